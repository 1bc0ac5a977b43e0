// Delivers what is due: one lane per destination so that order holds, within the platforms' limits, retried with
// backoff. Whatever happens to a delivery is written down before the next of its lane begins.

import { type Carrier, createCarrier, type Item, type Outcome } from './carrier.ts';
import type { Channel, ChannelError } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { File, Message, Place } from './message.ts';
import { createPauses } from './pauses.ts';
import type { Policy } from './policy.ts';
import type { Changes, Delivery, Store } from './store.ts';
import { superseded } from './superseded.ts';
import type { OutboxEvent } from './undelivered.ts';

/** Keeps sending below a platform's limits. */
export interface Pacer {
  /** Whether this channel is paced at all; if not, `ready` is never asked. */
  paces(channel: Channel): boolean;
  /** Resolves when one message may go to this place; what it resolves to is called when it has arrived, or failed. */
  ready(channel: Channel, to: Place): Promise<(() => void) | undefined>;
}

/** Something of the outbox's for the next transaction; its event, if any, is decided on in the same one. */
export interface Settlement {
  write(changes: Changes): void;
  readonly event?: OutboxEvent;
}

export interface OutboxParts {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly policy: Policy;
  readonly lang: string;
  /** Commits with the next batch; rejects when the store could not write. */
  settle(settlement: Settlement): Promise<void>;
  /** Of files that were sent, the names of pictures that could not be cleaned. */
  uncleaned?(files: readonly File[]): readonly string[];
  log(level: 'warn' | 'error', message: string, fields: object): void;
  /** What was masked in a conversation, in words of at most `lengthMax` UTF-16 code units, for one agent's eyes. */
  revealed?(conversation: number, lengthMax: number): Promise<Message | undefined>;
  /** Whether a conversation is being erased. */
  erased?(conversation: number): boolean;
}

export interface Outbox {
  /** Whether a new delivery of this lane may start right after its commit, so that `attempt: 1` goes in with it. */
  admits(lane: string, account: string): boolean;
  /** Takes deliveries that are committed now. */
  take(deliveries: readonly Delivery[]): void;
  /** Looks into the store for deliveries that a commit in doubt may have left there. */
  catchUp(): void;
  /** Begins with what earlier lives left unsettled. */
  start(): Promise<void>;
  /** No new attempt begins; resolves when those under way are written down, or after `msMax`. */
  stop(msMax: number): Promise<void>;
  /** Resolves when nothing is left to deliver. */
  idle(): Promise<void>;
  /** Unsettled deliveries towards a channel, wherever it is now, that are in memory. */
  backlog(account: string, channel: string): number;
  /** All of them, and those that only the store holds are not counted. */
  size(): number;
  moved(from: Place, to: Place): void;
}

interface Lane {
  readonly name: string;
  /** Account and channel, as `backlog` counts them. */
  towards: string;
  readonly queue: Item[];
  tries: number;
  /** What came of the first in the queue, until it is written down: it must not be done again. */
  outcome?: Outcome;
}

/** Deliveries kept in memory, the rest waits in the store, in order; and how many are read from there at once. */
const ROOM = { memoryMax: 20_000, page: 1_000 };

const channelKey = (account: string, channel: string): string => `${account}\u0000${channel}`;

