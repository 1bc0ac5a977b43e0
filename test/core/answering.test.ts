// Asking the answerer: what takes a moment is seen to be written, and what fails offers the human.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import type { Answer } from '../../core/answerer.ts';
import { createAnswering } from '../../core/answering.ts';
import type { Place } from '../../core/message.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const place: Place = { account: 'chat', channel: 'c1' };
const unsure: Answer = { kind: 'unsure', near: [] };

function asking(answer: () => Promise<Answer>) {
  const written: Place[] = [];
  const given: Answer[] = [];
  const answering = createAnswering({
    answerer: { answer, article: async () => undefined, stop: async () => undefined },
    store: createMemoryStore().store,
    clock: { now: () => 1 },
    lateMs: 1_000,
    working: (at) => void written.push(at),
    answered: async (_conversation, _turn, made) => void given.push(made),
    log: () => undefined,
  });
  return { written, given, ask: () => answering.ask(1, { turn: 1, text: 'Where?', lang: 'en', place }) };
}

test('an answer at once comes without a sign that it is written', async () => {
  const { written, given, ask } = asking(async () => unsure);
  await ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([given, written]).toEqual([[unsure], []]);
});

test('one that takes a moment is seen to be written, once, at the customer’s place', async () => {
  const slow = () => new Promise<Answer>((resolve) => setTimeout(() => resolve(unsure), 4_000));
  const { written, given, ask } = asking(slow);
  const asked = ask();
  await vi.advanceTimersByTimeAsync(299);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual([place]);
  await vi.advanceTimersByTimeAsync(4_000);
  await asked;
  expect([given, written]).toEqual([[unsure], [place]]);
});

test('an answerer that fails is unsure', async () => {
  const { written, given, ask } = asking(() => Promise.reject(new Error('broken')));
  await ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([given, written]).toEqual([[unsure], []]);
});
