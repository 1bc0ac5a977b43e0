// What is Telegram's own in the main job, through the real grammY; the story itself is test/story/pairs.ts.
import { afterEach, describe, expect, test } from 'vitest';
import { ana, ben, noor, openTelegramHouse, type TelegramHouse } from './telegram-house.ts';

let house: TelegramHouse;
afterEach(() => house.stop());

const labels = (message: { buttons: readonly (readonly { text: string }[])[] }): string[] =>
  message.buttons.flat().map(({ text }) => text);

describe('a question, an honest answer, a human', () => {
  test('the bot quotes the section, links it, and shows the human under the answer', async () => {
    house = await openTelegramHouse();
    house.telegram.say(noor, noor, 'How long can I return something?');
    const answer = await house.sees(noor, 'thirty days');
    expect(labels(answer)).toEqual(['Helpful', 'Not helpful', 'Talk to a human']);
    expect(answer.entities).toContainEqual(expect.objectContaining({ type: 'bold' }));
    expect(answer.entities).toContainEqual(
      expect.objectContaining({ type: 'text_link', url: expect.stringContaining('example.com/returns') }),
    );
    house.telegram.say(noor, noor, 'What is the airspeed of an unladen swallow?');
    expect(labels(await house.sees(noor, 'don’t know'))).toContain('Talk to a human');
  });
});

describe('everything is relayed, or said in words', () => {
  test('photos, files, voices, stickers, albums, places, contacts, both ways', async () => {
    house = await openTelegramHouse();
    const thread = await house.converse();
    const { telegram, group, quiet } = house;
    const inTopic = { thread };
    for (const [by, chat, options] of [
      [noor, noor, {}],
      [ana, group, inTopic],
    ] as const) {
      telegram.sendPhoto(by, chat, {}, { ...options, caption: 'a photo' });
      telegram.sendFile(by, chat, { name: 'bill.pdf' }, options);
      telegram.sendVoice(by, chat, {}, options);
      telegram.sendVideo(by, chat, {}, options);
      telegram.sendSticker(by, chat, {}, options);
      telegram.sendLocation(by, chat, 52.5, 13.4, options);
      telegram.sendContact(by, chat, '+4930123', 'Kim', options);
      telegram.sendAlbum(by, chat, [{ kind: 'photo', caption: 'two of them' }, { kind: 'photo' }], options);
    }
    await telegram.until(
      () => telegram.chat(noor).messages.filter(({ byBot, album }) => byBot && album !== undefined).length === 2,
      8_000,
    );
    await quiet();
    for (const messages of [telegram.chat(noor).messages, telegram.chat(group).inTopic(thread)]) {
      const media = messages.filter(({ byBot }) => byBot).map(({ media: kind }) => kind);
      for (const kind of ['photo', 'document', 'voice', 'video', 'sticker', 'location', 'contact'])
        expect(media).toContain(kind);
      expect(messages.filter(({ byBot, album }) => byBot && album !== undefined)).toHaveLength(2);
      expect(messages.some(({ byBot, text }) => byBot && text.includes('a photo'))).toBe(true);
    }
  });

  test('a customer who blocked the bot is shown in the thread, once, with the reason', async () => {
    house = await openTelegramHouse();
    const thread = await house.converse();
    const { telegram, group, sees, quiet } = house;
    telegram.block(noor);
    await sees(group, 'has blocked the bot. Nothing reaches');
    telegram.say(ana, group, 'Are you there?', { thread });
    await sees(group, 'Not delivered to Noor');
    await quiet();
    expect(telegram.chat(group).messages.filter(({ text }) => /Not delivered/.test(text))).toHaveLength(1);
  });
});

describe('desks', () => {
  test('/link with the code makes a group a desk; a wrong code does not', async () => {
    house = await openTelegramHouse({ desk: false });
    const { telegram, group, sees, service } = house;
    telegram.say(ana, group, '/link WRONGCODE1');
    await sees(group, 'not valid');
    telegram.say(ana, group, `/link ${await service.router.linkCode()}`);
    await sees(group, 'now a desk of Juniper & Pine');
    telegram.say(noor, noor, '/human');
    await sees(group, 'asks for a human');
  });

  test('a group without topics works too, by replies to the bot’s copies', async () => {
    house = await openTelegramHouse({ forum: false });
    const { telegram, group, sees } = house;
    telegram.say(noor, noor, 'I need a human please');
    await telegram.press(ana, await sees(group, 'asks for a human'), 'Take it');
    await sees(group, 'You are talking with Noor');
    telegram.say(noor, noor, 'where is my tent');
    const copy = await sees(group, 'where is my tent');
    telegram.say(ana, group, 'On its way', { replyTo: copy });
    await sees(noor, 'On its way');
    telegram.say(ben, group, 'just chatting among us');
    telegram.say(ana, group, '/close', { replyTo: copy });
    await sees(noor, 'How was it');
    expect(telegram.chat(noor).messages.some(({ text }) => text.includes('chatting'))).toBe(false);
  });

  test('a deleted topic is opened again; nothing is lost and the agents are told', async () => {
    house = await openTelegramHouse();
    const thread = await house.converse();
    const { telegram, group, sees } = house;
    telegram.deleteTopic(ana, group, thread);
    telegram.say(noor, noor, 'still there?');
    const copy = await sees(group, 'still there?');
    expect(copy.topic).not.toBe(thread);
    expect((await sees(group, 'The thread was deleted')).topic).toBe(copy.topic);
    telegram.say(ana, group, 'Yes', copy.topic === undefined ? {} : { thread: copy.topic });
    await sees(noor, 'Yes');
  });

  test('a forged press and a press by nobody in charge change nothing', async () => {
    house = await openTelegramHouse();
    const thread = await house.converse();
    const { telegram, group, sees } = house;
    const control = await sees(group, 'You are talking with Noor');
    expect((await telegram.press(ben, control, 'Close'))?.text).toBe('Only Ana can do that.');
    for (const data of ['take:999999999', 'close', 'rate:x:y', 'block:1:sure', '::::', 'human:1']) {
      await telegram.pressData(ben, control, data);
    }
    telegram.say(ana, group, 'all is well', { thread });
    await sees(noor, 'all is well');
  });
});

test('the token appears in no log line', async () => {
  house = await openTelegramHouse();
  house.telegram.faults.next({ kind: 'dropAfter', method: 'sendMessage' });
  house.telegram.faults.next({ kind: 'html', method: 'sendMessage' });
  house.telegram.say(noor, noor, 'How long can I return something?');
  await house.sees(noor, 'thirty days');
  const secret = house.telegram.token.split(':')[1] ?? '';
  expect(house.logs.filter((line) => line.includes(secret))).toEqual([]);
});
