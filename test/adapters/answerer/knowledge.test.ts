// The knowledge base as a whole: folders, languages, reloading, and how long it holds the event loop.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../core/answerer.ts';
import { plain } from '../../../core/message.ts';
import { open, temporary } from './temporary.ts';

const moss =
  '---\nlang: en\n---\n# Moss\n\n## Watering\n\nSpray the moss every morning.\n\n## Light\n\nKeep moss in the shade.\n';
const textOf = (answer: Answer | undefined): string => (answer?.kind === 'answer' ? plain(answer.text) : 'unsure');

describe('folders', () => {
  test('are read with all below them; other files and hidden folders are left alone', async () => {
    const { folder } = await temporary({
      'a.md': moss,
      'deep/er/b.markdown': '# Fern\n\nShade.',
      'c.faq.yaml': '- {question: Why?, answer: Because}',
      'deep/faq.yml': '- {question: How?, answer: So}',
      'notes.txt': 'no',
      'settings.yaml': 'no: no',
      '.git/d.md': '# No',
    });
    const knowledge = await open([folder]);
    expect(knowledge.problems()).toEqual([]);
    expect(knowledge.size()).toBe(5);
  });

  test('a single file is read too', async () => {
    const { folder } = await temporary({ 'a.md': moss });
    expect((await open([join(folder, 'a.md')])).size()).toBe(2);
  });

  test('one that is missing or empty is told, and every question is left to humans', async () => {
    const { folder } = await temporary({});
    const log = vi.fn();
    const knowledge = await open([folder, join(folder, 'none')], { log });
    expect(knowledge.problems()).toEqual([
      `${folder}: the folder holds no articles; put Markdown files (*.md) or a faq.yaml into it.`,
      expect.stringMatching(/none: the folder cannot be read \(ENOENT.*\); create it, or correct its path\.$/),
    ]);
    expect(log).toHaveBeenCalledTimes(2);
    expect(await knowledge.answer({ text: 'How do I water moss?' })).toEqual({ kind: 'unsure', near: [] });
  });

  test('the same file name in two folders gives ids of their own', async () => {
    const one = await temporary({ 'a.md': moss });
    const two = await temporary({ 'a.md': moss });
    expect((await open([one.folder, two.folder])).size()).toBe(4);
  });

  test('mistakes of all files are told together, with file and line', async () => {
    const { folder } = await temporary({ 'a.md': '---\nwho: me\n---\nx', 'faq.yaml': '- question: a' });
    const log = vi.fn();
    const knowledge = await open([folder], { log });
    expect(knowledge.problems().map((problem) => problem.replace(folder, ''))).toEqual([
      '/a.md:2: "who" is not a known field; use title, url, lang, author, questions, synonyms, or remove it.',
      '/faq.yaml:1: this entry has no answer; add "answer: ..." to it.',
    ]);
    expect(log).toHaveBeenCalledWith('warn', expect.stringContaining('"who"'), { file: join(folder, 'a.md'), line: 2 });
  });
});

describe('answers', () => {
  test('are found through typing slips, inflections, synonyms and missing accents', async () => {
    const { folder } = await temporary({
      'faq.yaml': [
        '- {question: How do I return an order?, answer: By post, lang: en}',
        '- {question: How much does delivery cost?, answer: Nothing, lang: en}',
        '- {question: Where is the café?, answer: Upstairs, lang: en}',
        '- {question: Do you sell bicycles?, answer: Yes, lang: en}',
        '- {question: Can I park my car?, answer: In the yard, lang: en}',
      ].join('\n'),
    });
    const knowledge = await open([folder]);
    const ask = async (text: string): Promise<string> => textOf(await knowledge.answer({ text, lang: 'en' }));
    expect(await ask('how do i retrun my oder')).toBe('By post');
    expect(await ask('returning orders')).toBe('By post');
    expect(await ask('what does shipping cost')).toBe('Nothing');
    expect(await ask('where is the cafe')).toBe('Upstairs');
  });

  test('words that a file declares as synonyms find it', async () => {
    const page = (header: string) =>
      `---\nlang: en\n${header}---\n# Help\n\n## Sourdough\n\nFeed it.\n\n## Rye bread\n\nBake it.\n`;
    const without = await open([(await temporary({ 'a.md': page('') })).folder]);
    const declared = await open([
      (await temporary({ 'a.md': page('synonyms:\n  - [sourdough, levain, wild yeast]\n') })).folder,
    ]);
    expect(textOf(await without.answer({ text: 'feeding the levain' }))).toBe('unsure');
    expect(textOf(await declared.answer({ text: 'feeding the levain' }))).toBe('Feed it.');
    expect(textOf(await declared.answer({ text: 'wild yeast?' }))).toBe('Feed it.');
  });

  test('are bounded quotes, while a pressed suggestion gives the whole article', async () => {
    const long = 'Spray the moss every morning. '.repeat(100);
    const { folder } = await temporary({ 'a.md': `---\nlang: en\n---\n# Moss\n\n## Watering\n\n${long}` });
    const knowledge = await open([folder]);
    const answer = await knowledge.answer({ text: 'watering moss' });
    expect(textOf(answer).length).toBeLessThanOrEqual(900);
    expect(textOf(answer)).toMatch(/morning\. …$/);
    if (answer.kind === 'answer') expect(textOf(await knowledge.article(answer.article.id))).toBe(long.trim());
  });

  test('thresholds can be set', async () => {
    const { folder } = await temporary({ 'a.md': moss });
    const strict = await open([folder], { surenessMin: 1.1, nearMin: 0 });
    const answer = await strict.answer({ text: 'moss watering' });
    expect(answer.kind === 'unsure' && answer.near.map(({ title }) => title)).toContain('Moss › Watering');
  });
});

