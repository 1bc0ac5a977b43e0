// How the service is doing, for machines: /healthz, /readyz and /metrics; and how its promise is kept, for everybody.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import type { Clock } from '../core/clock.ts';
import { createFigures, type Figures } from '../core/promise.ts';
import type { Router } from '../core/router.ts';
import type { Store } from '../core/store.ts';
import { jsonHeaders, pageHeaders, promiseJson, promisePage, readerLanguage } from './promise-page.ts';

interface Answered {
  readonly status: 200 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Asked {
  readonly path: string;
  /** The browser's `accept-language`. */
  readonly languages: string | undefined;
}

/** Whose promise it is: the house's name, and the language of those who want none that we speak. */
export interface HealthOf {
  readonly name: string;
  readonly language: string;
  readonly clock: Clock;
}

export interface Health {
  /** From now on the answers come from this router and store. */
  watch(router: Router, store: Store): void;
  ignored(account: string, label: string): void;
  /** Adds all routes to a web account's server. */
  routes(app: Hono): void;
  /** A server of its own, for a service without a web account. Port 0: any free one. */
  serve(at: { readonly host: string; readonly port: number }): HealthServer;
}

export interface HealthServer {
  readonly listening: Promise<void>;
  address(): string;
  close(): void;
}

export function createHealth({ name, language, clock }: HealthOf): Health {
  const ignored = new Map<string, { account: string; kind: string; count: number }>();
  let watched: { router: Router; store: Store; figures: () => Promise<Figures> } | undefined;

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
    return { status: 200, headers: typed(registry.contentType), body: await registry.metrics() };
  }

  /** Nobody can load the store with it: the figures are read once in some seconds. */
  async function promise({ path, languages }: Asked): Promise<Answered> {
    const figures = await watched?.figures().catch(() => undefined);
    if (!figures) return { status: 503, headers: { ...typed('text/plain'), 'retry-after': '10' }, body: 'not now\n' };
    if (path === '/promise.json') return { status: 200, headers: jsonHeaders, body: promiseJson(figures) };
    const lang = readerLanguage(languages, language);
    return { status: 200, headers: pageHeaders, body: promisePage(name, lang, figures) };
  }

  async function answer(asked: Asked): Promise<Answered | undefined> {
    const { path } = asked;
    if (path === '/healthz') return { status: 200, headers: typed('text/plain'), body: 'alive\n' };
    if (path === '/promise' || path === '/promise.json') return promise(asked);
    if (path === '/metrics') return metrics();
    if (path !== '/readyz') return undefined;
    const trouble = new Map(watched ? watched.router.health() : [['service', 'starting']]);
    await watched?.store.probe().catch((error: unknown) => trouble.set('store', reason(error)));
    const body = JSON.stringify({ ready: trouble.size === 0, trouble: Object.fromEntries(trouble) });
    return { status: trouble.size === 0 ? 200 : 503, headers: typed('application/json'), body: `${body}\n` };
  }

  return {
    watch(router, store) {
      watched = { router, store, figures: createFigures(store, clock) };
    },
    ignored(account, kind) {
      const key = `${account} ${kind}`;
      const entry = ignored.get(key) ?? { account, kind, count: 0 };
      entry.count += 1;
      ignored.set(key, entry);
    },
    routes(app) {
      for (const path of ['/healthz', '/readyz', '/metrics', '/promise', '/promise.json']) {
        app.get(path, async (context) => {
          const given = await answer({ path, languages: context.req.header('accept-language') });
          return given ? context.body(given.body, given.status, given.headers) : context.notFound();
        });
      }
    },
    serve({ host, port }) {
      const server = createServer((request, response) => {
        const [path = ''] = (request.url ?? '').split('?');
        answer({ path, languages: request.headers['accept-language'] })
          .then((given) =>
            response.writeHead(given?.status ?? 404, given?.headers ?? typed('text/plain')).end(given?.body),
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

const typed = (type: string): Readonly<Record<string, string>> => ({ 'content-type': type });

const reason = (error: unknown): string => (error instanceof Error ? error.message : 'unknown trouble');
