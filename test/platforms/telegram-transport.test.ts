// Proves how updates travel (polling, webhook), how faults and latency are injected, and that everything ends when told to.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { Api, Bot, HttpError, webhookCallback } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seeded } from './telegram/faults.ts';
import { refused } from './telegram/refused.ts';
import { type RemoteTelegram, spawnTelegram } from './telegram/remote.ts';
import { startTelegram, type Telegram, type TelegramOptions } from './telegram.ts';

let telegram: Telegram;
let api: Api;
const closers: (() => unknown)[] = [];
const anna = 11;

async function start(options: TelegramOptions = {}): Promise<void> {
  await telegram?.stop();
  telegram = await startTelegram(options);
  api = new Api(telegram.token, { apiRoot: telegram.url });
  telegram.person({ id: anna, first_name: 'Anna' });
  telegram.privateChat(anna);
}

beforeEach(() => start());
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await telegram.stop();
});

describe('long polling', () => {
  test('confirms what lies before the offset, limits, and starts over without one', async () => {
    for (const text of ['a', 'b', 'c', 'd']) telegram.say(anna, anna, text);
    const texts = async (args: Parameters<Api['getUpdates']>[0]) =>
      (await api.getUpdates(args)).map(({ message }) => message?.text).join('');
    const [first] = await api.getUpdates({ limit: 1 });
    const id = first?.update_id ?? 0;
    expect(await texts({})).toBe('abcd');
    expect(await texts({ offset: id + 1, limit: 2 })).toBe('bc');
    expect(await texts({ offset: 0 })).toBe('bcd');
    expect(await texts({ offset: id + 1_000_000 })).toBe('bcd');
    expect(await texts({ offset: -1 })).toBe('d');
    expect(await texts({})).toBe('d');
    expect(telegram.updates).toMatchObject({ pushed: 4, pending: 1, confirmed: 3 });
    for (let n = 0; n < 120; n++) telegram.say(anna, anna, 'x');
    expect(await api.getUpdates({ limit: 500 })).toHaveLength(100);
  });

  test('waits for what comes, and answers all of one moment together', async () => {
    const waiting = api.getUpdates({ timeout: 30 });
    await telegram.until(() => telegram.calls.length > 0);
    telegram.say(anna, anna, 'a');
    telegram.say(anna, anna, 'b');
    expect(await waiting).toHaveLength(2);
    const [last] = (await api.getUpdates({ offset: -1 })).slice(-1);
    expect(await api.getUpdates({ offset: (last?.update_id ?? 0) + 1, timeout: 1 })).toEqual([]);
  });

  test('by two ends the older with a conflict; a webhook ends and forbids it', async () => {
    const older = refused(api.getUpdates({ timeout: 30 }));
    await telegram.until(() => telegram.calls.length === 1);
    const newer = refused(api.getUpdates({ timeout: 30 }));
    expect(await older).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await api.setWebhook('http://127.0.0.1:9/hook');
    expect(await newer).toBe('409 Conflict: terminated by setWebhook request');
    expect(await refused(api.getUpdates())).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  });

  test('remembers which updates were asked for', async () => {
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    telegram.say(anna, anna, 'unwanted');
    expect(await api.getUpdates()).toEqual([]);
    await api.getUpdates({ allowed_updates: [] });
    telegram.say(anna, anna, 'wanted');
    expect(await api.getUpdates()).toHaveLength(1);
  });

  test('serves a real bot, which confirms when it stops', async () => {
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } });
    bot.on('message:text', (context) => context.reply(`you said ${context.message.text}`));
    const running = bot.start();
    telegram.say(anna, anna, 'hi');
    const answer = await telegram.until(() => telegram.chat(anna).messages.find(({ byBot }) => byBot));
    expect(answer.text).toBe('you said hi');
    await bot.stop();
    await running;
    expect(telegram.updates.pending).toBe(0);
  });
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A webhook's receiving end; returns its address. */
async function receiver(handle: Handler): Promise<string> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handle(request, response, Buffer.concat(chunks).toString()));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => resolve());
  await promise;
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
}

function textIn(body: string): string {
  return /"text":"([^"]*)"/.exec(body)?.[1] ?? '';
}

