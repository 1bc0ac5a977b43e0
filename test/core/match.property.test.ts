// What holds of matching whatever the pool and the line: the best by full scoring, within everybody's limits, for ever.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversationEnded, type OfferEnd, offerEnded, offered, type Profile, refusal } from '../../core/duty.ts';
import { explain } from '../../core/explain.ts';
import { calendarOf } from '../../core/hours.ts';
import { begin, inLine, type Ladder, match, nextWave, type OpenHandoff, type Wave } from '../../core/match.ts';
import type { Policy } from '../../core/policy.ts';
import { poolOf } from '../../core/pool.ts';
import { ratingBound } from '../../core/score.ts';
import { AT, agent, anyAgents, anyHandoffs, freeAgents, handoff, lines, narrow, pools } from './pool.ts';

// The same at every run.
const runs = (numRuns: number) => ({ seed: 7, numRuns });

/** How somebody may be reached now: 1 on duty, 2 called, 3 as a coordinator; 0 not at all. */
function reach(profile: Profile, at: number, policy: Policy): 0 | 1 | 2 | 3 {
  const refused = (as: Parameters<typeof refusal>[1]) => refusal(profile, as, calendarOf(at), policy);
  if (!refused('duty')) return 1;
  if (refused('duty') === 'offDuty' && !refused('call')) return 2;
  return refused('onCall') ? 0 : 3;
}

const same = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** The points as they are told: language, skills, rating, idle time, load, and the agent of last time. */
function points(profile: Profile, open: OpenHandoff, policy: Policy): number {
  const { languages, skills, conversations, offers, capacity, idleSince } = profile;
  const language = same(languages[0] ?? '', open.lang)
    ? policy.motherTonguePoints
    : languages.some((each) => same(each, open.lang))
      ? policy.languagePoints
      : 0;
  const held = open.skills.filter((each) => skills.includes(each)).length;
  const skill = open.skills.length === 0 ? 0 : policy.skillPoints * (held / open.skills.length);
  const rating = policy.ratingPoints * ratingBound(profile.rating);
  const idle = policy.idlePoints * Math.min(1, (AT - idleSince) / policy.idleMs);
  const free = policy.freePoints * (1 - (conversations + offers) / capacity);
  const willing = policy.willingPoints * ((profile.answers.came + 2) / (profile.answers.asked + 4));
  const silent = -policy.unansweredPoints * Math.min(3, profile.unanswered);
  return (
    language +
    skill +
    (rating + idle + free + willing + silent) +
    (open.last === profile.id ? policy.lastAgentPoints : 0)
  );
}

