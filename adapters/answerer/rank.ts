// Ranks the sections that may answer a question and says how sure each is, weighed against "none of them".
import type { Asked, Catalogue, Entry } from './catalogue.ts';
import { type Meaning, type Query, queryOf } from './query.ts';

/** How well one section fits a question; each figure lies between 0 and 1. */
export interface Fit {
  /** Words of question and title in common: both sides' shares covered. */
  readonly mutual: number;
  /** The weight of the title's words that the question names; two telling words make it full. */
  readonly named: number;
  /** Trigrams in common with the title, so that compounds and slips of the keyboard count. */
  readonly letters: number;
  /** The likeness of the best sentence of the text. */
  readonly sentence: number;
  /** BM25 over the whole section, as a share of the best section's. */
  readonly bm25: number;
}

export interface Candidate {
  readonly entry: Entry;
  readonly fit: Fit;
}

/**
 * `sureness` is the estimated probability, 0 to 1, that this section is the answer. `guess` marks a section found by
 * everyday words alone: it may be the answer, but is not worth showing as near.
 */
export interface Ranked {
  readonly entry: Entry;
  readonly sureness: number;
  readonly guess: boolean;
}

const candidatesMax = 30;
const searchTermsMax = 24;
const tellingShareMin = 0.05;

/**
 * Fitted once as a softmax over the candidates and "none", on question sets of eleven knowledge bases in six
 * languages; leaving out any one of them changes little. They are no property of a language or a subject.
 */
const weights: Readonly<Record<keyof Fit, number>> = {
  mutual: 2.7,
  named: 3.1,
  letters: 3.7,
  sentence: 4.9,
  bm25: 1.2,
};
/** The weight of "none of them". */
const none = 5;

/** A question of everyday words alone is chat, unless a title says the same words. */
const bareMutualMin = 0.9;

/** The candidates of a question, the surest first. */
export function rank(text: string, catalogue: Catalogue): Ranked[] {
  const query = queryOf(text, catalogue);
  const found = candidatesOf(query, catalogue);
  const candidates = query.bare ? found.filter(({ fit }) => fit.mutual >= bareMutualMin) : found;
  const powers = candidates.map(({ fit }) => Math.exp(scoreOf(fit)));
  const total = powers.reduce((sum, power) => sum + power, Math.exp(none));
  return candidates
    .map(({ entry }, i) => ({ entry, sureness: (powers[i] ?? 0) / total, guess: query.vague }))
    .sort((a, b) => b.sureness - a.sureness);
}

const scoreOf = (fit: Fit): number =>
  weights.mutual * fit.mutual +
  weights.named * fit.named +
  weights.letters * fit.letters +
  weights.sentence * fit.sentence +
  weights.bm25 * fit.bm25;

/** The sections with the best BM25, each with its fit. */
function candidatesOf(query: Query, catalogue: Catalogue): Candidate[] {
  const boosts = boostsOf(query, catalogue);
  if (boosts.size === 0) return [];
  const found = catalogue.search.search([...boosts.keys()].join(' '), {
    boost: { asked: 3, text: 1 },
    boostTerm: (term) => boosts.get(term) ?? 1,
    bm25: { k: 1.2, b: 0.3, d: 0.5 },
  });
  const best = found[0]?.score ?? 1;
  return found.slice(0, candidatesMax).flatMap(({ id, score }) => {
    const entry = catalogue.entries[id];
    return entry === undefined ? [] : [{ entry, fit: fitOf(query, entry, score / best, catalogue) }];
  });
}

/** What to search for and how much each term counts; words that tell next to nothing beside the others are left out. */
function boostsOf({ meanings }: Query, { termOf, rarity }: Catalogue): Map<string, number> {
  const boosts = new Map<number, number>();
  for (const { everyday, likeness } of meanings) {
    for (const [id, value] of likeness) boosts.set(id, Math.max(boosts.get(id) ?? 0, value * everyday));
  }
  const told = [...boosts].map(([id, boost]) => ({ id, boost, telling: boost * (rarity[id] ?? 0) }));
  told.sort((a, b) => b.telling - a.telling);
  const least = (told[0]?.telling ?? 0) * tellingShareMin;
  const kept = told.slice(0, searchTermsMax).filter(({ telling }) => telling >= least);
  return new Map(kept.map(({ id, boost }) => [termOf[id] ?? '', boost]));
}

function fitOf(query: Query, entry: Entry, bm25: number, catalogue: Catalogue): Fit {
  let mutual = 0;
  let named = 0;
  let letters = 0;
  for (const asked of entry.asked) {
    const shared = sharedOf(query, asked, catalogue);
    mutual = Math.max(mutual, shared.mutual);
    named = Math.max(named, shared.named);
    letters = Math.max(letters, lettersOf(query, asked, catalogue));
  }
  let sentence = 0;
  for (const ids of entry.sentences) sentence = Math.max(sentence, sentenceOf(query, ids, catalogue));
  return { mutual, named, letters, sentence, bm25 };
}

function sharedOf(query: Query, { ids, weights }: Asked, { rarity }: Catalogue): Pick<Fit, 'mutual' | 'named'> {
  const weightAt = (i: number): number => (weights[i] ?? 0) * (rarity[ids[i] ?? 0] ?? 0);
  let covered = 0;
  let hit = 0;
  const hits = new Set<number>();
  for (const meaning of query.meanings) {
    const { at, likeness } = bestOf(meaning, ids);
    covered += meaning.weight * likeness;
    if (at < 0 || hits.has(at)) continue;
    hits.add(at);
    hit += weightAt(at);
  }
  let total = 0;
  for (let i = 0; i < ids.length; i++) total += weightAt(i);
  const mutual = total === 0 || query.weight === 0 ? 0 : Math.sqrt((hit / total) * (covered / query.weight));
  return { mutual, named: Math.min(1, hit / 2) };
}

function sentenceOf(query: Query, ids: Int32Array, { rarity }: Catalogue): number {
  let dot = 0;
  for (const meaning of query.meanings) {
    const { at, likeness } = bestOf(meaning, ids);
    if (at >= 0) dot += meaning.weight * likeness * (rarity[ids[at] ?? 0] ?? 0);
  }
  if (dot === 0) return 0;
  let squares = 0;
  for (const id of ids) squares += (rarity[id] ?? 0) ** 2;
  return dot / (query.norm * Math.sqrt(squares));
}

/** The term among `ids` that a word of the question stands for best; `at` is -1 where it stands for none. */
function bestOf({ likeness: likenesses }: Meaning, ids: Int32Array): { at: number; likeness: number } {
  let at = -1;
  let likeness = 0;
  for (let i = 0; likenesses.size > 0 && i < ids.length; i++) {
    const value = likenesses.get(ids[i] ?? -1) ?? 0;
    if (value <= likeness) continue;
    likeness = value;
    at = i;
  }
  return { at, likeness };
}

function lettersOf(query: Query, { grams }: Asked, { gramRarity }: Catalogue): number {
  let shared = 0;
  let squares = 0;
  for (const gram of grams) {
    const square = (gramRarity[gram] ?? 0) ** 2;
    squares += square;
    if (query.grams.has(gram)) shared += square;
  }
  return shared === 0 ? 0 : shared / (query.gramNorm * Math.sqrt(squares));
}
