// Rich text as Slack's rich_text block: made of elements, never parsed, so that hostile characters are only characters.
import type { Node, Rich } from '../../core/message.ts';

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block/ */
export interface RichTextBlock {
  readonly type: 'rich_text';
  readonly elements: readonly Element[];
}

type Style = Partial<Record<'bold' | 'italic' | 'strike' | 'code', true>>;

export type Leaf =
  | { readonly type: 'text'; readonly text: string; readonly style?: Style }
  | { readonly type: 'link'; readonly url: string; readonly text?: string; readonly style?: Style }
  | { readonly type: 'emoji'; readonly name: string; readonly style?: Style };

interface Section {
  readonly type: 'rich_text_section';
  readonly elements: readonly Leaf[];
}

type Element =
  | Section
  | { readonly type: 'rich_text_quote' | 'rich_text_preformatted'; readonly elements: readonly Leaf[] }
  | {
      readonly type: 'rich_text_list';
      readonly style: 'bullet' | 'ordered';
      readonly indent: number;
      readonly offset?: number;
      readonly elements: readonly Section[];
    };

/** Slack shows no deeper lists: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block/ */
const INDENT_MAX = 8;
const FALLBACK_LENGTH_MAX = 3_000;

/** Undefined where there is nothing to see. */
export function writeText(rich: Rich): RichTextBlock | undefined {
  const elements: Element[] = [];
  let inline: Leaf[] = [];
  const flush = () => {
    // One line break is implied by what follows a block.
    const leaves = merged(elements.length > 0 ? withoutFirstBreak(inline) : inline);
    if (leaves.length > 0) elements.push({ type: 'rich_text_section', elements: leaves });
    inline = [];
  };
  for (const node of rich) {
    if (!isBlock(node)) {
      inline.push(...leaves(node, {}));
      continue;
    }
    flush();
    elements.push(...blockOf(node));
  }
  flush();
  return elements.length > 0 ? { type: 'rich_text', elements } : undefined;
}

type List = Extract<Node, { type: 'list' }>;

const isList = (node: Node): node is List => typeof node !== 'string' && node.type === 'list';

type Block = List | Extract<Node, { type: 'block' }> | { readonly type: 'quote'; readonly children: Rich };

const isBlock = (node: Node): node is Block =>
  typeof node !== 'string' && (node.type === 'quote' || node.type === 'block' || node.type === 'list');

function blockOf(node: Block): Element[] {
  if (node.type === 'list') return listOf(node, 0);
  const inside: Leaf[] = node.type === 'block' ? textLeaf(node.text, {}) : inlined(node.children, {});
  const elements = merged(inside);
  const type = node.type === 'block' ? 'rich_text_preformatted' : 'rich_text_quote';
  return elements.length > 0 ? [{ type, elements }] : [];
}

/** A list within an item is a list of its own behind it, further to the right; then the outer one goes on. */
function listOf(node: List, indent: number): Element[] {
  const style = node.ordered ? 'ordered' : 'bullet';
  const out: Element[] = [];
  let items: Section[] = [];
  let count = 0;
  const flush = () => {
    const offset = node.ordered && count > items.length ? { offset: count - items.length } : {};
    if (items.length > 0) out.push({ type: 'rich_text_list', style, indent, ...offset, elements: items });
    items = [];
  };
  for (const item of node.items) {
    const elements = merged(
      inlined(
        item.filter((child) => !isList(child)),
        {},
      ),
    );
    items.push({ type: 'rich_text_section', elements: elements.length > 0 ? elements : [{ type: 'text', text: ' ' }] });
    count += 1;
    for (const child of item.filter(isList)) {
      flush();
      out.push(...listOf(child, Math.min(INDENT_MAX, indent + 1)));
    }
  }
  flush();
  return out;
}

/** Where no block can stand, its words do. */
function inlined(rich: Rich, style: Style): Leaf[] {
  return rich.flatMap((node) => leaves(node, style));
}

