// National ids with letters in them, by their form and check sign, and any document's number beside its word.
import { isDay } from './checksum.ts';
import type { Context } from './context.ts';
import { type Find, sure, told } from './span.ts';

interface Kind {
  readonly form: RegExp;
  /** Only beside a word, or alone in its line: its form is common. */
  readonly plain?: true;
  /** `sign` is the id without separators, in capitals. */
  check?(sign: string): boolean;
}

const value = (sign: string, from: number, to: number): number => Number(sign.slice(from, to));
/** A to Z as 10 to 35. */
const letter = (sign: string, i: number): number => Number.parseInt(sign.charAt(i), 36);

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const hetuSigns = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const cfOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const cfDigits = 'LMNPQRSTUV';
const curpSigns = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function isFiscalCode(sign: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const code = letter(sign, i);
    const place = code < 10 ? code : code - 10;
    sum += i % 2 === 0 ? (cfOdd[place] ?? 0) : place;
  }
  return sum % 26 === letter(sign, 15) - 10;
}

function isCurp(sign: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += curpSigns.indexOf(sign.charAt(i)) * (18 - i);
  return (10 - (sum % 10)) % 10 === Number(sign.charAt(17)) && isDay(value(sign, 6, 8), value(sign, 8, 10));
}

/** Germany's documents and passports: weights 7, 3, 1 over digits and letters (ICAO 9303). */
function icao(sign: string, length: number): boolean {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += letter(sign, i) * ([7, 3, 1][i % 3] ?? 0);
  return sum % 10 === Number(sign.charAt(length));
}

/** Digits of a number whose letters count as two digits each (A is 01), weighed, cross sums added. */
function crossSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const product = Number(digits.charAt(i)) * (weights[i] ?? 0);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10;
}
const asTwo = (sign: string): string => String(sign.charCodeAt(0) - 64).padStart(2, '0');

function isSingapore(sign: string): boolean {
  const weights = [2, 7, 6, 5, 4, 3, 2];
  let sum = sign[0] === 'T' || sign[0] === 'G' ? 4 : sign[0] === 'M' ? 3 : 0;
  for (const [i, weight] of weights.entries()) sum += Number(sign.charAt(i + 1)) * weight;
  const row = sign[0] === 'S' || sign[0] === 'T' ? 'JZIHGFEDCBA' : sign[0] === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
  return row.charAt(sign[0] === 'M' ? 10 - (sum % 11) : sum % 11) === sign[8];
}

function isTaiwan(sign: string): boolean {
  const first = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(sign.charAt(0)) + 10;
  let sum = Math.floor(first / 10) + (first % 10) * 9;
  for (let i = 1; i < 9; i += 1) sum += Number(sign.charAt(i)) * (9 - i);
  return (sum + Number(sign.charAt(9))) % 10 === 0;
}

function isRut(sign: string): boolean {
  let sum = 0;
  for (let i = sign.length - 2, weight = 2; i >= 0; i -= 1, weight = weight === 7 ? 2 : weight + 1)
    sum += Number(sign.charAt(i)) * weight;
  return '0K987654321'.charAt(sum % 11) === sign.at(-1);
}

