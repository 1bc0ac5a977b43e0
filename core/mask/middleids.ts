// National ids of eleven digits.
import { isDay, modulo1110, value, weighed } from './checksum.ts';
import { born, brazil, digit, eleven, type Numbered, repeated, tenWeights } from './numbered.ts';

/** Estonia and Lithuania: two rows of weights, the second where the first leaves ten. */
function baltic(d: Uint8Array): boolean {
  const rest = weighed(d, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = rest < 10 ? rest : eleven(weighed(d, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11);
  return check === digit(d, 10);
}

/** Germany: of the first ten digits one comes twice or three times, the others once at most. */
function isGermanTaxId(d: Uint8Array): boolean {
  const counts = Array.from({ length: 10 }, () => 0);
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

export const middleIds: readonly Numbered[] = [
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
];
