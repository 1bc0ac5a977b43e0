// What every store tells of the promise of a human: the figures, and that they agree with a plain count of what happened.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandoffStanding } from '../../../core/conversation.ts';
import type { Kept } from '../../../core/promise.ts';
import type { Changes, Store } from '../../../core/store.ts';
import { changes } from './sample.ts';
import type { Subject } from './subject.ts';

const stands = (id: number, standing: HandoffStanding, at: number, beganAt?: number): Changes =>
  changes({ handoffs: [{ id, conversation: id, standing, at, ...(beganAt === undefined ? {} : { beganAt }) }] });

export function promiseContract(subject: Subject): void {
  const withStore = (does: (store: Store) => Promise<void>) => () => does(subject.open().store);

  describe('the figures of the promise', () => {
    test(
      'without any request there is nothing to tell',
      withStore(async (store) => {
        expect(await store.kept(0)).toEqual({ requests: 0, answered: 0, withdrawn: 0, replies: 0 });
        expect(await store.open()).toEqual({ count: 0 });
      }),
    );

    test(
      'a request that began at the very moment or before is not of the window',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 100));
        expect((await store.kept(99)).requests).toBe(1);
        expect((await store.kept(100)).requests).toBe(0);
      }),
    );

    test(
      'a wait runs from the asking to the first reply, over claims that ran out',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 100));
        await store.commit(stands(1, 'claimed', 150));
        await store.commit(stands(1, 'waiting', 200));
        await store.commit(stands(1, 'claimed', 300));
        expect(await store.kept(0)).toMatchObject({ requests: 1, answered: 0, replies: 0 });
        await store.commit(stands(1, 'replied', 350));
        expect(await store.kept(0)).toMatchObject({ answered: 1, replies: 1, medianMs: 250, p95Ms: 250 });
      }),
    );

    test(
      'a reply is of the window in which it was given: a wait that is longer than the window is not hidden',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 100));
        await store.commit(stands(1, 'replied', 900));
        expect(await store.kept(500)).toEqual({
          requests: 0,
          answered: 0,
          withdrawn: 0,
          replies: 1,
          medianMs: 800,
          p95Ms: 800,
        });
        expect((await store.kept(900)).replies).toBe(0);
      }),
    );

    test(
      'who withdrew waits no more, and their wait is nobody’s measure',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 100));
        await store.commit(stands(1, 'withdrawn', 900));
        expect(await store.kept(0)).toEqual({ requests: 1, answered: 0, withdrawn: 1, replies: 0 });
        expect(await store.open()).toEqual({ count: 0 });
      }),
    );

    test(
      'the median and the 95th percentile are waits that somebody had',
      withStore(async (store) => {
        for (let id = 1; id <= 20; id += 1) {
          await store.commit(stands(id, 'waiting', 1_000));
          await store.commit(stands(id, 'replied', 1_000 + id * 10));
        }
        expect(await store.kept(0)).toMatchObject({ replies: 20, medianMs: 100, p95Ms: 190 });
      }),
    );

    test(
      'a request that took up an answered one keeps the other’s place in line, and its own wait',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 100));
        await store.commit(stands(1, 'replied', 150));
        await store.commit(stands(3, 'waiting', 500));
        await store.commit(stands(2, 'waiting', 100, 5_000));
        expect((await store.line(500, 5)).ahead).toBe(1);
        expect(await store.open()).toEqual({ count: 2, since: 500 });
        await store.commit(stands(2, 'claimed', 5_010));
        expect((await store.line(undefined, 5)).waits).toEqual([10]);
        await store.commit(stands(2, 'replied', 5_030));
        expect(await store.kept(1_000)).toMatchObject({ requests: 1, answered: 1, replies: 1, medianMs: 30 });
      }),
    );

    test(
      'a clock that stepped back makes no wait negative',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 100));
        await store.commit(stands(1, 'replied', 60));
        expect(await store.kept(0)).toMatchObject({ replies: 1, medianMs: 0, p95Ms: 0 });
      }),
    );

    test(
      'an open request whose alarms all lie in the past is an orphan for who asks about the future',
      withStore(async (store) => {
        await store.commit(stands(1, 'waiting', 1));
        await store.commit(stands(2, 'claimed', 1));
        await store.commit(stands(3, 'withdrawn', 1));
        await store.commit(
          changes({
            alarms: [
              { conversation: 1, kind: 'remind', at: 50 },
              { conversation: 1, kind: 'prefer', at: 20 },
              { conversation: 2, kind: 'lease', at: 80 },
            ],
          }),
        );
        expect(await store.orphans()).toEqual([]);
        expect(await store.orphans(49)).toEqual([]);
        expect(await store.orphans(50)).toEqual([1]);
        expect(await store.orphans(80)).toEqual([1, 2]);
      }),
    );

    test('agree with a plain count of what happened, whatever happened, through restarts and repeats', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), (steps) => agrees(subject, steps)),
        { seed: 4, numRuns: 60 },
      );
    });
  });
}

