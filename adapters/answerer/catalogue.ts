// The searchable form of all sections of one language: MiniSearch finds candidates, the rest serves their ranking.
import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { plain } from '../../core/message.ts';
import type { Breathe } from './breath.ts';
import type { Section } from './section.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';
import { type Speech, type Term, termsOf } from './terms.ts';

/** One way to ask for a section: its distinct terms, how much each tells by kind of word, and their trigrams. */
export interface Asked {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly grams: Int32Array;
}

/** Terms and trigrams are numbers here; `sentences` are the distinct terms of each sentence of the text. */
export interface Entry {
  readonly section: Section;
  readonly asked: readonly Asked[];
  readonly sentences: readonly Int32Array[];
}

export interface Catalogue {
  readonly speech: Speech;
  readonly synonyms: Synonyms;
  readonly entries: readonly Entry[];
  /** The number of each term, the term of each number, and how telling it is by its rarity, 0 to 1. */
  readonly vocabulary: SearchableMap<number>;
  readonly termOf: readonly string[];
  readonly rarity: Float32Array;
  /** The terms of each synonym group. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  readonly gramNumber: ReadonlyMap<string, number>;
  readonly gramRarity: Float32Array;
  readonly search: MiniSearch;
}

/** What a text may hold at most to be indexed, in characters. */
const bodyLengthMax = 20_000;

/** Rarity is counted as if so many sections about other things stood beside: three articles tell little about words. */
export const otherSections = 50;

/** Builds the catalogue of one language. `groups` are the knowledge base's own synonyms. */
export async function catalogueOf(
  sections: readonly Section[],
  speech: Speech,
  groups: readonly (readonly string[])[],
  breathe: Breathe,
): Promise<Catalogue> {
  const synonyms = synonymsOf(speech, groups);
  const terms = createCount(new SearchableMap<number>());
  const grams = createCount(new Map<string, number>());
  const search = new MiniSearch({
    fields: ['asked', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const entries: Entry[] = [];
  let askedCount = 0;
  const read = (text: string): Term[] => synonyms.withPhrases(termsOf(text, speech), false);
  const words = (ids: Iterable<number>): string => Array.from(ids, (id) => terms.names[id]).join(' ');

  for (const section of sections) {
    const asked = section.asked.map((text): Asked => {
      const weights = new Map(read(text).map(({ term, weight }) => [terms.number(term), weight]));
      const found = new Set([...gramsOf(words(weights.keys()).split(' '))].map((gram) => grams.number(gram)));
      grams.seen(found);
      askedCount++;
      return {
        ids: Int32Array.from(weights.keys()),
        weights: Float32Array.from(weights.values()),
        grams: Int32Array.from(found),
      };
    });
    const sentences = sentencesOf(plain(section.text).slice(0, bodyLengthMax))
      .map((sentence) => Int32Array.from(new Set(read(sentence).map(({ term }) => terms.number(term)))))
      .filter((ids) => ids.length > 0);
    const named = asked.flatMap(({ ids }) => [...ids]);
    const told = sentences.flatMap((ids) => [...ids]);
    terms.seen(new Set([...named, ...told]));
    search.add({ id: entries.push({ section, asked, sentences }) - 1, asked: words(named), text: words(told) });
    await breathe();
  }

  const total = entries.length + otherSections;
  const idf = (count: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  return {
    speech,
    synonyms,
    entries,
    vocabulary: terms.numbers,
    termOf: terms.names,
    rarity: Float32Array.from(terms.counts, (count) => idf(count) / idf(0)),
    groups: groupMembers(terms.names, synonyms),
    gramNumber: grams.numbers,
    gramRarity: Float32Array.from(grams.counts, (count) =>
      Math.log(1 + (askedCount + otherSections + 0.5) / (count + 0.5)),
    ),
    search,
  };
}

interface Numbers {
  get(name: string): number | undefined;
  set(name: string, number: number): unknown;
}

/** Numbers names in the order of their coming and counts in how many places each was seen. */
function createCount<N extends Numbers>(numbers: N) {
  const names: string[] = [];
  const counts: number[] = [];
  return {
    numbers,
    names,
    counts,
    number(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      counts.push(0);
      return names.push(name) - 1;
    },
    seen(found: Iterable<number>): void {
      for (const number of found) counts[number] = (counts[number] ?? 0) + 1;
    },
  };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]\s)|(?<=[。！？])|\n+/u);

function groupMembers(names: readonly string[], synonyms: Synonyms): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  names.forEach((term, id) => {
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
