// Rich text, both ways: what Discord marks becomes a tree, and a tree becomes Markdown in which no word is alive.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { encode, TEXT_LENGTH_MAX } from '../../../adapters/discord/encode.ts';
import { readText } from '../../../adapters/discord/read-text.ts';
import { writeText } from '../../../adapters/discord/write-text.ts';
import { type Node, plain, type Rich } from '../../../core/message.ts';
import { fitTo, length } from '../../../core/render.ts';
import { normal } from '../../contract/channel/spans.ts';
import { hostile } from '../../fixtures/hostile.ts';
import { richOf } from '../../fixtures/rich.ts';
import { viewMarkdown } from '../../platforms/discord/markdown.ts';
import { openSetting, type Setting } from './setting.ts';

const known: Readonly<Record<string, string>> = { '1': 'Ana', '2': 'general', '3': 'crew' };
const name = (id: string): string | undefined => known[id];
const read = (source: string): Rich => readText(source, { person: name, channel: name, role: name });
const write = (...rich: Node[]): string => writeText(rich, 4_096);

const styled = (type: 'bold' | 'italic' | 'strike' | 'spoiler' | 'quote', ...children: Node[]): Node => ({
  type,
  children,
});
const list = (ordered: boolean, ...items: Rich[]): Node => ({ type: 'list', ordered, items });
const link = (url: string, ...children: Node[]): Node => ({ type: 'link', url, children });

describe('reading', () => {
  test.each<[string, Rich]>([
    ['hello & <you>', ['hello & <you>']],
    [
      '**b** *i* _i_ __u__ ~~s~~ ||x|| `c*d*`',
      [
        styled('bold', 'b'),
        ' ',
        styled('italic', 'i'),
        ' ',
        styled('italic', 'i'),
        ' ',
        styled('italic', 'u'),
        ' ',
        styled('strike', 's'),
        ' ',
        styled('spoiler', 'x'),
        ' ',
        { type: 'code', text: 'c*d*' },
      ],
    ],
    ['**bold _and italic_**', [styled('bold', 'bold ', styled('italic', 'and italic'))]],
    ['snake_case_name 2 * 3 * 4', ['snake_case_name 2 * 3 * 4']],
    ['\\*not\\* \\_this\\_ ¯\\_(ツ)_/¯', ['*not* _this_ ¯\\_(ツ)_/¯']],
    ['``a `tick` b``', [{ type: 'code', text: 'a `tick` b' }]],
    ['[here](https://x.org "title") <https://y.org>', [link('https://x.org', 'here'), ' https://y.org']],
    ['[https://x.org](https://evil.example)', ['[https://x.org](https://evil.example)']],
    ['https://x.org/a_b_c*d*', ['https://x.org/a_b_c*d*']],
    [
      '<@1> <@!1> <#2> <@&3> <@9> </close:4>',
      [
        { type: 'mention', text: '@Ana' },
        ' ',
        { type: 'mention', text: '@Ana' },
        ' ',
        { type: 'mention', text: '#general' },
        ' ',
        { type: 'mention', text: '@crew' },
        ' ',
        { type: 'mention', text: '@somebody' },
        ' ',
        { type: 'mention', text: '/close' },
      ],
    ],
    [
      '<:shipit:5> <a:party:6> <t:0:R>',
      [{ type: 'emoji', text: ':shipit:' }, ' ', { type: 'emoji', text: ':party:' }, ' 1970-01-01 00:00 UTC'],
    ],
    ['see ```js\nlet a;\n``` done', ['see ', { type: 'block', text: 'let a;', lang: 'js' }, ' done']],
    ['```\n> no quote\n- no list\n```', [{ type: 'block', text: '> no quote\n- no list' }]],
    ['one\n> two\n> three\nfour', ['one\n', styled('quote', 'two\nthree'), '\nfour']],
    ['>>> one\ntwo', [styled('quote', 'one\ntwo')]],
    ['>no quote', ['>no quote']],
    ['- a\n- b', [list(false, ['a'], ['b'])]],
    ['- a\n  - a1\n- b', [list(false, ['a', '\n', list(false, ['a1'])], ['b'])]],
    ['1. a\n2. b\nc', [list(true, ['a'], ['b']), '\nc']],
    ['# big *words*\n-# small', [styled('bold', 'big ', styled('italic', 'words')), '\nsmall']],
  ])('%j', (source, rich) => expect(read(source)).toEqual(rich));

  test('takes no more time than the text is long, whatever its marks', () => {
    for (const mark of ['*', '_', '`', '|', '[', '> ', '- ', '<', '~', '**_']) {
      const source = mark.repeat(Math.ceil(4_000 / mark.length));
      expect(plain(read(source)).length).toBeLessThanOrEqual(source.length);
    }
  });
});

