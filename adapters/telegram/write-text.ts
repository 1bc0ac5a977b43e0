// Rich text as Telegram's text with entities: never parsed as markup, so that hostile characters are only characters.
import type { MessageEntity } from 'grammy/types';
import type { Node, Rich } from '../../core/message.ts';

export interface Written {
  readonly text: string;
  /** Absent when there is none. */
  readonly entities?: MessageEntity[];
}

export interface Manner {
  /**
   * Many people read it. Telegram makes @names and /commands live by itself in whatever a bot sends (TDLib,
   * `find_entities`), unless another mark covers them. Where a customer's words stand before agents, they are covered
   * as code: the text stays what it was, but nobody is pinged, and no tap sends a command. In a private chat nobody
   * else can be pinged, and the house's own commands should be tappable.
   */
  readonly shared: boolean;
  /** UTF-16 code units. Only what is added here for looks (line breaks around blocks, hidden addresses) yields to it. */
  readonly lengthMax: number;
}

/** Telegram drops what is beyond this. */
const ENTITIES_MAX = 100;

export function writeText(rich: Rich, manner: Manner): Written {
  const [only] = rich;
  if (rich.length <= 1 && (only === undefined || typeof only === 'string')) {
    const text = clean(only ?? '');
    return manner.shared && LIVE_SIGNS.test(text) ? finish(text, [], manner) : { text };
  }
  const roomy = walked(rich, true);
  const { text, spans } = roomy.text.length > manner.lengthMax ? walked(rich, false) : roomy;
  return finish(text, spans, manner);
}

/**
 * What Telegram refuses: half a surrogate pair becomes U+FFFD, NUL and the carriage return go (the latter it would
 * drop by itself, after our offsets were counted).
 */
export const clean = (text: string): string => (ODD.test(text) ? text.toWellFormed().replace(/[\0\r]/g, '') : text);

const ODD = /[\0\r\ud800-\udfff]/;
const LIVE_SIGNS = /[@/]/;

type Mark = 'bold' | 'italic' | 'strikethrough' | 'spoiler' | 'blockquote' | 'code' | 'pre' | 'text_link';

interface Span {
  readonly type: Mark;
  readonly start: number;
  readonly end: number;
  /** How many marks stand around it: of two over the same characters the outer comes first. */
  readonly depth: number;
  readonly url?: string;
  readonly language?: string;
}

interface Walk {
  text: string;
  readonly spans: Span[];
  readonly roomy: boolean;
}

function walked(rich: Rich, roomy: boolean): Walk {
  const walk: Walk = { text: '', spans: [], roomy };
  writeNodes(walk, rich, []);
  return walk;
}

function writeNodes(walk: Walk, rich: Rich, above: readonly Mark[]): void {
  let afterBlock = false;
  for (const node of rich) {
    const start = walk.text.length;
    const block = typeof node !== 'string' && (node.type === 'quote' || node.type === 'block' || node.type === 'list');
    if (walk.roomy && (block || afterBlock) && start > 0 && !walk.text.endsWith('\n') && !startsLine(node)) {
      walk.text += '\n';
    }
    if (typeof node === 'string') walk.text += clean(node);
    else writeNode(walk, node, above);
    afterBlock = block;
  }
}

const startsLine = (node: Node) => typeof node === 'string' && (node === '' || node.startsWith('\n'));

const MARK_OF = {
  bold: 'bold',
  italic: 'italic',
  strike: 'strikethrough',
  spoiler: 'spoiler',
  quote: 'blockquote',
} as const;

function writeNode(walk: Walk, node: Exclude<Node, string>, above: readonly Mark[]): void {
  const start = walk.text.length;
  const depth = above.length;
  switch (node.type) {
    case 'code':
    case 'block': {
      walk.text += clean(node.text);
      // Telegram lets no mark stand inside a link but the plain styles.
      if (above.includes('text_link')) return;
      const language = node.type === 'block' ? node.lang : undefined;
      mark(walk, { type: node.type === 'code' ? 'code' : 'pre', start, depth, ...(language && { language }) });
      return;
    }
    case 'mention':
      // Who is called so on Telegram is somebody else: what would become a link to them is covered, in private chats too.
      walk.text += clean(node.text);
      if (node.text.search(LIVE) >= 0 && !above.includes('text_link')) mark(walk, { type: 'code', start, depth });
      return;
    case 'emoji':
      walk.text += clean(node.text);
      return;
    case 'list':
      writeList(walk, node, above);
      return;
    case 'link':
      writeLink(walk, node, above);
      return;
    case 'bold':
    case 'italic':
    case 'strike':
    case 'spoiler':
    case 'quote': {
      const type = MARK_OF[node.type];
      const marked = !above.includes(type) && !(type === 'blockquote' && above.includes('text_link'));
      writeNodes(walk, node.children, marked ? [...above, type] : above);
      if (marked) mark(walk, { type, start, depth });
    }
  }
}

