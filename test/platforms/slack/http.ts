// The HTTP side: tells calls, uploads, downloads and answers to presses apart, and lets each take its way.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

const BODY_BYTES_MAX = 64 << 20;

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Resolves with the answer, or with undefined to drop the connection. */
export type Handler = (request: Request) => Promise<Answer | undefined>;

export function createHttpServer(
  handle: Handler,
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
): Server {
  const server = createServer({ noDelay: true, keepAlive: true }, (request, response) => {
    serve(request, response, handle).catch((error: unknown) => {
      console.error('the local Slack failed', error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', upgrade);
  return server;
}

async function serve(request: IncomingMessage, response: ServerResponse, handle: Handler): Promise<void> {
  const body = await readBody(request).catch(() => undefined);
  if (body === undefined) return void response.destroy();
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const answer = await handle({ method: request.method ?? 'GET', path, query, headers: request.headers, body });
  if (answer === undefined) return void response.destroy();
  if (response.destroyed) return;
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length) });
  response.end(bytes);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw new Error('the body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}
