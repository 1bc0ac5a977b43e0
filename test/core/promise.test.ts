// How the promise of a human is told: the figures, how often they are read, and the words of every chat and language.

import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import type { AlarmKind, HandoffStanding } from '../../core/conversation.ts';
import { usualDistress } from '../../core/distress.ts';
import { plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createFigures, type Figures, promiseMessage } from '../../core/promise.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { noChanges, type Store } from '../../core/store.ts';
import { languages, say, sayDuration } from '../../core/words.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 100 * DAY;

function book() {
  const { store } = createMemoryStore();
  const set = (kind: AlarmKind, conversation: number, at: number) =>
    store.commit({ ...noChanges(), alarms: [{ conversation, kind, at }] });
  const stand = (id: number, standing: HandoffStanding, at: number) =>
    store.commit({ ...noChanges(), handoffs: [{ id, conversation: id, standing, at }] });
  return { store, set, stand };
}

describe('the figures', () => {
  test('are of the last 24 hours, of the last 30 days, and of now', async () => {
    const { store, set, stand } = book();
    const asked = (id: number, agoMs: number) => stand(id, 'waiting', NOW - agoMs);
    await asked(1, 40 * DAY);
    await stand(1, 'replied', NOW - 2 * DAY);
    await asked(2, 3 * DAY);
    await stand(2, 'withdrawn', NOW - 2 * DAY);
    await asked(3, 2 * HOUR);
    await stand(3, 'replied', NOW - HOUR);
    await asked(4, 50 * MINUTE);
    await stand(4, 'claimed', NOW - 20 * MINUTE);
    await asked(5, 5 * MINUTE);
    await set('lease', 4, NOW + 1);
    await set('remind', 5, NOW - 2 * MINUTE);
    expect(await createFigures(store, { now: () => NOW })()).toEqual({
      at: NOW,
      day: { requests: 3, answered: 1, withdrawn: 0, open: 2, replies: 1, medianMs: HOUR, p95Ms: HOUR },
      month: { requests: 4, answered: 1, withdrawn: 1, open: 2, replies: 2, medianMs: HOUR, p95Ms: 38 * DAY },
      open: 2,
      longestMs: 50 * MINUTE,
      orphans: 1,
    });
  });

  test('an alarm that rings just now is no orphan’s', async () => {
    const { store, set, stand } = book();
    await stand(1, 'waiting', NOW - HOUR);
    await set('remind', 1, NOW - 59 * SECOND);
    expect((await createFigures(store, { now: () => NOW })()).orphans).toBe(0);
    expect((await createFigures(store, { now: () => NOW + SECOND })()).orphans).toBe(1);
  });

  test('are read once in ten seconds, however many ask at once, and anew after that', async () => {
    const { store } = book();
    let reads = 0;
    let now = NOW;
    const counted: Store = { ...store, kept };
    async function kept(since: number) {
      reads += 1;
      return store.kept(since);
    }
    const figures = createFigures(counted, { now: () => now });
    await Promise.all(Array.from({ length: 50 }, figures));
    for (now = NOW; now < NOW + 10 * SECOND; now += SECOND) expect((await figures()).at).toBe(NOW);
    expect(reads).toBe(2);
    expect((await figures()).at).toBe(NOW + 10 * SECOND);
    expect(reads).toBe(4);
  });

  test('a clock that steps back does not keep old figures for ever', async () => {
    let now = NOW;
    const figures = createFigures(book().store, { now: () => now });
    await figures();
    now = NOW - DAY;
    expect((await figures()).at).toBe(NOW - DAY);
  });

  test('a store that could not be read is read again when somebody asks again', async () => {
    const { store } = book();
    let broken = true;
    const sometimes: Store = {
      ...store,
      open: async () => {
        if (broken) throw new Error('the disk is gone');
        return store.open();
      },
    };
    const figures = createFigures(sometimes, { now: () => NOW });
    await expect(figures()).rejects.toThrow('the disk is gone');
    broken = false;
    expect((await figures()).at).toBe(NOW);
  });
});

