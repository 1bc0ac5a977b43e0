// The page in a real browser: two sides of one conversation, by mouse, by keyboard and by touch, and when things fail.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '../../../core/message.ts';
import { noBrowser, openBrowser } from '../../story/browser.ts';
import { type House, openHouse } from './house.ts';

let browser: Browser;
let house: House;
let troubles: string[] = [];
const strangers: string[] = [];
const contexts: BrowserContext[] = [];

/** A browser of its own, whose every error and foreign request is a failure of the test. */
async function visit(path = '/', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  contexts.push(context);
  return open(context, path);
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const own = new URL(house.url('/')).origin;
  const page = await context.newPage();
  // As in vitest.config.ts: where nobody waits for it, a slow machine fails nothing.
  page.setDefaultTimeout(process.env.CI ? 30_000 : 8_000);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.origin !== own) strangers.push(request.url());
  });
  await page.goto(house.url(path));
  return page;
}

/** Runs a test against a house of its own. */
async function inHouse(own: House, work: () => Promise<void>): Promise<void> {
  const shared = house;
  house = own;
  try {
    await work();
  } finally {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    await house.web.stop();
    house = shared;
  }
}

const chat = (page: Page) => page.getByRole('region', { name: 'Patchthrough' });
const desk = (page: Page) => page.getByRole('region', { name: 'Relay desk' });
const write = async (page: Page, side: 'chat' | 'desk', text: string): Promise<void> => {
  await page.locator(`#composer-${side}`).fill(text);
  await page.locator(`#composer-${side}`).press('Enter');
};
/** A customer asks for a human and Ana takes it, on one page. */
async function talk(page: Page): Promise<void> {
  await write(page, 'chat', 'I need help');
  await chat(page).getByRole('button', { name: 'Talk to a human' }).last().click();
  await desk(page).getByRole('navigation').getByRole('button', { name: 'Take' }).click();
  await desk(page).getByRole('region', { name: 'Control card' }).waitFor();
}

/** What has no name, is there twice, or is too small to be hit; asked in the page. */
function faults(): string[] {
  const out: string[] = [];
  const labelOf = (element: Element) => (element as Partial<HTMLInputElement>).labels?.[0]?.textContent;
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) out.push(`twice: ${id}`);
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, a, input, textarea, [role="log"], section, nav',
  )) {
    const labelled = element.getAttribute('aria-labelledby');
    const name =
      element.getAttribute('aria-label') ??
      (labelled ? document.getElementById(labelled)?.textContent : (labelOf(element) ?? element.textContent));
    if (!element.hidden && !name?.trim()) out.push(`nameless: ${element.outerHTML.slice(0, 80)}`);
    const { width, height } = element.getBoundingClientRect();
    if (element.matches('button') && width > 0 && Math.min(width, height) < 24)
      out.push(`small: ${name} ${width}x${height}`);
  }
  for (const picture of document.querySelectorAll('img:not([alt])')) out.push(`no words for ${picture.outerHTML}`);
  for (const reference of document.querySelectorAll('[aria-describedby], [aria-controls], [aria-labelledby]')) {
    for (const name of ['aria-describedby', 'aria-controls', 'aria-labelledby']) {
      const id = reference.getAttribute(name);
      if (id && !document.getElementById(id)) out.push(`${name} leads nowhere: ${id}`);
    }
  }
  return out;
}

/** Words that hardly stand out from their ground; asked in the page. */
function weak(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('no canvas');
  const rgba = (colour: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r = 0, g = 0, b = 0, a = 255]: number[], below: number[]): number[] =>
    [r, g, b].map((value, i) => (value * a) / 255 + (below[i] ?? 0) * (1 - a / 255));
  const ground = (element: Element | null): number[] => {
    if (!element) return rgba(getComputedStyle(document.documentElement).backgroundColor).slice(0, 3);
    const colour = rgba(getComputedStyle(element).backgroundColor);
    return (colour[3] ?? 0) === 255 ? colour.slice(0, 3) : over(colour, ground(element.parentElement));
  };
  const light = (colour: number[]): number => {
    const [r = 0, g = 0, b = 0] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const out: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent?.trim() || !element?.checkVisibility({ opacityProperty: true })) continue;
    const below = ground(element);
    const [a, b] = [light(over(rgba(getComputedStyle(element).color), below)), light(below)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) out.push(`${node.textContent.trim()} ${contrast.toFixed(2)}`);
  }
  return out;
}

