// Rich text as Discord's Markdown: marks are marks, and every other sign is only itself, whoever wrote it.
import type { Node, Rich } from '../../core/message.ts';
import { plain } from '../../core/message.ts';
import { escapeText, isWebAddress, tamed, writeAddress, writeTarget } from './escape.ts';
import { readText } from './read-text.ts';

/**
 * At most `lengthMax` UTF-16 code units, for which a text of half as many always has room: where its marks do not
 * fit, they are left out, never its words.
 */
export function writeText(rich: Rich, lengthMax: number): string {
  if (rich.every((node) => typeof node === 'string')) return escapeText(rich.join(''), true).slice(0, lengthMax);
  const marked = writeBlocks(rich);
  if (marked.length <= lengthMax && saysTheSame(marked, rich)) return marked;
  return escapeText(plain(rich), true).slice(0, lengthMax);
}

/**
 * Whether the client will read the same words out of it. Marks that stand close together can mean something else to
 * it; what is not sure to be read as it was meant goes out without any.
 */
function saysTheSame(marked: string, rich: Rich): boolean {
  return bare(plain(readText(marked, NOBODY))) === bare(expected(rich));
}

const NOBODY = { person: () => undefined, channel: () => undefined, role: () => undefined };

/** Line breaks, bullets and what has no width may differ. */
const bare = (text: string): string => text.replace(/[\s\u200b•]|(?<![^\s])\d+\.(?= )/g, '');

/** The words as `writeBlocks` writes them: an address that cannot be hidden stands behind its words. */
const expected = (rich: Rich): string =>
  plain(
    rich.map((node): Node => {
      if (typeof node === 'string' || 'text' in node) return tamed(typeof node === 'string' ? node : node.text);
      if (node.type === 'list') return { ...node, items: node.items.map((item) => [expected(item)]) };
      const words = expected(node.children);
      return node.type === 'link' ? linkWords(words, node.url).said : words;
    }),
  );

function writeBlocks(rich: Rich): string {
  let out = '';
  let afterBlock = false;
  let run: Node[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    const text = writeInline(run, out === '' || out.endsWith('\n'));
    if (afterBlock && text !== '' && !text.startsWith('\n')) out += '\n';
    out += text;
    if (text !== '') afterBlock = false;
    run = [];
  };
  for (const node of lifted(rich)) {
    if (typeof node === 'string' || !isBlock(node)) {
      run.push(node);
      continue;
    }
    flush();
    const text = writeBlock(node);
    if (text === '') continue;
    if (out !== '' && !out.endsWith('\n')) out += '\n';
    out += text;
    afterBlock = true;
  }
  flush();
  return out;
}

type Block = Extract<Node, { type: 'block' | 'list' }> | { readonly type: 'quote'; readonly children: Rich };

const isBlock = (node: Exclude<Node, string>): node is Block =>
  node.type === 'quote' || node.type === 'block' || node.type === 'list';

/** Blocks cannot stand inside of a mark: the mark goes around what is before and behind them. */
function lifted(rich: Rich): Node[] {
  return rich.flatMap((node): Node[] => {
    if (typeof node === 'string' || !('children' in node) || node.type === 'quote') return [node];
    const children = lifted(node.children);
    if (!children.some((child) => typeof child !== 'string' && isBlock(child))) return [{ ...node, children }];
    const parts: Node[] = [];
    let run: Node[] = [];
    for (const child of [...children, undefined]) {
      const block = child !== undefined && typeof child !== 'string' && isBlock(child);
      if (child !== undefined && !block) run.push(child);
      else {
        if (run.length > 0) parts.push({ ...node, children: run });
        run = [];
        if (child !== undefined) parts.push(child);
      }
    }
    return parts;
  });
}

function writeBlock(node: Block): string {
  switch (node.type) {
    case 'block': {
      const text = tamed(node.text).replaceAll(/`(?=`)/g, `\`${NOTHING}`);
      const lang = /^[\w+\-.#]+$/.test(node.lang ?? '') ? node.lang : '';
      return text.trim() === '' ? '' : `\`\`\`${lang}\n${text}\n\`\`\``;
    }
    case 'quote':
      // A quote within a quote is the same quote: Discord has one level.
      return writeBlocks(unquoted(node.children)).trim().replaceAll(/^/gm, '> ');
    case 'list':
      return node.items.map((item, i) => writeItem(item, node.ordered ? `${i + 1}.` : '-')).join('\n');
    default:
      return node satisfies never;
  }
}

const unquoted = (rich: Rich): Rich =>
  rich.flatMap(
    (node, i): Rich =>
      typeof node === 'string' || node.type !== 'quote'
        ? [node]
        : [...(i > 0 ? ['\n'] : []), ...unquoted(node.children), ...(i < rich.length - 1 ? ['\n'] : [])],
  );

/** An item is one line; a list within it goes in by two spaces, and so does what else it needs lines for. */
function writeItem(item: Rich, sign: string): string {
  const [first = '', ...more] = writeBlocks(item).trim().split('\n');
  return [
    `${sign} ${first === '' ? NOTHING : first}`,
    ...more.filter((line) => line !== '').map((line) => `  ${line}`),
  ].join('\n');
}

