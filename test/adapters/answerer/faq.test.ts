// Reading FAQ files.
import { describe, expect, test } from 'vitest';
import { parseFaq } from '../../../adapters/answerer/faq.ts';

describe('a FAQ file', () => {
  test('gives a section for each entry', () => {
    const { sections, problems } = parseFaq(
      'faq.yaml',
      '- question: Where?\n  answer: |\n    **Here**\n\n    - a\n    - b\n  url: https://example.com/where\n  lang: pt-BR\n  questions: [At which place?]\n- question: When?\n  answer: Now\n  author: Ana\n',
    );
    expect(problems).toEqual([]);
    expect(sections).toEqual([
      {
        article: { id: expect.stringMatching(/^where\./), title: 'Where?', url: 'https://example.com/where' },
        lang: 'pt',
        asked: ['Where?', 'At which place?'],
        text: [{ type: 'bold', children: ['Here'] }, '\n\n', { type: 'list', ordered: false, items: [['a'], ['b']] }],
      },
      { article: { id: expect.any(String), title: 'When?', author: 'Ana' }, asked: ['When?'], text: ['Now'] },
    ]);
  });

  test('keeps the ids of entries when others come or go', () => {
    const [, before] = parseFaq('faq.yaml', '- {question: a, answer: x}\n- {question: b, answer: y}').sections;
    const [after] = parseFaq('faq.yaml', '- {question: b, answer: changed}').sections;
    expect(after?.article.id).toBe(before?.article.id);
  });

  test('gives equal questions different ids', () => {
    const { sections } = parseFaq('faq.yaml', '- {question: a, answer: x}\n- {question: a, answer: y}');
    expect(new Set(sections.map(({ article }) => article.id)).size).toBe(2);
  });

  test('tells all mistakes at once and reads the entries that are right', () => {
    const { sections, problems } = parseFaq(
      'faq.yaml',
      '- question: a\n  anser: b\n- just text\n- question: c\n  answer: d\n- answer: 7\n',
    );
    expect(problems).toEqual([
      {
        line: 2,
        text: '"anser" is not a known field; use question, answer, url, lang, author, questions, or remove it.',
      },
      { line: 1, text: 'this entry has no answer; add "answer: ..." to it.' },
      { line: 3, text: 'an entry must have the fields question and answer; write "- question: ..." here.' },
      { line: 6, text: '"answer" must be a text that is not empty; put numbers and yes/no in quotes.' },
      { line: 6, text: 'this entry has no question; add "question: ..." to it.' },
    ]);
    expect(sections.map(({ article }) => article.title)).toEqual(['c']);
  });

  test('must be a list', () => {
    for (const text of ['question: a\nanswer: b', 'text', '']) {
      expect(parseFaq('faq.yaml', text).problems[0]?.text).toMatch(/^a FAQ file must be a list; start each entry/);
    }
  });

  test('that is not YAML names the line', () => {
    const { problems } = parseFaq('faq.yaml', '- question: a\n  answer: b: c\n');
    expect(problems[0]).toEqual({ line: 2, text: expect.stringContaining('needs quotes') });
  });

  test('cannot blow up by aliases', () => {
    const bomb = `- &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `- &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
      .join('\n')}`;
    expect(parseFaq('faq.yaml', bomb).sections).toEqual([]);
  });
});
