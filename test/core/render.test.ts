// How long messages become parts: nothing lost, nothing torn, whatever the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Capabilities } from '../../core/channel.ts';
import { type File, type Message, type Node, plain, type Rich } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { fitTo, length, split, withoutFiles, withQuote } from '../../core/render.ts';
import { hostile } from '../fixtures/hostile.ts';

const chat: Capabilities = {
  threads: true,
  buttons: true,
  forms: false,
  styles: [],
  replies: true,
  edits: true,
  deletes: true,
  reactions: true,
  files: true,
  voices: true,
  stickers: true,
  albums: true,
  typing: true,
  hears: { edits: true, removals: true, reactions: true, typing: false },
  speakers: false,
  textLengthMax: 4_096,
  captionLengthMax: 1_024,
  fileBytesMax: 50_000_000,
};
/** A platform that shows names itself and takes longer texts. */
const page: Capabilities = { ...chat, speakers: true, textLengthMax: 20_000, captionLengthMax: 20_000 };

const { partsMax } = policyDefaults;
const fitted = (message: Message, can = chat, max = partsMax) => fitTo(message, can, max, 'en');
const words = (messages: readonly Message[]): string[] => messages.map(({ text }) => plain(text));
const file = (name: string): File => ({ kind: 'photo', account: 'chat', ref: name, name, mime: 'image/png' });
const bold = (...children: Rich): Node => ({ type: 'bold', children });

/** What split leaves out when a part has nothing else: whitespace, controls, format characters, the blank of Braille. */
const invisible = (text: string): boolean => /^[\s\p{Cc}\p{Cf}\u2800]*$/u.test(text);

/** Where each part begins in the whole text. Throws when something visible is missing, added or out of order. */
function placesOf(parts: readonly string[], whole: string): number[] {
  let at = 0;
  const places = parts.map((part) => {
    const from = whole.indexOf(part, at);
    if (from < 0) throw new Error(`not in the text, or not in order: ${JSON.stringify(part.slice(0, 80))}`);
    if (!invisible(whole.slice(at, from))) throw new Error(`lost: ${JSON.stringify(whole.slice(at, from))}`);
    at = from + part.length;
    return from;
  });
  if (!invisible(whole.slice(at))) throw new Error(`lost at the end: ${JSON.stringify(whole.slice(at))}`);
  return places;
}

