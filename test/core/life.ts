// Lives of an outbox over a store that outlives them: each can be killed at any step, as a process can.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import { type Channel, ChannelError } from '../../core/channel.ts';
import { createIds } from '../../core/clock.ts';
import type { Target } from '../../core/effect.ts';
import { laneOf } from '../../core/enact.ts';
import type { Place } from '../../core/message.ts';
import { createOutbox, type Outbox, type Pacer, type Settlement } from '../../core/outbox.ts';
import { policyDefaults } from '../../core/policy.ts';
import { type Act, type Changes, noChanges, type Result, type Store } from '../../core/store.ts';
import type { OutboxEvent } from '../../core/undelivered.ts';
import { createMemoryChannel, type Fault, type MemoryChannel } from '../simulation/channel.ts';

export const customer: Place = { account: 'chat', channel: 'noor' };
export const other: Place = { account: 'chat', channel: 'other' };
export const desk: Place = { account: 'chat', channel: 'desk' };
const thread: Target = { thread: 7, desk };

/** What outlives a process: the store and the platforms; and what was seen of them. */
export interface World {
  readonly store: Store;
  /** The account `chat`, and a second one. */
  readonly channel: MemoryChannel;
  readonly second: MemoryChannel;
  readonly results: Map<number, Result>;
  readonly events: OutboxEvent[];
  readonly logs: string[];
  /** Addresses of files that can be had elsewhere, by name. */
  readonly offers: Map<string, string>;
  /** Everything that was committed, in order. */
  readonly commits: Changes[];
  /** Whether the store refuses to write now, or does write and says that it did not: a commit in doubt. */
  refuses: () => boolean | 'doubt';
  /** Added to the clock. */
  stepMs: number;
  live(options?: LifeOptions): Promise<Life>;
}

export interface LifeOptions {
  /** The step at which this life ends: every commit and every act of a channel is two, its beginning and its end. */
  readonly diesAt?: number;
  readonly room?: { memoryMax: number; page: number };
  readonly pacer?: Pacer;
  /** What this life reads and writes, if not the world's store as it is. */
  readonly store?: Store;
  /** What is done between a commit and the handing over of what it brought. */
  readonly afterCommit?: () => Promise<void>;
}

export interface Given {
  readonly to: Target;
  readonly act: Act;
}

export interface Life {
  readonly outbox: Outbox;
  /** Commits deliveries in one transaction and hands them over, as the router does. Resolves to their ids. */
  give(...given: readonly Given[]): Promise<readonly number[]>;
  kill(): void;
  dead(): boolean;
  steps(): number;
}

const none: Pacer = { paces: () => false, ready: async () => undefined };

const folders: { readonly path: string; close(): void }[] = [];

function onDisk(): { store: Store } {
  const path = mkdtempSync(join(tmpdir(), 'outbox-'));
  const opened = openSqlite(join(path, 'store.db'));
  folders.push({ path, close: () => opened.close() });
  return opened;
}

/** Time is the test's from now on: the machine's turns go on, its clock and its timers stand still. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2025, 0, 1) });
}

/** Gives time back to the machine and removes the files of the worlds that were. */
export async function endOfTime(): Promise<void> {
  await turns(1);
  vi.useRealTimers();
  for (const { path, close } of folders.splice(0)) {
    close();
    rmSync(path, { recursive: true });
  }
}

/** Commits that the disk has not confirmed yet. */
let writing = 0;

