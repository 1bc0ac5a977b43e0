// Who writes faster than anybody reads.

import { expect, test } from 'vitest';
import { createTempo } from '../../core/tempo.ts';

const policy = { floodMessagesMax: 3, floodMs: 1_000 };
const AT = 1_700_000_000_000;

/** Whether each message hurries; one of conversation 1 at each of these moments. */
const heard = (moments: readonly number[]): boolean[] => {
  const tempo = createTempo(policy);
  return moments.map((ms, n) => tempo.hurries(1, { id: `m${n}`, at: AT + ms }));
};

test('as many as are allowed are no hurry, one more is, and after a pause none again', () => {
  expect(heard([0, 1, 2, 3, 4])).toEqual([false, false, false, true, true]);
  expect(heard([0, 1, 2, 1_500, 1_501])).toEqual([false, false, false, false, false]);
});

test('any stretch of that length counts, whenever it began', () => {
  expect(heard([0, 900, 950, 1_100, 1_150])).toEqual([false, false, false, false, true]);
});

test('the same message is counted once, however often its batch comes again', () => {
  const tempo = createTempo(policy);
  for (let n = 0; n < 9; n += 1) expect(tempo.hurries(1, { id: 'm', at: AT })).toBe(false);
});

test('one customer’s hurry is not another’s', () => {
  const tempo = createTempo(policy);
  for (let n = 0; n < 9; n += 1) tempo.hurries(1, { id: `m${n}`, at: AT + n });
  expect(tempo.hurries(2, { id: 'm', at: AT + 9 })).toBe(false);
});

test('a clock that was set back begins anew', () => {
  expect(heard([9_000, 9_001, 9_002, 0, 1, 2])).toEqual([false, false, false, false, false, false]);
});
