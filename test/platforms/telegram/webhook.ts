// Pushes updates to a webhook as Telegram does: in order within a lane, several lanes at once, again until it is taken.
import { Pool } from 'undici';
import type { QueuedUpdate, Updates } from './updates.ts';

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

export interface WebhookPace {
  /** The delay before the second repetition, doubled at each further one; the first repetition comes at once. */
  readonly retryMs: number;
  readonly timeoutMs: number;
}

export interface Webhook {
  readonly target: WebhookTarget;
  readonly lastError: { readonly date: number; readonly message: string } | undefined;
  close(): void;
}

interface Lane {
  readonly updates: QueuedUpdate[];
  failures: number;
}

interface Reply {
  readonly status: number;
  readonly reason: string;
  readonly retryAfterMs: number;
  readonly type: string;
  readonly body: string;
}

/** `onReply` gets the body of every accepted delivery, which may hold a method to execute. */
export function startWebhook(
  target: WebhookTarget,
  pace: WebhookPace,
  updates: Updates,
  now: () => number,
  onReply: (contentType: string, body: string) => void,
): Webhook {
  const url = new URL(target.url);
  const pool = new Pool(url.origin, {
    connections: target.maxConnections,
    bodyTimeout: pace.timeoutMs,
    headersTimeout: pace.timeoutMs,
  });
  const lanes = new Map<string, Lane>();
  const ready: Lane[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let active = 0;
  let isClosed = false;
  let lastError: Webhook['lastError'];

  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (target.secret !== '') headers['x-telegram-bot-api-secret-token'] = target.secret;

  function enter(update: QueuedUpdate): void {
    const lane = lanes.get(update.lane);
    if (lane !== undefined) {
      lane.updates.push(update);
      return;
    }
    const opened: Lane = { updates: [update], failures: 0 };
    lanes.set(update.lane, opened);
    ready.push(opened);
    pump();
  }

  function pump(): void {
    while (!isClosed && active < target.maxConnections) {
      const lane = ready.shift();
      const update = lane?.updates[0];
      if (lane === undefined || update === undefined) return;
      active++;
      void deliver(lane, update);
    }
  }

  async function deliver(lane: Lane, update: QueuedUpdate): Promise<void> {
    const reply = await post(update).catch((error: unknown) => failed(error));
    active--;
    if (isClosed) return;
    if (reply.status >= 200 && reply.status <= 299) accept(lane, update, reply);
    else retry(lane, reply);
    pump();
  }

  async function post(update: QueuedUpdate): Promise<Reply> {
    const path = `${url.pathname}${url.search}`;
    const response = await pool.request({ method: 'POST', path, headers, body: update.json });
    return {
      status: response.statusCode,
      reason: response.statusText,
      retryAfterMs: Number(response.headers['retry-after'] ?? 0) * 1000 || 0,
      type: String(response.headers['content-type'] ?? ''),
      body: await response.body.text(),
    };
  }

  function failed(error: unknown): Reply {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 0, reason, retryAfterMs: 0, type: '', body: '' };
  }

  function accept(lane: Lane, update: QueuedUpdate, reply: Reply): void {
    lane.failures = 0;
    lane.updates.shift();
    updates.confirm(update.id);
    if (lane.updates.length > 0) ready.push(lane);
    else lanes.delete(update.lane);
    if (reply.body !== '') onReply(reply.type, reply.body);
  }

  function retry(lane: Lane, reply: Reply): void {
    const message =
      reply.status === 0 ? reply.reason : `Wrong response from the webhook: ${reply.status} ${reply.reason}`;
    lastError = { date: Math.floor(now() / 1000), message };
    const delayMs = lane.failures === 0 ? 0 : pace.retryMs * 2 ** Math.min(lane.failures, 10);
    lane.failures++;
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        ready.push(lane);
        pump();
      },
      reply.retryAfterMs > 0 ? reply.retryAfterMs : delayMs,
    );
    timers.add(timer);
  }

  for (const update of updates.waiting()) enter(update);
  updates.listener = enter;

  return {
    target,
    get lastError() {
      return lastError;
    },
    close() {
      isClosed = true;
      updates.listener = undefined;
      for (const timer of timers) clearTimeout(timer);
      void pool.destroy();
    },
  };
}
