// Which countries' numbers to expect where a language is spoken.

/** ISO 3166-1 alpha-2. */
export type Country = string;

const byLanguage: Readonly<Record<string, string>> = {
  ar: 'EG SA AE',
  bg: 'BG',
  bn: 'BD',
  cs: 'CZ',
  da: 'DK',
  de: 'DE AT CH',
  el: 'GR',
  en: 'US GB IN',
  es: 'ES MX AR CO',
  et: 'EE',
  fa: 'IR',
  fi: 'FI',
  fr: 'FR BE CH',
  he: 'IL',
  hi: 'IN',
  hr: 'HR',
  hu: 'HU',
  id: 'ID',
  it: 'IT',
  ja: 'JP',
  ko: 'KR',
  lt: 'LT',
  lv: 'LV',
  ms: 'MY',
  nb: 'NO',
  nl: 'NL BE',
  no: 'NO',
  pl: 'PL',
  pt: 'PT BR',
  ro: 'RO',
  ru: 'RU',
  sk: 'SK',
  sl: 'SI',
  sr: 'RS',
  sv: 'SE',
  sw: 'KE TZ',
  th: 'TH',
  tl: 'PH',
  tr: 'TR',
  uk: 'UA',
  ur: 'PK',
  vi: 'VN',
  zh: 'CN TW HK',
};

/** Scripts tell a language where nobody does. */
const byScript: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[іїєґ]/i, 'uk'],
  [/[\u0400-\u04ff]/, 'ru'],
  [/[\u0600-\u06ff]/, 'ar'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0980-\u09ff]/, 'bn'],
  [/[\u0e00-\u0e7f]/, 'th'],
  [/[\u0370-\u03ff]/, 'el'],
];

/** The tag's own region first, then its language's countries; none where nothing is known. */
export function countriesOf(lang: string | undefined, text: string): readonly Country[] {
  const [language = '', ...rest] = (lang ?? '').split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/i.test(part))?.toUpperCase();
  const script = byScript.find(([letters]) => letters.test(text))?.[1] ?? '';
  const countries = `${region ?? ''} ${byLanguage[language.toLowerCase()] ?? ''} ${byLanguage[script] ?? ''}`;
  return [...new Set(countries.split(' ').filter(Boolean))];
}
