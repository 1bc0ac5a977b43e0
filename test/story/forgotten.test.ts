// A customer is forgotten through the real adapter: what they said is gone at the desk.
import { afterEach, describe, expect, test } from 'vitest';
import { ana, noor, openTelegramHouse } from './telegram-house.ts';

const SECRET = 'zebra-umbrella-7731';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

describe('on Telegram', () => {
  test('the copies leave the topic, it loses its name, and the page that was exported was whole', async () => {
    const house = await openTelegramHouse();
    ends.push(house.stop);
    const { telegram, group, sees, quiet } = house;
    const thread = await house.converse();
    telegram.say(noor, noor, `my word is ${SECRET}`);
    await sees(group, SECRET);
    telegram.say(noor, noor, '/export');
    const file = await sees(noor, 'everything we keep about you');
    expect(file.media).toBe('document');
    telegram.say(noor, noor, '/forget_me');
    await telegram.press(noor, await sees(noor, 'Shall I erase'), 'Yes, erase everything');
    await sees(noor, 'Done: everything we kept about you is erased');
    await quiet();
    const left = telegram
      .chat(group)
      .inTopic(thread)
      .map(({ text }) => text);
    expect(left.join()).not.toContain(SECRET);
    expect(
      telegram
        .chat(group)
        .messages.map(({ text }) => text)
        .join(),
    ).not.toContain('Noor');
    expect(telegram.chat(group).topics.map(({ name }) => name)).toEqual(['Forgotten']);
    expect(left.at(-1)).toMatch(/asked to be forgotten/);
    telegram.say(ana, group, 'who was it?', { thread });
    telegram.say(noor, noor, '/start');
    await sees(noor, 'automatic assistant');
    expect(telegram.chat(noor).messages.some(({ text }) => text.includes('who was it'))).toBe(false);
  });
});
