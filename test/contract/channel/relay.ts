// What passes between any two platforms, and how, told by their capabilities alone: the tables of docs/relay.md.
import type { Capabilities } from '../../../core/channel.ts';
import type { Style } from '../../../core/message.ts';
import type { Ability, Stage } from './stage.ts';

export interface Side {
  readonly stage: Stage;
  readonly can: Capabilities;
}

/** `none`: people there cannot do it, or the platform does not tell its bots, so that there is nothing to pass on. */
type Passes = 'yes' | 'shown as text' | 'told to both sides' | 'none';

export interface Cell {
  readonly passes: Passes;
  /** A mark behind it, explained under the tables. */
  readonly note?: keyof typeof notes;
  /** What the contract must show for it, of the platform where it is written and of the one where it is read. */
  readonly rests: { readonly from?: readonly Ability[]; readonly to?: readonly Ability[] };
}

export const notes = {
  a: 'Not its marks: those that the other platform does not have are left out, and the words stay.',
  b: 'Bots are not told of deletions there. `/forget` as a reply to the message removes its copy, and says so.',
  c: 'As a sound file.',
  d: 'As a picture.',
  e: 'One message for each file.',
  f: 'In parts, each within the limit.',
  g: 'With a link to the file that expires, where the house has a web account with a public address.',
  h: 'Agents read the quoted words. Customers read the answer alone: what an agent quotes may be a note.',
} as const;

const yes = (from: readonly Ability[], to: readonly Ability[]): Cell => ({ passes: 'yes', rests: { from, to } });
const none: Cell = { passes: 'none', rests: {} };
const noted = (cell: Cell, note: keyof typeof notes): Cell => ({ ...cell, note });
const asText: Cell = { passes: 'shown as text', rests: {} };
const told: Cell = { passes: 'told to both sides', rests: {} };

const marks = (writes: readonly Style[]): readonly Style[] => writes.filter((style) => style !== 'emoji');

function styles({ stage }: Side, { can }: Side): Cell {
  const written = marks(stage.writes);
  if (written.length === 0) return none;
  const lost = written.filter((style) => !can.styles.includes(style));
  return lost.length === 0 ? yes([], []) : noted(yes([], []), 'a');
}

const files = ({ stage }: Side, { can }: Side, kind: 'photo' | 'file'): Cell => {
  if (!stage.gives.includes(kind)) return none;
  return can.files ? yes(['files'], ['files']) : told;
};

/** One row for each feature: how it passes from whoever does it to whoever sees it. */
export const features: Readonly<Record<string, (from: Side, to: Side) => Cell>> = {
  'Text styles': styles,
  'Long texts': ({ can }, to) => (can.textLengthMax > to.can.textLengthMax ? noted(yes([], []), 'f') : yes([], [])),
  Edits: ({ can }, to) => {
    if (!can.hears.edits) return none;
    return to.can.edits ? yes(['hears.edits'], ['edits']) : asText;
  },
  Deletes: ({ can }, to) => {
    if (!can.hears.removals) return noted(told, 'b');
    return to.can.deletes ? yes(['hears.removals'], ['deletes']) : told;
  },
  Replies({ can }, to) {
    if (!can.replies) return none;
    return to.can.replies ? yes(['replies'], ['replies']) : noted(asText, 'h');
  },
  Reactions: ({ can }, to) => {
    if (!can.hears.reactions) return none;
    return to.can.reactions ? yes(['hears.reactions'], ['reactions']) : none;
  },
  Photos: (from, to) => files(from, to, 'photo'),
  Files: (from, to) => files(from, to, 'file'),
  'Files that are too large': ({ stage }, to) =>
    stage.gives.includes('file') && to.can.files ? noted(told, 'g') : told,
  'Voice notes': ({ stage }, { can }) => {
    if (!stage.gives.includes('voice')) return none;
    if (!can.files) return told;
    return can.voices ? yes(['files'], ['voices']) : noted(yes(['files'], ['files']), 'c');
  },
  Stickers: ({ stage }, { can }) => {
    if (!stage.gives.includes('sticker')) return none;
    if (!can.files) return asText;
    return can.stickers ? yes(['files'], ['stickers']) : noted(yes(['files'], ['files']), 'd');
  },
  Albums: (_from, { can }) => {
    if (!can.files) return told;
    return can.albums ? yes(['albums'], ['albums']) : noted(yes(['albums'], ['files']), 'e');
  },
  Typing: ({ can }, to) => (can.hears.typing && to.can.typing ? yes(['hears.typing'], ['typing']) : none),
  'Custom emoji': ({ stage }, { can }) => {
    if (!stage.hasCustomEmoji) return none;
    return stage.writes.includes('emoji') && can.styles.includes('emoji') ? yes([], []) : asText;
  },
};

const shown = ({ passes, note }: Cell): string =>
  `${passes === 'none' ? '–' : passes}${note === undefined ? '' : ` <sup>${note}</sup>`}`;

/** Both directions in one cell: one word where they are alike. */
function both(there: Cell, back: Cell): string {
  const [to, fro] = [shown(there), shown(back)];
  return to === fro ? to : `→ ${to}, ← ${fro}`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const titled = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;
const titleOf = ({ stage }: Side): string => titled(stage.platform);

const STYLES: readonly Style[] = [
  'bold',
  'italic',
  'strike',
  'spoiler',
  'code',
  'block',
  'quote',
  'link',
  'list',
  'mention',
  'emoji',
];

/** The tables, as Markdown: limits and styles by platform, then a table for each platform that customers are on. */
export function relayTables(sides: readonly Side[]): string {
  const head = (first: string) => [row([first, ...sides.map(titleOf)]), row(['---', ...sides.map(() => '---')])];
  const number = (value: number): string => value.toLocaleString('en');
  const limits = [
    '### Limits',
    '',
    ...head('of one message'),
    row(['characters of text', ...sides.map(({ can }) => number(can.textLengthMax))]),
    row(['characters beside files', ...sides.map(({ can }) => number(can.captionLengthMax))]),
    row(['megabytes of a file', ...sides.map(({ can }) => number(Math.floor(can.fileBytesMax / 1024 / 1024)))]),
  ];
  const marked = [
    '### Text styles',
    '',
    'What is shown as such; of all others the words are shown.',
    '',
    ...head(''),
    ...STYLES.map((style) => row([style, ...sides.map(({ can }) => (can.styles.includes(style) ? 'yes' : 'as text'))])),
  ];
  const pairs = sides.flatMap((customers) => [
    '',
    `### Customers on ${titleOf(customers)}`,
    '',
    ...head('agents on'),
    ...Object.entries(features).map(([name, passes]) =>
      row([name, ...sides.map((agents) => both(passes(customers, agents), passes(agents, customers)))]),
    ),
  ]);
  const said = Object.entries(notes).map(([mark, words]) => `- <sup>${mark}</sup> ${words}`);
  return [...limits, '', ...marked, ...pairs, '', ...said].join('\n');
}