/** For every code unit of the plain text the marks that stand around it. Lists are read as their lines. */
function marksOf(rich: Rich, above = ''): string[] {
  return rich.flatMap((node): string[] => {
    if (typeof node === 'string') return Array.from({ length: node.length }, () => above);
    if (node.type === 'mention' || node.type === 'emoji') return Array.from({ length: node.text.length }, () => above);
    if (node.type === 'code') return Array.from({ length: node.text.length }, () => `${above}/code`);
    if (node.type === 'block') return Array.from({ length: node.text.length }, () => `${above}/block ${node.lang}`);
    if (node.type === 'link') return marksOf(node.children, `${above}/link ${node.url}`);
    if (node.type !== 'list') return marksOf(node.children, `${above}/${node.type}`);
    return node.items.flatMap((item, i) => {
      const mark = `${i > 0 ? '\n' : ''}${node.ordered ? `${i + 1}.` : '•'} `;
      return [...Array.from({ length: mark.length }, () => above), ...marksOf(item, above)];
    });
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts that go through a grapheme which would have fitted into one part. */
function tornGraphemes(whole: string, cuts: readonly number[], max: number): number[] {
  const torn: number[] = [];
  let next = 0;
  for (const { index, segment } of segmenter.segment(whole)) {
    for (; (cuts[next] ?? Number.POSITIVE_INFINITY) < index + segment.length; next += 1) {
      const cut = cuts[next];
      if (cut !== undefined && cut > index && segment.length <= max) torn.push(cut);
    }
  }
  return torn;
}

const tornPairs = (whole: string, cuts: readonly number[]): number[] =>
  cuts.filter((cut) => cut > 0 && (whole.codePointAt(cut - 1) ?? 0) > 0xffff);

/** Everything that split promises. */
function check(rich: Rich, max: number): void {
  const whole = plain(rich);
  const parts = split(rich, max);
  const texts = parts.map(plain);
  for (const [i, part] of parts.entries()) {
    expect(length(part)).toBe(texts[i]?.length);
    expect(length(part)).toBeLessThanOrEqual(max);
    expect(invisible(texts[i] ?? '')).toBe(false);
  }
  const places = placesOf(texts, whole);
  expect(tornPairs(whole, places)).toEqual([]);
  if (whole.length < 200_000) {
    expect(tornGraphemes(whole, places, max)).toEqual([]);
    const marks = marksOf(rich);
    for (const [i, part] of parts.entries()) {
      const from = places[i] ?? 0;
      expect(marksOf(part)).toEqual(marks.slice(from, from + length(part)));
    }
  }
}

const morsel = fc.oneof(
  fc.constantFrom('a', 'word ', 'Longer words and more of them. ', '\n', '\n\n', ' ', '\r\n', '\u200b', '\u0000', '😀'),
  fc.constantFrom(
    '🇩🇪',
    '🇩',
    '👨‍👩‍👧‍👦',
    'e\u0301',
    '\u0301',
    ' \u0301',
    '\ud83d',
    '\ude00',
    '\u200d',
    '\ufe0f',
    '👍🏽',
  ),
  fc.constantFrom('\u0915\u094d\u0937', '\u1112\u1161\u11ab', '\u202e', '我想退货', 'x'.repeat(30), ' '.repeat(30)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(morsel, { maxLength: 12 }).map((some) => some.join(''));

const { rich } = fc.letrec<{ rich: Rich; node: Node }>((tie) => ({
  rich: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.record({ type: fc.constant('code' as const), text }),
    fc.record({ type: fc.constant('block' as const), text, lang: fc.constant('js') }),
    fc.record({ type: fc.constantFrom('bold', 'italic', 'quote', 'spoiler', 'strike'), children: tie('rich') }),
    fc.record({ type: fc.constant('link' as const), url: fc.constant('https://example.org'), children: tie('rich') }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('rich'), { maxLength: 4 }),
    }),
  ),
}));

describe('split', () => {
  test('keeps its promises for any tree and any length', () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 2, max: 60 }), (tree, max) => check(tree, max)),
      { numRuns: 2_000 },
    );
  });

  test('keeps them for any text that is long enough to be cut where words and lines end', () => {
    const long = fc.array(morsel, { minLength: 200, maxLength: 600 }).map((some) => some.join(''));
    fc.assert(
      fc.property(long, fc.integer({ min: 500, max: 1_200 }), (one, max) => check([one], max)),
      { numRuns: 200 },
    );
  });

  test.each(hostile)('keeps them for $name', ({ text }) => {
    check([text], 4_000);
    check(['before ', bold({ type: 'link', url: 'https://example.org', children: [text] }), ' after'], 4_000);
    check([{ type: 'block', text }], 4_000);
  });

  const cases: readonly (readonly [string, Rich, number, readonly Rich[]])[] = [
    ['nothing', [], 10, []],
    ['a text that fits', ['0123456789'], 10, [['0123456789']]],
    ['one letter too many', ['0123456789a'], 10, [['0123456789'], ['a']]],
    ['a word’s end is better than its middle', ['some words here'], 12, [['some words '], ['here']]],
    ['a line’s end is better than a word’s', ['a line\nand words'], 12, [['a line\n'], ['and words']]],
    ['a word that ended long ago does not count', ['a bbbbbbbbbbbbb'], 10, [['a bbbbbbbb'], ['bbbbb']]],
    ['a mark stands on both sides', [bold('0123456789ab')], 10, [[bold('0123456789')], [bold('ab')]]],
    [
      'marks within marks too',
      [bold('01234', { type: 'italic', children: ['56789ab'] })],
      10,
      [[bold('01234', { type: 'italic', children: ['56789'] })], [bold({ type: 'italic', children: ['ab'] })]],
    ],
    [
      'a link keeps its address',
      ['01234', { type: 'link', url: 'https://example.org', children: ['56789ab'] }],
      10,
      [
        ['01234', { type: 'link', url: 'https://example.org', children: ['56789'] }],
        [{ type: 'link', url: 'https://example.org', children: ['ab'] }],
      ],
    ],
    [
      'code keeps its language',
      [{ type: 'block', lang: 'js', text: 'let a;\nlet b;\n' }],
      10,
      [[{ type: 'block', lang: 'js', text: 'let a;\n' }], [{ type: 'block', lang: 'js', text: 'let b;\n' }]],
    ],
    [
      'code that begins a line and fits is not cut',
      ['w\n', { type: 'block', text: 'let a; b' }, 'c'],
      10,
      [['w\n'], [{ type: 'block', text: 'let a; b' }, 'c']],
    ],
    [
      'a list that is cut goes on as lines, with its numbers',
      [{ type: 'list', ordered: true, items: [['one'], [bold('two')], ['three']] }],
      14,
      [
        ['1. ', 'one', '\n2. ', bold('two'), '\n'],
        ['3. ', 'three'],
      ],
    ],
    [
      'a list that fits stays one',
      [{ type: 'list', ordered: false, items: [['one']] }],
      14,
      [[{ type: 'list', ordered: false, items: [['one']] }]],
    ],
    ['whole parts of nothing are left out', [`a${' '.repeat(29)}b`], 10, [[`a${' '.repeat(9)}`], ['b']]],
    ['a node between two parts belongs to one of them', ['0123456789', bold('ab')], 10, [['0123456789'], [bold('ab')]]],
  ];
  test.each(cases)('%s', (_name, given, max, parts) => {
    expect(split(given, max)).toEqual(parts);
  });

  test('a part is filled nearly, so that a megabyte is not cut short', () => {
    for (const { name, text } of hostile) {
      const parts = split([text], 4_000);
      const full = parts.slice(0, -1).filter((part) => plain(part).length >= 4_000 - 384 - 40);
      expect(full.length, name).toBeGreaterThanOrEqual(parts.length - 2);
      expect(parts.length, name).toBeLessThan(partsMax);
    }
  });
});

