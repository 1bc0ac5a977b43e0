// Reads every chain of digits of a text as what it can be: a card, an id of some country, a phone number.
import { cardOf } from './card.ts';
import type { Chain, Chains } from './chain.ts';
import type { Context, Told } from './context.ts';
import type { Country } from './country.ts';
import { identityOf } from './identity.ts';
import { isUsual, phoneOf } from './phone.ts';
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
  /** The words beside it: within 40 units before, within 24 after. */
  readonly before: Told | undefined;
  readonly after: Told | undefined;
  readonly asking: Asking;
}

/** What is shared by all candidates of one text. */
export interface Asking {
  /** Whose phone numbers are likely. */
  readonly countries: readonly Country[];
  /** How many numbers may still be held against numbering plans; then their form is enough. */
  plansLeft: number;
  /** How many parts of chains may still be read; then only whole chains and long runs are. */
  windowsLeft: number;
}

const plansMax = 400;
const windowsMax = 3_000;
const beforeMax = 40;
const afterMax = 24;

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
  const asking: Asking = { countries, plansLeft: plansMax, windowsLeft: windowsMax };
  for (const chain of chains) {
    const take = (first: number, last: number): Reading | undefined => {
      const reading = readOne(candidateOf(text, context, chain, digits, first, last, asking));
      return reading && { first, last, ...reading };
    };
    const whole = chain.length <= digitsMax ? take(0, chain.runs.length - 1) : undefined;
    finds.push(
      ...(whole ? [whole] : settled(parts(chain, asking).flatMap(([first, last]) => take(first, last) ?? []))),
    );
  }
  return finds.map(({ strength, type, start, end }) => ({ strength, type, start, end }));
}

/** Which neighbouring runs of a chain to take together. */
function parts(chain: Chain, asking: Asking): [number, number][] {
  const out: [number, number][] = [];
  const { runs } = chain;
  const count = runs.length;
  const list = count > listMin || asking.windowsLeft < 0;
  for (const [first, opening] of runs.entries()) {
    for (let last = first; last < Math.min(count, first + groupsMax); last += 1) {
      const closing = runs[last];
      if (!closing || (first === 0 && last === count - 1)) continue;
      const length = closing.digit + closing.end - closing.start - opening.digit;
      if (length > digitsMax) break;
      if (length < digitsMin || (list && last > first && !(last - first === 3 && length === 16))) continue;
      asking.windowsLeft -= 1;
      out.push([first, last]);
    }
  }
  return out;
}

function candidateOf(
  text: string,
  context: Context,
  chain: Chain,
  digits: Uint8Array,
  first: number,
  last: number,
  asking: Asking,
): Candidate {
  const { runs } = chain;
  const [opening, closing] = [runs[first], runs[last]];
  if (!opening || !closing) throw new RangeError('a candidate has a run');
  const { start } = opening;
  const { end } = closing;
  let shape = '';
  let singles = 0;
  for (let i = first; i <= last; i += 1) {
    const size = (runs[i]?.end ?? 0) - (runs[i]?.start ?? 0);
    shape += size > 9 ? '+' : size;
    if (size === 1) singles += 1;
  }
  const closes = last === runs.length - 1;
  const before = context.before(start, beforeMax);
  // "tel0612345678": a word that tells what the number is does not bind it.
  const bound = first === 0 && chain.bound && !(before?.end === start && before.topic !== 'order');
  return {
    text,
    context,
    digits,
    from: opening.digit,
    length: closing.digit + end - closing.start - opening.digit,
    start,
    end,
    shape,
    regular: first === last || singles === 0 || singles === shape.length,
    whole: first === 0 && closes,
    bound,
    tail: closes && chain.tail,
    alone: first === 0 && closes && chain.alone,
    before,
    after: context.after(end, afterMax),
    asking,
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
  if (identity === best && !(phone?.strength === best && candidate.length > 8 && isUsual(candidate)))
    return { strength: identity, type: 'NATIONAL_ID', start, end };
  return phone ? { strength: phone.strength, type: 'PHONE', start: phone.start, end: phone.end } : undefined;
}

/** Of readings that share a run, the surest stays, then the one with more runs, then the first. */
function settled(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const ranked = [...readings].sort(
    (a, b) => b.strength - a.strength || b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const taken = new Set<number>();
  return ranked.filter(({ first, last }) => {
    for (let run = first; run <= last; run += 1) if (taken.has(run)) return false;
    for (let run = first; run <= last; run += 1) taken.add(run);
    return true;
  });
}