const none = { requests: 0, answered: 0, withdrawn: 0, open: 0, replies: 0 };
const some: Figures = {
  at: NOW,
  day: { requests: 12, answered: 9, withdrawn: 1, open: 2, replies: 9, medianMs: 4 * MINUTE, p95Ms: 65 * MINUTE },
  month: { requests: 12_345, answered: 12_000, withdrawn: 343, open: 2, replies: 1, medianMs: SECOND, p95Ms: SECOND },
  open: 2,
  longestMs: 12 * MINUTE,
  orphans: 0,
};

describe('the words', () => {
  test('tell all of it in English', () => {
    expect(plain(promiseMessage('en', some).text)).toBe(
      [
        'There is always a human if you want one.',
        'A request ends in two ways only: a human replies, or whoever asked withdraws it.',
        '',
        'The last 24 hours',
        'Requests for a human: 12',
        'Answered by a human: 9',
        'Withdrawn: 1',
        'Still open: 2',
        'Half waited at most: 4 minutes',
        '95 of 100 waited at most: 1 hour, 5 minutes',
        '',
        'The last 30 days',
        'Requests for a human: 12,345',
        'Answered by a human: 12,000',
        'Withdrawn: 343',
        'Still open: 2',
        'Half waited at most: 1 second',
        '95 of 100 waited at most: 1 second',
        '',
        'Right now',
        'Still open: 2',
        'Longest wait: 12 minutes',
        'Forgotten (must be 0): 0',
      ].join('\n'),
    );
  });

  test('where nobody ever asked, no wait is told, and nobody waits', () => {
    const text = plain(promiseMessage('en', { at: NOW, day: none, month: none, open: 0, orphans: 0 }).text);
    expect(text).toContain('Requests for a human: 0');
    expect(text).not.toContain('waited');
    expect(text).toMatch(/Right now\nNobody is waiting\.\nForgotten \(must be 0\): 0$/);
  });

  test('whoever was forgotten is told of', () => {
    expect(plain(promiseMessage('en', { ...some, orphans: 3 }).text)).toContain('Forgotten (must be 0): 3');
  });

  test.each([
    ['de', '12.345', '1 Stunde, 5 Minuten'],
    ['fr', '12\u202f345', '1\u00a0heure et 5 minutes'],
    ['pl', '12\u00a0345', '1 godzina i 5 minut'],
    ['zh-Hant-TW', '12,345', '1小时5分钟'],
    ['xx', '12,345', '1 hour, 5 minutes'],
    ['', '12,345', '1 hour, 5 minutes'],
    ['💬', '12,345', '1 hour, 5 minutes'],
  ])('%s: numbers and waits as they are written there', (lang, number, wait) => {
    const text = plain(promiseMessage(lang, some).text);
    expect(text).toContain(number);
    expect(text).toContain(wait);
  });

  test.each(languages())('%s has every figure and leaves no gap', (lang) => {
    const text = plain(promiseMessage(lang, some).text);
    expect(text).not.toMatch(/[{}]|…|undefined|NaN/);
    for (const figure of ['12', '9', '2', '343', '95']) expect(text).toContain(figure);
    expect(text).toContain(say(lang, 'promise'));
  });
});

test.each([
  [-5, '1 second'],
  [0, '1 second'],
  [1_001, '2 seconds'],
  [59_001, '1 minute'],
  [MINUTE + 1, '2 minutes'],
  [HOUR, '1 hour'],
  [DAY - 1, '1 day'],
  [DAY + 1, '1 day, 1 hour'],
  [38 * DAY, '38 days'],
])('%i milliseconds are %s: a wait is never made shorter than it was', (ms, words) => {
  expect(sayDuration('en', ms)).toBe(words);
});

