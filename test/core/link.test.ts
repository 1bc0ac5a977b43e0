// Codes that make a group a desk: one code, one desk, one day, and few guesses.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { createLinks } from '../../core/link.ts';
import { policyDefaults } from '../../core/policy.ts';
import { hostile } from '../fixtures/hostile.ts';

const group = { account: 'chat', channel: 'group' };
const elsewhere = { account: 'chat', channel: 'elsewhere' };
const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2025, 0, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});

function house() {
  const clock = { now: () => Date.now() };
  const { shelf } = createMemoryStore({ clock });
  let drawn = 0;
  const ids = createIds(clock, 0, (below) => {
    drawn += 7;
    return drawn % below;
  });
  return createLinks(shelf, policyDefaults, clock, ids);
}

const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

test('a code is ten letters and digits, none of which look alike', async () => {
  const links = house();
  const codes = await Promise.all(Array.from({ length: 50 }, () => links.make()));
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{10}$/);
});

test('a code opens one place, once, however it is typed', async () => {
  const links = house();
  const code = await links.make();
  expect(await links.opens(code.toLowerCase(), group)).toBe(true);
  expect(await links.opens(code, group)).toBe(false);
  expect(await links.opens(code, elsewhere)).toBe(false);
});

test('each code is its own', async () => {
  const links = house();
  const [first, second] = [await links.make(), await links.make()];
  expect(await links.opens(second, group)).toBe(true);
  expect(await links.opens(first, elsewhere)).toBe(true);
});

test('a code holds for a day', async () => {
  const links = house();
  const [first, second] = [await links.make(), await links.make()];
  later(policyDefaults.linkCodeMs - 1_000);
  expect(await links.opens(first, group)).toBe(true);
  later(2_000);
  expect(await links.opens(second, group)).toBe(false);
});

test('after five wrong codes even the right one is refused there for an hour, and not elsewhere', async () => {
  const links = house();
  const [first, second] = [await links.make(), await links.make()];
  for (let i = 0; i < policyDefaults.linkTriesMax; i += 1) expect(await links.opens(`WRONG${i}`, group)).toBe(false);
  expect(await links.opens(first, group)).toBe(false);
  expect(await links.opens(second, elsewhere)).toBe(true);
  later(HOUR - 1_000);
  expect(await links.opens(first, group)).toBe(false);
  later(2_000);
  expect(await links.opens(first, group)).toBe(true);
});

test('four wrong codes are forgiven', async () => {
  const links = house();
  const code = await links.make();
  for (let i = 1; i < policyDefaults.linkTriesMax; i += 1) await links.opens('WRONG', group);
  expect(await links.opens(code, group)).toBe(true);
});

test('no hostile text is a code', async () => {
  const links = house();
  await links.make();
  for (const [i, { name, text }] of hostile.entries()) {
    expect(await links.opens(text, { account: 'chat', channel: `group ${i}` }), name).toBe(false);
  }
});
