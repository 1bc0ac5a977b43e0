// Loads the configuration: finds the file, fills in the environment, checks everything, and tells all mistakes at once.

import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { crossCheck } from './cross-check.ts';
import { ConfigurationError, explain, type Finding, spelledPath } from './mistakes.ts';
import { bare, notesOf } from './notes.ts';
import { playground } from './playground.ts';
import { type Account, type Configuration, type Path, platformOf, schemaAt, valueAt, file as whole } from './schema.ts';
import { incidentalLengthMin, secretsWithin } from './secrets.ts';
import { readSource, type Source } from './source.ts';
import { milliseconds } from './times.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Loaded {
  readonly configuration: Configuration;
  /** Absolute path of the file, or `the built-in playground`. */
  readonly source: string;
  /** Values that must never be printed; for `createLog` and `createScrubber`. */
  readonly secrets: readonly string[];
}

/**
 * Loads `file`, else `patchthrough.yaml` in `cwd`, else the built-in playground. `${NAME}` comes from `env`, then from the
 * file `.env` beside the configuration, or if there is none from that in `cwd`; `env` itself is not changed.
 * Throws ConfigurationError with every mistake; no message holds a value.
 */
export async function loadConfiguration(from: { file?: string; cwd: string; env: Environment }): Promise<Loaded> {
  const path = resolve(from.cwd, from.file ?? 'patchthrough.yaml');
  const shown = relative(from.cwd, path).startsWith('..') ? path : relative(from.cwd, path);
  const text = await readText(path, shown);
  if (text === undefined) {
    if (from.file === undefined) {
      const configuration = settle(whole.parse(playground), Object.keys(playground.accounts), from.cwd);
      return { configuration, source: 'the built-in playground', secrets: [] };
    }
    throw unreadable(shown, 'is not there', 'check the path after --config');
  }
  const source = readSource(shown, text, await readEnvironment(from, dirname(path)));
  const configuration = await check(source, shown, dirname(path));
  return { configuration, source: path, secrets: collectSecrets(source) };
}

/** The text of a file; undefined if there is none. */
async function readText(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return undefined;
    throw unreadable(shown, `cannot be read (${code})`, 'check that it is a file and that you may read it');
  }
}

function unreadable(file: string, what: string, fix: string): ConfigurationError {
  return new ConfigurationError([{ file, line: 1, column: 1, key: '(file)', what, fix }]);
}

/** `env`, and what it lacks from the file `.env` in `folder`, or if there is none from that in `cwd`. */
export async function readEnvironment(
  from: { readonly cwd: string; readonly env: Environment },
  folder = from.cwd,
): Promise<Environment> {
  const beside = join(folder, '.env');
  const near = (await readText(beside, beside)) ?? (await readText(join(from.cwd, '.env'), join(from.cwd, '.env')));
  const real = Object.entries(from.env).filter(([, value]) => value !== undefined);
  return { ...parseEnv(near ?? ''), ...Object.fromEntries(real) };
}

async function check(source: Source, file: string, folder: string): Promise<Configuration> {
  if (!source.sound) throw new ConfigurationError(source.mistakes);
  convertFills(source);
  const { data } = source;
  const variablesAt = (path: Path) => {
    const fill = source.fills.find((candidate) => candidate.path.join('\n') === path.join('\n'));
    return fill?.taken.map(({ name }) => name) ?? [];
  };
  const parsed = whole.safeParse(data);
  const findings: Finding[] = (parsed.error?.issues ?? []).flatMap((issue) => explain(issue, data, variablesAt));
  findings.push(...crossCheck(data), ...(await missingFolders(data, folder)));
  const mistakes = findings
    .filter(({ path }) => !source.broken(path))
    .map(({ path, part, what, fix }) => ({ file, ...source.placeOf(path, part), key: spelledPath(path), what, fix }));
  if (!parsed.success || mistakes.length + source.mistakes.length > 0) {
    throw new ConfigurationError([...source.mistakes, ...mistakes]);
  }
  return settle(parsed.data, Object.keys(valueAt(['accounts'], data) as object), folder);
}

/** What was filled in is text; it becomes a number, or true or false, where the schema asks for one. */
function convertFills({ data, fills }: Source): void {
  for (const { path } of fills) {
    const schema = bare(schemaAt(path, data) ?? z.never());
    const section = valueAt(path.slice(0, -1), data) as Record<string | number, unknown>;
    const key = path.at(-1) ?? '';
    const text = section[key];
    if (schema instanceof z.ZodNumber && /^-?\d+$/.test(String(text))) section[key] = Number(text);
    if (schema instanceof z.ZodBoolean && /^(true|false)$/.test(String(text))) section[key] = text === 'true';
  }
}

async function missingFolders(data: unknown, folder: string): Promise<Finding[]> {
  const folders = valueAt(['knowledge'], data);
  const findings: Finding[] = [];
  for (const [at, path] of (Array.isArray(folders) ? folders : []).entries()) {
    if (typeof path !== 'string' || path === '') continue;
    const there = await access(resolve(folder, path)).then(
      () => true,
      () => false,
    );
    const fix = 'create the folder, or correct the path (it counts from the folder of this file)';
    if (!there) findings.push({ path: ['knowledge', at], part: 'value', what: 'is a folder that is not there', fix });
  }
  return findings;
}

/** Fields that are secret by nature, and what came from the environment unless its field is known to be harmless. */
function collectSecrets({ data, fills }: Source): string[] {
  const secrets = new Set<string>();
  const collect = (value: unknown, path: Path): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
    } else if (typeof value === 'string' && notesOf(schemaAt(path, data) ?? z.never())?.secret) {
      for (const secret of secretsWithin(value)) secrets.add(secret);
    }
  };
  collect(valueAt(['accounts'], data), ['accounts']);
  for (const { path, taken } of fills) {
    if (notesOf(schemaAt(path, data) ?? z.never())?.secret === false) continue;
    for (const { value } of taken) if (value.length >= incidentalLengthMin) secrets.add(value);
  }
  return [...secrets];
}

/** `order` holds the names of the accounts as the file has them; the schema puts those that it knows by name first. */
function settle(parsed: z.output<typeof whole>, order: readonly string[], folder: string): Configuration {
  const { store, knowledge, accounts, desks, coordinators, valued, pages, language, policy, retention, ...rest } =
    parsed;
  return {
    ...rest,
    store:
      store === 'memory' ? { kind: store } : { kind: 'sqlite', file: resolve(folder, store.replace(/^sqlite:/, '')) },
    knowledge: knowledge.map((path) => resolve(folder, path)),
    accounts: order.map((name) => {
      const { platform, ...options } = accounts[name] ?? {};
      // The schema has matched the options to the platform; only the type of the pair is lost on the way.
      return { name, platform: platformOf(name, { platform }), options } as unknown as Account;
    }),
    coordinators: coordinators.map(somebody),
    valued: valued.map(somebody),
    desks: desks.map(({ account, channel }) => ({ account, channel: String(channel) })),
    pages: pages.map(({ account, channel = account }) => ({ account, channel: String(channel) })),
    language: Intl.getCanonicalLocales(language)[0] ?? language,
    retention: retention.transcripts === undefined ? {} : { transcripts: milliseconds(retention.transcripts) },
    policy: Object.fromEntries(
      Object.entries(policy).map(([name, value]) => [name, milliseconds(value)]),
    ) as unknown as Configuration['policy'],
  };
}

function somebody(said: string): { account: string; person: string } {
  const [account = '', ...person] = said.split(':');
  return { account, person: person.join(':') };
}
