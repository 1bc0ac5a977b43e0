// The webhook: nobody but Telegram is believed, and nothing is acknowledged before it is committed.

import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

const anna = 11;
const secret = 'a-long-and-secret-word';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

async function open() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/hook`;
  setting = await openSetting({
    mode: 'webhook',
    webhook: { url, secret, host: '127.0.0.1', port, path: '/hook' },
  });
  setting.server.person({ id: anna, first_name: 'Anna' });
  setting.server.privateChat(anna);
  return { ...setting, url };
}

const update = JSON.stringify({
  update_id: 5,
  message: {
    message_id: 1,
    date: 1,
    text: 'forged?',
    from: { id: 9, is_bot: false, first_name: 'X' },
    chat: { id: 9, type: 'private', first_name: 'X' },
  },
});

const post = (url: string, headers: Record<string, string>, body: BodyInit = update) =>
  fetch(url, { method: 'POST', headers, body }).then(({ status }) => status);

describe('whoever calls', () => {
  test('without the secret, or with a wrong one, is refused', async () => {
    const { channel, host, url } = await open();
    await channel.start(host);
    expect(await post(url, {})).toBe(401);
    for (const wrong of ['', 'wrong', `${secret}x`, secret.slice(1), secret.toUpperCase()]) {
      expect(await post(url, { 'x-telegram-bot-api-secret-token': wrong })).toBe(401);
    }
    expect(setting.events).toEqual([]);
    expect(await post(url, { 'x-telegram-bot-api-secret-token': secret })).toBe(200);
    expect(setting.events).toHaveLength(1);
  });

  test('elsewhere, otherwise, with too much or with nonsense is refused', async () => {
    const { channel, host, url } = await open();
    await channel.start(host);
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    expect(await post(`${url}/x`, headers)).toBe(404);
    expect((await fetch(url, { headers })).status).toBe(405);
    expect(await post(url, headers, 'x'.repeat((1 << 20) + 1))).toBe(413);
    expect(await post(url, headers, '{"update_id":')).toBe(400);
    expect(await post(url, headers, 'null')).toBe(400);
    expect(await post(url, headers, '{"update_id":"1"}')).toBe(400);
    expect(await post(url, headers, '{"update_id":1,"poll":{}}')).toBe(200);
    expect([setting.events, setting.ignored]).toEqual([[], ['update poll']]);
  });
});

describe('updates', () => {
  test('arrive, in order, and are asked for with the secret', async () => {
    const { server, channel, host, url } = await open();
    await channel.start(host);
    for (let i = 0; i < 20; i++) server.say(anna, anna, `${i}`);
    await setting.event(20);
    expect(setting.events.map((event) => (event.type === 'written' ? event.message.text[0] : ''))).toEqual(
      Array.from({ length: 20 }, (_, i) => `${i}`),
    );
    await setting.until(() => server.updates.pending === 0);
    expect(server.calls.find(({ method }) => method === 'setWebhook')?.params).toMatchObject({
      url,
      secret_token: secret,
      max_connections: 100,
    });
  });

  test('that could not be committed are answered with 500 and come again', async () => {
    const { server, channel, host } = await open();
    const tried: string[] = [];
    setting.commit = async (event) => {
      tried.push(event.id);
      if (tried.length < 3) throw new Error('the store is down');
    };
    await channel.start(host);
    server.say(anna, anna, 'precious');
    await setting.event(1);
    expect([tried.length, new Set(tried).size]).toEqual([3, 1]);
    expect(setting.health).toEqual(['connecting', undefined, 'events could not be stored', undefined]);
    await setting.until(() => server.updates.pending === 0);
  });

  test('of an album come one by one, since Telegram waits for each answer before the next', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    server.sendAlbum(anna, anna, [{ kind: 'photo' }, { kind: 'photo' }]);
    await setting.event(2);
    expect(setting.events.map((event) => (event.type === 'written' ? event.ids.length : 0))).toEqual([1, 1]);
  });

  test('that come before Telegram was reached are not taken', async () => {
    const { server, channel, host, url } = await open();
    server.faults.next({ kind: 'dropBefore', method: 'getMe' });
    await channel.start(host);
    expect(await post(url, { 'x-telegram-bot-api-secret-token': secret })).toBe(500);
    await setting.until(() => setting.health.at(-1) === undefined && setting.health.length > 1);
    expect(await post(url, { 'x-telegram-bot-api-secret-token': secret })).toBe(200);
  });
});

describe('the start', () => {
  test('is refused without a secret', async () => {
    setting = await openSetting({
      mode: 'webhook',
      webhook: { url: 'https://x.org', secret: '', host: '127.0.0.1', port: 0, path: '/' },
    });
    const { channel, host } = setting;
    await expect(channel.start(host)).rejects.toThrow('without a secret');
    await expect(channel.start(host)).rejects.toThrow('without a secret');
  });

  test('is refused where the port is taken', async () => {
    const first = await open();
    await first.channel.start(first.host);
    const port = Number(new URL(first.url).port);
    const second = await openSetting({
      mode: 'webhook',
      webhook: { url: first.url, secret, host: '127.0.0.1', port, path: '/hook' },
    });
    await expect(second.channel.start(second.host)).rejects.toThrow('EADDRINUSE');
    await second.end();
  });

  test('listens before Telegram is told, and the stop lets the port go', async () => {
    const { channel, host, url } = await open();
    await channel.start(host);
    await channel.stop();
    await expect(fetch(url)).rejects.toThrow();
    await channel.start(host);
    expect(await post(url, { 'x-telegram-bot-api-secret-token': secret })).toBe(200);
  });
});
