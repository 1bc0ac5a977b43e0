// The whole house with somebody who is learning: held replies through the router, outbox and store, and over a restart.
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { profileOf } from '../../core/duty.ts';
import { plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { noChanges } from '../../core/store.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const desk = { account: 'chat', channel: 'desk' };
const noor = { account: 'chat', channel: 'noor' };
const cleosChat = { account: 'chat', channel: 'cleo-alone' };
const bensChat = { account: 'chat', channel: 'ben-alone' };
const bossAlone = { account: 'chat', channel: 'boss-alone' };
const CLEO = 7;

const routers: Router[] = [];
afterEach(async () => {
  for (const router of routers.splice(0)) await router.stop(1_000);
});

interface Options {
  readonly memory?: ReturnType<typeof createMemoryStore>;
  readonly policy?: Partial<typeof policyDefaults>;
  readonly readAlong?: number;
  readonly good?: number;
  readonly threads?: boolean;
}

/** Cleo is an apprentice; Ana and Ben work at the desk. */
async function house({ policy = {}, readAlong = 2, good = 0, threads = true, ...given }: Options = {}) {
  const memory = given.memory ?? createMemoryStore();
  if (!given.memory) {
    const changes = noChanges();
    const agent = { id: CLEO, account: 'chat', person: 'cleo', alias: 'cleo' };
    changes.agents.push({ agent, seenAt: 1, direct: cleosChat });
    const apprenticeship = { readAlong, reviewed: good, good };
    changes.profiles.push(
      profileOf(CLEO, 1, { standing: 'apprentice', duty: { is: 'on' }, capacity: 3, apprenticeship }),
    );
    await memory.store.commit(changes);
  }
  const chat = createMemoryChannel('chat', { threads });
  const router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, retryMsMin: 5, retryMsMax: 40, ...policy },
      canned: {},
      pages: [],
      maskKey: 'a key of the tests, and no other',
      distress: usualDistress,
      volunteers: { rules: 'r', skills: [], quiz: [], passMark: 1, welcome: '' },
    },
    ...memory,
    channels: [chat],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await memory.store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    coordinators: [{ account: 'chat', person: 'boss' }],
    log: (level, message, fields) => {
      if (level === 'error') throw new Error(`${message} ${JSON.stringify(fields)}`);
    },
  });
  routers.push(router);
  await router.start();
  const quiet = async (): Promise<void> => {
    for (let i = 0; i < 10; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await router.outbox.idle();
    }
  };
  const presses = async (place: typeof desk, person: string, label: string, audience: 'group' | 'direct' = 'group') => {
    const { messageId, action } = chat.button(place, label);
    const toast = await chat.press(place, person, messageId, action, { audience });
    await quiet();
    return toast;
  };
  const at = { chat, router, memory, quiet, presses };
  return at;
}

type House = Awaited<ReturnType<typeof house>>;

/** Ana, and Ben with a chat of his own, are there; Noor asks, and somebody takes it. The thread. */
async function taken({ chat, quiet, presses }: House, by = 'cleo') {
  await chat.say(desk, 'ben', 'Good morning', { audience: 'group' });
  await chat.say(bensChat, 'ben', '/duty on');
  await chat.say(desk, 'ana', 'Good morning', { audience: 'group' });
  await quiet();
  await chat.say(noor, 'noor', 'I want to talk to a human');
  await quiet();
  const toast = await presses(desk, by, 'Take it');
  const thread = chat.arrived.findLast(({ to }) => to.thread !== undefined)?.to ?? desk;
  return { thread, toast };
}

const reads = ({ chat }: House): string => chat.at(noor).join('\n');

