// One life of the service in a simulated world: a router whose store, channels and answerer take time, fail and vanish.

import type { Answer, Answerer } from '../../core/answerer.ts';
import { type Channel, ChannelError, type Host } from '../../core/channel.ts';
import { createIds } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import type { Volunteers } from '../../core/joining/application.ts';
import type { Strategy } from '../../core/match.ts';
import { type Message, type Place, plain } from '../../core/message.ts';
import type { Policy } from '../../core/policy.ts';
import type { Somebody } from '../../core/roster.ts';
import { createRouter, type Router } from '../../core/router.ts';
import type { Changes, Store } from '../../core/store.ts';
import type { MemoryChannel } from './channel.ts';
import { ANSWER } from './checks.ts';
import type { Random } from './random.ts';
import type { Time } from './time.ts';

/** What outlives the service: the store, the platforms, and what is wrong with them now. */
export interface Ground {
  readonly time: Time;
  readonly random: Random;
  readonly memory: { readonly store: Store; readonly shelf: Parameters<typeof createRouter>[0]['shelf'] };
  readonly channels: readonly MemoryChannel[];
  readonly desks: readonly Place[];
  /** Accounts that are paced. */
  readonly paced: ReadonlySet<string>;
  readonly policy: Policy;
  readonly coordinators: readonly Somebody[];
  /** Whether customers may join from their chats. */
  recruits(): boolean;
  readonly strategy?: Strategy;
  readonly trouble: Trouble;
  committed(changes: Changes): Promise<void>;
  sending(channel: MemoryChannel, to: Place, key: string): void;
  /** An act took effect, with what it put there, or failed. */
  acted(
    channel: MemoryChannel,
    act: string,
    to: Place,
    more: { key?: string; message?: Message; error?: unknown },
  ): void;
  log(level: string, message: string, fields?: object): void;
}

/** What goes wrong now. */
export interface Trouble {
  /** The store cannot write, or neither read nor write; or it writes, and the disk refuses to confirm it. */
  store: 'none' | 'writing' | 'all' | 'doubt';
  answerer: 'quick' | 'slow' | 'failing';
}

export interface Life {
  readonly router: Router;
  /** What a channel was given at its start; undefined: it does not listen yet, or no more. */
  host(account: string): Host | undefined;
  /** Rejects when the store cannot be read. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends at once, as by `kill -9`: what is on its way to a platform may still arrive. */
  crash(): void;
  readonly dead: boolean;
}

const never = new Promise<never>(() => undefined);

