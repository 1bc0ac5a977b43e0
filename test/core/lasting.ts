// A whole house over a file that outlives it: each life can end at any commit, and another begins where it was.
import { readFileSync } from 'node:fs';
import { createRegister } from '../../adapters/store/register.ts';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { type Policy, policyDefaults } from '../../core/policy.ts';
import type { Register } from '../../core/register.ts';
import { createRouter, type Router } from '../../core/router.ts';
import type { RouterParts } from '../../core/router-parts.ts';
import type { Changes, Store } from '../../core/store.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';

export const desk = { account: 'chat', channel: 'desk' };
export const maskKey = 'a key of the tests, and no other';

const lives: Life[] = [];
export async function endLives(): Promise<void> {
  for (const life of lives.splice(0)) await life.end();
}

export interface Life {
  readonly path: string;
  readonly router: Router;
  readonly channel: MemoryChannel;
  readonly store: Store;
  readonly register: Register;
  end(): Promise<void>;
}

interface Given {
  readonly path: string;
  readonly channel?: MemoryChannel;
  /** Called before each commit; true: the process dies here. */
  readonly dies?: (changes: Changes) => boolean;
  /** True: it is written, and the disk says that it is not. */
  readonly doubts?: (changes: Changes) => boolean;
  /** Beside the account `chat`. */
  readonly channels?: readonly MemoryChannel[];
  readonly policy?: Partial<Policy>;
  readonly more?: Partial<Pick<RouterParts, 'coordinators' | 'answerer'>>;
}

export async function live({
  path,
  channel = createMemoryChannel('chat'),
  dies = () => false,
  doubts = () => false,
  channels = [],
  policy = {},
  more = {},
}: Given): Promise<Life> {
  const opened = openSqlite(path);
  const { store, shelf } = opened;
  const register = createRegister(`${path}.erased`);
  let dead = false;
  const router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, retryMsMin: 5, retryMsMax: 40, ...policy },
      canned: {},
      distress: usualDistress,
      pages: [],
      maskKey,
    },
    store: {
      ...store,
      async commit(changes) {
        dead ||= dies(changes);
        if (dead) await new Promise(() => undefined);
        await store.commit(changes);
        if (doubts(changes)) throw new Error('the disk refused what was written');
      },
    },
    shelf,
    register,
    channels: [channel, ...channels],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    log: () => undefined,
    ...more,
  });
  await router.start();
  const life: Life = {
    path,
    router,
    channel,
    store,
    register,
    async end() {
      if (!dead) await router.stop(500);
      opened.close();
    },
  };
  lives.push(life);
  return life;
}

export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000; i += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  throw new Error(`never: ${what}`);
}

/** What can be read of the database with nothing but the eyes. */
export const bytesOf = (path: string): string =>
  ['', '-wal']
    .map((more) => {
      try {
        return readFileSync(path + more, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
