// People on a local Slack or Discord, in a process of its own as the platform would be; driven by messages between processes.
import { startDiscord } from '../test/platforms/discord.ts';
import { startSlack } from '../test/platforms/slack.ts';

/** A place as the adapters name it. */
export interface Spot {
  readonly channel: string;
  readonly thread?: string;
}

export interface Settled {
  readonly agent: string;
  /** The customers' direct messages, and who they are. */
  readonly customers: readonly { readonly id: string; readonly dm: Spot }[];
  readonly desk: Spot;
}

/** What the platforms' people can do here. Every text is written by the one whose place it is. */
interface Town {
  settle(customers: number): Settled;
  /** A thread at the desk for every customer, opened by the agent. */
  threads(count: number): readonly Spot[];
  customerWrites(i: number, text: string): void;
  agentWrites(thread: Spot, text: string): void;
  /** How many messages of the bot's have appeared, and how many calls were refused for being too many. */
  sent(): number;
  refused(): number;
  limit(on: boolean): void;
  stop(): Promise<void>;
}

async function slackTown(): Promise<{ town: Town; at: object }> {
  let sent = 0;
  const slack = await startSlack({
    logs: false,
    onMessage: ({ byBot }) => {
      if (byBot) sent += 1;
    },
  });
  const ana = slack.person({ name: 'ana', realName: 'Ana' });
  const desk = slack.channel({ name: 'desk', members: [ana] });
  const customers: { person: ReturnType<typeof slack.person>; dm: ReturnType<typeof slack.dm> }[] = [];
  const { apiUrl, botToken, appToken, signingSecret } = slack;
  const town: Town = {
    settle(count) {
      for (let i = 0; i < count; i += 1) {
        const person = slack.person({ name: `customer${i}`, realName: 'Customer' });
        customers.push({ person, dm: slack.dm(person) });
      }
      return {
        agent: ana.id,
        customers: customers.map(({ person, dm }) => ({ id: person.id, dm: { channel: dm.id } })),
        desk: { channel: desk.id },
      };
    },
    threads: (count) =>
      Array.from({ length: count }, (_, i) => ({ channel: desk.id, thread: ana.write(desk, `Customer ${i}`).ts })),
    customerWrites: (i, text) => void customers[i]?.person.write(customers[i].dm, text),
    agentWrites: ({ thread }, text) => void ana.write(desk, text, thread === undefined ? {} : { thread }),
    sent: () => sent,
    refused: () => [...slack.limits.refused.values()].reduce((sum, n) => sum + n, 0),
    limit: (on) => slack.limits.set(on ? 'strict' : false),
    stop: slack.stop,
  };
  return { town, at: { apiUrl, botToken, appToken, signingSecret } };
}

async function discordTown(): Promise<{ town: Town; at: object }> {
  const discord = await startDiscord({ logs: false });
  const ana = discord.person({ name: 'Ana' });
  const guild = discord.guild({ members: [ana] });
  const desk = guild.text('desk');
  const customers: ReturnType<typeof discord.person>[] = [];
  const town: Town = {
    settle(count) {
      for (let i = 0; i < count; i += 1) {
        const person = discord.person({ name: 'Customer' });
        guild.join(person);
        customers.push(person);
      }
      return {
        agent: ana.id,
        customers: customers.map((person) => ({ id: person.id, dm: { channel: person.dm.id } })),
        desk: { channel: desk.id },
      };
    },
    threads: (count) =>
      Array.from({ length: count }, (_, i) => ({
        channel: desk.id,
        thread: ana.startThread(desk, `Customer ${i}`).id,
      })),
    customerWrites: (i, text) => void customers[i]?.write(customers[i].dm, text),
    agentWrites: ({ thread }, text) => void ana.write(thread ?? desk, text),
    sent: () => discord.counts.sent,
    refused: () => discord.counts.limited,
    limit: (on) => discord.limits.set(on),
    stop: discord.stop,
  };
  return { town, at: { apiUrl: discord.api, token: discord.token } };
}

/** Half of the messages from customers, half from the agent in their threads; resolves when the bot has sent as many. */
async function talk(town: Town, threads: readonly Spot[], count: number, from: number): Promise<number> {
  const goal = town.sent() + count;
  const began = performance.now();
  for (let k = from; k < from + count; k += 1) {
    const i = (k >> 1) % threads.length;
    const text = `Message number ${k}: where is my tent?`;
    const thread = threads[i];
    if (k % 2 === 0 || !thread) town.customerWrites(i, text);
    else town.agentWrites(thread, text);
  }
  await reached(town, goal, began);
  return performance.now() - began;
}

/** The agent writes `each` messages to every customer at once. */
async function backlog(town: Town, threads: readonly Spot[], each: number): Promise<{ ms: number; refused: number }> {
  const before = town.refused();
  const goal = town.sent() + threads.length * each;
  const began = performance.now();
  for (let n = 0; n < each; n += 1) for (const thread of threads) town.agentWrites(thread, `Message ${n}`);
  await reached(town, goal, began);
  return { ms: performance.now() - began, refused: town.refused() - before };
}

const WAIT_MS_MAX = 120_000;

async function reached(town: Town, goal: number, began: number): Promise<void> {
  while (town.sent() < goal) {
    if (performance.now() - began > WAIT_MS_MAX) throw new Error(`${goal - town.sent()} messages did not arrive`);
    await new Promise((resolve) => setTimeout(resolve, goal - town.sent() > 20 ? 1 : 0));
  }
}

const { town, at } = process.argv[2] === 'slack' ? await slackTown() : await discordTown();

const acts: Record<string, (...args: never[]) => unknown> = {
  settle: (count: number) => town.settle(count),
  threads: (count: number) => town.threads(count),
  talk: (threads: readonly Spot[], count: number, from: number) => talk(town, threads, count, from),
  backlog: (threads: readonly Spot[], each: number) => backlog(town, threads, each),
  limit: (on: boolean) => town.limit(on),
  stop: () => town.stop(),
};

process.on('message', ({ id, act, args }: { id: number; act: string; args: never[] }) => {
  Promise.try(() => acts[act]?.(...args)).then(
    (result) => process.send?.({ id, result: result ?? null }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.send?.({ id: 0, result: at });
