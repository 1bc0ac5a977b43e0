// The record: every message that appeared, every call that arrived and what became of it, and waiting for something to come true without polling.
import { type SeenMessage, seenMessage } from './seen.ts';
import type { Stored } from './world.ts';

export interface Call {
  readonly number: number;
  readonly method: string;
  /** The route with its parameters' names: "/channels/:channel/messages". */
  readonly route: string;
  /** The path as it came, interaction tokens cut short. */
  readonly path: string;
  /** The channel, guild, webhook or interaction that the call is about. */
  readonly major: string | undefined;
  /** The JSON body; an upload is shown as its name and size. */
  readonly body: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The HTTP status answered; 0 while it is not answered or when the connection was dropped. */
  answered: number;
  /** Discord's error code of a refusal. */
  code: number | undefined;
  fault: string | undefined;
  /** Whether the call took effect, whatever was answered. */
  effect: boolean;
}

/** Something that happened to a message, by whomever, in order. */
export interface Arrival {
  readonly what: 'created' | 'edited' | 'removed';
  readonly channel: string;
  readonly message: SeenMessage;
}

export interface Counts {
  calls: number;
  /** Messages the bot created, and those that a nonce kept from appearing twice. */
  sent: number;
  repeated: number;
  edited: number;
  removed: number;
  /** Calls answered with an error. */
  failed: number;
  /** Of those, 401, 403 and 429: what Discord counts towards a ban. */
  invalid: number;
  limited: number;
  identifies: number;
  resumes: number;
  /** Events sent or held for a session. */
  events: number;
}

export interface CallRecord {
  /** False stops logging calls. */
  logs: boolean;
  readonly calls: Call[];
  /** What became of messages, the people's and the bot's; kept as long as calls are. */
  readonly arrivals: Arrival[];
  readonly arrived: (stored: Stored, what: Arrival['what']) => void;
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

/** `botId` tells whose messages are counted as sent, `onArrival` is told of all. */
export function openRecord(botId: string, onArrival?: (arrival: Arrival) => void): CallRecord {
  const waiting = new Set<() => void>();
  const closers = new Set<() => void>();
  const counts: Counts = {
    calls: 0,
    sent: 0,
    repeated: 0,
    edited: 0,
    removed: 0,
    failed: 0,
    invalid: 0,
    limited: 0,
    identifies: 0,
    resumes: 0,
    events: 0,
  };
  const calls: Call[] = [];
  const arrivals: Arrival[] = [];
  let isScheduled = false;

  function lookAgain(): void {
    isScheduled = false;
    for (const check of waiting) check();
  }

  function lastCalls(): string {
    const last = calls
      .slice(-5)
      .map(({ method, path, answered, code }) => `${method} ${path} ${answered} ${code ?? ''}`.trim());
    return last.length === 0 ? 'no calls were logged' : `last calls: ${last.join('; ')}`;
  }

  function changed(): void {
    if (waiting.size === 0 || isScheduled) return;
    isScheduled = true;
    queueMicrotask(lookAgain);
  }

  const record: CallRecord = {
    logs: true,
    calls,
    arrivals,
    counts,
    changed,
    arrived: (stored, what) => {
      if (stored.authorId === botId) counts[what === 'created' ? 'sent' : what]++;
      if (record.logs || onArrival !== undefined) {
        const arrival: Arrival = { what, channel: stored.room.id, message: seenMessage(stored) };
        if (record.logs) arrivals.push(arrival);
        onArrival?.(arrival);
      }
      changed();
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
        reject(new Error(`the local Discord was stopped while waiting for ${what}`));
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
  return record;
}

function isThere<T>(value: T): value is Exclude<T, undefined | null | false> {
  return value !== undefined && value !== null && value !== false;
}
