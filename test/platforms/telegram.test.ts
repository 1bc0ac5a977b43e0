// Proves through the real grammY client that the local Bot API server is as strict as Telegram's own.
import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refused } from './telegram/refused.ts';
import { startTelegram, type Telegram, type TelegramOptions } from './telegram.ts';

let telegram: Telegram;
let api: Api;

async function start(options: TelegramOptions = {}): Promise<void> {
  await telegram?.stop();
  telegram = await startTelegram(options);
  api = new Api(telegram.token, { apiRoot: telegram.url });
}

beforeEach(() => start());
afterEach(() => telegram.stop());

const anna = 11;
const boris = 12;

/** A person whose private chat with the bot is open. */
function withAnna(): number {
  telegram.person({ id: anna, first_name: 'Anna' });
  return telegram.privateChat(anna).id;
}

function forum(plan: Parameters<Telegram['group']>[0] = {}): number {
  telegram.person({ id: boris, first_name: 'Boris', username: 'boris_b' });
  return telegram.group({ title: 'Desk', forum: true, members: [boris], ...plan }).id;
}

function pixel(): Buffer {
  const header = Buffer.alloc(33);
  header.writeUInt32BE(0x89504e47, 0);
  header.writeUInt32BE(640, 16);
  header.writeUInt32BE(480, 20);
  return header;
}

describe('the door', () => {
  test('a wrong token is 401, an unknown method 404, whatever else 404', async () => {
    const other = new Api('7000000001:wrong', { apiRoot: telegram.url });
    expect(await refused(other.getMe())).toBe('401 Unauthorized');
    const unknown = await fetch(`${telegram.url}/bot${telegram.token}/sendNothing`);
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { ok: false, error_code: 404, description: 'Not Found: method not found' },
    ]);
    expect((await fetch(`${telegram.url}/elsewhere`)).status).toBe(404);
  });

  test('arguments come as JSON, as a form, in the query, as multipart; methods in any case', async () => {
    const chat = withAnna();
    const root = `${telegram.url}/bot${telegram.token}`;
    const form = new FormData();
    form.set('chat_id', String(chat));
    form.set('text', 'multipart é');
    await fetch(`${root}/sendMessage?chat_id=${chat}&text=query`);
    await fetch(`${root}/SENDMESSAGE`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: `${chat}`, text: 'form' }),
    });
    await fetch(`${root}/sendmessage`, { method: 'POST', body: form });
    await api.sendMessage(chat, 'json');
    expect(telegram.chat(chat).messages.map(({ text }) => text)).toEqual(['query', 'form', 'multipart é', 'json']);
  });

  test('getMe tells who the bot is', async () => {
    expect(await api.getMe()).toMatchObject({ id: 7_000_000_001, is_bot: true, username: 'local_test_bot' });
  });
});

