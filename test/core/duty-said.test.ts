// What an agent says of their duty: read, told back, and without effect where it cannot be read.

import { describe, expect, test } from 'vitest';
import { usualDistress } from '../../core/distress.ts';
import { type Duty, type Profile, profileOf } from '../../core/duty.ts';
import { attend, isOff } from '../../core/duty-said.ts';
import { policyDefaults } from '../../core/policy.ts';
import type { House } from '../../core/say.ts';
import { ana, customerPlace, desk, type Story, story } from './story.ts';

const house: House = {
  name: 'Shop',
  lang: 'en',
  policy: policyDefaults,
  canned: {},
  distress: usualDistress,
  pages: [],
  maskKey: 'a key of the tests',
};
const NOW = 1_000_000;
const HOUR = 3_600_000;
const somebody = profileOf(ana.id, 0, { standing: 'active', duty: { is: 'on' }, zone: 'Europe/Vienna' });

test.each<[string, Duty | undefined, RegExp]>([
  ['off', { is: 'off' }, /^Ana is off duty: /],
  ['on', { is: 'on' }, /^Ana is on duty: /],
  ['off 2h', { is: 'off', until: NOW + 2 * HOUR }, /That holds for 2 hours\.$/],
  [' OFF for 30 min ', { is: 'off', until: NOW + HOUR / 2 }, /That holds for 30 minutes\.$/],
  ['on 1d', { is: 'on', until: NOW + 24 * HOUR }, /^Ana is on duty/],
  ['off 9999d', { is: 'off' }, /^Ana is off duty/],
  ['', undefined, /^Ana is on duty/],
  ['2h', undefined, /^Say \/duty on or \/duty off/],
  ['until 18:00', { is: 'on', until: 17 * HOUR }, /^Ana is on duty: .* That holds for 16 hours, 44 minutes\.$/],
  ['off until 0:30', { is: 'off', until: 23.5 * HOUR }, /^Ana is off duty: /],
  ['until 7', { is: 'on', until: 6 * HOUR }, /^Ana is on duty: /],
  ['hours', { is: 'hours' }, /^Ana is off duty: /],
  ['until 25:00', undefined, /^Say \/duty on or \/duty off/],
  ['off2h; drop table', undefined, /^Say \/duty on or \/duty off/],
])('“%s”', (said, duty, told) => {
  const made = attend(house, ana, somebody, said, NOW);
  expect(made.now?.duty).toEqual(duty);
  expect(made.told).toMatch(told);
});

describe('on what terms they are asked', () => {
  test.each<[string, Partial<Profile>, RegExp]>([
    ['call', { callable: true }, /Also asked when off duty/],
    ['call on', { callable: true }, /Also asked when off duty/],
    ['call off', { callable: false }, /^(?!.*Also asked)/s],
    ['quiet 22-7', { quiet: { from: 22 * 60, to: 7 * 60 } }, /Quiet, so never asked: 22:00 to 7:00/],
    ['quiet 10:30pm - 7am', { quiet: { from: 22 * 60 + 30, to: 7 * 60 } }, /22:30 to 7:00/],
    ['quiet off', {}, /^(?!.*Quiet)/s],
    ['max 2', { capacity: 2 }, /Conversations at once: 2\n/],
    ['zone New York', { zone: 'America/New_York' }, /Time zone: New York$/],
    ['speaks Polish, English', { languages: ['pl', 'en'] }, /Languages: Polish, English\n/],
    [
      'Hours Mon-Fri 9-17',
      { duty: { is: 'hours' }, hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1_020 })) },
      /Hours: Mon–Fri 9:00–17:00\n/,
    ],
  ])('“%s”', (said, changed, told) => {
    const made = attend(house, ana, somebody, said, NOW);
    expect(made.now).toMatchObject({ ...somebody, ...changed });
    expect(made.told).toMatch(told);
  });

  test('“quiet off” leaves no quiet hours', () => {
    const { now: quiet = somebody } = attend(house, ana, somebody, 'quiet 22-7', NOW);
    expect(attend(house, ana, quiet, 'quiet off', NOW).now).not.toHaveProperty('quiet');
  });

  test.each([
    'quiet',
    'quiet 7-7',
    'quiet Mon 9-10',
    'max 0',
    'max 21',
    'max many',
    'zone Nowhere',
    'speaks Klingon',
    'call me',
    'hours soon',
  ])('“%s” changes nothing, and is told how to say it', (said) => {
    const { now, told } = attend(house, ana, somebody, said, NOW);
    expect(now).toBeUndefined();
    expect(told).toMatch(/^Say \/duty on or \/duty off/);
  });

  test('a pause does not end with them, but with “on”', () => {
    const paused = { ...somebody, pausedUntil: NOW + HOUR };
    expect(attend(house, ana, paused, 'max 2', NOW).now?.pausedUntil).toBe(NOW + HOUR);
    expect(attend(house, ana, paused, 'on', NOW).now).not.toHaveProperty('pausedUntil');
  });
});

test('off duty ends by itself', () => {
  const away = { ...somebody, duty: { is: 'off', until: NOW } as const };
  expect([isOff(away, NOW - 1), isOff(away, NOW)]).toEqual([true, false]);
});

describe('who asks again', () => {
  const closed = (): Story =>
    story()
      .commands({ name: 'human' })
      .agentPresses(ana, 'take')
      .agentWrites(ana, 'Hello!')
      .agentCommands(ana, { name: 'close', outcome: '' });
  const returns = (more: object): Story =>
    closed().happens({
      type: 'customerCommanded',
      customer: { account: 'chat', id: 'p1', name: 'Noor' },
      place: customerPlace,
      command: { name: 'human' },
      source: { ...customerPlace, id: 'm9' },
      line: { ahead: 0, desks: [desk], ...more },
    } as Parameters<Story['happens']>[0]);

  test('the agent of last time is asked first, unless off duty: then everybody is', () => {
    expect(returns({}).state).toMatchObject({ phase: 'waiting', prefer: { id: ana.id } });
    const without = returns({ off: new Set([ana.id]) });
    expect(without.state).not.toHaveProperty('prefer');
    expect(without.atDesk.join()).toContain('asks for a human');
  });

  test('when all are off duty the customer is told so, and the request stays open', () => {
    const told = returns({ off: new Set([ana.id]), unstaffed: true });
    expect(told.toCustomer.join()).toContain('Nobody is on duty right now. Your request stays open');
    expect(told.alarms.has('remind')).toBe(true);
  });
});
