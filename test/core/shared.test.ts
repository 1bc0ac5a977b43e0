// Channels that many people share, and agents away from their desk: whose words and whose presses count, and where.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import type { Answerer } from '../../core/answerer.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { type Message, type Place, plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';

const desk: Place = { account: 'chat', channel: 'desk' };
const town: Place = { account: 'chat', channel: 'town' };
const talk: Place = { ...town, thread: '1' };
const home: Place = { account: 'chat', channel: 'home of Ana' };
const addressed = { audience: 'addressed' } as const;
const group = { audience: 'group' } as const;

const answerer: Answerer = {
  answer: async () => ({ kind: 'unsure', near: [] }),
  article: async () => undefined,
  stop: async () => undefined,
};

let router: Router;
let channel: MemoryChannel;
let store: ReturnType<typeof createMemoryStore>['store'];
let ignored: string[];

beforeEach(async () => {
  const memory = createMemoryStore();
  store = memory.store;
  ignored = [];
  channel = createMemoryChannel('chat');
  router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: policyDefaults,
      canned: {},
      pages: [],
      maskKey: 'a key of the tests, and no other',
      distress: usualDistress,
    },
    store,
    shelf: memory.shelf,
    channels: [channel],
    answerer,
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, 0, (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    log: () => undefined,
    ignored: (_account, label) => void ignored.push(label),
  });
  await router.start();
});
afterEach(() => router.stop(1_000));

/** Everything that follows from what was said has been delivered. */
async function quiet(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    await router.outbox.idle();
  }
}

const stateAt = async (place: Place) => (await store.read([{ select: { by: 'customer', place } }]))[0]?.state;

async function asksIn(place: Place, person = 'noor'): Promise<void> {
  await channel.say(place, person, 'I want to talk to a human', addressed);
  await quiet();
}

/** Ana takes it at the desk; the relay thread. */
async function anaTakes(): Promise<Place> {
  const { messageId, action } = channel.button(desk, 'Take it');
  await channel.press(desk, 'agent Ana', messageId, action);
  await quiet();
  const thread = channel.arrived.findLast(({ to }) => to.channel === 'desk' && to.thread !== undefined)?.to;
  if (!thread) throw new Error('no thread was opened');
  return thread;
}

describe('a thread of a shared channel', () => {
  test('becomes the place of who speaks to the bot there, and later words need not speak to it', async () => {
    await asksIn(talk);
    expect(channel.at(talk).at(-1)).toMatch(/next in line/);
    const thread = await anaTakes();
    await channel.say(talk, 'noor', 'My tent leaks', group);
    await quiet();
    expect(channel.at(thread).at(-1)).toBe('noor\nMy tent leaks');
    await channel.say(thread, 'agent Ana', 'Since when?', group);
    await quiet();
    expect(channel.at(talk).at(-1)).toBe('agent, community helper\nSince when?');
    expect([channel.at(town), ignored]).toEqual([[], []]);
  });

  test('both words of one batch belong to it', async () => {
    await Promise.all([
      channel.say(talk, 'noor', '/human', addressed),
      channel.say(talk, 'noor', 'It is about a tent', group),
    ]);
    await quiet();
    expect((await store.recent((await stateAt(talk))?.id ?? 0, 9)).map(({ text }) => text)).toContain(
      'It is about a tent',
    );
    expect(ignored).toEqual([]);
  });

  test('is nobody’s before, and what people say among themselves is not heard', async () => {
    await channel.say(talk, 'noor', 'hello all', group);
    await channel.say(town, 'noor', 'and here', group);
    await quiet();
    expect([await stateAt(talk), ignored, channel.arrived]).toEqual([undefined, ['group', 'group'], []]);
  });

  test('the channel itself never becomes anybody’s', async () => {
    await channel.say(town, 'noor', 'I want to talk to a human', addressed);
    await quiet();
    expect([await stateAt(town), ignored, channel.arrived]).toEqual([undefined, ['group'], []]);
  });

  test('two threads of one channel are two conversations', async () => {
    const second = { ...town, thread: '2' };
    await asksIn(talk);
    await asksIn(second, 'lea');
    expect((await stateAt(talk))?.customer.id).toBe('noor');
    expect((await stateAt(second))?.customer.id).toBe('lea');
    expect(channel.at(second).at(-1)).toMatch(/number 2 in line/);
  });
});

