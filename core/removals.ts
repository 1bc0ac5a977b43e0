// The deliveries that take copies back which somebody who is to be forgotten left at a place.
import type { Ids } from './clock.ts';
import { laneOf } from './enact.ts';
import type { Place, Placed } from './message.ts';
import type { Act, Delivery } from './store.ts';

/** Copies removed in one turn, so that others of the same channel are not kept waiting. */
const COPIES_AT_ONCE = 10;

/** For copies that all stand at `place`. `conversation` as in a Delivery. */
export function removals(ids: Ids, conversation: number, place: Place, copies: readonly Placed[]): Delivery[] {
  const to = { place };
  return Array.from({ length: Math.ceil(copies.length / COPIES_AT_ONCE) }, (_, i): Delivery => {
    const act: Act = { type: 'erase', copies: copies.slice(i * COPIES_AT_ONCE, (i + 1) * COPIES_AT_ONCE) };
    return { id: ids.next(), conversation, lane: laneOf(to), to, act, attempt: 0, dueAt: 0 };
  });
}
