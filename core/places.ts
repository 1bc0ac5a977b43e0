// Finds where a delivery goes now: moves are followed, relay threads opened when they are first needed.
import { type Channel, ChannelError } from './channel.ts';
import type { Target } from './effect.ts';
import { asChannelError } from './failure.ts';
import type { Place, Placed } from './message.ts';
import type { OutboxParts } from './outbox.ts';
import { cardMark } from './say.ts';
import type { Delivery } from './store.ts';

export interface Places {
  /** The place itself, or the relay thread's. Rejects with a ChannelError, or because of the store. */
  resolve(delivery: Delivery): Promise<Place>;
  /** Where a target lies, as account and channel. */
  destination(to: Target): Place;
  /** Rejects with a ChannelError when there is no such account. */
  channelOf(account: string): Channel;
  /** The platform said that a channel moved; the store learns it elsewhere. */
  moved(from: Place, to: Place): void;
  /** The relay thread was deleted: it is opened again before anything else goes there. */
  lose(thread: number): void;
}

const channelKey = (place: Place): string => `${place.account}\u0000${place.channel}`;
const THREADS_MAX = 5_000;

export function createPlaces(parts: OutboxParts): Places {
  const { store, channels } = parts;
  const moves = new Map<string, Place>();
  const threads = new Map<number, Place>();
  /** Threads that were opened and not yet written down. */
  const opened = new Map<number, Place>();
  /** Threads that were deleted and not yet forgotten by the store. */
  const lost = new Set<number>();
  /** Threads to be opened again: the card that the first one hung on may be gone with it. */
  const again = new Set<number>();

  const movedPlace = (place: Place): Place => {
    const to = moves.size > 0 ? moves.get(channelKey(place)) : undefined;
    return to ? { ...place, account: to.account, channel: to.channel } : place;
  };

  const channelOf = (account: string): Channel => {
    const channel = channels.get(account);
    if (!channel) throw new ChannelError('refused', `the account ${account} is not configured`);
    return channel;
  };

  async function resolve(delivery: Delivery): Promise<Place> {
    const { to } = delivery;
    if ('place' in to) return movedPlace(to.place);
    if (lost.has(to.thread)) await forget(delivery, to.thread);
    const known = threads.get(to.thread);
    if (known) return movedPlace(known);
    const row = await store.thread(to.thread);
    const place = row?.place ?? (await settled(delivery, to.thread, row?.desk ?? to.desk, row?.title ?? ''));
    if (threads.size >= THREADS_MAX) threads.clear();
    threads.set(to.thread, place);
    return movedPlace(place);
  }

  /** The place of a deleted thread is forgotten in the store before anything else goes there. */
  async function forget(delivery: Delivery, thread: number): Promise<void> {
    await parts.settle({
      write: (changes) => void changes.placed.push({ thread }),
      event: { type: 'threadReopened', conversation: delivery.conversation, thread },
    });
    threads.delete(thread);
    lost.delete(thread);
    again.add(thread);
  }

  /** Opens the thread and writes down where it is. When that cannot be written, it is not opened twice. */
  async function settled(delivery: Delivery, thread: number, desk: Place, title: string): Promise<Place> {
    const place = opened.get(thread) ?? (await open(delivery, movedPlace(desk), title, again.has(thread)));
    opened.set(thread, place);
    await parts.settle({ write: (changes) => void changes.placed.push({ thread, place }) });
    opened.delete(thread);
    again.delete(thread);
    return place;
  }

  /** The card of the request that the thread is for, as it stands at this desk. */
  async function cardAt(desk: Place, conversation: number): Promise<Placed | undefined> {
    const [found] = await store.read([{ select: { by: 'id', id: conversation } }]);
    const state = found?.state;
    if (!state || !('handoff' in state)) return undefined;
    const handoff = state.phase === 'rating' ? state.handoff : state.handoff.id;
    const [first] = await store.copies(cardMark(handoff), desk.account, desk.channel);
    return first;
  }

  /** The key names this opening: a thread that was deleted is not to be found again, nor is the card that it hung on. */
  async function open({ id, conversation }: Delivery, desk: Place, title: string, reopens: boolean): Promise<Place> {
    const channel = channelOf(desk.account);
    if (!channel.openThread) return desk;
    const card = reopens ? undefined : await cardAt(desk, conversation);
    try {
      return await channel.openThread(desk, title, `t${id}`, card);
    } catch (thrown) {
      const error = asChannelError(thrown);
      if (error.kind !== 'refused') throw error;
      // Without the right to open threads the desk itself must do: an agent sees the message, whatever happens.
      const { account } = desk;
      parts.log('warn', 'no thread could be opened; the desk itself is used', { account, reason: error.reason });
      return desk;
    }
  }

  return {
    resolve,
    destination: (to) => movedPlace('place' in to ? to.place : to.desk),
    channelOf,
    moved(from, to) {
      for (const [key, place] of moves) if (channelKey(place) === channelKey(from)) moves.set(key, to);
      moves.set(channelKey(from), to);
      moves.delete(channelKey(to));
    },
    lose(thread) {
      lost.add(thread);
      // Left over from an opening whose commit was in doubt.
      opened.delete(thread);
    },
  };
}
