// From what waits and who is there: who is offered what, in waves that go on until someone comes.
import type { Policy } from './policy.ts';
import { type Group, groups, type Pool, reachesOf, type Standby } from './pool.ts';
import { better, pointsFor, type Ranking, rankingsOf, takenOf, type Wish } from './ranking.ts';
import { baseOf } from './score.ts';
import { willingness } from './willingness.ts';

/** What brings a handoff forward in line. */
export type Boost = 'reopened' | 'distressed' | 'valued';

/** A handoff that has no agent, as matching sees it. Moments are milliseconds since the Unix epoch; agents are ids. */
export interface OpenHandoff {
  readonly id: number;
  readonly askedAt: number;
  /** The customer's language, a BCP 47 tag. */
  readonly lang: string;
  readonly skills: readonly string[];
  readonly boosts: readonly Boost[];
  /** The agent of last time. */
  readonly last?: number;
  /** Agents who blocked the customer or whom the customer blocked: never asked. */
  readonly blocked: readonly number[];
  /** Agents who said that it is not for them: not asked again. */
  readonly declined: readonly number[];
  /** It is for those who have learned. */
  readonly full?: true;
  readonly ladder: Ladder;
}

/** How far the asking has come. Plain data, kept with the handoff. */
export interface Ladder {
  /** The wave that stands, from 1 to 5; 0 before the first. */
  readonly wave: number;
  /** For how many those count whom this wave asked, and until when it waits for them. */
  readonly count: number;
  readonly until: number;
  /** Agents asked in this round; at most `ASKED_MAX`. */
  readonly asked: readonly number[];
}

/** What is to be done for one handoff now. */
export interface Wave {
  readonly handoff: number;
  /** Agents to offer it to now, the best first. */
  readonly ask: readonly number[];
  readonly ladder: Ladder;
  /** When to look again, always later than the pool's moment: an open handoff is never given up. */
  readonly lookAt: number;
}

/** Whom to ask for what waits, in which order: one wave for each handoff. It keeps no state and asks nobody itself. */
export type Strategy = (open: readonly OpenHandoff[], pool: Pool) => readonly Wave[];

export const begin: Ladder = { wave: 0, count: 0, until: 0, asked: [] };

export const sameLadder = (a: Ladder, b: Ladder): boolean =>
  a.wave === b.wave && a.until === b.until && a.count === b.count;

const ASKED_MAX = 1_000;

/**
 * Whom each wave may ask, and how many. Each includes whom those before it would have asked; and any may call somebody who
 * speaks a language that nobody on duty speaks: to ask only people who cannot help would lose the customer's time.
 */
const waves: readonly { readonly group: Group; readonly most: (policy: Policy) => number }[] = [
  { group: 'onDuty', most: ({ firstWaveAgents }) => firstWaveAgents },
  { group: 'onDuty', most: ({ secondWaveAgents }) => secondWaveAgents },
  { group: 'onDuty', most: ({ waveAgentsMax }) => waveAgentsMax },
  { group: 'callable', most: ({ waveAgentsMax }) => waveAgentsMax },
  { group: 'everybody', most: ({ waveAgentsMax }) => waveAgentsMax },
];
const LAST_WAVE = waves.length;
/** So many waves choose whom they ask, as `policy.offerPaceMs` tells. Whoever is in distress waits for nothing of that. */
const CHOOSING_WAVES = 2;

/** Whom the wave of a ladder may ask. */
export const groupOf = ({ wave }: { readonly wave: number }): Group => waves[wave - 1]?.group ?? 'everybody';

/** Whether the wave that stands may ask apprentices for this one. */
export const asksApprentices = ({ full }: OpenHandoff, { wave }: { readonly wave: number }, policy: Policy): boolean =>
  !full && wave >= policy.apprenticeWaveMin;

/** What brings who forward: a head start in milliseconds. */
function headStart({ boosts }: OpenHandoff, policy: Policy): number {
  const starts: Readonly<Record<Boost, number>> = {
    reopened: policy.reopenedBoostMs,
    distressed: policy.distressedBoostMs,
    valued: policy.valuedBoostMs,
  };
  return [...new Set(boosts)].reduce((sum, boost) => sum + starts[boost], 0);
}

/**
 * The line, its front first. A boost counts like having asked earlier by so much and no more. So whoever has waited
 * longer than all boosts together is overtaken by nobody who comes from now on: nothing starves.
 */
export function inLine(open: readonly OpenHandoff[], policy: Policy): readonly OpenHandoff[] {
  return open
    .map((handoff) => ({ handoff, from: handoff.askedAt - headStart(handoff, policy) }))
    .sort((a, b) => a.from - b.from || a.handoff.id - b.handoff.id)
    .map(({ handoff }) => handoff);
}

