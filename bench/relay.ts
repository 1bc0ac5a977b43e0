// Customer to topic and back through the real grammY, beside a bare grammY bot on the same server.
import { type RemoteTelegram, spawnTelegram } from '../test/platforms/telegram/remote.ts';
import { type BareBot, startBareBot } from './barebot.ts';
import { type Figure, figure, median } from './figure.ts';
import { startHttpBot } from './httpbot.ts';
import { relayFigures } from './others.ts';
import { customerId, openTelegramHouse, settle, type Topic } from './telegram.ts';

const CUSTOMERS = 100;
/** Telegram hands each chat's updates over one after the other, so few forums would measure only that. */
const FORUMS = 25;
const COUNT = 4_000;
const ROUNDS = 5;
const LATENCY_COUNT = 300;
const AGENT = 77;

interface Run {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export async function measure(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const mode of ['polling', 'webhook'] as const) {
    const ours: Run[] = [];
    const bare: Run[] = [];
    const http: Run[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const topics = new Map<number, Topic>();
      ours.push(await withServer([], (remote, groups) => runOurs(remote, groups, mode, topics)));
      bare.push(
        await withServer([], (remote, groups) =>
          runBare(remote, groups, (topics) => startBareBot(remote, mode, topics)),
        ),
      );
      if (mode === 'webhook')
        http.push(
          await withServer([], (remote, groups) => runBare(remote, groups, (topics) => startHttpBot(remote, topics))),
        );
    }
    const of = (runs: readonly Run[], key: keyof Run): number => median(runs.map((run) => run[key]));
    figures.push(
      figure(`relay: ${mode}, throughput`, of(ours, 'perSecond'), 'messages/s', of(bare, 'perSecond'), {
        of: 'ratio',
        at: 'least',
        limit: 2,
      }),
      figure(`relay: ${mode}, latency at low load, p50`, of(ours, 'p50'), 'ms', of(bare, 'p50'), {
        of: 'difference',
        at: 'most',
        limit: 0.4,
      }),
      figure(`relay: ${mode}, latency at low load, p99`, of(ours, 'p99'), 'ms', of(bare, 'p99'), {
        of: 'difference',
        at: 'most',
        limit: 3,
      }),
    );
    // By webhook two requests go over HTTP for each message: this is what they alone leave room for.
    if (http.length > 0)
      figures.push(
        figure('relay: webhook, beside HTTP alone', of(ours, 'perSecond'), 'messages/s', of(http, 'perSecond'), {
          of: 'ratio',
          at: 'least',
          limit: 0.5,
        }),
      );
  }
  figures.push(...(await farAway()));
  for (const where of ['slack', 'discord'] as const) figures.push(...(await relayFigures(where)));
  return figures;
}

async function withServer<T>(
  flags: readonly string[],
  work: (remote: RemoteTelegram, groups: readonly number[]) => Promise<T>,
): Promise<T> {
  const remote = await spawnTelegram(['--lean', ...flags]);
  try {
    return await work(remote, await settle(remote, CUSTOMERS, FORUMS));
  } finally {
    await remote.stop();
  }
}

async function runOurs(
  remote: RemoteTelegram,
  groups: readonly number[],
  mode: 'polling' | 'webhook',
  topics: Map<number, Topic>,
): Promise<Run> {
  const house = await openTelegramHouse(remote, groups, { mode, limits: false });
  try {
    await house.converse(CUSTOMERS);
    for (let i = 0; i < CUSTOMERS; i += 1) topics.set(customerId(i), await house.topic(i));
    return await run(remote, topics);
  } finally {
    await house.close();
  }
}

async function runBare(
  remote: RemoteTelegram,
  groups: readonly number[],
  start: (topics: ReadonlyMap<number, Topic>) => Promise<BareBot>,
): Promise<Run> {
  const topics = new Map<number, Topic>();
  for (let i = 0; i < CUSTOMERS; i += 1) {
    const chat = groups[i % groups.length] ?? 0;
    const thread = Number(await remote.drive('openTopic', AGENT, chat, `Customer ${i}`));
    topics.set(customerId(i), { chat, thread });
  }
  const bot = await start(topics);
  try {
    return await run(remote, topics);
  } finally {
    await bot.stop();
  }
}

/** Half of the messages go from customers to topics, half back. */
async function run(remote: RemoteTelegram, topics: ReadonlyMap<number, Topic>): Promise<Run> {
  const chats = [...topics.keys()];
  const message = (k: number): object => {
    const chat = chats[(k >> 1) % chats.length] ?? 0;
    const text = `Message number ${k}: where is my tent?`;
    return k % 2 === 0 ? { from: chat, text } : { from: AGENT, ...topics.get(chat), text };
  };
  await send(
    remote,
    Array.from({ length: 500 }, (_, k) => message(k)),
  );
  const ms = await send(
    remote,
    Array.from({ length: COUNT }, (_, k) => message(k)),
  );
  const times: number[] = [];
  for (let k = 0; k < LATENCY_COUNT; k += 1) times.push(await send(remote, [message(k)]));
  times.sort((a, b) => a - b);
  const quantile = (q: number): number => times[Math.floor(times.length * q)] ?? Number.NaN;
  return { perSecond: (COUNT / ms) * 1_000, p50: quantile(0.5), p99: quantile(0.99) };
}

/** Milliseconds from the writing of these messages until the bot has sent as many. */
async function send(remote: RemoteTelegram, messages: readonly object[]): Promise<number> {
  const before = (await remote.drive('stats')) as { counts: { sent: number } };
  const began = performance.now();
  await remote.drive('bulk', messages);
  await remote.drive('waitSent', before.counts.sent + messages.length, 60_000);
  return performance.now() - began;
}

const FAR_CUSTOMERS = 200;
const FAR_COUNT = 4_000;

/** With 100 ms to the platform and back: many conversations at once, each in order. */
async function farAway(): Promise<Figure[]> {
  const remote = await spawnTelegram([]);
  try {
    const groups = await settle(remote, FAR_CUSTOMERS);
    const house = await openTelegramHouse(remote, groups, { mode: 'polling', limits: false });
    try {
      await house.converse(FAR_CUSTOMERS);
      await remote.drive('log', false);
      await remote.drive('latency', 100, 0);
      const messages = Array.from({ length: FAR_COUNT }, (_, k) => ({
        from: customerId(k % FAR_CUSTOMERS),
        text: `far ${k}`,
      }));
      const ms = await send(remote, messages);
      await remote.drive('latency', 0, 0);
      return [
        figure('relay: 100 ms away, 200 customers', (FAR_COUNT / ms) * 1_000, 'messages/s', undefined, {
          of: 'value',
          at: 'least',
          limit: 500,
        }),
        figure('relay: 100 ms away, out of order', await outOfOrder(remote, groups[0] ?? 0), 'messages', undefined, {
          of: 'value',
          at: 'most',
          limit: 0,
        }),
      ];
    } finally {
      await house.close();
    }
  } finally {
    await remote.stop();
  }
}

async function outOfOrder(remote: RemoteTelegram, group: number): Promise<number> {
  const messages = (await remote.drive('messages', group)) as { text: string; topic?: number }[];
  const last = new Map<number, number>();
  let wrong = 0;
  for (const { text, topic } of messages) {
    const number = /far (\d+)$/.exec(text)?.[1];
    if (number === undefined || topic === undefined) continue;
    if (Number(number) < (last.get(topic) ?? -1)) wrong += 1;
    last.set(topic, Number(number));
  }
  return last.size === FAR_CUSTOMERS ? wrong : Number.NaN;
}
