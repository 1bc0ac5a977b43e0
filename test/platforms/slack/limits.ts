// Slack's limits as sliding windows: by tier per method, and about a message a second per channel; off until switched on.
import { rateLimited } from './failure.ts';

export interface LimitRules {
  /** Messages of the app in any window of one channel: https://docs.slack.dev/apis/web-api/rate-limits/ */
  readonly perChannelSecond: number;
  /** How many a channel takes at once, as long as the average holds: n messages in any n seconds. */
  readonly burst: number;
  /** Messages a minute over the whole workspace: "several hundred". */
  readonly perWorkspaceMinute: number;
  /** Whether each method's tier holds. */
  readonly tiers: boolean;
}

/** What Slack allows, with the short bursts it lets through; and to the letter, for measuring. */
const usual: LimitRules = { perChannelSecond: 1, burst: 5, perWorkspaceMinute: 600, tiers: true };
const strict: LimitRules = { ...usual, burst: 1 };

/** Calls a minute by tier. */
const tierMax = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;
type Tier = keyof typeof tierMax;

const tiers: Readonly<Record<string, Tier>> = {
  'apps.connections.open': 1,
  'chat.update': 3,
  'chat.delete': 3,
  'chat.postEphemeral': 4,
  'conversations.history': 3,
  'conversations.replies': 3,
  'conversations.open': 3,
  'conversations.info': 3,
  'conversations.join': 3,
  'conversations.members': 4,
  'users.info': 4,
  'reactions.add': 3,
  'reactions.remove': 2,
  'reactions.get': 3,
  'pins.add': 2,
  'views.open': 4,
  'views.update': 4,
  'views.push': 4,
  'views.publish': 4,
  'files.getUploadURLExternal': 4,
  'files.completeUploadExternal': 4,
  'files.info': 4,
  'assistant.threads.setSuggestedPrompts': 3,
  'assistant.threads.setTitle': 3,
};

/** Where so many connections a minute are opened that a client would be refused in every test, Slack is lenient too. */
const CONNECTIONS_PER_MINUTE_MAX = 60;

export type LimitMode = boolean | 'strict' | Partial<LimitRules>;

export interface Limits {
  /** `true` is Slack's own, with bursts; `'strict'` allows none; `false` switches all off. Forgets what was counted. */
  set(mode: LimitMode): void;
  readonly rules: LimitRules | undefined;
  /** Counts a call, or throws 429 and counts nothing. */
  charge(method: string, channel: string | undefined): void;
  /** How many calls were refused with 429, by method. */
  readonly refused: ReadonlyMap<string, number>;
}

interface Rule {
  readonly key: string;
  readonly max: number;
  readonly lengthMs: number;
}

/** `now` in milliseconds. */
export function openLimits(now: () => number, initial: LimitMode): Limits {
  let rules: LimitRules | undefined;
  let windows = new Map<string, number[]>();
  const refused = new Map<string, number>();

  /** Milliseconds until one more fits; 0 when it fits now. */
  function waitFor({ key, max, lengthMs }: Rule, at: number): number {
    const times = (windows.get(key) ?? []).filter((time) => time > at - lengthMs);
    windows.set(key, times);
    return times.length < max ? 0 : (times[times.length - max] ?? at) + lengthMs - at;
  }

  const limits: Limits = {
    refused,
    get rules() {
      return rules;
    },
    set(mode) {
      windows = new Map();
      if (mode === false) rules = undefined;
      else rules = mode === true ? usual : mode === 'strict' ? strict : { ...usual, ...mode };
    },
    charge(method, channel) {
      if (rules === undefined) return;
      const at = now();
      const active = rulesFor(rules, method, channel);
      const waitMs = Math.max(0, ...active.map((rule) => waitFor(rule, at)));
      if (waitMs > 0) {
        refused.set(method, (refused.get(method) ?? 0) + 1);
        throw rateLimited(Math.max(1, Math.ceil(waitMs / 1000)));
      }
      for (const { key } of active) windows.get(key)?.push(at);
    },
  };
  limits.set(initial);
  return limits;
}

function rulesFor(rules: LimitRules, method: string, channel: string | undefined): Rule[] {
  if (method === 'chat.postMessage') {
    const burst = Math.max(1, rules.burst);
    return [
      { key: `channel ${channel}`, max: rules.perChannelSecond * burst, lengthMs: 1000 * burst },
      { key: 'workspace', max: rules.perWorkspaceMinute, lengthMs: 60_000 },
    ];
  }
  const tier = tiers[method];
  if (!rules.tiers || tier === undefined) return [];
  const max = method === 'apps.connections.open' ? CONNECTIONS_PER_MINUTE_MAX : tierMax[tier];
  return [{ key: method, max, lengthMs: 60_000 }];
}
