// Places and messages have one key each; rich text has its words; an excerpt says that it is one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, type Node, type Place, placedKey, placeKey, plain, type Rich } from '../../core/message.ts';

fc.configureGlobal({ seed: 7 });

const part = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'));
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ account: part, channel: part }),
  fc.record({ account: part, channel: part, thread: part.filter((thread) => thread !== '') }),
);

describe('the key of a place', () => {
  test('is equal where account, channel and thread are', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const same = one.account === other.account && one.channel === other.channel && one.thread === other.thread;
        expect(placeKey(one) === placeKey(other)).toBe(same);
        expect(placeKey({ ...one })).toBe(placeKey(one));
      }),
    );
  });

  test('does not run the parts together', () => {
    expect(placeKey({ account: 'a', channel: 'bc' })).not.toBe(placeKey({ account: 'ab', channel: 'c' }));
    expect(placeKey({ account: 'a', channel: 'b', thread: 'c' })).not.toBe(placeKey({ account: 'a', channel: 'bc' }));
  });
});

describe('the key of a message', () => {
  test('leaves out the thread, since message ids are unique within a channel', () => {
    fc.assert(
      fc.property(place, part, part, (at, id, other) => {
        const { account, channel } = at;
        expect(placedKey({ ...at, id })).toBe(placedKey({ account, channel, id }));
        expect(placedKey({ ...at, id }) === placedKey({ ...at, id: other })).toBe(id === other);
      }),
    );
  });
});

const { rich } = fc.letrec<{ node: Node; rich: Rich }>((tie) => ({
  rich: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.record({ type: fc.constantFrom('code' as const, 'block' as const), text: fc.string() }),
    fc.record({
      type: fc.constantFrom(
        'bold' as const,
        'italic' as const,
        'strike' as const,
        'quote' as const,
        'spoiler' as const,
      ),
      children: tie('rich'),
    }),
    fc.record({ type: fc.constant('link' as const), url: fc.webUrl(), children: tie('rich') }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('rich'), { maxLength: 3 }),
    }),
  ),
}));

/** Every string that stands in a tree, in order. */
const strings = (nodes: Rich): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [node];
    if ('text' in node) return [node.text];
    return node.type === 'list' ? node.items.flatMap(strings) : strings(node.children);
  });

describe('the plain words of rich text', () => {
  test.each<[string, Rich, string]>([
    ['nothing', [], ''],
    ['literal text, its line breaks kept', ['a\n\nb', 'c'], 'a\n\nbc'],
    ['marks fall away', [{ type: 'bold', children: ['a', { type: 'italic', children: ['b'] }] }, ' c'], 'ab c'],
    ['what looks like marks is text', ['*a* _b_ <c>'], '*a* _b_ <c>'],
    ['code stays', ['run ', { type: 'code', text: 'npm ci' }], 'run npm ci'],
    ['a block stays', [{ type: 'block', text: 'let a;\n', lang: 'ts' }], 'let a;\n'],
    ['a link is its words', [{ type: 'link', url: 'https://example.org', children: ['here'] }], 'here'],
    ['a list has points', [{ type: 'list', ordered: false, items: [['a'], ['b']] }], '• a\n• b'],
    [
      'an ordered list is counted',
      ['Do:\n', { type: 'list', ordered: true, items: [['a'], ['b']] }],
      'Do:\n1. a\n2. b',
    ],
  ])('%s', (_name, tree, words) => {
    expect(plain(tree)).toBe(words);
  });

  test('hold every string of the tree, in order', () => {
    fc.assert(
      fc.property(rich, (tree) => {
        const words = plain(tree);
        let at = 0;
        for (const text of strings(tree)) {
          const found = words.indexOf(text, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + text.length;
        }
      }),
    );
  });

  test('of two trees side by side are the words of both', () => {
    fc.assert(
      fc.property(rich, rich, (one, other) => {
        expect(plain([...one, ...other])).toBe(plain(one) + plain(other));
      }),
    );
  });
});

describe('an excerpt', () => {
  test.each([
    ['', 10, ''],
    ['  ', 10, ''],
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['exactly ten', 10, 'exactly t…'],
    ['two\n\n lines\t here', 20, 'two lines here'],
    ['abc', 1, '…'],
    ['👍🏽👍🏽👍🏽', 9, '👍🏽👍🏽…'],
    ['👍🏽👍🏽👍🏽', 8, '👍🏽…'],
    ['नमस्ते दुनिया', 6, 'नम…'],
    ['नमस्ते दुनिया', 7, 'नमस्ते…'],
    [`a${' '.repeat(500)}b`, 10, 'a b'],
    [`${' '.repeat(19)}😀😀😀`, 5, '😀😀…'],
    [`${'word '.repeat(1_000)}`, 12, 'word word w…'],
  ])('of %j in %i is %j', (text, max, cut) => {
    expect(excerpt(text, max)).toBe(cut);
  });

  test('is one line within its limit, whole where it fits and marked where it does not', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme-composite' }));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (words, max) => {
        const cut = excerpt(words, max);
        const line = words.replace(/\s+/g, ' ').trim();
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(/[\n\r\t]/);
        if (line.length <= max) expect(cut).toBe(line);
        else {
          expect(cut.endsWith('…')).toBe(true);
          expect(line.startsWith(cut.slice(0, -1))).toBe(true);
        }
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
