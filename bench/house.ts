// A running house for the benches: the real router and SQLite store, with a channel in memory that costs nothing.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../adapters/store/sqlite.ts';
import type { Answerer } from '../core/answerer.ts';
import type { Capabilities, Channel } from '../core/channel.ts';
import { createIds, systemClock } from '../core/clock.ts';
import { usualDistress } from '../core/distress.ts';
import type { Place } from '../core/message.ts';
import type { Pacer } from '../core/outbox.ts';
import { policyDefaults } from '../core/policy.ts';
import { createRouter, type Router } from '../core/router.ts';
import type { Store } from '../core/store.ts';

/** Where the people of a bench are. */
export interface Town {
  readonly desks: readonly Place[];
  customer(i: number): Place;
  /** Who customer `i` and the agent are there; without it, after their place, and 77. */
  readonly people?: { customer(i: number): string; readonly agent: string };
}

const memoryTown: Town = {
  desks: [{ account: 'chat', channel: 'desk' }],
  customer: (i) => ({ account: 'chat', channel: `customer-${i}` }),
};
export const desk: Place = { account: 'chat', channel: 'desk' };
export const customerPlace = memoryTown.customer;

const silent: Answerer = {
  answer: async () => ({ kind: 'unsure', near: [] }),
  article: async () => undefined,
  stop: async () => undefined,
};

const can: Capabilities = {
  threads: true,
  buttons: true,
  forms: false,
  styles: [],
  replies: true,
  edits: true,
  deletes: true,
  reactions: true,
  files: true,
  voices: true,
  stickers: true,
  albums: true,
  typing: false,
  hears: { edits: true, removals: true, reactions: true, typing: false },
  speakers: false,
  textLengthMax: 4_096,
  captionLengthMax: 1_024,
  fileBytesMax: 1_000_000,
};

/** A channel that takes everything at once. `took` hears of every message. */
export function nullChannel(took: (to: Place) => void = () => undefined): Channel {
  let count = 0;
  return {
    account: 'chat',
    can,
    start: async () => undefined,
    stop: async () => undefined,
    async send(to) {
      count += 1;
      took(to);
      return [{ ...to, id: `b${count}` }];
    },
    edit: async () => undefined,
    pin: async () => undefined,
    openThread: async (at, _title, key) => ({ ...at, thread: key }),
    answerPress: async () => undefined,
  };
}

export interface House {
  readonly router: Router;
  readonly store: Store;
  readonly file: string;
  /** One message of customer `i`; resolves when it is committed. */
  say(i: number, text: string): Promise<void>;
  /** Brings customers 0 to count-1 into conversations with agents. */
  converse(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly town?: Town;
  readonly pacer?: Pacer;
  readonly storage?: ReturnType<typeof openSqlite>;
}

export async function openHouse(
  channel: Channel = nullChannel(),
  file?: string,
  more: HouseOptions = {},
): Promise<House> {
  const town = more.town ?? memoryTown;
  const folder = file === undefined ? mkdtempSync(join(tmpdir(), 'patchthrough-bench-')) : undefined;
  const path = file ?? join(folder ?? '', 'bench.db');
  const { store, shelf } = more.storage ?? openSqlite(path);
  const router = createRouter({
    house: {
      name: 'Bench',
      lang: 'en',
      policy: {
        ...policyDefaults,
        // Nobody floods, and nobody's messages are kept in mind for longer than a customer's would be.
        floodMessagesMax: 1_000_000,
        floodMs: 1,
        claimNudgeMs: 3_600_000,
        claimMsMax: 7_200_000,
        remindMs: 3_600_000,
      },
      canned: {},
      pages: [],
      maskKey: 'of the bench, and of no installation',
      distress: usualDistress,
    },
    store,
    shelf,
    channels: [channel],
    answerer: silent,
    pacer: more.pacer ?? { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: town.desks,
    log: (level, message, fields) => {
      if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
    },
  });
  await router.start();
  const life = randomUUID();
  let count = 0;
  const heard = () => {
    count += 1;
    return { id: `${life}.${count}`, at: Date.now() };
  };
  const house: House = {
    router,
    store,
    file: path,
    say(i, text) {
      const { id, at } = heard();
      const author = { id: town.people?.customer(i) ?? town.customer(i).channel, name: 'Customer' };
      return router.receive({
        id,
        at,
        place: town.customer(i),
        author,
        audience: 'direct',
        type: 'written',
        message: { text: [text] },
        ids: [id],
      });
    },
    async converse(customers) {
      await Promise.all(Array.from({ length: customers }, (_, i) => house.say(i, '/human')));
      const wants = Array.from({ length: customers }, (_, i) => ({
        select: { by: 'customer', place: town.customer(i) } as const,
      }));
      for (const { state } of await store.read(wants)) {
        const { id, at } = heard();
        const author = { id: town.people?.agent ?? '77', name: 'Ana' };
        const action = `take:${state?.id}`;
        await router.receive({
          id,
          at,
          place: state?.phase === 'waiting' ? (state.handoff.desks[0] ?? desk) : desk,
          author,
          audience: 'group',
          type: 'pressed',
          messageId: 'x',
          action,
          press: id,
        });
      }
      await router.outbox.idle();
    },
    async close() {
      await router.stop(1_000);
      await store.close();
      if (folder !== undefined) rmSync(folder, { recursive: true });
    },
  };
  return house;
}
