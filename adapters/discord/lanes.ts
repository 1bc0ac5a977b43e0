// What happens in one channel happens one after the other; channels do not wait for each other.
import { setTimeout as sleep } from 'node:timers/promises';
import { ChannelError } from '../../core/channel.ts';
import type { Log } from './channel.ts';

export interface Lanes {
  /** Puts it at the end of its channel's lane; `before` is all that came earlier. Resolves when it is over, also if it failed. */
  follow(channel: string, act: (before: Promise<void>) => Promise<void>): Promise<void>;
  /**
   * The gateway does not tell again, so what had to be asked of Discord and could not be is asked again. What was
   * committed meanwhile is committed under the same ids.
   */
  insist(act: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

export const RETRY_MS_MIN = 250;
export const RETRY_MS_MAX = 10_000;

export function createLanes(signal: AbortSignal, log: Log): Lanes {
  const tails = new Map<string, Promise<void>>();

  return {
    follow(channel, act) {
      const tail = act(tails.get(channel) ?? Promise.resolve())
        .catch((error: unknown) => {
          if (!signal.aborted) log('warn', 'Something that Discord told was not taken', { error });
        })
        .then(() => {
          if (tails.get(channel) === tail) tails.delete(channel);
        });
      tails.set(channel, tail);
      return tail;
    },
    async insist(act) {
      for (let tries = 0; ; tries += 1) {
        try {
          return await act();
        } catch (error) {
          const isPassing = error instanceof ChannelError && (error.kind === 'retry' || error.kind === 'uncertain');
          if (!isPassing || signal.aborted) throw error;
          const ms = Math.max(error.retryAfterMs, Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** tries));
          await sleep(ms, undefined, { signal }).catch(() => undefined);
        }
      }
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
