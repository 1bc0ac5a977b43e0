// The outbox over a real store and a platform with real faults: order, deadlines, attempts, ends. Time is the test's.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChannelError } from '../../core/channel.ts';
import { type Place, placeKey } from '../../core/message.ts';
import type { Pacer } from '../../core/outbox.ts';
import type { Fault } from '../simulation/channel.ts';
import {
  createWorld,
  customer,
  desk,
  type Given,
  other,
  pass,
  say,
  thread,
  to,
  toThread,
  turns,
  untilIdle,
  type World,
} from './life.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2025, 0, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});

const numbers = (count: number, from = 1): string[] => Array.from({ length: count }, (_, i) => String(from + i));
const flood = (retryAfterMs: number, wholeAccount = false): ChannelError =>
  new ChannelError('retry', 'flood', { retryAfterMs, wholeAccount });

/** The faults of these acts in this order, then none. */
function faults(act: string, ...some: readonly Fault[]): (name: string) => Fault | undefined {
  const left = [...some];
  return (name) => (name === act ? left.shift() : undefined);
}

const standings = ({ results }: World): string[] =>
  [...results].sort(([a], [b]) => a - b).map(([, { standing }]) => standing);

describe.each([{ sqlite: false }, { sqlite: true }])(
  'order and deadlines, over a store with sqlite: $sqlite',
  (kind) => {
    test('a lane keeps its order across retries', async () => {
      const world = createWorld(kind);
      const life = await world.live();
      world.channel.fault = faults('send', 'retry', flood(900), 'retry', 'dropBefore');
      await life.give(...numbers(3).map((words) => to(customer, say(words))));
      await life.give(...numbers(3, 4).map((words) => to(customer, say(words))));
      await untilIdle(life);
      expect(world.channel.at(customer)).toEqual(numbers(6));
      expect(world.results.size).toBe(6);
    });

    test('a flooded place waits as long as it was told, and no other place with it', async () => {
      const world = createWorld(kind);
      const life = await world.live();
      let sends = 0;
      world.channel.fault = (_act, { channel }) => {
        if (channel !== 'noor') return undefined;
        sends += 1;
        return sends === 1 ? flood(30_000) : undefined;
      };
      await life.give(to(customer, say('a')), to(customer, say('b')), to(other, say('c')));
      await life.give(to(other, say('d')));
      await pass(29_000);
      expect([sends, world.channel.at(customer), world.channel.at(other)]).toEqual([1, [], ['c', 'd']]);
      await pass(1_500);
      expect(world.channel.at(customer)).toEqual(['a', 'b']);
    });

    test('a flooded account waits as a whole, and no other account with it', async () => {
      const world = createWorld(kind);
      const life = await world.live();
      world.channel.fault = faults('send', flood(30_000, true));
      const elsewhere: Place = { account: 'second', channel: 'noor' };
      await life.give(to(customer, say('a')));
      await turns();
      await life.give(to(other, say('b')), to(elsewhere, say('c')), toThread(say('d')));
      await pass(29_000);
      expect([world.channel.arrived.length, world.second.at(elsewhere)]).toEqual([0, ['c']]);
      await pass(1_500);
      expect(world.channel.arrived).toHaveLength(3);
    });

    test('the deadline of a flood holds across a restart, also for what came later', async () => {
      const world = createWorld(kind);
      const first = await world.live();
      world.channel.fault = faults('send', flood(60_000));
      await first.give(to(customer, say('a')));
      await turns();
      first.kill();
      const second = await world.live();
      await second.give(to(customer, say('b')), to(other, say('c')));
      await pass(58_000);
      expect([world.channel.at(customer), world.channel.at(other)]).toEqual([[], ['c']]);
      await untilIdle(second);
      expect(world.channel.at(customer)).toEqual(['a', 'b']);
      expect(standings(world)).toEqual(['sent', 'sent', 'sent']);
    });

    test('an edit behind a message that waits is made after it', async () => {
      const world = createWorld(kind);
      const life = await world.live();
      world.channel.fault = faults('send', 'retry', 'retry');
      await life.give(to(customer, say('teh', 'chat\u0000desk\u00001')));
      await life.give(to(customer, { type: 'edit', of: 'chat\u0000desk\u00001', message: { text: ['the'] } }));
      await untilIdle(life);
      expect(world.channel.at(customer)).toEqual(['the']);
    });
  },
);

