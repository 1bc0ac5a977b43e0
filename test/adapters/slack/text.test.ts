// Rich text, both ways: what Slack marks becomes a tree, and a tree becomes elements in which no word is alive.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../adapters/slack/read-text.ts';
import { clean, writeFallback, writeText } from '../../../adapters/slack/write-text.ts';
import { type Node, plain, type Rich } from '../../../core/message.ts';
import { hostile } from '../../fixtures/hostile.ts';
import { richOf } from '../../fixtures/rich.ts';
import { checkBlocks } from '../../platforms/slack/blocks.ts';
import { parseMessage } from '../../platforms/slack/parsed.ts';

const known: Readonly<Record<string, string>> = { U1: 'Ana', C1: 'general' };
const names = { of: (id: string) => known[id], self: 'UBOT' };
const read = (message: object): Rich => readMessage({ ...message }, names);
const section = (...elements: object[]) => ({
  blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
});
const whole = (...elements: object[]) => ({ blocks: [{ type: 'rich_text', elements }] });
const words = (text: string, style?: object) => ({ type: 'text', text, ...(style && { style }) });
const items = (indent: number, ...texts: string[]) => ({
  type: 'rich_text_list',
  style: 'bullet',
  indent,
  elements: texts.map((text) => ({ type: 'rich_text_section', elements: [words(text)] })),
});

