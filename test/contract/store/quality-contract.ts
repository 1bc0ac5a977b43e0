// What every store tells of how people were helped, and of the ledger of thanks: that a line is entered once, and stays.
import { describe, expect, test } from 'vitest';
import type { Changes, Store } from '../../../core/store.ts';
import type { Closure, LedgerEntry } from '../../../core/thanks.ts';
import { changes } from './sample.ts';
import type { Subject } from './subject.ts';

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;

/** One conversation of Ana (7), asked for at 100 and closed at 1,000, unless something else is said. */
const closure = (handoff: number, more: Partial<Closure> = {}): Closure => ({
  handoff,
  conversation: handoff,
  agent: 7,
  lang: 'en',
  askedAt: 100,
  at: 1_000,
  ...more,
});
const asks = (id: number, conversation: number, at: number): Changes =>
  changes({ handoffs: [{ id, conversation, standing: 'waiting', at }] });
const line = (handoff: number, more: { agent?: number; at?: number; points?: number } = {}): LedgerEntry => ({
  agent: 7,
  at: 1_000,
  points: 10,
  why: 'resolved',
  handoff,
  ...more,
});
const correction = (name: string, points: number, at = 1_000): LedgerEntry => ({
  agent: 7,
  at,
  points,
  why: 'correction',
  correction: name,
  note: 'counted twice',
});
const NOTHING = {
  closed: 0,
  reopened: 0,
  firstReply: { count: 0 },
  resolution: { count: 0 },
  ratings: 0,
  satisfied: 0,
  stars: 0,
};

