// The house on Telegram: the real adapter, router and SQLite store against a local Bot API server in another process.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPacer } from '../adapters/pace.ts';
import { openSqlite } from '../adapters/store/sqlite.ts';
import { createTelegram } from '../adapters/telegram/channel.ts';
import type { RemoteTelegram } from '../test/platforms/telegram/remote.ts';
import { type House, openHouse, type Town } from './house.ts';

const ACCOUNT = 'telegram';
const FIRST_CUSTOMER = 10_000;
const AGENT = 77;

export const customerId = (i: number): number => FIRST_CUSTOMER + i;

/** Forums with an agent in each, and the private chats of so many customers. Telegram delivers each chat in order. */
export async function settle(remote: RemoteTelegram, customers: number, forums = 1): Promise<number[]> {
  await remote.drive('person', { id: AGENT, first_name: 'Ana' });
  for (let i = 0; i < customers; i += 1) {
    await remote.drive('person', { id: customerId(i), first_name: 'Customer' });
    await remote.drive('privateChat', customerId(i));
  }
  const groups: number[] = [];
  for (let i = 0; i < forums; i += 1) {
    const plan = { title: `Desk ${i}`, forum: true, members: [AGENT], bot: 'administrator' };
    groups.push(((await remote.drive('group', plan)) as { id: number }).id);
  }
  return groups;
}

export interface Topic {
  readonly chat: number;
  readonly thread: number;
}

export interface TelegramHouse extends House {
  /** Where the conversation of customer `i` is relayed to. */
  topic(i: number): Promise<Topic>;
}

export async function openTelegramHouse(
  remote: RemoteTelegram,
  groups: readonly number[],
  options: { mode: 'polling' | 'webhook'; limits: boolean },
): Promise<TelegramHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'patchthrough-relay-'));
  const storage = openSqlite(join(folder, 'bench.db'));
  const town: Town = {
    desks: groups.map((group) => ({ account: ACCOUNT, channel: String(group) })),
    customer: (i) => ({ account: ACCOUNT, channel: String(customerId(i)) }),
  };
  const port = await freePort();
  const channel = createTelegram({
    account: ACCOUNT,
    token: remote.token,
    apiRoot: remote.url,
    mode: options.mode,
    ...(options.mode === 'webhook'
      ? {
          webhook: {
            url: `http://127.0.0.1:${port}/hook`,
            secret: 'bench-secret-token-123',
            host: '127.0.0.1',
            port,
            path: '/hook',
          },
        }
      : {}),
    limits: options.limits,
    shelf: storage.shelf,
    log: (level, message, fields) => {
      if (level === 'error' || level === 'warn') process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
    },
  });
  const pacer = options.limits ? createPacer() : undefined;
  const house = await openHouse(channel, '', { town, storage, ...(pacer ? { pacer } : {}) });
  return {
    ...house,
    async topic(i) {
      const [found] = await house.store.read([{ select: { by: 'customer', place: town.customer(i) } }]);
      const thread = await house.store.thread(found?.state?.thread?.id ?? 0);
      return { chat: Number(thread?.place?.channel), thread: Number(thread?.place?.thread) };
    },
    async close() {
      await house.close();
      pacer?.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
