// What a Telegram message holds: its files, place or contact, or the word for what cannot be relayed.
import type { Message as Incoming } from 'grammy/types';
import type { Contact, File, Location } from '../../core/message.ts';

/** A round video message is sent by a method of its own; its reference says so. Telegram's file ids have no slash. */
export const VIDEO_NOTE = 'video_note/';

export function filesOf(message: Incoming, account: string): File[] {
  const file = fileOf(message);
  return file ? [{ account, ...file }] : [];
}

type Found = Omit<File, 'account'>;

function fileOf(message: Incoming): Found | undefined {
  const { photo, animation, document, video, video_note: round, voice, audio, sticker } = message;
  // An animation comes with a document beside it, and a live photo with a photo: the order matters.
  if (animation) return found('animation', animation, animation.file_name ?? 'animation.mp4', 'video/mp4');
  if (Array.isArray(photo)) {
    const largest = photo.reduce<(typeof photo)[number] | undefined>(
      (best, size) => (best === undefined || area(size) > area(best) ? size : best),
      undefined,
    );
    return largest && found('photo', largest, 'photo.jpg', 'image/jpeg');
  }
  if (document) return found('file', document, document.file_name ?? 'file', 'application/octet-stream');
  if (video) return found('video', video, video.file_name ?? 'video.mp4', 'video/mp4');
  if (round) {
    const file = found('video', round, 'video.mp4', 'video/mp4');
    return file && { ...file, ref: VIDEO_NOTE + file.ref };
  }
  if (voice) return found('voice', voice, 'voice.ogg', 'audio/ogg');
  if (audio) return found('audio', audio, audio.file_name ?? titled(audio.title) ?? 'audio.mp3', 'audio/mpeg');
  if (!sticker) return undefined;
  const [name, mime] = sticker.is_video
    ? ['sticker.webm', 'video/webm']
    : sticker.is_animated
      ? ['sticker.tgs', 'application/x-tgsticker']
      : ['sticker.webp', 'image/webp'];
  const file = found('sticker', sticker, name, mime);
  return file && { ...file, ...(sticker.emoji && { emoji: sticker.emoji }) };
}

const area = (size: { width: number; height: number }) => size.width * size.height;
const titled = (title: string | undefined) => title && `${title}.mp3`;

interface Media {
  readonly file_id: string;
  readonly file_size?: number;
  readonly mime_type?: string;
}

function found(kind: File['kind'], media: Media, name: string, mime: string): Found | undefined {
  if (typeof media.file_id !== 'string') return undefined;
  return {
    kind,
    ref: media.file_id,
    name: fileName(name),
    mime: media.mime_type || mime,
    ...(typeof media.file_size === 'number' && { bytes: media.file_size }),
  };
}

const NAME_LENGTH_MAX = 120;

/** A file's name as a name: no path, no control characters, its ending kept when it must be cut. */
export function fileName(name: string): string {
  const plain = String(name)
    .toWellFormed()
    .replace(/[\p{Cc}"';\\/]+/gu, '_')
    .trim();
  if (plain.length <= NAME_LENGTH_MAX) return plain || 'file';
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : '';
  return plain.slice(0, NAME_LENGTH_MAX - ending.length).toWellFormed() + ending;
}

export function locationOf({ venue, location }: Incoming): Location | undefined {
  const point = venue?.location ?? location;
  if (!point || !Number.isFinite(point.latitude) || !Number.isFinite(point.longitude)) return undefined;
  const title = [venue?.title, venue?.address].filter(Boolean).join(', ');
  return { latitude: point.latitude, longitude: point.longitude, ...(title && { title }) };
}

export function contactOf({ contact }: Incoming): Contact | undefined {
  if (!contact || typeof contact.phone_number !== 'string') return undefined;
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
  return { name: name || contact.phone_number, phone: contact.phone_number };
}

/** What a person sends that has no like elsewhere. */
const UNSUPPORTED: readonly (readonly [keyof Incoming, string])[] = [
  ['poll', 'poll'],
  ['dice', 'dice'],
  ['game', 'game'],
  ['story', 'story'],
  ['invoice', 'invoice'],
  ['paid_media', 'paid media'],
  ['checklist', 'checklist'],
  ['giveaway', 'giveaway'],
  ['giveaway_winners', 'giveaway'],
  ['gift', 'gift'],
  ['unique_gift', 'gift'],
  ['passport_data', 'passport data'],
  ['users_shared', 'shared contact'],
  ['chat_shared', 'shared chat'],
];

/** Notices that Telegram writes into a chat by itself; nobody said them. */
const SERVICE: readonly (keyof Incoming)[] = [
  'boost_added',
  'channel_chat_created',
  'chat_background_set',
  'chat_owner_changed',
  'chat_owner_left',
  'checklist_tasks_added',
  'checklist_tasks_done',
  'community_chat_added',
  'community_chat_joined',
  'community_chat_removed',
  'connected_website',
  'delete_chat_photo',
  'direct_message_price_changed',
  'forum_topic_closed',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
  'gift_upgrade_sent',
  'giveaway_completed',
  'giveaway_created',
  'group_chat_created',
  'left_chat_member',
  'managed_bot_created',
  'message_auto_delete_timer_changed',
  'migrate_from_chat_id',
  'new_chat_members',
  'new_chat_photo',
  'new_chat_title',
  'paid_message_price_changed',
  'pinned_message',
  'poll_option_added',
  'poll_option_deleted',
  'proximity_alert_triggered',
  'refunded_payment',
  'successful_payment',
  'suggested_post_approval_failed',
  'suggested_post_approved',
  'suggested_post_declined',
  'suggested_post_paid',
  'suggested_post_refunded',
  'supergroup_chat_created',
  'video_chat_ended',
  'video_chat_participants_invited',
  'video_chat_scheduled',
  'video_chat_started',
  'web_app_data',
  'write_access_allowed',
];

export const isService = (message: Incoming): boolean =>
  message.text === undefined && SERVICE.some((key) => message[key] !== undefined);

/** A word for it; a kind that did not exist when this was written is a "message", never nothing. */
export const unsupportedOf = (message: Incoming): string =>
  UNSUPPORTED.find(([key]) => message[key] !== undefined)?.[1] ?? 'message';
