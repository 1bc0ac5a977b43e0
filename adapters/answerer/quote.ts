// Bounds the text of an answer: whole paragraphs where they fit, else a cut at the end of a sentence, marked with "…".
import { excerpt, type Node, plain, type Rich } from '../../core/message.ts';

/** The beginning of a text, at most about `lengthMax` characters; the text itself when it fits. */
export function quoted(text: Rich, lengthMax: number): Rich {
  if (plain(text).length <= lengthMax) return text;
  const out: Node[] = [];
  let left = lengthMax;
  for (const block of paragraphs(text)) {
    const length = plain(block).length;
    if (length <= left) {
      out.push(...(out.length > 0 ? ['\n\n'] : []), ...block);
      left -= length + 2;
      continue;
    }
    // A paragraph's end is a good place to stop once half of the room is used.
    if (left > lengthMax / 2) out.push(...(out.length > 0 ? ['\n\n'] : []), ...cut(block, left));
    else out.push('\n\n…');
    break;
  }
  return out;
}

/** Splits at the blank lines between blocks, which stand in strings of the top level. */
function paragraphs(text: Rich): Rich[] {
  const all: Node[][] = [[]];
  for (const node of text) {
    const pieces = typeof node === 'string' ? node.split('\n\n') : [node];
    pieces.forEach((piece, i) => {
      if (i > 0) all.push([]);
      if (piece !== '') all.at(-1)?.push(piece);
    });
  }
  return all.filter((paragraph) => paragraph.length > 0);
}

function cut(nodes: Rich, lengthMax: number): Rich {
  const out: Node[] = [];
  let left = lengthMax;
  for (const node of nodes) {
    const length = plain([node]).length;
    if (length > left) return [...out, ...cutNode(node, left)];
    out.push(node);
    left -= length;
  }
  return out;
}

function cutNode(node: Node, lengthMax: number): Rich {
  if (typeof node === 'string') return [cutWords(node, lengthMax)];
  // Half a link or half a command would mislead.
  if (node.type === 'code' || node.type === 'link' || node.type === 'mention' || node.type === 'emoji') return ['…'];
  if (node.type === 'block') return [{ ...node, text: cutLines(node.text, lengthMax) }];
  if (node.type === 'list') return cutItems(node, lengthMax);
  return [{ ...node, children: cut(node.children, lengthMax) }];
}

/** The items that fit whole; the beginning of the first where none does. */
function cutItems(list: Extract<Node, { type: 'list' }>, lengthMax: number): Rich {
  const items: Rich[] = [];
  let left = lengthMax;
  for (const item of list.items) {
    left -= plain(item).length + 3;
    if (left < 0) break;
    items.push(item);
  }
  const [first] = list.items;
  if (items.length === 0 && first !== undefined) return [{ ...list, items: [cut(first, lengthMax)] }];
  return [{ ...list, items }, '\n\n…'];
}

/** The last sentence end in the second half of the room, else the last word that fits. */
function cutWords(text: string, lengthMax: number): string {
  const room = text.slice(0, Math.max(0, lengthMax - 2));
  let end = 0;
  for (const { index, 0: mark } of room.matchAll(/[.!?](?=\s|$)|[。！？]/gu)) end = index + mark.length;
  if (end > room.length / 2) return `${room.slice(0, end)} …`;
  const space = room.lastIndexOf(' ');
  return space > 0 ? `${room.slice(0, space)} …` : excerpt(text, Math.max(1, lengthMax));
}

function cutLines(text: string, lengthMax: number): string {
  const end = text.lastIndexOf('\n', lengthMax);
  return `${text.slice(0, end > 0 ? end : lengthMax)}\n…`;
}
