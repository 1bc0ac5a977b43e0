// A local Slack as strict as the real one, with the people behind it, their faults and the record.

/*
 * const slack = await startSlack();
 * const app = new App({
 *   token: slack.botToken,
 *   appToken: slack.appToken,
 *   socketMode: true,
 *   clientOptions: { slackApiUrl: slack.apiUrl },
 * });
 * const anna = slack.person({ name: 'anna', realName: 'Anna', locale: 'de-DE' });
 * const desk = slack.channel({ name: 'desk', members: [anna] });  // public, with the bot in it, unless told otherwise
 * const dm = slack.dm(anna);
 * await app.start();
 * await slack.until(() => slack.sockets.connections.length === 1);
 *
 * anna.write(dm, 'hello');                                // the app is told: message.im
 * const answer = await slack.until(() => dm.fromBot[0]);  // a SeenMessage: plain, parsed, buttons, selects, files, …
 * await anna.press(answer, 'Talk to a person');           // by action id, value or text; resolves as it is acknowledged
 * await anna.command(desk, '/human please');              // its answer is among anna.whispers(desk)
 * await slack.until(() => anna.modal());                  // then anna.submit({ words: 'x' }), anna.close()
 * slack.deliveries                                        // what the app was told: attempts, acknowledgements, answers
 * slack.callsTo('chat.postMessage', dm.id)                // what the app called, and what became of it
 * slack.faults.next({ kind: 'dropAfter', method: 'chat.postMessage' });
 * slack.sockets.disconnect('refresh_requested');          // or cut(); slack.retryNow() brings retries forward
 * slack.useHttp('http://127.0.0.1:3000/slack/events');    // HTTP mode; slack.http.forge(…) signs wrongly
 * await slack.stop();
 */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openApi } from './slack/api.ts';
import type { EnvelopeKind } from './slack/delivery.ts';
import { openDeliveries } from './slack/delivery.ts';
import { exchange } from './slack/exchange.ts';
import { type Faults, openFaults } from './slack/faults.ts';
import { download, openFiles, takeUpload } from './slack/files.ts';
import { type Answer, createHttpServer, type Handler, json, type Request } from './slack/http.ts';
import type { App, Hub, Settings } from './slack/hub.ts';
import { type LimitMode, openLimits } from './slack/limits.ts';
import { describeApp, describeSettings } from './slack/manifest.ts';
import { addMember, openPeople } from './slack/people.ts';
import { openPushing } from './slack/push.ts';
import { openRecord } from './slack/record.ts';
import { respondTo } from './slack/respond.ts';
import type { SeenMessage } from './slack/seen.ts';
import { openSockets, type Sockets } from './slack/socket.ts';
import { openTickets } from './slack/tickets.ts';
import { openTroubles } from './slack/trouble.ts';
import { openViews } from './slack/views.ts';
import { openWorld } from './slack/world.ts';

export interface SlackOptions {
  readonly app?: Partial<App>;
  /** 0, the default, is any free port of 127.0.0.1. */
  readonly port?: number;
  /** The limits; off by default, `true` for Slack's own, `'strict'` without bursts. */
  readonly limits?: LimitMode;
  readonly settings?: Partial<Settings>;
  /** How long the app may take to acknowledge, in milliseconds; 3000 as on Slack. */
  readonly ackMs?: number;
  /** The waits before the retries of an event, 0, 60 s and 300 s as on Slack; see also `retryNow`. */
  readonly retryMs?: readonly number[];
  /** How often the server pings its connections, in milliseconds. */
  readonly pingMs?: number;
  /** Milliseconds since the epoch; the clock of timestamps, limits and expiries. */
  readonly now?: () => number;
  /** How long every answer of the API takes at least, in milliseconds. */
  readonly latencyMs?: number;
  /** False keeps no calls, deliveries and arrivals, for benchmarks. */
  readonly logs?: boolean;
  /** Told of every message as it appears. */
  readonly onMessage?: (message: SeenMessage) => void;
}

export type Slack = Awaited<ReturnType<typeof startSlack>>;

