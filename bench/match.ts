// Matching: a whole line against a whole pool, and one arrival, beside scoring every agent for every handoff.
import { profileOf } from '../core/duty.ts';
import { begin, match, nextWave, type OpenHandoff } from '../core/match.ts';
import { policyDefaults as policy } from '../core/policy.ts';
import { type Pool, poolOf } from '../core/pool.ts';
import { pointsFor } from '../core/ranking.ts';
import { baseOf } from '../core/score.ts';
import { type Figure, figure } from './figure.ts';

const AT = Date.UTC(2026, 3, 15, 10);
const WAITING = 10_000;
const AGENTS = 5_000;
const ROUNDS = 25;

const languages = 'en en en en es es pt de fr it nl pl cs sv da fi ro hu tr uk ru ar he hi id vi th ja ko zh'.split(
  ' ',
);
const skills = Array.from({ length: 12 }, (_, i) => `skill${i}`);
const zones = ['Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Tokyo', 'Asia/Kolkata', 'UTC'];

/** The same numbers at every run, from 0 up to, not including, 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const one = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;
const some = <T>(list: readonly T[], most: number, random: () => number): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, () => one(list, random));

function agents(count: number) {
  const random = numbers(7);
  return Array.from({ length: count }, (_, id) =>
    profileOf(id, AT, {
      standing: random() < 0.1 ? 'apprentice' : 'active',
      languages: [one(languages, random), ...some(languages, 2, random)],
      skills: some(skills, 4, random),
      rating: { count: 20, sum: 20 + Math.floor(random() * 80) },
      capacity: 3,
      conversations: Math.floor(random() * 2),
      zone: one(zones, random),
      duty: random() < 0.8 ? { is: 'on' } : { is: 'hours' },
      hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1_440 })),
      idleSince: AT - random() * 3_600_000,
    }),
  );
}

function line(count: number): OpenHandoff[] {
  const random = numbers(11);
  return Array.from({ length: count }, (_, id) => ({
    id,
    askedAt: AT - Math.floor(random() * 3_600_000),
    lang: one(languages, random),
    skills: some(skills, 2, random),
    boosts: random() < 0.1 ? ['reopened'] : [],
    ...(random() < 0.2 ? { last: Math.floor(random() * AGENTS) } : {}),
    blocked: random() < 0.02 ? [Math.floor(random() * AGENTS)] : [],
    declined: [],
    ladder: begin,
  }));
}

/** What one handoff costs when every agent is scored for it. */
function everyPair({ lang, skills: wanted }: OpenHandoff, pool: Pool): number {
  const wish = {
    base: baseOf(lang),
    skills: wanted,
    wanted: wanted.length,
    group: 'everybody',
    apprentices: true,
  } as const;
  let [best, index] = [-1, -1];
  for (const each of pool.free) {
    const points = pointsFor(each, wish, policy);
    if (points > best) [best, index] = [points, each.index];
  }
  return index;
}

/** The least of many rounds: what else the machine does is none of ours. The first rounds compile. */
function milliseconds(work: (round: number) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    work(round);
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

export async function measure(): Promise<readonly Figure[]> {
  const profiles = agents(AGENTS);
  const waiting = line(WAITING);
  const pool = poolOf(profiles, AT, policy);
  const arrival = (round: number): OpenHandoff => waiting[round * 97] as OpenHandoff;
  const pair = milliseconds((round) => everyPair(arrival(round), pool));
  const choosy = waiting.map((each, i) => ({
    ...each,
    skills: [0, 1, 2, 3].map((k) => `skill${(i >> (k + k)) % 12}`),
  }));
  const most = (limit: number) => ({ of: 'value', at: 'most', limit }) as const;
  const name = `match: ${WAITING.toLocaleString('en')} waiting, ${AGENTS.toLocaleString('en')} agents`;
  const whole = (open: readonly OpenHandoff[]) => () => match(open, poolOf(profiles, AT, policy));
  return [
    figure(name, milliseconds(whole(waiting)), 'ms', pair * WAITING, most(100)),
    figure(`${name}, 4 skills`, milliseconds(whole(choosy)), 'ms', pair * WAITING, most(200)),
    figure(
      'match: one arrival, pool at hand',
      milliseconds((round) => nextWave(arrival(round), pool)),
      'ms',
      pair,
      most(1),
    ),
    figure(
      'match: one arrival, pool made for it',
      milliseconds((round) => nextWave(arrival(round), poolOf(profiles, AT, policy))),
      'ms',
      undefined,
      most(10),
    ),
    figure(
      'match: the pool of one moment',
      milliseconds(() => poolOf(profiles, AT, policy)),
      'ms',
      undefined,
      most(50),
    ),
  ];
}
