// Codes that make a group a desk: short-lived, guessed at only a few times an hour.
import type { Clock, Ids } from './clock.ts';
import { guessed } from './guesses.ts';
import type { Shelf } from './journal.ts';
import { type Place, placeKey } from './message.ts';
import type { Policy } from './policy.ts';

export interface Links {
  /** A new code; it holds for `linkCodeMs` and for one desk. */
  make(): Promise<string>;
  /** Whether this code may make this place a desk now. A right code is used up. */
  opens(code: string, place: Place): Promise<boolean>;
}

export function createLinks(shelf: Shelf, policy: Policy, clock: Clock, ids: Ids): Links {
  return {
    async make() {
      const code = ids.code();
      await shelf.set(`link:${code}`, String(clock.now()), policy.linkCodeMs);
      return code;
    },
    async opens(code, place) {
      const key = `link:${code.toUpperCase()}`;
      if ((await guessed(shelf, policy, placeKey(place), () => shelf.get(key))) === undefined) return false;
      await shelf.delete(key);
      return true;
    },
  };
}
