// How somebody learns to help: they read along, then answer with review, and after enough good conversations they are in.
import type { Assigned, Tally } from './conversation.ts';
import type { Profile } from './duty.ts';
import type { Effect } from './effect.ts';
import type { Rights } from './event.ts';
import type { Policy } from './policy.ts';
import type { House } from './say.ts';
import { say } from './words.ts';

/** What an apprentice has behind them; whoever has one is learning, also while they are suspended. */
export interface Apprenticeship {
  /** Conversations that they read along at. */
  readonly readAlong: number;
  /** Conversations of theirs that mentors looked over, and those of them with a good mark. */
  readonly reviewed: number;
  readonly good: number;
}

export const begun: Apprenticeship = { readAlong: 0, reviewed: 0, good: 0 };

/** What a closed conversation brings: to who read along, and to who answered. */
export type Learned = 'readAlong' | 'reviewed' | 'reviewedWell';

/** Whether the words of such an agent reach customers without anybody looking over them. */
export const isFree = ({ standing, coordinator }: Rights): boolean =>
  standing === 'active' || (coordinator && standing !== 'suspended');

/** Whether an apprentice still has to read along before they may answer. */
export const isReading = (readAlong: number | undefined, { apprenticeReadsMin }: Policy): boolean =>
  (readAlong ?? 0) < apprenticeReadsMin;

/** The profile after it. Only an apprentice learns; after enough good conversations they are one no longer. */
export function learned(profile: Profile, what: Learned, policy: Policy): Profile {
  if (profile.standing !== 'apprentice') return profile;
  const { apprenticeship = begun, ...rest } = profile;
  if (what === 'readAlong')
    return { ...rest, apprenticeship: { ...apprenticeship, readAlong: apprenticeship.readAlong + 1 } };
  const good = apprenticeship.good + (what === 'reviewedWell' ? 1 : 0);
  if (good >= policy.apprenticeConversationsMin) return { ...rest, standing: 'active' };
  return { ...rest, apprenticeship: { ...apprenticeship, reviewed: apprenticeship.reviewed + 1, good } };
}

/** At least every other reply went out as it was written. */
export const isGood = ({ asIs, changed }: Tally): boolean => asIs > 0 && asIs >= changed;

/** What those learn who were there when a conversation is closed. */
export const lessons = ({ owner, readers = [], tally }: Assigned): Effect[] => [
  ...readers.map((agent): Effect => ({ type: 'agent', agent, did: 'readAlong' })),
  ...(tally ? [{ type: 'agent', agent: owner.id, did: isGood(tally) ? 'reviewedWell' : 'reviewed' } as const] : []),
];

/** What an agent hears of what they have just learned; undefined: nothing new. */
export function progress({ lang, policy }: House, before: Profile, now: Profile): string | undefined {
  if (before.standing !== 'apprentice') return undefined;
  if (now.standing === 'active') return say(lang, 'promoted');
  const { readAlong, good } = now.apprenticeship ?? begun;
  const was = before.apprenticeship ?? begun;
  if (readAlong > was.readAlong)
    return isReading(readAlong, policy)
      ? say(lang, 'readSome', { left: policy.apprenticeReadsMin - readAlong })
      : say(lang, 'readEnough');
  return good > was.good ? say(lang, 'markedGood', { good, count: policy.apprenticeConversationsMin }) : undefined;
}

/** How far an apprentice has come; undefined for all others. */
export function wayOf({ lang, policy }: House, profile: Profile | undefined): string | undefined {
  if (profile?.standing !== 'apprentice') return undefined;
  const { readAlong, good } = profile.apprenticeship ?? begun;
  const { apprenticeReadsMin: reads, apprenticeConversationsMin: count } = policy;
  return say(lang, 'meApprentice', { readAlong, reads, good, count });
}
