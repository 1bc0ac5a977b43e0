// Somebody writes just now: shown to the other side while a person is in charge. Nothing of it is stored or promised.
import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import { type Assigned, speaks, threadsOf } from './conversation.ts';
import type { Author, Place } from './message.ts';
import { placeKey } from './message.ts';
import type { Roster } from './roster.ts';
import type { Select, Store } from './store.ts';

export interface TypingParts {
  readonly store: Store;
  readonly roster: Roster;
  readonly clock: Clock;
  readonly channels: ReadonlyMap<string, Channel>;
  log(level: 'debug', message: string, fields: object): void;
}

export interface Typing {
  /** Somebody writes at a place. */
  heard(place: Place, author: Author): void;
  /** Shows at a place that an answer is being made. */
  show(place: Place): void;
}

/** Platforms show it for 5 to 10 seconds. */
const AGAIN_MS = 4_000;
const PLACES_MAX = 5_000;

export function createTyping({ store, roster, clock, channels, log }: TypingParts): Typing {
  const heardAt = new Map<string, number>();

  function isFresh(place: Place): boolean {
    const key = placeKey(place);
    const now = clock.now();
    const since = now - (heardAt.get(key) ?? Number.NEGATIVE_INFINITY);
    if (since >= 0 && since < AGAIN_MS) return false;
    if (heardAt.size >= PLACES_MAX) heardAt.clear();
    heardAt.set(key, now);
    return true;
  }

  async function otherSide(place: Place, author: Author): Promise<readonly Place[]> {
    const atDesk = roster.deskOf(place) !== undefined;
    // A desk itself belongs to no conversation, or to many.
    if (atDesk && place.thread === undefined) return [];
    const select: Select = atDesk ? { by: 'thread', place } : { by: 'customer', place };
    const [found] = await store.read([{ select }]);
    const state = found?.state;
    if (state?.phase !== 'assigned') return [];
    if (atDesk) return toCustomer(state, place.account, author);
    if (state.customer.id !== author.id) return [];
    const rows = await Promise.all(threadsOf(state).map(({ id }) => store.thread(id)));
    return rows.flatMap((row) => row?.place ?? []);
  }

  function toCustomer(state: Assigned, account: string, author: Author): readonly Place[] {
    const agent = roster.known(account, author.id)?.agent;
    return agent && speaks(state, agent) ? [state.place] : [];
  }

  function show(place: Place): void {
    channels
      .get(place.account)
      ?.showTyping?.(place)
      .catch((error: unknown) => log('debug', 'that somebody writes could not be shown', { error }));
  }

  return {
    show,
    heard(place, author) {
      if (!isFresh(place)) return;
      otherSide(place, author).then(
        (there) => there.forEach(show),
        (error: unknown) => log('debug', 'whom somebody writes to could not be found', { error }),
      );
    },
  };
}
