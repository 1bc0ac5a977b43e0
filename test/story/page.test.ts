// The main job in the browser, as a newcomer lives it: the built-in playground, the real service, Chromium.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPlayground, type Playground } from './browser.ts';

let browser: Browser;
let house: Playground;

async function write(page: Page, placeholder: RegExp, words: string): Promise<void> {
  const box = page.getByPlaceholder(placeholder).last();
  await box.fill(words);
  await box.press('Enter');
}

const customerWrites = (page: Page, words: string): Promise<void> => write(page, /^Write a message/, words);
const agentWrites = (page: Page, words: string): Promise<void> => write(page, /^Write to (?!the desk)/, words);
const sees = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).last().waitFor();

describe.skipIf(noBrowser)('the page', () => {
  beforeAll(async () => {
    house = await openPlayground();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  test('a question, an honest answer, a human, a close and a rating, on one page', { timeout: 60_000 }, async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
    await page.goto(house.url);
    await customerWrites(page, 'What is your return policy?');
    await page.getByRole('button', { name: 'Talk to a human' }).last().waitFor();
    await customerWrites(page, 'I want to talk to a human');
    await sees(page, /next in line/);
    await page.getByRole('button', { name: 'Take it' }).first().click();
    await sees(page, /is here and has read what you wrote/);
    await agentWrites(page, 'Hello, a person speaking.');
    await page.getByText('Hello, a person speaking.').nth(1).waitFor();
    await sees(page, 'Ana, community helper');
    await customerWrites(page, 'Good to meet you <b>not bold</b>');
    await page.getByText('Good to meet you <b>not bold</b>').nth(1).waitFor();
    await agentWrites(page, '// only between us');
    await page.getByRole('button', { name: 'Note' }).click();
    await page.getByLabel('Only agents see it').fill('ask the workshop for the blue box');
    await page.getByRole('button', { name: 'OK' }).click();
    await sees(page, 'Note by Ana: ask the workshop for the blue box');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByLabel('Partly solved').check();
    await page.getByRole('button', { name: 'OK' }).click();
    await sees(page, 'Outcome: Partly solved');
    await page.getByRole('button', { name: /^5/ }).last().click();
    await sees(page, /rated it 5 of 5/);
    expect(await page.getByText('only between us').count()).toBeGreaterThan(0);
    const chat = await page.context().newPage();
    await chat.goto(`${house.url}/chat`);
    await sees(chat, 'Hello, a person speaking.');
    expect(await chat.getByText(/only between us|the blue box|Partly solved/).count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('the conversation is kept on reload and through a restart of the service', { timeout: 60_000 }, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${house.url}/chat`);
    await customerWrites(page, 'Do you repair bikes that I bought elsewhere?');
    await page.getByRole('button', { name: 'Talk to a human' }).last().waitFor();
    await page.reload();
    await sees(page, 'Do you repair bikes that I bought elsewhere?');
    await house.restart();
    await customerWrites(page, '/human');
    await sees(page, /next in line|number \d+ in line/);
    await customerWrites(page, '/cancel');
    await sees(page, /have left the line/);
    await context.close();
  });

  test('two customers and two agents do not get in each other’s way', { timeout: 60_000 }, async () => {
    const people = await Promise.all(['kim', 'lee'].map(async () => (await browser.newContext()).newPage()));
    const [kim, lee] = people;
    if (!kim || !lee) throw new Error('nobody came');
    for (const page of [kim, lee]) {
      await page.goto(`${house.url}/chat`);
      await customerWrites(page, 'I need a human');
      await sees(page, /in line/);
    }
    const desks = await Promise.all(
      ['Ben', 'Eva'].map(async (agent) => {
        const page = await (await browser.newContext()).newPage();
        await page.goto(`${house.url}/desk?agent=${agent}`);
        return page;
      }),
    );
    for (const desk of desks) {
      await desk.getByRole('button', { name: 'Take it' }).first().click();
      await desk
        .getByPlaceholder(/^Write to (?!the desk)/)
        .last()
        .waitFor();
    }
    const [ben, eva] = desks;
    if (!ben || !eva) throw new Error('no agents');
    await agentWrites(ben, 'I am Ben');
    await agentWrites(eva, 'I am Eva');
    const shown = await Promise.all(
      [kim, lee].map(async (page) => {
        await sees(page, /^I am (Ben|Eva)$/);
        return (await page.getByText(/^I am (Ben|Eva)$/).allTextContents()).join();
      }),
    );
    expect(shown.sort()).toEqual(['I am Ben', 'I am Eva']);
    for (const page of [...people, ...desks]) await page.context().close();
  });

  test('it works on a phone, by keyboard, and names its parts for a screen reader', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(`${house.url}/chat`);
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(wide).toBe(false);
    expect(await page.getByRole('log').count()).toBeGreaterThan(0);
    await page.getByPlaceholder(/^Write a message/).focus();
    await page.keyboard.type('Where is your shop?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Helpful', exact: true }).last().waitFor();
    await context.close();
  });
});
