// What decode makes of Telegram's updates.
import { describe, expect, test } from 'vitest';
import { albumOf } from '../../../adapters/telegram/decode.ts';
import { anna, contents, forum, group, heard, hearer, message, privateChat, said, update, written } from './payload.ts';

describe('a message', () => {
  test('in a private chat is a customer speaking at their own place', () => {
    expect(written({ text: 'Hello' })).toEqual({
      type: 'written',
      id: 'tg:900',
      at: hearer.at,
      place: { account: 'tg', channel: '11' },
      author: { id: '11', name: 'Anna Lind', lang: 'sv' },
      audience: 'direct',
      ids: ['501'],
      message: { text: ['Hello'] },
    });
  });

  test('never shows a username or a number as a name', () => {
    const from = { ...anna, first_name: 'Bo', last_name: undefined, language_code: undefined };
    expect(written({ text: 'x', from })).toMatchObject({ author: { id: '11', name: 'Bo' } });
    expect(written({ text: 'x', from })).not.toHaveProperty('author.lang');
    expect(written({ text: 'x', from: { ...anna, first_name: ' A\n', last_name: ' B ' } })).toMatchObject({
      author: { name: 'A B' },
    });
  });

  test('in a forum topic stands in that thread, in General and in ordinary groups in none', () => {
    const inTopic = written({ chat: forum, text: 'x', message_thread_id: 77, is_topic_message: true });
    expect(inTopic).toMatchObject({
      audience: 'group',
      place: { account: 'tg', channel: '-1002000000007', thread: '77' },
    });
    for (const chat of [forum, group]) {
      expect(written({ chat, text: 'x', message_thread_id: 77 })).toMatchObject({
        place: { account: 'tg', channel: String(chat.id) },
      });
      expect(written({ chat, text: 'x', message_thread_id: 77 })).not.toHaveProperty('place.thread');
    }
  });

  test('in a topic of a private chat stands in that thread', () => {
    expect(written({ text: 'x', message_thread_id: 5, is_topic_message: true })).toMatchObject({
      audience: 'direct',
      place: { channel: '11', thread: '5' },
    });
  });

  test('of a bot, of ours, of an anonymous admin or of a channel is counted, not heard', () => {
    const bot = { id: 5, is_bot: true, first_name: 'Other' };
    expect(written({ text: 'x', from: bot })).toBe('message of a bot');
    expect(written({ text: 'x', from: { ...bot, id: hearer.id } })).toBe('our own message');
    expect(written({ text: 'x', chat: group, sender_chat: group })).toBe('anonymous admin');
    expect(written({ text: 'x', chat: group, sender_chat: { id: -100, type: 'channel' } })).toBe('sent as a channel');
    expect(written({ text: 'x', from: undefined })).toBe('no author');
    expect(written({ text: 'x', message_id: 0, chat: group })).toBe('ephemeral message');
  });

  test('that moves a group tells where to', () => {
    expect(written({ chat: { id: -42, type: 'group', title: 'Old' }, migrate_to_chat_id: -1002000000099 })).toEqual({
      type: 'moved',
      id: 'tg:900',
      at: hearer.at,
      from: { account: 'tg', channel: '-42' },
      to: { account: 'tg', channel: '-1002000000099' },
    });
    expect(written({ chat: group, migrate_from_chat_id: -42 })).toBe('service message');
  });
});

describe('commands', () => {
  const command = (length: number) => [{ type: 'bot_command', offset: 0, length }];

  test('lose our own name, in any case, and what follows keeps its marks', () => {
    expect(said({ text: '/human@helpfulbot', entities: command(17) }).text).toEqual(['/human']);
    const entities = [...command(16), { type: 'bold', offset: 17, length: 3 }];
    expect(said({ text: '/note@HelpfulBot now!', entities }).text).toEqual([
      '/note ',
      { type: 'bold', children: ['now'] },
      '!',
    ]);
    const around = [...command(16), { type: 'italic', offset: 0, length: 21 }];
    expect(said({ text: '/note@HelpfulBot now!', entities: around }).text).toEqual([
      { type: 'italic', children: ['/note now!'] },
    ]);
  });

  test('for another bot are not for us', () => {
    expect(written({ chat: group, text: '/help@OtherBot', entities: command(14) })).toBe('command for another bot');
  });

  test('without a name, and names elsewhere, stay as they are', () => {
    expect(said({ text: '/human', entities: command(6) }).text).toEqual(['/human']);
    expect(said({ text: '/note ask @HelpfulBot', entities: command(5) }).text).toEqual(['/note ask @HelpfulBot']);
  });
});

