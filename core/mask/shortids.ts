// National ids of nine and ten digits.
import { isDay, luhn, modulo, value, weighed } from './checksum.ts';
import { born, brazil, digit, eleven, type Numbered, repeated, tenWeights } from './numbered.ts';

export const shortIds: readonly Numbered[] = [
  {
    country: 'US',
    length: 9,
    alike: 'seldom',
    shape: /^324$/,
    check: (d) =>
      value(d, 0, 3) > 0 &&
      value(d, 0, 3) !== 666 &&
      digit(d, 0) < 9 &&
      value(d, 3, 5) > 0 &&
      value(d, 5, 9) > 0 &&
      !repeated(d),
  },
  {
    country: 'US',
    length: 9,
    alike: 'often',
    shape: /^(?:36|54)$/,
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
    check: (d) => luhn(d) && !repeated(d),
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
];
