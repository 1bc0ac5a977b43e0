// Discord's inline Markdown, read as its client reads it: a flat line of pieces, styled parts nested.

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'; readonly pieces: readonly Piece[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'block'; readonly text: string; readonly lang: string }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'masked'; readonly url: string; readonly pieces: readonly Piece[] }
  | {
      readonly type: 'person' | 'role' | 'channel' | 'command' | 'emoji' | 'time' | 'guide';
      readonly id: string;
      readonly text: string;
    }
  | { readonly type: 'everyone'; readonly text: string };

/** A piece and how many characters it took. */
type Taken = readonly [piece: Piece, length: number];

const text = (value: string): Piece => ({ type: 'text', text: value });

/** Reads a stretch of text. `inLink`: nothing in a masked link's words is a link itself. */
export function readInline(source: string, inLink = false): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < source.length) {
    const taken = take(source, at, inLink);
    if (taken === undefined) {
      plain += source[at];
      at++;
      continue;
    }
    const [piece, length] = taken;
    if (piece.type === 'text') plain += piece.text;
    else {
      if (plain !== '') pieces.push(text(plain));
      plain = '';
      pieces.push(piece);
    }
    at += length;
  }
  if (plain !== '') pieces.push(text(plain));
  return pieces;
}

function take(source: string, at: number, inLink: boolean): Taken | undefined {
  const char = source[at];
  if (char === '\\') return takeEscape(source, at);
  if (char === '`') return takeBlock(source, at) ?? takeCode(source, at);
  if (char === '<') return takeAngle(source, at, inLink);
  if (char === '[' && !inLink) return takeMasked(source, at);
  if (char === '@') return takeEveryone(source, at);
  if (char === 'h' && !inLink) return takeUrl(source, at);
  if (char === '*' || char === '_' || char === '~' || char === '|') return takeStyle(source, at, inLink);
  return source.startsWith('¯\\_(ツ)_/¯', at) ? [text('¯\\_(ツ)_/¯'), 9] : undefined;
}

/** A backslash takes the meaning from any sign; before letters, digits and spaces it is a backslash. */
function takeEscape(source: string, at: number): Taken | undefined {
  const next = source[at + 1];
  if (next === undefined || /[0-9A-Za-z\s]/.test(next)) return undefined;
  return [text(next), 2];
}

