// The record: every call that arrived and what became of it, and waiting for something to come true without polling.
import type { Fields } from './args.ts';

export interface Call {
  readonly number: number;
  /** As Slack spells it, `chat.postMessage`; besides, there are `response_url`, `upload` and `download`. */
  readonly method: string;
  readonly channel: string | undefined;
  readonly args: Fields;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The HTTP status answered; 0 while it is not answered or when the connection was dropped. */
  status: number;
  /** Slack's name of a refusal. */
  error: string | undefined;
  fault: string | undefined;
  /** Whether the call took effect, whatever was answered. */
  effect: boolean;
}

interface Counts {
  calls: number;
  /** Messages the bot created, also those to one person only. */
  sent: number;
  edited: number;
  /** Calls answered with an error. */
  failed: number;
}

export interface CallRecord {
  /** False stops logging calls. */
  logs: boolean;
  readonly calls: Call[];
  readonly counts: Counts;
  /** Says that something changed; wakes those who wait. */
  readonly changed: () => void;
  /**
   * Resolves with what `look` returns as soon as that is neither undefined, null nor false; looks again at every change.
   * Rejects after `ms` (5000 by default), naming `what` was waited for.
   */
  readonly until: <T>(look: () => T, ms?: number, what?: string) => Promise<Exclude<T, undefined | null | false>>;
  close(): void;
}

export function openRecord(): CallRecord {
  const calls: Call[] = [];
  const counts: Counts = { calls: 0, sent: 0, edited: 0, failed: 0 };
  const checks = new Set<() => void>();
  const closers = new Set<() => void>();
  let isScheduled = false;

  function lookAgain(): void {
    isScheduled = false;
    for (const check of checks) check();
  }

  function lately(): string {
    const last = calls.slice(-5).map(({ method, status, error }) => `${method} ${status} ${error ?? ''}`.trim());
    return last.length === 0 ? 'no calls were logged' : `last calls: ${last.join('; ')}`;
  }

  return {
    logs: true,
    calls,
    counts,
    changed() {
      if (checks.size === 0 || isScheduled) return;
      isScheduled = true;
      queueMicrotask(lookAgain);
    },
    until<T>(look: () => T, ms = 5000, what = look.toString()) {
      const { promise, resolve, reject } = Promise.withResolvers<Exclude<T, undefined | null | false>>();
      const end = (settle: () => void) => {
        checks.delete(check);
        closers.delete(close);
        clearTimeout(timer);
        settle();
      };
      const check = () => {
        try {
          const value = look();
          if (isThere(value)) end(() => resolve(value));
        } catch (error) {
          end(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      };
      const close = () => end(() => reject(new Error(`the local Slack was stopped while waiting for ${what}`)));
      const late = () => end(() => reject(new Error(`waited ${ms} ms in vain for ${what} (${lately()})`)));
      const timer = setTimeout(late, ms);
      checks.add(check);
      closers.add(close);
      check();
      return promise;
    },
    close() {
      for (const close of closers) close();
    },
  };
}

function isThere<T>(value: T): value is Exclude<T, undefined | null | false> {
  return value !== undefined && value !== null && value !== false;
}
