// Pages as POST requests to one address. Every attempt of a page has the same key and the same body, and the receiver
// is told to take a key once: so whatever is not a clear answer is tried again, and no page is lost to a doubt.
import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';
import { type Channel, ChannelError } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import { type Message, plain } from '../../core/message.ts';
import { createSendOnly } from './send-only.ts';

export interface WebhookOptions {
  readonly account: string;
  /** The house's name. */
  readonly house: string;
  readonly url: string;
  /** Signs every page. One that begins with `whsec_` is base64 from there on, as in Standard Webhooks. */
  readonly secret?: string;
  /** Where a request can be taken. */
  readonly link?: string;
  readonly clock?: Clock;
  /** How long one attempt may take; 10 s by default. */
  readonly attemptMsMax?: number;
}

const ATTEMPT_MS_MAX = 10_000;
/** Nobody is asked to wait longer: a page is of no use the day after. */
const RETRY_AFTER_MS_MAX = 10 * 60_000;
/** What an answer says beside its status is not read. */
const ANSWER_BYTES_MAX = 1 << 16;

/** Too early, too many, in conflict with an attempt that is still under way, or too slow: the same again later. */
const AGAIN = new Set([408, 409, 425, 429]);

export function createWebhook(options: WebhookOptions): Channel {
  const { account, url, secret, clock = systemClock, attemptMsMax = ATTEMPT_MS_MAX } = options;
  let agent: Agent | undefined;

  async function post(message: Message, key: string): Promise<void> {
    const body = bodyOf(options, message, key, clock.now());
    agent ??= new Agent({ connections: 2, connect: { timeout: attemptMsMax } });
    const { statusCode, headers } = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: headersOf(body, key, secret, clock.now()),
      body,
      signal: AbortSignal.timeout(attemptMsMax),
    }).then(async (answer) => {
      // Its connection is of use again only when the answer is read; the answer itself stands already.
      await answer.body.dump({ limit: ANSWER_BYTES_MAX, signal: AbortSignal.timeout(attemptMsMax) }).catch(() => {});
      return answer;
    }, unanswered);
    if (statusCode < 200 || statusCode > 299) throw refusal(statusCode, headers['retry-after'], clock.now());
  }

  return createSendOnly({
    account,
    async post(_to, message, key) {
      await post(message, key);
      return key;
    },
    async close() {
      const closing = agent;
      agent = undefined;
      await closing?.destroy();
    },
  });
}

/** The same at every attempt: some receivers refuse a key that comes with another body. */
function bodyOf({ house, link }: WebhookOptions, { text, at }: Message, key: string, now: number): string {
  const when = new Date(at ?? now).toISOString();
  return JSON.stringify({ house, text: plain(text), ...(link === undefined ? {} : { link }), key, at: when });
}

/** https://www.standardwebhooks.com: libraries that check it are there in many languages. */
function headersOf(body: string, key: string, secret: string | undefined, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Patchthrough',
    'idempotency-key': key,
    'webhook-id': key,
    'webhook-timestamp': timestamp,
  };
  if (secret === undefined) return headers;
  const signature = createHmac('sha256', bytesOf(secret)).update(`${key}.${timestamp}.${body}`).digest('base64');
  return { ...headers, 'webhook-signature': `v1,${signature}` };
}

const PREFIX = 'whsec_';
const bytesOf = (secret: string): Buffer =>
  secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), 'base64') : Buffer.from(secret);

/** The code of a network error never holds the address, its message may. */
function unanswered(error: unknown): never {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  const isLate = error instanceof Error && /^(Timeout|Abort)Error$/.test(error.name);
  throw new ChannelError('retry', isLate ? 'no answer in time' : typeof code === 'string' ? code : 'connection');
}

function refusal(status: number, retryAfter: string | string[] | undefined, now: number): ChannelError {
  const reason = `HTTP ${status}`;
  if (status < 500 && !AGAIN.has(status)) return new ChannelError('refused', reason);
  return new ChannelError('retry', reason, { retryAfterMs: waitOf(String(retryAfter ?? ''), now) });
}

/** Seconds or a date, in milliseconds from now; 0 where it says neither. */
function waitOf(retryAfter: string, now: number): number {
  const until = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return until > 0 ? Math.min(until, RETRY_AFTER_MS_MAX) : 0;
}
