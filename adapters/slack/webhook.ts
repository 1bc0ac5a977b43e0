// Slack over HTTP: a small server that believes only signed requests, and answers 200 only for what was dealt with.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../core/clock.ts';
import { createWebhookServer, type Webhook } from '../webhook.ts';
import { type Fields, isFields, text } from './fields.ts';
import type { Retry } from './socket.ts';

export interface WebhookOptions {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly signingSecret: string;
  readonly clock: Clock;
  /** Resolves when it is dealt with, to what goes back to Slack; rejects when it is not. */
  readonly deliver: (body: Fields, retry: Retry) => Promise<object | undefined>;
}

const BODY_BYTES_MAX = 1 << 20;
/** Bolt's own check takes a time that lies years ahead. */
const AGE_SECONDS_MAX = 300;

export function createWebhook(options: WebhookOptions): Webhook {
  return createWebhookServer(options, (request, response) => {
    const status = refusal(request, options.path);
    if (status !== undefined) {
      request.resume();
      answer(response, { status });
      return;
    }
    void handle(request, options).then((done) => answer(response, done));
  });
}

function refusal(request: IncomingMessage, path: string): number | undefined {
  const [asked] = (request.url ?? '').split('?');
  if (asked !== path) return 404;
  if (request.method !== 'POST') return 405;
  if (typeof header(request, 'x-slack-signature') !== 'string') return 401;
  return Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX ? 413 : undefined;
}

interface Done {
  readonly status: number;
  readonly body?: object;
}

async function handle(request: IncomingMessage, options: WebhookOptions): Promise<Done> {
  let raw: Buffer | undefined;
  try {
    raw = await readBody(request);
  } catch {
    return { status: 400 };
  }
  if (raw === undefined) return { status: 413 };
  const time = header(request, 'x-slack-request-timestamp') ?? '';
  const signature = header(request, 'x-slack-signature') ?? '';
  if (!isSigned({ raw, time, signature, ...options })) return { status: 401 };
  const body = parse(raw.toString(), header(request, 'content-type') ?? '');
  if (!body) return { status: 400 };
  if (body.type === 'url_verification') return { status: 200, body: { challenge: text(body, 'challenge') ?? '' } };
  if (body.ssl_check !== undefined && body.command === undefined) return { status: 200 };
  const num = Number(header(request, 'x-slack-retry-num') ?? 0);
  const reason = header(request, 'x-slack-retry-reason');
  try {
    const back = await options.deliver(body, num > 0 ? { num, ...(reason && { reason }) } : {});
    return { status: 200, ...(back && { body: back }) };
  } catch {
    // Slack delivers events again that are answered with anything but 2xx.
    return { status: 500 };
  }
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

interface Signed {
  readonly raw: Buffer;
  readonly time: string;
  readonly signature: string;
  readonly signingSecret: string;
  readonly clock: Clock;
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack/ */
function isSigned({ raw, time, signature, signingSecret, clock }: Signed): boolean {
  if (!/^\d{1,12}$/.test(time) || signingSecret === '') return false;
  if (Math.abs(clock.now() / 1000 - Number(time)) > AGE_SECONDS_MAX) return false;
  const expected = createHmac('sha256', signingSecret).update(`v0:${time}:`).update(raw).digest();
  const given = Buffer.from(/^v0=([0-9a-f]{64})$/.exec(signature)?.[1] ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Events come as JSON, presses as JSON in a form, commands as a form. */
function parse(raw: string, contentType: string): Fields | undefined {
  try {
    if (!contentType.includes('application/x-www-form-urlencoded')) return asFields(JSON.parse(raw));
    const form = new URLSearchParams(raw);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : asFields(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

const asFields = (value: unknown): Fields | undefined => (isFields(value) ? value : undefined);

function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('closed')));
  });
}

function answer(response: ServerResponse, { status, body }: Done): void {
  if (response.destroyed) return;
  const words = body ? JSON.stringify(body) : '';
  response.writeHead(status, {
    'content-length': Buffer.byteLength(words),
    ...(body && { 'content-type': 'application/json' }),
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(words);
}
