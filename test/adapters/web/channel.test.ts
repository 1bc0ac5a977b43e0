// The web platform as core sees it: sending once per key, editing, threads, files, presses, and its life cycle.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { createWeb } from '../../../adapters/web/channel.ts';
import type { ChannelError } from '../../../core/channel.ts';
import type { Placed } from '../../../core/message.ts';
import { createClient, hello, id, linesOf, readStream, shown } from './client.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { web } = house;
const client = createClient(web.address());
const { place: label } = await hello(client);
const place = { account: 'web', channel: label.slice(0, -1) };
const desk = { account: 'web', channel: 'desk' };
afterAll(() => web.stop());

const failure = (work: Promise<unknown> | undefined): Promise<ChannelError> =>
  Promise.resolve(work).then(
    () => Promise.reject(new Error('it should have failed')),
    (error: ChannelError) => error,
  );
const one = async (sent: Promise<readonly Placed[]>): Promise<Placed> => {
  const [placed] = await sent;
  if (!placed) throw new Error('nothing was sent');
  return placed;
};

describe('sending', () => {
  test('the same key sends once, and is found again', async () => {
    const first = await web.send(place, { text: ['hello'] }, 'key-1');
    const again = await web.send(place, { text: ['hello'] }, 'key-1');
    expect(again).toEqual(first);
    expect(await web.find?.(place, 'key-1')).toEqual(first);
    expect(await web.find?.(place, 'key-2')).toBeUndefined();
    const { messages } = await shown(client);
    expect(messages.filter((each) => each.message.text[0] === 'hello')).toHaveLength(1);
  });

  test('what is sent while a page is away is there when it returns', async () => {
    const before = await hello(client);
    await web.send(place, { text: ['while you were away'], speaker: 'Ana' }, 'key-away');
    const frames = await readStream(client, `/api/stream?chat=1&after=${before.seq}`, (f) => linesOf(f).length > 0);
    expect(linesOf(frames)[0]?.entry).toMatchObject({ message: { text: ['while you were away'], speaker: 'Ana' } });
  });

  test('an album has one id per file, and half an album is not found', async () => {
    house.elsewhere.set('a', new Blob(['a']));
    house.elsewhere.set('b', new Blob(['b']));
    const file = (ref: string) =>
      ({ kind: 'file', account: 'other', ref, name: `${ref}.txt`, mime: 'text/plain' }) as const;
    const message = { text: ['two files'], files: [file('a'), file('b')] };
    const placed = await web.send(place, message, 'album');
    expect(placed).toHaveLength(2);
    expect(await web.find?.(place, 'album')).toEqual(placed);
    const { messages } = await shown(client);
    const names = placed.map(({ id: each }) => messages.find((m) => m.id === each)?.message.files?.map((f) => f.name));
    expect(names).toEqual([['a.txt'], ['b.txt']]);
  });

  test('a customer or thread that never was is gone, another account is refused', async () => {
    expect(await failure(web.send({ account: 'web', channel: 'c-nobody' }, { text: ['x'] }, 'k'))).toMatchObject({
      kind: 'gone',
      reason: 'chatGone',
    });
    expect(await failure(web.send({ ...desk, thread: 'nothing' }, { text: ['x'] }, 'k'))).toMatchObject({
      kind: 'gone',
    });
    expect(await failure(web.send({ account: 'other', channel: 'desk' }, { text: ['x'] }, 'k'))).toMatchObject({
      kind: 'refused',
    });
    const long = { text: ['x'.repeat(16_001)] };
    expect(await failure(web.send(place, long, 'long'))).toMatchObject({ kind: 'refused', reason: 'tooLong' });
  });

  test('a store that fails is worth another try', async () => {
    const broken = await openHouse();
    const visitor = await hello(createClient(broken.web.address()));
    broken.journal.append = () => Promise.reject(new Error('disk full'));
    const to = { account: 'web', channel: visitor.place.slice(0, -1) };
    expect(await failure(broken.web.send(to, { text: ['x'] }, 'k'))).toMatchObject({ kind: 'retry' });
    await broken.web.stop();
  });
});

