// Takes the meaning from every sign that Discord's client would read as a mark, and leaves addresses to be followed.

/** What Discord drops or cannot hold: half a surrogate pair becomes U+FFFD, controls go. */
export const tamed = (text: string): string =>
  ODD.test(text) ? text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '') : text;

const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const ODD = /(?![\t\n])\p{Cc}|\p{Cs}/u;

/** Everything that can begin a mark, a mention or an address somewhere in a line. */
const LIVE = /[\\*_~|`<[\]@:]|(?:^|\n)[\t ]*(?:>|#|-|\d+\.)/;

/** The text as Markdown that is read as exactly this text, also before `next`. At most twice as long. */
export function escapeText(text: string, lineStart: boolean, next = ''): string {
  const clean = tamed(text);
  if (!LIVE.test(clean) && !(lineStart && LINE_SIGNS.test(clean))) return clean;
  let out = '';
  let from = 0;
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(clean); match; match = ADDRESS.exec(clean)) {
    const url = trimmed(match[0]);
    if (url === undefined) continue;
    out += escapeSigns(clean.slice(from, match.index), out === '' ? lineStart : false);
    const behind = /^\S*/.exec(clean.slice(match.index + url.length) + next)?.[0] ?? '';
    out += isSelfEnding(behind) ? url : `<${url}>`;
    from = match.index + url.length;
    ADDRESS.lastIndex = from;
  }
  return out + escapeSigns(clean.slice(from), out === '' ? lineStart : false);
}

/** Only signs that mean nothing to Markdown: whatever else stands there ends the address. */
const ADDRESS = /https?:\/\/[A-Za-z0-9\-.:@?#/!$&'()+,;=%_]+/gi;

/** Without the punctuation of the sentence around it; undefined: too little to be an address. */
function trimmed(run: string): string | undefined {
  let url = run.replace(/[.,:;!?']+$/, '');
  while (url.endsWith(')') && url.split(')').length > url.split('(').length)
    url = url.slice(0, -1).replace(/[.,:;!?']+$/, '');
  return /^https?:\/\/[^/?#:@]+/i.test(url) ? url : undefined;
}

/** Whether the client ends an address by itself before what follows. */
const isSelfEnding = (behind: string): boolean => /^[.,:;"']*$/.test(behind);

const LINE_SIGNS = /^[\t ]*(?:>|#|-|\d+\.)/;

function escapeSigns(text: string, lineStart: boolean): string {
  const signs = text
    .replace(/[\\*_~|`<[\]]/g, '\\$&')
    .replace(/@(?=everyone|here)/g, '\\@')
    // Other schemes that the client follows.
    .replace(/:(?=\/\/)/g, ':\\');
  const lines = signs.replace(/\n[\t ]*(?:>|#|-(?=[#\s]|$)|\d+(?=\.))/g, (start) => guard(start));
  return lineStart ? lines.replace(/^[\t ]*(?:>|#|-(?=[#\s]|$)|\d+(?=\.))/, (start) => guard(start)) : lines;
}

/** The sign that would begin a quote, a heading or a list loses its meaning; behind a number that is its full stop. */
const guard = (start: string): string =>
  /\d$/.test(start) ? `${start}\\` : `${start.slice(0, -1)}\\${start.slice(-1)}`;

/** An http or https address. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.hostname !== '';
}

/** A web address without any sign that could end it, or the mark around it, too early. */
export function writeTarget(url: string): string {
  const href = tamed(url).trim();
  return href.replace(/[\s<>()[\]*|~`\\"'{}^\u200b]/gu, (sign) => encodeURIComponent(sign).replace(/[*~'()]/g, byCode));
}

const byCode = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** The address itself, to be followed; in angle brackets nothing behind it becomes a part of it. */
export const writeAddress = (url: string): string => `<${writeTarget(url)}>`;
