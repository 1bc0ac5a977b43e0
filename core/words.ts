// Every sentence that a person reads, by language; a language that lacks one falls back to English.
import { MessageFormat, type MessagePart } from 'messageformat';
import { remembered } from './hours.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { hi } from './words/hi.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

export type Key = keyof typeof en;
export type Catalogue = { readonly [K in Key]?: string };
export type Params = Readonly<Record<string, string | number>>;

/** By BCP 47 primary subtag. */
const catalogues: Readonly<Record<string, Catalogue>> = { en, ar, de, es, fr, hi, it, ja, nl, pl, pt, ru, tr, uk, zh };

const compiled = new Map<string, MessageFormat>();

/** The language that somebody who wants `lang` is answered in: that one, or English. */
export function spoken(lang: string): string {
  const wanted = primary(lang);
  return Object.hasOwn(catalogues, wanted) ? wanted : 'en';
}

/** The languages that customers can be answered in. */
export const languages = (): readonly string[] => Object.keys(catalogues);

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? 'en';

/**
 * A sentence in the language asked for, or in English where the language, the sentence or its sense is missing. Never
 * throws: a parameter that no language can show becomes "…".
 */
export function say(lang: string, key: Key, params: Params = {}): string {
  const wanted = primary(lang);
  return (
    whole(wanted, key, params) ??
    whole('en', key, params) ??
    torn(wanted, key, params) ??
    torn('en', key, params) ??
    '…'
  );
}

const sentence = (lang: string, key: Key): string | undefined =>
  Object.hasOwn(catalogues, lang) ? catalogues[lang]?.[key] : undefined;

/** The sentence with all of its parameters, or undefined. */
function whole(lang: string, key: Key, params: Params): string | undefined {
  const source = sentence(lang, key);
  if (source === undefined || !source.includes('{')) return source;
  let failed = false;
  try {
    const text = message(lang, key, source).format(asText(params), () => {
      failed = true;
    });
    return failed ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The sentence with "…" where a parameter is missing or is no number where one is needed. */
function torn(lang: string, key: Key, params: Params): string | undefined {
  const source = sentence(lang, key);
  if (source === undefined) return undefined;
  try {
    return message(lang, key, source)
      .formatToParts(asText(params), () => {})
      .map(partText)
      .join('');
  } catch {
    return undefined;
  }
}

function partText(part: MessagePart<never>): string {
  if (part.type === 'fallback') return '…';
  if ('parts' in part && part.parts) return part.parts.map(shownOf).join('');
  return part.type === 'markup' ? '' : shownOf(part);
}

const shownOf = (part: { readonly value?: unknown }): string => (typeof part.value === 'string' ? part.value : '');

function message(lang: string, key: Key, source: string): MessageFormat {
  const name = `${lang} ${key}`;
  const known = compiled.get(name);
  if (known) return known;
  const made = new MessageFormat(lang, source, { bidiIsolation: 'none' });
  compiled.set(name, made);
  return made;
}

/** As text, a number stays as it is (a bare 48.20817 would be rounded to 48.208); `:number` reads it back. */
function asText(params: Params): Params {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null) out[name] = String(value);
  }
  return out;
}

// What shows numbers is dear to make, and there is one for each language of ours.
const numbers = new Map<string, Intl.NumberFormat>();
const durations = new Map<string, Intl.DurationFormat>();
const names = new Map<string, Intl.DisplayNames>();
const numbersIn = (lang: string) => remembered(numbers, lang, () => new Intl.NumberFormat(lang));
const durationsIn = (lang: string) =>
  remembered(durations, lang, () => new Intl.DurationFormat(lang, { style: 'long' }));

/** Only those of our languages are kept: others are whatever a platform says. */
function namesIn(lang: string): Intl.DisplayNames {
  const make = () => new Intl.DisplayNames([lang, 'en'], { type: 'language' });
  return Object.hasOwn(catalogues, lang) ? remembered(names, lang, make) : make();
}

/** "12,345", as the language writes it. */
export const sayNumber = (lang: string, value: number): string => numbersIn(spoken(lang)).format(value);

const DAY_MINUTES = 24 * 60;

/** "1 hour, 5 minutes": in two units at most, and never less than it was. */
export function sayDuration(lang: string, ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.ceil(minutes / 60);
  const parts =
    seconds < 60
      ? { seconds }
      : minutes < DAY_MINUTES
        ? { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
        : { days: Math.floor(hours / 24), hours: hours % 24 };
  return durationsIn(spoken(lang)).format(parts);
}

/** "German" for `de`, in the reader's own language. */
export function languageName(lang: string, inLang: string): string {
  try {
    return namesIn(primary(inLang)).of(primary(lang)) ?? lang;
  } catch {
    return lang;
  }
}
