// Tells whether words lead away from here: to another messenger, a private contact, a private payment. Either way, in 15 languages.
import { eastern } from './luring/eastern.ts';
import type { Lure } from './luring/lures.ts';
import { LESSONS, LINKS, MESSENGER } from './luring/places.ts';
import { western } from './luring/western.ts';

export type { Lure };

/** The first so many UTF-16 code units are read. */
const LENGTH_MAX = 20_000;

/** Counts only beside words that lead there: people ask about these things as well. */
const NAME = `(?:${MESSENGER})`;
/** Of scripts that put spaces between words. */
const LETTER = '[\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Arab}\\p{sc=Deva}\\p{N}]';

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .replace(/[łŁ]/g, 'l')
    .replace(/[\u0300-\u036f\u064b-\u0652\u200b-\u200f\u2060\ufeff]/g, '');

/** Apostrophes and their like part words; a link stays as it is. */
const folded = (text: string): string =>
  unaccented(text.slice(0, LENGTH_MAX))
    .toLowerCase()
    .replace(/['’‘`´]/g, ' ')
    .replace(/[^\S\n]+/g, ' ');

const either = (sources: readonly string[]): string => sources.map((source) => `(?:${source})`).join('|');
const pattern = (source: string): RegExp => new RegExp(unaccented(source), 'u');

/** Built when it is first asked for: reading these sources takes longer than the rest of a start. */
function late(source: () => string): (words: string) => boolean {
  let made: RegExp | undefined;
  return (words) => {
    made ??= pattern(source());
    return made.test(words);
  };
}

const all = [...Object.values(western), ...Object.values(eastern)];
const within = '[^.!?\\n]{0,30}';

const named = late(() => NAME);
const messenger = late(() => {
  const reach = either(all.flatMap((of) => of.reach.filter((source) => !source.includes('NAME'))));
  const mine = either(all.flatMap((of) => of.reach.filter((source) => source.includes('NAME'))));
  return `(?:${reach})(?:${within}[^\\p{L}\\p{N}]|[^\\p{L}\\p{N}]?)${NAME}(?!${LETTER})|(?<!${LETTER})${NAME}(?:${within})(?:${reach})|${mine.replaceAll('NAME', NAME)}`;
});
const contact = late(() => either(all.flatMap((of) => of.contact)));
const payment = late(() => either(all.flatMap((of) => of.payment)));

let learned = 0;

/** Makes one more of the expressions ready, which would hold up the first text that needs it; false: that was the last. */
export function learnNextLure(): boolean {
  const lesson = LESSONS[learned];
  if (lesson === undefined) return false;
  learned += 1;
  luresIn(lesson);
  return true;
}

/** What a text lures to, the gravest where there are several; undefined: nothing. Never throws. */
export function luresIn(text: string): Lure | undefined {
  const words = folded(text);
  const links = LINKS.filter(([, shape]) => shape.test(words)).map(([lure]) => lure);
  if (links.includes('payment') || payment(words)) return 'payment';
  if (links.includes('messenger') || (named(words) && messenger(words))) return 'messenger';
  return contact(words) ? 'contact' : undefined;
}
