// Text with entities, both ways: what Telegram marks becomes a tree, and a tree becomes marks that nothing can break out of.
import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../adapters/telegram/read-text.ts';
import { clean, isWebAddress, writeText } from '../../../adapters/telegram/write-text.ts';
import { type Node, plain, type Rich } from '../../../core/message.ts';

const mark = (type: string, offset: number, length: number, more: object = {}) =>
  ({ type, offset, length, ...more }) as MessageEntity;

const direct = { shared: false, lengthMax: 4096 };
const shared = { shared: true, lengthMax: 4096 };

describe('reading', () => {
  test.each<[string, string, MessageEntity[], Rich]>([
    ['marks by UTF-16 offsets', '😀 bold', [mark('bold', 3, 4)], ['😀 ', { type: 'bold', children: ['bold'] }]],
    ['underlined as italic', 'abc', [mark('underline', 0, 3)], [{ type: 'italic', children: ['abc'] }]],
    [
      'code and blocks as they are',
      'a b',
      [mark('code', 0, 1), mark('pre', 2, 1, { language: 'ts' })],
      [{ type: 'code', text: 'a' }, ' ', { type: 'block', text: 'b', lang: 'ts' }],
    ],
    [
      'links with their address',
      'see here',
      [mark('text_link', 4, 4, { url: 'https://x.org' })],
      ['see ', { type: 'link', url: 'https://x.org', children: ['here'] }],
    ],
    [
      'names as mentions; commands, addresses and emoji as literal text',
      '@a /b #c x.org Ana',
      [
        mark('mention', 0, 2),
        mark('bot_command', 3, 2),
        mark('hashtag', 6, 2),
        mark('url', 9, 5),
        mark('text_mention', 15, 3, { user: { id: 1 } }),
        mark('custom_emoji', 0, 2, { custom_emoji_id: '5' }),
      ],
      [{ type: 'mention', text: '@a' }, ' /b #c x.org ', { type: 'mention', text: 'Ana' }],
    ],
    [
      'a marked name, with the mark around it',
      'hi @ana',
      [mark('mention', 3, 4), mark('bold', 3, 4), mark('italic', 0, 7)],
      [{ type: 'italic', children: ['hi ', { type: 'bold', children: [{ type: 'mention', text: '@ana' }] }] }],
    ],
    [
      'nested marks',
      'abcd',
      [mark('bold', 0, 4), mark('italic', 1, 2)],
      [{ type: 'bold', children: ['a', { type: 'italic', children: ['bc'] }, 'd'] }],
    ],
    [
      'overlapping marks, by cutting the second',
      'abcd',
      [mark('bold', 0, 3), mark('italic', 2, 2)],
      [
        { type: 'bold', children: ['ab', { type: 'italic', children: ['c'] }] },
        { type: 'italic', children: ['d'] },
      ],
    ],
    [
      'equal marks once',
      'abc',
      [mark('italic', 0, 3), mark('underline', 0, 3)],
      [{ type: 'italic', children: ['abc'] }],
    ],
    [
      'quotes, spoilers, strikes',
      'abc',
      [mark('expandable_blockquote', 0, 1), mark('spoiler', 1, 1), mark('strikethrough', 2, 1)],
      [
        { type: 'quote', children: ['a'] },
        { type: 'spoiler', children: ['b'] },
        { type: 'strike', children: ['c'] },
      ],
    ],
    [
      'marks beyond the text, cut or left out',
      'abc',
      [mark('bold', 1, 99), mark('italic', 50, 2), mark('code', -5, 2)],
      ['a', { type: 'bold', children: ['bc'] }],
    ],
  ])('%s', (_name, text, entities, tree) => {
    expect(readText(text, entities)).toEqual(tree);
  });

  test('no text is no nodes', () => expect(readText('', [mark('bold', 0, 1)])).toEqual([]));

  test('never loses a character, whatever the marks', () => {
    const types = [
      'bold',
      'italic',
      'underline',
      'strikethrough',
      'spoiler',
      'blockquote',
      'code',
      'pre',
      'text_link',
      'mention',
    ];
    const entity = fc.record({
      type: fc.constantFrom(...types),
      offset: fc.integer({ min: -2, max: 30 }),
      length: fc.integer({ min: -2, max: 30 }),
      url: fc.constant('https://x.org'),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(entity, { maxLength: 12 }), (text, entities) => {
        expect(plain(readText(text, entities as MessageEntity[]))).toBe(text);
      }),
    );
  });
});

