// Reads the fields of a YAML mapping and says, with line and remedy, everything that is wrong with them.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** Tells a problem at a line of the file, counted from 1. */
export type Report = (line: number, text: string) => void;

export type Kind = 'text' | 'texts' | 'url' | 'lang' | 'groups' | 'asked';

/** What each kind of field is read into. `asked` is a list, or one list per heading. */
interface Values {
  readonly text: string;
  readonly texts: readonly string[];
  readonly url: string;
  readonly lang: string;
  readonly groups: readonly (readonly string[])[];
  readonly asked: readonly string[] | ReadonlyMap<string, readonly string[]>;
}

export type Fields<S extends Readonly<Record<string, Kind>>> = { readonly [name in keyof S]?: Values[S[name]] };

/** A parsed YAML text; `lineOf` gives the line of the file on which a node starts. */
export interface Yaml {
  readonly root: unknown;
  readonly lineOf: (node: unknown) => number;
}

/** Parses YAML that starts on line `firstLine` of its file; undefined, with reports, when it cannot be read. */
export function parseYaml(text: string, firstLine: number, report: Report): Yaml | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  for (const { message, pos } of document.errors) {
    report(lineAt(pos[0]), `this is not valid YAML: ${message} Text with ":" or "#" in it needs quotes.`);
  }
  if (document.errors.length > 0) return undefined;
  return { root: document.contents, lineOf: (node) => lineAt((node as Node | null)?.range?.[0] ?? 0) };
}

/** Reads the fields that `shape` names out of a mapping; unknown and misshapen ones are reported and left out. */
export function readFields<S extends Readonly<Record<string, Kind>>>(
  map: YAMLMap,
  shape: S,
  { lineOf }: Yaml,
  report: Report,
): Fields<S> {
  const fields: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (kind === undefined) {
      report(lineOf(key), `"${name}" is not a known field; use ${Object.keys(shape).join(', ')}, or remove it.`);
      continue;
    }
    const read = readers[kind](value);
    if (read === undefined) report(lineOf(value ?? key), `"${name}" must be ${wanted[kind]}.`);
    else fields[name] = read;
  }
  return fields as Fields<S>;
}

const wanted: Readonly<Record<Kind, string>> = {
  text: 'a text that is not empty; put numbers and yes/no in quotes',
  texts: 'a list of texts, each on a line of its own that starts with "- "',
  url: 'a whole web address that starts with https:// or http://',
  lang: 'a language code such as en, de or pt-BR',
  groups: 'a list of groups, each a list of words that mean the same, such as "- [bike, bicycle]"',
  asked: 'a list of questions, or a heading of this file followed by its list of questions',
};

const readers: { readonly [kind in Kind]: (node: unknown) => Values[kind] | undefined } = {
  text: (node) =>
    isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '' ? node.value.trim() : undefined,
  texts: (node) => (isSeq(node) ? every(node.items, readers.text) : undefined),
  url: (node) => {
    const url = URL.parse(readers.text(node) ?? '');
    return url !== null && /^https?:$/u.test(url.protocol) ? url.href : undefined;
  },
  lang: (node) => languageCode(readers.text(node) ?? ''),
  groups: (node) => (isSeq(node) ? every(node.items, (group) => readers.texts(group)) : undefined),
  asked: (node) => {
    if (!isMap(node)) return readers.texts(node);
    const lists = every(node.items, ({ value }) => readers.texts(value));
    return lists && new Map(lists.map((list, i) => [readers.text(node.items[i]?.key) ?? '', list]));
  },
};

function every<T, V>(items: readonly T[], read: (item: T) => V | undefined): V[] | undefined {
  const values: V[] = [];
  for (const item of items) {
    const value = read(item);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** The language of a BCP 47 tag as the catalogues know it, `pt-BR` as `pt`; undefined when it is no tag. */
export function languageCode(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag);
    return language === 'nb' || language === 'nn' ? 'no' : language;
  } catch {
    return undefined;
  }
}
