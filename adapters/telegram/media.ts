// How a file goes out: by its id where this bot knows it, as fresh bytes where it comes from elsewhere.
import { InputFile } from 'grammy';
import type { File } from '../../core/message.ts';
import { mayTell } from '../../core/picture.ts';
import { fileName, VIDEO_NOTE } from './content.ts';
import type { Medium } from './encode.ts';

/** Uploads: 50 MB at most, photos 10 MB. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024;
const PHOTO_BYTES_MAX = 10 * 1024 * 1024;

const OWN_MEDIUM: Record<File['kind'], Medium> = {
  photo: 'photo',
  video: 'video',
  animation: 'animation',
  audio: 'audio',
  voice: 'voice',
  sticker: 'sticker',
  file: 'document',
};

/** A file of this account keeps its medium: Telegram sends an id only as what it was. */
export const ownMedium = (file: File): Medium =>
  file.ref.startsWith(VIDEO_NOTE) ? 'video_note' : OWN_MEDIUM[file.kind];

export const fileId = (file: File): string =>
  file.ref.startsWith(VIDEO_NOTE) ? file.ref.slice(VIDEO_NOTE.length) : file.ref;

/** Telegram takes out what a photo tells; a picture that was sent as a document keeps it, also under its id. */
export const passesAsIs = (file: File): boolean => file.kind !== 'file' || !mayTell(file);

/** What Telegram shows as such; everything else goes as a document, which takes any bytes. */
export function uploadMedium(file: File, bytes: Blob): Medium {
  const mime = (file.mime || bytes.type).toLowerCase().split(';')[0] ?? '';
  switch (file.kind) {
    case 'photo':
      return /^image\/(jpeg|png|webp)$/.test(mime) && bytes.size <= PHOTO_BYTES_MAX ? 'photo' : 'document';
    case 'video':
      return mime === 'video/mp4' ? 'video' : 'document';
    case 'animation':
      return /^(image\/gif|video\/mp4)$/.test(mime) ? 'animation' : 'document';
    case 'audio':
      return /^audio\/(mpeg|mp3|mp4|m4a|x-m4a)$/.test(mime) ? 'audio' : 'document';
    case 'voice':
      return /^audio\/(ogg|opus)$/.test(mime)
        ? 'voice'
        : /^audio\/(mpeg|mp3|mp4|m4a|x-m4a)$/.test(mime)
          ? 'audio'
          : 'document';
    case 'sticker':
      return /^image\/(webp|png|jpeg)$/.test(mime) ? 'photo' : 'document';
    case 'file':
      return 'document';
  }
}

/** What a call takes for the file: bytes where they were opened, its id otherwise. */
export async function inputOf(file: File, bytes: Blob | undefined): Promise<InputFile | string> {
  return bytes ? new InputFile(new Uint8Array(await bytes.arrayBuffer()), fileName(file.name)) : fileId(file);
}
