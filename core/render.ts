// Fits a message to what a channel can show: the speaker's line, the length of its parts, what stands in for the rest.
import type { Capabilities } from './channel.ts';
import { excerpt, type File, graphemesOf, type Message, type Node, plain, type Rich } from './message.ts';
import { say } from './words.ts';

/** Room for what an adapter may add around a part: bullets, quote marks. */
const MARGIN = 96;
/** Room beside a quoting message for the quoted words, and beside files for their names, should those be needed. */
const QUOTE_MAX = 200;
const NAMES_MAX = 400;

/**
 * The message as one or more that each fit the channel, in order, also after `withQuote` and `withoutFiles`. Long texts
 * are cut (see `split`) into at most `partsMax` parts, the last of which then says that the rest is missing. Files, and
 * what else the message carries, are with the first, buttons under the last. Time is linear in the text.
 */
export function fitTo(message: Message, can: Capabilities, partsMax: number, lang: string): readonly Message[] {
  const { speaker, ...rest } = message;
  const shown: Message =
    speaker === undefined || can.speakers ? message : { ...rest, text: spoken(speaker, message.text) };
  const { text, files, buttons, ...first } = shown;
  const beside = shown.quote === undefined ? 0 : QUOTE_MAX + 1;
  const full = files?.length ? Math.min(can.captionLengthMax, can.textLengthMax - NAMES_MAX) : can.textLengthMax;
  if (length(text) <= full - beside) return [shown];
  const parts = split(text, can.textLengthMax - MARGIN - beside);
  if (parts.length > partsMax) parts.splice(partsMax - 1, parts.length, [say(lang, 'cutShort')]);
  const bodies: Message[] = parts.map((part) => ({ text: part }));
  if (files?.length) bodies.unshift({ text: [], files });
  if (bodies.length === 0) bodies.push({ text: [] });
  const further = shown.speaker === undefined ? {} : { speaker: shown.speaker };
  return bodies.map((body, i) => ({
    ...(i === 0 ? first : further),
    ...body,
    ...(i === bodies.length - 1 && buttons ? { buttons } : {}),
  }));
}

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

/** Whitespace, controls and what only shapes the characters around it are nothing to look at. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\u2800]/u;

/**
 * Cuts rich text into parts of at most `max` code units each, `max` being 2 or more. One after the other they are the
 * text again, except that parts without anything visible are left out. A cut is made at a line's end, a word's, or at
 * least a grapheme's, unless one grapheme alone is longer than a part; a surrogate pair is never cut. A mark that a
 * cut goes through stands on both sides; a list that a cut goes through becomes lines of text.
 */
export function split(rich: Rich, max: number): Rich[] {
  const ends = endsOf(plain(rich), blocksOf(rich), max);
  return divide(rich, ends).filter((part) => VISIBLE.test(plain(part)));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where every part but the last ends. A block of code that fits into one part and begins a line is kept whole. */
function endsOf(text: string, blocks: readonly Span[], max: number): number[] {
  const ends: number[] = [];
  let from = 0;
  let next = 0;
  while (text.length - from > max) {
    let end = cutAt(text, from, max);
    while ((blocks[next]?.to ?? end) < end) next += 1;
    const block = blocks[next];
    if (block && from < block.from && block.from < end && block.to - block.from <= max) {
      if (text[block.from - 1] === '\n') end = block.from;
    }
    ends.push(end);
    from = end;
  }
  return ends;
}

function blocksOf(rich: Rich): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const node of rich) {
    const from = at;
    at += length([node]);
    if (typeof node !== 'string' && node.type === 'block') spans.push({ from, to: at });
  }
  return spans;
}

/** How far from the end of a full part a line or a word may end to be preferred. */
const NEAR = 384;

/** Where to cut so that at most `max` code units from `from` go before. */
function cutAt(text: string, from: number, max: number): number {
  // Whether graphemes meet at `max` depends on what is before and on one character after.
  const near = text.slice(from, from + max + 2);
  const low = max - Math.min(NEAR, max / 2);
  const line = near.lastIndexOf('\n', max - 1) + 1;
  const word = near.lastIndexOf(' ', max - 1) + 1;
  const wished = line > low ? line : word > low ? word : max;
  const at = graphemesOf(near).containing(wished)?.index ?? wished;
  if (at > 0) return from + at;
  const inPair = near.codePointAt(max - 1) !== near.charCodeAt(max - 1);
  return from + (inPair ? max - 1 : max);
}

/** The rich text between the ends, which are offsets into its plain text. */
function divide(rich: Rich, ends: readonly number[]): Node[][] {
  let at = 0;
  let part = 0;
  const room = (): number => (ends[part] ?? Number.POSITIVE_INFINITY) - at;

  /** The pieces of a text: the first goes into the present part, each further one into the next. */
  function cut(text: string): string[] {
    const texts: string[] = [];
    let from = 0;
    while (text.length - from > room()) {
      const to = from + room();
      texts.push(text.slice(from, to));
      at += to - from;
      from = to;
      part += 1;
    }
    at += text.length - from;
    return [...texts, text.slice(from)];
  }

  /** The same of a node that does not fit into what is left of the present part. */
  function pieces(node: Node): Node[][] {
    if (typeof node === 'string') return cut(node).map((text) => (text === '' ? [] : [text]));
    if (node.type === 'list') return walk(lines(node));
    if ('text' in node) return cut(node.text).map((text) => (text === '' ? [] : [{ ...node, text }]));
    return walk(node.children).map((children) => (children.length === 0 ? [] : [{ ...node, children }]));
  }

  function walk(nodes: Rich): Node[][] {
    const parts: Node[][] = [[]];
    for (const node of nodes) {
      const size = length([node]);
      if (size <= room()) {
        at += size;
        parts.at(-1)?.push(node);
        continue;
      }
      const [first = [], ...more] = pieces(node);
      for (const piece of first) parts.at(-1)?.push(piece);
      for (const piece of more) parts.push(piece);
    }
    return parts;
  }

  return walk(rich);
}

/** The lines of a list, as `plain` reads them. */
const lines = ({ items, ordered }: Extract<Node, { type: 'list' }>): Rich =>
  items.flatMap((item, i) => [`${i > 0 ? '\n' : ''}${ordered ? `${i + 1}.` : '•'} `, ...item]);

/**
 * What goes out when the files cannot: their names in words, and all that was said with them. A name is a link where
 * `offer` gives an address for the file.
 */
export function withoutFiles(
  message: Message,
  lang: string,
  offer: (file: File) => string | undefined = () => undefined,
): Message {
  const { files = [], ...rest } = message;
  const nameMax = Math.floor(NAMES_MAX / Math.max(1, files.length)) - 1;
  const lines = files.flatMap((file): Node[] => {
    const url = offer(file);
    const name = excerpt(say(lang, url === undefined ? 'fileFailed' : 'fileOffered', { name: file.name }), nameMax);
    return ['\n', url === undefined ? name : { type: 'link', url, children: [name] }];
  });
  return { ...rest, text: message.text.length > 0 ? [...message.text, ...lines] : lines.slice(1) };
}

/** The quoted words above a reply whose original cannot be pointed at. */
export function withQuote(message: Message): Message {
  const { quote, replyTo: _lost, ...rest } = message;
  if (quote === undefined || quote === '') return rest;
  return { ...rest, text: [{ type: 'quote', children: [excerpt(quote, QUOTE_MAX)] }, '\n', ...message.text] };
}
