// The marks within a stretch of Discord's Markdown as rich text, by the rules that its client reads them with.
import type { Node, Rich } from '../../core/message.ts';

/** What the ids in a text stand for, as they are read aloud; undefined: not known. */
export interface Names {
  readonly person: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
}

/** Marks nested deeper than that are read as what they look like. */
const DEPTH_MAX = 12;

/** A node and how many characters it took. */
type Taken = readonly [node: Node | Rich, length: number];

export function readInline(source: string, names: Names, depth = 0): Node[] {
  const out: Node[] = [];
  let from = 0;
  let at = nextSign(source, 0);
  while (at < source.length) {
    const taken = take(source, at, names, depth);
    if (!taken) {
      at = nextSign(source, at + 1);
      continue;
    }
    add(out, source.slice(from, at));
    const [node, length] = taken;
    if (Array.isArray(node)) for (const one of node as Rich) add(out, one);
    else add(out, node as Node);
    from = at + length;
    at = nextSign(source, from);
  }
  add(out, source.slice(from));
  return out;
}

/** Neighbouring strings become one; empty ones go. */
export function add(out: Node[], node: Node): void {
  const last = out.at(-1);
  if (node === '') return;
  if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
  else out.push(node);
}

const SIGN = /[\\`<[*_~|¯h]/g;

function nextSign(source: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(source)?.index ?? source.length;
}

function take(source: string, at: number, names: Names, depth: number): Taken | undefined {
  switch (source.charAt(at)) {
    case '\\':
      return takeEscaped(source, at);
    case '`':
      return takeFence(source, at) ?? takeCode(source, at);
    case '<':
      return takeAngle(source, at, names);
    case '[':
      return takeMasked(source, at, names, depth);
    case '¯':
      return source.startsWith(SHRUG, at) ? [SHRUG, SHRUG.length] : undefined;
    case 'h':
      return takeAddress(source, at);
    default:
      return depth < DEPTH_MAX ? takeStyle(source, at, names, depth) : undefined;
  }
}

/** The client leaves its arm alone. */
const SHRUG = '¯\\_(ツ)_/¯';

/** A backslash takes the meaning from any sign; before letters, digits and spaces it is a backslash. */
function takeEscaped(source: string, at: number): Taken | undefined {
  const next = source.slice(at + 1, at + 3);
  const sign = next.codePointAt(0);
  if (sign === undefined || /^[0-9A-Za-z\s]/.test(next)) return undefined;
  const char = String.fromCodePoint(sign);
  return [char, 1 + char.length];
}

/** A single word before the first line break is the language. */
const FENCE = /```(?:([\w+\-.#]+)\n)?([\s\S]*?)```/y;

function takeFence(source: string, at: number): Taken | undefined {
  FENCE.lastIndex = at;
  const match = FENCE.exec(source);
  const text = match?.[2]?.replace(/^\n+|\n+$/g, '') ?? '';
  if (!match || text.trim() === '') return undefined;
  const lang = match[1];
  return [{ type: 'block', text, ...(lang !== undefined && { lang }) }, match[0].length];
}

function takeCode(source: string, at: number): Taken | undefined {
  let ticks = 0;
  while (source[at + ticks] === '`') ticks += 1;
  const fence = '`'.repeat(ticks);
  for (let end = source.indexOf(fence, at + ticks); end >= 0; end = source.indexOf(fence, end)) {
    let run = 0;
    while (source[end + run] === '`') run += 1;
    if (run === ticks) return [{ type: 'code', text: unpadded(source.slice(at + ticks, end)) }, end + ticks - at];
    end += run;
  }
  return [fence, ticks];
}

/** One space each side keeps code that begins or ends with a backtick from its fence. */
const unpadded = (code: string): string => code.replace(/^ (?= *`)/, '').replace(/(` *) $/, '$1');

/** `<…>`: a mention, an emoji, a moment, a command, an address. */
function takeAngle(source: string, at: number, names: Names): Taken | undefined {
  const end = source.indexOf('>', at);
  if (end < 0 || end - at > 2_050) return undefined;
  const inner = source.slice(at + 1, end);
  const node = readAngle(inner, names);
  return node === undefined ? undefined : [node, inner.length + 2];
}

