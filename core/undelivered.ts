// A delivery that failed, or may have, as its conversation needs to know it.
import type { Base } from './batch.ts';
import type { Conversation } from './conversation.ts';
import type { Event } from './event.ts';
import { excerpt, placedOf, placeKey, plain } from './message.ts';
import type { OutboxEvent } from './outbox.ts';
import { isPage } from './paging.ts';
import { isCard } from './say.ts';
import type { Delivery } from './store.ts';

const ABOUT_LENGTH_MAX = 200;

export function undelivered(
  base: Base,
  state: Conversation,
  event: Extract<OutboxEvent, { type: 'undeliverable' }>,
): Event {
  const { delivery, reason, maybe } = event;
  const source =
    delivery.act.type === 'send' ? delivery.act.keys.map(placedOf).find((at) => at !== undefined) : undefined;
  const text = 'message' in delivery.act ? excerpt(plain(delivery.act.message.text), ABOUT_LENGTH_MAX) : '';
  return {
    ...base,
    type: 'undeliverable',
    toCustomer: 'place' in delivery.to && placeKey(delivery.to.place) === placeKey(state.place),
    reason,
    maybe,
    about: text,
    withFiles: 'message' in delivery.act && delivery.act.message.files !== undefined,
    ...(source ? { source } : {}),
    ...ours(delivery),
  };
}

/** A page, or a card at a desk. */
function ours({ act, to }: Delivery): { page?: string; card?: true } {
  if (act.type !== 'send' || !('place' in to)) return {};
  if (act.keys.some(isPage)) return { page: to.place.account };
  return act.keys.some(isCard) ? { card: true } : {};
}