describe('files', () => {
  const base = { account: 'tg', bytes: 5000 };
  test.each([
    ['photo', { kind: 'photo', ref: 'large', name: 'photo.jpg', mime: 'image/jpeg', bytes: 140_000 }],
    ['document', { kind: 'file', ref: 'doc', name: 'bill.pdf', mime: 'application/pdf' }],
    ['voice', { kind: 'voice', ref: 'voi', name: 'voice.ogg', mime: 'audio/ogg' }],
    ['audio', { kind: 'audio', ref: 'aud', name: 'Song.mp3', mime: 'audio/mpeg' }],
    ['video', { kind: 'video', ref: 'vid', name: 'a.mp4', mime: 'video/mp4' }],
    ['videoNote', { kind: 'video', ref: 'video_note/rnd', name: 'video.mp4', mime: 'video/mp4' }],
    ['animation', { kind: 'animation', ref: 'gif', name: 'cat.gif.mp4', mime: 'video/mp4' }],
    ['sticker', { kind: 'sticker', ref: 'stk', name: 'sticker.webp', mime: 'image/webp', emoji: '😀' }],
    ['livePhoto', { kind: 'photo', ref: 'large', name: 'photo.jpg', mime: 'image/jpeg', bytes: 140_000 }],
  ] as const)('a %s is told with its best rendition', (name, file) => {
    expect(said(contents[name]).files).toEqual([{ ...base, ...file }]);
  });

  test('carry their caption with its marks', () => {
    const caption_entities = [{ type: 'bold', offset: 0, length: 4 }];
    expect(said({ ...contents.photo, caption_entities }).text).toEqual([{ type: 'bold', children: ['Look'] }]);
  });

  test('animated stickers say what they are', () => {
    const { sticker } = contents.sticker;
    expect(said({ sticker: { ...sticker, is_animated: true } }).files?.[0]?.mime).toBe('application/x-tgsticker');
    expect(said({ sticker: { ...sticker, is_video: true } }).files?.[0]?.name).toBe('sticker.webm');
  });

  test('have names without paths, control characters and endless tails', () => {
    const named = (file_name: string) =>
      said({ document: { ...contents.document.document, file_name } }).files?.[0]?.name;
    expect(named('../../etc/pass\r\nwd";x')).toBe('.._.._etc_pass_wd_x');
    expect(named(`${'a'.repeat(500)}.pdf`)).toBe(`${'a'.repeat(116)}.pdf`);
    expect(named('')).toBe('file');
  });

  test('of an album name it', () => {
    expect(albumOf(update({ message: message({ ...contents.photo, media_group_id: '77' }) }))).toBe('11 77');
    expect(albumOf(update({ message: message(contents.photo) }))).toBeUndefined();
  });
});

