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

/** Sends bodies to the webhook; a connection that fails is a reply with status 0. */
function openPost(target: WebhookTarget, timeoutMs: number) {
  const url = new URL(target.url);
  const timeouts = { bodyTimeout: timeoutMs, headersTimeout: timeoutMs };
  const pool = new Pool(url.origin, { connections: target.maxConnections, ...timeouts });
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (target.secret !== '') headers['x-telegram-bot-api-secret-token'] = target.secret;
  const path = `${url.pathname}${url.search}`;

  async function send(body: string): Promise<Reply> {
    const response = await pool.request({ method: 'POST', path, headers, body });
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

  return {
    post: (body: string): Promise<Reply> => send(body).catch(failed),
    close: (): void => void pool.destroy(),
  };
}

/** The updates still to be delivered, lane by lane; a lane hands out its next update only when the last one is done. */
function openLanes() {
  const lanes = new Map<string, Lane>();
  const ready: Lane[] = [];
  return {
    enter(update: QueuedUpdate): void {
      const lane = lanes.get(update.lane);
      if (lane !== undefined) {
        lane.updates.push(update);
        return;
      }
      const opened: Lane = { updates: [update], failures: 0 };
      lanes.set(update.lane, opened);
      ready.push(opened);
    },
    next(): { lane: Lane; update: QueuedUpdate } | undefined {
      const lane = ready.shift();
      const update = lane?.updates[0];
      return lane === undefined || update === undefined ? undefined : { lane, update };
    },
    done(lane: Lane, update: QueuedUpdate): void {
      lane.failures = 0;
      lane.updates.shift();
      if (lane.updates.length > 0) ready.push(lane);
      else lanes.delete(update.lane);
    },
    again(lane: Lane): void {
      ready.push(lane);
    },
  };
}

/** `onReply` gets the body of every accepted delivery, which may hold a method to execute. */
export function startWebhook(
  target: WebhookTarget,
  pace: WebhookPace,
  updates: Updates,
  now: () => number,
  onReply: (contentType: string, body: string) => void,
): Webhook {
  const { post, close } = openPost(target, pace.timeoutMs);
  const lanes = openLanes();
  const timers = new Set<NodeJS.Timeout>();
  let active = 0;
  let isClosed = false;
  let lastError: Webhook['lastError'];

  function pump(): void {
    while (!isClosed && active < target.maxConnections) {
      const next = lanes.next();
      if (next === undefined) return;
      active++;
      void deliver(next.lane, next.update);
    }
  }

  async function deliver(lane: Lane, update: QueuedUpdate): Promise<void> {
    const reply = await post(update.json);
    active--;
    if (isClosed) return;
    if (reply.status >= 200 && reply.status <= 299) accept(lane, update, reply);
    else retry(lane, reply);
    pump();
  }

  function accept(lane: Lane, update: QueuedUpdate, reply: Reply): void {
    lanes.done(lane, update);
    updates.confirm(update.id);
    if (reply.body !== '') onReply(reply.type, reply.body);
  }

  function retry(lane: Lane, reply: Reply): void {
    lastError = { date: Math.floor(now() / 1000), message: complaint(reply) };
    const delayMs = delayOf(lane, reply, pace);
    lane.failures++;
    const timer = setTimeout(() => {
      timers.delete(timer);
      lanes.again(lane);
      pump();
    }, delayMs);
    timers.add(timer);
  }

  for (const update of updates.waiting()) lanes.enter(update);
  pump();
  updates.listener = (update) => {
    lanes.enter(update);
    pump();
  };

  return {
    target,
    get lastError() {
      return lastError;
    },
    close() {
      isClosed = true;
      updates.listener = undefined;
      for (const timer of timers) clearTimeout(timer);
      close();
    },
  };
}

function complaint(reply: Reply): string {
  return reply.status === 0 ? reply.reason : `Wrong response from the webhook: ${reply.status} ${reply.reason}`;
}

/** As the webhook asks; else at once, then after twice, four times, ... the base. */
function delayOf(lane: Lane, reply: Reply, pace: WebhookPace): number {
  if (reply.retryAfterMs > 0) return reply.retryAfterMs;
  return lane.failures === 0 ? 0 : pace.retryMs * 2 ** Math.min(lane.failures, 10);
}
