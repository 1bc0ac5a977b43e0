// Reading Markdown files: headers, sections, links and everything that authors get wrong.
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../adapters/answerer/markdown.ts';
import type { FileContent } from '../../../adapters/answerer/section.ts';
import { plain } from '../../../core/message.ts';

const parse = (text: string, file = 'garden/ferns.md'): Promise<FileContent> =>
  parseMarkdown(file, text, async () => {});
const ids = ({ sections }: FileContent): string[] => sections.map(({ article }) => article.id);

const ferns = `---
title: Ferns
url: https://example.com/ferns
lang: en-GB
questions: [How do I keep a fern?]
synonyms:
  - [fern, bracken]
---

# Ferns

Ferns like shade.

## Watering

Every day.

### In winter

Once a week.

## Soil

Loose.
`;

describe('sections', () => {
  test('each heading with text becomes an article with its anchor', async () => {
    const { sections, problems } = await parse(ferns);
    expect(problems).toEqual([]);
    expect(sections.map(({ article }) => [article.title, article.url])).toEqual([
      ['Ferns', 'https://example.com/ferns'],
      ['Ferns › Watering', 'https://example.com/ferns#watering'],
      ['Ferns › In winter', 'https://example.com/ferns#in-winter'],
      ['Ferns › Soil', 'https://example.com/ferns#soil'],
    ]);
    expect(sections.map(({ lang }) => lang)).toEqual(['en', 'en', 'en', 'en']);
  });

  test('every article of a file has the author that its header names', async () => {
    const { sections, problems } = await parse(
      '---\nauthor: telegram:8001\n---\n\n# Ferns\n\nShade.\n\n## Soil\n\nLoose.\n',
    );
    expect(problems).toEqual([]);
    expect(sections.map(({ article }) => article.author)).toEqual(['telegram:8001', 'telegram:8001']);
  });

  test('a section can be asked for by its heading and by the whole path to it', async () => {
    const { sections } = await parse(ferns);
    expect(sections[2]?.asked).toEqual(['In winter', 'Ferns Watering In winter']);
  });

  test('listed questions belong to the first section, or to the heading they stand under', async () => {
    expect((await parse(ferns)).sections[0]?.asked).toContain('How do I keep a fern?');
    const { sections, problems } = await parse(
      ferns.replace('questions: [How do I keep a fern?]', 'questions:\n  Soil: [Which earth?]'),
    );
    expect(problems).toEqual([]);
    expect(sections.map(({ asked }) => asked.includes('Which earth?'))).toEqual([false, false, false, true]);
  });

  test('a heading without text of its own is only part of the path', async () => {
    const { sections } = await parse('# Trees\n\n## Oak\n\n### Leaves\n\nLobed.\n');
    expect(sections.map(({ article, asked }) => [article.title, asked[1]])).toEqual([
      ['Trees › Leaves', 'Trees Oak Leaves'],
    ]);
  });

  test('a file without header is called by its first heading, or by its name', async () => {
    expect((await parse('# Moss\n\nSoft.')).sections[0]?.article).toMatchObject({ title: 'Moss' });
    expect((await parse('Soft.', 'a/soft-moss.md')).sections[0]?.article).toMatchObject({ title: 'soft moss' });
    expect((await parse('# Moss\n\nSoft.')).sections[0]?.article.url).toBeUndefined();
  });

  test('underlined headings split too, and headings inside code do not', async () => {
    const { sections } = await parse('Top\n===\n\nText.\n\nSub\n---\n\n```sh\n# no heading\n## none\n```\n');
    expect(sections.map(({ article }) => article.title)).toEqual(['Top', 'Top › Sub']);
    expect(sections[1]?.text).toEqual([{ type: 'block', text: '# no heading\n## none', lang: 'sh' }]);
  });

  test('equal headings get anchors and ids of their own', async () => {
    const content = await parse('---\nurl: https://example.com/x\n---\n## Care\n\na\n\n## Care\n\nb\n');
    expect(content.sections.map(({ article }) => article.url)).toEqual([
      'https://example.com/x#care',
      'https://example.com/x#care-1',
    ]);
    expect(new Set(ids(content)).size).toBe(2);
  });

  test('Windows line ends and a byte order mark change nothing', async () => {
    expect(await parse(`\uFEFF${ferns.replaceAll('\n', '\r\n')}`)).toEqual(await parse(ferns));
  });
});

describe('ids', () => {
  test('stay while the heading stays, whatever happens to texts and neighbours', async () => {
    const edited = ferns.replace('Every day.', 'Twice a day.').replace('## Soil', '## Light\n\nLittle.\n\n## Soil');
    const [first, second, third, fourth] = ids(await parse(ferns));
    expect(ids(await parse(edited))).toEqual([first, second, third, expect.any(String), fourth]);
  });

  test('differ between files, are ASCII and at most 40 bytes', async () => {
    const text =
      '# 植物の世話についてのとても長い見出し\n\n水。\n\n## Ein außerordentlich langer Titel über Farne und Moose\n\nx';
    const all = [...ids(await parse(text, 'a.md')), ...ids(await parse(text, 'b.md'))];
    expect(new Set(all).size).toBe(4);
    for (const id of all) expect(id).toMatch(/^[\x21-\x7e]{1,40}$/);
  });
});