function writeList(walk: Walk, node: Extract<Node, { type: 'list' }>, above: readonly Mark[]): void {
  node.items.forEach((item, i) => {
    if (i > 0) walk.text += '\n';
    walk.text += node.ordered ? `${i + 1}. ` : '• ';
    writeNodes(walk, item, above);
  });
}

/** Only addresses of the web are linked: `tg://user?id=…` would be a mention. Others are said behind their words. */
function writeLink(walk: Walk, node: Extract<Node, { type: 'link' }>, above: readonly Mark[]): void {
  const start = walk.text.length;
  if (isWebAddress(node.url) && !above.includes('text_link')) {
    writeNodes(walk, node.children, [...above, 'text_link']);
    mark(walk, { type: 'text_link', start, depth: above.length, url: node.url });
    return;
  }
  writeNodes(walk, node.children, above);
  const said = walk.text.slice(start);
  if (walk.roomy && !node.url.endsWith(said.trim() || '\n')) walk.text += ` (${clean(node.url)})`;
}

/** An http or https address that Telegram will take. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && /\.|^\[/.test(parsed.hostname);
}

function mark(walk: Walk, span: Omit<Span, 'end'>): void {
  const end = walk.text.length;
  if (end > span.start) walk.spans.push({ ...span, end });
}

function finish(text: string, spans: readonly Span[], manner: Manner): Written {
  const all = manner.shared ? [...spans, ...covers(text, spans)] : [...spans];
  const solid = all.filter((span) => span.type === 'code' || span.type === 'pre');
  const entities = all
    .flatMap((span) => (solid.length > 0 && SPLITTABLE.has(span.type) ? without(span, solid) : [span]))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.depth - b.depth);
  const kept = entities.length > ENTITIES_MAX ? tooMany(text, entities, manner.shared) : entities;
  return kept.length === 0 ? { text } : { text, entities: kept.map(toEntity) };
}

const SPLITTABLE: ReadonlySet<Mark> = new Set<Mark>(['bold', 'italic', 'strikethrough', 'spoiler']);

/** Code cannot stand inside a style: the style is cut around it. */
function without(span: Span, solid: readonly Span[]): Span[] {
  let parts = [span];
  for (const hole of solid) {
    parts = parts.flatMap((part) => {
      if (hole.end <= part.start || hole.start >= part.end) return [part];
      const before = { ...part, end: hole.start };
      const after = { ...part, start: hole.end };
      return [before, after].filter((piece) => piece.start < piece.end);
    });
  }
  return parts;
}

/** More marks than Telegram keeps: the last ones go, but where something would come alive the whole text is code. */
function tooMany(text: string, entities: readonly Span[], shared: boolean): Span[] {
  if (!shared || covers(text, []).length === 0) return entities.slice(0, ENTITIES_MAX);
  return [{ type: 'code', start: 0, end: text.length, depth: 0 }];
}

/** The same patterns that TDLib looks for (`match_mentions`, `match_bot_commands`), a little wider. */
const LIVE = /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,}|(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]+(?:@[A-Za-z0-9_]+)?/gu;
/** Plain enough an address that Telegram is sure to take it as a link. */
const ADDRESS = /https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s<>"'`\\{}|^]*[\w/=&#-]/giu;

/** Marks over what would come alive. An address that holds such a part (medium.com/@name) stays one link as a whole. */
function covers(text: string, spans: readonly Span[]): Span[] {
  const taken = spans.filter((span) => !SPLITTABLE.has(span.type) && span.type !== 'blockquote');
  const isFree = (start: number, end: number) => !taken.some((span) => start < span.end && span.start < end);
  const found: Span[] = [];
  if (text.includes('://')) {
    for (const { 0: url, index } of text.matchAll(ADDRESS)) {
      const span: Span = { type: 'text_link', start: index, end: index + url.length, depth: 0, url };
      if (url.search(LIVE) >= 0 && isWebAddress(url) && isFree(span.start, span.end)) {
        found.push(span);
        taken.push(span);
      }
    }
  }
  for (const { 0: word, index } of text.matchAll(LIVE)) {
    if (isFree(index, index + word.length))
      found.push({ type: 'code', start: index, end: index + word.length, depth: 0 });
  }
  return found;
}

function toEntity({ type, start, end, url, language }: Span): MessageEntity {
  const where = { offset: start, length: end - start };
  if (type === 'text_link') return { type, ...where, url: url ?? '' };
  if (type === 'pre') return { type, ...where, ...(language && { language }) };
  return { type, ...where };
}
