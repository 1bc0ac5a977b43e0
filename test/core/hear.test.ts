// What was heard, as what happened: whose conversation it is, and which event is made of it.

import { describe, expect, test } from 'vitest';
import { action } from '../../core/action.ts';
import type { Conversation } from '../../core/conversation.ts';
import { begin } from '../../core/decide.ts';
import { usualDistress } from '../../core/distress.ts';
import {
  asksHuman,
  displayName,
  distressOf,
  type Facts,
  fromAgent,
  fromCustomer,
  type Heard,
  isStrange,
  needsFacts,
  selectFor,
} from '../../core/hear.ts';
import type { File, Message, Place } from '../../core/message.ts';
import type { Select } from '../../core/store.ts';
import { hostile } from '../fixtures/hostile.ts';
import { ana, customer, customerPlace, desk, story, text } from './story.ts';

const thread: Place = { ...desk, thread: '7' };
const photo: File = { kind: 'photo', account: 'chat', ref: 'r', name: 'a.png', mime: 'image/png' };
const base = { id: 'e1', at: 5, fresh: 9 };
const facts: Facts = { line: { ahead: 2, desks: [desk] }, recent: [], peers: [ana] };
const original = { ...thread, id: '3' };

type Kind = Heard['type'];
const details: { readonly [K in Kind]: object } = {
  written: { message: text('hello'), ids: ['1'] },
  edited: { message: text('hullo'), messageId: '1' },
  removed: { messageId: '1' },
  reacted: { messageId: '1', emoji: '👍' },
  pressed: { messageId: '1', action: action('take', 42), press: 'p1' },
  left: {},
  returned: {},
};

/** Something heard at a place: the customer's own, or the desk's. */
function heard(type: Kind, place: Place = customerPlace, more: object = {}): Heard {
  const audience = place.channel === desk.channel ? 'group' : 'direct';
  const author = { id: 'p1', name: 'Noor' };
  return { id: 'h1', at: 5, place, author, audience, type, ...details[type], ...more } as Heard;
}

const written = (message: Message, place: Place = customerPlace): Heard => heard('written', place, { message });
const kinds = Object.keys(details) as Kind[];

describe('whose conversation it is', () => {
  test.each(kinds)('a customer’s is the one at their place: %s', (type) => {
    expect(selectFor(heard(type), false)).toEqual({ by: 'customer', place: customerPlace });
  });

  test.each(['group', 'addressed'] as const)('in a thread of a shared channel it is its customer’s: %s', (audience) => {
    const shared = { account: 'team', channel: 'general', thread: '1.0' };
    expect(selectFor(heard('written', shared, { audience }), false)).toEqual({ by: 'customer', place: shared });
  });

  test.each(kinds)('a shared channel itself is nobody’s, whoever is spoken to there: %s', (type) => {
    const general = { account: 'team', channel: 'general' };
    for (const audience of ['group', 'addressed']) {
      expect(selectFor(heard(type, general, { audience }), false)).toBeUndefined();
    }
  });

  test('at a desk, whoever speaks to the bot is an agent all the same', () => {
    expect(selectFor(heard('written', thread, { audience: 'addressed' }), true)).toEqual({
      by: 'thread',
      place: thread,
    });
  });

  test.each(kinds.filter((type) => type !== 'pressed'))('in a relay thread it is the thread’s: %s', (type) => {
    expect(selectFor(heard(type, thread), true)).toEqual({ by: 'thread', place: thread });
  });

  test.each<{ name: string; event: Heard; select: Select | undefined }>([
    {
      name: 'a button names its own, wherever it is pressed',
      event: heard('pressed', thread),
      select: { by: 'id', id: 42 },
    },
    { name: 'a card’s button too', event: heard('pressed', desk), select: { by: 'id', id: 42 } },
    { name: 'a button without one', event: heard('pressed', desk, { action: 'human' }), select: undefined },
    { name: 'a button with nonsense', event: heard('pressed', desk, { action: 'take:1e999' }), select: undefined },
    { name: 'a button with half a number', event: heard('pressed', desk, { action: 'take:1.5' }), select: undefined },
    { name: 'words at the desk itself', event: heard('written', desk), select: undefined },
    {
      name: 'a reply at the desk itself is about what it replies to',
      event: written({ text: ['yes'], replyTo: { ...desk, id: '3' } }, desk),
      select: { by: 'copy', at: { ...desk, id: '3' } },
    },
    ...(['edited', 'removed', 'reacted'] as const).map((type) => ({
      name: `a change at the desk itself is about its message: ${type}`,
      event: heard(type, desk),
      select: { by: 'copy', at: { ...desk, id: '1' } } as const,
    })),
    { name: 'somebody left the desk', event: heard('left', desk), select: undefined },
  ])('$name', ({ event, select }) => {
    expect(selectFor(event, true)).toEqual(select);
  });
});

