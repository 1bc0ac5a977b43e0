// What is known of a national id that is a number, and what the arithmetic of several has in common.
import { isDay, value } from './checksum.ts';

/**
 * `alike` is how easily another number passes: `never` (two checks, or a check and a date) counts anywhere; `seldom`
 * (one check, or a form) counts in its own grouping, alone in a line, or beside a word; `often` only beside a word.
 */
export interface Numbered {
  readonly country: string;
  readonly length: number;
  readonly alike: 'never' | 'seldom' | 'often';
  /** How its groups are written, as sizes of runs. */
  readonly shape?: RegExp;
  check(d: Uint8Array): boolean;
}

export const digit = (d: Uint8Array, i: number): number => d[i] ?? 0;
/** Day, month: two digits each, from these places. */
export const born = (d: Uint8Array, month: number, day: number): boolean =>
  isDay(value(d, month, month + 2), value(d, day, day + 2));
/** The check digit that a rest of eleven asks for; ten counts as `ten`. */
export const eleven = (rest: number, ten = 0): number => (rest === 10 ? ten : rest);

export const tenWeights = [10, 9, 8, 7, 6, 5, 4, 3, 2];
export const brazil = (rest: number): number => (rest < 2 ? 0 : 11 - rest);
export const repeated = (d: Uint8Array): boolean => d.every((each) => each === d[0]);
