// What an agent says of their duty: read, told back, and without effect where it cannot be read.
import { describe, expect, test } from 'vitest';
import type { Duty } from '../../core/duty.ts';
import { attend, dutyUnsaid, isOff } from '../../core/duty-said.ts';
import { policyDefaults } from '../../core/policy.ts';
import type { House } from '../../core/say.ts';
import { ana, customerPlace, desk, type Story, story } from './story.ts';

const house: House = {
  name: 'Shop',
  lang: 'en',
  policy: policyDefaults,
  canned: {},
  pages: [],
  maskKey: 'a key of the tests',
};
const NOW = 1_000_000;
const HOUR = 3_600_000;

test.each<[string, Duty | undefined, RegExp]>([
  ['off', { is: 'off' }, /^Ana is off duty: /],
  ['on', { is: 'on' }, /^Ana is on duty: /],
  ['off 2h', { is: 'off', until: NOW + 2 * HOUR }, /That holds for 2 hours\.$/],
  [' OFF for 30 min ', { is: 'off', until: NOW + HOUR / 2 }, /That holds for 30 minutes\.$/],
  ['on 1d', { is: 'on', until: NOW + 24 * HOUR }, /^Ana is on duty/],
  ['off 9999d', { is: 'off' }, /^Ana is off duty/],
  ['', undefined, /^Ana is on duty/],
  ['2h', undefined, /^Say \/duty on or \/duty off/],
  ['until 18:00', undefined, /^Say \/duty on or \/duty off/],
  ['off2h; drop table', undefined, /^Say \/duty on or \/duty off/],
])('“%s”', (said, duty, told) => {
  const made = attend(house, ana, dutyUnsaid, said, NOW);
  expect(made.duty).toEqual(duty);
  expect(made.told).toMatch(told);
});

test('off duty ends by itself', () => {
  expect([isOff({ is: 'off', until: NOW }, NOW - 1), isOff({ is: 'off', until: NOW }, NOW)]).toEqual([true, false]);
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
    const without = returns({ off: [ana.id] });
    expect(without.state).not.toHaveProperty('prefer');
    expect(without.atDesk.join()).toContain('asks for a human');
  });

  test('when all are off duty the customer is told so, and the request stays open', () => {
    const told = returns({ off: [ana.id], unstaffed: true });
    expect(told.toCustomer.join()).toContain('Nobody is on duty right now. Your request stays open');
    expect(told.alarms.has('remind')).toBe(true);
  });
});
