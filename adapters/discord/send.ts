// Sending and changing messages: at the place, in a thread that is started for it, or as a post of a forum.
import { createHash } from 'node:crypto';
import { type APIChannel, type APIMessage, ChannelType, type RawFile, ThreadAutoArchiveDuration } from 'discord.js';
import { type Channel, ChannelError, type Host } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import { excerpt, type Message, type Place, type Placed } from '../../core/message.ts';
import { channelOf, isLater, isSnowflake, snowflakeAt } from './address.ts';
import type { Calls } from './calls.ts';
import type { Written } from './components.ts';
import { encode, FILES_MAX } from './encode.ts';
import { hasCode } from './errors.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Posts } from './posts.ts';
import { isDirect, isForum, isThread, type Rooms } from './rooms.ts';

/** Bots may send so much without a boosted server: https://discord.com/developers/docs/reference#uploading-files */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;
const KEPT_MS = 90 * 24 * 3_600_000;
const NONCE_LENGTH_MAX = 25;
const LOOK_BACK = 50;
/** What came before belongs to nobody's conversation there; what was heard already is known by its id. */
const LATELY_MS = 60_000;
const TITLE_LENGTH_MAX = 90;
const UNKNOWN_CHANNEL = 10003;
const UNKNOWN_MESSAGE = 10008;
const THREAD_IS_ARCHIVED = 50083;
const THREAD_EXISTS = 160004;

export const keptKey = (account: string, token: string): string => `discord:${account}:kept:${token}`;

export interface SendParts {
  readonly account: string;
  readonly calls: Calls;
  readonly rooms: Rooms;
  readonly posts: Posts;
  readonly shelf: Shelf;
  readonly open: Host['open'];
  readonly now: () => number;
  readonly self: () => string;
  /** Whether agents must be offered a form to reply with. */
  readonly withReply: () => boolean;
  /** After this message the channel is listened to, also after a crash. */
  readonly begin: (channel: string, message: string) => Promise<void>;
  /** Who wrote a message, for the name of a thread at it. */
  readonly writerOf: (message: string) => string | undefined;
}

export interface Sender
  extends Required<Pick<Channel, 'send' | 'find' | 'edit' | 'remove' | 'react' | 'pin' | 'openThread'>> {
  /** Our own message was seen, under its nonce: an attempt whose answer was lost has arrived. */
  arrived(message: APIMessage): void;
  /** What buttons stand for must be kept before they can be pressed. */
  keep(kept: Written['kept']): Promise<void>;
}

