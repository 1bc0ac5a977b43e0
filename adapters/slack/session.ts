// One life of the connection, from start to stop: who we are at Slack, then receiving until told to end.
import { setTimeout as sleep } from 'node:timers/promises';
import { ChannelError } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import type { Health } from '../health.ts';
import type { Calls, Log } from './calls.ts';
import { at, type Fields, text } from './fields.ts';
import { createSocket, type Retry } from './socket.ts';
import { createWebhook } from './webhook.ts';

/** The bot itself, as auth.test tells it. */
export interface Me {
  readonly self: string;
  readonly botId: string;
  readonly team: string;
  readonly enterprise?: string;
  readonly scopes: ReadonlySet<string> | undefined;
}

export type Way =
  | { readonly mode: 'socket'; readonly appToken: string }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
      readonly path: string;
    };

export interface SessionOptions {
  readonly way: Way;
  readonly calls: Calls;
  readonly health: Health;
  readonly clock: Clock;
  readonly log: Log;
  readonly met: (me: Me) => void;
  readonly deliver: (body: Fields, retry: Retry) => Promise<object | undefined>;
}

export interface Session {
  /** Resolves when Slack was reached, or could not be at the first attempt. Rejects for what waiting cannot heal. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const RETRY_MS_MIN = 1_000;
const RETRY_MS_MAX = 60_000;
/** How long start() waits for the first attempt. */
const FIRST_MS_MAX = 5_000;
const STOP_MS_MAX = 5_000;

export function openSession(options: SessionOptions): Session {
  const { way, health, log } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<void>();
  const server = way.mode === 'http' ? createWebhook({ ...way, ...options, deliver: watched(options) }) : undefined;
  const socket = way.mode === 'socket' ? socketOf(options, way.appToken) : undefined;
  let life: Promise<void> | undefined;

  async function live(): Promise<void> {
    const me = await meet(options, signal, first.resolve);
    if (!me || signal.aborted) return;
    options.met(me);
    log('info', 'Connected to Slack', { team: me.team, mode: way.mode });
    if (socket) await socket.start();
    else health.receiving(undefined);
    first.resolve();
  }

  return {
    async start() {
      const port = await server?.listen();
      if (port !== undefined) log('info', 'Listening for Slack', { port });
      life = live().catch((error: unknown) => {
        health.receiving(error);
        first.resolve();
        log('error', 'Receiving from Slack ended', { error });
      });
      await Promise.race([first.promise, pause(FIRST_MS_MAX, signal)]);
    },
    async stop() {
      stopping.abort();
      await Promise.all([server?.close(STOP_MS_MAX), socket?.stop()]);
      await life;
    },
  };
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);

/** Whether what came could be stored is a matter of health. */
const watched =
  ({ deliver, health }: SessionOptions): SessionOptions['deliver'] =>
  async (body, retry) => {
    try {
      const back = await deliver(body, retry);
      health.receiving(undefined);
      return back;
    } catch (error) {
      health.receiving(error);
      throw error;
    }
  };

function socketOf(options: SessionOptions, appToken: string) {
  const { calls, health, log } = options;
  return createSocket({
    log,
    deliver: watched(options),
    trouble: health.receiving,
    pauseAfter: pauseOf,
    async address() {
      const answer = await calls.run({ idempotent: true }, (api) => api.apps.connections.open({ token: appToken }));
      const url = text(at(answer), 'url');
      if (url === undefined) throw new ChannelError('retry', 'no address to connect to');
      return url;
    },
  });
}

const pauseOf = (error: unknown) => (error instanceof ChannelError ? error.retryAfterMs : 0);

/** Tries until Slack knows us; undefined when stopped before. */
async function meet(options: SessionOptions, signal: AbortSignal, attempted: () => void): Promise<Me | undefined> {
  const { calls, health, log } = options;
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      return readMe(await calls.run({ idempotent: true }, (api) => api.auth.test()));
    } catch (error) {
      if (signal.aborted) return undefined;
      health.receiving(error);
      log('debug', 'Could not connect to Slack', { error });
      attempted();
      await sleep(Math.max(pauseOf(error), Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** attempt)), undefined, {
        signal,
      }).catch(() => undefined);
    }
  }
  return undefined;
}

function readMe(answer: object): Me {
  const told = at(answer);
  const self = text(told, 'user_id');
  const team = text(told, 'team_id');
  if (self === undefined || team === undefined) throw new ChannelError('refused', 'auth.test tells no bot');
  const enterprise = text(told, 'enterprise_id');
  const scopes = at(told, 'response_metadata').scopes;
  return {
    self,
    team,
    botId: text(told, 'bot_id') ?? '',
    ...(enterprise !== undefined && { enterprise }),
    scopes: Array.isArray(scopes) ? new Set(scopes.map(String)) : undefined,
  };
}