/** The next wave of one handoff alone. */
export function nextWave(handoff: OpenHandoff, pool: Pool): Wave {
  const turn = turnOf(handoff, pool);
  const pass = passOf(pool);
  while (take(turn, pass));
  return waveOf(turn, pool);
}

/**
 * The next wave of everything that waits, in the order of the line. Nobody gets more than one new offer, for a person
 * reads one card at a time, and points stay what they were. When agents are few, each handoff finds one before any
 * finds a second. Exact: every choice is the best by `pointsFor` of all who could be asked. 10,000 against 5,000 agents
 * take some tens of milliseconds; no state is kept, and the same is given for the same in any order.
 */
export const match: Strategy = (open, pool) => {
  const pass = passOf(pool);
  const turns = inLine(open, pool.policy).map((handoff) => turnOf(handoff, pool));
  for (let hungry = turns; hungry.length > 0; ) hungry = hungry.filter((turn) => take(turn, pass));
  return turns.map((turn) => waveOf(turn, pool));
};

/** One handoff's part in a pass. */
interface Turn {
  readonly handoff: OpenHandoff;
  readonly wish: Pick<Wish, 'base' | 'skills' | 'wanted'>;
  /** Not who is blocked, declined, or was asked in this round. */
  fits(id: number): boolean;
  readonly asked: readonly number[];
  readonly ask: number[];
  /** `opening`: this wave is new and may be passed over; `standing`: it waits for whom it asked, and may be filled up. */
  state: 'opening' | 'standing' | 'opened';
  wave: number;
  /** When the wave began, if it is one that chooses. */
  readonly from: number;
  /** As in the ladder. */
  count: number;
  /** Whom it asked for last: mostly the same again. */
  sought?: { readonly wish: Wish; readonly ranking: Ranking };
}

/** Whom a customer may be offered; for most of them nobody is left out. */
function allBut(ids: readonly number[]): (id: number) => boolean {
  if (ids.length === 0) return anybody;
  const without = new Set(ids);
  return (id) => !without.has(id);
}

const anybody = (): boolean => true;

/** Who speaks the language and mostly comes when asked counts for two: then fewer people are asked in vain. */
function countsFor({ bases, profile }: Standby, { wish }: Turn, { willingPercentMin }: Policy): 1 | 2 {
  return bases.includes(wish.base) && willingness(profile.answers) * 100 >= willingPercentMin ? 2 : 1;
}

function turnOf(handoff: OpenHandoff, pool: Pool): Turn {
  const { at, policy } = pool;
  const { ladder, blocked, declined } = handoff;
  const standing = ladder.wave > 0 && at < ladder.until;
  const again = ladder.wave === LAST_WAVE && !standing;
  const asked = again ? [] : ladder.asked;
  const wave = standing ? ladder.wave : Math.min(ladder.wave + 1, LAST_WAVE);
  return {
    handoff,
    wish: wishOf(handoff, pool),
    fits: allBut([...blocked, ...declined, ...asked]),
    asked,
    ask: [],
    state: standing ? 'standing' : 'opening',
    wave,
    from: standing ? Math.min(at, ladder.until - policy.waveMs) : at,
    count: standing ? ladder.count : 0,
  };
}

const mostOf = ({ wave }: Turn, policy: Policy): number => waves[wave - 1]?.most(policy) ?? 0;
const hasRoom = (turn: Turn, { policy }: Pool): boolean => turn.count < mostOf(turn, policy);
const chooses = ({ wave, handoff }: Turn): boolean => wave <= CHOOSING_WAVES && !handoff.boosts.includes('distressed');

/** From when on a wave that chooses asks one more. */
const nextFrom = ({ from, count }: Turn, { offerPaceMs }: Policy): number => from + count * offerPaceMs;

/**
 * Whether somebody is not asked yet, because one who was asked already may come. Who is asked at a desk by name is: one line
 * there names several, and several lines would be noise.
 */
function canWait({ profile, bases }: Standby, turn: Turn, { at, policy, byName }: Pool): boolean {
  if (!chooses(turn) || turn.count === 0) return false;
  const foreign = bases.length > 0 && !bases.includes(turn.wish.base);
  return foreign || (at < nextFrom(turn, policy) && !byName?.(profile.id));
}

function wishOf({ lang, skills }: OpenHandoff, pool: Pool): Turn['wish'] {
  const wanted = [...new Set(skills)];
  return { base: baseOf(lang), skills: wanted.filter((skill) => pool.hasSkill(skill)).sort(), wanted: wanted.length };
}

