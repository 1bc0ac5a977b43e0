// Numbers what was masked, per conversation, so that the same value has the same number, without keeping the value.
import { fold } from './fold.ts';
import { hmac } from './hash.ts';
import { names, type PersonalType } from './span.ts';

/**
 * What a conversation remembers: the last number of each type, and the number of each value by its keyed hash (HMAC-
 * SHA-256, 96 bits, in hexadecimal). No value can be read from it; whoever has the key as well could try all phone
 * numbers, so the key is kept elsewhere. Plain data: JSON holds it.
 */
export interface Known {
  readonly last: Readonly<Partial<Record<PersonalType, number>>>;
  readonly seen: Readonly<Record<string, number>>;
}

export const nothingKnown: Known = { last: {}, seen: {} };

/** The oldest values are forgotten past this many in a conversation, and would get a new number. */
const seenMax = 500;
const hashBytes = 12;

export interface Numbering {
  /** `[card 1]`: the same for the same value, however it is written. */
  label(type: PersonalType, value: string): string;
  /** The same object as long as there is nothing new. */
  known(): Known;
}

/** `[card 1]` and its like, for what is known since. */
export const labelsSince = (before: Known, after: Known): string[] =>
  (Object.keys(names) as PersonalType[]).flatMap((type) => {
    const [from, to] = [before.last[type] ?? 0, after.last[type] ?? 0];
    return Array.from({ length: to - from }, (_, i) => labelOf(type, from + i + 1));
  });

/** Of what something is known, in words: `card`, `e-mail`. */
export const kindsKnown = ({ last }: Known): string[] =>
  (Object.keys(names) as PersonalType[]).flatMap((type) => (last[type] ? [names[type]] : []));

const labelOf = (type: PersonalType, number: number): string => `[${names[type]} ${number}]`;

/** `key` is the installation's secret, at least 16 bytes of it random. */
export function numbering(known: Known, key: string): Numbering {
  /** Made only when there is something to number: most texts hold nothing. */
  let book: { readonly last: Partial<Record<PersonalType, number>>; readonly seen: Map<string, number> } | undefined;
  let learned = false;
  return {
    label(type, value) {
      book ??= { last: { ...known.last }, seen: new Map(Object.entries(known.seen)) };
      const { last, seen } = book;
      const hash = hashOf(type, value, key);
      let number = seen.get(hash);
      if (number === undefined) {
        number = (last[type] ?? 0) + 1;
        last[type] = number;
        learned = true;
        seen.set(hash, number);
        const [oldest] = seen.keys();
        if (seen.size > seenMax && oldest !== undefined) seen.delete(oldest);
      }
      return labelOf(type, number);
    },
    known: () => (book && learned ? { last: { ...book.last }, seen: Object.fromEntries(book.seen) } : known),
  };
}

/** Starts with a letter, so that an object keeps the order in which the values came. */
function hashOf(type: PersonalType, value: string, key: string): string {
  const bytes = hmac(key, `${type}\n${canonical(type, value)}`).subarray(0, hashBytes);
  return `h${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A value without what differs from one writing of it to the next. */
function canonical(type: PersonalType, value: string): string {
  if (type === 'SECRET' || type === 'WALLET') return value;
  const folded = fold(value).text.toLowerCase();
  if (type === 'EMAIL' || type === 'IP_ADDRESS') return folded;
  const signs = folded.replace(/[^\p{L}\p{N}]/gu, '');
  return type === 'PHONE' ? signs.replace(/^00/, '') : signs;
}
