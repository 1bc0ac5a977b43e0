// Media of every sort: from a file to the fields of a message, sent alone, in an album, or put in another's place.
import type { Message } from 'grammy/types';
import { type Args, bool, type Fields, fieldText, int, isFields, isTrue, json, str } from './args.ts';
import type { Formatted } from './clean.ts';
import { formatted, readFormatted } from './entities.ts';
import { bad } from './failure.ts';
import type { FileKind, StoredFile } from './files.ts';
import type { Hub } from './hub.ts';
import { captionContent, type Draft, deliver, deliverOne } from './send.ts';
import type { Content } from './world.ts';

const names: Readonly<Record<FileKind, string>> = {
  photo: 'photos',
  document: 'documents',
  voice: 'voice notes',
  audio: 'music',
  video: 'videos',
  video_note: 'video notes',
  animation: 'animations',
  sticker: 'stickers',
  thumbnail: 'photos',
};
const albumMax = 10;

/** A file as the content of a message. */
export function fileContent(file: StoredFile, kind: FileKind, extra: Fields = {}): Content {
  const base = { file_id: file.id, file_unique_id: file.uniqueId, ...(file.size > 0 ? { file_size: file.size } : {}) };
  const named = { ...(file.name === undefined ? {} : { file_name: file.name }), ...mimeOf(file) };
  const { width, height } = file.dimensions;
  const moving = { duration: file.duration, width, height };
  switch (kind) {
    case 'photo':
    case 'thumbnail':
      return { photo: [...file.sizes] };
    case 'voice':
      return { voice: { duration: file.duration, ...mimeOf(file), ...base } };
    case 'audio':
      return { audio: { duration: file.duration, ...tagged(extra), ...named, ...base } };
    case 'video':
      return { video: { ...moving, ...named, ...base } };
    case 'video_note':
      return { video_note: { duration: file.duration, length: width === 0 ? 240 : width, ...base } };
    case 'animation':
      return { animation: { ...moving, ...named, ...base }, document: { ...named, ...base } };
    case 'sticker':
      return { sticker: stickerOf(file, fieldText(extra, 'emoji')) };
    case 'document':
      return { document: { ...named, ...base } };
  }
}

function mimeOf(file: StoredFile): { mime_type?: string } {
  return file.mime === undefined ? {} : { mime_type: file.mime };
}

function tagged(extra: Fields): { performer?: string; title?: string } {
  const [performer, title] = [fieldText(extra, 'performer'), fieldText(extra, 'title')];
  return { ...(performer === '' ? {} : { performer }), ...(title === '' ? {} : { title }) };
}

function stickerOf(file: StoredFile, emoji: string): NonNullable<Message['sticker']> {
  return {
    width: file.dimensions.width === 0 ? 512 : file.dimensions.width,
    height: file.dimensions.height === 0 ? 512 : file.dimensions.height,
    ...(emoji === '' ? {} : { emoji }),
    is_animated: false,
    is_video: false,
    type: 'regular',
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.size,
  };
}

const captioned = new Set<FileKind>(['photo', 'document', 'voice', 'audio', 'video', 'animation']);

/** sendPhoto, sendDocument and their kin; the argument is named like the kind. */
export function sendFile(kind: FileKind): (hub: Hub, args: Args) => Message | undefined {
  return (hub, args) => {
    const file = hub.files.resolve(kind, args, kind);
    const caption = captioned.has(kind) ? readFormatted(args, 'caption', 'caption_entities') : undefined;
    const above =
      bool(args, 'show_caption_above_media') && (kind === 'photo' || kind === 'video' || kind === 'animation');
    const spoiler = bool(args, 'has_spoiler') && (kind === 'photo' || kind === 'video' || kind === 'animation');
    return deliverOne(hub, args, draftOf(hub, file, kind, args.raw, caption, { above, spoiler }));
  };
}

interface Look {
  readonly above: boolean;
  readonly spoiler: boolean;
}

function draftOf(
  hub: Hub,
  file: StoredFile,
  kind: FileKind,
  extra: Fields,
  caption: Formatted | undefined,
  look: Look,
): Draft {
  const settleCaption = caption === undefined ? () => ({}) : captionContent(hub, caption);
  return {
    what: names[kind],
    settle: () => ({
      ...fileContent(file, kind, extra),
      ...settleCaption(),
      ...(look.above ? { show_caption_above_media: true } : {}),
      ...(look.spoiler ? { has_media_spoiler: true } : {}),
    }),
  };
}

/** An InputMedia as a draft; `inAlbum` refuses what an album cannot hold. */
export function inputMedia(
  hub: Hub,
  args: Args,
  value: unknown,
  inAlbum: boolean,
): Draft & { readonly kind: FileKind } {
  if (!isFields(value)) throw bad("Can't parse InputMedia: expected an Object");
  const type = fieldText(value, 'type');
  const caption = formatted(fieldText(value, 'caption'), fieldText(value, 'parse_mode'), value.caption_entities);
  if (inAlbum && type === 'animation') {
    throw bad('Can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup');
  }
  if (type !== 'photo' && type !== 'video' && type !== 'audio' && type !== 'document' && type !== 'animation') {
    throw bad(
      type === ''
        ? 'Can\'t parse InputMedia: Can\'t find field "type"'
        : `Can't parse InputMedia: type "${type}" is unsupported`,
    );
  }
  const file = hub.files.resolve(type, args, 'media', fieldText(value, 'media'));
  const look = { above: isTrue(value.show_caption_above_media), spoiler: isTrue(value.has_spoiler) };
  return { kind: type, ...draftOf(hub, file, type, value, caption, look) };
}

