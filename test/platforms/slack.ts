// A local Slack as strict as the real one, with the people behind it, their faults and the record.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openApi } from './slack/api.ts';
import type { EnvelopeKind } from './slack/delivery.ts';
import { openDeliveries } from './slack/delivery.ts';
import { emit, push } from './slack/events.ts';
import { openFaults } from './slack/faults.ts';
import { download, openFiles, takeUpload } from './slack/files.ts';
import { createHttpServer, json } from './slack/http.ts';
import type { App, Hub, Settings } from './slack/hub.ts';
import { type LimitMode, openLimits } from './slack/limits.ts';
import { addMember, openPeople } from './slack/people.ts';
import { openPushing } from './slack/push.ts';
import { openRecord } from './slack/record.ts';
import { respondTo } from './slack/respond.ts';
import type { SeenMessage } from './slack/seen.ts';
import { openSockets } from './slack/socket.ts';
import { openTickets } from './slack/tickets.ts';
import { openViews } from './slack/views.ts';
import { openWorld } from './slack/world.ts';

/**
 * A test uses it like this:
 *
 *     const slack = await startSlack();
 *     const app = new App({ token: slack.botToken, appToken: slack.appToken, socketMode: true,
 *       clientOptions: { slackApiUrl: slack.apiUrl } });
 *     const anna = slack.person({ name: 'anna', realName: 'Anna' });
 *     const desk = slack.channel({ name: 'desk', members: [anna] });
 *     const dm = slack.dm(anna);
 *     await app.start();
 *     await slack.until(() => slack.sockets.connections.length === 1);
 *     anna.write(dm, 'hello');                          // the app gets message.im
 *     const answer = await slack.until(() => dm.fromBot[0]);
 *     await anna.press(answer, 'Talk to a person');     // by action id, value or text; resolves as it is acknowledged
 *     await slack.stop();
 */
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
  /** False logs no calls, for benchmarks. */
  readonly logs?: boolean;
  /** Told of every message as it appears. */
  readonly onMessage?: (message: SeenMessage) => void;
}

export type Slack = Awaited<ReturnType<typeof startSlack>>;

const usualScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'chat:write.customize',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'mpim:read',
  'mpim:write',
  'pins:write',
  'reactions:read',
  'reactions:write',
  'users:read',
];

const usualSubscriptions = [
  'app_home_opened',
  'app_mention',
  'assistant_thread_context_changed',
  'assistant_thread_started',
  'channel_archive',
  'channel_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'reaction_added',
  'reaction_removed',
  'app_uninstalled',
  'tokens_revoked',
];

/** Starts the server; it listens when the promise resolves. */
export async function startSlack(options: SlackOptions = {}) {
  const now = options.now ?? Date.now;
  const app = describeApp(options.app ?? {});
  const record = openRecord();
  record.logs = options.logs ?? true;
  const pace = { ackMs: options.ackMs ?? 3000, retryMs: options.retryMs ?? [0, 60_000, 300_000] };
  const socketSettings = { pingMs: options.pingMs ?? 5000, hears: true, greets: true };
  const sockets = openSockets(app.appId, socketSettings, () => pace.ackMs, record.changed);
  const http = openPushing(app, now, () => pace.ackMs);
  const transport = () => (http.urls === undefined ? sockets.transport : http.transport);
  const faults = openFaults();
  const hub: Hub = {
    app,
    settings: {
      scopes: new Set(usualScopes),
      subscriptions: new Set(usualSubscriptions),
      echoes: true,
      eventsPerMessage: 1,
      assistant: false,
      responseUrlUsesMax: 5,
      ...options.settings,
    },
    url: '',
    revoked: undefined,
    now,
    world: openWorld(now),
    files: openFiles(),
    views: openViews(),
    tickets: openTickets(now),
    limits: openLimits(now, options.limits ?? false),
    record,
    deliveries: openDeliveries(now, pace, transport, record.changed),
    arrivals: [],
    onMessage: options.onMessage,
  };
  addMember(hub, { id: app.botUserId, name: app.botName }, true);
  const api = openApi(hub, faults, () => sockets.issue(hub.url));
  const server = createHttpServer(
    async (request) => {
      if (request.path.startsWith('/api/')) return api(request, request.path.slice('/api/'.length));
      if (request.path.startsWith('/actions/')) return respondTo(hub, request);
      if (request.path.startsWith('/upload/')) return takeUpload(hub, request);
      if (request.path.startsWith('/files-pri/')) return download(hub, request);
      return json(404, { ok: false, error: 'not_found' });
    },
    (request, socket, head) => sockets.accept(request, socket, head),
  );
  const port = await listen(server, options.port ?? 0);
  hub.url = `http://127.0.0.1:${port}`;
  return {
    url: hub.url,
    /** For `slackApiUrl`. */
    apiUrl: `${hub.url}/api/`,
    ...app,
    app,
    settings: hub.settings,
    ...openPeople(hub),
    sockets,
    /** HTTP mode: what was requested of the app, and requests that are not as they should be. */
    http,
    /** Switches to HTTP mode: signed requests to this address, or to one for each kind. Undefined is Socket Mode. */
    useHttp(url: string | Record<EnvelopeKind, string> | undefined): void {
      http.urls = typeof url === 'string' ? { events_api: url, interactive: url, slash_commands: url } : url;
    },
    /** Tells the app of any event, as one that this server does not make by itself. */
    tell: (event: Readonly<Record<string, unknown>>): void => push(hub, event),
    /** The app gets more events than Slack lets through, and is told that it misses some. */
    tellRateLimited(): void {
      const minute_rate_limited = Math.floor(now() / 60_000) * 60;
      const payload = {
        token: app.verificationToken,
        type: 'app_rate_limited',
        team_id: app.teamId,
        minute_rate_limited,
        api_app_id: app.appId,
      };
      void hub.deliveries.push('events_api', 'app_rate_limited', payload);
    },
    /** The workspace takes the app out: it is told, and its tokens are worth nothing. */
    uninstall(): void {
      emit(hub, 'app_uninstalled', { type: 'app_uninstalled', event_ts: hub.world.newTs() });
      hub.revoked = 'account_inactive';
    },
    faults,
    limits: hub.limits,
    /** What the app was told, each with its attempts and acknowledgements. */
    deliveries: hub.deliveries.all,
    /** How many deliveries are neither acknowledged nor given up. */
    get waiting() {
      return hub.deliveries.waiting;
    },
    pace,
    retryNow: hub.deliveries.retryNow,
    repeat: hub.deliveries.repeat,
    calls: record.calls,
    counts: record.counts,
    /** Every message as it appeared, over all channels, in order. */
    arrivals: hub.arrivals,
    until: record.until,
    /** From now on every call is refused with this; undefined lets the app in again. */
    revoke(error: Hub['revoked'] = 'account_inactive'): void {
      hub.revoked = error;
    },
    /** Closes everything; those who wait are told. */
    async stop(): Promise<void> {
      hub.deliveries.close();
      record.close();
      sockets.close();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
}

function describeApp(given: Partial<App>): App {
  return {
    appId: 'A0LOCALAPP1',
    botId: 'B0LOCALBOT1',
    botUserId: 'U0LOCALBOT1',
    botName: 'patchthrough',
    teamId: 'T0LOCALTEAM',
    teamName: 'Local team',
    domain: 'local-team',
    botToken: 'xoxb-1000000000-1000000000-localbottokenfortestsonly',
    appToken: 'xapp-1-A0LOCALAPP1-1000000000-localapptokenfortestsonly',
    signingSecret: 'local0signing0secret0for0tests00',
    verificationToken: 'localVerificationToken00',
    ...given,
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