describe('changing what was sent', () => {
  test('an edit replaces the words and takes buttons away, and the old words can come back', async () => {
    const at = await one(web.send(place, { text: ['A'], buttons: [[{ label: 'x', action: 'y' }]] }, 'edit-1'));
    await web.edit?.(at, { text: ['B'] });
    await web.edit?.(at, { text: ['A'] });
    const message = (await shown(client)).messages.find((each) => each.id === at.id);
    expect(message).toMatchObject({ message: { text: ['A'] }, edited: true });
    expect(message?.message.buttons).toBeUndefined();
  });

  test('what was removed is not given to any page again, neither in the history nor in the stream', async () => {
    const { seq } = await hello(client);
    const at = await one(web.send(place, { text: ['secret words'], speaker: 'Ana' }, 'remove-1'));
    await web.edit?.(at, { text: ['secret words, changed'] });
    await web.remove?.(at);
    await web.remove?.(at);
    expect(JSON.stringify(await hello(client))).not.toContain('secret words');
    const frames = await readStream(client, `/api/stream?chat=1&after=${seq}`, (f) =>
      f.some((x) => x.event === 'ready'),
    );
    expect(JSON.stringify(frames)).not.toContain('secret words');
    expect((await shown(client)).messages.find((each) => each.id === at.id)).toMatchObject({ removed: true });
    expect(await failure(web.edit?.(at, { text: ['again'] }))).toMatchObject({
      kind: 'refused',
      reason: 'messageGone',
    });
  });

  test('the bot has one reaction per message and takes it back', async () => {
    const at = await one(web.send(place, { text: ['react'] }, 'react-1'));
    await web.react?.(at, '👍');
    await web.react?.(at, '🎉');
    const reactions = async () => (await shown(client)).messages.find((each) => each.id === at.id)?.reactions;
    expect(await reactions()).toEqual({ house: '🎉' });
    await web.react?.(at, undefined);
    expect(await reactions()).toEqual({});
  });
});

describe('relay threads', () => {
  test('the same key opens the same thread, whose title and pinned card the desk lists', async () => {
    const thread = await web.openThread?.(desk, 'Guest 1', 'thread-1');
    if (!thread) throw new Error('no thread');
    expect(await web.openThread?.(desk, 'Guest 1', 'thread-1')).toEqual(thread);
    expect(await web.openThread?.(desk, 'Guest 2', 'thread-2')).not.toEqual(thread);
    const card = await one(
      web.send(thread, { text: ['the card'], buttons: [[{ label: 'Close', action: 'close:1' }]] }, 'c'),
    );
    await web.pin?.(card);
    await web.edit?.(card, { text: ['the card, later'] });
    const state = (await (await client.get('/api/desk')).json()) as { threads: { place: string }[] };
    expect(state.threads.find(({ place: each }) => each === `desk/${thread.thread}`)).toMatchObject({
      title: 'Guest 1',
      pinned: { id: card.id, message: { text: ['the card, later'] } },
    });
  });

  test('a control card stays known however long the thread grows', async () => {
    const thread = await web.openThread?.(desk, 'Long', 'long');
    if (!thread) throw new Error('no thread');
    const card = await one(
      web.send(thread, { text: ['card'], buttons: [[{ label: 'Close', action: 'close:1' }]] }, 'lc'),
    );
    await web.pin?.(card);
    for (let i = 0; i < 250; i++) await web.send(thread, { text: [`${i}`], speaker: 'Guest' }, `long-${i}`);
    const response = await client.get(`/api/desk/thread?thread=${thread.thread}`);
    const { lines, summary } = (await response.json()) as { lines: unknown[]; summary: object };
    expect(lines).toHaveLength(200);
    expect(summary).toMatchObject({ title: 'Long', words: '249', pinned: { id: card.id } });
  });
});

describe('files', () => {
  test('a file of another account is kept here, and its bytes can be fetched', async () => {
    house.elsewhere.set('report', new Blob(['the report']));
    const file = {
      kind: 'file',
      account: 'other',
      ref: 'report',
      name: '../../etc/report.txt',
      mime: 'text/plain',
    } as const;
    await web.send(place, { text: [], files: [file] }, 'file-1');
    const kept = (await shown(client)).messages.at(-1)?.message.files?.[0];
    expect(kept).toMatchObject({ account: 'web', name: 'report.txt', bytes: 10, mime: 'application/octet-stream' });
    if (!kept) throw new Error('no file');
    expect(await (await web.fetchFile?.(kept))?.text()).toBe('the report');
    expect(await failure(web.fetchFile?.({ ...kept, ref: 'f'.repeat(64) }))).toMatchObject({ kind: 'refused' });
    expect(await failure(web.fetchFile?.({ ...kept, ref: '../../etc/passwd' }))).toMatchObject({ kind: 'refused' });
  });

  test('a file that is too large is refused', async () => {
    const small = await openHouse({ uploadBytesMax: 10 });
    const to = { account: 'web', channel: (await hello(createClient(small.web.address()))).place.slice(0, -1) };
    small.elsewhere.set('big', new Blob(['x'.repeat(11)]));
    const file = { kind: 'file', account: 'other', ref: 'big', name: 'big', mime: '' } as const;
    expect(await failure(small.web.send(to, { text: [], files: [file] }, 'k'))).toMatchObject({
      kind: 'refused',
      reason: 'tooLarge',
    });
    await small.web.stop();
  });
});

