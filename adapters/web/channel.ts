// The web platform: a page of our own as a Channel, its HTTP server's life cycle, and how the rooms beside it fit.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Channel, Host } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import type { Journal, Shelf } from '../../core/journal.ts';
import { type Acts, createActs } from './acts.ts';
import { type Assets, addAssets, readAssets } from './assets.ts';
import { createDeliver } from './deliver.ts';
import { addFiles, addUpload } from './files.ts';
import { createForget } from './forget.ts';
import { type Address, type App, doorOf, hostGuard, originGuard, readPace, securityHeaders } from './guard.ts';
import { createPace, type WebLimits, webLimits } from './limits.ts';
import { CUSTOMER, createLog, type Log, labelOf } from './log.ts';
import { addOffers, createOffers, type Offers } from './offers.ts';
import { addPages } from './pages.ts';
import { createReading } from './reading.ts';
import { addActs, addChat, addDesk, addStream, createSeats } from './routes.ts';
import { createSessions } from './session.ts';
import { createHub, type Hub } from './stream.ts';
import { createTries } from './tries.ts';
import { createUploads } from './uploads.ts';

export interface WebOptions {
  readonly account: string;
  /** The house's name, shown on the page. */
  readonly name: string;
  readonly host: string;
  /** 0: a free one, which `address()` tells. */
  readonly port: number;
  /** Where people open the page when a proxy stands in front; cookies are `Secure` when it begins with https. */
  readonly publicUrl?: string;
  /** Without it the desk is open on this machine alone, and closed when the page can be reached from elsewhere. */
  readonly deskPassword?: string;
  /** The largest upload and the largest file that can be sent here; 20 MB by default. */
  readonly uploadBytesMax?: number;
  readonly uploadsFolder: string;
  readonly journal: Journal;
  readonly shelf: Shelf;
  readonly clock?: Clock;
  readonly log: WebLog;
  readonly limits?: Partial<WebLimits>;
  /** Adds routes that neither the Host nor the Origin is checked for: health, readiness, metrics. */
  readonly extra?: (app: Hono) => void;
}

/** What pino offers. */
export interface WebLog {
  info(fields: object, words: string): void;
  warn(fields: object, words: string): void;
}

export interface WebChannel extends Channel {
  /** Where the page is, such as `http://127.0.0.1:8080`; known once it started. */
  readonly address: () => string;
}

/** UTF-16 code units of a note that stands over the page. */
const WHISPER_LENGTH_MAX = 2_000;
const MEGABYTE = 1024 * 1024;

export function createWeb(options: WebOptions): WebChannel {
  const { account, uploadBytesMax = 20 * MEGABYTE, clock = systemClock } = options;
  const limits: WebLimits = { ...webLimits, ...options.limits };
  let core: Host | undefined;
  const host = (): Host | undefined => core;
  const hub = createHub(limits);
  const log: Log = createLog(options.journal, account, clock, (line) => {
    reading.heard(line);
    hub.publish(line);
  });
  const reading = createReading(log, limits);
  const uploads = createUploads(options.uploadsFolder, uploadBytesMax);
  const acts = createActs({
    log,
    clock,
    limits,
    host,
    trouble: (error) => options.log.warn({ err: error }, 'not saved'),
  });
  const deliver = createDeliver({ account, log, uploads, limits, host });
  // Only an address that people elsewhere can open is worth offering.
  const offers = options.publicUrl
    ? createOffers(options.publicUrl, options.shelf, `web:${account}:offers`, clock)
    : undefined;
  const parts: Parts = { options, clock, limits, uploadBytesMax, log, reading, uploads, acts, hub, offers, host };
  let server: Server | undefined;
  let address = addressOf(options);

  return {
    account,
    keepsHistory: true,
    can: {
      threads: true,
      buttons: true,
      forms: true,
      styles: ['bold', 'italic', 'strike', 'code', 'block', 'quote', 'list', 'link', 'spoiler', 'mention'],
      replies: true,
      edits: true,
      deletes: true,
      reactions: true,
      files: true,
      voices: true,
      stickers: true,
      albums: true,
      typing: true,
      hears: { edits: true, removals: true, reactions: true, typing: true },
      speakers: true,
      textLengthMax: limits.textLengthMax,
      captionLengthMax: limits.textLengthMax,
      fileBytesMax: uploadBytesMax,
    },
    ...deliver,
    forget: createForget({ log, reading, uploads, hub }),
    unname: (person, as) => log.unname(person, as),
    shared: (place) => !place.channel.startsWith(CUSTOMER),
    async start(given) {
      await uploads.open();
      await log.open();
      await offers?.open();
      const app = createApp(parts, await readAssets());
      core = given;
      server = await listen(app, options);
      address = addressOf(options, server);
      server.on('error', (error) => given.health(account, error.message));
      given.health(account, undefined);
      options.log.info({ address }, 'the page is open');
    },
    async stop() {
      hub.stop();
      if (server) await close(server, acts, limits);
      server = undefined;
    },
    async answerPress(press, text) {
      acts.answer(press, text);
    },
    whisper: {
      lasts: 'briefly',
      lengthMax: WHISPER_LENGTH_MAX,
      show: async (press, text, forMs) => acts.answer(press, text, forMs),
    },
    async showTyping(to) {
      hub.mention(labelOf(to), 'typing', { place: labelOf(to) });
    },
    fetchFile: (file) => uploads.blob(file.ref),
    ...(offers ? { offer: offers.address } : {}),
    address: () => address,
  };
}

