// Slack's mrkdwn, where a message comes as text alone, as the elements of a rich_text block.
import type { Fields } from './fields.ts';

/** `&lt;`, `&gt;` and `&amp;` are all that Slack escapes. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const FENCE = /```([\s\S]+?)```/g;

export function readMrkdwn(text: string): Fields[] {
  const elements: Fields[] = [];
  let from = 0;
  for (const { 0: all, 1: code = '', index } of text.matchAll(FENCE)) {
    elements.push(...lines(text.slice(from, index)));
    const body = unescaped(code).replace(/^\n|\n$/g, '');
    elements.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: body }] });
    from = index + all.length;
  }
  elements.push(...lines(text.slice(from)));
  return elements;
}

/** Lines that begin with `>` are quotes; a line break beside a quote belongs to it. */
function lines(text: string): Fields[] {
  if (text === '' || text === '\n') return [];
  const out: Fields[] = [];
  let open: { quoted: boolean; lines: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const elements = inline(open.lines.join('\n'));
    const type = open.quoted ? 'rich_text_quote' : 'rich_text_section';
    if (elements.length > 0) out.push({ type, elements });
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const quoted = quote !== null;
    if (open && open.quoted !== quoted) close();
    open ??= { quoted, lines: [] };
    open.lines.push(quote?.[1] ?? line);
  }
  close();
  return out;
}

const BRACKETS = /<([^<>\n]+)>/g;

function inline(text: string): Fields[] {
  const out: Fields[] = [];
  let from = 0;
  for (const { 0: all, 1: inner = '', index } of text.matchAll(BRACKETS)) {
    out.push(...marks(text.slice(from, index)), bracketed(inner));
    from = index + all.length;
  }
  out.push(...marks(text.slice(from)));
  return out;
}

function bracketed(inner: string): Fields {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : unescaped(inner.slice(bar + 1));
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1), label };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1), label };
  if (target.startsWith('!subteam^')) return { type: 'usergroup', usergroup_id: target.slice(9), label };
  if (target.startsWith('!date^')) return { type: 'text', text: label ?? '' };
  if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1).split('^')[0] };
  return { type: 'link', url: unescaped(target), text: label };
}

const MARK =
  /`([^`\n]+)`|(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~([^~\n]+)~(?![\p{L}\p{N}~])|:([a-z0-9_+'-]{1,100}(?:::skin-tone-[2-6])?):/gu;

function marks(text: string, style: Fields = {}, depth = 0): Fields[] {
  const out: Fields[] = [];
  const add = (part: string) => {
    if (part !== '') out.push({ type: 'text', text: unescaped(part), style });
  };
  let from = 0;
  for (const { 0: all, 1: code, 2: bold, 3: italic, 4: strike, 5: emoji, index } of text.matchAll(MARK)) {
    add(text.slice(from, index));
    from = index + all.length;
    if (emoji !== undefined) out.push({ type: 'emoji', name: emoji });
    else if (code !== undefined) out.push({ type: 'text', text: unescaped(code), style: { ...style, code: true } });
    else {
      const name = bold !== undefined ? 'bold' : italic !== undefined ? 'italic' : 'strike';
      const inner = bold ?? italic ?? strike ?? '';
      const within = { ...style, [name]: true };
      out.push(
        ...(depth < DEPTH_MAX
          ? marks(inner, within, depth + 1)
          : [{ type: 'text', text: unescaped(inner), style: within }]),
      );
    }
  }
  add(text.slice(from));
  return out;
}

const DEPTH_MAX = 4;
