// Reads a question against a catalogue: each of its words with the terms of the index that it may stand for.
import { type Catalogue, gramsOf, otherSections } from './catalogue.ts';
import { isBare } from './everyday.ts';
import { foldedWords, termsOf } from './terms.ts';

/** One word of the question. `likeness` tells which terms of the catalogue it may stand for, each 0 to 1. */
export interface Meaning {
  /** How much the word tells, 0 to 1: rare and unknown words much, everyday words little. */
  readonly weight: number;
  /** Its weight as a word of the language alone: 1 for a word with a subject. */
  readonly everyday: number;
  readonly likeness: ReadonlyMap<number, number>;
  /** The word itself, or the one that the knowledge base declares to mean the same. */
  readonly spelling: string;
}

export interface Query {
  readonly meanings: readonly Meaning[];
  /** The sum of the words' weights, and the root of the sum of their squares. */
  readonly weight: number;
  readonly norm: number;
  /** Nothing but greetings, thanks and grammar. */
  readonly bare: boolean;
  /** Not a single word with a subject. */
  readonly vague: boolean;
  readonly grams: ReadonlySet<number>;
  readonly gramNorm: number;
}

/** A question longer than this is cut: the rest of a pasted page tells no more. */
const questionLengthMax = 1_000;
const termsMax = 60;
const likenessesMax = 16;
const prefixesMax = 50;

const synonymLikeness = 0.7;
/** What the authors of the knowledge base call the same is the same. */
const ownSynonymLikeness = 0.95;
const prefixLikeness = 0.9;
/** By the number of edits. */
const typoLikeness: readonly number[] = [1, 0.8, 0.6];

export function queryOf(text: string, catalogue: Catalogue): Query {
  const read = text.slice(0, questionLengthMax);
  const terms = catalogue.synonyms.withPhrases(termsOf(read, catalogue.speech), true);
  const everyday = new Map<string, number>();
  for (const { term, weight } of terms.slice(0, termsMax)) {
    everyday.set(term, Math.max(weight, everyday.get(term) ?? 0));
  }
  const meanings = [...everyday].map(([term, weight]) => meaningOf(term, weight, catalogue));
  const grams = new Set<number>();
  const unseen = Math.log(2 + 2 * (catalogue.entries.length + otherSections));
  let gramSquares = 0;
  for (const gram of new Set(gramsOf(meanings.map(({ spelling }) => spelling)))) {
    const number = catalogue.gramNumber.get(gram);
    if (number !== undefined) grams.add(number);
    gramSquares += (number === undefined ? unseen : (catalogue.gramRarity[number] ?? 0)) ** 2;
  }
  return {
    meanings,
    weight: meanings.reduce((sum, { weight }) => sum + weight, 0),
    norm: Math.sqrt(meanings.reduce((sum, { weight }) => sum + weight ** 2, 0)),
    bare: isBare(foldedWords(read, catalogue.speech)),
    vague: terms.every(({ weight }) => weight < 1),
    grams,
    gramNorm: Math.sqrt(gramSquares),
  };
}

function meaningOf(term: string, everyday: number, catalogue: Catalogue): Meaning {
  const { vocabulary, rarity } = catalogue;
  const likeness = new Map<number, number>();
  const like: Like = (id, value) => {
    if (value > (likeness.get(id) ?? 0)) likeness.set(id, value);
  };
  const exact = vocabulary.get(term);
  if (exact !== undefined) like(exact, 1);
  for (const group of catalogue.synonyms.groupsOf(term)) {
    const value = catalogue.synonyms.isOwn(group) ? ownSynonymLikeness : synonymLikeness;
    for (const id of catalogue.groups.get(group) ?? []) like(id, value);
  }
  if (everyday === 1) {
    likePrefixes(term, catalogue, like);
    if (likeness.size === 0) likeTypos(term, catalogue, like);
  }
  const top = [...likeness].sort((a, b) => b[1] - a[1]).slice(0, likenessesMax);
  // What it may stand for tells how rare its subject is; as far as the likeness leaves doubt, it is an unknown word.
  const telling = top.reduce((most, [other, alike]) => Math.max(most, alike * (rarity[other] ?? 0)), 0);
  const [id, value] = top[0] ?? [-1, 0];
  const doubt = 1 - value;
  const spelling = value === ownSynonymLikeness ? (catalogue.termOf[id] ?? term) : term;
  return { weight: everyday * Math.min(1, telling + doubt), everyday, likeness: new Map(top), spelling };
}

type Like = (id: number, value: number) => void;

/** Words that begin alike: "repair" and "repairshop". Two characters are enough where words are that short. */
function likePrefixes(term: string, { vocabulary }: Catalogue, like: Like): void {
  const lengthMin = /^[\u0020-\u04ff]+$/u.test(term) ? 4 : 2;
  if (term.length < lengthMin) return;
  let looked = 0;
  for (const [longer, id] of vocabulary.atPrefix(term)) {
    if (++looked > prefixesMax) break;
    if (longer !== term) like(id, (prefixLikeness * term.length) / longer.length);
  }
  for (let length = term.length - 1; length >= lengthMin; length--) {
    const id = vocabulary.get(term.slice(0, length));
    if (id !== undefined) like(id, (prefixLikeness * length) / term.length);
  }
}

/** Slips of the keyboard: one edit in a word of four letters, two in one of eight; the first letter is taken as right. */
function likeTypos(term: string, { vocabulary }: Catalogue, like: Like): void {
  if (term.length < 4 || term.includes('_')) return;
  for (const [word, [id, distance]] of vocabulary.fuzzyGet(term, term.length >= 8 ? 2 : 1)) {
    if (word[0] === term[0] && word.length > 2) like(id, typoLikeness[distance] ?? 0);
  }
}
