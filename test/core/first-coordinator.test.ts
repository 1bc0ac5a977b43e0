// Who coordinates first: one code, one person, said to the bot alone, and few guesses.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { setupCode } from '../../core/command.ts';
import { createSetupCodes } from '../../core/first-coordinator.ts';
import { policyDefaults } from '../../core/policy.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { createMemoryChannel } from '../simulation/channel.ts';
import { desk, endLives, type Life, live } from './lasting.ts';

const file = databaseFiles();
const ida = { account: 'chat', person: 'ida' };
const kim = { account: 'chat', person: 'kim' };
const place = (person: string) => ({ account: 'chat', channel: person });

async function says(at: Life, person: string, words: string, to = place(person), audience?: 'group'): Promise<void> {
  await at.channel.say(to, person, words, {
    id: `${at.channel.arrived.length} ${person} ${words}`,
    ...(audience && { audience }),
  });
  await at.router.outbox.idle();
}

const last = (at: Life, person: string): string => at.channel.at(place(person)).at(-1) ?? '';
const codeOf = async (at: Life): Promise<string> => (await at.router.setupCode()) ?? 'none';
const coordinators = async (at: Life): Promise<number> =>
  (await at.store.profiles()).filter(({ coordinator }) => coordinator).length;

describe('the code', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2025, 0, 1) }));
  afterEach(() => void vi.useRealTimers());
  const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

  function codes() {
    const clock = { now: () => Date.now() };
    let made = 0;
    const code = (): string => {
      made += 1;
      return `CODE${made}`;
    };
    return createSetupCodes(createMemoryStore({ clock }).shelf, policyDefaults, clock, { code });
  }

  test('is one person\u2019s from the first use on, however often they say it, and however it is typed', async () => {
    const all = codes();
    const code = await all.make();
    expect(await all.opens(code.toLowerCase(), ida)).toBe(true);
    expect(await all.opens(code, kim)).toBe(false);
    expect(await all.opens(code, ida)).toBe(true);
  });

  test('is told again while it holds, and is another one after a day', async () => {
    const all = codes();
    const first = await all.make();
    later(policyDefaults.setupCodeMs - 1_000);
    expect(await all.make()).toBe(first);
    later(policyDefaults.setupCodeMs + 1_000);
    expect(await all.opens(first, ida)).toBe(false);
    expect(await all.make()).not.toBe(first);
  });

  test('after five wrong ones even the right one is refused for an hour, and not to others', async () => {
    const all = codes();
    const code = await all.make();
    for (let i = 0; i < policyDefaults.linkTriesMax; i += 1) expect(await all.opens(`WRONG${i}`, ida)).toBe(false);
    expect(await all.opens(code, ida)).toBe(false);
    later(3_601_000);
    expect(await all.opens(code, ida)).toBe(true);
  });

  test.each([
    ['/setup ABC', 'ABC'],
    [' /Setup. abc ', 'abc'],
    ['/setup', ''],
    ['/setups ABC', undefined],
    ['what is /setup', undefined],
  ])('%s', (said, code) => expect(setupCode(said)).toBe(code));
});

