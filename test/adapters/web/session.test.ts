// Who is let in where: customers by their cookie, agents by the desk's door, and pages by proof that they are ours.
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { doorOf } from '../../../adapters/web/guard.ts';
import { cleanName } from '../../../adapters/web/session.ts';
import { createClient, hello, id, readStream, shown } from './client.ts';
import { memoryShelf, openHouse } from './house.ts';

/** With any Host, which fetch does not allow. */
function raw(base: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(base + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end(method === 'POST' ? '{}' : undefined);
  });
}

describe('customers', () => {
  test('a cookie that scripts cannot read brings the conversation back; only its hash is stored', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    const response = await client.post('/api/chat/hello', {});
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    const first = (await response.json()) as { name: string };
    expect(first.name).toMatch(/^Guest \d{4}$/);
    await client.post('/api/chat/say', { id: id(), text: 'hello' });
    expect((await hello(client)).name).toBe(first.name);
    expect((await shown(client)).messages).toHaveLength(1);
    const [token = ''] = client.cookies.values();
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(JSON.stringify(house.journal.entries)).not.toContain(token);
    await house.web.stop();
  });

  test('a token that we never gave is nobody', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    await hello(client);
    const [name = ''] = client.cookies.keys();
    client.cookies.set(name, 'A'.repeat(22));
    expect((await client.post('/api/chat/say', { id: id(), text: 'x' })).status).toBe(401);
    expect((await client.get('/api/stream?chat=1')).status).toBe(401);
    await house.web.stop();
  });

  test('one browser plays several customers, each with a cookie of its own and not more than it may', async () => {
    const house = await openHouse({ limits: { slotsMax: 2 } });
    const client = createClient(house.web.address());
    const places = [await hello(client), await hello(client, '?as=a'), await hello(client, '?as=b')].map(
      (h) => h.place,
    );
    expect(new Set(places).size).toBe(3);
    expect((await hello(client, '?as=a')).place).toBe(places[1]);
    expect((await client.post('/api/chat/hello?as=c', {})).status).toBe(429);
    const fresh = await client.get('/chat?new');
    expect([fresh.status, fresh.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/chat\?as=[a-z0-9]{4}$/),
    ]);
    await house.web.stop();
  });

  test('a customer takes a name, and core hears it with the next words', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    await hello(client);
    const renamed = await client.post('/api/chat/name', { name: '  Zoë\u202e\n  of  the   north ' });
    expect(await renamed.json()).toEqual({ name: 'Zoë of the north' });
    expect((await client.post('/api/chat/name', { name: ' \n ' })).status).toBe(400);
    await client.post('/api/chat/say', { id: id(), text: 'hi' });
    expect(house.events).toMatchObject([{ author: { name: 'Zoë of the north' } }]);
    expect((await hello(client)).name).toBe('Zoë of the north');
    await house.web.stop();
  });

  test('names are one line of at most sixty characters and end in a whole one', () => {
    expect(cleanName('x'.repeat(70), 60)).toHaveLength(60);
    expect(cleanName(`${'x'.repeat(59)}😀`, 60)).toBe('x'.repeat(59));
    expect(cleanName('👩‍💻 Ana', 60)).toBe('👩‍💻 Ana');
  });

  test('a customer sees nothing of another one', async () => {
    const house = await openHouse({ deskPassword: 'long enough' });
    const [a, b] = [createClient(house.web.address()), createClient(house.web.address())];
    const mine = await hello(a);
    await hello(b);
    await a.post('/api/chat/say', { id: id(), text: 'mine alone' });
    const frames = await readStream(b, '/api/stream?chat=1&desk=desk&after=0', (f) => f.at(-1)?.event === 'ready');
    expect(JSON.stringify(frames)).not.toContain('mine alone');
    for (const path of ['/api/desk', `/api/desk/thread?desk=${mine.place.slice(0, -1)}&thread=`]) {
      expect((await b.get(path)).status).toBe(401);
    }
    await house.web.stop();
  });
});

