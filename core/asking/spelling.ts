// Finds the word that was meant when a finger slipped: one letter too many, too few, wrong, or two swapped.

export interface Spelling {
  /** At most three words that are one slip away from this unknown word. */
  meant(word: string): readonly string[];
}

/** Shorter words have too many neighbours: of four letters, only swapped and doubled letters are taken for slips. */
const anySlipLengthMin = 5;
const lightSlipLengthMin = 4;
const wordLengthMax = 24;
const meantMax = 3;

/** Whether `written` is `word` with one letter added, dropped or replaced, or two neighbours swapped; not equal. */
export function isSlipOf(written: string, word: string): boolean {
  const shorter = Math.min(written.length, word.length);
  let from = 0;
  while (from < shorter && written[from] === word[from]) from += 1;
  let end = 0;
  while (end < shorter - from && written[written.length - 1 - end] === word[word.length - 1 - end]) end += 1;
  const left = written.length - from - end;
  const right = word.length - from - end;
  if (left === 2 && right === 2) return written[from] === word[from + 1] && written[from + 1] === word[from];
  if (left > 1 || right > 1) return false;
  if (word.length >= anySlipLengthMin) return true;
  return left === 1 && right === 0 && (written[from] === written[from - 1] || written[from] === written[from + 1]);
}

/** A finder over the given words. First letters are taken as right, unless swapped with the second. */
export function spelling(words: Iterable<string>): Spelling {
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < lightSlipLengthMin) continue;
    const key = word.charAt(0) + word.length;
    const list = buckets.get(key);
    if (list === undefined) buckets.set(key, [word]);
    else list.push(word);
  }
  const none: readonly string[] = [];
  const search = (written: string, first: string, length: number, found: string[]): void => {
    for (const word of buckets.get(first + length) ?? none) {
      if (found.length < meantMax && isSlipOf(written, word)) found.push(word);
    }
  };
  return {
    meant(written) {
      const length = written.length;
      if (length < lightSlipLengthMin || length > wordLengthMax) return none;
      const found: string[] = [];
      const first = written.charAt(0);
      search(written, first, length, found);
      search(written, first, length - 1, found);
      search(written, first, length + 1, found);
      if (written.charAt(1) !== first) search(written, written.charAt(1), length, found);
      return found;
    },
  };
}
