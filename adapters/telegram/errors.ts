// What went wrong at Telegram, told as ChannelErrors: what the sender must do, and never the token.
import { GrammyError, HttpError } from 'grammy';
import { ChannelError } from '../../core/channel.ts';
import type { Place } from '../../core/message.ts';
import { UNAUTHORIZED } from '../health.ts';
import { isShared } from './address.ts';
import { TransportError } from './http.ts';

export interface Circumstances {
  readonly account: string;
  readonly token: string;
  /** Where it was being sent to, when it was. */
  readonly to?: Place;
  /** Doing it twice changes nothing (edits, reactions, downloads): then an unknown outcome is simply tried again. */
  readonly idempotent?: boolean;
}

const UNAUTHORIZED_RETRY_MS = 30_000;
const DEFAULT_FLOOD_MS = 1_000;

/** Any failure as a ChannelError. One that is a ChannelError already stays as it is. */
export function toChannelError(error: unknown, about: Circumstances): ChannelError {
  if (error instanceof ChannelError) return error;
  if (error instanceof GrammyError) return answered(error, about);
  const inner = error instanceof HttpError ? error.error : error;
  if (inner instanceof ChannelError) return inner;
  const cause = scrubbed(error, about.token);
  if (!(inner instanceof TransportError)) {
    return new ChannelError('refused', scrub(errorText(inner), about.token), { cause });
  }
  const { status, written, retryAfterMs } = inner;
  if (status === 413) return new ChannelError('refused', 'tooLarge', { cause });
  if (status === 429) {
    return new ChannelError('retry', 'flood', {
      retryAfterMs: retryAfterMs || DEFAULT_FLOOD_MS,
      wholeAccount: true,
      cause,
    });
  }
  const reason = scrub(inner.message, about.token);
  // A gateway that says 503 did not pass the request on; after 502, 504 or a broken answer nobody knows.
  const unknown = written && status !== 503 && !about.idempotent;
  return new ChannelError(unknown ? 'uncertain' : 'retry', reason, { retryAfterMs, cause });
}

/** The Bot API's own refusals, by what its source (telegram-bot-api and TDLib) says. First match wins. */
const REFUSALS: readonly (readonly [RegExp, 'refused' | 'gone', string])[] = [
  [/blocked by the user/i, 'refused', 'blocked'],
  [/user is deactivated/i, 'refused', 'deactivated'],
  [/kicked|not a member|chat was deleted/i, 'refused', 'kicked'],
  [/can't initiate conversation/i, 'refused', 'notStarted'],
  [
    /message thread not found|TOPIC_(DELETED|CLOSED|ID_INVALID)|topic (is )?(not found|deleted|closed)/i,
    'gone',
    'threadGone',
  ],
  [
    /chat not found|PEER_ID_INVALID|CHAT_ID_INVALID|CHANNEL_(PRIVATE|INVALID)|upgraded to a supergroup/i,
    'gone',
    'chatGone',
  ],
  [/file is too big|entity too large|FILE_PARTS_INVALID|wrong file size/i, 'refused', 'tooLarge'],
  [/(text|caption) is too long|MESSAGE_TOO_LONG|CAPTION_TOO_LONG|message is too long/i, 'refused', 'tooLong'],
  [/text is empty|text must be non-empty/i, 'refused', 'emptyMessage'],
  [/wrong (remote )?file.?id|FILE_REFERENCE/i, 'refused', 'fileGone'],
  [/REACTION_(INVALID|EMPTY)/i, 'refused', 'emojiNotAllowed'],
  [
    /not enough rights|have no rights|need administrator|ADMIN_REQUIRED|WRITE_FORBIDDEN|_FORBIDDEN\b/i,
    'refused',
    'noRights',
  ],
];

function answered(error: GrammyError, about: Circumstances): ChannelError {
  const { error_code: code, description, parameters } = error;
  const cause = scrubbed(error, about.token);
  if (code === 429) {
    // A group's own limit (20 a minute) stops that group. In private chats one message a second is kept by pacing, so
    // that a flood there means the bot's overall limit.
    const wholeAccount = about.to === undefined || !isShared(about.to);
    const seconds = parameters.retry_after;
    return new ChannelError('retry', 'flood', {
      retryAfterMs: seconds === undefined ? DEFAULT_FLOOD_MS : seconds * 1000,
      wholeAccount,
      cause,
    });
  }
  if (isUnauthorized(error)) {
    return new ChannelError('retry', UNAUTHORIZED, { retryAfterMs: UNAUTHORIZED_RETRY_MS, wholeAccount: true, cause });
  }
  if (code >= 500 || code === 409) return new ChannelError('retry', scrub(words(description), about.token), { cause });
  const moved = parameters.migrate_to_chat_id;
  if (moved !== undefined && about.to) {
    const movedTo = { account: about.to.account, channel: String(moved) };
    return new ChannelError('gone', 'chatGone', { movedTo, cause });
  }
  for (const [pattern, kind, reason] of REFUSALS) {
    if (pattern.test(description)) return new ChannelError(kind, reason, { cause });
  }
  if (code === 413) return new ChannelError('refused', 'tooLarge', { cause });
  return new ChannelError('refused', scrub(words(description), about.token), { cause });
}

/** A revoked token is answered with 401, a malformed one with a bare 404. */
export function isUnauthorized(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 401 || (error.error_code === 404 && error.description === 'Not Found');
}

/** Telegram's description of a refusal matches; for the few refusals that are not failures. */
export function says(error: unknown, pattern: RegExp): boolean {
  return error instanceof GrammyError && pattern.test(error.description);
}

const words = (description: string) => description.replace(/^(Bad Request|Forbidden|Internal Server Error): /, '');

const errorText = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Hides the token by value, also when only its secret half or a URL-encoded form of it is there. */
export function scrub(text: string, token: string): string {
  const secret = token.slice(token.indexOf(':') + 1);
  return secret.length < 4
    ? text
    : text.replaceAll(encodeURIComponent(token), '***').replaceAll(token, '***').replaceAll(secret, '***');
}

/**
 * A copy of an error that may be logged: names, messages and stacks without the token, and without what grammY keeps
 * beside them (the payload holds a customer's words).
 */
function scrubbed(error: unknown, token: string, depth = 0): Error | undefined {
  if (!(error instanceof Error) || depth > CAUSES_MAX) return undefined;
  const inner = error instanceof HttpError ? error.error : error.cause;
  const copy = new Error(scrub(error.message, token), { cause: scrubbed(inner, token, depth + 1) });
  copy.name = error.name;
  copy.stack = scrub(error.stack ?? '', token);
  return copy;
}

const CAUSES_MAX = 4;
