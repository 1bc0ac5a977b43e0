// Languages and time zones as people write them: names in their own language or in English, cities, offsets.

import { remembered } from '../hours.ts';
import { languageName, spoken } from '../words.ts';

const LANGUAGES =
  'en de fr es it pt nl pl ru uk tr ar hi ja zh ko sv no da fi cs sk hu ro bg el he fa ur bn ta vi th id ms sw hr sr sl lt lv et ca'.split(
    ' ',
  );
/** Those that are buttons. */
export const usualLanguages: readonly string[] = LANGUAGES.slice(0, 15);
const LANGUAGES_MAX = 16;

/** By the language of who reads: every name of every language, and what it is. */
const names = new Map<string, ReadonlyMap<string, string>>();

const namesIn = (lang: string): ReadonlyMap<string, string> =>
  new Map(
    LANGUAGES.flatMap((one) =>
      [one, 'en', lang].map((inLang) => [languageName(one, inLang).toLowerCase(), one] as const),
    ),
  );

/** The languages that a text names, in its order; empty where it names none. */
export function languagesSaid(said: string, lang: string): readonly string[] {
  const words = said.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  const known = remembered(names, spoken(lang), () => namesIn(spoken(lang)));
  const found = words.flatMap((word) => known.get(word) ?? []);
  return [...new Set(found)].slice(0, LANGUAGES_MAX);
}

const ZONES: Readonly<Record<string, readonly string[]>> = {
  en: ['Europe/London', 'America/New_York', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Sydney'],
  de: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  fr: ['Europe/Paris', 'Europe/Brussels', 'America/Montreal'],
  es: ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota', 'America/Buenos_Aires'],
  it: ['Europe/Rome', 'Europe/Zurich'],
  pt: ['America/Sao_Paulo', 'Europe/Lisbon'],
  nl: ['Europe/Amsterdam', 'Europe/Brussels'],
  pl: ['Europe/Warsaw', 'Europe/London'],
  ru: ['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Almaty'],
  uk: ['Europe/Kyiv', 'Europe/Warsaw'],
  tr: ['Europe/Istanbul', 'Europe/Berlin'],
  ar: ['Africa/Cairo', 'Asia/Riyadh', 'Asia/Dubai', 'Africa/Casablanca'],
  hi: ['Asia/Kolkata'],
  ja: ['Asia/Tokyo'],
  zh: ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Singapore'],
};

export const usualZones = (lang: string): readonly string[] => ZONES[lang.split('-')[0] ?? 'en'] ?? ZONES.en ?? [];

/** "New York": the last part of an IANA name as people read it. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A time zone as Temporal takes it, from an IANA name, its city, or an offset ("+2", "UTC-3:30"). Undefined: none. */
export function zoneSaid(said: string): string | undefined {
  const text = said.trim();
  const offset = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?([0-5]\d))?$/i.exec(text);
  if (offset) {
    const [, sign, hours = '', minutes = '00'] = offset;
    return Number(hours) <= 14 ? known(`${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`) : undefined;
  }
  const wanted = text.toLowerCase().replaceAll('_', ' ');
  const all = [...Object.values(ZONES).flat(), ...Intl.supportedValuesOf('timeZone')];
  const city = all.find((zone) => cityOf(zone).toLowerCase() === wanted);
  return city ?? (/^([a-z_+-]+\/[a-z_/+-]+|utc)$/i.test(text) ? known(text) : undefined);
}

function known(zone: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return undefined;
  }
}