describe('text', () => {
  const textOf = async (markdown: string) =>
    (await parse(`---\nurl: https://example.com/a/b\n---\n${markdown}`)).sections[0]?.text;

  test('marks that chats can show are kept', async () => {
    expect(await textOf('A **b** *c* ~~d~~ `e`\nf  \ng\n\n> h\n\n1. i\n2. j **k**')).toEqual([
      'A ',
      { type: 'bold', children: ['b'] },
      ' ',
      { type: 'italic', children: ['c'] },
      ' ',
      { type: 'strike', children: ['d'] },
      ' ',
      { type: 'code', text: 'e' },
      ' f\ng\n\n',
      { type: 'quote', children: ['h'] },
      '\n\n',
      { type: 'list', ordered: true, items: [['i'], ['j ', { type: 'bold', children: ['k'] }]] },
    ]);
  });

  test('links lead to the web or to a mailbox, from relative paths too; anything else is its words', async () => {
    const link = (url: string, words: string) => ({ type: 'link', url, children: [words] });
    expect(await textOf('[a](https://example.org/x)')).toEqual([link('https://example.org/x', 'a')]);
    expect(await textOf('[a](../c#d)')).toEqual([link('https://example.com/c#d', 'a')]);
    expect(await textOf('<mail@example.com>')).toEqual([link('mailto:mail@example.com', 'mail@example.com')]);
    expect(await textOf('[a][1]\n\n## x\n\n[1]: https://example.org/')).toEqual([link('https://example.org/', 'a')]);
    expect(await textOf('[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x)')).toEqual(['a b c']);
    expect((await parse('[a](../c)')).sections[0]?.text).toEqual(['a']);
  });

  test('images become links to them', async () => {
    expect(await textOf('![A fern](fern.png)')).toEqual([
      { type: 'link', url: 'https://example.com/a/fern.png', children: ['A fern'] },
    ]);
  });

  test('HTML is shown as it was typed, and comments to other authors are not shown', async () => {
    expect(plain((await textOf('a <b>c</b>\n\n<script>x</script>\n\n<!-- not for\ncustomers -->\n\nd')) ?? [])).toBe(
      'a <b>c</b>\n\n<script>x</script>\n\nd',
    );
  });

  test('tables become lists, one item a row', async () => {
    const rich = await textOf(
      '| Plant | Water | Light |\n| --- | --- | --- |\n| Fern | daily | none |\n| Palm | weekly | much |',
    );
    expect(plain(rich ?? [])).toBe('• Fern – Water: daily; Light: none\n• Palm – Water: weekly; Light: much');
  });

  test('a table of two columns needs no headings', async () => {
    expect(plain((await textOf('| a | b |\n| --- | --- |\n| Fern | daily |')) ?? [])).toBe('• Fern: daily');
  });

  test('ticked lists keep their ticks', async () => {
    expect(plain((await textOf('- [x] a\n- [ ] b')) ?? [])).toBe('• ☑ a\n• ☐ b');
  });

  test('lines of Chinese join without a space', async () => {
    expect(await textOf('每天\n浇水')).toEqual(['每天浇水']);
  });
});

describe('mistakes', () => {
  test('all are told at once, each with its line and what to do', async () => {
    const { problems, sections } = await parse(
      '---\ntitle: 2024\nurl: example.com\nlang: english please\neditor: me\nquestions: one\n---\n\ntext\n',
    );
    expect(problems).toEqual([
      { line: 2, text: '"title" must be a text that is not empty; put numbers and yes/no in quotes.' },
      { line: 3, text: '"url" must be a whole web address that starts with https:// or http://.' },
      { line: 4, text: '"lang" must be a language code such as en, de or pt-BR.' },
      {
        line: 5,
        text: '"editor" is not a known field; use title, url, lang, author, questions, synonyms, or remove it.',
      },
      {
        line: 6,
        text: '"questions" must be a list of questions, or a heading of this file followed by its list of questions.',
      },
    ]);
    expect(sections).toHaveLength(1);
  });

  test('a header that never ends', async () => {
    expect((await parse('---\ntitle: a\n\ntext')).problems[0]).toEqual({
      line: 1,
      text: 'the header that starts with --- never ends; put a line with --- after its last field.',
    });
  });

  test('YAML that is none names its line', async () => {
    const { problems } = await parse('---\ntitle: a\nurl: "b\n---\ntext');
    expect(problems[0]?.line).toBeGreaterThanOrEqual(3);
    expect(problems[0]?.text).toMatch(/^this is not valid YAML: /);
  });

  test('questions under a heading that is not there', async () => {
    const { problems } = await parse('---\nquestions:\n  Sol: [a]\n---\n## Soil\n\nx');
    expect(problems).toEqual([
      { line: 3, text: '"questions" names the heading "Sol", which has no text in this file; use one of: Soil.' },
    ]);
  });

  test('a file without any text', async () => {
    expect((await parse('# Only a title\n')).problems).toEqual([
      { line: 1, text: 'this file has no text to answer with; write some below its headings.' },
    ]);
  });
});
