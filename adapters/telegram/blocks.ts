// Telegram's rich messages (a tree of blocks) as rich text.
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
  switch (block.type) {
    case 'heading':
      return [{ type: 'bold', children: inline(block.text, depth) }];
    case 'pre':
      return [{ type: 'block', text: words(block.text, depth), ...(block.language && { lang: block.language }) }];
    case 'list': {
      const items = block.items.map((item) => joined(item.blocks, depth));
      return [{ type: 'list', ordered: block.items.some((item) => item.value !== undefined), items }];
    }
    case 'blockquote':
      return [{ type: 'quote', children: joined(block.blocks, depth) }];
    case 'expandable_blockquote':
    case 'pullquote':
      return [{ type: 'quote', children: inline(block.text, depth) }];
    case 'details':
      return [{ type: 'bold', children: inline(block.summary, depth) }, '\n', ...joined(block.blocks, depth)];
    case 'collage':
    case 'slideshow':
      return joined(block.blocks, depth);
    case 'table':
      return block.cells.flatMap((row, i) => [
        ...(i > 0 ? ['\n'] : []),
        row.map((cell) => words(cell.text ?? '', depth)).join(' | '),
      ]);
    case 'mathematical_expression':
      return [{ type: 'code', text: block.expression }];
    default:
      return 'text' in block ? inline(block.text, depth) : 'caption' in block ? captioned(block.caption, depth) : [];
  }
}

function captioned(caption: unknown, depth: number): Node[] {
  const text = typeof caption === 'object' && caption !== null && 'text' in caption ? caption.text : caption;
  return isText(text) ? inline(text, depth) : [];
}

const isText = (text: unknown): text is RichText =>
  typeof text === 'string' || (typeof text === 'object' && text !== null);

function inline(text: RichText | undefined, depth: number): Node[] {
  if (text === undefined || text === null || depth > DEPTH_MAX) return [];
  if (typeof text === 'string') return text === '' ? [] : [text];
  if (Array.isArray(text)) return text.flatMap((part) => inline(part, depth + 1));
  switch (text.type) {
    case 'bold':
    case 'spoiler':
      return [{ type: text.type, children: inline(text.text, depth + 1) }];
    case 'italic':
    case 'underline':
      return [{ type: 'italic', children: inline(text.text, depth + 1) }];
    case 'strikethrough':
      return [{ type: 'strike', children: inline(text.text, depth + 1) }];
    case 'code':
      return [{ type: 'code', text: words(text.text, depth + 1) }];
    case 'url': {
      const children = inline(text.text, depth + 1);
      return typeof text.url === 'string' ? [{ type: 'link', url: text.url, children }] : children;
    }
    case 'custom_emoji':
      return inline(text.alternative_text, depth + 1);
    case 'mathematical_expression':
      return [{ type: 'code', text: String(text.expression) }];
    default:
      return 'text' in text ? inline(text.text, depth + 1) : [];
  }
}

const words = (text: RichText, depth: number): string => plain(inline(text, depth));
