// Nasty text from either side arrives on the other as literal text: nothing becomes markup, a command or a mention.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostile } from '../fixtures/hostile.ts';
import type { SeenMessage } from '../platforms/telegram/seen.ts';
import { ana, noor, openTelegramHouse, type TelegramHouse } from './telegram-house.ts';

let house: TelegramHouse;
let thread = 0;

beforeAll(async () => {
  house = await openTelegramHouse({ telegram: { logs: false } });
  thread = await house.converse();
  house.telegram.say(ana, house.group, 'I am here', { thread });
  await house.quiet();
}, 30_000);
afterAll(() => house.stop());

/** What a person reads: Telegram trims every message, and takes out what nobody sees and three marks that disturb lines. */
const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u030A\u0333\u033F]/g, '')
    .replace(/[\s\p{C}\uFFFD\u00AD]/gu, '');

/** Inputs that a person can read anything of; agents' commands and notes are theirs alone. */
const readable = hostile.filter(({ text }) => visible(text) !== '');

let sequence = 0;
async function say(from: 'customer' | 'agent', text: string): Promise<void> {
  sequence += 1;
  const id = `hostile-${sequence}`;
  const customer = from === 'customer';
  const place = {
    account: 'telegram',
    channel: String(customer ? noor : house.group),
    ...(customer ? {} : { thread: String(thread) }),
  };
  await house.service.router.receive({
    type: 'written',
    id,
    at: Date.now(),
    place,
    author: customer ? { id: String(noor), name: 'Noor' } : { id: String(ana), name: 'Ana' },
    audience: customer ? 'direct' : 'group',
    message: { text: [text] },
    ids: [id],
  });
}

/** The bodies of the bot's messages since `from`, without the speaker's line. */
const bodies = (messages: readonly SeenMessage[], from: number): readonly SeenMessage[] =>
  messages.slice(from).filter(({ byBot }) => byBot);

const speaker = /^(Noor|Ana, community helper)\n/;

function check(name: string, text: string, arrived: readonly SeenMessage[]): void {
  const joined = arrived.map((message) => message.text.replace(speaker, '')).join('');
  expect(visible(joined) === visible(text), `${name}: the words are the same`).toBe(true);
  for (const message of arrived) {
    expect(message.text.length, name).toBeLessThanOrEqual(4_096);
    const live = message.entities.filter(
      ({ type }) => !['bold', 'code', 'url', 'email', 'hashtag', 'cashtag', 'phone_number', 'text_link'].includes(type),
    );
    expect(live, `${name}: nothing is live`).toEqual([]);
  }
}

describe('hostile text', () => {
  test('there are at least 200 of them', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(200);
  });

  test('from the customer to the thread', { timeout: 90_000 }, async () => {
    const { telegram, group, quiet } = house;
    for (const { name, text } of readable) {
      const before = telegram.chat(group).messages.length;
      await say('customer', `.${text}`);
      await quiet();
      check(name, `.${text}`, bodies(telegram.chat(group).messages, before));
    }
  });

  test('from the agent to the customer', { timeout: 90_000 }, async () => {
    const { telegram, quiet } = house;
    for (const { name, text } of readable) {
      const before = telegram.chat(noor).messages.length;
      await say('agent', `.${text}`);
      await quiet();
      const arrived = bodies(telegram.chat(noor).messages, before);
      const joined = arrived.map((message) => message.text.replace(speaker, '')).join('');
      expect(visible(joined) === visible(`.${text}`), name).toBe(true);
    }
  });

  test('as a name, a file name, a caption and a quote', { timeout: 60_000 }, async () => {
    const { telegram, group, quiet } = house;
    for (const { name, text } of readable.filter((one) => one.text.length < 1_000).slice(0, 60)) {
      const before = telegram.chat(group).messages.length;
      telegram.sendFile(
        noor,
        noor,
        { name: `${text.slice(0, 50)}.pdf` },
        { caption: text.slice(0, 1_000).trim() || 'x' },
      );
      await quiet();
      const arrived = bodies(telegram.chat(group).messages, before);
      expect(arrived.length, name).toBeGreaterThan(0);
      for (const message of arrived) {
        expect(
          message.entities.filter(
            ({ type }) => type === 'mention' || type === 'bot_command' || type === 'text_mention',
          ),
          name,
        ).toEqual([]);
      }
    }
  });
});
