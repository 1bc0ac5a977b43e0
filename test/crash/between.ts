// kill -9 at random moments while customers and agents talk on one platform that breaks too: nothing is lost, order holds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { placedKey, plain } from '../../core/message.ts';
import { eventually, type Seat, type Seen, type Stage, type World } from '../contract/channel/stage.ts';
import { seeded } from '../platforms/telegram/faults.ts';
import { type Life, live } from './life.ts';

const CUSTOMERS = 6;
/** They ask for a human while the service is killed. */
const NEWCOMERS = 3;
const AGENTS = ['Ana', 'Ben'] as const;

const PATIENCE_MS = 40_000;
const PRESS_AGAIN_MS = 2_000;

/** One sentence of somebody's, and before whom its copy belongs. */
interface Said {
  readonly key: string;
  readonly text: string;
  readonly from: Seat;
  readonly to: Seat;
}

interface Promises {
  /** How many copies too many there may be of a message whose delivery is marked as in doubt. */
  readonly duplicates: 0 | 1;
  /** Whether the platform tells in order what was missed; else it cannot arrive in order either. */
  readonly ordered: boolean;
}

export function survivesKills(stage: Pick<Stage, 'platform' | 'open'>, kills: number, promises: Promises): void {
  test(`${stage.platform}: killed ${kills} times, it loses nothing that it acknowledged`, {
    timeout: 120_000,
  }, async () => {
    const world = await stage.open();
    const folder = mkdtempSync(join(tmpdir(), 'patchthrough-crash-'));
    writeFileSync(join(folder, 'patchthrough.yaml'), JSON.stringify(configuration(world)));
    let life: Life = live(folder);
    try {
      await life.ready;
      await world.opened(addressesIn(life.said()));
      const agents = await Promise.all(AGENTS.map((name) => world.agent(name)));
      const talks: Talk[] = [];
      for (let i = 0; i < CUSTOMERS; i += 1)
        talks.push(await helped(await world.customer(`Customer${i}`), agents[i % agents.length]));
      const newcomers: Seat[] = [];
      for (let i = 0; i < NEWCOMERS; i += 1) newcomers.push(await met(await world.customer(`Newcomer${i}`)));
      const talking = new AbortController();
      const all: Said[] = [];
      const talked = chatter(world, talks, talking.signal, all);
      const came = Promise.all(
        newcomers.map(async (customer, i) => talks.push(await helped(customer, agents[i % agents.length]))),
      );
      // Where the service is the platform, nobody can speak while it is down.
      const spoken = (more: number) => eventually('somebody to speak', () => all.length > more, 30_000);
      const random = seeded(1);
      for (let kill = 0; kill < kills; kill += 1) {
        // Anywhere in its life: often before it is ready at all.
        const early = random() < 0.3;
        await (early ? sleep(random() * 300) : life.ready);
        if (!early) await spoken(kill);
        await sleep(random() * 120);
        await life.kill();
        life = live(folder);
      }
      await life.ready;
      await spoken(kills);
      await came;
      talking.abort();
      await talked;
      await settled(all);
      expect(await life.stop()).toBe(0);
      await judge(all, folder, promises, life.said());
    } finally {
      await life.kill().catch(() => undefined);
      await world.stop();
      rmSync(folder, { recursive: true });
    }
  });
}

/** The addresses in the line that says that it is ready. */
const addressesIn = (said: string): readonly string[] => {
  const line = said.split('\n').find((one) => one.includes('patchthrough is ready')) ?? '{}';
  return (JSON.parse(line) as { addresses?: readonly string[] }).addresses ?? [];
};

const configuration = (world: World) => ({
  name: 'Shop',
  store: 'sqlite:crash.db',
  accounts: { [world.account]: world.options },
  desks: [world.desk],
  health: { host: '127.0.0.1', port: 0 },
  policy: {
    retryMsMin: '20ms',
    retryMsMax: '200ms',
    floodMessagesMax: 1_000_000,
    claimNudgeMs: '30m',
    claimMsMax: '1h',
    remindMs: '1h',
  },
});

interface Talk {
  readonly customer: Seat;
  readonly thread: Seat;
}

/** Where the bot was never written to, it cannot know what it missed. */
async function met(customer: Seat): Promise<Seat> {
  await customer.write(['Good morning']);
  await eventually('an answer', async () => (await customer.look()).some(({ byBot }) => byBot));
  return customer;
}

/** Where the service is the platform, nothing is to be seen while it is down. */
const seen = (seat: Seat): Promise<readonly Seen[]> => seat.look().catch(() => []);

