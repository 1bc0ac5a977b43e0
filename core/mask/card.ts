// Payment cards: a number of 12 to 19 digits with a known issuer and Luhn's check digit, or one that is said to be a card.
import { luhn } from './checksum.ts';
import type { Candidate } from './number.ts';
import { likely, sure, told } from './span.ts';

const lengthMin = 12;
const lengthMax = 19;

/**
 * Issuer ranges by their first four digits, and lengths. ISO/IEC 7812: 3 travel, 4 and 5 banks, 6 merchandising and
 * banks, 2 airlines and Mastercard's second series; 9 is national assignment (Troy, Verve's 5 and 6).
 */
function isIssued(first4: number, length: number): boolean {
  const first2 = Math.floor(first4 / 100);
  if (first4 >= 4000 && first4 < 5000) return length === 13 || length === 16 || length === 19;
  if (first2 > 50 && first2 < 56) return length === 16;
  if (first4 >= 2200 && first4 < 2721) return length >= 16;
  if (first2 === 34 || first2 === 37) return length === 15;
  if ((first4 >= 3000 && first4 < 3060) || first2 === 36 || first2 === 38 || first2 === 39) return length >= 14;
  if (first4 === 2131 || first4 === 1800) return length === 15;
  if (first4 >= 3528 && first4 < 3590) return length >= 16;
  if (first2 === 50 || (first2 > 55 && first2 < 70)) return length >= 12;
  return first4 === 9792 || (first2 > 80 && first2 < 90 && length >= 16);
}

/** How sure the candidate is a card; 0 if it is none. */
export function cardOf(candidate: Candidate): number {
  const { digits, from, length, context, before } = candidate;
  if (length < lengthMin || length > lengthMax) return 0;
  if (candidate.text[candidate.start - 1] === '+') return 0;
  const first4 =
    (digits[from] ?? 0) * 1000 + (digits[from + 1] ?? 0) * 100 + (digits[from + 2] ?? 0) * 10 + (digits[from + 3] ?? 0);
  const issued = isIssued(first4, length);
  const checked = luhn(digits, from, from + length);
  const { start, end } = candidate;
  if (first4 === 0 && !context.near(start, end, 'card', 24)) return 0;
  // Orders are counted in plain digits; a card's groups stay a card's beside any word.
  const counted = candidate.shape.length === 1 || !issued || !checked;
  if (counted && (candidate.bound || candidate.tail)) return 0;
  if (counted && before?.topic === 'order' && start - before.end <= 16 && !context.near(start, end, 'card', 40))
    return 0;
  if (issued && checked && candidate.regular) return sure;
  if (context.near(start, end, 'card', 48)) {
    const nearest = before?.topic;
    if (nearest === 'order' || nearest === 'iban' || nearest === 'phone') return checked && issued ? told : 0;
    return checked || candidate.whole ? told : 0;
  }
  // Four fours, or sixteen and hardly anything else: a card with a slip of the finger is still a card.
  const bare = candidate.alone || (issued && candidate.text.length < length + 10);
  const sixteen = length === 16 && candidate.whole && (candidate.shape === '4444' || bare);
  if (sixteen && before?.topic !== 'order' && before?.topic !== 'id') return likely;
  return 0;
}
