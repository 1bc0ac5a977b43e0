// The stream: nothing is missed, nothing overtakes, slow readers are let go, and too many are told to wait.
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../adapters/web/log.ts';
import type { Line } from '../../../adapters/web/page/entry.ts';
import type { JournalEntry } from '../../../core/journal.ts';
import { plain } from '../../../core/message.ts';
import { createClient, hello, id, linesOf, readStream } from './client.ts';
import { memoryJournal, openHouse } from './house.ts';

describe('order', () => {
  test('what is written side by side is published by seq, whichever becomes durable first', async () => {
    const open: { seq: number; finish: () => void }[] = [];
    let seq = 0;
    const journal = {
      ...memoryJournal(),
      append: (place: string, _key: string, at: number, data: string) =>
        new Promise<JournalEntry>((resolve) => {
          const entry = { seq: ++seq, place, at, data };
          open.push({ seq: entry.seq, finish: () => resolve(entry) });
        }),
    };
    const published: number[] = [];
    const log = createLog(journal, 'web', { now: () => 0 }, (line: Line) => published.push(line.seq));
    const write = (n: number) => log.append(`desk/${n}`, `k${n}`, { type: 'opened', title: `${n}` });
    const finish = async (n: number) => {
      open.find((each) => each.seq === n)?.finish();
      await new Promise((resolve) => setImmediate(resolve));
    };
    const writes = [write(1), write(2), write(3)];
    await finish(3);
    expect(published).toEqual([]);
    await finish(1);
    expect(published).toEqual([]);
    writes.push(write(4));
    await finish(2);
    expect(published).toEqual([1, 2, 3]);
    expect(log.mark()).toBe(3);
    await finish(4);
    await Promise.all(writes);
    expect(published).toEqual([1, 2, 3, 4]);
  });

  test('an entry that was there already is not published again, and a failed write holds nothing up', async () => {
    const journal = memoryJournal();
    const published: number[] = [];
    const log = createLog(journal, 'web', { now: () => 0 }, (line: Line) => published.push(line.seq));
    await log.append('desk/', 'k', { type: 'opened', title: 'x' });
    await log.append('desk/', 'k', { type: 'opened', title: 'x' });
    const { append } = journal;
    journal.append = () => Promise.reject(new Error('disk full'));
    await expect(log.append('desk/', 'k2', { type: 'opened', title: 'y' })).rejects.toThrow('disk full');
    journal.append = append;
    await log.append('desk/', 'k2', { type: 'opened', title: 'y' });
    expect(published).toEqual([1, 2]);
  });
});

describe('catching up', () => {
  test('a page that returns with its last id gets the rest of every place, in order, and then what is live', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    const me = await hello(client);
    const to = { account: 'web', channel: me.place.slice(0, -1) };
    const desk = { account: 'web', channel: 'desk' };
    const thread = await house.web.openThread?.(desk, 'T', 't');
    if (!thread) throw new Error('no thread');
    await house.web.send(desk, { text: ['0'] }, 'seen');
    const path = '/api/stream?chat=1&desk=desk&after=0';
    const first = await readStream(client, path, (frames) => frames.at(-1)?.event === 'ready');
    const last = first.findLast((frame) => frame.id)?.id ?? '';
    for (const [i, place] of [thread, to, desk, to, thread].entries()) {
      await house.web.send(place, { text: [`${i + 1}`] }, `missed ${i}`);
    }
    const rest = readStream(
      client,
      path,
      (frames) => {
        if (frames.at(-1)?.event === 'ready') void house.web.send(to, { text: ['live'] }, 'live');
        return linesOf(frames).length === 6;
      },
      { 'last-event-id': last },
    );
    const words = linesOf(await rest).map(({ entry }) =>
      entry.type === 'message' ? entry.message.text[0] : entry.type,
    );
    expect(words).toEqual(['1', '2', '3', '4', '5', 'live']);
    await house.web.stop();
  });

  test('a page that missed too much, or knows more than the store does, is told to load anew', async () => {
    const house = await openHouse({ limits: { entriesMax: 10 } });
    const client = createClient(house.web.address());
    const { place, seq } = await hello(client);
    for (let i = 0; i < 11; i++) {
      await house.web.send({ account: 'web', channel: place.slice(0, -1) }, { text: [`${i}`] }, `k${i}`);
    }
    const frames = await readStream(client, `/api/stream?chat=1&after=${seq}`, () => false);
    expect(frames.at(-1)).toMatchObject({ event: 'stale' });
    expect((await hello(client)).lines).toHaveLength(10);
    const ahead = await readStream(client, `/api/stream?chat=1&after=${seq + 1_000}`, () => false);
    expect(ahead.at(-1)).toMatchObject({ event: 'stale' });
    await house.web.stop();
  });

  test('whatever is written while pages come and go, each one ends up with all of it', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    const { place } = await hello(client);
    const to = { account: 'web', channel: place.slice(0, -1) };
    const total = 60;
    const writing = (async () => {
      for (let i = 0; i < total; i++) await house.web.send(to, { text: [`${i}`] }, `k${i}`);
    })();
    const got = new Map<number, string>();
    let after = '0';
    for (let visits = 0; got.size < total && visits < 200; visits++) {
      const wanted = Math.min(got.size + 7, total);
      const seen = new Set(got.keys());
      const frames = await readStream(
        client,
        '/api/stream?chat=1',
        (f) => {
          for (const { seq, entry } of linesOf(f.slice(-1))) if (entry.type === 'message') seen.add(seq);
          return seen.size >= wanted;
        },
        { 'last-event-id': after },
      );
      for (const { seq, entry } of linesOf(frames))
        if (entry.type === 'message') got.set(seq, plain(entry.message.text));
      after = frames.findLast((frame) => frame.id)?.id ?? after;
    }
    await writing;
    expect([...got].sort(([a], [b]) => a - b).map(([, text]) => text)).toEqual(
      Array.from({ length: total }, (_, i) => `${i}`),
    );
    await house.web.stop();
  });
});

