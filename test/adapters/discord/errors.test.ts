// What Discord's refusals mean to the sender, through the real client: by its codes, its statuses, and no answer at all.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Calls, createCalls, restOptions } from '../../../adapters/discord/calls.ts';
import type { ChannelError } from '../../../core/channel.ts';
import type { Place } from '../../../core/message.ts';

const SECRET = 'a-secret-half-of-a-token';
const TOKEN = `MTEwMDAwMDAwMDAwMDAwMDAwMQ.local.${SECRET}`;

interface Answer {
  readonly status: number;
  readonly body: object | string;
}

let server: Server;
let answer: Answer;
let calls: Calls;
const authorized: boolean[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => {
    const { status, body } = answer;
    const isText = typeof body === 'string';
    response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json' });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  calls = callsTo((server.address() as AddressInfo).port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function callsTo(port: number): Calls {
  const made = createCalls({
    account: 'discord',
    token: TOKEN,
    now: () => 0,
    invalidMax: 1_000,
    authorized: (is) => authorized.push(is),
    stopped: () => undefined,
  });
  made.attach(new REST(restOptions(`http://127.0.0.1:${port}/api`, false)));
  return made;
}

const channel: Place = { account: 'discord', channel: '1200000000000000001' };
const thread: Place = { ...channel, thread: '1200000000000000002' };

async function failure(given: Answer, to = channel, idempotent = false): Promise<ChannelError> {
  answer = given;
  return calls
    .run('post', `/channels/${to.channel}/messages`, { to, body: { content: 'secret words' }, idempotent })
    .then(
      () => Promise.reject(new Error('it worked')),
      (error: ChannelError) => error,
    );
}
const refused = (status: number, code: number, message = 'No'): Answer => ({ status, body: { code, message } });

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
test.each<[number, number, ChannelError['kind'], string]>([
  [404, 10003, 'gone', 'chatGone'],
  [404, 10004, 'gone', 'chatGone'],
  [404, 10008, 'refused', 'messageGone'],
  [404, 10013, 'refused', 'deactivated'],
  [400, 10014, 'refused', 'emojiNotAllowed'],
  [400, 20028, 'retry', 'flood'],
  [400, 20029, 'retry', 'flood'],
  [400, 30003, 'refused', 'tooManyPins'],
  [400, 30010, 'refused', 'tooManyReactions'],
  [413, 40005, 'refused', 'tooLarge'],
  [400, 40062, 'retry', 'flood'],
  [403, 50001, 'refused', 'kicked'],
  [403, 50005, 'refused', 'noRights'],
  [400, 50006, 'refused', 'emptyMessage'],
  [403, 50007, 'refused', 'blocked'],
  [403, 50013, 'refused', 'noRights'],
  [400, 50045, 'refused', 'tooLarge'],
  [403, 50278, 'refused', 'blocked'],
  [403, 90001, 'refused', 'blocked'],
  [400, 130000, 'retry', 'overloaded'],
  [400, 160004, 'refused', 'threadExists'],
  [400, 160005, 'refused', 'threadLocked'],
  [400, 160006, 'refused', 'tooManyThreads'],
  [400, 160007, 'refused', 'tooManyThreads'],
])('%i with code %i is %s: %s', async (status, code, kind, reason) => {
  const error = await failure(refused(status, code));
  expect(error).toMatchObject({ kind, reason, wholeAccount: false, movedTo: undefined });
  expect(error.retryAfterMs > 0).toBe(kind === 'retry');
  const inThread = await failure(refused(status, code), thread);
  expect(inThread).toMatchObject({ kind, reason: kind === 'gone' ? 'threadGone' : reason });
});

test('a code that nobody knows is refused in Discord’s own words', async () => {
  expect(await failure(refused(400, 999_999, 'Something new'))).toMatchObject({
    kind: 'refused',
    reason: 'Something new',
  });
  expect(await failure({ status: 413, body: { message: 'Too much' } })).toMatchObject({ reason: 'tooLarge' });
});

const form = (field: string, code: string, message: string): Answer => ({
  status: 400,
  body: { code: 50035, message: 'Invalid Form Body', errors: { [field]: { _errors: [{ code, message }] } } },
});

test('a field that is wrong is named, and the words that were sent are not', async () => {
  expect(await failure(form('content', 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.'))).toMatchObject({
    kind: 'refused',
    reason: 'tooLong',
  });
  const error = await failure(form('nonce', 'BASE_TYPE_CHOICES', 'Value "secret words" must be a number.'));
  expect(error.kind).toBe('refused');
  expect(error.reason).toContain('nonce');
  expect(error.reason).not.toContain('secret words');
});

test('a token that Discord does not know pauses the whole account, until it knows it again', async () => {
  expect(await failure({ status: 401, body: { code: 0, message: '401: Unauthorized' } })).toMatchObject({
    kind: 'retry',
    reason: 'unauthorized',
    wholeAccount: true,
  });
  expect(authorized.at(-1)).toBe(false);
  await failure(refused(403, 50013));
  expect(authorized.at(-1)).toBe(true);
});

test.each<[number, string, string]>([
  [500, 'uncertain', 'retry'],
  [502, 'uncertain', 'retry'],
  [503, 'retry', 'retry'],
  [504, 'uncertain', 'retry'],
])('status %i is %s, and %s where doing it twice changes nothing', async (status, once, again) => {
  expect(await failure({ status, body: '<html>' })).toMatchObject({ kind: once });
  expect(await failure({ status, body: '<html>' }, channel, true)).toMatchObject({ kind: again });
});

test('where nobody answers, nothing was sent', async () => {
  const unused = createServer();
  await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve));
  const { port } = unused.address() as AddressInfo;
  await new Promise((resolve) => unused.close(resolve));
  await expect(callsTo(port).run('post', '/channels/1/messages')).rejects.toMatchObject({ kind: 'retry' });
});

test('no error tells the token, an interaction’s token, or a customer’s words', async () => {
  answer = refused(
    404,
    10062,
    `Unknown ${TOKEN} and ${SECRET} at /interactions/1200000000000000003/a-token-of-its-own/callback`,
  );
  const asked = calls.run('post', '/interactions/1200000000000000003/a-token-of-its-own/callback', {
    body: { content: 'secret words' },
    auth: false,
  });
  const error: ChannelError = await asked.then(
    () => Promise.reject(new Error('it worked')),
    (told: ChannelError) => told,
  );
  const everything =
    JSON.stringify([error, error.cause, error.message, String(error.stack), String(error.cause)]) + deep(error);
  for (const secret of [TOKEN, SECRET, 'a-token-of-its-own', 'secret words']) expect(everything).not.toContain(secret);
});

/** All that hangs on an error, also what is not enumerable. */
function deep(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 5) return String(value);
  return Reflect.ownKeys(value)
    .map((key) => `${String(key)}: ${deep(Reflect.get(value, key), depth + 1)}`)
    .join('\n');
}
