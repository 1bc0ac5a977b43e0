// Socket Mode: one connection that is renewed before the old one goes, and acknowledges only what was dealt with.
//
// Bolt's own client (socket-mode 3.1) closes the old connection first and waits 5 s before it opens the next, throws
// where nobody catches when an answer of Slack's is an error, and sends an acknowledgement down whatever connection is
// open then. So the few frames of the protocol are read here: https://docs.slack.dev/apis/events-api/using-socket-mode/
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './calls.ts';
import { type Fields, isFields, number, text } from './fields.ts';
import { type Line, openLine } from './line.ts';

export interface SocketOptions {
  /** The address of a new connection, from apps.connections.open. */
  readonly address: () => Promise<string>;
  /** Resolves when it is dealt with, to what goes back with the acknowledgement; rejects when it is not. */
  readonly deliver: (body: Fields, retry: Retry) => Promise<object | undefined>;
  /** Told what is wrong with receiving, and undefined when it is well. */
  readonly trouble: (error: unknown) => void;
  /** How long to leave Slack alone after this error at least, in milliseconds. */
  readonly pauseAfter: (error: unknown) => number;
  readonly log: Log;
}

export interface Retry {
  readonly num?: number;
  readonly reason?: string;
}

export interface Socket {
  /** Resolves when connected, or when that failed for the first time: it goes on trying. */
  start(): Promise<void>;
  /** Resolves when nothing is being dealt with any more. */
  stop(): Promise<void>;
}

const RETRY_MS_MIN = 250;
const RETRY_MS_MAX = 30_000;
/** How long an old connection may still carry the acknowledgements of what came down it. */
const RETIRE_MS_MAX = 5_000;

interface Link {
  readonly line: Line;
  /** What came down it and is not answered. */
  pending: number;
  retiring: boolean;
  drained: (() => void) | undefined;
}

export function createSocket(options: SocketOptions): Socket {
  const { log } = options;
  const links = new Set<Link>();
  let stopping = new AbortController();
  let opening: Promise<void> | undefined;
  let current: Link | undefined;

  async function connect(): Promise<Link> {
    const url = await options.address();
    const waiting: Fields[] = [];
    let link: Link | undefined;
    const line = await openLine(url, {
      signal: stopping.signal,
      onFrame(frame) {
        // What comes together with the greeting waits until the link stands.
        if (link) receive(link, frame);
        else waiting.push(frame);
      },
      onClose: () => link && closed(link),
    });
    link = { line, pending: 0, retiring: false, drained: undefined };
    links.add(link);
    for (const frame of waiting) receive(link, frame);
    return link;
  }

  /** Opens a connection and tries until there is one; then the one before it may go. */
  function renew(): Promise<void> {
    opening ??= tryToConnect().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function tryToConnect(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      try {
        const before = current;
        const made = await connect();
        if (stopping.signal.aborted) return made.line.close();
        current = made;
        options.trouble(undefined);
        if (before && before !== made) void retire(before);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        log('debug', 'Could not connect to Slack', { failures });
        // Another connection may stand all the while.
        if (!current) options.trouble(error);
        first.resolve();
        const pauseMs = Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** failures);
        await sleep(Math.max(options.pauseAfter(error), pauseMs), undefined, { signal: stopping.signal }).catch(
          () => undefined,
        );
      }
    }
  }

  function closed(link: Link): void {
    links.delete(link);
    link.drained?.();
    if (current !== link) return;
    current = undefined;
    if (!stopping.signal.aborted) void renew();
  }

  /** Takes nothing new from a link, and closes it when the rest is answered. */
  async function retire(link: Link): Promise<void> {
    link.retiring = true;
    if (link.pending > 0) {
      const drained = new Promise<void>((resolve) => {
        link.drained = resolve;
      });
      await Promise.race([drained, sleep(RETIRE_MS_MAX)]);
    }
    link.line.close();
  }

  function receive(link: Link, frame: Fields): void {
    if (frame.type === 'disconnect') {
      log('debug', 'Slack asks for a new connection', { reason: frame.reason });
      if (link === current) void renew();
      return;
    }
    const id = text(frame, 'envelope_id');
    if (id === undefined) return;
    void answer(link, id, frame);
  }

  async function answer(link: Link, id: string, frame: Fields): Promise<void> {
    link.pending += 1;
    try {
      const body = isFields(frame.payload) ? frame.payload : {};
      const num = number(frame, 'retry_attempt');
      const reason = text(frame, 'retry_reason');
      const retry = num ? { num, ...(reason && { reason }) } : {};
      const back = await options.deliver(body, retry);
      const carries = frame.accepts_response_payload === true && back !== undefined;
      link.line.send({ envelope_id: id, ...(carries && { payload: back }) });
    } catch {
      // Not acknowledged: Slack delivers it again.
    } finally {
      link.pending -= 1;
      if (link.pending === 0) link.drained?.();
    }
  }

  let first = Promise.withResolvers<void>();
  return {
    async start() {
      stopping = new AbortController();
      first = Promise.withResolvers<void>();
      await Promise.race([renew(), first.promise]);
    },
    async stop() {
      stopping.abort();
      await opening;
      current = undefined;
      await Promise.all([...links].map(retire));
      links.clear();
    },
  };
}
