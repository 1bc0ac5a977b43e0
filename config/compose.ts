// The composition root: from a configuration to a running service. SDKs are imported only where an account wants them.

import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPacer } from '../adapters/pace.ts';
import type { Answerer } from '../core/answerer.ts';
import type { Channel } from '../core/channel.ts';
import { type Clock, createIds, systemClock } from '../core/clock.ts';
import { createDistress } from '../core/distress.ts';
import type { Journal, Shelf } from '../core/journal.ts';
import { createRouter, type Router } from '../core/router.ts';
import type { Store } from '../core/store.ts';
import { watchCorrections } from './corrections.ts';
import { createHealth, type Health } from './health.ts';
import type { Log } from './log.ts';
import { maskKeyOf } from './mask-key.ts';
import { registerOf } from './register.ts';
import type { Account, Configuration } from './schema.ts';

export interface Service {
  /** Resolves when every account works or is being retried, and messages flow. */
  start(): Promise<void>;
  /** Within 5 s: stops receiving, writes down what is under way, closes the store. */
  stop(): Promise<void>;
  /** Where to look: the web account's addresses, and the webhooks'. */
  addresses(): readonly string[];
  readonly router: Router;
}

interface Storage {
  readonly store: Store;
  readonly journal: Journal;
  readonly shelf: Shelf;
  readonly uploads: string;
}

interface Parts extends Storage {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly health: Health;
}

const STOP_MS_MAX = 4_500;

export async function compose(configuration: Configuration, log: Log, clock: Clock = systemClock): Promise<Service> {
  const storage = await openStorage(configuration, clock, log);
  const health = createHealth({ ...configuration, clock });
  const parts: Parts = { ...storage, configuration, clock, log, health };
  const built = await Promise.all(configuration.accounts.map((account) => buildAccount(account, parts)));
  const answerer = await openAnswerer(configuration, log);
  const pacer = createPacer();
  const router = createRouter({
    house: {
      name: configuration.name,
      lang: configuration.language,
      policy: configuration.policy,
      canned: configuration.canned,
      badges: configuration.badges,
      pages: configuration.pages,
      reveal: configuration.reveal,
      valued: configuration.valued,
      maskKey: await maskKeyOf(configuration.store),
      distress: createDistress(configuration.distress),
      ...(configuration.volunteers ? { volunteers: configuration.volunteers } : {}),
    },
    store: storage.store,
    shelf: storage.shelf,
    register: registerOf(configuration.store),
    retention: configuration.retention,
    channels: built.map(({ channel }) => channel),
    answerer,
    pacer,
    clock,
    ids: createIds(clock, await storage.store.lastId(), (below) => randomInt(below)),
    desks: configuration.desks,
    coordinators: configuration.coordinators,
    log: write(log),
    ignored: health.ignored,
  });
  health.watch(router, storage.store);
  const corrections = watchCorrections(configuration, storage.store, log);
  const server = built.some(({ serves }) => serves) ? undefined : health.serve(configuration.health);

  return {
    router,
    addresses: () => [...built.flatMap(({ address }) => address?.() ?? []), ...(server ? [server.address()] : [])],
    async start() {
      await server?.listening;
      await router.start();
      corrections.start();
    },
    async stop() {
      corrections.stop();
      await router.stop(STOP_MS_MAX);
      server?.close();
      pacer.stop();
      await answerer.stop();
      await storage.store.close();
    },
  };
}

/** Without a knowledge base the bot knows nothing, says so, and offers the human. */
const ignorant: Answerer = {
  answer: async () => ({ kind: 'unsure', near: [] }),
  article: async () => undefined,
  stop: async () => undefined,
};

async function openAnswerer({ knowledge }: Configuration, log: Log): Promise<Answerer> {
  if (knowledge.length === 0) return ignorant;
  const { createKnowledge } = await import('../adapters/answerer/knowledge.ts');
  return createKnowledge({ paths: [...knowledge], watch: true, log: write(log) });
}

export async function openStorage({ store }: Configuration, clock: Clock, log: Log): Promise<Storage> {
  const shelfLost = (error: unknown): void => log.warn({ err: error }, 'a short-lived value was lost');
  if (store.kind === 'memory') {
    const { createMemoryStore } = await import('../adapters/store/memory.ts');
    return { ...createMemoryStore({ clock }), uploads: await mkdtemp(join(tmpdir(), 'patchthrough-')) };
  }
  await mkdir(dirname(store.file), { recursive: true });
  const { openSqlite } = await import('../adapters/store/sqlite.ts');
  return { ...openSqlite(store.file, { clock, shelfLost }), uploads: join(dirname(store.file), 'uploads') };
}

interface Built {
  readonly channel: Channel;
  readonly address?: () => readonly string[];
  /** Answers /healthz and /readyz itself. */
  readonly serves?: true;
}

