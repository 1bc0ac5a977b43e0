// An agent's standing, hours and capacity: whether they may be asked now, why not, when again, and what offers change.
import { type Apprenticeship, isReading, type Learned, learned } from './apprenticeship.ts';
import { type Calendar, firstMoment, isQuiet, type Local, type Quiet, type Span, within } from './hours.ts';
import type { Policy } from './policy.ts';
import { type Answers, answered, noAnswers } from './willingness.ts';

/** An apprentice is asked only as policy allows; who applied or is suspended, never. */
export type Standing = 'applied' | 'apprentice' | 'active' | 'suspended';

/** By the weekly hours, or as the agent said, until a moment after which the hours hold again (without one: for good). */
export type Duty = { readonly is: 'hours' } | { readonly is: 'on' | 'off'; readonly until?: number };

/**
 * What the pool knows of an agent: plain data, every list bounded. Moments are milliseconds since the Unix epoch. It is
 * never changed in place: what happens gives a new one.
 */
export interface Profile {
  /** As in Agent. */
  readonly id: number;
  readonly standing: Standing;
  /** Of somebody who is learning, and of nobody else. */
  readonly apprenticeship?: Apprenticeship;
  /** Suspended before they were in: they are no more than that when they are back. */
  readonly applied?: true;
  /** BCP 47 tags, the mother tongue first; at most `LANGUAGES_MAX`. */
  readonly languages: readonly string[];
  /** At most `SKILLS_MAX`. */
  readonly skills: readonly string[];
  /** Scores from 1 to 5: how many, and their sum. */
  readonly rating: { readonly count: number; readonly sum: number };
  readonly answers: Answers;
  /** Conversations at once; 0 takes no more. */
  readonly capacity: number;
  /** IANA name of the time zone that `hours` and `quiet` are in. */
  readonly zone: string;
  readonly duty: Duty;
  /** At most `SPANS_MAX`. */
  readonly hours: readonly Span[];
  /** No offers then, even on duty; only who is on call for the house is called all the same. */
  readonly quiet?: Quiet;
  /** Allows being called while off duty. */
  readonly callable: boolean;
  /** A coordinator who is called when nobody else comes, whatever the hour and however often. */
  readonly onCall: boolean;
  /** Accepts and suspends others, and is shown what few may see. */
  readonly coordinator?: true;
  /** Conversations that are theirs now, and offers that wait for their answer. */
  readonly conversations: number;
  readonly offers: number;
  /** When they were asked in the last hour, oldest first; at most `offersPerHourMax`. */
  readonly askedAt: readonly number[];
  /** Offers in a row that they let pass without a word. */
  readonly unanswered: number;
  /** Asked nothing before this, for they seemed away. */
  readonly pausedUntil?: number;
  /** Asked nothing before this, for a conversation just ended. */
  readonly restsUntil?: number;
  /** When they last took or ended a conversation, or else joined. */
  readonly idleSince: number;
  /** Conversations taken on one local date. */
  readonly today: { readonly date: string; readonly taken: number };
}

const LANGUAGES_MAX = 16;
const SKILLS_MAX = 32;
const SPANS_MAX = 42;

/** Somebody new, or a profile from elsewhere made complete: what is not given is cautious, what is too long is cut. */
export function profileOf(id: number, at: number, given: Partial<Profile>): Profile {
  const few = <T>(list: readonly T[] | undefined, most: number): readonly T[] => [...new Set(list)].slice(0, most);
  return {
    standing: 'applied',
    rating: { count: 0, sum: 0 },
    answers: noAnswers,
    capacity: 1,
    zone: 'UTC',
    duty: { is: 'hours' },
    callable: false,
    onCall: false,
    conversations: 0,
    offers: 0,
    askedAt: [],
    unanswered: 0,
    idleSince: at,
    today: { date: '', taken: 0 },
    ...given,
    id,
    languages: few(given.languages, LANGUAGES_MAX),
    skills: few(given.skills, SKILLS_MAX),
    hours: few(given.hours, SPANS_MAX),
  };
}

/** As whom somebody is asked: on duty, off duty but willing, or as a coordinator on call. */
export type Reach = 'duty' | 'call' | 'onCall';