describe('the webhook', () => {
  test('gets what was waiting and what comes, with the secret, until it is removed', async () => {
    telegram.say(anna, anna, 'early');
    const got: unknown[] = [];
    const url = await receiver((request, response, body) => {
      got.push([request.headers['x-telegram-bot-api-secret-token'], textIn(body)]);
      response.end();
    });
    await api.setWebhook(url, { secret_token: 'S-1_x', max_connections: 500, allowed_updates: ['message'] });
    telegram.say(anna, anna, 'late');
    await telegram.until(() => telegram.updates.pending === 0);
    expect(got).toEqual([
      ['S-1_x', 'early'],
      ['S-1_x', 'late'],
    ]);
    expect(await api.getWebhookInfo()).toMatchObject({ url, max_connections: 100, allowed_updates: ['message'] });
    await api.deleteWebhook();
    telegram.say(anna, anna, 'polled');
    expect(await api.getUpdates()).toHaveLength(1);
  });

  test('is tried again until it takes an update; one chat stays in order while others flow', async () => {
    await start({ webhookRetryMs: 1 });
    const accepted: string[] = [];
    let refusals = 3;
    const url = await receiver((_request, response, body) => {
      const text = textIn(body);
      const isRefused = text === 'a1' && refusals-- > 0;
      response.statusCode = isRefused ? 500 : 200;
      if (!isRefused) accepted.push(text);
      response.end();
    });
    await api.setWebhook(url);
    for (const [id, text] of [
      [1, 'a1'],
      [1, 'a2'],
      [2, 'b1'],
      [2, 'b2'],
    ] as const) {
      telegram.person({ id });
      telegram.say(id, id, text);
    }
    await telegram.until(() => telegram.updates.pending === 0);
    expect(accepted.filter((text) => text.startsWith('a'))).toEqual(['a1', 'a2']);
    expect(accepted.filter((text) => text.startsWith('b'))).toEqual(['b1', 'b2']);
    expect(accepted.indexOf('b2')).toBeLessThan(accepted.indexOf('a2'));
    expect((await api.getWebhookInfo()).last_error_message).toBe(
      'Wrong response from the webhook: 500 Internal Server Error',
    );
  });

  test('gets at most max_connections at a time', async () => {
    let [now, most] = [0, 0];
    const url = await receiver((_request, response) => {
      now++;
      most = Math.max(most, now);
      setTimeout(() => {
        now--;
        response.end();
      }, 5);
    });
    await api.setWebhook(url, { max_connections: 3 });
    for (let id = 1; id <= 12; id++) {
      telegram.person({ id });
      telegram.say(id, id, 'x');
    }
    await telegram.until(() => telegram.updates.pending === 0);
    expect(most).toBe(3);
  });

  test('may answer with a method', async () => {
    const url = await receiver((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: anna, text: 'in the reply' }));
    });
    await api.setWebhook(url);
    telegram.say(anna, anna, 'x');
    await telegram.until(() => telegram.chat(anna).messages.find(({ text }) => text === 'in the reply'));
  });

  test('serves grammY’s own callback, which refuses a wrong secret', async () => {
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } });
    bot.on('message:text', (context) => context.reply('hooked'));
    const callback = webhookCallback(bot, 'http', { secretToken: 'right' });
    const server = createServer((request, response) => void callback(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    closers.push(
      () => server.closeAllConnections(),
      () => server.close(),
    );
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    await api.setWebhook(url, { secret_token: 'wrong' });
    telegram.say(anna, anna, 'x');
    await telegram.until(
      () => telegram.updates.pending === 1 && telegram.calls.some(({ method }) => method === 'getMe'),
    );
    expect(telegram.counts.sent).toBe(0);
    await api.setWebhook(url, { secret_token: 'right' });
    await telegram.until(() => telegram.chat(anna).messages.find(({ text }) => text === 'hooked'));
  });

  test('needs a URL and a fit secret', async () => {
    expect(await refused(api.setWebhook('nowhere'))).toBe('400 Bad Request: invalid webhook URL specified');
    const set = (secret_token: string) => refused(api.setWebhook('http://127.0.0.1:9/', { secret_token }));
    expect(await set('x'.repeat(257))).toBe('400 Bad Request: secret token is too long');
    expect(await set('ä')).toBe('400 Bad Request: secret token contains unallowed characters');
  });
});

