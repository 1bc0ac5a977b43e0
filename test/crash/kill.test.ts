// kill -9 at random moments (25, or `KILLS=200`), while 20 customers and 3 agents talk through a platform that breaks too.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placedKey } from '../../core/message.ts';
import { seeded } from '../platforms/telegram/faults.ts';
import { startTelegram, type Telegram } from '../platforms/telegram.ts';
import { type Life, live } from './life.ts';

const KILLS = Number(process.env.KILLS ?? 25);
const SEED = Number(process.env.SEED ?? 1);
const CUSTOMERS = 20;
const AGENTS = [801, 802, 803];
const customerOf = (i: number): number => 1_001 + i;

const folder = mkdtempSync(join(tmpdir(), 'patchthrough-crash-'));
const random = seeded(SEED);
let telegram: Telegram;
let group = 0;

beforeAll(async () => {
  telegram = await startTelegram({ logs: false });
  for (const [i, id] of AGENTS.entries()) telegram.person({ id, first_name: `Agent${i}` });
  for (let i = 0; i < CUSTOMERS; i += 1) telegram.person({ id: customerOf(i), first_name: `Customer${i}` });
  group = telegram.group({ title: 'Desk', forum: true, members: AGENTS }).id;
  writeFileSync(
    join(folder, 'patchthrough.yaml'),
    `name: Shop
store: sqlite:crash.db
accounts:
  telegram: { token: "${telegram.token}", apiRoot: "${telegram.url}", mode: polling, limits: false }
desks:
  - { account: telegram, channel: "${group}" }
health: { host: 127.0.0.1, port: 0 }
policy: { retryMsMin: 20, retryMsMax: 200, floodMessagesMax: 1000000, claimNudgeMs: 30m, claimMsMax: 1h, remindMs: 1h }
`,
  );
}, 30_000);

afterAll(async () => {
  await telegram.stop();
  rmSync(folder, { recursive: true });
});

interface Said {
  /** The link key of the message that was written. */
  readonly key: string;
  readonly text: string;
  /** Where its copy belongs. */
  readonly copies: () => readonly { text: string }[];
}

/** Every customer is brought into a conversation; resolves to the topic of each. */
async function converse(): Promise<number[]> {
  const topics: number[] = [];
  for (let i = 0; i < CUSTOMERS; i += 1) {
    const name = `Customer${i}`;
    telegram.say(customerOf(i), customerOf(i), '/human');
    const card = await telegram.until(() =>
      telegram.chat(group).messages.find((message) => message.text.startsWith(`${name} asks`)),
    );
    void telegram.press(AGENTS[i % 3] ?? 801, card, 'Take it');
    const control = await telegram.until(() =>
      telegram.chat(group).messages.find((message) => message.text.startsWith(`You are talking with ${name}\n`)),
    );
    topics.push(control.topic ?? 0);
  }
  return topics;
}

describe('kill -9', () => {
  test(`${KILLS} times: nothing acknowledged is lost, order holds, duplicates are at most one and marked`, async () => {
    let life: Life = live(folder);
    await life.ready;
    const topics = await converse();
    const said: Said[] = [];
    const lines = new Map<string, Said[]>();
    const remember = (line: string, one: Said): void => {
      said.push(one);
      lines.set(line, [...(lines.get(line) ?? []), one]);
    };

    telegram.faults.random({
      seed: SEED,
      rates: { status429: 0.002, status500: 0.02, dropBefore: 0.01, dropAfter: 0.01 },
    });
    let talking = true;
    const talk = (async () => {
      for (let n = 0; talking; n += 1) {
        const i = Math.floor(random() * CUSTOMERS);
        const customer = customerOf(i);
        const topic = topics[i] ?? 0;
        const ofCustomer = random() < 0.5;
        const text = `${ofCustomer ? 'c' : 'a'}${i} number ${n}.`;
        const sent = ofCustomer
          ? telegram.say(customer, customer, text)
          : telegram.say(AGENTS[i % 3] ?? 801, group, text, { thread: topic });
        const at = ofCustomer ? customer : group;
        remember(`${ofCustomer ? 'c' : 'a'}${i}`, {
          key: placedKey({ account: 'telegram', channel: String(at), id: String(sent.id) }),
          text,
          copies: () =>
            ofCustomer
              ? telegram
                  .chat(group)
                  .messages.filter((message) => message.topic === topic && message.text === `Customer${i}\n${text}`)
              : telegram
                  .chat(customer)
                  .messages.filter((message) => message.text.endsWith(`community helper\n${text}`)),
        });
        await sleep(10);
      }
    })();

    for (let kill = 0; kill < KILLS; kill += 1) {
      // Anywhere in its life: often before it is ready at all.
      const early = random() < 0.5;
      await (early ? sleep(random() * 220) : life.ready);
      await sleep(random() * 30);
      await life.kill();
      life = live(folder);
    }
    talking = false;
    await talk;
    telegram.faults.clear();
    await life.ready;
    await telegram.until(() => telegram.updates.pending === 0, 30_000, 'all updates to be confirmed');
    await quiet();
    expect(await life.stop()).toBe(0);

    const marks = uncertain();
    const lost = said.filter((one) => one.copies().length === 0 && !marks.has(one.key)).map(({ text }) => text);
    const twice = said.filter((one) => one.copies().length > 1);
    expect(said.length).toBeGreaterThan(KILLS);
    expect(lost).toEqual([]);
    expect(twice.filter((one) => one.copies().length > 2).map(({ text }) => text)).toEqual([]);
    expect(twice.filter((one) => !marks.has(one.key)).map(({ text }) => text)).toEqual([]);
    expect(disorder(lines, topics)).toEqual([]);
  }, 1_200_000);
});

/** Nothing was sent for half a second. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== telegram.counts.calls; ) {
    before = telegram.counts.sent;
    await sleep(500);
    if (before === telegram.counts.sent) return;
  }
}

/** The link keys of what the outbox marked as perhaps delivered twice, or perhaps not at all. */
function uncertain(): Set<string> {
  const db = new DatabaseSync(join(folder, 'crash.db'), { readOnly: true });
  const rows = db.prepare("SELECT keys FROM delivery WHERE standing = 'uncertain' AND keys IS NOT NULL").all();
  db.close();
  return new Set(rows.flatMap(({ keys }) => JSON.parse(String(keys)) as string[]));
}

/** First arrivals that came before an earlier message of the same person. */
function disorder(lines: ReadonlyMap<string, readonly Said[]>, topics: readonly number[]): string[] {
  const wrong: string[] = [];
  for (const [line, sent] of lines) {
    const i = Number(line.slice(1));
    const messages = line.startsWith('c')
      ? telegram.chat(group).messages.filter((message) => message.topic === topics[i])
      : telegram.chat(customerOf(i)).messages;
    let last = -1;
    const seen = new Set<number>();
    for (const { text } of messages) {
      const number = Number(new RegExp(`\\n${line} number (\\d+)\\.$`).exec(text)?.[1] ?? Number.NaN);
      if (Number.isNaN(number) || seen.has(number)) continue;
      seen.add(number);
      if (number < last) wrong.push(text);
      last = number;
    }
    if (sent.length > 0 && seen.size === 0) wrong.push(`${line}: nothing arrived`);
  }
  return wrong;
}
