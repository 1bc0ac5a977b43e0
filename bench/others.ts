// Customer to relay thread and back through the real SDKs of Slack and Discord, beside a bare bot on each of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscord } from '../adapters/discord/channel.ts';
import { createPacer } from '../adapters/pace.ts';
import { createSlack } from '../adapters/slack/channel.ts';
import { openSqlite } from '../adapters/store/sqlite.ts';
import type { Channel } from '../core/channel.ts';
import type { Settled, Spot } from './crowd.ts';
import { type Figure, figure, median } from './figure.ts';
import { type Crowd, gather, type Where } from './gather.ts';
import { openHouse, type Town } from './house.ts';
import { type Stops, startPlainBot } from './plainbot.ts';

const CUSTOMERS = 50;
const COUNT = 2_000;
const WARM = 2_000;
const ROUNDS = 3;

/** By how much of a bare bot's throughput: Bolt's own HTTP client is its bottleneck; discord.js is on a fast one already. */
const least: Readonly<Record<Where, number>> = { slack: 1.5, discord: 0.6 };

export async function relayFigures(where: Where): Promise<readonly Figure[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await withCrowd(where, (crowd, settled) => throughHouse(where, crowd, settled)));
    bare.push(await withCrowd(where, (crowd, settled) => throughPlain(where, crowd, settled)));
  }
  return [
    figure(`relay: ${where}, throughput`, median(ours), 'messages/s', median(bare), {
      of: 'ratio',
      at: 'least',
      limit: least[where],
    }),
  ];
}

async function withCrowd<T>(where: Where, work: (crowd: Crowd, settled: Settled) => Promise<T>): Promise<T> {
  const crowd = await gather(where);
  try {
    return await work(crowd, await crowd.settle(CUSTOMERS));
  } finally {
    await crowd.stop();
  }
}

async function measured(crowd: Crowd, threads: readonly Spot[]): Promise<number> {
  await crowd.talk(threads, WARM, 0);
  return (COUNT / (await crowd.talk(threads, COUNT, WARM))) * 1_000;
}

async function throughPlain(where: Where, crowd: Crowd, settled: Settled): Promise<number> {
  const threads = await crowd.threads(CUSTOMERS);
  const bot: Stops = await startPlainBot(where, crowd.at, settled, threads);
  try {
    return await measured(crowd, threads);
  } finally {
    await bot.stop();
  }
}

async function throughHouse(where: Where, crowd: Crowd, settled: Settled): Promise<number> {
  return withHouse(where, crowd, settled, false, (threads) => measured(crowd, threads));
}

async function withHouse<T>(
  where: Where,
  crowd: Crowd,
  settled: Settled,
  limits: boolean,
  work: (threads: readonly Spot[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `patchthrough-${where}-`));
  const storage = openSqlite(join(folder, 'bench.db'));
  const town: Town = {
    desks: [{ account: where, ...settled.desk }],
    customer: (i) => ({ account: where, channel: settled.customers[i]?.dm.channel ?? '' }),
    people: { customer: (i) => settled.customers[i]?.id ?? '', agent: settled.agent },
  };
  const channel = channelOf(where, crowd, storage.shelf, limits);
  const pacer = limits ? createPacer() : undefined;
  const house = await openHouse(channel, '', { town, storage, ...(pacer ? { pacer } : {}) });
  try {
    await house.converse(settled.customers.length);
    const threads: Spot[] = [];
    for (let i = 0; i < settled.customers.length; i += 1) {
      const [found] = await house.store.read([{ select: { by: 'customer', place: town.customer(i) } }]);
      const thread = await house.store.thread(found?.state?.thread?.id ?? 0);
      if (!thread?.place) throw new Error(`customer ${i} has no thread`);
      const { channel: of, thread: at } = thread.place;
      threads.push(at === undefined ? { channel: of } : { channel: of, thread: at });
    }
    return await work(threads);
  } finally {
    await house.close();
    pacer?.stop();
    rmSync(folder, { recursive: true });
  }
}

function channelOf(
  where: Where,
  { at }: Crowd,
  shelf: ReturnType<typeof openSqlite>['shelf'],
  limits: boolean,
): Channel {
  const log = (level: string, message: string, fields?: object): void => {
    if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  };
  const { apiUrl = '', botToken = '', appToken = '', token = '' } = at;
  const common = { account: where, apiUrl, shelf, log, limits };
  return where === 'slack'
    ? createSlack({ ...common, botToken, appToken, mode: 'socket', host: '', port: 0, path: '' })
    : createDiscord({ ...common, token, commands: 'off' });
}

/** Few, since all relay threads of a desk share its channel's second in Slack while they are opened. */
const BACKLOG_CUSTOMERS = 6;
const BACKLOG_EACH = 17;

/** How much of what a platform allows is used while a backlog drains, and that it never had to refuse. */
export async function limitFigures(where: Where): Promise<readonly Figure[]> {
  const crowd = await gather(where);
  try {
    const settled = await crowd.settle(BACKLOG_CUSTOMERS);
    return await withHouse(where, crowd, settled, true, async (threads) => {
      await crowd.limit(true);
      const { ms, refused } = await crowd.backlog(threads, BACKLOG_EACH);
      const allowed = allowedMs[where](threads.length, BACKLOG_EACH);
      return [
        figure(`limits: ${where}, of what is allowed`, allowed / ms, 'share', undefined, {
          of: 'value',
          at: 'least',
          limit: 0.95,
        }),
        figure(`limits: ${where}, refused`, refused, 'requests', undefined, { of: 'value', at: 'most', limit: 0 }),
      ];
    });
  } finally {
    await crowd.stop();
  }
}

/** The least time in which the limits let a backlog through: of each channel, and of all together. */
const allowedMs: Readonly<Record<Where, (channels: number, each: number) => number>> = {
  // One a second in each channel, 600 a minute in the workspace; the first goes at once.
  slack: (channels, each) => Math.max((each - 1) * 1_000, Math.floor((channels * each - 1) / 600) * 60_000),
  // Five in five seconds in each channel, fifty a second in all.
  discord: (channels, each) =>
    Math.max(Math.floor((each - 1) / 5) * 5_000, Math.floor((channels * each - 1) / 50) * 1_000),
};