describe('what is neither text nor file', () => {
  test('places and contacts are told', () => {
    const location = { latitude: 59.3, longitude: 18.1 };
    expect(said({ location })).toEqual({ text: [], location });
    expect(said({ location, venue: { location, title: 'Café', address: 'Main St 1' } })).toEqual({
      text: [],
      location: { ...location, title: 'Café, Main St 1' },
    });
    expect(said({ contact: { phone_number: '+4670', first_name: 'Bo', last_name: 'Ek' } })).toEqual({
      text: [],
      contact: { name: 'Bo Ek', phone: '+4670' },
    });
  });

  test.each([
    ['poll', 'poll'],
    ['dice', 'dice'],
    ['game', 'game'],
    ['story', 'story'],
    ['invoice', 'invoice'],
    ['paid_media', 'paid media'],
    ['checklist', 'checklist'],
    ['giveaway', 'giveaway'],
    ['gift', 'gift'],
    ['something_of_next_year', 'message'],
  ])('a %s is named to both sides as a %s', (field, unsupported) => {
    expect(said({ [field]: { id: 1 } })).toEqual({ text: [], unsupported });
  });

  test('rich messages keep their words and what marks we know', () => {
    const blocks = [
      { type: 'heading', size: 1, text: 'Title' },
      {
        type: 'paragraph',
        text: ['a ', { type: 'bold', text: 'b' }, { type: 'url', url: 'https://x.org', text: 'c' }],
      },
      { type: 'list', items: [{ label: '•', blocks: [{ type: 'paragraph', text: 'one' }] }] },
      {
        type: 'table',
        cells: [
          [{ text: 'k' }, { text: 'v' }],
          [{ text: '1' }, {}],
        ],
      },
      { type: 'divider' },
    ];
    expect(said({ rich_message: { blocks } }).text).toEqual([
      { type: 'bold', children: ['Title'] },
      '\n\n',
      'a ',
      { type: 'bold', children: ['b'] },
      { type: 'link', url: 'https://x.org', children: ['c'] },
      '\n\n',
      { type: 'list', ordered: false, items: [['one']] },
      '\n\n',
      'k | v\n1 | ',
    ]);
  });

  test('names of people in rich messages are mentions, a custom emoji is its plain one', () => {
    const text = [
      { type: 'mention', username: 'ana', text: '@ana' },
      ' and ',
      { type: 'text_mention', user: { id: 1 }, text: ['Noor ', { type: 'bold', text: 'van Dijk' }] },
      { type: 'custom_emoji', custom_emoji_id: '5', alternative_text: '🎉' },
    ];
    expect(said({ rich_message: { blocks: [{ type: 'paragraph', text }] } }).text).toEqual([
      { type: 'mention', text: '@ana' },
      ' and ',
      { type: 'mention', text: 'Noor van Dijk' },
      '🎉',
    ]);
  });

  test('a shape we were not written for is named, not lost', () => {
    expect(said({ rich_message: { blocks: [{ type: 'list' }] } })).toEqual({ text: [], unsupported: 'message' });
  });

  test.each(['new_chat_members', 'pinned_message', 'forum_topic_created', 'left_chat_member', 'video_chat_started'])(
    'the notice %s is counted',
    (field) => {
      expect(written({ chat: group, [field]: {} })).toBe('service message');
    },
  );
});

describe('replies', () => {
  const original = { message_id: 400, from: anna, chat: privateChat, date: 1, text: 'The first\nwords' };

  test('point at the message and quote it', () => {
    expect(said({ text: 'x', reply_to_message: original })).toEqual({
      text: ['x'],
      replyTo: { account: 'tg', channel: '11', id: '400' },
      quote: 'The first words',
    });
  });

  test('quote what was chosen, and at most 200 characters', () => {
    expect(said({ text: 'x', reply_to_message: original, quote: { text: 'first', position: 4 } }).quote).toBe('first');
    const long = { ...original, text: 'word '.repeat(100) };
    expect(said({ text: 'x', reply_to_message: long }).quote).toHaveLength(200);
    expect(said({ text: 'x', reply_to_message: { ...original, text: undefined, ...contents.photo } }).quote).toBe(
      'Look',
    );
    expect(said({ text: 'x', quote: { text: 'elsewhere', position: 0 } })).toEqual({ text: ['x'], quote: 'elsewhere' });
  });

  test('to the bot itself say so; those to people, and messages of a topic that it opened, do not', () => {
    const us = { id: hearer.id, is_bot: true, first_name: 'Bot' };
    expect(written({ text: 'x', reply_to_message: { ...original, from: us } })).toMatchObject({ toUs: true });
    expect(written({ text: 'x', reply_to_message: original })).not.toHaveProperty('toUs');
    const root = {
      message_id: 77,
      chat: forum,
      from: us,
      date: 1,
      forum_topic_created: { name: 'Anna', icon_color: 1 },
    };
    const inTopic = { chat: forum, text: 'x', message_thread_id: 77, is_topic_message: true };
    expect(written({ ...inTopic, reply_to_message: root })).not.toHaveProperty('toUs');
  });

  test('to the notice that opened the topic are none', () => {
    const root = { message_id: 77, chat: forum, date: 1, forum_topic_created: { name: 'Anna', icon_color: 1 } };
    const inTopic = { chat: forum, text: 'x', message_thread_id: 77, is_topic_message: true };
    expect(said({ ...inTopic, reply_to_message: root })).toEqual({ text: ['x'] });
    expect(said({ ...inTopic, reply_to_message: { message_id: 77, chat: forum, date: 1 } })).toEqual({ text: ['x'] });
    expect(said({ ...inTopic, reply_to_message: { ...original, message_id: 80 } }).replyTo).toEqual({
      account: 'tg',
      channel: '-1002000000007',
      thread: '77',
      id: '80',
    });
  });
});

