// Slack's side pane for agents of software: suggestions, and the status while an answer is made. Best effort, all of it.
import type { Clock } from '../../core/clock.ts';
import type { Place } from '../../core/message.ts';
import { type Calls, type Log, tried } from './calls.ts';

export interface Assistant {
  /** Suggests how to begin, where a person opened the conversation. */
  suggest(channel: string, thread?: string): Promise<void>;
  /** The latest message of a direct conversation, which a status hangs on. */
  heard(channel: string, ts: string): void;
  showTyping(to: Place): Promise<void>;
  /** Something was said there. */
  said(to: Place): void;
}

/** How to begin; the app's manifest suggests the same. */
export const PROMPTS: [{ title: string; message: string }, { title: string; message: string }] = [
  { title: 'What can you do?', message: 'What can you do?' },
  { title: 'Talk to a human', message: 'I would like to talk to a human.' },
];
const STATUS = 'is writing…';
const LATEST_MAX = 5_000;
/** Where the feature is not switched on, or not paid for, it is left alone for a while. */
const OFF_MS = 3_600_000;

export function createAssistant(calls: Calls, clock: Clock, log: Log): Assistant {
  const latest = new Map<string, string>();
  const shown = new Map<string, string>();
  const offUntil = new Map<string, number>();

  async function attempt(what: string, doing: (api: Calls['client']) => Promise<unknown>): Promise<boolean> {
    if (clock.now() < (offUntil.get(what) ?? 0)) return false;
    const done = await tried(log, what, () => calls.run({ idempotent: true }, doing));
    if (!done) offUntil.set(what, clock.now() + OFF_MS);
    return done;
  }

  const status = (channel: string, thread: string, words: string) =>
    attempt('show a status', (api) =>
      api.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status: words }),
    );

  return {
    async suggest(channel, thread) {
      await attempt('suggest how to begin', (api) =>
        api.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          prompts: PROMPTS,
          ...(thread !== undefined && { thread_ts: thread }),
        }),
      );
    },
    heard(channel, ts) {
      latest.delete(channel);
      latest.set(channel, ts);
      const [oldest] = latest.keys();
      if (latest.size > LATEST_MAX && oldest !== undefined) latest.delete(oldest);
    },
    async showTyping({ channel, thread }) {
      const head = thread ?? latest.get(channel);
      if (head === undefined) return;
      if (await status(channel, head, STATUS)) shown.set(channel, head);
    },
    said({ channel }) {
      const head = shown.get(channel);
      if (head === undefined) return;
      shown.delete(channel);
      void status(channel, head, '');
    },
  };
}
