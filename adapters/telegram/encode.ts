// A message as calls of the Bot API: pure. What Telegram cannot hold in one message becomes several parts, in order.
import { createHash } from 'node:crypto';
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { ChannelError } from '../../core/channel.ts';
import {
  type Button,
  type Contact,
  excerpt,
  type File,
  type Location,
  type Message,
  type Rich,
} from '../../core/message.ts';
import { clean, isWebAddress, type Manner, type Written, writeText } from './write-text.ts';

export const TEXT_LENGTH_MAX = 4096;
export const CAPTION_LENGTH_MAX = 1024;

const LABEL_LENGTH_MAX = 64;
const CALLBACK_BYTES_MAX = 64;
const ALBUM_FILES_MAX = 10;

/** How a file is sent: what Telegram calls the parameter, too. */
export type Medium = 'photo' | 'video' | 'animation' | 'audio' | 'voice' | 'sticker' | 'document' | 'video_note';

/** One call. `files` with more than one entry is an album; `placed` says whether core asked for what it makes. */
export type Part = { readonly keyboard?: InlineKeyboardMarkup } & (
  | { readonly type: 'text'; readonly written: Written; readonly placed: boolean }
  | { readonly type: 'files'; readonly files: readonly Sent[]; readonly caption?: Written }
  | { readonly type: 'location'; readonly location: Location }
  | { readonly type: 'contact'; readonly contact: Contact }
);

export interface Sent {
  readonly file: File;
  readonly medium: Medium;
}

export interface Plan {
  readonly parts: readonly Part[];
  /** Actions too long for a button: each must be kept under its token before the parts are sent. */
  readonly tokens: readonly { readonly token: string; readonly action: string }[];
}

/**
 * `mediumOf` chooses how a file goes out. The buttons stand under the last part, the text is the first file's caption
 * where that can have one, and a message of its own where not. Throws `refused` when there is nothing to show.
 */
export function encode(message: Message, shared: boolean, mediumOf: (file: File) => Medium): Plan {
  const { files = [], location, contact } = message;
  const { text, keyboard, tokens } = writeButtons(message);
  const groups = groupFiles(
    files.map((file) => ({ file, medium: mediumOf(file) })),
    keyboard !== undefined,
  );
  const captioned = groups[0]?.[0] && CAPTIONED.has(groups[0][0].medium);
  const manner: Manner = { shared, lengthMax: captioned ? CAPTION_LENGTH_MAX : TEXT_LENGTH_MAX };
  const written = writeText(text, manner);
  const hasText = !isBlank(written.text);
  const parts: Part[] = [];
  if (!captioned && hasText) {
    parts.push({ type: 'text', written, placed: groups.length === 0 && !location && !contact });
  }
  groups.forEach((group, i) => {
    parts.push({ type: 'files', files: group, ...(i === 0 && captioned && hasText && { caption: written }) });
  });
  if (location) parts.push({ type: 'location', location });
  if (contact) parts.push({ type: 'contact', contact });
  const last = parts.pop();
  if (!last) throw new ChannelError('refused', 'emptyMessage');
  parts.push(keyboard ? { ...last, keyboard } : last);
  return { parts, tokens };
}

const CAPTIONED: ReadonlySet<Medium> = new Set<Medium>(['photo', 'video', 'animation', 'audio', 'voice', 'document']);

/** What may stand in one album together. */
const ALBUM_OF: Partial<Record<Medium, string>> = {
  photo: 'seen',
  video: 'seen',
  document: 'document',
  audio: 'audio',
};

/** In order, as few groups as Telegram allows. An album has no buttons: then the last file goes alone, to carry them. */
function groupFiles(files: readonly Sent[], buttons: boolean): Sent[][] {
  const groups: Sent[][] = [];
  let kind: string | undefined;
  for (const sent of files) {
    const album = ALBUM_OF[sent.medium];
    const group = groups.at(-1);
    if (group && album !== undefined && album === kind && group.length < ALBUM_FILES_MAX) group.push(sent);
    else groups.push([sent]);
    kind = album;
  }
  const last = groups.at(-1);
  if (buttons && last && last.length > 1) groups.push(last.splice(-1));
  return groups;
}

/** What Telegram takes for nothing (TDLib, `is_empty_string`). */
export const isBlank = (text: string): boolean => BLANK.test(text);
const BLANK = /^(?:[\s\p{Cc}\u180e\u200b-\u200f\u2028-\u202f\u2800\ufffc]|[\u{e0000}-\u{e007f}])*$/u;

interface Buttons {
  /** The message's text, and the addresses of buttons that Telegram would refuse, with the whole message. */
  readonly text: Rich;
  readonly keyboard?: InlineKeyboardMarkup;
  readonly tokens: { token: string; action: string }[];
}

export function writeButtons({ text, buttons }: Message): Buttons {
  const tokens: Buttons['tokens'] = [];
  const addresses: string[] = [];
  const rows: InlineKeyboardButton[][] = [];
  for (const row of buttons ?? []) {
    const written: InlineKeyboardButton[] = [];
    for (const button of row) {
      const label = excerpt(clean(button.label), LABEL_LENGTH_MAX) || '•';
      if ('action' in button) written.push({ text: label, callback_data: dataOf(button, tokens) });
      else if (isWebAddress(button.url)) written.push({ text: label, url: button.url });
      else addresses.push(`\n${label}: ${button.url}`);
    }
    if (written.length > 0) rows.push(written);
  }
  return {
    text: addresses.length > 0 ? [...text, ...addresses] : text,
    ...(rows.length > 0 && { keyboard: { inline_keyboard: rows } }),
    tokens,
  };
}

function dataOf(button: Extract<Button, { action: string }>, tokens: Buttons['tokens']): string {
  const { action } = button;
  const fits = action !== '' && Buffer.byteLength(action) <= CALLBACK_BYTES_MAX && action.isWellFormed();
  if (fits && !isToken(action)) return action;
  const token = `t:${createHash('sha256').update(action).digest('hex').slice(0, 32)}`;
  tokens.push({ token, action });
  return token;
}

/** Whether a button's data stands for a longer action that was kept. */
export const isToken = (data: string): boolean => /^t:[0-9a-f]{32}$/.test(data);

/** A forum topic's name: 1 to 128 characters. */
export const writeTitle = (title: string): string => excerpt(clean(title), 128) || '…';
