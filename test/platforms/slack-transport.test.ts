// Proves how events travel to the app: envelopes, acknowledgements, retries, going and coming connections, signed requests.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebSocket } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, isFields, parseJson } from './slack/args.ts';
import type { Person } from './slack/person.ts';
import { call } from './slack/raw.ts';
import type { ChannelView } from './slack/view.ts';
import { type Slack, type SlackOptions, startSlack } from './slack.ts';

let slack: Slack;
let anna: Person;
let dm: ChannelView;
const closers: (() => unknown)[] = [];

async function start(options: SlackOptions = {}): Promise<void> {
  await slack?.stop();
  slack = await startSlack({ retryMs: [0, 60_000, 300_000], ...options });
  anna = slack.person({ name: 'anna' });
  dm = slack.dm(anna);
}

beforeEach(() => start());
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await slack.stop();
});

interface Line {
  readonly got: Fields[];
  readonly socket: WebSocket;
  ack(envelope: Fields | undefined, payload?: Fields): void;
}

/** A connection without the SDK; acknowledges only what it is told to. */
async function connect(): Promise<Line> {
  const { url } = await call(slack, 'apps.connections.open', {}, { token: slack.appToken });
  const socket = new WebSocket(String(url));
  const got: Fields[] = [];
  socket.addEventListener('message', ({ data }) => {
    const envelope = parseJson(String(data));
    if (isFields(envelope)) got.push(envelope);
  });
  closers.push(() => socket.close());
  const before = slack.sockets.connections.length;
  await slack.until(() => slack.sockets.connections.length > before);
  return {
    got,
    socket,
    ack: (envelope, payload = {}) => socket.send(JSON.stringify({ envelope_id: envelope?.envelope_id, payload })),
  };
}