describe('while nobody coordinates', () => {
  afterEach(endLives);

  test('whoever says the code to the bot alone is the first coordinator, for good, and it stands in the audit', async () => {
    const path = file();
    const at = await live({ path });
    const code = await codeOf(at);
    await says(at, 'ida', `/setup ${code}`);
    expect(last(at, 'ida')).toMatch(/^You are the first coordinator/);
    await at.channel.say(desk, 'ana', 'hello', { audience: 'group' });
    await says(at, 'ida', '/suspend ana was rude');
    expect(last(at, 'ida')).toMatch(/^ana is suspended/);
    expect((await at.store.work(0, ['chat:ida'])).audit.map(({ what }) => what)).toEqual(['setup', 'suspend']);
    await at.end();
    const next = await live({ path });
    expect(await next.router.setupCode()).toBeUndefined();
    await says(next, 'ida', '/restore ana');
    expect(last(next, 'ida')).toMatch(/^ana is back/);
  });

  test('a second one is told kindly that somebody does, with the same code and in the same breath', async () => {
    const at = await live({ path: file() });
    const code = await codeOf(at);
    await Promise.all(['ida', 'kim', 'lou'].map((person) => at.channel.say(place(person), person, `/setup ${code}`)));
    await at.router.outbox.idle();
    expect(await coordinators(at)).toBe(1);
    const told = ['ida', 'kim', 'lou'].map((person) => last(at, person));
    expect(told.filter((words) => words.startsWith('You are the first'))).toHaveLength(1);
    expect(told.filter((words) => words.startsWith('Somebody coordinates here already'))).toHaveLength(2);
  });

  test('a wrong code, and none, lead nowhere and are answered', async () => {
    const at = await live({ path: file() });
    await codeOf(at);
    await says(at, 'kim', '/setup WRONGCODE1');
    expect(last(at, 'kim')).toMatch(/does not hold/);
    await says(at, 'kim', '/setup');
    expect(last(at, 'kim')).toMatch(/^Nobody coordinates here yet/);
    expect(await coordinators(at)).toBe(0);
  });

  test('in a group the right code makes nobody a coordinator, and holds no more: others have read it', async () => {
    const at = await live({ path: file() });
    const code = await codeOf(at);
    await says(at, 'kim', '/setup WRONGCODE1', desk, 'group');
    expect(at.channel.at(desk).join()).not.toContain('code');
    expect(await codeOf(at)).toBe(code);
    await says(at, 'ida', `/setup ${code}`, desk, 'group');
    expect(at.channel.at(desk).join('\n')).toMatch(/Others can read this/);
    await says(at, 'kim', `/setup ${code}`);
    expect(last(at, 'kim')).toMatch(/does not hold/);
    expect(await coordinators(at)).toBe(0);
    expect(await codeOf(at)).not.toBe(code);
  });

  test('a process that dies before it is written hears the same words again, and nobody else can use them', async () => {
    const path = file();
    let dies = true;
    const at = await live({ path, dies: (changes) => dies && changes.audit.some(({ what }) => what === 'setup') });
    const code = await codeOf(at);
    const event = { id: 'once', audience: 'direct' as const };
    void at.channel.say(place('ida'), 'ida', `/setup ${code}`, event);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await at.end();
    dies = false;
    const next = await live({ path });
    expect(await codeOf(next)).toBe(code);
    await says(next, 'kim', `/setup ${code}`);
    expect(last(next, 'kim')).toMatch(/does not hold/);
    await next.channel.say(place('ida'), 'ida', `/setup ${code}`, event);
    await next.router.outbox.idle();
    expect(last(next, 'ida')).toMatch(/^You are the first coordinator/);
    await next.channel.say(place('ida'), 'ida', `/setup ${code}`, event);
    expect((await next.store.work(0, ['chat:ida'])).audit).toHaveLength(1);
  });

  test('their chat becomes part of nobody who does not coordinate, and a chat that joins theirs coordinates, too', async () => {
    const abroad = createMemoryChannel('abroad');
    const at = await live({ path: file(), channels: [abroad] });
    await says(at, 'ida', `/setup ${await codeOf(at)}`);
    await at.channel.say(desk, 'ana', 'hello', { audience: 'group' });
    const linkCode = async (person: string): Promise<string> => {
      await says(at, person, '/link');
      return /\/link ([A-Z2-9]{10})/.exec(last(at, person))?.[1] ?? 'none';
    };
    await says(at, 'ida', `/link ${await linkCode('ana')}`);
    expect(last(at, 'ida')).toMatch(/^This chat is a coordinator\u2019s/);
    const away = { account: 'abroad', channel: 'ida' };
    await abroad.say(away, 'ida', `/link ${await linkCode('ida')}`);
    await at.router.outbox.idle();
    const { messageId, action } = abroad.button(away, 'Yes, that’s me');
    await abroad.press(away, 'ida', messageId, action);
    await abroad.say(away, 'ida', '/suspend ana was rude', { id: 'from abroad' });
    await at.router.outbox.idle();
    expect(abroad.at(away).at(-1)).toMatch(/^ana is suspended/);
    expect(await coordinators(at)).toBe(1);
  });

  test('the code is in no transcript', async () => {
    const at = await live({ path: file() });
    await says(at, 'ida', '/setup WRONGCODE1');
    expect((await at.store.read([{ select: { by: 'customer', place: place('ida') } }]))[0]?.state).toBeUndefined();
  });
});

test('where the configuration names a coordinator there is no code, and /setup says so', async () => {
  const at = await live({ path: file(), more: { coordinators: [{ account: 'chat', person: 'boss' }] } });
  expect(await at.router.setupCode()).toBeUndefined();
  await says(at, 'ida', '/setup ABCDEFGHJK');
  expect(last(at, 'ida')).toMatch(/^Somebody coordinates here already/);
  expect(await coordinators(at)).toBe(0);
  await endLives();
});