describe('reading blocks', () => {
  test.each<[string, object, Rich]>([
    ['plain words', section(words('hello & <you>')), ['hello & <you>']],
    [
      'styles, nested in one order',
      section(words('a', { italic: true, bold: true }), words('b', { bold: true }), words('c', { code: true })),
      [
        { type: 'bold', children: [{ type: 'italic', children: ['a'] }, 'b'] },
        { type: 'code', text: 'c' },
      ],
    ],
    [
      'a link in several styles as one link',
      section(
        { type: 'link', url: 'https://x.org', text: 'a ' },
        { type: 'link', url: 'https://x.org', text: 'b', style: { bold: true } },
      ),
      [{ type: 'link', url: 'https://x.org', children: ['a ', { type: 'bold', children: ['b'] }] }],
    ],
    ['an address that shows itself as words', section({ type: 'link', url: 'https://x.org' }), ['https://x.org']],
    [
      'names as mentions, also those that nobody knows',
      section({ type: 'user', user_id: 'U1' }, words(' '), { type: 'channel', channel_id: 'C1' }, words(' '), {
        type: 'user',
        user_id: 'U9',
      }),
      [
        { type: 'mention', text: '@Ana' },
        ' ',
        { type: 'mention', text: '#general' },
        ' ',
        { type: 'mention', text: '@someone' },
      ],
    ],
    [
      'groups and broadcasts as mentions',
      section({ type: 'broadcast', range: 'here' }, { type: 'usergroup', usergroup_id: 'S1' }),
      [
        { type: 'mention', text: '@here' },
        { type: 'mention', text: '@group' },
      ],
    ],
    [
      'emoji as characters, and a workspace’s own by name',
      section(
        { type: 'emoji', name: 'wave', unicode: '1f44b-1f3fc' },
        { type: 'emoji', name: 'tada' },
        {
          type: 'emoji',
          name: 'shipit',
        },
      ),
      ['👋🏼🎉', { type: 'emoji', text: ':shipit:' }],
    ],
    [
      'a mention of the bot at the beginning as an address',
      section({ type: 'user', user_id: 'UBOT' }, words(', hi')),
      ['hi'],
    ],
    [
      'a mention of the bot further on as a mention',
      section(words('hi '), { type: 'user', user_id: 'UBOT' }),
      ['hi ', { type: 'mention', text: '@someone' }],
    ],
    [
      'quotes, code and lists on lines of their own',
      whole(
        { type: 'rich_text_section', elements: [words('a\n')] },
        { type: 'rich_text_quote', elements: [words('q')] },
        { type: 'rich_text_preformatted', elements: [words('let a;')] },
        items(0, 'x', 'y'),
        { type: 'rich_text_section', elements: [words('b')] },
      ),
      [
        'a\n',
        { type: 'quote', children: ['q'] },
        '\n',
        { type: 'block', text: 'let a;' },
        '\n',
        { type: 'list', ordered: false, items: [['x'], ['y']] },
        '\nb',
      ],
    ],
    [
      'lists within lists',
      whole(items(0, 'a'), items(1, 'a1', 'a2'), items(0, 'b')),
      [
        {
          type: 'list',
          ordered: false,
          items: [['a', { type: 'list', ordered: false, items: [['a1'], ['a2']] }], ['b']],
        },
      ],
    ],
    [
      'elements that are not known by their text',
      section({ type: 'date', fallback: 'today' }, { type: 'new' }),
      ['today'],
    ],
    [
      'sections of other apps',
      { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*b*' } }, { type: 'divider' }] },
      [{ type: 'bold', children: ['b'] }],
    ],
  ])('%s', (_what, message, rich) => expect(read(message)).toEqual(rich));
});

describe('reading mrkdwn, where a message has no blocks', () => {
  test.each<[string, Rich]>([
    ['a &lt;b&gt; &amp;amp;', ['a <b> &amp;']],
    [
      '*b* _i_ ~s~ `c*d*`',
      [
        { type: 'bold', children: ['b'] },
        ' ',
        { type: 'italic', children: ['i'] },
        ' ',
        { type: 'strike', children: ['s'] },
        ' ',
        { type: 'code', text: 'c*d*' },
      ],
    ],
    ['*bold _and italic_*', [{ type: 'bold', children: ['bold ', { type: 'italic', children: ['and italic'] }] }]],
    ['snake_case_name 2*3*4', ['snake_case_name 2*3*4']],
    [
      '<https://x.org|here> <https://y.org>',
      [{ type: 'link', url: 'https://x.org', children: ['here'] }, ' https://y.org'],
    ],
    [
      '<@U1> <#C1|general> <!here> <!subteam^S1|@team>',
      [
        { type: 'mention', text: '@Ana' },
        ' ',
        { type: 'mention', text: '#general' },
        ' ',
        { type: 'mention', text: '@here' },
        ' ',
        { type: 'mention', text: '@team' },
      ],
    ],
    ['one\n&gt; two\n&gt; three\nfour', ['one\n', { type: 'quote', children: ['two\nthree'] }, '\nfour']],
    ['see ```\nlet a;\n``` done', ['see \n', { type: 'block', text: 'let a;' }, '\n done']],
    [':+1: :shipit:', ['👍 ', { type: 'emoji', text: ':shipit:' }]],
    ['<@UBOT> how much?', ['how much?']],
  ])('%s', (text, rich) => expect(read({ text })).toEqual(rich));
});

describe('writing', () => {
  const written = (...rich: Node[]) => writeText(rich)?.elements;
  const inline = (...elements: object[]) => [{ type: 'rich_text_section', elements }];

  test.each<[string, Rich, readonly object[]]>([
    ['words', ['a <!channel> & *b*'], inline(words('a <!channel> & *b*'))],
    [
      'styles within styles',
      [{ type: 'bold', children: ['a', { type: 'italic', children: ['b'] }] }],
      inline(words('a', { bold: true }), words('b', { bold: true, italic: true })),
    ],
    [
      'an address in the text as a link that shows itself',
      ['see https://x.org/a_(b). End'],
      inline(words('see '), { type: 'link', url: 'https://x.org/a_(b' }, words('). End')),
    ],
    [
      'a link that poses as another with its address beside it',
      [{ type: 'link', url: 'https://evil.example/', children: ['https://bank.example'] }],
      inline(
        { type: 'link', url: 'https://bank.example' },
        words(' ('),
        { type: 'link', url: 'https://evil.example/' },
        words(')'),
      ),
    ],
    [
      'a link that is none as words',
      [{ type: 'link', url: 'javascript:alert(1)', children: ['click'] }],
      inline(words('click (javascript:alert(1))')),
    ],
    ['mentions as their words', [{ type: 'mention', text: '@here' }], inline(words('@here'))],
    ['spoilers as their words', [{ type: 'spoiler', children: ['x'] }], inline(words('x'))],
    ['emoji by name', [{ type: 'emoji', text: ':shipit:' }], inline({ type: 'emoji', name: 'shipit' })],
    ['what is no name of an emoji as words', [{ type: 'emoji', text: ':a b:' }], inline(words(':a b:'))],
  ])('%s', (_what, rich, elements) => expect(written(...rich)).toEqual(elements));

  test('lists, with the numbers going on behind a list within', () => {
    const inner: Node = { type: 'list', ordered: false, items: [['x']] };
    expect(written({ type: 'list', ordered: true, items: [['a', inner], ['b']] })).toMatchObject([
      { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [{ elements: [words('a')] }] },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [{ elements: [words('x')] }] },
      { type: 'rich_text_list', style: 'ordered', indent: 0, offset: 1, elements: [{ elements: [words('b')] }] },
    ]);
  });

  test('nothing visible is no block', () => expect(written('')).toBeUndefined());

  test('a notification’s text is escaped, and never cut within an escape', () => {
    expect(writeFallback('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
    const long = writeFallback('&'.repeat(5_000));
    expect(long.length).toBeLessThanOrEqual(3_001);
    expect(long.replaceAll('&amp;', '')).toBe('…');
  });
});

const text = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<@U1>',
    '<!subteam^S1>',
    '<https://evil.example|https://bank.example>',
    '@here',
    '*b*',
    '&lt;!here&gt;',
    'https://x.org/a?b=<c>',
    '\n',
    ' ',
    ':tada:',
  ),
  fc.constantFrom(...hostile.filter((one) => one.text.length < 500).map((one) => one.text)),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const url = fc.oneof(
  fc.constantFrom(
    'https://x.org',
    'https://evil.example/?a=1',
    'mailto:a@x.org',
    'javascript:alert(1)',
    'slack://channel?id=C1',
    '<@U1>',
  ),
  text,
);
const anyRich = richOf(text, url);

const bare = (said: string) => clean(said).replace(/[\s•()]|\d+\./gu, '');

/** Longer words of every text in the tree. */
const wordsIn = (rich: Rich): string[] =>
  rich.flatMap((node) => {
    if (typeof node === 'string') return node.match(/[a-z]{4,}/g) ?? [];
    if ('text' in node) return node.type === 'emoji' ? [] : (node.text.match(/[a-z]{4,}/g) ?? []);
    return node.type === 'list' ? node.items.flatMap(wordsIn) : wordsIn(node.children);
  });

describe('whatever is said', () => {
  test('nothing of it is alive: no mention, no broadcast, no link but to the web and under its own name', () => {
    fc.assert(
      fc.property(anyRich, (rich) => {
        const block = writeText(rich);
        const blocks = block ? [JSON.parse(JSON.stringify(block))] : [];
        const { mentions, broadcasts, links } = parseMessage(writeFallback(plain(rich)), blocks);
        expect(mentions).toEqual([]);
        expect(broadcasts).toEqual([]);
        for (const link of links) {
          expect(link.url).toMatch(/^(https?:\/\/|mailto:)/i);
          if (/^https?:\/\//.test(link.text.trim())) {
            expect(URL.parse(link.text.trim())?.hostname).toBe(URL.parse(link.url)?.hostname);
          }
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('Slack takes the block, and the words are all there', () => {
    fc.assert(
      fc.property(anyRich, (rich) => {
        const block = writeText(rich);
        if (!block) {
          expect(bare(plain(rich))).toBe('');
          return;
        }
        const [checked] = checkBlocks([JSON.parse(JSON.stringify(block))], 'message') ?? [];
        expect(checked).toBeDefined();
        const back = bare(plain(read({ blocks: [block] })));
        for (const word of wordsIn(rich)) expect(back).toContain(word);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('what Slack can express comes back the same', () => {
    fc.assert(
      fc.property(anyRich, (rich) => {
        const once = read({ blocks: [writeText(rich)].filter(Boolean) });
        const twice = read({ blocks: [writeText(once)].filter(Boolean) });
        expect(twice).toEqual(once);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
