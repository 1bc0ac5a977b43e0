// The log: one line of JSON per record, or one line for human eyes on a terminal, with every secret scrubbed by value.

import { styleText } from 'node:util';
import { type Logger, pino } from 'pino';
import { createScrubber, mask } from './secrets.ts';

export type Log = Logger;

export interface LogOptions {
  /** trace, debug, info, warn, error, fatal or silent. */
  readonly level: string;
  /** Values that must never be printed, as `loadConfiguration` returns them. */
  readonly secrets: readonly string[];
  /** Where lines go; standard output unless given. */
  readonly out?: Out;
}

interface Out {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** A stream tells here that a line could not be written. */
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

const stackFramesMax = 20;
const causesMax = 5;
const depthMax = 12;

/**
 * A pino logger: readable lines on a terminal, JSON elsewhere (`time` in ISO 8601, `level` as a word, `err` with type,
 * message, code and stack only, since the SDKs hang whole requests onto their errors). Each record is scrubbed whole
 * before it is written: message, keys, values, URLs and stacks. A log that cannot be written, its reader gone or its
 * disk full, is said on standard error, once, and stops nothing: it cannot be logged.
 */
export function createLog({ level, secrets, out = process.stdout }: LogOptions): Log {
  const scrub = createScrubber(secrets);
  const readable = out.isTTY === true;
  let failed = false;
  out.on?.('error', ({ message }) => {
    if (failed) return;
    failed = true;
    process.stderr.on('error', () => undefined);
    process.stderr.write(`the log cannot be written: ${message}\n`);
  });
  const write = (line: string) => {
    const touched = scrub(line) !== line;
    if (!readable && !touched) return out.write(line);
    const parsed: unknown = JSON.parse(line);
    const record = touched ? scrubDeep(parsed, scrub, depthMax) : parsed;
    return out.write(readable ? formatRecord(record as Record<string, unknown>) : `${JSON.stringify(record)}\n`);
  };
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    { write },
  );
}

/** Scrubs the record's strings rather than its line, so that the line stays JSON whatever a secret looks like. */
function scrubDeep(value: unknown, scrub: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value === 'number') return scrub(String(value)) === String(value) ? value : mask;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '[…]';
  if (Array.isArray(value)) return value.map((item) => scrubDeep(item, scrub, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [scrub(key), scrubDeep(item, scrub, depth - 1)]),
  );
}

/** What the log keeps of an error. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const described: Record<string, unknown> = { type: error.name, message: error.message };
  if ('code' in error && ['string', 'number'].includes(typeof error.code)) described.code = error.code;
  const stacks: string[] = [];
  let next: unknown = error;
  for (let depth = 0; depth < causesMax && next instanceof Error; depth++) {
    const frames = (next.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    stacks.push([`${next.name}: ${next.message}`, ...frames.slice(0, stackFramesMax)].join('\n'));
    next = next.cause;
  }
  described.stack = stacks.join('\ncaused by: ');
  return described;
}

const colours = { trace: 'gray', debug: 'gray', info: 'green', warn: 'yellow', error: 'red', fatal: 'red' } as const;

/** `12:34:56.789 INFO  message key=value`, and an error's stack indented below it. Ends in a newline. */
function formatRecord(record: Record<string, unknown>): string {
  const { level, time, msg, err, ...rest } = record;
  const label = String(level);
  const at = new Date(String(time));
  const clock = `${at.toTimeString().slice(0, 8)}.${String(at.getMilliseconds()).padStart(3, '0')}`;
  const colour = Object.hasOwn(colours, label) ? colours[label as keyof typeof colours] : 'white';
  const parts = [clock, styleText(colour, label.toUpperCase().padEnd(5)), visible(typeof msg === 'string' ? msg : '')];
  for (const [key, value] of Object.entries(rest)) parts.push(`${visible(key)}=${visible(shown(value))}`);
  const { message, stack, code } = (typeof err === 'object' && err !== null ? err : {}) as Record<string, unknown>;
  if (message !== undefined && message !== msg) parts.push(`err=${visible(shown(message))}`);
  if (code !== undefined) parts.push(`code=${visible(shown(code))}`);
  const frames = typeof stack === 'string' ? stack.split('\n') : [];
  return [
    parts.filter((part) => part !== '').join(' '),
    ...frames.map((line) => `    ${visible(line.trim())}`),
    '',
  ].join('\n');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
  return JSON.stringify(value);
}

/** Customers' words may reach a message: control characters would let them write elsewhere on the screen. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
