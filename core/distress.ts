// Tells whether a customer's words speak of self-harm, of violence or danger, of fraud or of the law; and keeps the
// emergency texts of the house.

import { readLengthMax } from './asking/reading.ts';
import { chinese, japanese } from './distress/eastern-asia.ts';
import { english } from './distress/english.ts';
import { dutch, german } from './distress/germanic.ts';
import { lexicon, type Words } from './distress/lexicon.ts';
import { type Column, type Kind, kinds, type Phrases, partsOf, type Table } from './distress/phrase.ts';
import { french, spanish } from './distress/romance.ts';
import { polish, russian, ukrainian } from './distress/slavic.ts';
import { italian, portuguese } from './distress/southern.ts';
import { arabic, hindi, turkish } from './distress/western-asia.ts';
import { say } from './words.ts';

export type { Kind };
export { kinds };

const builtIn: Readonly<Record<string, Table>> = {
  en: english,
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  hi: hindi,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
};

export interface Distress {
  readonly words: Words;
  /** By `default`, by country (`AT`) or by language tag (`de`, `de-AT`). */
  readonly emergency: Readonly<Record<string, string>>;
}

export interface DistressOptions {
  /** Phrases of the house, by language, beside the built-in ones. */
  readonly words?: Readonly<Record<string, { readonly [C in Kind]?: readonly string[] | undefined }>>;
  /** What only sounds like distress in this house, by language; a built-in phrase named here is taken out. */
  readonly ignore?: Readonly<Record<string, readonly string[]>>;
  readonly emergency?: Readonly<Record<string, string>>;
}

/** Built once for a house. Throws at the first look on a phrase that cannot be read; configuration asks before. */
export function createDistress({ words = {}, ignore = {}, emergency = {} }: DistressOptions = {}): Distress {
  const own: Phrases[] = [
    ...Object.values(words).map((of) =>
      Object.fromEntries(Object.entries(of).filter((entry): entry is [Column, string[]] => entry[1] !== undefined)),
    ),
    ...Object.values(ignore).map((phrases) => ({ ignore: phrases })),
  ];
  return { words: lexicon(Object.values(builtIn), own), emergency };
}

/** Of a house that says nothing about it. */
export const usualDistress = createDistress();

/** Why a phrase of a configuration cannot be read, in plain words. */
export function phraseFault(phrase: string): string | undefined {
  try {
    partsOf(phrase);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** No platform's message is longer, in UTF-16 units; what comes after is not read. */
const LENGTH_MAX = 100_000;
/** Pieces of a long text share so much, so that no phrase falls between two. */
const SHARED = 300;
const WORD_MAX = 60;

/**
 * The gravest kind that the words of a text speak of, in any language. Looks at the first 100,000 UTF-16 units, takes
 * time linear in them, and never throws.
 */
export function distressIn(text: string, words: Words): Kind | undefined {
  let gravest: Kind | undefined;
  const length = Math.min(text.length, LENGTH_MAX);
  for (let from = 0; from === 0 || from < length - SHARED; from += readLengthMax - SHARED) {
    gravest = graver(gravest, words.gravest(text.slice(wordAt(text, from), from + readLengthMax)));
    if (gravest === kinds[0]) return gravest;
  }
  return gravest;
}

/** Where the next word begins, so that half a word is not taken for another; where there are no spaces, right there. */
function wordAt(text: string, from: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from, from + WORD_MAX).search(/\s/);
  return gap < 0 ? from : from + gap;
}

export function graver(one: Kind | undefined, other: Kind | undefined): Kind | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return kinds.indexOf(one) <= kinds.indexOf(other) ? one : other;
}

/** Whether somebody's life may be in danger: then the customer is shown where to call. */
export const isDanger = (kind: Kind): boolean => kind === 'selfHarm' || kind === 'threat';

/**
 * Where a customer in danger is told to call: the house's text for their very language tag, for the country in it, for
 * their language, for everybody; else the careful sentence of the catalogue.
 */
export const emergencyText = (distress: Distress, lang: string): string =>
  ofHouse(distress, lang) ?? say(lang, 'emergency');

/** The same for somebody who left the line: where to call stays theirs, and nobody is said to be called for them. */
export const emergencyLeft = (distress: Distress, lang: string): string =>
  ofHouse(distress, lang) ?? say(lang, 'emergencyCall');

function ofHouse({ emergency }: Distress, lang: string): string | undefined {
  return [...keysOf(lang), 'default'].flatMap((key) =>
    Object.hasOwn(emergency, key) ? (emergency[key] ?? '') : [],
  )[0];
}

function keysOf(lang: string): string[] {
  try {
    const { language, region, baseName } = new Intl.Locale(lang.replaceAll('_', '-'));
    return [baseName, ...(region === undefined ? [] : [`${language}-${region}`, region]), language];
  } catch {
    return [];
  }
}
