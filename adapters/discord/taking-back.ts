// What one person alone was shown for a while, and is taken back: Discord lets us for 15 minutes, with the press's own token.
import type { Calls } from './calls.ts';
import type { Log } from './channel.ts';

export interface TakingBack {
  /** Takes the answer of this route back after so long. */
  after(route: `/${string}`, ms: number): void;
  /** Takes all of it back now. */
  all(): Promise<void>;
}

/** The token of a press is good for 15 minutes. */
const MS_MAX = 14 * 60_000;

export function createTakingBack(calls: Calls, log: Log): TakingBack {
  const standing = new Map<`/${string}`, NodeJS.Timeout>();

  async function takeBack(route: `/${string}`): Promise<void> {
    clearTimeout(standing.get(route));
    standing.delete(route);
    await calls
      .run('delete', route, { idempotent: true, auth: false })
      .catch((error: unknown) => log('warn', 'What one person was shown could not be taken back', { error }));
  }

  return {
    after(route, ms) {
      const timer = setTimeout(() => void takeBack(route), Math.min(ms, MS_MAX));
      timer.unref();
      standing.set(route, timer);
    },
    all: async () => void (await Promise.all([...standing.keys()].map(takeBack))),
  };
}
