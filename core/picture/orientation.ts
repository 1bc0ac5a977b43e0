// Which way up a picture is: the one thing of an EXIF block that must stay, or it would be shown lying on its side.
import { type Bytes, big16, big32, joined, latin, reader } from './bytes.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;
/** An EXIF block's own directory is small; more entries than these are not looked at. */
const ENTRIES_MAX = 1_000;

/** 2 to 8 as EXIF counts them, from a block that begins with its byte order; undefined: upright, or nothing said. */
export function orientationOf(block: Bytes): number | undefined {
  try {
    const order = reader(block).text(0, 2);
    if (order !== 'II' && order !== 'MM') return undefined;
    const { u16, u32 } = reader(block, order === 'II');
    const directory = u32(4);
    const entries = Math.min(u16(directory), ENTRIES_MAX);
    for (let i = 0; i < entries; i += 1) {
      const at = directory + 2 + i * 12;
      if (u16(at) !== ORIENTATION || u16(at + 2) !== SHORT) continue;
      const value = u16(at + 8);
      return value >= 2 && value <= 8 ? value : undefined;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** An EXIF block that says this and nothing else: 26 bytes. */
export const orientationBlock = (value: number): Bytes =>
  joined([
    latin('MM'),
    big16(42),
    big32(8),
    big16(1),
    big16(ORIENTATION),
    big16(SHORT),
    big32(1),
    big16(value),
    big16(0),
    big32(0),
  ]);

const EXIF = 'Exif\0\0';

/** A block, with or without the six bytes that stand before it in a JPEG. */
export const withoutPrefix = (block: Bytes): Bytes =>
  block.length >= EXIF.length && reader(block).text(0, EXIF.length) === EXIF ? block.subarray(EXIF.length) : block;
