// Rich text as one string in which values are found across its nodes, and the tree again with what was found replaced.
import type { Node, Rich } from '../message.ts';

/** A stretch of the flat text and what is put in its place. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** The words of a tree: its leaves in order, a line break around blocks and between points. `rebuilt` counts alike. */
export function flat(rich: Rich): string {
  let out = '';
  for (const node of rich) {
    if (typeof node === 'string') out += node;
    else if (node.type === 'block') out += `\n${node.text}\n`;
    else if ('text' in node) out += node.text;
    else if (node.type === 'list') out += `${node.items.map((item) => `\n${flat(item)}`).join('')}\n`;
    else if (node.type === 'quote') out += `\n${flat(node.children)}\n`;
    else out += flat(node.children);
  }
  return out;
}

export const hasLinks = (rich: Rich): boolean =>
  rich.some((node) => {
    if (typeof node === 'string') return false;
    if (node.type === 'link') return true;
    if (node.type === 'list') return node.items.some(hasLinks);
    return 'children' in node && hasLinks(node.children);
  });

/** A url that holds something personal is given back masked; `undefined` takes the link away and leaves its words. */
export type MaskUrl = (url: string) => { readonly url: string | undefined; readonly labels: readonly string[] };

/**
 * The tree with each mark's label where it begins and nothing where it went on. Marks are those of its flat text, in
 * order, without overlaps. A node that has nothing left goes.
 */
export function rebuilt(rich: Rich, marks: readonly Mark[], maskUrl: MaskUrl): Rich {
  let at = 0;
  let next = 0;

  function leaf(text: string): string {
    const [from, to] = [at, at + text.length];
    at = to;
    let out = '';
    let done = from;
    for (; next < marks.length; next += 1) {
      const mark = marks[next];
      if (!mark || mark.start >= to) break;
      if (mark.start >= from) out += text.slice(done - from, mark.start - from) + mark.label;
      done = Math.min(to, mark.end);
      if (mark.end > to) return out;
    }
    return out + text.slice(done - from);
  }

  function nodes(children: Rich): Node[] {
    return children.flatMap((node) => rebuiltNode(node)).filter((node) => node !== '');
  }

  function between<Built>(build: () => Built): Built {
    at += 1;
    const built = build();
    at += 1;
    return built;
  }

  function listed(list: Extract<Node, { type: 'list' }>): Node[] {
    const items = list.items.map(point);
    at += 1;
    return [{ ...list, items }];
  }

  function point(item: Rich): Node[] {
    at += 1;
    return nodes(item);
  }

  function rebuiltNode(node: Node): Node[] {
    if (typeof node === 'string') return [leaf(node)];
    switch (node.type) {
      case 'block':
        return [{ ...node, text: between(() => leaf(node.text)) }];
      case 'code':
      case 'mention':
      case 'emoji':
        return worded(node);
      case 'list':
        return listed(node);
      case 'link':
        return linked(node.url, node.children, nodes(node.children));
      case 'quote':
        return [{ ...node, children: between(() => nodes(node.children)) }];
      case 'bold':
      case 'italic':
      case 'strike':
      case 'spoiler': {
        const children = nodes(node.children);
        return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }];
      }
    }
  }

  function worded(node: Extract<Node, { type: 'code' | 'mention' | 'emoji' }>): Node[] {
    const text = leaf(node.text);
    return text === '' && node.text !== '' ? [] : [{ ...node, text }];
  }

  function linked(url: string, before: Rich, children: Node[]): Node[] {
    const masked = maskUrl(url);
    if (children.length === 0 && before.length > 0) return [];
    if (masked.url !== undefined) return [{ type: 'link', url: masked.url, children }];
    const words = flat(children);
    return [...children, ...masked.labels.filter((label) => !words.includes(label)).map((label) => ` ${label}`)];
  }

  return nodes(rich);
}
