// Realistic payloads of the Bot API, to be varied by the tests of what decode makes of them.
import type { Update } from 'grammy/types';
import { decode, type Hearer } from '../../../adapters/telegram/decode.ts';
import type { ChannelEvent } from '../../../core/channel.ts';

export const hearer: Hearer = { account: 'tg', id: 7_000_000_001, username: 'HelpfulBot', at: 1_800_000_000_123 };

export const anna = {
  id: 11,
  is_bot: false,
  first_name: 'Anna',
  last_name: 'Lind',
  username: 'anna_l',
  language_code: 'sv',
};
export const privateChat = { id: 11, type: 'private', first_name: 'Anna', last_name: 'Lind', username: 'anna_l' };
export const forum = { id: -1002000000007, type: 'supergroup', title: 'Desk', is_forum: true };
export const group = { id: -1002000000008, type: 'supergroup', title: 'Group' };

/** A message of Anna's in her private chat, with what is given laid over it. */
export const message = (fields: object = {}) => ({
  message_id: 501,
  from: anna,
  chat: privateChat,
  date: 1_799_999_990,
  ...fields,
});

/** What has no like in the types (odd, hostile, or not there yet) comes in here. */
export const update = (fields: object): Update => ({ update_id: 900, ...fields }) as Update;

export const heard = (fields: object): ChannelEvent | string => decode(update(fields), hearer);

export const written = (fields: object = {}): ChannelEvent | string => heard({ message: message(fields) });

/** The message in what was written, or a failure of the test that says what came instead. */
export function said(fields: object) {
  const event = written(fields);
  if (typeof event === 'string' || event.type !== 'written') throw new Error(`not written: ${JSON.stringify(event)}`);
  return event.message;
}

const media = (id: string, more: object = {}) => ({ file_id: id, file_unique_id: `u${id}`, file_size: 5000, ...more });

const photoSizes = [
  media('small', { width: 90, height: 60 }),
  media('large', { width: 1280, height: 853, file_size: 140_000 }),
  media('middle', { width: 320, height: 213 }),
];

export const contents = {
  photo: { photo: photoSizes, caption: 'Look' },
  document: { document: media('doc', { file_name: 'bill.pdf', mime_type: 'application/pdf' }) },
  voice: { voice: media('voi', { duration: 3, mime_type: 'audio/ogg' }) },
  audio: { audio: media('aud', { duration: 60, title: 'Song', mime_type: 'audio/mpeg' }) },
  video: { video: media('vid', { duration: 3, width: 640, height: 360, mime_type: 'video/mp4', file_name: 'a.mp4' }) },
  videoNote: { video_note: media('rnd', { duration: 3, length: 240 }) },
  animation: {
    animation: media('gif', { duration: 3, width: 1, height: 1, mime_type: 'video/mp4', file_name: 'cat.gif.mp4' }),
    document: media('gif', { mime_type: 'video/mp4', file_name: 'cat.gif.mp4' }),
  },
  sticker: {
    sticker: media('stk', {
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '😀',
    }),
  },
  livePhoto: { live_photo: media('liv', { width: 1, height: 1, duration: 2 }), photo: photoSizes },
} as const;