describe('what concerns no customer outside of desks', () => {
  const general = { account: 'team', channel: 'general' };
  const talk = { ...general, thread: '1.0' };
  const here: Conversation = begin(42, customer, talk, 'en');
  const said = (words: string, place: Place, audience: string): Heard =>
    heard('written', place, { message: text(words), audience });

  test.each<[string, Heard, Conversation | undefined, boolean]>([
    ['a direct message does', said('hello', customerPlace, 'direct'), undefined, false],
    ['even with a code', said('/link AB2345CDEF', customerPlace, 'direct'), undefined, false],
    ['who speaks to the bot in a thread does', said('hello', talk, 'addressed'), undefined, false],
    ['what follows in their thread does', said('and', talk, 'group'), here, false],
    ['what people say among themselves', said('hello', talk, 'group'), undefined, true],
    ['the channel itself', said('hello', general, 'group'), undefined, true],
    ['the bot spoken to in the channel itself', said('hello', general, 'addressed'), undefined, true],
    ['a code in the channel', said('/link AB2345CDEF', general, 'addressed'), undefined, true],
    ['a code in somebody’s thread', said(' /link AB2345CDEF ', talk, 'group'), here, true],
    ['no code', said('/link', talk, 'addressed'), here, false],
  ])('%s', (_name, event, known, strange) => {
    expect(isStrange(event, known)).toBe(strange);
  });
});

describe('what a customer did', () => {
  const by = { ...base, customer, place: customerPlace };
  const source = { ...customerPlace, id: '1' };

  test.each<{ name: string; event: Heard; made: object | undefined }>([
    {
      name: 'wrote',
      event: heard('written'),
      made: { ...by, ...facts, type: 'customerWrote', message: text('hello'), source: [source], asksHuman: false },
    },
    {
      name: 'sent an album, which is one message',
      event: heard('written', customerPlace, { ids: ['1', '2'] }),
      made: {
        ...by,
        ...facts,
        type: 'customerWrote',
        message: text('hello'),
        source: [source, { ...customerPlace, id: '2' }],
        asksHuman: false,
      },
    },
    {
      name: 'wrote a message that does not exist',
      event: heard('written', customerPlace, { ids: [] }),
      made: undefined,
    },
    {
      name: 'typed a command',
      event: written(text(' /human please')),
      made: { ...by, ...facts, type: 'customerCommanded', command: { name: 'human' }, source },
    },
    {
      name: 'typed a command as a reply',
      event: written({ text: ['/forget'], replyTo: original }),
      made: { ...by, ...facts, type: 'customerCommanded', command: { name: 'forget' }, source, replyTo: original },
    },
    {
      name: 'asked by command',
      event: written(text('/ask  where is it?\nnow')),
      made: { ...by, ...facts, type: 'customerCommanded', command: { name: 'ask', text: 'where is it?\nnow' }, source },
    },
    {
      name: 'typed what is a command to agents only',
      event: written(text('/close')),
      made: { ...by, ...facts, type: 'customerWrote', message: text('/close'), source: [source], asksHuman: false },
    },
    {
      name: 'put a command under a photo, which is not lost',
      event: written({ text: ['/human'], files: [photo] }),
      made: {
        ...by,
        ...facts,
        type: 'customerWrote',
        message: { text: ['/human'], files: [photo] },
        source: [source],
        asksHuman: false,
      },
    },
    {
      name: 'edited',
      event: heard('edited'),
      made: { ...by, ...facts, type: 'customerEdited', message: text('hullo'), source },
    },
    { name: 'removed', event: heard('removed'), made: { ...by, type: 'customerRemoved', source } },
    { name: 'reacted', event: heard('reacted'), made: { ...by, type: 'customerReacted', source, emoji: '👍' } },
    {
      name: 'took a reaction back',
      event: heard('reacted', customerPlace, { emoji: undefined }),
      made: { ...by, type: 'customerReacted', source },
    },
    {
      name: 'pressed',
      event: heard('pressed', customerPlace, { action: 'rate:42:7:5' }),
      made: { ...by, ...facts, type: 'customerPressed', press: 'p1', verb: 'rate', arg: '7:5' },
    },
    { name: 'left', event: heard('left'), made: { ...by, type: 'customerLeft' } },
    { name: 'came back', event: heard('returned'), made: { ...by, type: 'customerReturned' } },
  ])('$name', ({ event, made }) => {
    expect(fromCustomer(event, base, customer, facts, { asks: false })).toEqual(made);
  });

  test('whether they ask for a human was found out before', () => {
    expect(fromCustomer(heard('written'), base, customer, facts, { asks: true })).toMatchObject({ asksHuman: true });
  });

  test('so was whether they are in distress; then a command is words', () => {
    const event = written(text('/ask I want to die'));
    expect(distressOf(event, usualDistress)).toBe('selfHarm');
    expect(distressOf(written(text('/ask where is my bike')), usualDistress)).toBeUndefined();
    expect(distressOf(heard('pressed'), usualDistress)).toBeUndefined();
    expect(fromCustomer(event, base, customer, facts, { asks: true, distress: 'selfHarm' })).toMatchObject({
      type: 'customerWrote',
      distress: 'selfHarm',
      message: text('/ask I want to die'),
    });
  });
});

