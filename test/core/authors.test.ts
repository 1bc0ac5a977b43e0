// An article of somebody's that helps a customer earns its author points: once a day, and nobody thanks themselves.
import { afterEach, describe, expect, test } from 'vitest';
import type { Answer, Answerer } from '../../core/answerer.ts';
import { noChanges } from '../../core/store.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { desk, endLives, type Life, live, until } from './lasting.ts';

const noor = { account: 'chat', channel: 'noor' };
const kim = { account: 'chat', channel: 'kim' };
const file = databaseFiles();
const agent = (id: number, person: string, alias: string) => ({
  agent: { id, account: 'chat', person, alias },
  desk,
  seenAt: 1,
});

afterEach(endLives);

const answer = (id: string, author?: string): Extract<Answer, { kind: 'answer' }> => ({
  kind: 'answer',
  text: ['Send it back within 30 days.'],
  article: { id, title: `Article ${id}`, ...(author === undefined ? {} : { author }) },
  score: 1,
});

/** Answers with the article whose id is the question. */
const articles = (...all: ReturnType<typeof answer>[]): Answerer => {
  const byId = async (id: string) => all.find(({ article }) => article.id === id);
  return {
    answer: async ({ text }) => (await byId(text)) ?? { kind: 'unsure', near: [] },
    article: byId,
    stop: async () => undefined,
  };
};

async function house(...all: ReturnType<typeof answer>[]): Promise<Life> {
  const at = await live({ path: file(), more: { answerer: articles(...all) } });
  const agents = [agent(7, 'ana', 'Ana'), agent(8, 'ben', 'Ben'), agent(9, 'ben2', 'Ben')];
  await at.store.commit({ ...noChanges(), agents });
  await at.end();
  return live({ path: at.path, channel: at.channel, more: { answerer: articles(...all) } });
}

/** Everything that is written here is answered. */
async function says(at: Life, words: string, place = noor): Promise<void> {
  const before = at.channel.at(place).length;
  await at.channel.say(place, place.channel, words, { id: `${place.channel} ${words} ${before}` });
  await until('it is answered', () => at.channel.at(place).length > before);
}
async function helpful(at: Life, place = noor): Promise<void> {
  const { messageId, action } = at.channel.button(place, 'Helpful');
  await at.channel.press(place, place.channel, messageId, action);
}
const points = (at: Life) => Promise.all([7, 8, 9].map((id) => at.store.points(id)));

describe('whoever wrote an article that helped is thanked', () => {
  test.each([
    ['by an account and a person there', 'chat:ana'],
    ['by what they are called', 'Ana'],
    ['by their number', '7'],
  ])('named %s', async (_how, author) => {
    const at = await house(answer('returns', author));
    await says(at, 'returns');
    await helpful(at);
    expect(await points(at)).toEqual([2, 0, 0]);
  });

  test('once a day for each article, whoever presses and however often', async () => {
    const at = await house(answer('returns', 'chat:ana'), answer('delivery', 'chat:ana'));
    for (const place of [noor, kim]) {
      await says(at, 'returns', place);
      await helpful(at, place);
      await helpful(at, place);
      await says(at, 'thank you', place);
    }
    expect(await points(at)).toEqual([2, 0, 0]);
    await says(at, 'delivery');
    await helpful(at);
    expect(await points(at)).toEqual([4, 0, 0]);
    expect((await at.store.work(7, [])).ledger).toMatchObject([
      { why: 'article', article: 'returns' },
      { why: 'article', article: 'delivery' },
    ]);
  });

  test('also by a thank-you that ends the question; not for what was shown before that', async () => {
    const at = await house(answer('returns', 'chat:ana'), answer('delivery'));
    await says(at, 'returns');
    await says(at, 'delivery');
    await says(at, 'thank you');
    expect(await points(at)).toEqual([0, 0, 0]);
    await says(at, 'returns');
    await says(at, 'thank you');
    expect(await points(at)).toEqual([2, 0, 0]);
  });

  test.each([
    ['where it has no author', undefined],
    ['where nobody is called so', 'Zoe'],
    ['where several are called so', 'Ben'],
    ['where the author is the customer themselves', 'chat:noor'],
  ])('nobody is, %s', async (_where, author) => {
    const at = await house(answer('returns', author));
    await at.store.commit({ ...noChanges(), agents: [agent(10, 'noor', 'Noor')] });
    await at.end();
    const again = await live({
      path: at.path,
      channel: at.channel,
      more: { answerer: articles(answer('returns', author)) },
    });
    await says(again, 'returns');
    await helpful(again);
    expect([...(await points(again)), await again.store.points(10)]).toEqual([0, 0, 0, 0]);
  });
});
