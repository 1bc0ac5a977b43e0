// A local Bot API server as strict as Telegram's own, with the people behind it, their faults and the record; also a program.
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { UserFromGetMe } from 'grammy/types';
import { openBulk } from './telegram/bulk.ts';
import { openControl } from './telegram/control.ts';
import type { TextUnit } from './telegram/entities.ts';
import { openFaults, seeded } from './telegram/faults.ts';
import { openFiles } from './telegram/files.ts';
import { openForums } from './telegram/forums.ts';
import { openGroups } from './telegram/groups.ts';
import { createApiServer, type Latency } from './telegram/http.ts';
import type { Hub, Settings } from './telegram/hub.ts';
import { type LimitRules, openLimits } from './telegram/limits.ts';
import { openPeople } from './telegram/people.ts';
import { openPresses } from './telegram/press.ts';
import { openRecord } from './telegram/record.ts';
import { type SeenMessage, seenMessage } from './telegram/seen.ts';
import { openShow } from './telegram/show.ts';
import { openTalk } from './telegram/talk.ts';
import { openUpdates } from './telegram/updates.ts';
import { openWorld } from './telegram/world.ts';

export interface TelegramOptions {
  /** "<bot id>:<secret>"; the bot's id is taken from it. */
  readonly token?: string;
  readonly bot?: Partial<UserFromGetMe>;
  /** 0, the default, is any free port of 127.0.0.1. */
  readonly port?: number;
  /** The sending limits; off by default, `true` for Telegram's own. */
  readonly limits?: boolean | Partial<LimitRules>;
  /** A whole round trip in milliseconds, and what is added to it at most, drawn from `seed`. */
  readonly latencyMs?: number;
  readonly jitterMs?: number;
  readonly seed?: number;
  /** False keeps neither messages nor calls, for benchmarks. */
  readonly stores?: boolean;
  /** False logs no calls. */
  readonly logs?: boolean;
  readonly textUnit?: TextUnit;
  readonly callbackTtlMs?: number;
  readonly deletedTopicError?: Settings['deletedTopicError'];
  /** The base of a webhook's growing delay, 1000 as on Telegram. */
  readonly webhookRetryMs?: number;
  readonly webhookTimeoutMs?: number;
  readonly firstUpdateId?: number;
  /** Milliseconds since the epoch; the clock of dates and limits. */
  readonly now?: () => number;
  /** Told of every message as it appears, also with storing off. */
  readonly onMessage?: (message: SeenMessage) => void;
}

export type Telegram = Awaited<ReturnType<typeof startTelegram>>;

const defaultToken = '7000000001:AAlocal-telegram-token-for-tests-only';

/** Starts the server; it listens when the promise resolves. `apiRoot` is what grammY takes. */
export async function startTelegram(options: TelegramOptions = {}) {
  const { hub, record } = openHub(options);
  const faults = openFaults();
  const latency: Latency = { latencyMs: options.latencyMs ?? 0, jitterMs: options.jitterMs ?? 0 };
  const people = openPeople(hub);
  const talk = openTalk(hub);
  const roll = seeded(options.seed ?? 1);
  const server = createApiServer(hub, faults, latency, roll, (action, body) => control(action, body));
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;

  const telegram = {
    /** For grammY's `client.apiRoot`. */
    url,
    token: hub.token,
    bot: hub.bot,
    ...people,
    ...openGroups(hub),
    ...openForums(hub),
    ...talk,
    ...openShow(hub),
    ...openPresses(hub),
    /** Many private messages at once, for benchmarks. */
    bulk: openBulk(hub, people, talk),
    faults,
    limits: hub.limits,
    /** The bytes behind a file's id; none where only a size was given. */
    bytesOf: (fileId: string): Uint8Array => hub.files.byId(fileId)?.bytes ?? new Uint8Array(),
    /** May be changed at any time. */
    latency,
    /** The queue of updates: pending, pushed, confirmed. */
    updates: hub.updates,
    /** Every call that arrived, in order. */
    calls: record.calls,
    counts: record.counts,
    until: record.until,
    /** The command menus, by scope and language: "default", "chat:-1001:en". */
    commands: hub.commands,
    logCalls(isOn: boolean): void {
      record.logs = isOn;
    },
    /** Closes everything, also connections that are kept alive; those who wait are told. */
    async stop(): Promise<void> {
      record.close();
      hub.webhook?.close();
      hub.updates.close();
      for (const { timer, settle } of hub.callbacks.values()) {
        clearTimeout(timer);
        settle(undefined);
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
  const control = openControl(() => telegram);
  return telegram;
}

function openHub(options: TelegramOptions) {
  const now = options.now ?? Date.now;
  const token = options.token ?? defaultToken;
  const record = openRecord();
  record.logs = options.logs ?? options.stores ?? true;
  const settings: Settings = {
    stores: options.stores ?? true,
    textUnit: options.textUnit ?? 'utf16',
    callbackTtlMs: options.callbackTtlMs ?? 30_000,
    deletedTopicError: options.deletedTopicError ?? 'message thread not found',
    webhookRetryMs: options.webhookRetryMs ?? 1000,
    webhookTimeoutMs: options.webhookTimeoutMs ?? 60_000,
  };
  const bot = describeBot(token, options.bot ?? {});
  const { onMessage } = options;
  const hub: Hub = {
    token,
    bot,
    sender: { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username },
    settings,
    now,
    world: openWorld(
      now,
      () => settings.stores,
      (_room, stored) => {
        onMessage?.(seenMessage(stored));
        record.changed();
      },
    ),
    files: openFiles(bot.id),
    limits: openLimits(now, options.limits ?? false),
    record,
    updates: openUpdates(options.firstUpdateId ?? 100_000_001, record.changed),
    callbacks: new Map(),
    commands: new Map(),
    texts: new Map(),
    webhook: undefined,
  };
  return { hub, record };
}

function describeBot(token: string, given: Partial<UserFromGetMe>): UserFromGetMe {
  const id = Number.parseInt(token, 10);
  if (!Number.isSafeInteger(id) || !token.includes(':')) throw new Error('a token is "<bot id>:<secret>"');
  return {
    first_name: 'Local bot',
    username: 'local_test_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...given,
    id,
    is_bot: true,
  };
}

async function listen(server: ReturnType<typeof createApiServer>, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** `node telegram.ts --port 0 --token X`: prints its address as a line of JSON and runs until it is told to end. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      token: { type: 'string', default: defaultToken },
      limits: { type: 'boolean', default: false },
      latency: { type: 'string', default: '0' },
      jitter: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      lean: { type: 'boolean', default: false },
    },
  });
  const telegram = await startTelegram({
    port: Number(values.port),
    token: values.token,
    limits: values.limits,
    latencyMs: Number(values.latency),
    jitterMs: Number(values.jitter),
    seed: Number(values.seed),
    stores: !values.lean,
  });
  console.log(JSON.stringify({ url: telegram.url, token: telegram.token }));
  const end = () => void telegram.stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

if (import.meta.main) await main();
