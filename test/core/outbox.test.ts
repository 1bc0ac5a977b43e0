// The outbox over a real store and a platform with real faults: order, deadlines, attempts, ends. Time is the test's.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '../../core/message.ts';
import type { Pacer } from '../../core/outbox.ts';
import type { Act, Store } from '../../core/store.ts';
import type { Fault } from '../simulation/channel.ts';
import {
  createWorld,
  customer,
  desk,
  endOfTime,
  faults,
  flood,
  type Given,
  holdTime,
  numbers,
  other,
  pass,
  say,
  standings,
  to,
  toThread,
  turns,
  untilIdle,
  type World,
} from './life.ts';

beforeEach(holdTime);
afterEach(endOfTime);

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

    test('what waits for a place that moved is counted where it is now, also when asked for by its old name', async () => {
      const world = createWorld(kind);
      const life = await world.live();
      world.channel.fault = faults('send', flood(30_000));
      await life.give(to(customer, say('a')));
      await turns();
      expect(life.outbox.backlog('chat', 'noor')).toBe(1);
      life.outbox.moved(customer, { account: 'chat', channel: 'noor2' });
      expect([life.outbox.backlog('chat', 'noor'), life.outbox.backlog('chat', 'noor2')]).toEqual([1, 1]);
      await untilIdle(life);
      expect(life.outbox.backlog('chat', 'noor2')).toBe(0);
    });

    test('the deadline of a flood holds across a restart, also for what came later', async () => {
      const world = createWorld(kind);
      const first = await world.live();
      world.channel.fault = faults('send', flood(180_000));
      await first.give(to(customer, say('a')));
      await turns();
      first.kill();
      const second = await world.live();
      await second.give(to(customer, say('b')), to(other, say('c')));
      await pass(170_000);
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

    test('of several edits that wait only the last is made', async () => {
      const world = createWorld(kind);
      const life = await world.live();
      let edits = 0;
      world.channel.fault = (act) => {
        if (act === 'edit') edits += 1;
        return undefined;
      };
      const edit = (words: string) => to(customer, { type: 'edit', of: 'card:1', message: { text: [words] } });
      await life.give(
        to(customer, { type: 'send', message: { text: ['card'] }, keys: ['card:1'] }),
        edit('one'),
        edit('two'),
        edit('three'),
      );
      await untilIdle(life);
      expect(world.channel.at(customer)).toEqual(['three']);
      expect(edits).toBe(1);
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

  test('a turn is given back whatever came of it', async () => {
    let taken = 0;
    let given = 0;
    const ready: Pacer['ready'] = async () => {
      taken += 1;
      return () => {
        given += 1;
      };
    };
    const world = createWorld();
    const life = await world.live({ pacer: { paces: () => true, ready } });
    world.channel.fault = faults('send', 'retry', 'refused', 'gone', 'dropBefore', flood(10));
    await life.give(...numbers(4).map((words) => to(customer, say(words, 'card:1'))));
    await life.give(to(customer, { type: 'edit', of: 'card:1', message: { text: ['x'] } }));
    await untilIdle(life);
    expect(standings(world)).toEqual(['failed', 'failed', 'uncertain', 'sent', 'sent']);
    expect([taken, given]).toEqual([8, 8]);
  });

  test('whoever waits for a turn when a pause begins does not use it', async () => {
    const turnsToGive: (() => void)[] = [];
    const pacer: Pacer = {
      paces: () => true,
      ready: () => new Promise((resolve) => turnsToGive.push(() => resolve(undefined))),
    };
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

  test.each([
    { memoryMax: 20, page: 7 },
    { memoryMax: 20, page: 100 },
    { memoryMax: 2, page: 1 },
    { memoryMax: 1, page: 1 },
  ])('is delivered completely, once and in order: $memoryMax in memory, $page at once', async (small) => {
    const world = createWorld();
    const life = await world.live({ room: small });
    for (let i = 0; i < 10; i += 1) {
      await life.give(...given(10, 1 + 10 * i));
      expect(life.outbox.size()).toBeLessThanOrEqual(small.memoryMax + small.page);
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
    const every = (nth: number): (() => boolean) => {
      let count = 0;
      return () => {
        count += 1;
        return count % nth === 0;
      };
    };
    const [fails, refuses] = [every(5), every(7)];
    world.channel.fault = () => (fails() ? 'retry' : undefined);
    world.refuses = refuses;
    for (let i = 0; i < 5; i += 1) {
      const batch = given(8, 1 + 8 * i);
      await life.give(...batch).catch(() => life.give(...batch));
    }
    await untilIdle(life);
    for (const place of lanes) expect(world.channel.at(place)).toEqual(numbers(40));
  });

  /** A life whose first reading of the store is slow, and what lets it go on. */
  function slowly(world: World, read: (pending: Store['pending'], wait: Promise<void>) => Store['pending']) {
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => {
      go = resolve;
    });
    const afterCommit = async (): Promise<void> => {
      go();
      await turns();
    };
    const store: Store = { ...world.store, pending: read(world.store.pending, wait) };
    return { go: () => go(), life: (eager: boolean) => world.live(eager ? { store, afterCommit } : { store }) };
  }

  test('what the store showed before it was handed over is delivered once', async () => {
    const world = createWorld();
    const reading = slowly(world, (pending, wait) => async (...args) => {
      await wait;
      return pending(...args);
    });
    const life = await reading.life(true);
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['a']);
  });

  test('is known to be delivered after the last slow look into the store', async () => {
    const world = createWorld();
    const pending: Store['pending'] = async (...args) => {
      await turns(3);
      return world.store.pending(...args);
    };
    const life = await world.live({ store: { ...world.store, pending }, room: { memoryMax: 2, page: 1 } });
    await life.give(...given(2));
    await untilIdle(life);
    for (const place of lanes) expect(world.channel.at(place)).toEqual(['1', '2']);
  });

  test('what came while the store was being read is not forgotten', async () => {
    const world = createWorld();
    const reading = slowly(world, (pending, wait) => async (...args) => {
      const page = await pending(...args);
      await wait;
      return page;
    });
    const life = await reading.life(false);
    await life.give(to(customer, say('a')));
    reading.go();
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['a']);
  });
});

describe('attempts', () => {
  const second = 'chat\u0000desk\u00002';
  const some: readonly Given[] = [
    to(customer, say('1')),
    to(customer, say('2', second)),
    to(customer, { type: 'edit', of: second, message: { text: ['2!'] } }),
    to(other, say('3')),
    toThread(say('4', 'chat\u0000noor\u00004')),
    toThread(say('5', 'chat\u0000noor\u00005')),
  ];

  /**
   * Gives them in a first life that dies at a step, and then perhaps in a second that does, before one that lives on.
   * `steps` is how far each of them got; `untried` are those that were never tried when the last life began.
   */
  async function dying(world: World, diesAt: readonly number[]): Promise<{ steps: number[]; untried: number[] }> {
    const steps: number[] = [];
    for (const [i, step] of diesAt.entries()) {
      const life = await world.live({ diesAt: step });
      if (i === 0) void life.give(...some);
      for (let k = 0; k < 12 && !life.dead(); k += 1) await pass(250);
      life.kill();
      steps.push(life.steps());
    }
    const left = await world.store.pending(0, 100);
    const last = await world.live();
    await untilIdle(last);
    return { steps, untried: left.filter(({ attempt }) => attempt === 0).map(({ id }) => id) };
  }

  /** What holds: each arrived, once or twice, and twice is marked; or whoever wrote it learns that nobody can say. */
  function holds(world: World, untried: readonly number[], finds: boolean, about: string): void {
    for (const { id, act } of world.commits.flatMap(({ deliveries }) => deliveries)) {
      const standing = world.results.get(id)?.standing;
      expect(standing, about).toMatch(/sent|uncertain|suppressed/);
      const copies = world.channel.arrived.filter(({ key }) => key === `d${id}`).length;
      expect(copies, about).toBeLessThanOrEqual(finds ? 1 : 2);
      if (copies === 2) expect(standing, about).toBe('uncertain');
      if (finds || untried.includes(id)) expect(standing, about).toMatch(/sent|suppressed/);
      const told = world.events.some(
        (event) => event.type === 'undeliverable' && event.delivery.id === id && event.maybe,
      );
      if (act.type === 'send') expect(copies > 0 || told, about).toBe(true);
    }
    if (world.events.length > 0) return;
    const shown = (place: Place): string[] => [
      ...new Set(world.channel.at(place).map((words) => words.replace('!', ''))),
    ];
    expect(world.channel.at(customer), about).toContain('2!');
    expect(shown(customer), about).toEqual(['1', '2']);
    expect(shown(other), about).toEqual(['3']);
    const there = world.channel.arrived.filter(({ to: at }) => at.thread !== undefined);
    expect([...new Set(there.flatMap(({ message }) => message.text))], about).toEqual(['4', '5']);
  }

  test.each([{ finds: false }, { finds: true }])(
    'a process that dies at any step, or at any two: $finds',
    async (kind) => {
      const NEVER = 1_000;
      const whole = await dying(createWorld(kind), [NEVER]);
      expect(whole.steps[0]).toBeGreaterThan(20);
      for (let at = 1; at <= (whole.steps[0] ?? 0); at += 1) {
        const { steps } = await dying(createWorld(kind), [at, NEVER]);
        for (let again = 1; again <= (steps[1] ?? 0); again += 1) {
          const world = createWorld(kind);
          const { untried } = await dying(world, [at, again]);
          // Died before they were committed: then nobody was told that they were.
          if (world.commits.length > 0) holds(world, untried, kind.finds, `died at step ${at}, then at step ${again}`);
        }
      }
    },
  );

  test('are counted with the commit only where they can begin at once', async () => {
    const attempts = ({ commits }: World): number[] =>
      commits.flatMap(({ deliveries }) => deliveries.map(({ attempt }) => attempt));
    const quiet = createWorld();
    const life = await quiet.live();
    await life.give(to(customer, say('1')), to(customer, say('2')), to(other, say('3')), to(customer, say('4', 'k')));
    expect(attempts(quiet)).toEqual([1, 0, 1, 0]);

    const busy = createWorld();
    busy.channel.fault = faults('send', 'retry');
    const waiting = await busy.live();
    await waiting.give(to(customer, say('1')));
    await turns();
    await waiting.give(to(customer, say('2')), to(other, say('3')), to({ account: 'gone', channel: 'c' }, say('4')));
    expect(attempts(busy)).toEqual([1, 0, 1, 0]);

    const paused = createWorld();
    paused.channel.fault = faults('send', flood(9_000));
    const flooded = await paused.live();
    await flooded.give(to(customer, say('1')));
    await turns();
    await flooded.give(to(other, say('2')));
    void flooded.outbox.stop(10);
    await flooded.give(to(desk, say('3')));
    expect(attempts(paused)).toEqual([1, 0, 0]);

    const paced = createWorld();
    const slow = await paced.live({ pacer: { paces: () => true, ready: () => new Promise(() => undefined) } });
    await slow.give(to(customer, say('1')));
    expect(attempts(paced)).toEqual([0]);

    const full = createWorld();
    full.channel.fault = () => 'retry';
    const crowded = await full.live({ room: { memoryMax: 4, page: 1 } });
    for (const channel of numbers(6)) await crowded.give(to({ account: 'chat', channel }, say('1')));
    expect(attempts(full)).toEqual([1, 1, 1, 1, 0, 0]);
  });

  test('what was lost twice is given up, and whoever wrote it learns that', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', 'dropBefore', 'dropAfter');
    await life.give(to(customer, say('a', second)), to(customer, say('b')));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['a', 'b']);
    expect(standings(world)).toEqual(['uncertain', 'sent']);
    expect(world.events).toMatchObject([{ type: 'undeliverable', reason: 'connection', maybe: true }]);
  });

  test('what arrived twice is marked', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', 'dropAfter');
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['a', 'a']);
    expect([standings(world), world.events]).toEqual([['uncertain'], []]);
  });

  test('retries that certainly did not arrive are not counted', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', 'retry', 'retry', 'dropBefore', 'retry', flood(50));
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([['a'], ['uncertain']]);
  });

  test('a platform that can tell is asked until it answers, and nothing is sent before', async () => {
    const world = createWorld({ finds: true });
    const life = await world.live();
    const asked = faults('find', 'retry', 'dropBefore', flood(2_000), 'retry');
    const sending = faults('send', 'dropAfter');
    world.channel.fault = (name) => asked(name) ?? sending(name);
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([['a'], ['sent']]);
  });

  test('a platform that can tell, and is away for long, is not hammered', async () => {
    const world = createWorld({ finds: true });
    const life = await world.live();
    let calls = 0;
    world.channel.fault = (name) => {
      calls += 1;
      return name === 'send' ? 'dropBefore' : undefined;
    };
    await life.give(to(customer, say('a')));
    await pass(600_000);
    expect(calls).toBeLessThan(50);
    world.channel.fault = () => undefined;
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([['a'], ['sent']]);
  });

  test('an adapter whose find is broken counts as one without', async () => {
    const world = createWorld({ finds: true });
    const life = await world.live();
    const broken = faults('send', 'dropAfter');
    world.channel.fault = (name) => {
      if (name === 'find') throw new TypeError('undefined is not a function');
      return broken(name);
    };
    await life.give(to(customer, say('a', second)), to(customer, say('b')));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([
      ['a', 'b'],
      ['uncertain', 'sent'],
    ]);
    expect(world.events).toMatchObject([{ maybe: true }]);
  });
});