async function buildAccount(account: Account, parts: Parts): Promise<Built> {
  const { configuration, journal, shelf, clock, health, uploads } = parts;
  const log = parts.log.child({ account: account.name });
  switch (account.platform) {
    case 'web': {
      const { createWeb } = await import('../adapters/web/channel.ts');
      const channel = createWeb({
        account: account.name,
        name: configuration.name,
        ...account.options,
        uploadsFolder: uploads,
        journal,
        shelf,
        clock,
        log,
        extra: health.routes,
      });
      return { channel, address: () => [channel.address()], serves: true };
    }
    case 'telegram': {
      const { createTelegram } = await import('../adapters/telegram/channel.ts');
      const channel = createTelegram({
        account: account.name,
        ...account.options,
        shelf,
        clock,
        log: write(log),
        commands,
      });
      return { channel };
    }
    case 'slack': {
      const { createSlack } = await import('../adapters/slack/channel.ts');
      const channel = createSlack({ account: account.name, ...account.options, shelf, clock, log: write(log) });
      return { channel };
    }
    case 'discord': {
      const { createDiscord } = await import('../adapters/discord/channel.ts');
      const { role, ...options } = account.options;
      const channel = createDiscord({
        account: account.name,
        ...options,
        ...(role !== undefined && { role }),
        shelf,
        clock,
        log: write(log),
      });
      return { channel };
    }
    case 'email': {
      const { createEmail } = await import('../adapters/pager/email.ts');
      return { channel: createEmail({ account: account.name, ...account.options, ...pagerOf(configuration), clock }) };
    }
    case 'webhook': {
      const { createWebhook } = await import('../adapters/pager/webhook.ts');
      const { secret, ...options } = account.options;
      const signed = secret === undefined ? {} : { secret };
      const all = { account: account.name, ...options, ...signed, ...pagerOf(configuration), clock };
      return { channel: createWebhook(all) };
    }
    default: {
      const _never: never = account;
      return _never;
    }
  }
}

/** What a page tells beside its words: whose it is, and the web desk, where that can be reached from elsewhere. */
function pagerOf({ name, accounts, desks }: Configuration): { readonly house: string; readonly link?: string } {
  const links = desks.flatMap(({ account, channel }) => {
    const owner = accounts.find((one) => one.name === account);
    const url = owner?.platform === 'web' ? owner.options.publicUrl : undefined;
    return url === undefined ? [] : [`${url}/desk?desk=${encodeURIComponent(channel)}`];
  });
  return { house: name, ...(links[0] === undefined ? {} : { link: links[0] }) };
}

type Write = (level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: object) => void;

/** The plain function that core and adapters log through. An `error` field is told with its type, message and stack. */
const write =
  (log: Log): Write =>
  (level, message, fields = {}) => {
    const { error, ...rest } = fields as { error?: unknown };
    log[level]({ ...rest, ...(error === undefined ? {} : { err: error }) }, message);
  };

const commands = {
  direct: [
    { command: 'human', description: 'Talk to a human' },
    { command: 'cancel', description: 'Leave the line' },
    { command: 'help', description: 'What I can do' },
    { command: 'promise', description: 'How long others waited for a human' },
    { command: 'volunteer', description: 'Help others like you' },
    { command: 'forget', description: 'As a reply: remove our copy of your message' },
    { command: 'report', description: 'Somebody who helped you went too far' },
    { command: 'link', description: 'For those who help: join your chats on several platforms' },
    { command: 'export', description: 'Everything we keep about you, as a file' },
    { command: 'forget_me', description: 'Erase everything we keep about you' },
  ],
  group: [
    { command: 'take', description: 'Take this conversation' },
    { command: 'release', description: 'Give it back to the line' },
    { command: 'transfer', description: 'Hand it to somebody' },
    { command: 'invite', description: 'Let somebody write too' },
    { command: 'note', description: 'A note that stays here' },
    { command: 'r', description: 'Send a canned reply' },
    { command: 'snooze', description: 'Sleep for an hour' },
    { command: 'transcript', description: 'Show what was said' },
    { command: 'block', description: 'Never meet this customer again' },
    { command: 'report', description: 'Tell the coordinators that this customer went too far' },
    { command: 'reveal', description: 'What was masked, for you alone, with a reason' },
    { command: 'along', description: 'While you learn: read along here' },
    { command: 'fix', description: 'Send an apprentice’s reply in these words' },
    { command: 'return', description: 'Give an apprentice’s reply back, with a word' },
    { command: 'close', description: 'Close and ask for a rating' },
    { command: 'promise', description: 'How the promise of a human is kept' },
    { command: 'me', description: 'Your own figures, and one thing to try' },
    { command: 'help', description: 'All commands on one screen' },
  ],
};
