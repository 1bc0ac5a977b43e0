// Reads the fields of a request and gathers what is wrong with them, nested as Discord's "Invalid Form Body" nests it.
import { ApiFailure, type Json } from './failure.ts';
import { isSnowflake } from './snowflake.ts';

interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** One object of a request. Reading never throws; `Form.check` does, with everything that was found. */
export interface Fields {
  readonly raw: Json;
  has(key: string): boolean;
  fail(key: string, code: string, message: string): void;
  /** A text, counted in code points as Discord counts; `undefined` when absent, null or wrong. */
  text(key: string, rule?: TextRule): string | undefined;
  number(key: string, rule?: NumberRule): number | undefined;
  flag(key: string): boolean | undefined;
  id(key: string, rule?: { required?: boolean }): string | undefined;
  /** One of several texts or numbers. */
  choice<T extends string | number>(key: string, of: readonly T[], rule?: { required?: boolean }): T | undefined;
  object(key: string): Fields | undefined;
  /** The objects of a list. */
  list(key: string, rule?: LengthRule): Fields[] | undefined;
  ids(key: string, rule?: LengthRule): string[] | undefined;
}

interface LengthRule {
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

interface TextRule extends LengthRule {
  readonly pattern?: RegExp;
}

interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

export interface Form extends Fields {
  /** Throws 50035 when anything was wrong. */
  check(): void;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Opens the form of a body; one that is no object at all is refused at once. */
export function openForm(body: unknown): Form {
  const errors: { path: readonly (string | number)[]; error: FieldError }[] = [];
  if (body !== undefined && !isJson(body)) throw new ApiFailure(400, 50109, 'The request body contains invalid JSON.');
  const fields = readFields(body ?? {}, [], (path, error) => errors.push({ path, error }));
  return {
    ...fields,
    check() {
      if (errors.length === 0) return;
      const tree: Json = {};
      for (const { path, error } of errors) plant(tree, path, error);
      throw new ApiFailure(400, 50035, 'Invalid Form Body', { errors: tree });
    },
  };
}

/** Opens a body that is a list of objects; its errors are numbered. */
export function openForms(body: unknown): { readonly items: readonly Fields[]; check(): void } {
  const form = openForm({ list: body });
  const items = form.list('list', { required: true }) ?? [];
  return {
    items,
    check() {
      try {
        form.check();
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        const { errors } = error.body;
        throw new ApiFailure(400, 50035, 'Invalid Form Body', { errors: isJson(errors) ? errors.list : errors });
      }
    },
  };
}

/** A form that failed in one field. */
export function badField(path: readonly (string | number)[], code: string, message: string): ApiFailure {
  const tree: Json = {};
  plant(tree, path, { code, message });
  return new ApiFailure(400, 50035, 'Invalid Form Body', { errors: tree });
}

/** A value as a text, for what was sent instead of one. */
export function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function plant(tree: Json, path: readonly (string | number)[], error: FieldError): void {
  let node = tree;
  for (const step of path) {
    const next = node[step];
    const child: Json = isJson(next) ? next : {};
    node[step] = child;
    node = child;
  }
  const found = node._errors;
  node._errors = [...(Array.isArray(found) ? found : []), error];
}

const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

function lengthError(length: number, { min = 0, max = Number.POSITIVE_INFINITY }: LengthRule): FieldError | undefined {
  if (length >= min && length <= max) return undefined;
  if (min > 0 && max !== Number.POSITIVE_INFINITY) {
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${min} and ${max} in length.` };
  }
  return length < min
    ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${min} or more in length.` }
    : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` };
}

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

type Report = (path: readonly (string | number)[], error: FieldError) => void;

function readFields(raw: Json, path: readonly (string | number)[], report: Report): Fields {
  const at = (key: string, error: FieldError) => report([...path, key], error);
  /** Absent and null are alike; says so when the field is required. */
  function given(key: string, isRequired: boolean | undefined): unknown {
    const value = raw[key];
    if (value !== undefined && value !== null) return value;
    if (isRequired === true) at(key, required);
    return undefined;
  }
  function array(key: string, rule: LengthRule): unknown[] | undefined {
    const value = given(key, rule.required);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      at(key, { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' });
      return undefined;
    }
    const error = lengthError(value.length, rule);
    if (error !== undefined) at(key, error);
    return value;
  }
  return {
    raw,
    has: (key) => raw[key] !== undefined && raw[key] !== null,
    fail: (key, code, message) => at(key, { code, message }),
    text(key, rule = {}) {
      const value = given(key, rule.required);
      if (value === undefined) return undefined;
      if (typeof value !== 'string' && typeof value !== 'number') {
        at(key, { code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${written(value)}" as string.` });
        return undefined;
      }
      const text = written(value);
      if (text === '' && rule.required === true) at(key, required);
      else {
        const error = lengthError(codePoints(text), rule);
        if (error !== undefined) at(key, error);
        else if (rule.pattern?.test(text) === false) {
          at(key, { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' });
        }
      }
      return text;
    },
    number(key, rule = {}) {
      const value = given(key, rule.required);
      if (value === undefined) return undefined;
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) {
        at(key, { code: 'NUMBER_TYPE_COERCE', message: `Value "${written(value)}" is not int.` });
        return undefined;
      }
      if (rule.min !== undefined && number < rule.min) {
        at(key, { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${rule.min}.` });
      } else if (rule.max !== undefined && number > rule.max) {
        at(key, { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${rule.max}.` });
      }
      return number;
    },
    flag(key) {
      const value = given(key, false);
      if (value === undefined) return undefined;
      if (typeof value === 'boolean') return value;
      at(key, { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' });
      return undefined;
    },
    id(key, rule = {}) {
      const value = given(key, rule.required);
      if (value === undefined || isSnowflake(written(value))) return value === undefined ? undefined : written(value);
      at(key, { code: 'NUMBER_TYPE_COERCE', message: `Value "${written(value)}" is not snowflake.` });
      return undefined;
    },
    choice(key, of, rule = {}) {
      const value = given(key, rule.required);
      if (value === undefined) return undefined;
      const found = of.find((one) => one === value);
      if (found === undefined) {
        const all = [...of].map(String).join(', ');
        at(key, { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${all}}.` });
      }
      return found;
    },
    object(key) {
      const value = given(key, false);
      if (value === undefined) return undefined;
      if (isJson(value)) return readFields(value, [...path, key], report);
      at(key, { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' });
      return undefined;
    },
    list(key, rule = {}) {
      return array(key, rule)?.flatMap((value, index) => {
        if (isJson(value)) return [readFields(value, [...path, key, index], report)];
        const error = { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
        report([...path, key, index], error);
        return [];
      });
    },
    ids(key, rule = {}) {
      return array(key, rule)?.flatMap((value, index) => {
        if (isSnowflake(written(value))) return [written(value)];
        const error = { code: 'NUMBER_TYPE_COERCE', message: `Value "${written(value)}" is not snowflake.` };
        report([...path, key, index], error);
        return [];
      });
    },
  };
}
