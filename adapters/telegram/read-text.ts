// Telegram's text with entities as rich text: UTF-16 offsets, nested or overlapping, become a tree.
import type { MessageEntity } from 'grammy/types';
import type { Node, Rich } from '../../core/message.ts';

interface Span {
  readonly entity: MessageEntity & { type: keyof typeof NODE_OF };
  readonly start: number;
  readonly end: number;
}

/** Telegram itself sends at most 100; more would only come from somebody else. */
const ENTITIES_MAX = 256;

/** Hashtags, bare URLs, commands and the like stay what they look like: literal text. */
export function readText(text: string, entities: readonly MessageEntity[] | undefined): Rich {
  if (text === '') return [];
  if (!Array.isArray(entities) || entities.length === 0) return [text];
  const spans: Span[] = [];
  for (const entity of entities.slice(0, ENTITIES_MAX) as readonly MessageEntity[]) {
    if (!isMarked(entity)) continue;
    const start = Math.max(0, Math.trunc(entity.offset));
    const end = Math.min(text.length, Math.trunc(entity.offset) + Math.trunc(entity.length));
    if (start < end) spans.push({ entity, start, end });
  }
  return build(text, 0, text.length, spans.sort(outerFirst), []);
}

/** What becomes of each kind of entity; kinds that are not here are literal text. */
const NODE_OF = {
  bold: 'bold',
  italic: 'italic',
  underline: 'italic',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockquote: 'quote',
  expandable_blockquote: 'quote',
  text_link: 'link',
  code: 'code',
  pre: 'block',
  mention: 'mention',
  text_mention: 'mention',
} as const;

const isMarked = (entity: MessageEntity): entity is MessageEntity & { type: keyof typeof NODE_OF } =>
  typeof entity === 'object' && entity !== null && Object.hasOwn(NODE_OF, entity.type);

/** Of two over the same characters, a mark stands around a name. */
const outerFirst = (a: Span, b: Span) => a.start - b.start || b.end - a.end || depthOf(a) - depthOf(b);
const depthOf = ({ entity }: Span): number => (NODE_OF[entity.type] === 'mention' ? 1 : 0);

/** `spans` lie within from and to, outer ones first; `above` are the marks already around this part. */
function build(text: string, from: number, to: number, spans: readonly Span[], above: readonly string[]): Node[] {
  const out: Node[] = [];
  let at = from;
  let waiting = [...spans];
  for (let span = waiting.shift(); span; span = waiting.shift()) {
    const { start, end } = span;
    const inner: Span[] = [];
    const after: Span[] = [];
    for (const other of waiting) {
      if (other.start >= end) after.push(other);
      else {
        // One that crosses the end is cut in two, so that everything nests.
        inner.push(other.end <= end ? other : { ...other, end });
        if (other.end > end) after.push({ ...other, start: end });
      }
    }
    waiting = after.sort(outerFirst);
    add(out, text.slice(at, start));
    for (const node of nodesOf(text, span, inner, above)) add(out, node);
    at = end;
  }
  add(out, text.slice(at, to));
  return out;
}

function nodesOf(text: string, span: Span, inner: readonly Span[], above: readonly string[]): readonly Node[] {
  const { entity, start, end } = span;
  const type = NODE_OF[entity.type];
  if (type === 'code' || type === 'mention') return [{ type, text: text.slice(start, end) }];
  if (type === 'block') {
    const lang = entity.type === 'pre' ? entity.language : undefined;
    return [{ type, text: text.slice(start, end), ...(lang && { lang }) }];
  }
  const within = above.includes(type);
  const children = build(text, start, end, inner, within ? above : [...above, type]);
  if (within) return children;
  if (type !== 'link') return [{ type, children }];
  const url: unknown = entity.type === 'text_link' ? entity.url : undefined;
  return typeof url === 'string' ? [{ type, url, children }] : children;
}

function add(out: Node[], node: Node): void {
  const last = out.at(-1);
  if (node === '') return;
  if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
  else out.push(node);
}
