// The queue of updates: what may enter it, long polling with offsets, and the conflicts between two pollers.
import type { Update } from 'grammy/types';
import { ApiFailure } from './failure.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

export interface QueuedUpdate {
  readonly id: number;
  /** The whole update as JSON. */
  readonly json: string;
  /** Updates of one lane are pushed to a webhook one after the other. */
  readonly lane: string;
}

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
}

/** A long poll's end: the JSON array of updates, or the conflict that terminated it. */
type PollEnd = (outcome: string | ApiFailure) => void;

export interface Updates {
  push(kind: UpdateKind, payload: unknown, lane: string): number | undefined;
  /** Like push, with the payload already written as JSON. */
  pushJson(kind: UpdateKind, json: string, lane: string): number | undefined;
  /** Returns what cancels the poll, for a connection that closed. */
  poll(request: PollRequest, end: PollEnd): () => void;
  /** Terminates a waiting poll with a conflict. */
  interrupt(reason: string): void;
  /** Remembers `allowed_updates`; anything that is no list changes nothing. */
  allow(names: unknown): void;
  readonly allowed: readonly UpdateKind[] | undefined;
  readonly pending: number;
  readonly pushed: number;
  readonly confirmed: number;
  /** The waiting updates, oldest first. */
  waiting(): Iterable<QueuedUpdate>;
  confirm(id: number): void;
  clear(): void;
  /** Called for each update as it enters, while a webhook is set. */
  listener: ((update: QueuedUpdate) => void) | undefined;
  close(): void;
}

const kinds: readonly UpdateKind[] = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
];
const onlyWhenAsked = new Set<UpdateKind>(['chat_member', 'message_reaction', 'message_reaction_count']);
const answerBytesMax = 1 << 22;
const otherPoller = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

/** The updates not yet confirmed, oldest first. */
function openQueue(firstId: number, onConfirm: () => void) {
  const queue = new Map<number, QueuedUpdate>();
  let nextId = firstId;

  function confirm(id: number): void {
    if (queue.delete(id)) onConfirm();
  }

  function confirmBefore(offset: number): void {
    for (const id of queue.keys()) {
      if (id >= offset) return;
      confirm(id);
    }
  }

  return {
    queue,
    confirm,
    add(kind: UpdateKind, json: string, lane: string): QueuedUpdate {
      const id = nextId++;
      const update: QueuedUpdate = { id, json: `{"update_id":${id},"${kind}":${json}}`, lane };
      queue.set(id, update);
      return update;
    },
    /** A negative offset keeps only that many; one far in the future is as good as none. */
    settle(offset: number): void {
      if (offset < 0) {
        const surplus = queue.size + offset;
        for (const id of [...queue.keys()].slice(0, Math.max(0, surplus))) confirm(id);
      } else if (offset <= nextId + 10) {
        confirmBefore(offset);
      }
    },
    /** The oldest updates as a JSON array. */
    batch(limit: number): string {
      const list: string[] = [];
      let left = answerBytesMax;
      for (const { json } of queue.values()) {
        left -= json.length + 50;
        if (list.length >= limit || left <= 0) break;
        list.push(json);
      }
      return `[${list.join(',')}]`;
    },
  };
}

/** The one long poll that waits, if any. */
function openWaiting(isReady: () => boolean, batch: (limit: number) => string) {
  let waiting: { request: PollRequest; end: PollEnd; timer: NodeJS.Timeout } | undefined;
  let isWaking = false;

  function finish(outcome: string | ApiFailure): void {
    const poll = waiting;
    if (poll === undefined) return;
    waiting = undefined;
    clearTimeout(poll.timer);
    poll.end(outcome);
  }

  function leave(): void {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  }

  return {
    finish,
    leave,
    /** Waits; returns what cancels it. */
    enter(request: PollRequest, end: PollEnd): () => void {
      finish(new ApiFailure(409, otherPoller));
      waiting = { request, end, timer: setTimeout(() => finish('[]'), request.timeoutMs) };
      return () => {
        if (waiting?.end === end) leave();
      };
    },
    /** All updates of one turn of the event loop go into the same answer. */
    wake(): void {
      if (waiting === undefined || isWaking) return;
      isWaking = true;
      setImmediate(() => {
        isWaking = false;
        if (waiting !== undefined && isReady()) finish(batch(waiting.request.limit));
      });
    },
  };
}

export function openUpdates(firstId: number, onChange: () => void): Updates {
  let allowed: ReadonlySet<UpdateKind> | undefined;
  let [pushed, confirmed] = [0, 0];
  const list = openQueue(firstId, () => {
    confirmed++;
    onChange();
  });
  const waiting = openWaiting(
    () => list.queue.size > 0,
    (limit) => list.batch(limit),
  );

  function isWanted(kind: UpdateKind): boolean {
    return allowed === undefined ? !onlyWhenAsked.has(kind) : allowed.has(kind);
  }

  const updates: Updates = {
    push: (kind, payload, lane) => (isWanted(kind) ? updates.pushJson(kind, JSON.stringify(payload), lane) : undefined),
    pushJson(kind, json, lane) {
      if (!isWanted(kind)) return undefined;
      const update = list.add(kind, json, lane);
      pushed++;
      if (updates.listener === undefined) waiting.wake();
      else updates.listener(update);
      return update.id;
    },
    poll(request, end) {
      list.settle(request.offset);
      if (list.queue.size === 0 && request.timeoutMs > 0) return waiting.enter(request, end);
      end(list.batch(request.limit));
      return () => undefined;
    },
    interrupt: (reason) => waiting.finish(new ApiFailure(409, reason)),
    allow(names) {
      if (!Array.isArray(names)) return;
      const named = kinds.filter((kind) => names.includes(kind));
      allowed = named.length === 0 ? undefined : new Set(named);
    },
    get allowed() {
      return allowed === undefined ? undefined : [...allowed];
    },
    get pending() {
      return list.queue.size;
    },
    get pushed() {
      return pushed;
    },
    get confirmed() {
      return confirmed;
    },
    waiting: () => list.queue.values(),
    confirm: (id) => list.confirm(id),
    clear: () => list.queue.clear(),
    listener: undefined,
    close: waiting.leave,
  };
  return updates;
}
