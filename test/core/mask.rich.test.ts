import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Known,
  mask,
  maskAfter,
  maskMessage,
  maskPart,
  maskText,
  nothingKnown,
  type Part,
} from '../../core/mask.ts';
import { type Message, type Node, plain, type Rich } from '../../core/message.ts';

// The same at every run.
fc.configureGlobal({ seed: 11 });

const key = 'a key of this installation only';
const masked = (rich: Rich, known: Known = nothingKnown): Rich => mask(rich, known, key).masked;
const card = '4111 1111 1111 1111';

describe('masking rich text', () => {
  test('puts a numbered label in the place of what was found', () => {
    expect(masked([`pay with ${card} or ask ana@example.org`])).toEqual(['pay with [card 1] or ask [e-mail 1]']);
  });

  test('finds a value across the borders of nodes', () => {
    const rich: Rich = [
      'pay ',
      { type: 'bold', children: ['4111 11', { type: 'italic', children: ['11 1111'] }] },
      ' 1111!',
    ];
    expect(masked(rich)).toEqual(['pay ', { type: 'bold', children: ['[card 1]'] }, '!']);
  });

  test('looks into quotes, code, lists and spoilers', () => {
    const rich: Rich = [
      { type: 'quote', children: ['ana@example.org'] },
      { type: 'code', text: 'ping 203.0.113.7' },
      { type: 'block', text: `a\n${card}`, lang: 'txt' },
      { type: 'list', ordered: true, items: [['li@example.net'], ['nothing']] },
      { type: 'spoiler', children: ['ana@example.org'] },
      { type: 'mention', text: '@Ana' },
    ];
    expect(masked(rich)).toEqual([
      { type: 'quote', children: ['[e-mail 1]'] },
      { type: 'code', text: 'ping [IP address 1]' },
      { type: 'block', text: 'a\n[card 1]', lang: 'txt' },
      { type: 'list', ordered: true, items: [['[e-mail 2]'], ['nothing']] },
      { type: 'spoiler', children: ['[e-mail 1]'] },
      { type: 'mention', text: '@Ana' },
    ]);
  });

  test('does not join what blocks and points part', () => {
    const rich: Rich = [{ type: 'list', ordered: false, items: [['it is 4111 1111'], ['1111 1111 so']] }];
    expect(masked(rich)).toEqual(rich);
  });

  test.each<[string, Node, Rich]>([
    [
      'a mail link becomes its words',
      { type: 'link', url: 'mailto:ana@example.org', children: ['write'] },
      ['write', ' [e-mail 1]'],
    ],
    [
      'a mail link that shows its address',
      { type: 'link', url: 'mailto:ana@example.org', children: ['ana@example.org'] },
      ['[e-mail 1]'],
    ],
    ['a phone link', { type: 'link', url: 'tel:+442079460958', children: ['ring'] }, ['ring', ' [phone 1]']],
    [
      'a value in a query keeps its way',
      { type: 'link', url: 'https://example.org/a?m=ana%40example.net&n=2', children: ['here'] },
      [{ type: 'link', url: 'https://example.org/a?m=%5Be-mail%201%5D&n=2', children: ['here'] }],
    ],
    [
      'a link without anything stays',
      { type: 'link', url: 'https://example.org/a%20b', children: ['here'] },
      [{ type: 'link', url: 'https://example.org/a%20b', children: ['here'] }],
    ],
  ])('%s', (_name, node, expected) => {
    expect(masked([node])).toEqual(expected);
  });

  test('the same value has the same number, however it is written, and in later messages', () => {
    const first = mask([`${card} and ana@example.org`], nothingKnown, key);
    const stored: Known = JSON.parse(JSON.stringify(first.known));
    const next = mask(['card 4111-1111-1111-1111, then 5555 5555 5555 4444, ANA@example.org'], stored, key);
    expect(next.masked).toEqual(['card [card 1], then [card 2], [e-mail 1]']);
  });

  test('what a conversation knows tells no value, and nothing without the key', () => {
    const { known } = mask([`${card}, ana@example.org, my password is hunter2`], nothingKnown, key);
    const stored = JSON.stringify(known);
    for (const value of ['4111', 'ana', 'example', 'hunter2']) expect(stored).not.toContain(value);
    expect(mask([card], nothingKnown, 'another key').known.seen).not.toEqual(
      mask([card], nothingKnown, key).known.seen,
    );
  });

  test('what it knows stays small', () => {
    let known = nothingKnown;
    for (let i = 0; i < 600; i += 1) known = mask([`a${i}@example.org`], known, key).known;
    expect(Object.keys(known.seen)).toHaveLength(500);
    expect(known.last.EMAIL).toBe(600);
    expect(mask(['a599@example.org'], known, key).masked).toEqual(['[e-mail 600]']);
  });
});

