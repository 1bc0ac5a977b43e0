// Who is asked, in which wave, and what happens when nobody comes.
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../core/duty.ts';
import { explain } from '../../core/explain.ts';
import { begin, inLine, match, nextWave, type OpenHandoff, type Wave } from '../../core/match.ts';
import { poolOf } from '../../core/pool.ts';
import { ratingBound } from '../../core/score.ts';
import { AT, agent, HOUR, handoff, MINUTE, policy as usual } from './pool.ts';

const SECOND = 1_000;
/** Waves that can be told apart by how many they ask. */
const policy = { ...usual, firstWaveAgents: 3, secondWaveAgents: 6 };
/** All of a wave are asked at once, whatever they speak. */
const atOnce = { boosts: ['distressed'] } as const;
const wave = (open: Partial<OpenHandoff>, profiles: readonly Profile[], at = AT): Wave =>
  nextWave(handoff(1, open), poolOf(profiles, at, policy));
const many = (count: number, given: Partial<Profile> = {}, from = 1): Profile[] =>
  Array.from({ length: count }, (_, i) => agent(from + i, given));

describe('the best is asked first', () => {
  const rated = (count: number, score: number) => ({ rating: { count, sum: Math.round(count * score) } });
  test.each<[string, Partial<OpenHandoff>, Partial<Profile>, Partial<Profile>]>([
    ['the agent of last time', { last: 2, lang: 'de' }, { languages: ['de'] }, { languages: ['en', 'de'] }],
    ['who has the language as mother tongue', { lang: 'de' }, { languages: ['en', 'de'] }, { languages: ['de', 'en'] }],
    ['who speaks it at all', { lang: 'de' }, { languages: ['en'] }, { languages: ['en', 'fr', 'de'] }],
    ['whatever the region', { lang: 'pt-BR' }, { languages: ['en'] }, { languages: ['en', 'pt-PT'] }],
    ['who has the skill', { skills: ['billing'] }, {}, { skills: ['billing'] }],
    ['who has more of the skills', { skills: ['a', 'b', 'none'] }, { skills: ['a'] }, { skills: ['a', 'b'] }],
    ['who is rated better', {}, rated(30, 3.5), rated(30, 4.9)],
    ['somebody new before the badly rated', {}, rated(10, 2), rated(0, 0)],
    ['many good ratings before one that is best', {}, rated(1, 5), rated(60, 4.8)],
    ['who comes when asked', {}, { answers: { asked: 8, came: 1 } }, { answers: { asked: 8, came: 7 } }],
    ['somebody new before who never comes', {}, { answers: { asked: 8, came: 0 } }, {}],
    ['who has been idle for longer', {}, {}, { idleSince: AT - 10 * MINUTE }],
    ['who answers', {}, { unanswered: 1, idleSince: AT - HOUR }, {}],
    ['who has less to do', {}, { capacity: 3, conversations: 2 }, { capacity: 3, conversations: 1 }],
    ['who is asked less just now', {}, { capacity: 3, offers: 1 }, { capacity: 3 }],
  ])('%s', (_, open, other, best) => {
    expect(wave({ ...open, ...atOnce }, [agent(1, other), agent(2, best)]).ask).toEqual([2, 1]);
    expect(wave(open, [agent(1, other), agent(2, best)]).ask).toEqual([2]);
  });

  test('of equals, the lower id', () => {
    expect(wave(atOnce, [agent(2), agent(1)]).ask).toEqual([1, 2]);
    const native = agent(2, { languages: ['de'] });
    const skilled = agent(1, { languages: ['en', 'de'], skills: ['a', 'b'] });
    const wants = { lang: 'de', skills: ['a', 'b', 'none'] };
    expect(wave({ ...wants, ...atOnce }, [native, skilled]).ask).toEqual([1, 2]);
  });
});

describe('a rating', () => {
  test('lies between what is proven good and what is proven bad while nothing is proven', () => {
    const bound = (count: number, score: number) => ratingBound({ count, sum: count * score });
    const ranked = [bound(100, 5), bound(5, 5), bound(100, 4), bound(0, 0), bound(2, 1), bound(100, 1)];
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    expect(bound(0, 0)).toBeCloseTo(0.68, 2);
    expect(Math.min(...ranked)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ranked)).toBeLessThanOrEqual(1);
  });
});

