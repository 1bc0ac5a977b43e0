// From asking for a human to having one: the line, the cards, the claim and its lease.
import { action } from './action.ts';
import { toBot } from './bot.ts';
import { distressLine, doneCard, editCards, openCard, postCards, refreshCards } from './card.ts';
import { type Agent, type Conversation, type Handoff, known, type Thread, type Waiting } from './conversation.ts';
import { emergencyLeft, isDanger, type Kind } from './distress.ts';
import type { Effect } from './effect.ts';
import type { Event, Line, Said } from './event.ts';
import { type Message, placeKey } from './message.ts';
import { closeOffers, declined } from './offers.ts';
import { pageAlarm } from './paging.ts';
import {
  button,
  cardMark,
  type Decision,
  decision,
  type House,
  humanButton,
  lineOf,
  refreshControl,
  sayTo,
  tell,
  toThread,
  waited,
} from './say.ts';
import { say, sayDuration } from './words.ts';

/** What asking needs of its event. */
export interface Asking {
  readonly at: number;
  readonly fresh: number;
  readonly line: Line;
  readonly recent: readonly Said[];
}

/** A customer wants a human: told at once, by code; the cards go out; from now on an alarm is always set. */
export function request(
  house: House,
  state: Conversation,
  event: Asking,
  questionText: string,
  distress?: Kind,
): Decision {
  if (state.phase === 'waiting') return standing(house, state, event);
  if (state.phase === 'assigned')
    return decision(state, ...sayTo(state, event.at, 'withYou', { agent: state.owner.alias }));
  // In distress nobody is asked alone.
  const prefer = distress ? undefined : preferred(state, event.line);
  const handoff: Handoff = {
    id: event.fresh,
    askedAt: event.at,
    question: questionText,
    desks: prefer ? [] : event.line.desks,
    passed: [],
    ...(distress ? { distress } : {}),
  };
  const waiting: Waiting = {
    ...known(state),
    phase: 'waiting',
    handoff,
    botHelps: false,
    updates: 0,
    muted: state.turn,
    ...(prefer ? { prefer } : {}),
  };
  const card = openCard(house, waiting, handoff, event.recent, event.at);
  return decision(
    waiting,
    { type: 'handoff', id: handoff.id, standing: 'waiting', at: event.at },
    { type: 'silence', kind: 'answer' },
    { type: 'silence', kind: 'reopen' },
    { type: 'silence', kind: 'invite' },
    ...(prefer && state.thread
      ? askAgain(house, waiting, state.thread, prefer, card, event.at)
      : postCards(handoff, handoff.desks, card)),
    { type: 'alarm', kind: 'remind', at: event.at + house.policy.remindMs },
    ...(prefer ? [] : [firstWave(event.at)]),
    pageAlarm(house, event.at),
    ...tell(waiting, event.at, inLineText(waiting, event.line, prefer), waitingButtons(waiting)),
  );
}

/** Matching follows a commit at once; this alarm is for the case that nobody lives to see it. */
export const firstWave = (at: number): Effect => ({ type: 'alarm', kind: 'wave', at: at + 1_000 });

/** The agent of the conversation that just ended, if the two may meet, they are there, and the thread still stands. */
function preferred(state: Conversation, { off }: Line): Agent | undefined {
  if (state.phase !== 'rating' || !state.thread) return undefined;
  const { agent } = state;
  return state.blockedBy.includes(agent.id) || off?.has(agent.id) ? undefined : agent;
}

function askAgain(house: House, state: Waiting, thread: Thread, prefer: Agent, card: Message, at: number): Effect[] {
  const intro = `${say(house.lang, 'cardAgain', { name: state.customer.name })}\n${say(house.lang, 'cardPrefer', { agent: prefer.alias })}\n\n`;
  return [
    {
      type: 'send',
      to: toThread(thread),
      message: { ...card, text: [intro, ...card.text] },
      mark: cardMark(state.handoff.id),
    },
    ...refreshControl(house, state),
    { type: 'alarm', kind: 'prefer', at: at + house.policy.preferMs },
  ];
}

function inLineText(state: Waiting, line: Line, prefer: Agent | undefined): string {
  const { lang } = state;
  if (prefer) return `${say(lang, 'reopened', { agent: prefer.alias })}\n\n${say(lang, 'inLineChoices')}`;
  const place = `${say(lang, 'inLine', { place: line.ahead + 1 })} ${estimate(lang, line)}`;
  return inDanger(state) ? place : `${place}\n\n${say(lang, 'inLineChoices')}`;
}

/** Somebody in danger is not sent back to the bot. */
const inDanger = ({ handoff }: Waiting): boolean => handoff.distress !== undefined && isDanger(handoff.distress);

const estimate = (lang: string, line: Line): string =>
  line.unstaffed
    ? line.backInMs === undefined
      ? say(lang, 'nobodyOnDuty')
      : say(lang, 'nobodyUntil', { duration: sayDuration(lang, line.backInMs) })
    : line.typicalMs === undefined
      ? say(lang, 'estimateUnknown')
      : say(lang, 'estimate', { minutes: Math.max(1, Math.round(line.typicalMs / 60_000)) });

export const waitingButtons = (state: Waiting) => [
  [
    ...(state.botHelps || inDanger(state) ? [] : [button(state.lang, 'askMeanwhile', action('meanwhile'))]),
    button(state.lang, 'cancel', action('cancel')),
  ],
];

