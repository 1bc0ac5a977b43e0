// Phone numbers: international ones by their calling code, others by their form, a word beside them or a country's plan.
import type { Told } from './context.ts';
import type { Candidate } from './number.ts';
import { callingCodeLength, isNational } from './plan.ts';
import { likely, sure, told } from './span.ts';
import type { Topic } from './vocabulary.ts';

/** ITU-T E.164. */
const digitsMax = 15;
const digitsMin = 6;

/** Countries whose plans are asked for a number that nothing tells of. More would make every number one. */
const usual = [
  'US',
  'GB',
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'PL',
  'IN',
  'BR',
  'RU',
  'CN',
  'JP',
  'KR',
  'TR',
  'AU',
  'ZA',
  'MX',
  'ID',
  'UA',
];

const extension =
  /^[ ,;]{0,2}(?:x|ext\.?|extn\.?|extension|durchwahl|poste|interno|доб\.?|вн\.?|内線|转|轉|내선|#) ?\d{1,6}(?!\d)/iu;
const isDate = /^(?:(?:19|20)\d\d([-./])\d\d?\1\d\d?|\d\d?([-./])\d\d?\2(?:19|20)\d\d)(?: \d\d)?$/;
/** 1 234 567 and 1.234.567: an amount. */
const isAmount = /^[1-9]\d{0,2}(?:([. ])\d{3})(?:\1\d{3})*$/;

export interface PhoneFound {
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

/** The number with its plus, its opening parenthesis and its extension. */
export function phoneOf(candidate: Candidate): PhoneFound | undefined {
  const { text, length, end } = candidate;
  if (length < digitsMin || length > digitsMax || candidate.tail) return phoneWithTail(candidate);
  const strength = strengthOf(candidate);
  if (strength === 0) return undefined;
  const tail = extension.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return { strength, start: opening(candidate), end: end + tail };
}

/** A letter follows at once: only an extension's may. */
function phoneWithTail(candidate: Candidate): PhoneFound | undefined {
  if (!candidate.tail || candidate.length < digitsMin || candidate.length > digitsMax) return undefined;
  const tail = extension.exec(candidate.text.slice(candidate.end, candidate.end + 20))?.[0].length ?? 0;
  const strength = tail > 0 ? strengthOf(candidate) : 0;
  return strength > 0 ? { strength, start: opening(candidate), end: candidate.end + tail } : undefined;
}

function opening({ text, start }: Candidate): number {
  let at = start;
  if (text[at - 1] === '(') at -= 1;
  if (text[at - 1] === '+') at -= 1;
  else if (text[at - 1] === ' ' && text[at - 2] === '+') at -= 2;
  return text[at - 1] === '(' && text.slice(at, start + 6).includes(')') ? at - 1 : at;
}

function strengthOf(candidate: Candidate): number {
  const { text, start, end, length, before, after } = candidate;
  const first = opening(candidate);
  const plus = text[first] === '+' || text[first + 1] === '+';
  if (plus) return length > 6 && callingCodeLength(digitsOf(candidate)) > 0 ? sure : 0;
  if (candidate.bound) return 0;
  const gap = before ? first - before.end : 0;
  if ((before?.topic === 'order' && gap <= 18) || (!before && after?.topic === 'order' && after.start - end < 3))
    return 0;
  if ((before?.topic === 'version' || before?.topic === 'bank') && gap <= 12) return 0;
  const abroad = digitAt(candidate, 0) === 0 && digitAt(candidate, 1) === 0 && digitAt(candidate, 2) > 0;
  if (length > (abroad ? digitsMax : nationalMax)) return 0;
  const said = before ? isSaid(candidate, before, gap) : after?.topic === 'phone';
  const otherwise = before && gap <= 20 && other.has(before.topic);
  if (!said && (otherwise || !mayBePhone(candidate))) return 0;
  const written = text.slice(start, end);
  if (isDate.test(written) || isQuantity(text, first, end, written)) return 0;
  if (said && !otherwise && (candidate.whole || length > 7)) return told;
  const digits = digitsOf(candidate);
  if (abroad && length > 9 && callingCodeLength(digits.slice(2)) > 0) return candidate.whole ? told : likely;
  if (otherwise) return 0;
  return isPhoneShaped(candidate, written, digits) || isPhoneAlone(candidate, written) ? likely : 0;
}

/** What is dialled within a country has at most so many digits. */
const nationalMax = 13;
const other: ReadonlySet<Topic> = new Set<Topic>(['card', 'id', 'iban', 'pin', 'key']);
const digitAt = ({ digits, from }: Candidate, i: number): number => digits[from + i] ?? 0;

/** The number of what? A longer word between, or one that it grew together with, says of something else. */
const ofElse = /\p{L}{5}/u;
const grown = /[\u3040-\u30ff\u4e00-\u9fff](?<![のはが的我])$/;

/** A short "no" or "nr" must stand right before its number. */
function isSaid({ text, after, start, end }: Candidate, before: Told, gap: number): boolean {
  if (before.topic === 'phone' || (after?.topic === 'phone' && after.start - end < 8)) return true;
  if (before.topic !== 'number' || (before.end - before.start <= 3 && gap > 3 && text.charCodeAt(before.start) < 0x590))
    return false;
  return (
    !ofElse.test(text.slice(before.end, start).replace(/^\p{L}+/u, '')) &&
    !grown.test(text.slice(Math.max(0, before.start - 1), before.start))
  );
}

/** Cheap, before anything is read closely. */
const mayBePhone = ({ length, alone, shape }: Candidate): boolean =>
  (length > 7 && (shape.length < 6 || alone)) || alone;

/** Money, a share, a number with decimals. */
function isQuantity(text: string, first: number, end: number, written: string): boolean {
  if (text[end] === '%' || /^\d+[.,]\d{1,2}$/.test(written) || /^[.,]\d/.test(text.slice(end, end + 2))) return true;
  return /[$€£¥₹₽₩₺]\s?$/.test(text.slice(Math.max(0, first - 2), first));
}

function isPhoneShaped(candidate: Candidate, written: string, digits: string): boolean {
  const { length, shape, text, start } = candidate;
  if (isAmount.test(written)) return false;
  if (/^1?334$/.test(shape) && length > 9 && length < 12) return true;
  if (text[start - 1] === '(' && /^\d{1,5}\)/.test(written) && length > 6 && length < 13) return true;
  if (/^2{4,5}$/.test(shape) && length > 7) return digits.startsWith('0') || length === 8;
  if (shape.length === 1) {
    if (length === 10) return true;
    if (length < 9 || length > 11 || !candidate.whole) return false;
    return /^(?:0|1[3-9]|[78]9|7)/.test(digits) && someNational(candidate, digits);
  }
  if (length < 9 || shape.length > 5) return false;
  return digits.startsWith('0') || someNational(candidate, digits);
}

/** A line that is nothing but a number answers a question, or stands in a signature. */
function isPhoneAlone({ alone, length, shape }: Candidate, written: string): boolean {
  if (!alone || isAmount.test(written)) return false;
  return shape.length === 1
    ? length > 8 && length < 12
    : length > 6 && length < 13 && !/[/]/.test(written) && !/^\d+\.\d+$/.test(written);
}

const digitsOf = ({ text, start, end }: Candidate): string => text.slice(start, end).replace(/[^0-9]/g, '');

function someNational({ asking }: Candidate, digits: string): boolean {
  asking.plansLeft -= 1;
  return asking.plansLeft < 0 || [...asking.countries, ...usual].some((country) => isNational(digits, country));
}

/** Mobiles of India, and of the Philippines as they are dialled there: customers often give them bare. */
const bareMobile = /^(?:[6-9]\d{9}|09\d{9})$/;

/** Whether a number that could as well be an id is rather a phone's: a mobile of a large country, or the reader's. */
export function isUsual(candidate: Candidate): boolean {
  const digits = digitsOf(candidate);
  return (
    bareMobile.test(digits) || [...candidate.asking.countries, 'US'].some((country) => isNational(digits, country))
  );
}