describe('a store that fails', () => {
  const some: readonly Given[] = [
    to(customer, say('1', 'chat\u0000desk\u00001')),
    to(customer, say('2')),
    to(customer, { type: 'edit', of: 'chat\u0000desk\u00001', message: { text: ['1!'] } }),
    to(other, say('3')),
    toThread(say('4')),
  ];

  test.each([1, 2, 5])(
    'to write, from any commit on and %i times: nothing is lost and nothing said twice',
    async (times) => {
      for (let from = 2; from <= 12; from += 1) {
        const world = createWorld();
        const life = await world.live();
        let commits = 0;
        world.refuses = () => {
          commits += 1;
          return commits >= from && commits < from + times;
        };
        if (from % 2 === 0) world.channel.fault = faults('send', 'retry', flood(20));
        await life.give(...some);
        await untilIdle(life);
        expect([world.channel.at(customer), world.channel.at(other)]).toEqual([['1!', '2'], ['3']]);
        expect(world.channel.arrived).toHaveLength(4);
        expect(standings(world)).toEqual(Array(5).fill('sent'));
      }
    },
  );

  test('in the middle of a commit: what was written is delivered, and what was done is not done again', async () => {
    for (let at = 1; at <= 12; at += 1) {
      const world = createWorld();
      const life = await world.live();
      let commits = 0;
      world.refuses = () => {
        commits += 1;
        return commits === at && 'doubt';
      };
      await life.give(...some).catch(() => undefined);
      await untilIdle(life);
      const about = `commit ${at} in doubt`;
      expect([world.channel.at(customer), world.channel.at(other)], about).toEqual([['1!', '2'], ['3']]);
      expect(world.channel.arrived, about).toHaveLength(4);
      expect(world.results.size, about).toBe(5);
    }
  });

  test('to be read: what is due waits for it', async () => {
    const world = createWorld();
    const failing = { pending: 3, thread: 2, copies: 2, counterpart: 2 };
    const broken = <Name extends keyof typeof failing>(name: Name): Store[Name] => {
      const read = world.store[name] as (...args: unknown[]) => Promise<unknown>;
      return (async (...args: unknown[]) => {
        failing[name] -= 1;
        if (failing[name] >= 0) throw new Error('the disk is broken');
        return read(...args);
      }) as Store[Name];
    };
    const store: Store = {
      ...world.store,
      pending: broken('pending'),
      thread: broken('thread'),
      copies: broken('copies'),
      counterpart: broken('counterpart'),
    };
    const life = await world.live({ store });
    const replying: Act = {
      type: 'send',
      message: { text: ['5'], replyTo: { ...desk, id: 'x', account: 'second' } },
      keys: [],
    };
    await life.give(...some, to(customer, replying));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['1!', '2', '5']);
    expect(world.channel.arrived).toHaveLength(5);
    expect(standings(world)).toEqual(Array(6).fill('sent'));
  });
});

