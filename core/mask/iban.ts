// International bank account numbers (ISO 13616): a country's code, its length, and the check digits mod 97.
import { getCountrySpecifications } from 'ibantools';
import { modulo97 } from './checksum.ts';
import type { Context } from './context.ts';
import { type Find, sure, told } from './span.ts';

const lengths = new Map(
  Object.entries(getCountrySpecifications()).flatMap(([country, { chars }]) =>
    chars ? [[country, chars] as const] : [],
  ),
);

const opening = /(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?\d\d/g;
/** Between two signs of one number at most so many separators. */
const gapMax = 2;

export function ibansIn(text: string, context: Context): Find[] {
  const finds: Find[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const length = lengths.get(match[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const read = signs(text, match.index, length);
    if (!read) continue;
    const checked = modulo97(read.compact.slice(4) + read.compact.slice(0, 4)) === 1;
    if (!checked && context.before(match.index, 24)?.topic !== 'iban') continue;
    finds.push({ start: match.index, end: read.end, type: 'IBAN', strength: checked ? sure : told });
    opening.lastIndex = read.end;
  }
  return finds;
}

/** So many letters and digits from there, with single separators between; nothing if the word goes on. */
function signs(text: string, from: number, length: number): { compact: string; end: number } | undefined {
  let compact = '';
  let gap = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/[A-Za-z0-9]/.test(sign)) {
      compact += sign.toUpperCase();
      gap = 0;
      if (compact.length === length)
        return /[A-Za-z0-9]/.test(text.charAt(at + 1)) ? undefined : { compact, end: at + 1 };
    } else {
      gap += 1;
      if (gap > gapMax || !/[ .-]/.test(sign)) return undefined;
    }
  }
  return undefined;
}
