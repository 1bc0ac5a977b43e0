// Polling against a queue that behaves as Telegram's, with failures, deaths and albums in pieces: nothing is ever lost.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../adapters/telegram/decode.ts';
import { poll } from '../../../adapters/telegram/polling.ts';
import type { ChannelEvent } from '../../../core/channel.ts';
import { seeded } from '../../platforms/telegram/faults.ts';
import { hearer } from './payload.ts';

const people = [11, 12, 13];

/** Telegram's queue: an offset confirms what is below it, and one repeated within half a second gets one update only. */
function createQueue(roll: () => number, failing: number) {
  const waiting: Update[] = [];
  let previous: { offset: number; at: number } | undefined;
  return {
    waiting,
    async getUpdates(offset: number): Promise<readonly Update[]> {
      await sleep(1);
      if (roll() < failing) throw new Error('lost on the way there');
      while (waiting[0] && waiting[0].update_id < offset) waiting.shift();
      const at = performance.now();
      const limit = previous?.offset === offset && at - previous.at < 500 ? 1 : 100;
      previous = { offset, at };
      if (roll() < failing) throw new Error('lost on the way back');
      return waiting.slice(0, limit);
    },
  };
}

type Queue = ReturnType<typeof createQueue>;

/** Writes messages and albums of several people, interleaved and in bursts; returns how many messages there are. */
async function write(queue: Queue, roll: () => number, count: number): Promise<number> {
  let id = 0;
  const put = (person: number, album?: string) => {
    id++;
    const from = { id: person, is_bot: false, first_name: 'P' };
    const media = album
      ? { media_group_id: album, photo: [{ file_id: `f${id}`, width: 1, height: 1 }] }
      : { text: `${id}` };
    const message = { message_id: id, date: 1, from, chat: { id: person, type: 'private', first_name: 'P' }, ...media };
    queue.waiting.push({ update_id: 1000 + id, message } as Update);
  };
  while (id < count) {
    const person = people[Math.floor(roll() * people.length)] ?? 11;
    if (roll() < 0.3) {
      const album = `a${id}`;
      for (let left = 2 + Math.floor(roll() * 5); left > 0; left--) {
        put(person, album);
        if (roll() < 0.3) put(people.find((other) => other !== person) ?? 12);
        if (roll() < 0.2) await sleep(2);
      }
    } else put(person);
    if (roll() < 0.2) await sleep(3);
  }
  return id;
}

/** Runs until everything is confirmed, starting anew after each death; gives what core committed. */
async function run(seed: number, plan: { failing: number; refusing: number; deaths: number; count: number }) {
  const roll = seeded(seed);
  const queue = createQueue(roll, plan.failing);
  const committed = new Map<string, ChannelEvent>();
  const order: ChannelEvent[] = [];
  const written = write(queue, roll, plan.count);
  let total: number | undefined;
  void written.then((count) => (total = count));
  let deaths = plan.deaths;
  while (total === undefined || queue.waiting.length > 0) {
    const life = new AbortController();
    const isDone = () => total !== undefined && queue.waiting.length === 0;
    const polling = poll(
      {
        albumMsMax: 120,
        getUpdates: async (offset) => {
          if (deaths > 0 && roll() < 0.1) {
            deaths--;
            life.abort();
          }
          const updates = await queue.getUpdates(offset);
          if (isDone()) life.abort();
          return updates;
        },
        read: (update) => {
          const event = decode(update, hearer);
          return typeof event === 'string' ? undefined : event;
        },
        receive: async (event) => {
          await sleep(1);
          if (roll() < plan.refusing) throw new Error('not now');
          // What core does: the same id again changes nothing.
          if (!committed.has(event.id)) order.push(event);
          committed.set(event.id, event);
        },
        trouble: () => undefined,
        fetchFailed: async () => 0,
      },
      life.signal,
    );
    await polling;
  }
  return { order, total: await written };
}

const idsOf = (events: readonly ChannelEvent[]) =>
  events.flatMap((event) => (event.type === 'written' ? event.ids.map(Number) : []));
const all = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const inOrder = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);

test('while an album is held, no offset is asked for twice in a row: Telegram would give one update only', async () => {
  const queue = createQueue(seeded(1), 0);
  await write(queue, () => 0.05, 3);
  const asked: number[] = [];
  const life = new AbortController();
  await poll(
    {
      albumMsMax: 60_000,
      async getUpdates(offset) {
        asked.push(offset);
        if (asked.length === 5) life.abort();
        return queue.getUpdates(offset);
      },
      read: (update) => {
        const event = decode(update, hearer);
        return typeof event === 'string' ? undefined : event;
      },
      receive: async () => undefined,
      trouble: () => undefined,
      fetchFailed: async () => 0,
    },
    life.signal,
  );
  const [first, ...held] = asked;
  expect(first).toBe(0);
  expect(held.every((offset, i) => offset !== asked[i])).toBe(true);
  expect(new Set(held).size).toBe(2);
});

const seeds = [1, 2, 3, 4, 5, 6];

describe.concurrent('whatever happens on the way', () => {
  test.each(seeds)('every message is committed once, in the order of its author (%i)', async (seed) => {
    const { order, total } = await run(seed, { failing: 0, refusing: 0, deaths: 0, count: 400 });
    expect(inOrder(idsOf(order))).toEqual(all(total));
    for (const person of people) {
      const own = idsOf(order.filter((event) => 'author' in event && event.author.id === String(person)));
      expect(own).toEqual(inOrder(own));
    }
  });

  test.each(seeds)('lost requests and failed commits lose and repeat nothing (%i)', async (seed) => {
    const { order, total } = await run(seed, { failing: 0.05, refusing: 0.01, deaths: 0, count: 120 });
    expect(inOrder(idsOf(order))).toEqual(all(total));
  });

  test.each(seeds)('deaths lose nothing (%i)', async (seed) => {
    const { order, total } = await run(seed, { failing: 0.02, refusing: 0.01, deaths: 5, count: 120 });
    expect(new Set(idsOf(order))).toEqual(new Set(all(total)));
  });
});
