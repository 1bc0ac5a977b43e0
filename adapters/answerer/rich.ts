// Markdown to rich text: every mark that chat platforms can show is kept, everything else arrives as its own words.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Node, Rich } from '../../core/message.ts';

type Tree = ReturnType<typeof fromMarkdown>;
export type Block = Tree['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];
type ListItem = Extract<Block, { type: 'list' }>['children'][number];
type Table = Extract<Block, { type: 'table' }>;

/** Where relative links start from, and what `[text][label]` stands for. */
export interface Links {
  readonly base?: string;
  readonly targets: ReadonlyMap<string, string>;
}

const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** The top-level blocks of a Markdown text. */
export const blocksOf = (markdown: string): readonly Block[] => fromMarkdown(markdown, extensions).children;

/** The link definitions among blocks, added to `targets` under their normalised labels. */
export function collectTargets(blocks: readonly Block[], targets: Map<string, string>): void {
  for (const block of blocks) {
    if (block.type === 'definition' && !targets.has(block.identifier)) targets.set(block.identifier, block.url);
  }
}

/** A whole Markdown text as rich text. */
export function richOf(markdown: string, base?: string): Rich {
  const blocks = blocksOf(markdown);
  const targets = new Map<string, string>();
  collectTargets(blocks, targets);
  return richOfBlocks(blocks, { ...(base === undefined ? {} : { base }), targets });
}

/** Blocks with a blank line between each two. */
export function richOfBlocks(blocks: readonly Block[], links: Links): Rich {
  const out: Node[] = [];
  for (const block of blocks) {
    const nodes = blockOf(block, links);
    if (nodes.length === 0) continue;
    if (out.length > 0) out.push('\n\n');
    out.push(...nodes);
  }
  return joined(out);
}

function blockOf(block: Block, links: Links): readonly Node[] {
  switch (block.type) {
    case 'paragraph':
      return inlines(block.children, links);
    case 'heading':
      return [{ type: 'bold', children: inlines(block.children, links) }];
    case 'blockquote':
      return [{ type: 'quote', children: richOfBlocks(block.children, links) }];
    case 'code':
      return [{ type: 'block', text: block.value, ...(block.lang ? { lang: block.lang } : {}) }];
    case 'list':
      return [
        { type: 'list', ordered: block.ordered === true, items: block.children.map((item) => itemOf(item, links)) },
      ];
    case 'table':
      return tableOf(block, links);
    case 'html':
      return isComment(block.value) ? [] : [block.value];
    case 'footnoteDefinition':
      return [`[${block.label ?? block.identifier}] `, ...richOfBlocks(block.children, links)];
    case 'definition':
    case 'thematicBreak':
    case 'yaml':
      return [];
    // What follows stands inside other blocks, never beside them.
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return [];
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'strong':
    case 'text':
      return inline(block, links);
  }
}

function itemOf(item: ListItem, links: Links): Rich {
  const text = richOfBlocks(item.children, links);
  if (typeof item.checked !== 'boolean') return text;
  return joined([item.checked ? '☑ ' : '☐ ', ...text]);
}

/** A table becomes a list, one item a row: chat windows are too narrow for columns. */
function tableOf(table: Table, links: Links): readonly Node[] {
  const [head, ...rows] = table.children;
  const names = (head?.children ?? []).map((cell) => inlines(cell.children, links));
  const items = rows.map((row): Rich => {
    const [first, ...rest] = row.children.map((cell) => inlines(cell.children, links));
    const out: Node[] = [{ type: 'bold', children: first ?? [] }];
    rest.forEach((cell, i) => {
      if (rest.length === 1) out.push(': ', ...cell);
      else out.push(i === 0 ? ' – ' : '; ', ...(names[i + 1] ?? []), ': ', ...cell);
    });
    return joined(out);
  });
  return items.length === 0
    ? names.flatMap((name, i) => [i === 0 ? '' : ', ', ...name])
    : [{ type: 'list', ordered: false, items }];
}

const inlines = (nodes: readonly Inline[], links: Links): Rich => joined(nodes.flatMap((node) => inline(node, links)));

function inline(node: Inline, links: Links): readonly Node[] {
  switch (node.type) {
    case 'text':
      return [unwrapped(node.value)];
    case 'strong':
      return [{ type: 'bold', children: inlines(node.children, links) }];
    case 'emphasis':
      return [{ type: 'italic', children: inlines(node.children, links) }];
    case 'delete':
      return [{ type: 'strike', children: inlines(node.children, links) }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'break':
      return ['\n'];
    case 'html':
      return isComment(node.value) ? [] : [node.value];
    case 'link':
      return linked(node.url, inlines(node.children, links), links);
    case 'linkReference':
      return linked(links.targets.get(node.identifier), inlines(node.children, links), links);
    case 'image':
      return linked(node.url, [node.alt || node.url], links);
    case 'imageReference':
      return linked(links.targets.get(node.identifier), [node.alt || node.identifier], links);
    case 'footnoteReference':
      return [`[${node.label ?? node.identifier}]`];
  }
}

/** A link where its address may be pressed safely, its plain words elsewhere. */
function linked(address: string | undefined, children: Rich, { base }: Links): readonly Node[] {
  const url = address === undefined ? null : URL.parse(address, base);
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return children;
  return [{ type: 'link', url: url.href, children }];
}

/** Line ends inside a paragraph are spaces, and nothing at all between Chinese or Japanese characters. */
const unwrapped = (text: string): string =>
  text
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
      '',
    )
    .replaceAll('\n', ' ');

/** An author's note to other authors: not meant for customers. */
const isComment = (html: string): boolean => /^<!--.*-->$/su.test(html.trim());

/** Neighbouring strings made one. */
function joined(nodes: readonly Node[]): Rich {
  const out: Node[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
    else if (node !== '') out.push(node);
  }
  return out;
}
