// One WebSocket to Slack, from its greeting to its end; a line that is silently dead is noticed and cut.
import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Agent, buildConnector, ping, WebSocket } from 'undici';
import { type Fields, isFields } from './fields.ts';
import { TransportError } from './http.ts';

export interface Line {
  /** What cannot be sent any more is dropped: Slack delivers again what it was not told about. */
  send(frame: object): void;
  /** Says goodbye, and cuts the line where that is not answered. */
  close(): void;
}

interface LineOptions {
  readonly signal: AbortSignal;
  readonly onFrame: (frame: Fields) => void;
  /** Called once, after the greeting, when the line is gone. */
  readonly onClose: () => void;
}

const GREETING_MS_MAX = 10_000;
const PING_MS = 5_000;
/** Slack answers pings at once, and pings by itself. */
const SILENCE_MS_MAX = 15_000;
const GOODBYE_MS_MAX = 2_000;

/** Every frame of control that any WebSocket of the process gets, with the socket that got it. */
const HEARTBEATS = [channel('undici:websocket:ping'), channel('undici:websocket:pong')];

/** Resolves when Slack has said hello. Rejects with a TransportError. */
export function openLine(url: string, { signal, onFrame, onClose }: LineOptions): Promise<Line> {
  const { promise, resolve, reject } = Promise.withResolvers<Line>();
  let wire: Socket | TLSSocket | undefined;
  const connector = buildConnector({ allowH2: false });
  const agent = new Agent({
    connect: (opts, callback) =>
      connector(opts, (...given) => {
        wire = given[1] ?? undefined;
        callback(...given);
      }),
  });
  const socket = new WebSocket(url, { dispatcher: agent });
  let heardAt = performance.now();
  let state: 'opening' | 'open' | 'gone' = 'opening';

  const hear = (message: unknown): void => {
    if (isFields(message) && message.websocket === socket) heardAt = performance.now();
  };
  for (const heartbeat of HEARTBEATS) heartbeat.subscribe(hear);
  const beat = setInterval(() => {
    if (performance.now() - heardAt > SILENCE_MS_MAX) end('silence');
    else if (socket.readyState === WebSocket.OPEN) ping(socket);
  }, PING_MS);
  beat.unref();
  const late = setTimeout(() => state === 'opening' && end('no greeting'), GREETING_MS_MAX);

  function end(why: string): void {
    if (state === 'gone') return;
    const was = state;
    state = 'gone';
    clearInterval(beat);
    clearTimeout(late);
    for (const heartbeat of HEARTBEATS) heartbeat.unsubscribe(hear);
    signal.removeEventListener('abort', abort);
    wire?.destroy();
    void agent.destroy();
    if (was === 'open') onClose();
    else reject(new TransportError(why, { written: false }));
  }

  const abort = () => state === 'opening' && end('stopped');
  signal.addEventListener('abort', abort);

  const line: Line = {
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close() {
      if (state === 'gone') return;
      socket.close(1000);
      setTimeout(() => end('closed'), GOODBYE_MS_MAX).unref();
    },
  };

  socket.addEventListener('message', ({ data }) => {
    heardAt = performance.now();
    const frame = typeof data === 'string' ? parse(data) : undefined;
    if (!frame) return;
    const isGreeting = frame.type === 'hello';
    // Whoever sends something to deal with has no need to say hello.
    if (state === 'opening' && (isGreeting || frame.envelope_id !== undefined)) {
      state = 'open';
      clearTimeout(late);
      resolve(line);
    }
    if (state === 'open' && !isGreeting) onFrame(frame);
  });
  socket.addEventListener('close', () => end('closed'));
  socket.addEventListener('error', () => end('connection failed'));
  return promise;
}

function parse(data: string): Fields | undefined {
  try {
    const frame: unknown = JSON.parse(data);
    return isFields(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
