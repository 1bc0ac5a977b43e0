// Slack's blocks, or its mrkdwn where there are none, as rich text. The kinds of elements are an open set.
import type { Node, Rich } from '../../core/message.ts';
import { emojiOf, fromCodePoints } from './emoji.ts';
import { at, type Fields, list, number, text } from './fields.ts';
import { readMrkdwn, unescaped } from './read-mrkdwn.ts';

export interface Names {
  /** What a member or a channel is called, as far as it is known. */
  readonly of: (id: string) => string | undefined;
  /** The bot's own id: where it is spoken to at the beginning, that is no part of what is said. */
  readonly self: string;
}

/** More would only come from somebody else than Slack. */
const ELEMENTS_MAX = 2_000;

export function readMessage(message: Fields, names: Names): Rich {
  const blocks = list(message, 'blocks');
  const elements = blocks.flatMap(elementsOf);
  const found = elements.length > 0 ? elements : readMrkdwn(text(message, 'text') ?? '');
  return readElements(found.slice(0, ELEMENTS_MAX), names);
}

/** The ids of members and channels that a message names, at most `max`: their names are looked up before it is read. */
export function namedIn(message: Fields, max: number): string[] {
  const found = new Set<string>();
  const visit = (node: Fields, depth: number): void => {
    const id = text(node, 'user_id') ?? text(node, 'channel_id');
    if (id !== undefined && found.size < max) found.add(id);
    if (depth < 6) for (const inner of list(node, 'elements')) visit(inner, depth + 1);
  };
  const blocks = list(message, 'blocks');
  for (const block of blocks.length > 0 ? blocks : readMrkdwn(text(message, 'text') ?? '')) visit(block, 0);
  return [...found];
}

function elementsOf(block: Fields): readonly Fields[] {
  if (block.type === 'rich_text') return list(block, 'elements');
  const words = [
    at(block, 'text'),
    ...list(block, 'fields'),
    ...(block.type === 'context' ? list(block, 'elements') : []),
  ];
  return words.flatMap((word) => {
    const said = text(word, 'text');
    if (said === undefined) return [];
    if (word.type === 'mrkdwn') return readMrkdwn(said);
    return [{ type: 'rich_text_section', elements: [{ type: 'text', text: said }] }];
  });
}

function readElements(elements: readonly Fields[], names: Names): Node[] {
  const out: Node[] = [];
  const put = (nodes: readonly Node[]) => {
    const last = out.at(-1);
    if (nodes.length === 0) return;
    // Every element begins a line; where the text before ends in a break, that is the one.
    if (last !== undefined && !(typeof last === 'string' && last.endsWith('\n'))) add(out, '\n');
    for (const node of nodes) add(out, node);
  };
  let isFirst = true;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (!element) continue;
    if (element.type === 'rich_text_list') {
      let end = i + 1;
      while (elements[end]?.type === 'rich_text_list' && isInner(elements.slice(i, end + 1))) end += 1;
      put([readLists(elements.slice(i, end), names)]);
      i = end - 1;
    } else if (element.type === 'rich_text_preformatted') {
      const code = list(element, 'elements')
        .map((leaf) => text(leaf, 'text') ?? text(leaf, 'url') ?? '')
        .join('');
      put([{ type: 'block', text: code }]);
    } else {
      const leaves = list(element, 'elements');
      const children = readLeaves(isFirst ? unaddressed(leaves, names.self) : leaves, names);
      put(element.type === 'rich_text_quote' ? (children.length > 0 ? [{ type: 'quote', children }] : []) : children);
    }
    isFirst = false;
  }
  return out;
}

const indentOf = (element: Fields | undefined): number =>
  Math.min(8, Math.max(0, (element && number(element, 'indent')) ?? 0));

/** Whether the last list belongs to those before it: further in, or back out behind one that was. */
function isInner(run: readonly Fields[]): boolean {
  const base = indentOf(run[0]);
  const last = indentOf(run.at(-1));
  if (last > base) return true;
  const wasDeeper = indentOf(run.at(-2)) > last;
  return last === base && wasDeeper && run[0]?.style === run.at(-1)?.style;
}

type List = Extract<Node, { type: 'list' }>;

