// Reports, either way: one of the two says that the other went too far, and the coordinators get it with the last messages.
import { alert } from './alert.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import { maskText, nothingKnown } from './mask.ts';
import type { Place, Rich } from './message.ts';
import { type Asked, answer } from './response.ts';
import { type Decision, decision, type House, sayTo, transcriptText } from './say.ts';
import { comforted } from './urgent.ts';
import { say } from './words.ts';

type Commanded = Extract<Event, { type: 'customerCommanded' }>;

/** An agent reports the customer, at any time, and goes on, releases or blocks as they like. */
export function reportCustomer(house: House, state: Conversation, event: Asked, said: string): Decision {
  const why = masked(house, said);
  const title = say(house.lang, 'reportedByAgent', { agent: event.agent.alias, name: state.customer.name });
  return decision(
    { ...state, accusedAt: event.at },
    reported(house, state, event.desk, title, why, event.recent),
    { type: 'audit', by: event.agent, what: 'report', ...(why ? { why } : {}) },
    answer(house, event, 'reportThanks'),
  );
}

/** A customer reports whoever helped them. It goes past that person, and so does what it says. */
export function reportAgent(house: House, before: Conversation, event: Commanded, said: string): Decision {
  const { at } = event;
  const { state, effects } = event.distress ? comforted(house, before, at, event.distress) : decision(before);
  const agent = helperOf(state, event.recent);
  if (agent === undefined) return decision(state, ...effects, ...toldTo(state, at, 'reportNobody'));
  if (at - (state.reportedAt ?? Number.NEGATIVE_INFINITY) < house.policy.reportAgainMs)
    return decision(state, ...effects, ...toldTo(state, at, 'reportSoon'));
  const why = masked(house, said);
  const title = say(house.lang, 'reportedByCustomer', { agent, name: state.customer.name });
  return decision(
    { ...state, reportedAt: at },
    ...effects,
    reported(house, state, state.thread?.desk ?? state.place, title, why, event.recent),
    { type: 'requested', what: 'report', ...(why ? { why } : {}) },
    ...toldTo(state, at, 'reportReceived'),
  );
}

/** To the customer alone: who reads the transcript need not see that they reported somebody. */
const toldTo = (state: Conversation, at: number, key: 'reportNobody' | 'reportSoon' | 'reportReceived'): Effect[] =>
  sayTo(state, at, key).filter(({ type }) => type === 'send');

/** Who is there, or was last; undefined: no human was. */
function helperOf(state: Conversation, recent: readonly Said[]): string | undefined {
  if (!state.thread) return undefined;
  if (state.phase === 'assigned') return state.owner.alias;
  if (state.phase === 'rating') return state.agent.alias;
  return recent.findLast(({ who }) => who === 'agent')?.name;
}

const masked = (house: House, why: string): string => maskText(why, nothingKnown, house.maskKey).masked;

function reported(
  house: House,
  state: Conversation,
  desk: Place,
  title: string,
  why: string,
  recent: readonly Said[],
): Effect {
  const { lang, policy } = house;
  const lines = recent.slice(-policy.reportLinesMax);
  const text: Rich = [
    { type: 'bold', children: [title] },
    '\n',
    ...(why === '' ? [say(lang, 'reportNoWhy')] : [{ type: 'quote', children: [why] } as const]),
    ...(lines.length === 0
      ? []
      : [
          '\n\n',
          { type: 'bold', children: [say(lang, 'cardSaid')] } as const,
          '\n',
          ...transcriptText(house, lines, policy.cardLineLengthMax * 2),
        ]),
  ];
  return alert(house, state, desk, text);
}