export function qualityContract(subject: Subject): void {
  const withStore = (does: (store: Store) => Promise<void>) => () => does(subject.open().store);

  describe('how people were helped', () => {
    test(
      'where nobody was, there is nothing to tell',
      withStore(async (store) => {
        expect(await store.served(0, WEEK)).toEqual(NOTHING);
        expect(await store.botFeedback(0)).toEqual({ ratings: 0, satisfied: 0 });
        expect(await store.closure(1)).toBeUndefined();
        expect(await store.unreckoned(9_999, WEEK, 10)).toEqual([]);
        expect(await store.credits(0, 9_999)).toEqual([]);
        expect(await store.points(7)).toBe(0);
        expect(await store.reviews(0)).toEqual([]);
      }),
    );

    test(
      'times are those of the agent, or of all; what happened at the very moment or before is not of the window',
      withStore(async (store) => {
        await store.commit(
          changes({
            closures: [closure(1, { at: 600 }), closure(2, { at: 700, agent: 8 })],
            firstReplies: [
              { handoff: 1, agent: 7, at: 500, ms: 40 },
              { handoff: 2, agent: 8, at: 500, ms: 90 },
            ],
            ratings: [
              { handoff: 1, agent: 7, at: 650, score: 5 },
              { handoff: 2, agent: 8, at: 750, score: 3 },
              { handoff: 3, agent: 8, at: 760, word: 'slow' },
            ],
          }),
        );
        const anas = {
          closed: 1,
          reopened: 0,
          firstReply: { count: 1, medianMs: 40, p95Ms: 40 },
          resolution: { count: 1, medianMs: 500, p95Ms: 500 },
          ratings: 1,
          satisfied: 1,
          stars: 5,
        };
        expect(await store.served(0, WEEK, 7)).toEqual(anas);
        expect(await store.served(0, WEEK)).toEqual({
          closed: 2,
          reopened: 0,
          firstReply: { count: 2, medianMs: 40, p95Ms: 90 },
          resolution: { count: 2, medianMs: 500, p95Ms: 600 },
          ratings: 2,
          satisfied: 1,
          stars: 8,
        });
        expect(await store.firstReplies(0)).toEqual({ count: 2, medianMs: 40, p95Ms: 90 });
        expect(await store.firstReplies(500)).toEqual({ count: 0 });
        expect(await store.served(499, WEEK, 7)).toEqual(anas);
        expect(await store.served(650, WEEK, 7)).toEqual(NOTHING);
      }),
    );

    test(
      'who asks for a human again soon has reopened, and nobody else',
      withStore(async (store) => {
        await store.commit(asks(1, 1, 100));
        await store.commit(asks(2, 2, 100));
        await store.commit(asks(3, 3, 100));
        await store.commit(changes({ closures: [closure(1), closure(2), closure(3)] }));
        expect((await store.served(0, WEEK)).reopened).toBe(0);
        await store.commit(asks(11, 1, 1_000));
        await store.commit(asks(12, 2, 1_000 + WEEK));
        await store.commit(asks(13, 3, 1_001 + WEEK));
        expect(await store.served(0, WEEK, 7)).toMatchObject({ closed: 3, reopened: 2 });
        expect(await store.served(0, WEEK - 1)).toMatchObject({ reopened: 1 });
      }),
    );

    test(
      'a commit that is made once more changes nothing: the first reply and the close stay as they were',
      withStore(async (store) => {
        await store.commit(
          changes({ closures: [closure(1)], firstReplies: [{ handoff: 1, agent: 7, at: 500, ms: 40 }] }),
        );
        await store.commit(
          changes({
            closures: [closure(1, { at: 2_000, agent: 8 })],
            firstReplies: [{ handoff: 1, agent: 8, at: 600, ms: 90 }],
          }),
        );
        expect(await store.closure(1)).toEqual(closure(1));
        expect((await store.served(0, WEEK, 7)).firstReply).toEqual({ count: 1, medianMs: 40, p95Ms: 40 });
        expect(await store.served(0, WEEK, 8)).toEqual(NOTHING);
      }),
    );

    test(
      'more rows than are read at once are all counted',
      withStore(async (store) => {
        const all = Array.from({ length: 4_500 }, (_, i) => i + 1);
        await store.commit(changes({ closures: all.map((id) => closure(id, { at: 1_000 + (id % 3) })) }));
        expect(await store.served(999, WEEK)).toMatchObject({ closed: 4_500, resolution: { count: 4_500 } });
        expect(await store.served(999, WEEK, 7)).toMatchObject({ closed: 4_500 });
        expect(await store.served(1_000, WEEK)).toMatchObject({ closed: 3_000 });
      }),
    );

    test(
      'of the bot’s answers the last word on each counts, one for each conversation and article',
      withStore(async (store) => {
        const said = (conversation: number, article: string, helpful: boolean, at: number) =>
          store.commit(changes({ feedback: [{ conversation, article, helpful, at }] }));
        await said(1, 'a', true, 10);
        await said(1, 'a', false, 20);
        await said(1, 'b', true, 30);
        await said(2, 'a', true, 40);
        expect(await store.botFeedback(0)).toEqual({ ratings: 3, satisfied: 2 });
        expect(await store.botFeedback(30)).toEqual({ ratings: 1, satisfied: 1 });
      }),
    );

    test(
      'a review is of who closed the conversation; a reviewer’s later one replaces the earlier',
      withStore(async (store) => {
        await store.commit(changes({ closures: [closure(1), closure(2, { agent: 8 })] }));
        const review = { handoff: 1, reviewer: 8, answers: ['yes', 'no', 'na', 'yes'], at: 20 } as const;
        await store.commit(changes({ reviews: [{ ...review, answers: ['no', 'no', 'no', 'no'], at: 10 }] }));
        await store.commit(changes({ reviews: [{ ...review, word: 'short' }] }));
        await store.commit(changes({ reviews: [{ ...review, handoff: 2, reviewer: 7, at: 30 }] }));
        expect(await store.reviews(0, 7)).toEqual([{ ...review, word: 'short' }]);
        expect((await store.reviews(0)).map(({ handoff }) => handoff)).toEqual([1, 2]);
        expect(await store.reviews(20, 7)).toEqual([]);
      }),
    );
  });

  describe('the ledger of thanks', () => {
    test(
      'a conversation is thanked for once, however often it is committed',
      withStore(async (store) => {
        await store.commit(changes({ ledger: [line(1)] }));
        await store.commit(changes({ ledger: [line(1, { at: 2_000, points: 99 })] }));
        await store.commit(changes({ ledger: [{ ...line(1), why: 'language', points: 2 } as LedgerEntry, line(2)] }));
        expect(await store.points(7)).toBe(22);
        expect(await store.credits(0, 9_999)).toEqual([{ agent: 7, points: 22, entries: 3 }]);
      }),
    );

    test(
      'a correction is a line of its own, entered once by its name; several may be of one conversation’s agent',
      withStore(async (store) => {
        await store.commit(
          changes({ ledger: [line(1), correction('a', -4), correction('a', -4), correction('b', 1)] }),
        );
        await store.commit(changes({ ledger: [correction('a', -4)] }));
        expect(await store.points(7)).toBe(7);
      }),
    );

    test(
      'sums are of the window from its first moment up to, not including, its last',
      withStore(async (store) => {
        await store.commit(
          changes({
            ledger: [line(1, { at: 99 }), line(2, { at: 100 }), line(3, { at: 199, agent: 3 }), line(4, { at: 200 })],
          }),
        );
        expect(await store.credits(100, 200)).toEqual([
          { agent: 3, points: 10, entries: 1 },
          { agent: 7, points: 10, entries: 1 },
        ]);
      }),
    );

    test(
      'what was closed long enough ago is told with what became of it, until it is reckoned with',
      withStore(async (store) => {
        await store.commit(asks(2, 2, 100));
        await store.commit(changes({ closures: [closure(1), closure(2, { at: 900 }), closure(3, { at: 1_001 })] }));
        await store.commit(asks(12, 2, 950));
        await store.commit(changes({ ratings: [{ handoff: 1, agent: 7, at: 1_100, score: 2 }] }));
        expect(await store.unreckoned(1_000, WEEK, 10)).toEqual([
          { ...closure(2, { at: 900 }), reopened: true },
          { ...closure(1), reopened: false, score: 2 },
        ]);
        expect(await store.unreckoned(1_000, WEEK, 1)).toHaveLength(1);
        await store.commit(changes({ reckoned: [2] }));
        expect((await store.unreckoned(1_000, WEEK, 10)).map(({ handoff }) => handoff)).toEqual([1]);
      }),
    );

    test.skipIf(typeof subject.reopen === 'string')('all of it is there after a restart', async () => {
      const { store } = subject.open();
      await store.commit(changes({ closures: [closure(1)], ledger: [line(1), correction('a', -1)], reckoned: [1] }));
      if (typeof subject.reopen === 'string') return;
      const again = (await subject.reopen()).store;
      await again.commit(changes({ ledger: [line(1), correction('a', -1)] }));
      expect(await again.points(7)).toBe(9);
      expect(await again.unreckoned(9_999, WEEK, 10)).toEqual([]);
      expect(await again.closure(1)).toEqual(closure(1));
    });
  });
}
