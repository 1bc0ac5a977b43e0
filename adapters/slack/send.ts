// Sending: one message is one call, found again by the key in its metadata when nobody knows whether it arrived.
import { ChannelError } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import type { Message, Place, Placed } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { type Encoded, encodeWords, signatureOf } from './encode.ts';
import { MISSING_SCOPE, THREAD_GONE } from './errors.ts';
import { at, isFields, list, text } from './fields.ts';
import type { Uploads } from './upload.ts';

/** How long a button's long action is kept. */
const KEPT_MS = 30 * 24 * 3_600_000;
const PAGE = 200;
const PAGES_MAX = 5;
const GONE_MAX = 1_000;

export const keptKey = (account: string, token: string): string => `slack press ${account} ${token}`;

export interface Sender {
  readonly send: (to: Place, message: Message, key: string) => Promise<readonly Placed[]>;
  readonly find: (to: Place, key: string) => Promise<readonly Placed[] | undefined>;
  /** Keeps the actions that do not fit into buttons, before the buttons can be pressed. */
  readonly keep: (kept: Encoded['kept']) => Promise<void>;
  readonly openThread: (desk: Place, title: string, key: string, card?: Placed) => Promise<Place>;
}

export interface Scopes {
  /** Whether messages may go out under other names. */
  readonly customize: () => boolean;
  /** It turned out that they may not. */
  readonly noCustomize: () => void;
}

/** Where a person is at home, they are written to directly: the id of a person opens their direct messages. */
const channelOf = ({ channel }: Place): string => channel.replace(/^home:/, '');

const threadOf = ({ thread }: Place) => (thread === undefined ? {} : { thread_ts: thread });

export function createSender(calls: Calls, shelf: Shelf, scopes: Scopes, uploads: Uploads): Sender {
  /** Heads of threads that Slack says are not there. */
  const gone = new Set<string>();

  const keep: Sender['keep'] = async (kept) => {
    for (const { token, value } of kept) {
      await shelf.set(keptKey(calls.account, token), value, KEPT_MS).catch((cause: unknown) => {
        throw new ChannelError('retry', 'buttons could not be kept', { cause });
      });
    }
  };

  async function post(to: Place, message: Message, key: string): Promise<Placed> {
    const signature = scopes.customize() ? signatureOf(message.speaker) : undefined;
    const { blocks, text: words, kept } = encodeWords(message, signature === undefined);
    await keep(kept);
    const said = {
      channel: channelOf(to),
      ...threadOf(to),
      text: words,
      blocks,
      metadata: { event_type: 'patchthrough', event_payload: { key } },
      unfurl_links: false,
      unfurl_media: false,
      ...signature,
    };
    const answer = await calls.post(said).catch((error: unknown) => {
      if (signature && error instanceof ChannelError && error.reason === MISSING_SCOPE) scopes.noCustomize();
      throw error;
    });
    const ts = text(answer, 'ts');
    if (ts === undefined) throw new ChannelError('uncertain', 'an answer without a time');
    return { ...to, id: ts };
  }

  async function send(to: Place, message: Message, key: string): Promise<readonly Placed[]> {
    try {
      if (message.files?.length) return await uploads.send(to, message, key, keep);
      return [await post(to, message, key)];
    } catch (error) {
      if (error instanceof ChannelError && error.reason === THREAD_GONE) remember(gone, headKey(to));
      if (error instanceof ChannelError && error.reason === MISSING_SCOPE && message.speaker && !scopes.customize()) {
        return [await post(to, message, key)];
      }
      throw error;
    }
  }

  async function find(to: Place, key: string): Promise<readonly Placed[] | undefined> {
    const uploaded = await uploads.find(to, key);
    if (uploaded) return uploaded;
    const found = await findPosted(calls, to, key);
    return found && [found];
  }

  return {
    send,
    find,
    keep,
    async openThread(desk, title, key, card) {
      const { account, channel } = desk;
      const isThere = card?.account === account && card.channel === channel;
      if (card && isThere && !gone.has(headKey({ ...desk, thread: card.id })))
        return { account, channel, thread: card.id };
      // A thread hangs on a message; where there is no card, on one with its title.
      const [head] = (await find({ account, channel }, key)) ?? [
        await post({ account, channel }, { text: [{ type: 'bold', children: [title || '…'] }] }, key),
      ];
      return { account, channel, ...(head && { thread: head.id }) };
    },
  };
}

const headKey = (place: Place): string => `${place.channel} ${place.thread}`;

function remember(gone: Set<string>, key: string): void {
  gone.add(key);
  const [oldest] = gone;
  if (gone.size > GONE_MAX && oldest !== undefined) gone.delete(oldest);
}

/** Looks through the newest messages of a channel, or through a thread, for the one under this key. */
async function findPosted(calls: Calls, to: Place, key: string): Promise<Placed | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const asked = {
      channel: channelOf(to),
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor !== undefined && { cursor }),
    };
    const { thread } = to;
    const answer = await calls.run({ idempotent: true }, async (api) => {
      if (thread === undefined) return api.conversations.history(asked);
      return api.conversations.replies({ ...asked, ts: thread });
    });
    const found = list(at(answer), 'messages').find(
      (message) => at(message, 'metadata', 'event_payload').key === key && isFields(message.metadata),
    );
    const ts = found && text(found, 'ts');
    if (ts !== undefined) return { ...to, id: ts };
    cursor = text(at(answer, 'response_metadata'), 'next_cursor');
    if (cursor === undefined) return undefined;
  }
  return undefined;
}
