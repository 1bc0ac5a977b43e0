// What core sends to a place of ours: messages under their delivery key, edits, removals, reactions, pins, threads.
import { randomUUID } from 'node:crypto';
import { ChannelError, type Host } from '../../core/channel.ts';
import { type File, type Message, type Place, type Placed, plain } from '../../core/message.ts';
import { mayTell } from '../../core/picture.ts';
import { entriesOf, idsOf } from './decode.ts';
import type { WebLimits } from './limits.ts';
import { CUSTOMER, digest, type Log, labelOf } from './log.ts';
import { cleanName } from './session.ts';
import { fileName } from './sniff.ts';
import { TooLarge, type Uploads } from './uploads.ts';

export interface Deliver {
  send(to: Place, message: Message, key: string): Promise<readonly Placed[]>;
  find(to: Place, key: string): Promise<readonly Placed[] | undefined>;
  edit(at: Placed, message: Message): Promise<void>;
  remove(at: Placed): Promise<void>;
  react(at: Placed, emoji: string | undefined): Promise<void>;
  pin(at: Placed): Promise<void>;
  openThread(desk: Place, title: string, key: string): Promise<Place>;
}

export interface DeliverOptions {
  readonly account: string;
  readonly log: Log;
  readonly uploads: Uploads;
  readonly limits: WebLimits;
  readonly host: () => Host | undefined;
}

/** Channels are part of addresses, so a desk's name is kept to these. */
export const CHANNEL = /^[A-Za-z0-9_-]{1,64}$/;
const THREAD = /^[A-Za-z0-9_-]{1,64}$/;

export function createDeliver({ account, log, uploads, limits, host }: DeliverOptions): Deliver {
  /** The label of a place that can be written to. */
  const existing = async (place: Place): Promise<string> => {
    const { channel, thread } = place;
    if (place.account !== account || !CHANNEL.test(channel)) throw new ChannelError('refused', 'noSuchPlace');
    if (thread !== undefined && !THREAD.test(thread)) throw new ChannelError('gone', 'threadGone');
    const label = labelOf(place);
    const customer = channel.startsWith(CUSTOMER);
    if ((customer || thread !== undefined) && !(await stored(() => log.has(label, 'opened')))) {
      throw new ChannelError('gone', customer ? 'chatGone' : 'threadGone');
    }
    return label;
  };
  const known = async (at: Placed): Promise<string> => {
    const label = await existing(at);
    const written = await stored(() => log.has(label, `m:${at.id}`));
    if (!written || (await stored(() => log.has(label, `x:${at.id}`))))
      throw new ChannelError('refused', 'messageGone');
    return label;
  };

  /**
   * Files of other accounts are fetched and kept here, because a page can show nothing else. So are our own pictures: what
   * they tell beside what they show is taken out on the way.
   */
  const own = async (label: string, file: File): Promise<File> => {
    const save = async (): Promise<File> => {
      if (file.account === account && !mayTell(file)) {
        const here = await uploads.look(file.ref, file.mime);
        if (!here) throw new ChannelError('refused', 'fileGone');
        return { ...file, mime: here.mime, bytes: here.bytes };
      }
      const started = host();
      if (!started) throw new ChannelError('retry', 'not started');
      const blob = await started.open(file);
      const { ref, mime, bytes } = await uploads.save(blob.stream(), file.mime);
      return { ...file, account, ref, mime, bytes };
    };
    const kept = await save().catch((error: unknown) => {
      if (error instanceof TooLarge) throw new ChannelError('refused', 'tooLarge', { cause: error });
      throw error instanceof ChannelError ? error : new ChannelError('retry', 'file not stored', { cause: error });
    });
    const mine = { ...kept, name: fileName(kept.name) };
    await log.append(label, `f:${mine.ref}`, { type: 'file', file: mine });
    return mine;
  };
  const withOwnFiles = async (label: string, message: Message): Promise<Message> => {
    if (!message.files?.length) return message;
    const files: File[] = [];
    for (const file of message.files) files.push(await stored(() => own(label, file)));
    return { ...message, files };
  };
  const firstId = (label: string, key: string): string => digest(account, label, key);
  const placed = (to: Place, ids: readonly string[]): readonly Placed[] => ids.map((id) => ({ ...address(to), id }));

  return {
    async send(to, message, key) {
      if (plain(message.text).length > limits.textLengthMax) throw new ChannelError('refused', 'tooLong');
      const label = await existing(to);
      const mine = await withOwnFiles(label, message);
      const ids = idsOf(firstId(label, key), mine.files?.length ?? 0);
      await stored(() =>
        log.inTurn(label, async () => {
          for (const entry of entriesOf(ids, mine, 'house')) await log.append(label, `m:${entry.id}`, entry);
        }),
      );
      return placed(to, ids);
    },
    async find(to, key) {
      const label = labelOf(to);
      const first = firstId(label, key);
      const line = await stored(() => log.find(label, `m:${first}`));
      if (line?.entry.type !== 'message') return undefined;
      const ids = idsOf(first, line.entry.album ?? 1);
      // Half an album did not arrive: sending it again adds what is missing.
      return (await stored(() => log.has(label, `m:${ids.at(-1)}`))) ? placed(to, ids) : undefined;
    },
    async edit(at, message) {
      const label = await known(at);
      const mine = await withOwnFiles(label, message);
      const entry = { type: 'edited', id: at.id, message: mine } as const;
      await stored(() => log.inTurn(label, () => log.append(label, `e:${randomUUID()}`, entry)));
    },
    async remove(at) {
      const label = await existing(at);
      await stored(async () => {
        await log.append(label, `x:${at.id}`, { type: 'removed', id: at.id });
        await log.blank(label, at.id);
      });
    },
    async react(at, emoji) {
      const label = await known(at);
      const entry = { type: 'reacted', id: at.id, author: 'house', ...(emoji ? { emoji } : {}) } as const;
      await stored(() => log.append(label, `r:${randomUUID()}`, entry));
    },
    async pin(at) {
      const label = await known(at);
      await stored(() => log.append(label, `p:${at.id}`, { type: 'pinned', id: at.id }));
    },
    async openThread(desk, title, key) {
      await existing({ account: desk.account, channel: desk.channel });
      if (desk.channel.startsWith(CUSTOMER)) throw new ChannelError('refused', 'notADesk');
      const thread = digest(account, desk.channel, 'thread', key);
      const place: Place = { account, channel: desk.channel, thread };
      await stored(() => log.append(labelOf(place), 'opened', { type: 'opened', title: cleanName(title, 120) }));
      return place;
    },
  };
}

const address = ({ account, channel, thread }: Place): Place => ({
  account,
  channel,
  ...(thread === undefined ? {} : { thread }),
});

/** A store that fails may still have written: the same key makes another try harmless, so it is a retry. */
async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ChannelError ? error : new ChannelError('retry', 'store', { cause: error });
  }
}
