// What somebody who is learning writes to a customer is held: its card in the relay thread, and what its author changes of it.
import { action } from './action.ts';
import { isFree } from './apprenticeship.ts';
import { agentCommand, FIX_LENGTH_MAX, WHY_LENGTH_MAX } from './command.ts';
import { type Agent, type Assigned, type Held, speaks, type Thread } from './conversation.ts';
import type { Effect, Target } from './effect.ts';
import type { AgentEvent, Rights } from './event.ts';
import { flagged } from './flagging.ts';
import { luresIn } from './luring.ts';
import { excerpt, type Message, type Node, type Place, type Placed, placedKey, plain, type Rich } from './message.ts';
import { button, type Decision, decision, described, type House, tellAgents, toThread } from './say.ts';
import { type Key, type Params, say } from './words.ts';

/** Of longer ones the card shows the beginning: it must fit into one message on every platform. The thread shows all. */
const SHOWN_LENGTH_MAX = 1_000;

/** Whether what this agent writes waits for a mentor; also behind what waits already, so that it stays in order. */
export const waits = (state: Assigned, agent: Agent, rights: Rights): boolean =>
  !isFree(rights) || (state.held ?? []).some(({ by }) => by.id === agent.id);

const heldMark = (id: number): string => `held:${id}`;

/** The conversation with these held; the asking ends with the last of them. */
export function holding(state: Assigned, held: readonly Held[]): Assigned {
  const { held: _before, review, ...rest } = state;
  return held.length === 0 ? rest : { ...rest, held, ...(review ? { review } : {}) };
}

/** A reply is held, and its card posted. A mentor is asked as soon as the alarm rings, which is at once. */
export function hold(house: House, state: Assigned, reply: Omit<Held, 'edition' | 'copies'>): Decision {
  const before = state.held ?? [];
  if (before.length >= house.policy.heldRepliesMax) {
    const more = reply.source?.[0] ? { replyTo: reply.source[0] } : {};
    const told = tellAgents(house, state.thread, 'heldFull', { agent: reply.by.alias }, more);
    return decision(state, unsent(reply), told);
  }
  const at = state.review?.at;
  const each: Held = { ...reply, edition: 1, copies: at ? [at] : [] };
  return decision(
    holding(state, [...before, each]),
    ...cardsOf(house, state, each),
    { type: 'typing' },
    ...(before.length === 0 ? [{ type: 'alarm', kind: 'review', at: reply.at } as const] : []),
  );
}

/** Where the cards of a held reply stand. */
const places = (state: Assigned, { copies }: Held): Target[] => [
  toThread(state.thread),
  ...copies.map((place) => ({ place })),
];

const cardsOf = (house: House, state: Assigned, each: Held): Effect[] =>
  places(state, each).map((to) => cardAt(house, state, each, to));

/** Found by its mark; and by the message that it is about, so that at a desk without threads its author's changes are. */
const cardAt = (house: House, state: Assigned, each: Held, to: Target): Effect => ({
  type: 'send',
  to,
  message: heldCard(house, state, each),
  mark: heldMark(each.id),
  ...(each.source ? { source: each.source } : {}),
});

/** The same in a mentor's own chat, for what has no card there yet. */
export const copyTo = (house: House, state: Assigned, each: Held, place: Place): Effect =>
  cardAt(house, state, each, { place });

function heldCard(house: House, state: Assigned, each: Held): Message {
  const { lang } = house;
  const act = (verb: string): string => action(verb, state.id, `${each.id}.${each.edition}`);
  const lure = luresIn(plain(each.message.text));
  const whole = plain(each.message.text);
  const fix = {
    title: say(lang, 'heldFix'),
    label: say(lang, 'heldFixLabel'),
    lengthMax: FIX_LENGTH_MAX,
    ...(whole.length <= FIX_LENGTH_MAX ? { value: whole } : {}),
  };
  const back = { title: say(lang, 'heldReturn'), label: say(lang, 'heldReturnLabel'), lengthMax: WHY_LENGTH_MAX };
  return {
    text: [
      bold(say(lang, 'heldTitle', { agent: each.by.alias, name: state.customer.name })),
      '\n',
      ...(lure ? [bold(say(lang, 'heldLure', { what: say(lang, `lure_${lure}`) })), '\n'] : []),
      ...wordsOf(each),
    ],
    buttons: [
      [
        button(lang, 'heldSend', act('approve')),
        { ...button(lang, 'heldFix', act('fix')), form: fix },
        { ...button(lang, 'heldReturn', act('return')), form: back },
      ],
    ],
  };
}