describe('nobody is asked', () => {
  test.each<[string, Partial<OpenHandoff>, Partial<Profile>]>([
    ['across a block', { blocked: [1], last: 1 }, {}],
    ['who declined', { declined: [1], last: 1 }, {}],
    ['who is suspended', { last: 1 }, { standing: 'suspended' }],
    ['who is off duty and not to be called', { last: 1 }, { duty: { is: 'off' } }],
    ['who has no room', { last: 1 }, { conversations: 1 }],
  ])('%s', (_, open, given) => {
    expect(wave(open, [agent(1, given)]).ask).toEqual([]);
  });
});

describe('waves', () => {
  /** What happens when nobody answers: the moments in seconds, and who is asked at each. */
  function unanswered(profiles: readonly Profile[], until: number, open: Partial<OpenHandoff> = {}) {
    const told: [number, readonly number[]][] = [];
    let ladder = begin;
    for (let at = AT; at <= AT + until * SECOND; ) {
      const next = wave({ ...open, ladder }, profiles, at);
      if (next.ask.length > 0) told.push([(at - AT) / SECOND, next.ask]);
      ({ ladder } = next);
      at = next.lookAt;
    }
    return told.map(([at, ask]) => `${at}: ${ask.length > 9 ? ask.length : [...ask].sort((a, b) => a - b).join()}`);
  }
  const hu = { languages: ['hu'] } as const;
  const callable = { duty: { is: 'off' }, callable: true } as const;
  const onCall = { duty: { is: 'off' }, onCall: true } as const;

  const profiles = [...many(12), ...many(2, callable, 21), ...many(1, onCall, 31)];

  test('three, then six, one every five seconds, then all on duty, then who may be called, then who is on call, and all over again', () => {
    expect(unanswered(profiles, 800)).toEqual([
      '0: 1',
      '5: 2',
      '10: 3',
      '30: 4',
      '35: 5',
      '40: 6',
      '45: 7',
      '50: 8',
      '55: 9',
      '60: 10,11,12',
      '90: 21,22',
      '120: 31',
      '420: 15',
      '720: 15',
    ]);
  });

  test('whoever is in distress: three at once, then six, and so on', () => {
    expect(unanswered(profiles, 800, atOnce)).toEqual([
      '0: 1,2,3',
      '30: 4,5,6,7,8,9',
      '60: 10,11,12',
      '90: 21,22',
      '120: 31',
      '420: 15',
      '720: 15',
    ]);
  });

  test.each<[string, Profile[], string[]]>([
    ['nobody on duty: who may be called is called at once', [agent(1, callable), agent(2, onCall)], ['0: 1', '30: 2']],
    ['only coordinators: at once', [agent(2, onCall)], ['0: 2']],
    ['all on duty were asked: no wave without anybody', [agent(1, hu), agent(2, hu)], ['0: 1', '5: 2']],
    [
      'all on duty are busy: they are waited for before others are called',
      [agent(1, { conversations: 1 }), agent(2, callable)],
      ['90: 2'],
    ],
    ['who rests is waited for, too', [agent(1, { restsUntil: AT + HOUR }), agent(2, callable)], ['90: 2']],
    ['who blocked the customer is not waited for', [agent(9, { conversations: 1 }), agent(2, callable)], ['0: 2']],
    [
      'nobody on duty speaks the language: who does, and may be called, is asked at once, before the others',
      [...many(3), agent(8, { ...callable, ...hu }), agent(10, { ...callable, ...hu })],
      ['0: 8', '5: 10', '30: 1', '60: 2,3'],
    ],
    [
      'who does not speak the language is asked alone, until everybody is',
      [...many(4), agent(9)],
      ['0: 1', '30: 2', '60: 3,4'],
    ],
    [
      'of whom nobody knows what they speak may speak it',
      [agent(1, { languages: [] }), agent(2, { languages: [] }), agent(3)],
      ['0: 1', '5: 2', '30: 3'],
    ],
    [
      'who speaks it on duty is busy: nobody is called for that',
      [agent(1, { conversations: 1, ...hu }), agent(2), agent(8, { ...callable, ...hu })],
      ['0: 2', '90: 8'],
    ],
    [
      'who speaks it on duty did not answer: who speaks it and may be called comes next',
      [agent(1, hu), ...many(4, {}, 2), agent(8, { ...callable, ...hu })],
      ['0: 1', '5: 8', '30: 2', '60: 3,4,5'],
    ],
    ['an apprentice alone is not left idle', [agent(1, { standing: 'apprentice' })], ['0: 1']],
    [
      'apprentices come with the second wave',
      [agent(1, { standing: 'apprentice', ...hu }), agent(2)],
      ['0: 2', '30: 1'],
    ],
  ])('%s', (_, profiles, expected) => {
    expect(unanswered(profiles, 299, { lang: 'hu', blocked: [9] })).toEqual(expected);
  });

  test('who mostly comes counts for two, if they speak the language', () => {
    const comes = { answers: { asked: 9, came: 9 } };
    const found = wave(atOnce, [...many(2, comes), ...many(4, {}, 3)]);
    expect(found).toMatchObject({ ask: [1, 2], ladder: { count: 4 } });
    const later = wave({ ...atOnce, ladder: { ...found.ladder, count: 2 } }, many(4, {}, 3));
    expect(later).toMatchObject({ ask: [3], ladder: { wave: 1, count: 3 } });
    expect(wave({ lang: 'hu', ...atOnce }, [...many(2, comes), ...many(4, {}, 3)]).ask).toHaveLength(3);
  });

  test('who mostly comes has twice the time before another is asked', () => {
    const comes = { answers: { asked: 9, came: 9 } };
    expect(unanswered([...many(1, comes), ...many(3, {}, 2)], 29)).toEqual(['0: 1', '10: 2']);
  });

  test('who is asked at the desk by name is not kept for later, and who has a chat alone with the bot is', () => {
    const pool = { ...poolOf(many(6), AT, policy), byName: (id: number) => id === 2 || id === 3 };
    const first = nextWave(handoff(1, { ladder: { ...begin, wave: 1, until: AT } }), pool);
    expect(first).toMatchObject({ ask: [1, 2, 3], lookAt: AT + 15 * SECOND });
  });

  test('who says no is replaced at once, without a wait', () => {
    const first = wave({}, many(1));
    const ladder = { ...first.ladder, count: 0 };
    expect(wave({ ladder, declined: [1] }, many(4), AT + SECOND)).toMatchObject({ ask: [2], lookAt: AT + 5 * SECOND });
  });

  test('nobody at all: it is looked again, for ever, and whoever comes is asked as in the first wave', () => {
    const none = wave({}, []);
    expect(none).toEqual({ handoff: 1, ask: [], ladder: begin, lookAt: AT + policy.roundMs });
    const later = wave({ ladder: none.ladder }, many(5), none.lookAt);
    expect(later).toMatchObject({ ask: [1], ladder: { wave: 1 } });
  });

  test('it is looked again when somebody’s hours begin, a pause or a rest ends, an hour is over', () => {
    const hours = [{ day: 3, from: 601, to: 700 }];
    const often = Array.from({ length: policy.offersPerHourMax }, (_, i) => AT - HOUR + (i + 3) * MINUTE);
    const looks = [
      { duty: { is: 'hours' }, hours } as const,
      { pausedUntil: AT + 2 * MINUTE },
      { askedAt: often },
      { duty: { is: 'off', until: AT + HOUR }, callable: true, quiet: { from: 540, to: 604 } } as const,
      { duty: { is: 'off' } } as const,
      { standing: 'suspended', pausedUntil: AT + MINUTE } as const,
    ].map((given) => (wave({}, [agent(1, given)]).lookAt - AT) / MINUTE);
    expect(looks).toEqual([1, 2, 3, 4, 5, 5]);
    const resting = wave({}, [agent(1, { restsUntil: AT + SECOND })]);
    expect(resting.lookAt).toBe(AT + SECOND);
  });

  test('a wave that stands is filled up when somebody comes, and no more', () => {
    const first = wave(atOnce, many(1));
    const more = wave({ ...atOnce, ladder: first.ladder }, many(9), AT + SECOND);
    expect([more.ask, more.lookAt]).toEqual([[2, 3], first.lookAt]);
    const full = wave({ ...atOnce, ladder: more.ladder }, many(9), AT + 2 * SECOND);
    expect([full.ask, full.ladder, full.lookAt]).toEqual([[], more.ladder, first.lookAt]);
  });

  test('no crowd keeps the last wave from the coordinators', () => {
    const profiles = [...many(policy.waveAgentsMax + 1), agent(999, { ...onCall, rating: { count: 9, sum: 9 } })];
    const last = wave({ ladder: { wave: 4, count: 0, until: AT, asked: [] } }, profiles);
    expect(last.ask[0]).toBe(999);
    expect(last.ask).toHaveLength(policy.waveAgentsMax);
  });

  test('asking one customer’s whole pool keeps a bounded list', () => {
    const asked = Array.from({ length: 1_000 }, (_, i) => 5_000 + i);
    const next = wave({ ladder: { wave: 3, count: 0, until: AT, asked } }, many(50));
    expect([next.ask.length, next.ladder.asked.length]).toEqual([50, 1_000]);
  });
});