export function sendMediaGroup(hub: Hub, args: Args): Message[] {
  const media = json(args, 'media', 'media');
  if (!Array.isArray(media)) throw bad('Expected an Array of InputMedia');
  const drafts = media.map((value: unknown) => inputMedia(hub, args, value, true));
  if (drafts.length > albumMax) throw bad('Too many messages to send as an album');
  if (drafts.length === 0) throw bad('There are no messages to send');
  const kinds = new Set(drafts.map((draft) => draft.kind));
  const alone = [...kinds].find((kind) => kind === 'audio' || kind === 'document');
  if (kinds.size > 1 && alone !== undefined) {
    throw bad(`${alone.charAt(0).toUpperCase()}${alone.slice(1)} can't be mixed with other media types`);
  }
  const album: Content = drafts.length > 1 ? { media_group_id: albumId(hub) } : {};
  return deliver(
    hub,
    args,
    drafts.map((draft) => ({ what: draft.what, settle: (room) => ({ ...draft.settle(room), ...album }) })),
  );
}

/** A new `media_group_id`. */
export function albumId(hub: Hub): string {
  return String(13_000_000_000_000_000 + hub.world.nextNumber());
}

export function sendLocation(hub: Hub, args: Args): Message | undefined {
  const location = readLocation(args);
  return deliverOne(hub, args, { what: 'locations', settle: () => ({ location }) });
}

export function sendVenue(hub: Hub, args: Args): Message | undefined {
  const location = readLocation(args);
  const venue = { location, title: str(args, 'title'), address: str(args, 'address') };
  return deliverOne(hub, args, {
    what: 'venues',
    settle: () => {
      if (venue.title === '') throw bad('Venue title must be non-empty');
      return { location, venue };
    },
  });
}

function readLocation(args: Args): { latitude: number; longitude: number } {
  const read = (name: string) => {
    const text = str(args, name).trim();
    if (text === '') throw bad(`${name} is empty`);
    return Number.parseFloat(text) || 0;
  };
  const location = { latitude: read('latitude'), longitude: read('longitude') };
  if (Math.abs(location.latitude) > 90 || Math.abs(location.longitude) > 180) throw bad('Wrong location specified');
  return location;
}

export function sendContact(hub: Hub, args: Args): Message | undefined {
  const [phone, first, last] = [str(args, 'phone_number'), str(args, 'first_name'), str(args, 'last_name')];
  if (phone === '') throw bad('Field "phone_number" must contain a valid phone number');
  if (first === '') throw bad('First name must be non-empty');
  const contact = { phone_number: phone, first_name: first, ...(last === '' ? {} : { last_name: last }) };
  return deliverOne(hub, args, { what: 'contacts', settle: () => ({ contact }) });
}

export function sendPoll(hub: Hub, args: Args): Message | undefined {
  const question = readFormatted(args, 'question', 'question_entities').text.trim();
  const options = json(args, 'options', 'options');
  if (!Array.isArray(options)) throw bad('Expected an Array of String as options');
  const texts = options.map((option: unknown) =>
    (isFields(option) ? fieldText(option, 'text') : String(option)).trim(),
  );
  if (question === '') throw bad('Poll question must be non-empty');
  if (question.length > 300) throw bad('Poll question length must not exceed 300');
  if (texts.length < 1 || texts.length > 12) throw bad('poll must have at least 1 option and at most 12 options');
  if (texts.some((text) => text === '')) throw bad('Poll options must be non-empty');
  if (texts.some((text) => text.length > 100)) throw bad('Poll options length must not exceed 100');
  const poll = {
    id: String(5_000_000_000_000_000 + hub.world.nextNumber()),
    question,
    options: texts.map((text, index) => ({ text, voter_count: 0, persistent_id: String(index) })),
    total_voter_count: 0,
    is_closed: bool(args, 'is_closed'),
    is_anonymous: args.raw.is_anonymous === undefined || bool(args, 'is_anonymous'),
    type: str(args, 'type') === 'quiz' ? ('quiz' as const) : ('regular' as const),
    allows_multiple_answers: bool(args, 'allows_multiple_answers'),
    allows_revoting: true,
    members_only: false,
  };
  return deliverOne(hub, args, { what: 'polls', settle: () => ({ poll }) });
}

export function sendDice(hub: Hub, args: Args): Message | undefined {
  const emoji = str(args, 'emoji') === '' ? '🎲' : str(args, 'emoji');
  const value = 1 + ((int(args, 'seed') + hub.world.nextNumber()) % 6);
  return deliverOne(hub, args, { what: 'dice', settle: () => ({ dice: { emoji, value } }) });
}
