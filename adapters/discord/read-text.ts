// Discord's Markdown as rich text: quotes, lists, headings and blocks of code by line, the rest within them.
import type { Node, Rich } from '../../core/message.ts';
import { add, type Names, readInline } from './read-inline.ts';

export type { Names } from './read-inline.ts';

/** Those who pay may write so much; more would only come from somebody else, and is read as plain text. */
const SOURCE_LENGTH_MAX = 8_000;

export function readText(source: string, names: Names): Rich {
  if (source === '') return [];
  if (source.length > SOURCE_LENGTH_MAX || !MARKED.test(source)) return [source];
  return readBlocks(source, names, false);
}

/** Without any of these a text is only itself. */
const MARKED = /[\\`<[*_~|>#¯-]|\d\./;

function readBlocks(source: string, names: Names, inQuote: boolean): Node[] {
  const out: Node[] = [];
  let at = 0;
  let textFrom = 0;
  const flush = (): void => {
    for (const node of readInline(source.slice(textFrom, at), names)) add(out, node);
  };
  while (at < source.length) {
    const taken = takeBlock(source, at, names, inQuote);
    if (!taken) {
      at += lineLength(source, at);
      continue;
    }
    flush();
    const [nodes, length] = taken;
    for (const node of nodes) add(out, node);
    at += length;
    textFrom = at;
    if (at < source.length) add(out, '\n');
  }
  flush();
  return out;
}

/** To the end of the line, or of a block of code that begins in it and goes on: nothing is a quote inside of that. */
function lineLength(source: string, at: number): number {
  let end = source.indexOf('\n', at);
  let open = source.indexOf('```', at);
  while (open >= 0 && (end < 0 || open < end)) {
    const close = source.indexOf('```', open + 3);
    if (close < 0) break;
    if (end >= 0 && close > end) end = source.indexOf('\n', close);
    open = source.indexOf('```', close + 3);
  }
  return (end < 0 ? source.length : end + 1) - at;
}

type Taken = readonly [nodes: Rich, length: number];

function takeBlock(source: string, at: number, names: Names, inQuote: boolean): Taken | undefined {
  const quote = inQuote ? undefined : takeQuote(source, at, names);
  return quote ?? takeHeading(source, at, names) ?? takeList(source, at, names);
}

const matchAt = (pattern: RegExp, source: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(source);
};

const LONG_QUOTE = / *>>> ([\s\S]+)/y;
const QUOTE = /(?: *> [^\n]*(?:\n|$))+/y;

function takeQuote(source: string, index: number, names: Names): Taken | undefined {
  const long = matchAt(LONG_QUOTE, source, index);
  if (long) return [[{ type: 'quote', children: readBlocks(long[1] ?? '', names, true) }], long[0].length];
  const match = matchAt(QUOTE, source, index);
  if (!match) return undefined;
  const inner = match[0].replace(/^ *> /gm, '').replace(/\n$/, '');
  return [[{ type: 'quote', children: readBlocks(inner, names, true) }], match[0].length];
}

const HEADING = / *#{1,3} +([^\n]+?) *(?:\n|$)/y;
const SUBTEXT = / *-# +([^\n]+)(?:\n|$)/y;

/** A heading is read as bold, what is small as it is. */
function takeHeading(source: string, index: number, names: Names): Taken | undefined {
  const heading = matchAt(HEADING, source, index);
  if (heading) return [[{ type: 'bold', children: readInline(heading[1] ?? '', names) }], heading[0].length];
  const subtext = matchAt(SUBTEXT, source, index);
  return subtext ? [readInline(subtext[1] ?? '', names), subtext[0].length] : undefined;
}

const ITEM = /( *)([-*]|\d{1,10}\.) +([^\n]+)(?:\n|$)/y;

interface Item {
  readonly depth: number;
  readonly ordered: boolean;
  readonly text: string;
}

function takeList(source: string, index: number, names: Names): Taken | undefined {
  const items: Item[] = [];
  let end = index;
  for (let match = matchAt(ITEM, source, end); match; match = matchAt(ITEM, source, end)) {
    const [all, indent = '', sign = '', text = ''] = match;
    items.push({ depth: Math.floor(indent.length / 2), ordered: /\d/.test(sign), text });
    end += all.length;
  }
  return items.length === 0 ? undefined : [listsOf(items, names), end - index];
}

/** Lines that belong together as lists; deeper ones are inside the item above them. */
function listsOf(items: readonly Item[], names: Names): Rich {
  const [first] = items;
  if (!first) return [];
  const lists: Node[] = [];
  let i = 0;
  while (i < items.length) {
    const ordered = items[i]?.ordered ?? false;
    const rows: Rich[] = [];
    for (let item = items[i]; item && (item.depth > first.depth || item.ordered === ordered); item = items[i]) {
      let next = i + 1;
      while ((items[next]?.depth ?? 0) > first.depth) next += 1;
      const inner = listsOf(items.slice(i + 1, next), names);
      rows.push([...readInline(item.text, names), ...(inner.length > 0 ? ['\n', ...inner] : [])]);
      i = next;
    }
    if (lists.length > 0) lists.push('\n');
    lists.push({ type: 'list', ordered, items: rows });
  }
  return lists;
}