/** Not within a word or a number. */
const form = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![A-Za-z0-9_])`, 'giu');

const kinds: readonly Kind[] = [
  // United Kingdom, National Insurance number.
  {
    form: form(
      '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\\d\\d[ -]?\\d\\d[ -]?\\d\\d[ -]?[A-D]',
    ),
  },
  // Spain, DNI and NIE.
  { form: form('\\d{8}[ -]?[A-HJ-NP-TV-Z]'), check: (s) => dniLetters.charAt(value(s, 0, 8) % 23) === s[8] },
  {
    form: form('\\d\\d\\.\\d{3}\\.\\d{3}[ -]?[A-HJ-NP-TV-Z]'),
    check: (s) => dniLetters.charAt(value(s, 0, 8) % 23) === s[8],
  },
  {
    form: form('[XYZ][ -]?\\d{7}[ -]?[A-HJ-NP-TV-Z]'),
    check: (s) => dniLetters.charAt(Number(`${'XYZ'.indexOf(s.charAt(0))}${s.slice(1, 8)}`) % 23) === s[8],
  },
  // Italy, codice fiscale (letters may stand for digits), and identity cards.
  {
    form: form(`[A-Z]{6}[\\d${cfDigits}]{2}[A-EHLMPRST][\\d${cfDigits}]{2}[A-Z][\\d${cfDigits}]{3}[A-Z]`),
    check: isFiscalCode,
  },
  { form: form('[A-Z]{6} \\d\\d[A-EHLMPRST]\\d\\d [A-Z]\\d{3}[A-Z]'), check: isFiscalCode },
  { form: form('[A-Z]{2} ?\\d{5}[A-Z]{2}|\\d{7}[A-Z]{2}'), plain: true },
  // Mexico.
  { form: form('[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d'), check: isCurp },
  // Finland.
  {
    form: form('\\d{6}[-+A-FU-Y]\\d{3}[\\dA-FHJ-NPR-Y]'),
    check: (s) =>
      isDay(value(s, 2, 4), value(s, 0, 2)) &&
      hetuSigns.charAt(Number(s.slice(0, 6) + s.slice(-4, -1)) % 31) === s.at(-1),
  },
  // China, with X for ten.
  { form: form('\\d{17}X'), check: (s) => isDay(value(s, 10, 12), value(s, 12, 14)) },
  // France, born on Corsica.
  {
    form: form('[12] ?\\d\\d ?\\d\\d ?2[AB] ?\\d{3} ?\\d{3} ?\\d\\d'),
    check: (s) =>
      97 -
        ((Number(s.slice(0, 13).replace('A', '0').replace('B', '0')) - (s[6] === 'A' ? 1_000_000 : 2_000_000)) % 97) ===
      value(s, 13, 15),
  },
  // India, PAN (its fourth letter tells whose it is), and Sweden's number for those over a hundred.
  { form: form('[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]') },
  // Germany: pension insurance, health insurance, identity card.
  {
    form: form('\\d{2}[ ]?\\d{6}[ ]?[A-Z][ ]?\\d{3}'),
    check: (s) =>
      crossSum(s.slice(0, 8) + asTwo(s.charAt(8)) + s.slice(9), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2]) === Number(s[11]),
  },
  {
    form: form('[A-Z]\\d{9}'),
    plain: true,
    check: (s) => crossSum(asTwo(s) + s.slice(1), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === Number(s[9]),
  },
  { form: form('[CFGHJ-NPRTV-Z\\d]{9}\\dD?'), plain: true, check: (s) => /[A-Z]/.test(s.slice(0, 9)) && icao(s, 9) },
  // Singapore, Taiwan, Hong Kong, Chile, Poland's identity card, Ireland.
  { form: form('[STFGM]\\d{7}[A-Z]'), check: isSingapore },
  { form: form('[A-Z][1289]\\d{8}'), check: isTaiwan, plain: true },
  { form: form('[A-Z]{1,2}\\d{6}\\([\\dA]\\)') },
  { form: form('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]|\\d{7,8}-[\\dK]'), check: isRut },
  {
    form: form('[A-Z]{3} ?\\d{6}'),
    plain: true,
    check: (s) => [7, 3, 1, 9, 7, 3, 1, 7, 3].reduce((sum, weight, i) => sum + letter(s, i) * weight, 0) % 10 === 0,
  },
  {
    form: form('\\d{7}[A-W][ABHWTX]?'),
    plain: true,
    check: (s) =>
      'WABCDEFGHIJKLMNOPQRSTUV'.charAt(
        [8, 7, 6, 5, 4, 3, 2].reduce(
          (sum, weight, i) => sum + Number(s[i]) * weight,
          s.length > 8 ? ((letter(s, 8) - 9) % 23) * 9 : 0,
        ) % 23,
      ) === s[7],
  },
];

export function documentsIn(text: string, context: Context): Find[] {
  if (!/\d/.test(text)) return [];
  const finds: Find[] = [];
  for (const kind of kinds) {
    for (const match of text.matchAll(kind.form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (kind.check && !kind.check(match[0].replace(/[ .]|(?<!^\d{6})-/g, '').toUpperCase())) continue;
      const before = context.before(start, 40);
      if (before?.topic === 'order' && start - before.end <= 16) continue;
      if (kind.plain && before?.topic !== 'id' && !isAlone(text, start, end)) continue;
      finds.push({ start, end, type: 'NATIONAL_ID', strength: kind.check ? sure : told });
    }
  }
  return [...finds, ...said(text, context)];
}

const isAlone = (text: string, start: number, end: number): boolean =>
  (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n' || text[end] === '\r');

/** Beside its word the number of a document needs no form: four digits or more among its signs. */
const saidWithin = 28;

function said(text: string, context: Context): Find[] {
  const finds: Find[] = [];
  for (const word of context.of('id')) {
    const after = text.slice(word.end, word.end + saidWithin + 24);
    const match = /(?<![\p{L}\p{N}_])(?=[A-Z]{0,8}[-.]?\d)[A-Z\d]{2,20}(?:[-/.][A-Z\d*]{1,12}){0,4}/iu.exec(after);
    if (!match || match.index > saidWithin || /\n\n/.test(after.slice(0, match.index))) continue;
    if (match[0].replace(/[^\d]/g, '').length < 4 || !/[A-Z]/i.test(match[0]) || /^\d+(?:st|nd|rd|th)$/i.test(match[0]))
      continue;
    const start = word.end + match.index;
    if (context.before(start, saidWithin)?.end !== word.end) continue;
    finds.push({ start, end: start + match[0].length, type: 'NATIONAL_ID', strength: told });
  }
  return finds;
}
