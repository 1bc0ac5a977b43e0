// The HTTP side: reads requests, applies latency and faults, answers; kept lean because benchmarks measure through it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { chatOf, execute, openCall, refusal, success } from './api.ts';
import type { Args } from './args.ts';
import { parseBody } from './body.ts';
import { readPoll } from './delivery.ts';
import { ApiFailure, tooMany } from './failure.ts';
import type { Fault, Faults } from './faults.ts';
import { uploadBytesMax } from './files.ts';
import type { Hub } from './hub.ts';
import type { Call } from './record.ts';

/** Room for what surrounds a file in an upload. */
const envelopeBytesMax = 1 << 20;
const badGatewayPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

/** Milliseconds of a whole round trip; the jitter is added, anything from 0 to its value. */
export interface Latency {
  latencyMs: number;
  jitterMs: number;
}

/** Answers a control request with JSON. */
export type Control = (action: string, body: Buffer) => Promise<unknown>;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly args: Args;
  readonly call: Call | undefined;
  readonly fault: Fault | undefined;
  readonly delayMs: number;
}

export function createApiServer(
  hub: Hub,
  faults: Faults,
  latency: Latency,
  roll: () => number,
  control: Control,
): Server {
  const prefix = `/bot${hub.token}/`;
  const filePrefix = `/file/bot${hub.token}/`;
  const wrongToken = new ApiFailure(401, 'Unauthorized');
  const nowhere = new ApiFailure(404, 'Not Found');

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    if (url.startsWith(prefix)) {
      readBody(request, response, (body) => onCall(request, response, url.slice(prefix.length), body));
    } else if (url.startsWith(filePrefix)) {
      sendBytes(hub, response, decodeURIComponent(url.slice(filePrefix.length)), nowhere);
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
    const jitter = latency.jitterMs > 0 ? roll() * latency.jitterMs : 0;
    const delayMs = (latency.latencyMs + jitter) / 2;
    const exchange: Exchange = { request, response, method, args, call, fault, delayMs };
    hub.record.changed();
    after(delayMs + (fault?.kind === 'slow' ? fault.ms : 0), () => run(exchange));
  }

  function run(exchange: Exchange): void {
    const { fault, response, call } = exchange;
    if (fault?.kind === 'dropBefore') {
      response.destroy();
      hub.record.changed();
      return;
    }
    const isStandIn = fault !== undefined && fault.kind !== 'slow' && fault.kind !== 'dropAfter';
    if (isStandIn && !fault.effect) {
      answerFault(exchange, fault);
      return;
    }
    if (exchange.method === 'getupdates') {
      poll(exchange);
      return;
    }
    try {
      const text = success(execute(hub, exchange.method, exchange.args));
      if (call !== undefined) call.effect = true;
      finish(exchange, undefined, text);
    } catch (error) {
      const failure = asFailure(error);
      finish(exchange, failure, refusal(failure));
    }
  }

  function poll(exchange: Exchange): void {
    try {
      const cancel = hub.updates.poll(readPoll(hub, exchange.args), (outcome) => {
        if (typeof outcome === 'string') finish(exchange, undefined, `{"ok":true,"result":${outcome}}`);
        else finish(exchange, outcome, refusal(outcome));
      });
      exchange.response.once('close', cancel);
    } catch (error) {
      const failure = asFailure(error);
      finish(exchange, failure, refusal(failure));
    }
  }

  /** The call has had its effect; its answer goes out, unless the fault takes it away or puts another in its place. */
  function finish(exchange: Exchange, failure: ApiFailure | undefined, text: string): void {
    const { fault, response } = exchange;
    if (fault?.kind === 'dropAfter') {
      response.destroy();
      hub.record.changed();
    } else if (fault !== undefined && fault.kind !== 'slow') {
      answerFault(exchange, fault);
    } else {
      after(exchange.delayMs, () => answer(exchange, failure, text));
    }
  }

  function answer({ response, call }: Exchange, failure: ApiFailure | undefined, text: string): void {
    const status = failure?.code ?? 200;
    if (failure !== undefined) hub.record.counts.failed++;
    if (call !== undefined) {
      call.answered = status;
      call.description = failure?.message;
    }
    respond(response, status, text, failure?.parameters?.retry_after);
    hub.record.changed();
  }

  function answerFault(exchange: Exchange, fault: Fault): void {
    if (fault.kind === 'html') {
      const { call, response } = exchange;
      if (call !== undefined) call.answered = 502;
      response.writeHead(502, ['content-type', 'text/html', 'content-length', String(badGatewayPage.length)]);
      response.end(badGatewayPage);
      hub.record.changed();
      return;
    }
    const failure =
      fault.kind === 'status429'
        ? tooMany(fault.retryAfter)
        : fault.kind === 'status500'
          ? new ApiFailure(500, 'Internal Server Error')
          : new ApiFailure(502, 'Bad Gateway');
    answer(exchange, failure, refusal(failure));
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

function after(ms: number, then: () => void): void {
  if (ms <= 0) then();
  else setTimeout(then, ms);
}

/** What the server itself gets wrong must be seen, not be taken for a refusal. */
function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  console.error('the local Telegram failed:', error);
  return new ApiFailure(500, 'Internal Server Error');
}

function refuse(response: ServerResponse, failure: ApiFailure): void {
  respond(response, failure.code, refusal(failure), undefined);
}

function respond(response: ServerResponse, status: number, text: string, retryAfter: number | undefined): void {
  if (response.destroyed) return;
  const headers = ['content-type', 'application/json', 'content-length', String(Buffer.byteLength(text))];
  if (retryAfter !== undefined) headers.push('retry-after', String(retryAfter));
  response.writeHead(status, headers);
  response.end(text);
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

function sendBytes(hub: Hub, response: ServerResponse, path: string, nowhere: ApiFailure): void {
  const file = hub.files.byPath(path);
  if (file === undefined) {
    refuse(response, nowhere);
    return;
  }
  const bytes = file.bytes ?? Buffer.alloc(file.size);
  response.writeHead(200, ['content-type', 'application/octet-stream', 'content-length', String(bytes.length)]);
  response.end(bytes);
}