/** Why somebody may not be asked; `learning`: they still read along. The last three pass by themselves or with what the agent does next. */
export type Refusal =
  | 'applied'
  | 'suspended'
  | 'learning'
  | 'offDuty'
  | 'notCallable'
  | 'notOnCall'
  | 'quiet'
  | 'paused'
  | 'tired'
  | 'askedOften'
  | 'resting'
  | 'full'
  | 'beingAsked';

const HOUR_MS = 3_600_000;

/** Whether this agent may be asked at the calendar's moment: undefined if so, else why not. */
export function refusal(profile: Profile, reach: Reach, calendar: Calendar, policy: Policy): Refusal | undefined {
  const { standing } = profile;
  if (standing === 'applied' || standing === 'suspended') return standing;
  if (readsAlong(profile, policy)) return 'learning';
  if (reach === 'onCall') return profile.onCall ? busy(profile) : 'notOnCall';
  const { at } = calendar;
  const local = calendar.local(profile.zone);
  if (reach === 'call' && !profile.callable) return 'notCallable';
  if (reach === 'duty' && !onDuty(profile, local, at)) return 'offDuty';
  if (profile.quiet && isQuiet(profile.quiet, local)) return 'quiet';
  if (at < (profile.pausedUntil ?? 0)) return 'paused';
  if (profile.today.taken >= policy.conversationsPerDayMax && profile.today.date === local.date) return 'tired';
  if (askedOftenUntil(profile, policy) > at) return 'askedOften';
  if (at < (profile.restsUntil ?? 0)) return 'resting';
  return busy(profile);
}

const readsAlong = ({ standing, apprenticeship }: Profile, policy: Policy): boolean =>
  standing === 'apprentice' && isReading(apprenticeship?.readAlong, policy);

function busy({ conversations, offers, capacity }: Profile): Refusal | undefined {
  if (conversations >= capacity) return 'full';
  return conversations + offers >= capacity ? 'beingAsked' : undefined;
}

/** Whether they are there, as they said or by their hours. */
export const isOnDuty = (profile: Profile, calendar: Calendar): boolean =>
  onDuty(profile, calendar.local(profile.zone), calendar.at);

function onDuty({ duty, hours }: Profile, local: Local, at: number): boolean {
  if (duty.is !== 'hours' && (duty.until === undefined || at < duty.until)) return duty.is === 'on';
  // Who has no hours and was away for a while is back.
  return within(hours, local) || (hours.length === 0 && duty.is === 'off');
}

/** When the oldest of as many offers as an hour may have is an hour old; 0 while there were fewer. */
const askedOftenUntil = ({ askedAt }: Profile, { offersPerHourMax }: Policy): number => {
  const nth = askedAt[askedAt.length - offersPerHourMax];
  return nth === undefined ? 0 : nth + HOUR_MS;
};

/**
 * When this agent can be asked again as far as time alone tells: the first moment from the calendar's on that is in
 * their duty (for one who is callable: any) and not quiet, after pauses, rests and the hour's cap. Undefined: not in the
 * eight days after those, or only by what somebody does. Conversations and today's cap are not looked at.
 */
export function nextAt(profile: Profile, calendar: Calendar, policy: Policy): number | undefined {
  const { standing, duty, quiet, hours, zone } = profile;
  if (standing === 'applied' || standing === 'suspended' || readsAlong(profile, policy)) return undefined;
  if (duty.is === 'off' && duty.until === undefined && !profile.callable) return undefined;
  const from = Math.max(
    calendar.at,
    profile.pausedUntil ?? 0,
    profile.restsUntil ?? 0,
    askedOftenUntil(profile, policy),
    duty.is === 'off' && !profile.callable ? (duty.until ?? 0) : 0,
  );
  const minutes = (day: number): number[] => [
    ...hours.filter((span) => span.day === day).map((span) => span.from),
    ...(quiet ? [quiet.to] : []),
  ];
  const askable = (local: Local, at: number): boolean =>
    (profile.callable || onDuty(profile, local, at)) && !(quiet && isQuiet(quiet, local));
  return firstMoment(calendar, zone, from, minutes, askable);
}

/** "Someone will be here at 9:00": the calendar's moment itself if somebody is on duty now, undefined if nobody will be. */
export function nextOnDuty(profiles: readonly Profile[], calendar: Calendar, policy: Policy): number | undefined {
  const dutiful = profiles.map((profile) => ({ ...profile, callable: false }));
  return earliest(dutiful.map((profile) => nextAt(profile, calendar, policy)));
}