describe('texts', () => {
  test('have 1 to 4096 characters, counted after the markup is read', async () => {
    const chat = withAnna();
    expect(await refused(api.sendMessage(chat, ''))).toBe('400 Bad Request: message text is empty');
    expect(await refused(api.sendMessage(chat, ' \n\u200b '))).toBe('400 Bad Request: text must be non-empty');
    expect(await refused(api.sendMessage(chat, 'x'.repeat(4097)))).toBe('400 Bad Request: message is too long');
    expect(await refused(api.sendMessage(chat, '😀'.repeat(2049)))).toBe('400 Bad Request: message is too long');
    expect(await refused(api.sendMessage(chat, 'x'.repeat(40_000)))).toBe('400 Bad Request: text is too long');
    expect((await api.sendMessage(chat, '😀'.repeat(2048))).text).toHaveLength(4096);
    const bold = await api.sendMessage(chat, `<b>${'&amp;'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
    expect([bold.text?.length, bold.entities]).toEqual([4096, [{ type: 'bold', offset: 0, length: 4096 }]]);
  });

  test('may be counted in code points', async () => {
    await start({ textUnit: 'codepoints' });
    expect(await refused(api.sendMessage(withAnna(), '😀'.repeat(4096)))).toBe('accepted');
  });

  test('are cleaned and trimmed, their entities moved along', async () => {
    const sent = await api.sendMessage(withAnna(), '  a\tb\r\u0000\u2028c bold \n', {
      entities: [{ type: 'bold', offset: 10, length: 6 }],
    });
    expect(sent.text).toBe('a b c bold');
    expect(sent.entities).toEqual([{ type: 'bold', offset: 6, length: 4 }]);
  });

  test('with half a surrogate pair or broken UTF-8 are refused', async () => {
    const chat = withAnna();
    const encoding = '400 Bad Request: strings must be encoded in UTF-8';
    expect(await refused(api.sendMessage(chat, 'cut \ud83d'))).toBe(encoding);
    const body = Buffer.concat([
      Buffer.from(`{"chat_id":${chat},"text":"`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${telegram.url}/bot${telegram.token}/sendMessage`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ error_code: 400, description: encoding.slice(4) });
    const key = { text: '\ud83d', callback_data: 'x' };
    expect(await refused(api.sendMessage(chat, 'x', { reply_markup: { inline_keyboard: [[key]] } }))).toBe(
      '400 Bad Request: inline keyboard button text must be encoded in UTF-8',
    );
  });

  test.each([
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['é <b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['é </b>', 'Unexpected end tag at byte offset 3'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href=a_b>x</a>', 'Unexpected end of name token at byte offset 8'],
  ])('of the HTML %s cannot be read', async (html, reason) => {
    expect(await refused(api.sendMessage(withAnna(), html, { parse_mode: 'HTML' }))).toBe(
      `400 Bad Request: can't parse entities: ${reason}`,
    );
  });

  test('in HTML become text and entities', async () => {
    const html =
      '<b>a<i>b</i></b> <a href="https://x.org/?a=1&amp;b=2">l</a> &lt;&#128512;&nbsp; <pre><code class="language-ts">c</code></pre>';
    const { text, entities } = await api.sendMessage(withAnna(), html, { parse_mode: 'HTML' });
    expect(text).toBe('ab l <😀&nbsp; c');
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 1, length: 1 },
      { type: 'text_link', url: 'https://x.org/?a=1&b=2', offset: 3, length: 1 },
      { type: 'pre', language: 'ts', offset: 15, length: 1 },
    ]);
  });

  test('get the entities Telegram finds by itself', async () => {
    const { entities } = await api.sendMessage(withAnna(), '/start see https://a.org/x, mail me@a.org @boris_b #tag');
    expect(entities?.map(({ type }) => type)).toEqual(['bot_command', 'url', 'email', 'mention', 'hashtag']);
  });

  test('refuse entities that lie outside of them', async () => {
    const chat = withAnna();
    const send = (offset: number, length: number, text = 'a😀') =>
      refused(api.sendMessage(chat, text, { entities: [{ type: 'bold', offset, length }] }));
    expect(await send(3, 1)).toBe('400 Bad Request: entity begins after the end of the text at UTF-16 offset 3');
    expect(await send(0, 9)).toContain('entity beginning at UTF-16 offset 0 ends after the end of the text');
    expect(await send(0, 2)).toContain('entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol');
    expect(await send(0, 3)).toBe('accepted');
    expect(await refused(api.sendMessage(chat, 'x', { parse_mode: 'BBCode' as 'HTML' }))).toBe(
      '400 Bad Request: unsupported parse_mode',
    );
  });
});

