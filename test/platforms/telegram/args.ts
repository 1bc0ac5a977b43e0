// Reads the arguments of a Bot API call, which may be JSON values, form fields or uploaded files, the way the server does.
import { bad } from './failure.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Args {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
  /** false when the request's body was not valid UTF-8. */
  readonly utf8: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

const noFiles: ReadonlyMap<string, Upload> = new Map();

export function plainArgs(raw: Fields): Args {
  return { raw, files: noFiles, utf8: true };
}

export function has(args: Args, name: string): boolean {
  const value = args.raw[name];
  return value !== undefined && value !== null;
}

/** Every argument is a string to the server: numbers and booleans are written out, objects are JSON. */
export function str(args: Args, name: string): string {
  return asText(args.raw[name]);
}

export function int(args: Args, name: string, fallback = 0): number {
  const value = args.raw[name];
  if (typeof value === 'number') return Math.trunc(value);
  const text = asText(value);
  return text === '' ? fallback : Number.parseInt(text, 10) || 0;
}

export function bool(args: Args, name: string): boolean {
  return isTrue(args.raw[name]);
}

/** A nested JSON argument, given as a value or as text; undefined when absent. `what` names it in the error. */
export function json(args: Args, name: string, what: string): unknown {
  const value = args.raw[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  const parsed = parseJson(value);
  if (parsed === undefined) throw bad(`Can't parse ${what} JSON object`);
  return parsed;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTrue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const text = asText(value).toLowerCase();
  return text === 'true' || text === '1' || text === 'yes';
}

export function fieldText(fields: Fields, name: string): string {
  return asText(fields[name]);
}

export function fieldInt(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === 'number' ? Math.trunc(value) : Number.parseInt(asText(value), 10) || 0;
}

export function requiredText(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined || value === null) throw bad(`Can't find field "${name}"`);
  if (typeof value !== 'string' && typeof value !== 'number') throw bad(`Field "${name}" must be of type String`);
  return String(value);
}

/** Ids of messages, as deleteMessages, copyMessages and forwardMessages take them. */
export function messageIds(args: Args, name: string, max: number): number[] {
  const value = json(args, name, name);
  if (value === undefined) throw bad('Message identifiers are not specified');
  if (!Array.isArray(value)) throw bad('Expected an Array of message identifiers');
  if (value.length > max) throw bad('Too many message identifiers specified');
  if (value.length === 0) throw bad('Message identifiers are not specified');
  return value.map((entry: unknown) => {
    const id = typeof entry === 'number' ? entry : Number.parseInt(asText(entry), 10);
    if (!Number.isInteger(id)) throw bad("Can't parse message identifier as a Number");
    if (id <= 0) throw bad('Invalid message identifier specified');
    return id;
  });
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}
