// Carries one delivery: finds where it goes now, does it through the channel, and says what came of it.
import { type Channel, ChannelError } from './channel.ts';
import type { Target } from './effect.ts';
import type { Message, Place, Placed } from './message.ts';
import type { OutboxParts, Settlement } from './outbox.ts';
import { fitTo, withoutFiles, withQuote } from './render.ts';
import type { Act, Delivery, Result } from './store.ts';

/** settled: write it down. later: it did not arrive, wait. again: the same delivery at once, in this new form. */
export type Outcome =
  | { readonly type: 'settled'; readonly settlement: Settlement }
  | { readonly type: 'later'; readonly item: Item; readonly error: ChannelError }
  | { readonly type: 'again'; readonly item: Item };

/**
 * A delivery at work. `counted`: the attempt about to be made is committed already. Without it, an `attempt` above 0
 * means that earlier attempts may have arrived.
 */
export type Item = Delivery & { readonly counted?: true };

export interface Carrier {
  /** Rejects only when the store could not be read or written. */
  carry(item: Item): Promise<Outcome>;
  /** Where a target lies, as account and channel. */
  destination(to: Target): Place;
  moved(from: Place, to: Place): void;
}

const channelKey = (place: Place): string => `${place.account}\u0000${place.channel}`;
const THREADS_MAX = 5_000;