describe('replies and keyboards', () => {
  test('a reply needs its message, unless it may do without', async () => {
    const chat = withAnna();
    const { id } = telegram.say(anna, chat, 'a question about cats');
    const quoted = await api.sendMessage(chat, 'yes', { reply_parameters: { message_id: id, quote: 'about' } });
    expect(quoted).toMatchObject({ reply_to_message: { message_id: id }, quote: { text: 'about', position: 11 } });
    const reply = (message_id: number, allow = false) =>
      api.sendMessage(chat, 'x', { reply_parameters: { message_id, allow_sending_without_reply: allow } });
    expect(await refused(reply(9999))).toBe('400 Bad Request: message to be replied not found');
    expect((await reply(9999, true)).reply_to_message).toBeUndefined();
    const bad = { message_id: id, quote: 'dogs' };
    expect(await refused(api.sendMessage(chat, 'x', { reply_parameters: bad }))).toBe(
      '400 Bad Request: QUOTE_TEXT_INVALID',
    );
  });

  test('callback data has 1 to 64 bytes', async () => {
    const chat = withAnna();
    const send = (callback_data: string) =>
      refused(api.sendMessage(chat, 'x', { reply_markup: { inline_keyboard: [[{ text: 'b', callback_data }]] } }));
    expect(await send('é'.repeat(32))).toBe('accepted');
    expect(await send('é'.repeat(33))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
    expect(await send('')).toBe(
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  });

  test('a link must be one, a keyboard not too long', async () => {
    const chat = withAnna();
    const url = { inline_keyboard: [[{ text: 'b', url: 'localhost' }]] };
    expect(await refused(api.sendMessage(chat, 'x', { reply_markup: url }))).toBe(
      "400 Bad Request: inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
    );
    const rows = Array.from({ length: 101 }, () => [{ text: 'b', callback_data: 'x' }]);
    expect(await refused(api.sendMessage(chat, 'x', { reply_markup: { inline_keyboard: rows } }))).toBe(
      '400 Bad Request: reply markup is too long',
    );
  });

  test('a press is answered once and in time', async () => {
    await start({ callbackTtlMs: 50 });
    const chat = withAnna();
    const { message_id } = await api.sendMessage(chat, 'x', {
      reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] },
    });
    const pressed = telegram.press(anna, { chat, id: message_id }, 'Yes');
    const [update] = await api.getUpdates();
    const id = update?.callback_query?.id ?? '';
    expect(update?.callback_query).toMatchObject({ data: 'y', from: { id: anna }, message: { message_id } });
    await api.answerCallbackQuery(id, { text: 'Right away', show_alert: true });
    expect(await pressed).toEqual({ text: 'Right away', showAlert: true, url: '' });
    const late = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await refused(api.answerCallbackQuery(id))).toBe(late);
    expect(await telegram.press(anna, { chat, id: message_id }, 'y')).toBeUndefined();
  });
});

