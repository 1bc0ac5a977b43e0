// Where somebody who works at a desk writes, so that it belongs to one conversation.
import { type Conversation, threadsOf } from '../../core/conversation.ts';
import type { Place } from '../../core/message.ts';
import type { Arrived } from './channel.ts';
import { quoting } from './customers.ts';
import type { Hands } from './hands.ts';
import type { Ledger, Person } from './ledger.ts';

export interface SeatParts {
  readonly person: Person;
  readonly hands: Hands;
  readonly ledger: Ledger;
  /** Where a place is now; undefined: nobody can write there. */
  now(place: Place): Place | undefined;
}

export function createSeat({ person, hands, ledger, now }: SeatParts) {
  /** Where to write so that it belongs to a conversation: its thread, or as a reply to one of its copies. */
  function spot(state: Conversation): { place: Place; copies: readonly Arrived[] } | undefined {
    const places = threadsOf(state).flatMap(({ id }) => {
      const thread = ledger.threads.get(id);
      const last = thread?.open ? thread.places.at(-1) : undefined;
      return (last && now(last)) ?? [];
    });
    const place = places.find(({ account }) => account === person.account);
    if (!place) return undefined;
    const copies = ledger
      .seen(place)
      .slice(-150)
      .filter((one) => !one.removed && ledger.sent.get(Number(one.key.slice(1)))?.conversation === state.id);
    return place.thread === undefined && copies.length === 0 ? undefined : { place, copies };
  }

  /** Writes about a conversation. Where it has no thread of its own, everything is a reply. */
  function write(
    state: Conversation,
    kindOf: 'ag' | 'no',
    text: string,
    more: { intent?: string; quote?: Arrived } = {},
  ): void {
    const at = spot(state);
    if (!at) return;
    const newest = at.place.thread === undefined ? at.copies.at(-1) : undefined;
    const to = more.quote ?? newest;
    hands.write(at.place, kindOf, text, {
      about: state.id,
      ...(more.intent === undefined ? {} : { intent: more.intent }),
      ...(to ? quoting(to) : {}),
    });
  }

  return { spot, write };
}
