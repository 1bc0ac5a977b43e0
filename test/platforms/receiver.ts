// Somebody's server that takes webhooks: HTTP over a real socket, each key taken once, and faults.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * What the next request meets. A number: that status. dropBefore, dropAfter: the connection breaks before or after it
 * was taken. silent: no answer at all. endless: a status, and then an answer without an end.
 */
export type HookFault =
  | { readonly status: number; readonly retryAfter?: string }
  | 'dropBefore'
  | 'dropAfter'
  | 'silent'
  | 'endless';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  /** All that came, refused or not. */
  readonly requests: readonly Request[];
  /** The bodies that were taken, by their key: what comes again under a key is taken once. */
  readonly taken: ReadonlyMap<string, string>;
  next(fault: HookFault): void;
  stop(): Promise<void>;
}

export async function startReceiver(path = '/hook?token=of-the-receiver'): Promise<Receiver> {
  const requests: Request[] = [];
  const taken = new Map<string, string>();
  const faults: HookFault[] = [];
  const server = createServer((request, response) => {
    text(request).then(
      (body) => answer(request, response, body),
      () => undefined,
    );
  });
  function answer({ method = '', url = '', headers, socket }: IncomingMessage, response: ServerResponse, body: string) {
    requests.push({ method, path: url, headers, body });
    const fault = faults.shift();
    if (fault === 'silent') return;
    if (fault === 'dropBefore') return void socket.destroy();
    if (typeof fault === 'object') {
      const more = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
      return void response.writeHead(fault.status, more).end('{"error":"no"}');
    }
    const key = String(headers['idempotency-key']);
    if (!taken.has(key)) taken.set(key, body);
    if (fault === 'dropAfter') return void socket.destroy();
    if (fault === 'endless') return void response.writeHead(200).write('.'.repeat(1 << 20));
    response.writeHead(202).end();
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    requests,
    taken,
    next: (fault) => void faults.push(fault),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
