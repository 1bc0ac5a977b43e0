// The other end of crowd.ts: starts a local Slack or Discord in a process of its own, and drives its people.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Settled, Spot } from './crowd.ts';

export type Where = 'slack' | 'discord';

export interface Crowd {
  /** Addresses and tokens, by the names of the adapters' options. */
  readonly at: Readonly<Record<string, string>>;
  settle(customers: number): Promise<Settled>;
  threads(count: number): Promise<readonly Spot[]>;
  /** Milliseconds until the bot had sent as many messages as were written. */
  talk(threads: readonly Spot[], count: number, from: number): Promise<number>;
  backlog(threads: readonly Spot[], each: number): Promise<{ ms: number; refused: number }>;
  limit(on: boolean): Promise<void>;
  stop(): Promise<void>;
}

interface Told {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

export async function gather(where: Where): Promise<Crowd> {
  const child = fork(join(import.meta.dirname, 'crowd.ts'), [where], { execArgv: [] });
  const waiting = new Map<number, (told: Told) => void>();
  let last = 0;
  const hears = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error))));
    });
  child.on('message', (told: Told) => {
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  const ask = async <T>(act: string, ...args: readonly unknown[]): Promise<T> => {
    last += 1;
    const answer = hears(last);
    child.send({ id: last, act, args });
    return (await answer) as T;
  };
  const at = (await hears(0)) as Crowd['at'];
  return {
    at,
    settle: (customers) => ask('settle', customers),
    threads: (count) => ask('threads', count),
    talk: (threads, count, from) => ask('talk', threads, count, from),
    backlog: (threads, each) => ask('backlog', threads, each),
    limit: (on) => ask('limit', on),
    async stop() {
      await ask('stop');
      child.kill();
    },
  };
}
