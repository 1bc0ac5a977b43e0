// Talking to the server: requests that never throw, uploads that tell their progress, and a stream that comes back.
import type { File as HouseFile } from '../../../core/message.ts';
import type { Line } from './entry.ts';
import { createShare } from './share.ts';

/** `status` 0: the server was not reached. `retryMs`: what it asks to wait. */
export interface Answer<T = { readonly error?: string; readonly text?: string; readonly forMs?: number }> {
  readonly status: number;
  readonly body: T & { readonly error?: string };
  readonly retryMs: number;
}

const OURS = { 'x-patchthrough': '1' };

export async function call<T = { readonly text?: string; readonly forMs?: number }>(
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const { body, headers } = options;
  try {
    const response = await fetch(path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...OURS, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      signal: AbortSignal.timeout(30_000),
    });
    const retryMs = Number(response.headers.get('retry-after') ?? 0) * 1000;
    return { status: response.status, body: (await response.json()) as Answer<T>['body'], retryMs };
  } catch {
    return { status: 0, body: {} as Answer<T>['body'], retryMs: 0 };
  }
}

/** `fetch` tells no progress of what it sends, so this is the older way. */
export function upload(
  path: string,
  file: File,
  headers: Record<string, string>,
  progress: (share: number) => void,
): { readonly done: Promise<Answer<HouseFile>>; readonly abort: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer<HouseFile>>((resolve) => {
    const finish = (status: number): void => {
      const body = (request.response ?? {}) as Answer<HouseFile>['body'];
      resolve({ status, body, retryMs: 0 });
    };
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => finish(request.status);
    request.onerror = () => finish(0);
    request.onabort = () => finish(-1);
    request.open('POST', path);
    request.responseType = 'json';
    const all = { ...OURS, ...headers, 'x-name': encodeURIComponent(file.name) };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    if (file.type) request.setRequestHeader('content-type', file.type);
    request.send(file);
  });
  return { done, abort: () => request.abort() };
}

export interface StreamHandlers {
  line(line: Line): void;
  typing(place: string): void;
  /** Connected and caught up, or not. */
  live(is: boolean): void;
  /** Too much was missed: load anew; resolves to the place in the log to go on from. */
  reload(): Promise<number>;
}

/**
 * A chat that nobody looks at gives its stream back after a while and asks now and then; a desk keeps it, because
 * requests must be seen in its title at once.
 */
const HIDDEN_MS = 30_000;
/** How often a page asks that may not hold a stream. */
const ASK_MS = 1_500;
const RETRY_MS_MAX = 8_000;
/** The server sends a beat every 15 seconds. */
const SILENCE_MS_MAX = 40_000;
/** So many failures in a row may mean more than a bad line: a session that ended is told by loading anew. */
const ANEW_AFTER = 4;

/**
 * One stream for the whole page, from `after` on, again and again until the page is closed. Returns how to look at once,
 * for a page that holds no stream and knows that there is news.
 */
export function follow(
  address: (after: number) => string,
  after: number,
  rests: boolean,
  handlers: StreamHandlers,
): () => void {
  let seq = after;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const share = createShare();

  const close = (): void => {
    clearTimeout(timer);
    clearTimeout(watch);
    source?.close();
    source = undefined;
  };
  const rest = (ms: number): void => {
    close();
    timer = setTimeout(connect, ms);
  };
  const restHidden = (): void => {
    share.release();
    rest(HIDDEN_MS);
  };
  const lost = (): void => {
    close();
    handlers.live(false);
    failures += 1;
    const waitMs = Math.min(RETRY_MS_MAX, 500 * 2 ** failures) * (0.75 + Math.random() / 2);
    timer = setTimeout(failures % ANEW_AFTER === 0 ? anew : connect, waitMs);
  };
  const anew = (): void => {
    close();
    const go = (from: number): void => {
      seq = from;
      connect();
    };
    void handlers.reload().then(go, lost);
  };
  /** A connection can die without a word, as when a machine slept: then the server's beats are missing. */
  const heard = (): void => {
    clearTimeout(watch);
    watch = setTimeout(lost, SILENCE_MS_MAX);
  };
  const connect = (): void => {
    close();
    const opened = new EventSource(address(seq));
    source = opened;
    heard();
    opened.addEventListener('beat', heard);
    opened.addEventListener('line', (event) => {
      const line = JSON.parse(event.data as string) as Line;
      seq = Math.max(seq, line.seq);
      handlers.line(line);
    });
    opened.addEventListener('typing', (event) => {
      handlers.typing((JSON.parse(event.data as string) as { place: string }).place);
    });
    opened.addEventListener('ready', () => {
      failures = 0;
      handlers.live(true);
      if (rests && document.hidden) return restHidden();
      void share.hold().then((may) => {
        if (!may && source === opened) rest(ASK_MS);
      });
    });
    opened.addEventListener('stale', anew);
    opened.onerror = lost;
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      if (rests && source) timer = setTimeout(restHidden, HIDDEN_MS);
    } else if (source) clearTimeout(timer);
    else connect();
  });
  addEventListener('online', connect);
  addEventListener('pagehide', close);
  addEventListener('pageshow', (event) => {
    if (event.persisted) connect();
  });
  connect();
  return () => {
    if (!source && failures === 0) connect();
  };
}
