// Sending through the real grammY to a local Telegram: what people see there, and what is told when it fails.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChannelError } from '../../../core/channel.ts';
import type { File, Message, Place } from '../../../core/message.ts';
import { everythingIn, openSetting, type Setting } from './setting.ts';

let setting: Setting;
const anna = 11;
const boris = 12;
const desk = -1002000000005;
const here: Place = { account: 'tg', channel: '11' };
const there: Place = { account: 'tg', channel: String(desk) };

beforeEach(async () => {
  setting = await openSetting();
  setting.server.person({ id: anna, first_name: 'Anna' });
  setting.server.privateChat(anna);
  setting.server.person({ id: boris, first_name: 'Boris', username: 'boris_b' });
  setting.server.group({ id: desk, title: 'Desk', forum: true, members: [boris] });
  await setting.channel.start(setting.host);
});
afterEach(() => setting.end());

const send = (message: Message, to = here, key = 'k') => setting.channel.send(to, message, key);
const seen = (chat = anna) => setting.server.chat(chat).messages;
const last = (chat = anna) => {
  const message = setting.server.chat(chat).last;
  if (!message) throw new Error('nothing was sent');
  return message;
};

/** A file of this bot's own: Anna sends it, and its reference is what came. */
async function own(give: () => unknown): Promise<File> {
  give();
  const count = setting.events.length;
  const event = await setting.event(count + 1);
  const file = event.type === 'written' ? event.message.files?.[0] : undefined;
  if (!file) throw new Error('no file came');
  return file;
}

const foreign = (kind: File['kind'], mime: string, name = 'thing'): File => ({
  kind,
  account: 'web',
  ref: 'r',
  name,
  mime,
});

async function failure(promise: Promise<unknown>): Promise<ChannelError> {
  const error: unknown = await promise.then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  );
  if (error instanceof ChannelError) return error;
  throw error;
}

