// What was found in a text: where it stands, what it is, and how overlapping finds become one.

export type PersonalType =
  | 'EMAIL'
  | 'PHONE'
  | 'CREDIT_CARD'
  | 'IBAN'
  | 'IP_ADDRESS'
  | 'NATIONAL_ID'
  | 'WALLET'
  | 'SECRET';

/** A stretch of text in UTF-16 code units, `end` exclusive. Spans of one text are in order and never touch inside. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: PersonalType;
}

/** How sure a find is: a check digit or an unmistakable form, a word beside it, or its form alone. */
export const sure = 3;
export const told = 2;
export const likely = 1;

export interface Find extends Span {
  readonly strength: number;
}

/** Every match of a global form that matches nothing empty. `matchAll` makes the form anew, which costs more than most texts. */
export function matchesOf(form: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) found.push(match);
  return found;
}

/** What stands in the text instead, before its number. */
export const names: Readonly<Record<PersonalType, string>> = {
  EMAIL: 'e-mail',
  PHONE: 'phone',
  CREDIT_CARD: 'card',
  IBAN: 'IBAN',
  IP_ADDRESS: 'IP address',
  NATIONAL_ID: 'id',
  WALLET: 'wallet',
  SECRET: 'secret',
};

/** Which type names a merged span when finds are equally sure and equally long: the one that does more harm. */
const gravity: readonly PersonalType[] = [
  'SECRET',
  'CREDIT_CARD',
  'IBAN',
  'WALLET',
  'NATIONAL_ID',
  'EMAIL',
  'PHONE',
  'IP_ADDRESS',
];

function outranks(one: Find, other: Find): boolean {
  if (one.strength !== other.strength) return one.strength > other.strength;
  const [a, b] = [one.end - one.start, other.end - other.start];
  if (a !== b) return a > b;
  return gravity.indexOf(one.type) < gravity.indexOf(other.type);
}

/**
 * Finds that share a character become one span over all of them, so that nothing found is left standing; its type is
 * that of the surest, then the longest, then the gravest.
 */
export function merged(finds: readonly Find[]): Find[] {
  const inOrder = [...finds].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Find[] = [];
  let best: Find | undefined;
  let open: { start: number; end: number } | undefined;
  for (const find of inOrder) {
    if (open && best && find.start < open.end) {
      open.end = Math.max(open.end, find.end);
      if (outranks(find, best)) best = find;
      continue;
    }
    if (open && best) out.push({ ...open, type: best.type, strength: best.strength });
    open = { start: find.start, end: find.end };
    best = find;
  }
  if (open && best) out.push({ ...open, type: best.type, strength: best.strength });
  return out;
}
