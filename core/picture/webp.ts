// WebP: the chunks that show the picture go on, and its header says truly what is left.
import { type Bytes, joined, latin, little32, reader } from './bytes.ts';
import { orientationBlock, orientationOf, withoutPrefix } from './orientation.ts';

const SHOWING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const PICTURE = new Set(['VP8 ', 'VP8L', 'ANMF']);
const HEADER_BYTES = 12;
const XMP_FLAG = 0x04;
const EXIF_FLAG = 0x08;

/** Undefined: there is no picture in it. A picture that ends early stays one. */
export function cleanWebp(bytes: Bytes): Bytes | undefined {
  const file = reader(bytes, true);
  const length = Math.min(file.length, 8 + file.u32(4));
  const kept: Uint8Array[] = [];
  let header: Bytes | undefined;
  let orientation: number | undefined;
  let shows = false;
  for (let at = HEADER_BYTES; at + 8 <= length; ) {
    const type = file.text(at, 4);
    const size = file.u32(at + 4);
    const end = Math.min(length, at + 8 + size + (size % 2));
    const chunk = bytes.slice(at, end);
    if (type === 'EXIF') orientation ??= orientationOf(withoutPrefix(chunk.subarray(8)));
    else if (SHOWING.has(type)) kept.push(chunk);
    if (type === 'VP8X' && chunk.length > 8) header ??= chunk;
    shows ||= PICTURE.has(type);
    at = end;
  }
  if (!shows) return undefined;
  if (header) {
    const upright = orientation === undefined;
    header[8] = ((header[8] ?? 0) & ~(XMP_FLAG | EXIF_FLAG)) | (upright ? 0 : EXIF_FLAG);
    if (!upright) kept.push(chunkOf('EXIF', orientationBlock(orientation ?? 1)));
  }
  const body = joined(kept);
  return joined([latin('RIFF'), little32(body.length + 4), latin('WEBP'), body]);
}

const chunkOf = (type: string, data: Bytes): Bytes => joined([latin(type), little32(data.length), data]);
