// All phrases of all languages, filed by how they begin, and what of them stands in a piece of text.

import { type Reading, read } from '../asking/reading.ts';
import {
  type Column,
  isSaid,
  type Kind,
  kinds,
  type Part,
  type Phrases,
  partsOf,
  phrasesIn,
  type Table,
} from './phrase.ts';

export interface Words {
  /** Reads a few more phrases, a millisecond or two; false when all are read. */
  learnNext(): boolean;
  /** The gravest that is said in the first 2,000 UTF-16 units of a text. Reads what is left to read. */
  gravest(text: string): Kind | undefined;
}

interface Filed {
  readonly column: Column;
  readonly parts: readonly Part[];
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly column: Column;
}

const STEM_MIN = 3;

const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
const isWithin = (one: Span, other: Span): boolean =>
  one.from >= other.from && one.to <= other.to && one.to - one.from < other.to - other.from;

/** The words of these tables and of a configuration. Reading a phrase that cannot be read throws: see `partsOf`. */
export function lexicon(tables: readonly Table[], own: readonly Phrases[] = []): Words {
  /** By their first word, or by the first letters of it where only its beginning is given. */
  const byWord = new Map<string, Filed[]>();
  const byStem = new Map<string, Filed[]>();
  const left = [...tables, ...own].flatMap(shelvesOf).reverse();

  function learnNext(): boolean {
    const { column, phrases } = left.pop() ?? { column: 'ignore' as const, phrases: [] };
    for (const phrase of phrases) {
      const filed: Filed = { column, parts: partsOf(phrase) };
      for (const word of firstWords(filed.parts)) {
        const [files, key] = word.endsWith('*') ? [byStem, word.slice(0, STEM_MIN)] : [byWord, word];
        const already = files.get(key);
        if (already) already.push(filed);
        else files.set(key, [filed]);
      }
    }
    return left.length > 0;
  }

  function spansIn(reading: Reading): Span[] {
    const spans: Span[] = [];
    for (const [from, word] of reading.words.entries()) {
      const stems = word.length < STEM_MIN ? undefined : byStem.get(word.slice(0, STEM_MIN));
      for (const files of [byWord.get(word), stems]) {
        for (const { column, parts } of files ?? []) {
          const to = endOf(parts, reading, from);
          if (to > from) spans.push({ from, to, column });
        }
      }
    }
    return spans;
  }

  return {
    learnNext,
    gravest(text) {
      while (left.length > 0) learnNext();
      const spans = spansIn(read(text));
      return kinds.find((kind) => spans.some((span) => span.column === kind && !isHidden(span, spans)));
    },
  };
}

const columns: readonly Column[] = [...kinds, 'ignore'];

function shelvesOf(table: Table | Phrases): { readonly column: Column; readonly phrases: readonly string[] }[] {
  return columns.flatMap((column) => {
    const list = table[column] ?? [];
    const phrases = typeof list === 'string' ? phrasesIn(list) : list;
    return phrases.length > 0 ? [{ column, phrases }] : [];
  });
}

/** "Not to kill myself" hides "kill myself", and is itself no answer to "a reason not to kill myself". */
const isHidden = (span: Span, spans: readonly Span[]): boolean =>
  spans.some((other) => other.column === 'ignore' && overlaps(span, other) && !isWithin(other, span));

function firstWords(parts: readonly Part[]): Set<string> {
  const found = new Set<string>();
  for (const part of parts) {
    for (const [first] of part.choice) if (first !== undefined) found.add(first);
    if (!part.optional) break;
  }
  return found;
}

/** Where a phrase that begins at a word ends, at the latest; -1 where it does not stand there. No phrase reaches over a comma. */
function endOf(parts: readonly Part[], reading: Reading, from: number): number {
  let ends: readonly number[] = [from];
  for (const part of parts) {
    const next: number[] = part.optional ? [...ends] : [];
    for (const end of ends) {
      if (end > from && reading.breaks[end] !== 0) continue;
      for (const words of part.beginningWith(reading.words[end] ?? '')) {
        const after = end + words.length;
        if (!next.includes(after) && goesOn(words, reading, end)) next.push(after);
      }
    }
    if (next.length === 0) return -1;
    ends = next;
  }
  return Math.max(...ends);
}

/** Whether the words after the first, which is there, are there as well. */
function goesOn(words: readonly string[], { words: said, breaks }: Reading, at: number): boolean {
  for (let i = 1; i < words.length; i += 1) {
    if (breaks[at + i] !== 0 || !isSaid(words[i] ?? '', said[at + i] ?? '')) return false;
  }
  return true;
}
