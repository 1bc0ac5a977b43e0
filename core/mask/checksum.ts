// The arithmetic of check digits, over the digits of one number.

/** Digits as numbers 0 to 9. */
export type Digits = ArrayLike<number>;

const at = (digits: Digits, i: number): number => digits[i] ?? 0;

/** ISO/IEC 7812-1: cards, and many national ids. The last digit is the check. */
export function luhn(digits: Digits, from = 0, to = digits.length): boolean {
  let sum = 0;
  for (let i = to - 1, doubled = false; i >= from; i -= 1, doubled = !doubled) {
    const digit = at(digits, i);
    sum += doubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** The sum of the digits times their weights. */
export function weighed(digits: Digits, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += at(digits, i) * (weights[i] ?? 0);
  return sum;
}

/** The remainder of a number written in digits, from `from` up to `to`. */
export function modulo(digits: Digits, divisor: number, from = 0, to = digits.length): number {
  let rest = 0;
  for (let i = from; i < to; i += 1) rest = (rest * 10 + at(digits, i)) % divisor;
  return rest;
}

/** ISO/IEC 7064 mod 97-10, letters counting 10 to 35: an IBAN whose first four signs have gone to its end. */
export function modulo97(signs: string): number {
  let rest = 0;
  for (let i = 0; i < signs.length; i += 1) {
    const value = Number.parseInt(signs.charAt(i), 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

/** ISO/IEC 7064 mod 11,10: the last digit checks the others. */
export function modulo1110(digits: Digits): boolean {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i += 1) {
    const sum = (at(digits, i) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === at(digits, digits.length - 1);
}

const dihedral = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permuted = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's check over the dihedral group of ten. */
export function verhoeff(digits: Digits): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = at(digits, digits.length - 1 - i);
    check = Number(dihedral[check]?.charAt(Number(permuted[i % 8]?.charAt(digit))));
  }
  return check === 0;
}

/** A day that can be: month 1 to 12, day 1 to the month's last (29 February always counts). */
export function isDay(month: number, day: number): boolean {
  return (
    month > 0 &&
    month < 13 &&
    day > 0 &&
    day <= (month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
  );
}

/** The number that so many digits write. */
export function value(digits: Digits, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum = sum * 10 + at(digits, i);
  return sum;
}