/** Every choice by scoring everybody, with nothing remembered: whom each handoff asks, in the order of the line. */
function naive(
  open: readonly OpenHandoff[],
  profiles: readonly Profile[],
  policy: Policy,
): [number, number, number[]][] {
  const taken = new Set<number>();
  const sizes = [policy.firstWaveAgents, policy.secondWaveAgents, ...Array<number>(3).fill(policy.waveAgentsMax)];
  const turns = inLine(open, policy).map((each) => {
    const stands = each.ladder.wave > 0 && AT < each.ladder.until;
    const wave = stands ? each.ladder.wave : Math.min(5, each.ladder.wave + 1);
    const asked = each.ladder.wave === 5 && !stands ? [] : each.ladder.asked;
    return { open: each, stands, wave, asked, ask: [] as number[], count: stands ? each.ladder.count : 0, done: false };
  });
  const fits = (turn: (typeof turns)[number], { id }: Profile): boolean =>
    ![...turn.open.blocked, ...turn.open.declined, ...turn.asked].includes(id);
  const busy = (turn: (typeof turns)[number]): boolean =>
    profiles.some(
      (each) =>
        ['full', 'beingAsked', 'resting'].includes(refusal(each, 'duty', calendarOf(AT), policy) ?? '') &&
        fits(turn, each),
    );
  /** Only where nobody on duty, busy or not, speaks the language. */
  const called = (turn: (typeof turns)[number]): Profile[] => {
    const speaks = ({ languages }: Profile): boolean => languages.some((each) => same(each, turn.open.lang));
    const busy = (each: Profile): boolean =>
      ['full', 'beingAsked', 'resting', ''].includes(refusal(each, 'duty', calendarOf(AT), policy) ?? '');
    if (profiles.some((each) => busy(each) && speaks(each) && fits(turn, each))) return [];
    return able(turn).filter((each) => speaks(each) && reach(each, AT, policy) === 2);
  };
  const able = (turn: (typeof turns)[number]): Profile[] =>
    profiles.filter((each) => {
      if (reach(each, AT, policy) === 0 || taken.has(each.id) || !fits(turn, each)) return false;
      return each.standing !== 'apprentice' || turn.wave >= policy.apprenticeWaveMin;
    });
  const best = (turn: (typeof turns)[number]): Profile | undefined => {
    const far = turn.wave < 4 ? 1 : turn.wave - 2;
    const could = able(turn);
    const first = turn.wave === 5 ? could.filter((each) => reach(each, AT, policy) === 3) : called(turn);
    return (first.length > 0 ? first : could.filter((each) => reach(each, AT, policy) <= far)).sort(
      (a, b) => points(b, turn.open, policy) - points(a, turn.open, policy) || a.id - b.id,
    )[0];
  };
  const counts = (turn: (typeof turns)[number], { languages, answers }: Profile): number =>
    languages.some((each) => same(each, turn.open.lang)) && (answers.came + 2) / (answers.asked + 4) >= 0.7 ? 2 : 1;
  /** The first two waves: one, and another with every pace. */
  const size = (turn: (typeof turns)[number]): number => {
    const most = sizes[turn.wave - 1] ?? 0;
    if (!chooses(turn)) return most;
    const since = turn.stands ? Math.max(0, AT - (turn.open.ladder.until - policy.waveMs)) : 0;
    return Math.min(most, 1 + Math.floor(since / policy.offerPaceMs));
  };
  const chooses = (turn: (typeof turns)[number]): boolean => turn.wave < 3 && !turn.open.boosts.includes('distressed');
  const waits = (turn: (typeof turns)[number], { languages }: Profile): boolean =>
    chooses(turn) && turn.count > 0 && languages.length > 0 && !languages.some((each) => same(each, turn.open.lang));
  const step = (turn: (typeof turns)[number]): void => {
    const found = turn.count < size(turn) ? best(turn) : undefined;
    if (found && waits(turn, found)) turn.done = true;
    else if (found) {
      taken.add(found.id);
      turn.count += counts(turn, found);
      turn.ask.push(found.id);
    } else if (turn.stands || turn.ask.length > 0 || turn.wave === 5 || (turn.wave < 4 && busy(turn))) turn.done = true;
    else {
      turn.wave += 1;
      step(turn);
    }
  };
  while (turns.some((turn) => !turn.done)) for (const turn of turns) if (!turn.done) step(turn);
  return turns.map((turn) => [turn.open.id, turn.wave, turn.ask]);
}

const world = fc.tuple(pools(anyAgents), lines);
const matched = (open: readonly OpenHandoff[], profiles: readonly Profile[]): readonly Wave[] =>
  match(open, poolOf(profiles, AT, narrow));

