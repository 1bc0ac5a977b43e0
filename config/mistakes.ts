// What is wrong with a configuration, in words: where, what, and how to put it right. Values are never quoted, since any may be a secret.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings speak of placeholders and hold none

import { stringify } from 'yaml';
import { z } from 'zod';
import { bare, notesOf } from './notes.ts';
import { platformNames } from './platforms.ts';
import { type Path, schemaAt, valueAt } from './schema.ts';

/** A mistake at a key: `part` tells whether the key or its value is meant. */
export interface Finding {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly what: string;
  readonly fix: string;
}

/** A mistake as it is told; line and column count from 1. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly key: string;
  readonly what: string;
  readonly fix: string;
}

/** Thrown with every mistake at once; the message has a line for each, in the order of the file. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const sorted = mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column);
    super(
      sorted
        .map(
          ({ file, line, column, key, what, fix }) =>
            `${file}:${line}:${column}  ${key}: ${what}. Fix: ${fix}${/[.?]$/.test(fix) ? '' : '.'}`,
        )
        .join('\n'),
    );
    this.mistakes = sorted;
  }
}

/** `desks[0].account`; the file itself is `(file)`. A key that does not look like one may be a misplaced secret: `?`. */
export function spelledPath(path: Path): string {
  if (path.length === 0) return '(file)';
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${spelledKey(key) ?? '?'}`))
    .join('')
    .replace(/^\./, '');
}

function spelledKey(key: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(key) && key.replace(/\D/g, '').length <= 4 ? key : undefined;
}

/** The candidate that was probably meant: a slip of case or hyphens, or a third of the letters at most. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_]/g, '');
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(plain(word), plain(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours between two short words. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > a.length) return Number.POSITIVE_INFINITY;
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? i) + 1);
      row.push(least);
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}

/** What zod found, in our words. `variablesAt` names the environment variables that a value was taken from. */
export function explain(
  issue: z.core.$ZodIssue,
  data: unknown,
  variablesAt: (path: Path) => readonly string[],
): Finding[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const value = valueAt(path, data);
  const at = (what: string, fix = usualFix(path, data, variablesAt(path))): Finding[] => [
    { path, part: 'value', what, fix },
  ];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], data));
  if (issue.code === 'invalid_union' && issue.discriminator === 'platform') {
    return [unknownPlatform(path.slice(0, -1), value)];
  }
  if (path.length === 2 && path[0] === 'accounts' && schemaAt(path, data) === undefined) {
    return [unknownPlatform(path, undefined)];
  }
  if (value === undefined && issue.code !== 'custom') return at('is missing');
  if (value === null) return at('has no value');
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined;
    return at(`must be ${either(choices)}`, meant && `did you mean ${meant}`.concat('?'));
  }
  const quotable = typeof value === 'number' || typeof value === 'boolean';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && quotable) {
    return at(`must be text, not ${kindOf(value)}`, 'put it in quotes');
  }
  if (
    typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    bare(schemaAt(path, data) ?? z.never()) instanceof z.ZodUnion
  ) {
    return at(issue.message, 'put it in quotes');
  }
  if (issue.code === 'invalid_type') return at(`must be ${kinds[issue.expected] ?? 'something else'}${not(value)}`);
  const fix: unknown = issue.code === 'custom' ? issue.params?.fix : undefined;
  return at(issue.message, typeof fix === 'string' ? fix : undefined);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a section with keys',
  record: 'a section with keys',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'a section';
}

function not(value: unknown): string {
  return typeof value === 'number' ? '' : `, not ${kindOf(value)}`;
}

function either(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

function unknownKey(path: Path, data: unknown): Finding {
  const key = spelledKey(String(path.at(-1)));
  const section = bare(schemaAt(path.slice(0, -1), data) ?? z.never());
  const known = section instanceof z.ZodObject ? Object.keys(section.shape) : [];
  const meant = key === undefined ? undefined : nearest(key, known);
  const fix = meant === undefined ? `remove it; the keys here are ${known.join(', ')}` : `did you mean ${meant}?`;
  return { path, part: 'key', what: 'is not a known key', fix };
}

function unknownPlatform(path: Path, given: unknown): Finding {
  const name = String(path.at(-1));
  const meant = nearest(typeof given === 'string' ? given : name, platformNames);
  if (given !== undefined) {
    const fix = meant === undefined ? `choose ${either(platformNames)}` : `did you mean ${meant}?`;
    return { path: [...path, 'platform'], part: 'value', what: `must be ${either(platformNames)}`, fix };
  }
  const fix = `write platform: ${platformNames.join(' or platform: ')} in it`;
  const guess = meant === undefined ? '' : `did you mean ${meant}? Otherwise `;
  return { path, part: 'key', what: 'does not say its platform, and its name is not one', fix: `${guess}${fix}` };
}

/** The fix where nothing better is known: correct the variable that the value came from, else follow the example. */
function usualFix(path: Path, data: unknown, variables: readonly string[]): string {
  if (variables.length > 0) return `correct ${variables.join(', ')} in the environment or in .env`;
  if (path.length === 0) return 'begin, for example, with accounts: { web: { port: 3000 } }';
  const example = notesOf(schemaAt(path, data) ?? z.never())?.example;
  if (example === undefined) return 'see docs/configuration.md';
  const key = path.at(-1);
  const shown = spelledValue(example);
  const [, variable] = /^"\$\{(\w+)\}"$/.exec(shown) ?? [];
  const then = variable === undefined ? '' : ` and set ${variable} in the environment or in .env`;
  return `write, for example, ${typeof key === 'number' ? '-' : `${key}:`} ${shown}${then}`;
}

/** A value in YAML on one line; placeholders are quoted, because braces mean something inside { }. */
function spelledValue(value: unknown): string {
  if (typeof value === 'string' && value.includes('${')) return JSON.stringify(value);
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
