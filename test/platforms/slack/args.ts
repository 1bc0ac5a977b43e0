// Reads the arguments of a Web API call, which are form fields (objects in them as JSON text) or one JSON object.
import { explained, SlackFailure } from './failure.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Args {
  readonly fields: Fields;
  readonly isJson: boolean;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that should be text; '' when it is none. */
export function str(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A field that should be a list of objects. */
export function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws what Slack answers to a body that is none: https://docs.slack.dev/apis/web-api/ */
export function readArgs(contentType: string, body: Buffer, query: string): Args {
  const fromQuery = Object.fromEntries(new URLSearchParams(query));
  const text = body.toString('utf8');
  if (text === '') return { fields: fromQuery, isJson: false };
  if (contentType.includes('application/json')) {
    const parsed = parseJson(text);
    if (parsed === undefined) throw new SlackFailure('invalid_json');
    if (!isFields(parsed)) throw new SlackFailure('json_not_object');
    return { fields: { ...fromQuery, ...parsed }, isJson: true };
  }
  if (contentType.includes('application/x-www-form-urlencoded')) {
    return { fields: { ...fromQuery, ...Object.fromEntries(new URLSearchParams(text)) }, isJson: false };
  }
  throw new SlackFailure(contentType === '' ? 'missing_post_type' : 'invalid_post_type');
}

/** Text of an argument; undefined when it is absent, null or empty. */
export function text(args: Args, name: string): string | undefined {
  const value = args.fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

export function required(args: Args, name: string): string {
  const value = text(args, name);
  if (value === undefined) throw explained('invalid_arguments', [`missing required field: ${name}`]);
  return value;
}

export function flag(args: Args, name: string, fallback = false): boolean {
  const value = text(args, name);
  return value === undefined ? fallback : value === 'true' || value === '1';
}

/** A whole number between `min` and `max`. */
export function whole(args: Args, name: string, fallback: number, min: number, max: number): number {
  const value = text(args, name);
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (!Number.isInteger(parsed)) throw explained('invalid_arguments', [`failed to match all allowed schemas: ${name}`]);
  return Math.min(max, Math.max(min, parsed));
}

/** A nested value, sent as itself or as JSON text; undefined when absent. `code` names a text that is not JSON. */
export function nested(args: Args, name: string, code: string): unknown {
  const value = args.fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  const parsed = parseJson(value);
  if (parsed === undefined) throw new SlackFailure(code);
  return parsed;
}
