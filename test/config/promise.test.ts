// /promise and /promise.json, as anybody may open them: the figures, the reader's language, a strict page, nothing personal.

import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createHealth } from '../../config/health.ts';
import { readerLanguage } from '../../config/promise-page.ts';
import { createIds } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter } from '../../core/router.ts';
import type { Store } from '../../core/store.ts';
import { changes, waiting } from '../contract/store/sample.ts';
import { noBrowser, openBrowser, openPlayground } from '../story/browser.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const MINUTE = 60_000;
let close: (() => void) | undefined;
afterEach(() => close?.());

/** The server of a service that has no web account. */
async function open({ name = 'Juniper & Pine', store = createMemoryStore().store, watched = true } = {}) {
  const clock = { now: () => NOW };
  const health = createHealth({ name, language: 'fr', clock });
  const router = createRouter({
    house: {
      name,
      lang: 'fr',
      policy: policyDefaults,
      canned: {},
      distress: usualDistress,
      pages: [],
      maskKey: 'a key of the tests, and no other',
    },
    store,
    shelf: createMemoryStore().shelf,
    channels: [],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock,
    ids: createIds(clock, 0, () => 0),
    desks: [],
    log: () => undefined,
  });
  if (watched) health.watch(router, store);
  const server = health.serve({ host: '127.0.0.1', port: 0 });
  close = server.close;
  await server.listening;
  const get = (path: string, language?: string): Promise<Response> =>
    fetch(new URL(path, server.address()), { headers: language === undefined ? {} : { 'accept-language': language } });
  return { store, get };
}

/** One was answered after four minutes, one waits since twelve; it has an alarm if it may have one. */
async function busy(store: Store, alarmed = true): Promise<void> {
  const state = { ...waiting(2), customer: { account: 'shop', id: 'p2', name: 'Noor Secret' } };
  const stands = (id: number, standing: 'waiting' | 'replied', agoMs: number) =>
    store.commit(changes({ handoffs: [{ id, conversation: id, standing, at: NOW - agoMs }] }));
  await stands(1, 'waiting', 30 * MINUTE);
  await stands(1, 'replied', 26 * MINUTE);
  await stands(2, 'waiting', 12 * MINUTE);
  await store.commit(changes({ conversations: [{ state, at: 1 }] }));
  if (alarmed) await store.commit(changes({ alarms: [{ conversation: 2, kind: 'remind', at: NOW + 1 }] }));
}

describe('/promise.json', () => {
  test('gives the figures with their units', async () => {
    const { store, get } = await open();
    await busy(store);
    const answer = await get('/promise.json');
    expect(answer.headers.get('content-type')).toBe('application/json');
    const window = { requests: 2, answered: 1, withdrawn: 0, open: 1, replies: 1 };
    const waits = { medianWaitMs: 4 * MINUTE, p95WaitMs: 4 * MINUTE };
    expect(await answer.json()).toEqual({
      at: '2026-11-26T12:00:00.000Z',
      now: { open: 1, longestWaitMs: 12 * MINUTE, orphans: 0 },
      windows: [
        { hours: 24, ...window, ...waits },
        { hours: 720, ...window, ...waits },
      ],
    });
  });

  test('says null where there is nothing to measure', async () => {
    const told = (await (await (await open()).get('/promise.json')).json()) as {
      now: object;
      windows: readonly object[];
    };
    expect(told.now).toEqual({ open: 0, longestWaitMs: null, orphans: 0 });
    expect(told.windows[0]).toMatchObject({ requests: 0, medianWaitMs: null, p95WaitMs: null });
  });
});

