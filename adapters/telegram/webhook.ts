// Telegram's webhook: a small HTTP server that answers 200 only for what core has committed.
//
// Albums are not put together here: Telegram delivers a chat's next message only when the one before it was answered
// (telegram-bot-api, WebhookActor: one queue per chat), so that whoever waits for the rest of an album before answering
// waits in vain. Each file is a message of its own then; polling brings them as one.
import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { createWebhookServer, type Webhook } from '../webhook.ts';

export interface WebhookOptions {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly secret: string;
  /** Resolves when the update is committed, or when there is nothing in it for us. */
  readonly take: (update: Update) => Promise<void>;
}

const BODY_BYTES_MAX = 1 << 20;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

export function createWebhook(options: WebhookOptions): Webhook {
  const secret = digest(options.secret);
  return createWebhookServer(options, (request, response) => {
    const status = refusal(request, options.path, secret);
    if (status !== undefined) {
      request.resume();
      answer(response, status);
      return;
    }
    void handle(request, options.take).then((done) => answer(response, done));
  });
}

/** The secret is looked at before anything of the body is read. */
function refusal(request: IncomingMessage, path: string, secret: Buffer): number | undefined {
  const [asked] = (request.url ?? '').split('?');
  if (asked !== path) return 404;
  if (request.method !== 'POST') return 405;
  const given = request.headers[SECRET_HEADER];
  if (typeof given !== 'string' || !timingSafeEqual(digest(given), secret)) return 401;
  return Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX ? 413 : undefined;
}

/** Of equal length for any secret, as the constant-time comparison wants it. */
const digest = (text: string) => hash('sha256', text, 'buffer');

async function handle(request: IncomingMessage, take: WebhookOptions['take']): Promise<number> {
  let update: Update;
  try {
    const body = await readBody(request);
    if (body === undefined) return 413;
    update = JSON.parse(body);
    if (typeof update?.update_id !== 'number') return 400;
  } catch {
    return 400;
  }
  // Telegram repeats what is answered with anything but 2xx, for about a day.
  return take(update).then(
    () => 200,
    () => 500,
  );
}

function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString()));
    request.once('error', reject);
    request.once('close', () => reject(new Error('closed')));
  });
}

function answer(response: ServerResponse, status: number): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-length': 0, ...(status === 413 && { connection: 'close' }) });
  response.end();
}
