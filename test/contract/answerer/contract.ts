// The contract of core/answerer.ts: what every answerer keeps, whatever it finds its answers with.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Answerer, Article } from '../../../core/answerer.ts';
import { plain } from '../../../core/message.ts';

/** What an answerer under test knows: each entry with its own page. */
export interface Known {
  readonly question: string;
  readonly answer: string;
  readonly url: string;
  readonly questions?: readonly string[];
}

const known: readonly Known[] = [
  {
    question: 'How do I water a cactus?',
    answer: 'Once a month, from **below**. See [our guide](https://example.com/guide).',
    url: 'https://example.com/cactus',
    questions: ['How often does a cactus need water?'],
  },
  { question: 'How do I water a fern?', answer: 'Every day, a little.', url: 'https://example.com/fern' },
  { question: 'How do I water an orchid?', answer: 'Once a week, from below.', url: 'https://example.com/orchid' },
  { question: 'How do I water a palm tree?', answer: 'Twice a week.', url: 'https://example.com/palm' },
  { question: 'Which soil does a fern need?', answer: 'Loose soil from the forest.', url: 'https://example.com/soil' },
  { question: 'Where is the greenhouse?', answer: 'Behind the library.', url: 'https://example.com/greenhouse' },
  { question: 'What does a seedling cost?', answer: 'Two coins.', url: 'https://example.com/seedling' },
];

/** Runs the contract against an answerer that knows `known`, in English. */
export function keepsTheContract(name: string, build: (known: readonly Known[]) => Promise<Answerer>): void {
  describe(`${name} keeps the answerer's contract`, () => {
    let answerer: Answerer;
    beforeAll(async () => {
      answerer = await build(known);
    });
    afterAll(() => answerer.stop());

    const ask = (text: string, lang?: string): Promise<Answer> =>
      answerer.answer(lang === undefined ? { text } : { text, lang });
    const answered = async (text: string) => {
      const answer = await ask(text);
      if (answer.kind !== 'answer') throw new Error(`not answered: ${text}`);
      return answer;
    };

    test('a question that is written down is answered', async () => {
      const answer = await answered('How do I water a cactus?');
      expect(plain(answer.text)).toContain('Once a month');
      expect(answer.score).toBeGreaterThan(0);
      expect(answer.score).toBeLessThanOrEqual(1);
    });

    test('the same question in other words is answered alike', async () => {
      const first = await answered('How do I water a cactus?');
      expect((await answered('how often should i water my cactus')).article).toEqual(first.article);
    });

    test('the answer quotes the article, marks included, and links to it', async () => {
      const { text, article } = await answered('How do I water a cactus?');
      expect(text).toContainEqual({ type: 'bold', children: ['below'] });
      expect(text).toContainEqual({ type: 'link', url: 'https://example.com/guide', children: ['our guide'] });
      expect(article.url).toBe('https://example.com/cactus');
      expect(article.title).not.toBe('');
    });

    test('what nobody wrote about is not answered', async () => {
      for (const text of ['What is the capital of Peru?', 'xqzv wrtp lmnk', 'My car makes a strange noise', '12345']) {
        expect((await ask(text)).kind, text).toBe('unsure');
      }
    });

    test('a greeting is neither answered nor met with suggestions', async () => {
      for (const text of ['hello', 'Hi!', 'thank you', 'ok', '', '   ', '🙂', '?!']) {
        expect(await ask(text), text).toEqual({ kind: 'unsure', near: [] });
      }
    });

    test('a question between several articles gets at most three suggestions, or one answer', async () => {
      const answer = await ask('water');
      const near: readonly Article[] = answer.kind === 'unsure' ? answer.near : [answer.article];
      expect(near.length).toBeLessThanOrEqual(3);
      expect(new Set(near.map(({ id }) => id)).size).toBe(near.length);
    });

    test('ids fit into a button', async () => {
      for (const { question } of known) {
        const { id } = (await answered(question)).article;
        expect(id).toMatch(/^[\x21-\x7e]{1,40}$/);
      }
    });

    test('an article is found again by its id', async () => {
      const { article } = await answered('Where is the greenhouse?');
      const again = await answerer.article(article.id);
      expect(again?.article).toEqual(article);
      expect(plain(again?.text ?? [])).toContain('Behind the library.');
    });

    test('an id that nothing has gives undefined', async () => {
      for (const id of ['', 'gone', '__proto__', 'constructor', '\u0000', 'x'.repeat(100_000)]) {
        expect(await answerer.article(id)).toBeUndefined();
      }
    });

    test('asking changes nothing: the same question gets the same answer', async () => {
      expect(await ask('How do I water a fern?')).toEqual(await ask('How do I water a fern?'));
    });

    test('many questions at once are each answered', async () => {
      const answers = await Promise.all(known.map(({ question }) => ask(question)));
      expect(answers.map((answer) => answer.kind === 'answer' && answer.article.url)).toEqual(
        known.map(({ url }) => url),
      );
    });

    test('no text and no language tag makes it throw', async () => {
      const texts = [
        'a'.repeat(1_000_000),
        'water '.repeat(200_000),
        '水'.repeat(300_000),
        '\u0000'.repeat(10_000),
        `How do I water\u0000 a cactus?`,
        '\ud800 water \udfff',
        'e\u0301'.repeat(50_000),
        '𝓱𝓮𝓵𝓵𝓸',
        '\u202ewater\u202c',
        '(((((((([[[[[[[[{{{{{{{{****',
        '__proto__ constructor toString hasOwnProperty',
        "'; DROP TABLE customers; --",
        'a_b_c_d_'.repeat(1_000),
        "don't'''''’’’’",
      ];
      for (const text of texts) {
        for (const lang of [undefined, 'en', '', 'not a language', 'x'.repeat(10_000), '\u0000']) {
          expect(['answer', 'unsure']).toContain((await ask(text, lang)).kind);
        }
      }
    });
  });
}
