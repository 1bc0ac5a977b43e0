// The HTTP under Bolt's client: a keep-alive pool that knows, when a request fails, whether it can have reached Slack.
import { Agent, type Dispatcher, request } from 'undici';

/**
 * A request that brought no answer. `written` is false while there was no connection to write it to: only then is it
 * certain that Slack did nothing.
 */
export class TransportError extends Error {
  readonly written: boolean;
  readonly tooLarge: boolean;
  constructor(message: string, more: { written: boolean; tooLarge?: boolean; cause?: unknown }) {
    super(message, { cause: more.cause });
    this.name = 'TransportError';
    this.written = more.written;
    this.tooLarge = more.tooLarge ?? false;
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

interface Ask {
  readonly method: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** A larger answer is cut off with a TransportError that is `tooLarge`. */
  readonly bytesMax?: number;
  /** Silence after which the request is given up. */
  readonly silenceMsMax?: number;
}

export interface Http {
  /** One request, one attempt, no redirect followed. Rejects with a TransportError. */
  ask(url: string, ask: Ask): Promise<Answer>;
  /** For the client of Bolt, which asks no more of a fetch than this. */
  readonly fetch: typeof fetch;
  /** Waits for what is under way, at most so long, then ends it. */
  close(msMax: number): Promise<void>;
}

const CONNECTIONS_MAX = 128;
const CONNECT_MS_MAX = 5_000;
/** An idle connection is closed by us before Slack closes it under a request. */
const IDLE_MS_MAX = 15_000;
const SILENCE_MS_MAX = 30_000;
const ANSWER_BYTES_MAX = 32 << 20;

/** Failures that come before anything is on the wire. */
const UNSENT = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_DESTROYED',
  'UND_ERR_CLOSED',
]);

export function createHttp(): Http {
  // Opened at the first request, and again after a close: a channel may be stopped and started.
  let agent: Agent | undefined;
  const open = () =>
    new Agent({
      connections: CONNECTIONS_MAX,
      pipelining: 1,
      keepAliveTimeout: IDLE_MS_MAX,
      keepAliveMaxTimeout: IDLE_MS_MAX,
      headersTimeout: SILENCE_MS_MAX,
      bodyTimeout: SILENCE_MS_MAX,
      connect: { timeout: CONNECT_MS_MAX },
    });
  const ask = (url: string, wanted: Ask) => {
    agent ??= open();
    return askOnce(agent, url, wanted);
  };
  return {
    ask,
    fetch: createFetch(ask),
    async close(msMax) {
      const ending = agent;
      agent = undefined;
      if (!ending) return;
      const late = setTimeout(() => void ending.destroy(), msMax);
      await ending.close().catch(() => undefined);
      clearTimeout(late);
    },
  };
}

async function askOnce(dispatcher: Dispatcher, url: string, wanted: Ask): Promise<Answer> {
  const bytesMax = wanted.bytesMax ?? ANSWER_BYTES_MAX;
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      method: wanted.method,
      headers: wanted.headers ?? null,
      body: wanted.body ?? null,
      ...(wanted.silenceMsMax && { headersTimeout: wanted.silenceMsMax, bodyTimeout: wanted.silenceMsMax }),
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body) {
      const part: Buffer = chunk;
      bytes += part.length;
      if (bytes > bytesMax) throw new TransportError('too large', { written: true, tooLarge: true });
      chunks.push(part);
    }
    const [first] = chunks;
    return { status: statusCode, headers, body: chunks.length === 1 && first ? first : Buffer.concat(chunks) };
  } catch (cause) {
    if (cause instanceof TransportError) throw cause;
    const word = wordOf(cause);
    throw new TransportError(word, { written: !UNSENT.has(word), cause });
  }
}

/** The code of a network error, which says more than its message and never holds an address. */
function wordOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.name;
}

/** The client gives a POST with an encoded body, and reads status, headers and text of the answer. */
function createFetch(ask: Http['ask']): typeof fetch {
  const given = async (url: string, init: { headers: Record<string, string>; body: string }) => {
    const { status, headers, body } = await ask(url, { method: 'POST', headers: init.headers, body: init.body });
    const known = (name: string) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? null : String(value);
    };
    return {
      status,
      statusText: '',
      url,
      headers: { get: known, entries: () => Object.entries(headers) },
      text: async () => body.toString(),
      arrayBuffer: async () => body,
    };
  };
  return given as unknown as typeof fetch;
}
