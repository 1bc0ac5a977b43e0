// Files too large for another platform, offered under an address: it says nothing, expires, and gives only what was offered.
import { describe, expect, test } from 'vitest';
import type { File } from '../../../core/message.ts';
import { createClient } from './client.ts';
import { memoryShelf, openHouse } from './house.ts';

const publicUrl = 'https://help.example.com';
const film: File = {
  kind: 'video',
  account: 'team',
  ref: 'https://files.example.com/T123-F456/secret.mp4',
  name: 'unboxing "1".mp4',
  mime: 'video/mp4',
  bytes: 11,
};

async function openOffice(now = () => 0) {
  const shelf = memoryShelf();
  const options = { publicUrl, deskPassword: 'a long password', shelf, clock: { now } };
  const house = await openHouse(options);
  house.elsewhere.set(film.ref, new Blob(['hello world']));
  const client = createClient(house.web.address());
  const address = house.web.offer?.(film) ?? '';
  return { house, client, address, options, path: address.slice(publicUrl.length) };
}

describe('an offered file', () => {
  test('is given to whoever has the address, to be saved and not shown', async () => {
    const { house, client, path } = await openOffice();
    const answer = await client.get(path);
    expect([answer.status, await answer.text()]).toEqual([200, 'hello world']);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''unboxing/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    await house.web.stop();
  });

  test('has an address that tells neither its account nor where it lies', async () => {
    const { house, address } = await openOffice();
    const token = address.split('/')[4] ?? '';
    const readable = `${address} ${Buffer.from(token, 'base64url').toString('latin1')}`;
    for (const secret of ['team', 'T123', 'F456', 'files.example']) expect(readable).not.toContain(secret);
    await house.web.stop();
  });

  test('is gone after a week, and the answer says so', async () => {
    let now = 0;
    const { house, client, path } = await openOffice(() => now);
    now = 7 * 24 * 3_600_000 - 1;
    expect((await client.get(path)).status).toBe(200);
    now += 1;
    const late = await client.get(path);
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('expired')]);
    await house.web.stop();
  });

  test('is not found under an address that was changed by one character', async () => {
    const { house, client, path } = await openOffice();
    const [, , token = '', name] = path.split('/');
    for (const at of [0, 20, 40, token.length - 2]) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const forged = `/offer/${token.slice(0, at)}${other}${token.slice(at + 1)}/${name}`;
      expect((await client.get(forged)).status).toBe(410);
    }
    expect((await client.get(`/offer/x/${name}`)).status).toBe(410);
    await house.web.stop();
  });

  test('can be had after a restart too', async () => {
    const { house, options, path } = await openOffice();
    await house.web.stop();
    const next = await openHouse(options);
    next.elsewhere.set(film.ref, new Blob(['hello world']));
    expect((await createClient(next.web.address()).get(path)).status).toBe(200);
    await next.web.stop();
  });

  test('that its platform does not give now is answered kindly', async () => {
    const { house, client, path } = await openOffice();
    house.elsewhere.clear();
    const answer = await client.get(path);
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('later')]);
    await house.web.stop();
  });
});

describe('nothing is offered', () => {
  test('of a file that is too large for us too, or whose size nobody told', async () => {
    const { house } = await openOffice();
    const { bytes: _unknown, ...unsized } = film;
    expect(house.web.offer?.({ ...film, bytes: 200 * 1024 * 1024 })).toBeUndefined();
    expect(house.web.offer?.(unsized)).toBeUndefined();
    await house.web.stop();
  });

  test('by a page that only this machine can open', async () => {
    const house = await openHouse();
    expect(house.web.offer).toBeUndefined();
    await house.web.stop();
  });
});