describe('an apprentice’s reply', () => {
  test('waits in the thread, goes out with one press, and ends the request', async () => {
    const at = await house();
    const { thread } = await taken(at);
    await at.chat.say(thread, 'cleo', 'It is on its way.', { audience: 'group' });
    await at.quiet();
    expect(reads(at)).not.toContain('on its way');
    expect(at.chat.typing).toContainEqual(noor);
    expect((await at.memory.store.open()).count).toBe(1);
    expect(at.chat.at(thread).at(-1)).toBe('ana, would you look over what cleo writes to noor? One press is enough.');
    expect(await at.presses(thread, 'cleo', 'Send')).toContain('no longer learning');
    expect(await at.presses(thread, 'ana', 'Send')).toBe('Thank you, done.');
    expect(at.chat.at(noor).at(-1)).toBe('cleo, community helper\nIt is on its way.');
    expect((await at.memory.store.open()).count).toBe(0);
    expect(at.chat.at(thread).join('\n')).toContain('ana has sent what cleo wrote to noor:');
    const [found] = await at.memory.store.read([{ select: { by: 'customer', place: noor } }]);
    const audit = await at.memory.store.recent(found?.state?.id ?? 0, 20);
    expect(audit.filter(({ who }) => who === 'agent').map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'cleo: It is on its way.',
    ]);
  });

  test('outlives the process: after a restart it still waits, and one press sends it', async () => {
    const first = await house();
    const { thread } = await taken(first);
    await first.chat.say(thread, 'cleo', 'It is on its way.', { audience: 'group' });
    await first.quiet();
    const { messageId, action } = first.chat.button(thread, 'Send');
    await routers.pop()?.stop(1_000);
    const second = await house({ memory: first.memory });
    expect(second.chat.at(noor)).toEqual([]);
    // The channel counts anew.
    const again = { audience: 'group', id: 'again' } as const;
    const toast = await second.chat.press(thread, 'ana', messageId, action, again);
    await second.quiet();
    expect(toast).toBe('Thank you, done.');
    expect(second.chat.at(noor)).toEqual(['cleo, community helper\nIt is on its way.']);
  });

  test('is asked about in a mentor’s own chat, and the press there counts', async () => {
    const at = await house({ policy: { reviewMsMax: 30 } });
    const { thread } = await taken(at);
    await at.chat.say(thread, 'cleo', 'It is on its way.', { audience: 'group' });
    await expect.poll(() => at.chat.at(bensChat).join('\n')).toContain('ben, would you look over');
    await at.quiet();
    const state = async () => (await at.memory.store.read([{ select: { by: 'customer', place: noor } }]))[0]?.state;
    // Nobody of the two presses: the customer goes to those who have learned.
    await expect.poll(async () => (await state())?.phase).toBe('waiting');
    await at.quiet();
    expect(reads(at)).toContain('Somebody with more experience takes over from cleo.');
    expect(reads(at)).not.toContain('on its way');
    expect(at.chat.at(thread).join('\n')).toContain('This was the draft:\nIt is on its way.');
    expect(at.chat.at(bensChat).join('\n')).toContain('This was the draft:\nIt is on its way.');
    expect(await at.presses(desk, 'cleo', 'Take it')).toBe('This one is for somebody with more experience.');
    expect(await at.presses(desk, 'ana', 'Take it')).toContain('yours');
  });

  test('given back from a mentor’s own chat, the words to press come there', async () => {
    const at = await house({ policy: { reviewMentorsMax: 1 } });
    const { thread } = await taken(at);
    // Ana goes, so that Ben is the one to ask.
    await at.chat.say(desk, 'ana', '/duty off', { audience: 'group' });
    await at.chat.say(thread, 'cleo', 'It is on its way.', { audience: 'group' });
    await at.quiet();
    await at.presses(bensChat, 'ben', 'Return with a word', 'direct');
    await at.presses(bensChat, 'ben', 'Ask back first', 'direct');
    expect(at.chat.at(thread).join('\n')).toContain('cleo, a word from ben: Ask back first');
    expect(reads(at)).not.toContain('on its way');
    await at.chat.say(bensChat, 'ben', '/fix It is here');
    await at.quiet();
    expect(at.chat.at(bensChat).at(-1)).toBe('Write that in the conversation’s thread at your desk.');
  });

  test('at a desk without threads an edit of what is held is heard, too', async () => {
    const at = await house({ threads: false });
    await taken(at);
    const control = at.chat.button(desk, 'Close').messageId;
    const words = { text: ['It is on its way.'], replyTo: { ...desk, id: control } };
    const id = await at.chat.say(desk, 'cleo', words, { audience: 'group' });
    await at.quiet();
    await at.chat.tell({
      type: 'edited',
      id: 'edit',
      at: Date.now(),
      place: desk,
      author: { id: 'cleo', name: 'cleo' },
      audience: 'group',
      messageId: id,
      message: { text: ['It is at your door.'] },
    });
    await at.quiet();
    expect(await at.presses(desk, 'ana', 'Send')).toBe('Thank you, done.');
    expect(at.chat.at(noor).at(-1)).toContain('It is at your door.');
    expect(reads(at)).not.toContain('on its way');
  });

  test('who is suspended with something held loses the conversation, and nobody can send it', async () => {
    const at = await house();
    const { thread } = await taken(at);
    await at.chat.say(thread, 'cleo', 'Buy me a bike', { audience: 'group' });
    await at.quiet();
    const { messageId, action } = at.chat.button(thread, 'Send');
    await at.chat.say(bossAlone, 'boss', '/suspend cleo rude');
    await at.quiet();
    expect(await at.chat.press(thread, 'ana', messageId, action, { audience: 'group' })).toContain('settled already');
    expect(reads(at)).not.toContain('Buy me');
    await at.chat.say(bossAlone, 'boss', '/restore cleo');
    await at.quiet();
    // Back as what she was.
    expect((await at.memory.store.profiles()).find(({ id }) => id === CLEO)?.standing).toBe('apprentice');
  });
});

