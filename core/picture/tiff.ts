// TIFF: nothing moves, because places are told by offsets; entries that tell about the picture leave their directory,
// and what they led to is overwritten.
import { type Bytes, type Reader, reader } from './bytes.ts';

const EXIF = 34665;
const GPS = 34853;
const INTEROPERABILITY = 40965;
const SUB_DIRECTORIES = 330;

/** Directories of their own that show nothing. */
const DIRECTORIES = new Set([EXIF, GPS, INTEROPERABILITY]);
/**
 * Names, texts, makers, times, hosts; XMP, IPTC, Photoshop's and Microsoft's; where on earth it lies; notes of cameras.
 */
// biome-ignore format: a table
const TELLING = new Set([
  269, 270, 271, 272, 285, 305, 306, 315, 316, 700, 18246, 18249, 32781, 32932, 33432, 33550, 33723, 33922,
  34264, 34377, 34735, 34736, 34737, 36867, 36868, 37510, 37724, 40091, 40092, 40093, 40094, 40095, 42112, 42113,
  50708, 50735, 50740, 50827, 50828, 50831, 50833, 51105,
]);
const ENTRY_BYTES = 12;
/** Bytes of one value, by the entry's type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const DIRECTORIES_MAX = 200;

/** Undefined: its directories cannot be followed to their end, or there are more than any picture has. */
export function cleanTiff(bytes: Bytes): Bytes | undefined {
  const file = reader(bytes, bytes[0] === 0x49);
  const out = bytes.slice();
  const todo = [file.u32(4)];
  const seen = new Set<number>();
  /** A file that leads to the same bytes over and over is none that somebody took. */
  let room = 4 * bytes.length;
  const blank = (from: number, length: number): void => {
    room -= length;
    if (room < 0) throw new RangeError('more than there is');
    file.part(from, from + length);
    out.fill(0, from, from + length);
  };

  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === 0 || seen.has(at)) continue;
    seen.add(at);
    if (seen.size > DIRECTORIES_MAX) return undefined;
    const { kept, next } = directoryAt(file, at, blank);
    const count = file.u16(at);
    todo.push(next, ...kept.filter(({ tag }) => tag === SUB_DIRECTORIES).flatMap((entry) => placesIn(file, entry)));
    if (kept.length === count) continue;
    const tail = file.part(at + 2 + count * ENTRY_BYTES, at + 6 + count * ENTRY_BYTES).slice();
    const entries = kept.map((entry) => file.part(entry.at, entry.at + ENTRY_BYTES).slice());
    blank(at, 6 + count * ENTRY_BYTES);
    new DataView(out.buffer).setUint16(at, kept.length, bytes[0] === 0x49);
    for (const [i, entry] of entries.entries()) out.set(entry, at + 2 + i * ENTRY_BYTES);
    out.set(tail, at + 2 + kept.length * ENTRY_BYTES);
  }
  return seen.size > 0 ? out : undefined;
}

interface Entry {
  readonly tag: number;
  readonly at: number;
  readonly type: number;
  readonly count: number;
}

type Blank = (from: number, length: number) => void;

/** The entries that stay, and where the next directory is; what the others led to is overwritten. */
function directoryAt(file: Reader, at: number, blank: Blank): { kept: Entry[]; next: number } {
  const count = file.u16(at);
  const entries = Array.from({ length: count }, (_, i): Entry => {
    const entry = at + 2 + i * ENTRY_BYTES;
    return { at: entry, tag: file.u16(entry), type: file.u16(entry + 2), count: file.u32(entry + 4) };
  });
  const kept: Entry[] = [];
  for (const entry of entries) {
    if (DIRECTORIES.has(entry.tag)) blankDirectory(file, file.u32(entry.at + 8), blank);
    else if (TELLING.has(entry.tag)) blankValue(file, entry, blank);
    else kept.push(entry);
  }
  return { kept, next: file.u32(at + 2 + count * ENTRY_BYTES) };
}

/** All of a directory that shows nothing, with those that it leads to. */
function blankDirectory(file: Reader, at: number, blank: Blank, depth = 0): void {
  const count = file.u16(at);
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * ENTRY_BYTES;
    const tag = file.u16(entry);
    if (DIRECTORIES.has(tag) && depth < 3) blankDirectory(file, file.u32(entry + 8), blank, depth + 1);
    else blankValue(file, { at: entry, tag, type: file.u16(entry + 2), count: file.u32(entry + 4) }, blank);
  }
  blank(at, 6 + count * ENTRY_BYTES);
}

/** A value of more than four bytes stands elsewhere. */
function blankValue(file: Reader, { at, type, count }: Entry, blank: Blank): void {
  const length = (SIZES[type] ?? 1) * count;
  if (length > 4) blank(file.u32(at + 8), length);
}

function placesIn(file: Reader, { at, count }: Entry): number[] {
  if (count === 1) return [file.u32(at + 8)];
  const from = file.u32(at + 8);
  return Array.from({ length: Math.min(count, DIRECTORIES_MAX) }, (_, i) => file.u32(from + i * 4));
}
