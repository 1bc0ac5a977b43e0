// Reading what Slack sent without believing its shape: a field is what it should be, or it is absent.

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a path; an empty one where there is none. */
export function at(value: unknown, ...path: readonly string[]): Fields {
  let found = value;
  for (const key of path) found = isFields(found) ? found[key] : undefined;
  return isFields(found) ? found : {};
}

/** A text that is there and not empty: Slack sends `""` for what it does not know. */
export const text = (fields: Fields, key: string): string | undefined => {
  const value = fields[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const number = (fields: Fields, key: string): number | undefined => {
  const value = fields[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The objects in a list. */
export const list = (fields: Fields, key: string): readonly Fields[] => {
  const value = fields[key];
  return Array.isArray(value) ? value.filter(isFields) : [];
};
