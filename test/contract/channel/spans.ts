// Rich text as a text with marked stretches, and back: how apps write it, and the one form in which trees are compared.
import type { Node, Rich, Style } from '../../../core/message.ts';

/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly style: Exclude<Style, 'list'>;
  readonly start: number;
  readonly end: number;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
}

/** What somebody marks in their app. A list is typed: it has no marks. */
export function toSpans(rich: Rich): { readonly text: string; readonly spans: readonly Span[] } {
  let text = '';
  const spans: Span[] = [];
  const walk = (nodes: Rich): void => {
    for (const node of nodes) {
      const start = text.length;
      if (typeof node === 'string') text += node;
      else if (node.type === 'list') {
        node.items.forEach((item, i) => {
          text += `${i > 0 ? '\n' : ''}${node.ordered ? `${i + 1}.` : '•'} `;
          walk(item);
        });
      } else {
        if ('text' in node) text += node.text;
        else walk(node.children);
        const url = node.type === 'link' ? node.url : undefined;
        const lang = node.type === 'block' ? node.lang : undefined;
        spans.push({ style: node.type, start, end: text.length, url, lang });
      }
    }
  };
  walk(rich);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Nested stretches as a tree. One that crosses the end of another is cut there. */
export function fromSpans(text: string, spans: readonly Span[]): Rich {
  const build = (from: number, to: number, inside: readonly Span[]): Node[] => {
    const out: Node[] = [];
    let at = from;
    for (let rest = [...inside]; rest.length > 0; ) {
      const [span, ...others] = rest;
      if (!span) break;
      if (span.start > at) out.push(text.slice(at, span.start));
      const within = others.filter(({ start }) => start < span.end);
      out.push(
        nodeOf(
          span,
          text,
          build(
            span.start,
            span.end,
            within.map((one) => ({ ...one, end: Math.min(one.end, span.end) })),
          ),
        ),
      );
      at = span.end;
      const crossing = within.filter(({ end }) => end > span.end).map((one) => ({ ...one, start: span.end }));
      rest = [...crossing, ...others.filter(({ start }) => start >= span.end)];
    }
    if (at < to) out.push(text.slice(at, to));
    return out;
  };
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  return build(0, text.length, sorted);
}

function nodeOf(span: Span, text: string, children: Rich): Node {
  const { style, start, end, url = '', lang } = span;
  const words = text.slice(start, end);
  if (style === 'block') return { type: 'block', text: words, ...(lang === undefined ? {} : { lang }) };
  if (style === 'code' || style === 'mention' || style === 'emoji') return { type: style, text: words };
  return style === 'link' ? { type: 'link', url, children } : { type: style, children };
}

/** A stretch of text and all that marks it, in a fixed order. */
export interface Run {
  readonly text: string;
  readonly marks: readonly string[];
}

/** Marks that show nothing on a space at the edge of what they mark. */
const isStyle = (mark: string): boolean => ['bold', 'italic', 'strike', 'spoiler'].includes(mark);

/** The spaces before and after, and what is between them; a space alone is all before. */
const edges = (text: string): readonly string[] => /^(\s*)([\s\S]*?)(\s*)$/.exec(text)?.slice(1) ?? [text];

const addressOf = (url: string): string => url.replaceAll('%28', '(').replaceAll('%29', ')');

/**
 * The form in which two trees are the same to a reader. Which of two marks over the same words stands outside, whether
 * neighbours with equal marks are one node or several, whether a space between marked words is marked with them, how many
 * line breaks set a quote, a list or a block of code apart from what is around it, and whether an address writes its
 * brackets as they are or as codes: none of these can be seen, and each platform chooses for itself.
 */
export function normal(rich: Rich): readonly Run[] {
  const runs: { text: string; marks: string[]; block: string | undefined }[] = [];
  let blocks = 0;
  const add = (text: string, marks: readonly string[], block: string | undefined): void => {
    if (text === '') return;
    const [before = '', words = '', after = ''] = marks.some(isStyle) ? edges(text) : ['', text, ''];
    if (before !== '' || after !== '') {
      const bare = marks.filter((mark) => !isStyle(mark));
      add(before, bare, block);
      add(words, marks, block);
      add(after, bare, block);
      return;
    }
    const sorted = [...new Set(marks)].sort();
    const last = runs.at(-1);
    if (last && last.block === block && last.marks.join() === sorted.join()) last.text += text;
    else runs.push({ text, marks: sorted, block });
  };
  const walk = (nodes: Rich, marks: readonly string[], block: string | undefined): void => {
    for (const node of nodes) {
      if (typeof node === 'string') add(node, marks, block);
      else if (node.type === 'list') {
        for (const item of node.items) {
          blocks += 1;
          walk(item, [...marks, node.ordered ? 'ordered item' : 'item'], String(blocks));
        }
      } else if (node.type === 'block') {
        blocks += 1;
        add(node.text.replace(/\n+$/, ''), [...marks, `block ${node.lang ?? ''}`.trim()], String(blocks));
      } else if ('text' in node) add(node.text, [...marks, node.type], block);
      else if (node.type === 'quote') {
        blocks += 1;
        walk(node.children, [...marks, 'quote'], String(blocks));
      } else walk(node.children, [...marks, node.type === 'link' ? `link ${addressOf(node.url)}` : node.type], block);
    }
  };
  walk(rich, [], undefined);
  return runs
    .map(({ text, marks, block }, i) => {
      const before = runs[i - 1];
      const after = runs[i + 1];
      let words = text;
      if (before && before.block !== block) words = words.replace(/^\n+/, '');
      if (after && after.block !== block) words = words.replace(/\n+$/, '');
      return { text: words, marks };
    })
    .filter(({ text }) => text !== '');
}
