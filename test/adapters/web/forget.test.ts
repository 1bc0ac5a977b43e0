// A place that is forgotten: its history and its files are gone, and who comes back is a stranger.
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClient, hello, id, shown } from './client.ts';
import { openHouse } from './house.ts';

const FOREVER = Number.MAX_SAFE_INTEGER;

async function visit(count: number) {
  const uploadsFolder = await mkdtemp(join(tmpdir(), 'uploads-'));
  const house = await openHouse({ uploadsFolder });
  const guests = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = createClient(house.web.address());
      await hello(client);
      const say = async (text: string, content?: string) => {
        const files = [];
        if (content !== undefined) {
          const headers = { 'content-type': 'text/plain', 'x-name': 'a.txt' };
          const kept = await client.post('/api/chat/upload', new Blob([content]), headers);
          files.push({ ref: ((await kept.json()) as { ref: string }).ref, name: 'a.txt' });
        }
        await client.post('/api/chat/say', { id: id(), text, files });
        const [{ place } = { place: undefined }] = house.events.slice(-1) as {
          place?: { account: string; channel: string };
        }[];
        if (!place) throw new Error('nothing was heard');
        return place;
      };
      return { client, say };
    }),
  );
  const kept = async () =>
    (await readdir(uploadsFolder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length;
  const journal = async (place: { channel: string }) =>
    JSON.stringify(await house.journal.since(`web:web/${place.channel}/`, 0, 99));
  return { house, guests, kept, journal };
}

test('nothing of it is left but an empty place under a name that says nothing', async () => {
  const { house, guests, journal } = await visit(1);
  const [noor] = guests;
  const place = (await noor?.say('secret words')) ?? { account: '', channel: '' };
  expect(await journal(place)).toContain('secret words');
  await house.web.forget?.(place, FOREVER, '');
  expect(await journal(place)).not.toContain('secret words');
  if (noor) expect((await shown(noor.client)).messages).toEqual([]);
  expect(await house.web.send(place, { text: ['Done'] }, 'd1')).toHaveLength(1);
  await house.web.stop();
});

test('what was written later stays', async () => {
  const { house, guests, journal } = await visit(1);
  const place = (await guests[0]?.say('later words')) ?? { account: '', channel: '' };
  await house.web.forget?.(place, 5, '');
  expect(await journal(place)).toContain('later words');
  await house.web.stop();
});

test('a file goes from the disk once nobody else has it', async () => {
  const { house, guests, kept } = await visit(2);
  const [noor, kim] = guests;
  const hers = (await noor?.say('mine', 'the same file')) ?? { account: '', channel: '' };
  const theirs = (await kim?.say('mine too', 'the same file')) ?? { account: '', channel: '' };
  expect(await kept()).toBe(1);
  await house.web.forget?.(hers, FOREVER, '');
  expect(await kept()).toBe(1);
  await house.web.forget?.(theirs, FOREVER, '');
  expect(await kept()).toBe(0);
  await house.web.stop();
});

test('a thread of the desk is called otherwise, and a message that was removed leaves no words behind', async () => {
  const { house } = await visit(0);
  const thread = await house.web.openThread?.({ account: 'web', channel: 'desk' }, 'Noor', 't1');
  if (!thread) throw new Error('no thread');
  await house.web.send(thread, { text: ['secret words'] }, 'd1');
  const [card] = await house.web.send({ account: 'web', channel: 'desk' }, { text: ['secret words'] }, 'd2');
  if (!card) throw new Error('no card');
  await house.web.edit?.(card, { text: ['more secret words'] });
  await house.web.remove?.(card);
  await house.web.forget?.(thread, FOREVER, 'Forgotten');
  const lobby = JSON.stringify(await house.journal.since('web:web/desk/', 0, 99));
  const inside = JSON.stringify(await house.journal.since(`web:web/desk/${thread.thread}`, 0, 99));
  expect(`${lobby}${inside}`).not.toContain('secret words');
  expect(inside).toContain('Forgotten');
  expect(inside).not.toContain('Noor');
  await house.web.stop();
});

test('whatever an agent wrote at the desk stands under another name, and nobody else’s words do', async () => {
  const { house } = await visit(0);
  const client = createClient(house.web.address());
  const thread = await house.web.openThread?.({ account: 'web', channel: 'desk' }, 'Noor', 't1');
  if (!thread) throw new Error('no thread');
  for (const [name, text] of [
    ['Zebrafink', 'my words'],
    ['Ben', 'his words'],
  ] as const)
    await client.post(`/api/desk/say?thread=${thread.thread}`, { id: id(), text }, { 'x-agent': name });
  const inside = async () => JSON.stringify(await house.journal.since(`web:web/desk/${thread.thread}`, 0, 99));
  expect(await inside()).toMatch(/zebrafink/i);
  for (let twice = 0; twice < 2; twice += 1)
    await house.web.unname?.('agent:zebrafink', { person: 'agent:7', name: 'a former helper' });
  expect(await inside()).not.toMatch(/zebrafink/i);
  for (const kept of ['my words', 'his words', 'a former helper', 'agent:7', 'Ben'])
    expect(await inside()).toContain(kept);
  await house.web.stop();
});