describe('what an agent did', () => {
  const rights = { standing: 'active', coordinator: false } as const;
  const by = { ...base, agent: ana, place: thread, desk, rights };
  const source = { ...thread, id: '1' };
  const command = (words: string, made: object) => ({
    name: `typed ${JSON.stringify(words)}`,
    event: written(text(words), thread),
    made: { ...by, ...facts, type: 'agentCommanded', command: made, source },
  });

  test.each<{ name: string; event: Heard; made: object | undefined }>([
    {
      name: 'wrote',
      event: heard('written', thread),
      made: { ...by, type: 'agentWrote', message: text('hello'), source: [source] },
    },
    { name: 'wrote a message that does not exist', event: heard('written', thread, { ids: [] }), made: undefined },
    command('/close solved', { name: 'close', outcome: 'solved' }),
    command(' /RELEASE ', { name: 'release' }),
    command('// she seems upset', { name: 'note', text: 'she seems upset' }),
    command('//', { name: 'note', text: '' }),
    command('/note  two\nlines', { name: 'note', text: 'two\nlines' }),
    command('/transfer @Ben', { name: 'transfer', to: '@Ben' }),
    command('/r greeting', { name: 'canned', key: 'greeting' }),
    command('/colse', { name: 'unknown', text: '/colse' }),
    command('/', { name: 'unknown', text: '/' }),
    {
      name: 'put a note under a photo, which stays inside with it',
      event: written({ text: ['// look'], files: [photo] }, thread),
      made: { ...by, ...facts, type: 'agentCommanded', command: { name: 'note', text: 'look' }, source },
    },
    {
      name: 'wrote a note in bold letters',
      event: written({ text: [{ type: 'bold', children: ['// look'] }] }, thread),
      made: { ...by, ...facts, type: 'agentCommanded', command: { name: 'note', text: 'look' }, source },
    },
    {
      name: 'typed a command as a reply',
      event: written({ text: ['/forget'], replyTo: original }, thread),
      made: { ...by, ...facts, type: 'agentCommanded', command: { name: 'forget' }, source, replyTo: original },
    },
    {
      name: 'edited',
      event: heard('edited', thread),
      made: { ...by, type: 'agentEdited', message: text('hullo'), source },
    },
    { name: 'removed', event: heard('removed', thread), made: { ...by, type: 'agentRemoved', source } },
    { name: 'reacted', event: heard('reacted', thread), made: { ...by, type: 'agentReacted', source, emoji: '👍' } },
    {
      name: 'pressed',
      event: heard('pressed', thread, { action: 'transfer:42:3' }),
      made: { ...by, ...facts, type: 'agentPressed', press: 'p1', verb: 'transfer', arg: '3' },
    },
    {
      name: 'answered the form of a button',
      event: heard('pressed', thread, { action: 'close:42', input: 'solved: at last' }),
      made: { ...by, ...facts, type: 'agentPressed', press: 'p1', verb: 'close', arg: 'solved: at last', named: '' },
    },
    {
      name: 'answered it with nothing',
      event: heard('pressed', thread, { action: 'transfer:42:3', input: '' }),
      made: { ...by, ...facts, type: 'agentPressed', press: 'p1', verb: 'transfer', arg: '', named: '3' },
    },
    {
      name: 'typed a command that nobody sees there',
      event: heard('written', thread, { message: text('/take'), unseen: true }),
      made: { ...by, ...facts, type: 'agentCommanded', command: { name: 'take' }, source, unseen: true },
    },
    { name: 'left the desk', event: heard('left', thread), made: undefined },
    { name: 'came back to it', event: heard('returned', thread), made: undefined },
  ])('$name', ({ event, made }) => {
    expect(fromAgent(event, base, ana, desk, rights, facts)).toEqual(made);
  });
});

