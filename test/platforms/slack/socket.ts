// Socket Mode: the connections an app holds, what goes down them, and the acknowledgements that come back.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isFields, parseJson } from './args.ts';
import type { Outcome, Transport } from './delivery.ts';
import { acceptWebSocket, type Peer } from './websocket.ts';

const CONNECTIONS_MAX = 10;

export interface SocketSettings {
  /** How often the server pings, in milliseconds. */
  pingMs: number;
  /** Whether the connections answer at all; false leaves what is sent unacknowledged on the wire. */
  hears: boolean;
  /** False holds back the hello that makes a connection ready. */
  greets: boolean;
}

interface Connection {
  readonly number: number;
  readonly peer: Peer;
  /** Answers that are waited for, by envelope id. */
  readonly waiting: Map<string, (outcome: Outcome) => void>;
  /** False once it was told to go: nothing new is sent down it. */
  isReady: boolean;
  pongs: number;
}

export interface Sockets {
  readonly settings: SocketSettings;
  /** A ticket for one connection, as an address. */
  issue(base: string): string;
  /** Takes over a request to upgrade. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly transport: Transport;
  readonly connections: readonly { readonly number: number; readonly isReady: boolean; readonly pongs: number }[];
  /** How many connections there were so far. */
  readonly opened: number;
  /** Everything that came in and was no acknowledgement that is waited for. */
  readonly strays: readonly string[];
  /** Tells one connection, or all, to go; `warning` comes before, `link_disabled` when Socket Mode is switched off. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled', which?: number): void;
  /** Sends a frame of any text down every connection. */
  raw(text: string): void;
  /** Cuts the lines without a word. */
  cut(which?: number): void;
  close(): void;
}

export function openSockets(
  appId: string,
  settings: SocketSettings,
  ackMs: () => number,
  changed: () => void,
): Sockets {
  const tickets = new Set<string>();
  const connections: Connection[] = [];
  const strays: string[] = [];
  let opened = 0;
  let turn = 0;

  const debug = (connection: Connection) => ({
    host: `applink-${connection.number}`,
    build_number: 1,
    approximate_connection_time: 18_060,
  });
  const chosen = (which: number | undefined) =>
    connections.filter(({ number }) => which === undefined || number === which);

  function greet(connection: Connection): void {
    connection.isReady = true;
    const hello = {
      type: 'hello',
      num_connections: connections.length,
      debug_info: debug(connection),
      connection_info: { app_id: appId },
    };
    connection.peer.send(JSON.stringify(hello));
  }

  function onText(connection: Connection, text: string): void {
    const told = parseJson(text);
    const id = isFields(told) ? told.envelope_id : undefined;
    const settle = typeof id === 'string' ? connection.waiting.get(id) : undefined;
    if (settle !== undefined && isFields(told)) settle({ outcome: 'acknowledged', answer: told.payload });
    else strays.push(text);
    changed();
  }

  function onClose(connection: Connection): void {
    const index = connections.indexOf(connection);
    if (index >= 0) connections.splice(index, 1);
    for (const settle of connection.waiting.values()) settle({ outcome: 'connection_failed' });
    changed();
  }

  function admit(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const number = ++opened;
    let connection: Connection | undefined;
    const peer = acceptWebSocket(request, socket, head, {
      onText: (text) => connection && settings.hears && onText(connection, text),
      onPong: () => connection && connection.pongs++,
      onClose() {
        clearInterval(timer);
        if (connection) onClose(connection);
      },
    });
    const timer = setInterval(() => peer?.ping(), settings.pingMs);
    timer.unref();
    if (peer === undefined) {
      clearInterval(timer);
      return;
    }
    connection = { number, peer, waiting: new Map(), isReady: false, pongs: 0 };
    connections.push(connection);
    peer.ping();
    if (settings.greets) greet(connection);
    changed();
  }

  /** The connections take turns. */
  function next(): Connection | undefined {
    const ready = connections.filter(({ isReady }) => isReady);
    return ready[turn++ % Math.max(1, ready.length)];
  }

  const transport: Transport = (delivery, attempt, signal) => {
    const connection = next();
    if (connection === undefined) return Promise.resolve({ outcome: 'connection_failed' });
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      connection.waiting.delete(attempt.envelopeId);
      resolve(outcome);
    };
    const stop = () => end({ outcome: 'stopped' });
    const timer = setTimeout(() => end({ outcome: 'timeout' }), ackMs());
    signal.addEventListener('abort', stop);
    connection.waiting.set(attempt.envelopeId, end);
    connection.peer.send(
      JSON.stringify({
        envelope_id: attempt.envelopeId,
        payload: delivery.payload,
        type: delivery.kind,
        accepts_response_payload: delivery.kind !== 'events_api',
        ...(delivery.kind === 'events_api' && {
          retry_attempt: attempt.retryAttempt,
          retry_reason: attempt.retryReason,
        }),
      }),
    );
    return promise;
  };

  return {
    settings,
    connections,
    strays,
    transport,
    get opened() {
      return opened;
    },
    issue(base) {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${base.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    accept(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://slack.local').searchParams.get('ticket');
      if (ticket === null || !tickets.delete(ticket)) return refuse(socket, '404 Not Found');
      if (connections.length >= CONNECTIONS_MAX) return refuse(socket, '429 Too Many Requests');
      admit(request, socket, head);
    },
    disconnect(reason, which) {
      for (const connection of chosen(which)) {
        if (reason !== 'warning') connection.isReady = false;
        connection.peer.send(JSON.stringify({ type: 'disconnect', reason, debug_info: debug(connection) }));
        if (reason === 'link_disabled') connection.peer.close(1000);
      }
    },
    raw(text) {
      for (const { peer } of connections) peer.send(text);
    },
    cut(which) {
      for (const { peer } of chosen(which)) peer.destroy();
    },
    close() {
      for (const { peer } of connections) peer.leave();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
