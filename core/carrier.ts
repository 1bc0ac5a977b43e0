// Carries one delivery: finds where it goes now, does it through the channel, and says what came of it.
import { amend, type Change, isMark } from './amend.ts';
import { uncounted, unsure } from './attempts.ts';
import { type Channel, ChannelError } from './channel.ts';
import type { Target } from './effect.ts';
import { eraseCopies } from './erase-copies.ts';
import { asChannelError, repeatable } from './failure.ts';
import { type File, type Message, type Place, type Placed, placedOf } from './message.ts';
import { offered } from './offering.ts';
import type { OutboxParts, Settlement } from './outbox.ts';
import { createPlaces } from './places.ts';
import { fitTo, withoutFiles, withQuote } from './render.ts';
import { takingBack } from './revealing.ts';
import type { Act, Changes, Delivery, Result, Settled } from './store.ts';
import { concerns, isOurs } from './undelivered.ts';

/** settled: write it down. later: wait, then carry it in this form. again: the same at once. */
export type Outcome =
  | { readonly type: 'settled'; readonly settlement: Settlement }
  | { readonly type: 'later'; readonly item: Item; readonly error: ChannelError }
  | { readonly type: 'again'; readonly item: Item };

/**
 * A delivery at work. `counted`: the attempt about to be made is committed already. Without it, an `attempt` above 0
 * means that earlier attempts may have arrived.
 */
export type Item = Delivery & {
  readonly counted?: true;
  /** Why its files were refused: it goes out in words instead. */
  readonly filesRefused?: string;
  /** How often it was sent elsewhere: its place moved, or its thread was opened again. */
  readonly hops?: number;
};

export interface Carrier {
  /** Rejects only when the store could not be read or written. */
  carry(item: Item): Promise<Outcome>;
  /** Where a target lies, as account and channel. */
  destination(to: Target): Place;
  /** The platform said that a place moved; the store learns it elsewhere. */
  moved(from: Place, to: Place): void;
}

/** A place that moves on and on, or a thread that is gone again once it is opened, is a failure. */
const HOPS_MAX = 2;

