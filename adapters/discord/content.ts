// What a Discord message holds beside its words: files, stickers, what was forwarded, and the word for what cannot be relayed.
import { type APIAttachment, type APIMessage, MessageFlags, StickerFormatType } from 'discord.js';
import { excerpt, type File, type Message, type Node, type Rich } from '../../core/message.ts';
import { type Names, readText } from './read-text.ts';

const FILES_MAX = 10;
const QUOTE_LENGTH_MAX = 200;
const FORWARDED_LENGTH_MAX = 1_000;

/** Everything but to whom it replies. `cdn` is where stickers lie. */
export function contentOf(message: APIMessage, names: Names, account: string, cdn: string): Message {
  const isVoice = ((message.flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0;
  const attached = (message.attachments ?? [])
    .slice(0, FILES_MAX)
    .map((attachment) => fileOf(attachment, message, account, isVoice));
  const stickers = (message.sticker_items ?? []).slice(0, 3);
  const files = [...attached, ...stickers.flatMap((sticker) => stickerOf(sticker, account, cdn))];
  const text: Rich = [...readText(message.content ?? '', names), ...forwarded(message, names), ...drawn(stickers)];
  const unsupported = text.length === 0 && files.length === 0 ? whatElse(message) : undefined;
  return { text, ...(files.length > 0 && { files }), ...(unsupported !== undefined && { unsupported }) };
}

/** Where it lies, and where its present address is found again: addresses expire after a day. */
function fileOf(attachment: APIAttachment, message: APIMessage, account: string, isVoice: boolean): File {
  const mime = attachment.content_type?.split(';')[0]?.trim() || 'application/octet-stream';
  return {
    kind: isVoice ? 'voice' : kindOf(mime),
    account,
    ref: `${message.channel_id} ${message.id} ${attachment.id} ${attachment.url}`,
    name: attachment.filename || 'file',
    mime,
    bytes: attachment.size,
  };
}

function kindOf(mime: string): File['kind'] {
  if (mime === 'image/gif') return 'animation';
  if (/^image\/(?:jpeg|png|webp|avif|heic)$/.test(mime)) return 'photo';
  if (mime.startsWith('video/')) return 'video';
  return mime.startsWith('audio/') ? 'audio' : 'file';
}

type Sticker = NonNullable<APIMessage['sticker_items']>[number];

/** Drawn stickers (Lottie) are a program, not a picture: their name is said instead. */
const isDrawn = ({ format_type: format }: Sticker): boolean => format === StickerFormatType.Lottie;

function stickerOf(sticker: Sticker, account: string, cdn: string): File[] {
  if (isDrawn(sticker)) return [];
  const isGif = sticker.format_type === StickerFormatType.GIF;
  const url = `${cdn}/stickers/${sticker.id}.${isGif ? 'gif' : 'png'}`;
  const mime = isGif ? 'image/gif' : 'image/png';
  return [{ kind: 'sticker', account, ref: `- - - ${url}`, name: `${sticker.name}.${isGif ? 'gif' : 'png'}`, mime }];
}

const drawn = (stickers: readonly Sticker[]): Node[] =>
  stickers.filter(isDrawn).map((sticker) => `[${excerpt(sticker.name, 60)}]`);

/** A forwarded message is told as a quote. */
function forwarded({ message_snapshots: snapshots }: APIMessage, names: Names): Node[] {
  return (snapshots ?? []).slice(0, 3).flatMap(({ message }): Node[] => {
    const words = excerpt(message.content ?? '', FORWARDED_LENGTH_MAX);
    return words === '' ? [] : [{ type: 'quote', children: readText(words, names) }];
  });
}

function whatElse(message: APIMessage): string | undefined {
  if (message.poll) return 'poll';
  if (message.message_snapshots?.length) return 'forwarded message';
  if (message.activity || message.application) return 'invitation';
  return 'message';
}

/** Whether there is anything to read at all: without the intent for it, contents arrive empty. */
export const isBare = (message: APIMessage): boolean =>
  !message.content &&
  !message.attachments?.length &&
  !message.sticker_items?.length &&
  !message.message_snapshots?.length &&
  !message.poll;

export function quoteOf(message: APIMessage, names: Names): { quote: string } | undefined {
  const quoted = message.referenced_message;
  if (!quoted?.content) return undefined;
  const words = readText(quoted.content, names);
  const quote = excerpt(
    words.map((node) => (typeof node === 'string' ? node : '')).join('') || quoted.content,
    QUOTE_LENGTH_MAX,
  );
  return quote === '' ? undefined : { quote };
}
