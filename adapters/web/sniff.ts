// Tells what a file is by its first bytes, because what a client claims is only a claim.
import type { File } from '../../core/message.ts';

/** How many of the first bytes `sniff` looks at. */
export const SNIFF_BYTES = 64;

export interface Sniffed {
  readonly mime: string;
  readonly kind: File['kind'];
}

const unknown: Sniffed = { mime: 'application/octet-stream', kind: 'file' };
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/**
 * Only formats that a browser shows without running anything: no SVG, no HTML, no PDF. `claimed` chooses between a
 * container's audio and its video type, which its first bytes do not tell; both are safe.
 */
export function sniff(bytes: Uint8Array, claimed = ''): Sniffed {
  const is = (at: number, ...expected: number[]): boolean => expected.every((byte, i) => bytes[at + i] === byte);
  const media = (container: string): Sniffed =>
    claimed.startsWith('audio/')
      ? { mime: `audio/${container}`, kind: 'audio' }
      : { mime: `video/${container}`, kind: 'video' };
  if (is(0, 0xff, 0xd8, 0xff)) return { mime: 'image/jpeg', kind: 'photo' };
  if (is(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { mime: 'image/png', kind: 'photo' };
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return { mime: 'image/gif', kind: 'animation' };
  if (ascii(bytes, 0, 4) === 'RIFF') {
    const form = ascii(bytes, 8, 12);
    if (form === 'WEBP') return { mime: 'image/webp', kind: 'photo' };
    if (form === 'WAVE') return { mime: 'audio/wav', kind: 'audio' };
    return unknown;
  }
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brand = ascii(bytes, 8, 12);
    if (brand === 'avif' || brand === 'avis') return { mime: 'image/avif', kind: 'photo' };
    if (/^(?:heic|heix|mif1|msf1|heim|heis)$/.test(brand)) return unknown;
    if (brand === 'M4A ' || brand === 'M4B ') return { mime: 'audio/mp4', kind: 'audio' };
    return media('mp4');
  }
  if (is(0, 0x1a, 0x45, 0xdf, 0xa3)) return media('webm');
  if (ascii(bytes, 0, 4) === 'OggS')
    return ascii(bytes, 28, 35) === 'theora' ? media('ogg') : { mime: 'audio/ogg', kind: 'audio' };
  if (ascii(bytes, 0, 4) === 'fLaC') return { mime: 'audio/flac', kind: 'audio' };
  if (ascii(bytes, 0, 3) === 'ID3') return { mime: 'audio/mpeg', kind: 'audio' };
  // An MPEG audio frame without a tag: layer III, a valid bit rate.
  const second = bytes[1] ?? 0;
  if (bytes[0] === 0xff && (second & 0xe6) === 0xe2 && ((bytes[2] ?? 0xff) & 0xf0) !== 0xf0) {
    return { mime: 'audio/mpeg', kind: 'audio' };
  }
  return unknown;
}

/** A name that is safe in a header, an address and a folder: no path, no control characters, at most 120 characters. */
export function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069"]/gu, '')
    .trim()
    .toWellFormed();
  const short = clean.length <= 120 ? clean : `${clean.slice(0, 100)}…${clean.slice(-16)}`;
  return short === '' || /^\.+$/.test(short) ? 'file' : short.toWellFormed();
}
