// The record: every call that arrived and what became of it, and waiting for something to come true without polling.

export interface Call {
  readonly number: number;
  /** The method as the Bot API spells it. */
  readonly method: string;
  readonly chat: number | undefined;
  /** The arguments; an upload is shown as its name and size. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The HTTP status answered; 0 while it is not answered or when the connection was dropped. */
  answered: number;
  /** The description of a refusal. */
  description: string | undefined;
  fault: string | undefined;
  /** Whether the call took effect, whatever was answered. */
  effect: boolean;
}

interface Counts {
  calls: number;
  /** Messages the bot created. */
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
  const waiting = new Set<() => void>();
  const closers = new Set<() => void>();
  const counts: Counts = { calls: 0, sent: 0, edited: 0, failed: 0 };
  const calls: Call[] = [];
  let isScheduled = false;

  function lookAgain(): void {
    isScheduled = false;
    for (const check of waiting) check();
  }

  function lastCalls(): string {
    const last = calls.slice(-5).map((call) => `${call.method} ${call.answered} ${call.description ?? ''}`.trim());
    return last.length === 0 ? 'no calls were logged' : `last calls: ${last.join('; ')}`;
  }

  return {
    logs: true,
    calls,
    counts,
    changed: () => {
      if (waiting.size === 0 || isScheduled) return;
      isScheduled = true;
      queueMicrotask(lookAgain);
    },
    until: <T>(look: () => T, ms = 5000, what = look.toString()) => {
      const { promise, resolve, reject } = Promise.withResolvers<Exclude<T, undefined | null | false>>();
      let timer: NodeJS.Timeout | undefined;
      function end(): void {
        waiting.delete(check);
        closers.delete(close);
        clearTimeout(timer);
      }
      function check(): void {
        try {
          const value = look();
          if (!isThere(value)) return;
          end();
          resolve(value);
        } catch (error) {
          end();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }
      function close(): void {
        end();
        reject(new Error(`the local Telegram was stopped while waiting for ${what}`));
      }
      timer = setTimeout(() => {
        end();
        reject(new Error(`waited ${ms} ms in vain for ${what} (${lastCalls()})`));
      }, ms);
      waiting.add(check);
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
