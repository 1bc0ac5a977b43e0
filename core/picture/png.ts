// PNG: the chunks that show the picture go on; text, times, EXIF and what nobody knows stay behind.
import { type Bytes, big32, joined, latin, reader } from './bytes.ts';
import { orientationBlock, orientationOf, withoutPrefix } from './orientation.ts';

/** Besides those that no decoder may skip: colours, transparency, size, and what moves in an animation. */
const SHOWING = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT sTER acTL fcTL fdAT'.split(' '),
);
const SIGNATURE_BYTES = 8;
/** Length, type and check sum. */
const AROUND = 12;

/** Undefined: there is no picture in it. A picture that ends early stays one. */
export function cleanPng(bytes: Bytes): Bytes | undefined {
  const file = reader(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let orientation: number | undefined;
  let header: number | undefined;
  let shows = false;
  for (let at = SIGNATURE_BYTES; at + AROUND <= file.length; ) {
    const type = file.text(at + 4, 4);
    const end = at + AROUND + file.u32(at);
    if (!/^[A-Za-z]{4}$/.test(type)) break;
    const chunk = bytes.subarray(at, end);
    const isCritical = /^[A-Z]/.test(type);
    // What is cut off is shown as far as it goes, where it is the picture itself.
    if (end > file.length && type !== 'IDAT' && type !== 'fdAT') break;
    if (type === 'eXIf') orientation ??= orientationOf(withoutPrefix(chunk.subarray(8, -4)));
    else if (isCritical || SHOWING.has(type)) kept.push(chunk);
    if (type === 'IHDR') header = kept.length;
    shows ||= type === 'IDAT';
    if (type === 'IEND') break;
    at = end;
  }
  if (!shows || header === undefined) return undefined;
  if (orientation !== undefined) kept.splice(header, 0, chunkOf('eXIf', orientationBlock(orientation)));
  return joined(kept);
}

function chunkOf(type: string, data: Bytes): Bytes {
  const summed = joined([latin(type), data]);
  return joined([big32(data.length), summed, big32(checkSum(summed))]);
}

/** CRC-32 as PNG has it, of a few bytes. */
function checkSum(bytes: Bytes): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
