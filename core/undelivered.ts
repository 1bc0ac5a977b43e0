// A delivery that failed, or may have, or told too much, as its conversation needs to know it.
import { isMark } from './amend.ts';
import type { Base } from './batch.ts';
import type { Conversation } from './conversation.ts';
import type { Event } from './event.ts';
import { excerpt, placedOf, placeKey, plain } from './message.ts';
import { offeredTo } from './offers.ts';
import { isPage } from './paging.ts';
import { isCard } from './say.ts';
import type { Delivery } from './store.ts';

/** What the outbox has to tell a conversation. */
export type OutboxEvent =
  | {
      readonly type: 'undeliverable';
      readonly delivery: Delivery;
      readonly reason: string;
      /** It may have arrived. */
      readonly maybe: boolean;
    }
  /** It arrived with pictures, named in `file`, that may tell more than they show. */
  | { readonly type: 'uncleaned'; readonly delivery: Delivery; readonly file: string }
  | { readonly type: 'threadReopened'; readonly conversation: number; readonly thread: number };

const ABOUT_LENGTH_MAX = 200;

export function undelivered(
  base: Base,
  state: Conversation,
  event: Extract<OutboxEvent, { type: 'undeliverable' | 'uncleaned' }>,
): Event {
  const { delivery } = event;
  const source =
    delivery.act.type === 'send' ? delivery.act.keys.map(placedOf).find((at) => at !== undefined) : undefined;
  const from = source ? { source } : {};
  const toCustomer = 'place' in delivery.to && placeKey(delivery.to.place) === placeKey(state.place);
  if (event.type === 'uncleaned') return { ...base, type: 'uncleaned', toCustomer, file: event.file, ...from };
  const { reason, maybe } = event;
  const text = 'message' in delivery.act ? excerpt(plain(delivery.act.message.text), ABOUT_LENGTH_MAX) : '';
  return {
    ...base,
    type: 'undeliverable',
    toCustomer,
    reason,
    maybe,
    about: text,
    withFiles: 'message' in delivery.act && delivery.act.message.files !== undefined,
    ...('thread' in delivery.to ? { thread: delivery.to.thread } : {}),
    ...from,
    ...ours(delivery),
  };
}

/** Reasons for which nothing of ours reaches somebody's own chat until they write there again. */
const SHUT: ReadonlySet<string> = new Set(['blocked', 'chatGone']);

/** The place that took nothing any more, if it certainly did not. */
export function shutPlace({ delivery: { act, to }, reason, maybe }: Extract<OutboxEvent, { reason: string }>) {
  return act.type === 'send' && 'place' in to && !maybe && SHUT.has(reason) ? to.place : undefined;
}

/** A page, a card at a desk, or an offer in an agent's own chat. */
function ours({ act, to }: Delivery): { page?: string; card?: true; offer?: number } {
  if (act.type !== 'send' || !('place' in to)) return {};
  const offer = act.keys.map(offeredTo).find((agent) => agent !== undefined);
  if (offer !== undefined) return { offer };
  if (act.keys.some(isPage)) return { page: to.place.account };
  return act.keys.some(isCard) ? { card: true } : {};
}

/** A page, a card at a desk, an offer: its failure is for the log, and for those who can be told elsewhere. */
export const isOurs = ({ act, to }: Delivery): boolean =>
  act.type === 'send' &&
  'place' in to &&
  act.keys.some((key) => isPage(key) || isCard(key) || offeredTo(key) !== undefined);

/**
 * Whether somebody is told of its failure: when a person wrote it, or a place waits for our words. Not for our own
 * lines in a relay thread: the news of it would go the same way, and fail again.
 */
export function concerns(delivery: Delivery): boolean {
  const { act, to } = delivery;
  if (act.type === 'edit') return !isMark(act.of);
  if (act.type !== 'send') return false;
  if (isOurs(delivery)) return true;
  return act.keys.some((key) => !isMark(key)) || (act.keys.length === 0 && 'place' in to);
}
