// Files that people give each other, with bytes that really are what they are called.
import type { File } from '../../../core/message.ts';
import type { Gift } from './stage.ts';

/** A picture of 2 by 2, whole: signature, header, data and end. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==';
/** The head of an Opus stream, and of a WebP picture. */
const OGG = Buffer.concat([Buffer.from('OggS\0\u0002'), Buffer.alloc(22), Buffer.from('OpusHead'), Buffer.alloc(64)]);
const WEBP = Buffer.concat([Buffer.from('RIFF\u0040\0\0\0WEBPVP8 '), Buffer.alloc(56)]);

export const photo: Gift = { kind: 'photo', name: 'tent.png', bytes: Buffer.from(PNG, 'base64') };
export const bill: Gift = { kind: 'file', name: 'bill.pdf', bytes: Buffer.from('%PDF-1.7\nthe bill') };
export const voice: Gift = { kind: 'voice', name: 'voice.ogg', bytes: OGG };
export const sticker: Gift = { kind: 'sticker', name: 'wave.webp', bytes: WEBP };

const MIMES = { photo: 'image/png', file: 'application/pdf', voice: 'audio/ogg', sticker: 'image/webp' } as const;

/** The same as a file that lies on another account; `ref` is its name. */
export const foreign = (gift: Gift): File => ({
  kind: gift.kind,
  account: 'elsewhere',
  ref: gift.name,
  name: gift.name,
  mime: MIMES[gift.kind],
  bytes: gift.bytes.length,
});

export const blobOf = (gift: Gift): Blob => new Blob([Uint8Array.from(gift.bytes)], { type: MIMES[gift.kind] });
