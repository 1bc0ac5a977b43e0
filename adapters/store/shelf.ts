// Values that expire, through keyv, over any table of rows with a deadline.
import { Keyv } from 'keyv';
import type { Clock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';

/** `expiresAt` in milliseconds since the epoch. */
export interface ShelfTable {
  get(key: string): { readonly value: string; readonly expiresAt: number } | undefined;
  set(key: string, value: string, expiresAt: number): void;
  delete(key: string): void;
  /** Deletes some of what has expired. */
  sweep(now: number): void;
}

const SWEEP_MS = 60_000;

/**
 * A dead table loses values and never rejects: `lost` hears of it. Deadlines are counted on `clock`, so that they hold
 * across restarts and in a simulated time.
 */
export function createShelf(table: ShelfTable, clock: Clock, lost: (error: unknown) => void): Shelf {
  let sweptAt = clock.now();

  function sweep(): void {
    const now = clock.now();
    if (Math.abs(now - sweptAt) < SWEEP_MS) return;
    sweptAt = now;
    table.sweep(now);
  }

  // What keyv asks of a storage that keeps deadlines itself. Its own check is off: it would count from Date.now().
  const storage = {
    capabilities: { expires: true },
    async get(key: string) {
      const row = table.get(key);
      return row && row.expiresAt > clock.now() ? { value: row.value } : undefined;
    },
    async set(key: string, { value }: { value: string }, expires: number) {
      sweep();
      table.set(key, value, clock.now() + (expires - Date.now()));
      return true;
    },
    async delete(key: string) {
      table.delete(key);
      return true;
    },
  };

  const keyv = new Keyv<string>({ store: storage, serialization: false, checkExpired: false });
  keyv.on('error', lost);

  return {
    get: (key) => keyv.get(key),
    async set(key, value, ttlMs) {
      if (ttlMs > 0) await keyv.set(key, value, ttlMs);
      else await keyv.delete(key);
    },
    async delete(key) {
      await keyv.delete(key);
    },
  };
}
