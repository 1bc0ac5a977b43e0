// Looks a message up in all languages' tables at once, and tells in which languages it may be.

import { type Language, shared } from './language.ts';
import { isSign, type Reading } from './reading.ts';
import { type Hit, plantTable, type Tree, tree } from './tree.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

export interface Findings {
  /** The entries that begin at each word. */
  readonly hits: readonly (readonly Hit[])[];
  /** All that was found of each language, in one number of role bits. */
  readonly seen: ArrayLike<number>;
  /** The languages that the message may be in: those whose tables know about as many of its words as any. */
  readonly fitting: readonly number[];
}

export interface Lexicon {
  readonly languages: readonly Language[];
  /** The number by which the words of all languages go in `Meaning.language`. */
  readonly sharedAt: number;
  look(reading: Reading): Findings;
  /** Reads one more table, which takes a millisecond or two; false when all are read. `look` reads what is left. */
  learnNext(): boolean;
}

/** A language fits if its table knows at least this share of the words that the best table knows. */
const fitMin = 0.7;
/** Shorter words are never slips. */
const slipLengthMin = 4;
/** If no table knows any word, only short messages are searched for slips in all languages. */
const unknownWordsMax = 6;
const doubled = /(\p{L})\1/gu;

function findingsOf(hits: readonly (readonly Hit[])[], languages: number): Findings {
  const seen = new Uint32Array(languages + 1);
  const known = new Uint32Array(languages);
  const countedAt = new Int32Array(languages).fill(-1);
  let best = 1;
  for (let at = 0; at < hits.length; at += 1) {
    for (const { meanings } of hits[at] ?? []) {
      // What all languages share tells none of them apart.
      const telling = meanings.every(({ language }) => language !== languages);
      for (const { language, roles } of meanings) {
        seen[language] = (seen[language] ?? 0) | roles;
        if (!telling || countedAt[language] === at) continue;
        const count = (known[language] ?? 0) + 1;
        known[language] = count;
        countedAt[language] = at;
        if (count > best) best = count;
      }
    }
  }
  const fitting: number[] = [];
  for (let language = 0; language < languages; language += 1) {
    if ((known[language] ?? 0) >= Math.max(1, best * fitMin)) fitting.push(language);
  }
  return { hits, seen, fitting };
}

/** How each word may be read: as written if a table that fits knows it, else also as what was probably meant. */
function spellingsOf(reading: Reading, tables: readonly Vocabulary[]): (readonly string[])[] {
  return reading.words.map((word) => {
    if (word.length < slipLengthMin || tables.some((table) => table.knows(word))) return [word];
    const single = word.replace(doubled, '$1');
    if (single !== word && tables.some((table) => table.knowsWhole(single))) return [word, single];
    return [word, ...tables.flatMap((table) => table.meant(word))];
  });
}

function hitsOf(words: Tree, spellings: readonly (readonly string[])[], breaks: readonly number[]): (readonly Hit[])[] {
  return spellings.map((_, start) => words.follow(spellings, breaks, start));
}

/** The lexicon of these tables. Reading one throws on an entry without letters and on a stem of fewer than three. */
export function lexicon(languages: readonly Language[]): Lexicon {
  const words = tree();
  const sharedAt = languages.length;
  const known: Vocabulary[] = [];

  function learnNext(): boolean {
    const language = languages[known.length];
    if (!language) return false;
    const own = vocabulary();
    plantTable(words, language, known.length, (word, column) => {
      if (!isSign(word)) own.learn(word, column);
    });
    known.push(own);
    if (known.length === sharedAt) plantTable(words, shared, sharedAt, () => {});
    return known.length < sharedAt;
  }

  return {
    languages,
    sharedAt,
    learnNext,
    look(reading) {
      while (learnNext());
      const written = reading.words.map((word) => [word]);
      const first = findingsOf(hitsOf(words, written, reading.breaks), sharedAt);
      const lost = first.fitting.length === 0 && reading.words.length <= unknownWordsMax;
      const tables = lost ? known : first.fitting.flatMap((language) => known[language] ?? []);
      const meant = spellingsOf(reading, tables);
      if (meant.every((spellings) => spellings.length === 1)) return first;
      return findingsOf(hitsOf(words, meant, reading.breaks), sharedAt);
    },
  };
}
