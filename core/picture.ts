// What a picture tells beside what it shows (where it was taken, when, by whom, with what) is taken out of its bytes.
import type { File } from './message.ts';
import { cleanBoxes } from './picture/boxes.ts';
import type { Bytes } from './picture/bytes.ts';
import { cleanGif } from './picture/gif.ts';
import { cleanJpeg } from './picture/jpeg.ts';
import { cleanPng } from './picture/png.ts';
import { cleanTiff } from './picture/tiff.ts';
import { cleanWebp } from './picture/webp.ts';

/** How many of a file's first bytes tell whether it is a picture. */
export const HEAD_BYTES = 16;

type Clean = (bytes: Bytes) => Bytes | undefined;

const unreadable: Clean = () => undefined;

/** How pictures begin, at which byte, and how each is cleaned. */
const formats: readonly (readonly [beginnings: readonly string[], at: number, clean: Clean])[] = [
  [['\xff\xd8\xff'], 0, cleanJpeg],
  [['\x89PNG\r\n\x1a\n'], 0, cleanPng],
  [['WEBP'], 8, cleanWebp],
  [['GIF87a', 'GIF89a'], 0, cleanGif],
  [['II\x2a\0', 'MM\0\x2a'], 0, cleanTiff],
  [['ftyphei', 'ftyphev', 'ftypmif', 'ftypmsf', 'ftypavi', 'ftypmiaf', 'ftypMiHE'], 4, cleanBoxes],
  // Pictures of which no room here knows how they are built: BigTIFF, JPEG XL, JPEG 2000, Photoshop's.
  [['II\x2b\0', 'MM\0\x2b', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  ', '\xff\x4f\xff\x51', '8BPS'], 0, unreadable],
];

function formatOf(head: Uint8Array): Clean | undefined {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  return formats.find(([beginnings, at]) => beginnings.some((begins) => text.startsWith(begins, at)))?.[2];
}

/** Whether these first bytes are a picture's. */
export const isPicture = (head: Uint8Array): boolean => formatOf(head) !== undefined;

/**
 * The picture without what it tells: the same coded picture, its colour profile, and which way up it is; the very same
 * bytes where there was nothing else. Undefined: it cannot be read, and may still tell something. In time and room that
 * grow with the bytes and no faster, whatever they are.
 */
export function withoutHidden(bytes: Bytes): Bytes | undefined {
  try {
    const cleaned = formatOf(bytes)?.(bytes);
    return cleaned && isSame(cleaned, bytes) ? bytes : cleaned;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isSame(one: Bytes, other: Bytes): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/** A bitmap or an icon has no room for anything but the picture. */
const ROOMLESS = /^image\/(?:x-ms-bmp|x-bmp|bmp|x-icon|vnd\.microsoft\.icon)$/i;

/** Whether it says of itself that it is a picture. */
export const claimsPicture = ({ kind, mime }: File): boolean =>
  (kind === 'photo' || /^image\//i.test(mime)) && !ROOMLESS.test(mime);

const ENDING = /\.(?:jpe?g|jpe|jfif|png|apng|webp|gif|tiff?|hei[cf]s?|hif|avifs?|jxl|jp2|psd|dng|bmp)$/i;

/**
 * Whether a file may be a picture that tells something: where its account could pass it on without its bytes, those must
 * be opened all the same.
 */
export const mayTell = (file: File): boolean =>
  claimsPicture(file) ||
  ENDING.test(file.name) ||
  (/^(?:application\/octet-stream)?$/i.test(file.mime) && !/\.[a-z0-9]{1,8}$/i.test(file.name));