describe('stopping', () => {
  test('what is under way is written down, nothing new begins, and the next life goes on', async () => {
    const world = createWorld();
    const life = await world.live();
    await life.give(...numbers(5).map((words) => to(customer, say(words))));
    let stopped = false;
    void life.outbox.stop(10_000).then(() => {
      stopped = true;
    });
    await turns();
    expect(stopped).toBe(true);
    const sent = world.channel.arrived.length;
    expect(sent).toBeLessThan(5);
    expect(world.results.size).toBe(sent);
    await pass(60_000);
    expect(world.channel.arrived).toHaveLength(sent);
    const next = await world.live();
    await untilIdle(next);
    expect([world.channel.at(customer), standings(world)]).toEqual([numbers(5), Array(5).fill('sent')]);
  });

  test('takes no longer than it may', async () => {
    const pacer: Pacer = { paces: () => true, ready: () => new Promise(() => undefined) };
    const world = createWorld();
    const life = await world.live({ pacer });
    await life.give(to(customer, say('a')));
    let stopped = false;
    void life.outbox.stop(1_000).then(() => {
      stopped = true;
    });
    await pass(750);
    expect(stopped).toBe(false);
    await pass(500);
    expect(stopped).toBe(true);
  });
});

describe('any faults in any order', () => {
  /** Mulberry32: the same seed, the same faults. */
  function randomly(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
  }

  const passing: readonly Fault[] = ['dropBefore', 'dropAfter', 'retry', flood(700), flood(2_000, true)];

  /** A platform and a store that fail now and then, and processes that die, until `budget` is used up. */
  function trouble(world: World, random: (below: number) => number, budget: number): void {
    let left = budget;
    const due = (below: number): boolean => {
      if (left <= 0 || random(below) > 0) return false;
      left -= 1;
      return true;
    };
    world.channel.fault = (name, to) => {
      if (!due(4)) return undefined;
      if (name === 'send' && random(6) === 0) return 'refused';
      if (name === 'send' && to.thread !== undefined && random(4) === 0) {
        world.channel.deleteThread(to);
        return undefined;
      }
      return passing[random(passing.length)];
    };
    world.refuses = () => due(8) && (random(2) === 0 || 'doubt');
  }

  test.each([{ finds: false }, { finds: true }])(
    'everything ends settled, in order, and once: $finds',
    async (kind) => {
      for (let seed = 1; seed <= 150; seed += 1) {
        const random = randomly(seed);
        const world = createWorld(kind);
        trouble(world, random, 12);
        const lanes = [customer, other].map((place) => (act: Act) => to(place, act));
        lanes.push(toThread);
        let said = 0;
        for (let lives = random(4); lives >= 0; lives -= 1) {
          const life = await world.live(lives > 0 ? { diesAt: 1 + random(60) } : {});
          for (let batch = random(3); batch >= 0; batch -= 1) {
            const given = Array.from({ length: 1 + random(4) }, () => {
              said += 1;
              return (lanes[random(lanes.length)] ?? toThread)(say(`m${said}`, `chat\u0000elsewhere\u0000${said}`));
            });
            void life.give(...given).catch(() => undefined);
            await pass(random(3) * 250);
          }
          if (lives === 0) await untilIdle(life);
          life.kill();
        }
        const about = `seed ${seed}`;
        const arrivals = new Map<string, number[]>();
        for (const delivery of world.commits.flatMap(({ deliveries }) => deliveries)) {
          const standing = world.results.get(delivery.id)?.standing;
          const copies = world.channel.arrived.flatMap(({ key }, i) => (key === `d${delivery.id}` ? [i] : []));
          expect(standing, about).toMatch(/^(sent|uncertain|failed)$/);
          if (standing === 'sent') expect(copies.length, about).toBe(1);
          if (standing === 'failed') expect(copies.length, about).toBe(0);
          expect(copies.length, about).toBeLessThanOrEqual(2);
          if (kind.finds) expect(standing, about).not.toBe('uncertain');
          const [first] = copies;
          if (first !== undefined) arrivals.set(delivery.lane, [...(arrivals.get(delivery.lane) ?? []), first]);
        }
        for (const lane of arrivals.values()) expect(lane, about).toEqual(lane.toSorted((a, b) => a - b));
        expect(await world.store.pending(0, 10), about).toEqual([]);
      }
    },
  );
});
