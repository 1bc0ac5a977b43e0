// Values that were written over several messages: found when the last part arrives.
import { findsIn } from './find.ts';
import { type Find, told } from './span.ts';

/** What belongs together: where in each message, and the value as a whole. */
export interface Crossing {
  readonly type: Find['type'];
  readonly value: string;
  /** `message` counts the messages; the last is the one that arrived. */
  readonly parts: readonly { readonly message: number; readonly start: number; readonly end: number }[];
}

/** What came before is looked at this far back, in UTF-16 units. */
const reachMax = 200;

/**
 * `texts` are the customer's last messages, the newest last. They are read as if a space, or nothing, were between
 * them; only what is sure, or said to be what it is, counts, since two numbers in a row are often just that. What the
 * newest alone does not tell but the words before it do ("my number is" / "612 345 678") counts as well.
 */
export function crossingsOf(texts: readonly string[]): readonly Crossing[] {
  const newest = texts.at(-1) ?? '';
  const earlier = within(texts.slice(0, -1));
  if (earlier.every(({ text }) => text.trim() === '') || newest === '') return [];
  const alone = findsIn(newest);
  const taken: { start: number; end: number }[] = [];
  const out: Crossing[] = [];
  for (const join of [' ', '']) {
    const pieces = [...earlier, { message: texts.length - 1, text: newest, cut: 0 }];
    const starts: number[] = [];
    let joined = '';
    if (join === '' && !goesOn(earlier.at(-1)?.text ?? '', newest)) continue;
    for (const { text } of pieces) {
      starts.push(joined.length);
      joined += text + join;
    }
    const border = starts.at(-1) ?? 0;
    for (const find of findsIn(joined)) {
      const here = { start: find.start - border, end: find.end - border };
      if (here.end <= 0 || overlaps(taken, here)) continue;
      const crosses = here.start < 0;
      const better = alone.filter(({ strength }) => (crosses ? strength >= find.strength : strength > find.strength));
      if (overlaps(better, here)) continue;
      if (crosses ? find.strength < told || stoodBefore(earlier.at(-1)?.text ?? '', find) : join === '') continue;
      taken.push(here);
      const parts = pieces.flatMap(({ message, text, cut }, i) => {
        const from = Math.max(0, find.start - (starts[i] ?? 0));
        const to = Math.min(text.length, find.end - (starts[i] ?? 0));
        return to > from ? [{ message, start: from + cut, end: to + cut }] : [];
      });
      out.push({ type: find.type, value: joined.slice(find.start, find.end), parts });
    }
  }
  return out;
}

/** Whether a word or number that ends one message may go on in the next. */
const goesOn = (before: string, after: string): boolean =>
  /[\p{L}\p{N}@._%+-]$/u.test(before) && /^[\p{L}\p{N}@._%+-]/u.test(after);

/** The last messages that are within reach, the first of them cut. */
function within(texts: readonly string[]): { message: number; text: string; cut: number }[] {
  const out: { message: number; text: string; cut: number }[] = [];
  let left = reachMax;
  for (const [i, text] of [...texts.entries()].reverse()) {
    if (left <= 0) break;
    const cut = Math.max(0, text.length - left);
    out.unshift({ message: i, text: text.slice(cut).trimEnd(), cut });
    left -= text.length - cut;
  }
  return out;
}

const overlaps = (spans: readonly { start: number; end: number }[], one: { start: number; end: number }): boolean =>
  spans.some(({ start, end }) => start < one.end && one.start < end);

/** The earlier message was complete: the same kind of value ended with it. */
const stoodBefore = (text: string, find: Find): boolean =>
  findsIn(text).some(
    ({ end, type, strength }) => end === text.length && type === find.type && strength >= find.strength,
  );
