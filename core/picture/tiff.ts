// TIFF: nothing moves, because places are told by offsets. Directories lose the entries that tell about the picture, and
// whatever nothing leads to any more, or never did, is overwritten.
import { type Bytes, type Reader, reader } from './bytes.ts';

/**
 * Directories of their own (EXIF, GPS); names, texts, makers, times, hosts; XMP, IPTC, Photoshop's and Microsoft's; where
 * on earth it lies; notes of cameras.
 */
// biome-ignore format: a table
const TELLING = new Set([
  269, 270, 271, 272, 285, 305, 306, 315, 316, 700, 18246, 18249, 32781, 32932, 33432, 33550, 33723, 33922,
  34264, 34377, 34665, 34735, 34736, 34737, 34853, 36867, 36868, 37510, 37724, 40091, 40092, 40093, 40094, 40095,
  40965, 42112, 42113, 50708, 50735, 50740, 50827, 50828, 50831, 50833, 51105,
]);
const SUB_DIRECTORIES = 330;
/** Where the picture's pieces lie, and how long each is: in strips, in tiles, as one JPEG. */
const PIECES = [
  [273, 279],
  [324, 325],
  [513, 514],
] as const;
/** Tables of an old kind of JPEG within a TIFF, whose length nothing tells. */
const OLD_TABLES = [519, 520, 521];

const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
const SHORT = 3;
/** Bytes of one value, by the entry's type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const DIRECTORIES_MAX = 200;

interface Entry {
  readonly tag: number;
  readonly at: number;
  readonly type: number;
  readonly count: number;
}

/** Undefined: it shows nothing, its directories and pieces cannot all be followed, or there are more than any picture has. */
export function cleanTiff(bytes: Bytes): Bytes | undefined {
  const isLittle = bytes[0] === 0x49;
  const file = reader(bytes, isLittle);
  const out = new Uint8Array(bytes.length);
  /** A file that leads to the same bytes over and over is none that somebody made of a picture. */
  let room = 4 * bytes.length;
  const keep = (from: number, length: number, at = from): void => {
    room -= length;
    if (room < 0) throw new RangeError('more than there is');
    out.set(file.part(from, from + length), at);
  };

  keep(0, HEADER_BYTES);
  const todo = [file.u32(4)];
  const seen = new Set<number>();
  let shows = false;
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === 0 || seen.has(at)) continue;
    seen.add(at);
    if (seen.size > DIRECTORIES_MAX) return undefined;
    const count = file.u16(at);
    const entries = entriesAt(file, at + 2, count);
    if (entries.some(({ tag }) => OLD_TABLES.includes(tag))) return undefined;
    for (const entry of entries) if (lengthOf(entry) > 4) keep(file.u32(entry.at + 8), lengthOf(entry));
    const pieces = piecesOf(file, entries);
    shows ||= pieces.length > 0;
    for (const [from, length] of pieces) keep(from, length);
    for (const [i, entry] of entries.entries()) keep(entry.at, ENTRY_BYTES, at + 2 + i * ENTRY_BYTES);
    const tail = at + 2 + count * ENTRY_BYTES;
    keep(tail, 4, at + 2 + entries.length * ENTRY_BYTES);
    new DataView(out.buffer).setUint16(at, entries.length, isLittle);
    todo.push(file.u32(tail), ...numbersOf(file, entries, SUB_DIRECTORIES));
  }
  return shows ? out : undefined;
}

const lengthOf = ({ type, count }: Entry): number => (SIZES[type] ?? 1) * count;

/** The entries that show the picture. */
const entriesAt = (file: Reader, from: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, i): Entry => {
    const at = from + i * ENTRY_BYTES;
    return { at, tag: file.u16(at), type: file.u16(at + 2), count: file.u32(at + 4) };
  }).filter(({ tag }) => !TELLING.has(tag));

function piecesOf(file: Reader, entries: readonly Entry[]): [from: number, length: number][] {
  return PIECES.flatMap(([places, sizes]) => {
    const lengths = numbersOf(file, entries, sizes);
    return numbersOf(file, entries, places).map((from, i): [number, number] => [from, lengths[i] ?? Number.NaN]);
  });
}

/** The values of an entry that holds whole numbers, be they two bytes long or four; none where there is no such entry. */
function numbersOf(file: Reader, entries: readonly Entry[], tag: number): number[] {
  const entry = entries.find((one) => one.tag === tag);
  if (!entry) return [];
  const length = lengthOf(entry);
  const from = length > 4 ? file.u32(entry.at + 8) : entry.at + 8;
  file.part(from, from + length);
  return Array.from({ length: entry.count }, (_, i) =>
    entry.type === SHORT ? file.u16(from + i * 2) : file.u32(from + i * 4),
  );
}
