// The searchable form of all sections of one language: MiniSearch finds candidates, the rest serves their ranking.
import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { plain } from '../../core/message.ts';
import type { Section } from './section.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';
import { type Speech, type Term, termsOf } from './terms.ts';

/** One way to ask for a section. `ids` are distinct terms, `weights` how everyday each is, `grams` its trigrams. */
export interface Asked {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly grams: Int32Array;
}

export interface Entry {
  readonly section: Section;
  readonly asked: readonly Asked[];
  /** The distinct terms of `asked` and of the text, sorted. */
  readonly askedTerms: Int32Array;
  readonly allTerms: Int32Array;
  readonly sentences: readonly Int32Array[];
}

export interface Catalogue {
  readonly speech: Speech;
  readonly synonyms: Synonyms;
  readonly entries: readonly Entry[];
  /** Term to number. */
  readonly vocabulary: SearchableMap<number>;
  readonly termOf: readonly string[];
  /** The numbers of the terms of each synonym group. */
  readonly group: ReadonlyMap<number, readonly number[]>;
  /** How telling a term is by its rarity, 0 to 1. */
  readonly rarity: Float32Array;
  /** How many sections hold the term. */
  readonly frequency: Int32Array;
  readonly gramNumber: ReadonlyMap<string, number>;
  readonly gramRarity: Float32Array;
  readonly search: MiniSearch;
}

/** What a text may hold at most to be indexed, in characters. */
const bodyLengthMax = 20_000;

/** Gives the loop back whenever this much time was spent at one stretch. */
const stretchMsMax = 8;

/** Builds the catalogue of one language without holding the event loop for longer than a few milliseconds. */
export async function catalogueOf(
  sections: readonly Section[],
  speech: Speech,
  groups: readonly (readonly string[])[],
): Promise<Catalogue> {
  const synonyms = synonymsOf(speech, groups);
  const vocabulary = new SearchableMap<number>();
  const termOf: string[] = [];
  const gramNumber = new Map<string, number>();
  const frequency: number[] = [];
  const gramFrequency: number[] = [];
  const search = new MiniSearch({ fields: ['asked', 'text'], tokenize: (text) => text.split(' '), processTerm: (t) => t });
  const entries: Entry[] = [];
  let askedCount = 0;

  const numberOf = (term: string): number => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, termOf.length);
    frequency.push(0);
    return termOf.push(term) - 1;
  };
  const read = (text: string): Term[] => synonyms.withPhrases(termsOf(text, speech), false);

  const readAsked = (text: string): Asked => {
    const best = new Map<number, number>();
    for (const { term, weight } of read(text)) best.set(numberOf(term), weight);
    const grams = new Set<number>();
    for (const gram of gramsOf([...best.keys()].map((id) => termOf[id] ?? ''))) {
      let number = gramNumber.get(gram);
      if (number === undefined) {
        number = gramNumber.size;
        gramNumber.set(gram, number);
        gramFrequency.push(0);
      }
      grams.add(number);
    }
    askedCount++;
    for (const gram of grams) gramFrequency[gram] = (gramFrequency[gram] ?? 0) + 1;
    return { ids: Int32Array.from(best.keys()), weights: Float32Array.from(best.values()), grams: Int32Array.from(grams) };
  };

  const add = (section: Section): void => {
    const asked = section.asked.map(readAsked);
    const body = plain(section.text).slice(0, bodyLengthMax);
    const sentences = body
      .split(/(?<=[.!?。！？])\s+|\n+/u)
      .map((sentence) => Int32Array.from(new Set(read(sentence).map(({ term }) => numberOf(term)))))
      .filter((ids) => ids.length > 0);
    const askedTerms = sorted(asked.flatMap(({ ids }) => [...ids]));
    const allTerms = sorted([...askedTerms, ...sentences.flatMap((ids) => [...ids])]);
    for (const id of allTerms) frequency[id] = (frequency[id] ?? 0) + 1;
    const words = (ids: Iterable<number>): string => Array.from(ids, (id) => termOf[id]).join(' ');
    const number = entries.push({ section, asked, askedTerms, allTerms, sentences }) - 1;
    search.add({ id: number, asked: words(asked.flatMap(({ ids }) => [...ids])), text: words(sentences.flatMap((ids) => [...ids])) });
  };

  let since = performance.now();
  for (const section of sections) {
    add(section);
    if (performance.now() - since < stretchMsMax) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  return {
    speech,
    synonyms,
    entries,
    vocabulary,
    termOf,
    group: groupMembers(termOf, synonyms),
    rarity: Float32Array.from(frequency, (count) => rarityOf(count, entries.length)),
    frequency: Int32Array.from(frequency),
    gramNumber,
    gramRarity: Float32Array.from(gramFrequency, (count) => Math.log(1 + (askedCount + 0.5) / (count + 0.5))),
    search,
  };
}

const sorted = (ids: readonly number[]): Int32Array => Int32Array.from(new Set(ids)).sort();

/** The inverse document frequency of BM25, as a share of what an unseen term would have. */
function rarityOf(count: number, total: number): number {
  const idf = (n: number): number => Math.log(1 + (total - n + 0.5) / (n + 0.5));
  return idf(count) / idf(0);
}

function groupMembers(termOf: readonly string[], synonyms: Synonyms): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  termOf.forEach((term, id) => {
    for (const group of synonyms.groupsOf(term)) {
      const known = members.get(group);
      if (known === undefined) members.set(group, [id]);
      else known.push(id);
    }
  });
  return members;
}

/** The trigrams of terms, word edges included; a single character stands for itself. */
export function* gramsOf(terms: Iterable<string>): Generator<string> {
  for (const term of terms) {
    if (term.length === 1) yield term;
    const padded = ` ${term} `;
    for (let i = 0; term.length > 1 && i + 3 <= padded.length; i++) yield padded.slice(i, i + 3);
  }
}
