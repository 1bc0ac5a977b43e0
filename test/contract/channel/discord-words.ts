// What Discord's app makes of a message's characters: its Markdown read into a tree, and all that came alive in it.
import type { Node, Rich } from '../../../core/message.ts';

interface State {
  /** What reaches beyond its words, in the order in which it stands. */
  readonly live: string[];
  readonly inQuote: boolean;
}

interface Rule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Only where a line begins, or only where no letter stands before. */
  readonly where?: 'line' | 'edge';
  make(match: RegExpExecArray, state: State): Rich | undefined;
}

const wrap =
  (type: 'bold' | 'italic' | 'strike' | 'spoiler'): Rule['make'] =>
  (match, state) => [{ type, children: read(match[1] ?? match[2] ?? '', state) }];

/** Its marks are none that a tree has: no message of ours may hold them. */
const foreign =
  (name: string): Rule['make'] =>
  (match, state) => {
    state.live.push(name);
    return read(match[1] ?? '', state);
  };

/** https://support.discord.com/hc/en-us/articles/210298617 and what its app does with what that page leaves open. */
const rules: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, make: ([, sign = '']) => [sign] },
  {
    pattern: /```(?:([\w+.#-]+)\n)?\n*([^\n][\s\S]*?)\n*```/y,
    make: ([, lang, text = '']) => [{ type: 'block', text, ...(lang === undefined ? {} : { lang }) }],
  },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y,
    make: ([, , text = '']) => [{ type: 'code', text: text.replace(/^ (?= *`)|(?<=` *) $/g, '') }],
  },
  { pattern: /(?:> ?[^\n]*(?:\n> ?[^\n]*)*|>>> [\s\S]*)\n?/y, where: 'line', make: quote },
  { pattern: /(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/y, where: 'line', make: list },
  { pattern: /#{1,3} +([^\n]+)/y, where: 'line', make: foreign('a heading') },
  { pattern: /-# +([^\n]+)/y, where: 'line', make: foreign('small print') },
  { pattern: /\|\|([\s\S]+?)\|\|/y, make: wrap('spoiler') },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, make: wrap('bold') },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, make: foreign('underlined words') },
  { pattern: /_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/y, where: 'edge', make: wrap('italic') },
  { pattern: /\*(?=\S)((?:\*\*|\\[\s\S]|[^\\*])+?)(?<!\s)\*(?!\*)/y, make: wrap('italic') },
  { pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y, make: wrap('strike') },
  {
    pattern: /\[((?:\\[\s\S]|[^[\]\\])+)\]\(<?(https?:\/\/(?:\\[()]|\([^\s()]*\)|[^\s()<>])+)>?\)/y,
    make([, words = '', url = ''], state) {
      const bare = url.replace(/\\([()])/g, '$1');
      state.live.push(`link ${bare}`);
      return [{ type: 'link', url: bare, children: read(words, state) }];
    },
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, make: ([, url = '']) => [url] },
  { pattern: /https?:\/\/[^\s<]*[^\s<.,:;"'\])]/y, make: ([url]) => [url] },
  { pattern: /<(?:@[!&]?|#)\d+>|<\/[\w -]+:\d+>|<t:-?\d+(?::\w)?>|<id:\w+>/y, make: alive },
  {
    pattern: /<a?(:\w{2,32}:)\d+>/y,
    make([, text = ''], state) {
      state.live.push(`emoji ${text}`);
      return [{ type: 'emoji', text }];
    },
  },
];

function alive([text]: RegExpExecArray, state: State): Rich {
  state.live.push(text);
  return [{ type: 'mention', text }];
}

function quote([text]: RegExpExecArray, state: State): Rich | undefined {
  if (state.inQuote || !/^>(?:>>)? /.test(text)) return undefined;
  const inner = text.startsWith('>>> ') ? text.slice(4) : text.replace(/^> ?/gm, '');
  return [{ type: 'quote', children: read(inner.replace(/\n$/, ''), { ...state, inQuote: true }) }];
}

function list([text]: RegExpExecArray, state: State): Rich {
  const lines = text.replace(/\n$/, '').split('\n');
  const items = lines.map((line) => read(line.replace(/^ *(?:[-*]|\d+\.) +/, ''), state));
  return [{ type: 'list', ordered: /^ *\d/.test(text), items }];
}

function read(text: string, state: State): Rich {
  const out: Node[] = [];
  const add = (node: Node): void => {
    const last = out.at(-1);
    if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
    else out.push(node);
  };
  for (let at = 0; at < text.length; ) {
    const before = text[at - 1];
    const found = matchAt(text, at, before, state);
    if (found) for (const node of found.nodes) add(node);
    else add(text[at] ?? '');
    at += found?.length ?? 1;
  }
  return out;
}

function matchAt(text: string, at: number, before: string | undefined, state: State) {
  for (const { pattern, where, make } of rules) {
    if (where === 'line' && before !== undefined && before !== '\n') continue;
    if (where === 'edge' && before !== undefined && /[0-9A-Za-z_]/.test(before)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const nodes = match && make(match, state);
    if (match && nodes) return { nodes, length: match[0].length };
  }
  return undefined;
}

/** A message's words as they are shown, and what came alive in them. */
export function readDiscord(content: string): { readonly rich: Rich; readonly live: readonly string[] } {
  const live: string[] = [];
  return { rich: read(content, { live, inQuote: false }), live };
}

const ESCAPED = /[\\*_~|`<>[\]()#\-+.:@&!]/g;

/** What a person types so that the app shows this tree. */
export function typeDiscord(rich: Rich): string {
  let typed = '';
  let afterBlock = false;
  for (const node of rich) {
    const isBlock = typeof node !== 'string' && ['quote', 'list', 'block'].includes(node.type);
    const text = typeNode(node);
    // What has lines of its own begins one, and so does what follows.
    if ((isBlock || afterBlock) && typed !== '' && !typed.endsWith('\n') && !text.startsWith('\n')) typed += '\n';
    typed += text;
    afterBlock = isBlock;
  }
  return typed;
}

function typeNode(node: Node): string {
  if (typeof node === 'string') return node.replace(ESCAPED, '\\$&');
  switch (node.type) {
    case 'bold':
      return `**${typeDiscord(node.children)}**`;
    case 'italic':
      return `*${typeDiscord(node.children)}*`;
    case 'strike':
      return `~~${typeDiscord(node.children)}~~`;
    case 'spoiler':
      return `||${typeDiscord(node.children)}||`;
    case 'quote':
      return typeDiscord(node.children)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'code':
      return `\`${node.text}\``;
    case 'block':
      return `\`\`\`${node.lang ?? ''}\n${node.text}\n\`\`\``;
    case 'link':
      return `[${typeDiscord(node.children)}](${node.url.replace(/[()]/g, '\\$&')})`;
    case 'list':
      return node.items.map((item, i) => `${node.ordered ? `${i + 1}.` : '-'} ${typeDiscord(item)}`).join('\n');
    case 'mention':
    case 'emoji':
      return node.text;
    default:
      return node satisfies never;
  }
}
