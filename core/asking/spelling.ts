// Finds the word that was meant when a finger slipped: one letter too many, too few, wrong, or two swapped.

export interface Spelling {
  /** At most three words that are one slip away from this unknown word. */
  meant(written: string): readonly string[];
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

const stemLengthMin = 6;

function slipsIntoStem(written: string, stem: string): boolean {
  const length = stem.length;
  for (let cut = length - 1; cut <= length + 1; cut += 1) if (isSlipOf(written.slice(0, cut), stem)) return true;
  return false;
}

function filed(words: Iterable<string>, keyOf: (word: string) => string): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const word of words) {
    const list = files.get(keyOf(word));
    if (list === undefined) files.set(keyOf(word), [word]);
    else list.push(word);
  }
  return files;
}

/** A finder over whole words and stems. First letters are taken as right, unless swapped with the second. */
export function spelling(words: Iterable<string>, stems: Iterable<string>): Spelling {
  const byLength = filed(words, (word) => word.charAt(0) + word.length);
  const byLetter = filed(stems, (stem) => stem.charAt(0));
  const none: readonly string[] = [];
  return {
    meant(written) {
      const length = written.length;
      if (length < lightSlipLengthMin || length > wordLengthMax) return none;
      const found: string[] = [];
      const take = (word: string): void => {
        if (found.length < meantMax && !found.includes(word)) found.push(word);
      };
      const search = (key: string): void => {
        for (const word of byLength.get(key) ?? none) if (isSlipOf(written, word)) take(word);
      };
      const first = written.charAt(0);
      const second = written.charAt(1);
      search(first + length);
      search(first + (length - 1));
      search(first + (length + 1));
      if (second !== first) search(second + length);
      for (const stem of byLetter.get(first) ?? none) {
        if (stem.length >= stemLengthMin && slipsIntoStem(written, stem)) take(stem);
      }
      return found;
    },
  };
}
