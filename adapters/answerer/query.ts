// Reads a question against a catalogue: each of its terms with the terms of the index that it may stand for.
import { type Catalogue, gramsOf } from './catalogue.ts';
import { termsOf } from './terms.ts';

/** What one word of the question may stand for: numbers of the catalogue's terms with a likeness of 0 to 1. */
export interface Meaning {
  readonly term: string;
  /** How much the word tells, 0 to 1: rare and unknown words much, everyday words little. */
  readonly weight: number;
  readonly everyday: number;
  readonly likeness: ReadonlyMap<number, number>;
}

export interface Query {
  readonly meanings: readonly Meaning[];
  readonly weight: number;
  readonly norm: number;
  /** The share of the question's weight in words that the catalogue does not know at all. */
  readonly unknown: number;
  readonly grams: ReadonlySet<number>;
  readonly gramNorm: number;
}

/** A question longer than this is cut: the rest of a pasted page tells no more. */
const questionLengthMax = 1_000;
const termsMax = 60;
const likenessesMax = 16;

const synonymLikeness = 0.7;
const prefixLikeness = 0.9;
const typoLikeness: readonly number[] = [1, 0.8, 0.6];

export function queryOf(text: string, catalogue: Catalogue): Query {
  const terms = catalogue.synonyms.withPhrases(termsOf(text.slice(0, questionLengthMax), catalogue.speech), true);
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (weights.size === termsMax) break;
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  const meanings = [...weights].map(([term, everyday]) => meaningOf(term, everyday, catalogue));
  const weight = meanings.reduce((sum, meaning) => sum + meaning.weight, 0);
  const unknown = meanings.reduce((sum, meaning) => sum + (meaning.likeness.size === 0 ? meaning.weight : 0), 0);
  const grams = new Set<number>();
  let gramWeight = 0;
  const unseen = Math.log(2 + 2 * catalogue.entries.length);
  for (const gram of new Set(gramsOf(weights.keys()))) {
    const number = catalogue.gramNumber.get(gram);
    if (number !== undefined) grams.add(number);
    gramWeight += (number === undefined ? unseen : (catalogue.gramRarity[number] ?? 0)) ** 2;
  }
  return {
    meanings,
    weight,
    norm: Math.sqrt(meanings.reduce((sum, meaning) => sum + meaning.weight ** 2, 0)),
    unknown: weight === 0 ? 1 : unknown / weight,
    grams,
    gramNorm: Math.sqrt(gramWeight),
  };
}

function meaningOf(term: string, everyday: number, catalogue: Catalogue): Meaning {
  const { vocabulary, rarity } = catalogue;
  const likeness = new Map<number, number>();
  const like = (id: number, value: number): void => {
    if (value > (likeness.get(id) ?? 0)) likeness.set(id, value);
  };
  const exact = vocabulary.get(term);
  if (exact !== undefined) like(exact, 1);
  for (const group of catalogue.synonyms.groupsOf(term)) {
    for (const id of catalogue.group.get(group) ?? []) like(id, synonymLikeness);
  }
  if (everyday === 1) {
    likePrefixes(term, catalogue, like);
    if (likeness.size === 0) likeTypos(term, catalogue, like);
  }
  const top = [...likeness].sort((a, b) => b[1] - a[1]).slice(0, likenessesMax);
  let telling = 0;
  for (const [id, value] of top) telling = Math.max(telling, value * (rarity[id] ?? 0) );
  const best = top[0]?.[1] ?? 0;
  const weight = everyday * Math.min(1, telling + 1 - best);
  return { term, weight, everyday, likeness: new Map(top) };
}

type Like = (id: number, value: number) => void;

/** Words that begin alike: "repairs" and "repairshop". Two characters are enough where a word is that short. */
function likePrefixes(term: string, { vocabulary }: Catalogue, like: Like): void {
  const lengthMin = /^[\u0000-\u04ff]+$/u.test(term) ? 4 : 2;
  if (term.length < lengthMin) return;
  let looked = 0;
  for (const [longer, id] of vocabulary.atPrefix(term)) {
    if (++looked > 50) break;
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
