// Cuts a message into folded words, so that case, accents, look-alike letters and punctuation no longer matter.

/** A message, or an entry of a table, as words. Both go through the same folding, so that they meet. */
export interface Reading {
  readonly words: readonly string[];
  /** What stands before each word: 0 nothing of note, 1 a comma or the like, 2 the end of a sentence. */
  readonly breaks: readonly number[];
}

/** How many UTF-16 code units of a message are read. */
export const readLengthMax = 2000;
// Some compatibility characters unfold to as many as eighteen.
const foldedLengthMax = 2 * readLengthMax;

const ascii = /^[\0-\x7f]*$/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const apostrophes = /[`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u2032\uff07]/g;
// Marks that writers leave out. Other scripts' marks are letters of their own.
const accents = new RegExp(
  [
    '[\\u0300-\\u036f', // Latin, Greek, Cyrillic
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c7', // Hebrew
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670', // Arabic
    '\\u093c\\u09bc\\u0a3c]', // the nukta
  ].join(''),
  'g',
);
const lookAlikes: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '\u0629': '\u0647', // teh marbuta, written as heh in haste
  '\u0643': '\u06a9', // Arabic and Persian kaf
  '\u0649': '\u064a', // alef maksura, Persian and Arabic yeh
  '\u06cc': '\u064a',
  '\u06be': '\u0647', // the Urdu hehs
  '\u06c1': '\u0647',
  '\u06c3': '\u0647',
};
const lookAlike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'g');

/** Lower case, without accents, look-alikes and invisible marks. Looks at the first `readLengthMax` units only. */
function fold(text: string): string {
  const start = text.length > readLengthMax ? text.slice(0, readLengthMax) : text;
  if (ascii.test(start)) return start.toLowerCase();
  return start
    .replace(apostrophes, "'")
    .replace(invisible, '')
    .normalize('NFKC')
    .slice(0, foldedLengthMax)
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .replace(lookAlike, (letter) => lookAlikes[letter] ?? letter)
    .normalize('NFC');
}

const space = 1;
const soft = 2;
const hard = 3;
const letter = 4;
const sign = 5;
const apostrophe = 6;
const wordCharacter = /[\p{L}\p{M}\p{N}@_]/u;
const hardMarks = '.!?\n\r\u2026\u061f\u06d4\u0964\u0965\u3002\uff01\uff1f\u0589\u055e\u1362\u1367\u104b\u17d4';
const softMarks =
  ',;:"()[]{}<>/|\\=*~\u00a1\u00bf\u00ab\u00bb\u2013\u2014\u201c\u201d\u201e\u060c\u061b\u3001\u300c\u300d\u30fb\u104a';

// Scripts without spaces between words: each code unit is a word, and longer entries are sequences of them.
function standsAlone(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) || // Thai, Lao
    (code >= 0x1000 && code <= 0x109f) || // Burmese
    (code >= 0x1780 && code <= 0x17ff && code !== 0x17d4) || // Khmer
    (code >= 0x3040 && code <= 0x30ff && code !== 0x30fb) || // kana
    (code >= 0x3400 && code <= 0x9fff) || // Han
    (code >= 0xac00 && code <= 0xd7a3) // Hangul: spaced, but its particles are not
  );
}

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  if (character === "'") return apostrophe;
  if (hardMarks.includes(character)) return hard;
  if (softMarks.includes(character)) return soft;
  if (code !== 0x104a && code !== 0x104b && standsAlone(code)) return sign;
  return wordCharacter.test(character) ? letter : space;
}

// Filled as characters are met; 0 is a character not met yet.
const kinds = new Uint8Array(0x10000);

function kind(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const found = kindOf(code);
  kinds[code] = found;
  return found;
}

// What may be elided before an apostrophe in French, Italian and Catalan, and is then a word by itself.
const elided = new Set(
  'l d j qu n s m t c un all dell dall nell sull quell quest quelqu jusqu lorsqu puisqu'.split(' '),
);

/** Below are digits, of which a number may well have three alike. */
const letterA = 0x41;
const colon = 0x3a;
const longNumber = /^\p{N}{3,}$/u;
/** How every number of three digits or more is read: telephone numbers and the like. */
export const anyLongNumber = '000';

/** The words of a text and the breaks before them. Linear in the first `readLengthMax` code units. */
export function read(text: string): Reading {
  const folded = fold(text);
  const words: string[] = [];
  const breaks: number[] = [];
  let pending = 2;
  let word = '';
  const push = (found: string): void => {
    words.push(longNumber.test(found) ? anyLongNumber : found);
    breaks.push(pending);
    pending = 0;
  };
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0x20;
    const found = kind(code);
    if (found === letter) {
      // A letter is drawn out for effect ("pleeease"): no word has one three times in a row.
      const drawnOut = at > 1 && folded.charCodeAt(at - 1) === code && folded.charCodeAt(at - 2) === code;
      if (!drawnOut || code < letterA) word += folded[at];
      continue;
    }
    if (found === apostrophe && !elided.has(word)) continue;
    if (code === colon && folded.startsWith('://', at)) {
      // An address names pages, not wishes.
      word = '';
      while (at < folded.length && folded.charCodeAt(at) > 0x20) at += 1;
      continue;
    }
    if (word !== '') push(word);
    word = '';
    if (found === sign) push(folded.charAt(at));
    else if (found === hard) pending = 2;
    else if (found === soft && pending === 0) pending = 1;
    else if (found === space && code === 0x2d && folded[at - 1] === ' ' && pending === 0) pending = 1;
  }
  return { words, breaks };
}

/** Whether a word is one code unit of a script that has no spaces between words. */
export function isSign(word: string): boolean {
  return word.length === 1 && kind(word.charCodeAt(0)) === sign;
}