describe.skipIf(noBrowser)(`the page${noBrowser ? ` (skipped: ${noBrowser})` : ''}`, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    house = await openHouse({}, { relay: true });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(troubles.splice(0)).toEqual([]);
    expect(strangers.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.web.stop();
  });

  test('a customer asks the bot, asks for a human, and talks with an agent beside them', async () => {
    const page = await visit();
    await write(page, 'chat', 'How do I reset my password?');
    await chat(page).getByText('You said: How do I reset my password?').waitFor();
    await chat(page).getByRole('button', { name: 'Talk to a human' }).last().click();
    await expect.poll(() => page.title()).toBe('(1) Patchthrough');
    await desk(page).getByRole('navigation').getByRole('button', { name: 'Take' }).click();
    await desk(page).getByText('You are talking with').first().waitFor();
    await page.getByText('It is yours.').waitFor();
    expect(await desk(page).getByRole('heading', { name: /^Mine/ }).count()).toBe(1);
    await expect.poll(() => page.title()).toBe('Patchthrough');

    await write(page, 'desk', 'Hello, I am Ana.');
    await chat(page).getByText('Hello, I am Ana.').waitFor();
    await write(page, 'desk', '// this stays among us');
    await desk(page).getByText('this stays among us').first().waitFor();
    await write(page, 'chat', 'Thank you!');
    await desk(page).getByRole('log').getByText('Thank you!').waitFor();
    expect(await chat(page).getByText('this stays among us').count()).toBe(0);

    await desk(page).getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog', { name: 'Close' }).getByRole('radio', { name: 'Solved', exact: true }).check();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByText('Closed: Solved.').waitFor();
    await desk(page)
      .getByRole('heading', { name: /^Closed/ })
      .waitFor();
    await chat(page).getByText('The conversation is closed.').waitFor();
  });

  test('words can be quoted, changed, reacted to and taken back, and both sides see it', async () => {
    const page = await visit();
    await talk(page);
    await write(page, 'chat', 'My nmae is wrong');
    const mine = chat(page).getByRole('listitem').filter({ hasText: 'My nmae is wrong' });
    await mine.hover();
    await mine.getByRole('button', { name: 'Edit' }).click();
    await page.locator('#composer-chat').fill('My name is wrong');
    await page.locator('#composer-chat').press('Enter');
    const theirs = desk(page).getByRole('listitem').filter({ hasText: 'My name is wrong' });
    await theirs.getByText('edited').waitFor();

    await theirs.hover();
    await theirs.getByRole('button', { name: 'Reply' }).click();
    await write(page, 'desk', 'I will correct it');
    const answer = chat(page).getByRole('listitem').filter({ hasText: 'I will correct it' });
    await answer.getByRole('button', { name: 'In reply to: My name is wrong' }).waitFor();

    await answer.hover();
    await answer.getByRole('button', { name: 'React' }).click();
    await answer.getByRole('button', { name: 'React with 🎉' }).click();
    await desk(page).getByRole('button', { name: '🎉, 1' }).waitFor();

    const changed = chat(page).getByRole('listitem').filter({ hasText: 'My name is wrong' }).first();
    await changed.hover();
    await changed.getByRole('button', { name: 'Delete' }).click();
    await changed.getByRole('button', { name: 'Delete for everyone' }).click();
    await desk(page).getByText('Message deleted').first().waitFor();
    await page.reload();
    await chat(page).getByText('Message deleted').first().waitFor();
  });

  test('who pastes and presses Enter faster than the page draws is heard all the same', async () => {
    const page = await visit('/chat');
    await page.locator('#composer-chat').evaluate((element) => {
      const field = element as unknown as { value: string; dispatchEvent(event: Event): boolean };
      field.value = 'pasted and sent';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const pressed = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key: 'Enter' });
      field.dispatchEvent(pressed);
    });
    await chat(page).getByRole('listitem').filter({ hasText: 'pasted and sent' }).first().waitFor();
  });

  test('everything works from the keyboard, and the focus is always to be seen', async () => {
    const page = await visit('/chat');
    await page.locator('#composer-chat').focus();
    await page.keyboard.type('first line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second line');
    await page.keyboard.press('Enter');
    await page.getByText('You said: first line').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText('Editing').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#composer-chat').inputValue()).toBe('');

    const seen: string[] = [];
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Shift+Tab');
      seen.push(
        await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement;
          if (focused === document.body) return 'the browser itself';
          const { outlineStyle, boxShadow } = getComputedStyle(
            focused.closest('.line textarea') ? (focused.closest('.line') ?? focused) : focused,
          );
          const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 20) ?? '';
          return outlineStyle === 'none' && boxShadow === 'none'
            ? `unseen: ${name}`
            : focused.matches('.message')
              ? 'message'
              : name;
        }),
      );
    }
    expect(seen.filter((name) => name.startsWith('unseen'))).toEqual([]);
    expect(seen).toContain('Attach files');
    expect(seen).toContain('message');
    expect(seen.join()).toContain('Talk to a human');

    await page.locator('.message[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('second line');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('You said');
    await page.getByRole('button', { name: 'Reply' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-chat');
    await page.getByText('Replying to').waitFor();
  });

  test('agents complete commands with the keyboard', async () => {
    const page = await visit('/desk');
    const field = page.locator('#composer-desk');
    await field.fill('/tr');
    await page.getByRole('option', { name: /^\/transfer/ }).waitFor();
    expect(await field.getAttribute('aria-activedescendant')).toBe('command-0');
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('/transfer ');
    expect(await page.getByRole('option').count()).toBe(0);
    await field.fill('/help');
    await field.press('Enter');
    await page.getByRole('log').getByText('/help').waitFor();
  });

  test('a button asks its question first, and the keyboard answers it or leaves it', async () => {
    const page = await visit();
    await talk(page);
    const open = desk(page).getByRole('button', { name: 'Close', exact: true });
    const dialog = page.getByRole('dialog', { name: 'Close' });
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    const presses = () => house.events.filter(({ type }) => type === 'pressed').length;
    const before = presses();
    expect(await open.getAttribute('aria-haspopup')).toBe('dialog');
    await open.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(/^Guest \d+$/).waitFor();
    await dialog.getByRole('group', { name: 'How did it end?' }).waitFor();
    expect(await focused()).toBe('solved');
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('Please choose one of these.').waitFor();
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(presses()).toBe(before);

    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('unsolved');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Closed: Not solved.').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(house.events.findLast(({ type }) => type === 'pressed')).toMatchObject({ input: 'unsolved' });
  });

  test('words for a form are kept while it is shut, refused in place, and sent once they fit', async () => {
    const page = await visit();
    await talk(page);
    await page.reload();
    await desk(page).getByRole('navigation').getByRole('button', { name: /Guest/ }).first().click();
    const open = desk(page).getByRole('button', { name: 'Note' });
    const dialog = page.getByRole('dialog', { name: 'Note' });
    const field = dialog.getByRole('textbox', { name: 'Only agents see it' });
    await open.click();
    await field.fill(`the spare poles are in the blue box ${'!'.repeat(20)}`);
    await dialog.getByText('56 of 40 characters').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.getByRole('alert').getByText('At most 40 characters, please.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
    await open.click();
    expect(await field.inputValue()).toMatch(/^the spare poles/);
    await field.fill('the spare poles are\nin the blue box');

    await page.route('**/api/desk/press*', (route) =>
      route.fulfill({ status: 400, json: { error: 'Not like this.' } }),
    );
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.getByRole('alert').getByText('Not like this.').waitFor();
    await page.unroute('**/api/desk/press*');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await desk(page).getByRole('log').getByText('Note by Ana: the spare poles are').waitFor();
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await dialog.count()).toBe(0);
    expect(house.events.findLast(({ type }) => type === 'pressed')).toMatchObject({
      input: 'the spare poles are\nin the blue box',
    });
    await open.click();
    expect(await field.inputValue()).toBe('');
    troubles = troubles.filter((text) => !/status of 400/.test(text));
  });

  test('everything has a name and a role, once, and one heading leads the page', async () => {
    const page = await visit();
    await talk(page);
    await write(page, 'desk', 'Hello');
    await chat(page).getByText('Hello', { exact: true }).waitFor();
    expect(await page.evaluate(faults)).toEqual([]);
    for (const name of ['Note', 'Close']) {
      await desk(page).getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog', { name }).getByRole('button', { name: 'OK' }).click();
      await page.getByRole('alert').getByText('Please').waitFor();
      expect(await page.evaluate(faults)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('log', { name: 'Conversation', exact: true }).getAttribute('aria-live')).toBe('polite');
  });

  test.each(['light', 'dark'] as const)('words stand out from their ground in %s', async (colorScheme) => {
    const page = await visit('/', { colorScheme, reducedMotion: 'reduce' });
    await talk(page);
    await write(page, 'desk', '// a note');
    await write(page, 'desk', 'a word with a link: https://example.org');
    await chat(page).getByRole('link').waitFor();
    await page.locator('#composer-desk').fill('/t');
    expect(await page.evaluate(weak)).toEqual([]);
    for (const name of ['Note', 'Close']) {
      await desk(page).getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: 'OK' }).click();
      await page.getByRole('alert').getByText('Please').waitFor();
      expect(await page.evaluate(weak)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    }
  });

  test('words that look like markup stay words, and a dangerous address is no link', async () => {
    const page = await visit('/chat');
    const nasty = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.org/a?b=1.';
    await write(page, 'chat', nasty);
    await page.getByText(`You said: ${nasty}`).waitFor();
    expect(await page.locator('.scroll img').count()).toBe(0);
    const links = page.getByRole('log').getByRole('link');
    expect(await links.first().getAttribute('href')).toBe('https://example.org/a?b=1');
    expect(await links.first().getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(await page.getByRole('link', { name: /javascript/ }).count()).toBe(0);
  });

  test('files are sent, shown where they can be, and offered to be saved otherwise', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await writeFile(join(folder, 'dot.png'), Buffer.from(dot, 'base64'));
    await writeFile(join(folder, 'notes.html'), '<script>alert(1)</script>');
    const page = await visit();
    await talk(page);
    const picker = page.locator('.chat input[type=file]');
    await picker.setInputFiles([join(folder, 'dot.png'), join(folder, 'notes.html')]);
    await expect.poll(() => page.locator('.chip').count()).toBe(2);
    await expect.poll(() => page.locator('.chip .soft').count()).toBe(0);
    await write(page, 'chat', 'two files');
    const picture = desk(page).getByRole('img', { name: 'dot.png' });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    const saved = page.waitForEvent('download');
    await desk(page)
      .getByRole('link', { name: /notes\.html/ })
      .click();
    expect((await saved).suggestedFilename()).toBe('notes.html');
  });

  test('what could not be saved is tried again, and what cannot be is offered again', async () => {
    const page = await visit('/chat');
    const { receive } = house;
    house.receive = () => Promise.reject(new Error('disk full'));
    await write(page, 'chat', 'keep this');
    await page.getByText("We couldn't save that just now. Trying again …").waitFor();
    house.receive = receive;
    await page.getByText('You said: keep this').waitFor();
    expect(await page.getByText('Trying again').count()).toBe(0);
    expect(await page.locator('.own').filter({ hasText: 'keep this' }).count()).toBe(1);

    await page.route('**/api/chat/say*', (route) => route.fulfill({ status: 403, json: { error: 'Not like this.' } }));
    await write(page, 'chat', 'and this');
    await page.getByRole('alert').filter({ hasText: 'Not like this.' }).waitFor();
    await page.unroute('**/api/chat/say*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You said: and this').waitFor();
    troubles = troubles.filter((text) => !/status of (?:503|403)/.test(text));
  });

  test('a page without a server says so, comes back by itself, and has missed nothing', async () => {
    await inHouse(await openHouse({}, { relay: true }), async () => {
      const { journal, web } = house;
      const page = await visit('/chat');
      await write(page, 'chat', 'before');
      await page.getByText('You said: before').waitFor();
      const { place } = house.events[0] as { place: Place };
      await web.stop();
      await page.getByText('Reconnecting …').waitFor();
      await write(page, 'chat', 'meanwhile');
      await page.getByText('No connection.').waitFor();
      house = await openHouse({ port: Number(new URL(web.address()).port), journal }, { relay: true });
      await house.web.send(place, { text: ['from afar'] }, 'afar');
      await page.getByText('from afar').waitFor();
      await page.getByText('You said: meanwhile').waitFor();
      await page.getByText('Answers at once').waitFor();
      expect(await page.locator('.own').filter({ hasText: 'meanwhile' }).count()).toBe(1);
    });
    troubles = troubles.filter((text) => !/net::ERR_/.test(text));
  });

  test('several customers and several agents, each in a window of their own', async () => {
    const first = await visit('/chat?new');
    const second = await open(first.context(), '/chat?new');
    expect(first.url()).not.toBe(second.url());
    await write(first, 'chat', 'I am the first');
    await write(second, 'chat', 'I am the second');
    await first.getByText('You said: I am the first').waitFor();
    await second.getByText('You said: I am the second').waitFor();
    expect(await first.getByText('second').count()).toBe(0);
    await first.reload();
    await first.getByText('You said: I am the first').waitFor();

    const [ana, ben] = [await visit('/desk'), await visit('/desk?agent=Ben')];
    await ben.getByRole('button', { name: 'Your name at the desk: Ben. Change' }).waitFor();
    await first.getByRole('button', { name: 'Talk to a human' }).first().click();
    const name = (await first.locator('.panel-foot .name').textContent()) ?? '';
    const card = (page: Page) => page.getByRole('navigation').getByRole('article', { name: new RegExp(name) });
    await card(ana).waitFor();
    await card(ben).getByRole('button', { name: 'Take' }).click();
    await ben.getByRole('region', { name: 'Control card' }).waitFor();
    await write(ben, 'desk', 'Ben here');
    await first.getByText('Ben here').waitFor();
    await card(ana).waitFor({ state: 'detached' });
    await ana
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(name) })
      .click();
    await ana.getByText("Somebody else's").waitFor();
    await ana.getByText('What you write here stays among agents.').waitFor();
    await ben.getByText('for a note that stays here').waitFor();
  });

  test('more pages than a browser has connections all stay alive', async () => {
    const first = await visit('/chat?new');
    const pages = [first];
    for (let i = 0; i < 8; i++) pages.push(await open(first.context(), i % 2 ? '/chat?new' : `/desk?agent=Agent${i}`));
    for (const [i, page] of pages.entries()) {
      if (!page.url().includes('/chat')) continue;
      await write(page, 'chat', `page ${i}`);
      await page.getByText(`You said: page ${i}`).waitFor();
    }
    await first.getByRole('button', { name: 'Talk to a human' }).first().click();
    const name = (await first.locator('.panel-foot .name').textContent()) ?? '';
    for (const page of pages.filter((each) => each.url().includes('/desk'))) {
      await page
        .getByRole('navigation')
        .getByRole('article', { name: new RegExp(name) })
        .waitFor();
    }
  });

  test('names are changed in place, and core hears the new one', async () => {
    const page = await visit();
    await page.getByRole('button', { name: /^Your name: Guest \d+\. Change/ }).click();
    await page.keyboard.type('Zoë');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Your name: Zoë. Change' }).waitFor();
    await write(page, 'chat', 'hello');
    await chat(page).getByText('You said: hello').waitFor();
    expect(house.events.at(-1)).toMatchObject({ author: { name: 'Zoë' } });
    await page.getByRole('button', { name: 'Your name at the desk: Ana. Change' }).click();
    await page.keyboard.type('Anouk');
    await page.keyboard.press('Enter');
    await page.reload();
    await page.getByRole('button', { name: 'Your name at the desk: Anouk. Change' }).waitFor();
  });

  test('a phone shows one side at a time, nothing wider than its screen', async () => {
    const page = await visit('/', {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    await write(page, 'chat', `a word ${'w'.repeat(300)}`);
    await chat(page).getByText('You said').waitFor();
    expect(await desk(page).isVisible()).toBe(false);
    await chat(page).getByRole('button', { name: 'Talk to a human' }).first().tap();
    const sides = page.getByRole('group', { name: 'Side' });
    await sides.getByRole('button', { name: /^Desk \d/ }).tap();
    expect(await chat(page).isVisible()).toBe(false);
    await desk(page).getByRole('button', { name: 'Take' }).last().tap();
    await desk(page).getByRole('region', { name: 'Control card' }).waitFor();
    for (const name of ['Note', 'Close']) {
      await desk(page).getByRole('button', { name, exact: true }).tap();
      const box = await page.getByRole('dialog', { name }).boundingBox();
      expect(box).toMatchObject({ x: 0, width: 390 });
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
      await page.touchscreen.tap(195, 20);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await desk(page).getByRole('button', { name: 'All requests' }).waitFor();
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide[0]).toBe(wide[1]);
  });

  test('a password opens the desk, a wrong one is told, and signing out closes it', async () => {
    await inHouse(await openHouse({ deskPassword: 'long enough' }, { relay: true }), async () => {
      const page = await visit('/desk');
      await page.getByLabel('Desk password').fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').filter({ hasText: 'This password is not right.' }).waitFor();
      await page.getByLabel('Desk password').fill('long enough');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Relay desk' }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('Desk password').waitFor();
    });
    troubles = troubles.filter((text) => !/status of 403/.test(text));
  });
});
