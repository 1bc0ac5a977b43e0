// The HTTP side: reads requests and tells calls, files and control apart; kept lean because benchmarks measure through it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chatOf, openCall } from './api.ts';
import { parseBody } from './body.ts';
import { begin, refuse, respond } from './exchange.ts';
import { ApiFailure } from './failure.ts';
import type { Faults } from './faults.ts';
import { uploadBytesMax } from './files.ts';
import type { Hub } from './hub.ts';

/** Room for what surrounds a file in an upload. */
const envelopeBytesMax = 1 << 20;
const wrongToken = new ApiFailure(401, 'Unauthorized');
const nowhere = new ApiFailure(404, 'Not Found');

/** Milliseconds of a whole round trip; the jitter is added, anything from 0 to its value. */
export interface Latency {
  latencyMs: number;
  jitterMs: number;
}

/** Answers a control request with JSON. */
export type Control = (action: string, body: Buffer) => Promise<unknown>;

/** `roll` draws the jitter, from [0, 1). */
export function createApiServer(
  hub: Hub,
  faults: Faults,
  latency: Latency,
  roll: () => number,
  control: Control,
): Server {
  const prefix = `/bot${hub.token}/`;
  const filePrefix = `/file/bot${hub.token}/`;

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    if (url.startsWith(prefix)) {
      readBody(request, response, (body) => onCall(request, response, url.slice(prefix.length), body));
    } else if (url.startsWith(filePrefix)) {
      sendBytes(hub, response, decodeURIComponent(url.slice(filePrefix.length)));
    } else if (url.startsWith('/control/')) {
      readBody(request, response, (body) => void onControl(response, url.slice('/control/'.length), body));
    } else {
      request.resume();
      refuse(response, /^\/(file\/)?bot\d+:[^/]+\//.test(url) ? wrongToken : nowhere);
    }
  }

  function onCall(request: IncomingMessage, response: ServerResponse, rest: string, body: Buffer): void {
    const mark = rest.indexOf('?');
    const query = mark < 0 ? '' : rest.slice(mark + 1);
    const method = (mark < 0 ? rest : rest.slice(0, mark)).toLowerCase();
    const args = parseBody(request.headers['content-type'] ?? '', body, query);
    const fault = faults.draw(method, chatOf(args) ?? 0);
    const call = openCall(hub, method, args);
    if (call !== undefined) call.fault = fault?.kind;
    hub.record.changed();
    const jitter = latency.jitterMs > 0 ? roll() * latency.jitterMs : 0;
    begin(hub, { response, method, args, call, fault, delayMs: (latency.latencyMs + jitter) / 2 });
  }

  async function onControl(response: ServerResponse, action: string, body: Buffer): Promise<void> {
    try {
      respond(response, 200, JSON.stringify({ ok: true, result: (await control(action, body)) ?? null }), undefined);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      respond(response, 400, JSON.stringify({ ok: false, description: message }), undefined);
    }
  }

  const server = createServer({ noDelay: true, keepAlive: true, requestTimeout: 0, headersTimeout: 0 }, onRequest);
  server.keepAliveTimeout = 60_000;
  server.timeout = 0;
  return server;
}

const nothing = Buffer.alloc(0);

function readBody(request: IncomingMessage, response: ServerResponse, then: (body: Buffer) => void): void {
  let first: Buffer | undefined;
  let chunks: Buffer[] | undefined;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > uploadBytesMax + envelopeBytesMax) {
      request.removeAllListeners('data').removeAllListeners('end').resume();
      response.shouldKeepAlive = false;
      refuse(response, new ApiFailure(413, 'Request Entity Too Large'));
    } else if (first === undefined) first = chunk;
    else if (chunks === undefined) chunks = [first, chunk];
    else chunks.push(chunk);
  });
  request.on('end', () => then(chunks === undefined ? (first ?? nothing) : Buffer.concat(chunks)));
}

function sendBytes(hub: Hub, response: ServerResponse, path: string): void {
  const file = hub.files.byPath(path);
  if (file === undefined) {
    refuse(response, nowhere);
    return;
  }
  const bytes = file.bytes ?? Buffer.alloc(file.size);
  response.writeHead(200, ['content-type', 'application/octet-stream', 'content-length', String(bytes.length)]);
  response.end(bytes);
}
