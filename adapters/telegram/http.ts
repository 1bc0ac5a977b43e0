// The HTTP under grammY: a keep-alive pool that knows, when a request fails, whether it can have reached Telegram.
import type { Readable } from 'node:stream';
import { type Dispatcher, Pool } from 'undici';

/**
 * A request that brought no answer of the Bot API. `written` is false while nothing had been put on a socket: only
 * then is it certain that Telegram did nothing. `status` is given when a gateway answered with something else than JSON.
 */
export class TransportError extends Error {
  readonly written: boolean;
  readonly status: number | undefined;
  readonly retryAfterMs: number;
  constructor(message: string, more: { written: boolean; status?: number; retryAfterMs?: number; cause?: unknown }) {
    super(message, { cause: more.cause });
    this.name = 'TransportError';
    this.written = more.written;
    this.status = more.status;
    this.retryAfterMs = more.retryAfterMs ?? 0;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

interface Ask {
  readonly method: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string | Readable;
  /** Silence after which the request is given up. */
  readonly silenceMsMax?: number;
  /** A larger answer is cut off with a TransportError of status 413. */
  readonly bytesMax?: number;
  readonly signal?: Abortable;
}

/** What grammY's own AbortSignal (a polyfill) and the real one have in common. */
interface Abortable {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

const CONNECTIONS_MAX = 128;
const CONNECT_MS_MAX = 5_000;
/** An idle connection is closed by us before Telegram closes it under a request. */
const IDLE_MS_MAX = 15_000;
const SILENCE_MS_MAX = 30_000;
const ANSWER_BYTES_MAX = 64 << 20;

/** The part of `fetch` that grammY uses; its type names node-fetch, hence the cast where it is handed over. */
type FetchLike = (url: string, init: Fetched) => Promise<{ json(): Promise<unknown> }>;

interface Fetched {
  readonly headers?: Record<string, string>;
  readonly body?: string | Readable;
  readonly signal?: Abortable;
}

export interface Http {
  /** One request, one attempt. Rejects with a TransportError. */
  ask(path: string, ask: Ask): Promise<Answer>;
  /** One call of the Bot API with a JSON body. Resolves with what it answered, be it `ok` or not. */
  call(path: string, payload: object, more?: { silenceMsMax?: number; signal?: Abortable }): Promise<ApiAnswer>;
  /** For grammY's own multipart uploads. */
  readonly fetch: FetchLike;
  /** The path of `apiRoot` before `/bot…`. */
  readonly base: string;
  /** Waits for what is under way, at most so long, then ends it. */
  close(msMax: number): Promise<void>;
}

/** What every answer of the Bot API has; grammY makes a result or a GrammyError of it. */
interface ApiAnswer {
  readonly ok: boolean;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

export function createHttp(apiRoot: string): Http {
  const root = new URL(apiRoot);
  // Opened at the first request, and again after a close: a channel may be stopped and started.
  let pool: Pool | undefined;
  const open = () =>
    new Pool(root.origin, {
      connections: CONNECTIONS_MAX,
      pipelining: 1,
      keepAliveTimeout: IDLE_MS_MAX,
      keepAliveMaxTimeout: IDLE_MS_MAX,
      headersTimeout: SILENCE_MS_MAX,
      bodyTimeout: SILENCE_MS_MAX,
      connect: { timeout: CONNECT_MS_MAX },
    });
  const ask = (path: string, wanted: Ask) => {
    pool ??= open();
    return askOnce(pool, path, wanted);
  };
  return {
    ask,
    async call(path, payload, more) {
      return readJson(
        await ask(path, { ...more, method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(payload) }),
      );
    },
    async fetch(url, init) {
      const { headers, body, signal } = init;
      const path = url.slice(root.origin.length);
      const parsed = readJson(
        await ask(path, {
          method: 'POST',
          ...(headers && { headers }),
          ...(body && { body }),
          ...(signal && { signal }),
        }),
      );
      return { json: async () => parsed };
    },
    base: root.pathname.replace(/\/$/, ''),
    async close(msMax) {
      const closing = pool;
      pool = undefined;
      if (!closing) return;
      const late = setTimeout(() => void closing.destroy(), msMax);
      await closing.close().catch(() => undefined);
      clearTimeout(late);
    },
  };
}

function readJson(answer: Answer): ApiAnswer {
  try {
    const parsed: unknown = JSON.parse(answer.body.toString());
    if (typeof parsed === 'object' && parsed !== null && 'ok' in parsed) return parsed as ApiAnswer;
  } catch {
    // Told below: a gateway's HTML page, a captive portal, half an answer.
  }
  const seconds = Number(answer.headers['retry-after']);
  throw new TransportError(`HTTP ${answer.status} without an answer of the Bot API`, {
    written: true,
    status: answer.status,
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0,
  });
}

function askOnce(pool: Pool, path: string, wanted: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let written = false;
    const fail = (cause: Error) => {
      wanted.signal?.removeEventListener('abort', onAbort);
      reject(cause instanceof TransportError ? cause : new TransportError(wordOf(cause), { written, cause }));
    };
    let abort: ((reason: Error) => void) | undefined;
    const onAbort = () => {
      const reason = new TransportError('aborted', { written });
      if (abort) abort(reason);
      fail(reason);
    };
    if (wanted.signal?.aborted) return fail(new TransportError('aborted', { written: false }));
    wanted.signal?.addEventListener('abort', onAbort);
    const chunks: Buffer[] = [];
    const bytesMax = wanted.bytesMax ?? ANSWER_BYTES_MAX;
    let bytes = 0;
    let status = 0;
    let headers: Answer['headers'] = {};
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        written = true;
        abort = (reason) => controller.abort(reason);
        if (wanted.signal?.aborted) abort(new TransportError('aborted', { written: false }));
      },
      onResponseStart(_controller, statusCode, received) {
        status = statusCode;
        headers = received;
      },
      onResponseData(controller, chunk) {
        bytes += chunk.length;
        if (bytes > bytesMax) controller.abort(new TransportError('too large', { written: true, status: 413 }));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        wanted.signal?.removeEventListener('abort', onAbort);
        const [first] = chunks;
        resolve({ status, headers, body: chunks.length === 1 && first ? first : Buffer.concat(chunks) });
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    };
    try {
      pool.dispatch(
        {
          path,
          method: wanted.method,
          headers: wanted.headers ?? null,
          body: wanted.body ?? null,
          ...(wanted.silenceMsMax && { headersTimeout: wanted.silenceMsMax, bodyTimeout: wanted.silenceMsMax }),
        },
        handler,
      );
    } catch (cause) {
      fail(cause instanceof Error ? cause : new Error(String(cause)));
    }
  });
}

/** The code of a network error, which says more than its message and never holds an address. */
function wordOf(error: Error): string {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
