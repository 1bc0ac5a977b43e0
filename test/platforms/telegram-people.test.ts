// Proves that what people do reaches the bot as the updates that Telegram would send, and nothing else does.
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refused } from './telegram/refused.ts';
import { startTelegram, type Telegram } from './telegram.ts';

let telegram: Telegram;
let api: Api;
let offset = 0;
const anna = 11;
const boris = 12;

beforeEach(async () => {
  telegram = await startTelegram();
  api = new Api(telegram.token, { apiRoot: telegram.url });
  offset = 0;
  telegram.person({ id: anna, first_name: 'Anna', username: 'anna_a', language_code: 'de' });
  telegram.person({ id: boris, first_name: 'Boris' });
});
afterEach(() => telegram.stop());

async function updates(): Promise<Update[]> {
  const list = await api.getUpdates({ offset });
  offset = (list.at(-1)?.update_id ?? offset - 1) + 1;
  return list;
}

function forum(plan: Parameters<Telegram['group']>[0] = {}): number {
  return telegram.group({ title: 'Desk', forum: true, members: [boris], ...plan }).id;
}

describe('messages', () => {
  test('of a private chat carry who wrote, where, when, and the command', async () => {
    const said = telegram.say(anna, anna, '/start  ref ');
    const [update] = await updates();
    expect(update).toEqual({
      update_id: 100_000_001,
      message: {
        message_id: said.id,
        from: { id: anna, is_bot: false, first_name: 'Anna', username: 'anna_a', language_code: 'de' },
        chat: { id: anna, first_name: 'Anna', username: 'anna_a', type: 'private' },
        date: said.wire.date,
        text: '/start  ref',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    });
  });

  test('of a topic answer its first message when they answer nothing else', async () => {
    const group = forum();
    const topic = telegram.openTopic(boris, group, 'Anna');
    const plain = telegram.say(boris, group, 'hello', { thread: topic });
    telegram.say(boris, group, 'again', { replyTo: plain });
    const [created, first, second] = (await updates()).map(({ message }) => message);
    expect(created).toMatchObject({
      message_id: topic,
      message_thread_id: topic,
      forum_topic_created: { name: 'Anna' },
    });
    const place = { message_thread_id: topic, is_topic_message: true };
    expect(first).toMatchObject({ ...place, reply_to_message: { message_id: topic, forum_topic_created: {} } });
    expect(second).toMatchObject({ ...place, reply_to_message: { message_id: plain.id, text: 'hello' } });
    expect(
      telegram
        .chat(group)
        .inTopic(topic)
        .map(({ replyTo }) => replyTo),
    ).toEqual([undefined, undefined, plain.id]);
  });

  test('that answer in General carry a thread that is no topic and cannot be sent to', async () => {
    const group = forum();
    const root = telegram.say(boris, group, 'hello');
    telegram.say(boris, group, 'again', { replyTo: root });
    const [, reply] = (await updates()).map(({ message }) => message);
    expect(reply?.message_thread_id).toBe(root.id);
    expect(reply?.is_topic_message).toBeUndefined();
    expect(await refused(api.sendMessage(group, 'x', { message_thread_id: root.id }))).toBe(
      '400 Bad Request: message thread not found',
    );
  });

  test('of every sort have their fields', async () => {
    telegram.sendPhoto(anna, anna, { width: 900, height: 600 }, { caption: 'look #x' });
    telegram.sendFile(anna, anna, { name: 'bill.pdf', size: 12 });
    telegram.sendVoice(anna, anna, { duration: 4 });
    telegram.sendVideo(anna, anna);
    telegram.sendVideoNote(anna, anna);
    telegram.sendAudio(anna, anna, { title: 'Song' });
    telegram.sendAnimation(anna, anna);
    telegram.sendSticker(anna, anna, { emoji: '🙂' });
    telegram.sendLocation(anna, anna, 1.5, 2.5);
    telegram.sendContact(anna, anna, '+49', 'Info');
    const got = (await updates()).map(({ message }) => message);
    expect(got[0]).toMatchObject({ caption: 'look #x', caption_entities: [{ type: 'hashtag' }] });
    expect(got[0]?.photo?.map(({ width, height }) => [width, height])).toEqual([
      [90, 60],
      [320, 213],
      [800, 533],
      [900, 600],
    ]);
    expect(got[1]?.document).toMatchObject({ file_name: 'bill.pdf', mime_type: 'application/pdf', file_size: 12 });
    expect(got[2]?.voice).toMatchObject({ duration: 4, mime_type: 'audio/ogg' });
    expect(got[3]?.video).toMatchObject({ width: 640, height: 360 });
    expect(got[4]?.video_note).toMatchObject({ length: 240 });
    expect(got[5]?.audio).toMatchObject({ title: 'Song' });
    expect(got[6]).toMatchObject({ animation: {}, document: {} });
    expect(got[7]?.sticker).toMatchObject({ emoji: '🙂', type: 'regular', is_animated: false });
    expect(got[8]?.location).toEqual({ latitude: 1.5, longitude: 2.5 });
    expect(got[9]?.contact).toEqual({ phone_number: '+49', first_name: 'Info' });
  });

  test('of an album are updates of their own with one group id', async () => {
    telegram.sendAlbum(anna, anna, [{ kind: 'photo', caption: 'two' }, { kind: 'video' }]);
    const got = (await updates()).map(({ message }) => message);
    expect(got).toHaveLength(2);
    expect(got[0]?.media_group_id).toBe(got[1]?.media_group_id);
    expect(got.map((message) => message?.caption)).toEqual(['two', undefined]);
  });

  test('edited and forwarded are told, deleted are not', async () => {
    const said = telegram.say(anna, anna, 'one');
    telegram.edit(anna, said, 'two /human');
    telegram.forward(anna, said, anna);
    telegram.deleteMessage(anna, said);
    const [, edited, forwarded, ...rest] = await updates();
    expect(edited?.edited_message).toMatchObject({
      message_id: said.id,
      text: 'two /human',
      edit_date: expect.any(Number),
    });
    expect(forwarded?.message).toMatchObject({
      text: 'two /human',
      forward_origin: { type: 'user', sender_user: { id: anna } },
    });
    expect(rest).toEqual([]);
    expect(telegram.chat(anna).messages.map(({ isForward }) => isForward)).toEqual([true]);
  });
});

describe('privacy and membership', () => {
  test('a bot that is no administrator reads only commands, replies to it and service messages', async () => {
    const group = forum({ bot: 'member', forum: false });
    telegram.say(boris, group, 'not for you');
    telegram.say(boris, group, '/help');
    telegram.say(boris, group, '/help@other_bot');
    telegram.say(boris, group, '/help@Local_Test_Bot');
    const { message_id } = await api.sendMessage(group, 'yes?');
    telegram.say(boris, group, 'an answer', { replyTo: message_id });
    telegram.join(anna, group);
    const got = (await updates()).map(({ message }) => message?.text ?? message?.new_chat_members?.[0]?.first_name);
    expect(got).toEqual(['/help', '/help@Local_Test_Bot', 'an answer', 'Anna']);
  });

  test('blocking, unblocking, adding, promoting and kicking change the bot’s standing', async () => {
    const group = forum({ bot: 'left' });
    telegram.block(anna);
    telegram.unblock(anna);
    telegram.addBot(boris, group);
    telegram.promoteBot(boris, group, { can_manage_topics: true });
    telegram.kickBot(boris, group);
    telegram.say(boris, group, 'it is gone');
    const got = await updates();
    const standing = got.flatMap(({ my_chat_member: change }) =>
      change === undefined ? [] : [[change.chat.id, change.old_chat_member.status, change.new_chat_member.status]],
    );
    expect(standing).toEqual([
      [anna, 'member', 'kicked'],
      [anna, 'kicked', 'member'],
      [group, 'left', 'member'],
      [group, 'member', 'administrator'],
      [group, 'administrator', 'kicked'],
    ]);
    expect(got.flatMap(({ message }) => (message === undefined ? [] : [Object.keys(message).at(-1)]))).toEqual([
      'new_chat_members',
      'left_chat_member',
    ]);
  });

  test('a bot hears of its own service messages but not of its messages', async () => {
    const group = forum();
    const { message_thread_id } = await api.createForumTopic(group, 'Anna');
    const { message_id } = await api.sendMessage(group, 'x', { message_thread_id });
    await api.pinChatMessage(group, message_id);
    await api.closeForumTopic(group, message_thread_id);
    await api.deleteForumTopic(group, message_thread_id);
    const got = (await updates()).map(({ message }) => Object.keys(message ?? {}).at(-1));
    expect(got).toEqual(['forum_topic_created', 'pinned_message', 'forum_topic_closed']);
  });

  test('a small group tells of its becoming a supergroup in both chats', async () => {
    const small = telegram.group({ kind: 'group', members: [boris] }).id;
    const { id } = telegram.migrate(boris, small);
    const got = (await updates()).map(({ message }) => message);
    expect(got[0]).toMatchObject({ chat: { id: small, type: 'group' }, migrate_to_chat_id: id });
    expect(got[1]).toMatchObject({ message_id: 1, chat: { id, type: 'supergroup' }, migrate_from_chat_id: small });
  });

  test('people cannot do what Telegram would not let them', () => {
    const group = forum();
    const topic = telegram.openTopic(boris, group, 'Anna');
    telegram.join(anna, group);
    telegram.closeTopic(boris, group, topic);
    expect(() => telegram.say(anna, group, 'x', { thread: topic })).toThrow('closed');
    telegram.leave(anna, group);
    expect(() => telegram.say(anna, group, 'x')).toThrow('not in chat');
    telegram.block(anna);
    expect(() => telegram.say(anna, anna, 'x')).toThrow('blocked');
  });
});

describe('presses and reactions', () => {
  const keyboard = { reply_markup: { inline_keyboard: [[{ text: 'Claim', callback_data: 'claim:1' }]] } };

  test('a press may come from a keyboard that is gone, from a forged client, from a deleted message', async () => {
    const sent = await api.sendMessage(anna, 'x', keyboard).catch(() => undefined);
    expect(sent).toBeUndefined();
    telegram.privateChat(anna);
    const { message_id: id } = await api.sendMessage(anna, 'card', keyboard);
    const before = await telegram.until(() => telegram.chat(anna).last);
    await api.editMessageReplyMarkup(anna, id);
    expect(() => telegram.press(anna, { chat: anna, id }, 'Claim')).toThrow('no button');
    void telegram.press(anna, before, 'Claim');
    void telegram.pressData(anna, { chat: anna, id }, 'forged');
    await api.deleteMessage(anna, id);
    void telegram.press(anna, before, 'Claim');
    const got = (await updates()).map(({ callback_query: query }) => [query?.data, query?.message?.date === 0]);
    expect(got).toEqual([
      ['claim:1', false],
      ['forged', false],
      ['claim:1', true],
    ]);
  });

  test('reactions come only to those who ask, in groups only to administrators', async () => {
    const [group, weak] = [forum(), forum({ bot: 'member' })];
    const [here, there] = [telegram.say(boris, group, 'x'), telegram.say(boris, weak, '/x')];
    telegram.react(boris, here, '👍');
    await api.getUpdates({ allowed_updates: ['message', 'message_reaction'] });
    await updates();
    telegram.react(boris, here, '🔥');
    telegram.react(boris, there, '🔥');
    telegram.edit(boris, here, 'edits were not asked for');
    const got = await updates();
    expect(got.map(({ message_reaction: change }) => change)).toEqual([
      {
        chat: telegram.chat(group).wire,
        message_id: here.id,
        user: { id: boris, is_bot: false, first_name: 'Boris' },
        date: expect.any(Number),
        old_reaction: [{ type: 'emoji', emoji: '👍' }],
        new_reaction: [{ type: 'emoji', emoji: '🔥' }],
      },
    ]);
  });
});
