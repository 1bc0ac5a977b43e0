// Every sentence that a person reads, by language; a language that lacks one falls back to English.
import { MessageFormat } from 'messageformat';
import { en } from './words/en.ts';

export type Key = keyof typeof en;
export type Catalogue = { readonly [K in Key]?: string };
export type Params = Readonly<Record<string, string | number>>;

const catalogues = new Map<string, Catalogue>([['en', en]]);
const compiled = new Map<string, MessageFormat>();

/** Adds a language. `lang` is a BCP 47 primary subtag such as `de`. */
export function learn(lang: string, catalogue: Catalogue): void {
  catalogues.set(lang, catalogue);
}

/** The languages that customers can be answered in. */
export const languages = (): readonly string[] => [...catalogues.keys()];

const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? 'en';

/** A sentence in the language asked for, or in English where the language or the sentence is missing. */
export function say(lang: string, key: Key, params: Params = {}): string {
  const wanted = primary(lang);
  const has = catalogues.get(wanted)?.[key] !== undefined;
  const spoken = has ? wanted : 'en';
  const source = (has ? catalogues.get(wanted)?.[key] : undefined) ?? en[key];
  if (!source.includes('{')) return source;
  const name = `${spoken} ${key}`;
  let message = compiled.get(name);
  if (!message) {
    message = new MessageFormat(spoken, source, { bidiIsolation: 'none' });
    compiled.set(name, message);
  }
  return message.format(params);
}

/** "German" for `de`, in the reader's own language. */
export function languageName(lang: string, inLang: string): string {
  try {
    return new Intl.DisplayNames([primary(inLang), 'en'], { type: 'language' }).of(primary(lang)) ?? lang;
  } catch {
    return lang;
  }
}
