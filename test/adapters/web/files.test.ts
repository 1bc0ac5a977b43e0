// Files in and out: limits, names, who may see what, and that nothing which could run is ever shown as a page.
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { fileName, sniff } from '../../../adapters/web/sniff.ts';
import { createUploads, TooLarge } from '../../../adapters/web/uploads.ts';
import type { File as HouseFile } from '../../../core/message.ts';
import { createClient, hello, id, shown } from './client.ts';
import { openHouse } from './house.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'rest of the picture');

async function visit(options: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(options);
  const client = createClient(house.web.address());
  await hello(client);
  const upload = async (
    content: Uint8Array | string,
    name = 'a.bin',
    type = 'application/octet-stream',
    base = '/api/chat',
  ) =>
    client.post(`${base}/upload`, new Blob([content as BlobPart]), {
      'content-type': type,
      'x-name': encodeURIComponent(name),
      'x-agent': 'Ana',
    });
  return { house, client, upload };
}

describe('uploading', () => {
  test('a picture goes to core with its own type, whatever was claimed, and back to the page', async () => {
    const { house, client, upload } = await visit();
    const file = (await (await upload(png, 'C:\\holiday\\pic.png', 'text/html')).json()) as HouseFile;
    expect(file).toMatchObject({
      kind: 'photo',
      account: 'web',
      name: 'pic.png',
      mime: 'image/png',
      bytes: png.length,
    });
    expect(file.ref).toMatch(/^[0-9a-f]{64}$/);
    await client.post('/api/chat/say', { id: id(), text: 'look', files: [{ ref: file.ref, name: file.name }] });
    expect(house.events).toMatchObject([{ type: 'written', message: { text: ['look'], files: [file] } }]);
    const given = await client.get(`/file/${file.ref}/pic.png`);
    expect(given.headers.get('content-type')).toBe('image/png');
    expect(given.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''pic.png");
    expect(Buffer.from(await given.arrayBuffer())).toEqual(Buffer.from(png));
    await house.web.stop();
  });

  test('several files are one message to core with an id each, and a retry adds what a crash left out', async () => {
    const { house, client, upload } = await visit();
    const refs: { ref: string; name: string }[] = [];
    for (const content of ['one', 'two', 'three']) {
      const { ref } = (await (await upload(content)).json()) as HouseFile;
      refs.push({ ref, name: content });
    }
    const { append } = house.journal;
    let written = 0;
    house.journal.append = (place, key, ...rest) =>
      key.startsWith('m:') && ++written === 2 ? Promise.reject(new Error('killed')) : append(place, key, ...rest);
    const body = { id: id(), text: 'all', files: refs };
    expect((await client.post('/api/chat/say', body)).status).toBe(503);
    expect((await client.post('/api/chat/say', body)).status).toBe(200);
    expect(house.events).toMatchObject([{ ids: [body.id, `${body.id}.1`, `${body.id}.2`] }]);
    const files = (await shown(client)).messages.map(({ message }) => message.files?.[0]?.name);
    expect(files).toEqual(['one', 'two', 'three']);
    await house.web.stop();
  });

  test('what is too large is refused, told or found out, and leaves nothing behind', async () => {
    const { house, client, upload } = await visit({ uploadBytesMax: 2 * 1024 * 1024 });
    const told = await upload('x'.repeat(2 * 1024 * 1024 + 1));
    expect([told.status, await told.json()]).toEqual([413, { error: 'This file is larger than 2 MB.' }]);
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const streamed = await fetch(`${house.web.address()}/api/chat/upload`, {
      method: 'POST',
      headers: { 'x-patchthrough': '1', cookie },
      body: Readable.toWeb(Readable.from([Buffer.alloc(2 * 1024 * 1024), Buffer.alloc(1)])) as BodyInit,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    const empty = await upload('');
    expect([empty.status, await empty.json()]).toEqual([400, { error: 'This file is empty.' }]);
    await house.web.stop();
  });

  test('the same bytes are kept once, a broken upload leaves nothing, and a crash is cleaned up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uploads-'));
    const uploads = createUploads(folder, 100);
    await uploads.open();
    const from = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
    const first = await uploads.save(from('ab', 'c'), '');
    expect(await uploads.save(from('abc'), '')).toEqual(first);
    expect(first).toMatchObject({ bytes: 3, ref: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' });
    await expect(uploads.save(from('x'.repeat(101)), '')).rejects.toThrow(TooLarge);
    const breaks = async function* () {
      yield Buffer.from('half');
      throw new Error('connection lost');
    };
    await expect(uploads.save(breaks(), '')).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    await writeFile(join(folder, 'incoming', 'left'), 'half');
    await createUploads(folder, 100).open();
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect(await uploads.look('../../etc/passwd')).toBeUndefined();
  });

  test('a file that was not uploaded here cannot be sent, and its hash opens nothing', async () => {
    const { house, client, upload } = await visit({ deskPassword: 'long enough' });
    const { ref } = (await (await upload('mine')).json()) as HouseFile;
    const other = createClient(house.web.address());
    await hello(other);
    expect((await other.get(`/file/${ref}/a`)).status).toBe(404);
    const stolen = await other.post('/api/chat/say', { id: id(), text: '', files: [{ ref, name: 'theirs' }] });
    expect([stolen.status, await stolen.json()]).toEqual([
      404,
      { error: '“theirs” is not here any more. Please attach it again.' },
    ]);
    expect((await client.get(`/file/${ref}/a`)).status).toBe(200);
    expect((await createClient(house.web.address()).get(`/file/${ref}/a`)).status).toBe(404);
    await other.post('/api/desk/sign-in', { password: 'long enough' });
    expect((await other.get(`/file/${ref}/a`)).status).toBe(200);
    await house.web.stop();
  });

  test('agents upload for their desk', async () => {
    const { house, client, upload } = await visit();
    const thread = await house.web.openThread?.({ account: 'web', channel: 'desk' }, 'T', 't');
    const { ref } = (await (await upload('for you', 'a.txt', '', '/api/desk')).json()) as HouseFile;
    const body = { id: id(), text: '', files: [{ ref, name: 'a.txt' }] };
    expect((await client.post(`/api/desk/say?thread=${thread?.thread}`, body, { 'x-agent': 'Ana' })).status).toBe(200);
    expect(house.events).toMatchObject([{ place: thread, message: { files: [{ ref, name: 'a.txt' }] } }]);
    await house.web.stop();
  });
});

describe('giving out', () => {
  test('what could run is only ever saved, under a policy that lets nothing run', async () => {
    const { house, client, upload } = await visit();
    const nasty = {
      'page.html': '<!doctype html><script>alert(1)</script>',
      'pic.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'doc.pdf': '%PDF-1.7',
      'pic.png': '<script>alert(1)</script>',
    };
    for (const [name, content] of Object.entries(nasty)) {
      const { ref } = (await (await upload(content, name, 'image/png')).json()) as HouseFile;
      const given = await client.get(`/file/${ref}/${name}`);
      expect(given.headers.get('content-type')).toBe('application/octet-stream');
      expect(given.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`);
      expect(given.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
      expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    }
    await house.web.stop();
  });

  test('players may ask for a part, and a page for what it has already', async () => {
    const { house, client, upload } = await visit();
    const { ref } = (await (await upload('0123456789')).json()) as HouseFile;
    const part = async (range: string) => {
      const given = await client.get(`/file/${ref}/a`, { range });
      return [given.status, given.headers.get('content-range'), await given.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await part('bytes=5-99')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await part('bytes=a-b')).toEqual([200, null, '0123456789']);
    expect((await client.get(`/file/${ref}/a`, { 'if-none-match': `"${ref}"` })).status).toBe(304);
    await house.web.stop();
  });
});

describe('telling what a file is', () => {
  test.each([
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg', 'photo'],
    ['a PNG', png, 'image/png', 'photo'],
    ['a GIF', bytes('GIF89a'), 'image/gif', 'animation'],
    ['a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), 'image/webp', 'photo'],
    ['an AVIF', bytes([0, 0, 0, 0x1c], 'ftypavif'), 'image/avif', 'photo'],
    ['a WAV', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), 'audio/wav', 'audio'],
    ['an MP4', bytes([0, 0, 0, 0x1c], 'ftypisom'), 'video/mp4', 'video'],
    ['an M4A', bytes([0, 0, 0, 0x1c], 'ftypM4A '), 'audio/mp4', 'audio'],
    ['a HEIC', bytes([0, 0, 0, 0x1c], 'ftypheic'), 'application/octet-stream', 'file'],
    ['a WebM', bytes([0x1a, 0x45, 0xdf, 0xa3]), 'video/webm', 'video'],
    ['an Ogg voice', bytes('OggS', Array(24).fill(0), 'OpusHead'), 'audio/ogg', 'audio'],
    ['an MP3 with a tag', bytes('ID3'), 'audio/mpeg', 'audio'],
    ['an MP3 without', bytes([0xff, 0xfb, 0x90, 0]), 'audio/mpeg', 'audio'],
    ['a FLAC', bytes('fLaC'), 'audio/flac', 'audio'],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'application/octet-stream', 'file'],
    ['a page', bytes('<!doctype html>'), 'application/octet-stream', 'file'],
    ['nothing', bytes(''), 'application/octet-stream', 'file'],
  ])('%s', (_, content, mime, kind) => {
    expect(sniff(content)).toEqual({ mime, kind });
  });

  test('a container of sound or film is what was claimed, of these two', () => {
    expect(sniff(bytes([0x1a, 0x45, 0xdf, 0xa3]), 'audio/webm;codecs=opus')).toEqual({
      mime: 'audio/webm',
      kind: 'audio',
    });
    expect(sniff(bytes([0x1a, 0x45, 0xdf, 0xa3]), 'text/html')).toEqual({ mime: 'video/webm', kind: 'video' });
  });

  test('names lose their paths, their control characters and their length', () => {
    expect(fileName('../../etc/passwd')).toBe('passwd');
    expect(fileName('a\u0000b\u202e"gpj.exe')).toBe('abgpj.exe');
    expect(fileName('..')).toBe('file');
    expect(fileName('')).toBe('file');
    expect(fileName(`${'x'.repeat(300)}.png`)).toMatch(/^x{100}….{12}\.png$/);
  });
});