/** Finds one agent more; false when there is none, or enough were found. */
function take(turn: Turn, pass: Pass): boolean {
  const found = hasRoom(turn, pass.pool) ? pass.best(turn) : undefined;
  if (found && canWait(found, turn, pass.pool)) return false;
  if (found) {
    pass.take(found);
    turn.ask.push(found.profile.id);
    turn.count += countsFor(found, turn, pass.pool.policy);
    if (turn.state === 'opening') turn.state = 'opened';
    return hasRoom(turn, pass.pool);
  }
  if (turn.state !== 'opening') return false;
  if (waits(turn, pass.pool)) {
    turn.state = 'opened';
    return false;
  }
  if (turn.wave === LAST_WAVE) return false;
  turn.wave += 1;
  return take(turn, pass);
}

/** A wave with nobody to ask is passed over at once, unless somebody on duty is only busy: then it stands its time. */
const waits = (turn: Turn, { busy }: Pool): boolean => groupOf(turn) === 'onDuty' && busy.some(turn.fits);

function waveOf(turn: Turn, pool: Pool): Wave {
  const { handoff, wave, ask } = turn;
  const { at, policy } = pool;
  const asked = ask.length === 0 ? turn.asked : [...turn.asked, ...ask].slice(-ASKED_MAX);
  const next = chooses(turn) && turn.count > 0 && hasRoom(turn, pool) ? nextFrom(turn, policy) : at;
  const soon = (until: number): number => Math.min(until, pool.nextAt() ?? until, next > at ? next : until);
  if (turn.state === 'standing') {
    const ladder = { ...handoff.ladder, count: turn.count, asked };
    return { handoff: handoff.id, ask, ladder, lookAt: soon(ladder.until) };
  }
  const again = at + policy.roundMs;
  // Nobody was there at all: whoever comes is asked as in the first wave, not all at once.
  if (turn.state === 'opening' && asked.length === 0) {
    return { handoff: handoff.id, ask, ladder: begin, lookAt: soon(again) };
  }
  const until = wave === LAST_WAVE ? again : at + policy.waveMs;
  return { handoff: handoff.id, ask, ladder: { wave, count: turn.count, until, asked }, lookAt: soon(until) };
}

/** Who was taken so far, and the rankings that handoffs of one kind share. */
interface Pass {
  readonly pool: Pool;
  best(turn: Turn): Standby | undefined;
  take(standby: Standby): void;
}

function passOf(pool: Pool): Pass {
  const { policy } = pool;
  const taken = takenOf(pool);
  const rankings = rankingsOf(pool, taken);
  const left = Object.fromEntries(groups.map((group) => [group, pool.members(group).length])) as Record<Group, number>;

  function seek(turn: Turn, group: Group, speaking: true | undefined): NonNullable<Turn['sought']> {
    const apprentices = asksApprentices(turn.handoff, turn, policy);
    const { wish: last } = turn.sought ?? {};
    const same = last?.group === group && last.apprentices === apprentices && last.speaking === speaking;
    if (turn.sought && same) return turn.sought;
    const wish: Wish = { ...turn.wish, group, apprentices, ...(speaking && { speaking }) };
    turn.sought = { wish, ranking: rankings(wish) };
    return turn.sought;
  }

  function best(turn: Turn, group: Group, speaking?: true): Standby | undefined {
    if (left[group] === 0) return undefined;
    const { wish, ranking } = seek(turn, group, speaking);
    const found = ranking.best(turn.fits);
    const last = turn.handoff.last === undefined ? undefined : pool.byId(turn.handoff.last);
    if (!last || !found || taken.has(last) || !turn.fits(last.profile.id)) return found?.standby;
    if (!reachesOf[group].includes(last.reach)) return found.standby;
    if (speaking && !last.bases.includes(wish.base)) return found.standby;
    if (last.profile.standing === 'apprentice' && !wish.apprentices) return found.standby;
    const points = pointsFor(last, wish, policy) + policy.lastAgentPoints;
    return better(last, points, found.standby, found.points) ? last : found.standby;
  }

  /** Where nobody on duty is left who speaks the language: who speaks it, and allows being called. */
  function called(turn: Turn): Standby | undefined {
    if (left.offDuty === 0 || pool.onDutySpeaking(turn.wish.base).some(turn.fits)) return undefined;
    return best(turn, 'offDuty', true);
  }

  return {
    pool,
    best(turn) {
      const group = groupOf(turn);
      // Coordinators are what the last wave is for: no crowd may keep it from them.
      const first = group === 'everybody' ? best(turn, 'coordinators') : called(turn);
      return first ?? best(turn, group);
    },
    take(standby) {
      taken.add(standby);
      for (const group of groups) if (reachesOf[group].includes(standby.reach)) left[group] -= 1;
    },
  };
}
