// Reads the text of a configuration file: plain data, the place of every key, and the variables that were filled in.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings speak of placeholders and hold none

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import { type Mistake, spelledPath } from './mistakes.ts';
import { type Path, schemaAt } from './schema.ts';
import { fillPlaceholders } from './secrets.ts';

/** A value that was written with placeholders, and what was taken from the environment for it. */
interface Fill {
  readonly path: Path;
  readonly taken: readonly { readonly name: string; readonly value: string }[];
}

export interface Source {
  readonly data: unknown;
  readonly fills: readonly Fill[];
  readonly mistakes: readonly Mistake[];
  /** False after a mistake of syntax: then the data mean nothing. */
  readonly sound: boolean;
  /** Whether the value at this path already has a mistake, so that its content means nothing. */
  broken(path: Path): boolean;
  /** Where a key or its value stands, or the nearest section above it that is there. Counted from 1. */
  placeOf(path: Path, part: 'key' | 'value'): { readonly line: number; readonly column: number };
}

/** `file` is the name told in mistakes. Never throws for what the text holds. */
export function readSource(file: string, text: string, env: Readonly<Record<string, string | undefined>>): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const places = new Map<string, { key: number; value: number }>();
  const keys: { offset: number; path: Path }[] = [];
  const fills: Fill[] = [];
  const mistakes: Mistake[] = [];
  const damaged = new Set<string>();

  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const tell = (offset: number, path: Path, what: string, fix: string) => {
    mistakes.push({ file, ...placeAt(offset), key: spelledPath(path), what, fix });
  };
  const damage = (offset: number, path: Path, what: string, fix: string) => {
    damaged.add(JSON.stringify(path));
    tell(offset, path, what, fix);
  };
  const data = readTree(document.contents, [], 0, {
    damage,
    place(path, key, value) {
      places.set(JSON.stringify(path), { key, value });
      keys.push({ offset: key, path });
    },
    text(written, offset, path) {
      const { text: filled, taken, missing, malformed } = fillPlaceholders(written, env);
      if (filled !== written) fills.push({ path, taken });
      for (const { name, empty } of missing) {
        const fix = `set ${name} in the environment or in a file .env beside this one, or write \${${name}:-default}`;
        damage(offset, path, `\${${name}} is ${empty ? 'empty' : 'not set'}`, fix);
      }
      if (malformed)
        damage(offset, path, 'has a ${ that begins no ${NAME}', 'complete it, or write $${ for a plain ${');
      return filled;
    },
  });

  const problems = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const problem of withoutEchoes(problems, (offset) => placeAt(offset).line)) {
    const [at] = problem.pos;
    const near = keys.findLast(({ offset }) => (problem.code === 'DUPLICATE_KEY' ? offset === at : offset <= at));
    const [what, fix] = describe(problem, text);
    tell(at, knownPart(near?.path ?? [], data), what, fix);
  }
  return {
    data: data ?? {},
    fills,
    mistakes,
    sound: problems.every(({ code }) => code === 'DUPLICATE_KEY'),
    broken: (path) => damaged.has(JSON.stringify(path)),
    placeOf(path, part) {
      for (let length = path.length; length > 0; length--) {
        const place = places.get(JSON.stringify(path.slice(0, length)));
        if (place !== undefined) return placeAt(length === path.length ? place[part] : place.key);
      }
      return placeAt(0);
    },
  };
}

/** What a damaged text makes look like a key may be part of a value, which is not to be told. */
function knownPart(path: Path, data: unknown): Path {
  const unknown = path.findIndex((_, at) => schemaAt(path.slice(0, at + 1), data) === undefined);
  return unknown === -1 ? path : path.slice(0, unknown);
}

interface Visitor {
  place(path: Path, keyOffset: number, valueOffset: number): void;
  /** Returns the text that takes the place of the written one. */
  text(written: string, offset: number, path: Path): string;
  damage(offset: number, path: Path, what: string, fix: string): void;
}

const depthMax = 16;

