// Personal data in what customers write: found, replaced by numbered labels, and known again, before a stranger reads it.
import { findsIn, type Read, readText } from './mask/find.ts';
import { type Known, labelsSince, type Numbering, numbering } from './mask/known.ts';
import type { Span } from './mask/span.ts';
import { crossingsOf } from './mask/split.ts';
import { flat, hasLinks, type Mark, rebuilt } from './mask/tree.ts';
import { maskUrlBy } from './mask/url.ts';
import type { Message, Rich } from './message.ts';

export { type Known, kindsKnown, labelsSince, nothingKnown } from './mask/known.ts';
export type { PersonalType, Span } from './mask/span.ts';

/**
 * Everything personal in the text, in order, without overlaps, in UTF-16 offsets with `end` exclusive. Time is linear
 * in the text's length, whatever it holds. `lang` (BCP 47) hints at the countries whose phone numbers are likely.
 */
export function findPersonalData(text: string, lang?: string): readonly Span[] {
  return findsIn(text, lang).map(({ start, end, type }) => ({ start, end, type }));
}

/** What a masking gives: the masked thing, and what the conversation knows from then on. */
export interface Masked<Thing> {
  readonly masked: Thing;
  readonly known: Known;
}

/** A label may move a word nearer to a number that was told by nothing before; so it is looked again, this often. */
const passesMax = 3;

/**
 * Rich text with `[card 1]`, `[e-mail 1]` in place of what was found, also across its nodes and in its links' urls.
 * `key` is the installation's secret (see `Known`). Masking what was masked changes nothing.
 */
export function mask(rich: Rich, known: Known, key: string, lang?: string): Masked<Rich> {
  const numbers = numbering(known, key);
  return { masked: maskBy(rich, numbers, lang), known: numbers.known() };
}

function maskBy(rich: Rich, numbers: Numbering, lang: string | undefined, first: readonly Mark[] = []): Rich {
  if (rich.length === 0) return rich;
  let text = flat(rich);
  const marks = together(text, first, numbers, lang);
  if (marks.length === 0 && !hasLinks(rich)) return rich;
  let tree = rebuilt(rich, marks, maskUrlBy(numbers));
  for (let pass = 1; pass < passesMax; pass += 1) {
    text = flat(tree);
    const more = together(text, [], numbers, lang);
    if (more.length === 0) break;
    tree = rebuilt(tree, more, (url) => ({ url, labels: [] }));
  }
  return tree;
}

/** The marks that are given, and those of what else the text holds. */
function together(text: string, given: readonly Mark[], numbers: Numbering, lang: string | undefined): Mark[] {
  const found = findsIn(text, lang).filter(
    ({ start, end }) => !given.some((mark) => mark.start < end && start < mark.end),
  );
  const marks = found.map(({ start, end, type }) => ({
    start,
    end,
    label: numbers.label(type, text.slice(start, end)),
  }));
  return [...given, ...marks].sort((a, b) => a.start - b.start);
}

/** A word that tells what the next message is stands no further from the end, in UTF-16 units. */
const toldWithin = 16;

/** Whether the next message may go on with a value: the last word holds a digit or an `@`, or says what comes. */
export const mayBegin = (rich: Rich): boolean => goesOn(readText(flat(rich)));

function goesOn({ folded, context }: Read): boolean {
  const words = folded.text.trimEnd();
  if (/[\d@]\S*$/.test(words)) return true;
  const topic = context.before(words.length, toldWithin)?.topic;
  return topic !== undefined && topic !== 'order' && topic !== 'version';
}

/** Whether there is nothing personal in a text, nor the beginning of anything: most of what people write. */
export function isHarmless(rich: Rich, lang?: string): boolean {
  if (hasLinks(rich)) return false;
  const text = flat(rich);
  const read = readText(text);
  return !goesOn(read) && findsIn(text, lang, read).length === 0;
}

