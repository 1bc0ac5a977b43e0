// Two plain ways of asking, to measure the house's own beside: everybody at once, and one after another in turn.

import type { Profile } from '../../core/duty.ts';
import { inLine, type Ladder, type OpenHandoff, type Strategy, type Wave } from '../../core/match.ts';
import type { Policy } from '../../core/policy.ts';
import type { Pool } from '../../core/pool.ts';
import { CAPACITY } from './volunteers.ts';

/**
 * A plain house does not count whom it asked how often, nor who did not answer, nor that who considers one offer should
 * not get the next. Rests, the conversations of a day, duty and capacity are the same for all: the supply is equal.
 */
export const plainPolicy: Partial<Policy> = { offersPerHourMax: 10_000, unansweredMax: 10_000 };
export const PLAIN_CAPACITY = 1_000;

/** Who is on duty and has a hand free. */
const ready = (pool: Pool): readonly Profile[] =>
  pool.members('onDuty').flatMap(({ profile }) => (profile.conversations < CAPACITY ? [profile] : []));

const may = ({ blocked, declined }: OpenHandoff, { id }: Profile): boolean =>
  !blocked.includes(id) && !declined.includes(id);

const wave = (handoff: OpenHandoff, ask: readonly number[], ladder: Ladder, lookAt: number): Wave => ({
  handoff: handoff.id,
  ask,
  ladder,
  lookAt,
});

/** Everybody who is there, at once; whoever comes later, as they come; everybody again after a round. */
export const broadcast: Strategy = (open, pool) => {
  const { at, policy } = pool;
  const all = ready(pool);
  return open.map((handoff) => {
    const stands = handoff.ladder.wave > 0 && at < handoff.ladder.until;
    const asked = stands ? handoff.ladder.asked : [];
    const ask = all.filter((each) => may(handoff, each) && !asked.includes(each.id)).map(({ id }) => id);
    const until = stands ? handoff.ladder.until : at + policy.roundMs;
    if (!stands && ask.length === 0) return wave(handoff, [], handoff.ladder, at + policy.waveMs);
    const ladder = { wave: 3, count: ask.length, until, asked: [...asked, ...ask] };
    return wave(handoff, ask, ladder, Math.min(until, at + policy.waveMs));
  });
};

/** Whoever was asked longest ago, one at a time; the next one after a while without an answer, or at once after a no. */
export const roundRobin: Strategy = (open, pool) => {
  const { at, policy } = pool;
  const lastAsked = ({ askedAt }: Profile): number => askedAt.at(-1) ?? 0;
  const turn = [...ready(pool)].sort((a, b) => lastAsked(a) - lastAsked(b) || a.id - b.id);
  const taken = new Set<number>();
  return inLine(open, policy).map((handoff) => {
    const { ladder } = handoff;
    if (ladder.count > 0 && at < ladder.until) return wave(handoff, [], ladder, ladder.until);
    const free = turn.filter((each) => may(handoff, each) && !taken.has(each.id));
    const next = free.find(({ id }) => !ladder.asked.includes(id)) ?? free[0];
    const until = at + policy.waveMs;
    if (!next) return wave(handoff, [], ladder, until);
    taken.add(next.id);
    const round = ladder.asked.includes(next.id) ? [] : ladder.asked;
    return wave(handoff, [next.id], { wave: 1, count: 1, until, asked: [...round, next.id] }, until);
  });
};
