// Sending: the parts of a message one after the other, each at most once, going on where an earlier attempt stopped.
import type { InputFile } from 'grammy';
import type { Message as Incoming, InputMediaDocument, ReplyParameters } from 'grammy/types';
import { ChannelError, type Host } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import type { File, Message, Place, Placed } from '../../core/message.ts';
import { chatOf, isShared } from './address.ts';
import type { Calls } from './calls.ts';
import { encode, isBlank, type Medium, type Part, type Plan, type Sent, TEXT_LENGTH_MAX } from './encode.ts';
import { says } from './errors.ts';
import { FILE_BYTES_MAX, inputOf, ownMedium, passesAsIs, uploadMedium } from './media.ts';
import { writeText } from './write-text.ts';

/** How long a button's long action is kept. */
const TOKEN_MS = 30 * 24 * 3_600_000;
/** Messages of several parts whose sending stopped half-way; the oldest is forgotten. */
const UNFINISHED_MAX = 1_000;

export const tokenKey = (account: string, token: string): string => `press ${account} ${token}`;

export interface Sender {
  readonly send: (to: Place, message: Message, key: string) => Promise<readonly Placed[]>;
  /** Keeps the actions that do not fit into buttons, before the buttons can be pressed. */
  readonly keep: (tokens: Plan['tokens']) => Promise<void>;
}

export function createSender(calls: Calls, shelf: Shelf, open: Host['open']): Sender {
  const unfinished = new Map<string, Placed[][]>();
  const keep: Sender['keep'] = async (tokens) => {
    for (const { token, action } of tokens) {
      await shelf.set(tokenKey(calls.account, token), action, TOKEN_MS).catch((cause: unknown) => {
        throw new ChannelError('retry', 'buttons could not be kept', { cause });
      });
    }
  };
  return {
    keep,
    async send(to, message, key) {
      const plain = plainText(to, message);
      if (plain) return [await calls.run({ to }, async () => placed(to, await calls.raw.sendMessage(plain)))];
      const blobs = await openAll(calls.account, message.files ?? [], open);
      const plan = encode(message, isShared(to), (file) => mediumOf(file, blobs));
      await keep(plan.tokens);
      const done = unfinished.get(key) ?? [];
      try {
        for (let i = done.length; i < plan.parts.length; i++) {
          const part = plan.parts[i];
          if (part) done.push(await sendPart(calls, to, part, i === 0 ? message.replyTo : undefined, blobs));
        }
      } catch (error) {
        if (isFinal(error)) unfinished.delete(key);
        else remember(unfinished, key, done);
        throw error;
      }
      unfinished.delete(key);
      return done.flat();
    },
  };
}

/** The common case, without the plan: words and nothing else. */
function plainText(to: Place, message: Message) {
  if (message.files?.length || message.buttons?.length || message.location || message.contact) return undefined;
  const written = writeText(message.text, { shared: isShared(to), lengthMax: TEXT_LENGTH_MAX });
  if (isBlank(written.text)) throw new ChannelError('refused', 'emptyMessage');
  return { ...addressed(to, message.replyTo), ...written, link_preview_options: NO_PREVIEW };
}

export const NO_PREVIEW = { is_disabled: true } as const;

function addressed(to: Place, replyTo: Placed | undefined) {
  const reply_parameters: ReplyParameters | undefined = replyTo && {
    message_id: Number(replyTo.id),
    allow_sending_without_reply: true,
  };
  return { ...chatOf(to), ...(reply_parameters && { reply_parameters }) };
}

const placed = (to: Place, message: Incoming): Placed => ({ ...to, id: String(message.message_id) });

type Blobs = ReadonlyMap<File, Blob>;

