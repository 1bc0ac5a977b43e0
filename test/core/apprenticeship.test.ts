// From an applicant who passed to somebody who answers alone: reading along, conversations with a good mark, promotion.
import { describe, expect, test } from 'vitest';
import { begun, isFree, isGood, learned, progress } from '../../core/apprenticeship.ts';
import { profileOf } from '../../core/duty.ts';
import type { Rights } from '../../core/event.ts';
import { mayHave } from '../../core/mentors.ts';
import { policyDefaults as policy } from '../../core/policy.ts';
import type { House } from '../../core/say.ts';
import {
  apprentice,
  cleo,
  commands,
  did,
  full,
  heldIn,
  learning,
  line,
  presses,
  pressOf,
  takes,
  writes,
} from './apprentice.ts';
import { ana, assigned, ben, house, replied, type Story, story } from './story.ts';

const reading: Rights = { standing: 'apprentice', coordinator: false, readAlong: 0 };
const profile = (given = {}) => profileOf(3, 0, { standing: 'apprentice', apprenticeship: begun, ...given });

describe('what a conversation teaches', () => {
  const almost = { readAlong: 2, reviewed: 6, good: policy.apprenticeConversationsMin - 1 };

  test.each([
    ['reading along counts', begun, 'readAlong', { readAlong: 1, reviewed: 0, good: 0 }],
    ['a good conversation counts twice', begun, 'reviewedWell', { readAlong: 0, reviewed: 1, good: 1 }],
    ['one that was not is no step back', almost, 'reviewed', { ...almost, reviewed: 7 }],
  ] as const)('%s', (_what, apprenticeship, what, next) => {
    const after = learned(profile({ apprenticeship }), what, policy);
    expect([after.standing, after.apprenticeship]).toEqual(['apprentice', next]);
  });

  test('the last good one makes a full agent, who is learning no longer', () => {
    const after = learned(profile({ apprenticeship: almost }), 'reviewedWell', policy);
    expect(after.standing).toBe('active');
    expect(after).not.toHaveProperty('apprenticeship');
  });

  test.each(['applied', 'active', 'suspended'] as const)('somebody %s learns nothing by it', (standing) => {
    const before = profile({ standing, apprenticeship: almost });
    expect(learned(before, 'reviewedWell', policy)).toBe(before);
  });

  test('an apprentice of an earlier version begins with nothing', () => {
    const { apprenticeship: _none, ...before } = profile();
    expect(learned(before, 'readAlong', policy).apprenticeship?.readAlong).toBe(1);
  });

  test.each([
    [{ asIs: 1, changed: 0 }, true],
    [{ asIs: 1, changed: 1 }, true],
    [{ asIs: 1, changed: 2 }, false],
    [{ asIs: 0, changed: 0 }, false],
    [{ asIs: 0, changed: 1 }, false],
  ])('%o is good: %s', (tally, good) => {
    expect(isGood(tally)).toBe(good);
  });

  test('the agent hears of each step, and of nothing else', () => {
    const of = (readAlong: number, good = 0) => profile({ apprenticeship: { readAlong, reviewed: good, good } });
    expect(progress(house, of(0), of(1))).toContain('One more conversation');
    expect(progress(house, of(1), of(2))).toContain('From now on you may take conversations yourself');
    expect(progress(house, of(2, 1), of(2, 2))).toBe('That went well: 2 of 5 conversations.');
    expect(progress(house, of(2, 1), of(2, 1))).toBeUndefined();
    expect(progress(house, of(2, 4), profile({ standing: 'active' }))).toContain('You have learned it');
    expect(progress(house, profile({ standing: 'active' }), profile({ standing: 'active' }))).toBeUndefined();
  });
});

test.each([
  [{ standing: 'active', coordinator: false }, true],
  [{ standing: 'apprentice', coordinator: true }, true],
  [{ standing: 'apprentice', coordinator: false }, false],
  [{ standing: 'applied', coordinator: false }, false],
  [{ standing: 'suspended', coordinator: true }, false],
] as const)('%o writes without a mentor: %s', (rights, free) => {
  expect(isFree(rights)).toBe(free);
});

test.each([
  ['somebody not known yet', undefined, true],
  ['a full agent', profile({ standing: 'active' }), true],
  ['an apprentice who reads along', profile(), false],
  ['an apprentice who has read along', profile({ apprenticeship: { ...begun, readAlong: 2 } }), true],
  ['somebody who applied', profile({ standing: 'applied' }), false],
  ['somebody suspended', profile({ standing: 'suspended' }), false],
])('a conversation may be handed to %s: %s', (_who, given, may) => {
  expect(mayHave(given, policy)).toBe(may);
});

describe('taking', () => {
  const waits = (): Story => story().writes('where is my bike', true);

  test.each([
    ['has not read along', takes(waits(), cleo, reading), 'First you read along at 2 conversations.'],
    [
      'has read along once',
      takes(waits(), cleo, { ...reading, readAlong: 1 }),
      'You still read along at one conversation',
    ],
    ['finds no mentor', takes(waits(), cleo, apprentice, { line: { ...line, mentors: [] } }), 'No mentor is there'],
    [
      'would be the only mentor',
      takes(waits(), cleo, apprentice, { line: { ...line, mentors: [{ agent: cleo }] } }),
      'No mentor',
    ],
    [
      'meets somebody in distress',
      takes(story().writes('I want to kill myself'), cleo, apprentice),
      'This one is for somebody with more experience.',
    ],
  ])('an apprentice who %s cannot', (_who, at, told) => {
    expect(at.state.phase).toBe('waiting');
    expect(at.toasts[0]).toContain(told);
  });

  test('an apprentice who has read along may', () => {
    expect(learning().state.phase).toBe('assigned');
  });
});