describe('what must be known beforehand', () => {
  const bot: Conversation = begin(1, customer, customerPlace, 'en');
  const waiting = story().writes('/human', true).state;
  const assigned = story().writes('/human', true).agentPresses(ana, 'take').state;

  test('the phases are what they are called', () => {
    expect([bot.phase, waiting.phase, assigned.phase]).toEqual(['bot', 'waiting', 'assigned']);
  });

  test.each([
    ['I want to talk to a human', true],
    ['/human', true],
    ['/start', true],
    ['  /human', true],
    ['/close', false],
    ['Where is my tent?', false],
    ['', false],
    [' \n ', false],
  ])('%j asks for a person, or for what needs the line: %s', (words, asks) => {
    expect(asksHuman(written(text(words)), bot)).toBe(asks);
    expect(asksHuman(written(text(words)), waiting)).toBe(asks);
    expect(asksHuman(written(text(words)), assigned)).toBe(false);
  });

  test.each(kinds.filter((type) => type !== 'written'))('nothing but words asks for a person: %s', (type) => {
    expect(asksHuman(heard(type), bot)).toBe(false);
  });

  test.each<[string, Heard, Conversation, boolean, boolean]>([
    ['a press of a customer', heard('pressed'), bot, false, true],
    ['a press of an agent', heard('pressed', thread), assigned, false, true],
    ['a question to the bot', heard('written'), bot, false, false],
    ['a wish for a human', heard('written'), bot, true, true],
    ['words while waiting', heard('written'), waiting, false, true],
    ['words to an agent', heard('written'), assigned, false, false],
    ['an agent’s words', heard('written', thread), assigned, false, false],
    ['an agent’s command', written(text('/transcript'), thread), assigned, false, true],
    ['an agent’s note', written(text('// x'), thread), assigned, false, true],
    ['an edit', heard('edited'), waiting, false, false],
    ['an edit that cannot wait', heard('edited'), waiting, true, true],
    ['a removal', heard('removed', thread), assigned, false, false],
    ['a reaction', heard('reacted'), bot, false, false],
    ['somebody who left', heard('left'), waiting, false, false],
  ])('%s', (_name, event, state, asks, needed) => {
    expect(needsFacts(event, state, asks, event.audience === 'group')).toBe(needed);
  });
});

describe('a customer’s name as agents see it', () => {
  test.each([
    ['Noor', 'Noor'],
    ['  Noor   van  Dijk ', 'Noor van Dijk'],
    ['\u202eNoor', 'Noor'],
    ['Jose\u0301', 'José'],
    ['', 'Customer'],
    ['\u200b\u2060', 'Customer'],
    ['\u3164', 'Customer'],
    ['\u2800 \u2800', 'Customer'],
    ['x'.repeat(100), `${'x'.repeat(63)}…`],
  ])('%j is %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });
});

describe('hostile words', () => {
  test.each(hostile)('$name is somebody’s message, or a command, and nothing else', ({ text: words }) => {
    const own = written(text(words));
    const fromThem = fromCustomer(own, base, customer, facts, { asks: false });
    expect(fromThem?.type).toMatch(/^customer(Wrote|Commanded)$/);
    if (fromThem?.type === 'customerWrote') expect(fromThem.message).toBe('message' in own ? own.message : undefined);
    const rights = { standing: 'active', coordinator: false } as const;
    const theirs = fromAgent(written(text(words), thread), base, ana, desk, rights, facts);
    expect(theirs?.type).toMatch(/^agent(Wrote|Commanded)$/);
    // Whatever begins with a slash, behind whatever cannot be seen, must not reach the customer.
    const slash = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[/／]/u.test(words);
    expect(theirs?.type === 'agentCommanded').toBe(slash);
    const name = displayName(words);
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(64);
    expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    for (const press of [words, `take:${words}`]) selectFor(heard('pressed', desk, { action: press }), true);
  });
});
