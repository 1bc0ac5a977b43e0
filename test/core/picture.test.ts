// Pictures without what they tell: nothing of it is left, the coded picture is, and no bytes whatever do any harm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, latin } from '../../core/picture/bytes.ts';
import { orientationBlock, orientationOf } from '../../core/picture/orientation.ts';
import { claimsPicture, isPicture, mayTell, withoutHidden } from '../../core/picture.ts';
import { pictureOf, pictures, tells } from '../fixtures/pictures.ts';

fc.configureGlobal({ seed: 7 });

const picture = fc.constantFrom(...pictures);
const has = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).toString('latin1').includes(words);
/** Degrees, minutes and seconds north, as EXIF writes them with either byte order. */
const places = [
  Buffer.from('00000034000000010000001f00000001', 'hex'),
  Buffer.from('34000000010000001f00000001000000', 'hex'),
];
const tellsWhere = (bytes: Uint8Array): boolean => places.some((place) => Buffer.from(bytes).includes(place));

describe('a picture', () => {
  for (const { name, bytes } of pictures) {
    test(`${name} tells nothing any more, and cleaning it again changes nothing`, () => {
      expect([tells(bytes), tellsWhere(bytes)]).toEqual([true, name !== 'moving.gif']);
      expect(isPicture(bytes)).toBe(true);
      const cleaned = withoutHidden(bytes);
      if (!cleaned) throw new Error('it could not be read');
      expect([tells(cleaned), tellsWhere(cleaned)]).toEqual([false, false]);
      expect(cleaned.length).toBeLessThanOrEqual(bytes.length);
      expect(withoutHidden(cleaned)).toBe(cleaned);
    });
  }

  test('keeps its colour profile', () => {
    for (const name of ['upright.jpg', 'turned.jpg', 'turned.webp', 'still.avif', 'turned.tif']) {
      expect([name, has(withoutHidden(pictureOf(name)) ?? new Uint8Array(), 'acspAPPL')]).toEqual([
        name,
        has(pictureOf(name), 'acspAPPL'),
      ]);
    }
    expect(has(withoutHidden(pictureOf('turned.png')) ?? new Uint8Array(), 'iCCP')).toBe(true);
  });

  test('keeps which way up it is, and no block of its own where it is upright', () => {
    const sideways = Buffer.from(orientationBlock(6)).toString('latin1');
    for (const name of ['turned.jpg', 'turned.png', 'turned.webp'])
      expect([name, has(withoutHidden(pictureOf(name)) ?? new Uint8Array(), sideways)]).toEqual([name, true]);
    for (const name of ['upright.jpg', 'lossless.webp'])
      expect([name, has(withoutHidden(pictureOf(name)) ?? new Uint8Array(), 'MM\0*')]).toEqual([name, false]);
  });

  test('has nothing behind its end: no second picture, no film', () => {
    for (const name of ['upright.jpg', 'turned.png', 'turned.webp', 'moving.gif']) {
      const once = withoutHidden(pictureOf(name));
      const film = latin('\0\0\0\x18ftypmp42 SECRET film');
      expect([name, withoutHidden(joined([pictureOf(name), pictureOf('turned.jpg'), film]))]).toEqual([name, once]);
    }
    const film = joined([latin('\0\0\0\x16mpvd'), latin('SECRET film!!!')]);
    const cleaned = withoutHidden(joined([pictureOf('still.avif'), film]));
    expect([cleaned?.length, tells(cleaned ?? film)]).toEqual([pictureOf('still.avif').length + film.length, false]);
  });

  test('that nothing is hidden in stays the very same bytes', () => {
    const plain = withoutHidden(pictureOf('turned.jpg'));
    expect(plain && withoutHidden(plain)).toBe(plain);
  });

  test('of a kind that nobody here knows, or without a picture in it, is not taken for clean', () => {
    for (const begins of [
      '8BPS',
      '\0\0\0\x0cJXL \r\n\x87\n',
      'II\x2b\0',
      '\xff\xd8\xff\xe0\0\x10JFIF',
      'GIF89a',
      'MM\0\x2a',
    ]) {
      const bytes = latin(begins);
      expect([begins, isPicture(bytes), withoutHidden(bytes)]).toEqual([begins, true, undefined]);
    }
  });
});

