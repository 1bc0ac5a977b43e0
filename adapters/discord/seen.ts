// The last message handled in each channel, kept on the shelf: what came after it while we were away is fetched from there.
import type { APIMessage } from 'discord.js';
import { ChannelError } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import { isLater, isSnowflake } from './address.ts';
import type { Calls } from './calls.ts';
import { createMemory } from './memory.ts';

export interface Seen {
  open(): Promise<void>;
  /** Called only for what is committed. */
  set(channel: string, message: string): void;
  /**
   * A channel in which we begin: what comes after `message` there is ours to hear, also after a crash. To be awaited before
   * anything is done there that could be answered. Nothing where the channel is known.
   */
  begin(channel: string, message: string): Promise<void>;
  channels(): readonly string[];
  /** What came after the last one handled, oldest first, a page at a time; empty when nothing is left. */
  after(channel: string): Promise<readonly APIMessage[]>;
  /** Writes it down now. */
  close(): Promise<void>;
}

/** The channels that something came from lately; behind the shelf by at most so long, which only costs a second look. */
const CHANNELS_MAX = 500;
const WRITE_MS = 1_000;
const KEPT_MS = 30 * 24 * 3_600_000;
const PAGE = 100;

export function createSeen(account: string, calls: Calls, shelf: Shelf, failed: (error: unknown) => void): Seen {
  const last = createMemory<string>(CHANNELS_MAX);
  const key = `discord:${account}:seen`;
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();

  /** One after the other: what is written last is what was true last. */
  function write(): Promise<void> {
    written = written.then(() => shelf.set(key, JSON.stringify([...last.entries()]), KEPT_MS)).catch(failed);
    return written;
  }

  return {
    async open() {
      const kept: unknown = JSON.parse((await shelf.get(key)) ?? '[]');
      if (!Array.isArray(kept)) return;
      for (const [channel, message] of kept)
        if (isSnowflake(channel) && isSnowflake(message)) last.set(channel, message);
    },
    set(channel, message) {
      const before = last.get(channel);
      last.set(channel, before === undefined || isLater(message, before) ? message : before);
      timer ??= setTimeout(() => {
        timer = undefined;
        void write();
      }, WRITE_MS).unref();
    },
    async begin(channel, message) {
      if (last.has(channel)) return written;
      last.set(channel, message);
      await write();
    },
    channels: () => [...last.entries()].map(([channel]) => channel),
    async after(channel) {
      const from = last.get(channel);
      if (from === undefined) return [];
      const query = new URLSearchParams({ after: from, limit: String(PAGE) });
      const to = { account, channel };
      try {
        const page = await calls.run<APIMessage[]>('get', `/channels/${channel}/messages`, {
          to,
          query,
          idempotent: true,
        });
        return page.toSorted((a, b) => (isLater(a.id, b.id) ? 1 : -1));
      } catch (error) {
        // A channel that is gone, or that we no longer see, has nothing for us.
        if (!(error instanceof ChannelError) || error.kind === 'retry' || error.kind === 'uncertain') throw error;
        last.delete(channel);
        return [];
      }
    },
    async close() {
      clearTimeout(timer);
      await write();
    },
  };
}