/** A line of plain text: a file's name, a quote, a title. */
export function maskText(text: string, known: Known, key: string, lang?: string): Masked<string> {
  const { masked, known: after } = mask([text], known, key, lang);
  return { masked: flat(masked), known: after };
}

/** A whole message: its text or caption, the words it quotes, its files' names, a shared contact's number, a place's title. */
export function maskMessage(message: Message, known: Known, key: string, lang?: string): Masked<Message> {
  const numbers = numbering(known, key);
  const line = (text: string): string => flat(maskBy([text], numbers, lang));
  const { quote, files, contact, location } = message;
  const masked: Message = {
    ...message,
    text: maskBy(message.text, numbers, lang),
    ...(quote === undefined ? {} : { quote: line(quote) }),
    ...(files === undefined ? {} : { files: files.map((file) => ({ ...file, name: line(file.name) })) }),
    ...(contact === undefined
      ? {}
      : { contact: { name: line(contact.name), phone: contact.phone && numbers.label('PHONE', contact.phone) } }),
    ...(location?.title === undefined ? {} : { location: { ...location, title: line(location.title) } }),
  };
  return { masked, known: numbers.known() };
}

/** A message among those that a customer wrote in a row, and what of it belongs to a value that others hold the rest of. */
export interface Part {
  readonly text: Rich;
  readonly marks?: readonly Mark[];
}

/** What a new message changes: itself, and those before it that turn out to hold the beginning of a value. */
export interface MaskedAfter extends Masked<Rich> {
  /** All of them, the new one last; one that is told nothing new is the same object as before. */
  readonly parts: readonly Part[];
}

/**
 * Masks what a customer wrote after `previous`, the newest of which is the last: a value that was begun there and is
 * finished here is masked in all its parts, with one number; `maskPart` tells how they read then. Looks back 200 UTF-16
 * units.
 */
export function maskAfter(
  previous: readonly Part[],
  text: Rich,
  known: Known,
  key: string,
  lang?: string,
): MaskedAfter {
  const numbers = numbering(known, key);
  const before = [...previous, { text }];
  const crossings = previous.length === 0 ? [] : crossingsOf(before.map((part) => flat(part.text)));
  const marks = before.map((): Mark[] => []);
  for (const { type, value, parts } of crossings) {
    const label = numbers.label(type, value);
    for (const { message, start, end } of parts) marks[message]?.push({ start, end, label });
  }
  const parts = before.map((part: Part, i): Part => {
    const more = marks[i] ?? [];
    return more.length === 0 ? part : { ...part, marks: apart([...more, ...(part.marks ?? [])]) };
  });
  const masked = maskBy(text, numbers, lang, parts.at(-1)?.marks);
  return { masked, parts, known: numbers.known() };
}

export function maskPart({ text, marks }: Part, known: Known, key: string, lang?: string): Masked<Rich> {
  const numbers = numbering(known, key);
  return { masked: maskBy(text, numbers, lang, marks), known: numbers.known() };
}

/**
 * Which value each label stands for that is known already, from what was really written, oldest first: the same reading
 * as when it was masked, with values that were written over several messages. The newest writing of a value counts.
 */
export function valuesIn(
  texts: readonly string[],
  known: Known,
  key: string,
  lang?: string,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const numbers = numbering(known, key);
  const listening: Numbering = {
    ...numbers,
    label(type, value) {
      const label = numbers.label(type, value);
      values.delete(label);
      values.set(label, value);
      return label;
    },
  };
  for (const [i, text] of texts.entries()) {
    for (const { type, value } of crossingsOf(texts.slice(Math.max(0, i - partsMax), i + 1)))
      listening.label(type, value);
    maskBy([text], listening, lang);
  }
  const strange = new Set(labelsSince(known, numbers.known()));
  return new Map([...values].filter(([label]) => !strange.has(label)));
}

/** Messages that are read together with the next. */
const partsMax = 5;

/** In order; where two stretches overlap the longer stays, and of equals the one that is known since later. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => end <= mark.start || mark.end <= start)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}
