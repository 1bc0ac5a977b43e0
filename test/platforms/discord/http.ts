// The HTTP side: reads requests, finds their route, lets faults and limits stand in the way, and answers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer } from './ask.ts';
import { parseBody, readBody } from './body.ts';
import { ApiFailure, notAllowed, notFound, tooMany, wrongToken } from './failure.ts';
import type { Fault, Faults } from './faults.ts';
import type { Upload } from './files.ts';
import type { Hub } from './hub.ts';
import type { Call } from './record.ts';
import { type Found, findRoute } from './routes.ts';

/** Milliseconds of a whole round trip; the jitter is added, anything from 0 to its value. */
export interface Latency {
  latencyMs: number;
  jitterMs: number;
}

interface Exchange {
  readonly response: ServerResponse;
  readonly found: Found;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly call: Call | undefined;
  readonly fault: Fault | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly delayMs: number;
}

/** `roll` draws the jitter, from [0, 1). */
export function createApiServer(hub: Hub, faults: Faults, latency: Latency, roll: () => number): Server {
  const bearer = `Bot ${hub.token}`;

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
    if (path.startsWith('/attachments/')) {
      sendFile(hub, response, path, query);
      return;
    }
    readBody(
      request,
      response,
      (body) =>
        void onCall(request, response, path, query, body).catch((error) => fail(hub, response, undefined, error)),
    );
  }

  async function onCall(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
    bytes: Buffer,
  ): Promise<void> {
    const method = request.method ?? 'GET';
    const match = /^\/api(?:\/v(\d+))?(\/.*)$/.exec(path);
    if (match === null) return refuse(hub, response, undefined, notFound());
    if (match[1] !== '10') return refuse(hub, response, undefined, new ApiFailure(400, 50041, 'Invalid API version'));
    const found = findRoute(method, match[2] ?? '/');
    if (found === undefined || found === 'method')
      return refuse(hub, response, undefined, found === undefined ? notFound() : notAllowed());
    const { body, uploads, isBroken } = await parseBody(request.headers['content-type'] ?? '', bytes);
    const fault = faults.draw(`${method} ${found.route}`, found.major);
    const call = openCall(hub, method, found, body, uploads);
    if (call !== undefined) call.fault = fault?.kind;
    hub.record.changed();
    const jitter = latency.jitterMs > 0 ? roll() * latency.jitterMs : 0;
    const isMine = found.needsToken ? request.headers.authorization === bearer : true;
    const headers: Record<string, string> = {};
    const exchange = {
      response,
      found,
      query,
      body,
      uploads,
      call,
      fault,
      headers,
      delayMs: (latency.latencyMs + jitter) / 2,
    };
    after(exchange.delayMs + (fault?.kind === 'slow' ? fault.ms : 0), () => {
      try {
        hub.limits.checkBan();
        if (!isMine) throw wrongToken();
        if (isBroken) throw new ApiFailure(400, 50109, 'The request body contains invalid JSON.');
        Object.assign(headers, hub.limits.take(method, found.route, found.major, found.needsToken));
        run(hub, exchange);
      } catch (error) {
        finish(hub, exchange, () => fail(hub, response, call, error, headers));
      }
    });
  }

  const server = createServer({ noDelay: true, keepAlive: true, requestTimeout: 0, headersTimeout: 0 }, onRequest);
  server.keepAliveTimeout = 60_000;
  server.timeout = 0;
  return server;
}

/** Carries the call out, unless a fault stands before its effect. */
function run(hub: Hub, exchange: Exchange): void {
  const { fault, response, found, query, body, uploads, call, headers } = exchange;
  if (fault?.kind === 'dropBefore') {
    response.destroy();
    hub.record.changed();
    return;
  }
  if (standsIn(fault) && !fault.effect) {
    answerFault(hub, exchange, fault);
    return;
  }
  const answer = found.run({ hub, params: found.params, query, body, uploads });
  if (call !== undefined) call.effect = true;
  finish(hub, exchange, () => succeed(hub, response, call, answer, headers));
}

