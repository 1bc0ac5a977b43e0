// What the app is told and whether it heard: each delivery with its attempts, the retries of events, and the answers.
import { randomUUID } from 'node:crypto';
import type { Fields } from './args.ts';

export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive';

export interface Attempt {
  /** New for every attempt; the event's own id stays. */
  readonly envelopeId: string;
  /** 0 for the first. */
  readonly retryAttempt: number;
  readonly retryReason: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  endedAt: number | undefined;
  /** `acknowledged`, or why not: `timeout`, `http_error`, `connection_failed`. */
  outcome: string | undefined;
  /** What the acknowledgement carried. */
  answer: unknown;
  isFinal: boolean;
}

export interface Delivery {
  readonly number: number;
  readonly kind: EnvelopeKind;
  /** The event's type, the interaction's type, or the command. */
  readonly type: string;
  readonly payload: Fields;
  readonly eventId: string | undefined;
  readonly attempts: Attempt[];
  state: 'waiting' | 'acknowledged' | 'given up';
}

export interface Heard {
  readonly isAcknowledged: boolean;
  /** What the acknowledgement carried; undefined for none. */
  readonly answer: unknown;
}

export type Outcome =
  | { readonly outcome: 'acknowledged'; readonly answer: unknown }
  | {
      readonly outcome: string;
      /** The app wants no retry. */
      readonly isFinal?: boolean;
    };

/** Carries one attempt to the app; resolves when it is answered or has failed. `signal` ends it. */
export type Transport = (delivery: Delivery, attempt: Attempt, signal: AbortSignal) => Promise<Outcome>;

export interface DeliveryPace {
  /** How long the app may take to acknowledge, in milliseconds; 3000 on Slack. */
  ackMs: number;
  /** The waits before the retries of an event; on Slack at once, a minute, five minutes. */
  retryMs: readonly number[];
}

export interface Deliveries {
  readonly all: readonly Delivery[];
  /** Resolves when the app has acknowledged, or will not be asked again. */
  push(kind: EnvelopeKind, type: string, payload: Fields, eventId?: string): Promise<Heard>;
  /** Sends again what is already known to the app, as Slack sometimes does: the same event id, a new envelope. */
  repeat(delivery: Delivery): Promise<Heard>;
  /** Deliveries not yet acknowledged nor given up. */
  readonly waiting: number;
  /** Makes the retries that wait for their time happen now. */
  retryNow(): void;
  /** May be changed at any time. */
  readonly pace: DeliveryPace;
  close(): void;
}

export function openDeliveries(
  now: () => number,
  pace: DeliveryPace,
  transport: () => Transport,
  changed: () => void,
  keeps: () => boolean,
): Deliveries {
  const all: Delivery[] = [];
  const sleepers = new Set<() => void>();
  const ended = new AbortController();
  let waiting = 0;
  let last = 0;

  function sleep(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => {
      clearTimeout(timer);
      sleepers.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    sleepers.add(wake);
    return promise;
  }

  async function attempt(delivery: Delivery, retryAttempt: number, retryReason: string): Promise<Attempt> {
    const made: Attempt = {
      envelopeId: randomUUID(),
      retryAttempt,
      retryReason,
      at: now(),
      endedAt: undefined,
      outcome: undefined,
      answer: undefined,
      isFinal: false,
    };
    delivery.attempts.push(made);
    changed();
    const result = await transport()(delivery, made, ended.signal);
    made.endedAt = now();
    made.outcome = result.outcome;
    if ('answer' in result) made.answer = result.answer;
    if ('isFinal' in result) made.isFinal = result.isFinal ?? false;
    changed();
    return made;
  }

  /** Only events are retried; a person whose press or command is not acknowledged sees an error instead. */
  async function deliver(delivery: Delivery): Promise<Heard> {
    waiting++;
    const retries = delivery.kind === 'events_api' ? [...pace.retryMs] : [];
    let reason = '';
    for (let count = 0; count <= retries.length && !ended.signal.aborted; count++) {
      const wait = retries[count - 1];
      if (wait !== undefined && wait > 0) await sleep(wait);
      if (ended.signal.aborted) break;
      const made = await attempt(delivery, count, reason);
      if (made.outcome === 'acknowledged') return settle(delivery, 'acknowledged', made.answer);
      if (made.isFinal) break;
      reason = made.outcome ?? 'unknown_error';
    }
    return settle(delivery, 'given up', undefined);
  }

  function settle(delivery: Delivery, state: 'acknowledged' | 'given up', answer: unknown): Heard {
    waiting--;
    delivery.state = state;
    changed();
    return { isAcknowledged: state === 'acknowledged', answer };
  }

  return {
    all,
    pace,
    push(kind, type, payload, eventId) {
      const delivery: Delivery = {
        number: ++last,
        kind,
        type,
        payload,
        eventId,
        attempts: [],
        state: 'waiting',
      };
      if (keeps()) all.push(delivery);
      return deliver(delivery);
    },
    repeat: (delivery) => deliver(delivery),
    get waiting() {
      return waiting;
    },
    retryNow() {
      for (const wake of sleepers) wake();
    },
    close() {
      ended.abort();
      for (const wake of sleepers) wake();
    },
  };
}
