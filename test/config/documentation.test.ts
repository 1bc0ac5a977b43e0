// docs/configuration.md against the schema: every key is there, and what the page shows is true.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders are the subject here

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchema, jsonSchemaText } from '../../config/json-schema.ts';
import { loadConfiguration } from '../../config/load.ts';
import { bare, notesOf } from '../../config/notes.ts';
import { platformNames, platforms } from '../../config/platforms.ts';
import { file, isTime } from '../../config/schema.ts';
import { spelledTime } from '../../config/times.ts';
import { policyDefaults } from '../../core/policy.ts';
import { folderOf } from './folder.ts';

const page = fileURLToPath(new URL('../../docs/configuration.md', import.meta.url));
const head = ['', '| key | usually | meaning |', '|---|---|---|'];

/** A row for every key of a section and of the sections in it, except those that have a table of their own. */
function rows(section: z.core.$ZodType, path = ''): string[] {
  if (!(section instanceof z.ZodObject)) return [];
  return Object.entries(section.shape as Record<string, z.ZodType>).flatMap(([key, schema]) => {
    const { description, secret } = notesOf(schema) ?? { description: '' };
    const row = `| \`${path}${key}\` | ${usually(schema)} | ${description}${secret ? ' *Secret.*' : ''} |`;
    return [row, ...(['accounts', 'policy'].includes(key) ? [] : rows(bare(schema), `${path}${key}.`))];
  });
}

function usually(schema: z.ZodType): string {
  const { success, data } = schema.safeParse(undefined);
  if (!success) return '**must be given**';
  if (data === undefined || bare(schema) instanceof z.ZodObject) return '';
  return `\`${typeof data === 'string' ? data : JSON.stringify(data)}\``;
}

/** The meaning of a limit is what its comment says, or that of the limit which it follows. */
async function policyRows(): Promise<string[]> {
  const source = await readFile(new URL('../../core/policy.ts', import.meta.url), 'utf8');
  const meanings = new Map<string, string>();
  let comment = '';
  for (const [, text, key] of source.matchAll(/\/\*\*\s*(.*?)\s*\*\/|^ {2}(\w+):/gms)) {
    if (text !== undefined) comment = text.replace(/\s*\n\s*\*\s*/g, ' ');
    else if (key !== undefined) meanings.set(key, comment);
  }
  return Object.entries(policyDefaults).map(([key, usual]) => {
    return `| \`${key}\` | \`${isTime(key) ? spelledTime(usual) : usual}\` | ${meanings.get(key)} |`;
  });
}

test('the tables of the page are those of the schema', async () => {
  const desk = bare(file.shape.desks) as z.ZodArray;
  const paged = bare(file.shape.pages) as z.ZodArray;
  const tables = [
    [...head, ...rows(file)],
    ['', '### Each of `desks`', ...head, ...rows(desk.element)],
    ['', '### Each of `pages`', ...head, ...rows(paged.element)],
    ...platformNames.map((name) => ['', `### Each of \`accounts\` on ${name}`, ...head, ...rows(platforms[name])]),
    [
      '',
      '### `policy`',
      '',
      'Times are written as `90s`, `3m`, `1h` or `7d`, or as a number of milliseconds.',
      ...head,
    ],
    await policyRows(),
  ]
    .flat()
    .join('\n');
  const written = await readFile(page, 'utf8');
  const begin = written.indexOf('<!-- keys -->');
  const end = written.indexOf('<!-- /keys -->');
  const expected = `${written.slice(0, begin)}<!-- keys -->\n${tables}\n\n${written.slice(end)}`;
  await expect(expected).toMatchFileSnapshot(page);
});

async function examples(): Promise<string[]> {
  const written = await readFile(page, 'utf8');
  return [...written.matchAll(/```yaml\n(.*?)```/gs)]
    .map(([, text]) => text ?? '')
    .filter((text) => !text.startsWith('#'));
}

const variables = { TELEGRAM_TOKEN: '1:first', SUPPORT_TOKEN: '1:second', SALES_TOKEN: '1:third' };

test('the examples of the page load', async () => {
  const texts = await examples();
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    const cwd = await folderOf({ 'patchthrough.yaml': text, 'knowledge/a.md': '# A' });
    await expect(loadConfiguration({ cwd, env: variables })).resolves.toBeDefined();
  }
});

test('the mistakes that the page shows are told like this', async () => {
  const lines = [
    '',
    '',
    '',
    'accounts:',
    '  telegram: { tokn: "1:a", token: "1:a" }',
    '  web: { host: 127.0.0.1, port: 99999 }',
  ];
  const cwd = await folderOf({ 'patchthrough.yaml': lines.join('\n') });
  const [, shown] = /```text\n(.*?)\n```/s.exec(await readFile(page, 'utf8')) ?? [];
  await expect(loadConfiguration({ cwd, env: {} })).rejects.toMatchObject({ message: shown });
});

test('editors accept the examples of the page, placeholders included', async () => {
  const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  for (const text of await examples()) expect(schema.safeParse(parse(text)).error).toBeUndefined();
});

test('editors refuse unknown keys, unknown platforms and numbers out of range', () => {
  const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const web = (options: object) => schema.safeParse({ accounts: { web: options } }).success;
  expect(web({ port: 1 })).toBe(true);
  expect(web({ port: '${PORT}' })).toBe(true);
  expect(web({ port: 99_999 })).toBe(false);
  expect(web({ prot: 1 })).toBe(false);
  expect(schema.safeParse({ accounts: { extra: { platform: 'pigeon' } } }).success).toBe(false);
  expect(schema.safeParse({ accounts: { extra: { platform: 'web' } } }).success).toBe(true);
});

test('every key has a description and an example that it accepts, placeholders aside', () => {
  const check = (schema: z.core.$ZodType, path: string) => {
    const { description, example } = notesOf(schema) ?? {};
    expect(description, path).toMatch(/\.$/);
    if (!JSON.stringify(example).includes('${')) expect(z.safeParse(schema, example).error, path).toBeUndefined();
    const inner = bare(schema);
    if (inner instanceof z.ZodArray) check(inner.element, `${path}[]`);
    if (inner instanceof z.ZodRecord) check(inner.valueType, `${path}.*`);
    if (!(inner instanceof z.ZodObject)) return;
    for (const [key, schemaOfKey] of Object.entries(inner.shape as Record<string, z.ZodType>))
      check(schemaOfKey, `${path}.${key}`);
  };
  for (const [key, schema] of Object.entries(file.shape)) check(schema, key);
});

test('the schema is printed as JSON that ends in a newline', () => {
  expect(JSON.parse(jsonSchemaText())).toEqual(jsonSchema());
  expect(jsonSchemaText().endsWith('}\n')).toBe(true);
});
