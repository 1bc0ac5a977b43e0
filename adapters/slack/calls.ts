// The Web API as the rest of this folder calls it: Bolt's client over our own pool, one attempt, failures as ChannelErrors.
import { stringify } from 'node:querystring';
import { type Logger, webApi } from '@slack/bolt';
import { ChannelError } from '../../core/channel.ts';
import { UNAUTHORIZED } from '../health.ts';
import { scrub, toChannelError } from './errors.ts';
import { type Fields, isFields, text } from './fields.ts';
import { createHttp, type Http, TransportError } from './http.ts';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: object) => void;

export interface CallOptions {
  readonly account: string;
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Ends in a slash, as Bolt wants it: `https://slack.com/api/`. */
  readonly apiUrl: string;
  readonly log: Log;
  /** Told after every call whether Slack knows the token. */
  readonly authorized: (isAuthorized: boolean) => void;
}

export interface Calls {
  readonly account: string;
  readonly http: Http;
  /** What Bolt makes its clients with: no retries, no queue that pauses, no redirects. */
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly client: webApi.WebClient;
  /** Runs a call and throws its failure as a ChannelError. `idempotent`: doing it twice does no harm. */
  run<T>(about: { idempotent?: boolean }, call: (client: webApi.WebClient) => Promise<T>): Promise<T>;
  /**
   * Posts a message, past Bolt's client: its queue, its retries and the debug lines that it writes for nobody cost more
   * than the call. Fails as the client does, as a ChannelError.
   */
  post(message: object): Promise<Fields>;
  toError(error: unknown, about?: { idempotent?: boolean }): ChannelError;
  /** Whether an address that Slack gave may be asked with the token, or at all: Slack's own hosts, or the API's. */
  isTrusted(url: string): boolean;
}

const CALLS_AT_ONCE_MAX = 512;

export function createCalls(options: CallOptions): Calls {
  const { account, apiUrl, log } = options;
  const secrets = [options.botToken, options.appToken, options.signingSecret].filter((value) => value !== undefined);
  const http = createHttp();
  const logger = createLogger(log, secrets);
  const origin = new URL(apiUrl).origin;
  const clientOptions: webApi.WebClientOptions = {
    slackApiUrl: apiUrl,
    logger,
    fetch: http.fetch,
    // The outbox retries, and keeps deadlines across restarts; Bolt's own would pause every channel for one.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: CALLS_AT_ONCE_MAX,
    allowAbsoluteUrls: false,
  };
  const client = new webApi.WebClient(options.botToken, clientOptions);
  const toError: Calls['toError'] = (error, about) => toChannelError(error, { secrets, ...about });
  async function told<T>(about: { idempotent?: boolean }, call: () => Promise<T>): Promise<T> {
    try {
      const result = await call();
      options.authorized(true);
      return result;
    } catch (error) {
      const failure = toError(error, about);
      if (failure.reason === UNAUTHORIZED) options.authorized(false);
      throw failure;
    }
  }

  return {
    account,
    http,
    logger,
    clientOptions,
    client,
    toError,
    post: (message) => told({}, () => postStraight(http, `${apiUrl}chat.postMessage`, options.botToken, message)),
    run: (about, call) => told(about, () => call(client)),
    isTrusted(url) {
      const parsed = URL.parse(url);
      if (!parsed) return false;
      if (parsed.origin === origin) return true;
      return parsed.protocol === 'https:' && parsed.port === '' && /(^|\.)slack\.com$/.test(parsed.hostname);
    },
  };
}

async function postStraight(http: Http, url: string, token: string, message: object): Promise<Fields> {
  const { status, headers, body } = await http.ask(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: formOf(message),
  });
  if (status === 429) throw new webApi.WebAPIRateLimitedError(Number(headers['retry-after'] ?? 1) || 1);
  if (status !== 200) throw new webApi.WebAPIHTTPError(status, '', {}, '');
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString());
  } catch (cause) {
    throw new TransportError('no JSON', { written: true, cause });
  }
  if (!isFields(answer) || answer.ok !== true) {
    const error = (isFields(answer) && text(answer, 'error')) || 'unknown_error';
    throw new webApi.WebAPIPlatformError({ ok: false, error, response_metadata: {} });
  }
  return answer;
}

/** As the client writes it: what is no plain value is JSON. */
const formOf = (message: object): string =>
  stringify(
    Object.fromEntries(
      Object.entries(message).map(([name, value]) => [
        name,
        typeof value === 'string' || typeof value === 'boolean' ? value : JSON.stringify(value),
      ]),
    ),
  );

/** Bolt's words go to our log, quietly: what matters is told by whoever called. Its debug lines hold payloads. */
function createLogger(log: Log, secrets: readonly string[]): Logger {
  const quietly = (...words: unknown[]) =>
    log('debug', 'Bolt says', { words: scrub(words.map(wordOf).join(' '), secrets).slice(0, 500) });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: quietly,
    error: quietly,
    setLevel: () => undefined,
    getLevel: () => 'warn' as ReturnType<Logger['getLevel']>,
    setName: () => undefined,
  };
}

const wordOf = (word: unknown) => (word instanceof Error ? word.message : typeof word === 'string' ? word : '…');

/** Best effort: what nothing depends on may fail, and is only noted. */
export async function tried(log: Log, what: string, doing: () => Promise<unknown>): Promise<boolean> {
  try {
    await doing();
    return true;
  } catch (error) {
    log('debug', `Could not ${what}`, { reason: error instanceof ChannelError ? error.reason : 'unknown' });
    return false;
  }
}
