// Which language knows which word, wherever in an entry it stands: only words unknown to all that fit may be slips.

import type { Column } from './language.ts';

export interface Vocabulary {
  /** A trailing `*` makes the word a stem. */
  learn(word: string, language: number, column: string): void;
  /** Whether any of these languages knows the word, or a stem of it. */
  knows(word: string, languages: readonly number[]): boolean;
  /** Whether any of these languages knows this very word. */
  knowsWhole(word: string, languages: readonly number[]): boolean;
  /** The words, and the stems, among which a slip is searched. */
  searched(): { readonly words: readonly string[]; readonly stems: readonly string[] };
}

interface Stem {
  readonly start: string;
  readonly languages: Set<number>;
}

const stemKeyLength = 3;
/** Columns whose words carry a request. Negations and decoys are taken as written. */
const searchedColumns: ReadonlySet<string> = new Set<Column>([
  'agents',
  'persons',
  'anyone',
  'teams',
  'wants',
  'talks',
  'links',
  'real',
  'asks',
  'alone',
  'small',
]);

function hasAny(found: ReadonlySet<number>, languages: readonly number[]): boolean {
  return languages.some((language) => found.has(language));
}

export function vocabulary(): Vocabulary {
  const words = new Map<string, Set<number>>();
  const stems = new Map<string, Stem[]>();
  const searched = new Set<string>();
  const searchedStems = new Set<string>();
  const learnStem = (start: string, language: number): void => {
    const key = start.slice(0, stemKeyLength);
    const list = stems.get(key) ?? [];
    stems.set(key, list);
    const known = list.find((stem) => stem.start === start);
    if (known === undefined) list.push({ start, languages: new Set([language]) });
    else known.languages.add(language);
  };
  const knowsWhole = (word: string, languages: readonly number[]): boolean => {
    const found = words.get(word);
    return found !== undefined && hasAny(found, languages);
  };
  return {
    learn(word, language, column) {
      if (word.endsWith('*')) {
        if (searchedColumns.has(column)) searchedStems.add(word.slice(0, -1));
        return learnStem(word.slice(0, -1), language);
      }
      const known = words.get(word);
      if (known === undefined) words.set(word, new Set([language]));
      else known.add(language);
      if (searchedColumns.has(column)) searched.add(word);
    },
    knowsWhole,
    knows(word, languages) {
      if (knowsWhole(word, languages)) return true;
      const list = stems.get(word.slice(0, stemKeyLength)) ?? [];
      return list.some((stem) => word.startsWith(stem.start) && hasAny(stem.languages, languages));
    },
    searched: () => ({ words: [...searched], stems: [...searchedStems] }),
  };
}
