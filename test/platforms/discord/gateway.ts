// The gateway: connections that identify or resume, heartbeats, and sessions that keep what a connection missed.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJson } from './form.ts';
import type { Hub } from './hub.ts';
import { intents, knownIntents } from './intents.ts';
import {
  bareToken,
  canReplay,
  isAllowed,
  isOverLimit,
  type Line,
  messageBytesMax,
  op,
  parsed,
  type Session,
  send,
} from './protocol.ts';
import { greet, membersChunk } from './ready.ts';

export interface Gateway {
  readonly sessions: ReadonlyMap<string, Session>;
  /**
   * Sends an event to every session with the intent (0: to all). `reduced` goes to those without MessageContent.
   * Both are JSON.
   */
  tell(name: string, intent: number, data: string, reduced?: string): void;
  /** How many connections have identified or resumed and are open. */
  readonly connected: number;
  /** Cuts every connection without a close frame; the sessions stay. */
  drop(): void;
  /** Closes every connection with a code: 4000 and the like. After 4004, 4010 to 4014 a client gives up. */
  close(code: number, reason?: string): void;
  /** Asks every client to reconnect and resume (op 7). */
  reconnect(): void;
  /** Tells every client that its session is invalid (op 9); `resumable` as Discord's `d`. */
  invalidate(resumable: boolean): void;
  /** True neither acknowledges heartbeats nor sends events, with connections left open, as a dead network does; false sends what was held back. */
  frozen: boolean;
  /** True refuses new connections with 503. */
  down: boolean;
  attach(server: Server): void;
  stop(): void;
}

