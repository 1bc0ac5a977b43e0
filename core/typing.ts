// Passes on that somebody writes just now: the customer's to the agents, the agents' to the customer. Nothing is stored.
import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import type { Agent, Assigned } from './conversation.ts';
import { type Author, type Place, placeKey } from './message.ts';
import type { Roster } from './roster.ts';
import type { Store } from './store.ts';

export interface Typing {
  /** Somebody writes at a place. Resolves when it was passed on, or was found to be nothing; never rejects. */
  heard(place: Place, author: Author): Promise<void>;
  /** Shows at a place that we are writing, if its platform can. Never rejects. */
  show(place: Place): Promise<void>;
}

export interface TypingParts {
  readonly store: Pick<Store, 'read' | 'thread'>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly roster: Pick<Roster, 'deskOf'>;
  readonly clock: Clock;
}

/** Platforms show it for some five seconds, and their apps say it again and again. */
const AGAIN_MS = 4_000;
const REMEMBERED_MAX = 10_000;

export function createTyping({ store, channels, roster, clock }: TypingParts): Typing {
  const latest = new Map<string, number>();

  /** At most once in a while per key. A clock that steps back holds nobody up. */
  function due(key: string): boolean {
    const now = clock.now();
    const before = latest.get(key);
    if (before !== undefined && now >= before && now - before < AGAIN_MS) return false;
    latest.delete(key);
    latest.set(key, now);
    if (latest.size > REMEMBERED_MAX) for (const oldest of latest.keys()) return latest.delete(oldest);
    return true;
  }

  async function show(place: Place): Promise<void> {
    const channel = channels.get(place.account);
    try {
      if (channel?.can.typing) await channel.showTyping?.(place);
    } catch {
      // Nobody misses it.
    }
  }

  /** Where those on the other side would see it; undefined: this person's words would not go there either. */
  async function across(place: Place, author: Author): Promise<Place | undefined> {
    const atDesk = roster.deskOf(place) !== undefined;
    if (atDesk && place.thread === undefined) return undefined;
    const [found] = await store.read([{ select: { by: atDesk ? 'thread' : 'customer', place } }]);
    const state = found?.state;
    if (state?.phase !== 'assigned') return undefined;
    if (atDesk) return writes(state, place.account, author) ? state.place : undefined;
    if (state.customer.id !== author.id) return undefined;
    return (await store.thread(state.thread.id))?.place;
  }

  return {
    show,
    async heard(place, author) {
      if (!due(`${placeKey(place)}\u0000${author.id}`)) return;
      try {
        const to = await across(place, author);
        if (to && due(placeKey(to))) await show(to);
      } catch {
        // The store could not be read: messages are what counts, and they say so.
      }
    },
  };
}

const writes = (state: Assigned, account: string, author: Author): boolean =>
  [state.owner, ...state.guests].some(
    (agent: Agent) => agent.account === account && agent.person === author.id && !state.blockedBy.includes(agent.id),
  );