describe('writing', () => {
  test.each<[string, Rich, string]>([
    ['words', ['a <@1> & *b*'], 'a \\<@1> & \\*b\\*'],
    ['styles within styles', [styled('bold', 'a', styled('italic', 'b'))], '**a*b*\u200b**'],
    ['a style within a word', ['un', styled('italic', 'believ'), 'able'], 'un*believ*able'],
    ['spaces at the edges outside of the mark', [styled('bold', ' a '), 'b'], ' **a** b'],
    ['what is struck and what is hidden', [styled('strike', 'a'), ' ', styled('spoiler', 'b')], '~~a~~ ||b||'],
    ['code, also with ticks in it', [{ type: 'code', text: 'a`b' }], '``a`b``'],
    ['a block in its language', ['x', { type: 'block', text: 'let a;', lang: 'js' }], 'x\n```js\nlet a;\n```'],
    ['a quote, and what follows it on a line of its own', [styled('quote', 'a\nb'), 'c'], '> a\n> b\nc'],
    ['lists, one within the other', [list(true, ['a', list(false, ['b'])], ['c'])], '1. a\n  - b\n2. c'],
    ['a link that shows no preview', [link('https://x.org/', 'here')], '[here](<https://x.org/>)'],
    ['an address as itself', ['see https://x.org/a_b.'], 'see https://x.org/a_b.'],
    ['an address that something touches in brackets', ['https://x.org/', styled('bold', 'b')], '<https://x.org/>**b**'],
    [
      'a link that poses as another with its address beside it',
      [link('https://evil.example/', 'bank.example')],
      'bank.example (<https://evil.example/>)',
    ],
    ['a link that is none as words', [link('javascript:alert(1)', 'click')], 'click (javascript:alert(1))'],
    ['mentions as their words', [{ type: 'mention', text: '@everyone' }], '\\@everyone'],
    ['emoji by name', [{ type: 'emoji', text: ':shipit:' }], ':shipit:'],
    ['signs that begin a line as signs', ['# a\n> b\n- c\n1. d\n-# e'], '\\# a\n\\> b\n\\- c\n1\\. d\n\\-# e'],
  ])('%s', (_what, rich, source) => expect(write(...rich)).toBe(source));
});

