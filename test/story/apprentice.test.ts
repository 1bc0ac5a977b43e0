// From a customer to a full agent, through the real grammY: the application, reading along, a reply that waits for one press.
import { afterEach, expect, test } from 'vitest';
import { errorsIn } from './house.ts';
import { ana, ben, noor, openTelegramHouse, type TelegramHouse } from './telegram-house.ts';

const cleo = 803;
const omar = 2_002;

let house: TelegramHouse;
afterEach(() => house.stop());

/** Cleo applies, and Ana, who coordinates, accepts. */
async function joins({ telegram, sees, quiet }: TelegramHouse): Promise<void> {
  const press = async (words: string, label: string): Promise<void> => {
    await telegram.press(cleo, await sees(cleo, words), label);
    await quiet();
  };
  telegram.say(ana, ana, '/duty on');
  await sees(ana, 'is on duty');
  telegram.say(cleo, cleo, '/volunteer');
  await press('Be kind.', 'I agree');
  await press('Which languages', 'Done');
  telegram.say(cleo, cleo, 'Vienna');
  await sees(cleo, 'When would you like to help?');
  telegram.say(cleo, cleo, 'Mo-Su 0-24');
  await sees(cleo, 'why would you like to help?');
  telegram.say(cleo, cleo, 'Because I was helped.');
  await press('Shall I send this', 'Send');
  await telegram.press(ana, await sees(ana, 'Cleo would like to help'), 'Accept');
  await sees(cleo, 'You begin as an apprentice');
}

/** Somebody asks, and an agent takes it: what they were told, and the topic. */
async function asks({ telegram, group, sees, quiet }: TelegramHouse, who: number, name: string, by: number) {
  telegram.say(who, who, 'I want to talk to a human');
  const card = await sees(group, `${name} asks for a human`);
  const told = (await telegram.press(by, card, 'Take it'))?.text;
  await quiet();
  const topic = telegram.chat(group).messages.findLast(({ text }) => text.includes(`talking with ${name}`))?.topic ?? 0;
  return { told, topic };
}

test('a volunteer reads along, answers with a mentor’s press, and then alone', async () => {
  const policy = 'policy: { retryMsMin: 20, retryMsMax: 100, apprenticeReadsMin: 1, apprenticeConversationsMin: 1 }';
  const more = `${policy}\ncoordinators: ["telegram:${ana}"]\nvolunteers: { rules: "Be kind.", welcome: "See you at the desk." }`;
  house = await openTelegramHouse({ more });
  const { telegram, group, sees, quiet } = house;
  telegram.person({ id: cleo, first_name: 'Cleo', language_code: 'en' });
  telegram.person({ id: omar, first_name: 'Omar', language_code: 'en' });
  telegram.join(cleo, group);
  telegram.say(ben, group, 'Good morning');
  telegram.say(ana, group, 'Good morning');
  await quiet();
  await joins(house);

  const first = await asks(house, noor, 'Noor Secret', cleo);
  expect(first.told).toContain('You still read along at one conversation before you take one.');
  const card = await sees(group, 'Noor Secret asks for a human');
  await telegram.press(ben, card, 'Take it');
  const along = await sees(group, 'Ben has it.');
  expect((await telegram.press(cleo, along, 'Read along'))?.text).toContain('You read along at Ben’s conversation');
  await quiet();
  const topic = (await sees(group, 'You are talking with Noor')).topic ?? 0;
  telegram.say(ben, group, 'Hello Noor', { thread: topic });
  await sees(noor, 'Hello Noor');
  telegram.say(ben, group, '/close', { thread: topic });
  await sees(cleo, 'From now on you may take conversations yourself');

  const second = await asks(house, omar, 'Omar', cleo);
  expect(second.told).toMatch(/yours/);
  telegram.say(cleo, group, 'It comes tomorow.', { thread: second.topic });
  const held = await sees(group, 'Cleo is learning and would like to send Omar this.');
  expect(held.topic).toBe(second.topic);
  expect(held.buttons.flat().map(({ text }) => text)).toEqual(['Send', 'Edit and send', 'Return with a word']);
  // Telegram has no forms: the words are typed.
  expect((await telegram.press(ben, held, 'Edit and send'))?.text).toContain('/fix');
  telegram.say(ben, group, '/fix It comes tomorrow.', { thread: second.topic });
  await sees(omar, 'Cleo, community helper\nIt comes tomorrow.');
  telegram.say(cleo, group, 'Have a nice day!', { thread: second.topic });
  const next = await sees(group, /would like to send Omar this[\s\S]*nice day/);
  expect((await telegram.press(cleo, next, 'Send'))?.text).toContain('no longer learning');
  expect((await telegram.press(ben, next, 'Send'))?.text).toBe('Thank you, done.');
  await sees(omar, 'Have a nice day!');
  expect((await telegram.press(ana, next, 'Send'))?.text).toContain('settled already');
  telegram.say(cleo, group, '/close', { thread: second.topic });
  await sees(cleo, 'You have learned it');
  await sees(ana, 'Cleo has finished the apprenticeship');

  telegram.say(omar, omar, 'One more thing, please');
  const again = await sees(group, 'Omar wrote again');
  await telegram.press(cleo, again, 'Take it');
  await quiet();
  telegram.say(cleo, group, 'Gladly!', { thread: second.topic });
  await sees(omar, 'Gladly!');
  expect(telegram.chat(omar).messages.filter(({ text }) => text.includes('tomorow'))).toEqual([]);
  expect(errorsIn(house)).toEqual([]);
});
