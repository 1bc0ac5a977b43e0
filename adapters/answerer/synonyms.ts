// Groups of words that mean the same to a customer: the built-in ones of a language and those of the knowledge base.
import { english } from './synonyms-english.ts';
import { dutch, french, german, italian, portuguese, spanish } from './synonyms-european.ts';
import { type Speech, type Term, termsOf } from './terms.ts';

const builtIn: Readonly<Record<string, string>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** Several words of a text that stand together for one thing, such as "money back". */
interface Phrase {
  readonly rest: readonly string[];
  readonly joined: string;
}

export interface Synonyms {
  /** The numbers of the groups a term stands in; a phrase is named by its terms joined with `_`. */
  groupsOf(term: string): readonly number[];
  /** Whether the knowledge base itself declares this group. */
  isOwn(group: number): boolean;
  /** The same terms with each known phrase added as one term, its words made light where `soften` says so. */
  withPhrases(terms: readonly Term[], soften: boolean): Term[];
}

const wordOfPhraseWeight = 0.35;

/** `groups` are the knowledge base's own, each a list of words or phrases in the language. */
export function synonymsOf(speech: Speech, groups: readonly (readonly string[])[]): Synonyms {
  const groupsByTerm = new Map<string, number[]>();
  const phrasesByFirst = new Map<string, Phrase[]>();
  const builtInGroups = linesOf(builtIn[speech.lang] ?? '');
  const all = [...builtInGroups, ...groups];
  all.forEach((group, number) => {
    for (const name of group) {
      const terms = termsOf(name, speech).map(({ term }) => term);
      const [first, ...rest] = terms;
      if (first === undefined) continue;
      const joined = terms.join('_');
      const known = groupsByTerm.get(joined);
      if (known === undefined) groupsByTerm.set(joined, [number]);
      else if (!known.includes(number)) known.push(number);
      if (rest.length === 0) continue;
      const phrases = phrasesByFirst.get(first) ?? [];
      if (!phrases.some((phrase) => phrase.joined === joined)) phrases.push({ rest, joined });
      phrasesByFirst.set(first, phrases);
    }
  });
  return {
    groupsOf: (term) => groupsByTerm.get(term) ?? [],
    isOwn: (group) => group >= builtInGroups.length,
    withPhrases: (terms, soften) => joinPhrases(terms, phrasesByFirst, soften),
  };
}

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((name) => name.trim()));

function joinPhrases(terms: readonly Term[], phrasesByFirst: ReadonlyMap<string, Phrase[]>, soften: boolean): Term[] {
  const result = [...terms];
  terms.forEach(({ term }, at) => {
    for (const { rest, joined } of phrasesByFirst.get(term) ?? []) {
      if (!rest.every((word, i) => terms[at + 1 + i]?.term === word)) continue;
      result.push({ term: joined, weight: 1 });
      if (!soften) continue;
      for (let i = at; i <= at + rest.length; i++) {
        const part = result[i];
        if (part !== undefined) result[i] = { ...part, weight: Math.min(part.weight, wordOfPhraseWeight) };
      }
    }
  });
  return result;
}
