// What went wrong at Slack, told as ChannelErrors: what the sender must do, and never a token.
import { webApi } from '@slack/bolt';
import { ChannelError } from '../../core/channel.ts';
import { UNAUTHORIZED } from '../health.ts';
import { TransportError } from './http.ts';

export interface Circumstances {
  /** Tokens and the like, hidden wherever they turn up. */
  readonly secrets: readonly string[];
  /** Doing it twice changes nothing (edits, reactions, reading): then an unknown outcome is simply tried again. */
  readonly idempotent?: boolean;
}

export const THREAD_GONE = 'threadGone';
export const MISSING_SCOPE = 'missingScope';

const UNAUTHORIZED_RETRY_MS = 30_000;

/** Any failure as a ChannelError. One that is a ChannelError already stays as it is. */
export function toChannelError(error: unknown, about: Circumstances): ChannelError {
  if (error instanceof ChannelError) return error;
  const cause = scrubbed(error, about.secrets);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new ChannelError('retry', 'flood', { retryAfterMs: Math.max(1, error.retryAfter) * 1000, cause });
  }
  if (error instanceof webApi.WebAPIPlatformError) return answered(codeOf(error), about, cause);
  // Whatever the server's status says, it may have done it: Slack can be asked whether it has.
  if (error instanceof webApi.WebAPIHTTPError) {
    const { statusCode } = error;
    if (statusCode >= 400 && statusCode < 500) return new ChannelError('refused', `HTTP ${statusCode}`, { cause });
    return unknown(`HTTP ${statusCode}`, about, cause);
  }
  const inner = error instanceof webApi.WebAPIRequestError ? error.original : error;
  if (inner instanceof ChannelError) return inner;
  if (!(inner instanceof TransportError)) {
    return new ChannelError('refused', scrub(inner instanceof Error ? inner.message : String(inner), about.secrets), {
      cause,
    });
  }
  if (inner.tooLarge) return new ChannelError('refused', 'tooLarge', { cause });
  return inner.written ? unknown(inner.message, about, cause) : new ChannelError('retry', inner.message, { cause });
}

const unknown = (reason: string, about: Circumstances, cause: unknown) =>
  new ChannelError(about.idempotent ? 'retry' : 'uncertain', reason, { cause });

/** Slack's own names of errors, https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours. */
const KINDS: Readonly<Record<string, readonly [ChannelError['kind'], string]>> = {
  channel_not_found: ['gone', 'chatGone'],
  thread_not_found: ['gone', THREAD_GONE],
  is_archived: ['refused', 'archived'],
  not_in_channel: ['refused', 'notInChannel'],
  account_inactive: ['refused', UNAUTHORIZED],
  user_disabled: ['refused', 'deactivated'],
  user_not_found: ['refused', 'personGone'],
  cannot_dm_bot: ['refused', 'isBot'],
  messages_tab_disabled: ['refused', 'messagesTabOff'],
  restricted_action: ['refused', 'noRights'],
  restricted_action_read_only_channel: ['refused', 'noRights'],
  restricted_action_thread_only_channel: ['refused', 'noRights'],
  restricted_action_thread_locked: ['refused', 'noRights'],
  restricted_action_non_threadable_channel: ['refused', 'noRights'],
  missing_scope: ['refused', MISSING_SCOPE],
  no_permission: ['refused', 'noRights'],
  msg_too_long: ['refused', 'tooLong'],
  msg_blocks_too_long: ['refused', 'tooLong'],
  no_text: ['refused', 'emptyMessage'],
  file_not_found: ['refused', 'fileGone'],
  file_deleted: ['refused', 'fileGone'],
  invalid_name: ['refused', 'emojiNotAllowed'],
  request_timeout: ['retry', 'requestTimeout'],
  service_unavailable: ['retry', 'serviceUnavailable'],
  team_added_to_org: ['retry', 'teamMoves'],
};

/** Some of it may have been done, say their descriptions. */
const UNKNOWN = new Set(['internal_error', 'fatal_error']);

const REFUSED_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'org_login_required',
  'not_allowed_token_type',
]);

function answered(code: string, about: Circumstances, cause: unknown): ChannelError {
  if (code === 'ratelimited' || code === 'rate_limited') {
    return new ChannelError('retry', 'flood', { retryAfterMs: 1_000, cause });
  }
  if (REFUSED_TOKEN.has(code)) {
    return new ChannelError('retry', UNAUTHORIZED, { retryAfterMs: UNAUTHORIZED_RETRY_MS, wholeAccount: true, cause });
  }
  if (UNKNOWN.has(code)) return unknown(code, about, cause);
  const known = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
  if (known) return new ChannelError(known[0], known[1], { cause });
  return new ChannelError('refused', scrub(code.slice(0, REASON_LENGTH_MAX), about.secrets), { cause });
}

const REASON_LENGTH_MAX = 100;

const codeOf = (error: webApi.WebAPIPlatformError): string => String(error.data.error ?? 'unknown_error');

/** Slack answered with one of these; for the few refusals that are not failures. */
export const says = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof webApi.WebAPIPlatformError && codes.includes(codeOf(error));

export function scrub(text: string, secrets: readonly string[]): string {
  let out = text;
  for (const secret of secrets) {
    if (secret.length >= 8) out = out.replaceAll(encodeURIComponent(secret), '***').replaceAll(secret, '***');
  }
  return out;
}

/** A copy of an error that may be logged: name, message and stack without secrets, and nothing of what was sent. */
function scrubbed(error: unknown, secrets: readonly string[], depth = 0): Error | undefined {
  if (!(error instanceof Error) || depth > CAUSES_MAX) return undefined;
  const copy = new Error(scrub(error.message, secrets).slice(0, MESSAGE_LENGTH_MAX), {
    cause: scrubbed(error.cause, secrets, depth + 1),
  });
  copy.name = error.name;
  copy.stack = scrub(error.stack ?? '', secrets).slice(0, MESSAGE_LENGTH_MAX * 8);
  return copy;
}

const CAUSES_MAX = 4;
const MESSAGE_LENGTH_MAX = 500;
