// Slack's mrkdwn in its two directions: what its angle brackets make live, and the rich text a person's composer makes of it.
import type { Fields } from './args.ts';

export type Live =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'user'; readonly id: string; readonly label: string | undefined }
  | { readonly kind: 'channel'; readonly id: string; readonly label: string | undefined }
  | { readonly kind: 'usergroup'; readonly id: string; readonly label: string | undefined }
  | { readonly kind: 'broadcast'; readonly range: 'here' | 'channel' | 'everyone' }
  | { readonly kind: 'date'; readonly text: string; readonly url: string | undefined }
  | { readonly kind: 'link'; readonly url: string; readonly text: string };

/** The three entities are all that is escaped: https://docs.slack.dev/messaging/formatting-message-text/ */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What the text shows, piece by piece; brackets that mean nothing are shown as they are. */
export function readMrkdwn(text: string): Live[] {
  const pieces: Live[] = [];
  let from = 0;
  for (const match of text.matchAll(/<([^<>\n]+)>/g)) {
    const live = readBrackets(match[1] ?? '');
    if (live === undefined) continue;
    if (match.index > from) pieces.push(...bare(text.slice(from, match.index)));
    pieces.push(live);
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(...bare(text.slice(from)));
  return pieces;
}

function readBrackets(inner: string): Live | undefined {
  const mark = inner.indexOf('|');
  const target = mark < 0 ? inner : inner.slice(0, mark);
  const label = mark < 0 ? undefined : unescaped(inner.slice(mark + 1));
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[CG][A-Z0-9]+$/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (/^!subteam\^S[A-Z0-9]+$/.test(target)) return { kind: 'usergroup', id: target.slice('!subteam^'.length), label };
  const range = /^!(here|channel|everyone|group)$/.exec(target)?.[1];
  if (range !== undefined) return { kind: 'broadcast', range: range === 'group' ? 'channel' : (range as 'here') };
  if (target.startsWith('!date^')) return { kind: 'date', text: label ?? target, url: target.split('^')[3] };
  if (target.startsWith('!')) return undefined;
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:)[^\s]+$/i.test(target)) return undefined;
  const url = unescaped(target);
  return { kind: 'link', url, text: label === undefined || label === '' ? url.replace(/^mailto:|^tel:/, '') : label };
}

/** Addresses in plain text become links of themselves, as Slack's parse mode `none` still does for whole addresses. */
function bare(text: string): Live[] {
  const pieces: Live[] = [];
  let from = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"*_~`]/g)) {
    if (match.index > from) pieces.push({ kind: 'text', text: unescaped(text.slice(from, match.index)) });
    const url = unescaped(match[0]);
    pieces.push({ kind: 'link', url, text: url });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: unescaped(text.slice(from)) });
  return pieces;
}

/** The block that Slack makes of what a person typed, or of the text that an app sent without blocks. */
export function richText(text: string, blockId: string): Fields {
  const elements: Fields[] = [];
  let lines: string[] = [];
  const flush = () => {
    const text = lines.join('\n');
    if (text !== '') elements.push({ type: 'rich_text_section', elements: inline(text) });
    lines = [];
  };
  for (const part of text.split(/(```[\s\S]*?```)/)) {
    if (part.startsWith('```') && part.length >= 6) {
      flush();
      const code = part.slice(3, -3).replace(/^\n|\n$/g, '');
      elements.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: unescaped(code) }], border: 0 });
      continue;
    }
    for (const line of part.split('\n')) {
      const quoted = /^&gt; ?(.*)$/.exec(line) ?? /^> ?(.*)$/.exec(line);
      if (quoted) {
        flush();
        elements.push({ type: 'rich_text_quote', elements: inline(quoted[1] ?? '') });
      } else if (line !== '' || part.trim() !== '') lines.push(line);
    }
  }
  flush();
  return { type: 'rich_text', block_id: blockId, elements };
}

const styled =
  /(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|(?<![\w~])~([^~\n]+)~(?![\w~])|`([^`\n]+)`/g;

function inline(text: string): Fields[] {
  return readMrkdwn(text).flatMap((live): Fields[] => {
    if (live.kind === 'text') return styledText(live.text);
    if (live.kind === 'user') return [{ type: 'user', user_id: live.id }];
    if (live.kind === 'channel') return [{ type: 'channel', channel_id: live.id }];
    if (live.kind === 'usergroup') return [{ type: 'usergroup', usergroup_id: live.id }];
    if (live.kind === 'broadcast') return [{ type: 'broadcast', range: live.range }];
    if (live.kind === 'date') return [{ type: 'text', text: live.text }];
    return [{ type: 'link', url: live.url, ...(live.text === live.url ? {} : { text: live.text }) }];
  });
}

function styledText(text: string): Fields[] {
  const found: Fields[] = [];
  let from = 0;
  for (const match of text.matchAll(styled)) {
    if (match.index > from) found.push(...emoji(text.slice(from, match.index)));
    const [, bold, italic, strike, code] = match;
    const name =
      bold !== undefined ? 'bold' : italic !== undefined ? 'italic' : strike !== undefined ? 'strike' : 'code';
    found.push({ type: 'text', text: bold ?? italic ?? strike ?? code ?? '', style: { [name]: true } });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push(...emoji(text.slice(from)));
  return found;
}

function emoji(text: string): Fields[] {
  return text.split(/(:[a-z][a-z0-9_+-]*:)/).flatMap((part): Fields[] => {
    if (part === '') return [];
    return /^:[a-z][a-z0-9_+-]*:$/.test(part)
      ? [{ type: 'emoji', name: part.slice(1, -1) }]
      : [{ type: 'text', text: part }];
  });
}