describe('edits', () => {
  test('must change something, and a keyboard goes that is not repeated', async () => {
    const chat = withAnna();
    const reply_markup = { inline_keyboard: [[{ text: 'b', callback_data: 'x' }]] };
    const { message_id } = await api.sendMessage(chat, 'one', { reply_markup });
    expect(await refused(api.editMessageText(chat, message_id, ' one ', { reply_markup }))).toBe(
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    await api.editMessageText(chat, message_id, 'one');
    expect(telegram.chat(chat).last).toMatchObject({ text: 'one', buttons: [], edits: 1 });
    await api.editMessageReplyMarkup(chat, message_id, { reply_markup });
    expect(telegram.chat(chat).last?.buttons.flat()).toHaveLength(1);
  });

  test('reach only messages of the bot that can be edited', async () => {
    const chat = withAnna();
    const theirs = telegram.say(anna, chat, 'mine');
    const keyed = await api.sendMessage(chat, 'x', { reply_markup: { keyboard: [['key']] } });
    const forwarded = await api.forwardMessage(chat, chat, keyed.message_id);
    for (const id of [theirs.id, keyed.message_id, forwarded.message_id]) {
      expect(await refused(api.editMessageText(chat, id, 'y'))).toBe("400 Bad Request: message can't be edited");
    }
    expect(await refused(api.editMessageText(chat, 9999, 'y'))).toBe('400 Bad Request: message to edit not found');
  });

  test('of text and caption are two things', async () => {
    const chat = withAnna();
    const text = await api.sendMessage(chat, 'x');
    const photo = await api.sendPhoto(chat, new InputFile(pixel(), 'a.png'), { caption: 'old' });
    expect(await refused(api.editMessageCaption(chat, text.message_id, { caption: 'y' }))).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
    expect(await refused(api.editMessageText(chat, photo.message_id, 'y'))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    );
    await api.editMessageCaption(chat, photo.message_id, { caption: 'new' });
    await api.editMessageMedia(chat, text.message_id, { type: 'photo', media: photo.photo.at(-1)?.file_id ?? '' });
    expect(telegram.chat(chat).messages.map(({ text: shown, media }) => [shown, media])).toEqual([
      ['', 'photo'],
      ['new', 'photo'],
    ]);
    expect(
      await refused(
        api.editMessageCaption(chat, photo.message_id, { caption: 'z', reply_markup: { keyboard: [['a']] } as never }),
      ),
    ).toBe('400 Bad Request: inline keyboard expected');
  });
});

describe('deleting, copying, forwarding', () => {
  test('what is gone, too old or of others cannot be deleted', async () => {
    let now = 1_800_000_000_000;
    await start({ now: () => now });
    const chat = withAnna();
    const group = forum({ forum: false, bot: 'member' });
    const { message_id } = await api.sendMessage(chat, 'x');
    await api.deleteMessage(chat, message_id);
    expect(await refused(api.deleteMessage(chat, message_id))).toBe('400 Bad Request: message to delete not found');
    expect(telegram.chat(chat).removed.map(({ text }) => text)).toEqual(['x']);
    const theirs = telegram.say(boris, group, 'hi');
    expect(await refused(api.deleteMessage(group, theirs.id))).toBe("400 Bad Request: message can't be deleted");
    const old = await api.sendMessage(chat, 'old');
    now += 49 * 3_600_000;
    expect(await refused(api.deleteMessage(chat, old.message_id))).toBe(
      "400 Bad Request: message can't be deleted for everyone",
    );
    const [a, b] = [await api.sendMessage(chat, 'a'), await api.sendMessage(chat, 'b')];
    await api.deleteMessages(chat, [a.message_id, 99_999, b.message_id]);
    expect(telegram.chat(chat).messages.map(({ text }) => text)).toEqual(['old']);
  });

  test('a copy has no origin, a forward has one, albums stay together', async () => {
    const [chat, group] = [withAnna(), forum()];
    const album = telegram.sendAlbum(anna, chat, [{ kind: 'photo', caption: 'both' }, { kind: 'photo' }]);
    const said = telegram.say(anna, chat, 'words');
    const topic = telegram.openTopic(boris, group, 'Anna');
    const options = { message_thread_id: topic };
    await api.copyMessage(group, chat, said.id, options);
    await api.forwardMessage(group, chat, said.id, options);
    await api.copyMessages(group, chat, [...album.map(({ id }) => id), 77_777], options);
    const there = telegram
      .chat(group)
      .inTopic(topic)
      .filter(({ isService }) => !isService);
    expect(there.map(({ text, isForward, media }) => [text, isForward, media])).toEqual([
      ['words', false, undefined],
      ['words', true, undefined],
      ['both', false, 'photo'],
      ['', false, 'photo'],
    ]);
    expect(new Set(there.slice(2).map((message) => message.album)).size).toBe(1);
    expect(there[2]?.album).not.toBe(album[0]?.album);
  });

  test('what is missing, a service message or out of order cannot be copied', async () => {
    const [chat, group] = [withAnna(), forum()];
    const topic = telegram.openTopic(boris, group, 'Anna');
    expect(await refused(api.copyMessage(chat, group, 999))).toBe('400 Bad Request: message to copy not found');
    expect(await refused(api.forwardMessage(chat, group, 999))).toBe('400 Bad Request: message to forward not found');
    expect(await refused(api.copyMessage(chat, group, topic))).toBe("400 Bad Request: message can't be copied");
    expect(await refused(api.copyMessages(chat, group, [3, 2]))).toBe(
      '400 Bad Request: message identifiers must be in a strictly increasing order',
    );
    expect(await refused(api.copyMessages(chat, group, [777, 778]))).toBe(
      '400 Bad Request: there are no messages to forward',
    );
  });
});

describe('files', () => {
  test('are uploaded, sent again by id in any chat, and downloaded', async () => {
    const [chat, group] = [withAnna(), forum()];
    const bytes = Buffer.from('%PDF \r\n--not a boundary\r\n');
    const sent = await api.sendDocument(chat, new InputFile(bytes, 'ä offer.pdf'), { caption: 'see' });
    expect(sent).toMatchObject({
      caption: 'see',
      document: { file_name: 'ä offer.pdf', mime_type: 'application/pdf' },
    });
    const again = await api.sendDocument(group, sent.document.file_id);
    expect(again.document.file_unique_id).toBe(sent.document.file_unique_id);
    const { file_path } = await api.getFile(again.document.file_id);
    const answer = await fetch(`${telegram.url}/file/bot${telegram.token}/${file_path}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect((await fetch(`${telegram.url}/file/bot1:x/${file_path}`)).status).toBe(401);
    expect((await fetch(`${telegram.url}/file/bot${telegram.token}/nothing`)).status).toBe(404);
  });

  test('of every sort are accepted', async () => {
    const chat = withAnna();
    const file = () => new InputFile(Buffer.from('bytes'), 'f.bin');
    await api.sendPhoto(chat, new InputFile(pixel()));
    await api.sendVoice(chat, file(), { duration: 2 });
    await api.sendAudio(chat, file(), { title: 'song' });
    await api.sendVideo(chat, file(), { width: 10, height: 20 });
    await api.sendVideoNote(chat, file());
    await api.sendAnimation(chat, file());
    await api.sendSticker(chat, file(), { emoji: '👋' });
    await api.sendLocation(chat, 52.5, 13.4);
    await api.sendVenue(chat, 52.5, 13.4, 'Hall', 'Street 1');
    await api.sendContact(chat, '+4930123', 'Info');
    await api.sendPoll(chat, 'Well?', [{ text: 'yes' }, { text: 'no' }]);
    await api.sendDice(chat, '🎲');
    expect(telegram.chat(chat).messages.map(({ media }) => media)).toEqual([
      'photo',
      'voice',
      'audio',
      'video',
      'video_note',
      'animation',
      'sticker',
      'location',
      'venue',
      'contact',
      'poll',
      'dice',
    ]);
    expect(telegram.chat(chat).messages[0]?.wire.photo?.map(({ width }) => width)).toEqual([90, 320, 640]);
  });

  test('are refused when wrong, of another sort, or too big', async () => {
    const chat = withAnna();
    const text = new InputFile(Buffer.from('no picture at all, but long enough'), 'a.jpg');
    expect(await refused(api.sendPhoto(chat, text))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
    const { document } = await api.sendDocument(chat, new InputFile(Buffer.from('x'), 'a.txt'));
    expect(await refused(api.sendPhoto(chat, document.file_id))).toBe(
      "400 Bad Request: can't use file of type Document as Photo",
    );
    expect(await refused(api.sendDocument(chat, 'AAAA'))).toContain('wrong remote file identifier specified');
    expect(await refused(api.sendDocument(chat, new InputFile(Buffer.alloc(0), 'a.txt')))).toBe(
      '400 Bad Request: file must be non-empty',
    );
    expect(await refused(api.getFile('AAAA'))).toBe('400 Bad Request: invalid file_id');
    const long = { caption: 'x'.repeat(1025) };
    expect(await refused(api.sendDocument(chat, document.file_id, long))).toBe(
      '400 Bad Request: message caption is too long',
    );
    const big = telegram.sendFile(anna, chat, { size: 21 << 20 });
    expect(await refused(api.getFile(big.fileId ?? ''))).toBe('400 Bad Request: file is too big');
    expect(await refused(api.sendDocument(chat, new InputFile(Buffer.alloc(52 << 20), 'big.bin')))).toBe(
      '413 Request Entity Too Large',
    );
  });

  test('make an album of at most ten that belong together', async () => {
    const chat = withAnna();
    const photo = () => ({ type: 'photo' as const, media: new InputFile(pixel(), 'a.png') });
    const sent = await api.sendMediaGroup(chat, [photo(), { ...photo(), caption: 'second' }]);
    expect(sent).toHaveLength(2);
    expect(new Set(telegram.chat(chat).messages.map(({ album }) => album)).size).toBe(1);
    expect(await refused(api.sendMediaGroup(chat, Array.from({ length: 11 }, photo)))).toBe(
      '400 Bad Request: too many messages to send as an album',
    );
    const mixed = [photo(), { type: 'document' as const, media: new InputFile(Buffer.from('x'), 'a.txt') }];
    expect(await refused(api.sendMediaGroup(chat, mixed as never))).toBe(
      "400 Bad Request: document can't be mixed with other media types",
    );
    expect(telegram.chat(chat).messages).toHaveLength(2);
  });
});

describe('forum topics', () => {
  test('need a forum, the right and a name', async () => {
    const [chat, group] = [withAnna(), forum()];
    expect(await refused(api.createForumTopic(chat, 'x'))).toBe('400 Bad Request: the chat is not a forum');
    expect(await refused(api.createForumTopic(group, ' \n '))).toBe('400 Bad Request: name must be non-empty');
    const weak = forum({ rights: { can_manage_topics: false } });
    expect(await refused(api.createForumTopic(weak, 'x'))).toBe('400 Bad Request: not enough rights to create a topic');
    const topic = await api.createForumTopic(group, `Anna\n${'x'.repeat(200)}`);
    expect(topic.name).toHaveLength(128);
    expect(topic.icon_color).toBe(7_322_096);
    const [update] = await api.getUpdates();
    expect(update?.message).toMatchObject({
      message_id: topic.message_thread_id,
      from: { is_bot: true },
      is_topic_message: true,
      forum_topic_created: { name: topic.name },
    });
  });

  test('are renamed, closed, reopened and deleted, each only once', async () => {
    const group = forum();
    const { message_thread_id: topic } = await api.createForumTopic(group, 'Anna');
    await api.editForumTopic(group, topic, { name: 'Anna B.' });
    expect(await refused(api.editForumTopic(group, topic, { name: 'Anna B.' }))).toBe(
      '400 Bad Request: TOPIC_NOT_MODIFIED',
    );
    await api.closeForumTopic(group, topic);
    expect(await refused(api.closeForumTopic(group, topic))).toBe('400 Bad Request: TOPIC_NOT_MODIFIED');
    await api.reopenForumTopic(group, topic);
    await api.sendMessage(group, 'in it', { message_thread_id: topic });
    expect(telegram.chat(group).topics).toMatchObject([{ name: 'Anna B.', closed: false }]);
    await api.deleteForumTopic(group, topic);
    expect(telegram.chat(group).messages).toEqual([]);
    expect(await refused(api.deleteForumTopic(group, topic))).toBe('400 Bad Request: TOPIC_ID_INVALID');
  });

  test('that do not exist take no messages; elsewhere a thread is refused or ignored', async () => {
    const [chat, group, plain] = [withAnna(), forum(), forum({ forum: false })];
    const topic = telegram.openTopic(boris, group, 'Anna');
    telegram.deleteTopic(boris, group, topic);
    const send = (to: number, message_thread_id: number) => refused(api.sendMessage(to, 'x', { message_thread_id }));
    const notFound = '400 Bad Request: message thread not found';
    expect(await send(group, topic)).toBe(notFound);
    expect(await send(group, 1)).toBe(notFound);
    expect(await send(group, 4711)).toBe(notFound);
    expect(await send(chat, 5)).toBe(notFound);
    expect(await send(plain, 5)).toBe('accepted');
    await start({ deletedTopicError: 'TOPIC_DELETED' });
    const other = forum();
    const gone = telegram.openTopic(boris, other, 'Anna');
    telegram.deleteTopic(boris, other, gone);
    expect(await send(other, gone)).toBe('400 Bad Request: TOPIC_DELETED');
  });

  test('once closed take only those who may manage topics', async () => {
    const group = forum({ bot: 'member' });
    const topic = telegram.openTopic(boris, group, 'Anna');
    telegram.closeTopic(boris, group, topic);
    const send = () => refused(api.sendMessage(group, 'x', { message_thread_id: topic }));
    expect(await send()).toBe('400 Bad Request: TOPIC_CLOSED');
    expect(await refused(api.reopenForumTopic(group, topic))).toBe(
      '400 Bad Request: not enough rights to close or open the topic',
    );
    telegram.promoteBot(boris, group);
    expect(await send()).toBe('accepted');
  });
});

describe('pins, reactions, chats, commands', () => {
  test('pinning in a group takes the right, and leaves a message', async () => {
    const group = forum({ forum: false });
    const weak = forum({ forum: false, bot: 'member' });
    const { message_id } = await api.sendMessage(group, 'rules');
    await api.pinChatMessage(group, message_id);
    expect(telegram.chat(group).pinned?.text).toBe('rules');
    expect((await api.getUpdates()).at(-1)?.message).toMatchObject({ pinned_message: { message_id } });
    await api.unpinChatMessage(group);
    expect(telegram.chat(group).pinned).toBeUndefined();
    expect(await refused(api.unpinChatMessage(group))).toBe('400 Bad Request: message to unpin not found');
    const other = await api.sendMessage(weak, 'x');
    expect(await refused(api.pinChatMessage(weak, other.message_id))).toBe(
      '400 Bad Request: not enough rights to manage pinned messages in the chat',
    );
  });

  test('reactions are one at a time and of those Telegram has', async () => {
    const chat = withAnna();
    const { id } = telegram.say(anna, chat, 'x');
    await api.setMessageReaction(chat, id, [{ type: 'emoji', emoji: '👍' }]);
    expect(telegram.chat(chat).last?.reactions[telegram.bot.id]).toEqual(['👍']);
    const both = [
      { type: 'emoji' as const, emoji: '👍' as const },
      { type: 'emoji' as const, emoji: '🔥' as const },
    ];
    expect(await refused(api.setMessageReaction(chat, id, both))).toBe('400 Bad Request: REACTIONS_TOO_MANY');
    const wrong = [{ type: 'emoji' as const, emoji: '❤️' as '❤' }];
    expect(await refused(api.setMessageReaction(chat, id, wrong))).toBe('400 Bad Request: REACTION_INVALID');
    expect(await refused(api.setMessageReaction(chat, 999, []))).toBe('400 Bad Request: message to react not found');
  });

  test('chats tell who is in them', async () => {
    const [chat, group] = [withAnna(), forum()];
    expect(await api.getChat(group)).toMatchObject({ id: group, type: 'supergroup', is_forum: true, title: 'Desk' });
    expect(await api.getChat(chat)).toMatchObject({ id: chat, type: 'private', first_name: 'Anna' });
    expect(await api.getChatMember(group, telegram.bot.id)).toMatchObject({
      status: 'administrator',
      can_manage_topics: true,
    });
    expect(await api.getChatMember(group, anna)).toMatchObject({ status: 'left' });
    expect(await refused(api.getChatMember(group, 4711))).toBe('400 Bad Request: user not found');
    expect((await api.getChatAdministrators(group)).map(({ status }) => status)).toEqual(['creator', 'administrator']);
    expect(await refused(api.getChatAdministrators(chat))).toBe(
      '400 Bad Request: there are no administrators in the private chat',
    );
    await api.leaveChat(group);
    expect(await refused(api.sendMessage(group, 'x'))).toBe(
      '403 Forbidden: bot is not a member of the supergroup chat',
    );
  });

  test('commands are kept per scope and checked', async () => {
    const group = forum();
    const commands = [{ command: 'human', description: 'Talk to a person' }];
    await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: group }, language_code: 'en' });
    await api.setMyCommands([{ command: 'start', description: 'Begin' }]);
    expect([...telegram.commands.keys()]).toEqual([`chat:${group}:en`, 'default']);
    expect(await api.getMyCommands({ scope: { type: 'chat', chat_id: group }, language_code: 'en' })).toEqual(commands);
    await api.deleteMyCommands();
    expect(await api.getMyCommands()).toEqual([]);
    expect(await refused(api.setMyCommands([{ command: 'Human', description: 'x' }]))).toBe(
      '400 Bad Request: BOT_COMMAND_INVALID',
    );
    expect(await refused(api.setMyCommands([], { scope: { type: 'chat', chat_id: 4711 } }))).toBe(
      '400 Bad Request: chat not found',
    );
    await api.setMyDescription('What I do');
    await api.setMyShortDescription('Short');
    expect(await api.getMyDescription()).toEqual({ description: 'What I do' });
  });

  test('typing is seen, and an unknown action refused', async () => {
    const chat = withAnna();
    await api.sendChatAction(chat, 'typing');
    expect(telegram.chat(chat).actions).toMatchObject([{ action: 'typing' }]);
    expect(await refused(api.sendChatAction(chat, 'sleeping' as 'typing'))).toBe(
      '400 Bad Request: wrong parameter action in request',
    );
  });
});

describe('where sending ends', () => {
  test('blocked, deactivated, unknown, never met', async () => {
    const chat = withAnna();
    telegram.person({ id: 99, first_name: 'Silent' });
    telegram.group({ members: [99] });
    expect(await refused(api.sendMessage(4711, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refused(api.sendMessage(99, 'x'))).toBe("403 Forbidden: bot can't initiate conversation with a user");
    telegram.block(anna);
    const blocked = '403 Forbidden: bot was blocked by the user';
    expect(await refused(api.sendMessage(chat, 'x'))).toBe(blocked);
    expect(await refused(api.sendChatAction(chat, 'typing'))).toBe(blocked);
    telegram.unblock(anna);
    expect(await refused(api.sendMessage(chat, 'x'))).toBe('accepted');
    telegram.deactivate(anna);
    expect(await refused(api.sendMessage(chat, 'x'))).toBe('403 Forbidden: user is deactivated');
  });

  test('kicked, muted', async () => {
    const group = forum();
    telegram.muteBot(boris, group);
    expect(await refused(api.sendMessage(group, 'x'))).toBe(
      '400 Bad Request: not enough rights to send text messages to the chat',
    );
    telegram.kickBot(boris, group);
    expect(await refused(api.sendMessage(group, 'x'))).toBe('403 Forbidden: bot was kicked from the supergroup chat');
  });

  test('a group that became a supergroup tells where it went', async () => {
    const small = forum({ forum: false, kind: 'group' });
    const { id } = telegram.migrate(boris, small, true);
    const failure = await api.sendMessage(small, 'x').catch((error: unknown) => error);
    expect(failure).toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: id },
    });
    await api.sendMessage(id, 'x');
    expect(telegram.chat(id).last?.text).toBe('x');
  });
});

describe('limits', () => {
  test('hold 30 a second for the bot, one for a private chat, 20 a minute for a group with its topics', async () => {
    let now = 1_800_000_000_000;
    await start({ limits: true, now: () => now });
    for (let id = 1; id <= 40; id++) {
      telegram.person({ id });
      telegram.privateChat(id);
    }
    const all = Array.from({ length: 40 }, (_, index) => refused(api.sendMessage(index + 1, 'x')));
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(30);
    expect(outcomes.find((outcome) => outcome !== 'accepted')).toBe('429 Too Many Requests: retry after 1');
    now += 1000;
    await api.sendMessage(1, 'x');
    const failure = await api.sendMessage(1, 'x').catch((error: unknown) => error);
    expect(failure).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    expect(telegram.limits.refused).toBe(11);
    now += 60_000;
    const group = forum();
    const { message_thread_id } = await api.createForumTopic(group, 'a');
    for (let n = 0; n < 18; n++) await api.sendMessage(group, 'x', n % 2 === 0 ? { message_thread_id } : {});
    const { message_id } = await api.sendMessage(group, 'last');
    now += 20_000;
    expect(await refused(api.editMessageText(group, message_id, 'edit'))).toBe('429 Too Many Requests: retry after 40');
    telegram.limits.set({ countEdits: false });
    expect(await refused(api.editMessageText(group, message_id, 'edit'))).toBe('accepted');
  });

  test('allow a burst where told to, and count every message of an album', async () => {
    await start({ limits: { burst: 3 }, now: () => 1_800_000_000_000 });
    const chat = withAnna();
    const photo = () => ({ type: 'photo' as const, media: new InputFile(pixel(), 'a.png') });
    await api.sendMediaGroup(chat, [photo(), photo()]);
    expect(await refused(api.sendMessage(chat, 'third'))).toBe('accepted');
    expect(await refused(api.sendMessage(chat, 'fourth'))).toBe('429 Too Many Requests: retry after 3');
  });
});