describe('the way', () => {
  const profile = async ({ memory }: House) => (await memory.store.profiles()).find(({ id }) => id === CLEO);

  test('reads along at two conversations first, and is told when she may take one', async () => {
    const at = await house({ readAlong: 1 });
    const refused = await taken(at);
    expect(refused.toast).toContain('You still read along at one conversation');
    expect(await at.presses(desk, 'ana', 'Take it')).toContain('yours');
    expect(await at.presses(desk, 'cleo', 'Read along')).toContain(
      'You read along at ana’s conversation with noor (2 of 2)',
    );
    const thread = at.chat.arrived.findLast(({ to }) => to.thread !== undefined)?.to ?? desk;
    await at.chat.say(thread, 'ana', 'Hello', { audience: 'group' });
    await at.chat.say(thread, 'ana', '/close', { audience: 'group' });
    await at.quiet();
    expect(at.chat.at(cleosChat).join('\n')).toContain('From now on you may take conversations yourself');
    expect((await profile(at))?.apprenticeship).toEqual({ readAlong: 2, reviewed: 0, good: 0 });
    await at.chat.say(cleosChat, 'cleo', '/me');
    await at.quiet();
    expect(at.chat.at(cleosChat).at(-1)).toContain('read along at 2 of 2 conversations, 0 of 5 of your own went well');
  });

  test('the last good conversation makes a full agent; the coordinators hear of it, and the next reply goes out at once', async () => {
    const at = await house({ good: policyDefaults.apprenticeConversationsMin - 1 });
    await at.chat.say(bossAlone, 'boss', '/duty off');
    const { thread } = await taken(at);
    await at.chat.say(thread, 'cleo', 'It is on its way.', { audience: 'group' });
    await at.quiet();
    await at.presses(thread, 'ben', 'Send');
    await at.chat.say(thread, 'cleo', '/close', { audience: 'group' });
    await at.quiet();
    expect(await profile(at)).toMatchObject({ standing: 'active' });
    expect(at.chat.at(cleosChat).join('\n')).toContain('You have learned it');
    expect(at.chat.at(bossAlone).at(-1)).toBe('cleo has finished the apprenticeship and now answers alone.');
    await at.chat.say(noor, 'noor', 'One more thing please');
    await at.quiet();
    await at.presses(thread, 'cleo', 'Take it');
    await at.chat.say(thread, 'cleo', 'Gladly.', { audience: 'group' });
    await at.quiet();
    expect(at.chat.at(noor).at(-1)).toContain('Gladly.');
  });

  test('a coordinator promotes an apprentice at once, and nobody else', async () => {
    const at = await house();
    await at.chat.say(desk, 'ana', '/promote cleo', { audience: 'group' });
    await at.quiet();
    expect(at.chat.at(desk).at(-1)).toBe('Only coordinators can do that.');
    await at.chat.say(bossAlone, 'boss', '/promote cleo');
    await at.quiet();
    expect(at.chat.at(bossAlone).at(-1)).toBe('cleo is no longer an apprentice.');
    expect(at.chat.at(cleosChat).at(-1)).toContain('You have learned it');
    expect(await profile(at)).toMatchObject({ standing: 'active' });
    await at.chat.say(bossAlone, 'boss', '/promote ana');
    await at.quiet();
    expect(at.chat.at(bossAlone).at(-1)).toBe('ana is no apprentice.');
  });

  test('no mentor is there: an apprentice can take nothing', async () => {
    const at = await house();
    await at.chat.say(noor, 'noor', 'I want to talk to a human');
    await at.quiet();
    expect(await at.presses(desk, 'cleo', 'Take it')).toContain('No mentor is there just now');
    expect(at.chat.arrived.filter(({ message }) => plain(message.text).includes('cleo, would you help'))).toEqual([]);
  });
});
