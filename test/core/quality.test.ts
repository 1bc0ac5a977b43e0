// The figures of how people were helped, in words, and the one thing to try: said only where there is enough to say it.
import { describe, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { csat, csatOf, oneThing, ownMessage, reopenedShare, type Served } from '../../core/quality.ts';

const MINUTE = 60_000;
const none: Served = {
  closed: 0,
  reopened: 0,
  firstReply: { count: 0 },
  resolution: { count: 0 },
  ratings: 0,
  satisfied: 0,
  stars: 0,
};
const good: Served = {
  closed: 20,
  reopened: 1,
  firstReply: { count: 20, medianMs: MINUTE, p95Ms: 3 * MINUTE },
  resolution: { count: 20, medianMs: 20 * MINUTE, p95Ms: 90 * MINUTE },
  ratings: 10,
  satisfied: 9,
  stars: 46,
};

describe('one scale for people and the bot', () => {
  test('from 1, nobody was satisfied, to 5, everybody was', () => {
    expect(csat({ ratings: 8, satisfied: 0 })).toBe(1);
    expect(csat({ ratings: 8, satisfied: 4 })).toBe(3);
    expect(csat({ ratings: 8, satisfied: 8 })).toBe(5);
    expect(csatOf('en', { ratings: 8, satisfied: 6 })).toBe('4 (8)');
  });

  test('too few answers are no figure', () => {
    expect(csat({ ratings: 4, satisfied: 4 })).toBeUndefined();
    expect(reopenedShare({ ...good, closed: 4 })).toBeUndefined();
    expect(csatOf('en', { ratings: 0, satisfied: 0 })).toBe('–');
  });
});

describe('one thing to try', () => {
  const reopened = { ...good, reopened: 5 };
  const poor = { ...good, stars: 34 };
  const slow = { ...good, firstReply: { count: 20, medianMs: 91_000, p95Ms: 200_000 } };
  const unrated = { ...good, ratings: 3, satisfied: 3, stars: 15 };

  test.each([
    ['who does well is told nothing', good, undefined],
    ['too many came back', reopened, 'tryReopened'],
    ['the stars are few', poor, 'tryStars'],
    ['half as slow again as the others', slow, 'tryFaster'],
    ['hardly anybody rates', unrated, 'tryRated'],
    [
      'of several only what helps customers most',
      { ...reopened, stars: 20, firstReply: slow.firstReply },
      'tryReopened',
    ],
    ['with four conversations nothing can be said', { ...reopened, closed: 4, reopened: 4 }, undefined],
    ['with none neither', none, undefined],
  ] as const)('%s', (_what, own, key) => {
    expect(oneThing(own, good.firstReply)).toBe(key);
  });

  test('nobody is hurried over seconds, nor where the house has no figure', () => {
    const quick = { ...good, firstReply: { count: 20, medianMs: 2_000, p95Ms: 2_000 } };
    expect(
      oneThing({ ...good, firstReply: { ...quick.firstReply, medianMs: 50_000 } }, quick.firstReply),
    ).toBeUndefined();
    expect(oneThing(slow, none.firstReply)).toBeUndefined();
  });

  test('few first replies do not make somebody slow', () => {
    expect(oneThing({ ...slow, firstReply: { ...slow.firstReply, count: 4 } }, good.firstReply)).toBeUndefined();
  });
});

describe('the words', () => {
  const told = (more: object, lang = 'en', badges = [{ name: 'Pillar', points: 500 }]): string =>
    plain(
      ownMessage(
        lang,
        'Ana',
        { week: none, month: good, house: good.firstReply, reviews: [], points: 120, ...more },
        badges,
      ).text,
    );

  test('tell all of it in English', () => {
    const answers = ['yes', 'no', 'na', 'yes'] as const;
    const reviews = [{ handoff: 1, reviewer: 2, answers, at: 1 }];
    expect(told({ reviews, month: { ...good, reopened: 6 } })).toBe(
      [
        'Ana, only about you',
        '',
        'The last 7 days',
        'Nothing yet.',
        '',
        'The last 30 days',
        'Conversations closed: 20',
        'First reply after taking it (half within / 95 of 100 within): 1 minute / 3 minutes',
        'From asking to closing (half within / 95 of 100 within): 20 minutes / 1 hour, 30 minutes',
        'Asked for a human again within 7 days: 30%',
        'Stars on average (ratings): 4.6 (10)',
        'Satisfied customers, from 1 (nobody) to 5 (everybody): 4.6',
        '',
        'One conversation was read again by others: 2 of 3 answers were yes.',
        '',
        'Points of thanks: 120',
        'Next: Pillar, in 380 points',
        '',
        'One thing to try',
        'Several customers came back. Before you close, ask whether it works now, and wait for the answer.',
      ].join('\n'),
    );
  });

  test('are no ranking: of the others there is nothing to read', () => {
    expect(told({ house: { count: 7_777, medianMs: 55_000, p95Ms: 66_000 } })).toBe(told({}));
  });

  test('a badge that is reached is told', () => {
    expect(told({ points: 500 })).toMatch(/Points of thanks: 500\nBadge: Pillar$/);
  });

  test.each(['de', 'fr', 'es', 'xx'])('%s leaves no gap', (lang) => {
    const text = told({ month: { ...good, ratings: 1 }, points: 1_234 }, lang, []);
    expect(text).not.toMatch(/[{}]|…|undefined|NaN/);
  });
});