describe('many wait', () => {
  const asks = (open: OpenHandoff[], profiles: readonly Profile[]) =>
    match(
      open.map((each) => ({ ...each, ...atOnce })),
      poolOf(profiles, AT, policy),
    ).map((each) => [each.handoff, each.ask]);

  test('when agents are few, each finds one before any finds a second', () => {
    const open = [handoff(1, { askedAt: AT - 3 }), handoff(2, { askedAt: AT - 2 }), handoff(3, { askedAt: AT - 1 })];
    expect(asks(open, many(4))).toEqual([
      [1, [1, 4]],
      [2, [2]],
      [3, [3]],
    ]);
    expect(asks(open, many(2)).map(([, ask]) => ask)).toEqual([[1], [2], []]);
  });

  test('an agent gets one new offer at a time, however much they take', () => {
    const open = [handoff(1), handoff(2)];
    expect(asks(open, many(1, { capacity: 5 }))).toEqual([
      [1, [1]],
      [2, []],
    ]);
  });

  test('a skill that nobody has makes the others count for less', () => {
    const native = { languages: ['de'] };
    const skilled = { languages: ['en', 'de'], skills: ['a'] };
    const profiles = [...many(2, native), ...many(2, skilled, 3)];
    const open = [handoff(1, { lang: 'de', skills: ['a'] }), handoff(2, { lang: 'de', skills: ['a', 'none'] })];
    expect(asks(open, profiles)).toEqual([
      [1, [3, 4]],
      [2, [1, 2]],
    ]);
  });

  test('the line is by age, and a boost is a head start', () => {
    const ago = (minutes: number) => ({ askedAt: AT - minutes * MINUTE });
    const line = inLine(
      [
        handoff(1, { ...ago(0), boosts: ['reopened'] }),
        handoff(2, ago(4)),
        handoff(3, ago(6)),
        handoff(4, { ...ago(0), boosts: ['distressed'] }),
        handoff(5, { ...ago(2), boosts: ['valued', 'valued'] }),
        handoff(6, { ...ago(1), boosts: ['valued', 'distressed'] }),
        handoff(7, ago(25)),
      ],
      policy,
    );
    expect(line.map(({ id }) => id)).toEqual([7, 6, 4, 5, 3, 1, 2]);
  });
});

