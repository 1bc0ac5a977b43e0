// Discord's REST as the rest of this folder calls it: discord.js over its pool, one attempt, failures as ChannelErrors.
import { type ClientOptions, DiscordAPIError, type RawFile, type REST, RESTEvents } from 'discord.js';
import { ChannelError } from '../../core/channel.ts';
import type { Place } from '../../core/message.ts';
import { UNAUTHORIZED } from '../health.ts';
import { createBreaker, INVALID_MAX } from './breaker.ts';
import { toChannelError } from './errors.ts';

/** Over the whole bot: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
export const REQUESTS_PER_SECOND = 50;
const CALL_MS_MAX = 15_000;

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface About {
  readonly to?: Place | undefined;
  readonly idempotent?: boolean | undefined;
  readonly body?: unknown;
  readonly files?: readonly RawFile[];
  readonly query?: URLSearchParams;
  /** False where the path holds a token of its own. */
  readonly auth?: false;
}

export interface Calls {
  readonly account: string;
  /** The client whose REST is used from now on. */
  attach(rest: REST): void;
  /** The answer is Discord's; what is read of it is checked by the reader. Throws ChannelErrors. */
  run<T>(method: Method, route: `/${string}`, about?: About): Promise<T>;
}

export interface CallOptions {
  readonly account: string;
  readonly token: string;
  readonly invalidMax?: number | undefined;
  readonly now: () => number;
  /** Told after every call whether Discord knows the token. */
  readonly authorized: (isAuthorized: boolean) => void;
  /** Told when calls are stopped altogether, and when they go on. */
  readonly stopped: (isStopped: boolean) => void;
}

/** How discord.js calls: no retries, no waiting out of limits; both are ours. */
export function restOptions(apiUrl: string, limits: boolean): NonNullable<ClientOptions['rest']> {
  return {
    api: apiUrl,
    retries: 0,
    timeout: CALL_MS_MAX,
    invalidRequestWarningInterval: 1,
    globalRequestsPerSecond: limits ? REQUESTS_PER_SECOND : Number.MAX_SAFE_INTEGER,
    // Nobody tries again for the gateway's address, which discord.js asks for itself, nor for the commands.
    rejectOnRateLimit: ({ route }) => route !== '/gateway/bot' && !route.startsWith('/applications/'),
  };
}

export function createCalls(options: CallOptions): Calls {
  const { account, token, authorized } = options;
  let rest: REST | undefined;
  const breaker = createBreaker(options.invalidMax ?? INVALID_MAX, options.now, options.stopped);

  async function once<T>(method: Method, route: `/${string}`, about: About): Promise<T> {
    if (!rest) throw new ChannelError('retry', 'not started');
    const { body, files, query, auth } = about;
    const asked = {
      ...(body === undefined ? {} : { body }),
      ...(files === undefined ? {} : { files: [...files] }),
      ...(query === undefined ? {} : { query }),
      ...(auth === undefined ? {} : { auth }),
    };
    // discord.js forgets the token at the first 401; it may be a passing trouble of Discord's.
    rest.setToken(token);
    return (await rest[method](route, asked)) as T;
  }

  return {
    account,
    attach(given) {
      rest = given;
      given.on(RESTEvents.InvalidRequestWarning, () => breaker.count());
    },
    async run(method, route, about = {}) {
      breaker.check();
      try {
        const answer = await once(method, route, about);
        if (about.auth === undefined) authorized(true);
        return answer as never;
      } catch (error) {
        const told = toChannelError(error, { token, to: about.to, idempotent: about.idempotent });
        if (told.reason === UNAUTHORIZED) authorized(false);
        else if (error instanceof DiscordAPIError && about.auth === undefined) authorized(true);
        throw told;
      }
    },
  };
}