describe('masking a whole message', () => {
  test('covers its quote, its files, a shared contact and a place', () => {
    const message: Message = {
      text: ['see ana@example.org'],
      quote: 'you wrote ana@example.org',
      files: [
        { kind: 'file', account: 'web', ref: 'r1', name: 'card 4111 1111 1111 1111.pdf', mime: 'application/pdf' },
      ],
      contact: { name: 'Ana', phone: '+44 20 7946 0958' },
      location: { latitude: 1, longitude: 2, title: 'ring +44 20 7946 0958' },
    };
    const after = maskMessage(message, nothingKnown, key).masked;
    expect(after).toEqual({
      text: ['see [e-mail 1]'],
      quote: 'you wrote [e-mail 1]',
      files: [{ kind: 'file', account: 'web', ref: 'r1', name: 'card [card 1].pdf', mime: 'application/pdf' }],
      contact: { name: 'Ana', phone: '[phone 1]' },
      location: { latitude: 1, longitude: 2, title: 'ring [phone 1]' },
    });
  });

  test('a line of text alone is masked as well', () => {
    expect(maskText('ana@example.org.txt', nothingKnown, key).masked).not.toContain('ana');
  });
});

describe('a value split over messages', () => {
  /** How all of them read in the end. */
  const together = (texts: readonly Rich[]): readonly Rich[] => {
    let parts: readonly Part[] = [];
    let known: Known = nothingKnown;
    for (const text of texts) {
      const after = maskAfter(parts, text, known, key);
      ({ parts, known } = after);
    }
    return parts.map((part) => maskPart(part, known, key).masked);
  };

  const split = (previous: readonly string[], text: string): { now: string; edited: [number, string][] } => {
    const words = together([...previous, text].map((each) => [each])).map(plain);
    const edited = words.slice(0, -1).flatMap((now, i): [number, string][] => (now === previous[i] ? [] : [[i, now]]));
    return { now: words.at(-1) ?? '', edited };
  };

  test.each<[string, string[], string, string, [number, string][]]>([
    ['in two halves', ['my card is 4111 1111'], '1111 1111 thanks', '[card 1] thanks', [[0, 'my card is [card 1]']]],
    ['in the middle of a group', ['4111 1111 11'], '11 1111', '[card 1]', [[0, '[card 1]']]],
    [
      'in four',
      ['4111', '1111', '1111'],
      '1111',
      '[card 1]',
      [
        [0, '[card 1]'],
        [1, '[card 1]'],
        [2, '[card 1]'],
      ],
    ],
    ['an address', ['write to ana@exam'], 'ple.org soon', '[e-mail 1] soon', [[0, 'write to [e-mail 1]']]],
    ['an account', ['DE89 3704 0044'], '0532 0130 00', '[IBAN 1]', [[0, '[IBAN 1]']]],
    ['only its word before', ['my phone number is'], '612 345 678', '[phone 1]', []],
    ['a password after its word', ['my password is'], 'Kocka77!', '[secret 1]', []],
  ])('%s is found when the last part arrives', (_name, previous, text, now, edited) => {
    expect(split(previous, text)).toEqual({ now, edited });
  });

  test.each([
    [['I ordered 2 of them'], 'and 14 more'],
    [['order 12345678'], 'yes'],
    [['hello'], 'how are you'],
    [[], 'how are you'],
  ])('%j and %j stay as they are', (previous, text) => {
    expect(split(previous, text)).toEqual({ now: text, edited: [] });
  });

  test('a message that ends one value and begins another is masked of both', () => {
    const texts = ['4111 1111', '1111 1111 and DE89 3704', '0044 0532 0130 00'].map((each) => [each]);
    expect(together(texts).map(plain)).toEqual(['[card 1]', '[card 1] and [IBAN 1]', '[IBAN 1]']);
  });

  test('across the nodes of both messages', () => {
    const masked = together([
      ['it is ', { type: 'bold', children: ['4111 1111'] }],
      [{ type: 'bold', children: ['1111'] }, ' 1111'],
    ]);
    expect(masked).toEqual([
      ['it is ', { type: 'bold', children: ['[card 1]'] }],
      [{ type: 'bold', children: ['[card 1]'] }],
    ]);
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    'call',
    'order',
    'password is',
    'id',
    'card',
    '4111 1111 1111 1111',
    '612 345 678',
    'ana@example.org',
    'x',
    '12',
    '7',
    'at',
    'dot',
    '😀',
    'e\u0301',
    '号码',
    '\n',
    ',',
    '[card 1]',
    'passport A1234567',
    '+44',
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', '. ')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  const { rich } = fc.letrec<{ node: Node; rich: Rich }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.record({ type: fc.constantFrom('bold' as const, 'quote' as const), children: tie('rich') }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.constantFrom('https://example.org/', 'mailto:li@example.net'),
        children: tie('rich'),
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(tie('rich'), { maxLength: 2 }),
      }),
    ),
    rich: fc.array(tie('node'), { maxLength: 3 }),
  }));

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(rich, (tree) => {
        const once = mask(tree, nothingKnown, key);
        const words = plain(once.masked);
        expect(plain(mask(once.masked, once.known, key).masked)).toBe(words);
        expect(words).not.toContain('@example');
      }),
      { numRuns: 300 },
    );
  });

  test('where a value is cut into nodes makes no difference', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 5 }), (cuts) => {
        const words = 'so it is 4111 1111 1111 1111, or ana@example.org';
        const at = [0, ...cuts.map((cut) => cut % words.length).sort((a, b) => a - b), words.length];
        const tree: Rich = at.slice(1).map((end, i) => ({ type: 'bold', children: [words.slice(at[i], end)] }));
        expect(plain(masked(tree))).toBe('so it is [card 1], or [e-mail 1]');
      }),
    );
  });
});
