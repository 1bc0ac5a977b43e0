// The connection to Discord's gateway: discord.js keeps it; here it is begun, begun again, and told about.

import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options } from 'discord.js';
import { type Health, UNAUTHORIZED } from '../health.ts';
import { type Calls, restOptions } from './calls.ts';
import type { Log } from './channel.ts';
import type { Packet } from './hearing.ts';

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly application: string;
}

export interface GatewayParts {
  readonly token: string;
  readonly apiUrl: string;
  readonly limits: boolean;
  readonly calls: Calls;
  readonly health: Health;
  readonly log: Log;
  /** A new session began: whatever happened before it was missed. */
  met(me: Me): void;
  take(packet: Packet): void;
}

export interface Gateway {
  /** Resolves when Discord was met, or could not be at the first attempt. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Leaves Discord until it is called with false; what happens meanwhile is missed as in an outage. */
  hold(isHeld: boolean): void;
  /** Whether the text of messages that do not concern the bot is told. */
  readsAll(): boolean;
}

const FIRST_MS_MAX = 8_000;
const RETRY_MS_MIN = 1_000;
const RETRY_MS_MAX = 60_000;
const STOP_MS_MAX = 2_000;

const { Guilds, GuildMessages, GuildMessageReactions, GuildMessageTyping } = GatewayIntentBits;
const { DirectMessages, DirectMessageReactions, DirectMessageTyping, MessageContent } = GatewayIntentBits;
const INTENTS = [
  Guilds,
  GuildMessages,
  GuildMessageReactions,
  GuildMessageTyping,
  DirectMessages,
  DirectMessageReactions,
  DirectMessageTyping,
];

export function createGateway(parts: GatewayParts): Gateway {
  const { health, log } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const first = Promise.withResolvers<void>();
  let readsAll = true;
  let client: Client | undefined;
  let held: PromiseWithResolvers<void> | undefined;
  let leave = (): void => undefined;
  let life: Promise<void> | undefined;

  /** What is told is read as it comes, so nothing of it need be kept by the library. */
  const open = (): Client =>
    new Client({
      intents: readsAll ? [...INTENTS, MessageContent] : INTENTS,
      rest: restOptions(parts.apiUrl, parts.limits),
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 0,
        ReactionManager: 0,
        PresenceManager: 0,
        GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
        UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      }),
    });

  /** One client, until it is over for good; resolves to the code that the gateway closed with. */
  async function live(): Promise<number> {
    const current = open();
    client = current;
    parts.calls.attach(current.rest);
    const over = Promise.withResolvers<number>();
    current.on('error', (error) => log('warn', 'Trouble with the gateway', { error }));
    current.on(Events.ShardDisconnect, ({ code }) => over.resolve(code));
    current.on(Events.ShardReconnecting, () => health.receiving('connecting again'));
    current.on(Events.ShardResume, () => health.receiving(undefined));
    current.on(Events.Raw, (packet: Packet) => hear(packet));
    shield(current, log);
    leave = () => over.resolve(0);
    try {
      await current.login(parts.token);
      return await over.promise;
    } finally {
      client = undefined;
      await ended(current);
    }
  }

  function hear(packet: Packet): void {
    if (packet.t === 'READY') {
      const { user, application } = packet.d as { user: { id: string; username: string }; application: { id: string } };
      log('info', 'Connected to Discord', { bot: user.username, application: application.id });
      parts.met({ id: user.id, name: user.username, application: application.id });
      health.receiving(undefined);
      first.resolve();
    } else if (packet.t !== 'RESUMED') parts.take(packet);
  }

  function readLess(): void {
    readsAll = false;
    log(
      'warn',
      'Without the Message Content intent agents reply by a button; switch it on under Bot in the Developer Portal',
    );
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await held?.promise;
        if (signal.aborted) return;
        const code = await live();
        if (signal.aborted) return;
        if (held) {
          failures = -1;
          continue;
        }
        if (code === GatewayCloseCodes.DisallowedIntents && readsAll) {
          failures = -1;
          readLess();
          continue;
        }
        health.receiving(code === GatewayCloseCodes.AuthenticationFailed ? UNAUTHORIZED : `closed with ${code}`);
      } catch (error) {
        if (signal.aborted) return;
        // The library says so in words when it is told at the first connection.
        if (readsAll && error instanceof Error && /intent/i.test(error.message)) {
          failures = -1;
          readLess();
          continue;
        }
        const isToken = error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
        health.receiving(isToken ? UNAUTHORIZED : 'unreachable');
        log('debug', 'Could not connect to Discord', { error });
      }
      first.resolve();
      const ms = Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** failures);
      await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  function hold(isHeld: boolean): void {
    if (isHeld === (held !== undefined)) return;
    held?.resolve();
    held = isHeld ? Promise.withResolvers() : undefined;
    if (!isHeld) return;
    health.receiving('too much waits to be stored');
    leave();
  }

  return {
    hold,
    readsAll: () => readsAll,
    async start() {
      life = keep();
      await Promise.race([
        first.promise,
        sleep(FIRST_MS_MAX, undefined, { signal, ref: false }).catch(() => undefined),
      ]);
    },
    async stop() {
      const current = client;
      stopping.abort();
      leave();
      hold(false);
      if (current) await ended(current);
      await life;
    },
  };
}

/**
 * discord.js reads every event into structures of its own, which nobody here looks at. On a shape that it does not know
 * it throws where nobody can catch it, so it is caught here; it has no public place for that.
 */
function shield({ ws }: Client, log: Log): void {
  const read: unknown = Reflect.get(ws, 'handlePacket');
  if (typeof read !== 'function') return;
  const reading = (...given: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(read, ws, given);
    } catch (error) {
      log('debug', 'discord.js could not read an event', { error });
      return false;
    }
  };
  Reflect.set(ws, 'handlePacket', reading);
}

/** discord.js can wait for long when it is ended while it begins. */
const ended = (client: Client): Promise<unknown> =>
  Promise.race([client.destroy(), sleep(STOP_MS_MAX, undefined, { ref: false })]).catch(() => undefined);
