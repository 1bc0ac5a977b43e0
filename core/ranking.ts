// The best of a pool for a customer, found without scoring everybody.
import { remembered } from './hours.ts';
import type { Policy } from './policy.ts';
import type { Group, Pool, Standby } from './pool.ts';
import { held, skillPoints, tongue, tonguePoints } from './score.ts';

/** What the best of the pool depends on, but for the customer's own agents: those of last time, blocked, or asked already. */
export interface Wish {
  readonly base: string;
  /** Skills, each once, that somebody has; and how many are wanted, those included that nobody has. */
  readonly skills: readonly string[];
  readonly wanted: number;
  readonly group: Group;
  readonly apprentices: boolean;
  /** Nobody else than who speaks the language. */
  readonly speaking?: true;
}

/** Points of language, skills and what is steady, added in this order everywhere, so that sums are alike to the last bit. */
export function pointsFor(each: Standby, wish: Wish, policy: Policy): number {
  const language = tonguePoints(tongue(each.bases, wish.base), policy);
  return language + skillPoints(held(each.profile.skills, wish.skills), wish.wanted, policy) + each.points;
}

export const better = (a: Standby, pointsOfA: number, b: Standby, pointsOfB: number): boolean =>
  pointsOfA > pointsOfB || (pointsOfA === pointsOfB && a.profile.id < b.profile.id);

/** Who of a pool was taken. */
export interface Taken {
  has(standby: Standby): boolean;
  add(standby: Standby): void;
  /** The first place in a list of the pool, from `from` on, of one who is not taken; else the list's length. */
  next(list: readonly Standby[], from: number): number;
}

export function takenOf(pool: Pool): Taken {
  const taken = new Uint8Array(pool.free.length);
  /** For each list: where to go on from one who is taken. It leaps further with every walk. */
  const leaps = new Map<readonly Standby[], Int32Array>();
  const has = ({ index }: Standby): boolean => taken[index] === 1;

  return {
    has,
    add({ index }) {
      taken[index] = 1;
    },
    next(list, from) {
      const first = list[from];
      if (!first || !has(first)) return from;
      const leap = leaps.get(list) ?? new Int32Array(list.length).map((_, i) => i + 1);
      leaps.set(list, leap);
      let at = from;
      for (let each = list[at]; each && has(each); each = list[at]) at = leap[at] ?? list.length;
      for (let i = from; i < at; ) {
        const onward = leap[i] ?? at;
        leap[i] = at;
        i = onward;
      }
      return at;
    },
  };
}

/** Finds the best for a wish, again and again while agents are taken. */
export interface Ranking {
  /** The best who is not taken and fits; undefined if there is none. */
  best(fits: (id: number) => boolean): Found | undefined;
}

interface Found {
  readonly standby: Standby;
  readonly points: number;
}

/** Agents whose points differ only in what is steady: in the order of the pool, so the first one is the best. */
interface Class {
  readonly points: number;
  readonly members: Standby[];
  first: number;
}

/** One list of the pool, how far it was read, and into what. */
interface Reading {
  readonly entries: readonly Standby[];
  read: number;
  /** By how many of the wanted skills. */
  readonly classes: readonly Class[];
}

/**
 * The rankings of one pass over a pool, each made once. Exact, and yet they look at few. Agents are read by language in
 * the order of their steady points, and put into classes by how many wanted skills they have; within a class the first
 * is the best. Reading goes on only where the next one, had they all skills, could be better than the best so far (the
 * threshold algorithm of Fagin, Lotem and Naor, 2001). Everybody is also read as though they did not speak the language,
 * once for all languages: who does speak it is then found with more points elsewhere.
 */
export function rankingsOf(pool: Pool, taken: Taken): (wish: Wish) => Ranking {
  const rankings = new Map<string, Ranking>();
  const everybody = new Map<string, Reading>();

  const reading = (entries: readonly Standby[], level: 0 | 1 | 2, { skills, wanted }: Wish): Reading => ({
    entries,
    read: 0,
    classes: Array.from({ length: skills.length + 1 }, (_, count) => ({
      points: tonguePoints(level, pool.policy) + skillPoints(count, wanted, pool.policy),
      members: [],
      first: 0,
    })),
  });

  return (wish) => {
    const { base, group } = wish;
    const alike = `${group} ${wish.speaking ?? false} ${wish.apprentices} ${wish.wanted} ${wish.skills.join('\u0000')}`;
    return remembered(rankings, `${base} ${alike}`, () => {
      const speakers = ([0, 1] as const).map((level) => reading(pool.speakers(group, base, level), level, wish));
      if (wish.speaking) return rankingOf(speakers, wish, taken);
      const others = remembered(everybody, alike, () => reading(pool.members(group), 2, wish));
      return rankingOf([...speakers, others], wish, taken);
    });
  };
}

function rankingOf(readings: readonly Reading[], wish: Wish, taken: Taken): Ranking {
  /** Reads on while somebody better may come. */
  function readOn(reading: Reading, fits: (id: number) => boolean, top: Found | undefined): Found | undefined {
    const { entries, classes } = reading;
    const most = classes.at(-1)?.points ?? 0;
    let best = top;
    for (;;) {
      reading.read = taken.next(entries, reading.read);
      const each = entries[reading.read];
      if (!each || (best && most + each.points < best.points)) return best;
      reading.read += 1;
      if (each.profile.standing === 'apprentice' && !wish.apprentices) continue;
      const into = classes[held(each.profile.skills, wish.skills)];
      into?.members.push(each);
      if (into && fits(each.profile.id)) best = bestOf(best, each, into.points + each.points);
    }
  }

  return {
    best(fits) {
      let top: Found | undefined;
      for (const { classes } of readings) {
        for (const each of classes) {
          const found = firstOf(each, taken, fits);
          if (found) top = bestOf(top, found, each.points + found.points);
        }
      }
      for (const reading of readings) top = readOn(reading, fits, top);
      return top;
    },
  };
}

const bestOf = (top: Found | undefined, standby: Standby, points: number): Found =>
  top && !better(standby, points, top.standby, top.points) ? top : { standby, points };

/** Who is taken never comes back; who does not fit one customer may fit the next. */
function firstOf(of: Class, taken: Taken, fits: (id: number) => boolean): Standby | undefined {
  for (let each = of.members[of.first]; each && taken.has(each); each = of.members[of.first]) of.first += 1;
  for (let i = of.first; i < of.members.length; i += 1) {
    const member = of.members[i];
    if (member && !taken.has(member) && fits(member.profile.id)) return member;
  }
  return undefined;
}
