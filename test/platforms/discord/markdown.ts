// What of a text the Discord client makes live, and what of it a person reads: blocks by line, then the inline pieces.
import { type Piece, readInline } from './inline.ts';

export interface MarkdownView {
  /** Ids of people, roles and channels that stand there as live mentions; whether @everyone or @here does. */
  readonly mentions: readonly string[];
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly everyone: boolean;
  /** Clickable commands, ":emoji:" of a server, timestamps. */
  readonly commands: readonly string[];
  readonly emoji: readonly string[];
  readonly times: readonly string[];
  /** Addresses that show themselves. */
  readonly links: readonly string[];
  /** Addresses that hide behind words. */
  readonly maskedLinks: readonly { readonly text: string; readonly url: string }[];
  /** What is read, marks removed; mentions as they were written. */
  readonly plain: string;
  readonly bold: readonly string[];
  readonly italic: readonly string[];
  readonly underline: readonly string[];
  readonly strike: readonly string[];
  readonly spoilers: readonly string[];
  readonly codes: readonly string[];
  readonly codeBlocks: readonly { readonly lang: string; readonly text: string }[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly subtexts: readonly string[];
  readonly quotes: readonly string[];
  /** One for each item of a list. */
  readonly items: readonly { readonly depth: number; readonly ordered: boolean; readonly text: string }[];
}

type Block =
  | { readonly type: 'line'; readonly pieces: readonly Piece[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'heading'; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly type: 'subtext'; readonly pieces: readonly Piece[] }
  | { readonly type: 'item'; readonly depth: number; readonly ordered: boolean; readonly pieces: readonly Piece[] };

/** How the client renders a text. */
export function viewMarkdown(source: string): MarkdownView {
  const view = emptyView();
  return { ...view, plain: gatherBlocks(readBlocks(source, false), view) };
}

/** A line keeps what spans lines (code, bold) together: only quotes, headings and lists end at a line break. */
function readBlocks(source: string, inQuote: boolean): Block[] {
  const blocks: Block[] = [];
  let rest = source;
  let pending = '';
  const flush = () => {
    if (pending !== '') blocks.push({ type: 'line', pieces: readInline(pending.replace(/\n$/, '')) });
    pending = '';
  };
  while (rest !== '') {
    const [block, length] = takeBlock(rest, inQuote) ?? [undefined, 0];
    if (block !== undefined) {
      flush();
      blocks.push(block);
      rest = rest.slice(length);
      continue;
    }
    const step = lineLength(rest);
    pending += rest.slice(0, step);
    rest = rest.slice(step);
  }
  flush();
  return blocks;
}

/** To the end of the line, or of a code block that begins in it and goes on. */
function lineLength(rest: string): number {
  let end = rest.indexOf('\n');
  if (end < 0) return rest.length;
  let from = 0;
  for (;;) {
    const open = rest.indexOf('```', from);
    if (open < 0 || open > end) return end + 1;
    const close = rest.indexOf('```', open + 3);
    if (close < 0) return end + 1;
    from = close + 3;
    if (from > end) {
      end = rest.indexOf('\n', from);
      if (end < 0) return rest.length;
    }
  }
}

function takeBlock(rest: string, inQuote: boolean): [Block, number] | undefined {
  if (!inQuote) {
    const long = /^ *>>> ([\s\S]+)$/.exec(rest);
    if (long !== null) return [{ type: 'quote', blocks: readBlocks(long[1] ?? '', true) }, rest.length];
    const short = /^(?: *> [^\n]*(?:\n|$))+/.exec(rest);
    if (short !== null) {
      const inner = short[0].replace(/^ *> /gm, '').replace(/\n$/, '');
      return [{ type: 'quote', blocks: readBlocks(inner, true) }, short[0].length];
    }
  }
  const heading = /^ *(#{1,3}) +([^\n]+?)(?: *#+)? *(?:\n|$)/.exec(rest);
  if (heading !== null) {
    return [
      { type: 'heading', level: heading[1]?.length ?? 1, pieces: readInline(heading[2] ?? '') },
      heading[0].length,
    ];
  }
  const subtext = /^ *-# +([^\n]+)(?:\n|$)/.exec(rest);
  if (subtext !== null) return [{ type: 'subtext', pieces: readInline(subtext[1] ?? '') }, subtext[0].length];
  const item = /^( *)([-*]|\d{1,10}\.) +([^\n]+)(?:\n|$)/.exec(rest);
  if (item === null) return undefined;
  const depth = Math.floor((item[1]?.length ?? 0) / 2);
  return [
    { type: 'item', depth, ordered: /\d/.test(item[2] ?? ''), pieces: readInline(item[3] ?? '') },
    item[0].length,
  ];
}

type Growing = {
  -readonly [Key in keyof MarkdownView]: MarkdownView[Key] extends readonly (infer Item)[] ? Item[] : MarkdownView[Key];
};

function emptyView(): Growing {
  return {
    mentions: [],
    roles: [],
    channels: [],
    everyone: false,
    commands: [],
    emoji: [],
    times: [],
    links: [],
    maskedLinks: [],
    plain: '',
    bold: [],
    italic: [],
    underline: [],
    strike: [],
    spoilers: [],
    codes: [],
    codeBlocks: [],
    headings: [],
    subtexts: [],
    quotes: [],
    items: [],
  };
}

function gatherBlocks(blocks: readonly Block[], view: Growing): string {
  return blocks.map((block) => gatherBlock(block, view)).join('\n');
}

function gatherBlock(block: Block, view: Growing): string {
  if (block.type === 'quote') {
    const quoted = gatherBlocks(block.blocks, view);
    view.quotes.push(quoted);
    return quoted;
  }
  const words = gather(block.pieces, view);
  if (block.type === 'heading') view.headings.push({ level: block.level, text: words });
  else if (block.type === 'subtext') view.subtexts.push(words);
  else if (block.type === 'item') view.items.push({ depth: block.depth, ordered: block.ordered, text: words });
  return words;
}

/** The words of the pieces; what is live in them goes into the view. */
function gather(pieces: readonly Piece[], view: Growing): string {
  return pieces.map((piece) => gatherPiece(piece, view)).join('');
}

const lists = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
  spoiler: 'spoilers',
} as const;
const marks = { person: 'mentions', role: 'roles', channel: 'channels', time: 'times', guide: 'channels' } as const;

function gatherPiece(piece: Piece, view: Growing): string {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'code':
      view.codes.push(piece.text);
      return piece.text;
    case 'block':
      view.codeBlocks.push({ lang: piece.lang, text: piece.text });
      return piece.text;
    case 'link':
      view.links.push(piece.url);
      return piece.url;
    case 'masked': {
      const words = gather(piece.pieces, view);
      view.maskedLinks.push({ text: words, url: piece.url });
      return words;
    }
    case 'everyone':
      view.everyone = true;
      return piece.text;
    case 'command':
    case 'emoji':
      (piece.type === 'command' ? view.commands : view.emoji).push(piece.text);
      return piece.text;
    case 'person':
    case 'role':
    case 'channel':
    case 'time':
    case 'guide':
      view[marks[piece.type]].push(piece.id);
      return piece.text;
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'spoiler': {
      const words = gather(piece.pieces, view);
      view[lists[piece.type]].push(words);
      return words;
    }
    default:
      return piece satisfies never;
  }
}