/** What comes over a raw line is not the server's to announce: looks again until it is there. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 1000; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await pause(5);
  }
  throw new Error(`in vain: ${look.toString()}`);
}

const events = (line: Line) => line.got.filter(({ type }) => type === 'events_api');

describe('Socket Mode', () => {
  test('greets, and gives each connection a ticket of its own that works once', async () => {
    const line = await connect();
    expect(await until(() => line.got[0])).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: slack.appId },
    });
    const { url } = await call(slack, 'apps.connections.open', {}, { token: slack.appToken });
    expect(String(url)).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\/\?ticket=/);
    const second = new WebSocket(String(url));
    closers.push(() => second.close());
    await slack.until(() => slack.sockets.connections.length === 2);
    const third = new WebSocket(String(url));
    const { promise, resolve } = Promise.withResolvers<void>();
    third.addEventListener('error', () => resolve());
    await promise;
    expect(slack.sockets.opened).toBe(2);
  });

  test('wraps an event in an envelope, and knows when and how it was acknowledged', async () => {
    const line = await connect();
    anna.write(dm, 'hello');
    const envelope = await until(() => events(line)[0]);
    expect(envelope).toMatchObject({ accepts_response_payload: false, retry_attempt: 0, retry_reason: '' });
    expect(envelope.payload).toMatchObject({
      type: 'event_callback',
      team_id: slack.teamId,
      api_app_id: slack.appId,
      event: { type: 'message', channel_type: 'im', text: 'hello', user: anna.id },
      authorizations: [{ team_id: slack.teamId, user_id: slack.botUserId, is_bot: true }],
    });
    expect(slack.waiting).toBe(1);
    line.ack(envelope);
    await slack.until(() => slack.waiting === 0);
    expect(slack.deliveries).toMatchObject([
      { state: 'acknowledged', type: 'message', attempts: [{ outcome: 'acknowledged', answer: {} }] },
    ]);
  });

  test('sends an event that is not acknowledged again: a new envelope, the same event', async () => {
    await start({ ackMs: 20 });
    const line = await connect();
    anna.write(dm, 'hello');
    await until(() => events(line)[1]);
    await slack.until(
      () => slack.deliveries[0]?.attempts.length === 2 && slack.deliveries[0].attempts[1]?.outcome === 'timeout',
    );
    slack.pace.ackMs = 3000;
    slack.retryNow();
    const third = await until(() => events(line)[2]);
    line.ack(third);
    await slack.until(() => slack.waiting === 0);
    const all = events(line);
    expect(all.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
    ]);
    expect(new Set(all.map(({ envelope_id }) => envelope_id)).size).toBe(3);
    expect(new Set(all.map(({ payload }) => isFields(payload) && payload.event_id)).size).toBe(1);
  });

  test('gives up after three retries; an interaction is not retried at all', async () => {
    await start({ ackMs: 10, retryMs: [0, 0, 0] });
    const line = await connect();
    anna.write(dm, 'hello');
    await slack.until(() => slack.deliveries[0]?.state === 'given up');
    expect(slack.deliveries[0]?.attempts).toHaveLength(4);
    expect(await anna.command(dm, '/human')).toEqual({ isAcknowledged: false, answer: undefined });
    expect(line.got.filter(({ type }) => type === 'slash_commands')).toHaveLength(1);
  });

  test('without a connection an event waits for its retry', async () => {
    anna.write(dm, 'hello');
    await slack.until(() => slack.deliveries[0]?.attempts.length === 2);
    const line = await connect();
    await until(() => line.got[0]);
    slack.retryNow();
    expect(await until(() => events(line)[0])).toMatchObject({ retry_attempt: 2, retry_reason: 'connection_failed' });
  });

  test('several connections take turns; what one took with it comes to another at once', async () => {
    const [first, second] = [await connect(), await connect()];
    await until(() => second.got[0]);
    anna.write(dm, 'one');
    anna.write(dm, 'two');
    await until(() => events(first)[0] && events(second)[0]);
    slack.sockets.cut(1);
    expect(await until(() => events(second)[1])).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
  });

  test('warns, asks to reconnect, and is switched off', async () => {
    const [first, second] = [await connect(), await connect()];
    slack.sockets.disconnect('warning', 1);
    slack.sockets.disconnect('refresh_requested', 1);
    anna.write(dm, 'to the other');
    await until(() => events(second)[0]);
    const reasons = () => first.got.filter(({ type }) => type === 'disconnect').map(({ reason }) => reason);
    await until(() => reasons()[1]);
    expect(reasons()).toEqual(['warning', 'refresh_requested']);
    expect(events(first)).toEqual([]);
    slack.sockets.disconnect('link_disabled');
    await slack.until(() => slack.sockets.connections.length === 0);
    expect(second.got.at(-1)).toMatchObject({ type: 'disconnect', reason: 'link_disabled' });
  });

  test('pings, and hears the pongs', async () => {
    await start({ pingMs: 5 });
    await connect();
    await until(() => ((slack.sockets.connections[0]?.pongs ?? 0) > 2 ? true : undefined));
  });

  test('tells one message by several events if so switched, and repeats one when told to', async () => {
    slack.settings.eventsPerMessage = 3;
    const line = await connect();
    anna.write(dm, 'hello');
    const all = await until(() => (events(line).length === 3 ? events(line) : undefined));
    expect(new Set(all.map(({ payload }) => isFields(payload) && payload.event_id)).size).toBe(3);
    for (const envelope of all) line.ack(envelope);
    await slack.until(() => slack.waiting === 0);
    const [delivery] = slack.deliveries;
    if (delivery === undefined) throw new Error('nothing was delivered');
    const again = slack.repeat(delivery);
    const repeated = await until(() => events(line)[3]);
    line.ack(repeated);
    expect(await again).toMatchObject({ isAcknowledged: true });
    expect(isFields(repeated.payload) && repeated.payload.event_id).toBe(delivery.eventId);
  });

  test('tells that events are missing', async () => {
    const line = await connect();
    slack.tellRateLimited();
    expect((await until(() => events(line)[0])).payload).toMatchObject({
      type: 'app_rate_limited',
      team_id: slack.teamId,
      api_app_id: slack.appId,
    });
  });

  test('the SDK’s client reconnects by itself when asked to', async () => {
    const { appToken, apiUrl } = slack;
    const installerOptions = { clientOptions: { slackApiUrl: apiUrl } };
    const { client } = new SocketModeReceiver({
      appToken,
      clientPingTimeout: 200,
      logLevel: LogLevel.ERROR,
      installerOptions,
    });
    let connected = 0;
    client.on('connected', () => connected++);
    closers.push(() => client.disconnect());
    await client.start();
    slack.sockets.disconnect('refresh_requested');
    await until(() => (connected === 2 ? true : undefined));
    expect([slack.sockets.opened, slack.sockets.connections.length]).toEqual([2, 1]);
  });
});

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An app's request URL; answers with what `reply` does. */
async function listen(
  reply: (heard: Heard, response: ServerResponse) => void,
): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const one = { headers: request.headers, body: await text(request) };
    heard.push(one);
    reply(one, response);
  }
  const server = createServer((request, response) => void serve(request, response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/slack/events`, heard };
}

describe('HTTP mode', () => {
  test('asks for the address’s proof, and retries what is not answered with success', async () => {
    let status = 200;
    const { url, heard } = await listen(({ body }, response) => {
      const told = parseJson(body);
      response.writeHead(status);
      response.end(isFields(told) && typeof told.challenge === 'string' ? told.challenge : '');
    });
    slack.useHttp(url);
    expect(await slack.http.verify()).toBe(true);
    status = 500;
    anna.write(dm, 'hello');
    await slack.until(() => slack.deliveries[0]?.attempts[1]?.outcome === 'http_error');
    status = 200;
    slack.retryNow();
    await slack.until(() => slack.deliveries[0]?.state === 'acknowledged');
    const retries = heard
      .slice(1)
      .map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    expect(retries).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
    expect(heard[1]?.headers['x-slack-signature']).toMatch(/^v0=[0-9a-f]{64}$/);
  });

  test('takes no answer in time for a failure, and an app’s word that it wants no retry', async () => {
    await start({ ackMs: 30 });
    const silent = await listen(() => undefined);
    slack.useHttp(silent.url);
    anna.write(dm, 'hello');
    await slack.until(() => slack.deliveries[0]?.attempts[0]?.outcome === 'http_timeout');
    slack.pace.ackMs = 3000;
    const unwilling = await listen((_heard, response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end());
    slack.useHttp(unwilling.url);
    anna.write(dm, 'hello');
    await slack.until(() => slack.deliveries[1]?.state === 'given up');
    expect(slack.deliveries[1]?.attempts).toHaveLength(1);
  });

  test('sends interactions and commands as forms', async () => {
    const { url, heard } = await listen((_heard, response) => response.writeHead(200).end());
    slack.useHttp(url);
    expect(await anna.command(dm, '/human please')).toMatchObject({ isAcknowledged: true });
    expect(Object.fromEntries(new URLSearchParams(heard[0]?.body))).toMatchObject({
      command: '/human',
      text: 'please',
      user_id: anna.id,
    });
    anna.openHome();
    expect(await anna.globalShortcut('handoff')).toMatchObject({ isAcknowledged: true });
    const payload = parseJson(new URLSearchParams(heard.at(-1)?.body).get('payload') ?? '');
    expect(payload).toMatchObject({ type: 'shortcut', callback_id: 'handoff', user: { id: anna.id } });
  });
});
