// Rich text as elements. Text only ever becomes text nodes, and only three kinds of address become links.
import { useState } from 'preact/hooks';
import type { Node, Rich } from '../../../core/message.ts';
import { type Drawn, html } from './html.ts';

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The address where it is of a kind that a link may lead to. */
export function safeAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return SAFE.has(parsed.protocol) ? parsed.href : undefined;
}

export const link = (url: string, children: Drawn): Drawn => {
  const address = safeAddress(url);
  if (!address) return children;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer nofollow">${children}</a>`;
};

/** Addresses in plain text, without the punctuation that ends the sentence around them. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"']{3,2000}[^\s<>"'.,;:!?)\]}…]/g;

function linked(text: string): Drawn {
  const out: Drawn[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    out.push(text.slice(from, match.index), link(match[0], match[0]));
    from = match.index + match[0].length;
  }
  return from === 0 ? text : [...out, text.slice(from)];
}

const isBlock = (part: Node | undefined): boolean =>
  typeof part === 'object' && (part.type === 'quote' || part.type === 'block' || part.type === 'list');

/** A block begins and ends its own lines: the breaks written around it would be empty ones. */
export const rich = (text: Rich): Drawn =>
  text.map((part, i) => {
    if (typeof part !== 'string') return node(part);
    const head = isBlock(text[i - 1]) ? part.replace(/^\n{1,2}/, '') : part;
    return linked(isBlock(text[i + 1]) ? head.replace(/\n{1,2}$/, '') : head);
  });

function node(part: Exclude<Node, string>): Drawn {
  switch (part.type) {
    case 'bold':
      return html`<strong>${rich(part.children)}</strong>`;
    case 'italic':
      return html`<em>${rich(part.children)}</em>`;
    case 'strike':
      return html`<s>${rich(part.children)}</s>`;
    case 'quote':
      return html`<blockquote>${rich(part.children)}</blockquote>`;
    case 'spoiler':
      return html`<${Spoiler} text=${part.children} />`;
    case 'mention':
      return html`<span class="mention">${part.text}</span>`;
    case 'emoji':
      return part.text;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'block':
      return html`<pre tabindex="0"><code>${part.text}</code></pre>`;
    case 'link':
      return link(part.url, rich(part.children));
    case 'list': {
      const items = part.items.map((item) => html`<li>${rich(item)}</li>`);
      return part.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    default:
      return part satisfies never;
  }
}

function Spoiler({ text }: { text: Rich }) {
  const [open, setOpen] = useState(false);
  if (open) return html`<span class="spoiler open">${rich(text)}</span>`;
  return html`<button type="button" class="spoiler" onClick=${() => setOpen(true)}>Show hidden words</button>`;
}
