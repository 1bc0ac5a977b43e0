// What happens to messages that are there: edits, removal, reactions, pins. All of it may be done twice without harm.
import { ChannelError } from '../../core/channel.ts';
import type { Message, Placed } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { nameOfEmoji } from './emoji.ts';
import { encodeWords, isMessageId } from './encode.ts';
import { says } from './errors.ts';
import type { Scopes, Sender } from './send.ts';

export interface Changes {
  edit(at: Placed, message: Message): Promise<void>;
  remove(at: Placed): Promise<void>;
  react(at: Placed, emoji: string | undefined): Promise<void>;
  pin(at: Placed): Promise<void>;
}

/** The bot's reactions that are known, so that a new one can take the place of the old; older ones are asked for. */
const REACTIONS_MAX = 2_000;

export function createChanges(calls: Calls, scopes: Scopes, keep: Sender['keep'], self: () => string): Changes {
  const given = new Map<string, readonly string[]>();

  /** A call whose refusal with one of these is as good as success. */
  const change = (fine: readonly string[], call: (api: Calls['client']) => Promise<unknown>) =>
    calls.run({ idempotent: true }, (api) =>
      call(api).catch((error: unknown) => {
        if (!says(error, ...fine)) throw error;
      }),
    );

  async function ownReactions({ channel, id }: Placed): Promise<readonly string[]> {
    const answer = await calls.run({ idempotent: true }, (api) =>
      api.reactions.get({ channel, timestamp: id, full: true }),
    );
    const reactions = answer.message?.reactions ?? [];
    return reactions.filter(({ users }) => users?.includes(self())).flatMap(({ name }) => (name ? [name] : []));
  }

  return {
    async edit(at, message) {
      if (!isMessageId(at.id)) return;
      // A message under a name of its own keeps it; files never have one.
      const isSpoken = message.files !== undefined || !scopes.customize();
      const { blocks, text, kept } = encodeWords(message, isSpoken);
      await keep(kept);
      await change([], (api) => api.chat.update({ channel: at.channel, ts: at.id, text, blocks: blocks as [] }));
    },
    async remove(at) {
      if (!isMessageId(at.id)) return;
      await change(['message_not_found'], (api) => api.chat.delete({ channel: at.channel, ts: at.id }));
    },
    async react(at, emoji) {
      if (!isMessageId(at.id)) return;
      const name = emoji === undefined ? undefined : nameOfEmoji(emoji);
      if (emoji !== undefined && name === undefined) throw new ChannelError('refused', 'emojiNotAllowed');
      const item = { channel: at.channel, timestamp: at.id };
      const key = `${at.channel} ${at.id}`;
      const before = given.get(key) ?? (await ownReactions(at).catch(() => []));
      for (const old of before) {
        if (old !== name)
          await change(['no_reaction', 'message_not_found'], (api) => api.reactions.remove({ ...item, name: old }));
      }
      if (name !== undefined) await change(['already_reacted'], (api) => api.reactions.add({ ...item, name }));
      given.delete(key);
      given.set(key, name === undefined ? [] : [name]);
      const [oldest] = given.keys();
      if (given.size > REACTIONS_MAX && oldest !== undefined) given.delete(oldest);
    },
    async pin(at) {
      if (!isMessageId(at.id)) return;
      await change(['already_pinned'], (api) => api.pins.add({ channel: at.channel, timestamp: at.id }));
    },
  };
}