describe('waiting', () => {
  test('a longer pause is not cut short by a shorter one', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = (_act, { channel }) =>
      channel === 'noor' ? flood(60_000, true) : channel === 'other' ? flood(5_000, true) : undefined;
    await life.give(to(customer, say('a')), to(other, say('b')));
    await turns();
    world.channel.fault = () => undefined;
    await life.give(toThread(say('c')));
    await pass(58_000);
    expect(world.channel.arrived).toEqual([]);
    life.kill();
    const next = await world.live();
    await pass(1_000);
    expect(world.channel.arrived).toEqual([]);
    await untilIdle(next);
    expect(world.channel.arrived).toHaveLength(3);
  });

  test('a clock that steps back makes a wait twice as long at most', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', 'retry', flood(30_000));
    await life.give(to(customer, say('a')));
    await turns();
    world.stepMs = -3_600_000;
    await pass(1_000);
    world.stepMs = -7_200_000;
    await pass(60_500);
    expect(world.channel.at(customer)).toEqual(['a']);
  });

  test('a deadline from before a restart is not taken for longer than a retry waits', async () => {
    const world = createWorld();
    const first = await world.live();
    world.channel.fault = faults('send', 'retry');
    await first.give(to(customer, say('a')));
    await turns();
    first.kill();
    world.stepMs = -3_600_000;
    await world.live();
    await pass(61_000);
    expect(world.channel.at(customer)).toEqual(['a']);
  });

  test('whoever waits for a turn when a pause begins does not use it', async () => {
    const turnsToGive: (() => void)[] = [];
    const pacer: Pacer = { paces: () => true, ready: () => new Promise((resolve) => turnsToGive.push(resolve)) };
    const world = createWorld();
    const life = await world.live({ pacer });
    world.channel.fault = faults('send', flood(10_000, true));
    await life.give(to(customer, say('a')), to(other, say('b')));
    await turns();
    for (const give of turnsToGive.splice(0)) {
      give();
      await turns();
    }
    expect(world.channel.arrived).toEqual([]);
    world.channel.fault = () => {
      throw new Error('nothing may be sent during the pause');
    };
    await pass(9_000);
    world.channel.fault = () => undefined;
    await pass(2_000);
    for (const give of turnsToGive.splice(0)) give();
    await turns();
    expect(world.channel.arrived).toHaveLength(2);
  });
});

describe('a backlog that is larger than memory', () => {
  const room = { memoryMax: 20, page: 7 };
  const lanes = ['a', 'b', 'c', 'd', 'e'].map((channel): Place => ({ account: 'chat', channel }));
  const given = (count: number, from = 1): Given[] =>
    numbers(count, from).flatMap((words) => lanes.map((place) => to(place, say(words))));

  test('is delivered completely, once and in order', async () => {
    const world = createWorld();
    const life = await world.live({ room });
    for (let i = 0; i < 10; i += 1) {
      await life.give(...given(10, 1 + 10 * i));
      expect(life.outbox.size()).toBeLessThanOrEqual(room.memoryMax + room.page);
      if (i % 3 === 0) await turns(2);
    }
    await untilIdle(life);
    for (const place of lanes) expect(world.channel.at(place)).toEqual(numbers(100));
    expect(new Set(standings(world))).toEqual(new Set(['sent']));
    expect(life.outbox.backlog('chat', 'a')).toBe(0);
  });

  test('is taken over from an earlier life, with what comes meanwhile behind it', async () => {
    const world = createWorld({ sqlite: true });
    const first = await world.live({ room });
    world.channel.fault = () => 'retry';
    await first.give(...given(30));
    await turns();
    first.kill();
    world.channel.fault = () => undefined;
    const second = await world.live({ room });
    await second.give(...given(20, 31));
    await untilIdle(second);
    for (const place of lanes) expect(world.channel.at(place)).toEqual(numbers(50));
  });

  test('faults of the platform and the store do not disturb it', async () => {
    const world = createWorld();
    const life = await world.live({ room });
    let count = 0;
    world.channel.fault = () => {
      count += 1;
      return count % 5 === 0 ? 'retry' : undefined;
    };
    world.refuses = () => count % 7 === 3 && (count += 1) > 0;
    for (let i = 0; i < 5; i += 1) await life.give(...given(8, 1 + 8 * i)).catch(() => life.give(...given(8, 1 + 8 * i)));
    await untilIdle(life);
    for (const place of lanes) expect(world.channel.at(place)).toEqual(numbers(40));
  });

  test('what the store showed before it was handed over is delivered once', async () => {
    const world = createWorld();
    const before = await world.live();
    const lives = [before];
    const life = await world.live({
      afterCommit: async () => {
        // A start reads the store at this very moment: the next life, for want of a slower store.
        if (lives.length === 1) await turns();
      },
    });
    lives.push(life);
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['a']);
  });
});
