// Where values arrive from the environment, and what keeps the secret ones out of everything that is printed.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings speak of placeholders and hold none

/** What stands in a line where a secret stood. */
export const mask = '[secret]';

/** Text from `${NAME}` in a field that is not itself secret is scrubbed from this length on: shorter ones are mostly words. */
export const incidentalLengthMin = 8;

export interface Filled {
  /** The text with every `${NAME}` replaced that could be. */
  readonly text: string;
  /** What came from the environment, in order; defaults written in the file are not among it. */
  readonly taken: readonly { readonly name: string; readonly value: string }[];
  /** Variables that are not set, or set to nothing, and have no default. */
  readonly missing: readonly { readonly name: string; readonly empty: boolean }[];
  /** There is a `${` that is neither `${NAME}` nor `${NAME:-default}`. */
  readonly malformed: boolean;
}

const placeholder = /\$\$\{|\$\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\})?/g;

/**
 * Replaces `${NAME}` and `${NAME:-default}` (for a variable that is unset or empty) in one value; `$${` stands for `${`.
 * What was put in is never looked at again, so a value that contains `${` stays as it is.
 */
export function fillPlaceholders(text: string, env: Readonly<Record<string, string | undefined>>): Filled {
  const taken: { name: string; value: string }[] = [];
  const missing: { name: string; empty: boolean }[] = [];
  let malformed = false;
  const filled = text.replace(placeholder, (whole: string, name?: string, fallback?: string) => {
    if (whole === '$${') return '${';
    if (name === undefined) {
      malformed = true;
      return whole;
    }
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value !== undefined && value !== '') {
      taken.push({ name, value });
      return value;
    }
    if (fallback !== undefined) return fallback;
    missing.push({ name, empty: value === '' });
    return whole;
  });
  return { text: filled, taken, missing, malformed };
}

/** A secret, and if it is an address with a password the password too: that may be told without the rest. */
export function secretsWithin(value: string): readonly string[] {
  const password = URL.parse(value)?.password ?? '';
  return password === '' ? [value] : [value, password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Returns a function that replaces every occurrence of every value by `[secret]`: as it is, percent-encoded in whole or in
 * part (once or repeatedly, as in URLs and forms), and escaped as in JSON or in JSON within JSON. Empty values are ignored.
 * It does not know other encodings, such as base64.
 */
export function createScrubber(values: readonly string[]): (text: string) => string {
  const worth = [...new Set(values)].filter((value) => value !== '');
  if (worth.length === 0) return (text) => text;
  // Longest first: a secret that begins with another one must not leave its tail behind.
  worth.sort((a, b) => b.length - a.length);
  const anywhere = new RegExp(worth.map(spellings).join('|'), 'g');
  return (text) => text.replace(anywhere, mask);
}

/** Patterns for the spellings of one value. No pattern matches a text in two ways, so the time stays linear. */
function spellings(value: string): string {
  const twice = JSON.stringify(JSON.stringify(value)).slice(3, -3);
  return [...new Set([RegExp.escape(twice), each(value, inJson), each(value, inUrl)])].join('|');
}

/** Every encoder leaves letters and digits as they are. */
function each(value: string, spell: (character: string) => string[]): string {
  return Array.from(value, (character) => {
    return /[A-Za-z0-9]/.test(character) ? character : `(?:${spell(character).join('|')})`;
  }).join('');
}

function inUrl(character: string): string[] {
  // An encoded percent sign is %25, so what was encoded twice reads %253A.
  const bytes = Array.from(
    new TextEncoder().encode(character),
    (byte) => `%(?:25)*${eitherCase(byte.toString(16), 2)}`,
  );
  return [bytes.join(''), ...(character === ' ' ? ['\\+'] : []), RegExp.escape(character)];
}

function inJson(character: string): string[] {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at).toString(16));
  const escaped = units.map((unit) => `\\\\u${eitherCase(unit, 4)}`).join('');
  const forms = [escaped, RegExp.escape(JSON.stringify(character).slice(1, -1))];
  return character === '/' ? ['\\\\/', ...forms] : forms;
}

function eitherCase(hex: string, length: number): string {
  return hex.padStart(length, '0').replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
