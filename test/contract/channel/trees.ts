// Random rich text as people write it, out of the styles that are asked for, and with characters that mean something.
import fc from 'fast-check';
import type { Node, Rich, Style } from '../../../core/message.ts';

/** What some platform takes for a mark, a mention, a command or an emoji, where it stands bare. */
const WORDS = [
  ['tent', 'Zelt', 'größer', '帐篷', '🙂', 'a', '42', 'it’s', 'C++', 'x=y', 'snake_case_name', '2*3*4', '~10'],
  ['*', '_', '~', '`', '|', '**', '__', '~~', '||', '\\', '#', '>', '-', '+', '1.', '!', '[', ']', '(', ')', '<', '&'],
  ['*bold*', '_it_', '~~no~~', '||no||', '`no`', '[a](b)', '<b>', '&amp;', '<@U1>', '<!here>', ':smile:', '{{x}}'],
].flat();

const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
/** Inside of marks: nothing that could be told from the mark only by a rule that each platform has of its own. */
const plainWord = fc.constantFrom('tent', 'größer', '帐篷', 'it’s', '42', 'a_b', 'x<y', 'R&D', 'two words', 'C++');

const INLINE = ['bold', 'italic', 'strike', 'spoiler'] as const;
type Inline = (typeof INLINE)[number];

function marked(able: readonly Style[]): fc.Arbitrary<Node> {
  const inline = INLINE.filter((style) => able.includes(style));
  const inner = (outer: Inline): fc.Arbitrary<Node> => {
    const others = inline.filter((style) => style !== outer);
    if (others.length === 0) return plainWord;
    return fc.record({ type: fc.constantFrom(...others), children: fc.tuple(plainWord) });
  };
  const style = (type: Inline): fc.Arbitrary<Node> =>
    fc.oneof(
      plainWord.map((text): Node => ({ type, children: [text] })),
      fc
        .tuple(plainWord, inner(type), plainWord)
        .map(([before, node, after]): Node => ({ type, children: [`${before} `, node, ` ${after}`] })),
    );
  const nodes: fc.Arbitrary<Node>[] = inline.map(style);
  if (able.includes('code')) {
    nodes.push(fc.constantFrom('let a', 'a*b*c', '<b>', '&amp;', '@here').map((text) => ({ type: 'code', text })));
  }
  if (able.includes('link')) {
    const url = fc.constantFrom('https://example.com/a', 'https://example.com/a_b_c?d=1&e=2', 'http://example.org/(x)');
    nodes.push(fc.tuple(url, plainWord).map(([to, text]): Node => ({ type: 'link', url: to, children: [text] })));
  }
  return nodes.length > 0 ? fc.oneof(...nodes) : words;
}

/** One line: words, with marked ones between them. */
function line(able: readonly Style[]): fc.Arbitrary<Rich> {
  return fc
    .tuple(words, fc.array(fc.tuple(marked(able), words), { maxLength: 3 }), fc.constant(''))
    .map(([first, more]) => [`${first} `, ...more.flatMap(([node, text]): Node[] => [node, ` ${text} `])])
    .map(trimmed);
}

/** Without the space at its end: no platform keeps it. */
const trimmed = (rich: Rich): Rich =>
  rich.map((node, i) => (i === rich.length - 1 && typeof node === 'string' ? node.trimEnd() : node));

function block(able: readonly Style[]): fc.Arbitrary<Node> | undefined {
  const nodes: fc.Arbitrary<Node>[] = [];
  const item = line(able.filter((style) => INLINE.some((one) => one === style)));
  if (able.includes('quote')) nodes.push(item.map((children): Node => ({ type: 'quote', children })));
  if (able.includes('list')) {
    nodes.push(
      fc
        .record({ ordered: fc.boolean(), items: fc.array(item, { minLength: 1, maxLength: 3 }) })
        .map(({ ordered, items }): Node => ({ type: 'list', ordered, items })),
    );
  }
  if (able.includes('block')) {
    nodes.push(
      fc.constantFrom('let a = 1;', 'a\n  b\nc', '<b>&amp;</b>\n**x**').map((text) => ({ type: 'block', text })),
    );
  }
  return nodes.length > 0 ? fc.oneof(...nodes) : undefined;
}

/** A message out of these styles alone: lines, and between any two of them perhaps a quote, a list or a block of code. */
export function trees(able: readonly Style[]): fc.Arbitrary<Rich> {
  const blocks = block(able);
  const between: fc.Arbitrary<Rich> = blocks
    ? fc.oneof(
        fc.constant<Rich>(['\n']),
        blocks.map((node): Rich => ['\n', node, '\n']),
      )
    : fc.constant<Rich>(['\n']);
  return fc
    .tuple(line(able), fc.array(fc.tuple(between, line(able)), { maxLength: 2 }))
    .map(([first, more]) => [...first, ...more.flat(2)]);
}
