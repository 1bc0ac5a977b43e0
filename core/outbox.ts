// Delivers what is due: one lane per destination so that order holds, within the platforms' limits, retried with
// backoff. Whatever happens to a delivery is written down before the next of its lane begins.

import { type Carrier, createCarrier, type Item, type Outcome } from './carrier.ts';
import type { Channel, ChannelError } from './channel.ts';
import type { Clock } from './clock.ts';
import type { Place } from './message.ts';
import type { Policy } from './policy.ts';
import type { Changes, Delivery, Store } from './store.ts';

/** Keeps sending below a platform's limits. */
export interface Pacer {
  /** Whether this channel is paced at all; if not, `ready` is never asked. */
  paces(channel: Channel): boolean;
  /** Resolves when one message may go to this place. */
  ready(channel: Channel, to: Place): Promise<void>;
}

/** Something of the outbox's for the next transaction; `undeliverable` and `reopened` go on as events. */
export interface Settlement {
  write(changes: Changes): void;
  readonly event?: OutboxEvent;
}

export type OutboxEvent =
  | {
      readonly type: 'undeliverable';
      readonly delivery: Delivery;
      readonly reason: string;
      /** It may have arrived. */
      readonly maybe: boolean;
    }
  | { readonly type: 'threadReopened'; readonly conversation: number; readonly thread: number };

export interface OutboxParts {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly lang: string;
  /** Commits with the next batch; rejects when the store could not write. */
  settle(settlement: Settlement): Promise<void>;
  log(level: 'warn' | 'error', message: string, fields: object): void;
}

export interface Outbox {
  /** Whether a new delivery of this lane may start right after its commit, so that `attempt: 1` goes in with it. */
  admits(lane: string, account: string): boolean;
  /** Takes deliveries that are committed now. */
  take(deliveries: readonly Delivery[]): void;
  /** Begins with what earlier lives left unsettled. */
  start(): Promise<void>;
  /** No new attempt begins; resolves when those under way are written down, or after `msMax`. */
  stop(msMax: number): Promise<void>;
  /** Resolves when nothing is left to deliver. */
  idle(): Promise<void>;
  /** Unsettled deliveries towards a channel that are in memory. */
  backlog(account: string, channel: string): number;
  /** All of them, and those that only the store holds are not counted. */
  size(): number;
  moved(from: Place, to: Place): void;
}

interface Lane {
  readonly name: string;
  readonly queue: Item[];
  tries: number;
}

/** Deliveries kept in memory; the rest waits in the store, in order. */
const MEMORY_MAX = 20_000;
const PAGE = 1_000;

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, clock, policy } = parts;
  const lanes = new Map<string, Lane>();
  const backlogs = new Map<string, number>();
  const pausedUntil = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  const idlers: (() => void)[] = [];
  const carrier: Carrier = createCarrier(parts);
  let size = 0;
  let running = 0;
  let stopping = false;
  /** Memory holds every unsettled delivery up to this id; beyond it while `behind`, only the store does. */
  let tail = 0;
  let behind = true;
  let skipped = 0;
  let filling = false;

  const destination = (delivery: Delivery): string => {
    const to = carrier.destination(delivery.to);
    return `${to.account}\u0000${to.channel}`;
  };

  /** The deadline of a pause of the account or the channel, 0 when there is none any more. */
  const pausedFor = (item: Item): number => {
    if (pausedUntil.size === 0) return 0;
    const now = clock.now();
    for (const [key, until] of pausedUntil) if (until <= now) pausedUntil.delete(key);
    const { account, channel } = carrier.destination(item.to);
    return Math.max(pausedUntil.get(account) ?? 0, pausedUntil.get(`${account}\u0000${channel}`) ?? 0);
  };

  function admit(delivery: Item): void {
    tail = delivery.id;
    size += 1;
    const key = destination(delivery);
    backlogs.set(key, (backlogs.get(key) ?? 0) + 1);
    const lane = lanes.get(delivery.lane);
    if (lane) {
      lane.queue.push(delivery);
      return;
    }
    const opened: Lane = { name: delivery.lane, queue: [delivery], tries: 0 };
    lanes.set(delivery.lane, opened);
    void run(opened);
  }

  /** Reads what only the store holds until memory has caught up with it. */
  async function fill(): Promise<void> {
    if (filling || !behind || stopping) return;
    filling = true;
    try {
      while (behind && !stopping && size < MEMORY_MAX / 2) {
        skipped = 0;
        const page = await store.pending(tail, PAGE);
        for (const delivery of page) admit(delivery);
        if (page.length < PAGE && skipped === 0) behind = false;
      }
    } catch (error) {
      parts.log('error', 'the outbox could not be read; trying again', { error });
      later(policy.retryMsMin, () => void fill());
    } finally {
      filling = false;
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
        const dueAt = Math.max(item.dueAt, pausedFor(item));
        const waitMs = dueAt > 0 ? dueAt - clock.now() : 0;
        if (waitMs > 0) {
          later(waitMs, () => void run(lane));
          break;
        }
        if (!(await note(lane, item, await carrier.carry(item)))) break;
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

  /** Writes an outcome down. True: the lane goes on at once. */
  async function note(lane: Lane, item: Item, outcome: Outcome): Promise<boolean> {
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
    const key = destination(item);
    const left = (backlogs.get(key) ?? 1) - 1;
    if (left > 0) backlogs.set(key, left);
    else backlogs.delete(key);
    if (behind && size < MEMORY_MAX / 2) void fill();
    return true;
  }

  /** It certainly did not arrive: the deadline is stored, so that it holds across a restart, and others flow meanwhile. */
  async function postpone(lane: Lane, item: Item, error: ChannelError): Promise<void> {
    lane.tries += 1;
    const waitMs = error.retryAfterMs > 0 ? error.retryAfterMs : backoffMs(lane.tries);
    const dueAt = clock.now() + waitMs;
    const { account, channel } = carrier.destination(item.to);
    const paused = error.retryAfterMs > 0;
    if (paused) pausedUntil.set(error.wholeAccount ? account : `${account}\u0000${channel}`, dueAt);
    await parts.settle({
      write(changes) {
        changes.attempts.push({ delivery: item.id, attempt: item.attempt, dueAt });
        if (paused) changes.pauses.push({ account, channel: error.wholeAccount ? '' : channel, until: dueAt });
      },
    });
    lane.queue[0] = { ...item, dueAt };
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
      if (behind || stopping || size >= MEMORY_MAX || lanes.has(lane)) return false;
      const channel = parts.channels.get(account);
      return channel !== undefined && !parts.pacer.paces(channel) && pausedUntil.size === 0;
    },
    take(deliveries) {
      for (const delivery of deliveries) {
        if (behind || size >= MEMORY_MAX) {
          behind = true;
          skipped += 1;
        } else admit(delivery.attempt > 0 ? { ...delivery, counted: true } : delivery);
      }
      if (behind) void fill();
    },
    async start() {
      const now = clock.now();
      for (const pause of await store.pauses(now)) {
        pausedUntil.set(pause.channel === '' ? pause.account : `${pause.account}\u0000${pause.channel}`, pause.until);
      }
      await fill();
      settleIdlers();
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
    backlog: (account, channel) => backlogs.get(`${account}\u0000${channel}`) ?? 0,
    size: () => size,
    moved: (from, to) => carrier.moved(from, to),
  };
}
