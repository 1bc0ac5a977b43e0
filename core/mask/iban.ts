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
    const end = length === undefined ? 0 : endOf(text, match.index, length);
    if (end === 0) continue;
    const compact = text.slice(match.index, end).replace(/[ .-]/g, '').toUpperCase();
    const checked = modulo97(compact.slice(4) + compact.slice(0, 4)) === 1;
    if (!checked && context.before(match.index, 24)?.topic !== 'iban') continue;
    finds.push({ start: match.index, end, type: 'IBAN', strength: checked ? sure : told });
    opening.lastIndex = end;
  }
  return finds;
}

const isSign = (unit: number): boolean =>
  (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || (unit > 96 && unit < 123);

/** Where so many letters and digits end, with at most a separator or two between; 0 if the word goes on, or ends before. */
function endOf(text: string, from: number, length: number): number {
  let count = 0;
  let gap = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSign(unit)) {
      count += 1;
      gap = 0;
      if (count === length) return isSign(text.charCodeAt(at + 1)) ? 0 : at + 1;
    } else {
      gap += 1;
      if (gap > gapMax || (unit !== 32 && unit !== 45 && unit !== 46)) return 0;
    }
  }
  return 0;
}