/** `pausedMs` tells how long nothing may be sent to a place. */
export function createCarrier(parts: OutboxParts, pausedMs: (to: Place) => number): Carrier {
  const { store } = parts;
  const places = createPlaces(parts);

  /** The quoted message as it stands at the destination, or its words. */
  async function replying(message: Message, to: Place): Promise<Message> {
    const { replyTo } = message;
    if (!places.channelOf(to.account).can.replies) return withQuote(message);
    if (!replyTo) return message.quote === undefined ? message : withQuote(message);
    const near = replyTo.account === to.account && replyTo.channel === to.channel;
    const there = near ? replyTo : await store.counterpart(replyTo, to.account, to.channel);
    if (!there) return withQuote(message);
    return { ...message, replyTo: within(there, to) };
  }

  /** Does something when its turn has come. Where a pause began meanwhile, the turn is given up. */
  async function inTurn<T>(channel: Channel, to: Place, act: () => Promise<T>): Promise<T> {
    if (!parts.pacer.paces(channel)) return act();
    const over = await parts.pacer.ready(channel, to);
    try {
      const retryAfterMs = pausedMs(to);
      if (retryAfterMs > 0) throw new ChannelError('retry', 'paused', { retryAfterMs });
      return await act();
    } finally {
      over?.();
    }
  }

  async function carrySend(item: Item, act: Extract<Act, { type: 'send' }>): Promise<Outcome> {
    const to = await places.resolve(item);
    const channel = places.channelOf(to.account);
    const key = `d${item.id}`;
    if (!item.counted && item.attempt > 0) {
      const known = await reconcile(channel, to, item, key);
      if (known) return known;
    }
    const { filesRefused: why } = item;
    const said = why === undefined ? act.message : withoutFiles(act.message, parts.lang, offerFor(why));
    const message = await replying(said, to);
    return inTurn(channel, to, async () => {
      if (isErased(item)) return settled(item, 'suppressed');
      const tried = item.counted ? item : await count(item);
      try {
        const placed = await channel.send(to, message, key);
        if (act.pin && placed[0]) await pin(channel, placed[0]);
        return sent(tried, placed);
      } catch (thrown) {
        return notSent(tried, to, message, asChannelError(thrown));
      }
    });
  }

  async function notSent(tried: Item, to: Place, message: Message, error: ChannelError): Promise<Outcome> {
    if (error.kind === 'uncertain') return { type: 'later', item: unsure(tried), error };
    if (error.kind !== 'refused' || !message.files) return general(tried, to, error);
    return { type: 'again', item: { ...uncounted(tried), filesRefused: error.reason } };
  }

  /**
   * Earlier attempts may have arrived. A platform that can tell is asked; one that cannot gets it once more; after that
   * it stays uncertain and both sides learn of it: at most one duplicate, and nothing lost in silence. Undefined: send.
   */
  async function reconcile(channel: Channel, to: Place, item: Item, key: string): Promise<Outcome | undefined> {
    if (channel.find) {
      try {
        const found = await channel.find(to, key);
        return found ? sent({ ...item, attempt: 1 }, found) : { type: 'again', item: { ...item, attempt: 0 } };
      } catch (thrown) {
        return general(item, to, repeatable(asChannelError(thrown)));
      }
    }
    return item.attempt < 2 ? undefined : ended(item, 'uncertain', 'connection');
  }

  /** Counts the attempt that is about to be made, before it is made. */
  async function count(item: Item): Promise<Item> {
    const attempt = item.attempt + 1;
    await parts.settle({
      write: (changes) => void changes.attempts.push({ delivery: item.id, attempt, dueAt: item.dueAt }),
    });
    return { ...item, attempt, counted: true };
  }

  /** Pinning is a courtesy: a desk without the right to pin still works. */
  async function pin(channel: Channel, at: Placed): Promise<void> {
    try {
      await channel.pin?.(at);
    } catch (thrown) {
      const { reason } = asChannelError(thrown);
      parts.log('warn', 'the control card could not be pinned', { account: at.account, reason });
    }
  }

  /** Edits and removals follow a message to its copies; a reaction may stand at a copy and go to the original. */
  async function targets(act: Change, to: Place): Promise<readonly Placed[]> {
    const at = act.type === 'react' ? placedOf(act.of) : undefined;
    if (!at) return store.copies(act.of, to.account, to.channel);
    const there = await store.counterpart(at, to.account, to.channel);
    return there ? [within(there, to)] : [];
  }

  async function carryChange(item: Item, act: Change): Promise<Outcome> {
    const to = await places.resolve(item);
    const channel = places.channelOf(to.account);
    const stored = await targets(act, to);
    // Copies in a thread that was lost are lost with it.
    const copies = stored.filter(
      ({ thread }) => thread === undefined || to.thread === undefined || thread === to.thread,
    );
    const follows = act.type === 'edit' && !isMark(act.of);
    if (stored.length === 0 || (copies.length === 0 && !follows)) return settled(item, 'suppressed');
    const reveals = act.type === 'edit' && act.reveals === true;
    const shown = reveals ? await parts.revealed?.(item.conversation, channel.can.textLengthMax) : undefined;
    if (reveals && !shown) return settled(item, 'suppressed');
    const pieces = act.type === 'edit' ? await fitted(shown ?? act.message, channel, to) : [];
    try {
      const untaken = await inTurn(channel, to, () => amend(channel, act, copies, pieces));
      if (reveals)
        return settled(item, 'sent', {
          more: (changes) => void changes.deliveries.push(takingBack(parts, item, act.of, copies)),
        });
      return settled(item, 'sent', { more: (changes) => send(untaken, item, act.of, changes) });
    } catch (thrown) {
      const error = asChannelError(thrown);
      if (error.kind === 'gone' && !error.movedTo && !follows) return settled(item, 'suppressed');
      return general(item, to, repeatable(error));
    }
  }

  /** An edited message as it went out: in parts, the first under what it quotes. */
  async function fitted(message: Message, channel: Channel, to: Place): Promise<readonly Message[]> {
    const [first, ...more] = fitTo(message, channel.can, parts.policy.partsMax, parts.lang);
    return first ? [await replying(first, to), ...more] : [];
  }

  /** What an edit could not put into a copy is sent, and is a copy from then on. */
  function send(pieces: readonly Message[], { conversation, lane, to }: Item, of: string, changes: Changes): void {
    for (const message of pieces) {
      const act: Act = { type: 'send', message, keys: [of] };
      changes.deliveries.push({ id: parts.ids.next(), conversation, lane, to, act, attempt: 0, dueAt: 0 });
    }
  }

  /** What every act has in common when it fails. */
  async function general(item: Item, to: Place, error: ChannelError): Promise<Outcome> {
    const tried = uncounted(item);
    if (error.kind === 'retry') return { type: 'later', item: tried, error };
    const hops = (item.hops ?? 0) + 1;
    const again: Outcome = { type: 'again', item: { ...tried, hops } };
    if (error.kind === 'gone' && hops <= HOPS_MAX) {
      if (error.movedTo) {
        await follow(to, error.movedTo);
        return again;
      }
      if ('thread' in item.to && to.thread !== undefined) {
        places.lose(item.to.thread);
        return again;
      }
    }
    return ended(tried, tried.attempt > 0 ? 'uncertain' : 'failed', error.reason);
  }

  /** The platform said that the place moved: what was meant for the old one goes to the new one. */
  async function follow(from: Place, to: Place): Promise<void> {
    places.moved(from, to);
    await parts.settle({ write: (changes) => void changes.moves.push({ from, to }) });
  }

  /** A file that is only too large for its destination, or of no use there, can be had elsewhere. */
  const offerFor = (reason: string) => (file: File) =>
    reason === 'tooLarge' || reason === 'filesUnsupported' ? offered(parts.channels, file) : undefined;

  const offeredAll = ({ act }: Item, reason: string): boolean =>
    act.type === 'send' && (act.message.files ?? []).every((file) => offerFor(reason)(file) !== undefined);

  function uncleaned(delivery: Item): Settlement['event'] {
    const files = delivery.act.type === 'send' ? (delivery.act.message.files ?? []) : [];
    const names = files.length > 0 ? parts.uncleaned?.(files) : undefined;
    return names?.length ? { type: 'uncleaned', delivery, file: names.join(', ') } : undefined;
  }

  const sent = (item: Item, placed: readonly Placed[]): Outcome => {
    const { filesRefused: reason } = item;
    const event = reason === undefined ? uncleaned(item) : undeliverable(item, reason, false);
    const told = event !== undefined && (reason === undefined || !offeredAll(item, reason));
    return settled(item, item.attempt > 1 ? 'uncertain' : 'sent', { placed, ...(told ? { event } : {}) });
  };

  /** It will not arrive, or nobody can say: whoever wrote it learns that. */
  function ended(item: Item, standing: 'failed' | 'uncertain', reason: string): Outcome {
    const event = concerns(item) ? undeliverable(item, reason, standing === 'uncertain') : undefined;
    if (!event || isOurs(item)) {
      const { account } = places.destination(item.to);
      parts.log('warn', 'a delivery failed', { account, delivery: item.id, act: item.act.type, reason });
    }
    return settled(item, standing, { reason, ...(event ? { event } : {}) });
  }

  /** Nothing of it goes out any more. What may have gone out already is looked for, so that it can be removed. */
  const isErased = ({ conversation }: Item): boolean => parts.erased?.(conversation) ?? false;

  async function carryErase(item: Item, act: Extract<Act, { type: 'erase' }>): Promise<Outcome> {
    const to = places.destination(item.to);
    const channel = places.channelOf(to.account);
    await inTurn(channel, to, () => eraseCopies(channel, to, act));
    return settled(item, 'sent');
  }

  async function carry(item: Item): Promise<Outcome> {
    const { act } = item;
    try {
      if (isErased(item) && (act.type !== 'send' || item.counted || item.attempt === 0)) {
        return settled(item, 'suppressed');
      }
      if (act.type === 'erase') return await carryErase(item, act);
      return act.type === 'send' ? await carrySend(item, act) : await carryChange(item, act);
    } catch (thrown) {
      // Not a channel's error: the store's, and the lane tries again.
      if (!(thrown instanceof ChannelError)) throw thrown;
      return general(item, places.destination(item.to), repeatable(thrown));
    }
  }

  return { carry, destination: places.destination, moved: places.moved };
}

/** A message found by its link key alone is found without its thread: it stands where the delivery goes. */
const within = (there: Placed, { thread }: Place): Placed =>
  there.thread === undefined && thread !== undefined ? { ...there, thread } : there;

interface More {
  readonly placed?: readonly Placed[];
  readonly reason?: string;
  readonly event?: Settlement['event'];
  more?(changes: Changes): void;
}

function settled(item: Item, standing: Settled, { placed = [], reason, event, more }: More = {}): Outcome {
  const result: Result = { delivery: item.id, standing, placed, ...(reason === undefined ? {} : { reason }) };
  const write = (changes: Changes): void => {
    changes.results.push(result);
    more?.(changes);
  };
  return { type: 'settled', settlement: { write, ...(event ? { event } : {}) } };
}

const undeliverable = (delivery: Delivery, reason: string, maybe: boolean): Settlement['event'] => ({
  type: 'undeliverable',
  delivery,
  reason,
  maybe,
});