/** Asked again while waiting: the place in line, and that it is kept. */
function standing(_house: House, state: Waiting, event: Asking): Decision {
  const { lang } = state;
  const text = `${say(lang, 'askedAgain')} ${say(lang, 'inLine', { place: event.line.ahead + 1 })} ${estimate(lang, event.line)}`;
  return decision(state, ...tell(state, event.at, text, waitingButtons(state)));
}

/** A message while waiting, for the human who will come; the bot stays out of it unless it was asked in. */
export function waitingWrote(house: House, state: Waiting, event: Extract<Event, { type: 'customerWrote' }>): Decision {
  const recent = [...event.recent, lineOf(state, event.at, event.message)];
  const effects = refreshCards(house, state, { recent, at: event.at });
  if (state.told.includes('added')) return decision(state, ...effects);
  return decision(
    { ...state, told: [...state.told, 'added'] },
    ...effects,
    ...sayTo(state, event.at, 'added', {}, waitingButtons(state)),
  );
}

export function meanwhile(state: Waiting, at: number): Decision {
  const next: Waiting = { ...state, botHelps: true };
  return decision(next, ...sayTo(next, at, 'meanwhile', {}, waitingButtons(next)));
}

/** The customer leaves the line: one of the only two ends of a handoff. */
export function withdraw(house: House, state: Waiting, at: number): Decision {
  const next = toBot({ ...state, muted: state.turn });
  return decision(
    next,
    { type: 'handoff', id: state.handoff.id, standing: 'withdrawn', at },
    ...silenceAll(),
    ...closeOffers(house, state),
    ...editCards(state.handoff, doneCard(house, state, 'cardWithdrawn')),
    ...threadCard(state, doneCard(house, state, 'cardWithdrawn')),
    ...refreshControl(house, next),
    ...tell(next, at, leftText(house, state), [[humanButton(state.lang)]]),
  );
}

/** Whoever spoke of something grave is not let go with a mere receipt. */
function leftText({ distress }: House, { lang, handoff }: Waiting): string {
  if (handoff.distress === undefined) return say(lang, 'cancelled');
  const where = isDanger(handoff.distress) ? `\n\n${emergencyLeft(distress, lang)}` : '';
  return `${say(lang, 'cancelledGrave')}${where}`;
}

/** The card that stands in the old thread of a reopened conversation. */
export const threadCard = (state: Waiting, message: Message): Effect[] =>
  state.thread ? [{ type: 'edit', to: toThread(state.thread), of: { mark: cardMark(state.handoff.id) }, message }] : [];

export const silenceAll = (): Effect[] =>
  (['remind', 'page', 'prefer', 'nudge', 'lease', 'answer', 'snooze', 'wave', 'review', 'silent'] as const).map(
    (kind) => ({
      type: 'silence',
      kind,
    }),
  );

export function pass(house: House, state: Waiting, agent: Agent, event: Asking): Decision {
  if (state.handoff.passed.includes(agent.id)) return decision(state);
  const no = declined(house, state, agent, 'passed');
  const before = no.state as Waiting;
  const handoff: Handoff = { ...before.handoff, passed: [...state.handoff.passed, agent.id] };
  const next: Waiting = { ...before, handoff };
  if (state.prefer?.id === agent.id) return widen(house, next, event);
  return decision(next, ...no.effects, ...refreshCards(house, next, event));
}

/** The agent of last time is away: the request goes to every desk. */
export function widen(house: House, state: Waiting, event: Asking): Decision {
  const { prefer: _prefer, ...rest } = state;
  const handoff: Handoff = { ...state.handoff, desks: event.line.desks };
  const next: Waiting = { ...rest, handoff };
  const card = openCard(house, next, handoff, event.recent, event.at);
  return decision(
    next,
    { type: 'silence', kind: 'prefer' },
    firstWave(event.at),
    ...postCards(handoff, handoff.desks, card),
  );
}

/** Still nobody: the cards tell how long, the desks hear of it again, the customer is told a few times, and we go on. */
export function remind(house: House, state: Waiting, event: Asking): Decision {
  const { policy } = house;
  const missing = event.line.desks.filter((desk) => !state.handoff.desks.some((d) => placeKey(d) === placeKey(desk)));
  const handoff: Handoff = { ...state.handoff, desks: state.prefer ? [] : [...state.handoff.desks, ...missing] };
  const tellCustomer = state.updates < policy.waitingUpdatesMax;
  const next: Waiting = { ...state, handoff, updates: state.updates + (tellCustomer ? 1 : 0) };
  const card = openCard(house, next, handoff, event.recent, event.at);
  const again = say(house.lang, 'stillWaitingCard', {
    name: state.customer.name,
    waited: waited(house, event.at - handoff.askedAt),
  });
  const bump = handoff.desks
    .filter((desk) => state.handoff.desks.includes(desk))
    .map(
      (desk): Effect => ({
        type: 'send',
        to: { place: desk },
        message: { text: [...distressLine(house, handoff), again], ...(card.buttons ? { buttons: card.buttons } : {}) },
        mark: cardMark(handoff.id),
      }),
    );
  const text = `${say(state.lang, 'stillWaiting')} ${say(state.lang, 'inLine', { place: event.line.ahead + 1 })}`;
  return decision(
    next,
    { type: 'alarm', kind: 'remind', at: event.at + policy.remindMs },
    ...bump,
    ...(state.prefer ? [] : postCards(handoff, missing, card)),
    ...(tellCustomer ? tell(state, event.at, text, waitingButtons(state)) : []),
  );
}
