// What the pagers have in common: channels that only send, words alone, and are heard of when that fails.
import { type Capabilities, type Channel, ChannelError, type Host } from '../../core/channel.ts';
import type { Message, Place } from '../../core/message.ts';

const can: Capabilities = {
  threads: false,
  buttons: false,
  forms: false,
  styles: [],
  replies: false,
  edits: false,
  deletes: false,
  reactions: false,
  files: false,
  voices: false,
  stickers: false,
  albums: false,
  typing: false,
  hears: { edits: false, removals: false, reactions: false, typing: false },
  speakers: false,
  textLengthMax: 16_000,
  captionLengthMax: 16_000,
  fileBytesMax: 1 << 20,
};

export interface SendOnly {
  readonly account: string;
  /** One attempt; resolves to the message's id there. Rejects with a ChannelError. */
  post(to: Place, message: Message, key: string): Promise<string>;
  /** Closes what stays open between posts. */
  close?(): Promise<void>;
}

/** Trouble is told from a failed attempt to the next that works: nothing else shows whether a pager still works. */
export function createSendOnly({ account, post, close }: SendOnly): Channel {
  const underWay = new Set<Promise<unknown>>();
  let host: Host | undefined;

  async function send(to: Place, message: Message, key: string): Promise<string> {
    if (message.files?.length) throw new ChannelError('refused', 'filesUnsupported');
    try {
      const id = await post(to, message, key);
      host?.health(account, undefined);
      return id;
    } catch (error) {
      host?.health(account, error instanceof ChannelError ? `pages fail: ${error.reason}` : 'pages fail');
      throw error;
    }
  }

  return {
    account,
    can,
    async start(given) {
      host = given;
    },
    async stop() {
      await Promise.allSettled(underWay);
      await close?.();
    },
    async send(to, message, key) {
      const sending = send(to, message, key);
      underWay.add(sending);
      try {
        return [{ ...to, id: await sending }];
      } finally {
        underWay.delete(sending);
      }
    },
  };
}
