// Tells for one handoff why each agent was or was not asked.
import type { Profile, Refusal } from './duty.ts';
import { asksApprentices, groupOf, nextWave, type OpenHandoff, type Wave } from './match.ts';
import type { Policy } from './policy.ts';
import { type Pool, reachesOf, type Standby } from './pool.ts';
import { baseOf, held, skillPoints, tongue, tonguePoints } from './score.ts';

/** `asked` now; or why not: the pair's reasons, those of the wave, then those of the agent alone. */
export type Why = 'asked' | 'blocked' | 'declined' | 'askedBefore' | 'apprentice' | 'notYet' | 'outranked' | Refusal;

/** What the points are made of. */
export interface Points {
  readonly last: number;
  readonly language: number;
  readonly skills: number;
  readonly rating: number;
  readonly idle: number;
  readonly free: number;
  readonly willing: number;
  readonly silent: number;
  readonly total: number;
}

export interface Verdict {
  readonly agent: number;
  readonly why: Why;
  /** Of those who could be asked at all at this moment. */
  readonly points?: Points;
  /** All of this in a sentence; in English, as the log is. */
  readonly line: string;
}

const words: Readonly<Record<Exclude<Why, 'asked'>, string>> = {
  blocked: 'the two are kept apart by a block',
  declined: 'said that it is not for them',
  askedBefore: 'was asked in this round already',
  apprentice: 'apprentices are asked in later waves, or not for this one',
  notYet: 'is off duty and is called in later waves',
  outranked: 'comes after others who suit better, and the wave asks nobody else for now',
  applied: 'has applied and is not accepted yet',
  suspended: 'is suspended',
  learning: 'still reads along',
  offDuty: 'is off duty',
  notCallable: 'does not allow being called off duty',
  notOnCall: 'is not on call',
  quiet: 'has quiet hours',
  paused: 'left offers unanswered and is paused',
  tired: 'has taken enough conversations today',
  askedOften: 'was asked often enough within the hour',
  resting: 'rests after a conversation',
  full: 'has as many conversations as they take',
  beingAsked: 'considers other offers',
};

/** The wave, without one that which `nextWave` gives, and a verdict on every agent of the pool: who is asked first, then by points and id. */
export function explain(
  handoff: OpenHandoff,
  pool: Pool,
  wave = nextWave(handoff, pool),
): { readonly wave: Wave; readonly verdicts: readonly Verdict[] } {
  const rank = new Map(wave.ask.map((id, i) => [id, i]));
  const free = pool.free
    .map((standby) => {
      const why = rank.has(standby.profile.id) ? 'asked' : whyNot(standby, handoff, wave, pool.policy);
      return verdict(standby.profile.id, why, wave, pointsOf(standby, handoff, pool.policy));
    })
    .sort((a, b) => (b.points?.total ?? 0) - (a.points?.total ?? 0) || a.agent - b.agent);
  const asked = wave.ask.flatMap((id) => free.filter(({ agent }) => agent === id));
  const refused = pool.refused
    .map(({ profile, why }) => verdict(profile.id, pairReason(profile, handoff) ?? why, wave))
    .sort((a, b) => a.agent - b.agent);
  return { wave, verdicts: [...asked, ...free.filter(({ why }) => why !== 'asked'), ...refused] };
}

/**
 * The same in a few words, for the audit: who was asked with how many points, and how many were not, by reason. In
 * English, at most `TALLY_LENGTH_MAX` UTF-16 code units.
 */
export function tally(handoff: OpenHandoff, pool: Pool, wave: Wave): string {
  const asked = wave.ask.map((id) => {
    const standby = pool.byId(id);
    return standby ? `${id} (${pointsOf(standby, handoff, pool.policy).total.toFixed(1)})` : String(id);
  });
  const counts = new Map<string, number>();
  const count = (why: Exclude<Why, 'asked'>): void => void counts.set(words[why], (counts.get(words[why]) ?? 0) + 1);
  const taken = new Set(wave.ask);
  for (const standby of pool.free)
    if (!taken.has(standby.profile.id)) count(whyNot(standby, handoff, wave, pool.policy));
  for (const { profile, why } of pool.refused) count(pairReason(profile, handoff) ?? why);
  const others = [...counts].map(([why, many]) => `${many} × ${why}`);
  const text = `wave ${wave.ladder.wave}: ${asked.join(', ')}${others.length > 0 ? `; not asked: ${others.join(', ')}` : ''}`;
  return text.slice(0, TALLY_LENGTH_MAX);
}

const TALLY_LENGTH_MAX = 1_000;

function pairReason({ id }: Profile, { blocked, declined }: OpenHandoff): 'blocked' | 'declined' | undefined {
  if (blocked.includes(id)) return 'blocked';
  return declined.includes(id) ? 'declined' : undefined;
}

function whyNot(
  { profile, reach }: Standby,
  handoff: OpenHandoff,
  { ladder }: Wave,
  policy: Policy,
): Exclude<Why, 'asked'> {
  const pair = pairReason(profile, handoff);
  if (pair) return pair;
  if (ladder.asked.includes(profile.id)) return 'askedBefore';
  if (profile.standing === 'apprentice' && !asksApprentices(handoff, ladder, policy)) return 'apprentice';
  return reachesOf[groupOf(ladder)].includes(reach) ? 'outranked' : 'notYet';
}

function pointsOf({ profile, bases, steady, points }: Standby, handoff: OpenHandoff, policy: Policy): Points {
  const wanted = [...new Set(handoff.skills)];
  const last = handoff.last === profile.id ? policy.lastAgentPoints : 0;
  const language = tonguePoints(tongue(bases, baseOf(handoff.lang)), policy);
  const skills = skillPoints(held(profile.skills, wanted), wanted.length, policy);
  return { last, language, skills, ...steady, total: language + skills + points + last };
}

function verdict(agent: number, why: Why, { ladder }: Wave, points?: Points): Verdict {
  const reason = why === 'asked' ? `is asked in wave ${ladder.wave}` : words[why];
  if (!points) return { agent, why, line: `Agent ${agent} ${reason}.` };
  const { total, ...parts } = points;
  const shown = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  return { agent, why, points, line: `Agent ${agent} ${reason}: ${total.toFixed(1)} points (${shown.join(', ')}).` };
}