type Step = {
  readonly does: 'ask' | 'claim' | 'back' | 'reply' | 'withdraw';
  readonly id: number;
  readonly ms: number;
};
const step: fc.Arbitrary<Step | 'again' | 'restart'> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constantFrom('ask', 'ask', 'claim', 'claim', 'back', 'reply', 'reply', 'withdraw'),
      id: fc.integer({ min: 1, max: 12 }),
      ms: fc.integer({ min: 0, max: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant('again' as const) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

/** One request as somebody with a pencil would note it down. */
interface Noted {
  readonly asked: number;
  standing: HandoffStanding;
  ended?: number;
}

const becomes = { ask: 'waiting', claim: 'claimed', back: 'waiting', reply: 'replied', withdraw: 'withdrawn' } as const;
const from: Readonly<Record<Step['does'], readonly (HandoffStanding | undefined)[]>> = {
  ask: [undefined],
  claim: ['waiting'],
  back: ['claimed'],
  reply: ['claimed'],
  withdraw: ['waiting'],
};

async function agrees(subject: Subject, steps: readonly (Step | 'again' | 'restart')[]): Promise<void> {
  const notes = new Map<number, Noted>();
  let { store } = subject.open();
  let now = 1_000;
  let last = changes({});
  for (const taken of steps) {
    if (taken === 'restart') {
      if (typeof subject.reopen !== 'string') ({ store } = await subject.reopen());
    } else if (taken === 'again') {
      // A commit in doubt is made once more, later, and must count once.
      await store.commit({ ...last, handoffs: last.handoffs.map((row) => ({ ...row, at: row.at + 7 })) });
    } else {
      now += taken.ms;
      const before = notes.get(taken.id);
      if (!from[taken.does].includes(before?.standing)) continue;
      const standing = becomes[taken.does];
      last = stands(taken.id, standing, now);
      await store.commit(last);
      const ends = standing === 'replied' || standing === 'withdrawn';
      notes.set(taken.id, { asked: before?.asked ?? now, standing, ...(ends ? { ended: now } : {}) });
    }
  }
  for (const since of [0, 1_000, now - 50, now]) expect(await store.kept(since)).toEqual(counted(notes, since));
  const open = [...notes.values()].filter(({ ended }) => ended === undefined).map(({ asked }) => asked);
  expect(await store.open()).toEqual({ count: open.length, ...(open.length > 0 && { since: Math.min(...open) }) });
  await store.close();
}

function counted(notes: ReadonlyMap<number, Noted>, since: number): Kept {
  const asked = [...notes.values()].filter((note) => note.asked > since);
  const waits = [...notes.values()].flatMap(({ standing, asked: began, ended }) =>
    standing === 'replied' && ended !== undefined && ended > since ? [ended - began] : [],
  );
  /** The shortest wait that so many of a hundred did not exceed. */
  const within = (percent: number): number =>
    Math.min(...waits.filter((wait) => waits.filter((other) => other <= wait).length * 100 >= waits.length * percent));
  return {
    requests: asked.length,
    answered: asked.filter(({ standing }) => standing === 'replied').length,
    withdrawn: asked.filter(({ standing }) => standing === 'withdrawn').length,
    replies: waits.length,
    ...(waits.length > 0 && { medianMs: within(50), p95Ms: within(95) }),
  };
}