function readAngle(inner: string, names: Names): Node | undefined {
  const [, sign = '', id = ''] = /^(@!?|@&|#)(\d+)$/.exec(inner) ?? [];
  if (sign === '#') return { type: 'mention', text: `#${names.channel(id) ?? 'channel'}` };
  if (sign === '@&') return { type: 'mention', text: `@${names.role(id) ?? 'role'}` };
  if (sign !== '') return { type: 'mention', text: `@${names.person(id) ?? 'somebody'}` };
  const emoji = /^a?(:\w{2,32}:)\d+$/.exec(inner)?.[1];
  if (emoji !== undefined) return { type: 'emoji', text: emoji };
  const command = /^(\/[^:]{1,98}):\d+$/.exec(inner)?.[1];
  if (command !== undefined) return { type: 'mention', text: command };
  const seconds = /^t:(-?\d{1,13})(?::[A-Za-z])?$/.exec(inner)?.[1];
  if (seconds !== undefined) return momentOf(Number(seconds));
  return /^https?:\/\/[^\s>]+$/i.test(inner) ? inner : undefined;
}

/** Elsewhere nobody knows the reader's time zone. */
function momentOf(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A bare address is literal text, but its signs are no marks. */
function takeAddress(source: string, at: number): Taken | undefined {
  ADDRESS.lastIndex = at;
  const url = ADDRESS.exec(source)?.[0].replace(/[.,:;"'\]]+$/, '');
  return url === undefined ? undefined : [url, url.length];
}
const ADDRESS = /https?:\/\/[^\s<]{2,}/iy;

/** `[words](address)`. Words that are an address themselves are never masked. */
function takeMasked(source: string, at: number, names: Names, depth: number): Taken | undefined {
  const close = closing(source, at, '[', ']');
  if (close === undefined || source[close + 1] !== '(' || depth >= DEPTH_MAX) return undefined;
  const end = closing(source, close + 1, '(', ')');
  if (end === undefined) return undefined;
  const words = source.slice(at + 1, close);
  const target = source.slice(close + 2, end).trim();
  const url = /^<?(https?:\/\/[^\s>]+|mailto:[^\s>]+)>?(?:\s+["'(].*["')])?$/i.exec(target)?.[1];
  if (url === undefined || words.trim() === '' || /https?:\/\//i.test(words)) return undefined;
  return [{ type: 'link', url, children: readInline(words, names, depth + 1) }, end + 1 - at];
}

/** Where the bracket at `at` is closed; escaped ones do not count. */
function closing(source: string, at: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let i = at; i < source.length; i += 1) {
    const char = source[i];
    if (char === '\\') i += 1;
    else if (char === open) depth += 1;
    else if (char === close) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return undefined;
}

const STYLES = [
  ['**', 'bold'],
  ['__', 'italic'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
] as const;

function takeStyle(source: string, at: number, names: Names, depth: number): Taken | undefined {
  for (const [mark, type] of STYLES) {
    if (!source.startsWith(mark, at)) continue;
    const end = endOfStyle(source, at, mark);
    if (end === undefined) continue;
    const children = readInline(source.slice(at + mark.length, end), names, depth + 1);
    return [{ type, children }, end + mark.length - at];
  }
  return undefined;
}

/** Where a style's closing mark stands. `*` must hug its words, `_` must stand at the edges of words. */
function endOfStyle(source: string, at: number, mark: string): number | undefined {
  const from = at + mark.length;
  if (mark === '*' && /^\s?$/.test(source[from] ?? '')) return undefined;
  if (mark === '_' && /\w/.test(source[at - 1] ?? '')) return undefined;
  for (let i = from; i < source.length; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (i > from && source.startsWith(mark, i)) {
      let run = 0;
      while (source[i + run] === mark[0]) run += 1;
      if (mark.length === 2) return run > 2 && mark !== '||' ? i + run - 2 : i;
      // A pair inside of italics opens or closes bold, not the italics; three close both.
      if (run === 2) i += 1;
      else if (ends(source, i + run - 1, mark)) return i + run - 1;
      else i += run - 1;
    }
  }
  return undefined;
}

const ends = (source: string, at: number, mark: string): boolean =>
  mark === '*' ? !/\s/.test(source[at - 1] ?? '') : !/\w/.test(source[at + 1] ?? '');