describe('faults', () => {
  const send = () =>
    api.sendMessage(anna, 'x').then(
      () => 'accepted',
      (error: unknown) => (error instanceof HttpError ? 'no answer' : String(Reflect.get(Object(error), 'error_code'))),
    );
  const arrived = () => telegram.chat(anna).messages.length;

  test('before the effect leave nothing behind, after it they leave the message', async () => {
    const cases = [
      ['status429', '429', 0],
      ['status500', '500', 0],
      ['status502', '502', 0],
      ['html', 'no answer', 0],
      ['dropBefore', 'no answer', 0],
      ['dropAfter', 'no answer', 1],
      ['slow', 'accepted', 1],
    ] as const;
    for (const [kind, outcome, count] of cases) {
      const before = arrived();
      telegram.faults.next({ kind, method: 'sendMessage', ms: 1 });
      expect([kind, await send(), arrived() - before]).toEqual([kind, outcome, count]);
      expect(await send()).toBe('accepted');
    }
    expect(telegram.calls.filter(({ fault }) => fault !== undefined)).toHaveLength(cases.length);
  });

  test('may take effect although a status says otherwise, hit one chat only, and several times', async () => {
    telegram.faults.next({ kind: 'status502', chat: anna, times: 2, effect: true });
    expect([await send(), await send(), await send(), arrived()]).toEqual(['502', '502', 'accepted', 3]);
    telegram.faults.next({ kind: 'status429', chat: 4711, retryAfter: 7 });
    expect(await send()).toBe('accepted');
    telegram.faults.clear();
    telegram.faults.next({ kind: 'status429', retryAfter: 7 });
    expect(await api.sendMessage(anna, 'x').catch((error: unknown) => error)).toMatchObject({
      parameters: { retry_after: 7 },
    });
  });

  test('drawn from one seed are the same every time', async () => {
    const run = async () => {
      await start();
      telegram.faults.random({ seed: 5, rates: { status500: 0.3, dropAfter: 0.2 } });
      const outcomes: string[] = [];
      for (let n = 0; n < 30; n++) outcomes.push(await send());
      return outcomes;
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(new Set(first)).toEqual(new Set(['accepted', '500', 'no answer']));
    expect(seeded(1)()).toBe(seeded(1)());
  });

  test('a poll whose answer is lost gets the same updates again', async () => {
    telegram.say(anna, anna, 'x');
    telegram.faults.next({ kind: 'dropAfter', method: 'getUpdates' });
    await expect(api.getUpdates()).rejects.toThrow(HttpError);
    expect(await api.getUpdates()).toHaveLength(1);
  });

  test('latency delays the effect and the answer', async () => {
    telegram.latency.latencyMs = 20;
    telegram.latency.jitterMs = 4;
    let isAnswered = false;
    const sending = send().then((outcome) => {
      isAnswered = true;
      return outcome;
    });
    await telegram.until(() => telegram.calls.length === 1);
    expect(arrived()).toBe(0);
    await telegram.until(() => arrived() === 1);
    expect(isAnswered).toBe(false);
    expect(await sending).toBe('accepted');
  });
});

describe('life', () => {
  test('waiting in vain tells what for, and stopping ends waits, polls and kept connections', async () => {
    await expect(telegram.until(() => undefined, 1, 'rain')).rejects.toThrow('waited 1 ms in vain for rain');
    const socket = connect(Number(new URL(telegram.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    const polling = api.getUpdates({ timeout: 30 });
    await telegram.until(() => telegram.calls.length === 1);
    const waiting = telegram.until(() => undefined, 10_000, 'ever');
    await Promise.all([
      telegram.stop(),
      expect(polling).rejects.toThrow(HttpError),
      expect(waiting).rejects.toThrow('stopped while waiting for ever'),
    ]);
    await closed;
  });

  test('without storing, many messages pass and edits still work', async () => {
    await start({ stores: false });
    const written = telegram.bulk(Array.from({ length: 1000 }, (_, n) => ({ from: 100 + n, text: `/n ${n}` })));
    expect(written).toBe(1000);
    expect((await api.getUpdates())[99]?.message).toMatchObject({
      text: '/n 99',
      from: { id: 199 },
      chat: { id: 199 },
    });
    const { message_id } = await api.sendMessage(150, 'x');
    await api.editMessageText(150, message_id, 'y');
    expect(telegram.counts).toMatchObject({ sent: 1, edited: 1 });
    expect([telegram.calls.length, telegram.chat(150).messages.length]).toEqual([0, 0]);
  });

  test('as a process of its own it is driven over the control route', async () => {
    const remote: RemoteTelegram = await spawnTelegram(['--token', '42:other']);
    closers.push(() => remote.stop());
    const far = new Api('42:other', { apiRoot: remote.url });
    await remote.drive('person', { id: anna, first_name: 'Anna' });
    await remote.drive('say', anna, anna, 'hello');
    expect((await far.getUpdates())[0]?.message?.text).toBe('hello');
    await remote.drive('sendPhoto', anna, anna, { bytes: Buffer.from('x').toString('base64') });
    const waiting = remote.drive('waitMessage', { chat: anna, text: 'answer', byBot: true });
    await remote.drive('fault', { kind: 'status500', method: 'sendMessage' });
    expect(await refused(far.sendMessage(anna, 'an answer'))).toBe('500 Internal Server Error');
    await far.sendMessage(anna, 'an answer', {
      reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: 'd' }]] },
    });
    expect(await waiting).toMatchObject([{ text: 'an answer', byBot: true }]);
    expect(await remote.drive('calls')).toMatchObject([{ method: 'getUpdates' }, { answered: 500 }, { answered: 200 }]);
    expect(await remote.drive('chat', anna)).toMatchObject({
      messages: [{}, { media: 'photo' }, { buttons: [[{ text: 'b' }]] }],
    });
    await expect(remote.drive('say', 4711, 4711, 'x')).rejects.toThrow('there is no person 4711');
  });
});