describe('reading along', () => {
  const along = (at: Story, agent = cleo, rights = reading, more: object = {}): Story =>
    presses(at, 'along', '', agent, rights, more);
  const close = (at: Story): Story => commands(at, { name: 'close', outcome: '' }, ana, full);

  test('an apprentice presses it on the card that was taken, or writes /along in the thread; it counts at the close', () => {
    const at = along(replied());
    expect(at.toasts).toEqual([
      'You read along at Ana’s conversation with Noor (1 of 2). It counts when it is closed.',
    ]);
    expect(at.toThread).toEqual(['Ana, Cleo is learning and reads along here.']);
    expect(did(at)).toEqual([]);
    expect(did(close(at))).toContainEqual({ type: 'agent', agent: cleo.id, did: 'readAlong' });
    const typed = commands(replied(), { name: 'along' }, cleo, reading);
    expect(did(close(typed))).toContainEqual({ type: 'agent', agent: cleo.id, did: 'readAlong' });
  });

  test('what they write there stays a note', () => {
    expect(writes(along(replied()), 'Interesting', 'm1', cleo, reading).toCustomer).toEqual([]);
    expect(heldIn(writes(along(replied()), 'Interesting', 'm1', cleo, reading))).toEqual([]);
  });

  test.each([
    ['twice', along(along(replied())), 'You read along here already.'],
    [
      'once they have read along',
      along(replied(), cleo, apprentice),
      'Only apprentices read along first. You need not.',
    ],
    ['as a full agent', along(replied(), ben, full), 'Only apprentices read along first. You need not.'],
    ['while nobody has it', along(story().writes('help', true)), 'Nobody has this conversation just now'],
    ['at an apprentice’s', along(learning(), ben, reading), 'Read along where somebody experienced helps'],
    ['at their own', along(learning(), cleo, reading), 'Read along where somebody experienced helps'],
    [
      'at another desk',
      along(replied(), cleo, reading, { desk: { account: 'chat', channel: 'desk2' } }),
      'at another desk',
    ],
    [
      'in a crowd',
      along(story({ ...replied().state, readers: [11, 12, 13, 14, 15] } as Story['state'])),
      'Enough read along',
    ],
    [
      'with whom they are kept apart from',
      along(story({ ...replied().state, blockedBy: [cleo.id] })),
      'You have blocked',
    ],
  ])('not %s', (_when, at, told) => {
    expect(at.toasts[0]).toContain(told);
  });

  test('the card of a taken request has the button where volunteers are sought, and a full agent has it', () => {
    const seeking: House = { ...house, volunteers: { rules: 'r', skills: [], quiz: [], passMark: 1, welcome: '' } };
    const card = (at: Story, by = ana, rights = full): string => takes(at, by, rights).atDesk.join();
    expect(card(story().writes('help', true))).not.toContain('[Read along]');
    const within = (): Story =>
      story(undefined, undefined, undefined, undefined, undefined, undefined, undefined, seeking);
    expect(card(within().writes('help', true))).toContain('Ana has it. [Read along]');
    expect(card(within().writes('help', true), cleo, apprentice)).not.toContain('[Read along]');
  });
});

describe('the mark of a conversation', () => {
  const close = (at: Story): Story => commands(at, { name: 'close', outcome: '' }, cleo, apprentice);
  const sent = (at: Story): Story => presses(at, 'approve', pressOf(at));
  const changed = (at: Story): Story => presses(at, 'fix', 'Other words', ana, full, { named: pressOf(at) });
  const back = (at: Story): Story => presses(at, 'return', 'No', ana, full, { named: pressOf(at) });
  const ones = (...how: readonly ((at: Story) => Story)[]): Story =>
    close(how.reduce((at, one, i) => one(writes(at, `Reply ${i}`)), learning()));

  test.each([
    ['sent as it was', ones(sent), 'reviewedWell'],
    ['one sent, one changed', ones(sent, changed), 'reviewedWell'],
    ['one sent, one changed, one given back', ones(sent, changed, back), 'reviewed'],
    ['changed', ones(changed), 'reviewed'],
  ])('%s: %s', (_how, at, mark) => {
    expect(at.state.phase).toBe('rating');
    expect(did(at)).toContainEqual({ type: 'agent', agent: cleo.id, did: mark });
  });

  test('all of an apprentice’s conversations are drawn for a review', () => {
    expect(ones(sent).atDesk.join()).toContain('was drawn for a review');
  });

  test('a full agent’s conversation has none', () => {
    const at = commands(replied(), { name: 'close', outcome: '' }, ana, full);
    expect(did(at)).toEqual([{ type: 'agent', agent: ana.id, did: 'ended' }]);
  });

  test('what mentors said of one owner’s replies says nothing of the next', () => {
    const handed = commands(sent(writes(learning(), 'Hi')), { name: 'transfer', to: 'Ben' }, cleo, apprentice, {
      peers: [ben],
    });
    const at = commands(handed, { name: 'close', outcome: '' }, ben, full);
    expect(did(at)).toEqual([{ type: 'agent', agent: ben.id, did: 'ended' }]);
  });
});

test('Ana, who has learned, takes and answers as ever', () => {
  expect(assigned().agentWrites(ana, 'Hello').toCustomer).toHaveLength(1);
});
