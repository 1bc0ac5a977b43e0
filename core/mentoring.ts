// Mentors look over what apprentices write: who is asked, what their press does, and that the customer never waits for it long.
import { action, parseAction } from './action.ts';
import { isFree } from './apprenticeship.ts';
import { backToLine } from './claim.ts';
import type { AgentCommand } from './command.ts';
import { type Assigned, type Conversation, type Held, speaks } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Asked as Known } from './event.ts';
import { flagged } from './flagging.ts';
import { copyTo, drop, heldFrom, holding, settledCards, unsent } from './held.ts';
import { type Button, excerpt, type Place, placeKey, plain } from './message.ts';
import { reply } from './relay.ts';
import { type Asked, answer } from './response.ts';
import { type Decision, decision, type House, tellAgents, transcriptText } from './say.ts';
import { type Key, say } from './words.ts';

type Rang = Extract<Event, { type: 'rang' }>;
type Review = Extract<AgentCommand, { name: 'approve' | 'fix' | 'return' }>;

/** Whether a button is one of a held reply's card, wherever that stands. */
export const isReview = (pressed: string): boolean => ['approve', 'fix', 'return'].includes(parseAction(pressed).verb);

/** The time of one mentor is over, or nobody was asked yet: the next is asked, else the customer goes to those who have learned. */
export function reviewDue(house: House, state: Conversation, event: Rang): Decision {
  if (state.phase !== 'assigned' || !state.held) return decision(state);
  const { reviewMentorsMax } = house.policy;
  const { asked = [], until = 0 } = state.review ?? {};
  if (event.at < until) return decision(state, { type: 'alarm', kind: 'review', at: until });
  const next = asked.length < reviewMentorsMax ? nextMentor(state, asked, event) : undefined;
  if (!next) return over(house, state, event);
  const { agent, direct } = next;
  const made: Assigned = {
    ...state,
    held: state.held.map((each) =>
      direct && !hasCopy(each, direct) ? { ...each, copies: [...each.copies, direct] } : each,
    ),
    review: {
      asked: [...asked, agent.id],
      until: event.at + house.policy.reviewMsMax,
      ...(direct ? { at: direct } : {}),
    },
  };
  return decision(
    made,
    { type: 'alarm', kind: 'review', at: event.at + house.policy.reviewMsMax },
    { type: 'typing' },
    { type: 'audit', what: 'ask mentor', why: String(agent.id) },
    tellAgents(house, state.thread, 'reviewCall', {
      mentor: agent.alias,
      agent: author(state.held),
      name: state.customer.name,
    }),
    ...(direct ? copies(house, state, state.held, direct, agent.alias, event) : []),
  );
}

/** Whoever has the conversation comes before the others; nobody looks over their own words, or those to themself. */
function nextMentor(state: Assigned, asked: readonly number[], { line }: Rang): Known | undefined {
  const { owner, customer, blockedBy, held = [] } = state;
  const apart = [...asked, ...blockedBy, ...held.map(({ by }) => by.id)];
  const fits = ({ agent }: Known): boolean =>
    !apart.includes(agent.id) && !(agent.account === customer.account && agent.person === customer.id);
  const mentors = line.mentors?.filter(fits) ?? [];
  return mentors.find(({ agent }) => agent.id === owner.id) ?? mentors[0];
}

/** Nobody came: the conversation goes to those who have learned. An owner who has learned goes on, without what was held. */
function over(house: House, state: Assigned, event: Rang): Decision {
  const { owner, held = [] } = state;
  if (event.line.apprentices?.has(owner.id) && held.some(({ by }) => by.id === owner.id))
    return backToLine(house, state, event, 'review');
  return decision(holding(state, []), ...drop(house, state, held, 'heldUnread'));
}

const hasCopy = ({ copies }: Held, at: Place): boolean => copies.some((place) => placeKey(place) === placeKey(at));

const author = ([first]: readonly Held[]): string => first?.by.alias ?? '';

/** A mentor who is asked in their own chat sees there what was said lately, too. */
function copies(
  house: House,
  state: Assigned,
  held: readonly Held[],
  at: Place,
  mentor: string,
  { recent }: Rang,
): Effect[] {
  const { cardLinesMax, cardLineLengthMax } = house.policy;
  const lines = recent
    .filter(({ who }) => who !== 'note')
    .slice(-cardLinesMax)
    .map((line) => ({ ...line, text: excerpt(line.text, cardLineLengthMax) }));
  const params = { mentor, agent: author(held), name: state.customer.name };
  const text = [say(house.lang, 'reviewCall', params), '\n\n', ...transcriptText(house, lines, cardLineLengthMax)];
  return [
    { type: 'send', to: { place: at }, message: { text } },
    ...held.filter((each) => !hasCopy(each, at)).map((each) => copyTo(house, state, each, at)),
  ];
}

/** What may be chosen where a button cannot ask for words. */
const WORDS = ['tone', 'facts', 'ask'] as const;

/** A mentor sends a held reply as it is or in other words, or gives it back. The first press counts. */
export function review(house: House, state: Conversation, event: Asked, command: Review): Decision {
  const { named, words } = saidIn(house, event, command);
  if (!isFree(event.rights)) return decision(state, answer(house, event, 'heldNotYou'));
  const each = state.phase === 'assigned' ? which(state, event, named?.id) : undefined;
  if (state.phase !== 'assigned' || !each || !speaks(state, each.by))
    return decision(state, answer(house, event, 'heldOver'));
  const no = refusal(state, event, each, named?.edition, command);
  if (no) return decision(state, answer(house, event, no, { agent: each.by.alias }));
  if (command.name !== 'approve' && words === '')
    return decision(state, asking(house, state, event, each, command.name));
  return command.name === 'return'
    ? giveBack(house, state, event, each, words)
    : send(house, state, event, each, isChanged(each, command, words) ? words : undefined);
}