interface Parts {
  readonly options: WebOptions;
  readonly clock: Clock;
  readonly limits: WebLimits;
  readonly uploadBytesMax: number;
  readonly log: Log;
  readonly reading: ReturnType<typeof createReading>;
  readonly uploads: ReturnType<typeof createUploads>;
  readonly acts: Acts;
  readonly hub: Hub;
  readonly offers: Offers | undefined;
  readonly host: () => Host | undefined;
}

function createApp(parts: Parts, assets: Assets): Hono<App> {
  const { options, clock, limits, uploadBytesMax, log, reading, uploads, acts, hub, offers, host } = parts;
  const { account, name, shelf, deskPassword = '' } = options;
  const address: Address = { host: options.host, ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}) };
  const door = doorOf(address, deskPassword);
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const sessions = createSessions({ account, door, password: deskPassword, secure, log, reading, shelf, limits });
  const trouble = (error: unknown): void => options.log.warn({ err: error }, 'a request failed');
  const routes = { account, address, log, reading, sessions, acts, hub, limits, clock };
  const files = { account, log, uploads, sessions, limits, clock, uploadBytesMax, trouble };
  const seats = createSeats(routes);

  const app = new Hono<App>();
  app.use(securityHeaders);
  if (options.extra) {
    const extra = new Hono();
    options.extra(extra);
    app.route('/', extra);
  }
  app.use(
    hostGuard(address),
    originGuard(address),
    readPace(address, createPace(clock, limits.readsPerTenSeconds, 10_000)),
  );
  addAssets(app, assets);
  addPages(app, { name, assets, sessions, uploadBytesMax });
  addChat(app, routes);
  addDesk(app, { ...routes, tries: createTries(shelf, `web:${account}`, limits, clock) });
  addStream(app, routes);
  addActs(app, '/api/chat', seats.chat, routes);
  addActs(app, '/api/desk', seats.desk, routes);
  addUpload(app, '/api/chat', seats.chat, files);
  addUpload(app, '/api/desk', seats.desk, files);
  addFiles(app, files);
  if (offers) addOffers(app, { offers, host, trouble });
  app.notFound((c) => c.json({ error: 'There is no such page.' }, 404));
  app.onError((error, c) => {
    trouble(error);
    return c.json({ error: 'That did not work just now.' }, 503, { 'retry-after': '1' });
  });
  return app;
}

function addressOf({ host, port }: WebOptions, server?: Server): string {
  const bound = server?.address() as AddressInfo | null | undefined;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound?.port ?? port}`;
}

function listen(app: Hono<App>, { host, port }: WebOptions): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.maxConnections = 10_000;
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => reject(explained(error, host, port));
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve(server);
    });
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const at = `${host}:${port}`;
  const words: Record<string, string> = {
    EADDRINUSE: `${at} is taken by another program. Stop it, or set another port for the web page (0 picks a free one).`,
    EACCES: `This account may not listen on ${at}. Set a port above 1023 for the web page.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set the web page's host to 127.0.0.1 or 0.0.0.0.`,
  };
  return new Error(words[error.code ?? ''] ?? `The web page cannot listen on ${at}: ${error.message}`, {
    cause: error,
  });
}

/** Lets what is under way finish, for a moment, and then ends every connection. */
async function close(server: Server, acts: Acts, limits: WebLimits): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const force = setTimeout(() => server.closeAllConnections(), limits.stopMsMax);
  // A connection is idle a moment after its last response, and stays open for the next one unless it is closed then.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  await Promise.race([acts.stop(), new Promise((resolve) => setTimeout(resolve, limits.stopMsMax))]);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}
