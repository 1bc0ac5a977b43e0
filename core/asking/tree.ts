// The entries of all tables as one tree of words, followed once for each word of a message.

import { type Column, type Language, role } from './language.ts';
import { read } from './reading.ts';

/** An entry found in a message: how many words it takes, and what it is in which languages. */
export interface Hit {
  readonly length: number;
  /** Between entries of the same length: whole words come before stems, longer stems before shorter. */
  readonly rank: number;
  readonly meanings: readonly Meaning[];
}

export interface Meaning {
  readonly language: number;
  /** Bits of `role`. */
  roles: number;
}

export interface Tree {
  /** Adds an entry, given as words of which those that end in `*` are stems. */
  plant(words: readonly string[], language: number, roles: number): void;
  /** The entries that begin at a word. Each word may have several spellings; no entry reaches over a break. */
  follow(spellings: readonly (readonly string[])[], breaks: readonly number[], start: number): readonly Hit[];
}

/** Most nodes are leaves, so their branches are only made when needed. */
interface Node {
  words?: Map<string, Node>;
  /** Filed under their first letters. */
  stems?: Map<string, Stem[]>;
  meanings?: Meaning[];
}

interface Stem {
  readonly start: string;
  readonly node: Node;
}

const stemLengthMin = 3;
const wholeWordRank = 1000;
const hitsPerWordMax = 24;

function childOf(parent: Node, word: string): Node {
  if (!word.endsWith('*')) {
    parent.words ??= new Map();
    const known = parent.words.get(word);
    if (known !== undefined) return known;
    const made: Node = {};
    parent.words.set(word, made);
    return made;
  }
  const start = word.slice(0, -1);
  if (start.length < stemLengthMin) throw new Error(`A stem needs ${stemLengthMin} letters: ${start}`);
  const key = start.slice(0, stemLengthMin);
  parent.stems ??= new Map();
  const list = parent.stems.get(key) ?? [];
  parent.stems.set(key, list);
  const known = list.find((stem) => stem.start === start);
  if (known !== undefined) return known.node;
  const made: Node = {};
  list.push({ start, node: made });
  return made;
}

/** An empty tree. Planting throws on a stem of fewer than three letters. */
export function tree(): Tree {
  const root: Node = {};
  const none: readonly string[] = [];
  return {
    plant(words, language, roles) {
      let at = root;
      for (const word of words) at = childOf(at, word);
      at.meanings ??= [];
      const known = at.meanings.find((meaning) => meaning.language === language);
      if (known === undefined) at.meanings.push({ language, roles });
      else known.roles |= roles;
    },
    follow(spellings, breaks, start) {
      const found: Hit[] = [];
      const step = (here: Node, from: number, rank: number): void => {
        if (here.meanings !== undefined && found.length < hitsPerWordMax) {
          found.push({ length: from - start, rank, meanings: here.meanings });
        }
        if ((from > start && breaks[from] !== 0) || (here.words === undefined && here.stems === undefined)) return;
        for (const word of spellings[from] ?? none) {
          const next = here.words?.get(word);
          if (next !== undefined) step(next, from + 1, rank + wholeWordRank);
          if (here.stems === undefined || word.length < stemLengthMin) continue;
          for (const stem of here.stems.get(word.slice(0, stemLengthMin)) ?? []) {
            if (word.startsWith(stem.start)) step(stem.node, from + 1, rank + stem.start.length);
          }
        }
      };
      step(root, start, 0);
      return found;
    },
  };
}

function entriesOf(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** An entry as words; a trailing `*` is kept on the word that had one in the table. Throws on an entry without letters. */
export function wordsOf(entry: string): readonly string[] {
  const words = entry.includes('*') ? entry.split(/\s+/).flatMap(withStar) : read(entry).words;
  if (words.length === 0) throw new Error(`An entry of a language table has no letters: ${entry}`);
  return words;
}

function withStar(part: string): string[] {
  const words = [...read(part.replace('*', '')).words];
  const last = words.pop();
  if (last === undefined) return [];
  return [...words, part.endsWith('*') ? `${last}*` : last];
}

/** Plants a table's entries, each also with the table's prefixes; tells of each entry's words. Throws on a broken entry. */
export function plantTable(
  into: Tree,
  table: Language,
  language: number,
  heard: (word: string, column: Column) => void,
): void {
  const prefixes = ['', ...entriesOf(table.prefixes ?? '').map((prefix) => wordsOf(prefix).join(''))];
  for (const [name, bits] of Object.entries(role)) {
    const column = name as Column;
    for (const entry of entriesOf(table[column] ?? '')) {
      const words = wordsOf(entry);
      const [first = '', ...rest] = words;
      for (const word of words) heard(word, column);
      for (const prefix of prefixes) into.plant([prefix + first, ...rest], language, bits);
    }
  }
}