describe('languages', () => {
  const files = {
    'en.md':
      '---\nlang: en\n---\n# Hotel Information\n\n## Internet\n\nThe password is at the desk.\n\n## Breakfast\n\nFrom seven.\n',
    'de.md':
      '---\nlang: de\n---\n# Hotel Information\n\n## Internet\n\nDas Passwort liegt am Empfang.\n\n## Frühstück\n\nAb sieben Uhr.\n',
  };

  test('the customer’s language is preferred', async () => {
    const knowledge = await open([(await temporary(files)).folder]);
    expect(textOf(await knowledge.answer({ text: 'Internet', lang: 'de-AT' }))).toBe('Das Passwort liegt am Empfang.');
    expect(textOf(await knowledge.answer({ text: 'Internet', lang: 'en-US' }))).toBe('The password is at the desk.');
  });

  test('words in another language than the platform told are answered in theirs', async () => {
    const knowledge = await open([(await temporary(files)).folder]);
    const answer = await knowledge.answer({ text: 'Wann gibt es bei euch das Frühstück?', lang: 'en' });
    expect(answer).toMatchObject({ kind: 'answer', lang: 'de' });
  });

  test('where no language is declared it is told by the text', async () => {
    const bare = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replace(/^---.*?---\n/s, '')]),
    );
    const knowledge = await open([(await temporary(bare)).folder]);
    expect(await knowledge.answer({ text: 'Frühstück', lang: 'de' })).toMatchObject({ kind: 'answer', lang: 'de' });
  });

  test('scripts without spaces are searched by words', async () => {
    const { folder } = await temporary({
      'zh.md':
        '---\nlang: zh\n---\n# 帮助\n\n## 如何退货\n\n请在三十天内寄回。\n\n## 送货时间\n\n三到五个工作日。\n\n## 付款方式\n\n支持银行卡。\n',
      'ja.md':
        '---\nlang: ja\n---\n# ヘルプ\n\n## 返品の方法\n\n三十日以内に送ってください。\n\n## 配送日数\n\n三日ほどです。\n\n## 支払い方法\n\nカードが使えます。\n',
      'th.md':
        '---\nlang: th\n---\n# ช่วยเหลือ\n\n## วิธีคืนสินค้า\n\nส่งกลับภายในสามสิบวัน\n\n## เวลาจัดส่ง\n\nสามวัน\n\n## วิธีชำระเงิน\n\nบัตรเครดิต\n',
    });
    const knowledge = await open([folder]);
    const ask = async (text: string, lang: string): Promise<string> => textOf(await knowledge.answer({ text, lang }));
    expect(await ask('我想退货怎么办', 'zh')).toBe('请在三十天内寄回。');
    expect(await ask('送货需要多长时间', 'zh-TW')).toBe('三到五个工作日。');
    expect(await ask('返品したいです', 'ja')).toBe('三十日以内に送ってください。');
    expect(await ask('อยากคืนสินค้า', 'th')).toBe('ส่งกลับภายในสามสิบวัน');
  });
});

