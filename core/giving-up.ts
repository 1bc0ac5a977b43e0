// An event that throws again and again is our bug: it is counted and let go, so that the others flow.
import type { Item } from './batch.ts';

/** How often an event whose decision throws is given back to its platform before it is counted as broken. */
const BROKEN_TRIES = 3;
const KEPT = 1_000;

/** Whether it is let go now. An event of our own comes from nobody who could send it again. */
export function createGivingUp(): (item: Item) => boolean {
  const tries = new Map<string, number>();
  return (item) => {
    if (item.kind !== 'heard') return true;
    const count = (tries.get(item.event.id) ?? 0) + 1;
    if (tries.size > KEPT) tries.clear();
    tries.set(item.event.id, count);
    return count >= BROKEN_TRIES;
  };
}