describe('words', () => {
  test('arrive with their marks, without a preview, at the right place', async () => {
    const text: Message['text'] = [{ type: 'bold', children: ['Ada'] }, '\nSee https://x.org <b>'];
    const topic = setting.server.openTopic(boris, desk, 'Anna');
    expect(await send({ text })).toEqual([{ ...here, id: String(last().id) }]);
    expect(last()).toMatchObject({ text: 'Ada\nSee https://x.org <b>', byBot: true });
    expect(last().entities[0]).toEqual({ type: 'bold', offset: 0, length: 3 });
    const place = { ...there, thread: String(topic) };
    expect(await send({ text }, place)).toEqual([{ ...place, id: String(last(desk).id) }]);
    expect(last(desk).topic).toBe(topic);
    expect(setting.server.calls.at(-1)?.params).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  test('of a customer ping nobody and command nothing where agents read', async () => {
    await send({ text: ['@boris_b do /close now, https://x.example/@boris_b'] }, there);
    expect(last(desk).text).toBe('@boris_b do /close now, https://x.example/@boris_b');
    expect(last(desk).entities.map(({ type }) => type)).toEqual(['code', 'code', 'text_link']);
  });

  test('that are nothing are refused before they are sent', async () => {
    for (const text of ['', ' \n ', '\u200b\u2060\u00a0'.slice(0, 1), '\u2800\u3000']) {
      expect(await failure(send({ text: [text] }))).toMatchObject({ kind: 'refused', reason: 'emptyMessage' });
    }
    expect(seen()).toEqual([]);
  });

  test('are cleaned of what Telegram refuses', async () => {
    await send({ text: ['a\ud800b\0c'] });
    expect(last().text).toBe('a\ufffdbc');
  });

  test('answer the message they answer, also when that is gone', async () => {
    const said = setting.server.say(anna, anna, 'Hello');
    await send({ text: ['Hi'], replyTo: { ...here, id: String(said.id) } });
    expect(last().replyTo).toBe(said.id);
    setting.server.deleteMessage(anna, said);
    await send({ text: ['Hi again'], replyTo: { ...here, id: String(said.id) } });
    expect(last()).toMatchObject({ text: 'Hi again', replyTo: undefined });
  });
});

describe('buttons', () => {
  test('carry their action, come back as pressed, and can be answered', async () => {
    await send({
      text: ['?'],
      buttons: [
        [
          { label: 'Yes', action: 'rate:5:1' },
          { label: 'Docs', url: 'https://x.org' },
        ],
      ],
    });
    const shown = setting.server.press(anna, last(), 'Yes');
    const event = await setting.event(1);
    if (event.type !== 'pressed') throw new Error('not pressed');
    expect(event).toMatchObject({ action: 'rate:5:1', messageId: String(last().id), place: here });
    await setting.channel.answerPress?.(event.press, 'Thanks');
    expect(await shown).toMatchObject({ text: 'Thanks' });
    await setting.channel.answerPress?.(event.press, 'Thanks again');
  });

  test('with a long action carry a token, kept before they are shown', async () => {
    const action = `say:5:${'é'.repeat(60)}`;
    await send({ text: ['?'], buttons: [[{ label: 'Long', action }]] });
    expect([...setting.shelf.values.values()]).toEqual([action]);
    void setting.server.press(anna, last(), 'Long');
    expect(await setting.event(1)).toMatchObject({ type: 'pressed', action });
  });

  test('whose action is forgotten say so, and are not heard', async () => {
    await send({ text: ['?'], buttons: [[{ label: 'Long', action: 'x'.repeat(100) }]] });
    setting.shelf.values.clear();
    expect(await setting.server.press(anna, last(), 'Long')).toMatchObject({ text: 'This button is too old.' });
    expect([setting.events, setting.ignored]).toEqual([[], ['press of an old button']]);
  });

  test('never make a message fail: labels are bounded, bad addresses are said', async () => {
    const label = 'word '.repeat(50);
    await send({
      text: ['?'],
      buttons: [
        [
          { label, action: 'a' },
          { label: 'Map', url: 'http://localhost/x' },
        ],
        [{ label: '', action: 'b' }],
      ],
    });
    expect(last().text).toBe('?\nMap: http://localhost/x');
    expect(last().buttons.map((row) => row.map(({ text }) => text.length))).toEqual([[64], [1]]);
  });
});

describe('files', () => {
  test('of this bot go by their id, each as what it was', async () => {
    const { server } = setting;
    const files = [
      await own(() => server.sendPhoto(anna, anna)),
      await own(() => server.sendVoice(anna, anna)),
      await own(() => server.sendSticker(anna, anna)),
      await own(() => server.sendVideoNote(anna, anna)),
      await own(() => server.sendAnimation(anna, anna)),
      await own(() => server.sendFile(anna, anna)),
    ];
    for (const file of files) await send({ text: [], files: [file] });
    const sent = seen().filter(({ byBot }) => byBot);
    expect(sent.map(({ media }) => media)).toEqual([
      'photo',
      'voice',
      'sticker',
      'video_note',
      'animation',
      'document',
    ]);
    expect(sent.map(({ fileId }) => fileId)).toEqual(files.map(({ ref }) => ref.replace('video_note/', '')));
  });

  test('from elsewhere are uploaded as what Telegram can show, or as documents', async () => {
    const cases: [File, string][] = [
      [foreign('photo', 'image/png', 'a.png'), 'photo'],
      [foreign('photo', 'image/svg+xml', 'a.svg'), 'document'],
      [foreign('video', 'video/webm', 'a.webm'), 'document'],
      [foreign('voice', 'audio/ogg', 'a.ogg'), 'voice'],
      [foreign('file', 'application/pdf', 'a "b".pdf'), 'document'],
    ];
    setting.open = async (file) => new Blob([png()], { type: file.mime });
    for (const [file, media] of cases) {
      const [placed] = await send({ text: ['Look'], files: [file] });
      expect([last().media, last().text, placed?.id]).toEqual([media, 'Look', String(last().id)]);
    }
  });

  test('that are no photo after all go as a document', async () => {
    setting.open = async () => new Blob(['not pixels']);
    await send({ text: ['Look'], files: [foreign('photo', 'image/jpeg', 'a.jpg')] });
    expect(last()).toMatchObject({ media: 'document', text: 'Look' });
  });

  test('too large are refused before anything is read', async () => {
    setting.open = () => Promise.reject(new Error('must not be opened'));
    const file = { ...foreign('file', 'x/y'), bytes: 60 * 1024 * 1024 };
    expect(await failure(send({ text: [], files: [file] }))).toMatchObject({ kind: 'refused', reason: 'tooLarge' });
  });

  test('that cannot be opened fail as their own channel says', async () => {
    setting.open = () => Promise.reject(new ChannelError('refused', 'fileGone'));
    expect(await failure(send({ text: [], files: [foreign('file', 'x/y')] }))).toMatchObject({ reason: 'fileGone' });
  });

  test('of an album stay together where Telegram allows, in order, the caption first', async () => {
    setting.open = async (file) => new Blob([png()], { type: file.mime });
    const photo = foreign('photo', 'image/png', 'a.png');
    const pdf = foreign('file', 'application/pdf', 'a.pdf');
    const placed = await send({ text: ['All'], files: [photo, photo, pdf, pdf, photo] });
    const sent = seen().filter(({ byBot }) => byBot);
    expect(sent.map(({ media }) => media)).toEqual(['photo', 'photo', 'document', 'document', 'photo']);
    expect(sent.map(({ text }) => text)).toEqual(['All', '', '', '', '']);
    expect(placed.map(({ id }) => id)).toEqual(sent.map(({ id }) => String(id)));
    expect(new Set(sent.map(({ album }) => album)).size).toBe(3);
    expect(sent[4]?.album).toBeUndefined();
  });

  test('of an album with buttons leave the last one to carry them', async () => {
    setting.open = async (file) => new Blob([png()], { type: file.mime });
    const photo = foreign('photo', 'image/png', 'a.png');
    await send({ text: ['All'], files: [photo, photo, photo], buttons: [[{ label: 'Take', action: 'a' }]] });
    expect(seen().map(({ album, buttons }) => [album !== undefined, buttons.length])).toEqual([
      [true, 0],
      [true, 0],
      [false, 1],
    ]);
  });

  test('without captions are led by their words, and told as the message', async () => {
    const sticker = await own(() => setting.server.sendSticker(anna, anna));
    const placed = await send({ text: [{ type: 'bold', children: ['Ada'] }], files: [sticker] });
    expect(
      seen()
        .slice(-2)
        .map(({ text, media }) => [text, media]),
    ).toEqual([
      ['Ada', undefined],
      ['', 'sticker'],
    ]);
    expect(placed.map(({ id }) => id)).toEqual([String(last().id)]);
  });

  test('come down again, without the token in any failure', async () => {
    const file = await own(() =>
      setting.server.sendFile(anna, anna, { bytes: Buffer.from('the bill'), name: 'bill.pdf' }),
    );
    const blob = await setting.channel.fetchFile?.(file);
    expect(await blob?.text()).toBe('the bill');
    const huge = await own(() => setting.server.sendFile(anna, anna, { size: 21 * 1024 * 1024 }));
    const fetch = (wanted: File) => failure(setting.channel.fetchFile?.(wanted) ?? Promise.resolve());
    expect(await fetch(huge)).toMatchObject({ kind: 'refused', reason: 'tooLarge' });
    const { bytes: _unknown, ...sizeless } = huge;
    expect(await fetch(sizeless)).toMatchObject({ kind: 'refused', reason: 'tooLarge' });
    expect(await fetch({ ...file, ref: 'nonsense' })).toMatchObject({ kind: 'refused' });
  });
});

describe('places and contacts', () => {
  test('are shown as such', async () => {
    await send({ text: [], location: { latitude: 59.3, longitude: 18.1 } });
    expect(last().media).toBe('location');
    await send({ text: [], location: { latitude: 59.3, longitude: 18.1, title: 'Café' } });
    expect(last().media).toBe('venue');
    const [placed] = await send({ text: ['Ada'], contact: { name: 'Bo Ek', phone: '+4670' } });
    expect(
      seen()
        .slice(-2)
        .map(({ text, media }) => text || media),
    ).toEqual(['Ada', 'contact']);
    expect(placed?.id).toBe(String(last().id));
  });
});

describe('a message of several parts', () => {
  test('goes on where it stopped, and repeats nothing', async () => {
    const sticker = await own(() => setting.server.sendSticker(anna, anna));
    setting.server.faults.next({ kind: 'status500', method: 'sendSticker' });
    const message: Message = { text: ['Ada'], files: [sticker] };
    expect(await failure(send(message, here, 'k7'))).toMatchObject({ kind: 'retry' });
    await send(message, here, 'k7');
    expect(
      seen()
        .filter(({ byBot }) => byBot)
        .map(({ text, media }) => text || media),
    ).toEqual(['Ada', 'sticker']);
  });
});

test('buttons that cannot be kept are not sent', async () => {
  setting.shelf.set = () => Promise.reject(new Error('the store is down'));
  const message: Message = { text: ['?'], buttons: [[{ label: 'Long', action: 'x'.repeat(100) }]] };
  expect(await failure(send(message))).toMatchObject({ kind: 'retry' });
  expect(seen()).toEqual([]);
});

describe('what is there', () => {
  test('is edited, buttons and all; the same again is no failure', async () => {
    const [placed] = await send({ text: ['Old'], buttons: [[{ label: 'Take', action: 'a' }]] });
    if (!placed) throw new Error('not sent');
    const better: Message = { text: ['New ', { type: 'bold', children: ['one'] }] };
    await setting.channel.edit?.(placed, better);
    await setting.channel.edit?.(placed, better);
    expect(last()).toMatchObject({ text: 'New one', buttons: [], edits: 1 });
  });

  test('is edited in its caption', async () => {
    const photo = await own(() => setting.server.sendPhoto(anna, anna));
    const [placed] = await send({ text: ['Old'], files: [photo] });
    if (!placed) throw new Error('not sent');
    await setting.channel.edit?.(placed, { text: ['New'], files: [photo] });
    expect(last().text).toBe('New');
    await setting.channel.edit?.(placed, { text: ['Newer'] });
    expect(last()).toMatchObject({ text: 'Newer', media: 'photo' });
  });

  test('is removed, pinned and reacted to, twice without harm', async () => {
    const [placed] = await send({ text: ['x'] }, there);
    if (!placed) throw new Error('not sent');
    const reactions = () => {
      const message = seen(desk).find(({ id }) => String(id) === placed.id);
      return Object.values(message?.reactions ?? {}).flat();
    };
    await setting.channel.pin?.(placed);
    expect(setting.server.chat(desk).pinned?.text).toBe('x');
    await setting.channel.react?.(placed, '✅');
    await setting.channel.react?.(placed, '✅');
    expect(reactions()).toEqual(['👌']);
    await setting.channel.react?.(placed, undefined);
    expect(reactions()).toEqual([]);
    expect(await failure(setting.channel.react?.(placed, '🧯') ?? Promise.resolve())).toMatchObject({
      reason: 'emojiNotAllowed',
    });
    await setting.channel.remove?.(placed);
    await setting.channel.remove?.(placed);
    expect(seen(desk).some(({ id }) => String(id) === placed.id)).toBe(false);
  });

  test('shows that somebody types', async () => {
    await setting.channel.showTyping?.(here);
    expect(setting.server.chat(anna).actions.map(({ action }) => action)).toEqual(['typing']);
  });
});

describe('relay threads', () => {
  test('are topics where the desk is a forum, with bounded names', async () => {
    const place = await setting.channel.openThread?.(there, `Anna ${'é'.repeat(300)}`, 'k');
    const [topic] = setting.server.chat(desk).topics;
    expect(place).toEqual({ ...there, thread: String(topic?.message_thread_id) });
    expect(topic?.name).toHaveLength(128);
  });

  test('are the desk itself where it is none', async () => {
    const group = setting.server.group({ title: 'Flat', members: [boris] });
    const place = { account: 'tg', channel: String(group.id) };
    expect(await setting.channel.openThread?.(place, 'Anna', 'k')).toEqual(place);
    expect(await setting.channel.openThread?.(place, 'Anna', 'k')).toEqual(place);
    expect(setting.server.calls.filter(({ method }) => method === 'getChat')).toHaveLength(1);
  });
});

describe('failures', () => {
  const afterwards = (place: Place, happened: () => void) => {
    happened();
    return place;
  };
  const thread = () => ({ ...there, thread: String(setting.server.openTopic(boris, desk, 'T')) });

  test.each<[string, () => Place, object]>([
    [
      'somebody who blocked the bot',
      () => afterwards(here, () => setting.server.block(anna)),
      { kind: 'refused', reason: 'blocked' },
    ],
    ['a chat that is not', () => ({ account: 'tg', channel: '999' }), { kind: 'gone', reason: 'chatGone' }],
    [
      'a group that threw the bot out',
      () => afterwards(there, () => setting.server.kickBot(boris, desk)),
      { kind: 'refused', reason: 'kicked' },
    ],
    [
      'a group where the bot may not write',
      () => afterwards(there, () => setting.server.muteBot(boris, desk)),
      { kind: 'refused', reason: 'noRights' },
    ],
    [
      'a topic that is deleted',
      () => {
        const place = thread();
        setting.server.deleteTopic(boris, desk, Number(place.thread));
        return place;
      },
      { kind: 'gone', reason: 'threadGone' },
    ],
  ])('to %s', async (_name, place, told) => {
    expect(await failure(send({ text: ['x'] }, place()))).toMatchObject(told);
  });

  test('to a group that moved say where to', async () => {
    const group = setting.server.group({ kind: 'group', members: [boris] });
    const moved = setting.server.migrate(boris, group.id);
    const to = { account: 'tg', channel: String(group.id) };
    expect(await failure(send({ text: ['x'] }, to))).toMatchObject({
      kind: 'gone',
      movedTo: { account: 'tg', channel: String(moved.id) },
    });
    expect(await setting.event(1)).toMatchObject({ type: 'moved', from: to, to: { channel: String(moved.id) } });
  });

  test('a flood tells how long, for the group alone or for the whole account', async () => {
    setting.server.faults.next({ kind: 'status429', retryAfter: 7 });
    expect(await failure(send({ text: ['x'] }))).toMatchObject({
      kind: 'retry',
      retryAfterMs: 7000,
      wholeAccount: true,
    });
    setting.server.faults.next({ kind: 'status429', retryAfter: 30 });
    expect(await failure(send({ text: ['x'] }, there))).toMatchObject({ retryAfterMs: 30_000, wholeAccount: false });
  });

  test('are tried once only, and split by what the sender must do', async () => {
    for (const [kind, told] of [
      ['status500', 'retry'],
      ['status502', 'retry'],
      ['html', 'uncertain'],
      ['dropBefore', 'uncertain'],
      ['dropAfter', 'uncertain'],
    ] as const) {
      const before = setting.server.calls.length;
      setting.server.faults.next({ kind, method: 'sendMessage' });
      expect(await failure(send({ text: [kind] }))).toMatchObject({ kind: told });
      expect(setting.server.calls.slice(before).filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
    }
    expect(seen().map(({ text }) => text)).toEqual(['dropAfter']);
  });

  test('of what may be done twice are simply tried again', async () => {
    const [placed] = await send({ text: ['x'] });
    if (!placed) throw new Error('not sent');
    setting.server.faults.next({ kind: 'dropAfter', method: 'editMessageText' });
    expect(await failure(setting.channel.edit?.(placed, { text: ['y'] }) ?? Promise.resolve())).toMatchObject({
      kind: 'retry',
    });
    await setting.channel.edit?.(placed, { text: ['y'] });
  });

  test('of a server that is not there are certain', async () => {
    await setting.server.stop();
    const error = await failure(send({ text: ['x'] }));
    expect(error).toMatchObject({ kind: 'retry', reason: 'ECONNREFUSED' });
  });

  test('hold neither the token nor what the customer wrote, and nor does the log', async () => {
    const secret = setting.server.token.split(':')[1] ?? '';
    const errors: ChannelError[] = [];
    for (const kind of ['html', 'dropAfter', 'status500', 'status429'] as const) {
      setting.server.faults.next({ kind, method: ['sendMessage', 'sendDocument'] });
      errors.push(await failure(send({ text: ['private words'] })));
    }
    setting.server.faults.next({ kind: 'dropAfter', method: 'sendDocument' });
    errors.push(await failure(send({ text: ['private words'], files: [foreign('file', 'x/y')] })));
    errors.push(await failure(send({ text: ['private words'] }, { account: 'tg', channel: '5' })));
    const told = [...errors.map(everythingIn), ...setting.logged].join('\n');
    expect(told).not.toContain(secret);
    expect(told).not.toContain('private words');
    expect(errors).toHaveLength(6);
  });
});

/** The beginning of a picture of 640 by 480. */
function png(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, 640);
  view.setUint32(20, 480);
  return bytes;
}
