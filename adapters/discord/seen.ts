// The last message handled in each channel, kept on the shelf: what came after it while we were away is fetched from there.
import type { APIMessage } from 'discord.js';
import { ChannelError } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import { isLater, isSnowflake, madeAt } from './address.ts';
import type { Calls } from './calls.ts';
import { createMemory, type Memory } from './memory.ts';

export interface Seen {
  open(): Promise<void>;
  /** Called only for what is committed. */
  set(channel: string, message: string): void;
  /**
   * A channel in which we begin: what comes after `message` there is ours to hear, also after a crash. To be awaited before
   * anything is done there that could be answered. Nothing where the channel is known.
   */
  begin(channel: string, message: string): Promise<void>;
  /** Whose last message is the latest first. */
  channels(): readonly string[];
  /** What came after the last one handled, oldest first, a page at a time; empty when nothing is left. */
  after(channel: string): Promise<readonly APIMessage[]>;
  /** Writes it down now. */
  close(): Promise<void>;
}

/** The channels that something came from lately, in parts, so that a message writes one of them and not all. */
const PARTS = 32;
const CHANNELS_MAX = 5_000;
/** Behind the shelf by at most so long, which only costs a second look. */
const WRITE_MS = 1_000;
const KEPT_MS = 30 * 24 * 3_600_000;
const PAGE = 100;

export function createSeen(account: string, calls: Calls, shelf: Shelf, failed: (error: unknown) => void): Seen {
  const parts = Array.from({ length: PARTS }, () => createMemory<string>(CHANNELS_MAX / PARTS));
  const changed = new Set<number>();
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();

  const partOf = (channel: string): number => madeAt(channel) % PARTS;
  const last = (channel: string): Memory<string> => parts[partOf(channel)] as Memory<string>;
  const keyOf = (part: number): string => `discord:${account}:seen:${part}`;

  function put(channel: string, message: string): void {
    last(channel).set(channel, message);
    changed.add(partOf(channel));
  }

  async function writeChanged(): Promise<void> {
    const due = [...changed];
    changed.clear();
    for (const part of due) {
      try {
        await shelf.set(keyOf(part), JSON.stringify([...(parts[part]?.entries() ?? [])]), KEPT_MS);
      } catch (error) {
        changed.add(part);
        failed(error);
      }
    }
  }

  /** One after the other: what is written last is what was true last. */
  function write(): Promise<void> {
    written = written.then(writeChanged);
    return written;
  }

  let opened: Promise<void> | undefined;

  /** Read before anything is written: what was sent before the start would else stand there alone. */
  function open(): Promise<void> {
    opened ??= load().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  async function load(): Promise<void> {
    // Once all stood under one key; left there, a channel given up since would come back with a message of long ago.
    const former = `discord:${account}:seen`;
    for (const [channel, message] of await keptAt(former)) put(channel, message);
    for (const part of parts.keys())
      for (const [channel, message] of await keptAt(keyOf(part))) last(channel).set(channel, message);
    if (changed.size === 0) return;
    await write();
    if (changed.size === 0) await shelf.delete(former);
  }

  async function keptAt(key: string): Promise<readonly [string, string][]> {
    const kept: unknown = JSON.parse((await shelf.get(key)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(([channel, message]) => isSnowflake(channel) && isSnowflake(message));
  }

  return {
    open,
    set(channel, message) {
      const before = last(channel).get(channel);
      put(channel, before === undefined || isLater(message, before) ? message : before);
      timer ??= setTimeout(() => {
        timer = undefined;
        void write();
      }, WRITE_MS).unref();
    },
    async begin(channel, message) {
      await open();
      if (last(channel).get(channel) !== undefined) return written;
      put(channel, message);
      await write();
    },
    channels: () =>
      parts
        .flatMap((part) => [...part.entries()])
        .sort(([, a], [, b]) => (isLater(a, b) ? -1 : 1))
        .map(([channel]) => channel),
    async after(channel) {
      const from = last(channel).get(channel);
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
        last(channel).delete(channel);
        changed.add(partOf(channel));
        return [];
      }
    },
    async close() {
      clearTimeout(timer);
      await write();
    },
  };
}
