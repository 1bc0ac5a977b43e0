// National ids that are numbers: told apart by check digits, a birthday inside, the way they are grouped, or a word.
import { longIds } from './longids.ts';
import { middleIds } from './middleids.ts';
import type { Candidate } from './number.ts';
import type { Numbered } from './numbered.ts';
import { shortIds } from './shortids.ts';
import { likely, sure, told } from './span.ts';

const byLength = new Map<number, Numbered[]>();
for (const id of [...shortIds, ...middleIds, ...longIds])
  byLength.set(id.length, [...(byLength.get(id.length) ?? []), id]);

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
  const fits = (kind: Numbered): boolean => kind.check(digits.subarray(from, from + length));
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
      kind.alike === 'never' && (grouped || single || (candidate.whole && length > 12))
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
