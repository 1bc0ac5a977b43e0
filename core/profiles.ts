// What the pool knows of each agent, kept in memory: written with a batch, and true once that is committed.
import { after, type Did, isOnDuty, nextOnDuty, type Profile, profileOf, type Reach, refusal } from './duty.ts';
import { goneIn } from './erasure.ts';
import { type Calendar, calendarOf } from './hours.ts';
import type { Policy } from './policy.ts';
import { type Pool, poolOf } from './pool.ts';
import type { Changes, Store } from './store.ts';

/** Who is there at a moment. */
export interface Attendance {
  /** Agents off duty, by id. */
  readonly off: ReadonlySet<number>;
  /** Apprentices, by id. */
  readonly learners: ReadonlySet<number>;
  /** Nobody is on duty, though somebody is known. */
  readonly unstaffed: boolean;
  /** With `unstaffed`: when somebody will be, in milliseconds since the epoch, as far as their hours tell. */
  readonly backAt?: number;
}

export interface Profiles {
  load(): Promise<void>;
  /** As far as it is committed, or with what `changes` bring. */
  of(agent: number, changes?: Changes): Profile | undefined;
  /** Somebody seen at a desk for the first time: they may be asked until they say otherwise. */
  begin(agent: number, at: number, who: { lang: string | undefined; onCall: boolean }, changes: Changes): void;
  write(profile: Profile, changes: Changes): void;
  /** Writes what comes of it; the profile before and after. Nothing for somebody unknown. */
  happened(agent: number, did: Did, at: number, changes: Changes): { before: Profile; now: Profile } | undefined;
  /** Whether they may still be asked so, as far as it is committed and with what `changes` bring. */
  mayBeAsked(agent: number, as: Reach, at: number, changes: Changes): boolean;
  attendance(at: number): Attendance;
  /** Who may be asked at this moment. */
  pool(at: number): Pool;
  committed(changes: Changes): void;
}

/** Attendance changes with the minute; asking anew for every message would cost more than it tells. */
const FRESH_MS = 1_000;

export function createProfiles(store: Store, policy: Policy): Profiles {
  const known = new Map<number, Profile>();
  let fresh: { readonly at: number; readonly attendance: Attendance } | undefined;

  const of = (agent: number, changes?: Changes): Profile | undefined =>
    changes?.profiles.findLast(({ id }) => id === agent) ?? known.get(agent);

  const write = (profile: Profile, changes: Changes): void => void changes.profiles.push(profile);

  function attendance(at: number): Attendance {
    if (fresh && at >= fresh.at && at - fresh.at < FRESH_MS) return fresh.attendance;
    fresh = { at, attendance: attendanceOf([...known.values()], calendarOf(at), policy) };
    return fresh.attendance;
  }

  return {
    async load() {
      // Rows may be from an earlier version, or hold only what somebody said.
      for (const row of await store.profiles()) known.set(row.id, profileOf(row.id, row.idleSince ?? 0, row));
      fresh = undefined;
    },
    of,
    begin(agent, at, { lang, onCall }, changes) {
      if (of(agent, changes)) return;
      const languages = lang === undefined ? [] : [lang];
      const capacity = policy.conversationsAtOnce;
      write(profileOf(agent, at, { standing: 'active', duty: { is: 'on' }, languages, capacity, onCall }), changes);
    },
    write,
    happened(agent, did, at, changes) {
      const before = of(agent, changes);
      if (!before) return undefined;
      const now = after(before, did, calendarOf(at), policy);
      write(now, changes);
      return { before, now };
    },
    mayBeAsked(agent, as, at, changes) {
      const profile = of(agent, changes);
      return profile !== undefined && refusal(profile, as, calendarOf(at), policy) === undefined;
    },
    attendance,
    pool(at) {
      const { off } = attendance(at);
      const all = [...known.values()];
      // Nobody who is learning is asked while nobody is there to look over what they write.
      const mentored = all.some(({ id, standing }) => standing === 'active' && !off.has(id));
      return poolOf(mentored ? all : all.filter(({ standing }) => standing !== 'apprentice'), at, policy);
    },
    committed(changes) {
      for (const profile of changes.profiles) known.set(profile.id, profile);
      for (const agent of [...goneIn(changes), ...changes.absorbed]) known.delete(agent);
      if (changes.profiles.length + changes.departures.length + changes.absorbed.length > 0) fresh = undefined;
    },
  };
}

function attendanceOf(profiles: readonly Profile[], calendar: Calendar, policy: Policy): Attendance {
  const working = profiles.filter(({ standing }) => standing === 'active' || standing === 'apprentice');
  const off = new Set(working.filter((profile) => !isOnDuty(profile, calendar)).map(({ id }) => id));
  // Nobody who is learning can help alone.
  const learners = new Set(working.filter(({ standing }) => standing === 'apprentice').map(({ id }) => id));
  const full = learners.size === working.length ? working : working.filter(({ id }) => !learners.has(id));
  const unstaffed = working.length > 0 && full.every(({ id }) => off.has(id));
  const backAt = unstaffed ? nextOnDuty(full, calendar, policy) : undefined;
  return { off, learners, unstaffed, ...(backAt === undefined ? {} : { backAt }) };
}
