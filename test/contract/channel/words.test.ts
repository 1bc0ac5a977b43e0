// The eyes and hands of the stages: what an app shows of what people type in it is what they meant.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../core/message.ts';
import { readDiscord, typeDiscord } from './discord-words.ts';
import { readSlack, typeSlack } from './slack-words.ts';
import { normal } from './spans.ts';
import { trees } from './trees.ts';

test('what is typed on Slack is what is shown', () => {
  const styles = ['bold', 'italic', 'strike', 'code', 'block', 'quote', 'link', 'list'] as const;
  fc.assert(
    fc.property(trees(styles), (tree) => {
      expect(normal(readSlack(typeSlack(tree), ''))).toEqual(normal(tree));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('what is typed on Discord is what is shown', () => {
  const styles = ['bold', 'italic', 'strike', 'spoiler', 'code', 'block', 'quote', 'link', 'list'] as const;
  fc.assert(
    fc.property(trees(styles), (tree) => {
      expect(normal(readDiscord(typeDiscord(tree)).rich)).toEqual(normal(tree));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test.each([
  ['**bold** and *italic* and _so_', 'bold and italic and so'],
  ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
  ['\\*not\\*', '*not*'],
  ['`a*b*c`', 'a*b*c'],
  ['> quoted\nnot', 'quotednot'],
  ['>not', '>not'],
])('%j reads %j', (typed, shown) => expect(plain(readDiscord(typed).rich)).toBe(shown));

test.each([
  '<@1>',
  '<@&1>',
  '<#1>',
  '# big',
  '-# small',
  '__under__',
  '[a](https://b.example)',
  '<t:0>',
  '</close:1>',
  '<:x1:1>',
])('%j is alive', (typed) => expect(readDiscord(typed).live).toHaveLength(1));
