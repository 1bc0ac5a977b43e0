// Being asked, through the real grammY: an agent's own chat with the bot, one press, and the others hear of it.
import { afterEach, expect, test } from 'vitest';
import { errorsIn } from './house.ts';
import { ana, ben, noor, openTelegramHouse, type TelegramHouse } from './telegram-house.ts';

let house: TelegramHouse;
afterEach(() => house.stop());

test('two agents are asked in their own chats; one takes it, the other is told, and the thread goes on at the desk', async () => {
  house = await openTelegramHouse({ more: 'policy: { retryMsMin: 20, retryMsMax: 100, offerPaceMs: 1s }' });
  const { telegram, group, sees, quiet } = house;
  for (const agent of [ana, ben]) {
    telegram.say(agent, group, 'Good morning');
    await quiet();
    telegram.say(agent, agent, '/duty on');
    await sees(agent, 'is on duty');
  }
  telegram.say(noor, noor, 'I want to talk to a human');
  const [hers, his] = [await sees(ana, 'Ana, would you help here?'), await sees(ben, 'Ben, would you help here?')];
  for (const card of [hers, his]) {
    expect(card.text).toContain('Noor Secret asks for a human');
    expect(card.buttons.flat().map(({ text }) => text)).toEqual(['I’ll help', 'Not now', 'Not my field']);
  }
  expect((await telegram.press(ben, his, 'Not now'))?.text).toBe('All right, somebody else is asked.');
  await sees(ben, 'That’s fine: somebody else is asked about Noor Secret.');
  expect((await telegram.press(ana, hers, 'I’ll help'))?.text).toMatch(/yours/);
  await sees(ana, 'Noor Secret is yours: the thread is at your desk.');
  await sees(ben, 'Ana has it');
  const control = await sees(group, 'You are talking with Noor');
  telegram.say(ana, group, 'Hello Noor', { thread: control.topic ?? 0 });
  await sees(noor, 'Hello Noor');
  await quiet();
  expect(telegram.chat(ben).messages.filter(({ text }) => text.includes('would you help'))).toHaveLength(0);
  expect(errorsIn(house)).toEqual([]);
});
