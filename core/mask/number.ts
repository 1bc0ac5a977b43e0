// Reads every chain of digits of a text as what it can be: a card, an id of some country, a phone number.
import { cardOf } from './card.ts';
import type { Chain, Chains } from './chain.ts';
import type { Context } from './context.ts';
import type { Country } from './country.ts';
import { identityOf } from './identity.ts';
import { phoneOf } from './phone.ts';
import type { Find, PersonalType } from './span.ts';

/** Some runs of one chain, as one number. Offsets are the folded text's; `from` counts among all digits. */
export interface Candidate {
  readonly text: string;
  readonly context: Context;
  readonly digits: Uint8Array;
  readonly from: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** The sizes of the runs, one sign each ("4444"; ten and more are "+"). */
  readonly shape: string;
  /** No run is a single digit unless all are. */
  readonly regular: boolean;
  /** It is its whole chain. */
  readonly whole: boolean;
  /** A word goes on into it, or it goes on into a word. */
  readonly bound: boolean;
  readonly tail: boolean;
  /** Nothing else stands in its line. */
  readonly alone: boolean;
  readonly countries: readonly Country[];
}

/** A number has at most so many groups; a chain of more is a list, where only long runs count. */
const groupsMax = 6;
const listMin = 20;
const digitsMin = 6;
const digitsMax = 19;

interface Reading {
  readonly first: number;
  readonly last: number;
  readonly strength: number;
  readonly type: PersonalType;
  readonly start: number;
  readonly end: number;
}

export function numbersIn(
  text: string,
  context: Context,
  { chains, digits }: Chains,
  countries: readonly Country[],
): Find[] {
  const finds: Find[] = [];
  for (const chain of chains) {
    const readings: Reading[] = [];
    for (const [first, last] of windows(chain)) {
      const reading = readOne(candidateOf(text, context, chain, digits, first, last, countries));
      if (reading) readings.push({ first, last, ...reading });
    }
    finds.push(...settled(readings));
  }
  return finds;
}

/** Which runs to take together: all; else every few neighbours, the longest first. */
function* windows(chain: Chain): Generator<readonly [number, number]> {
  const count = chain.runs.length;
  if (chain.length <= digitsMax) yield [0, count - 1];
  if (count === 1) return;
  const list = count > listMin;
  for (let first = 0; first < count; first += 1) {
    const opening = chain.runs[first];
    if (!opening) return;
    for (let last = first; last < Math.min(count, first + groupsMax); last += 1) {
      const closing = chain.runs[last];
      if (!closing || (first === 0 && last === count - 1)) continue;
      const length = closing.digit + closing.end - closing.start - opening.digit;
      if (length > digitsMax) break;
      if (length < digitsMin) continue;
      if (list && last > first && !(last - first === 3 && length === 16)) continue;
      yield [first, last];
    }
  }
}

function candidateOf(
  text: string,
  context: Context,
  chain: Chain,
  digits: Uint8Array,
  first: number,
  last: number,
  countries: readonly Country[],
): Candidate {
  const runs = chain.runs.slice(first, last + 1);
  const [opening, closing] = [runs[0], runs.at(-1)];
  if (!opening || !closing) throw new RangeError('a candidate has a run');
  const sizes = runs.map((run) => run.end - run.start);
  const whole = first === 0 && last === chain.runs.length - 1;
  return {
    text,
    context,
    digits,
    from: opening.digit,
    length: closing.digit + closing.end - closing.start - opening.digit,
    start: opening.start,
    end: closing.end,
    shape: sizes.map((size) => (size > 9 ? '+' : String(size))).join(''),
    regular: sizes.length === 1 || sizes.every((size) => size > 1) || sizes.every((size) => size === 1),
    whole,
    bound: first === 0 && chain.bound,
    tail: last === chain.runs.length - 1 && chain.tail,
    alone: whole && chain.alone,
    countries,
  };
}

function readOne(candidate: Candidate): Omit<Reading, 'first' | 'last'> | undefined {
  const { start, end } = candidate;
  const card = cardOf(candidate);
  const identity = identityOf(candidate);
  const phone = phoneOf(candidate);
  const best = Math.max(card, identity, phone?.strength ?? 0);
  if (best === 0) return undefined;
  if (card === best) return { strength: card, type: 'CREDIT_CARD', start, end };
  if (identity === best) return { strength: identity, type: 'NATIONAL_ID', start, end };
  return phone ? { strength: phone.strength, type: 'PHONE', start: phone.start, end: phone.end } : undefined;
}

/** Of readings that share a run, the surest stays, then the one with more runs, then the first. */
function settled(readings: readonly Reading[]): Find[] {
  if (readings.length < 2) return readings.map(({ strength, type, start, end }) => ({ strength, type, start, end }));
  const ranked = [...readings].sort(
    (a, b) => b.strength - a.strength || b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const taken = new Set<number>();
  const out: Find[] = [];
  for (const { first, last, strength, type, start, end } of ranked) {
    let free = true;
    for (let run = first; run <= last; run += 1) free &&= !taken.has(run);
    if (!free) continue;
    for (let run = first; run <= last; run += 1) taken.add(run);
    out.push({ strength, type, start, end });
  }
  return out;
}
