// Telegram's rich messages (a tree of blocks) as rich text. The kinds of blocks are an open set: new ones show their text.
import type { RichBlock, RichText } from 'grammy/types';
import { type Node, plain, type Rich } from '../../core/message.ts';

/** Deeper than any message that people write; what is deeper is left out rather than followed. */
const DEPTH_MAX = 24;

export function readBlocks(blocks: readonly RichBlock[]): Rich {
  return joined(blocks, 0);
}

function joined(blocks: readonly RichBlock[] | undefined, depth: number): Node[] {
  if (!Array.isArray(blocks) || depth > DEPTH_MAX) return [];
  const out: Node[] = [];
  for (const block of blocks as readonly RichBlock[]) {
    const nodes = block ? readBlock(block, depth + 1) : [];
    if (nodes.length === 0) continue;
    if (out.length > 0) out.push('\n\n');
    out.push(...nodes);
  }
  return out;
}

function readBlock(block: RichBlock, depth: number): Node[] {
  const { type } = block;
  if (type === 'heading') return [{ type: 'bold', children: inline(block.text, depth) }];
  if (type === 'pre') {
    const { text, language } = block;
    return [{ type: 'block', text: words(text, depth), ...(language && { lang: language }) }];
  }
  if (type === 'list') {
    const items = block.items.map((item) => joined(item.blocks, depth));
    return [{ type: 'list', ordered: block.items.some((item) => item.value !== undefined), items }];
  }
  if (type === 'blockquote') return [{ type: 'quote', children: joined(block.blocks, depth) }];
  if (type === 'expandable_blockquote' || type === 'pullquote') {
    return [{ type: 'quote', children: inline(block.text, depth) }];
  }
  if (type === 'details') {
    return [{ type: 'bold', children: inline(block.summary, depth) }, '\n', ...joined(block.blocks, depth)];
  }
  if (type === 'collage' || type === 'slideshow') return joined(block.blocks, depth);
  if (type === 'table') {
    const rows = block.cells.map((row) => row.map((cell) => words(cell.text ?? '', depth)).join(' | '));
    return [rows.join('\n')];
  }
  if (type === 'mathematical_expression') return [{ type: 'code', text: block.expression }];
  if ('text' in block) return inline(block.text, depth);
  return 'caption' in block ? captioned(block.caption, depth) : [];
}

function captioned(caption: unknown, depth: number): Node[] {
  const text = typeof caption === 'object' && caption !== null && 'text' in caption ? caption.text : caption;
  return isText(text) ? inline(text, depth) : [];
}

const isText = (text: unknown): text is RichText =>
  typeof text === 'string' || (typeof text === 'object' && text !== null);

const NODE_OF = {
  bold: 'bold',
  spoiler: 'spoiler',
  italic: 'italic',
  underline: 'italic',
  strikethrough: 'strike',
} as const;

function inline(text: RichText | undefined, depth: number): Node[] {
  if (text === undefined || text === null || depth > DEPTH_MAX) return [];
  if (typeof text === 'string') return text === '' ? [] : [text];
  if (Array.isArray(text)) return text.flatMap((part) => inline(part, depth + 1));
  if (text.type === 'code') return [{ type: 'code', text: words(text.text, depth + 1) }];
  if (text.type === 'mathematical_expression') return [{ type: 'code', text: String(text.expression) }];
  if (text.type === 'custom_emoji') return inline(text.alternative_text, depth + 1);
  if (!('text' in text)) return [];
  if (text.type === 'mention' || text.type === 'text_mention') {
    return [{ type: 'mention', text: words(text.text, depth + 1) }];
  }
  const children = inline(text.text, depth + 1);
  if (text.type === 'url' && typeof text.url === 'string') return [{ type: 'link', url: text.url, children }];
  return isMark(text.type) ? [{ type: NODE_OF[text.type], children }] : children;
}

const isMark = (type: string): type is keyof typeof NODE_OF => Object.hasOwn(NODE_OF, type);

const words = (text: RichText, depth: number): string => plain(inline(text, depth));
