// How well an agent suits a customer, in points of the policy.
import type { Profile } from './duty.ts';
import type { Policy } from './policy.ts';
import { willingness } from './willingness.ts';

/** How strongly a newcomer is believed to be like others: so many ratings of so good a share. */
const PRIOR_COUNT = 10;
const PRIOR_SHARE = 0.8;
/** Standard deviations below the mean: five times in six the truth lies above. */
const DEVIATIONS = 1;

/**
 * A rating as a share from 0 (every score 1) to 1 (every score 5), as low as it may well be. Few ratings prove little, so
 * the mean alone would rank one lucky 5 above a hundred good scores; the usual remedy, Wilson's lower bound, gives
 * somebody without ratings 0, so that nobody new would ever be asked and earn some. So it is the lower bound of a
 * Bayesian credible interval, as in Evan Miller, "Ranking Items With Star Ratings"
 * (https://www.evanmiller.org/ranking-items-with-star-ratings.html), with two differences: only count and sum are kept,
 * so the interval is that of a Beta distribution over the share, which is never narrower than that of the scores; and
 * the prior is not even but 10 ratings of 4.2, so that a newcomer stands where a decent agent does (0.68, about 3.7),
 * below the proven good and above the proven bad. The deviation is taken by the normal approximation.
 */
export function ratingBound({ count, sum }: Profile['rating']): number {
  const strength = PRIOR_COUNT + count;
  const share = (PRIOR_COUNT * PRIOR_SHARE + (sum - count) / 4) / strength;
  const deviation = Math.sqrt(Math.max(0, share * (1 - share)) / (strength + 1));
  return Math.min(1, Math.max(0, share - DEVIATIONS * deviation));
}

/** The language alone, without region and script: `pt` of `pt-BR`. */
export function baseOf(tag: string): string {
  const end = tag.search(/[-_]/);
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/** The points of an agent that are the same whoever asks. `at` is in milliseconds since the Unix epoch. */
export interface Steady {
  readonly rating: number;
  readonly idle: number;
  readonly free: number;
  /** By how often they come when asked. */
  readonly willing: number;
  /** 0 or less. */
  readonly silent: number;
}

/** More than so many prove nothing more. */
const UNANSWERED_MAX = 3;

export function steadyPoints(profile: Profile, at: number, policy: Policy): Steady {
  const { conversations, offers, capacity, idleSince, rating, unanswered } = profile;
  const idle = Math.min(1, Math.max(0, at - idleSince) / policy.idleMs);
  const free = Math.max(0, 1 - (conversations + offers) / Math.max(1, capacity));
  return {
    rating: policy.ratingPoints * ratingBound(rating),
    idle: policy.idlePoints * idle,
    free: policy.freePoints * free,
    willing: policy.willingPoints * willingness(profile.answers),
    silent: -policy.unansweredPoints * Math.min(UNANSWERED_MAX, unanswered),
  };
}

/** 0: the mother tongue, 1: also spoken, 2: not. `bases` are an agent's languages, `base` the customer's. */
export const tongue = (bases: readonly string[], base: string): 0 | 1 | 2 =>
  bases[0] === base ? 0 : bases.includes(base) ? 1 : 2;

export const tonguePoints = (level: 0 | 1 | 2, policy: Policy): number =>
  [policy.motherTonguePoints, policy.languagePoints, 0][level] ?? 0;

/** How many of the wanted skills an agent has. */
export function held(skills: readonly string[], wanted: readonly string[]): number {
  let count = 0;
  for (const skill of wanted) if (skills.includes(skill)) count += 1;
  return count;
}

export const skillPoints = (count: number, wanted: number, policy: Policy): number =>
  wanted === 0 ? 0 : policy.skillPoints * (count / wanted);
