// What is known of a key beside its type, and the way from a key's path to its schema.

import { z } from 'zod';

export interface Notes {
  readonly description: string;
  /** A value as one would write it, placeholders included. */
  readonly example?: unknown;
  /** true: never shown anywhere. false: shown even if it came from the environment. Absent: hidden if it came from there. */
  readonly secret?: boolean;
}

const notes = z.registry<Notes>();

/** Attaches notes to a schema: the fixes, the documentation and the editors' schema are written from them. */
export function noted<T extends z.ZodType>(schema: T, description: string, rest: Omit<Notes, 'description'> = {}): T {
  notes.add(schema, { description, ...rest });
  return schema;
}

/** Attaches the notes of `other`, of which the schema is a variant. */
export function notedLike<T extends z.ZodType>(schema: T, other: z.core.$ZodType): T {
  const found = notesOf(other);
  if (found !== undefined) notes.add(schema, found);
  return schema;
}

/** The notes of a schema, or of what it wraps. */
export function notesOf(schema: z.core.$ZodType): Notes | undefined {
  for (let next: z.core.$ZodType | undefined = schema; next !== undefined; next = wrapped(next)) {
    const found = notes.get(next);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The schema without its defaults and the like. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = wrapped(schema);
  return inner === undefined ? schema : bare(inner);
}

/** The schema of one key or element of a section, record or list. */
export function schemaOf(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, key) ? inner.shape[key] : undefined;
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  return undefined;
}

function wrapped(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wraps ? schema.unwrap() : undefined;
}
