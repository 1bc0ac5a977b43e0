// The end of a conversation with a human, and its new beginning: close, rate, a word, reopen.
import { action } from './action.ts';
import { isFree, lessons } from './apprenticeship.ts';
import { toBot } from './bot.ts';
import { doneCard, editCards } from './card.ts';
import { type Agent, type Assigned, type Conversation, known, type Rating } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Rights } from './event.ts';
import { isThanks } from './greeting.ts';
import { request } from './handoff.ts';
import { inviteSoon } from './inviting.ts';
import { plain } from './message.ts';
import { reviewCard } from './review.ts';
import {
  type Decision,
  decision,
  type House,
  humanButton,
  outcomeWords,
  refreshControl,
  sayTo,
  tell,
  tellAgents,
} from './say.ts';
import { thanksFor } from './thanks.ts';
import { say } from './words.ts';

type Wrote = Extract<Event, { type: 'customerWrote' }>;
type Rates = Extract<Event, { type: 'customerWrote' | 'customerPressed' }>;
type Replied = Assigned & { readonly repliedAt: number };

/** Only a conversation in which a human replied can be closed: the type says so. */
export const canClose = (state: Assigned): state is Replied => state.repliedAt !== undefined;

/** `outcome`: how it ended, in the agent's words or by one of `outcomes`; empty: not told. */
export function close(
  house: House,
  state: Replied,
  { agent: by, at, rights }: { readonly agent: Agent; readonly at: number; readonly rights: Rights },
  outcome: string,
): Decision {
  const next: Rating = {
    ...known(state),
    phase: 'rating',
    agent: state.owner,
    handoff: state.handoff.id,
    fence: state.fence + 1,
    ...(state.handoff.distress ? { distressed: true as const } : {}),
  };
  const agent = state.owner.alias;
  return decision(
    next,
    { type: 'silence', kind: 'snooze' },
    { type: 'alarm', kind: 'reopen', at: at + house.policy.reopenMs },
    { type: 'silence', kind: 'silent' },
    { type: 'agent', agent: state.owner.id, did: 'ended' },
    ...lessons(state),
    {
      type: 'closed',
      handoff: state.handoff.id,
      agent: state.owner.id,
      lang: state.lang,
      askedAt: state.handoff.askedAt,
    },
    { type: 'audit', by, what: 'close', ...(outcome === '' ? {} : { why: outcome }) },
    tellAgents(house, state.thread, 'closedNote', { name: state.customer.name }),
    ...(outcome === ''
      ? []
      : [tellAgents(house, state.thread, 'outcomeNote', { outcome: outcomeWords(house.lang, outcome) })]),
    ...refreshControl(house, next),
    ...editCards(state.handoff, doneCard(house, state, 'cardClosed', agent)),
    ...reviewCard(
      house,
      state.thread.desk,
      { handoff: state.handoff.id, agent, name: state.customer.name },
      !isFree(rights),
    ),
    ...tell(next, at, `${say(state.lang, 'closed', { agent })}\n\n${say(state.lang, 'reopenHint', { agent })}`, [
      [1, 2, 3, 4, 5].map((score) => ({
        label: `${score} ${'★'.repeat(score)}`,
        action: action('rate', state.id, `${state.handoff.id}:${score}`),
      })),
    ]),
  );
}

/** A press on a star, or a bare digit. A press for an earlier conversation is told so. */
export function rate(
  house: House,
  state: Conversation,
  event: Rates,
  handoff: number,
  score: number,
  press?: string,
): Decision {
  const { at } = event;
  const answer = (key: 'ratedToast' | 'ratedAlready' | 'oldButton'): Effect[] =>
    press === undefined ? [] : [{ type: 'reply', press, account: state.place.account, text: say(state.lang, key) }];
  if (state.phase !== 'rating' || state.handoff !== handoff) return decision(state, ...answer('oldButton'));
  if (state.score !== undefined) return decision(state, ...answer('ratedAlready'));
  const poor = score <= 2;
  const next: Rating = { ...state, score };
  return decision(
    next,
    { type: 'rate', handoff, agent: state.agent.id, score },
    ...thanksFor(house.lang, house.policy, { handoff, agent: state.agent.id, lang: state.lang }, score),
    ...answer('ratedToast'),
    ...sayTo(state, at, poor ? 'ratedPoorly' : 'rated', {}, poor ? [[humanButton(state.lang)]] : []),
    ...(state.thread ? [tellAgents(house, state.thread, 'ratedNote', { name: state.customer.name, score })] : []),
    ...inviteSoon(house, next, event),
  );
}

/**
 * Writing after the close: a bare digit rates, the first short words after a rating explain it, a thank-you is a
 * thank-you; everything else reopens the conversation, and the same agent is asked first.
 */
export function wroteAfterClose(house: House, state: Rating, event: Wrote): Decision {
  const text = plain(event.message.text).trim();
  const score = scoreOf(text);
  if (score && state.score === undefined) return rate(house, state, event, state.handoff, score);
  if (isThanks(text)) return decision(state, ...sayTo(state, event.at, 'welcomeBack'));
  if (state.score !== undefined && !state.worded && isWord(text) && !event.asksHuman && !event.message.files)
    return word(house, state, event.at, text);
  return request(house, state, event, text);
}

/** Where the digits of scripts that write their own begin: Arabic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966];

/** A bare digit from 1 to 5, in whatever script. */
function scoreOf(text: string): number | undefined {
  const digit = text.normalize('NFKC');
  if (/^[1-5]$/.test(digit)) return Number(digit);
  const code = digit.length === 1 ? digit.charCodeAt(0) : 0;
  return ZEROS.map((zero) => code - zero).find((value) => value >= 1 && value <= 5);
}

/** Short, and not a question. */
const isWord = (text: string): boolean => text !== '' && text.length <= 200 && !/[?？؟]/.test(text);

/** The word goes with the rating; after it, whatever the customer writes reopens. */
function word(house: House, state: Rating, at: number, text: string): Decision {
  const next: Rating = { ...state, worded: true };
  return decision(
    next,
    { type: 'rate', handoff: state.handoff, agent: state.agent.id, word: text },
    ...sayTo(next, at, 'wordThanks', {}, [[humanButton(state.lang)]]),
    ...(state.thread ? [tellAgents(house, state.thread, 'wordNote', { name: state.customer.name, word: text })] : []),
  );
}

/** The time for reopening is over: the next message is the bot's, which says that it is back. */
export const reopenOver = (state: Conversation): Decision =>
  state.phase === 'rating' ? decision(toBot(state, state.agent.alias)) : decision(state);