describe('no harm', () => {
  test('a picture that ends anywhere tells nothing, or is not taken for clean', () => {
    for (const { name, bytes } of pictures) {
      for (let end = 0; end <= bytes.length; end += 1) {
        const cleaned = withoutHidden(bytes.slice(0, end));
        if (cleaned && (tells(cleaned) || tellsWhere(cleaned))) throw new Error(`${name} tells, cut at ${end}`);
      }
    }
  });

  test('any bytes changed, put in or left out: it never throws, and what is clean stays as it is', () => {
    const change = fc.record({
      at: fc.nat(),
      drop: fc.oneof(fc.constant(0), fc.nat(12)),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom(...[0, 0x7f, 0xff].map((b) => new Uint8Array(4).fill(b))),
      ),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(picture, changes, ({ bytes }, list) => {
        const broken = list.reduce((before, { at, drop, put }) => {
          const from = at % before.length;
          return joined([before.subarray(0, from), put, before.subarray(Math.min(before.length, from + drop))]);
        }, bytes);
        const cleaned = withoutHidden(broken);
        if (!cleaned) return;
        expect(cleaned.length).toBeLessThanOrEqual(broken.length + 64);
        const again = withoutHidden(cleaned);
        expect(again === undefined || Buffer.from(again).equals(Buffer.from(cleaned))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('any bytes behind any beginning', () => {
    const beginnings = pictures.map(({ bytes }) => bytes.slice(0, 16));
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), (head, tail) => {
        withoutHidden(joined([head, tail]));
      }),
      { numRuns: 3_000 },
    );
  });

  test('boxes within boxes, and a directory that leads to the same bytes over and over, come to an end', () => {
    const deep = joined([
      latin('\0\0\0\x0cftypavif'),
      ...Array.from({ length: 50_000 }, (_, i) => boxHead(50_000 - i)),
    ]);
    expect(withoutHidden(deep)).toBeUndefined();
    // Its own bytes as the picture, and three thousand times as what tells of it.
    const itself = new Uint8Array(8 + 2 + 3_002 * 12 + 4);
    itself.set(latin('MM\0\x2a\0\0\0\x08'));
    const view = new DataView(itself.buffer);
    view.setUint16(8, 3_002);
    for (let i = 0; i < 3_002; i += 1) {
      const at = 10 + i * 12;
      view.setUint16(at, i === 0 ? 273 : i === 1 ? 279 : 256);
      view.setUint16(at + 2, i < 2 ? 4 : 1);
      view.setUint32(at + 4, i < 2 ? 1 : itself.length);
      view.setUint32(at + 8, i === 1 ? itself.length : 0);
    }
    expect(withoutHidden(itself)).toBeUndefined();
  });
});

const boxHead = (left: number): Uint8Array => {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, left * 8);
  head.set(latin('moov'), 4);
  return head;
};

test('an orientation is read back as it was written, and from no other bytes', () => {
  for (const value of [2, 3, 4, 5, 6, 7, 8]) expect(orientationOf(orientationBlock(value))).toBe(value);
  expect(orientationOf(orientationBlock(1))).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void orientationOf(Uint8Array.from(bytes))));
});

test('what may be a picture is told by its kind, its type or its name', () => {
  const file = { kind: 'file', account: 'a', ref: 'r', name: 'x.pdf', mime: 'application/pdf' } as const;
  const octets = 'application/octet-stream';
  expect(mayTell(file)).toBe(false);
  expect(mayTell({ ...file, name: 'x.HEIC', mime: octets })).toBe(true);
  expect(mayTell({ ...file, mime: 'image/tiff' })).toBe(true);
  expect(mayTell({ ...file, name: 'tent', mime: octets })).toBe(true);
  expect(mayTell({ ...file, name: 'backup.bin', mime: octets })).toBe(false);
  expect([claimsPicture({ ...file, kind: 'photo' }), claimsPicture({ ...file, mime: 'image/bmp' })]).toEqual([
    true,
    false,
  ]);
});
