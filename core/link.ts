// Codes that make a group a desk: short-lived, guessed at only a few times an hour.
import type { Clock, Ids } from './clock.ts';
import type { Shelf } from './journal.ts';
import { type Place, placeKey } from './message.ts';
import type { Policy } from './policy.ts';

export interface Links {
  /** A new code; it holds for `linkCodeMs` and for one desk. */
  make(): Promise<string>;
  /** Whether this code may make this place a desk now. A right code is used up. */
  opens(code: string, place: Place): Promise<boolean>;
}

const HOUR_MS = 3_600_000;

export function createLinks(shelf: Shelf, policy: Policy, clock: Clock, ids: Ids): Links {
  return {
    async make() {
      const code = ids.code();
      await shelf.set(`link:${code}`, String(clock.now()), policy.linkCodeMs);
      return code;
    },
    async opens(code, place) {
      const triesKey = `tries:${placeKey(place)}`;
      const tries = Number((await shelf.get(triesKey)) ?? '0');
      if (tries >= policy.linkTriesMax) return false;
      const key = `link:${code.toUpperCase()}`;
      if ((await shelf.get(key)) === undefined) {
        await shelf.set(triesKey, String(tries + 1), HOUR_MS);
        return false;
      }
      await shelf.delete(key);
      return true;
    },
  };
}
