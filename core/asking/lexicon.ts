// All languages' tables as one tree of words, so that a message is looked up once, whatever language it is in.

import { type Column, type Language, role, shared } from './language.ts';
import { isSign, type Reading, read } from './reading.ts';
import { type Spelling, spelling } from './spelling.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

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
  /** The languages that the message may be in: those whose tables know about as many of its words as any. */
  readonly fitting: readonly number[];
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
export const stemLengthMin = 3;
const wholeWordRank = 1000;
const hitsPerWordMax = 24;
/** A language fits if its table knows at least this share of the words that the best table knows. */
const fitMin = 0.7;

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

function plantLanguage(root: Node, known: Vocabulary, language: Language, at: number): void {
  const prefixes = ['', ...entriesOf(language.prefixes ?? '').map((prefix) => wordsOf(prefix).join(''))];
  for (const [column, bits] of Object.entries(role)) {
    for (const entry of entriesOf(language[column as Column] ?? '')) {
      const words = wordsOf(entry);
      const [first = '', ...rest] = words;
      for (const word of words) if (!isSign(word)) known.learn(word, at, column);
      for (const prefix of prefixes) plant(root, [prefix + first, ...rest], at, bits);
    }
  }
}

/** Follows the tree from the word at `start`, collecting the entries that end on the way. */
function follow(root: Node, spellings: readonly (readonly string[])[], reading: Reading, start: number): Hit[] {
  const found: Hit[] = [];
  const step = (here: Node, from: number, rank: number): void => {
    if (here.meanings.length > 0 && found.length < hitsPerWordMax) {
      found.push({ length: from - start, rank, meanings: here.meanings });
    }
    if (from > start && reading.breaks[from] !== 0) return;
    for (const word of spellings[from] ?? []) {
      const next = here.words.get(word);
      if (next !== undefined) step(next, from + 1, rank + wholeWordRank);
      for (const stem of here.stems.get(word.slice(0, stemLengthMin)) ?? []) {
        if (word.startsWith(stem.start)) step(stem.node, from + 1, rank + stem.start.length);
      }
    }
  };
  step(root, start, 0);
  return found;
}

function findingsOf(hits: readonly (readonly Hit[])[], languages: number): Findings {
  const seen = new Array<number>(languages + 1).fill(0);
  const known = new Array<number>(languages + 1).fill(0);
  const countedAt = new Array<number>(languages + 1).fill(-1);
  hits.forEach((here, at) => {
    for (const { meanings } of here) {
      // What all languages share tells none of them apart.
      const telling = meanings.every(({ language }) => language !== languages);
      for (const { language, roles } of meanings) {
        seen[language] = (seen[language] ?? 0) | roles;
        if (!telling || countedAt[language] === at) continue;
        known[language] = (known[language] ?? 0) + 1;
        countedAt[language] = at;
      }
    }
  });
  const best = Math.max(...known.slice(0, languages));
  const enough = Math.max(1, best * fitMin);
  const fitting = known.slice(0, languages).flatMap((count, language) => (count >= enough ? [language] : []));
  return { hits, seen, fitting };
}

/** How each word may be read: as written if a fitting table knows it, else also as what was probably meant. */
function spellingsOf(
  reading: Reading,
  first: Findings,
  all: readonly number[],
  known: Vocabulary,
  slips: Spelling,
): (readonly string[])[] {
  const fitting = first.fitting.length === 0 ? all : first.fitting;
  const mayBe = (word: string): boolean => known.knows(word, fitting);
  return reading.words.map((word) => {
    if (word.length < 4 || known.knows(word, first.fitting)) return [word];
    const single = word.replace(/(\p{L})\1/gu, '$1');
    if (single !== word && known.knowsWhole(single, fitting)) return [word, single];
    return [word, ...slips.meant(word, mayBe)];
  });
}

/** Builds the tree from the tables. Throws on an entry without letters and on a stem of fewer than three. */
export function lexicon(languages: readonly Language[]): Lexicon {
  const root = node();
  const known = vocabulary();
  const sharedAt = languages.length;
  [...languages, shared].forEach((language, at) => {
    plantLanguage(root, known, language, at);
  });
  const all = languages.map((_, at) => at);
  const searched = known.searched();
  const slips = spelling(searched.words, searched.stems);
  return {
    languages,
    sharedAt,
    look(reading) {
      const written = reading.words.map((word) => [word]);
      const first = findingsOf(
        written.map((_, start) => follow(root, written, reading, start)),
        sharedAt,
      );
      const meant = spellingsOf(reading, first, all, known, slips);
      if (meant.every((words) => words.length === 1)) return first;
      return findingsOf(
        meant.map((_, start) => follow(root, meant, reading, start)),
        sharedAt,
      );
    },
  };
}