describe('other updates', () => {
  test('an edit tells the new words', () => {
    expect(heard({ edited_message: message({ text: 'Better', edit_date: 1_799_999_999 }) })).toMatchObject({
      type: 'edited',
      id: 'tg:900',
      messageId: '501',
      message: { text: ['Better'] },
      place: { channel: '11' },
    });
    const location = { latitude: 1, longitude: 2, live_period: 60 };
    expect(heard({ edited_message: message({ location, edit_date: 2 }) })).toBe('live location moved');
  });

  test('a press tells which button, where, and what to answer to', () => {
    const callback_query = {
      id: '88',
      from: anna,
      chat_instance: 'c',
      data: 'claim:5',
      message: message({
        from: { id: 1, is_bot: true, first_name: 'B' },
        chat: forum,
        message_thread_id: 77,
        is_topic_message: true,
        text: 'x',
      }),
    };
    expect(heard({ callback_query })).toEqual({
      type: 'pressed',
      id: 'tg:900',
      at: hearer.at,
      place: { account: 'tg', channel: '-1002000000007', thread: '77' },
      author: { id: '11', name: 'Anna Lind', lang: 'sv' },
      audience: 'group',
      messageId: '501',
      action: 'claim:5',
      press: '88',
    });
    const inaccessible = { message_id: 3, chat: privateChat, date: 0 };
    expect(heard({ callback_query: { ...callback_query, message: inaccessible } })).toMatchObject({
      messageId: '3',
      place: { account: 'tg', channel: '11' },
    });
    expect(heard({ callback_query: { ...callback_query, message: undefined } })).toBe('press without a message');
    expect(heard({ callback_query: { ...callback_query, data: undefined } })).toBe('press without data');
  });

  test('a reaction tells the first plain emoji, or that it was taken back', () => {
    const reaction = { chat: forum, message_id: 9, user: anna, date: 1, old_reaction: [] };
    const of = (new_reaction: object[]) => heard({ message_reaction: { ...reaction, new_reaction } });
    const thumb = { type: 'emoji', emoji: '👍' };
    const custom = { type: 'custom_emoji', custom_emoji_id: '5' };
    expect(of([custom, thumb])).toMatchObject({ type: 'reacted', messageId: '9', emoji: '👍' });
    expect(of([])).toMatchObject({ type: 'reacted', messageId: '9' });
    expect(of([])).not.toHaveProperty('emoji');
    expect(of([custom])).toBe('custom reaction');
    expect(heard({ message_reaction: { ...reaction, user: undefined, new_reaction: [thumb] } })).toBe(
      'anonymous reaction',
    );
  });

  test('blocking and unblocking is leaving and returning; in groups it is only counted', () => {
    const of = (status: string, chat: object) =>
      heard({ my_chat_member: { chat, from: anna, date: 1, old_chat_member: {}, new_chat_member: { status } } });
    expect(of('kicked', privateChat)).toMatchObject({ type: 'left', place: { channel: '11' }, author: { id: '11' } });
    expect(of('member', privateChat)).toMatchObject({ type: 'returned', audience: 'direct' });
    expect(of('administrator', group)).toBe('added to group');
    expect(of('kicked', group)).toBe('removed from group');
  });
});
