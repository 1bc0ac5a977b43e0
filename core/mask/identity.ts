// National ids that are numbers: told apart by check digits, a birthday inside, the way they are grouped, or a word.
import { isDay, luhn, modulo, modulo1110, value, verhoeff, weighed } from './checksum.ts';
import type { Candidate } from './number.ts';
import { likely, sure, told } from './span.ts';

/**
 * `alike` is how easily another number passes: `never` (two checks, or a check and a date) counts anywhere; `seldom`
 * (one check, or a form) counts in its own grouping, alone in a line, or beside a word; `often` only beside a word.
 */
interface Kind {
  readonly country: string;
  readonly length: number;
  readonly alike: 'never' | 'seldom' | 'often';
  /** How its groups are written, as sizes of runs. */
  readonly shape?: RegExp;
  check(d: Uint8Array): boolean;
}

const digit = (d: Uint8Array, i: number): number => d[i] ?? 0;
/** Day, month: two digits each, from these places. */
const born = (d: Uint8Array, month: number, day: number): boolean =>
  isDay(value(d, month, month + 2), value(d, day, day + 2));
/** The check digit that a rest of eleven asks for; ten counts as `ten`. */
const eleven = (rest: number, ten = 0): number => (rest === 10 ? ten : rest);

const tenWeights = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const cnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const brazil = (rest: number): number => (rest < 2 ? 0 : 11 - rest);
const repeated = (d: Uint8Array): boolean => d.every((each) => each === d[0]);