describe('an explanation', () => {
  const profiles = [
    agent(1),
    agent(2, { languages: ['de'], skills: ['billing'] }),
    agent(3, { standing: 'apprentice' }),
    agent(4, { duty: { is: 'off' }, callable: true }),
    agent(5, { duty: { is: 'off' } }),
    agent(6, { conversations: 1 }),
    agent(7),
    agent(8),
    agent(9),
    agent(10),
    agent(11, { standing: 'suspended' }),
  ];
  const wants = { lang: 'de', skills: ['billing', 'setup'] };
  const open = handoff(1, { ...wants, blocked: [7, 11], declined: [8], ...atOnce });
  const { verdicts } = explain({ ...open, last: 1 }, poolOf(profiles, AT, policy));

  test('tells of every agent why they were or were not asked, who is asked first', () => {
    expect(verdicts.map(({ agent: id, why }) => `${id} ${why}`)).toEqual([
      '1 asked',
      '2 asked',
      '9 asked',
      '3 apprentice',
      '4 notYet',
      '7 blocked',
      '8 declined',
      '10 outranked',
      '5 offDuty',
      '6 full',
      '11 blocked',
    ]);
  });

  test('names the points, in a line that can be read', () => {
    expect(verdicts[1]?.points).toMatchObject({ last: 0, language: 60, skills: 15, idle: 0, free: 15 });
    expect(verdicts.map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        'Agent 2 is asked in wave 1: 118.6 points (last 0.0, language 60.0, skills 15.0, rating 13.6, idle 0.0, free 15.0, willing 15.0, silent 0.0).',
        'Agent 5 is off duty.',
      ]),
    );
  });

  test('knows who was asked before', () => {
    const ladder = { wave: 1, count: 1, until: AT, asked: [1] };
    const again = explain({ ...open, ladder }, poolOf(profiles, AT, policy)).verdicts;
    expect(again.find(({ agent: id }) => id === 1)?.why).toBe('askedBefore');
  });

  test('tells of those for whom it is not time yet', () => {
    const { verdicts: told } = explain({ ...open, boosts: [] }, poolOf(profiles, AT, policy));
    expect(told.slice(0, 2).map(({ line }) => line.split(':')[0])).toEqual([
      'Agent 2 is asked in wave 1',
      'Agent 1 comes after others who suit better, and the wave asks nobody else for now',
    ]);
  });
});
