// Files both ways: uploads within Discord's limits, and downloads from its own hosts alone, at fresh addresses.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelError } from '../../../core/channel.ts';
import type { File, Place } from '../../../core/message.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let noor: ReturnType<Setting['discord']['person']>;
let place: Place;
let elsewhere: Server | undefined;

beforeEach(async () => {
  setting = await openSetting();
  noor = setting.discord.person({ name: 'Noor' });
  setting.discord.guild({ members: [noor] });
  place = { account: 'discord', channel: noor.dm.id };
});
afterEach(async () => {
  await setting.end();
  elsewhere?.close();
});

const failure = (doing: Promise<unknown> | undefined): Promise<ChannelError> =>
  (doing ?? Promise.resolve()).then(
    () => Promise.reject(new Error('it worked')),
    (error: ChannelError) => error,
  );
const photo: File = { kind: 'photo', account: 'web', ref: 'r1', name: 'a.png', mime: 'image/png', bytes: 5 };
const notes: File = { kind: 'file', account: 'web', ref: 'r2', name: 'notes.txt', mime: 'text/plain' };
const MB = 1024 * 1024;

describe('an upload', () => {
  test('of several files is one message with its words, each under its own name', async () => {
    const placed = await setting.channel.send(place, { text: ['look'], files: [photo, notes] }, 'd1');
    const one = { ...place, id: noor.dm.last?.id };
    expect(placed).toEqual([one, one]);
    expect(noor.dm.messages).toHaveLength(1);
    const { content, files = [] } = noor.dm.last ?? {};
    expect(content).toBe('look');
    expect(files.map(({ name, mime, bytes }) => [name, mime, bytes])).toEqual([
      ['a.png', 'image/png', 5],
      ['notes.txt', 'text/plain', 5],
    ]);
    expect(setting.discord.files.bytesOf(files[0]?.id ?? '')?.toString()).toBe('bytes');
  });

  const many = Array.from({ length: 12 }, (_, i): File => ({ ...notes, name: `${i}.txt` }));
  const shown = () => noor.dm.messages.map(({ files }) => files.map(({ name }) => name));

  test('of more files than one message takes is as many messages as it takes', async () => {
    const placed = await setting.channel.send(place, { text: ['all'], files: many }, 'd1');
    expect(shown().flat()).toEqual(many.map(({ name }) => name));
    const [first, second] = noor.dm.messages.map(({ id }) => id);
    expect(placed.map(({ id }) => id)).toEqual([...Array(10).fill(first), second, second]);
    expect(noor.dm.messages.map(({ content }) => content)).toEqual(['all', '']);
  });

  test('of which nobody knows whether its last files arrived is sent again whole, and stands there once', async () => {
    const message = { text: [], files: many };
    const route = 'POST /channels/:channel/messages';
    setting.discord.faults.next({ kind: 'slow', route, ms: 1 });
    setting.discord.faults.next({ kind: 'dropAfter', route });
    expect(await failure(setting.channel.send(place, message, 'd1'))).toMatchObject({ kind: 'retry' });
    await setting.channel.send(place, message, 'd1');
    expect(shown().flat()).toEqual(many.map(({ name }) => name));
  });

  test('that arrived although its answer was lost is found, for each of its files', async () => {
    setting.discord.faults.next({ kind: 'dropAfter', route: 'POST /channels/:channel/messages' });
    await failure(setting.channel.send(place, { text: [], files: [photo, notes] }, 'd1'));
    await setting.discord.until(() => setting.ignored.includes('own message'));
    const one = { ...place, id: noor.dm.last?.id };
    expect(await setting.channel.find?.(place, 'd1')).toEqual([one, one]);
    await setting.restart();
    expect(await setting.channel.find?.(place, 'd1')).toEqual([one, one]);
  });

  test('that is too large is refused before anything is asked of Discord', async () => {
    const before = setting.discord.calls.length;
    const large = { ...photo, bytes: 11 * MB };
    expect(await failure(setting.channel.send(place, { text: [], files: [large] }, 'd1'))).toMatchObject({
      kind: 'refused',
      reason: 'tooLarge',
    });
    expect(setting.discord.calls.length).toBe(before);
  });

  test('that is too large for this server is refused for that', async () => {
    setting.discord.settings.fileBytesMax = 3;
    expect(await failure(setting.channel.send(place, { text: [], files: [photo] }, 'd1'))).toMatchObject({
      kind: 'refused',
      reason: 'tooLarge',
    });
  });

  test('keeps its files when the words beside it change', async () => {
    const [placed] = await setting.channel.send(place, { text: ['look'], files: [photo] }, 'd1');
    if (placed) await setting.channel.edit?.(placed, { text: ['see'], files: [photo] });
    expect(noor.dm.last).toMatchObject({ content: 'see', files: [{ name: 'a.png' }] });
  });

  test('whose outcome nobody knows is sent again, and stands there once', async () => {
    const message = { text: [], files: [photo] };
    setting.discord.faults.next({ kind: 'dropAfter', route: 'POST /channels/:channel/messages' });
    expect(await failure(setting.channel.send(place, message, 'd1'))).toMatchObject({ kind: 'uncertain' });
    await setting.channel.send(place, message, 'd1');
    expect(noor.dm.messages).toHaveLength(1);
  });
});

