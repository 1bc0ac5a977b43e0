// What went wrong at Discord, told as ChannelErrors: what the sender must do, and never a token or a customer's words.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { ChannelError } from '../../core/channel.ts';
import type { Place } from '../../core/message.ts';
import { UNAUTHORIZED } from '../health.ts';

export interface Circumstances {
  readonly token: string;
  /** Where it was being sent to, when it was. */
  readonly to?: Place | undefined;
  /** Doing it twice changes nothing (edits, reactions, downloads): then an unknown outcome is simply tried again. */
  readonly idempotent?: boolean | undefined;
}

const UNAUTHORIZED_RETRY_MS = 30_000;
const OVERLOADED_RETRY_MS = 5_000;

/** Any failure as a ChannelError. One that is a ChannelError already stays as it is. */
export function toChannelError(error: unknown, about: Circumstances): ChannelError {
  if (error instanceof ChannelError) return error;
  const cause = scrubbed(error, about.token);
  if (error instanceof RateLimitError) {
    const retryAfterMs = waitOf(error);
    // A thread is a channel of its own here, with limits of its own.
    return new ChannelError('retry', 'flood', {
      retryAfterMs,
      wholeAccount: error.global,
      onlyHere: !error.global,
      cause,
    });
  }
  if (error instanceof DiscordAPIError) return answered(error, about, cause);
  if (error instanceof HTTPError) {
    // A gateway that says 503 did not pass the request on; after any other 5xx nobody knows.
    const kind = error.status === 503 || about.idempotent ? 'retry' : 'uncertain';
    return new ChannelError(kind, `Discord answered ${error.status}`, { cause });
  }
  if (error instanceof Error && /Expected token to be set/.test(error.message)) return unauthorized(cause);
  const code = codeOf(error);
  const kind = NEVER_SENT.has(code) || about.idempotent ? 'retry' : 'uncertain';
  return new ChannelError(kind, code === '' ? 'connection' : code, { cause });
}

/** How long a rate limit asks for, in milliseconds. */
const waitOf = (error: RateLimitError): number =>
  Math.ceil(Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout, 0));

/** The connection never stood, so that nothing was written on it. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.name === 'AbortError') return 'timeout';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : codeOf(error.cause);
}

const unauthorized = (cause: Error | undefined) =>
  new ChannelError('retry', UNAUTHORIZED, { retryAfterMs: UNAUTHORIZED_RETRY_MS, wholeAccount: true, cause });

type Meaning = readonly ['refused' | 'gone' | 'retry', string];

/** By Discord's codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  10003: ['gone', 'chatGone'],
  10004: ['gone', 'chatGone'],
  10008: ['refused', 'messageGone'],
  10013: ['refused', 'deactivated'],
  10014: ['refused', 'emojiNotAllowed'],
  20028: ['retry', 'flood'],
  20029: ['retry', 'flood'],
  30003: ['refused', 'tooManyPins'],
  30010: ['refused', 'tooManyReactions'],
  40005: ['refused', 'tooLarge'],
  40062: ['retry', 'flood'],
  50001: ['refused', 'kicked'],
  50005: ['refused', 'noRights'],
  50006: ['refused', 'emptyMessage'],
  50007: ['refused', 'blocked'],
  50013: ['refused', 'noRights'],
  50045: ['refused', 'tooLarge'],
  50278: ['refused', 'blocked'],
  90001: ['refused', 'blocked'],
  130000: ['retry', 'overloaded'],
  160004: ['refused', 'threadExists'],
  160005: ['refused', 'threadLocked'],
  160006: ['refused', 'tooManyThreads'],
  160007: ['refused', 'tooManyThreads'],
};

function answered(error: DiscordAPIError, about: Circumstances, cause: Error | undefined): ChannelError {
  if (error.status === 401 && error.code !== 50025) return unauthorized(cause);
  const [kind, reason] = MEANINGS[Number(error.code)] ?? otherwise(error, about);
  if (kind === 'retry') return new ChannelError('retry', reason, { retryAfterMs: OVERLOADED_RETRY_MS, cause });
  const isThread = kind === 'gone' && about.to?.thread !== undefined;
  return new ChannelError(kind, isThread ? 'threadGone' : reason, { cause });
}

function otherwise(error: DiscordAPIError, about: Circumstances): Meaning {
  if (error.status === 413) return ['refused', 'tooLarge'];
  const words = scrub(error.message, about.token).split('\n');
  if (Number(error.code) !== 50035) return ['refused', words[0] ?? 'refused'];
  const isLong = words.some((line) => line.startsWith('content[BASE_TYPE_MAX_LENGTH]'));
  // The lines name a field and its rule; what stands in quotes are the words that were sent.
  return ['refused', isLong ? 'tooLong' : (words[1] ?? words[0] ?? '').replace(/"[^"]*"/g, '"…"')];
}

/** Whether Discord refused with one of these codes. */
export const hasCode = (error: unknown, ...codes: readonly number[]): boolean => codes.includes(Number(codeIn(error)));

function codeIn(error: unknown): unknown {
  if (error instanceof DiscordAPIError) return error.code;
  return error instanceof ChannelError && error.cause instanceof Error ? Reflect.get(error.cause, 'code') : undefined;
}

/** Hides the token by value, also when only its secret half or a URL-encoded form of it is there. */
function scrub(text: string, token: string): string {
  if (token.length < 8) return text;
  const secret = token.slice(token.lastIndexOf('.') + 1);
  const whole = text.replaceAll(encodeURIComponent(token), '***').replaceAll(token, '***');
  return (secret.length < 8 ? whole : whole.replaceAll(secret, '***')).replace(INTERACTION_TOKEN, '$1***');
}

/** The token of an interaction stands in the addresses of its answers. */
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[^/\s?]+/g;

/**
 * A copy of an error that may be logged: name, message, code and stack without the token, and without what discord.js
 * keeps beside them (the request's body holds a customer's words, its address an interaction's token).
 */
function scrubbed(error: unknown, token: string, depth = 0): Error | undefined {
  if (!(error instanceof Error) || depth > CAUSES_MAX) return undefined;
  const copy = new Error(scrub(error.message, token), { cause: scrubbed(error.cause, token, depth + 1) });
  copy.name = scrub(error.name, token);
  copy.stack = scrub(error.stack ?? '', token);
  return 'code' in error ? Object.assign(copy, { code: error.code }) : copy;
}

const CAUSES_MAX = 4;
