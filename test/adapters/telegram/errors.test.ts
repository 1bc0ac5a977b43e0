// Telegram's refusals in their own words, and what the sender is told to do.
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { isUnauthorized, scrub, toChannelError } from '../../../adapters/telegram/errors.ts';
import { TransportError } from '../../../adapters/telegram/http.ts';
import { ChannelError } from '../../../core/channel.ts';
import { everythingIn } from './setting.ts';

const token = '7000000001:AAsecret-of-the-bot';
const to = { account: 'tg', channel: '-1002000000005' };

const refusal = (error_code: number, description: string, parameters: object = {}) =>
  new GrammyError('Call failed!', { ok: false, error_code, description, parameters }, 'sendMessage', { text: 'words' });

const told = (error: unknown, more: object = {}) => toChannelError(error, { account: 'tg', token, to, ...more });

test.each<[number, string, string, string]>([
  [403, 'Forbidden: bot was blocked by the user', 'refused', 'blocked'],
  [403, 'Forbidden: user is deactivated', 'refused', 'deactivated'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'refused', 'kicked'],
  [403, 'Forbidden: bot is not a member of the supergroup chat', 'refused', 'kicked'],
  [403, 'Forbidden: the group chat was deleted', 'refused', 'kicked'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'refused', 'notStarted'],
  [403, "Forbidden: bot can't send messages to bots", 'refused', "bot can't send messages to bots"],
  [400, 'Bad Request: chat not found', 'gone', 'chatGone'],
  [400, 'Bad Request: private chat not found', 'gone', 'chatGone'],
  [400, 'Bad Request: PEER_ID_INVALID', 'gone', 'chatGone'],
  [400, 'Bad Request: message thread not found', 'gone', 'threadGone'],
  [400, 'Bad Request: TOPIC_DELETED', 'gone', 'threadGone'],
  [400, 'Bad Request: TOPIC_CLOSED', 'gone', 'threadGone'],
  [400, 'Bad Request: file is too big', 'refused', 'tooLarge'],
  [413, 'Request Entity Too Large', 'refused', 'tooLarge'],
  [400, 'Bad Request: message is too long', 'refused', 'tooLong'],
  [400, 'Bad Request: text must be non-empty', 'refused', 'emptyMessage'],
  [400, 'Bad Request: message text is empty', 'refused', 'emptyMessage'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'refused', 'noRights'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'refused', 'noRights'],
  [400, 'Bad Request: wrong file identifier/HTTP URL specified', 'refused', 'fileGone'],
  [400, 'Bad Request: REACTION_INVALID', 'refused', 'emojiNotAllowed'],
  [400, 'Bad Request: message to edit not found', 'refused', 'message to edit not found'],
  [401, 'Unauthorized', 'retry', 'unauthorized'],
  [404, 'Not Found', 'retry', 'unauthorized'],
  [
    409,
    'Conflict: terminated by other getUpdates request',
    'retry',
    'Conflict: terminated by other getUpdates request',
  ],
  [500, 'Internal Server Error: restart', 'retry', 'restart'],
  [502, 'Bad Gateway', 'retry', 'Bad Gateway'],
])('%i %s is %s: %s', (code, description, kind, reason) => {
  expect(told(refusal(code, description))).toMatchObject({ kind, reason });
});

test('a moved group is followed', () => {
  const error = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: -100777,
  });
  expect(told(error)).toMatchObject({ kind: 'gone', movedTo: { account: 'tg', channel: '-100777' } });
});

test('a flood stops the group, or the whole account where no group is meant', () => {
  const flood = refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
  expect(told(flood)).toMatchObject({ kind: 'retry', retryAfterMs: 7000, wholeAccount: false });
  expect(told(flood, { to: { account: 'tg', channel: '11' } })).toMatchObject({ wholeAccount: true });
  expect(told(flood, { to: undefined })).toMatchObject({ wholeAccount: true });
});

describe('without an answer', () => {
  const lost = (more: ConstructorParameters<typeof TransportError>[1]) => new TransportError('ECONNRESET', more);

  test.each<[string, object, boolean, string]>([
    ['never written', { written: false }, false, 'retry'],
    ['written', { written: true }, false, 'uncertain'],
    ['written, but harmless twice', { written: true }, true, 'retry'],
    ['a gateway that did not pass it on', { written: true, status: 503 }, false, 'retry'],
    ['a gateway that may have', { written: true, status: 504 }, false, 'uncertain'],
    ['too large for the gateway', { written: true, status: 413 }, false, 'refused'],
    ['too much for the gateway', { written: true, status: 429, retryAfterMs: 5000 }, false, 'retry'],
  ])('%s is told as that', (_name, more, idempotent, kind) => {
    const error = lost(more as ConstructorParameters<typeof TransportError>[1]);
    expect(told(error, { idempotent }).kind).toBe(kind);
    expect(told(new HttpError('Network request failed!', error), { idempotent }).kind).toBe(kind);
  });

  test('a failure that is told already stays what it is', () => {
    const error = new ChannelError('refused', 'fileGone');
    expect(told(error)).toBe(error);
    expect(told(new HttpError('x', error))).toBe(error);
  });
});

test('the token is hidden by value, whole, in its secret half, and encoded', () => {
  const words = `https://x/bot${token}/getMe bot${encodeURIComponent(token)} AAsecret-of-the-bot`;
  expect(scrub(words, token)).toBe('https://x/bot***/getMe bot*** ***');
  const cause = new Error(words, { cause: new HttpError(words, new Error(words)) });
  const everything = everythingIn(told(new HttpError(words, new TransportError('x', { written: true, cause }))));
  expect(everything).not.toContain('AAsecret');
  expect(everythingIn(told(refusal(400, words)))).not.toContain('AAsecret');
  expect(everythingIn(told(new TypeError(words)))).not.toContain('AAsecret');
});

test('only a bare 404 speaks of the token', () => {
  expect(isUnauthorized(refusal(404, 'Not Found'))).toBe(true);
  expect(isUnauthorized(refusal(404, 'Not Found: method not found'))).toBe(false);
});