/** Three backticks to the next three; a single word before a line break is the language. */
function takeBlock(source: string, at: number): Taken | undefined {
  if (!source.startsWith('```', at)) return undefined;
  const end = source.indexOf('```', at + 3);
  if (end < 0) return undefined;
  const inner = source.slice(at + 3, end);
  if (inner.trim() === '') return undefined;
  const lang = /^([\w+\-.#]+)\n/.exec(inner)?.[1] ?? '';
  const body = (lang === '' ? inner : inner.slice(lang.length + 1)).replace(/^\n+|\n+$/g, '');
  return body === ''
    ? [{ type: 'block', text: lang, lang: '' }, end + 3 - at]
    : [{ type: 'block', text: body, lang }, end + 3 - at];
}

/** As many backticks as opened it close it. */
function takeCode(source: string, at: number): Taken | undefined {
  const fence = /^`+/.exec(source.slice(at))?.[0] ?? '`';
  let end = at + fence.length;
  for (;;) {
    end = source.indexOf(fence, end);
    if (end < 0) return [text(fence), fence.length];
    const isWhole = source[end - 1] !== '`' && source[end + fence.length] !== '`';
    if (isWhole && end > at + fence.length) break;
    while (source[end] === '`') end++;
  }
  return [{ type: 'code', text: source.slice(at + fence.length, end).trim() }, end + fence.length - at];
}

const angles: readonly (readonly [RegExp, (match: RegExpExecArray) => Piece])[] = [
  [/^<@!?(\d+)>/, ([all, id = '']) => ({ type: 'person', id, text: all })],
  [/^<@&(\d+)>/, ([all, id = '']) => ({ type: 'role', id, text: all })],
  [/^<#(\d+)>/, ([all, id = '']) => ({ type: 'channel', id, text: all })],
  [/^<\/([-_'\p{L}\p{N} ]{1,98}):(\d+)>/u, ([, name = '', id = '']) => ({ type: 'command', id, text: `/${name}` })],
  [/^<a?:(\w{2,32}):(\d+)>/, ([, name = '', id = '']) => ({ type: 'emoji', id, text: `:${name}:` })],
  [/^<t:(-?\d{1,17})(?::[tTdDfFR])?>/, ([all, id = '']) => ({ type: 'time', id, text: all })],
  [/^<id:(guide|browse|customize|home|linked-roles)(?::\d+)?>/, ([all, id = '']) => ({ type: 'guide', id, text: all })],
];

function takeAngle(source: string, at: number, inLink: boolean): Taken | undefined {
  const rest = source.slice(at, at + 2100);
  for (const [pattern, make] of angles) {
    const match = pattern.exec(rest);
    if (match !== null) return [make(match), match[0].length];
  }
  if (inLink) return undefined;
  const link =
    /^<((?:https?|discord):\/\/[^ >\n]+)>/i.exec(rest) ??
    /^<((?:mailto:|tel:|sms:)?[^\s<>@:]+@[^\s<>@]+\.[^\s<>@]+)>/.exec(rest) ??
    /^<((?:tel:|sms:)?\+\d[\d\s()-]+)>/.exec(rest);
  return link === null ? undefined : [{ type: 'link', url: link[1] ?? '' }, link[0].length];
}

/** Words in brackets and an address in parentheses. Words that are an address themselves are never masked. */
function takeMasked(source: string, at: number): Taken | undefined {
  const close = closing(source, at, '[', ']');
  if (close === undefined || source[close + 1] !== '(') return undefined;
  const end = closing(source, close + 1, '(', ')');
  if (end === undefined) return undefined;
  const words = source.slice(at + 1, close);
  const target = source.slice(close + 2, end).trim();
  const url = /^<?((?:https?|discord):\/\/[^\s>]+|mailto:[^\s>]+)>?(?:\s+["'(].*["')])?$/i.exec(target)?.[1];
  if (url === undefined || words.trim() === '' || /https?:\/\//i.test(words)) return undefined;
  return [{ type: 'masked', url, pieces: readInline(words, true) }, end + 1 - at];
}

/** Where the bracket that stands at `at` is closed; escaped ones do not count. */
function closing(source: string, at: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    const char = source[index];
    if (char === '\\') index++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return index;
  }
  return undefined;
}

function takeEveryone(source: string, at: number): Taken | undefined {
  const match = /^@(?:everyone|here)/.exec(source.slice(at, at + 9));
  return match === null ? undefined : [{ type: 'everyone', text: match[0] }, match[0].length];
}

/** A bare address ends before a space, `<`, closing punctuation, and a parenthesis that it did not open. */
function takeUrl(source: string, at: number): Taken | undefined {
  const match = /^https?:\/\/[^\s<]+/i.exec(source.slice(at));
  if (match === null) return undefined;
  let url = match[0].replace(/[.,:;"'\]]+$/, '');
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1);
  return url.length <= 'https://'.length ? undefined : [{ type: 'link', url }, url.length];
}

const styles = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
] as const;

function takeStyle(source: string, at: number, inLink: boolean): Taken | undefined {
  for (const [mark, type] of styles) {
    if (!source.startsWith(mark, at)) continue;
    const end = endOfStyle(source, at, mark);
    if (end === undefined) continue;
    const pieces = readInline(source.slice(at + mark.length, end), inLink);
    return [{ type, pieces }, end + mark.length - at];
  }
  return undefined;
}

/** Where a style's closing mark stands. `*` must hug its words, `_` must stand at the edges of words. */
function endOfStyle(source: string, at: number, mark: string): number | undefined {
  const from = at + mark.length;
  if (mark === '*' && /^\s?$/.test(source[from] ?? '')) return undefined;
  if (mark === '_' && /\w/.test(source[at - 1] ?? '')) return undefined;
  const sign = mark[0];
  for (let index = from; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source.startsWith(mark, index) && index > from) {
      let run = 0;
      while (source[index + run] === sign) run++;
      if (mark.length === 2) return run > 2 && mark !== '||' ? index + run - 2 : index;
      // A pair inside of italics opens or closes bold, not the italics; three close both.
      if (run === 2) index++;
      else if (isEnd(source, index + run - 1, mark)) return index + run - 1;
      else index += run - 1;
    }
  }
  return undefined;
}

function isEnd(source: string, at: number, mark: string): boolean {
  if (mark === '*') return !/\s/.test(source[at - 1] ?? '');
  return !/\w/.test(source[at + 1] ?? '');
}