export const earliest = (moments: readonly (number | undefined)[]): number | undefined =>
  moments.reduce((first, at) => (first === undefined || (at !== undefined && at < first) ? at : first), undefined);

/**
 * How an offer ends. `declined`: not now; `passed`: it is not their field. `lost`: somebody else was first, or the
 * customer left; no answer was missed.
 */
export type OfferEnd = 'accepted' | 'declined' | 'passed' | 'unanswered' | 'lost';

/** An offer goes out. */
export const offered = (profile: Profile, at: number, policy: Policy): Profile => ({
  ...profile,
  offers: profile.offers + 1,
  askedAt: [...profile.askedAt.filter((asked) => asked > at - HOUR_MS), at].slice(-policy.offersPerHourMax),
});

/** An offer ends. Any answer shows that somebody is there; `unansweredMax` without one in a row, for `awayMs`, pause the agent. */
export function offerEnded(profile: Profile, end: OfferEnd, calendar: Calendar, policy: Policy): Profile {
  const now: Profile = { ...profile, offers: Math.max(0, profile.offers - 1) };
  const { at } = calendar;
  switch (end) {
    case 'accepted': {
      const { date } = calendar.local(profile.zone);
      const taken = (profile.today.date === date ? profile.today.taken : 0) + 1;
      // What they gladly took was no bother: it does not count against the offers of an hour.
      const askedAt = now.askedAt.slice(0, -1);
      return {
        ...awake(now),
        askedAt,
        answers: answered(profile.answers, true),
        conversations: profile.conversations + 1,
        idleSince: at,
        today: { date, taken },
      };
    }
    case 'declined':
      return { ...awake(now), answers: answered(profile.answers, false) };
    case 'passed':
      return awake(now);
    case 'unanswered': {
      // Whoever talks with a customer is there, and busy.
      if (profile.conversations > 0) return now;
      const unanswered = profile.unanswered + 1;
      // The offers of this row are the last that they were asked; it may have begun before what is remembered of them.
      const since = profile.askedAt.at(-unanswered - now.offers) ?? 0;
      const isAway = unanswered >= policy.unansweredMax && at - since >= policy.awayMs;
      const answers = answered(profile.answers, false);
      return isAway ? { ...awake(now), answers, pausedUntil: at + policy.pauseMs } : { ...now, answers, unanswered };
    }
    case 'lost':
      return now;
    default: {
      const _never: never = end;
      return _never;
    }
  }
}

/** A conversation of theirs ended: a breath before the next. */
export const conversationEnded = (profile: Profile, at: number, policy: Policy): Profile => ({
  ...profile,
  conversations: Math.max(0, profile.conversations - 1),
  restsUntil: at + policy.restMs,
  idleSince: at,
});

/**
 * What happens to an agent: an offer goes out or ends, a conversation is taken with or without one, or ends, or teaches;
 * `awake`: they answered, if too late.
 */
export type Did = 'offered' | OfferEnd | 'took' | 'ended' | 'awake' | Learned;

/** The profile after it. */
export function after(profile: Profile, did: Did, calendar: Calendar, policy: Policy): Profile {
  switch (did) {
    case 'offered':
      return offered(profile, calendar.at, policy);
    case 'took': {
      const asked = { ...profile, offers: profile.offers + 1, askedAt: [...profile.askedAt, calendar.at] };
      return offerEnded(asked, 'accepted', calendar, policy);
    }
    case 'ended':
      return conversationEnded(profile, calendar.at, policy);
    case 'readAlong':
    case 'reviewed':
    case 'reviewedWell':
      return learned(profile, did, policy);
    case 'awake':
      return awake(profile);
    case 'accepted':
    case 'declined':
    case 'passed':
    case 'unanswered':
    case 'lost':
      return offerEnded(profile, did, calendar, policy);
    default: {
      const _never: never = did;
      return _never;
    }
  }
}

/** The agent goes on or off duty, or by the hours again; whichever, they are here, and a pause ends. */
export const switched = (profile: Profile, duty: Duty): Profile => ({ ...awake(profile), duty });

function awake({ pausedUntil: _paused, ...profile }: Profile): Profile {
  return { ...profile, unanswered: 0 };
}
