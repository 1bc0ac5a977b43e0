// Words that tell what a number beside them is: read once over a text, then asked for at any place.
import { letterOf } from './fold.ts';
import { type Topic, vocabulary } from './vocabulary.ts';

interface Step {
  readonly next: Map<number, Step>;
  topic?: Topic;
  /** The word must end here; otherwise any ending may follow ("Bestell" + "nummer"). */
  wholeTopic?: Topic;
}

/** A word of the vocabulary where it stands in the folded text. */
export interface Told {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

/** Asks are for folded offsets and reach `within` units, never over the edge of the text. */
export interface Context {
  /** The nearest word that ends at or before `at`. */
  before(at: number, within: number): Told | undefined;
  /** The nearest word that starts at or after `at`. */
  after(at: number, within: number): Told | undefined;
  /** Whether a word of the topic stands within so many units on either side. */
  near(start: number, end: number, topic: Topic, within: number): boolean;
  /** Whether the topic occurs at all. */
  has(topic: Topic): boolean;
  /** Every word of the topic, in order. */
  of(topic: Topic): readonly Told[];
}

const root: Step = { next: new Map() };
for (const [topic, words] of vocabulary) {
  for (const entry of words.split('|'))
    plant(entry.endsWith('$') ? entry.slice(0, -1) : entry, topic, entry.endsWith('$'));
}

function plant(word: string, topic: Topic, whole: boolean): void {
  let step = root;
  for (let i = 0; i < word.length; i += 1) {
    const letter = letterOf(word.charCodeAt(i));
    if (letter === 1) continue;
    let next = step.next.get(letter);
    if (!next) {
      next = { next: new Map() };
      step.next.set(letter, next);
    }
    step = next;
  }
  if (whole) step.wholeTopic ??= topic;
  else step.topic ??= topic;
}

const isLetter = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || unit > 0xbf;

/** Scripts that write words together, or put an article before them: there a word may begin anywhere. */
const beginsAnywhere = (unit: number): boolean => unit >= 0x590 && !(unit >= 0x1e00 && unit < 0x2000);

/** Between a word and the weak word that belongs to it ("order" and "number"). */
const belongsWithin = 6;

/** "number" and "id" mean what the word before them means. */
const isWeak = ({ topic, start, end }: Told): boolean => topic === 'number' || (topic === 'id' && end - start === 2);

function read(text: string): Told[] {
  const out: Told[] = [];
  let wasLetter = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = isLetter(unit);
    const begins = letter && (!wasLetter || beginsAnywhere(unit));
    wasLetter = letter;
    if (!begins) continue;
    const found = longest(text, at);
    if (!found) continue;
    const last = out.at(-1);
    if (last && isWeak(found) && found.start - last.end <= belongsWithin && last.topic !== 'number') {
      out[out.length - 1] = { ...last, end: found.end };
    } else out.push(found);
    at = found.end - 1;
  }
  return out;
}

function longest(text: string, from: number): Told | undefined {
  let step = root;
  let found: Told | undefined;
  for (let at = from; at < text.length; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === 1) continue;
    const next = step.next.get(letter);
    if (!next) break;
    step = next;
    const topic =
      step.topic ??
      (at + 1 >= text.length || !isLetter(text.charCodeAt(at + 1)) || beginsAnywhere(text.charCodeAt(at + 1))
        ? step.wholeTopic
        : undefined);
    if (topic) found = { topic, start: from, end: at + 1 };
  }
  return found;
}

export function contextOf(text: string): Context {
  const all = read(text);
  const topics = new Set(all.map((word) => word.topic));
  /** How many words end at or before `at`. */
  function countBefore(at: number): number {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return {
    before(at, within) {
      const word = all[countBefore(at) - 1];
      return word && at - word.end <= within ? word : undefined;
    },
    after(at, within) {
      let i = countBefore(at);
      while ((all[i]?.start ?? at) < at) i += 1;
      const word = all[i];
      return word && word.start - at <= within ? word : undefined;
    },
    has: (topic) => topics.has(topic),
    near(start, end, topic, within) {
      if (!topics.has(topic)) return false;
      for (let i = countBefore(start) - 1, looked = 0; looked < 8; i -= 1, looked += 1) {
        const word = all[i];
        if (!word || start - word.end > within) break;
        if (word.topic === topic) return true;
      }
      for (let i = countBefore(end), looked = 0; looked < 8; i += 1, looked += 1) {
        const word = all[i];
        if (!word || word.start - end > within) break;
        if (word.topic === topic) return true;
      }
      return false;
    },
    of: (topic) => all.filter((word) => word.topic === topic),
  };
}