describe('a bystander', () => {
  const heard = { at: 1, author: { id: 'lea', name: 'Lea', lang: 'de' }, messageId: 'm1' };

  test.each<[string, Place, 'direct' | 'group' | 'addressed']>([
    ['in the thread', talk, 'group'],
    ['in the thread, speaking to the bot', talk, 'addressed'],
    ['where messages are direct', { account: 'chat', channel: 'noor' }, 'direct'],
  ])('%s: nothing they do is the customer’s', async (_name, place, audience) => {
    await channel.say(place, 'noor', 'I want to talk to a human', {
      audience: audience === 'direct' ? 'direct' : 'addressed',
    });
    await quiet();
    const thread = await anaTakes();
    const before = [channel.at(thread), channel.at(place), await stateAt(place)];
    await channel.say(place, 'lea', 'Me too!', { audience });
    await channel.tell({ ...heard, id: 'e1', place, audience, type: 'edited', message: { text: ['Me three'] } });
    await channel.tell({ ...heard, id: 'e2', place, audience, type: 'reacted', emoji: '👍' });
    await channel.tell({ ...heard, id: 'e3', place, audience, type: 'left' });
    await quiet();
    expect([channel.at(thread), channel.at(place), await stateAt(place)]).toEqual(before);
    expect(ignored).toEqual(Array(4).fill('bystander'));
    expect((await stateAt(place))?.customer.name).toBe('noor');
  });

  test('who presses the customer’s buttons is told so, in their language, and nothing happens', async () => {
    await asksIn(talk);
    const { messageId, action } = channel.button(talk, 'Leave the line');
    expect(await channel.press(talk, 'lea', messageId, action, group)).toMatch(/for the person who asked/);
    const by = { ...heard, place: talk, audience: 'group', messageId } as const;
    await channel.tell({ ...by, id: 'p', type: 'pressed', action, press: 'german' });
    expect(channel.toasts.find(({ press }) => press === 'german')?.text).toMatch(/^Diese /);
    expect((await stateAt(talk))?.phase).toBe('waiting');
  });

  test('the customer’s own press counts', async () => {
    await asksIn(talk);
    const { messageId, action } = channel.button(talk, 'Leave the line');
    await channel.press(talk, 'noor', messageId, action, group);
    expect((await stateAt(talk))?.phase).toBe('bot');
  });
});

describe('a code in a group', () => {
  test.each([group, addressed])('makes it a desk, spoken to or not: $audience', async ({ audience }) => {
    await channel.say(talk, 'Ben', `/link ${await router.linkCode()}`, { audience });
    await quiet();
    expect(channel.at(talk)).toEqual([expect.stringMatching(/now a desk/)]);
    expect(await store.desks()).toContainEqual(town);
    expect(await stateAt(talk)).toBeUndefined();
  });

  test('also where somebody has a conversation, which then is heard as the desk’s', async () => {
    await asksIn(talk);
    await channel.say(talk, 'Ben', `/link ${await router.linkCode()}`, group);
    await channel.say(talk, 'Ben', '/link WRONGCODE1', group);
    await quiet();
    expect(channel.at(talk).filter((line) => /now a desk/.test(line))).toHaveLength(1);
    expect((await stateAt(talk))?.customer.name).toBe('noor');
  });

  test('a wrong one is told', async () => {
    await channel.say(town, 'Ben', '/link WRONGCODE1', addressed);
    await quiet();
    expect(channel.at(town)).toEqual([expect.stringMatching(/not valid/)]);
  });
});

describe('an agent away from the desk', () => {
  const direct = { audience: 'direct' } as const;
  const take = async () => {
    await asksIn(talk);
    return channel.button(desk, 'Take it');
  };

  test('takes a request from a page of their own: the thread opens at their desk, under the card', async () => {
    await channel.say(desk, 'agent Ana', 'Good morning', group);
    const { messageId, action } = await take();
    expect(await channel.press(home, 'agent Ana', 'x', action, direct)).toMatch(/It’s yours/);
    await quiet();
    const state = await stateAt(talk);
    expect(state?.phase === 'assigned' && [state.owner.person, state.thread.desk]).toEqual(['agent Ana', desk]);
    expect(channel.openedUnder).toEqual([{ ...desk, id: messageId }]);
    expect(channel.at(home)).toEqual([]);
    expect(await stateAt(home)).toBeUndefined();
  });

  test('also where they have a conversation as a customer, which stays as it is', async () => {
    await channel.say(desk, 'agent Ana', 'Good morning', group);
    await channel.say(home, 'agent Ana', 'How long can I return things?', direct);
    await quiet();
    const before = await stateAt(home);
    const { action } = await take();
    expect(await channel.press(home, 'agent Ana', 'x', action, direct)).toMatch(/It’s yours/);
    expect(await stateAt(home)).toEqual(before);
  });

  test('closes with an outcome, by a form that was shown to them', async () => {
    await asksIn(talk);
    const thread = await anaTakes();
    await channel.say(thread, 'agent Ana', 'Hello', group);
    await quiet();
    const { messageId, action } = channel.button(thread, 'Close');
    await channel.press(home, 'agent Ana', messageId, action, { ...direct, input: 'solved' });
    await quiet();
    expect(channel.at(thread)).toContain('Outcome: Solved');
    expect((await stateAt(talk))?.phase).toBe('rating');
  });

  test('somebody who is no agent is told that the button is an old one, and begins no conversation', async () => {
    const { action } = await take();
    expect(await channel.press(home, 'mallory', 'x', action, direct)).toMatch(/from an earlier conversation/);
    expect([(await stateAt(talk))?.phase, await stateAt(home), ignored]).toEqual([
      'waiting',
      undefined,
      ['old button'],
    ]);
  });

  test('so is an agent, where there is no such conversation', async () => {
    await channel.say(desk, 'agent Ana', 'Good morning', group);
    expect(await channel.press(home, 'agent Ana', 'x', 'take:77:78', direct)).toMatch(/from an earlier conversation/);
  });

  test('two who press at the same moment, one at the desk and one elsewhere: one owner', async () => {
    for (const name of ['agent Ana', 'agent Ben']) await channel.say(desk, name, 'Good morning', group);
    const { messageId, action } = await take();
    const told = await Promise.all([
      channel.press(home, 'agent Ana', 'x', action, direct),
      channel.press(desk, 'agent Ben', messageId, action),
    ]);
    expect(told[0]).toMatch(/yours/);
    expect(told[1]).toMatch(/already has it/);
  });
});

