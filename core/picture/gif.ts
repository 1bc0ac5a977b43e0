// GIF: frames, their timing and the repeating go on; comments and what applications wrote beside them stay behind.
import { type Bytes, joined, type Reader, reader } from './bytes.ts';

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;
const TIMING = 0xf9;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
const NOTHING = new Uint8Array();
const END_OF_BLOCKS = Uint8Array.of(0);
/** How often it repeats, by two names, and its colours. */
const SHOWING = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** Undefined: there is no frame in it. A picture that ends early stays one, as far as it goes. */
export function cleanGif(bytes: Bytes): Bytes | undefined {
  const file = reader(bytes);
  let at = 13 + tableBytes(file.u8(10));
  const kept: Uint8Array[] = [file.part(0, at)];
  let frames = 0;
  for (let part = partAt(file, at); part; part = partAt(file, at)) {
    const isFrame = file.u8(at) === FRAME;
    if (isFrame) frames += 1;
    if (isFrame || isShowing(reader(part.bytes))) kept.push(part.bytes, part.isOpen ? END_OF_BLOCKS : NOTHING);
    if (part.isOpen) break;
    at += part.bytes.length;
  }
  return frames === 0 ? undefined : joined([...kept, Uint8Array.of(TRAILER)]);
}

interface Part {
  readonly bytes: Bytes;
  /** It breaks off, and is kept as far as its blocks are whole. */
  readonly isOpen: boolean;
}

/** A frame or an extension; undefined: the picture ends here. */
function partAt(file: Reader, at: number): Part | undefined {
  const kind = at < file.length ? file.u8(at) : TRAILER;
  // A frame has a table of colours of its own, perhaps, and one byte before its coded picture.
  const head =
    kind === EXTENSION ? 2 : kind === FRAME && at + 10 < file.length ? 11 + tableBytes(file.u8(at + 9)) : undefined;
  if (head === undefined || at + head > file.length) return undefined;
  let end = at + head;
  while (end < file.length) {
    const size = file.u8(end);
    if (end + 1 + size > file.length) break;
    end += 1 + size;
    if (size === 0) return { bytes: file.part(at, end), isOpen: false };
  }
  return { bytes: file.part(at, end), isOpen: true };
}

function isShowing(part: Reader): boolean {
  const label = part.u8(1);
  if (label === TIMING || label === PLAIN_TEXT) return true;
  return label === APPLICATION && part.length >= 14 && SHOWING.has(part.text(3, 11));
}

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
