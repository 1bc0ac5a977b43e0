// Paging the coordinators while nobody comes for a customer: whom, when, in which words, and what if a page is lost.
import { cardButtons } from './card.ts';
import type { Conversation, Waiting } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { Asking } from './handoff.ts';
import { cardMark, type Decision, decision, type House, reasonOf, tellAgents, waited } from './say.ts';
import { type Key, languageName, say } from './words.ts';

/**
 * waits: nobody has come for long. unstaffed: and nobody is on duty either. refused: a desk does not take the card.
 * distress: the customer's words ask for haste.
 */
export type PageReason = 'waits' | 'unstaffed' | 'refused' | 'distress';

const TITLES = {
  waits: 'pageWaits',
  unstaffed: 'pageUnstaffed',
  refused: 'pageRefused',
  distress: 'pageDistress',
} as const satisfies Record<PageReason, Key>;

/** Of every page: it is found by it in the outbox, whatever the place it goes to. */
const pageMark = (handoff: number): string => `page:${handoff}`;

/** Whether a link key is a page's. */
export const isPage = (key: string): boolean => key.startsWith('page:');

/**
 * One message to every place where coordinators are paged; none where there are no such places. It leaves the house for
 * mail boxes and other people's servers, so nothing of the customer is in it: neither a name nor a word of theirs.
 */
export function page(house: House, state: Waiting, why: PageReason, at: number): Effect[] {
  const { lang } = house;
  const { id, askedAt } = state.handoff;
  const facts = say(lang, 'cardFacts', {
    language: languageName(state.lang, lang),
    waited: waited(house, at - askedAt),
  });
  return house.pages.map((place) => ({
    type: 'send',
    to: { place },
    message: {
      text: [
        { type: 'bold', children: [say(lang, TITLES[why], { house: house.name, id })] },
        `\n${facts}\n\n${say(lang, 'pageHow')}`,
      ],
      at,
    },
    mark: pageMark(id),
  }));
}

/** Set when a request begins and when it goes back to the line, and rung again until somebody takes it. */
export const pageAlarm = (house: House, at: number): Effect => ({
  type: 'alarm',
  kind: 'page',
  at: at + house.policy.pageAfterMs,
});

/** Nobody has come for too long. The alarm goes on without places too: they may be configured by the next time. */
export const pageDue = (house: House, state: Waiting, event: Asking): Decision =>
  paged(house, state, event.line.unstaffed ? 'unstaffed' : 'waits', event.at);

function paged(house: House, state: Waiting, why: PageReason, at: number): Decision {
  const again: Effect = { type: 'alarm', kind: 'page', at: at + house.policy.pageEveryMs };
  if (house.pages.length === 0) return decision(state, again);
  const next: Waiting = { ...state, handoff: { ...state.handoff, pagedAt: at } };
  return decision(next, again, ...page(house, next, why, at));
}

type Undeliverable = Extract<Event, { type: 'undeliverable' }>;

/**
 * A desk does not take the card; one that may have arrived is no trouble. It is tried again and again, so the page for
 * it keeps the pace of all others.
 */
export function cardLost(house: House, state: Conversation, { at, maybe }: Undeliverable): Decision {
  if (maybe || state.phase !== 'waiting' || house.pages.length === 0) return decision(state);
  const since = at - (state.handoff.pagedAt ?? Number.NEGATIVE_INFINITY);
  return since < house.policy.pageEveryMs ? decision(state) : paged(house, state, 'refused', at);
}

/** A page did not arrive, or nobody can say: the agents at the desks are then all there is, and they are told. */
export function pageLost(
  house: House,
  state: Conversation,
  { at, reason, maybe }: Undeliverable,
  account: string,
): Decision {
  if (state.phase !== 'waiting') return decision(state);
  const { handoff, thread } = state;
  const key = maybe ? 'pageUnsure' : 'pageLost';
  const params = {
    account,
    reason: reasonOf(house.lang, reason),
    name: state.customer.name,
    waited: waited(house, at - handoff.askedAt),
  };
  if (handoff.desks.length === 0) return decision(state, ...(thread ? [tellAgents(house, thread, key, params)] : []));
  const message = { text: [say(house.lang, key, params)], buttons: cardButtons(house, state, handoff) };
  const said = handoff.desks.map(
    (desk): Effect => ({ type: 'send', to: { place: desk }, message, mark: cardMark(handoff.id) }),
  );
  return decision(state, ...said);
}
