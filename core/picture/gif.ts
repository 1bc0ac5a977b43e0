// GIF: frames, their timing and the repeating go on; comments and what applications wrote beside them stay behind.
import { type Bytes, joined, type Reader, reader } from './bytes.ts';

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;
const TIMING = 0xf9;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
/** How often it repeats, by two names, and its colours. */
const SHOWING = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** Undefined: there is no frame in it that is whole as far as it goes. */
export function cleanGif(bytes: Bytes): Bytes | undefined {
  const file = reader(bytes);
  let at = 13 + tableBytes(file.u8(10));
  const kept: Uint8Array[] = [file.part(0, at)];
  let frames = 0;
  while (at < file.length && file.u8(at) !== TRAILER) {
    const from = at;
    const kind = file.u8(at);
    if (kind === FRAME) {
      at += 10;
      if (at >= file.length) break;
      // Its own table of colours, and one byte before the coded picture.
      at = blocksEnd(file, at + tableBytes(file.u8(at - 1)) + 1);
      frames += 1;
    } else if (kind === EXTENSION && at + 2 < file.length) at = blocksEnd(file, at + 2);
    else break;
    const part = bytes.subarray(from, at);
    if (kind === FRAME || isShowing(reader(part))) kept.push(part);
  }
  return frames === 0 ? undefined : joined([...kept, Uint8Array.of(TRAILER)]);
}

function isShowing(part: Reader): boolean {
  const label = part.u8(1);
  if (label === TIMING || label === PLAIN_TEXT) return true;
  return label === APPLICATION && part.length >= 14 && SHOWING.has(part.text(3, 11));
}

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Behind a row of blocks, each with its length before it, and the empty one that ends the row. */
function blocksEnd(file: Reader, from: number): number {
  let at = from;
  while (at < file.length) {
    const size = file.u8(at);
    at += 1 + size;
    if (size === 0) return at;
  }
  return file.length;
}