describe('writing', () => {
  test('plain words are plain words', () => {
    expect(writeText(['*not bold* <b>x</b> [a](b)'], direct)).toEqual({ text: '*not bold* <b>x</b> [a](b)' });
  });

  test('blocks stand on lines of their own', () => {
    const rich: Rich = [
      'a',
      { type: 'quote', children: ['b'] },
      'c',
      { type: 'list', ordered: true, items: [['x'], ['y']] },
    ];
    expect(writeText(rich, direct)).toEqual({
      text: 'a\nb\nc\n1. x\n2. y',
      entities: [{ type: 'blockquote', offset: 2, length: 1 }],
    });
  });

  test('what is added for looks yields to the length', () => {
    const rich: Rich = ['x'.repeat(8), { type: 'quote', children: ['b'] }];
    expect(writeText(rich, { shared: false, lengthMax: 9 }).text).toBe(`${'x'.repeat(8)}b`);
  });

  test('a style is cut around code', () => {
    const rich: Rich = [{ type: 'bold', children: ['a', { type: 'code', text: 'b' }, 'c'] }];
    expect(writeText(rich, direct).entities).toEqual([
      { type: 'bold', offset: 0, length: 1 },
      { type: 'code', offset: 1, length: 1 },
      { type: 'bold', offset: 2, length: 1 },
    ]);
  });

  test('names of elsewhere and a platform’s own emoji are their text, and never live', () => {
    const rich: Rich = ['to ', { type: 'mention', text: '@ana' }, ' ', { type: 'emoji', text: ':shipit:' }];
    for (const manner of [direct, shared]) {
      expect(writeText(rich, manner)).toEqual({
        text: 'to @ana :shipit:',
        entities: [{ type: 'code', offset: 3, length: 4 }],
      });
    }
    expect(writeText([{ type: 'mention', text: 'Noor' }], direct)).toEqual({ text: 'Noor' });
  });

  test('only addresses of the web are linked, others are said', () => {
    const link = (url: string): Rich => [{ type: 'link', url, children: ['hi'] }];
    expect(writeText(link('https://x.org/a'), direct).entities).toHaveLength(1);
    expect(writeText(link('tg://user?id=5'), direct)).toEqual({ text: 'hi (tg://user?id=5)' });
    expect(writeText(link('javascript:alert(1)'), direct)).toEqual({ text: 'hi (javascript:alert(1))' });
    expect(writeText([{ type: 'link', url: 'mailto:a@b.org', children: ['a@b.org'] }], direct)).toEqual({
      text: 'a@b.org',
    });
    expect(['http://localhost/x', 'https://', 'x.org', 'ftp://x.org'].filter(isWebAddress)).toEqual([]);
  });

  test('half a surrogate pair, NUL and carriage returns never reach Telegram', () => {
    expect(clean('a\ud800b\0c\r\nd😀')).toBe('a\ufffdbc\nd😀');
  });

  test('more marks than Telegram keeps are cut to what it keeps', () => {
    const rich: Rich = Array.from({ length: 150 }, (_, i) => (i % 2 ? ' ' : { type: 'bold', children: ['x'] }) as Node);
    expect(writeText([...rich, ...rich], direct).entities).toHaveLength(100);
  });
});

describe('where many read', () => {
  test('names and commands are covered as code, letters unchanged', () => {
    const text = 'ask @boss_one or /close@Bot, mail a@b.org, 1/2, and/or';
    const written = writeText([text], shared);
    expect(written.text).toBe(text);
    expect(written.entities).toEqual([
      { type: 'code', offset: 4, length: 9 },
      { type: 'code', offset: 17, length: 10 },
    ]);
    expect(writeText([text], direct)).toEqual({ text });
  });

  test('a name put together from several nodes is covered too', () => {
    const rich: Rich = [{ type: 'bold', children: ['@'] }, 'boss'];
    expect(writeText(rich, shared).entities).toEqual([{ type: 'code', offset: 0, length: 5 }]);
  });

  test('an address that holds a name stays one link', () => {
    const text = 'see https://video.example/@channel/live, and @boss';
    expect(writeText([text], shared).entities).toEqual([
      { type: 'text_link', offset: 4, length: 35, url: 'https://video.example/@channel/live' },
      { type: 'code', offset: 45, length: 5 },
    ]);
    expect(writeText(['https://@boss.example'], shared).entities).toEqual([{ type: 'code', offset: 8, length: 5 }]);
  });

  test('more names than Telegram keeps marks for make the whole text code', () => {
    const text = '@boss '.repeat(300).trim();
    expect(writeText([text], shared)).toEqual({ text, entities: [{ type: 'code', offset: 0, length: text.length }] });
  });
});

