// What an agent sees who looks in: the line with buttons, their own conversations, and honest words where there is nothing.

import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import type { Assigned, Conversation, Waiting } from '../../core/conversation.ts';
import { usualDistress } from '../../core/distress.ts';
import { type Message, plain } from '../../core/message.ts';
import { overview, readOverview } from '../../core/overview.ts';
import { policyDefaults } from '../../core/policy.ts';
import type { House } from '../../core/say.ts';
import { noChanges } from '../../core/store.ts';
import { hostile } from '../fixtures/hostile.ts';
import { ana, ben, desk, replied, story } from './story.ts';

const house: House = {
  name: 'Shop',
  lang: 'en',
  policy: policyDefaults,
  canned: {},
  pages: [],
  maskKey: 'a key of the tests, and no other',
  distress: usualDistress,
};
const NOW = 10_000_000;
const MINUTE = 60_000;

function waits(
  id: number,
  more: Partial<Waiting> & { name?: string; minutes?: number; question?: string } = {},
): Waiting {
  const { name = `Noor ${id}`, minutes = id, question = 'Where is it?', ...rest } = more;
  const state = story().writes('human', true).state as Waiting;
  const handoff = { id: id + 500, askedAt: NOW - minutes * MINUTE, question, desks: [desk], passed: [] };
  return { ...state, id, customer: { ...state.customer, name }, handoff, ...rest };
}

function has(id: number, more: Partial<Assigned> = {}): Assigned {
  const state = replied().state as Assigned;
  return { ...state, id, customer: { ...state.customer, name: `Lea ${id}` }, takenAt: NOW - 2 * MINUTE, ...more };
}

/** But for the switch, which stands last. */
const labels = ({ buttons = [] }: Message): string[][] =>
  buttons.slice(0, -1).map((row) => row.map(({ label }) => label));
const shown = (waiting: readonly Conversation[], own: Parameters<typeof overview>[4] = []): string =>
  plain(overview(house, ana, false, waiting, own, NOW).text);

describe('the line', () => {
  test('tells name, language, wait and question, and can be taken from', () => {
    const message = overview(house, ana, false, [waits(7, { minutes: 5, lang: 'de' })], [], NOW);
    expect(plain(message.text)).toContain('1. Noor 7 · Language: German · waiting 5 minutes\nWhere is it?');
    expect(message.buttons?.[0]).toEqual([{ label: '1. Take it', action: 'take:7:507' }]);
  });

  test('shows ten, numbered as their buttons are, and says that there are more', () => {
    const message = overview(
      house,
      ana,
      false,
      Array.from({ length: 11 }, (_, i) => waits(i + 1)),
      [],
      NOW,
    );
    const text = plain(message.text);
    expect(text).toMatch(/\n10\. Noor 10 .*\n.*\n… and more\./);
    expect(text).not.toContain('Noor 11');
    expect(labels(message)).toEqual([
      ['1. Take it', '2. Take it', '3. Take it', '4. Take it', '5. Take it'],
      ['6. Take it', '7. Take it', '8. Take it', '9. Take it', '10. Take it'],
    ]);
  });

  test('leaves out whom this agent has blocked and who is asked for somebody else first', () => {
    const line = [waits(1, { blockedBy: [ana.id] }), waits(2, { prefer: ben }), waits(3, { prefer: ana })];
    const message = overview(house, ana, false, line, [], NOW);
    expect(plain(message.text)).toContain('1. Noor 3');
    expect(labels(message)).toEqual([['1. Take it']]);
  });

  test('says honestly that nobody waits, without buttons to take', () => {
    const message = overview(house, ana, false, [], [], NOW);
    expect(plain(message.text)).toMatch(/Nobody is waiting.*Your conversations\nNone just now\./s);
    expect(labels(message)).toEqual([]);
  });

  test('a request without words has none', () => {
    expect(shown([waits(1, { question: '' })])).toMatch(/waiting one minute\n\nYour/);
  });
});

describe('one’s own conversations', () => {
  test.each<[string, Partial<Assigned>, 'customer' | 'agent' | undefined, string]>([
    ['taken and not answered yet', { repliedAt: undefined }, 'customer', 'waits for your first reply (2 minutes)'],
    ['the customer spoke last', {}, 'customer', 'waits for you'],
    ['the agent spoke last', {}, 'agent', 'you wait for an answer'],
    ['snoozed', { snoozed: true }, 'agent', 'Snoozed.'],
    ['nothing was said that anybody kept', {}, undefined, 'waits for you'],
  ])('%s', (_name, more, last, words) => {
    const { repliedAt, ...rest } = more;
    const state = has(5, rest);
    const { repliedAt: _was, ...unanswered } = state;
    const own = { state: 'repliedAt' in more && repliedAt === undefined ? unanswered : state, last };
    expect(shown([], [own])).toContain(`1. Lea 5 · ${words}`);
  });

  test('ten are shown, and it says that there are more', () => {
    const own = Array.from({ length: 11 }, (_, i) => ({ state: has(i + 1), last: 'agent' as const }));
    expect(shown([], own)).toMatch(/10\. Lea 10 .*\n… and more\.\n\nYou are on duty\.$/);
  });
});

describe('the switch', () => {
  test.each([
    ['on', false, 'You are on duty.', 'Go off duty', 'duty::off'],
    ['off', true, 'You are off duty.', 'Go on duty', 'duty::on'],
  ] as const)('when %s', (_name, off, words, label, press) => {
    const { text, buttons } = overview(house, ana, off, [], [], NOW);
    expect(plain(text)).toMatch(new RegExp(`${words}$`));
    expect(buttons?.at(-1)).toEqual([{ label, action: press }]);
  });
});

test.each(hostile)('a hostile name or question stays text, and short: $name', ({ text }) => {
  const message = overview(house, ana, false, [waits(1, { name: 'Noor', question: text })], [], NOW);
  for (const node of message.text) expect(typeof node === 'string' || node.type === 'bold').toBe(true);
  expect(plain(message.text).length).toBeLessThan(500);
});

test('it is read from the store: the line by its age, one’s own with who spoke last', async () => {
  const { store } = createMemoryStore();
  const changes = noChanges();
  const states = [waits(1, { minutes: 1 }), waits(2, { minutes: 9 }), has(3), has(4, { owner: ben }), has(5)];
  for (const state of states) changes.conversations.push({ state, at: 1 });
  for (const { id, handoff } of states.slice(0, 2) as Waiting[])
    changes.handoffs.push({ id: handoff.id, conversation: id, standing: 'waiting', at: handoff.askedAt });
  const says = (conversation: number, who: 'agent' | 'customer' | 'bot' | 'note') =>
    changes.said.push({ conversation, said: { at: 1, who, name: '', text: 'x' } });
  for (const who of ['customer', 'agent', 'note', 'bot'] as const) says(3, who);
  for (const who of ['agent', 'customer'] as const) says(5, who);
  await store.commit(changes);
  const text = plain((await readOverview(store, house, ana, false, NOW)).text);
  expect(text).toMatch(/1\. Noor 2 .*\nWhere is it\?\n2\. Noor 1 /);
  expect(text).toContain('1. Lea 3 · you wait for an answer\n2. Lea 5 · waits for you');
  expect(text).not.toContain('Lea 4');
});