/** Estonia and Lithuania: two rows of weights, the second where the first leaves ten. */
function baltic(d: Uint8Array): boolean {
  const rest = weighed(d, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = rest < 10 ? rest : eleven(weighed(d, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11);
  return check === digit(d, 10);
}

/** Germany: of the first ten digits one comes twice or three times, the others once at most. */
function isGermanTaxId(d: Uint8Array): boolean {
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 10; i += 1) counts[digit(d, i)] = (counts[digit(d, i)] ?? 0) + 1;
  const most = Math.max(...counts);
  return digit(d, 0) > 0 && most < 4 && counts.filter((count) => count > 1).length < 2 && modulo1110(d);
}

const turkish = (d: Uint8Array): boolean => {
  const [odd, even] = [weighed(d, [1, 0, 1, 0, 1, 0, 1, 0, 1]), weighed(d, [0, 1, 0, 1, 0, 1, 0, 1])];
  return (
    digit(d, 0) > 0 &&
    (((odd * 7 - even) % 10) + 10) % 10 === digit(d, 9) &&
    (odd + even + digit(d, 9)) % 10 === digit(d, 10)
  );
};

const kinds: readonly Kind[] = [
  {
    country: 'US',
    length: 9,
    alike: 'seldom',
    shape: /^(?:324|36|54)$/,
    check: (d) =>
      value(d, 0, 3) > 0 &&
      value(d, 0, 3) !== 666 &&
      digit(d, 0) < 9 &&
      value(d, 3, 5) > 0 &&
      value(d, 5, 9) > 0 &&
      !repeated(d),
  },
  { country: 'US', length: 9, alike: 'often', shape: /^324$/, check: (d) => digit(d, 0) === 9 },
  {
    country: 'CA',
    length: 9,
    alike: 'seldom',
    shape: /^333$/,
    check: (d) => digit(d, 0) > 0 && luhn(d) && !repeated(d),
  },
  {
    country: 'NL',
    length: 9,
    alike: 'often',
    check: (d) => (weighed(d, [9, 8, 7, 6, 5, 4, 3, 2]) - digit(d, 8)) % 11 === 0 && value(d, 0, 9) > 0,
  },
  {
    country: 'PT',
    length: 9,
    alike: 'often',
    check: (d) => digit(d, 8) === brazil(weighed(d, [9, 8, 7, 6, 5, 4, 3, 2]) % 11),
  },
  { country: 'AU', length: 9, alike: 'often', check: (d) => weighed(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 },
  { country: 'IL', length: 9, alike: 'often', check: (d) => luhn(d) },
  {
    country: 'AU',
    length: 10,
    alike: 'seldom',
    shape: /^451$/,
    check: (d) =>
      digit(d, 0) > 1 && digit(d, 0) < 7 && weighed(d, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digit(d, 8) && !repeated(d),
  },
  {
    country: 'GB',
    length: 10,
    alike: 'often',
    shape: /^334$/,
    check: (d) => eleven((11 - (weighed(d, tenWeights) % 11)) % 11, -1) === digit(d, 9) && !repeated(d),
  },
  {
    country: 'AT',
    length: 10,
    alike: 'seldom',
    shape: /^(?:46|4222)$/,
    check: (d) => weighed(d, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digit(d, 3) && born(d, 6, 4) && digit(d, 0) > 0,
  },
  {
    country: 'SE',
    length: 10,
    alike: 'seldom',
    shape: /^64$/,
    check: (d) => luhn(d) && isDay(value(d, 2, 4), value(d, 4, 6) % 60),
  },
  {
    country: 'BG',
    length: 10,
    alike: 'often',
    check: (d) =>
      eleven(weighed(d, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) === digit(d, 9) &&
      isDay(value(d, 2, 4) % 20, value(d, 4, 6)),
  },
  {
    country: 'CZ',
    length: 10,
    alike: 'seldom',
    shape: /^64$/,
    check: (d) => modulo(d, 11) === 0 && isDay((value(d, 2, 4) % 50) % 20, value(d, 4, 6)),
  },
  { country: 'DK', length: 10, alike: 'often', shape: /^64$/, check: (d) => born(d, 2, 0) },
  {
    country: 'PL',
    length: 10,
    alike: 'often',
    check: (d) => weighed(d, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digit(d, 9),
  },
  {
    country: 'UA',
    length: 10,
    alike: 'often',
    check: (d) => (((weighed(d, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digit(d, 9),
  },
  { country: 'IN', length: 12, alike: 'seldom', shape: /^444$/, check: (d) => digit(d, 0) > 1 && verhoeff(d) },
  {
    country: 'SE',
    length: 12,
    alike: 'never',
    shape: /^84$/,
    check: (d) =>
      luhn(d.subarray(2)) && isDay(value(d, 4, 6), value(d, 6, 8) % 60) && value(d, 0, 2) > 17 && value(d, 0, 2) < 21,
  },
  {
    country: 'JP',
    length: 12,
    alike: 'often',
    shape: /^444$/,
    check: (d) => brazil(weighed(d, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) === digit(d, 11),
  },
  {
    country: 'RU',
    length: 12,
    alike: 'often',
    check: (d) =>
      (weighed(d, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digit(d, 10) &&
      (weighed(d, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digit(d, 11),
  },
  { country: 'MY', length: 12, alike: 'often', shape: /^624$/, check: (d) => born(d, 2, 4) },
  {
    country: 'PL',
    length: 11,
    alike: 'never',
    check: (d) =>
      weighed(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 && isDay(value(d, 2, 4) % 20, value(d, 4, 6)),
  },
  {
    country: 'BR',
    length: 11,
    alike: 'never',
    shape: /^(?:3332|92)$/,
    check: (d) =>
      brazil(weighed(d, tenWeights) % 11) === digit(d, 9) &&
      brazil(weighed(d, [11, ...tenWeights]) % 11) === digit(d, 10) &&
      !repeated(d),
  },
  { country: 'TR', length: 11, alike: 'never', check: turkish },
  {
    country: 'NO',
    length: 11,
    alike: 'never',
    shape: /^65$/,
    check: (d) =>
      isDay(value(d, 2, 4), value(d, 0, 2) % 40) &&
      (11 - (weighed(d, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11 === digit(d, 9) &&
      (11 - (weighed(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digit(d, 10),
  },
  {
    country: 'BE',
    length: 11,
    alike: 'never',
    shape: /^22232$/,
    check: (d) =>
      isDay(value(d, 2, 4) % 20, value(d, 4, 6)) &&
      [value(d, 0, 9), 2_000_000_000 + value(d, 0, 9)].some((number) => 97 - (number % 97) === value(d, 9, 11)),
  },
  {
    country: 'EE',
    length: 11,
    alike: 'seldom',
    check: (d) => digit(d, 0) > 0 && digit(d, 0) < 9 && born(d, 3, 5) && baltic(d),
  },
  { country: 'DE', length: 11, alike: 'seldom', shape: /^2333$/, check: isGermanTaxId },
  { country: 'HR', length: 11, alike: 'often', check: (d) => modulo1110(d) },
  {
    country: 'AR',
    length: 11,
    alike: 'seldom',
    shape: /^281$/,
    check: (d) =>
      eleven((11 - (weighed(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11, 9) === digit(d, 10) &&
      [20, 23, 24, 27, 30, 33, 34].includes(value(d, 0, 2)),
  },
  {
    country: 'RU',
    length: 11,
    alike: 'seldom',
    shape: /^3332$/,
    check: (d) => (weighed(d, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === value(d, 9, 11),
  },
  {
    country: 'CH',
    length: 13,
    alike: 'never',
    shape: /^3442$/,
    check: (d) => value(d, 0, 3) === 756 && weighed(d, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
  { country: 'ZA', length: 13, alike: 'never', check: (d) => luhn(d) && born(d, 2, 4) && digit(d, 10) < 3 },
  {
    country: 'KR',
    length: 13,
    alike: 'seldom',
    shape: /^67$/,
    check: (d) =>
      born(d, 2, 4) &&
      digit(d, 6) > 0 &&
      digit(d, 6) < 9 &&
      (11 - (weighed(d, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === digit(d, 12),
  },
  {
    country: 'RO',
    length: 13,
    alike: 'never',
    check: (d) =>
      digit(d, 0) > 0 &&
      born(d, 3, 5) &&
      eleven(weighed(d, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11, 1) === digit(d, 12),
  },
  {
    country: 'RS',
    length: 13,
    alike: 'never',
    check: (d) =>
      born(d, 2, 0) &&
      brazil(weighed(d, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) === digit(d, 12) &&
      (digit(d, 4) === 9 || digit(d, 4) === 0),
  },
  {
    country: 'TH',
    length: 13,
    alike: 'seldom',
    shape: /^14521$/,
    check: (d) =>
      digit(d, 0) > 0 &&
      digit(d, 0) < 9 &&
      (11 - (weighed(d, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digit(d, 12) &&
      !repeated(d),
  },
  {
    country: 'BR',
    length: 14,
    alike: 'never',
    shape: /^23342$/,
    check: (d) =>
      brazil(weighed(d, cnpjWeights.slice(1)) % 11) === digit(d, 12) &&
      brazil(weighed(d, cnpjWeights) % 11) === digit(d, 13) &&
      !repeated(d),
  },
  {
    country: 'EG',
    length: 14,
    alike: 'often',
    check: (d) => (digit(d, 0) === 2 || digit(d, 0) === 3) && born(d, 3, 5),
  },
  {
    country: 'FR',
    length: 15,
    alike: 'never',
    check: (d) =>
      (digit(d, 0) === 1 || digit(d, 0) === 2) && value(d, 3, 5) > 0 && 97 - modulo(d, 97, 0, 13) === value(d, 13, 15),
  },
  {
    country: 'CN',
    length: 18,
    alike: 'never',
    check: (d) =>
      born(d, 10, 12) &&
      (value(d, 6, 8) === 19 || value(d, 6, 8) === 20) &&
      (12 - (weighed(d, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11)) % 11 === digit(d, 17),
  },
];

const byLength = new Map<number, Kind[]>();
for (const kind of kinds) byLength.set(kind.length, [...(byLength.get(kind.length) ?? []), kind]);

/** Beside the word an id may have a slip, or be of a country that we do not know. */
const toldMin = 7;
const toldMax = 18;

/** How sure the candidate is somebody's id; 0 if it is none. */
export function identityOf(candidate: Candidate): number {
  const { text, start, digits, from, length, shape, before, after } = candidate;
  if (candidate.bound || candidate.tail || text[start - 1] === '+') return 0;
  const gap = before ? start - before.end : 0;
  if (before?.topic === 'order' && gap <= 16) return 0;
  const said = before?.topic === 'id' || (after?.topic === 'id' && (!before || before.topic === 'number'));
  const single = shape.length === 1;
  const fits = (kind: Kind): boolean => kind.check(digits.subarray(from, from + length));
  const fitting = byLength.get(length) ?? [];
  if (said) {
    if (fitting.some(fits)) return sure;
    return candidate.whole && length >= toldMin && length <= toldMax && text[start - 1] !== '(' ? told : 0;
  }
  if (before && gap <= 24 && (before.topic === 'phone' || before.topic === 'card' || before.topic === 'bank')) return 0;
  let best = 0;
  for (const kind of fitting) {
    const grouped = kind.shape?.test(shape) ?? false;
    const strength =
      kind.alike === 'never' && (grouped || single)
        ? sure
        : kind.alike === 'seldom' && ((grouped && candidate.whole) || (candidate.alone && single))
          ? told
          : candidate.alone && (single || grouped)
            ? likely
            : 0;
    if (strength > best && fits(kind)) best = strength;
  }
  return best;
}