async function openAll(account: string, files: readonly File[], open: Host['open']): Promise<Blobs> {
  const blobs = new Map<File, Blob>();
  for (const file of files) {
    if (file.account === account && passesAsIs(file)) continue;
    if ((file.bytes ?? 0) > FILE_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    const blob = await open(file);
    if (blob.size > FILE_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    blobs.set(file, blob);
  }
  return blobs;
}

function mediumOf(file: File, blobs: Blobs): Medium {
  const blob = blobs.get(file);
  return blob ? uploadMedium(file, blob) : ownMedium(file);
}

/** Not tried again here; a message that follows its place elsewhere begins anew. */
const isFinal = (error: unknown) =>
  error instanceof ChannelError && (error.kind === 'refused' || error.kind === 'gone');

function remember(unfinished: Map<string, Placed[][]>, key: string, done: Placed[][]): void {
  if (done.length === 0) return;
  unfinished.set(key, done);
  const [oldest] = unfinished.keys();
  if (unfinished.size > UNFINISHED_MAX && oldest !== undefined) unfinished.delete(oldest);
}

async function sendPart(
  calls: Calls,
  to: Place,
  part: Part,
  replyTo: Placed | undefined,
  blobs: Blobs,
): Promise<Placed[]> {
  const base = { ...addressed(to, replyTo), ...(part.keyboard && { reply_markup: part.keyboard }) };
  const { raw } = calls;
  switch (part.type) {
    case 'text': {
      const sent = await calls.run({ to }, () =>
        raw.sendMessage({ ...base, ...part.written, link_preview_options: NO_PREVIEW }),
      );
      return part.placed ? [placed(to, sent)] : [];
    }
    case 'location': {
      const { latitude, longitude, title } = part.location;
      const point = { ...base, latitude, longitude };
      const address = `${latitude}, ${longitude}`;
      const sent = await calls.run({ to }, () =>
        title ? raw.sendVenue({ ...point, title, address }) : raw.sendLocation(point),
      );
      return [placed(to, sent)];
    }
    case 'contact': {
      const contact = { phone_number: part.contact.phone, first_name: part.contact.name };
      return [placed(to, await calls.run({ to }, () => raw.sendContact({ ...base, ...contact })))];
    }
    case 'files': {
      const sent = await calls.run({ to }, () => sendFiles(calls, base, part, blobs));
      return sent.map((message) => placed(to, message));
    }
  }
}

type Base = ReturnType<typeof addressed>;
type FilesPart = Extract<Part, { type: 'files' }>;

/** Refusals that only mean: not as this medium. As a document any bytes are taken. */
const WRONG_MEDIUM =
  /PHOTO_|IMAGE_PROCESS|VIDEO_|STICKER_|ANIMATION_|VOICE_MESSAGES_FORBIDDEN|MEDIA_INVALID|wrong file type|dimensions/i;

async function sendFiles(calls: Calls, base: Base, part: FilesPart, blobs: Blobs): Promise<Incoming[]> {
  try {
    return await sendAs(calls, base, part, blobs);
  } catch (error) {
    const changeable = part.files.every(({ file, medium }) => blobs.has(file) && medium !== 'document');
    if (!changeable || !says(error, WRONG_MEDIUM)) throw error;
    const files = part.files.map(({ file }): Sent => ({ file, medium: 'document' }));
    return sendAs(calls, base, { ...part, files }, blobs);
  }
}

async function sendAs(calls: Calls, base: Base, part: FilesPart, blobs: Blobs): Promise<Incoming[]> {
  const { files } = part;
  const api = files.some(({ file }) => blobs.has(file)) ? calls.uploads : calls.raw;
  const caption = part.caption && {
    caption: part.caption.text,
    ...(part.caption.entities && { caption_entities: part.caption.entities }),
  };
  const inputs = await Promise.all(files.map(({ file }) => inputOf(file, blobs.get(file))));
  const [first] = files;
  const [input] = inputs;
  if (!first || input === undefined) return [];
  if (files.length === 1) return [await sendOne(api, { ...base, ...caption }, first.medium, input)];
  const media = files.map(({ medium }, i) => ({
    type: albumType(medium),
    media: inputs[i] ?? input,
    ...(i === 0 && caption),
  }));
  // An album holds one kind (or photos and videos) by construction; its type wants to be told which.
  return api.sendMediaGroup({ ...base, media: media as readonly InputMediaDocument[] });
}

/** encode() puts nothing else into an album. */
const albumType = (medium: Medium) =>
  medium === 'photo' || medium === 'video' || medium === 'audio' ? medium : 'document';

function sendOne(api: Calls['raw'], base: Base, medium: Medium, file: InputFile | string): Promise<Incoming> {
  switch (medium) {
    case 'photo':
      return api.sendPhoto({ ...base, photo: file });
    case 'video':
      return api.sendVideo({ ...base, video: file });
    case 'animation':
      return api.sendAnimation({ ...base, animation: file });
    case 'audio':
      return api.sendAudio({ ...base, audio: file });
    case 'voice':
      return api.sendVoice({ ...base, voice: file });
    case 'sticker':
      return api.sendSticker({ ...base, sticker: file });
    case 'video_note':
      return api.sendVideoNote({ ...base, video_note: file });
    case 'document':
      return api.sendDocument({ ...base, document: file });
  }
}