/** Starts the server; it listens when the promise resolves. */
export async function startSlack(options: SlackOptions = {}) {
  const { hub, sockets, http, pace } = openHub(options);
  const { app, record, deliveries } = hub;
  const faults = openFaults();
  const latency = { latencyMs: options.latencyMs ?? 0 };
  const server = createHttpServer(routes(hub, faults, sockets, latency), sockets.accept);
  hub.url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  return {
    url: hub.url,
    /** For `slackApiUrl`. */
    apiUrl: `${hub.url}/api/`,
    ...app,
    app,
    settings: hub.settings,
    ...openPeople(hub),
    ...openTroubles(hub),
    sockets,
    /** HTTP mode: what was requested of the app, and requests that are not as they should be. */
    http,
    /** Switches to HTTP mode: signed requests to this address, or to one for each kind. Undefined is Socket Mode. */
    useHttp(url: string | Record<EnvelopeKind, string> | undefined): void {
      http.urls = typeof url === 'string' ? { events_api: url, interactive: url, slash_commands: url } : url;
    },
    /** May be changed at any time. */
    latency,
    faults,
    limits: hub.limits,
    /** What the app was told, each with its attempts and acknowledgements. */
    deliveries: deliveries.all,
    /** How many deliveries are neither acknowledged nor given up. */
    get waiting() {
      return deliveries.waiting;
    },
    /** May be changed at any time. */
    pace,
    retryNow: deliveries.retryNow,
    repeat: deliveries.repeat,
    calls: record.calls,
    /** The calls of one method, in one channel if it is given. */
    callsTo: (method: string, channel?: string) =>
      record.calls.filter((call) => call.method === method && (channel === undefined || call.channel === channel)),
    counts: record.counts,
    /** Every message as it appeared, over all channels, in order. */
    arrivals: hub.arrivals,
    until: record.until,
    /** Closes everything; those who wait are told. */
    async stop(): Promise<void> {
      deliveries.close();
      record.close();
      sockets.close();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
}

function openHub(options: SlackOptions) {
  const now = options.now ?? Date.now;
  const app = describeApp(options.app ?? {});
  const record = openRecord();
  record.logs = options.logs ?? true;
  const pace = { ackMs: options.ackMs ?? 3000, retryMs: options.retryMs ?? [0, 60_000, 300_000] };
  const socketSettings = { pingMs: options.pingMs ?? 5000, hears: true, greets: true };
  const sockets = openSockets(app.appId, socketSettings, () => pace.ackMs, record.changed);
  const http = openPushing(app, now, () => pace.ackMs);
  const transport = () => (http.urls === undefined ? sockets.transport : http.transport);
  const hub: Hub = {
    app,
    settings: describeSettings(options.settings ?? {}),
    url: '',
    revoked: undefined,
    now,
    world: openWorld(now),
    files: openFiles(),
    views: openViews(),
    tickets: openTickets(now),
    limits: openLimits(now, options.limits ?? false),
    record,
    deliveries: openDeliveries(now, pace, transport, record.changed, () => record.logs),
    arrivals: [],
    onMessage: options.onMessage,
  };
  addMember(hub, { id: app.botUserId, name: app.botName }, true);
  addMember(hub, { id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot' });
  return { hub, sockets, http, pace };
}

/** What is asked for outside of the Web API, and under which name it is noted. */
const besides: readonly [string, string, (hub: Hub, request: Request) => Answer][] = [
  ['/actions/', 'response_url', respondTo],
  ['/upload/', 'upload', takeUpload],
  ['/files-pri/', 'download', download],
];

function routes(hub: Hub, faults: Faults, sockets: Sockets, latency: { readonly latencyMs: number }): Handler {
  const api = openApi(hub, faults, () => sockets.issue(hub.url));
  return async (request) => {
    if (latency.latencyMs > 0) await pause(latency.latencyMs);
    if (request.path.startsWith('/api/')) return api(request, request.path.slice('/api/'.length));
    const beside = besides.find(([prefix]) => request.path.startsWith(prefix));
    if (beside === undefined) return json(404, { ok: false, error: 'not_found' });
    const [, method, answer] = beside;
    const args = { path: request.path, ...(method === 'response_url' && { body: request.body.toString() }) };
    return exchange(hub, faults, { method, channel: undefined, args }, () => answer(hub, request));
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