describe('/promise', () => {
  test('is one strict page: its only style is the one that the policy knows, and nothing runs or is loaded', async () => {
    const { store, get } = await open();
    await busy(store);
    const answer = await get('/promise', 'en');
    const page = await answer.text();
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const print = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${print}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\bsrc=|\son\w+=|\sstyle=|https?:/i);
    expect(page).toContain('There is always a human if you want one.');
    expect(page).toContain('<dt>Half waited at most</dt><dd>4 minutes</dd>');
    expect(page).toContain('<dt>Longest wait</dt><dd>12 minutes</dd>');
  });

  test('may be kept for some seconds, for readers of the same language', async () => {
    const { headers } = await (await open()).get('/promise');
    expect(headers.get('cache-control')).toBe('public, max-age=10');
    expect(headers.get('vary')).toBe('accept-language');
  });

  test.each([
    ['de-AT,de;q=0.9,en;q=0.5', 'lang="de" dir="ltr"', 'Wer einen Menschen möchte'],
    ['ar', 'lang="ar" dir="rtl"', 'ستجد دائمًا'],
    ['tlh', 'lang="fr" dir="ltr"', 'Il y a toujours'],
    [undefined, 'lang="fr" dir="ltr"', 'Il y a toujours'],
  ])('to a browser that wants %s it speaks', async (wanted, tag, words) => {
    const page = await (await (await open()).get('/promise', wanted)).text();
    expect(page).toContain(tag);
    expect(page).toContain(words);
  });

  test('a house with a name like markup has that name', async () => {
    const page = await (await (await open({ name: '<b>"Q" & sons</b>' })).get('/promise')).text();
    expect(page).toContain('&lt;b&gt;&quot;Q&quot; &amp; sons&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  test('where nobody waits it says so; whoever was forgotten stands out', async () => {
    const { store, get } = await open();
    const calm = await (await get('/promise', 'en')).text();
    expect(calm).toMatch(/<section class="now">.*Nobody is waiting\..*Forgotten/s);
    close?.();
    await busy(store, false);
    const broken = await (await (await open({ store })).get('/promise', 'en')).text();
    expect(broken).toContain('<section class="now broken">');
    expect(broken).toContain('<dt>Forgotten (must be 0)</dt><dd>1</dd>');
  });
});

describe('both', () => {
  const paths = ['/promise', '/promise.json', '/promise?from=a-friend'];

  test.each(paths)('%s tells nothing of anybody', async (path) => {
    const { store, get } = await open();
    await busy(store);
    const text = await (await get(path)).text();
    expect(text).not.toMatch(/Noor|Secret|p2|shop|Where is it|Ana\b/);
    expect(text.length).toBeGreaterThan(100);
  });

  test('however often they are opened, the store is asked once', async () => {
    const { store } = createMemoryStore();
    let reads = 0;
    const counted: Store = {
      ...store,
      open() {
        reads += 1;
        return store.open();
      },
    };
    const { get } = await open({ store: counted });
    await Promise.all(Array.from({ length: 60 }, (_, i) => get(paths[i % 3] ?? '').then((answer) => answer.text())));
    expect(reads).toBe(1);
  });

  test('answer that it does not work now, before the start and when the store cannot be read', async () => {
    const early = await (await open({ watched: false })).get('/promise');
    close?.();
    const store: Store = { ...createMemoryStore().store, kept: () => Promise.reject(new Error('the disk is gone')) };
    for (const answer of [early, await (await open({ store })).get('/promise.json')]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('10');
      expect(await answer.text()).not.toContain('disk');
    }
  });
});

test.each([
  ['de', 'de'],
  ['pt-BR', 'pt'],
  ['xx, uk;q=0.3, nl;q=0.8', 'nl'],
  ['de;q=0, es', 'es'],
  ['*', 'it'],
  ['', 'it'],
  [';;;,,,q=', 'it'],
  ['de;q=much', 'it'],
  [`${'x,'.repeat(10_000)}de`, 'it'],
])('who accepts %s reads %s', (accepted, lang) => {
  expect(readerLanguage(accepted, 'it')).toBe(lang);
});

describe.skipIf(noBrowser)('beside the web account', () => {
  test('the page is read on a phone, by the light and in the dark, from its policy to its last figure', async () => {
    const house = await openPlayground();
    const browser = await openBrowser();
    try {
      expect(await (await fetch(`${house.url}/promise.json`)).json()).toMatchObject({ now: { open: 0, orphans: 0 } });
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme, locale: 'de' });
        const wrong: string[] = [];
        page.on('console', (line) => wrong.push(line.text()));
        await page.goto(`${house.url}/promise`);
        await page.getByRole('heading', { level: 1, name: /^Wer einen Menschen möchte/ }).waitFor();
        const seen = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth > innerWidth,
          ground: getComputedStyle(document.documentElement).backgroundColor,
        }));
        const ground = colorScheme === 'light' ? 'rgb(243, 241, 237)' : 'rgb(18, 21, 20)';
        expect({ ...seen, wrong }).toEqual({ wide: false, ground, wrong: [] });
        await page.close();
      }
    } finally {
      await browser.close();
      await house.stop();
    }
  }, 60_000);
});