const text = fc.oneof(
  fc.constantFrom(
    '@everyone',
    '<@1>',
    '<@&1>',
    '<#1>',
    '</close:1>',
    '<:shipit:1>',
    '<t:0>',
    '<id:customize>',
    '[https://bank.example](https://evil.example)',
    '[bank](https://evil.example)',
    'https://x.org/a?b=<c>',
    'discord://x',
    '**b**',
    '> q',
    '\n',
    ' ',
    '\\',
    '`',
    '```',
    '- ',
    '1. ',
  ),
  fc.constantFrom(...hostile.filter((one) => one.text.length < 500).map((one) => one.text)),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const url = fc.oneof(
  fc.constantFrom(
    'https://x.org',
    'https://evil.example/?a=1',
    'https://x.org/(a)(b',
    'mailto:a@x.org',
    'javascript:alert(1)',
    'discord://-/channels/1',
    '<@1>',
  ),
  text,
);
const anyRich = richOf(text, url);

/** Longer words of every text in the tree. */
const wordsIn = (rich: Rich): string[] =>
  rich.flatMap((node) => {
    if (typeof node === 'string') return node.match(/[a-z]{4,}/g) ?? [];
    if ('text' in node) return node.text.match(/[a-z]{4,}/g) ?? [];
    return node.type === 'list' ? node.items.flatMap(wordsIn) : wordsIn(node.children);
  });

/** What is marked how; spaces may differ where lines end. */
const marked = (rich: Rich) =>
  normal(rich)
    .map(({ text: words, marks }) => ({ words: words.replace(/\s/g, ''), marks }))
    .filter(({ words }) => words !== '');

const runs = { numRuns: 500, seed: 7 };

describe('whatever is said', () => {
  test('nothing of it is alive: no mention, no command, no link but to the web and under its own name', () => {
    fc.assert(
      fc.property(anyRich, (rich) => {
        const { links, maskedLinks, ...view } = viewMarkdown(write(...rich));
        expect(view).toMatchObject({ mentions: [], roles: [], channels: [], everyone: false, commands: [] });
        expect(view).toMatchObject({ emoji: [], times: [], headings: [], subtexts: [], underline: [] });
        for (const one of links) expect(one).toMatch(/^https?:\/\//i);
        for (const masked of maskedLinks) {
          expect(masked.url).toMatch(/^https?:\/\//i);
          expect(masked.text).not.toMatch(/:\/\/|www\.|\w\.[a-z]{2,}/i);
        }
      }),
      runs,
    );
  });

  test('the words are all there, and fit', () => {
    fc.assert(
      fc.property(anyRich, (rich) => {
        const source = write(...rich);
        const shown = viewMarkdown(source).plain;
        for (const word of wordsIn(rich)) expect(shown).toContain(word);
        expect(source.length).toBeLessThanOrEqual(4_096);
      }),
      runs,
    );
  });

  test('literal text has no mark at all, and reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (parts) => {
        const said = parts.join('');
        const view = viewMarkdown(write(said));
        expect(view).toMatchObject({ bold: [], italic: [], strike: [], spoilers: [], codes: [], codeBlocks: [] });
        expect(view).toMatchObject({ quotes: [], items: [], maskedLinks: [] });
        const bare = (words: string) => words.toWellFormed().replace(/[\s\p{Cc}]/gu, '');
        expect(bare(view.plain)).toBe(bare(said));
      }),
      runs,
    );
  });

  test('what Discord can express comes back the same', () => {
    fc.assert(
      fc.property(anyRich, (rich) => {
        const once = read(write(...rich));
        expect(marked(read(write(...once)))).toEqual(marked(once));
      }),
      runs,
    );
  });
});

describe('long texts', () => {
  let setting: Setting;
  afterEach(() => setting?.end());

  const family = '👨\u200d👩\u200d👧\u200d👦';
  const code = Array.from({ length: 90 }, (_, i) => `line ${i} of the **log**`).join('\n');
  const long: Rich = [
    `${'stars * and _snakes_ '.repeat(150)}\n`,
    { type: 'block', text: code, lang: 'txt' },
    `\n${family.repeat(300)}`,
  ];

  test('go out in parts of which each fits, with every letter, whole graphemes and closed fences', async () => {
    setting = await openSetting();
    const noor = setting.discord.person({ name: 'Noor' });
    setting.discord.guild({ members: [noor] });
    const to = { account: 'discord', channel: noor.dm.id };
    const parts = fitTo({ text: long }, setting.channel.can, 20, 'en');
    expect(parts.length).toBeGreaterThan(length(long) / TEXT_LENGTH_MAX);
    for (const [i, part] of parts.entries()) await setting.channel.send(to, part, `d${i}`);
    const { messages } = noor.dm;
    for (const { content, texts } of messages) expect([content, ...texts].join('')).not.toBe('');
    const shown = messages.map(({ view }) => view);
    const bare = (words: string) => words.replace(/\s/g, '');
    expect(bare(shown.map((view) => view.plain).join(''))).toBe(bare(plain(long)));
    expect(
      shown
        .flatMap(({ codeBlocks }) => codeBlocks)
        .map((block) => block.text)
        .join('\n'),
    ).toBe(code);
    const last = shown.at(-1)?.plain ?? '';
    expect(last.length % family.length).toBe(0);
    expect(last.startsWith(family)).toBe(true);
  });

  test('of nothing but signs stand in an embed, where there is room for each with its backslash', () => {
    const { body } = encode({ text: ['*'.repeat(TEXT_LENGTH_MAX)] }, { withReply: false });
    expect(body).toMatchObject({ content: '', embeds: [{ description: '\\*'.repeat(TEXT_LENGTH_MAX) }] });
  });

  test('whose marks find no room go out without them, and lose no word', () => {
    const items = Array.from({ length: 900 }, (_, i): Rich => [styled('bold', styled('italic', String(i % 10)))]);
    const rich: Rich = items.flat();
    expect(viewMarkdown(writeText(rich, 2_000)).plain).toBe(plain(rich));
  });
});
