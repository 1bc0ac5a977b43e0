// What Slack's app shows of a message's blocks, read into a tree, and the blocks that its composer makes of what people write.
import type { Node, Rich } from '../../../core/message.ts';
import { richText } from '../../platforms/slack/mrkdwn.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const INLINE = ['bold', 'italic', 'strike'] as const;

/** Words with their marks, the code innermost. */
function styled(text: string, style: unknown): Node {
  const marks = isFields(style) ? style : {};
  const words: Node = marks.code === true ? { type: 'code', text } : text;
  return INLINE.reduce<Node>((node, type) => (marks[type] === true ? { type, children: [node] } : node), words);
}

function inline(element: Fields): Node {
  const named = element.name ?? element.user_id ?? element.channel_id ?? element.usergroup_id ?? element.range;
  switch (element.type) {
    case 'text':
      return styled(textOf(element.text), element.style);
    case 'link': {
      const url = textOf(element.url);
      const words = styled(textOf(element.text) || url, element.style);
      return textOf(element.text) === '' ? url : { type: 'link', url, children: [words] };
    }
    case 'emoji':
      return typeof element.unicode === 'string'
        ? element.unicode
            .split('-')
            .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
            .join('')
        : { type: 'emoji', text: `:${String(named)}:` };
    default:
      return { type: 'mention', text: `@${String(named)}` };
  }
}

/** The parts of rich text, each on lines of its own. */
function parts(elements: readonly Fields[]): Rich {
  const out: Node[] = [];
  for (const [i, part] of elements.entries()) {
    const children = listOf(part.elements).map(inline);
    if (i > 0) out.push('\n');
    if (part.type === 'rich_text_quote') out.push({ type: 'quote', children });
    else if (part.type === 'rich_text_preformatted') {
      out.push({
        type: 'block',
        text: listOf(part.elements)
          .map((one) => textOf(one.text ?? one.url))
          .join(''),
      });
    } else if (part.type === 'rich_text_list') {
      const items = listOf(part.elements).map((item) => listOf(item.elements).map(inline));
      out.push({ type: 'list', ordered: part.style === 'ordered', items });
    } else out.push(...children);
  }
  return out;
}

function words(text: unknown): Rich {
  if (!isFields(text)) return [];
  const string = textOf(text.text);
  return text.type === 'mrkdwn' ? parts(listOf(richText(string, 'b').elements)) : [string];
}

function block(one: Fields): Rich {
  switch (one.type) {
    case 'rich_text':
      return parts(listOf(one.elements));
    case 'header':
      return [{ type: 'bold', children: words(one.text) }];
    case 'section':
      return [one.text, ...listOf(one.fields)].flatMap(words);
    case 'context':
      return listOf(one.elements).flatMap(words);
    default:
      return [];
  }
}

/** A message shows its blocks; only without any, its text. */
export function readSlack(blocks: readonly unknown[], text: string): Rich {
  const shown = blocks
    .filter(isFields)
    .map(block)
    .filter((rich) => rich.length > 0);
  if (shown.length === 0) return words({ type: 'mrkdwn', text });
  return shown.flatMap((rich, i) => (i > 0 ? ['\n', ...rich] : rich));
}

/** The elements of one line, with the marks that stand around them. */
function elements(rich: Rich, style: Fields = {}): Fields[] {
  const marked = Object.keys(style).length > 0 ? { style } : {};
  return rich.flatMap((node): Fields[] => {
    if (typeof node === 'string') return [{ type: 'text', text: node, ...marked }];
    switch (node.type) {
      case 'bold':
      case 'italic':
      case 'strike':
        return elements(node.children, { ...style, [node.type]: true });
      case 'code':
        return [{ type: 'text', text: node.text, style: { ...style, code: true } }];
      case 'link':
        return [{ type: 'link', url: node.url, text: node.children.map(String).join(''), ...marked }];
      case 'emoji':
        return [{ type: 'emoji', name: node.text.replaceAll(':', '') }];
      case 'mention':
      case 'block':
        return [{ type: 'text', text: node.text }];
      case 'quote':
      case 'spoiler':
        return elements(node.children, style);
      case 'list':
        return node.items.flatMap((item) => elements(item, style));
      default:
        return node satisfies never;
    }
  });
}

/** The block that the composer makes of a tree: a line of words is a section, whatever has lines of its own a part. */
export function typeSlack(rich: Rich): readonly Fields[] {
  const made: Fields[] = [];
  let line: Node[] = [];
  const flush = (): void => {
    const trimmed = line.map((node, i) => {
      if (typeof node !== 'string') return node;
      const start = i === 0 ? node.replace(/^\n+/, '') : node;
      return i === line.length - 1 ? start.replace(/\n+$/, '') : start;
    });
    const found = elements(trimmed.filter((node) => node !== ''));
    if (found.length > 0) made.push({ type: 'rich_text_section', elements: found });
    line = [];
  };
  for (const node of rich) {
    if (typeof node === 'string' || !['quote', 'list', 'block'].includes(node.type)) {
      line.push(node);
      continue;
    }
    flush();
    if (node.type === 'quote') made.push({ type: 'rich_text_quote', elements: elements(node.children) });
    if (node.type === 'block') {
      made.push({ type: 'rich_text_preformatted', border: 0, elements: [{ type: 'text', text: node.text }] });
    }
    if (node.type === 'list') {
      const items = node.items.map((item) => ({ type: 'rich_text_section', elements: elements(item) }));
      made.push({
        type: 'rich_text_list',
        style: node.ordered ? 'ordered' : 'bullet',
        indent: 0,
        border: 0,
        elements: items,
      });
    }
  }
  flush();
  return [{ type: 'rich_text', block_id: 'b', elements: made }];
}