describe('/promise in a chat', () => {
  const noor = { account: 'chat', channel: 'noor' };
  const desk = { account: 'chat', channel: 'desk' };
  let router: Router | undefined;
  afterEach(() => router?.stop(1_000));

  async function house() {
    const memory = createMemoryStore();
    const channel = createMemoryChannel('chat');
    router = createRouter({
      house: {
        name: 'Shop',
        lang: 'en',
        policy: policyDefaults,
        canned: {},
        pages: [],
        maskKey: 'a key of the tests, and no other',
        distress: usualDistress,
      },
      ...memory,
      channels: [channel],
      answerer: {
        answer: async () => ({ kind: 'unsure', near: [] }),
        article: async () => undefined,
        stop: async () => undefined,
      },
      pacer: { paces: () => false, ready: async () => undefined },
      clock: systemClock,
      ids: createIds(systemClock, 0, (below) => below - 1),
      desks: [desk],
      log: () => undefined,
    });
    await router.start();
    const says = async (place: typeof noor & { thread?: string }, person: string, words: string) => {
      await channel.say(place, person, words, { audience: place.channel === 'noor' ? 'direct' : 'group' });
      await router?.outbox.idle();
    };
    return { channel, memory, says };
  }

  test('tells a customer who never wrote before, and begins nothing', async () => {
    const { channel, memory, says } = await house();
    await says(noor, 'noor', '/promise');
    expect(channel.at(noor)).toEqual([expect.stringMatching(/^There is always a human.*Requests for a human: 0/s)]);
    expect((await memory.store.read([{ select: { by: 'customer', place: noor } }]))[0]?.state).toBeUndefined();
  });

  test('tells a customer who waits or talks with somebody, and no agent reads it', async () => {
    const { channel, says } = await house();
    await says(noor, 'noor', '/human');
    await says(noor, 'noor', '/promise');
    expect(channel.at(noor).at(-1)).toMatch(/^There is always a human/);
    const take = channel.button(desk, 'Take it');
    await channel.press(desk, 'agent Ana', take.messageId, take.action);
    await router?.outbox.idle();
    const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    const before = channel.at(thread).length;
    await says(noor, 'noor', '/Promise.');
    expect(channel.at(noor).at(-1)).toMatch(/^There is always a human/);
    expect(channel.at(thread)).toHaveLength(before);
  });

  test('tells agents at a desk and in a thread, and no customer reads it', async () => {
    const { channel, says } = await house();
    await says(desk, 'agent Ana', '/promise');
    expect(channel.at(desk).at(-1)).toMatch(/^There is always a human/);
    await says(noor, 'noor', '/human');
    const take = channel.button(desk, 'Take it');
    await channel.press(desk, 'agent Ana', take.messageId, take.action);
    await router?.outbox.idle();
    const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    const before = channel.at(noor).length;
    await says(thread, 'agent Ana', '/promise');
    expect(channel.at(thread).at(-1)).toMatch(/^There is always a human/);
    expect(channel.at(noor)).toHaveLength(before);
  });

  test('people who talk among themselves are not answered', async () => {
    const { channel } = await house();
    const lounge = { account: 'chat', channel: 'lounge' };
    await channel.say(lounge, 'noor', '/promise', { audience: 'group' });
    await router?.outbox.idle();
    expect(channel.arrived).toEqual([]);
  });

  test('speaks the language of the customer', async () => {
    const { channel, memory, says } = await house();
    await says(noor, 'noor', '/human');
    const [found] = await memory.store.read([{ select: { by: 'customer', place: noor } }]);
    if (!found?.state) throw new Error('nobody is there');
    await memory.store.commit({ ...noChanges(), conversations: [{ state: { ...found.state, lang: 'de' }, at: 1 }] });
    await says(noor, 'noor', '/promise');
    expect(channel.at(noor).at(-1)).toMatch(/^Wer einen Menschen möchte/);
  });
});