function wordsOf({ message }: Held): Rich {
  const whole = plain(message.text);
  const shown: Rich = whole.length <= SHOWN_LENGTH_MAX ? message.text : [excerpt(whole, SHOWN_LENGTH_MAX)];
  const beside = described({ ...message, text: [] });
  return [
    ...(whole.trim() === '' ? [] : [{ type: 'quote', children: shown } as const]),
    ...(beside === '' ? [] : [`\n${beside}`]),
  ];
}

const bold = (text: string): Node => ({ type: 'bold', children: [text] });

/** Its cards, without buttons, say what became of it; the words stay there to be read. */
export function settledCards(house: House, state: Assigned, each: Held, key: Key, params: Params = {}): Effect[] {
  const all = { agent: each.by.alias, name: state.customer.name, ...params };
  const message: Message = { text: [bold(say(house.lang, key, all)), '\n', ...wordsOf(each)] };
  return places(state, each).map((to) => ({ type: 'edit', to, of: { mark: heldMark(each.id) }, message }));
}

/** What was never sent stays in the transcript, as a note. */
export const unsent = ({ at, by, message, source }: Omit<Held, 'edition' | 'copies'>): Effect => ({
  type: 'record',
  said: { at, who: 'note', name: by.alias, text: described(message) },
  ...(source?.[0] ? { source: source[0] } : {}),
});

/** These are not sent: whoever goes on reads them in the thread, where their cards say why. */
export const drop = (
  house: House,
  state: Assigned,
  gone: readonly Held[],
  why: 'heldLetGo' | 'heldUnread',
): Effect[] =>
  gone.length === 0
    ? []
    : [
        ...gone.flatMap((each) => [...settledCards(house, state, each, why), unsent(each)]),
        tellAgents(house, state.thread, 'heldLetGoNote', { name: state.customer.name, count: gone.length }),
      ];

/** The conversation goes on as `next`: what is held of those who write to the customer no more is not sent. */
export function letGo(house: House, state: Assigned, next: Assigned): { state: Assigned; effects: Effect[] } {
  const { held = [] } = state;
  const left = holding(
    next,
    held.filter(({ by }) => speaks(next, by)),
  );
  const gone = held.filter(({ by }) => !speaks(next, by));
  const silence = gone.length > 0 && !left.held ? [{ type: 'silence', kind: 'review' } as const] : [];
  return { state: left, effects: [...drop(house, state, gone, 'heldLetGo'), ...silence] };
}

/** The cards of all that is held, in a thread that is new or was opened again. */
export const heldCards = (house: House, state: Assigned, thread: Thread): Effect[] =>
  (state.held ?? []).map((each) => cardAt(house, state, each, toThread(thread)));

/** The held reply that is this message at the desk. */
export const heldFrom = (state: Assigned, source: Placed): Held | undefined =>
  state.held?.find((each) => each.source?.some((placed) => placedKey(placed) === placedKey(source)));

/** The author takes a held reply back: by removing it, or by making a note or a command of it. */
export function takeBack(house: House, state: Assigned, each: Held): Decision {
  const next = holding(
    state,
    (state.held ?? []).filter(({ id }) => id !== each.id),
  );
  return decision(
    next,
    ...settledCards(house, state, each, 'heldTakenBack'),
    ...(next.held ? [] : [{ type: 'silence', kind: 'review' } as const]),
  );
}

/** What its author does to a message that is held; undefined: it is not. */
export function changeHeld(
  house: House,
  state: Assigned,
  event: Extract<AgentEvent, { type: 'agentEdited' | 'agentRemoved' }>,
): Decision | undefined {
  const each = heldFrom(state, event.source);
  if (each?.by.id !== event.agent.id) return undefined;
  if (event.type === 'agentRemoved' || agentCommand(plain(event.message.text))) return takeBack(house, state, each);
  const files = each.message.files ? { files: each.message.files } : {};
  const changed: Held = { ...each, message: { ...event.message, ...files }, edition: each.edition + 1 };
  const flag = flagged(house, state, 'agent', event.message, event.agent);
  const held = (state.held ?? []).map((one) => (one.id === each.id ? changed : one));
  const message = heldCard(house, state, changed);
  return decision(
    holding(flag.state, held),
    ...places(state, each).map((to): Effect => ({ type: 'edit', to, of: { mark: heldMark(each.id) }, message })),
    ...flag.effects,
  );
}
