// Brings a text into the few characters that the recognisers know, and back: what looks like a digit is one.

import { names } from './span.ts';

/** A folded text and where each of its units came from. Offsets are UTF-16 code units. */
export interface Folded {
  readonly text: string;
  /** The start in the original of the folded unit at `i`. */
  start(i: number): number;
  /** The end in the original of a folded stretch that ends before `i` (1 or more). */
  end(i: number): number;
}

const DROPPED = 0xfff0;
/** Unit by unit, what it folds to; 0 where it was not asked for yet. */
const memo = new Uint16Array(0x1_0000);

/** Digits of every script, full-width letters, all dashes, spaces and dots fold to ASCII; what is invisible goes. */
function foldUnit(unit: number): number {
  const known = memo[unit];
  if (known) return known;
  const letter = String.fromCharCode(unit);
  let folded = unit;
  if (/\p{Default_Ignorable_Code_Point}|\p{Cf}|\u20e3/u.test(letter)) folded = DROPPED;
  else if (/\p{Nd}/u.test(letter)) folded = 48 + digitOf(unit);
  else if (/[\p{Zs}\t]/u.test(letter)) folded = 32;
  else if (/[\p{Pd}\u2212\u30fc]/u.test(letter)) folded = unit === 0x30fc ? unit : 45;
  else if (/[\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\u3002\uff0e\uff61]/.test(letter)) folded = 46;
  else {
    const plain = letter.normalize('NFKC');
    if (plain.length === 1 && plain.charCodeAt(0) < 128 && !/[\u00b2\u00b3\u00b9\u2070-\u209f]/.test(letter))
      folded = plain.charCodeAt(0);
  }
  memo[unit] = folded;
  return folded;
}

/** Unicode gives every script its ten digits in a row, from zero on. */
function digitOf(unit: number): number {
  let zero = unit;
  while (unit - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return (unit - zero) % 10;
}

/** Digits beyond the first plane (bold, double-struck, in segments) are a pair of units that folds to one. */
function foldPair(high: number, low: number): number | undefined {
  if (high < 0xd801 || high > 0xd83e) return undefined;
  const plain = String.fromCharCode(high, low).normalize('NFKC');
  return plain.length === 1 && plain.charCodeAt(0) < 128 ? plain.charCodeAt(0) : undefined;
}

const masked = new RegExp(`\\[(?:${Object.values(names).join('|')}) \\d{1,6}\\]`, 'g');

/** What was masked already is no word and no value: it becomes blanks of a kind that nothing spans. */
const withoutMasks = (text: string): string =>
  text.includes('[') ? text.replace(masked, (label) => '¦'.repeat(label.length)) : text;

export function fold(text: string): Folded {
  if (!/[^\n\r -~]/.test(text)) return { text: withoutMasks(text), start: (i) => i, end: (i) => i };
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let out = '';
  let size = 0;
  /** Where what is not yet in `out`, and folds to itself, begins. */
  let same = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const pair = unit >= 0xd800 && unit < 0xdc00 ? foldPair(unit, text.charCodeAt(at + 1)) : undefined;
    const folded = pair ?? (unit < 127 && unit !== 9 ? unit : foldUnit(unit));
    const width = pair === undefined ? 1 : 2;
    if (folded !== DROPPED) {
      starts[size] = at;
      ends[size] = at + width;
      size += 1;
    }
    if (folded !== unit) {
      out += text.slice(same, at) + (folded === DROPPED ? '' : String.fromCharCode(folded));
      same = at + width;
    }
    at += width;
  }
  return {
    text: withoutMasks(out + text.slice(same)),
    start: (i) => starts[i] ?? text.length,
    end: (i) => ends[i - 1] ?? 0,
  };
}

const letters = new Uint16Array(0x1_0000);

/** A letter as words are compared: in lower case and without its accent. 1 for what is dropped (a combining accent). */
export function letterOf(unit: number): number {
  const known = letters[unit];
  if (known) return known;
  let plain = unit;
  if (unit >= 0x300 && unit < 0x370) plain = 1;
  else if (unit === 45 || unit === 95) plain = 32;
  else if (unit === 0x131) plain = 105;
  else if (unit < 0x530 || (unit >= 0x1e00 && unit < 0x2000)) {
    plain = String.fromCharCode(unit).normalize('NFD').toLowerCase().charCodeAt(0) || unit;
  }
  letters[unit] = plain;
  return plain;
}
