// The ledger of thanks: who is thanked for what, when, and never twice.
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { policyDefaults } from '../../core/policy.ts';
import { type Changes, noChanges, type Store } from '../../core/store.ts';
import { thankForQuiet } from '../../core/thanking.ts';
import { badgesOf, type Closure, type Reckoning, thanksByQuiet } from '../../core/thanks.ts';
import { ana, replied, type Story, story } from './story.ts';

const DAY = 24 * 3_600_000;
const NOW = 100 * DAY;
const points = (made: Story) => made.effects.filter(({ type }) => type === 'thank');
const closed = (): Story => replied().agentCommands(ana, { name: 'close', outcome: '' });
const requestOf = (made: Story): number => (made.state.phase === 'rating' ? made.state.handoff : Number.NaN);
const stars = (made: Story, score: number): Story => made.presses('rate', `${requestOf(made)}:${score}`);

describe('what an agent did is written down', () => {
  test('the first reply, and how long it took after the taking; not the second', () => {
    const first = story()
      .writes('where is my bike', true)
      .agentPresses(ana, 'take')
      .later(5_000)
      .agentWrites(ana, 'Hm');
    expect(first.effects).toContainEqual({
      type: 'firstReply',
      handoff: first.handoffs[0]?.id,
      agent: ana.id,
      ms: 6_000,
    });
    expect(first.agentWrites(ana, 'Found').effects.map(({ type }) => type)).not.toContain('firstReply');
  });

  test('the close, with when a human was first asked for', () => {
    const made = closed();
    expect(made.effects).toContainEqual({
      type: 'closed',
      handoff: requestOf(made),
      agent: ana.id,
      lang: 'en',
      askedAt: 1_000_000,
    });
  });
});

describe('a rating', () => {
  test.each([4, 5])('of %i stars confirms: the agent is thanked at once', (score) => {
    const made = closed();
    expect(points(stars(made, score))).toEqual([
      { type: 'thank', handoff: requestOf(made), agent: ana.id, why: 'resolved', points: 10 },
    ]);
  });

  test.each([1, 2, 3])('of %i stars does not', (score) => {
    expect(points(stars(closed(), score))).toEqual([]);
  });

  test('given once more thanks for nothing', () => {
    expect(points(stars(stars(closed(), 5), 5))).toEqual([]);
  });

  test('in another language than the house’s earns more, whatever the region', () => {
    const spoke = (lang: string) => {
      const made = closed();
      return points(stars(story({ ...made.state, lang }), 5)).length;
    };
    expect([spoke('en-GB'), spoke('de-AT'), spoke('DE')]).toEqual([1, 2, 2]);
  });
});

const closure = (handoff: number, more: Partial<Closure> = {}): Closure => ({
  handoff,
  conversation: handoff,
  agent: 7,
  lang: 'en',
  askedAt: 1,
  at: NOW - 8 * DAY,
  ...more,
});

describe('silence', () => {
  const quiet = (more: Partial<Reckoning>) =>
    thanksByQuiet('en', policyDefaults, { ...closure(1), reopened: false, ...more }, NOW).length;

  test('says that it was resolved, but where the customer came back or said otherwise', () => {
    expect(quiet({})).toBe(1);
    expect(quiet({ lang: 'pt-BR' })).toBe(2);
    expect(quiet({ score: 3 })).toBe(1);
    expect(quiet({ score: 2 })).toBe(0);
    expect(quiet({ reopened: true })).toBe(0);
  });

  async function kept(...closures: Closure[]) {
    const { store } = createMemoryStore();
    await store.commit({ ...noChanges(), closures });
    const settled: Changes[] = [];
    const pass = (over: Store = store) =>
      thankForQuiet({
        store: over,
        clock: { now: () => NOW },
        policy: policyDefaults,
        lang: 'en',
        async settle({ write }) {
          const changes = noChanges();
          write(changes);
          await over.commit(changes);
          settled.push(changes);
        },
      });
    return { store, pass, settled };
  }

  test('of seven days is thanked for, and not a moment earlier', async () => {
    const { store, pass } = await kept(closure(1, { at: NOW - 7 * DAY }), closure(2, { at: NOW - 7 * DAY + 1 }));
    await pass();
    expect(await store.credits(0, NOW + 1)).toEqual([{ agent: 7, points: 10, entries: 1 }]);
  });

  test('is thanked for once: after a rating, at every pass, and when a pass is killed half-way', async () => {
    const { store, pass, settled } = await kept(closure(1), closure(2));
    await store.commit({
      ...noChanges(),
      ledger: [{ agent: 7, at: 5, points: 10, why: 'resolved', handoff: 1 }],
    });
    /** Written, but nobody was told: as when the process ends between the two. */
    const killed: Store = {
      ...store,
      async commit(changes) {
        await store.commit({ ...changes, reckoned: [] });
        throw new Error('killed');
      },
    };
    await expect(pass(killed)).rejects.toThrow('killed');
    await pass();
    await pass();
    expect(await store.points(7)).toBe(20);
    expect(settled).toHaveLength(1);
  });

  test('of many conversations is reckoned with in portions, to the last', async () => {
    const { store, pass, settled } = await kept(...Array.from({ length: 1_001 }, (_, i) => closure(i + 1)));
    await pass();
    expect(settled.map(({ reckoned }) => reckoned.length)).toEqual([500, 500, 1]);
    expect(await store.points(7)).toBe(10_010);
  });
});

test('a badge is had from its points on, and the next one is told', () => {
  const badges = [
    { name: 'Pillar', points: 500 },
    { name: 'Friend', points: 50 },
  ];
  expect(badgesOf(badges, 49)).toEqual({ next: badges[1] });
  expect(badgesOf(badges, 50)).toEqual({ has: badges[1], next: badges[0] });
  expect(badgesOf(badges, 500)).toEqual({ has: badges[0] });
  expect(badgesOf([], 500)).toEqual({});
});
