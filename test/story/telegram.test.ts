// The main job on Telegram as its people live it, through the real grammY.
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

  test('from the card to the rating', async () => {
    house = await openTelegramHouse();
    const { telegram, group, sees, quiet } = house;
    telegram.say(noor, noor, 'How long can I return something?');
    await telegram.press(noor, await sees(noor, 'thirty days'), 'Talk to a human');
    expect(labels(await sees(noor, 'next in line'))).toEqual(['Ask the assistant', 'Leave the line']);
    const card = await sees(group, 'asks for a human');
    expect(card.text).toContain('How long can I return something?');
    expect(card.text).not.toContain('noor_private');
    expect(labels(card)).toEqual(['Take it', 'Not me']);
    expect((await telegram.press(ben, card, 'Not me'))?.text).toMatch(/open for others/);
    expect((await telegram.press(ana, card, 'Take it'))?.text).toMatch(/yours/);
    expect((await telegram.press(ben, card, 'Take it'))?.text).toBe('Ana already has it.');
    const control = await sees(group, 'You are talking with Noor');
    const thread = control.topic ?? 0;
    await sees(group, 'What was said before');
    await quiet();
    expect(telegram.chat(group).messages.find(({ id }) => id === card.id)?.text).toMatch(/Ana has it/);
    expect(telegram.chat(group).messages.find(({ id }) => id === control.id)?.isPinned).toBe(true);

    telegram.say(ana, group, 'Hello Noor, I am a person.', { thread });
    expect((await sees(noor, 'I am a person')).text).toBe('Ana, community helper\nHello Noor, I am a person.');
    telegram.say(noor, noor, 'Great!');
    expect((await sees(group, 'Great!')).topic).toBe(thread);
    telegram.say(ben, group, 'She was here last week too', { thread });
    await sees(group, 'Only Ana writes to Noor');
    telegram.say(ana, group, '// be kind', { thread });
    telegram.say(ana, group, '/r greeting', { thread });
    await sees(noor, 'Hello, this is a person.');
    telegram.say(ana, group, '/close', { thread });
    const rating = await sees(noor, 'How was it');
    expect((await telegram.press(noor, rating, '5 ★★★★★'))?.text).toBe('Thank you!');
    telegram.say(noor, noor, 'So quick and kind');
    await sees(group, 'So quick and kind');
    await quiet();
    const all = telegram
      .chat(noor)
      .messages.map(({ text }) => text)
      .join('\n');
    expect(all).not.toMatch(/last week|be kind$|ana_private/m);

    telegram.say(noor, noor, 'One more thing?');
    const again = await sees(group, 'wrote again');
    expect(again.topic).toBe(thread);
    await telegram.press(ana, again, 'Take it');
    telegram.say(ana, group, 'Here I am', { thread });
    await sees(noor, 'Here I am');
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

  test('edits, quoting replies, reactions and /forget find their copies', async () => {
    house = await openTelegramHouse();
    const thread = await house.converse();
    const { telegram, group, sees, quiet } = house;
    const said = telegram.say(noor, noor, 'my ordr is late');
    const copy = await sees(group, 'my ordr is late');
    telegram.edit(noor, said, 'my order is late');
    await telegram.until(() =>
      telegram
        .chat(group)
        .messages.find(({ id }) => id === copy.id)
        ?.text.includes('my order'),
    );
    telegram.say(ana, group, 'which one?', { thread, replyTo: copy });
    expect((await sees(noor, 'which one?')).replyTo).toBe(said.id);
    const answer = await sees(noor, 'which one?');
    telegram.react(noor, answer, '👍');
    const asked = telegram.chat(group).messages.findLast(({ text }) => text === 'which one?');
    if (!asked) throw new Error('the question is gone');
    const bot = telegram.bot.id;
    await telegram.until(() =>
      telegram
        .chat(group)
        .messages.find(({ id }) => id === asked.id)
        ?.reactions[bot]?.includes('👍'),
    );
    telegram.say(ana, group, '/forget', { thread, replyTo: asked });
    await telegram.until(() => telegram.chat(noor).removed.some(({ id }) => id === answer.id));
    telegram.say(noor, noor, '/forget', { replyTo: said });
    await telegram.until(() => telegram.chat(group).removed.some(({ id }) => id === copy.id));
    await quiet();
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