export function createWorld(options: { finds?: boolean; sqlite?: boolean } = {}): World {
  const made = options.sqlite ? onDisk() : createMemoryStore();
  const now = (): number => Date.now() + world.stepMs;
  const ids = createIds({ now }, 0, () => 0);
  const known = new Set<number>();
  const world: World = {
    store: made.store,
    channel: createMemoryChannel('chat', options),
    second: createMemoryChannel('second', options),
    results: new Map(),
    events: [],
    logs: [],
    offers: new Map(),
    commits: [],
    refuses: () => false,
    stepMs: 0,
    live,
  };

  async function live({
    diesAt,
    room,
    pacer = none,
    store = world.store,
    afterCommit,
  }: LifeOptions = {}): Promise<Life> {
    let steps = 0;
    let dead = false;
    let queue: (Settlement & { resolve(): void; reject(error: unknown): void })[] = [];
    let flushing = false;

    /** What comes after a death never happens. */
    const alive = (): Promise<void> => {
      steps += 1;
      if (steps === diesAt) dead = true;
      return dead ? new Promise(() => undefined) : Promise.resolve();
    };
    async function step<T>(act: () => Promise<T>): Promise<T> {
      await alive();
      try {
        return await act();
      } finally {
        await alive();
      }
    }

    const settle = (settlement: Settlement): Promise<void> =>
      new Promise((resolve, reject) => {
        queue.push({ ...settlement, resolve, reject });
        if (flushing) return;
        flushing = true;
        setImmediate(() => void flush());
      });

    async function flush(): Promise<void> {
      while (queue.length > 0) {
        const batch = queue;
        queue = [];
        await commit(batch);
      }
      flushing = false;
    }

    async function commit(batch: typeof queue): Promise<void> {
      const changes = noChanges();
      for (const { write } of batch) write(changes);
      try {
        await step(async () => {
          const refused = world.refuses();
          if (refused === true) throw new Error('the disk is full');
          writing += 1;
          await store.commit(changes).finally(() => {
            writing -= 1;
          });
          world.commits.push(changes);
          for (const { id } of changes.threads) known.add(id);
          for (const result of changes.results) world.results.set(result.delivery, result);
          world.events.push(...batch.flatMap(({ event }) => (event ? [event] : [])));
          if (refused === 'doubt') throw new Error('the disk broke');
        });
      } catch (error) {
        outbox.catchUp();
        for (const { reject } of batch) reject(error);
        return;
      }
      await afterCommit?.();
      for (const { from, to } of changes.moves) outbox.moved(from, to);
      outbox.take(changes.deliveries);
      for (const { resolve } of batch) resolve();
    }

    const mortal = (channel: MemoryChannel): Channel => ({
      ...channel,
      offer: ({ name }) => world.offers.get(name),
      send: (...args) => step(() => channel.send(...args)),
      ...(channel.edit ? { edit: (...args) => step(async () => channel.edit?.(...args)) } : {}),
      remove: (...args) => step(async () => channel.remove?.(...args)),
      react: (...args) => step(async () => channel.react?.(...args)),
      openThread: (...args) => step(async () => (await channel.openThread?.(...args)) ?? args[0]),
      ...(channel.find ? { find: (...args) => step(async () => channel.find?.(...args)) } : {}),
    });

    const outbox = createOutbox(
      {
        store,
        channels: new Map([world.channel, world.second].map((channel) => [channel.account, mortal(channel)])),
        pacer,
        clock: { now },
        ids,
        policy: policyDefaults,
        lang: 'en',
        settle,
        log: (_level, message) => void world.logs.push(message),
      },
      room,
    );
    await Promise.race([outbox.start(), turns(100)]);
    return {
      outbox,
      async give(...given) {
        const made: number[] = [];
        const write = (changes: Changes): void => {
          made.length = 0;
          for (const { to, act } of given) {
            const lane = laneOf(to);
            const first = act.type === 'send' && !changes.deliveries.some((delivery) => delivery.lane === lane);
            const { account } = 'place' in to ? to.place : to.desk;
            const attempt = first && outbox.admits(lane, account) ? 1 : 0;
            const id = ids.next();
            made.push(id);
            if ('thread' in to && !known.has(to.thread)) {
              changes.threads.push({ id: to.thread, conversation: 1, desk: to.desk, title: 'Noor' });
            }
            changes.deliveries.push({ id, conversation: 1, lane, to, act, attempt, dueAt: 0 });
          }
        };
        await settle({ write });
        return made;
      },
      kill() {
        dead = true;
      },
      dead: () => dead,
      steps: () => steps,
    };
  }

  return world;
}

/** Lets everything happen that needs no time to pass but the disk's. */
export async function turns(count = 60): Promise<void> {
  for (let i = 0; i < count; ) {
    await new Promise((resolve) => setImmediate(resolve));
    if (writing === 0) i += 1;
  }
}

/** Lets time pass, which is not the machine's but the test's. */
export async function pass(ms: number): Promise<void> {
  const tick = Math.min(ms, 250);
  for (let passed = 0; passed < ms; passed += tick) {
    await turns(12);
    await vi.advanceTimersByTimeAsync(tick);
  }
  await turns();
}

/** Lets time pass until nothing is left to deliver. Rejects when that is not so within the hour. */
export async function untilIdle(life: Life, msMax = 3_600_000): Promise<void> {
  let idle = false;
  void life.outbox.idle().then(() => {
    idle = true;
  });
  for (let passed = 0; passed < msMax; passed += 500) {
    await turns(12);
    if (idle) return;
    await vi.advanceTimersByTimeAsync(500);
  }
  throw new Error(`${life.outbox.size()} deliveries were never settled`);
}

export const say = (words: string, ...keys: readonly string[]): Act => ({
  type: 'send',
  message: { text: [words] },
  keys,
});

export const to = (place: Place, act: Act): Given => ({ to: { place }, act });
export const toThread = (act: Act): Given => ({ to: thread, act });

export const numbers = (count: number, from = 1): string[] => Array.from({ length: count }, (_, i) => String(from + i));
export const flood = (retryAfterMs: number, wholeAccount = false): ChannelError =>
  new ChannelError('retry', 'flood', { retryAfterMs, wholeAccount });

/** The faults of these acts in this order, then none. */
export function faults(act: string, ...some: readonly Fault[]): (name: string) => Fault | undefined {
  const left = [...some];
  return (name) => (name === act ? left.shift() : undefined);
}

export const standings = ({ results }: World): string[] =>
  [...results].sort(([a], [b]) => a - b).map(([, { standing }]) => standing);