export function createOutbox(parts: OutboxParts, { memoryMax, page: pageSize } = ROOM): Outbox {
  const { store, clock, policy } = parts;
  const lanes = new Map<string, Lane>();
  const backlogs = new Map<string, number>();
  const pauses = createPauses(clock);
  const timers = new Set<NodeJS.Timeout>();
  const idlers: (() => void)[] = [];
  const carrier: Carrier = createCarrier(parts, pauses.msFor);
  /** A clock that stepped must not make anything wait for ever. */
  const longestMs = Math.max(policy.retryMsMax, policy.revealMs);
  let size = 0;
  let running = 0;
  let stopping = false;
  /** Memory holds every unsettled delivery up to this id; beyond it while `behind`, only the store does. */
  let tail = 0;
  let behind = true;
  let skipped = 0;
  let filling = false;
  /** Left to the store though they were admitted: their first attempt is counted, and was not made. */
  const counted = new Set<number>();

  function admit(delivery: Item): void {
    tail = delivery.id;
    size += 1;
    const known = lanes.get(delivery.lane);
    const lane = known ?? open(delivery);
    backlogs.set(lane.towards, (backlogs.get(lane.towards) ?? 0) + 1);
    lane.queue.push(delivery);
    if (!known) void run(lane);
  }

  function open({ lane: name, to }: Delivery): Lane {
    const { account, channel } = carrier.destination(to);
    const lane: Lane = { name, towards: channelKey(account, channel), queue: [], tries: 0 };
    lanes.set(name, lane);
    return lane;
  }

  /** Reads what only the store holds until memory has caught up with it. */
  async function fill(): Promise<void> {
    if (filling || !behind || stopping) return;
    filling = true;
    try {
      while (behind && !stopping && size < memoryMax / 2) {
        skipped = 0;
        const page = await store.pending(tail, pageSize);
        for (const delivery of page) admit(counted.delete(delivery.id) ? { ...delivery, counted: true } : delivery);
        if (page.length < pageSize && skipped === 0) behind = false;
      }
    } catch (error) {
      parts.log('error', 'the outbox could not be read; trying again', { error });
      later(policy.retryMsMin, () => void fill());
    } finally {
      filling = false;
      settleIdlers();
    }
  }

  function later(ms: number, act: () => void): void {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        if (!stopping) act();
      },
      Math.max(1, Math.min(ms, 3_600_000)),
    );
    timers.add(timer);
  }

  /** Works through one lane; returns when it is empty or must wait. */
  async function run(lane: Lane): Promise<void> {
    running += 1;
    try {
      while (!stopping) {
        const item = lane.queue[0];
        if (!item) {
          lanes.delete(lane.name);
          break;
        }
        const waitMs = lane.outcome ? 0 : waitFor(item);
        if (waitMs > 0) {
          // Waited for once: a clock that steps back meanwhile must not make it longer.
          lane.queue[0] = { ...item, dueAt: 0 };
          later(waitMs, () => void run(lane));
          break;
        }
        lane.outcome ??= superseded(lane.queue, item) ?? (await carrier.carry(item));
        const goesOn = await note(lane, lane.outcome);
        delete lane.outcome;
        if (!goesOn) break;
      }
    } catch (error) {
      parts.log('error', 'a delivery could not be written down; trying again', { lane: lane.name, error });
      lane.tries += 1;
      later(backoffMs(lane.tries), () => void run(lane));
    } finally {
      running -= 1;
      settleIdlers();
    }
  }

  function waitFor(item: Item): number {
    const backoff = item.dueAt > 0 ? Math.min(item.dueAt - clock.now(), longestMs) : 0;
    return pauses.none() ? backoff : Math.max(backoff, pauses.msFor(carrier.destination(item.to)));
  }

  /** Writes an outcome down. True: the lane goes on at once. */
  async function note(lane: Lane, outcome: Outcome): Promise<boolean> {
    if (outcome.type === 'again') {
      lane.queue[0] = outcome.item;
      return true;
    }
    if (outcome.type === 'later') {
      await postpone(lane, outcome.item, outcome.error);
      return false;
    }
    await parts.settle(outcome.settlement);
    lane.queue.shift();
    lane.tries = 0;
    size -= 1;
    const left = (backlogs.get(lane.towards) ?? 1) - 1;
    if (left > 0) backlogs.set(lane.towards, left);
    else backlogs.delete(lane.towards);
    if (behind && size < memoryMax / 2) void fill();
    return true;
  }

  /** Nothing to do for a while: the deadline is stored, so that it holds across a restart, and others flow meanwhile. */
  async function postpone(lane: Lane, item: Item, error: ChannelError): Promise<void> {
    lane.tries += 1;
    const waitMs = error.retryAfterMs > 0 ? error.retryAfterMs : backoffMs(lane.tries);
    const dueAt = clock.now() + waitMs;
    const place = carrier.destination(item.to);
    const { account } = place;
    const channel = error.wholeAccount ? '' : place.channel;
    const isWide = error.retryAfterMs > 0 && !error.onlyHere;
    const until = isWide ? pauses.begin(account, channel, dueAt) : undefined;
    await parts.settle({
      write(changes) {
        changes.attempts.push({ delivery: item.id, attempt: item.attempt, dueAt });
        if (until !== undefined) changes.pauses.push({ account, channel, until });
      },
    });
    lane.queue[0] = { ...item, dueAt: 0 };
    later(waitMs, () => void run(lane));
  }

  const backoffMs = (tries: number): number =>
    Math.min(policy.retryMsMax, policy.retryMsMin * 2 ** Math.min(tries - 1, 20));

  const settleIdlers = (): void => {
    if (running > 0) return;
    if (!stopping && (size > 0 || behind)) return;
    for (const wake of idlers.splice(0)) wake();
  };

  return {
    admits: (lane, account) => {
      if (behind || stopping || size >= memoryMax || lanes.has(lane)) return false;
      const channel = parts.channels.get(account);
      return channel !== undefined && !parts.pacer.paces(channel) && pauses.none();
    },
    catchUp() {
      behind = true;
      skipped += 1;
      void fill();
    },
    take(deliveries) {
      for (const delivery of deliveries) {
        // Read from the store already, between its commit and now.
        if (delivery.id <= tail) continue;
        if (behind || size >= memoryMax) {
          behind = true;
          skipped += 1;
          if (delivery.attempt > 0) counted.add(delivery.id);
        } else admit(delivery.attempt > 0 ? { ...delivery, counted: true } : delivery);
      }
      if (behind) void fill();
    },
    async start() {
      for (const { account, channel, until } of await store.pauses(clock.now())) {
        pauses.begin(account, channel, until);
      }
      await fill();
    },
    async stop(msMax) {
      stopping = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, msMax);
        idlers.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    idle: () =>
      size === 0 && !behind && running === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
    backlog(account, channel) {
      const now = carrier.destination({ place: { account, channel } });
      return backlogs.get(channelKey(now.account, now.channel)) ?? 0;
    },
    size: () => size,
    moved(from, to) {
      carrier.moved(from, to);
      const [before, now] = [channelKey(from.account, from.channel), channelKey(to.account, to.channel)];
      const count = backlogs.get(before);
      if (count === undefined || before === now) return;
      backlogs.delete(before);
      backlogs.set(now, (backlogs.get(now) ?? 0) + count);
      for (const lane of lanes.values()) if (lane.towards === before) lane.towards = now;
    },
  };
}
