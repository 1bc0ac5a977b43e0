// Counts tries to sign in per address, on the shelf so that a restart does not forgive them.
import type { Clock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import type { WebLimits } from './limits.ts';

/** Counts one try; resolves to the milliseconds to wait, 0 where it may be made. */
export type Tries = (ip: string) => Promise<number>;

export function createTries(shelf: Shelf, prefix: string, limits: WebLimits, clock: Clock): Tries {
  const windowMs = 60_000;
  let last: Promise<unknown> = Promise.resolve();
  const count = async (ip: string): Promise<number> => {
    const key = `${prefix}:tries:${ip}`;
    const now = clock.now();
    const kept = (await shelf.get(key))?.split(' ').map(Number) ?? [];
    const recent = kept.filter((at) => at <= now && now - at < windowMs);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= limits.loginsPerMinute) return oldest + windowMs - now;
    await shelf.set(key, [...recent, now].join(' '), windowMs);
    return 0;
  };
  // One after the other: tries made at once must not read the same count.
  return (ip) => {
    const mine = last.then(
      () => count(ip),
      () => count(ip),
    );
    last = mine;
    return mine;
  };
}