describe('there and back', () => {
  /** Trees as Telegram can hold them: nothing touches its like, code and links stand alone, blocks on own lines. */
  const word = fc.stringMatching(/^[a-z😀é .,]{1,8}$/u).filter((text) => text.trim() === text && text !== '');
  const leaf = (text: string): Node => text;
  const styled = (depth: number): fc.Arbitrary<Node> =>
    depth === 0
      ? word.map(leaf)
      : fc.oneof(
          word.map(leaf),
          fc
            .tuple(
              fc.constantFrom('bold' as const, 'strike' as const, 'spoiler' as const),
              word,
              styled(depth - 1),
              word,
            )
            .map(([type, before, inner, after]): Node => ({ type, children: joined([before, inner, after], type) })),
        );
  const solid: fc.Arbitrary<Node> = fc.oneof(
    word.map((text): Node => ({ type: 'code', text })),
    word.map((text): Node => ({ type: 'link', url: 'https://x.org/a', children: [text] })),
    styled(2),
  );
  const line = fc.array(solid, { minLength: 1, maxLength: 4 }).map((nodes) => spaced(nodes, ' '));
  const block: fc.Arbitrary<Rich> = fc.oneof(
    line,
    line.map((children): Rich => [{ type: 'quote', children }]),
    word.map((text): Rich => [{ type: 'block', text, lang: 'ts' }]),
  );
  const document = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => spaced(blocks, '\n\n'));

  function spaced(parts: readonly (Node | Rich)[], between: string): Rich {
    return joined(parts.flatMap((part, i) => [...(i > 0 ? [between] : []), ...(Array.isArray(part) ? part : [part])]));
  }

  /** Neighbouring strings as one, and a style within itself dissolved. */
  function joined(nodes: readonly Node[], within?: string): Rich {
    const out: Node[] = [];
    for (const node of nodes) {
      const inner = typeof node === 'object' && 'children' in node && node.type === within ? node.children : [node];
      for (const one of inner) {
        const last = out.at(-1);
        if (typeof one === 'string' && typeof last === 'string') out[out.length - 1] = last + one;
        else out.push(one);
      }
    }
    return out;
  }

  /** A style that stands inside itself further down is the same as one. */
  function flat(rich: Rich, above: readonly string[] = []): Rich {
    return joined(
      rich.flatMap((node): Rich => {
        if (typeof node === 'string' || !('children' in node)) return [node];
        const children = flat(node.children, [...above, node.type]);
        return above.includes(node.type) ? children : [{ ...node, children }];
      }),
    );
  }

  test('a tree written and read is the same tree', () => {
    fc.assert(
      fc.property(document, (rich) => {
        const { text, entities } = writeText(rich, direct);
        expect(readText(text, entities)).toEqual(flat(rich));
      }),
      { numRuns: 500 },
    );
  });

  test('whatever the tree, its words arrive whole and the marks lie within them', () => {
    const any = fc.letrec<{ node: Node; rich: Node[] }>((tie) => ({
      rich: fc.array(tie('node'), { maxLength: 3 }),
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(' @boss ', '/close', 'https://a.example/@x', '\ud800', '\0', '\r\n'),
        fc.record({ type: fc.constantFrom('code' as const, 'block' as const), text: fc.string({ maxLength: 8 }) }),
        fc.record({
          type: fc.constantFrom('bold' as const, 'quote' as const, 'spoiler' as const),
          children: tie('rich'),
        }),
        fc.record({ type: fc.constant('link' as const), url: fc.webUrl(), children: tie('rich') }),
        fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          items: fc.array(tie('rich'), { maxLength: 3 }),
        }),
      ),
    })).rich;
    fc.assert(
      fc.property(any, fc.boolean(), (rich, isShared) => {
        const { text, entities = [] } = writeText(rich, { shared: isShared, lengthMax: 0 });
        expect(text).toBe(clean(plain(rich)));
        expect(text.isWellFormed()).toBe(true);
        for (const { offset, length } of entities) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
