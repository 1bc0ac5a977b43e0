// How fast each customer writes at this moment. Kept in memory: nothing is stored for those who write like anybody else.
import type { Policy } from './policy.ts';

interface Heard {
  readonly id: string;
  readonly at: number;
}

export interface Tempo {
  /**
   * Counts one message, and says whether it is more than `policy.floodMessagesMax` within `policy.floodMs`. The same
   * event may be counted again: a batch that failed comes again. A restart forgets what was counted.
   */
  hurries(conversation: number, event: Heard): boolean;
}

export function createTempo({ floodMessagesMax, floodMs }: Pick<Policy, 'floodMessagesMax' | 'floodMs'>): Tempo {
  /** The latest messages of each, at most one more than are allowed; who wrote last stands last. */
  const lately = new Map<number, Heard[]>();
  // A clock that was set back must not keep anything.
  const isLate = (one: Heard | undefined, now: number): boolean =>
    one !== undefined && Math.abs(now - one.at) < floodMs;

  return {
    hurries(conversation, { id, at }) {
      const before = (lately.get(conversation) ?? []).filter((one) => one.id !== id && isLate(one, at));
      lately.delete(conversation);
      lately.set(conversation, [...before, { id, at }].slice(-floodMessagesMax - 1));
      for (const [other, heard] of lately) {
        if (isLate(heard.at(-1), at)) break;
        lately.delete(other);
      }
      return before.length >= floodMessagesMax;
    },
  };
}
