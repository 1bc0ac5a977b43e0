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
  // The latest messages of each, at most one more than are allowed. What nobody added to is dropped whole, a generation at
  // a time: a map whose entries are moved to its end is slow to walk.
  let present = new Map<number, Heard[]>();
  let past = new Map<number, Heard[]>();
  let since = 0;

  function latelyOf(conversation: number): Heard[] {
    const known = present.get(conversation);
    if (known) return known;
    const lately = past.get(conversation) ?? [];
    present.set(conversation, lately);
    return lately;
  }

  return {
    hurries(conversation, { id, at }) {
      if (Math.abs(at - since) >= floodMs) {
        [past, present, since] = [present, new Map(), at];
      }
      const lately = latelyOf(conversation);
      if (!lately.some((one) => one.id === id)) lately.push({ id, at });
      if (lately.length > floodMessagesMax + 1) lately.shift();
      const [first] = lately;
      // A clock that was set back must not keep anything.
      return lately.length > floodMessagesMax && first !== undefined && Math.abs(at - first.at) < floodMs;
    },
  };
}
