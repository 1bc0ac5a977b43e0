// JPEG: what shows the picture goes on, segment by segment, and everything else stays behind, also behind its end.
import { type Bytes, big16, joined, latin, type Reader, reader } from './bytes.ts';
import { orientationBlock, orientationOf, withoutPrefix } from './orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

interface Segment {
  readonly marker: number;
  /** With its marker and, where it has one, its length. */
  readonly bytes: Bytes;
  readonly payload: Bytes;
}

/** Undefined: it does not come as far as showing anything. A picture that ends early stays one. */
export function cleanJpeg(bytes: Bytes): Bytes | undefined {
  const file = reader(bytes);
  const head: Uint8Array[] = [];
  const shown: Uint8Array[] = [];
  let orientation: number | undefined;
  let scans = 0;
  let at = 2;
  while (at < file.length) {
    const segment = segmentAt(file, at);
    if (!segment) break;
    const { marker, payload } = segment;
    at = segment.at + segment.bytes.length;
    if (marker === EOI) break;
    if (marker === APP1 && isExif(payload)) orientation ??= orientationOf(withoutPrefix(payload));
    // What a JPEG is told by first, its JFIF header, stands before anything of ours.
    const part = kept(segment);
    if (part) (marker === APP0 && shown.length === 0 ? head : shown).push(part);
    if (marker !== SOS) continue;
    const end = scanEnd(bytes, at);
    shown.push(bytes.subarray(at, end));
    scans += 1;
    at = end;
  }
  if (scans === 0) return undefined;
  const upright = orientation === undefined ? [] : [orientationSegment(orientation)];
  return joined([bytes.subarray(0, 2), ...head, ...upright, ...shown, Uint8Array.of(0xff, EOI)]);
}

/** The next segment from here, as decoders look for it: past what is no marker. Undefined: none that is whole. */
function segmentAt(file: Reader, from: number): (Segment & { readonly at: number }) | undefined {
  for (let at = from; at + 1 < file.length; at += 1) {
    if (file.u8(at) !== 0xff) continue;
    const marker = file.u8(at + 1);
    if (marker === 0xff || marker === 0 || isRestart(marker)) continue;
    if (marker === EOI || marker === SOI || marker === 1) {
      return { at, marker, bytes: file.part(at, at + 2), payload: file.part(at + 2, at + 2) };
    }
    const end = at + 3 < file.length ? at + 2 + file.u16(at + 2) : Number.POSITIVE_INFINITY;
    if (end > file.length || end < at + 4) return undefined;
    return { at, marker, bytes: file.part(at, end), payload: file.part(at + 4, end) };
  }
  return undefined;
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Where the coded picture ends: at the first marker that is none of its own. */
function scanEnd(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

/** A segment as it goes on; undefined: it tells about the picture, and does not show it. */
function kept({ marker, bytes, payload }: Segment): Bytes | undefined {
  if (marker === SOI || marker === 1) return undefined;
  if (marker === APP0) return begins(payload, 'JFIF\0') ? withoutThumbnail(bytes) : undefined;
  if (marker === APP2) return begins(payload, 'ICC_PROFILE\0') ? bytes : undefined;
  // It tells how the colours are to be read.
  if (marker === APP14) return begins(payload, 'Adobe') ? bytes : undefined;
  // Tables, frames and scans are below; comments and extensions, which show nothing, above.
  return marker < APP0 ? bytes : undefined;
}

const begins = (payload: Bytes, text: string): boolean => latin(text).every((byte, i) => payload[i] === byte);

const isExif = (payload: Bytes): boolean => begins(payload, 'Exif\0');

/** A JFIF header may hold a small picture of what the picture was before. */
function withoutThumbnail(bytes: Bytes): Bytes {
  if (bytes.length <= 18) return bytes;
  const short = bytes.slice(0, 18);
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
}

function orientationSegment(value: number): Bytes {
  const payload = joined([latin('Exif\0\0'), orientationBlock(value)]);
  return joined([Uint8Array.of(0xff, APP1), big16(payload.length + 2), payload]);
}
