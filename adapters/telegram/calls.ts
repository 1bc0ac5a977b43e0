// The Bot API as the rest of this folder calls it: grammY over our own pool, one attempt, failures as ChannelErrors.
import { Api, type ApiClientOptions, type Transformer } from 'grammy';
import type { ChannelError } from '../../core/channel.ts';
import type { Place } from '../../core/message.ts';
import { UNAUTHORIZED } from '../health.ts';
import { toChannelError } from './errors.ts';
import { createHttp, type Http } from './http.ts';

/** Seconds that Telegram holds an empty getUpdates open. */
export const POLL_SECONDS = 25;
const POLL_SILENCE_MS_MAX = (POLL_SECONDS + 10) * 1000;
const UPLOAD_SECONDS_MAX = 300;

export interface Calls {
  readonly account: string;
  readonly raw: Api['raw'];
  /** The same, for calls that carry bytes: grammY writes the multipart body. */
  readonly uploads: Api['raw'];
  readonly http: Http;
  /** The path under which a file that getFile named is downloaded. Holds the token. */
  filePath(path: string): string;
  /** Runs a call and throws its failure as a ChannelError. */
  run<T>(about: { to?: Place; idempotent?: boolean }, call: () => Promise<T>): Promise<T>;
  toError(error: unknown, about?: { to?: Place; idempotent?: boolean }): ChannelError;
}

/** grammY names a polyfill's type for what is the same thing. */
export const until = (signal: AbortSignal) => signal as unknown as Parameters<Api['raw']['getMe']>[0];

export interface CallOptions {
  readonly account: string;
  readonly token: string;
  readonly apiRoot: string;
  /** Told after every call whether Telegram knows the token. */
  readonly authorized: (isAuthorized: boolean) => void;
}

export function createCalls({ account, token, apiRoot, authorized }: CallOptions): Calls {
  const root = apiRoot.replace(/\/+$/, '');
  const http = createHttp(root);
  const options: ApiClientOptions = {
    apiRoot: root,
    // grammY names node-fetch's type; it asks for nothing but `json()` of the answer.
    fetch: http.fetch as unknown as NonNullable<ApiClientOptions['fetch']>,
    timeoutSeconds: UPLOAD_SECONDS_MAX,
  };
  const api = new Api(token, options);
  // Where no bytes are to be uploaded, the call goes straight to the pool: grammY's own way there (abort controller,
  // timer, two races, a replacer for every key) costs a third of the calls per second. Measured: 22,400/s with it,
  // 28,900/s without, 19,000/s with undici's request() and 7,100/s with grammY's own client.
  const straight: Transformer = (_previous, method, payload, signal) => {
    const polling = method === 'getUpdates' && { silenceMsMax: POLL_SILENCE_MS_MAX };
    const more = { ...polling, ...(signal && { signal }) };
    return http.call(`${http.base}/bot${token}/${method}`, payload ?? {}, more) as ReturnType<Transformer>;
  };
  api.config.use(straight);
  const toError: Calls['toError'] = (error, about) => toChannelError(error, { account, token, ...about });
  return {
    account,
    raw: api.raw,
    uploads: new Api(token, options).raw,
    http,
    filePath: (path) => `${http.base}/file/bot${token}/${encodeURI(path)}`,
    toError,
    async run(about, call) {
      try {
        const result = await call();
        authorized(true);
        return result;
      } catch (error) {
        const told = toError(error, about);
        if (told.reason === UNAUTHORIZED) authorized(false);
        throw told;
      }
    },
  };
}