function readTree(node: unknown, path: Path, keyOffset: number, visitor: Visitor): unknown {
  const start = (node as Node | null)?.range?.[0] ?? keyOffset;
  const empty = node === null || (isScalar(node) && node.value === null);
  visitor.place(path, keyOffset, empty ? keyOffset : start);
  if (isScalar(node)) return typeof node.value === 'string' ? visitor.text(node.value, start, path) : node.value;
  if (isAlias(node)) {
    visitor.damage(start, path, 'is an alias (*name)', 'write the value itself, in quotes if it begins with *');
    return undefined;
  }
  if (path.length >= depthMax && (isSeq(node) || isMap(node))) {
    visitor.damage(start, path, 'is nested too deeply', 'remove it');
    return undefined;
  }
  if (isSeq(node)) {
    return node.items.map((item, at) =>
      readTree(item, [...path, at], (item as Node | null)?.range?.[0] ?? start, visitor),
    );
  }
  if (!isMap(node)) return null;
  return Object.fromEntries(
    node.items.map(({ key, value }) => {
      const offset = (key as Node | null)?.range?.[0] ?? start;
      const name = isScalar(key) ? String(key.value) : '?';
      return [name, readTree(value, [...path, name], offset, visitor)];
    }),
  );
}

/** One mistake often makes the rest of its line, and after a stray token the rest of the file, look wrong. */
function withoutEchoes(problems: readonly YAMLError[], lineOf: (offset: number) => number): YAMLError[] {
  const kept: YAMLError[] = [];
  for (const problem of problems) {
    const stray = problem.code === 'UNEXPECTED_TOKEN' && kept.some(({ code }) => code === 'UNEXPECTED_TOKEN');
    const sameLine = kept.some(
      ({ pos, code }) => code !== 'DUPLICATE_KEY' && lineOf(pos[0]) === lineOf(problem.pos[0]),
    );
    if (!stray && !sameLine) kept.push(problem);
  }
  return kept;
}

const problems: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  BAD_COLLECTION_TYPE: ['has a tag (!name) that does not fit', 'remove the tag'],
  BAD_DQ_ESCAPE: ['has an unknown \\ escape in double quotes', 'use single quotes, or write \\\\ for \\'],
  BAD_INDENT: ['is not indented like its neighbours', 'begin it in the same column as they do'],
  BAD_SCALAR_START: ['begins with a sign that means something else in YAML', 'put the value in quotes'],
  BLOCK_AS_IMPLICIT_KEY: [
    'runs into another key',
    'begin the keys of one section in the same column, and quote text that contains ": "',
  ],
  DUPLICATE_KEY: ['is given twice', 'keep one of the two'],
  MISSING_CHAR: ['lacks a comma, a colon or a space', 'look just before this place'],
  MULTILINE_IMPLICIT_KEY: ['has a line without a colon after its key', 'write key: value'],
  MULTIPLE_DOCS: ['is followed by a second document', 'remove the line --- and what follows it'],
  TAB_AS_INDENT: ['is indented with a tab', 'use spaces'],
  TAG_RESOLVE_FAILED: ['has a tag (!name) that is not known', 'remove the tag, or quote text that begins with !'],
  UNEXPECTED_TOKEN: [
    'is followed by something that does not belong there',
    'look for a missing quote, comma or bracket',
  ],
};

/** In our own words, since the parser's quote the text. */
function describe(
  { code, message, pos }: Pick<YAMLError, 'code' | 'message' | 'pos'>,
  text: string,
): readonly [what: string, fix: string] {
  if (code === 'UNEXPECTED_TOKEN' && text.slice(pos[0] - 1, pos[0] + 1) === '${') {
    return ['has a ${ outside quotes within { } or [ ]', 'put it in quotes: "${NAME}"'];
  }
  if (code === 'MISSING_CHAR' && message.includes('quote')) return ['has a quote that is not closed', 'close it'];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && message.includes('sequence'))
    return describe({ code: 'BAD_INDENT', message, pos }, text);
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return ['has a { or [ that is not closed', 'close it'];
  return problems[code] ?? ['is not valid YAML', 'correct it, or put the value in quotes'];
}
