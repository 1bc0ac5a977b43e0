// National ids with letters in them where they stand in a text, and any document's number beside its word.
import type { Context } from './context.ts';
import { lettered } from './lettered.ts';
import { type Find, sure, told } from './span.ts';

const isDigit = (unit: number): boolean => unit > 47 && unit < 58;
const isLatin = (unit: number): boolean => (unit > 64 && unit < 91) || (unit > 96 && unit < 123);
/** What makes a sign the middle of a word, so that no id begins there. */
const binds = (unit: number): boolean => isDigit(unit) || isLatin(unit) || unit === 95 || (unit > 0xbf && unit < 0x590);

/** A longer beginning is no id's. */
const lettersMax = 9;
const digitsMax = 18;

/** The forms that begin with so many letters and have so many digits; a text asks for them thousands of times. */
const forms = Array.from({ length: lettersMax + 1 }, (_, letters) =>
  Array.from({ length: digitsMax + 1 }, (_, digits) =>
    lettered.filter(
      ({ letters: some, digits: many }) =>
        letters >= some[0] && letters <= some[1] && digits >= many[0] && digits <= many[1],
    ),
  ),
);

export function documentsIn(text: string, context: Context): Find[] {
  const finds: Find[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const bound = inWord;
    inWord = binds(text.charCodeAt(at));
    if (!inWord || bound) continue;
    const unit = text.charCodeAt(at);
    if (isDigit(unit) && (isDigit(text.charCodeAt(at + 9)) ? isPlain(text, at) : continues(text, at))) continue;
    const [letters, digits] = signature(text, at);
    if (digits === 0 && letters < 6) continue;
    const end = readAt(text, context, at, letters, digits, finds);
    if (end > at) {
      at = end - 1;
      inWord = true;
    }
  }
  return [...finds, ...said(text, context)];
}

/** Ten digits and more in a row are read as numbers, unless there are the seventeen of China's ids with an X. */
const isPlain = (text: string, at: number): boolean =>
  !isLatin(text.charCodeAt(at + 17)) && [1, 2, 3, 4, 5, 6, 7, 8].every((i) => isDigit(text.charCodeAt(at + i)));

/** A short group of digits behind another one, which was read with it. */
const continues = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 2)) && [1, 2, 3, 4, 5].some((i) => !isDigit(text.charCodeAt(at + i)));

/** How many letters a word begins with, and how many digits follow, with at most one separator before each. */
function signature(text: string, from: number): [letters: number, digits: number] {
  let at = from;
  while (at - from < lettersMax && isLatin(text.charCodeAt(at))) at += 1;
  const letters = at - from;
  let digits = 0;
  for (; digits < digitsMax; at += 1) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) digits += 1;
    else if ((unit !== 32 && unit !== 45 && unit !== 46) || !isDigit(text.charCodeAt(at + 1))) break;
  }
  return [letters, digits];
}

/** Reads one id there and gives its end; `start` where there is none. */
function readAt(text: string, context: Context, start: number, letters: number, digits: number, finds: Find[]): number {
  for (const { form, plain, check } of forms[letters]?.[digits] ?? []) {
    form.lastIndex = start;
    const sign = form.exec(text)?.[0];
    if (sign === undefined || (check && !check(sign.replace(/[ .-]/g, '').toUpperCase()))) continue;
    const end = start + sign.length;
    const before = context.before(start, 40);
    if (before?.topic === 'order' && start - before.end <= 16) continue;
    if (plain && before?.topic !== 'id' && !isAlone(text, start, end)) continue;
    finds.push({ start, end, type: 'NATIONAL_ID', strength: check ? sure : told });
    return end;
  }
  return start;
}

const isAlone = (text: string, start: number, end: number): boolean =>
  (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n' || text[end] === '\r');

/** Beside its word the number of a document needs no form: four digits or more among its signs. */
const saidWithin = 28;

function said(text: string, context: Context): Find[] {
  const finds: Find[] = [];
  for (const word of context.of('id')) {
    const after = text.slice(word.end, word.end + saidWithin + 24);
    const match = /(?<![\p{L}\p{N}_])(?=[A-Z]{0,8}[-.]?\d)[A-Z\d]{2,20}(?:[-/.][A-Z\d*]{1,12}){0,4}/iu.exec(after);
    if (!match || match.index > saidWithin || /\n\n/.test(after.slice(0, match.index))) continue;
    if (match[0].replace(/[^\d]/g, '').length < 4 || !/[A-Z]/i.test(match[0]) || /^\d+(?:st|nd|rd|th)$/i.test(match[0]))
      continue;
    const start = word.end + match.index;
    if (context.before(start, saidWithin)?.end !== word.end) continue;
    finds.push({ start, end: start + match[0].length, type: 'NATIONAL_ID', strength: told });
  }
  return finds;
}
