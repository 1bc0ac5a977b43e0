// Alarms over a real store: each rings once, at its moment, whatever the store, the clock or the ringing does.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { type Alarm, type Alarms, createAlarms } from '../../core/alarms.ts';
import { type Changes, noChanges, type Store } from '../../core/store.ts';
import { pass, turns } from './life.ts';

const NOON = Date.UTC(2025, 0, 1, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let alarms: Alarms | undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOON });
});
afterEach(() => {
  alarms?.stop();
  vi.useRealTimers();
});

/** `rang` tells which conversations' alarms rang and how many milliseconds after noon. */
function house(store: Store = createMemoryStore().store) {
  const rang: [number, number][] = [];
  const troubles: unknown[] = [];
  const clock = { step: 0, now: (): number => Date.now() + clock.step };
  const write = (alarm: Omit<Alarm, 'at'> & { at?: number }): Promise<void> => {
    const changes: Changes = noChanges();
    changes.alarms.push(alarm);
    return store.commit(changes);
  };
  const ringing = {
    /** What happens when it rings, before it is taken away. */
    before: async (_alarm: Alarm): Promise<void> => undefined,
  };
  const made = createAlarms(
    store,
    clock,
    500,
    async (alarm) => {
      await ringing.before(alarm);
      const { conversation, kind } = alarm;
      await write({ conversation, kind });
      rang.push([conversation, Date.now() - NOON]);
    },
    (error) => void troubles.push(error),
  );
  alarms = made;
  return {
    alarms: made,
    store,
    clock,
    rang,
    troubles,
    ringing,
    /** Sets an alarm so many milliseconds after noon, as the router does: first the commit, then the timer. */
    async set(conversation: number, ms: number): Promise<void> {
      await write({ conversation, kind: 'remind', at: NOON + ms });
      made.set(NOON + ms);
    },
    silence: (conversation: number) => write({ conversation, kind: 'remind' }),
  };
}

test('what is due at the start rings at once, the rest at its moment and not before', async () => {
  const { set, alarms, rang } = house();
  await set(1, -HOUR);
  await set(2, 0);
  await set(3, 30_000);
  await alarms.start();
  expect(rang).toEqual([
    [1, 0],
    [2, 0],
  ]);
  await pass(29_750);
  expect(rang).toHaveLength(2);
  await pass(250);
  expect(rang).toEqual([
    [1, 0],
    [2, 0],
    [3, 30_000],
  ]);
});

test('before the start nothing rings, and after the stop nothing more, until it is started again', async () => {
  const { set, alarms, rang } = house();
  await set(1, 1_000);
  await pass(5_000);
  expect(rang).toEqual([]);
  await alarms.start();
  expect(rang).toEqual([[1, 5_000]]);
  await set(2, 6_000);
  alarms.stop();
  await set(4, 5_500);
  await pass(5_000);
  expect(rang).toHaveLength(1);
  await set(3, 12_000);
  await alarms.start();
  await pass(5_000);
  expect(rang.map(([conversation]) => conversation)).toEqual([1, 4, 2, 3]);
});

test('an earlier alarm overtakes a later one', async () => {
  const { set, alarms, rang } = house();
  await alarms.start();
  await set(1, 50_000);
  await set(2, 10_000);
  await set(3, 20_000);
  expect(vi.getTimerCount()).toBe(1);
  await pass(MINUTE);
  expect(rang).toEqual([
    [2, 10_000],
    [3, 20_000],
    [1, 50_000],
  ]);
});

test('one that was taken away does not ring; one that was put off rings later', async () => {
  const { set, silence, alarms, rang } = house();
  await alarms.start();
  await set(1, 10_000);
  await set(2, 10_000);
  await silence(1);
  await set(2, 40_000);
  await pass(MINUTE);
  expect(rang).toEqual([[2, 40_000]]);
});

test('one that is set while others ring is not forgotten', async () => {
  const { set, alarms, rang, ringing } = house();
  await alarms.start();
  await set(1, 10_000);
  ringing.before = async ({ conversation }) => {
    if (conversation === 1) await set(2, 10_500);
    await turns(5);
  };
  await pass(MINUTE);
  expect(rang.map(([conversation]) => conversation)).toEqual([1, 2]);
  expect(rang[1]?.[1]).toBeLessThan(12_000);
});

test('one that is set after the next was looked up is not forgotten', async () => {
  const { store } = createMemoryStore();
  const { set, alarms, rang } = house({
    ...store,
    nextAlarmAt: async () => {
      const at = await store.nextAlarmAt();
      await turns(5);
      return at;
    },
  });
  const started = alarms.start();
  await turns(2);
  await set(1, 10_000);
  await started;
  await pass(11_000);
  expect(rang).toEqual([[1, 10_000]]);
});

test('a crowd that is due at once rings completely, each once', async () => {
  const { set, alarms, rang } = house();
  for (let i = 1; i <= 1_234; i += 1) await set(i, -i);
  await alarms.start();
  await pass(1_000);
  expect(rang).toHaveLength(1_234);
  expect(new Set(rang.map(([conversation]) => conversation)).size).toBe(1_234);
});

test('a ringing that fails is done again, and the others are not', async () => {
  const { set, alarms, rang, ringing, troubles } = house();
  let failures = 3;
  ringing.before = async ({ conversation }) => {
    if (conversation === 2 && failures-- > 0) throw new Error('the disk is full');
  };
  for (const conversation of [1, 2, 3]) await set(conversation, 0);
  await alarms.start();
  await pass(5_000);
  expect(rang.map(([conversation]) => conversation).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(troubles).toHaveLength(3);
  expect(rang.at(-1)?.[1]).toBeLessThanOrEqual(2_000);
});

test('a store that cannot be read is asked again', async () => {
  const { store } = createMemoryStore();
  let failures = 4;
  const failing = <T>(read: () => Promise<T>): Promise<T> =>
    failures-- > 0 ? Promise.reject(new Error('the disk is broken')) : read();
  const { set, alarms, rang, troubles } = house({
    ...store,
    alarms: (...args) => failing(() => store.alarms(...args)),
    nextAlarmAt: () => failing(() => store.nextAlarmAt()),
  });
  await set(1, 5_000);
  await alarms.start();
  await pass(20_000);
  expect([rang, troubles.length]).toEqual([[[1, 5_000]], 4]);
});

test('a clock that jumps forward is noticed within a minute', async () => {
  const { set, alarms, rang, clock } = house();
  await alarms.start();
  await set(1, 3 * HOUR);
  clock.step = 3 * HOUR;
  await pass(MINUTE + 1_000);
  expect(rang).toHaveLength(1);
});

test('a clock that steps back rings nothing twice, and what it says goes on to count', async () => {
  const { set, alarms, rang, clock } = house();
  await alarms.start();
  await set(1, 10_000);
  await pass(11_000);
  clock.step = -HOUR;
  await set(2, 20_000);
  await pass(HOUR);
  expect(rang.map(([conversation]) => conversation)).toEqual([1]);
  await pass(11_000);
  expect(rang.map(([conversation]) => conversation)).toEqual([1, 2]);
});

test('one that is years away neither rings now nor keeps the machine busy', async () => {
  const { store } = createMemoryStore();
  let looks = 0;
  const { set, alarms, rang } = house({
    ...store,
    alarms: (...args) => {
      looks += 1;
      return store.alarms(...args);
    },
  });
  await alarms.start();
  await set(1, 100 * 365 * 24 * HOUR);
  await pass(10 * MINUTE);
  expect(rang).toEqual([]);
  expect(looks).toBeLessThanOrEqual(12);
});
