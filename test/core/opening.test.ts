// Opening files: pictures come without what they tell, all else as it is, and what could not be cleaned is known.
import { describe, expect, test } from 'vitest';
import type { Channel } from '../../core/channel.ts';
import type { File } from '../../core/message.ts';
import { createOpening } from '../../core/opening.ts';
import { pictureOf, tells } from '../fixtures/pictures.ts';

const photo: File = { kind: 'photo', account: 'chat', ref: '1', name: 'tent.jpg', mime: 'image/jpeg' };

/** Only the house's own files are made of these, and there are none here. */
const parts = {} as Parameters<typeof createOpening>[0];

function opening(bytes: Uint8Array<ArrayBuffer>) {
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  const channel = { account: 'chat', fetchFile: async () => blob } as unknown as Channel;
  return { blob, ...createOpening(parts, new Map([['chat', channel]])) };
}

describe('opening', () => {
  test('a picture comes without what it tells, under its own type', async () => {
    const { open, uncleaned } = opening(pictureOf('turned.jpg'));
    const blob = await open(photo);
    expect([tells(await blob.bytes()), blob.type]).toEqual([false, 'image/jpeg']);
    expect(uncleaned([photo])).toEqual([]);
  });

  test('a picture is known by its bytes, whatever it is called', async () => {
    const { open } = opening(pictureOf('turned.jpg'));
    const blob = await open({ ...photo, kind: 'file', name: 'notes.txt', mime: 'text/plain' });
    expect(tells(await blob.bytes())).toBe(false);
  });

  test('anything else comes as it is', async () => {
    const { open, blob, uncleaned } = opening(new TextEncoder().encode('SECRET words'));
    const file: File = { ...photo, kind: 'file', name: 'notes.txt', mime: 'text/plain' };
    expect(await open(file)).toBe(blob);
    expect(uncleaned([file])).toEqual([]);
  });

  test('a picture that cannot be read comes as it is, and is known, until it can', async () => {
    const { open, blob, uncleaned } = opening(pictureOf('turned.jpg').slice(0, 100));
    const other: File = { ...photo, ref: '2', name: 'other.jpg' };
    expect(await open(photo)).toBe(blob);
    expect(uncleaned([other, photo])).toEqual(['tent.jpg']);
    const strange = opening(new TextEncoder().encode('what is this?'));
    await strange.open(photo);
    expect(strange.uncleaned([photo])).toEqual(['tent.jpg']);
  });

  test('an account that gives out no files refuses', async () => {
    const { open } = createOpening(parts, new Map());
    await expect(open(photo)).rejects.toMatchObject({ kind: 'refused', reason: 'filesUnsupported' });
  });
});