describe('fitTo', () => {
  const long = 'lorem ipsum '.repeat(900);
  const button = { label: 'Close', action: 'close:1' };
  const original = { account: 'chat', channel: 'c', id: '7' };

  test('what fits goes out as it is', () => {
    const message: Message = { text: ['x'.repeat(4_096)], buttons: [[button]], replyTo: original };
    expect(fitted(message)).toEqual([message]);
    expect(fitted({ text: ['x'.repeat(4_097)] })).toHaveLength(2);
    expect(fitted({ text: [] })).toEqual([{ text: [] }]);
  });

  test('the speaker’s line is said once, and goes into every part where the platform shows it', () => {
    const parts = words(fitted({ text: [long], speaker: 'Noor' }));
    expect(parts.map((part) => part.startsWith('Noor\n'))).toEqual([true, false, false]);
    expect(fitted({ text: ['x'], speaker: 'Noor' })).toEqual([{ text: [bold('Noor'), '\n', 'x'] }]);
    expect(fitted({ text: [], speaker: 'Noor' })).toEqual([{ text: [bold('Noor')] }]);
    const shown = fitted({ text: [long.repeat(3)], speaker: 'Noor' }, page);
    expect(shown.map(({ speaker }) => speaker)).toEqual(['Noor', 'Noor']);
  });

  test('what was quoted is above the first part, buttons are under the last, the rest is not said twice', () => {
    const place = { latitude: 1, longitude: 2 };
    const contact = { name: 'Ana', phone: '1' };
    const parts = fitted({
      text: [long],
      replyTo: original,
      quote: 'q',
      buttons: [[button]],
      location: place,
      contact,
    });
    expect(parts).toHaveLength(3);
    expect(parts.map(({ replyTo }) => replyTo)).toEqual([original, undefined, undefined]);
    expect(parts.map(({ quote }) => quote)).toEqual(['q', undefined, undefined]);
    expect(parts.map(({ buttons }) => buttons)).toEqual([undefined, undefined, [[button]]]);
    expect(parts.map(({ location }) => location)).toEqual([place, undefined, undefined]);
    expect(parts.map((part) => part.contact)).toEqual([contact, undefined, undefined]);
  });

  test('a caption that fits stays with its files; one that does not comes after them', () => {
    const files = [file('a.png'), file('b.png')];
    expect(fitted({ text: ['caption'], files })).toEqual([{ text: ['caption'], files }]);
    const parts = fitted({ text: ['x '.repeat(600)], files, replyTo: original, quote: 'q', buttons: [[button]] });
    expect(parts).toEqual([
      { text: [], files, replyTo: original, quote: 'q' },
      { text: ['x '.repeat(600)], buttons: [[button]] },
    ]);
    expect(fitted({ text: [' '.repeat(5_000)], files, buttons: [[button]] })).toEqual([
      { text: [], files, buttons: [[button]] },
    ]);
    expect(fitted({ text: ['x'], files: [] })).toEqual([{ text: ['x'], files: [] }]);
  });

  test('a message of nothing visible is still a message', () => {
    expect(fitted({ text: ['\n'.repeat(5_000)], buttons: [[button]] })).toEqual([{ text: [], buttons: [[button]] }]);
  });

  test('beyond the most parts the last says that the rest is missing', () => {
    const parts = fitted({ text: [long], buttons: [[button]] }, chat, 2);
    expect(parts).toHaveLength(2);
    expect(words(parts)[1]).toMatch(/rest of this message is too long/);
    expect(parts[1]?.buttons).toEqual([[button]]);
    expect(fitted({ text: [long] }, chat, 3)).toHaveLength(3);
    expect(words(fitted({ text: [long] }, chat, 3)).join('') === long).toBe(true);
    expect(words(fitted({ text: [long] }, chat, 1))).toEqual([expect.stringMatching(/too long/)]);
  });

  test('it fits also when the quoted words, or the files’ names, must be written out', () => {
    for (let size = 3_600; size <= 4_200; size += 50) {
      const quoting = fitted({ text: ['x'.repeat(size)], replyTo: original, quote: 'q'.repeat(5_000) });
      for (const part of quoting) expect(length(withQuote(part).text)).toBeLessThanOrEqual(chat.textLengthMax);
      const files = Array.from({ length: 10 }, (_, i) => file(`${i}${'n'.repeat(300)}.png`));
      const equal: Capabilities = { ...chat, captionLengthMax: chat.textLengthMax };
      for (const part of fitted({ text: ['x'.repeat(size)], files }, equal))
        expect(length(withoutFiles(part, 'en').text)).toBeLessThanOrEqual(chat.textLengthMax);
    }
  });

  test.each(hostile)('$name passes unharmed, whatever part of a message it is', ({ text }) => {
    const short = text.slice(0, 200);
    const messages: readonly Message[] = [
      { text: [text] },
      { text: [text], speaker: short, quote: short, replyTo: original, buttons: [[button]] },
      { text: [bold(text), { type: 'code', text }], files: [file(short)], quote: text.slice(0, 5_000) },
      { text: [{ type: 'list', ordered: true, items: [[text], [short]] }], speaker: 'Noor' },
    ];
    for (const can of [chat, page])
      for (const message of messages) {
        const parts = fitted(message, can, 10_000);
        expect(parts.length).toBeGreaterThan(0);
        const named = message.speaker !== undefined && !can.speakers ? `${message.speaker}\n` : '';
        placesOf(words(parts), named + plain(message.text));
        for (const part of parts) {
          const max = part.files ? can.captionLengthMax : can.textLengthMax;
          expect(length(withQuote(part).text)).toBeLessThanOrEqual(max);
          if (part.files) expect(length(withoutFiles(part, 'en').text)).toBeLessThanOrEqual(can.textLengthMax);
        }
      }
  });
});

