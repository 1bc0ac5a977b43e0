// National ids with letters in them: their forms and the arithmetic of their check signs.
import { isDay } from './checksum.ts';

export interface Lettered {
  /** How many letters it may begin with, and how many digits may come next (with single separators): least, most. */
  readonly letters: readonly [number, number];
  readonly digits: readonly [number, number];
  /** Sticky. */
  readonly form: RegExp;
  /** Only beside a word, or alone in its line: its form is common. */
  readonly plain?: true;
  /** `sign` is the id in capitals without separators. */
  readonly check?: (sign: string) => boolean;
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
function icao(sign: string): boolean {
  const length = 9;
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

/** Without a lookbehind: it is tried only where a word begins. */
const form = (pattern: string): RegExp => new RegExp(`(?:${pattern})(?![A-Za-z0-9_])`, 'iy');

const dni = (s: string): boolean => dniLetters.charAt(value(s, 0, 8) % 23) === s[8];
const nie = (s: string): boolean => dni(`${'XYZ'.indexOf(s.charAt(0))}${s.slice(1)}`);
const hetu = (s: string): boolean =>
  isDay(value(s, 2, 4), value(s, 0, 2)) && hetuSigns.charAt(Number(s.slice(0, 6) + s.slice(-4, -1)) % 31) === s.at(-1);
const corsican = (s: string): boolean => {
  const number = Number(s.slice(0, 13).replace(/[AB]/, '0')) - (s[6] === 'A' ? 1_000_000 : 2_000_000);
  return 97 - (number % 97) === value(s, 13, 15);
};
const pension = (s: string): boolean =>
  crossSum(s.slice(0, 8) + asTwo(s.charAt(8)) + s.slice(9), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2]) === Number(s[11]);
const insured = (s: string): boolean =>
  crossSum(asTwo(s) + s.slice(1), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === Number(s[9]);
const dowod = (s: string): boolean =>
  [7, 3, 1, 9, 7, 3, 1, 7, 3].reduce((sum, weight, i) => sum + letter(s, i) * weight, 0) % 10 === 0;
const irish = (s: string): boolean => {
  const second = s.length > 8 ? ((letter(s, 8) - 9) % 23) * 9 : 0;
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + Number(s[i]) * weight, second);
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23) === s[7];
};

/** The letters stand for nobody's tax office. */
const nino = '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]';
const most = 99;

export const lettered: readonly Lettered[] = [
  // United Kingdom, National Insurance number.
  { letters: [2, 2], digits: [6, 6], form: form(`${nino}[ -]?\\d\\d[ -]?\\d\\d[ -]?\\d\\d[ -]?[A-D]`) },
  // Spain, DNI and NIE.
  { letters: [0, 0], digits: [8, 8], form: form('\\d\\d\\.?\\d{3}\\.?\\d{3}[ -]?[A-HJ-NP-TV-Z]'), check: dni },
  { letters: [1, 1], digits: [7, 7], form: form('[XYZ][ -]?\\d{7}[ -]?[A-HJ-NP-TV-Z]'), check: nie },
  // Italy, codice fiscale (letters may stand for digits), and identity cards.
  {
    letters: [6, 8],
    digits: [0, most],
    form: form(`[A-Z]{6} ?[\\d${cfDigits}]{2}[A-EHLMPRST][\\d${cfDigits}]{2} ?[A-Z][\\d${cfDigits}]{3}[A-Z]`),
    check: isFiscalCode,
  },
  { letters: [2, 2], digits: [5, 5], form: form('[A-Z]{2} ?\\d{5}[A-Z]{2}'), plain: true },
  { letters: [0, 0], digits: [7, 7], form: form('\\d{7}[A-Z]{2}'), plain: true },
  // Mexico, CURP.
  { letters: [4, 4], digits: [6, 6], form: form('[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z\\d]\\d'), check: isCurp },
  // Finland.
  { letters: [0, 0], digits: [6, most], form: form('\\d{6}[-+A-FU-Y]\\d{3}[\\dA-FHJ-NPR-Y]'), check: hetu },
  // China, with X for ten.
  {
    letters: [0, 0],
    digits: [17, 17],
    form: form('\\d{17}X'),
    check: (s) => isDay(value(s, 10, 12), value(s, 12, 14)),
  },
  // France, born on Corsica.
  {
    letters: [0, 0],
    digits: [6, 6],
    form: form('[12] ?\\d\\d ?\\d\\d ?2[AB] ?\\d{3} ?\\d{3} ?\\d\\d'),
    check: corsican,
  },
  // India, PAN: its fourth letter tells whose it is.
  { letters: [5, 5], digits: [4, 4], form: form('[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]') },
  // Germany: pension insurance, health insurance, identity card.
  { letters: [0, 0], digits: [8, 8], form: form('\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}'), check: pension },
  { letters: [1, 1], digits: [9, most], form: form('[A-Z]\\d{9}'), plain: true, check: insured },
  { letters: [1, 4], digits: [1, most], form: form('[CFGHJ-NPRTV-Z\\d]{9}\\dD?'), plain: true, check: icao },
  // Singapore, Taiwan, Hong Kong, Chile, Poland's identity card, Ireland.
  { letters: [1, 1], digits: [7, 7], form: form('[STFGM]\\d{7}[A-Z]'), check: isSingapore },
  { letters: [1, 1], digits: [9, most], form: form('[A-Z][1289]\\d{8}'), plain: true, check: isTaiwan },
  { letters: [1, 1], digits: [7, 7], form: form('[STFGM]\\d{7}[A-Z]'), plain: true },
  { letters: [1, 2], digits: [6, 6], form: form('[A-Z]{1,2}\\d{6}\\([\\dA]\\)') },
  { letters: [0, 0], digits: [7, most], form: form('(?:\\d{1,2}\\.\\d{3}\\.\\d{3}|\\d{7,8})-[\\dK]'), check: isRut },
  { letters: [3, 3], digits: [6, most], form: form('[A-Z]{3} ?\\d{6}'), plain: true, check: dowod },
  { letters: [0, 0], digits: [7, 7], form: form('\\d{7}[A-W][ABHWTX]?'), plain: true, check: irish },
  // Spain, with the first zero left out.
  {
    letters: [0, 0],
    digits: [7, 7],
    form: form('\\d{7}[ -]?[A-HJ-NP-TV-Z]'),
    plain: true,
    check: (s) => dni(`0${s}`),
  },
  // What some other system has masked in part.
  { letters: [1, 3], digits: [2, most], form: form('[X\\d]{3}-[X\\d]{2}-[X\\d]{4}'), plain: true },
  { letters: [0, 0], digits: [3, most], form: form('[X\\d]{3}-[X\\d]{2}-[X\\d]{4}'), plain: true },
];
