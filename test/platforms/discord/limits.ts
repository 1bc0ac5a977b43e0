// Discord's rate limits: buckets per route, the global one, and the ban of those who keep sending invalid requests.
import { tooMany } from './failure.ts';

export interface LimitRules {
  /** Requests a second of the whole bot; 0 is no limit. Interaction routes do not count. */
  readonly globalPerSecond: number;
  /** 401, 403 and 429 answers within 10 minutes until the address is banned; 0 is no limit. */
  readonly invalidMax: number;
  /** By "METHOD /route": how many requests in how many milliseconds, for each channel or guild. */
  readonly routes: Readonly<Record<string, readonly [max: number, windowMs: number]>>;
  /** Changes of a channel's or thread's name; a limit of its own, which no header announces. */
  readonly renames: readonly [max: number, windowMs: number];
  /** What every other route takes. */
  readonly otherwise: readonly [max: number, windowMs: number];
}

/** As measured by those who read the headers; Discord publishes only that they are in the headers. */
const discordsOwn: LimitRules = {
  globalPerSecond: 50,
  invalidMax: 10_000,
  routes: {
    'POST /channels/:channel/messages': [5, 5000],
    'PATCH /channels/:channel/messages/:message': [5, 5000],
    'DELETE /channels/:channel/messages/:message': [5, 1000],
    'GET /channels/:channel/messages': [5, 5000],
    'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': [1, 250],
    'DELETE /channels/:channel/messages/:message/reactions/:emoji/:member': [1, 250],
    'PATCH /channels/:channel': [5, 5000],
    'POST /channels/:channel/threads': [10, 10_000],
    'POST /channels/:channel/messages/:message/threads': [10, 10_000],
    'POST /channels/:channel/typing': [5, 5000],
    'POST /users/@me/channels': [10, 10_000],
  },
  renames: [2, 10 * 60_000],
  otherwise: [50, 1000],
};

const banWindowMs = 10 * 60_000;

export interface Limits {
  /** `true` for Discord's own, or changes to them; `false` switches all off. Forgets what was counted. */
  set(rules: boolean | Partial<LimitRules>): void;
  /** Counts a request and returns its headers, or throws 429. */
  take(method: string, route: string, major: string | undefined, isOfBot: boolean): Record<string, string>;
  /** Counts a change of a channel's name, or throws 429. */
  takeRename(channelId: string): void;
  /** Throws what Cloudflare answers to the banned. */
  checkBan(): void;
  settle(status: number): void;
  /** How many requests were refused, by "METHOD /route". */
  readonly refused: ReadonlyMap<string, number>;
}

interface Bucket {
  left: number;
  resetsAt: number;
}

/** `now` in milliseconds. */
export function openLimits(now: () => number, initial: boolean | Partial<LimitRules>): Limits {
  let rules: LimitRules | undefined;
  let buckets = new Map<string, Bucket>();
  let global: Bucket = { left: 0, resetsAt: 0 };
  let invalid: number[] = [];
  const refused = new Map<string, number>();

  function refuse(key: string, waitMs: number, isGlobal: boolean, headers: Record<string, string> = {}): never {
    refused.set(key, (refused.get(key) ?? 0) + 1);
    throw tooMany(Math.max(0.001, Math.ceil(waitMs) / 1000), isGlobal, headers);
  }

  const limits: Limits = {
    set(next) {
      buckets = new Map();
      global = { left: 0, resetsAt: 0 };
      invalid = [];
      rules = next === false ? undefined : next === true ? discordsOwn : { ...discordsOwn, ...next };
    },
    take(method, route, major, isOfBot) {
      if (rules === undefined || !isOfBot) return {};
      const key = `${method} ${route}`;
      const at = now();
      const [max, windowMs] = rules.routes[key] ?? rules.otherwise;
      const name = `${key} ${major ?? ''}`;
      const bucket = freshened(buckets.get(name), at, max, windowMs);
      buckets.set(name, bucket);
      const headers = headersOf(key, bucket, at, max);
      if (bucket.left <= 0) refuse(key, bucket.resetsAt - at, false, headers);
      if (rules.globalPerSecond > 0) {
        global = freshened(global, at, rules.globalPerSecond, 1000);
        if (global.left <= 0) refuse(key, global.resetsAt - at, true);
        global.left--;
      }
      bucket.left--;
      return headersOf(key, bucket, at, max);
    },
    takeRename(channelId) {
      if (rules === undefined) return;
      const name = `rename ${channelId}`;
      const at = now();
      const bucket = freshened(buckets.get(name), at, ...rules.renames);
      buckets.set(name, bucket);
      if (bucket.left <= 0) refuse(name, bucket.resetsAt - at, false);
      bucket.left--;
    },
    checkBan() {
      if (rules === undefined || rules.invalidMax === 0) return;
      const since = now() - banWindowMs;
      invalid = invalid.filter((at) => at > since);
      // The banned meet Cloudflare, whose answer is no JSON of the API's.
      if (invalid.length >= rules.invalidMax) throw tooMany(3600, true, { via: '1.1 google' });
    },
    settle(status) {
      if (rules !== undefined && (status === 401 || status === 403 || status === 429)) invalid.push(now());
    },
    refused,
  };
  limits.set(initial);
  return limits;
}

function freshened(bucket: Bucket | undefined, at: number, max: number, windowMs: number): Bucket {
  return bucket === undefined || at >= bucket.resetsAt ? { left: max, resetsAt: at + windowMs } : bucket;
}

function headersOf(key: string, bucket: Bucket, at: number, max: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(max),
    'x-ratelimit-remaining': String(Math.max(0, bucket.left)),
    'x-ratelimit-reset': (bucket.resetsAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': (Math.max(0, bucket.resetsAt - at) / 1000).toFixed(3),
    'x-ratelimit-bucket': Buffer.from(key).toString('hex').slice(-32),
  };
}