export function openGateway(hubOf: () => Hub): Gateway {
  const sessions = new Map<string, Session>();
  const lines = new Set<Line>();
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 20 });

  let isFrozen = false;

  const open = () => [...lines].filter(({ session }) => session !== undefined);

  function push(session: Session, name: string, data: string): void {
    const hub = hubOf();
    const seq = ++session.seq;
    const text = `{"t":"${name}","s":${seq},"op":0,"d":${data}}`;
    hub.record.counts.events++;
    session.held.push({ seq, text });
    if (session.held.length > 2 * hub.settings.replayMax) session.held = session.held.slice(-hub.settings.replayMax);
    if (session.socket === undefined || isFrozen) return;
    session.sentSeq = seq;
    session.socket.send(text);
  }

  function onConnection(socket: WebSocket): void {
    const { settings } = hubOf();
    const line: Line = { socket, session: undefined, watchdog: undefined, times: [] };
    lines.add(line);
    socket.on('message', (data) => onMessage(line, Buffer.isBuffer(data) ? data.toString() : ''));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => onClose(line, code));
    watch(line);
    send(line, op.hello, { heartbeat_interval: settings.heartbeatMs, _trace: ['["local",{"micros":0}]'] });
  }

  /** Whoever sends no heartbeat for an interval and a half is cut off. */
  function watch(line: Line): void {
    clearTimeout(line.watchdog);
    line.watchdog = setTimeout(() => line.socket.close(4009, 'Session timed out.'), hubOf().settings.heartbeatMs * 1.5);
    line.watchdog.unref();
  }

  function onClose(line: Line, code: number): void {
    clearTimeout(line.watchdog);
    lines.delete(line);
    const { session } = line;
    if (session?.socket === line.socket) {
      session.socket = undefined;
      session.lostAt = hubOf().now();
      // A client that says goodbye gives its session up.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    }
    hubOf().record.changed();
  }

  function onMessage(line: Line, text: string): void {
    if (isOverLimit(line, hubOf().now())) {
      line.socket.close(4008, 'You are being rate limited.');
      return;
    }
    const payload = parsed(text);
    if (payload === undefined || text.length > messageBytesMax) {
      line.socket.close(4002, 'Error while decoding payload.');
      return;
    }
    const { d } = payload;
    switch (payload.op) {
      case op.heartbeat:
        watch(line);
        if (!isFrozen) send(line, op.ack, null);
        return;
      case op.identify:
        identify(line, isJson(d) ? d : {});
        return;
      case op.resume:
        resume(line, isJson(d) ? d : {});
        return;
      case op.members:
        if (line.session === undefined) {
          line.socket.close(4003, 'Not authenticated.');
          return;
        }
        membersChunk(hubOf(), isJson(d) ? d : {}, (name, data) => line.session && push(line.session, name, data));
        return;
      case op.presence:
      case op.voice:
        if (line.session === undefined) line.socket.close(4003, 'Not authenticated.');
        return;
      default:
        line.socket.close(4001, 'Unknown opcode.');
    }
  }

  function identify(line: Line, d: Readonly<Record<string, unknown>>): void {
    const hub = hubOf();
    if (line.session !== undefined) {
      line.socket.close(4005, 'Already authenticated.');
      return;
    }
    hub.record.counts.identifies++;
    if (bareToken(d.token) !== hub.token) {
      line.socket.close(4004, 'Authentication failed.');
      return;
    }
    const asked = d.intents;
    if (typeof asked !== 'number' || !Number.isInteger(asked) || (asked & ~knownIntents) !== 0) {
      line.socket.close(4013, 'Invalid intent(s).');
      return;
    }
    if (!isAllowed(hub, asked)) {
      line.socket.close(4014, 'Disallowed intent(s).');
      return;
    }
    if (!isJson(d.properties)) {
      line.socket.close(4002, 'Error while decoding payload.');
      return;
    }
    const session: Session = {
      id: hub.newId(),
      intents: asked,
      seq: 0,
      sentSeq: 0,
      held: [],
      socket: line.socket,
      lostAt: 0,
    };
    sessions.set(session.id, session);
    line.session = session;
    greet(hub, session, (name, data) => push(session, name, data));
    hub.record.changed();
  }

  function resume(line: Line, d: Readonly<Record<string, unknown>>): void {
    const hub = hubOf();
    if (line.session !== undefined) {
      line.socket.close(4005, 'Already authenticated.');
      return;
    }
    hub.record.counts.resumes++;
    if (bareToken(d.token) !== hub.token) {
      line.socket.close(4004, 'Authentication failed.');
      return;
    }
    const session = sessions.get(String(d.session_id));
    const seq = d.seq;
    if (session === undefined || !hub.settings.resumes || typeof seq !== 'number' || !canReplay(hub, session, seq)) {
      if (session !== undefined) sessions.delete(session.id);
      send(line, op.invalid, false);
      return;
    }
    if (seq > session.seq) {
      line.socket.close(4007, 'Invalid seq.');
      return;
    }
    session.socket?.close(4000, 'Resumed elsewhere.');
    session.socket = line.socket;
    line.session = session;
    session.sentSeq = seq;
    flush(session);
    push(session, 'RESUMED', '{"_trace":["local"]}');
    hub.record.changed();
  }

  /** Sends what a session has not had yet. */
  function flush(session: Session): void {
    for (const { seq, text } of session.held) {
      if (seq <= session.sentSeq) continue;
      session.socket?.send(text);
    }
    session.sentSeq = session.seq;
  }

  const gateway: Gateway = {
    sessions,
    get frozen() {
      return isFrozen;
    },
    set frozen(freeze) {
      isFrozen = freeze;
      if (!freeze) for (const session of sessions.values()) if (session.socket !== undefined) flush(session);
    },
    down: false,
    get connected() {
      return open().length;
    },
    tell(name, intent, data, less = data) {
      for (const session of sessions.values()) {
        if (intent !== 0 && (session.intents & intent) === 0) continue;
        push(session, name, (session.intents & intents.content) === 0 ? less : data);
      }
    },
    drop() {
      for (const { socket } of lines) socket.terminate();
    },
    close(code, reason = '') {
      for (const { socket } of lines) socket.close(code, reason);
    },
    reconnect() {
      for (const line of open()) send(line, op.reconnect, null);
    },
    invalidate(resumable) {
      for (const line of open()) {
        const { session } = line;
        if (session !== undefined) {
          session.socket = undefined;
          session.lostAt = hubOf().now();
          if (!resumable) sessions.delete(session.id);
        }
        line.session = undefined;
        send(line, op.invalid, resumable);
      }
    },
    attach(http) {
      http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (gateway.down) return void socket.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n');
        server.handleUpgrade(request, socket, head, (ws) => {
          const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
          if (query.get('v') !== '10') ws.close(4012, 'Invalid API version.');
          else if ((query.get('encoding') ?? 'json') !== 'json' || query.has('compress'))
            ws.close(4002, 'Only plain JSON here.');
          else onConnection(ws);
        });
      });
    },
    stop() {
      for (const line of lines) {
        clearTimeout(line.watchdog);
        line.socket.terminate();
      }
      sessions.clear();
      server.close();
    },
  };
  return gateway;
}
