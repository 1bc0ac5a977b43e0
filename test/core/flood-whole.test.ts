// A flood through the real router, outbox and store: in bundles, masked, in order, and without what was taken back.

import { expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter } from '../../core/router.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const noor = { account: 'chat', channel: 'noor' };
const desk = { account: 'chat', channel: 'desk' };

test('what is gathered in a flood reaches the thread as it reads at its end', async () => {
  // It stands still while they write, however slow the machine is; so their /human is one of the four.
  let at = Date.now();
  const clock = { now: () => at };
  const channel = createMemoryChannel('chat', clock);
  const memory = createMemoryStore({ clock });
  const router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, retryMsMin: 5, floodMessagesMax: 4, floodMs: 800 },
      canned: {},
      pages: [],
      maskKey: 'a key of the tests, and no other',
      distress: usualDistress,
    },
    store: memory.store,
    shelf: memory.shelf,
    channels: [channel],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock,
    ids: createIds(clock, 0, (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    log: (level, message, fields) => {
      if (level === 'error') throw new Error(`${message} ${JSON.stringify(fields)}`);
    },
  });
  await router.start();
  const pause = async (ms: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await router.outbox.idle();
  };
  const says = (words: string): Promise<string> => channel.say(noor, 'noor', words);
  await says('/human');
  await pause(20);
  const { messageId, action } = channel.button(desk, 'Take it');
  await channel.press(desk, 'agent Ana', messageId, action);
  await pause(20);
  for (const words of ['one', 'two', 'three', 'my mail is noor@example.org']) await says(words);
  const secret = await says('a secret');
  await channel.tell({
    type: 'removed',
    id: 'gone',
    at: clock.now(),
    place: noor,
    author: { id: 'noor', name: 'noor' },
    audience: 'direct',
    messageId: secret,
  });
  await says('I want to kill myself');
  await says('please');
  await says('help');
  const read = (): string[] =>
    channel.arrived
      .filter(({ to, message }) => to.thread !== undefined && message.speaker === undefined)
      .map(({ message }) => plain(message.text))
      .filter((words) => words.startsWith('noor\n'));
  at += 10_000;
  for (let i = 0; read().length < 6 && i < 60; i += 1) await pause(50);
  await router.stop(1_000);
  expect(read()).toEqual(
    ['one', 'two', 'three', 'my mail is [e-mail 1]', 'I want to kill myself', 'please\nhelp'].map(
      (words) => `noor\n${words}`,
    ),
  );
}, 10_000);
