// A conversation told as a story: events in, what each person sees out. For tests of the pure rooms.

import type { Answer } from '../../core/answerer.ts';
import type { AgentCommand, CustomerCommand } from '../../core/command.ts';
import type { Agent, AlarmKind, Conversation } from '../../core/conversation.ts';
import { begin, decide } from '../../core/decide.ts';
import { distressIn, type Kind, usualDistress } from '../../core/distress.ts';
import type { Effect } from '../../core/effect.ts';
import type { Event, Line, Said } from '../../core/event.ts';
import { type Message, type Place, placedKey, plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import type { House } from '../../core/say.ts';

export const house: House = {
  name: 'Juniper & Pine',
  lang: 'en',
  policy: policyDefaults,
  canned: { greeting: 'Hello from the shop!' },
  pages: [],
  maskKey: 'a key of the tests, and no other',
  distress: usualDistress,
};
export const customerPlace: Place = { account: 'chat', channel: 'c1' };
export const desk: Place = { account: 'chat', channel: 'desk' };
export const customer = { account: 'chat', id: 'p1', name: 'Noor' };
export const ana: Agent = { id: 1, account: 'chat', person: 'a1', alias: 'Ana' };
export const ben: Agent = { id: 2, account: 'chat', person: 'a2', alias: 'Ben' };

export const text = (words: string): Message => ({ text: [words] });

export interface Story {
  readonly state: Conversation;
  /** The effects of the latest event. */
  readonly effects: readonly Effect[];
  /** Sends the event, at the present moment of the story. */
  happens(event: Partial<Event> & { type: Event['type'] }): Story;
  later(ms: number): Story;
  writes(words: string | Message, asksHuman?: boolean): Story;
  commands(command: CustomerCommand): Story;
  presses(verb: string, arg?: string): Story;
  agentWrites(agent: Agent, words: string | Message): Story;
  agentCommands(agent: Agent, command: AgentCommand, more?: object): Story;
  agentPresses(agent: Agent, verb: string, arg?: string): Story;
  rings(alarm: AlarmKind): Story;
  answers(answer: Answer, turn?: number): Story;
  /** What the customer was told by the latest event, one string per message. */
  readonly toCustomer: readonly string[];
  /** What appeared in the relay thread. */
  readonly toThread: readonly string[];
  /** Cards sent or edited at desks. */
  readonly atDesk: readonly string[];
  /** What the presser was told. */
  readonly toasts: readonly string[];
  readonly alarms: ReadonlyMap<AlarmKind, number>;
  readonly handoffs: readonly { id: number; standing: string }[];
}

/** The transcript after an effect, as a store keeps it. */
function transcribed(lines: readonly Said[], effect: Effect): readonly Said[] {
  if (effect.type === 'record')
    return [...lines, effect.source ? { ...effect.said, source: placedKey(effect.source) } : effect.said];
  if (effect.type !== 'rerecord') return lines;
  const { source, now } = effect;
  return lines.flatMap((line) =>
    line.source !== placedKey(source) ? [line] : now ? [{ ...line, text: now.text }] : [],
  );
}

export function story(
  state: Conversation = begin(100, customer, customerPlace, 'en'),
  at = 1_000_000,
  alarms: ReadonlyMap<AlarmKind, number> = new Map(),
  handoffs: Story['handoffs'] = [],
  effects: readonly Effect[] = [],
  said: readonly Said[] = [],
  step = 1,
  within = house,
): Story {
  const line: Line = { ahead: 0, desks: [desk] };
  const place = state.thread ? { ...desk, thread: `t${state.thread.id}` } : desk;
  const byCustomer = { customer: state.customer, place: customerPlace };
  const message = (words: string | Message): Message => (typeof words === 'string' ? text(words) : words);
  const { floodMessagesMax, floodMs } = within.policy;
  const lately = said.filter((one) => one.who === 'customer' && at - one.at < floodMs);
  const rights = { standing: 'active', coordinator: false } as const;
  const byAgent = (agent: Agent) => ({ agent, place, desk, rights });

  function happens(event: Partial<Event> & { type: Event['type'] }): Story {
    const full = { id: `e${step}`, at, fresh: 1_000 + step, line, recent: said, peers: [ana, ben], ...event } as Event;
    const made = decide(within, state, full);
    const rung = new Map(alarms);
    if (full.type === 'rang') rung.delete(full.alarm);
    let open = handoffs;
    for (const effect of made.effects) {
      if (effect.type === 'alarm' && !(effect.ifNone && rung.has(effect.kind))) rung.set(effect.kind, effect.at);
      if (effect.type === 'silence') rung.delete(effect.kind);
      if (effect.type === 'handoff') {
        open = [...open.filter(({ id }) => id !== effect.id), { id: effect.id, standing: effect.standing }];
      }
    }
    const lines = made.effects.reduce(transcribed, said);
    return story(made.state, at + 1_000, rung, open, made.effects, lines, step + 1, within);
  }

  const sent = (to: (effect: Extract<Effect, { type: 'send' | 'edit' }>) => boolean): string[] =>
    effects.flatMap((effect) =>
      (effect.type === 'send' || effect.type === 'edit') && to(effect) ? [shown(effect.message)] : [],
    );
  const isPlace = (effect: Extract<Effect, { type: 'send' | 'edit' }>, wanted: Place): boolean =>
    'place' in effect.to && effect.to.place.channel === wanted.channel && effect.to.place.thread === wanted.thread;

  return {
    state,
    effects,
    alarms,
    handoffs,
    happens,
    later: (ms) => story(state, at + ms, alarms, handoffs, effects, said, step, within),
    writes: (words, asksHuman = false) =>
      happens({
        ...byCustomer,
        type: 'customerWrote',
        message: message(words),
        source: [{ ...customerPlace, id: `m${step}` }],
        asksHuman,
        ...(lately.length >= floodMessagesMax ? { hurries: true as const } : {}),
        ...spoken(words),
      }),
    commands: (command) =>
      happens({ ...byCustomer, type: 'customerCommanded', command, source: { ...customerPlace, id: `m${step}` } }),
    presses: (verb, arg = '') => happens({ ...byCustomer, type: 'customerPressed', press: `p${step}`, verb, arg }),
    agentWrites: (agent, words) =>
      happens({
        ...byAgent(agent),
        type: 'agentWrote',
        message: message(words),
        source: [{ ...place, id: `m${step}` }],
      }),
    agentCommands: (agent, command, more = {}) =>
      happens({ ...byAgent(agent), type: 'agentCommanded', command, source: { ...place, id: `m${step}` }, ...more }),
    agentPresses: (agent, verb, arg = '') =>
      happens({ ...byAgent(agent), type: 'agentPressed', press: `p${step}`, verb, arg }),
    rings: (alarm) => happens({ type: 'rang', alarm }),
    answers: (answer, turn = state.turn) => happens({ type: 'answered', turn, answer }),
    get toCustomer() {
      return sent((effect) => isPlace(effect, customerPlace));
    },
    get toThread() {
      return sent(
        (effect) => 'thread' in effect.to || isPlace(effect, place === desk ? { ...desk, thread: 'none' } : place),
      );
    },
    get atDesk() {
      return sent((effect) => isPlace(effect, desk));
    },
    get toasts() {
      return effects.flatMap((effect) => (effect.type === 'reply' && effect.text !== undefined ? [effect.text] : []));
    },
  };
}

/** As the house hears it before anything is decided. */
function spoken(words: string | Message): { distress?: Kind } {
  const distress = distressIn(plain((typeof words === 'string' ? text(words) : words).text), house.distress.words);
  return distress ? { distress } : {};
}

const shown = (message: Message): string =>
  [message.speaker === undefined ? '' : `${message.speaker}: `, plain(message.text), ...labels(message)].join('');

const labels = (message: Message): string[] => (message.buttons ?? []).flat().map(({ label }) => ` [${label}]`);

/** A customer whose request Ana took. */
export const assigned = (): Story => story().writes('where is my bike', true).agentPresses(ana, 'take');
/** ... and answered. */
export const replied = (): Story => assigned().agentWrites(ana, 'It is on its way.');
