// All languages' tables as one tree of words, so that a message is looked up once, whatever language it is in.

import { type Column, type Language, role, shared } from './language.ts';
import { isSign, type Reading, read } from './reading.ts';
import { type Spelling, spelling } from './spelling.ts';

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

export interface Findings {
  /** The entries that begin at each word. */
  readonly hits: readonly (readonly Hit[])[];
  /** All that was found of each language, in one number of role bits. */
  readonly seen: readonly number[];
  /** At how many words an entry of each language begins: the more, the likelier the message is in it. */
  readonly known: readonly number[];
}

export interface Lexicon {
  readonly languages: readonly Language[];
  /** The number by which the words of all languages go in `Meaning.language`. */
  readonly sharedAt: number;
  look(reading: Reading): Findings;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly stems: Map<string, Stem[]>;
  readonly meanings: Meaning[];
}

interface Stem {
  readonly start: string;
  readonly node: Node;
}

/** Stems are filed under their first letters; none is shorter. */
const stemLengthMin = 3;
const wholeWordRank = 1000;
const hitsPerWordMax = 24;
const slipLengthMin = 4;

/** Columns whose words are searched for slips: those that carry the request. */
const triggers: ReadonlySet<string> = new Set<Column>([
  'agents',
  'persons',
  'anyone',
  'teams',
  'talks',
  'links',
  'real',
  'asks',
]);

function node(): Node {
  return { words: new Map(), stems: new Map(), meanings: [] };
}

function entriesOf(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** An entry as words; a trailing `*` is kept on the last word that had one in the table. */
function wordsOf(entry: string): string[] {
  return entry.split(/\s+/).flatMap((part) => {
    const words = [...read(part.replace('*', '')).words];
    const last = words.pop();
    if (last === undefined) throw new Error(`An entry of a language table has no letters: ${entry}`);
    return [...words, part.endsWith('*') ? `${last}*` : last];
  });
}

function child(parent: Node, word: string): Node {
  if (!word.endsWith('*')) {
    const known = parent.words.get(word);
    if (known !== undefined) return known;
    const made = node();
    parent.words.set(word, made);
    return made;
  }
  const start = word.slice(0, -1);
  if (start.length < stemLengthMin) throw new Error(`A stem needs ${stemLengthMin} letters: ${start}`);
  const key = start.slice(0, stemLengthMin);
  const list = parent.stems.get(key) ?? [];
  parent.stems.set(key, list);
  const known = list.find((stem) => stem.start === start);
  if (known !== undefined) return known.node;
  const made = node();
  list.push({ start, node: made });
  return made;
}

function plant(root: Node, words: readonly string[], language: number, roles: number): void {
  let at = root;
  for (const word of words) at = child(at, word);
  const known = at.meanings.find((meaning) => meaning.language === language);
  if (known === undefined) at.meanings.push({ language, roles });
  else known.roles |= roles;
}

interface Vocabulary {
  readonly words: Set<string>;
  readonly stems: Map<string, string[]>;
  readonly triggers: Set<string>;
}

function learn(vocabulary: Vocabulary, column: string, words: readonly string[]): void {
  for (const word of words) {
    if (isSign(word)) continue;
    if (word.endsWith('*')) {
      const key = word.slice(0, stemLengthMin);
      vocabulary.stems.set(key, [...(vocabulary.stems.get(key) ?? []), word.slice(0, -1)]);
      continue;
    }
    vocabulary.words.add(word);
    if (triggers.has(column)) vocabulary.triggers.add(word);
  }
}

function plantLanguage(root: Node, vocabulary: Vocabulary, language: Language, at: number): void {
  const prefixes = ['', ...entriesOf(language.prefixes ?? '').map((prefix) => wordsOf(prefix).join(''))];
  for (const [column, bits] of Object.entries(role)) {
    for (const entry of entriesOf(language[column as Column] ?? '')) {
      const words = wordsOf(entry);
      learn(vocabulary, column, words);
      const [first = '', ...rest] = words;
      for (const prefix of prefixes) plant(root, [prefix + first, ...rest], at, bits);
    }
  }
}

function isKnown(vocabulary: Vocabulary, word: string): boolean {
  if (vocabulary.words.has(word)) return true;
  const stems = vocabulary.stems.get(word.slice(0, stemLengthMin));
  return stems?.some((stem) => word.startsWith(stem)) ?? false;
}

/** How each word may be read: as it is if any table knows it, else as what was probably meant. */
function spellingsOf(reading: Reading, vocabulary: Vocabulary, slips: Spelling): (readonly string[])[] {
  return reading.words.map((word) => {
    if (word.length < slipLengthMin || isKnown(vocabulary, word)) return [word];
    const meant = slips.meant(word);
    return meant.length === 0 ? [word] : meant;
  });
}

/** Follows the tree from the word at `start`, collecting the entries that end on the way. */
function follow(at: Node, spellings: readonly (readonly string[])[], breaks: readonly number[], start: number): Hit[] {
  const found: Hit[] = [];
  const step = (here: Node, from: number, rank: number): void => {
    if (here.meanings.length > 0 && found.length < hitsPerWordMax) {
      found.push({ length: from - start, rank, meanings: here.meanings });
    }
    if (from > start && breaks[from] !== 0) return;
    for (const word of spellings[from] ?? []) {
      const next = here.words.get(word);
      if (next !== undefined) step(next, from + 1, rank + wholeWordRank);
      for (const stem of here.stems.get(word.slice(0, stemLengthMin)) ?? []) {
        if (word.startsWith(stem.start)) step(stem.node, from + 1, rank + stem.start.length);
      }
    }
  };
  step(at, start, 0);
  return found;
}

function tally(hits: readonly (readonly Hit[])[], count: number): { seen: number[]; known: number[] } {
  const seen = new Array<number>(count).fill(0);
  const known = new Array<number>(count).fill(0);
  const countedAt = new Array<number>(count).fill(-1);
  hits.forEach((here, at) => {
    for (const hit of here) {
      for (const { language, roles } of hit.meanings) {
        seen[language] = (seen[language] ?? 0) | roles;
        if (countedAt[language] !== at) known[language] = (known[language] ?? 0) + 1;
        countedAt[language] = at;
      }
    }
  });
  return { seen, known };
}

/** Builds the tree from the tables. Throws on an entry without letters and on a stem of fewer than three. */
export function lexicon(languages: readonly Language[]): Lexicon {
  const root = node();
  const vocabulary: Vocabulary = { words: new Set(), stems: new Map(), triggers: new Set() };
  const sharedAt = languages.length;
  [...languages, shared].forEach((language, at) => {
    plantLanguage(root, vocabulary, language, at);
  });
  const slips = spelling(vocabulary.triggers);
  return {
    languages,
    sharedAt,
    look(reading) {
      const spellings = spellingsOf(reading, vocabulary, slips);
      const hits = spellings.map((_, start) => follow(root, spellings, reading.breaks, start));
      return { hits, ...tally(hits, languages.length + 1) };
    },
  };
}
