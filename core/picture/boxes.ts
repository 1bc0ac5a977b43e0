// HEIC and AVIF: nothing moves, because places are told by offsets; what tells about the picture is overwritten where
// it stands.
import { type Bytes, joined, latin, type Reader, reader } from './bytes.ts';

interface Box {
  readonly type: string;
  readonly at: number;
  /** Where its content begins. */
  readonly from: number;
  readonly to: number;
}

interface Item {
  readonly id: number;
  readonly type: string;
}

interface Extent {
  readonly id: number;
  readonly at: number;
  readonly length: number;
}

/** What shows the picture or the moving ones; a film beside a picture, or a vendor's own notes, do not. */
const SHOWING = new Set(['ftyp', 'styp', 'meta', 'mdat', 'moov', 'moof', 'sidx', 'free', 'skip', 'idat', 'mfra']);
const TELLING = new Set(['udta', 'uuid']);
const DEEPER = new Set(['trak', 'mdia', 'minf', 'stbl', 'moof', 'traf', 'moov']);
/** EXIF, XMP and links, as items of a picture. */
const TELLING_ITEMS = new Set(['Exif', 'mime', 'uri ']);
const BOXES_MAX = 10_000;
const ITEMS_MAX = 65_536;

/** Undefined: it cannot be read so far that nothing telling can be left. */
export function cleanBoxes(bytes: Bytes): Bytes | undefined {
  const out = bytes.slice();
  const file = reader(bytes);
  const top = boxesIn(file, 0, file.length);
  if (!top?.some(({ type }) => type === 'meta' || type === 'moov')) return undefined;
  for (const box of top) {
    if (!SHOWING.has(box.type) || box.type === 'free' || box.type === 'skip') blankBox(out, box);
    else if (DEEPER.has(box.type) && !cleanWithin(out, file, box)) return undefined;
    if (box.type === 'meta' && !cleanItems(out, file, box)) return undefined;
  }
  return out;
}

/** All boxes between two places; undefined: they do not fit in there. */
function boxesIn(file: Reader, from: number, to: number): Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const size = file.u32(at);
    const head = size === 1 ? 16 : 8;
    const length = size === 1 ? file.u64(at + 8) : size === 0 ? to - at : size;
    if (length < head || at + length > to || boxes.length >= BOXES_MAX) return undefined;
    boxes.push({ type: file.text(at + 4, 4), at, from: at + head, to: at + length });
    at += length;
  }
  return boxes;
}

/** A box that everybody skips, with nothing in it. */
function blankBox(out: Bytes, { at, from, to }: Box): void {
  out.set(latin('free'), at + 4);
  out.fill(0, from, to);
}

function cleanWithin(out: Bytes, file: Reader, box: Box): boolean {
  const inner = boxesIn(file, box.from, box.to);
  return (
    inner?.every((each) => {
      if (TELLING.has(each.type) || each.type === 'meta') blankBox(out, each);
      return !DEEPER.has(each.type) || cleanWithin(out, file, each);
    }) ?? false
  );
}

/** The items that tell about the picture, overwritten; their entries stay, and lead to nothing. */
function cleanItems(out: Bytes, file: Reader, meta: Box): boolean {
  const inner = boxesIn(file, meta.from + 4, meta.to);
  if (!inner) return false;
  for (const box of inner) if (TELLING.has(box.type)) blankBox(out, box);
  const named = inner.find(({ type }) => type === 'iinf');
  const located = inner.find(({ type }) => type === 'iloc');
  const telling = named ? itemsIn(file, named).filter(({ type }) => TELLING_ITEMS.has(type)) : [];
  if (telling.length === 0) return true;
  const data = inner.find(({ type }) => type === 'idat');
  const extents = located && extentsIn(file, located, data);
  if (!extents) return false;
  const types = new Map(telling.map(({ id, type }) => [id, type]));
  return extents.every(({ id, at, length }) => {
    const type = types.get(id);
    if (type === undefined) return true;
    if (at + length > out.length) return false;
    out.set(nothing(type, length), at);
    return true;
  });
}

/** As long as what stood there: an empty EXIF block, or spaces, so that whoever looks finds nothing and no fault. */
function nothing(type: string, length: number): Bytes {
  if (type !== 'Exif') return new Uint8Array(length).fill(0x20);
  const empty = joined([new Uint8Array(4), latin('MM\0\x2a\0\0\0\x08\0\0\0\0\0\0')]);
  const out = new Uint8Array(length);
  out.set(empty.subarray(0, length));
  return out;
}

function itemsIn(file: Reader, box: Box): Item[] {
  const short = file.u8(box.from) === 0;
  const entries = boxesIn(file, box.from + (short ? 6 : 8), box.to);
  if (!entries) throw new RangeError('items that do not fit');
  return entries.flatMap((entry): Item[] => {
    const version = file.u8(entry.from);
    // Older entries have no type: whatever they are, they show nothing.
    if (version < 2) return [{ id: file.u16(entry.from + 4), type: 'mime' }];
    const wide = version > 2;
    const id = wide ? file.u32(entry.from + 4) : file.u16(entry.from + 4);
    return [{ id, type: file.text(entry.from + (wide ? 10 : 8), 4) }];
  });
}

/** Where items lie in the file; undefined: somewhere else than in it. */
function extentsIn(file: Reader, box: Box, data: Box | undefined): Extent[] | undefined {
  const version = file.u8(box.from);
  const [offsetSize, lengthSize] = nibbles(file.u8(box.from + 4));
  const [baseSize, indexSize] = nibbles(file.u8(box.from + 5));
  let at = box.from + 6;
  const next = (size: number): number => {
    const value = size === 0 ? 0 : size === 2 ? file.u16(at) : size === 4 ? file.u32(at) : file.u64(at);
    at += size;
    return value;
  };
  const idSize = version < 2 ? 2 : 4;
  const count = next(idSize);
  const extents: Extent[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = next(idSize);
    const method = version > 0 ? next(2) & 15 : 0;
    const elsewhere = next(2) !== 0;
    const base = next(baseSize) + (method === 1 ? (data?.from ?? Number.NaN) : 0);
    const pieces = next(2);
    for (let piece = 0; piece < pieces; piece += 1) {
      if (version > 0) next(indexSize);
      const offset = base + next(offsetSize);
      const length = next(lengthSize);
      if (extents.length >= ITEMS_MAX) return undefined;
      const whole = lengthSize === 0 || length === 0;
      const inside = method < 2 && !elsewhere && !Number.isNaN(offset);
      // An extent that cannot be followed matters only where it tells something: it then fits nowhere.
      extents.push({ id, at: inside && !whole ? offset : Number.POSITIVE_INFINITY, length });
    }
  }
  return extents;
}

const nibbles = (byte: number): [number, number] => [byte >> 4, byte & 15];
