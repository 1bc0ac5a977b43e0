// Who may see what was masked, why, and what stands in the audit of it.
import { describe, expect, test } from 'vitest';
import type { Agent } from '../../core/conversation.ts';
import { decide } from '../../core/decide.ts';
import type { Effect } from '../../core/effect.ts';
import type { Event, Rights } from '../../core/event.ts';
import { mask, maskAfter, nothingKnown, valuesIn } from '../../core/mask.ts';
import { valuesText } from '../../core/reveal.ts';
import type { House } from '../../core/say.ts';
import { ana, assigned, ben, desk, house, type Story, text } from './story.ts';

const card = '4111 1111 1111 1111';
const key = 'a key of the tests, and no other';
const coordinator = { standing: 'active', coordinator: true } as const;

const told = (): Story => assigned().writes(`my card is ${card}`);
const pressed = (arg: string, rights: Rights, agent: Agent): Extract<Event, { type: 'agentPressed' }> => ({
  type: 'agentPressed',
  id: 'e',
  at: 1,
  fresh: 1,
  agent,
  place: desk,
  desk,
  rights,
  press: 'p',
  verb: 'reveal',
  arg,
  line: { ahead: 0, desks: [] },
  recent: [],
  peers: [],
});
const presses = (story: Story, arg: string, rights: Rights = coordinator, agent = ben): Story => {
  const { type, place, press, verb, ...rest } = pressed(arg, rights, agent);
  return story.happens({ type, agent, place, desk, rights: rest.rights, press, verb, arg });
};
const audited = ({ effects }: Story) => effects.filter(({ type }) => type === 'audit');
const reveals = ({ effects }: { readonly effects: readonly Effect[] }) =>
  effects.filter(({ type }) => type === 'reveal');

describe('what was masked', () => {
  test('is shown to a coordinator who says why; who, what kinds and why are audited, and no value is in any effect', () => {
    const shown = presses(told(), 'to book the refund');
    expect(reveals(shown)).toEqual([{ type: 'reveal', agent: ben, at: desk, press: 'p' }]);
    expect(audited(shown)).toEqual([{ type: 'audit', by: ben, what: 'reveal', why: '[card] to book the refund' }]);
    expect(JSON.stringify(shown.effects)).not.toContain('1111');
  });

  test('is not shown without a reason: it is asked for, as words or as buttons', () => {
    const asked = presses(told(), '');
    expect(reveals(asked)).toEqual([]);
    expect(audited(asked)).toEqual([]);
    expect(asked.atDesk[0]).toContain('[To solve their question] [To prevent harm or fraud] [They asked me to]');
    expect(audited(presses(told(), 'check'))[0]).toMatchObject({ why: '[card] To prevent harm or fraud' });
    const typed = told().agentCommands(ben, { name: 'reveal', why: '' }, { rights: coordinator });
    expect(typed.effects).toHaveLength(1);
    expect(typed.toThread.join()).toContain('/reveal');
  });

  test('is not shown to others, and that they wanted it is audited', () => {
    for (const rights of [
      { standing: 'active', coordinator: false },
      { standing: 'suspended', coordinator: true },
    ] as const) {
      const refused = presses(told(), `for ${card}`, rights);
      expect(reveals(refused)).toEqual([]);
      expect(refused.toasts).toEqual(['You may not see what is masked here. A coordinator may.']);
      expect(audited(refused)).toEqual([{ type: 'audit', by: ben, what: 'reveal refused', why: 'for [card 1]' }]);
    }
  });

  test('is shown to whoever has the conversation where the house says so, but not to one who learns', () => {
    const active = { standing: 'active', coordinator: false } as const;
    const asks = (roles: House['reveal'], rights: Rights, agent: Agent) =>
      reveals(decide({ ...house, ...(roles ? { reveal: roles } : {}) }, told().state, pressed('why', rights, agent)));
    expect(asks(['coordinator', 'active'], active, ana)).toHaveLength(1);
    expect(asks(['coordinator', 'active'], active, ben)).toEqual([]);
    expect(asks(['coordinator', 'active'], { standing: 'apprentice', coordinator: false }, ana)).toEqual([]);
    expect(asks([], coordinator, ben)).toEqual([]);
    expect(asks(undefined, coordinator, ben)).toHaveLength(1);
  });

  test('is nothing where nothing was masked', () => {
    const nothing = presses(assigned().writes('where is my tent?'), 'why');
    expect(nothing.toasts).toEqual(['Nothing was masked in this conversation.']);
    expect(audited(nothing)).toEqual([]);
  });
});

describe('the values behind the labels', () => {
  test('are those that the labels were given for, however often they were written', () => {
    const texts = [`card ${card}`, 'write to ana@example.org or bob@example.org', 'again: 4111-1111-1111-1111'];
    const known = texts.reduce((before, words) => mask([words], before, key).known, nothingKnown);
    expect([...valuesIn(texts, known, key)]).toEqual([
      ['[e-mail 1]', 'ana@example.org'],
      ['[e-mail 2]', 'bob@example.org'],
      ['[card 1]', '4111-1111-1111-1111'],
    ]);
  });

  test('are found over several messages', () => {
    const parts = [{ text: ['my card is 4111 1111'] }];
    const { known } = maskAfter(parts, ['1111 1111'], nothingKnown, key);
    expect([...valuesIn(['my card is 4111 1111', '1111 1111'], known, key)]).toEqual([
      ['[card 1]', '4111 1111 1111 1111'],
    ]);
  });

  test('are none that nobody knows a label of', () => {
    expect([...valuesIn([`card ${card}`], nothingKnown, key)]).toEqual([]);
  });

  test('are shown whole or not at all, and it is said that some are missing', () => {
    const values = Array.from({ length: 9 }, (_, i) => [`[card ${9 - i}]`, card] as const);
    const all = valuesText('en', 'Look:', values, 10_000, 30);
    expect(all).toMatchObject({ whole: true });
    expect(all.text).toBe(['Look:', ...values.map(([label]) => `${label} ${card}`)].join('\n'));
    const few = valuesText('en', 'Look:', values, 100, 30);
    expect(few).toEqual({
      whole: false,
      text: `Look:\n[card 9] ${card}\n[card 8] ${card}\nOlder ones that are left out: 7.`,
    });
    expect(few.text.length).toBeLessThanOrEqual(100);
    expect(valuesText('en', 'Look:', values, 10_000, 1).text).toBe(
      `Look:\n[card 9] ${card}\nOlder ones that are left out: 8.`,
    );
  });
});

test('a contact that a customer shared can be revealed as well', () => {
  const shared = assigned().writes({ ...text(''), contact: { name: 'Bo', phone: '+34 612 345 678' } });
  const record = shared.effects.find(({ type }) => type === 'record');
  expect(record).toMatchObject({
    said: { text: '[contact: Bo [phone 1]]' },
    unmasked: '[contact: Bo +34 612 345 678]',
  });
});
