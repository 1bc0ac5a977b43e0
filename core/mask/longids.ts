// National ids of twelve digits and more.
import { isDay, luhn, modulo, value, verhoeff, weighed } from './checksum.ts';
import { born, brazil, digit, eleven, type Numbered, repeated } from './numbered.ts';

const cnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

export const longIds: readonly Numbered[] = [
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
    // Since October 2020 the last digits are drawn by lot: no check digit.
    check: (d) => born(d, 2, 4) && digit(d, 6) > 0 && digit(d, 6) < 9,
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