describe('a download', () => {
  const bytes = Buffer.from('the bytes');

  async function received(name = 'plan.pdf', mime = 'application/pdf', voiceSeconds?: number): Promise<File> {
    const given = { name, bytes, mime, ...(voiceSeconds === undefined ? {} : { voiceSeconds }) };
    const { id } = noor.write(noor.dm, '', { files: [given] });
    const event = await setting.heard((one) => one.type === 'written' && one.ids.includes(id));
    const [file] = event.type === 'written' ? (event.message.files ?? []) : [];
    if (!file) throw new Error('no file came');
    return file;
  }
  const fetched = async (file: File) => (await setting.channel.fetchFile?.(file))?.text();

  test.each<[string, string, File['kind'], number?]>([
    ['a.png', 'image/png', 'photo'],
    ['a.gif', 'image/gif', 'animation'],
    ['a.mp4', 'video/mp4', 'video'],
    ['a.mp3', 'audio/mpeg', 'audio'],
    ['voice-message.ogg', 'audio/ogg', 'voice', 3],
    ['a.pdf', 'application/pdf', 'file'],
    ['a.svg', 'image/svg+xml', 'file'],
  ])('of %s (%s) is of a %s', async (name, mime, kind, seconds) => {
    const file = await received(name, mime, seconds);
    expect(file).toMatchObject({ account: 'discord', kind, name, mime, bytes: bytes.length });
    expect(await fetched(file)).toBe('the bytes');
  });

  test('whose address expired is made at a fresh one', async () => {
    const file = await received();
    setting.discord.files.expireAll();
    expect(await fetched(file)).toBe('the bytes');
  });

  test('of what is gone, with its message or alone, is refused', async () => {
    const file = await received();
    setting.discord.files.expireAll();
    for (const stored of noor.dm.room.messages.values()) stored.wire = { ...stored.wire, attachments: [] };
    expect(await failure(setting.channel.fetchFile?.(file))).toMatchObject({ kind: 'refused', reason: 'fileGone' });
    const other = await received('b.pdf');
    setting.discord.files.expireAll();
    for (const message of noor.dm.messages) noor.remove(message);
    expect(await failure(setting.channel.fetchFile?.(other))).toMatchObject({ kind: 'refused', reason: 'messageGone' });
  });

  test('of what is larger than can be held is refused, whatever was told of its size', async () => {
    const file = await received();
    const large = { ...file, bytes: 51 * MB };
    expect(await failure(setting.channel.fetchFile?.(large))).toMatchObject({ kind: 'refused', reason: 'tooLarge' });
  });

  test('goes nowhere but to Discord, and follows nobody elsewhere', async () => {
    let asked = 0;
    elsewhere = createServer((_request, response) => {
      asked += 1;
      response.end('stolen');
    });
    await new Promise<void>((resolve) => elsewhere?.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    const file = await received();
    const [channel, message, attachment] = file.ref.split(' ');
    for (const address of [`http://127.0.0.1:${port}/x`, 'file:///etc/passwd', 'http://cdn.discordapp.com/x', '']) {
      const forged = { ...file, ref: [channel, message, attachment, address].join(' ') };
      expect(await failure(setting.channel.fetchFile?.(forged))).toMatchObject({
        kind: 'refused',
        reason: 'foreignAddress',
      });
    }
    expect(asked).toBe(0);
  });

  test('that is interrupted may work later', async () => {
    const file = await received();
    await setting.discord.stop();
    expect(await failure(setting.channel.fetchFile?.(file))).toMatchObject({ kind: 'retry' });
  });
});

test('what is none of these is told: a sticker as a picture or by its name, a poll, what was forwarded', async () => {
  const heard = async (id: string) => {
    const event = await setting.heard((one) => one.type === 'written' && one.ids.includes(id));
    return event.type === 'written' ? event.message : undefined;
  };
  const sticker = noor.write(noor.dm, '', { stickers: [{ name: 'wave' }, { name: 'drawn', format: 3 }] });
  expect(await heard(sticker.id)).toMatchObject({
    text: ['[drawn]'],
    files: [{ kind: 'sticker', name: 'wave.png', mime: 'image/png' }],
  });
  expect(await heard(noor.write(noor.dm, '', { poll: 'Which?' }).id)).toMatchObject({ unsupported: 'poll' });
  const first = noor.write(noor.dm, 'as *said* before');
  const forwarded = noor.write(noor.dm, '', { forward: first });
  expect(await heard(forwarded.id)).toMatchObject({
    text: [{ type: 'quote', children: ['as ', { type: 'italic', children: ['said'] }, ' before'] }],
  });
});
