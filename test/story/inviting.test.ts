// After a good rating, through the real grammY: the customer is asked once, and the button begins the application.
import { afterEach, expect, test } from 'vitest';
import { ana, noor, openTelegramHouse, type TelegramHouse } from './telegram-house.ts';

let house: TelegramHouse;
afterEach(() => house.stop());

test('a customer who was helped well is asked whether they would help others', async () => {
  const more =
    'policy: { retryMsMin: 20, retryMsMax: 100, inviteAfterMs: 50ms }\nvolunteers: { rules: "Be kind.", welcome: "See you." }';
  house = await openTelegramHouse({ more });
  const thread = await house.converse();
  const { telegram, group } = house;
  telegram.say(ana, group, 'It is on its way.', { thread });
  await house.sees(noor, 'It is on its way.');
  telegram.say(ana, group, '/close', { thread });
  const stars = await house.sees(noor, 'Ana has closed');
  await telegram.press(noor, stars, '5 ★★★★★');
  const asked = await house.sees(noor, 'Would you help others like you?');
  await telegram.press(noor, asked, 'Yes, tell me more');
  await house.sees(noor, 'Be kind.');
  await telegram.press(noor, asked, 'No, thanks');
  await house.sees(noor, 'That is quite all right');
  expect(telegram.chat(noor).messages.filter(({ text }) => text.includes('Would you help others'))).toEqual([]);
});