describe("the desk's door", () => {
  test('it is open on this machine, asks for a password if one is set, and is closed to the world without one', () => {
    expect(doorOf({ host: '127.0.0.1' }, undefined)).toBe('open');
    expect(doorOf({ host: '::1' }, '')).toBe('open');
    expect(doorOf({ host: 'localhost', publicUrl: 'https://chat.example.org' }, undefined)).toBe('closed');
    expect(doorOf({ host: '0.0.0.0' }, undefined)).toBe('closed');
    expect(doorOf({ host: '127.0.0.1' }, 'secret')).toBe('password');
  });

  test('without a session there is no desk, no thread, no stream, and no word of it on the first page', async () => {
    const house = await openHouse({ deskPassword: 'long enough' });
    const client = createClient(house.web.address());
    expect(await (await client.get('/')).text()).toContain('data-view="chat"');
    const desk = await client.get('/desk');
    expect([desk.status, desk.headers.get('location')]).toEqual([303, '/desk/login']);
    for (const path of ['/api/desk', '/api/desk/thread?thread=x', '/api/stream?desk=desk']) {
      expect((await client.get(path)).status).toBe(401);
    }
    expect((await client.post('/api/desk/say', { id: id(), text: 'x' }, { 'x-agent': 'Ana' })).status).toBe(401);
    await house.web.stop();
  });

  test('the password lets in until one signs out, which ends the streams as well', async () => {
    const house = await openHouse({ deskPassword: 'long enough' });
    const client = createClient(house.web.address());
    expect((await client.post('/api/desk/sign-in', { password: 'wrong' })).status).toBe(403);
    const signedIn = await client.post('/api/desk/sign-in', { password: 'long enough' });
    expect(signedIn.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect((await client.get('/api/desk')).status).toBe(200);
    expect(await (await client.get('/')).text()).toContain('data-view="both"');
    const stolen = createClient(house.web.address());
    for (const [key, value] of client.cookies) stolen.cookies.set(key, value);
    const stream = readStream(client, '/api/stream?desk=desk&after=0', (frames) => {
      if (frames.at(-1)?.event === 'ready') void client.post('/api/desk/sign-out', {});
      return false;
    });
    expect((await stream).at(-1)).toMatchObject({ event: 'ready' });
    expect((await stolen.get('/api/desk')).status).toBe(401);
    await house.web.stop();
  });

  test('five tries a minute, also when made at once, and a restart does not forgive them', async () => {
    let now = 1_000_000;
    const clock = { now: () => now };
    const shelf = memoryShelf(clock);
    const house = await openHouse({ deskPassword: 'long enough', clock, shelf });
    const client = createClient(house.web.address());
    const attempt = async (password: string, on = client) => (await on.post('/api/desk/sign-in', { password })).status;
    const statuses = await Promise.all([1, 2, 3, 4, 5, 6].map(() => attempt('wrong')));
    expect(statuses.toSorted((a, b) => a - b)).toEqual([403, 403, 403, 403, 403, 429]);
    await house.web.stop();
    const again = await openHouse({ deskPassword: 'long enough', clock, shelf });
    const later = createClient(again.web.address());
    expect(await attempt('long enough', later)).toBe(429);
    now += 61_000;
    expect(await attempt('long enough', later)).toBe(200);
    await again.web.stop();
  });

  test('reachable from afar and without a password, the desk says what to do', async () => {
    const house = await openHouse({ host: '127.0.0.1', publicUrl: 'https://chat.example.org' });
    const client = createClient(house.web.address());
    const response = await client.get('/desk');
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('has no desk password')]);
    expect((await client.get('/api/desk')).status).toBe(401);
    expect((await client.post('/api/chat/hello', {})).headers.get('set-cookie')).toMatch(/; Secure/);
    await house.web.stop();
  });
});

describe('guards', () => {
  test('a foreign Host is not answered to, a foreign Origin and a bare form are refused', async () => {
    const house = await openHouse({ publicUrl: 'https://chat.example.org' });
    const base = house.web.address();
    expect(await raw(base, '/', { host: 'evil.example' })).toBe(421);
    expect(await raw(base, '/', { host: 'chat.example.org' })).toBe(200);
    expect(await raw(base, '/', { host: 'localhost:1234' })).toBe(200);
    const elsewhere = { host: 'localhost', 'sec-fetch-site': 'cross-site' };
    expect(await raw(base, '/api/desk', { ...elsewhere, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await raw(base, '/', { ...elsewhere, 'sec-fetch-mode': 'navigate' })).toBe(200);
    const ours = { 'x-patchthrough': '1', 'content-type': 'application/json' };
    const post = (headers: Record<string, string>) => raw(base, '/api/chat/hello', headers, 'POST');
    expect(await post({})).toBe(403);
    expect(await post({ ...ours, origin: 'https://evil.example' })).toBe(403);
    expect(await post({ ...ours, origin: 'null' })).toBe(403);
    expect(await post({ ...ours, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ ...ours, origin: 'https://chat.example.org', 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await post({ ...ours, origin: base })).toBe(200);
    await house.web.stop();
  });

  test('every answer carries the strict policy, pages have no inline word of script or style', async () => {
    const house = await openHouse({ name: 'Tom & "Jerry" <b>' });
    const client = createClient(house.web.address());
    for (const path of ['/', '/chat', '/desk', '/page/main.ts', '/nowhere', '/api/desk']) {
      const response = await client.get(path);
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; " +
          "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    }
    const page = await (await client.get('/')).text();
    expect(page).toContain('data-name="Tom &amp; &quot;Jerry&quot; &lt;b&gt;"');
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|https?:\/\//);
    await house.web.stop();
  });

  test('every module of the page is served as script without types, and none is asked for from elsewhere', async () => {
    const house = await openHouse();
    const client = createClient(house.web.address());
    const page = await (await client.get('/')).text();
    const paths = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const response = await client.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      const text = await response.text();
      if (!/\.(?:ts|js)$/.test(path)) continue;
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      for (const [, target = ''] of text.matchAll(/^\s*(?:import|export)\b[^'"\n]*from\s*['"]([^'"]+)['"]/gm)) {
        expect(target).toMatch(/^(?:\.{1,2}\/|\/page\/)/);
        expect((await client.get(new URL(target, `http://x${path}`).pathname)).status).toBe(200);
      }
      const etag = response.headers.get('etag') ?? '';
      expect((await client.get(path, { 'if-none-match': etag })).status).toBe(304);
    }
    for (const path of ['/page/../channel.ts', '/page/%2e%2e/channel.ts', '/core/journal.ts', '/page/']) {
      expect((await client.get(path)).status).toBe(404);
    }
    await house.web.stop();
  });

  test('extra routes are added, and answer to any Host', async () => {
    const house = await openHouse({ extra: (app) => void app.get('/healthz', (c) => c.text('fine')) });
    expect(await raw(house.web.address(), '/healthz', { host: '10.0.0.7' })).toBe(200);
    expect(await raw(house.web.address(), '/healthz', {})).toBe(200);
    await house.web.stop();
  });
});
