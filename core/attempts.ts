// How an attempt that did not succeed is counted: as one that certainly did not arrive, or as one that may have.
import type { Item } from './carrier.ts';

/** This attempt certainly did not arrive: it does not count. */
export function uncounted(item: Item): Item {
  const { counted, ...rest } = item;
  return counted ? { ...rest, attempt: Math.max(0, item.attempt - 1) } : item;
}

/** This attempt may have arrived. */
export function unsure(item: Item): Item {
  const { counted: _made, ...rest } = item;
  return rest;
}
