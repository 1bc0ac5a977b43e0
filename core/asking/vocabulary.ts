// What each language calls known, wherever in an entry it stands: a word unknown to the languages that fit may be a slip.

import { type Column, role } from './language.ts';
import { type Spelling, spelling } from './spelling.ts';

/** The words of one language. */
export interface Vocabulary {
  /** A trailing `*` makes the word a stem. */
  learn(word: string, column: Column): void;
  knows(word: string): boolean;
  /** Knows this very word, not only a stem of it. */
  knowsWhole(word: string): boolean;
  /** The known words that a slip may have turned into this one, a few at most. */
  meant(written: string): readonly string[];
}

/** Negations and decoys are taken as written: only words that carry a request are searched for slips. */
const searchedRoles =
  role.agents |
  role.persons |
  role.anyone |
  role.teams |
  role.wants |
  role.talks |
  role.links |
  role.real |
  role.asks |
  role.alone |
  role.small;

const stemKeyLength = 3;

export function vocabulary(): Vocabulary {
  const words = new Set<string>();
  const stems = new Map<string, string[]>();
  const searchedWords = new Set<string>();
  const searchedStems = new Set<string>();
  let slips: Spelling | undefined;
  return {
    learn(word, column) {
      const searched = (role[column] & searchedRoles) !== 0;
      if (!word.endsWith('*')) {
        words.add(word);
        if (searched) searchedWords.add(word);
        return;
      }
      const start = word.slice(0, -1);
      const key = start.slice(0, stemKeyLength);
      const list = stems.get(key);
      if (list === undefined) stems.set(key, [start]);
      else list.push(start);
      if (searched) searchedStems.add(start);
    },
    knows(word) {
      if (words.has(word)) return true;
      const list = stems.get(word.slice(0, stemKeyLength));
      return list?.some((start) => word.startsWith(start)) ?? false;
    },
    knowsWhole: (word) => words.has(word),
    meant(written) {
      slips ??= spelling(searchedWords, searchedStems);
      return slips.meant(written);
    },
  };
}
