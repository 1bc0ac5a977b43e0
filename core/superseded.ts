// What need not be delivered any more, because something newer of the same kind waits behind it.
import type { Outcome } from './carrier.ts';
import { isPage } from './paging.ts';
import type { Act, Changes, Delivery } from './store.ts';

/**
 * An edit with a later one of the same message behind it need not be made: where few messages pass, cards change often.
 * Nor need a page with a later one of the same request: what was down for long is not flooded when it is back.
 */
export function superseded(queue: readonly Delivery[], { id, act }: Delivery): Outcome | undefined {
  const about = renewable(act);
  if (about === undefined || !queue.some((other) => other.id > id && renewable(other.act) === about)) return undefined;
  const write = (changes: Changes): void =>
    void changes.results.push({ delivery: id, standing: 'suppressed', placed: [] });
  return { type: 'settled', settlement: { write } };
}

/** What a later one of the same makes idle. */
const renewable = (act: Act): string | undefined =>
  act.type === 'edit' ? `edit ${act.of}` : act.type === 'send' ? act.keys.find(isPage) : undefined;
