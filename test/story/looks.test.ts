// Pictures without what they tell look the same in a browser: every pixel, every way up.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutHidden } from '../../core/picture.ts';
import { pictures } from '../fixtures/pictures.ts';
import { noBrowser, openBrowser } from './browser.ts';

/** What Chromium can show. */
const shown = pictures.filter(({ name }) => !name.endsWith('.tif'));

describe.skipIf(noBrowser)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** Its size as it is shown, and a digest of all its pixels; undefined: it cannot be shown. */
  const look = (bytes: Uint8Array, name: string): Promise<string | undefined> =>
    page.evaluate(show, { encoded: Buffer.from(bytes).toString('base64'), ending: name.split('.').at(-1) ?? '' });

  test.each(shown)('$name', async ({ name, bytes }) => {
    const before = await look(bytes, name);
    expect(before).toMatch(/^turned\.(?:jpg|png)$/.test(name) ? /^16x24 / : /^24x16 /);
    expect(await look(withoutHidden(bytes) ?? new Uint8Array(), name)).toBe(before);
  });

  test.each(shown.filter(({ name }) => !name.endsWith('.avif')))('$name, cut off', async ({ name, bytes }) => {
    const cut = bytes.slice(0, -20);
    const [size] = (await look(cut, name))?.split(' ') ?? [''];
    // What was shown is shown as far as it goes, and how far is the browser's affair.
    expect(await look(withoutHidden(cut) ?? cut, name)).toMatch(new RegExp(`^${size}`));
  });
});

/** Runs in the page. */
async function show({ encoded, ending }: { encoded: string; ending: string }): Promise<string | undefined> {
  const { document, Image } = globalThis as unknown as PageGlobals;
  const image = new Image();
  image.src = `data:image/${ending === 'jpg' ? 'jpeg' : ending};base64,${encoded}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const digest = data.reduce((sum, value) => (Math.imul(sum, 31) + value) | 0, 7);
  return `${canvas.width}x${canvas.height} ${digest}`;
}

interface Picture {
  src: string;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  decode(): Promise<void>;
}

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): {
    drawImage(image: Picture, x: number, y: number): void;
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

interface PageGlobals {
  readonly document: { createElement(name: 'canvas'): Canvas };
  readonly Image: new () => Picture;
}
