// A message the way a person sees it in the chat: its text, media, keyboard, reply, topic, edits, reactions and pin.
import type { InlineKeyboardButton, Message, MessageEntity, ReactionType } from 'grammy/types';
import type { Markup } from './markup.ts';

const mediaKinds = [
  'animation',
  'audio',
  'document',
  'photo',
  'sticker',
  'video',
  'video_note',
  'voice',
  'contact',
  'venue',
  'location',
  'poll',
  'dice',
] as const;
type MediaKind = (typeof mediaKinds)[number];

/** A message as the server keeps it; `wire` is what the Bot API shows of it. */
export interface StoredMessage {
  wire: Message;
  readonly byBot: boolean;
  readonly isService: boolean;
  markup: Markup | undefined;
  edits: number;
  isPinned: boolean;
  readonly reactions: Map<number, readonly ReactionType[]>;
  seen: SeenMessage | undefined;
}

export interface SeenMessage {
  readonly id: number;
  readonly chat: number;
  readonly from: number;
  readonly byBot: boolean;
  readonly isService: boolean;
  /** Text or caption; '' where there is neither. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly media: MediaKind | undefined;
  /** The file of the media, the largest of a photo. */
  readonly fileId: string | undefined;
  readonly album: string | undefined;
  /** The forum topic, undefined in General and outside forums. */
  readonly topic: number | undefined;
  /** The message it answers, never the implicit one of a topic. */
  readonly replyTo: number | undefined;
  readonly quote: string | undefined;
  readonly buttons: readonly (readonly InlineKeyboardButton[])[];
  /** The texts of a reply keyboard's keys. */
  readonly keys: readonly (readonly string[])[];
  readonly edits: number;
  readonly isPinned: boolean;
  readonly isForward: boolean;
  /** Emoji by the id of who reacted. */
  readonly reactions: Readonly<Record<number, readonly string[]>>;
  readonly wire: Message;
}

/** The same object until the message changes. */
export function seenMessage(stored: StoredMessage): SeenMessage {
  stored.seen ??= look(stored);
  return stored.seen;
}

function look(stored: StoredMessage): SeenMessage {
  const { wire, markup } = stored;
  const media = mediaOf(wire);
  const implicit = wire.is_topic_message === true && wire.reply_to_message?.message_id === wire.message_thread_id;
  return {
    id: wire.message_id,
    chat: wire.chat.id,
    from: wire.from?.id ?? 0,
    byBot: stored.byBot,
    isService: stored.isService,
    text: wire.text ?? wire.caption ?? '',
    entities: wire.entities ?? wire.caption_entities ?? [],
    media,
    fileId: fileIdOf(wire),
    album: wire.media_group_id,
    topic: wire.is_topic_message === true ? wire.message_thread_id : undefined,
    replyTo: implicit ? undefined : wire.reply_to_message?.message_id,
    quote: wire.quote?.text,
    buttons: markup?.kind === 'inline' ? markup.inline.inline_keyboard : [],
    keys: markup?.kind === 'keyboard' ? markup.rows : [],
    edits: stored.edits,
    isPinned: stored.isPinned,
    isForward: wire.forward_origin !== undefined,
    reactions: Object.fromEntries([...stored.reactions].map(([who, list]) => [who, list.map(emojiOf)])),
    wire,
  };
}

function mediaOf(wire: Message): MediaKind | undefined {
  return mediaKinds.find((kind) => wire[kind] !== undefined);
}

function fileIdOf(wire: Message): string | undefined {
  if (wire.photo !== undefined) return wire.photo.at(-1)?.file_id;
  const file =
    wire.animation ?? wire.audio ?? wire.document ?? wire.sticker ?? wire.video ?? wire.video_note ?? wire.voice;
  return file?.file_id;
}

function emojiOf(reaction: ReactionType): string {
  if (reaction.type === 'emoji') return reaction.emoji;
  return reaction.type === 'custom_emoji' ? reaction.custom_emoji_id : 'paid';
}