export async function createLife(ground: Ground): Promise<Life> {
  const { time, random, memory, trouble } = ground;
  const hosts = new Map<string, Host>();
  let dead = false;
  let cutOff = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    cutOff = resolve;
  });

  /** Takes a while; a process that ended meanwhile hears no more of it. */
  async function lasts(ms: number): Promise<void> {
    if (ms > 0) await time.wait(ms);
    if (dead) await never;
  }

  const store = Object.fromEntries(
    Object.entries(memory.store).map(([name, method]) => [
      name,
      async (...args: readonly unknown[]) => {
        const writes = name === 'commit';
        await lasts(random.chance(0.3) ? random.between(1, writes ? 12 : 3) : 0);
        if (trouble.store === 'all' || (writes && trouble.store === 'writing')) throw new Error('the disk is full');
        const result = writes
          ? await ground.committed(args[0] as Changes)
          : await (method as (...given: readonly unknown[]) => Promise<unknown>)(...args);
        await lasts(random.chance(0.3) ? random.between(1, 5) : 0);
        if (writes && trouble.store === 'doubt') throw new Error('the disk refused what was written');
        return result;
      },
    ]),
  ) as unknown as Store;

  /** One request to a platform: there, the act, and back. */
  async function request<T>(
    channel: MemoryChannel,
    act: string,
    to: Place,
    doing: () => Promise<T>,
    more: { key?: string; message?: Message } = {},
  ): Promise<T> {
    // Cut off by the end of the process, it has arrived by then or never will.
    const lands = random.chance(0.5);
    await Promise.race([time.wait(random.chance(0.05) ? random.between(500, 8_000) : random.between(5, 120)), ended]);
    if (dead && !lands) return never;
    if (act === 'send' && more.key !== undefined) ground.sending(channel, to, more.key);
    let result: T | undefined;
    let error: unknown;
    try {
      result = await doing();
    } catch (thrown) {
      error = thrown;
    }
    ground.acted(channel, act, to, { ...more, ...(error === undefined ? {} : { error }) });
    await lasts(random.between(5, 120));
    if (error !== undefined) throw error;
    return result as T;
  }

  function connect(channel: MemoryChannel): Channel {
    const { find, edit, remove, react, pin, openThread, answerPress } = channel;
    return {
      account: channel.account,
      can: channel.can,
      async start(host) {
        hosts.set(channel.account, host);
      },
      async stop() {
        hosts.delete(channel.account);
      },
      send: (to, message, key) => request(channel, 'send', to, () => channel.send(to, message, key), { key, message }),
      ...(find ? { find: (to, key) => request(channel, 'find', to, () => find(to, key), { key }) } : {}),
      ...(edit ? { edit: (at, message) => request(channel, 'edit', at, () => edit(at, message), { message }) } : {}),
      ...(remove ? { remove: (at) => request(channel, 'remove', at, () => remove(at)) } : {}),
      ...(react ? { react: (at, emoji) => request(channel, 'react', at, () => react(at, emoji)) } : {}),
      ...(pin ? { pin: (at) => request(channel, 'pin', at, () => pin(at)) } : {}),
      ...(openThread
        ? { openThread: (desk, title, key) => request(channel, 'openThread', desk, () => openThread(desk, title, key)) }
        : {}),
      ...(answerPress ? { answerPress } : {}),
    };
  }

  const answerer: Answerer = {
    async answer({ text }) {
      const token = /\bcu\d+(?:e\d+)?x\b/.exec(text)?.[0] ?? 'that';
      const slow = trouble.answerer === 'slow' || random.chance(0.05);
      await lasts(slow ? random.between(5_000, 40_000) : random.between(10, 800));
      if (trouble.answerer === 'failing') throw new Error('the answerer is out of order');
      return random.chance(0.6) ? answerTo(token) : { kind: 'unsure', near: [article] };
    },
    async article(id) {
      await lasts(random.between(10, 800));
      return id === article.id ? answerTo('the article') : undefined;
    },
    stop: async () => undefined,
  };

  const clock = { now: () => time.wall() };
  const router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: ground.policy,
      canned: { greeting: 'Welcome to the shop!', bye: 'Have a good day.' },
      pages: ground.recruits() ? ground.desks.slice(0, 1).map(({ account }) => ({ account, channel: 'pages' })) : [],
      maskKey: 'a key of the simulation alone',
      distress: usualDistress,
      ...(ground.recruits() ? { volunteers, reveal: ['coordinator', 'active'] } : {}),
    },
    store,
    shelf: memory.shelf,
    channels: ground.channels.map(connect),
    answerer,
    pacer: {
      paces: ({ account }) => ground.paced.has(account),
      async ready() {
        await lasts(random.between(10, 200));
        return undefined;
      },
    },
    clock,
    ids: createIds(clock, await memory.store.lastId(), random.below),
    desks: ground.desks,
    coordinators: ground.coordinators,
    ...(ground.strategy ? { strategy: ground.strategy } : {}),
    log: (level, message, fields) => {
      if (!dead) ground.log(level, message, fields);
    },
  });

  function end(): void {
    dead = true;
    cutOff();
    hosts.clear();
    time.dropTimers();
  }

  return {
    router,
    host: (account) => hosts.get(account),
    start: () => router.start(),
    async stop() {
      await router.stop(5_000);
      end();
    },
    crash: end,
    get dead() {
      return dead;
    },
  };
}

const volunteers: Volunteers = {
  rules: 'Be kind.',
  skills: ['Billing', 'Tents'],
  quiz: [{ question: 'May you ask for a password?', answers: ['Never', 'Sometimes'], right: 1 }],
  passMark: 1,
  welcome: 'Come to the desk.',
};

const article = { id: 'returns', title: 'Returns' };
const answerTo = (token: string): Extract<Answer, { kind: 'answer' }> => ({
  kind: 'answer',
  text: [`${ANSWER} to ${token}: thirty days.`],
  article,
  score: 1,
});

export const describeError = (error: unknown): string =>
  error instanceof ChannelError ? `${error.kind} (${error.reason})` : String(error);

/** The beginning of what a message says. */
export const words = (message: Message): string => {
  const text = plain(message.text).replace(/\s+/g, ' ');
  return `“${text.length > 90 ? `${text.slice(0, 90)}…` : text}”`;
};