/** The customer asks for a human, and one comes, however often they must press. */
async function helped(customer: Seat, agent: Seat | undefined): Promise<Talk> {
  if (!agent) throw new Error('nobody works here');
  await customer.write(['I want to talk to a human']);
  const card = await eventually(
    'a card',
    async () => (await seen(agent)).find(({ rich }) => plain(rich).startsWith(`${customer.name} asks`)),
    PATIENCE_MS,
  );
  const theirs = async (): Promise<Seat | undefined> => {
    for (const seat of (await agent.threads?.().catch(() => [])) ?? []) {
      const shown = await seen(seat);
      if (shown.some(({ rich }) => plain(rich).includes(`You are talking with ${customer.name}`))) return seat;
    }
    return undefined;
  };
  // While the service is down, presses come to nothing; that the button is gone may mean that one of them counted.
  const pressing = async (): Promise<void> => {
    await agent.press(card.id, 'Take it').catch(() => undefined);
  };
  await pressing();
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const thread = await eventually('a thread', theirs, PRESS_AGAIN_MS).catch(() => undefined);
    if (thread) return { customer, thread };
    if (performance.now() > end) throw new Error(`nobody came for ${customer.name}`);
    await pressing();
  }
}

/** People talk until the signal, on a platform that now and then drops a connection. */
async function chatter(world: World, talks: readonly Talk[], signal: AbortSignal, said: Said[]): Promise<void> {
  const random = seeded(2);
  for (let n = 0; !signal.aborted; n += 1) {
    const talk = talks[Math.floor(random() * talks.length)];
    if (!talk) throw new Error('nobody talks');
    const [from, to] = random() < 0.5 ? [talk.customer, talk.thread] : [talk.thread, talk.customer];
    const text = `${from.name} number ${n}.`;
    if (random() < 0.02) world.faults?.next(random() < 0.5 ? 'dropBefore' : 'dropAfter');
    const id = await from.write([text]);
    said.push({ key: placedKey({ ...from.place, id }), text, from, to });
    await sleep(25);
  }
}

/** The last lines of all that the bot shows to everybody who is written to, as often as they stand there. */
async function arrivals(said: readonly Said[]): Promise<ReadonlyMap<Seat, readonly string[]>> {
  const lines = new Map<Seat, readonly string[]>();
  for (const to of new Set(said.map((one) => one.to))) {
    const shown = (await to.look()).filter(({ byBot }) => byBot);
    lines.set(
      to,
      shown.map(({ rich }) => plain(rich).split('\n').at(-1) ?? ''),
    );
  }
  return lines;
}

/** For whoever looks why something was lost: what is not delivered, the threads that are known, and what the last life said. */
function evidence(folder: string, log: string): string {
  const db = new DatabaseSync(join(folder, 'crash.db'), { readOnly: true });
  const left = db.prepare("SELECT id, conversation, standing, act FROM delivery WHERE standing <> 'sent'").all();
  const threads = db.prepare('SELECT * FROM thread').all();
  db.close();
  return `${[...left, ...threads].map((row) => JSON.stringify(row)).join('\n')}\n${log.slice(-8_000)}\n`;
}

/** The link keys of what the outbox marked as perhaps delivered twice, or perhaps not at all. */
function uncertain(folder: string): ReadonlySet<string> {
  const db = new DatabaseSync(join(folder, 'crash.db'), { readOnly: true });
  const rows = db.prepare("SELECT keys FROM delivery WHERE standing = 'uncertain' AND keys IS NOT NULL").all();
  db.close();
  return new Set(rows.flatMap(({ keys }) => JSON.parse(String(keys)) as string[]));
}

/**
 * Waits until everything has arrived, or nothing more does; what is missing then is judged afterwards. A call may hang for
 * 15 seconds, and a lane pauses for five after a fault (CALL_MS_MAX and OVERLOADED_RETRY_MS of the adapters): that is not
 * the end.
 */
async function settled(said: readonly Said[]): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 250; ) {
    const lines = await arrivals(said);
    const arrived = said.filter(({ to, text }) => lines.get(to)?.includes(text)).length;
    if (arrived === said.length) return;
    // A delivery in doubt that ends without a copy is the only one that is waited for in vain.
    quiet = arrived === before ? quiet + 1 : 0;
    before = arrived;
    await sleep(100);
  }
}

async function judge(
  said: readonly Said[],
  folder: string,
  { duplicates, ordered }: Promises,
  log: string,
): Promise<void> {
  const marks = uncertain(folder);
  const lines = await arrivals(said);
  const wrong = said.flatMap(({ key, text, to }) => {
    const count = lines.get(to)?.filter((line) => line === text).length ?? 0;
    const max = marks.has(key) ? 1 + duplicates : 1;
    return (count === 0 && !marks.has(key)) || count > max ? [`${count} times: ${text}`] : [];
  });
  expect(wrong, wrong.length > 0 ? evidence(folder, log) : '').toEqual([]);
  if (!ordered) return;
  for (const [to, shown] of lines) {
    const written = said.filter((one) => one.to === to).map(({ text }) => text);
    const first = written.filter((text) => shown.includes(text)).sort((a, b) => shown.indexOf(a) - shown.indexOf(b));
    expect(first).toEqual(written.filter((text) => first.includes(text)));
  }
}
