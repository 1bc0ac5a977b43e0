// Cuts words to their stems, by language; a stemmer is loaded when the first article in its language is.

/** Takes a lower-case word with its accents and gives its stem. */
export type Stem = (word: string) => string;

interface StemmerModule {
  readonly stemmer: Stem;
}

const loaders: Readonly<Record<string, () => Promise<StemmerModule>>> = {
  ar: () => import('@orama/stemmers/arabic'),
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sr: () => import('@orama/stemmers/serbian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};

/** Some stemmers need quadratic time: longer "words" are cut first. */
const wordLengthMax = 40;

/** The stemmer of a language by its two-letter code; a language without one gets a rough cut of word endings. */
export async function stemmerOf(lang: string): Promise<Stem> {
  const loader = loaders[lang];
  if (loader === undefined) return lang === 'ko' ? korean : rough;
  const { stemmer } = await loader();
  return (word) => {
    const short = word.slice(0, wordLengthMax);
    return stemmer(short) || short;
  };
}

/** Inflected languages without a stemmer of their own (Polish, Czech, ...): long words lose their last two letters. */
const rough: Stem = (word) => {
  const short = word.slice(0, wordLengthMax);
  return short.length > 5 && /^\p{L}+$/u.test(short) ? short.slice(0, -2) : short;
};

const korean: Stem = (word) => {
  const short = word.slice(0, wordLengthMax);
  return short.replace(/(?<=..)(?:에서|으로|까지|부터|은|는|이|가|을|를|에|의|로|와|과|도)$/u, '');
};