function readLists(run: readonly Fields[], names: Names): List {
  const base = indentOf(run[0]);
  const items: Node[][] = [];
  for (let i = 0; i < run.length; i++) {
    const element = run[i];
    if (!element) continue;
    if (indentOf(element) <= base) {
      for (const item of list(element, 'elements')) items.push(readLeaves(list(item, 'elements'), names));
      continue;
    }
    let end = i + 1;
    while (end < run.length && indentOf(run[end]) > base) end += 1;
    items.at(-1)?.push(readLists(run.slice(i, end), names));
    i = end - 1;
  }
  return { type: 'list', ordered: run[0]?.style === 'ordered', items };
}

function unaddressed(leaves: readonly Fields[], self: string): readonly Fields[] {
  const [first, second, ...rest] = leaves;
  if (first?.type === 'text' && (text(first, 'text') ?? '').trim() === '' && second?.type === 'user') {
    return unaddressed([second, ...rest], self);
  }
  if (first?.type !== 'user' || first.user_id !== self) return leaves;
  if (second?.type !== 'text') return leaves.slice(1);
  const words = (text(second, 'text') ?? '').replace(/^[\s,:]+/u, '');
  return words === '' ? rest : [{ ...second, text: words }, ...rest];
}

interface Leaf {
  readonly node: Node;
  readonly marks: readonly Mark[];
}

type Mark = 'bold' | 'italic' | 'strike' | { readonly url: string };

/** In this order from the outside to the inside, so that the same text always makes the same tree. */
const STYLES = ['bold', 'italic', 'strike'] as const;

function readLeaves(elements: readonly Fields[], names: Names): Node[] {
  return nested(elements.flatMap((element) => leafOf(element, names)));
}

function leafOf(element: Fields, names: Names): Leaf[] {
  const style = at(element, 'style');
  const marks: Mark[] = STYLES.filter(
    (name) => style[name] === true || (name === 'italic' && style.underline === true),
  );
  const words = text(element, 'text');
  const word = (node: Node): Leaf[] => (node === '' ? [] : [{ node, marks }]);
  const mention = (said: string): Leaf[] => [{ node: { type: 'mention', text: said }, marks }];
  switch (element.type) {
    case 'text':
      return word(style.code === true && words !== undefined ? { type: 'code', text: words } : (words ?? ''));
    case 'link': {
      const url = text(element, 'url') ?? '';
      if (words === undefined || words === url) return word(url);
      const node: Node = style.code === true ? { type: 'code', text: words } : words;
      return [{ node, marks: [{ url }, ...marks] }];
    }
    case 'emoji': {
      const name = text(element, 'name') ?? '';
      const known = fromCodePoints(text(element, 'unicode') ?? '') ?? emojiOf(name);
      return word(known ?? { type: 'emoji', text: `:${name}:` });
    }
    case 'user': {
      const id = text(element, 'user_id') ?? '';
      return mention(`@${names.of(id) ?? text(element, 'label') ?? 'someone'}`);
    }
    case 'channel': {
      const id = text(element, 'channel_id') ?? '';
      return mention(`#${names.of(id) ?? text(element, 'label') ?? 'channel'}`);
    }
    case 'usergroup':
      return mention(`@${(text(element, 'label') ?? 'group').replace(/^@/, '')}`);
    case 'broadcast':
      return mention(`@${text(element, 'range') ?? 'channel'}`);
    case 'team':
      return mention('@team');
    default:
      return word(words ?? text(element, 'fallback') ?? text(element, 'value') ?? '');
  }
}

/** Neighbours under the same mark stand under one. */
function nested(leaves: readonly Leaf[]): Node[] {
  const out: Node[] = [];
  for (let i = 0; i < leaves.length; ) {
    const leaf = leaves[i];
    if (!leaf) break;
    const [mark] = leaf.marks;
    if (mark === undefined) {
      add(out, leaf.node);
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < leaves.length && isSame(leaves[end]?.marks[0], mark)) end += 1;
    const children = nested(leaves.slice(i, end).map(({ node, marks }) => ({ node, marks: marks.slice(1) })));
    out.push(typeof mark === 'string' ? { type: mark, children } : { type: 'link', url: mark.url, children });
    i = end;
  }
  return out;
}

const isSame = (a: Mark | undefined, b: Mark): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.url === b.url : a === b;

function add(out: Node[], node: Node): void {
  const last = out.at(-1);
  if (node === '') return;
  if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
  else out.push(node);
}

/** One line of a message's words, for a quote: without looking anything up. */
export const wordsOf = (message: Fields): string =>
  unescaped((text(message, 'text') ?? '').replace(/<[^<>\n|]+\|([^<>\n]+)>/g, '$1').replace(/<([^<>\n]+)>/g, '$1'));
