// Who is asked after a good rating whether they would help others, and who never is.

import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../core/conversation.ts';
import { begin } from '../../core/decide.ts';
import { policyDefaults } from '../../core/policy.ts';
import type { House } from '../../core/say.ts';
import { ana, customer, customerPlace, house, type Story, story } from './story.ts';

const seeking: House = { ...house, volunteers: { rules: 'Be kind.', skills: [], quiz: [], passMark: 1, welcome: '' } };
const { inviteAfterMs, inviteAgainMs } = policyDefaults;

const told = (from: Partial<Conversation> = {}, within = seeking): Story =>
  story(
    { ...begin(100, customer, customerPlace, 'en'), ...from } as Conversation,
    inviteAgainMs * 3,
    new Map(),
    [],
    [],
    [],
    1,
    within,
  );

const closed = (at: Story = told(), asks = 'where is my bike'): Story =>
  at.writes(asks, true).agentPresses(ana, 'take').agentWrites(ana, 'It is on its way.').agentPresses(ana, 'close');

const handoff = ({ state }: Story): number => (state.phase === 'rating' ? state.handoff : 0);
const rated = (at: Story, score = 5): Story => at.presses('rate', `${handoff(at)}:${score}`);
const rung = (at: Story): Story => at.later(inviteAfterMs).rings('invite');

describe('after a good rating', () => {
  test('a customer is asked once, a moment later, with a way in and a way out', () => {
    const at = rated(closed());
    expect(at.toCustomer).toEqual(['Thank you! Would you add a word on why? Just write it.']);
    expect(at.alarms.has('invite')).toBe(true);
    const asked = rung(at);
    expect(asked.toCustomer).toHaveLength(1);
    expect(asked.toCustomer[0]).toMatch(/Would you help others like you\?.*\[Yes, tell me more\] \[No, thanks\]$/s);
    expect(rung(asked).toCustomer).toEqual([]);
  });

  test('a word on it still goes with the rating, before and after', () => {
    const before = rated(closed()).writes('She was so kind');
    expect(before.effects).toContainEqual(expect.objectContaining({ type: 'rate', word: 'She was so kind' }));
    const after = rung(rated(closed())).writes('She was so kind');
    expect(after.effects).toContainEqual(expect.objectContaining({ type: 'rate', word: 'She was so kind' }));
  });

  test('yes begins the application, and no is taken for an answer', () => {
    const asked = rung(rated(closed()));
    expect(asked.presses('volunteer').state.joining).toMatchObject({ is: 'applying', step: 'rules' });
    const no = asked.presses('inviteNo');
    expect(no.effects[0]).toMatchObject({ type: 'edit', message: { text: [expect.stringContaining('/volunteer')] } });
    expect(no.state).toEqual(asked.state);
  });

  test('not again within a quarter, whatever became of it', () => {
    const asked = rung(rated(closed())).rings('reopen');
    expect(asked.state.invitedAt).toBeGreaterThan(0);
    const again = closed(asked.later(inviteAgainMs - 3_600_000));
    expect(again.state.invitedAt).toBe(asked.state.invitedAt);
    expect(rated(again).alarms.has('invite')).toBe(false);
    expect(rated(closed(asked.later(inviteAgainMs))).alarms.has('invite')).toBe(true);
  });

  const now = inviteAgainMs * 3;
  const agent = { self: { agent: 9, standing: 'active' } } as const;
  const by = { customer, place: customerPlace };
  test.each<[string, Story]>([
    ['three stars', rated(closed(), 3)],
    ['nobody is sought', rated(closed(told({}, house)))],
    [
      'it is switched off',
      rated(
        closed(
          told(
            {},
            { ...seeking, volunteers: { ...seeking.volunteers, invite: false } as House['volunteers'] & object },
          ),
        ),
      ),
    ],
    ['they are joining', rated(closed(told({ joining: { is: 'declined', at: 1 } })))],
    ['they were shown where to call', rated(closed(told({ emergencyAt: now - 1 })))],
    ['they reported somebody', rated(closed(told({ reportedAt: now - 1 })))],
    ['an agent reported them', rated(closed(told({ accusedAt: now - 1 })))],
    ['an agent blocked them', rated(closed(told({ blockedBy: [7] })))],
    ['they spoke of the law', rated(closed(told(), 'I will call my lawyer, I will sue you'))],
    [
      'they are one of the helpers',
      closed().happens({
        ...by,
        ...agent,
        type: 'customerPressed',
        press: 'p',
        verb: 'rate',
        arg: `${handoff(closed())}:5`,
      }),
    ],
    [
      'others read along',
      closed().happens({
        ...by,
        shared: true,
        type: 'customerPressed',
        press: 'p',
        verb: 'rate',
        arg: `${handoff(closed())}:5`,
      }),
    ],
  ])('not where %s', (_why, at) => {
    expect(at.effects.some(({ type }) => type === 'rate')).toBe(true);
    expect(at.alarms.has('invite')).toBe(false);
  });

  test('not once something else has begun', () => {
    const back = rated(closed()).writes('Is it really on its way?');
    expect(back.alarms.has('invite')).toBe(false);
    expect(back.rings('invite').toCustomer).toEqual([]);
    const left = rated(closed()).happens({ ...by, type: 'customerLeft' });
    expect(left.rings('invite').toCustomer).toEqual([]);
  });
});