function leaves(node: Node, style: Style): Leaf[] {
  if (typeof node === 'string') return autolinked(node, style);
  switch (node.type) {
    case 'bold':
    case 'italic':
    case 'strike':
      return inlined(node.children, { ...style, [node.type]: true });
    case 'quote':
    case 'spoiler':
      return inlined(node.children, style);
    case 'code':
    case 'block':
      return textLeaf(node.text, { ...style, code: true });
    case 'mention':
      return textLeaf(node.text, style);
    case 'emoji': {
      const name = /^:([a-z0-9_+'-]{1,100}):$/.exec(node.text)?.[1];
      return name === undefined ? textLeaf(node.text, style) : [{ type: 'emoji', name, ...styled(style) }];
    }
    case 'list':
      return node.items.flatMap((item, i) => [
        ...textLeaf(`${i > 0 ? '\n' : ''}${node.ordered ? `${i + 1}.` : '•'} `, style),
        ...inlined(item, style),
      ]);
    case 'link':
      return linked(node, style);
    default: {
      const _never: never = node;
      return _never;
    }
  }
}

/** Slack refuses longer ones: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block/ */
const URL_LENGTH_MAX = 3_000;

/** Only addresses of the web and of mail are linked, and never behind words that look like another address. */
function linked(node: Extract<Node, { type: 'link' }>, style: Style): Leaf[] {
  const inner = merged(inlined(node.children, style));
  const words = inner.map(wordsOf).join('');
  const url = clean(node.url);
  if (isAddress(url) && !poses(words, url)) {
    if (words.trim() === '' || words === url) return [{ type: 'link', url, ...styled(style) }];
    // What shows nothing cannot be pressed either.
    return inner.map((leaf) =>
      leaf.type === 'emoji' || wordsOf(leaf).trim() === ''
        ? leaf
        : { type: 'link', url, text: wordsOf(leaf), ...styled(leaf.style ?? {}) },
    );
  }
  if (words.trim() === url) return inner;
  const address: Leaf[] = isAddress(url) ? [{ type: 'link', url }] : textLeaf(url, style);
  return [
    ...inner,
    ...textLeaf(words.trim() === '' ? '' : ' (', style),
    ...address,
    ...textLeaf(words.trim() === '' ? '' : ')', style),
  ];
}

const wordsOf = (leaf: Leaf): string =>
  leaf.type === 'emoji' ? `:${leaf.name}:` : leaf.type === 'link' ? (leaf.text ?? leaf.url) : leaf.text;

export function isAddress(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || url.length > URL_LENGTH_MAX || /[\s<>|]/.test(url)) return false;
  return parsed.protocol === 'mailto:' || (/^https?:$/.test(parsed.protocol) && parsed.hostname !== '');
}

/** A host behind a scheme, and what looks like one where the words begin. */
const HOST = /:\/\/(?:[^\s/@|]*@)?([^\s/?#|<>:]+)|^(?:www\.)?([\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,})/gu;

/** Whether words look like an address, and it is not the one that the link leads to. */
function poses(words: string, url: string): boolean {
  const said = words.trim().toLowerCase();
  if (!said.includes('://') && !said.startsWith('www.') && /\s/.test(said)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'mailto:') return said.includes('://');
  const host = hostname.replace(/^www\./, '');
  return [...said.matchAll(HOST)].some(([, schemed, begun]) => (schemed ?? begun ?? '').replace(/^www\./, '') !== host);
}

const BARE = /\bhttps?:\/\/[^\s<>|"'`\\^{}]*[^\s<>|"'`\\^{}.,;:!?()[\]*_~]/giu;

/** Slack links no address that stands in a text element; as a link that shows itself it can be followed. */
function autolinked(given: string, style: Style): Leaf[] {
  const text = clean(given);
  if (!text.includes('://')) return textLeaf(text, style);
  const out: Leaf[] = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(BARE)) {
    if (!isAddress(url)) continue;
    out.push(...textLeaf(text.slice(from, index), style), { type: 'link', url, ...styled(style) });
    from = index + url.length;
  }
  out.push(...textLeaf(text.slice(from), style));
  return out;
}

const styled = (style: Style) => (Object.keys(style).length > 0 ? { style } : {});

function textLeaf(text: string, style: Style): Leaf[] {
  const known = clean(text);
  return known === '' ? [] : [{ type: 'text', text: known, ...styled(style) }];
}

/** Half a surrogate pair becomes U+FFFD; NUL and the carriage return go. */
export const clean = (text: string): string => (ODD.test(text) ? text.toWellFormed().replace(/[\0\r]/g, '') : text);
const ODD = /[\0\r\ud800-\udfff]/;

const sameStyle = (a: Style = {}, b: Style = {}) =>
  a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.code === b.code;

/** Two neighbours as one, where Slack itself would write them so. */
function joined(a: Leaf | undefined, b: Leaf): Leaf | undefined {
  if (!a || a.type === 'emoji' || b.type === 'emoji' || !sameStyle(a.style, b.style)) return undefined;
  if (a.text === undefined || b.text === undefined) return undefined;
  const isRun = a.type === 'link' ? b.type === 'link' && a.url === b.url : b.type === 'text';
  return isRun ? { ...a, text: a.text + b.text } : undefined;
}

function merged(leavesGiven: readonly Leaf[]): Leaf[] {
  const out: Leaf[] = [];
  for (const leaf of leavesGiven) {
    const run = joined(out.at(-1), leaf);
    if (run) out[out.length - 1] = run;
    else out.push(leaf);
  }
  return out;
}

function withoutFirstBreak(given: readonly Leaf[]): Leaf[] {
  const [first, ...rest] = given;
  if (first?.type !== 'text' || !first.text.startsWith('\n')) return [...given];
  const text = first.text.slice(1);
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

/** The three characters that Slack reads in a text: https://docs.slack.dev/messaging/formatting-message-text/ */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What notifications and screen readers get: the words, escaped, cut where they are long. */
export function writeFallback(words: string): string {
  const safe = escaped(clean(words).trim());
  if (safe.length <= FALLBACK_LENGTH_MAX) return safe;
  return `${safe
    .slice(0, FALLBACK_LENGTH_MAX)
    .replace(/&[a-z]{0,4}$/, '')
    .toWellFormed()}…`;
}