export function createCarrier(parts: OutboxParts): Carrier {
  const { store, channels } = parts;
  const moves = new Map<string, Place>();
  const threads = new Map<number, Place>();

  const movedPlace = (place: Place): Place => {
    const to = moves.size > 0 ? moves.get(channelKey(place)) : undefined;
    return to ? { ...place, channel: to.channel } : place;
  };
  const destination = (to: Target): Place => movedPlace('place' in to ? to.place : to.desk);

  const channelOf = (account: string): Channel => {
    const channel = channels.get(account);
    if (!channel) throw new ChannelError('refused', `the account ${account} is not configured`);
    return channel;
  };

  /** The place itself, or the relay thread's, which is opened here when it is not there yet. */
  async function resolve(item: Item): Promise<Place> {
    const { to } = item;
    if ('place' in to) return movedPlace(to.place);
    const known = threads.get(to.thread);
    if (known) return movedPlace(known);
    const row = await store.thread(to.thread);
    const place = row?.place ?? (await open(row?.desk ?? to.desk, row?.title ?? '', to.thread));
    if (threads.size >= THREADS_MAX) threads.clear();
    threads.set(to.thread, place);
    return movedPlace(place);
  }

  async function open(at: Place, title: string, thread: number): Promise<Place> {
    const desk = movedPlace(at);
    const channel = channelOf(desk.account);
    let place = desk;
    try {
      if (channel.openThread) place = await channel.openThread(desk, title, `t${thread}`);
    } catch (error) {
      // Without the right to open threads the desk itself must do: an agent sees the message, whatever happens.
      if (!(error instanceof ChannelError) || error.kind !== 'refused') throw error;
      parts.log('warn', 'no thread could be opened; the desk itself is used', {
        account: desk.account,
        reason: error.reason,
      });
    }
    await parts.settle({ write: (changes) => void changes.placed.push({ thread, place }) });
    return place;
  }

  /** The quoted message as it stands at the destination, or its words. */
  async function replying(message: Message, to: Place): Promise<Message> {
    const { replyTo } = message;
    if (!replyTo) return message.quote === undefined ? message : withQuote(message);
    const near = replyTo.account === to.account && replyTo.channel === to.channel;
    const there = near ? replyTo : await store.counterpart(replyTo, to.account, to.channel);
    if (!there) return withQuote(message);
    return { ...message, replyTo: there };
  }

  const sent = (item: Item, placed: readonly Placed[], event?: Settlement['event']): Outcome =>
    settled({ delivery: item.id, standing: item.attempt > 1 ? 'uncertain' : 'sent', placed }, event);

  const settled = (result: Result, event?: Settlement['event']): Outcome => ({
    type: 'settled',
    settlement: { write: (changes) => void changes.results.push(result), ...(event ? { event } : {}) },
  });

  const undeliverable = (delivery: Delivery, reason: string, maybe: boolean): Settlement['event'] => ({
    type: 'undeliverable',
    delivery,
    reason,
    maybe,
  });

  async function carrySend(item: Item, act: Extract<Act, { type: 'send' }>): Promise<Outcome> {
    const to = await resolve(item);
    const channel = channelOf(to.account);
    const key = `d${item.id}`;
    if (!item.counted && item.attempt > 0) {
      const known = await doubt(channel, to, item, key);
      if (known) return known;
    }
    if (parts.pacer.paces(channel)) await parts.pacer.ready(channel, to);
    const tried = item.counted ? item : await count(item);
    const message = await replying(act.message, to);
    try {
      const placed = await channel.send(to, message, key);
      if (act.pin && placed[0]) await pin(channel, placed[0]);
      return sent(tried, placed);
    } catch (thrown) {
      const error = asChannelError(thrown);
      if (error.kind === 'uncertain')
        return (await doubt(channel, to, tried, key)) ?? { type: 'again', item: await count(tried) };
      if (error.kind === 'refused' && message.files) return inWords(channel, to, tried, message, key, error);
      return general(tried, to, error);
    }
  }

  /**
   * An attempt that may have arrived. A platform that can tell is asked; one that cannot gets it once more; after that
   * it stays uncertain and both sides learn of it: at most one duplicate, and nothing lost in silence. Undefined: send.
   */
  async function doubt(channel: Channel, to: Place, item: Item, key: string): Promise<Outcome | undefined> {
    if (channel.find) {
      const found = await channel.find(to, key);
      return found ? sent({ ...item, attempt: 1 }, found) : undefined;
    }
    if (item.attempt < 2) return undefined;
    const result: Result = { delivery: item.id, standing: 'uncertain', placed: [], reason: 'connection' };
    return settled(result, undeliverable(item, 'connection', true));
  }

  /** Counts the attempt that is about to be made, before it is made. */
  async function count(item: Item): Promise<Item> {
    const attempt = item.attempt + 1;
    await parts.settle({
      write: (changes) => void changes.attempts.push({ delivery: item.id, attempt, dueAt: item.dueAt }),
    });
    return { ...item, attempt, counted: true };
  }

  /** The files cannot go there: their names and all that was said with them do, and the sender learns why. */
  async function inWords(
    channel: Channel,
    to: Place,
    item: Item,
    message: Message,
    key: string,
    error: ChannelError,
  ): Promise<Outcome> {
    const placed: Placed[] = [];
    for (const [i, part] of fitTo(
      withoutFiles(message, parts.lang),
      channel.can,
      parts.policy.partsMax,
      parts.lang,
    ).entries()) {
      placed.push(...(await channel.send(to, part, `${key}w${i}`)));
    }
    return sent(item, placed, undeliverable(item, error.reason, false));
  }

  /** Pinning is a courtesy: a desk without the right to pin still works. */
  async function pin(channel: Channel, at: Placed): Promise<void> {
    try {
      await channel.pin?.(at);
    } catch (error) {
      parts.log('warn', 'the control card could not be pinned', {
        account: at.account,
        reason: asChannelError(error).reason,
      });
    }
  }

  async function carryChange(item: Item, act: Exclude<Act, { type: 'send' }>): Promise<Outcome> {
    const to = await resolve(item);
    const channel = channelOf(to.account);
    const copies = await store.copies(act.of, to.account, to.channel);
    if (copies.length === 0) return settled({ delivery: item.id, standing: 'suppressed', placed: [] });
    if (parts.pacer.paces(channel)) await parts.pacer.ready(channel, to);
    try {
      if (act.type === 'edit') await edit(channel, to, act.of, copies, act.message, `d${item.id}`);
      else if (act.type === 'remove') for (const copy of copies) await channel.remove?.(copy);
      else if (copies[0]) await channel.react?.(copies[0], act.emoji);
    } catch (thrown) {
      return general(item, to, again(asChannelError(thrown)));
    }
    return settled({ delivery: item.id, standing: 'sent', placed: [] });
  }

  /** A card of ours has one text at all its copies; a person's message has one copy per part. */
  async function edit(
    channel: Channel,
    to: Place,
    of: string,
    copies: readonly Placed[],
    message: Message,
    key: string,
  ): Promise<void> {
    if (!channel.edit) {
      await channel.send(to, message, key);
      return;
    }
    const pieces = fitTo(message, channel.can, parts.policy.partsMax, parts.lang);
    if (!of.includes('\u0000')) {
      for (const copy of copies) if (pieces[0]) await channel.edit(copy, pieces[0]);
      return;
    }
    for (const [i, part] of pieces.entries()) {
      const copy = copies[i];
      if (copy) await channel.edit(copy, part);
      else await channel.send(to, part, `${key}.${i}`);
    }
    for (const copy of copies.slice(pieces.length)) await channel.remove?.(copy);
  }

  /** What every act has in common when it fails. */
  function general(item: Item, to: Place, error: ChannelError): Outcome {
    if (error.kind === 'retry') return { type: 'later', item: uncounted(item), error };
    if (error.kind === 'gone' && error.movedTo) {
      follow(to, error.movedTo);
      return { type: 'again', item: uncounted(item) };
    }
    if (error.kind === 'gone' && 'thread' in item.to && to.thread !== undefined) {
      threads.delete(item.to.thread);
      lost.add(item.to.thread);
      return { type: 'again', item: uncounted(item) };
    }
    const result: Result = { delivery: item.id, standing: 'failed', placed: [], reason: error.reason };
    if (item.act.type === 'send' || item.act.type === 'edit')
      return settled(result, undeliverable(item, error.reason, false));
    parts.log('warn', 'a change could not be made', { account: to.account, act: item.act.type, reason: error.reason });
    return settled(result);
  }

  /** The platform said that the place moved: what was meant for the old one goes to the new one. */
  function follow(from: Place, to: Place): void {
    moves.set(channelKey(from), to);
    threads.clear();
    parts
      .settle({ write: (changes) => void changes.moves.push({ from, to }) })
      .catch((error: unknown) => parts.log('error', 'a move could not be written down', { error }));
  }

  /** Threads that were deleted and not yet forgotten by the store. */
  const lost = new Set<number>();

  async function carry(item: Item): Promise<Outcome> {
    try {
      await forgetLost(item);
      return item.act.type === 'send' ? await carrySend(item, item.act) : await carryChange(item, item.act);
    } catch (thrown) {
      // Not a channel's error: the store's, and the lane tries again.
      if (!(thrown instanceof ChannelError)) throw thrown;
      return general(item, destination(item.to), again(thrown));
    }
  }

  /** The place of a deleted thread is forgotten in the store before anything else goes there. */
  async function forgetLost(item: Item): Promise<void> {
    if (!('thread' in item.to) || !lost.has(item.to.thread)) return;
    const { thread } = item.to;
    await parts.settle({
      write: (changes) => void changes.placed.push({ thread }),
      event: { type: 'threadReopened', conversation: item.conversation, thread },
    });
    lost.delete(thread);
  }

  return { carry, destination, moved: follow };
}

/** This attempt certainly did not arrive: it does not count. */
const uncounted = (item: Item): Item => {
  const { counted, ...rest } = item;
  return counted ? { ...rest, attempt: Math.max(0, item.attempt - 1) } : item;
};

/** Opening, editing, removing and reacting may simply be done again: for them uncertain means retry. */
const again = (error: ChannelError): ChannelError =>
  error.kind === 'uncertain' ? new ChannelError('retry', error.reason, { cause: error }) : error;

/** Whatever an adapter threw; an unknown error is its bug, and retrying it for ever would block the lane. */
export const asChannelError = (thrown: unknown): ChannelError =>
  thrown instanceof ChannelError
    ? thrown
    : new ChannelError('refused', thrown instanceof Error ? thrown.message : 'unknown error', { cause: thrown });