describe('any line and any pool', () => {
  test('who is asked is who full scoring of every pair finds', () => {
    fc.assert(
      fc.property(world, ([profiles, open]) => {
        const found = matched(open, profiles);
        const expected = naive(open, profiles, narrow);
        expect(found.map((each) => [each.handoff, each.ask])).toEqual(expected.map(([id, , ask]) => [id, ask]));
        for (const [i, { ask, ladder }] of found.entries())
          if (ask.length > 0) expect(ladder.wave).toBe(expected[i]?.[1]);
      }),
      runs(1_000),
    );
  });

  test('the same gives the same, in whatever order it comes and though it was written to JSON and back', () => {
    fc.assert(
      fc.property(world, ([profiles, open]) => {
        const again = JSON.parse(JSON.stringify([profiles.toReversed(), open.toReversed()]));
        expect(matched(again[1], again[0])).toEqual(matched(open, profiles));
      }),
      runs(200),
    );
  });

  test('nobody is asked who may not be, across a block, twice in a round, or beyond their capacity', () => {
    fc.assert(
      fc.property(world, ([profiles, open]) => {
        const asked = new Map<number, number>();
        for (const { handoff: id, ask, ladder } of matched(open, profiles)) {
          const of = open.find((each) => each.id === id);
          for (const one of ask) {
            const profile = profiles.find((each) => each.id === one);
            asked.set(one, (asked.get(one) ?? 0) + 1);
            expect(profile && reach(profile, AT, narrow)).toBeGreaterThan(0);
            expect([...(of?.blocked ?? []), ...(of?.declined ?? [])]).not.toContain(one);
            if (of?.ladder.wave !== 5) expect(of?.ladder.asked).not.toContain(one);
            if (profile?.standing === 'apprentice')
              expect(ladder.wave).toBeGreaterThanOrEqual(narrow.apprenticeWaveMin);
          }
        }
        for (const { id, conversations, offers, capacity } of profiles) {
          const more = asked.get(id) ?? 0;
          if (more > 0) expect(conversations + offers + more).toBeLessThanOrEqual(capacity);
        }
      }),
      runs(500),
    );
  });

  test('it is always looked again, later than now and within the round', () => {
    fc.assert(
      fc.property(world, ([profiles, open]) => {
        for (const { lookAt, handoff: id } of matched(open, profiles)) {
          const before = open.find((each) => each.id === id)?.ladder.until ?? 0;
          expect(lookAt).toBeGreaterThan(AT);
          expect(lookAt).toBeLessThanOrEqual(Math.max(before, AT + narrow.roundMs));
        }
      }),
      runs(300),
    );
  });

  test('an explanation tells of everybody once, and asks whom the wave asks', () => {
    fc.assert(
      fc.property(pools(anyAgents), anyHandoffs, (profiles, given) => {
        const pool = poolOf(profiles, AT, narrow);
        const { wave, verdicts } = explain(handoff(1, given), pool);
        expect(wave).toEqual(nextWave(handoff(1, given), pool));
        expect(verdicts.filter(({ why }) => why === 'asked').map((each) => each.agent)).toEqual(wave.ask);
        expect(verdicts.map((each) => each.agent).sort((a, b) => a - b)).toEqual(profiles.map(({ id }) => id));
        for (const { agent: id, line } of verdicts) expect(line).toMatch(new RegExp(`^Agent ${id} .*\\.$`));
      }),
      runs(300),
    );
  });
});

describe('whoever can be asked is asked in time', () => {
  const calls = fc.constantFrom<Partial<Profile>>(
    {},
    { duty: { is: 'off' }, callable: true },
    { duty: { is: 'off' }, onCall: true },
  );
  const supply = fc.tuple(freeAgents, calls).map(([free, call]) => ({ ...free, ...call }));

  test('somebody at once, and everybody by the time of their wave if nobody answers', () => {
    const wide = { ...narrow, waveAgentsMax: 200 };
    fc.assert(
      fc.property(pools(supply, 20), anyHandoffs, (profiles, given) => {
        const askedAt = new Map<number, number>();
        let ladder: Ladder = begin;
        for (let at = AT; at <= AT + 4 * wide.waveMs; ) {
          const wave = nextWave(handoff(1, { ...given, ladder }), poolOf(profiles, at, wide));
          for (const id of wave.ask) askedAt.set(id, at);
          ({ ladder } = wave);
          at = wave.lookAt;
        }
        const may = profiles.filter(({ id }) => ![...(given.blocked ?? []), ...(given.declined ?? [])].includes(id));
        if (may.some(({ standing }) => standing === 'active')) expect(Math.min(...askedAt.values())).toBe(AT);
        for (const each of may) {
          const wave = 2 + reach(each, AT, wide);
          expect(askedAt.get(each.id)).toBeLessThanOrEqual(AT + (wave - 1) * wide.waveMs);
        }
      }),
      runs(300),
    );
  });

  test('with more people there, whoever was offered somebody still is', () => {
    fc.assert(
      fc.property(world, supply, ([profiles, open], more) => {
        const bigger = matched(open, [...profiles, agent(99, more)]);
        for (const { handoff: id, ask } of matched(open, profiles)) {
          if (ask.length > 0) expect(bigger.find((each) => each.handoff === id)?.ask.length).toBeGreaterThan(0);
        }
      }),
      runs(500),
    );
  });
});

