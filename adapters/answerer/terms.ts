// Turns text into weighted terms: segmented into words by Intl.Segmenter, stemmed, folded, everyday words made light.
import { everydayWords } from './everyday.ts';
import { fold } from './fold.ts';
import { type Stem, stemmerOf } from './stem.ts';

/** One word of a text as the index knows it. `weight` is 1 for a word with a subject, less for an everyday word. */
export interface Term {
  readonly term: string;
  readonly weight: number;
}

/** What is known of one language. `lang` is a two-letter code, or '' when the language is unknown. */
export interface Speech {
  readonly lang: string;
  readonly stem: Stem;
  readonly everyday: ReadonlyMap<string, number>;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’.:][\p{L}\p{M}\p{N}]+)*/gu;
const han = /^\p{Script=Han}+$/u;
const drawnOut = /(\p{L})\1{2,}|(?<=i)i$/gu;
const numeric = /^[\p{N}.,:/]+$/u;

/** A number is seldom what an article is about: order numbers, dates and amounts differ with every customer. */
const numberWeight = 0.4;
/** A single Chinese character finds what the segmenter cut otherwise; the word it stands in counts more. */
const characterWeight = 0.3;

/** Loads what is needed to read one language. */
export async function speechOf(lang: string): Promise<Speech> {
  return { lang, stem: await stemmerOf(lang), everyday: everydayWords(lang) };
}

/** The words of a text in its order. Text of scripts that put no spaces is cut with the runtime's dictionaries. */
function* wordsOf(text: string, { everyday }: Speech): Generator<string> {
  if (!withoutSpaces.test(text)) {
    for (const [word] of text.matchAll(spacedWord)) yield word;
    return;
  }
  let lone = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (segment.length === 1 && han.test(segment) && !everyday.has(segment)) {
      lone += segment;
      continue;
    }
    yield* pairsOf(lone);
    lone = '';
    if (isWordLike) yield segment;
  }
  yield* pairsOf(lone);
}

/** Characters that the dictionaries left alone are mostly words they do not know: each two neighbours stand for one. */
function* pairsOf(lone: string): Generator<string> {
  if (lone.length === 1) yield lone;
  for (let i = 0; i + 2 <= lone.length; i++) yield lone.slice(i, i + 2);
}

/** The terms of a text, in order, repeated words included. Never throws, whatever the text. */
export function termsOf(text: string, speech: Speech): Term[] {
  const terms: Term[] = [];
  for (const word of wordsOf(text.normalize('NFKC').toLowerCase(), speech)) pushWord(terms, word, speech);
  return terms;
}

function pushWord(terms: Term[], word: string, speech: Speech): void {
  const parts = word.split(/['’]/u);
  if (parts.length > 1) {
    const joined = fold(parts.join(''));
    const weight = speech.everyday.get(joined);
    if (weight !== undefined) terms.push({ term: joined, weight });
    else for (const part of parts) if (part !== '') pushWord(terms, part, speech);
    return;
  }
  const weight = everydayWeight(word, speech) ?? (numeric.test(word) ? numberWeight : 1);
  terms.push({ term: fold(speech.stem(word)), weight });
  if (word.length > 1 && han.test(word)) {
    for (const character of word) {
      terms.push({ term: character, weight: Math.min(weight, speech.everyday.get(character) ?? characterWeight) });
    }
  }
}

/** Everyday words are known with drawn-out letters too: "hiii", "pleaaase". */
function everydayWeight(word: string, { everyday }: Speech): number | undefined {
  const folded = fold(word);
  return everyday.get(folded) ?? everyday.get(folded.replace(drawnOut, '$1'));
}

/** The words of a text in comparable form, neither stemmed nor weighed. */
export const foldedWords = (text: string, speech: Speech): string[] =>
  Array.from(wordsOf(text.normalize('NFKC').toLowerCase(), speech), (word) =>
    fold(word.replace(/['’]/gu, '')).replace(drawnOut, '$1'),
  );
