// Finds where digits stand together in a text: runs of digits, and chains of runs with a separator between.

/** Neighbouring digits: where in the text, and where among all digits. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly digit: number;
}

/** Runs that one number could consist of. */
export interface Chain {
  readonly runs: readonly Run[];
  /** How many digits. */
  readonly length: number;
  /** A sign before the chain that makes it no number of its own: a letter, "#", "ORD-". */
  readonly bound: boolean;
  /** A Latin or Cyrillic letter follows at once. */
  readonly tail: boolean;
  /** Nothing else stands in its line. */
  readonly alone: boolean;
}

export interface Chains {
  readonly chains: readonly Chain[];
  /** All digits of the text, one after the other. */
  readonly digits: Uint8Array;
}

const gapMax = 3;

const isDigit = (unit: number): boolean => unit > 47 && unit < 58;
/** Space . - / ( ) and nothing else holds a number together. */
const isGap = (unit: number): boolean => unit === 32 || (unit > 39 && unit < 42) || (unit > 44 && unit < 48);
/** Letters that belong to a word with digits. Scripts that write no spaces may stand right beside a number. */
const binds = (unit: number): boolean =>
  (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || unit === 95 || (unit > 0xbf && unit < 0x590);

export function chainsOf(text: string): Chains {
  const digits = new Uint8Array(text.length);
  const chains: Chain[] = [];
  let runs: Run[] = [];
  let count = 0;
  let first = 0;
  const close = (): void => {
    const [opening, closing] = [runs[0], runs.at(-1)];
    if (opening && closing && count - first > 4) {
      chains.push({
        runs,
        length: count - first,
        bound: isBound(text, opening.start),
        tail: binds(text.charCodeAt(closing.end)),
        alone: isAlone(text, opening.start, closing.end),
      });
    }
    runs = [];
    first = count;
  };
  for (let i = 0; i < text.length; i += 1) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const start = i;
    const digit = count;
    const before = runs.at(-1);
    if (before && !holds(text, before.end, start)) {
      close();
    }
    while (isDigit(text.charCodeAt(i))) {
      digits[count] = text.charCodeAt(i) - 48;
      count += 1;
      i += 1;
    }
    runs.push({ start, end: i, digit });
  }
  close();
  return { chains, digits: digits.subarray(0, count) };
}

function holds(text: string, from: number, to: number): boolean {
  if (to - from > gapMax) return false;
  for (let i = from; i < to; i += 1) if (!isGap(text.charCodeAt(i))) return false;
  return true;
}

function isBound(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (binds(before) || before === 35) return true;
  return before === 45 && binds(text.charCodeAt(start - 2));
}

/** At most so many signs around a number that stands in a line of its own. */
const aroundMax = 4;

function isAlone(text: string, start: number, end: number): boolean {
  let from = start - 1;
  while (from >= 0 && start - from <= aroundMax && ' +('.includes(text.charAt(from))) from -= 1;
  if (from >= 0 && text.charCodeAt(from) !== 10) return false;
  let to = end;
  while (to < text.length && to - end < aroundMax && ' .!\r'.includes(text.charAt(to))) to += 1;
  return to >= text.length || text.charCodeAt(to) === 10;
}
