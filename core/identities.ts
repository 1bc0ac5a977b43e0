// Codes by which one person's chats on several platforms become one agent's: short-lived, for one chat, guessed at a few times an hour.
import type { Clock, Ids } from './clock.ts';
import { guessed } from './guesses.ts';
import type { Shelf } from './journal.ts';
import type { Policy } from './policy.ts';
import type { Somebody } from './roster.ts';

/** Who made a code: the identity, and the agent's id that it had then. */
export interface Maker extends Somebody {
  readonly agent: number;
}

export interface IdentityCodes {
  /** A new code; it holds for `identityCodeMs`. */
  make(maker: Maker): Promise<string>;
  /** Who made it, as long as it holds for this person. A wrong one is counted. */
  maker(code: string, by: Somebody): Promise<Maker | undefined>;
  /**
   * From now on it holds for this person alone. It is not deleted: where the process dies before the joining is written,
   * the same words come again and mean the same.
   */
  use(code: string, by: Somebody): Promise<void>;
}

interface Kept {
  readonly maker: Maker;
  /** In milliseconds since the epoch. */
  readonly until: number;
  readonly by?: Somebody;
}

export function createIdentityCodes(shelf: Shelf, policy: Policy, clock: Clock, ids: Ids): IdentityCodes {
  const keyOf = (code: string): string => `identity:${code.toUpperCase()}`;
  const same = (a: Somebody, b: Somebody): boolean => a.account === b.account && a.person === b.person;

  async function kept(code: string): Promise<Kept | undefined> {
    const found = await shelf.get(keyOf(code));
    return found === undefined ? undefined : (JSON.parse(found) as Kept);
  }

  return {
    async make(maker) {
      const code = ids.code();
      const until = clock.now() + policy.identityCodeMs;
      await shelf.set(keyOf(code), JSON.stringify({ maker, until } satisfies Kept), policy.identityCodeMs);
      return code;
    },
    maker: (code, by) =>
      guessed(shelf, policy, `identity:${JSON.stringify([by.account, by.person])}`, async () => {
        const found = await kept(code);
        return found && (!found.by || same(found.by, by)) ? found.maker : undefined;
      }),
    async use(code, { account, person }) {
      const found = await kept(code);
      if (!found) return;
      const used: Kept = { ...found, by: { account, person } };
      await shelf.set(keyOf(code), JSON.stringify(used), found.until - clock.now());
    },
  };
}