describe('nothing starves', () => {
  const starts = narrow.reopenedBoostMs + narrow.distressedBoostMs + narrow.valuedBoostMs;
  const boosts = fc.uniqueArray(fc.constantFrom('reopened', 'distressed', 'valued'), { maxLength: 3 });

  test('nobody overtakes who asked later than by all head starts together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60 * 60_000), boosts), { maxLength: 20 }), (all) => {
        const line = inLine(
          all.map(([ago, each], id) => handoff(id, { askedAt: AT - ago, boosts: each })),
          narrow,
        );
        for (const [i, behind] of line.entries()) {
          for (const ahead of line.slice(0, i)) expect(ahead.askedAt - behind.askedAt).toBeLessThanOrEqual(starts);
        }
      }),
      runs(300),
    );
  });

  test('one agent, and every minute somebody comes with every boost: all are offered in bounded time', () => {
    fc.assert(
      fc.property(fc.array(boosts, { minLength: 1, maxLength: 10 }), (first) => {
        const minute = 60_000;
        let waiting = first.map((each, id) => handoff(id, { boosts: each }));
        const plain = new Set(waiting.map(({ id }) => id));
        for (let passed = 0; plain.size > 0; passed += 1) {
          expect(passed).toBeLessThanOrEqual(first.length + starts / minute + 1);
          const at = AT + passed * minute;
          const [front] = match(waiting, poolOf([agent(1)], at, narrow));
          waiting = waiting.filter(({ id }) => id !== front?.handoff);
          plain.delete(front?.handoff ?? -1);
          waiting.push(handoff(1_000 + passed, { askedAt: at, boosts: ['reopened', 'distressed', 'valued'] }));
        }
      }),
      runs(50),
    );
  });
});

test('through a whole evening of offers taken, declined and ignored, everybody’s limits hold', () => {
  const ends = fc.array(fc.constantFrom<OfferEnd>('accepted', 'declined', 'unanswered', 'lost'), {
    minLength: 40,
    maxLength: 40,
  });
  fc.assert(
    fc.property(pools(anyAgents, 5), lines, ends, (start, open, how) => {
      const profiles = new Map(start.map((each) => [each.id, each]));
      let waiting = open.map((each) => ({ ...each, ladder: begin }));
      const asks = new Map<number, number[]>();
      const set = (id: number, change: (profile: Profile) => Profile): void => {
        const profile = profiles.get(id);
        if (profile) profiles.set(id, change(profile));
      };
      for (const [i, end] of how.entries()) {
        const at = AT + i * 90_000;
        for (const { id, conversations } of profiles.values()) {
          if (i % 7 === 6 && conversations > 0) set(id, (each) => conversationEnded(each, at, narrow));
        }
        const waves = match(waiting, poolOf([...profiles.values()], at, narrow));
        for (const { handoff: id, ask, ladder } of waves) {
          waiting = waiting.map((each) => (each.id === id ? { ...each, ladder } : each));
          for (const one of ask) {
            expect(reach(profiles.get(one) as Profile, at, narrow)).toBeGreaterThan(0);
            set(one, (each) => offerEnded(offered(each, at, narrow), end, calendarOf(at + 1), narrow));
            // What was taken was no bother.
            if (end !== 'accepted') asks.set(one, [...(asks.get(one) ?? []), at]);
          }
        }
        for (const { id, conversations, capacity, askedAt } of profiles.values()) {
          const before = start.find((each) => each.id === id)?.conversations ?? 0;
          expect(conversations).toBeLessThanOrEqual(Math.max(capacity, before));
          expect(askedAt.length).toBeLessThanOrEqual(narrow.offersPerHourMax);
        }
      }
      for (const [id, times] of asks) {
        if (profiles.get(id)?.onCall) continue;
        for (const from of times) {
          expect(times.filter((at) => at >= from && at < from + 3_600_000).length).toBeLessThanOrEqual(
            narrow.offersPerHourMax,
          );
        }
      }
    }),
    runs(150),
  );
});
