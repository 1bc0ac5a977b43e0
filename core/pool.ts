// Who can be asked at one moment, indexed so that the best for a customer are found without scoring everybody.
import { earliest, nextAt, type Profile, type Reach, type Refusal, refusal } from './duty.ts';
import { type Calendar, calendarOf, remembered } from './hours.ts';
import type { Policy } from './policy.ts';
import { baseOf, type Steady, steadyPoints } from './score.ts';

/** Somebody who may be asked, at the first reach at which they may. */
export interface Standby {
  readonly profile: Profile;
  readonly reach: Reach;
  /** Languages without region, each once. */
  readonly bases: readonly string[];
  readonly steady: Steady;
  /** The sum of `steady`. */
  readonly points: number;
  /** Their place in `free`. */
  readonly index: number;
}

/** The pool at one moment. What is asked or answered afterwards needs a new one. */
export interface Pool {
  readonly at: number;
  readonly policy: Policy;
  /** Who may be asked; who has most steady points first, then the lower id. */
  readonly free: readonly Standby[];
  readonly refused: readonly { readonly profile: Profile; readonly why: Refusal }[];
  /** Agents on duty who are only busy, and will be free again. */
  readonly busy: readonly number[];
  /** Agents on duty who speak a language, those included who are only busy. */
  onDutySpeaking(base: string): readonly number[];
  /** Whether somebody has no chat of their own, and is asked at a desk by name; nobody where it is not told. */
  readonly byName?: (id: number) => boolean;
  /** Somebody of `free`. */
  byId(id: number): Standby | undefined;
  /** A group, in the order of `free`. */
  members(group: Group): readonly Standby[];
  /** Of a group, in the same order: who has the language as mother tongue (0), or also speaks it (1). */
  speakers(group: Group, base: string, level: 0 | 1): readonly Standby[];
  /** Whether anybody who may be asked has the skill. */
  hasSkill(skill: string): boolean;
  /** When somebody can be asked again who now may not, as far as time alone tells. Later than `at`. */
  nextAt(): number | undefined;
}

/** Whom a wave may ask. */
export const groups = ['onDuty', 'offDuty', 'callable', 'everybody', 'coordinators'] as const;
export type Group = (typeof groups)[number];

export const reachesOf: Readonly<Record<Group, readonly Reach[]>> = {
  onDuty: ['duty'],
  offDuty: ['call'],
  callable: ['duty', 'call'],
  everybody: ['duty', 'call', 'onCall'],
  coordinators: ['onCall'],
};

const NOBODY: readonly Standby[] = [];

/** One profile for each agent; `at` in milliseconds since the Unix epoch. */
export function poolOf(profiles: readonly Profile[], at: number, policy: Policy): Pool {
  const calendar = calendarOf(at);
  const { free, refused, busy, speaking } = sorted(profiles, calendar, policy);
  const grouped = new Map<Group, readonly Standby[]>();
  const members = (group: Group): readonly Standby[] =>
    remembered(grouped, group, () => free.filter((each) => reachesOf[group].includes(each.reach)));
  const spoken = new Map<Group, ReturnType<typeof byLanguage>>();
  let next: { at: number | undefined } | undefined;
  let ids: Map<number, Standby> | undefined;
  let skills: Set<string> | undefined;
  return {
    at,
    policy,
    free,
    refused,
    busy,
    onDutySpeaking: (base) => speaking.get(base) ?? [],
    byId(id) {
      ids ??= new Map(free.map((each) => [each.profile.id, each]));
      return ids.get(id);
    },
    members,
    speakers: (group, base, level) =>
      remembered(spoken, group, () => byLanguage(members(group)))[level].get(base) ?? NOBODY,
    hasSkill(skill) {
      if (!skills) {
        skills = new Set();
        for (const { profile } of free) for (const each of profile.skills) skills.add(each);
      }
      return skills.has(skill);
    },
    nextAt() {
      next ??= { at: earliest(refused.map(({ profile }) => laterAt(profile, calendar, policy))) };
      return next.at;
    },
  };
}

/** Time has nothing to tell of those who could be asked now, had they room: an event says when they have. */
function laterAt(profile: Profile, calendar: Calendar, policy: Policy): number | undefined {
  const at = nextAt(profile, calendar, policy);
  return at !== undefined && at > calendar.at ? at : undefined;
}

function sorted(profiles: readonly Profile[], calendar: Calendar, policy: Policy) {
  const free: (Omit<Standby, 'index'> & { index: number })[] = [];
  const refused: { profile: Profile; why: Refusal }[] = [];
  const busy: number[] = [];
  const speaking = new Map<string, number[]>();
  const known = new Map<string, string>();
  const base = (tag: string): string => remembered(known, tag, () => baseOf(tag));
  for (const profile of profiles) {
    const onDuty = refusal(profile, 'duty', calendar, policy);
    const bases = unique(profile.languages.map(base));
    const isBusy = onDuty === 'full' || onDuty === 'beingAsked' || onDuty === 'resting';
    if (isBusy) busy.push(profile.id);
    if (isBusy || onDuty === undefined) for (const each of bases) remembered(speaking, each, () => []).push(profile.id);
    const called = onDuty !== undefined && profile.callable ? refusal(profile, 'call', calendar, policy) : onDuty;
    const why = called !== undefined && profile.onCall ? refusal(profile, 'onCall', calendar, policy) : called;
    if (why !== undefined) {
      refused.push({ profile, why });
      continue;
    }
    const reach = onDuty === undefined ? 'duty' : called === undefined ? 'call' : 'onCall';
    const steady = steadyPoints(profile, calendar.at, policy);
    const points = steady.rating + steady.idle + steady.free + steady.willing + steady.silent;
    free.push({ profile, reach, bases, steady, points, index: 0 });
  }
  free.sort((a, b) => b.points - a.points || a.profile.id - b.profile.id);
  for (const [index, each] of free.entries()) each.index = index;
  return { free, refused, busy, speaking };
}

const unique = (list: readonly string[]): readonly string[] =>
  list.every((each, i) => list.indexOf(each) === i) ? list : [...new Set(list)];

function byLanguage(list: readonly Standby[]): readonly [Map<string, Standby[]>, Map<string, Standby[]>] {
  const native = new Map<string, Standby[]>();
  const also = new Map<string, Standby[]>();
  for (const each of list) {
    for (const base of each.bases) remembered(base === each.bases[0] ? native : also, base, () => []).push(each);
  }
  return [native, also];
}
