// In which thread a message stands: what Slack tells of a reaction names the channel and the message alone.
import type { Place, Placed } from '../../core/message.ts';

export interface Whereabouts {
  note(at: Place, ids: readonly string[]): void;
  /** Undefined: at the top, or no longer known. */
  threadOf(channel: string, id: string): string | undefined;
}

const KNOWN_MAX = 20_000;

export function createWhereabouts(): Whereabouts {
  const threads = new Map<string, string>();
  const keyOf = (channel: string, id: string) => `${channel} ${id}`;
  return {
    note({ channel, thread }, ids) {
      if (thread === undefined) return;
      for (const id of ids) threads.set(keyOf(channel, id), thread);
      for (const oldest of threads.keys()) {
        if (threads.size <= KNOWN_MAX) break;
        threads.delete(oldest);
      }
    },
    threadOf: (channel, id) => threads.get(keyOf(channel, id)),
  };
}

export const idsOf = (placed: readonly Placed[]): string[] => placed.map(({ id }) => id);