/** Escaping cannot keep two marks apart that stand side by side; a character without width can. */
const NOTHING = '\u200b';

type Styled = Extract<Node, { children: Rich }>['type'];
const MARK_OF: Partial<Record<Styled, string>> = { bold: '**', strike: '~~', spoiler: '||' };

/** `lineStart`: whether the first character stands at the beginning of a line. */
function writeInline(rich: Rich, lineStart: boolean, above: readonly Styled[] = [], before = '', after = ''): string {
  let out = '';
  rich.forEach((node, i) => {
    const starts = out === '' ? lineStart : out.endsWith('\n');
    const last = out.at(-1) ?? before;
    const next =
      rich
        .slice(i + 1)
        .map(firstOf)
        .find((char) => char !== '') ?? after;
    const text = writeNode(node, starts, above, last, next);
    const parted = needsGap(last, text, node);
    out += parted && text !== '' ? NOTHING + text : text;
  });
  return out;
}

/** What a node's first character will be, roughly: a letter, or any sign. */
function firstOf(node: Node): string {
  if (typeof node === 'string') return node.slice(0, 1);
  if ('text' in node) return node.type === 'code' ? '`' : node.text.slice(0, 1);
  return node.type === 'list' || plain([node]) === '' ? '' : '*';
}

/** The same sign twice would be read as one longer mark. */
const needsGap = (last: string, text: string, node: Node): boolean =>
  typeof node !== 'string' && last !== '' && /[*_~|`]/.test(last) && text.startsWith(last);

function writeNode(node: Node, lineStart: boolean, above: readonly Styled[], last: string, next: string): string {
  if (typeof node === 'string') return escapeText(node, lineStart, next);
  switch (node.type) {
    case 'mention':
    case 'emoji':
      return escapeText(node.text, lineStart, next);
    case 'code':
      return writeCode(node.text);
    case 'link':
      return writeLink(node, lineStart, above, last, next);
    case 'bold':
    case 'italic':
    case 'strike':
    case 'spoiler': {
      if (above.includes(node.type) || plain(node.children).trim() === '') {
        return writeInline(node.children, lineStart, above, last, next);
      }
      return writeStyled(node.type, node.children, above, last, next);
    }
    case 'quote':
      return writeBlock({ type: 'quote', children: node.children });
    case 'list':
    case 'block':
      return writeBlock(node);
    default:
      return node satisfies never;
  }
}

/** Spaces at the edges stand outside of the mark: `*` must hug its words. */
function writeStyled(type: Styled, children: Rich, above: readonly Styled[], last: string, next: string): string {
  const mark = MARK_OF[type] ?? (isWord(last) || isWord(next) ? '*' : '_');
  const text = writeInline(children, false, [...above, type], mark, mark);
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const edge = mark[0] ?? '';
  const open = words.startsWith(edge) ? mark + NOTHING : mark;
  const close = words.endsWith(edge) ? NOTHING + mark : mark;
  return `${lead}${open}${words}${close}${trail}`;
}

const isWord = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);

/** Code holds anything but its own fence. */
function writeCode(text: string): string {
  const code = tamed(text).replaceAll(/`(?=`)/g, `\`${NOTHING}`);
  if (code.trim() === '') return code;
  if (!code.includes('`')) return `\`${code}\``;
  const [lead, trail] = [code.startsWith('`') ? ' ' : '', code.endsWith('`') ? ' ' : ''];
  return `\`\`${lead}${code}${trail}\`\``;
}

type Link = Extract<Node, { type: 'link' }>;

/** What stands there: words over an address only where nobody could take the words for another address. */
function linkWords(words: string, url: string): { readonly masked: boolean; readonly said: string } {
  const text = words.trim();
  if (!isWebAddress(url))
    return { masked: false, said: text === '' || text === url ? url : `${words} (${tamed(url)})` };
  const bareUrl = writeTarget(url);
  if (text === '' || text === url || text === bareUrl) return { masked: false, said: bareUrl };
  if (LOOKS_LIKE_ADDRESS.test(text) || /[[\]\n]/.test(text)) return { masked: false, said: `${words} (${bareUrl})` };
  return { masked: true, said: words };
}

/** Anything with a dot between letters, a scheme or an at sign could pass for an address. */
const LOOKS_LIKE_ADDRESS = /:\/\/|www\.|[\p{L}\p{N}-][.。．｡][\p{L}]{2,}|@|[a-z]+:\S/iu;

function writeLink(node: Link, lineStart: boolean, above: readonly Styled[], last: string, next: string): string {
  const words = plain(node.children);
  const { masked, said } = linkWords(words, node.url);
  if (masked) {
    const text = writeInline(node.children, false, [...above, 'link'], '[', ']');
    return above.includes('link') ? text : `[${text}](<${writeTarget(node.url)}>)`;
  }
  if (!isWebAddress(node.url)) return escapeText(said, lineStart);
  const address = writeAddress(node.url);
  if (!said.startsWith(words) || words.trim() === '' || said === writeTarget(node.url)) return address;
  return `${writeInline(node.children, lineStart, above, last, next)} (${address})`;
}
