// Whether an agent may be asked, when again, and what offers change; with clocks that change in between.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conversationEnded,
  after as happened,
  nextAt,
  nextOnDuty,
  type OfferEnd,
  offerEnded,
  offered,
  type Profile,
  profileOf,
  refusal,
  switched,
} from '../../core/duty.ts';
import { calendarOf } from '../../core/hours.ts';
import { willingness } from '../../core/willingness.ts';
import { AT, agent, HOUR, MINUTE, policy } from './pool.ts';

const instant = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const asked = (profile: Profile, at = AT) => refusal(profile, 'duty', calendarOf(at), policy) ?? 'asked';
/** In minutes. */
const LONG = policy.awayMs / MINUTE;
const daily = (from: number, to: number) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to }));

describe('an agent may be asked', () => {
  const full = { count: 0, sum: 0 };
  const often = Array.from({ length: policy.offersPerHourMax }, (_, i) => AT - 50 * MINUTE + i);
  test.each<[string, Partial<Profile>, string]>([
    ['on duty', {}, 'asked'],
    ['as an apprentice', { standing: 'apprentice' }, 'asked'],
    ['not before being accepted', { standing: 'applied' }, 'applied'],
    ['not while suspended', { standing: 'suspended', rating: full }, 'suspended'],
    ['not off duty', { duty: { is: 'off' }, hours: daily(0, 1_440) }, 'offDuty'],
    ['off duty until now', { duty: { is: 'off', until: AT }, hours: daily(0, 1_440) }, 'asked'],
    ['not on duty until now', { duty: { is: 'on', until: AT } }, 'offDuty'],
    ['on duty for a minute more', { duty: { is: 'on', until: AT + MINUTE } }, 'asked'],
    ['within the hours', { duty: { is: 'hours' }, hours: [{ day: 3, from: 600, to: 601 }] }, 'asked'],
    ['not when the hours end', { duty: { is: 'hours' }, hours: [{ day: 3, from: 540, to: 600 }] }, 'offDuty'],
    ['not on another day', { duty: { is: 'hours' }, hours: [{ day: 4, from: 0, to: 1_440 }] }, 'offDuty'],
    [
      'by their own clock',
      { duty: { is: 'hours' }, zone: 'Asia/Tokyo', hours: [{ day: 3, from: 1_140, to: 1_141 }] },
      'asked',
    ],
    [
      'by UTC where the zone is not known',
      { duty: { is: 'hours' }, zone: 'Moon/Sea', hours: [{ day: 3, from: 600, to: 601 }] },
      'asked',
    ],
    ['not in quiet hours', { quiet: { from: 600, to: 660 } }, 'quiet'],
    ['not in quiet hours that go over midnight', { quiet: { from: 1_320, to: 601 } }, 'quiet'],
    ['outside of quiet hours', { quiet: { from: 1_320, to: 600 } }, 'asked'],
    ['not in a pause', { pausedUntil: AT + 1 }, 'paused'],
    ['after a pause', { pausedUntil: AT }, 'asked'],
    ['not in a rest', { restsUntil: AT + 1 }, 'resting'],
    ['not too often in an hour', { askedAt: often }, 'askedOften'],
    ['again when the first of them is an hour old', { askedAt: [AT - HOUR, ...often.slice(1)] }, 'asked'],
    ['not after a long day', { today: { date: '2026-04-15', taken: policy.conversationsPerDayMax } }, 'tired'],
    ['the day after', { today: { date: '2026-04-14', taken: policy.conversationsPerDayMax } }, 'asked'],
    ['not beyond their capacity', { capacity: 2, conversations: 2 }, 'full'],
    ['not while offers may fill it', { capacity: 2, conversations: 1, offers: 1 }, 'beingAsked'],
    ['never with a capacity of nothing', { capacity: 0 }, 'full'],
  ])('%s', (_, given, expected) => {
    expect(asked(agent(1, given))).toBe(expected);
  });

  const tired = agent(1, { duty: { is: 'off' }, quiet: { from: 0, to: 1_439 }, pausedUntil: AT + 1, askedAt: often });
  test.each<[string, Profile, 'call' | 'onCall', string]>([
    ['off duty, when they allow being called', agent(1, { duty: { is: 'off' }, callable: true }), 'call', 'asked'],
    ['not off duty otherwise', agent(1, { duty: { is: 'off' } }), 'call', 'notCallable'],
    ['not in quiet hours, though they allow being called', { ...tired, callable: true }, 'call', 'quiet'],
    ['on call at any hour, however often', { ...tired, onCall: true }, 'onCall', 'asked'],
    ['on call, but not beyond their capacity', agent(1, { onCall: true, conversations: 1 }), 'onCall', 'full'],
    ['on call, but not while suspended', agent(1, { onCall: true, standing: 'suspended' }), 'onCall', 'suspended'],
    ['only who is on call', agent(1), 'onCall', 'notOnCall'],
  ])('%s', (_, profile, reach, expected) => {
    expect(refusal(profile, reach, calendarOf(AT), policy) ?? 'asked').toBe(expected);
  });
});

