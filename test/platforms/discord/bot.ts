// A bare discord.js client at the local Discord, and raw requests beside it, for the tests of the server itself.
import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { expect } from 'vitest';
import type { Discord } from '../discord.ts';

const everything = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMembers,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.GuildMessageTyping,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.DirectMessageReactions,
  GatewayIntentBits.DirectMessageTyping,
  GatewayIntentBits.MessageContent,
];

/** Logs in; resolves when the guilds are there. */
export async function login(discord: Discord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: everything,
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    rest: { api: discord.api, retries: 0 },
    ...options,
  });
  const { promise, resolve } = Promise.withResolvers<Client<true>>();
  client.once(Events.ClientReady, resolve);
  await client.login(discord.token);
  return await promise;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // A test looks into it with matchers.
  readonly json: unknown;
}

/** A request as the bot makes it, without any library. */
export async function call(discord: Discord, method: string, path: string, body?: unknown): Promise<Answered> {
  const answer = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: answer.status, headers: answer.headers, json };
}

/** What a form error looks like at one path. */
export function formError(path: readonly (string | number)[], code: string): unknown {
  const leaf: unknown = { _errors: [expect.objectContaining({ code })] };
  return {
    code: 50035,
    message: 'Invalid Form Body',
    errors: path.reduceRight((inner, step) => ({ [step]: inner }), leaf),
  };
}
