// Fits a message to what a channel can show: the speaker's line, the length of its parts, what stands in for the rest.
import type { Capabilities } from './channel.ts';
import { type Message, type Node, plain, type Rich } from './message.ts';
import { say } from './words.ts';

/**
 * The message as one or more that each fit the channel, in order. Long texts are cut at a line, a word, or at least a
 * grapheme; buttons go under the last part, the quoted message above the first. Time is linear in the text.
 */
export function fitTo(message: Message, can: Capabilities, partsMax: number, lang: string): readonly Message[] {
  const { speaker, ...rest } = message;
  const shown: Message =
    speaker === undefined || can.speakers ? message : { ...rest, text: spoken(speaker, message.text) };
  const full = shown.files ? can.captionLengthMax : can.textLengthMax;
  if (length(shown.text) <= full) return [shown];
  const { text, buttons, replyTo, quote, files, ...each } = shown;
  const parts = split(text, can.textLengthMax - MARGIN);
  if (parts.length > partsMax) {
    parts.length = partsMax - 1;
    parts.push([say(lang, 'cutShort')]);
  }
  const out: Message[] = parts.map((part, i) => ({
    ...(i === 0 ? each : speaker !== undefined && can.speakers ? { speaker } : {}),
    text: part,
    ...(i === 0 && !files ? { ...(replyTo ? { replyTo } : {}), ...(quote === undefined ? {} : { quote }) } : {}),
    ...(i === parts.length - 1 && buttons ? { buttons } : {}),
  }));
  if (!files) return out;
  return [{ ...each, text: [], files, ...(replyTo ? { replyTo } : {}) }, ...out];
}

/** Room for what an adapter may add around a part: bullets, quote marks. */
const MARGIN = 96;

const spoken = (speaker: string, text: Rich): Rich => [
  { type: 'bold', children: [speaker] },
  ...(text.length > 0 ? ['\n', ...text] : []),
];

/** UTF-16 code units of the text without marks. */
export function length(rich: Rich): number {
  let units = 0;
  for (const node of rich) units += typeof node === 'string' ? node.length : plain([node]).length;
  return units;
}

/** Cuts rich text into parts of at most `max` code units each; parts without anything visible are left out. */
export function split(rich: Rich, max: number): Rich[] {
  const parts: Rich[] = [];
  let part: Node[] = [];
  let room = max;
  const flush = (): void => {
    if (part.some((node) => typeof node !== 'string' || node.trim() !== '')) parts.push(part);
    part = [];
    room = max;
  };
  for (const node of rich) {
    for (const piece of pieces(node, max)) {
      const size = length([piece]);
      if (size <= room) {
        part.push(piece);
        room -= size;
        continue;
      }
      if (typeof piece === 'string' && room > max / 4) {
        const at = cutAt(piece, 0, room);
        part.push(piece.slice(0, at));
        flush();
        for (const more of pieces(piece.slice(at), max)) {
          if (length([more]) > room) flush();
          part.push(more);
          room -= length([more]);
        }
        continue;
      }
      flush();
      part.push(piece);
      room -= size;
    }
  }
  flush();
  return parts;
}

/** A node as nodes of at most `max` code units each. */
function pieces(node: Node, max: number): Node[] {
  if (typeof node === 'string') return node.length <= max ? [node] : cut(node, max);
  if (length([node]) <= max) return [node];
  if (node.type === 'code' || node.type === 'block') return cut(node.text, max).map((text) => ({ ...node, text }));
  if (node.type === 'list') {
    const mark = (i: number): string => (node.ordered ? `${i + 1}. ` : '• ');
    return node.items.flatMap((item, i) => [mark(i), ...item.flatMap((child) => pieces(child, max)), '\n']);
  }
  return split(node.children, max).map((children) => ({ ...node, children }) as Node);
}

function cut(text: string, max: number): string[] {
  const out: string[] = [];
  let from = 0;
  while (text.length - from > max) {
    const at = cutAt(text, from, max);
    out.push(text.slice(from, at));
    from = at;
  }
  if (from < text.length) out.push(text.slice(from));
  return out;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WINDOW = 512;

/** Where to cut so that at most `max` code units from `from` go before: a line's end, a word's, a grapheme's. */
function cutAt(text: string, from: number, max: number): number {
  const end = from + max;
  if (end >= text.length) return text.length;
  const low = Math.max(from, end - WINDOW);
  const near = text.slice(low, end);
  const line = near.lastIndexOf('\n');
  if (line > WINDOW / 4) return low + line + 1;
  const space = near.lastIndexOf(' ');
  if (space > WINDOW / 4) return low + space + 1;
  const window = text.slice(low, end + WINDOW / 4);
  const at = graphemes.segment(window).containing(end - low);
  if (at && at.index > 0 && low + at.index > from) return low + at.index;
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff && max > 1 ? end - 1 : end;
}

/** What goes out when the files cannot: their names in words, and all that was said with them. */
export function withoutFiles(message: Message, lang: string): Message {
  const { files, ...rest } = message;
  const names = (files ?? []).map((file) => say(lang, 'fileFailed', { name: file.name })).join('\n');
  return { ...rest, text: message.text.length > 0 ? [...message.text, '\n', names] : [names] };
}

/** The quoted words above a reply whose original cannot be pointed at. */
export function withQuote(message: Message): Message {
  const { quote, replyTo: _lost, ...rest } = message;
  if (quote === undefined || quote === '') return rest;
  return { ...rest, text: [{ type: 'quote', children: [quote] }, '\n', ...message.text] };
}
