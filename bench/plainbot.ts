// The floors on Slack and Discord: bare bots that copy messages into threads and back, written as the documentation does.
import type { Message } from 'discord.js';
import type { Settled, Spot } from './crowd.ts';
import type { Where } from './gather.ts';

export interface Stops {
  stop(): Promise<void>;
}

export async function startPlainBot(
  where: Where,
  at: Readonly<Record<string, string>>,
  settled: Settled,
  threads: readonly Spot[],
): Promise<Stops> {
  const toThread = new Map(settled.customers.map(({ dm }, i) => [dm.channel, threads[i]?.thread ?? '']));
  const toCustomer = new Map(settled.customers.map(({ dm }, i) => [threads[i]?.thread ?? '', dm.channel]));
  return where === 'slack'
    ? startBolt(at, settled.desk.channel, toThread, toCustomer)
    : startDiscordJs(at, toThread, toCustomer);
}

type Routes = ReadonlyMap<string, string>;

async function startBolt(
  at: Readonly<Record<string, string>>,
  desk: string,
  toThread: Routes,
  toCustomer: Routes,
): Promise<Stops> {
  const { App, LogLevel } = (await import('@slack/bolt')).default;
  const app = new App({
    token: at.botToken ?? '',
    appToken: at.appToken ?? '',
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: at.apiUrl ?? '' },
  });
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined) return;
    const thread = toThread.get(message.channel);
    if (thread !== undefined) {
      await client.chat.postMessage({ channel: desk, thread_ts: thread, text: `Customer\n${message.text}` });
      return;
    }
    const customer = toCustomer.get(message.thread_ts ?? '');
    if (customer !== undefined)
      await client.chat.postMessage({ channel: customer, text: `Ana, community helper\n${message.text}` });
  });
  await app.start();
  return { stop: async () => void (await app.stop()) };
}

async function startDiscordJs(
  at: Readonly<Record<string, string>>,
  toThread: Routes,
  toCustomer: Routes,
): Promise<Stops> {
  const { Client, Events, GatewayIntentBits, Partials } = await import('discord.js');
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, MessageContent],
    partials: [Partials.Channel],
    // Its own brake of 50 a second would be measured otherwise: there are no limits here.
    rest: { api: at.apiUrl ?? '', globalRequestsPerSecond: Number.MAX_SAFE_INTEGER },
  });
  const pass = async (message: Message): Promise<void> => {
    if (message.author.bot) return;
    const to = toThread.get(message.channelId) ?? toCustomer.get(message.channelId);
    if (to === undefined) return;
    const channel = client.channels.cache.get(to) ?? (await client.channels.fetch(to));
    if (!channel?.isSendable()) return;
    const name = toThread.has(message.channelId) ? 'Customer' : 'Ana, community helper';
    await channel.send(`${name}\n${message.content}`);
  };
  client.on(Events.MessageCreate, (message) => void pass(message));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(at.token ?? '');
  await ready;
  return { stop: () => client.destroy() };
}