describe('reloading', () => {
  test('takes changed, new and removed files, and keeps ids', async () => {
    const { folder, write } = await temporary({ 'a.md': moss });
    const knowledge = await open([folder]);
    const before = await knowledge.answer({ text: 'moss watering' });
    await write('a.md', moss.replace('every morning', 'every evening'));
    await write('b.md', '---\nlang: en\n---\n# Fern\n\n## Pruning\n\nCut the fern in spring.\n');
    await knowledge.reload();
    expect(knowledge.size()).toBe(3);
    const id = before.kind === 'answer' ? before.article.id : '';
    expect(textOf(await knowledge.article(id))).toBe('Spray the moss every evening.');
    expect(textOf(await knowledge.answer({ text: 'pruning a fern' }))).toBe('Cut the fern in spring.');
    await rm(join(folder, 'a.md'));
    await knowledge.reload();
    expect(knowledge.size()).toBe(1);
    expect(await knowledge.article(id)).toBeUndefined();
  });

  test('a file that broke keeps its former version until it is mended', async () => {
    const { folder, write } = await temporary({ 'a.md': moss });
    const log = vi.fn();
    const knowledge = await open([folder], { log });
    await write('a.md', '---\ntitle: "broken\n---\n# Gone\n\nGone.');
    await knowledge.reload();
    expect(textOf(await knowledge.answer({ text: 'moss watering' }))).toBe('Spray the moss every morning.');
    expect(knowledge.problems()).toHaveLength(1);
    await knowledge.reload();
    expect(log.mock.calls.filter(([level]) => level === 'warn')).toHaveLength(1);
    await write('a.md', moss.replace('every morning', 'at noon'));
    await knowledge.reload();
    expect(textOf(await knowledge.answer({ text: 'moss watering' }))).toBe('Spray the moss at noon.');
    expect(knowledge.problems()).toEqual([]);
  });

  test('answers go on while the new index is built', async () => {
    const { folder, write } = await temporary({ 'a.md': moss });
    const knowledge = await open([folder]);
    await write(
      'b.md',
      `# Big\n\n${Array.from({ length: 500 }, (_, i) => `## Plant ${i}\n\nWater number ${i}.\n`).join('\n')}`,
    );
    const reloaded = knowledge.reload();
    expect(textOf(await knowledge.answer({ text: 'moss watering' }))).toBe('Spray the moss every morning.');
    expect(knowledge.size()).toBe(2);
    await reloaded;
    expect(knowledge.size()).toBe(502);
  });

  test('happens by itself when files change, when a folder is replaced, and not after the stop', async () => {
    const { folder, write } = await temporary({ 'kb/a.md': moss, 'next/a.md': moss, 'next/b.md': moss });
    const knowledge = await open([join(folder, 'kb')], { watch: true });
    await write('kb/deep/b.md', moss);
    await vi.waitFor(() => expect(knowledge.size()).toBe(4), { timeout: 10_000, interval: 20 });
    await rename(join(folder, 'kb'), join(folder, 'old'));
    await rename(join(folder, 'next'), join(folder, 'kb'));
    await write('kb/c.md', moss);
    await vi.waitFor(() => expect(knowledge.size()).toBe(6), { timeout: 15_000, interval: 20 });
    await knowledge.stop();
    await writeFile(join(folder, 'kb/d.md'), moss);
    expect(knowledge.size()).toBe(6);
  });

  test('several calls at once are served by one more reading', async () => {
    const { folder, write } = await temporary({ 'a.md': moss });
    const log = vi.fn();
    const knowledge = await open([folder], { log });
    await write('b.md', moss);
    await Promise.all([knowledge.reload(), knowledge.reload(), knowledge.reload()]);
    expect(knowledge.size()).toBe(4);
    expect(log.mock.calls.filter(([level]) => level === 'info')).toHaveLength(2);
  });
});

test('building a large index lets the event loop go on', async () => {
  const section = (i: number): string =>
    `## Heading ${i} of plant${i % 97}\n\nSome words about plant${i} and its water${i % 13}.\n`;
  const { folder } = await temporary({
    'a.md': `---\nlang: en\n---\n${Array.from({ length: 3_000 }, (_, i) => section(i)).join('\n')}`,
  });
  let turns = 0;
  let going = true;
  const turn = (): void => {
    turns++;
    if (going) setImmediate(turn);
  };
  turn();
  const knowledge = await open([folder]);
  going = false;
  expect(knowledge.size()).toBe(3_000);
  expect(turns).toBeGreaterThan(20);
});