describe('when the clock is changed', () => {
  const berlin = (from: number, to: number): Profile =>
    agent(1, { duty: { is: 'hours' }, zone: 'Europe/Berlin', hours: daily(from, to) });
  const next = (profile: Profile, at: string): string => {
    const found = nextAt(profile, calendarOf(instant(at)), policy);
    return found === undefined ? 'never' : new Date(found).toISOString().replace(':00.000Z', 'Z');
  };

  test.each<[string, Profile, string, string]>([
    ['nine is an hour earlier after spring', berlin(540, 1_020), '2026-03-28T20:00Z', '2026-03-29T07:00Z'],
    ['nine is an hour later after autumn', berlin(540, 1_020), '2026-10-24T20:00Z', '2026-10-25T08:00Z'],
    [
      'hours that begin in the lost hour begin with the next',
      berlin(150, 240),
      '2026-03-29T00:00Z',
      '2026-03-29T01:00Z',
    ],
    ['hours within the lost hour are lost for a day', berlin(130, 170), '2026-03-29T00:00Z', '2026-03-30T00:10Z'],
    ['the hour that comes twice is served twice, first', berlin(120, 150), '2026-10-24T23:00Z', '2026-10-25T00:00Z'],
    ['... and again', berlin(120, 150), '2026-10-25T00:30Z', '2026-10-25T01:00Z'],
    [
      'a day that begins at one',
      { ...berlin(0, 90), zone: 'America/Santiago' },
      '2026-09-05T12:00Z',
      '2026-09-06T04:00Z',
    ],
    [
      'half an hour that comes twice',
      { ...berlin(100, 110), zone: 'Australia/Lord_Howe' },
      '2026-04-04T14:55Z',
      '2026-04-04T15:10Z',
    ],
  ])('%s', (_, profile, at, expected) => {
    expect(next(profile, at)).toBe(expected);
  });

  const quarters = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
  const spans = fc.record({ day: fc.integer({ min: 1, max: 7 }), from: quarters, length: quarters });
  const changing = fc.constantFrom(
    ['Europe/Berlin', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-10-25T01:00Z'],
    ['America/Santiago', '2026-09-06T04:00Z'],
    ['America/New_York', '2026-11-01T06:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
    ['Asia/Kathmandu', '2026-06-01T00:00Z'],
  );

  test('the next moment is the first at which nothing refuses', () => {
    fc.assert(
      fc.property(
        changing,
        fc.integer({ min: -3 * 24 * 60, max: 24 * 60 }),
        fc.array(spans, { maxLength: 3 }),
        fc.option(fc.tuple(quarters, quarters)),
        fc.constantFrom<Profile['duty']>({ is: 'hours' }, { is: 'off', until: 2 }, { is: 'on', until: 1 }),
        fc.option(fc.integer({ min: 0, max: 300 })),
        ([zone = '', change = ''], minutes, hours, quiet, duty, pause) => {
          const at = instant(change) + minutes * MINUTE;
          const until = (Math.floor(at / (15 * MINUTE)) + 7) * 15 * MINUTE;
          const profile = agent(1, {
            zone,
            duty: duty.is === 'hours' ? duty : { ...duty, until },
            hours: hours.map(({ day, from, length }) => ({ day, from, to: Math.min(1_440, from + length) })),
            ...(quiet ? { quiet: { from: quiet[0], to: quiet[1] } } : {}),
            ...(pause === null ? {} : { pausedUntil: until + pause * 15 * MINUTE }),
          });
          const free = (moment: number): boolean => asked(profile, moment) === 'asked';
          // Hours, and clocks, change at full quarters only.
          let first = at;
          while (first < at + 8 * 24 * HOUR && !free(first))
            first = (Math.floor(first / (15 * MINUTE)) + 1) * 15 * MINUTE;
          const found = nextAt(profile, calendarOf(at), policy);
          if (free(first)) expect(found).toBe(first);
          else expect(found ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(first);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('somebody is on duty next', () => {
  const calendar = calendarOf(AT);
  const nine = agent(1, { duty: { is: 'hours' }, zone: 'Europe/Berlin', hours: daily(540, 720) });

  test.each<[string, Profile[], string | undefined]>([
    ['now', [nine, agent(2)], '2026-04-15T10:00:00Z'],
    ['when the first of them comes', [nine, { ...nine, id: 2, hours: daily(600, 720) }], '2026-04-16T07:00:00Z'],
    [
      'not before they come back',
      [{ ...nine, duty: { is: 'off', until: instant('2026-05-20T10:00Z') } }],
      '2026-05-21T07:00:00Z',
    ],
    ['not by who is called at home', [{ ...nine, callable: true }], '2026-04-16T07:00:00Z'],
    ['by nobody who is off for good', [{ ...nine, duty: { is: 'off' } }], undefined],
    ['never, without anybody', [], undefined],
  ])('%s', (_, profiles, expected) => {
    // Berlin's hours of today ended at twelve, which is now.
    const found = nextOnDuty(profiles, calendar, policy);
    expect(found).toBe(expected === undefined ? undefined : instant(expected));
  });

  test('not in their quiet hours', () => {
    const found = nextOnDuty([{ ...nine, quiet: { from: 1_320, to: 555 } }], calendar, policy);
    expect(found).toBe(instant('2026-04-16T07:15:00Z'));
  });
});

describe('an offer', () => {
  const at = (minutes: number) => calendarOf(AT + minutes * MINUTE);
  const ended = (profile: Profile, end: Parameters<typeof offerEnded>[1], minutes = 0): Profile =>
    offerEnded(offered(profile, at(minutes).at, policy), end, at(minutes), policy);

  test('takes room until it ends', () => {
    const asking = offered(agent(1), AT, policy);
    expect(asked(asking)).toBe('beingAsked');
    expect(asked(offerEnded(asking, 'lost', at(0), policy))).toBe('asked');
  });

  test('that is accepted is a conversation, counted on the agent’s own day', () => {
    const taken = ended(
      agent(1, { zone: 'Pacific/Auckland', today: { date: '2026-04-15', taken: 4 } }),
      'accepted',
      180,
    );
    expect(taken).toMatchObject({
      conversations: 1,
      offers: 0,
      idleSince: at(180).at,
      today: { date: '2026-04-16', taken: 1 },
    });
    expect(ended(taken, 'accepted', 181).today.taken).toBe(2);
  });

  /** Lets as many offers pass as one may, and one more after so many minutes. */
  function silent(profile: Profile, minutes = LONG): Profile {
    let now = profile;
    for (let i = 1; i < policy.unansweredMax; i += 1) now = ended(now, 'unanswered');
    return ended(now, 'unanswered', minutes);
  }

  test('that is left unanswered again and again, and for long, pauses the agent for a while', () => {
    expect(asked(silent(agent(1), 1), at(1).at)).toBe('asked');
    const away = silent(agent(1));
    expect(asked(away, at(LONG).at)).toBe('paused');
    expect(asked(away, at(LONG).at + policy.pauseMs)).toBe('asked');
    expect(asked(ended(away, 'unanswered', LONG + 90), at(LONG + 90).at)).toBe('asked');
  });

  test('that is left unanswered once in a long while is remembered as well', () => {
    let rare = agent(1);
    for (let i = 0; i < policy.unansweredMax; i += 1) rare = ended(rare, 'unanswered', i * 90);
    expect(rare.pausedUntil).toBeGreaterThan(AT);
  });

  test('that is left unanswered by somebody who talks with a customer says nothing of them', () => {
    const talks = agent(1, { capacity: 3, conversations: 1 });
    expect(silent(talks)).toMatchObject({ unanswered: 0, offers: 0 });
  });

  test('that is answered too late shows that somebody is there', () => {
    const paused = silent(agent(1));
    const { askedAt, answers } = paused;
    expect(happened(paused, 'awake', at(LONG), policy)).toEqual({ ...agent(1), askedAt, answers });
  });

  test('that was taken does not count within the hour, nor does what they took unasked', () => {
    const taken = ended(agent(1, { capacity: 9 }), 'accepted');
    expect(taken.askedAt).toEqual([]);
    const declined = ended(taken, 'declined', 1);
    expect(happened(declined, 'took', at(2), policy).askedAt).toEqual(declined.askedAt);
  });

  test.each(['accepted', 'declined'] as const)('that is %s shows that somebody is there', (end) => {
    const paused = silent(agent(1, { capacity: 9 }));
    expect(asked(paused, at(LONG).at)).toBe('paused');
    expect(asked(ended(paused, end, LONG + 1), at(LONG + 1).at)).toBe('asked');
    const between = ended(ended(agent(1, { capacity: 9 }), 'unanswered'), end);
    expect(between).toMatchObject({ unanswered: 0 });
  });

  test('that is taken shows who comes when asked; “not now” and silence that they may not, “not my field” nothing', () => {
    const shows = (end: OfferEnd): number => willingness(ended(agent(1, { capacity: 9 }), end).answers);
    expect(shows('accepted')).toBeGreaterThan(shows('passed'));
    expect(shows('passed')).toBe(shows('lost'));
    expect(shows('passed')).toBeGreaterThan(shows('declined'));
    expect(shows('declined')).toBe(shows('unanswered'));
    let profile = agent(1, { capacity: 99 });
    for (let i = 0; i < 50; i += 1) profile = ended(profile, 'declined', i);
    for (let i = 50; i < 65; i += 1) profile = ended(profile, 'accepted', i);
    expect(willingness(profile.answers)).toBeGreaterThan(0.7);
  });

  test('that somebody else took was not left unanswered', () => {
    const once = ended(agent(1), 'unanswered');
    expect(ended(ended(once, 'lost'), 'lost', LONG)).toMatchObject({ unanswered: 1 });
  });

  test('counts within the hour, and the list of them stays short', () => {
    let profile = agent(1);
    for (let i = 0; i < 40; i += 1) profile = ended(profile, 'declined', i);
    expect(profile.askedAt).toHaveLength(policy.offersPerHourMax);
    expect(asked(profile, at(40).at)).toBe('askedOften');
    expect(ended(profile, 'declined', 120).askedAt).toHaveLength(1);
  });

  test('who switches their duty is here', () => {
    const paused = silent(agent(1));
    const now = at(LONG).at;
    expect([paused, switched(paused, { is: 'on' })].map((each) => asked(each, now))).toEqual(['paused', 'asked']);
    expect(asked(switched(paused, { is: 'off' }), now)).toBe('offDuty');
  });
});

test('after a conversation there is a rest', () => {
  const profile = conversationEnded(agent(1, { conversations: 1, idleSince: 0 }), AT, policy);
  expect([asked(profile), asked(profile, AT + policy.restMs)]).toEqual(['resting', 'asked']);
  expect(profile).toMatchObject({ conversations: 0, idleSince: AT });
});

test('a profile is plain data with bounded lists, cautious where nothing is said', () => {
  const long = profileOf(1, AT, {
    languages: Array.from({ length: 500 }, (_, i) => `l${i}`),
    skills: Array.from({ length: 500 }, (_, i) => `s${i}`),
    hours: Array.from({ length: 500 }, () => ({ day: 1, from: 0, to: 1 })),
  });
  expect([long.languages.length, long.skills.length, long.hours.length]).toEqual([16, 32, 42]);
  expect(JSON.parse(JSON.stringify(long))).toEqual(long);
  expect(asked(profileOf(1, AT, {}))).toBe('applied');
  expect(asked(profileOf(1, AT, { standing: 'active' }))).toBe('offDuty');
});
