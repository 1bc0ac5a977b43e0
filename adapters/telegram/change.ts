// What happens to messages that are there: edits, removal, reactions, pins. All of it may be done twice without harm.
import { ChannelError } from '../../core/channel.ts';
import type { Message, Placed } from '../../core/message.ts';
import { isShared, messageOf } from './address.ts';
import type { Calls } from './calls.ts';
import { CAPTION_LENGTH_MAX, TEXT_LENGTH_MAX, writeButtons } from './encode.ts';
import { says } from './errors.ts';
import { reactionFor } from './reactions.ts';
import { NO_PREVIEW, type Sender } from './send.ts';
import { writeText } from './write-text.ts';

export interface Changes {
  edit(at: Placed, message: Message): Promise<void>;
  remove(at: Placed): Promise<void>;
  react(at: Placed, emoji: string | undefined): Promise<void>;
  pin(at: Placed): Promise<void>;
}

export function createChanges(calls: Calls, keep: Sender['keep']): Changes {
  const { raw } = calls;
  /** A call whose refusal in these words is as good as success. */
  const change = (at: Placed, fine: RegExp | undefined, call: () => Promise<unknown>) =>
    calls.run({ to: at, idempotent: true }, () =>
      call().catch((error: unknown) => {
        if (!fine || !says(error, fine)) throw error;
      }),
    );
  return {
    async edit(at, message) {
      const { text: rich, keyboard, tokens } = writeButtons(message);
      await keep(tokens);
      const target = { ...messageOf(at), ...(keyboard && { reply_markup: keyboard }) };
      const shared = isShared(at);
      const asText = () => {
        const written = writeText(rich, { shared, lengthMax: TEXT_LENGTH_MAX });
        return raw.editMessageText({ ...target, ...written, link_preview_options: NO_PREVIEW });
      };
      const asCaption = () => {
        const { text, entities } = writeText(rich, { shared, lengthMax: CAPTION_LENGTH_MAX });
        return raw.editMessageCaption({ ...target, caption: text, ...(entities && { caption_entities: entities }) });
      };
      // What is edited may have gone out as words before its file (a sticker has no caption), or the other way round.
      const [first, second, mistaken] = message.files?.length
        ? ([asCaption, asText, /no caption in the message/i] as const)
        : ([asText, asCaption, /no text in the message/i] as const);
      await change(at, UNCHANGED, () =>
        first().catch((error: unknown) => {
          if (says(error, mistaken)) return second();
          throw error;
        }),
      );
    },
    async remove(at) {
      await change(at, /message to delete not found/i, () => raw.deleteMessage(messageOf(at)));
    },
    async react(at, emoji) {
      const near = emoji === undefined ? undefined : reactionFor(emoji);
      if (emoji !== undefined && near === undefined) throw new ChannelError('refused', 'emojiNotAllowed');
      const reaction = near ? [{ type: 'emoji' as const, emoji: near }] : [];
      await change(at, UNCHANGED, () => raw.setMessageReaction({ ...messageOf(at), reaction }));
    },
    async pin(at) {
      await change(at, UNCHANGED, () => raw.pinChatMessage({ ...messageOf(at), disable_notification: true }));
    },
  };
}

const UNCHANGED = /is not modified|NOT_MODIFIED/i;
