// Bounding an answer's text.
import { describe, expect, test } from 'vitest';
import { quoted } from '../../../adapters/answerer/quote.ts';
import { plain, type Rich } from '../../../core/message.ts';

const sentence = 'Ferns like shade and water. ';

describe('a quote', () => {
  test('is the text itself when it fits', () => {
    const text: Rich = ['a ', { type: 'bold', children: ['b'] }];
    expect(quoted(text, 900)).toBe(text);
  });

  test('ends after a paragraph when that uses enough of the room', () => {
    const text: Rich = [`${'a'.repeat(60)}\n\n${'b'.repeat(60)}`];
    expect(quoted(text, 100)).toEqual(['a'.repeat(60), '\n\n…']);
  });

  test('ends after a sentence when one paragraph is too long', () => {
    expect(quoted([sentence.repeat(10)], 100)).toEqual([`${sentence.repeat(3).trim()} …`]);
    expect(quoted(['蕨类植物喜欢阴凉和水。'.repeat(20)], 50)).toEqual([`${'蕨类植物喜欢阴凉和水。'.repeat(4)} …`]);
  });

  test('ends after a word when there is no sentence', () => {
    expect(quoted(['fern '.repeat(50)], 33)).toEqual(['fern fern fern fern fern fern …']);
  });

  test('keeps whole items of a list, in order', () => {
    const items = ['a'.repeat(30), 'b'.repeat(60), 'c'].map((item): Rich => [item]);
    expect(quoted([{ type: 'list', ordered: true, items }], 80)).toEqual([
      { type: 'list', ordered: true, items: [['a'.repeat(30)]] },
      '\n\n…',
    ]);
  });

  test('keeps links and commands whole or leaves them out', () => {
    const link = { type: 'link', url: 'https://example.com/', children: ['x'.repeat(50)] } as const;
    expect(quoted(['See ', link, ' now'], 30)).toEqual(['See ', '…']);
    expect(quoted([{ type: 'bold', children: [sentence.repeat(9)] }], 60)).toEqual([
      { type: 'bold', children: [`${sentence.repeat(2).trim()} …`] },
    ]);
  });

  test('is never much longer than it may be, nor cut within a character', () => {
    const texts: Rich[] = [
      ['👩‍🌾'.repeat(500)],
      ['x'.repeat(5_000)],
      [{ type: 'block', text: 'line\n'.repeat(500) }],
      [{ type: 'quote', children: [sentence.repeat(90)] }],
      [{ type: 'list', ordered: false, items: [[sentence.repeat(90)]] }],
    ];
    for (const text of texts) {
      const out = plain(quoted(text, 300));
      expect(out.length).toBeLessThanOrEqual(310);
      expect(out).toContain('…');
      expect(out.isWellFormed()).toBe(true);
    }
  });
});