describe('looking in', () => {
  const overview = async (person: string): Promise<Message | undefined> =>
    channel.host().overview('chat', { id: person, name: person });

  test('shows an agent the line and their own, with buttons that work', async () => {
    await asksIn(talk);
    const thread = await anaTakes();
    await asksIn({ ...town, thread: '2' }, 'lea');
    const shown = await overview('agent Ana');
    expect(plain(shown?.text ?? [])).toMatch(
      /1\. lea .*\n.*\n\nYour conversations\n1\. noor · waits for your first reply/,
    );
    await channel.say(thread, 'agent Ana', 'Hello', group);
    await quiet();
    expect(plain((await overview('agent Ana'))?.text ?? [])).toMatch(/noor · you wait for an answer/);
    await channel.say(talk, 'noor', 'Hi', group);
    expect(plain((await overview('agent Ana'))?.text ?? [])).toMatch(/noor · waits for you/);
    const [button] = shown?.buttons?.flat() ?? [];
    const action = button && 'action' in button ? button.action : '';
    expect(await channel.press(home, 'agent Ana', 'x', action, { audience: 'direct' })).toMatch(/It’s yours/);
    expect(plain((await overview('agent Ana'))?.text ?? [])).toMatch(/Nobody is waiting/);
  });

  test('shows nothing to who was never seen at a desk of that account', async () => {
    await asksIn(talk);
    await anaTakes();
    expect(await overview('noor')).toBeUndefined();
    expect(await channel.host().overview('elsewhere', { id: 'agent Ana', name: 'Ana' })).toBeUndefined();
  });

  test('/queue shows the same, at the desk and in a thread, and is no word to the customer', async () => {
    await asksIn(talk);
    const thread = await anaTakes();
    await asksIn({ ...town, thread: '2' }, 'lea');
    const said = channel.at(talk).length;
    for (const place of [desk, thread]) {
      await channel.say(place, 'agent Ana', '/queue', group);
      await quiet();
      expect(channel.at(place).at(-1)).toMatch(/^Waiting for somebody\n1\. lea .*noor/s);
      expect(channel.button(place, '1. Take it').action).toMatch(/^take:\d+:\d+$/);
    }
    expect(channel.at(talk)).toHaveLength(said);
  });

  test('a long one comes in as many parts as the platform needs', async () => {
    const name = 'n'.repeat(60);
    for (let i = 0; i < 10; i += 1) {
      await channel.say({ ...town, thread: `q${i}` }, `${name}${i}`, `/ask ${'why '.repeat(60)}`, addressed);
      await channel.say({ ...town, thread: `q${i}` }, `${name}${i}`, '/human', addressed);
    }
    await quiet();
    Object.assign(channel.can, { textLengthMax: 1_000 });
    const before = channel.at(desk).length;
    await channel.say(desk, 'agent Ana', '/queue', group);
    await quiet();
    const parts = channel.arrived.filter(({ to }) => to.channel === 'desk').slice(before);
    expect(parts.length).toBeGreaterThan(1);
    for (const { message } of parts) expect(plain(message.text).length).toBeLessThanOrEqual(1_000);
    // Ten to take, and the switch.
    expect(parts.at(-1)?.message.buttons?.flat()).toHaveLength(11);
  });

  test('where the store cannot be read, nothing of it is acknowledged', async () => {
    await channel.say(desk, 'agent Ana', 'Good morning', group);
    const { waiting } = store;
    store.waiting = () => Promise.reject(new Error('the disk broke'));
    await expect(channel.say(desk, 'agent Ana', '/queue', { ...group, id: 'again' })).rejects.toThrow('disk broke');
    await expect(overview('agent Ana')).rejects.toThrow('disk broke');
    store.waiting = waiting;
    await channel.say(desk, 'agent Ana', '/queue', { ...group, id: 'again' });
    await quiet();
    expect(channel.at(desk)).toEqual([expect.stringMatching(/Nobody is waiting/)]);
  });
});

test('who writes is shown across: from a thread of a shared channel to the relay thread, and back', async () => {
  await asksIn(talk);
  const thread = await anaTakes();
  channel.host().typing(talk, { id: 'noor', name: 'noor' });
  await quiet();
  channel.host().typing(thread, { id: 'agent Ana', name: 'Ana' });
  channel.host().typing({ ...town, thread: '9' }, { id: 'lea', name: 'lea' });
  await quiet();
  expect(channel.typing).toEqual([thread, talk]);
});
