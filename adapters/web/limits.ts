// Every limit of the web platform, its unit last, and the token buckets that hold the ones about pace.
import type { Clock } from '../../core/clock.ts';

export const webLimits = {
  /** UTF-16 code units of one message. */
  textLengthMax: 16_000,
  nameLengthMax: 60,
  /** One JSON request: 16,000 characters can be 48,000 bytes of UTF-8. */
  bodyBytesMax: 64 * 1024,
  filesPerMessageMax: 10,
  /** Messages, edits, reactions and presses of one person in ten seconds. */
  actsPerTenSeconds: 20,
  /** How often a person is believed to be writing in ten seconds; it costs them none of their messages. */
  typingPerTenSeconds: 5,
  /** Pages, scripts, histories and files that one address may ask for in ten seconds. */
  readsPerTenSeconds: 600,
  uploadsPerMinute: 30,
  newCustomersPerMinute: 30,
  loginsPerMinute: 5,
  /** Customers that one browser can play at once, each with a cookie. */
  slotsMax: 20,
  streamsPerPersonMax: 8,
  streamsMax: 5_000,
  /** What may wait for a slow reader before its stream is dropped; it catches up when it returns. */
  streamBufferedBytesMax: 1024 * 1024,
  heartbeatMs: 15_000,
  /** Entries that a page loads, and at most catches up on, at one place. */
  entriesMax: 200,
  /** Entries of one thread that are read to tell its title and its standing. */
  scanEntriesMax: 20_000,
  threadsMax: 200,
  pressMsMax: 10_000,
  pressesMax: 1_000,
  deskSessionMs: 7 * 24 * 3_600_000,
  stopMsMax: 800,
};

export type WebLimits = { readonly [K in keyof typeof webLimits]: number };

export interface Pace {
  /** Milliseconds to wait before another try; 0: go on, and it was counted. */
  take(key: string): number;
}

/**
 * A token bucket per key: `count` at once, refilled over `perMs`. Bounded: full buckets are forgotten first. A clock that
 * steps backwards refills nothing and harms nothing.
 */
export function createPace(clock: Clock, count: number, perMs: number): Pace {
  const keysMax = 20_000;
  const buckets = new Map<string, { left: number; at: number }>();
  const filled = (bucket: { left: number; at: number }, now: number): number =>
    Math.min(count, bucket.left + (Math.max(0, now - bucket.at) * count) / perMs);
  const sweep = (now: number): void => {
    for (const [key, bucket] of buckets) if (filled(bucket, now) >= count) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < keysMax) break;
      buckets.delete(key);
    }
  };
  return {
    take(key) {
      const now = clock.now();
      const bucket = buckets.get(key);
      const left = bucket ? filled(bucket, now) : count;
      if (left < 1) return Math.ceil(((1 - left) * perMs) / count);
      if (!bucket && buckets.size >= keysMax) sweep(now);
      buckets.set(key, { left: left - 1, at: now });
      return 0;
    },
  };
}
