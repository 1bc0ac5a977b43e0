// How the phrases of distress are written down, and the way from one to the words that are looked for.

import { wordsOf } from '../asking/tree.ts';

/** What is looked for, gravest first: danger to one's own life, danger to anybody's, a crime of deceit, the law. */
export const kinds = ['selfHarm', 'threat', 'fraud', 'legal'] as const;
export type Kind = (typeof kinds)[number];

/** `ignore` hides what only sounds like it: a phrase that shares a word with one of these is not counted. */
export type Column = Kind | 'ignore';

/**
 * The phrases of one language. A phrase is words as people write them (case, accents and apostrophes do not matter);
 * `*` ends the beginning of a word, of three letters or more, and `(me|my self|)` stands for one of these, or nothing.
 */
export type Phrases = { readonly [C in Column]?: readonly string[] };

/** The same as a house keeps it: one comma-separated list to a column. */
export type Table = { readonly [C in Column]: string };

/** One of these, each as words; a beginning of a word has its `*`. */
export interface Part {
  readonly choice: readonly (readonly string[])[];
  /** It may be left out. */
  readonly optional: boolean;
  /** Those of the choice whose first word this may be. */
  beginningWith(said: string): readonly (readonly string[])[];
}

export const isSaid = (word: string, said: string): boolean =>
  word.endsWith('*') ? said.startsWith(word.slice(0, -1)) : said === word;

/** A phrase part by part. Throws, in plain words, on one that cannot be read. */
export function partsOf(phrase: string): readonly Part[] {
  const parts = choicesOf(phrase).map((choice) => partOf(choice.map(readWords)));
  if (parts.every(({ optional }) => optional)) throw new Error('may stand for nothing at all');
  return parts;
}

/** Below so many they are looked through one by one. */
const FILED_MIN = 4;

function partOf(all: readonly (readonly string[])[]): Part {
  const choice = all.filter((words) => words.length > 0);
  let filed: Map<string, (readonly string[])[]> | undefined;
  const stems = choice.filter(([first = '']) => first.endsWith('*'));
  const whole = choice.filter(([first = '']) => !first.endsWith('*'));
  return {
    choice,
    optional: choice.length < all.length,
    beginningWith(said) {
      if (whole.length < FILED_MIN) return choice.filter(([first = '']) => isSaid(first, said));
      filed ??= Map.groupBy(whole, ([first = '']) => first);
      const found = filed.get(said) ?? [];
      return stems.length === 0 ? found : [...found, ...stems.filter(([first = '']) => isSaid(first, said))];
    },
  };
}

/** A choice within a choice is written out; those of a whole part together may not stand for more than this. */
const CHOICE_MAX = 500;

function choicesOf(text: string): (readonly string[])[] {
  const choices: (readonly string[])[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '|' && depth === 0) throw new Error('has a | outside of brackets');
    if (sign === '(' && depth === 0) {
      choices.push([text.slice(from, at)]);
      from = at + 1;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) throw new Error('has a bracket that is not closed, or not opened');
    if (sign !== ')' || depth > 0) continue;
    const star = text[at + 1] === '*' ? '*' : '';
    choices.push(alternatives(text.slice(from, at)).map((one) => (one === '' ? '' : one + star)));
    from = at + 1 + star.length;
    at += star.length;
  }
  if (depth > 0) throw new Error('has a bracket that is not closed, or not opened');
  choices.push([text.slice(from)]);
  return choices.filter((choice) => choice.some((one) => one.trim() !== ''));
}

/** What stands between brackets, split at the `|` that are its own, with inner choices written out. */
function alternatives(inner: string): string[] {
  const made: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (at < inner.length && (inner[at] !== '|' || depth > 0)) continue;
    made.push(...writtenOut(choicesOf(inner.slice(from, at))));
    from = at + 1;
  }
  if (made.length > CHOICE_MAX) throw new Error(`has a choice between more than ${CHOICE_MAX}`);
  return made;
}

function writtenOut(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (before, choice) => {
      if (before.length * choice.length > CHOICE_MAX) throw new Error(`has a choice between more than ${CHOICE_MAX}`);
      return before.flatMap((start) => choice.map((end) => `${start}${end}`));
    },
    [''],
  );
}

function readWords(text: string): readonly string[] {
  const words = /[\p{L}\p{N}]/u.test(text) ? wordsOf(text) : [];
  if (words.some((word) => word.endsWith('*') && word.length < 4))
    throw new Error('has a * after fewer than 3 letters');
  return words;
}

export const phrasesIn = (list: string): string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
