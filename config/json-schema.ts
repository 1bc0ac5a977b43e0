// The schema of the configuration as JSON Schema, which editors complete and check by.

import { z } from 'zod';
import { notesOf } from './notes.ts';
import { file } from './schema.ts';

/** JSON Schema (draft 2020-12) of the file, for editors. Where a value has limits, a `${NAME}` may stand in its place. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(file, {
    io: 'input',
    override({ zodSchema, jsonSchema: json }) {
      const found = notesOf(zodSchema);
      if (found === undefined) return;
      json.description = found.description;
      if (found.example !== undefined) json.examples = [found.example];
    },
  });
  return { title: 'Patchthrough configuration', ...(withPlaceholders(schema) as object) };
}

/** Editors see the placeholder, not what will stand there. */
function withPlaceholders(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withPlaceholders);
  if (typeof node !== 'object' || node === null) return node;
  const { description, examples, default: usual, $schema, ...rest } = node as Record<string, unknown>;
  const about = Object.fromEntries(
    Object.entries({ $schema, description, examples, default: usual }).filter(([, value]) => value !== undefined),
  );
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties' ? eachValue(value) : withPlaceholders(value),
    ]),
  );
  const limited = rest.type === 'string' ? Object.keys(rest).length > 1 && !('const' in rest) : isPlainType(rest.type);
  return { ...about, ...(limited ? { anyOf: [inner, { type: 'string', pattern: '\\$\\{' }] } : inner) };
}

/** Names of keys are not words of JSON Schema, whatever they look like. */
function eachValue(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties as object).map(([key, value]) => [key, withPlaceholders(value)]));
}

function isPlainType(type: unknown): boolean {
  return type === 'integer' || type === 'number' || type === 'boolean';
}

/** The same as text, for the command that prints it. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
