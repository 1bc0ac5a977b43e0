// One life of the connection, from start to stop: finding Telegram, then receiving until told to end.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { ChannelError } from '../../core/channel.ts';
import type { Health } from '../health.ts';
import { type Calls, POLL_SECONDS, until } from './calls.ts';
import type { Hearing, Log, TelegramOptions } from './channel.ts';
import { ALLOWED_UPDATES } from './decode.ts';
import { poll } from './polling.ts';
import { createWebhook } from './webhook.ts';

/** The bot itself, as getMe tells it. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

export interface Session {
  /** Resolves when Telegram was reached, or could not be at the first attempt. Rejects for what waiting cannot heal. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

type SessionOptions = Pick<TelegramOptions, 'mode' | 'webhook'> &
  Hearing & {
    readonly calls: Calls;
    readonly health: Health;
    readonly log: Log;
    readonly albumMsMax: number;
    /** Sets the menus of commands, best effort. */
    readonly menus: () => Promise<void>;
  };

const RETRY_MS_MIN = 1_000;
const RETRY_MS_MAX = 60_000;
/** How long start() waits for the first attempt. */
const FIRST_MS_MAX = 5_000;
const STOP_MS_MAX = 5_000;
/** How often a webhook is looked after: another program with the same token may have taken it away. */
const WATCH_MS = 60_000;

export function openSession(options: SessionOptions): Session {
  const { health, log } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<void>();
  let me: Me | undefined;
  let life: Promise<void> | undefined;
  const server = options.mode === 'webhook' ? openServer(options, () => me) : undefined;

  async function live(): Promise<void> {
    me = await connect(options, signal, first.resolve);
    if (!me || signal.aborted) return;
    first.resolve();
    void options.menus().catch((error: unknown) => log('debug', 'Could not set the menus of commands', { error }));
    if (server) await watch(options, signal);
    else await receiveByPolling(options, me, signal);
  }

  return {
    async start() {
      const port = await server?.listen();
      if (port !== undefined) log('info', 'Listening for Telegram', { port });
      life = live().catch((error: unknown) => {
        health.receiving(error);
        log('error', 'Receiving from Telegram ended', { error });
      });
      await Promise.race([first.promise, pause(FIRST_MS_MAX, signal)]);
    },
    async stop() {
      stopping.abort();
      await server?.close(STOP_MS_MAX);
      await life;
    },
  };
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);

/** Tries until Telegram knows us and the way of receiving is set; undefined when stopped before. */
async function connect(options: SessionOptions, signal: AbortSignal, attempted: () => void): Promise<Me | undefined> {
  const { calls, health, log } = options;
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const me = await calls.run({ idempotent: true }, () => calls.raw.getMe(until(signal)));
      await chooseWay(options, signal);
      log('info', 'Connected to Telegram', { bot: me.username, mode: options.mode });
      health.receiving(undefined);
      return me;
    } catch (error) {
      if (signal.aborted) return undefined;
      health.receiving(error);
      log('debug', 'Could not connect to Telegram', { error });
      attempted();
      await pause(Math.max(pauseOf(error), Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** attempt)), signal);
    }
  }
  return undefined;
}

const pauseOf = (error: unknown) => (error instanceof ChannelError ? error.retryAfterMs : 0);

/** What waits at Telegram is kept in either way. */
async function chooseWay({ calls, mode, webhook }: SessionOptions, signal: AbortSignal): Promise<void> {
  const kept = { drop_pending_updates: false };
  await calls.run({ idempotent: true }, () =>
    mode === 'webhook' && webhook
      ? calls.raw.setWebhook(
          {
            ...kept,
            url: webhook.url,
            secret_token: webhook.secret,
            allowed_updates: ALLOWED_UPDATES,
            max_connections: 100,
          },
          until(signal),
        )
      : calls.raw.deleteWebhook(kept, until(signal)),
  );
}

/**
 * Updates go from the API straight into decode(). grammY's Bot would add a context and a middleware tree per update
 * that nothing here uses, and its own polling confirms an update also where handling it failed.
 */
async function receiveByPolling(options: SessionOptions, me: Me, signal: AbortSignal): Promise<void> {
  const { calls, health, log, albumMsMax, receive } = options;
  const asked = { limit: 100, allowed_updates: ALLOWED_UPDATES };
  const polling = {
    albumMsMax,
    receive,
    read: (update: Update) => options.read(update, me),
    trouble: health.receiving,
    getUpdates: (offset: number, quick: boolean) =>
      calls.run({ idempotent: true }, () =>
        calls.raw.getUpdates({ ...asked, offset, timeout: quick ? 0 : POLL_SECONDS }, until(signal)),
      ),
    async fetchFailed(error: unknown) {
      log('debug', 'Could not get updates', { error });
      // Somebody set a webhook for our token; the configuration says that we poll.
      if (error instanceof ChannelError && /webhook is active/i.test(error.reason)) {
        await chooseWay(options, signal).catch(() => undefined);
      }
      return pauseOf(error);
    },
  };
  await poll(polling, signal);
}

function openServer({ webhook, read, receive, health }: SessionOptions, me: () => Me | undefined) {
  if (!webhook?.secret) throw new Error('a Telegram webhook without a secret would believe anybody');
  return createWebhook({
    ...webhook,
    async take(update: Update) {
      const ourselves = me();
      if (!ourselves) throw new Error('not connected yet');
      const event = read(update, ourselves);
      if (!event) return;
      await receive(event).then(
        () => health.receiving(undefined),
        (error: unknown) => {
          health.receiving(error);
          throw error;
        },
      );
    },
  });
}

async function watch(options: SessionOptions, signal: AbortSignal): Promise<void> {
  const { calls, health, log, webhook } = options;
  let lastError: number | undefined;
  for (await pause(WATCH_MS, signal); !signal.aborted; await pause(WATCH_MS, signal)) {
    try {
      const info = await calls.run({ idempotent: true }, () => calls.raw.getWebhookInfo(until(signal)));
      if (info.url !== webhook?.url) await chooseWay(options, signal);
      if (info.last_error_date !== undefined && info.last_error_date !== lastError) {
        log('warn', 'Telegram could not deliver to the webhook', { reason: info.last_error_message });
      }
      lastError = info.last_error_date;
      health.receiving(undefined);
    } catch (error) {
      if (!signal.aborted) health.receiving(error);
    }
  }
}
