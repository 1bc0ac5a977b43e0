// A local Discord as strict as the real one: API v10 and its gateway, the people behind it, faults and the record.
import type { AddressInfo } from 'node:net';
import { openFaults, seeded } from './discord/faults.ts';
import { openFiles } from './discord/files.ts';
import { openGateway } from './discord/gateway.ts';
import { createApiServer, type Latency } from './discord/http.ts';
import type { Hub, Privileged, Settings } from './discord/hub.ts';
import { type LimitRules, openLimits } from './discord/limits.ts';
import { openPeople } from './discord/people.ts';
import { openPlaces } from './discord/places.ts';
import { type Arrival, openRecord } from './discord/record.ts';
import { openSnowflakes } from './discord/snowflake.ts';
import { type Account, openWorld } from './discord/world.ts';

/**
 * How a test uses it:
 *
 * ```ts
 * const discord = await startDiscord();
 * const client = new Client({ intents: [...], partials: [...], rest: { api: discord.api } });
 * await client.login(discord.token);
 *
 * const ana = discord.person({ name: 'Ana', locale: 'pt-BR' });
 * const guild = discord.guild({ members: [ana] });
 * const desk = guild.forum('desk', { tags: ['waiting', 'closed'] });
 * const asked = ana.write(ana.dm, 'hello', { files: [{ name: 'a.png', bytes }] });
 * const answer = await discord.until(() => ana.dm.messages.find(({ buttons }) => buttons.length > 0));
 * const press = await ana.press(answer, 'Talk to a human').settled();
 * press.answers; press.modal; press.failed;
 * await ana.submit(press, { why: 'It is broken' }).settled();
 *
 * discord.faults.next({ kind: 'dropAfter', route: 'POST /channels/:channel/messages' });
 * discord.gateway.drop();          // the client resumes and gets what it missed
 * discord.settings.resumes = false; // it must identify again: what it missed is only in REST
 * discord.calls; discord.counts; discord.arrivals;
 * await discord.stop();
 * ```
 */
export interface DiscordOptions {
  readonly token?: string;
  readonly botName?: string;
  /** 0, the default, is any free port of 127.0.0.1. */
  readonly port?: number;
  /** Which privileged intents the application has; all by default. */
  readonly privileged?: Partial<Privileged>;
  /** The rate limits; off by default, `true` for Discord's own. */
  readonly limits?: boolean | Partial<LimitRules>;
  /** A whole round trip in milliseconds, and what is added to it at most, drawn from `seed`. */
  readonly latencyMs?: number;
  readonly jitterMs?: number;
  readonly seed?: number;
  /** False keeps neither messages nor calls, for benchmarks. */
  readonly stores?: boolean;
  /** False logs neither calls nor arrivals. */
  readonly logs?: boolean;
  readonly settings?: Partial<Omit<Settings, 'privileged' | 'stores'>>;
  /** Milliseconds since the epoch; the clock of ids, dates, limits and deadlines. */
  readonly now?: () => number;
  /** Told of every message as it appears, changes or goes, also with logging off. */
  readonly onArrival?: (arrival: Arrival) => void;
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** Three parts, the first of them the bot's id in base64, as real tokens have. */
const defaultToken = `${Buffer.from('1100000000000000001').toString('base64url')}.local.discord-token-for-tests-only`;

/** Starts the server; it listens when the promise resolves. `api` is what discord.js takes as `rest.api`. */
export async function startDiscord(options: DiscordOptions = {}) {
  const hub = openHub(options);
  const { gateway, record } = hub;
  const faults = openFaults();
  const latency: Latency = { latencyMs: options.latencyMs ?? 0, jitterMs: options.jitterMs ?? 0 };
  const server = createApiServer(hub, faults, latency, seeded(options.seed ?? 1));
  gateway.attach(server);
  hub.url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;

  return {
    url: hub.url,
    /** For discord.js: `rest: { api }`. */
    api: `${hub.url}/api`,
    token: hub.token,
    /** The bot's account; its id is the application's too. */
    bot: hub.bot,
    ...openPeople(hub),
    ...openPlaces(hub),
    faults,
    limits: hub.limits,
    /** May be changed at any time. */
    settings: hub.settings,
    latency,
    /** Connections: drop, close, reconnect, invalidate, frozen, down. */
    gateway,
    files: hub.files,
    /** Application commands by guild id, or "global". */
    commands: hub.commands,
    /** Every call that arrived, in order. */
    calls: record.calls,
    /** What became of messages, in order. */
    arrivals: record.arrivals,
    counts: record.counts,
    until: record.until,
    log(isOn: boolean): void {
      record.logs = isOn;
    },
    /** Closes everything, also connections that are kept alive; those who wait are told. */
    async stop(): Promise<void> {
      record.close();
      gateway.stop();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
}

function openHub(options: DiscordOptions): Hub {
  const now = options.now ?? Date.now;
  const token = options.token ?? defaultToken;
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  if (!/^\d+$/.test(id)) throw new Error("a token begins with the bot's id in base64");
  const bot: Account = {
    id,
    username: options.botName ?? 'local-bot',
    globalName: null,
    isBot: true,
    locale: 'en-US',
    takesDms: false,
  };
  const newId = openSnowflakes(now);
  const hub: Hub = {
    token,
    bot,
    applicationId: id,
    settings: {
      stores: options.stores ?? true,
      heartbeatMs: 41_250,
      interactionMsMax: 3000,
      followUpMsMax: 15 * 60_000,
      nonceMsMax: 5 * 60_000,
      replayMax: 1000,
      resumeMsMax: 5 * 60_000,
      resumes: true,
      fileBytesMax: 10 << 20,
      ...options.settings,
      privileged: { members: true, presences: true, content: true, ...options.privileged },
    },
    now,
    time: () => new Date(now()).toISOString().replace('Z', '000+00:00'),
    newId,
    world: openWorld(),
    gateway: openGateway(() => hub),
    limits: openLimits(now, options.limits ?? false),
    record: openRecord(id, options.onArrival),
    files: openFiles(newId, now, () => hub.url),
    nonces: new Map(),
    interactions: new Map(),
    commands: new Map(),
    url: '',
  };
  hub.record.logs = options.logs ?? options.stores ?? true;
  hub.world.accounts.set(id, bot);
  return hub;
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