/** A form that was sent as it came is a yes. */
const isChanged = ({ message }: Held, { name }: Review, words: string): boolean =>
  name === 'fix' && words !== plain(message.text).trim();

interface Named {
  readonly id: number;
  readonly edition: number;
}

/** What a button named (`ID.EDITION`, and maybe a word that was chosen), and what was said with it. */
function saidIn(house: House, event: Asked, command: Review): { readonly named?: Named; readonly words: string } {
  if (event.type === 'agentCommanded') return { words: command.words };
  const [id, edition, chosen] = (event.named ?? event.arg).split('.');
  const word = WORDS.find((one) => one === chosen);
  const words = event.named === undefined ? (word ? say(house.lang, `heldWord_${word}`) : '') : event.arg.trim();
  return { named: { id: Number(id), edition: Number(edition) }, words };
}

/** The one that was pressed, or that a command answers; else the first in line. */
function which({ held, ...state }: Assigned, event: Asked, id: number | undefined): Held | undefined {
  if (id !== undefined) return held?.find((each) => each.id === id);
  const replyTo = event.type === 'agentCommanded' ? event.replyTo : undefined;
  return (held && replyTo && heldFrom({ ...state, held }, replyTo)) ?? held?.[0];
}

function refusal(
  state: Assigned,
  { agent, line }: Asked,
  each: Held,
  edition: number | undefined,
  { name }: Review,
): Key | undefined {
  if (each.by.id === agent.id) return 'heldOwn';
  if (line.self === agent.id) return 'ownRequest';
  if (state.blockedBy.includes(agent.id)) return 'youBlocked';
  if (edition !== undefined && edition !== each.edition) return 'heldChanged';
  return name !== 'return' && state.held?.[0]?.id !== each.id ? 'heldOrder' : undefined;
}

/** Where there was no form: how it is typed, or for giving back a word to press. */
function asking(house: House, state: Assigned, event: Asked, each: Held, how: 'fix' | 'return'): Effect {
  if (how === 'fix') return answer(house, event, 'heldFixHow', { agent: each.by.alias });
  const choices = WORDS.map((word): Button[] => [
    {
      label: say(house.lang, `heldWord_${word}`),
      action: action('return', state.id, `${each.id}.${each.edition}.${word}`),
    },
  ]);
  return answer(house, event, 'heldReturnHow', { agent: each.by.alias }, choices);
}

/** The reply goes out, as its author's: a changed one in the mentor's words. */
function send(house: House, state: Assigned, event: Asked, each: Held, words: string | undefined): Decision {
  const message = words === undefined ? each.message : { ...each.message, text: [words] };
  const left = without(house, state, each, event, words === undefined ? 'asIs' : 'changed');
  const flag =
    words === undefined
      ? { state: left.state, effects: [] }
      : flagged(house, left.state, 'agent', message, event.agent);
  const sent = reply(house, flag.state, each.by, event.at, message, each.source);
  const how = words === undefined ? 'heldSent' : 'heldFixed';
  return decision(
    sent.state,
    ...sent.effects,
    ...flag.effects,
    ...left.effects,
    { type: 'audit', by: event.agent, what: words === undefined ? 'approve' : 'fix', why: String(each.by.id) },
    ...settledCards(house, state, words === undefined ? each : { ...each, message }, how, {
      mentor: event.agent.alias,
    }),
    answer(house, event, 'heldThanks'),
  );
}

/** It goes back to its author with a word, who has as long as at first to write it anew. */
function giveBack(house: House, state: Assigned, event: Asked, each: Held, word: string): Decision {
  const left = without(house, state, each, event, 'changed');
  const { claimNudgeMs, claimMsMax } = house.policy;
  const lease: Effect[] =
    state.repliedAt === undefined
      ? [
          { type: 'alarm', kind: 'nudge', at: event.at + claimNudgeMs },
          { type: 'alarm', kind: 'lease', at: event.at + claimMsMax },
        ]
      : [];
  const params = { mentor: event.agent.alias, agent: each.by.alias, name: state.customer.name, word };
  return decision(
    left.state,
    unsent(each),
    ...left.effects,
    ...lease,
    { type: 'audit', by: event.agent, what: 'return', why: `${each.by.id} ${word}` },
    ...settledCards(house, state, each, 'heldReturned', params),
    tellAgents(house, state.thread, 'heldReturnedNote', params, each.source?.[0] ? { replyTo: each.source[0] } : {}),
    answer(house, event, 'heldThanks'),
  );
}

/** Without this one; for the others the mentor who is just there has as long again. */
function without(
  house: House,
  state: Assigned,
  each: Held,
  { at, agent }: Asked,
  how: 'asIs' | 'changed',
): { readonly state: Assigned; readonly effects: readonly Effect[] } {
  const next = holding(
    state,
    (state.held ?? []).filter(({ id }) => id !== each.id),
  );
  const { asIs, changed } = state.tally ?? { asIs: 0, changed: 0 };
  const tally = { asIs, changed, [how]: (how === 'asIs' ? asIs : changed) + 1 };
  const counted = each.by.id === state.owner.id ? { ...next, tally } : next;
  if (!next.held) return { state: counted, effects: [{ type: 'silence', kind: 'review' }] };
  const until = at + house.policy.reviewMsMax;
  const here = state.review?.asked.at(-1) === agent.id ? state.review.at : undefined;
  const asked = { asked: [agent.id], until, ...(here ? { at: here } : {}) };
  return { state: { ...counted, review: asked }, effects: [{ type: 'alarm', kind: 'review', at: until }] };
}