describe('life', () => {
  test('typing is shown to whoever listens, and to nobody later', async () => {
    const frames = readStream(client, `/api/stream?chat=1&after=${(await hello(client)).seq}`, (f) => {
      if (f.at(-1)?.event === 'ready') void web.showTyping?.(place);
      return f.at(-1)?.event === 'typing';
    });
    expect((await frames).at(-1)).toMatchObject({ event: 'typing', data: JSON.stringify({ place: label }) });
  });

  test('flags and methods agree', () => {
    expect(web.can).toMatchObject({ threads: true, buttons: true, edits: true, deletes: true, reactions: true });
    expect(web.can).toMatchObject({ files: true, typing: true, speakers: true, textLengthMax: 16_000 });
    expect(web.shared?.(place)).toBe(false);
    expect(web.shared?.(desk)).toBe(true);
    expect(house.health).toEqual([undefined]);
  });

  test('a restart over the same journal knows customers, keys and threads', async () => {
    const first = await openHouse();
    const visitor = createClient(first.web.address());
    const { place: mine, name } = await hello(visitor);
    const to = { account: 'web', channel: mine.slice(0, -1) };
    const sent = await first.web.send(to, { text: ['before'] }, 'k');
    const thread = await first.web.openThread?.(desk, 'T', 't');
    await first.web.stop();
    const second = await openHouse({ journal: first.journal });
    const back = createClient(second.web.address());
    for (const [key, value] of visitor.cookies) back.cookies.set(key, value);
    expect((await hello(back)).name).toBe(name);
    expect(await second.web.send(to, { text: ['before'] }, 'k')).toEqual(sent);
    expect(await second.web.openThread?.(desk, 'T', 't')).toEqual(thread);
    expect((await shown(back)).messages).toHaveLength(1);
    await second.web.stop();
  });

  test('a taken port is told with its address and the way out', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(openHouse({ port })).rejects.toThrow(`127.0.0.1:${port} is taken by another program`);
    taken.close();
  });

  test('stopping ends streams and presses, and frees the port', async () => {
    const house2 = await openHouse();
    const visitor = createClient(house2.web.address());
    const me = await hello(visitor);
    const to = { account: 'web', channel: me.place.slice(0, -1) };
    const at = await one(house2.web.send(to, { text: ['?'], buttons: [[{ label: 'x', action: 'x' }]] }, 'k'));
    const stream = readStream(visitor, `/api/stream?chat=1&after=${me.seq}`, () => false);
    const press = visitor.post('/api/chat/press', { op: id(), id: at.id, action: 'x' });
    while (!house2.events.some((event) => event.type === 'pressed')) await new Promise((r) => setTimeout(r, 5));
    await house2.web.stop();
    expect(await (await press).json()).toEqual({});
    expect((await stream).some((frame) => frame.event === 'ready')).toBe(true);
    await expect(fetch(house2.web.address())).rejects.toThrow();
  });

  test('stopping does not wait for a core that never answers', async () => {
    const stuck = await openHouse({ limits: { stopMsMax: 30 } });
    const visitor = createClient(stuck.web.address());
    await hello(visitor);
    let heard = false;
    stuck.receive = () => {
      heard = true;
      return new Promise<void>(() => undefined);
    };
    const said = visitor.post('/api/chat/say', { id: id(), text: 'hello?' }).catch(() => 'cut off');
    while (!heard) await new Promise((resolve) => setTimeout(resolve, 5));
    await stuck.web.stop();
    expect(await said).toBe('cut off');
  });

  test('before its start it tells the configured address, and stops without a word', async () => {
    const idle = createWeb({
      account: 'idle',
      name: 'Idle',
      host: '127.0.0.1',
      port: 8099,
      uploadsFolder: '/nonexistent',
      journal: house.journal,
      shelf: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
      log: { info: () => undefined, warn: () => undefined },
    });
    expect(idle.address()).toBe('http://127.0.0.1:8099');
    await expect(idle.stop()).resolves.toBeUndefined();
  });
});
