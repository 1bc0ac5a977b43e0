// Reading and joining bytes: whoever reads past the end gets a RangeError, which means "not a picture that can be read".

export type Bytes = Uint8Array<ArrayBuffer>;

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export interface Reader {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  /** Up to 2 to the power of 53; more than that is no place in any file. */
  u64(at: number): number;
  /** Latin 1, one character a byte. */
  text(at: number, length: number): string;
  /** A view, not a copy. */
  part(from: number, to: number): Bytes;
}

export function reader(bytes: Bytes, littleEndian = false): Reader {
  const view = viewOf(bytes);
  const u32 = (at: number): number => view.getUint32(at, littleEndian);
  const part = (from: number, to: number): Bytes => {
    if (!(from >= 0 && from <= to && to <= bytes.length)) throw new RangeError('outside of the file');
    return bytes.subarray(from, to);
  };
  return {
    length: bytes.length,
    u8: (at) => view.getUint8(at),
    u16: (at) => view.getUint16(at, littleEndian),
    u32,
    u64: (at) => (littleEndian ? u32(at + 4) * 2 ** 32 + u32(at) : u32(at) * 2 ** 32 + u32(at + 4)),
    text: (at, length) => String.fromCharCode(...part(at, at + length)),
    part,
  };
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export const latin = (text: string): Bytes => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

export const big16 = (value: number): Bytes => Uint8Array.of(value >> 8, value);
export const big32 = (value: number): Bytes => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
export const little32 = (value: number): Bytes => big32(value).reverse();