describe('bounds', () => {
  test('a person has eight streams at once, and a house as many as it allows', async () => {
    const house = await openHouse({ limits: { streamsPerPersonMax: 2, streamsMax: 3 } });
    const [a, b] = [createClient(house.web.address()), createClient(house.web.address())];
    await hello(a);
    await hello(b);
    const open = (client: typeof a) => client.get('/api/stream?chat=1&after=0');
    const streams = [await open(a), await open(a)];
    const third = await open(a);
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '5']);
    streams.push(await open(b));
    expect((await open(b)).status).toBe(503);
    for (const stream of streams) await stream.body?.cancel();
    let status = 503;
    for (let tries = 0; status === 503 && tries < 100; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const again = await open(b);
      status = again.status;
      await again.body?.cancel();
    }
    expect(status).toBe(200);
    await house.web.stop();
  });

  test('a reader that takes nothing is dropped, and others go on', async () => {
    const house = await openHouse({ limits: { streamBufferedBytesMax: 200_000 } });
    const client = createClient(house.web.address());
    const { place, seq } = await hello(client);
    const to = { account: 'web', channel: place.slice(0, -1) };
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { hostname, port } = new URL(house.web.address());
    const slow = connect(Number(port), hostname);
    slow.write(`GET /api/stream?chat=1&after=${seq} HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\n\r\n`);
    slow.on('error', () => undefined);
    await new Promise((resolve) => slow.once('readable', resolve));
    slow.pause();
    const good = readStream(client, `/api/stream?chat=1&after=${seq}`, (frames) => linesOf(frames).length > 700);
    const text = 'x'.repeat(16_000);
    for (let i = 0; i < 701; i++) {
      await house.web.send(to, { text: [text] }, `k${i}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(linesOf(await good)).toHaveLength(701);
    const closed = new Promise((resolve) => slow.once('close', resolve));
    slow.resume();
    await closed;
    expect(slow.bytesRead).toBeLessThan(701 * 16_000);
    await house.web.stop();
  });

  test('heartbeats keep quiet streams alive', async () => {
    const house = await openHouse({ limits: { heartbeatMs: 20 } });
    const client = createClient(house.web.address());
    await hello(client);
    const response = await client.get('/api/stream?chat=1&after=0');
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.split(': still here\nevent: beat').length > 2) break;
    }
    expect(text).toMatch(/^retry: 2000\n\n/);
    await house.web.stop();
  });

  test('an agent that opens another thread is told its newest entries', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    const thread = await house.web.openThread?.({ account: 'web', channel: 'desk' }, 'T', 't');
    await client.post(`/api/desk/say?thread=${thread?.thread}`, { id: id(), text: 'hi' }, { 'x-agent': 'Ana' });
    const response = await client.get(`/api/desk/thread?thread=${thread?.thread}`);
    expect(await response.json()).toMatchObject({
      summary: { title: 'T', words: 'hi', speaker: 'Ana', agent: 'agent:ana' },
    });
    expect((await client.get('/api/desk/thread?thread=')).status).toBe(404);
    await house.web.stop();
  });
});