export function createSender(parts: SendParts): Sender {
  const { account, calls, rooms, posts, shelf } = parts;
  const arrived = createMemory<Pick<APIMessage, 'id' | 'attachments'>>(2_000);
  /** Asked about after an attempt whose outcome nobody knows: a forum's posts have no nonce. */
  const doubted = createMemory<true>(2_000);
  const reacted: Memory<string> = createMemory(5_000);
  const manner = () => ({ withReply: parts.withReply() });

  async function keep(kept: Written['kept']): Promise<void> {
    for (const { token, value } of kept) await shelf.set(keptKey(account, token), value, KEPT_MS);
  }

  const placed = (to: Place, id: string, thread = to.thread): Placed => ({
    account,
    channel: to.channel,
    ...(thread !== undefined && { thread }),
    id,
  });

  const deliver = async (to: Place, channel: string, body: object, files: readonly RawFile[]): Promise<string> =>
    (await calls.run<APIMessage>('post', `/channels/${channel}/messages`, { to, body, files })).id;

  /** Who reads it may answer before we know that it arrived. Of a thread's id are all its messages later. */
  const listen = (to: Place): Promise<void> => {
    const lately = snowflakeAt(parts.now() - LATELY_MS);
    return parts.begin(channelOf(to), to.thread !== undefined && isLater(to.thread, lately) ? to.thread : lately);
  };

  /** What must stand there first is made, once. */
  async function put(to: Place, body: object, files: readonly RawFile[]): Promise<Placed> {
    await listen(to);
    try {
      return placed(to, await deliver(to, channelOf(to), body, files));
    } catch (error) {
      if (to.thread === undefined) throw error;
      if (hasCode(error, THREAD_IS_ARCHIVED)) await unarchive(to.thread);
      else if (!hasCode(error, UNKNOWN_CHANNEL) || rooms.known(to.thread)) throw error;
      else if (!(await startAt(to, to.thread))) return replyAt(to, to.thread, body, files, error);
      return placed(to, await deliver(to, to.thread, body, files));
    }
  }

  const unarchive = (thread: string): Promise<unknown> =>
    calls.run('patch', `/channels/${thread}`, { body: { archived: false }, idempotent: true });

  /** Does it, in a thread that was put away after opening that again. */
  async function awake(at: Place, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (at.thread === undefined || !hasCode(error, THREAD_IS_ARCHIVED)) throw error;
      await unarchive(at.thread);
      await act();
    }
  }

  /** A thread at the message that it answers has that message's id. False: none may be started there. */
  async function startAt({ channel }: Place, message: string): Promise<boolean> {
    const name = excerpt(parts.writerOf(message) ?? 'Help', TITLE_LENGTH_MAX) || 'Help';
    const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay };
    try {
      rooms.learn(await calls.run<APIChannel>('post', `/channels/${channel}/messages/${message}/threads`, { body }));
      return true;
    } catch (error) {
      if (hasCode(error, THREAD_EXISTS)) return true;
      if (error instanceof ChannelError && (error.kind === 'retry' || error.kind === 'uncertain')) throw error;
      return false;
    }
  }

  /** Where no thread may be, the answer stands under the question; without that, the thread is gone. */
  async function replyAt(
    to: Place,
    message: string,
    body: object,
    files: readonly RawFile[],
    gone: unknown,
  ): Promise<Placed> {
    const there = await calls
      .run('get', `/channels/${to.channel}/messages/${message}`, { idempotent: true })
      .catch(() => undefined);
    if (there === undefined) throw gone;
    const reference = { message_reference: { message_id: message, fail_if_not_exists: true } };
    const channel: Place = { account, channel: to.channel };
    return placed(channel, await deliver(channel, to.channel, { ...body, ...reference }, files));
  }

  async function filesOf(message: Message): Promise<RawFile[]> {
    const files = message.files ?? [];
    if (files.some((file) => (file.bytes ?? 0) > FILE_BYTES_MAX)) throw new ChannelError('refused', 'tooLarge');
    const blobs = await Promise.all(files.map((file) => parts.open(file)));
    if (blobs.some(({ size }) => size > FILE_BYTES_MAX)) throw new ChannelError('refused', 'tooLarge');
    return Promise.all(
      blobs.map(async (blob, i) => ({
        name: files[i]?.name || 'file',
        data: Buffer.from(await blob.arrayBuffer()),
        contentType: files[i]?.mime ?? 'application/octet-stream',
      })),
    );
  }

  /** A message takes so many files; the others follow it. Each file's place is that of its message. */
  async function send(to: Place, message: Message, key: string): Promise<readonly Placed[]> {
    const files = message.files ?? [];
    const sent = await sendOne(to, { ...message, files: files.slice(0, FILES_MAX) }, key);
    await parts.begin(channelOf(sent), sent.id);
    const each = places(sent, Math.min(files.length, FILES_MAX));
    for (let from = FILES_MAX; from < files.length; from += FILES_MAX) {
      const more = files.slice(from, from + FILES_MAX);
      const next = await sendOne(sent, { text: [], files: more }, `${key}+${from}`).catch(again);
      each.push(...places(next, more.length));
    }
    return each;
  }

  async function sendOne(to: Place, message: Message, key: string): Promise<Placed> {
    const { body, kept } = encode(message, manner());
    await keep(kept);
    const files = await filesOf(message);
    const nonced = { ...body, nonce: nonceOf(key), enforce_nonce: true };
    const room = to.thread === undefined ? await rooms.find(to.channel) : undefined;
    if (!room || !isForum(room)) return put(to, nonced, files);
    const post = await posts.open(room, message, body, files, doubted.has(key));
    doubted.delete(key);
    if (post.message !== undefined) return placed(to, post.message, post.thread);
    return put({ ...to, thread: post.thread }, nonced, files);
  }

  async function change(at: Placed, message: Message): Promise<void> {
    const { body, kept } = encode(message, manner());
    await keep(kept);
    const { message_reference: _fixed, ...changes } = body;
    const route = `/channels/${channelOf(at)}/messages/${at.id}` as const;
    await awake(at, () => calls.run('patch', route, { to: at, body: changes, idempotent: true }));
    if (message.standing && at.thread !== undefined) await posts.show(await rooms.find(at.thread), message.standing);
  }

  async function openThread(desk: Place, title: string, card: Placed | undefined): Promise<Place> {
    const room = await rooms.find(desk.channel);
    if (isForum(room)) {
      if (card?.thread !== undefined) return { ...desk, thread: card.thread };
      const post = await posts.open(
        room,
        { text: [title] },
        { content: title, allowed_mentions: { parse: [] } },
        [],
        false,
      );
      return { ...desk, thread: post.thread };
    }
    if (isThread(room) || isDirect(room)) return desk;
    if (card && isSnowflake(card.id) && (await startAt(desk, card.id))) return { ...desk, thread: card.id };
    const body = {
      name: excerpt(title, TITLE_LENGTH_MAX) || 'Request',
      type: ChannelType.PublicThread,
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
    };
    const thread = await calls.run<APIChannel>('post', `/channels/${desk.channel}/threads`, { to: desk, body });
    rooms.learn(thread, room.guild);
    return { ...desk, thread: thread.id };
  }

  return {
    keep,
    send,
    arrived({ nonce, id, attachments }) {
      if (nonce !== undefined) arrived.set(String(nonce), { id, attachments: attachments ?? [] });
    },
    /**
     * Within a few minutes Discord itself makes one of two with the same nonce, so nothing found means: send it again.
     * Our own messages come back through the gateway with their nonce, and some listings have it, too.
     */
    async find(to, key) {
      const nonce = nonceOf(key);
      const seen = arrived.get(nonce);
      if (seen) return places(placed(to, seen.id), seen.attachments.length);
      const room = await rooms.find(channelOf(to)).catch(() => undefined);
      if (to.thread === undefined) doubted.set(key, true);
      if (!room || isForum(room)) return undefined;
      const query = new URLSearchParams({ limit: String(LOOK_BACK) });
      const latest = await calls.run<APIMessage[]>('get', `/channels/${room.id}/messages`, {
        to,
        query,
        idempotent: true,
      });
      const found = latest.find((message) => message.author.id === parts.self() && String(message.nonce) === nonce);
      return found && places(placed(to, found.id), found.attachments.length);
    },
    edit: async (at, message) => {
      if (isSnowflake(at.id)) await change(at, message);
    },
    async remove(at) {
      if (!isSnowflake(at.id)) return;
      const route = `/channels/${channelOf(at)}/messages/${at.id}` as const;
      await awake(at, () => calls.run('delete', route, { to: at, idempotent: true })).catch(unlessGone);
    },
    async react(at, emoji) {
      if (!isSnowflake(at.id)) return;
      const route = (shown: string) =>
        `/channels/${channelOf(at)}/messages/${at.id}/reactions/${encodeURIComponent(shown)}/@me` as const;
      const former = reacted.get(at.id);
      if (former !== undefined && former !== emoji) {
        await awake(at, () => calls.run('delete', route(former), { to: at, idempotent: true })).catch(unlessGone);
        reacted.delete(at.id);
      }
      if (emoji === undefined) return;
      if (/^:.*:$/.test(emoji)) throw new ChannelError('refused', 'emojiNotAllowed');
      await awake(at, () => calls.run('put', route(emoji), { to: at, idempotent: true }));
      reacted.set(at.id, emoji);
    },
    pin: (at) =>
      awake(at, () =>
        calls.run('put', `/channels/${channelOf(at)}/messages/pins/${at.id}`, { to: at, idempotent: true }),
      ),
    openThread: (desk, title, _key, card) => openThread(desk, title, card),
  };
}

/** One for each file, and one where there are none. */
const places = (sent: Placed, files: number): Placed[] => Array.from({ length: Math.max(1, files) }, () => sent);

/** What stands there already is the same message under the same key: the whole may be sent again. */
function again(error: unknown): never {
  if (!(error instanceof ChannelError) || error.kind !== 'uncertain') throw error;
  throw new ChannelError('retry', error.reason, { cause: error });
}

/** What is gone already need not be taken away. */
function unlessGone(error: unknown): void {
  if (!hasCode(error, UNKNOWN_MESSAGE)) throw error;
}

function nonceOf(key: string): string {
  return key.length <= NONCE_LENGTH_MAX
    ? key
    : createHash('sha256').update(key).digest('hex').slice(0, NONCE_LENGTH_MAX);
}