/** The call has had its effect; its answer goes out, unless the fault takes it away or puts another in its place. */
function finish(hub: Hub, exchange: Exchange, answer: () => void): void {
  const { fault, response, delayMs } = exchange;
  if (fault?.kind === 'dropAfter') {
    response.destroy();
    hub.record.changed();
  } else if (standsIn(fault)) answerFault(hub, exchange, fault);
  else after(delayMs, answer);
}

function standsIn(fault: Fault | undefined): fault is Fault {
  return fault !== undefined && fault.kind !== 'slow' && fault.kind !== 'dropAfter' && fault.kind !== 'dropBefore';
}

function answerFault(hub: Hub, { response, call }: Exchange, fault: Fault): void {
  if (fault.kind === 'status500') {
    refuse(hub, response, call, new ApiFailure(500, 0, '500: Internal Server Error'));
    return;
  }
  if (fault.kind === 'status429' || fault.kind === 'global429') {
    refuse(hub, response, call, tooMany(fault.retryAfter, fault.kind === 'global429'));
    return;
  }
  const page =
    fault.kind === 'html' ? '<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>' : '';
  settle(hub, call, 502, undefined);
  respond(response, 502, page, { 'content-type': 'text/html' });
}

function openCall(hub: Hub, method: string, found: Found, body: unknown, uploads: readonly Upload[]): Call | undefined {
  const number = ++hub.record.counts.calls;
  if (!hub.record.logs) return undefined;
  const files = uploads.map(({ field, name, bytes }) => ({ field, name, bytes: bytes.length }));
  const shown = typeof body === 'object' && body !== null && files.length > 0 ? { ...body, uploads: files } : body;
  const call: Call = {
    number,
    method,
    route: found.route,
    path: found.path.replace(/\/[\w-]{40,}/, '/…'),
    major: found.major,
    body: shown,
    at: hub.now(),
    answered: 0,
    code: undefined,
    fault: undefined,
    effect: false,
  };
  hub.record.calls.push(call);
  return call;
}

function settle(hub: Hub, call: Call | undefined, status: number, code: number | undefined): void {
  const { counts } = hub.record;
  if (status >= 400) counts.failed++;
  hub.limits.settle(status);
  if (status === 401 || status === 403 || status === 429) counts.invalid++;
  if (status === 429) counts.limited++;
  if (call !== undefined) {
    call.answered = status;
    call.code = code;
  }
  hub.record.changed();
}

function succeed(
  hub: Hub,
  response: ServerResponse,
  call: Call | undefined,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
): void {
  const own = answer !== undefined && isStatus(answer) ? answer : undefined;
  const status = own?.status ?? (answer === undefined ? 204 : 200);
  settle(hub, call, status, undefined);
  const json = own === undefined ? answer : own.json;
  respond(response, status, json === undefined ? '' : JSON.stringify(json), headers);
}

function isStatus(answer: object): answer is { readonly status: number; readonly json: unknown } {
  return 'status' in answer && 'json' in answer;
}

/** What the server itself gets wrong must be seen, not be taken for a refusal. */
function fail(
  hub: Hub,
  response: ServerResponse,
  call: Call | undefined,
  error: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (error instanceof ApiFailure) {
    refuse(hub, response, call, error, headers);
    return;
  }
  console.error('the local Discord failed:', error);
  refuse(hub, response, call, new ApiFailure(500, 0, '500: Internal Server Error'));
}

function refuse(
  hub: Hub,
  response: ServerResponse,
  call: Call | undefined,
  failure: ApiFailure,
  headers: Readonly<Record<string, string>> = {},
): void {
  settle(hub, call, failure.status, Number(failure.body.code));
  respond(response, failure.status, JSON.stringify(failure.body), { ...headers, ...failure.headers });
}

function respond(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...(status === 204 ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...headers,
  });
  response.end(text);
}

function after(ms: number, then: () => void): void {
  if (ms <= 0) then();
  else setTimeout(then, ms);
}

function sendFile(hub: Hub, response: ServerResponse, path: string, query: URLSearchParams): void {
  const file = hub.files.at(path, query);
  if (file === undefined) {
    respond(response, 404, 'This content is no longer available.', { 'content-type': 'text/plain' });
    return;
  }
  response.writeHead(200, { 'content-type': file.mime, 'content-length': file.bytes.length });
  response.end(file.bytes);
}
