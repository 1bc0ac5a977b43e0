// What an agent says of their duty: read, told back, and without effect where it cannot be read.

import { describe, expect, test } from 'vitest';
import { usualDistress } from '../../core/distress.ts';
import { type Duty, profileOf } from '../../core/duty.ts';
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
  expect(made.duty).toEqual(duty);
  expect(made.told).toMatch(told);
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
