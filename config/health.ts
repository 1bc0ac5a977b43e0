// How the service is doing, for machines: /healthz, /readyz and /metrics.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import type { Router } from '../core/router.ts';
import type { Store } from '../core/store.ts';

interface Answered {
  readonly status: 200 | 503;
  readonly type: string;
  readonly body: string;
}

export interface Health {
  /** From now on the answers come from this router and store. */
  watch(router: Router, store: Store): void;
  ignored(account: string, label: string): void;
  /** Adds the three routes to a web account's server. */
  routes(app: Hono): void;
  /** A server of its own, for a service without a web account. Port 0: any free one. */
  serve(at: { readonly host: string; readonly port: number }): HealthServer;
}

export interface HealthServer {
  readonly listening: Promise<void>;
  address(): string;
  close(): void;
}

export function createHealth(): Health {
  const ignored = new Map<string, { account: string; kind: string; count: number }>();
  let watched: { router: Router; store: Store } | undefined;

  /** The library is loaded when somebody asks: a start need not wait for it. */
  async function metrics(): Promise<Answered> {
    const { Counter, Gauge, Registry } = await import('prom-client');
    const registry = new Registry();
    const registers = [registry];
    const counter = new Counter({
      name: 'patchthrough_ignored_total',
      help: 'Events that concern nobody, by account and kind',
      labelNames: ['account', 'kind'],
      registers,
    });
    for (const { account, kind, count } of ignored.values()) counter.inc({ account, kind }, count);
    new Gauge({
      name: 'patchthrough_outbox_pending',
      help: 'Deliveries in memory that are not settled',
      registers,
    }).set(watched?.router.outbox.size() ?? 0);
    new Gauge({ name: 'patchthrough_trouble', help: 'Parts that do not work right now', registers }).set(
      watched?.router.health().size ?? 0,
    );
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  }

  async function answer(path: string): Promise<Answered | undefined> {
    if (path === '/healthz') return { status: 200, type: 'text/plain', body: 'alive\n' };
    if (path === '/metrics') return metrics();
    if (path !== '/readyz') return undefined;
    const trouble = new Map(watched ? watched.router.health() : [['service', 'starting']]);
    await watched?.store.probe().catch((error: unknown) => trouble.set('store', reason(error)));
    const body = JSON.stringify({ ready: trouble.size === 0, trouble: Object.fromEntries(trouble) });
    return { status: trouble.size === 0 ? 200 : 503, type: 'application/json', body: `${body}\n` };
  }

  return {
    watch(router, store) {
      watched = { router, store };
    },
    ignored(account, kind) {
      const key = `${account} ${kind}`;
      const entry = ignored.get(key) ?? { account, kind, count: 0 };
      entry.count += 1;
      ignored.set(key, entry);
    },
    routes(app) {
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        app.get(path, async (context) => {
          const given = await answer(path);
          return given ? context.body(given.body, given.status, { 'content-type': given.type }) : context.notFound();
        });
      }
    },
    serve({ host, port }) {
      const server = createServer((request, response) => {
        answer(request.url ?? '')
          .then((given) =>
            response.writeHead(given?.status ?? 404, { 'content-type': given?.type ?? 'text/plain' }).end(given?.body),
          )
          .catch(() => response.writeHead(500).end());
      });
      const listening = new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
      });
      return {
        listening,
        address: () => `http://${host}:${(server.address() as AddressInfo | null)?.port ?? port}/readyz`,
        close: () => server.close(),
      };
    },
  };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : 'unknown trouble');
