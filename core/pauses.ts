// Accounts and channels that a platform told us to leave alone for a while.
import type { Clock } from './clock.ts';
import type { Place } from './message.ts';

export interface Pauses {
  /** Milliseconds during which nothing may go to this place; 0: it may. */
  msFor(place: Place): number;
  /** Begins a pause, or makes it longer; without a channel it is the whole account's. Returns its end. */
  begin(account: string, channel: string, until: number): number;
  none(): boolean;
}

interface Pause {
  readonly from: number;
  readonly until: number;
}

export function createPauses(clock: Clock): Pauses {
  const pauses = new Map<string, Pause>();
  const keyOf = (account: string, channel: string): string => `${account}\u0000${channel}`;

  function forgetOver(now: number): void {
    for (const [key, { from, until }] of pauses) {
      if (until <= now) pauses.delete(key);
      // The clock stepped back: what is known is how long the pause was meant to be.
      else if (now < from) pauses.set(key, { from: now, until: now + until - from });
    }
  }

  const left = (key: string, now: number): number => Math.max(0, (pauses.get(key)?.until ?? now) - now);

  return {
    msFor({ account, channel }) {
      if (pauses.size === 0) return 0;
      const now = clock.now();
      forgetOver(now);
      return Math.max(left(keyOf(account, ''), now), left(keyOf(account, channel), now));
    },
    begin(account, channel, until) {
      const key = keyOf(account, channel);
      const end = Math.max(until, pauses.get(key)?.until ?? 0);
      pauses.set(key, { from: clock.now(), until: end });
      return end;
    },
    none() {
      if (pauses.size > 0) forgetOver(clock.now());
      return pauses.size === 0;
    },
  };
}