describe('what stands in for something else', () => {
  test('files in words: their names, and all that was said with them', () => {
    const files = [file('a.png'), file('b.png')];
    expect(withoutFiles({ text: ['look'], files, replyTo: { account: 'a', channel: 'c', id: '1' } }, 'en')).toEqual({
      text: ['look', '\n', '[file: a.png]', '\n', '[file: b.png]'],
      replyTo: { account: 'a', channel: 'c', id: '1' },
    });
    expect(withoutFiles({ text: [], files }, 'en')).toEqual({ text: ['[file: a.png]', '\n', '[file: b.png]'] });
  });

  test('a file that can be had elsewhere is a link there', () => {
    const url = 'https://help.example.com/offer/x/a.png';
    const offer = ({ name }: { name: string }) => (name === 'a.png' ? url : undefined);
    expect(withoutFiles({ text: [], files: [file('a.png'), file('b.png')] }, 'en', offer)).toEqual({
      text: [{ type: 'link', url, children: ['Fetch the file a.png (for 7 days)'] }, '\n', '[file: b.png]'],
    });
  });

  test('a reply in words: what was quoted above what was said', () => {
    const replyTo = { account: 'a', channel: 'c', id: '1' };
    expect(withQuote({ text: ['yes'], replyTo, quote: 'really?' })).toEqual({
      text: [{ type: 'quote', children: ['really?'] }, '\n', 'yes'],
    });
    expect(withQuote({ text: ['yes'], replyTo })).toEqual({ text: ['yes'] });
    expect(withQuote({ text: ['yes'], replyTo, quote: '' })).toEqual({ text: ['yes'] });
  });
});
