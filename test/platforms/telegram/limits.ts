// Telegram's sending limits as strict sliding windows: per bot, per private chat, per group; off until switched on.
import { tooMany } from './failure.ts';

export interface LimitRules {
  /** Messages a second of the whole bot; 0 is no limit. */
  readonly perSecond: number;
  /** Messages a second in one private chat; 0 is no limit. */
  readonly perPrivateChat: number;
  /** How many messages a private chat takes at once, as long as the average holds: n messages in any n seconds. */
  readonly burst: number;
  /** Messages a minute in one group, all its topics together; 0 is no limit. */
  readonly perGroupMinute: number;
  /** Whether an edit counts as a message, as it does on Telegram. */
  readonly countEdits: boolean;
  /** Whether opening, closing and renaming a topic counts: each is a (service) message on Telegram. */
  readonly countTopics: boolean;
  /** Whether a second setWebhook within a second is refused, as it is on Telegram. */
  readonly setWebhook: boolean;
}

export const strictLimits: LimitRules = {
  perSecond: 30,
  perPrivateChat: 1,
  burst: 1,
  perGroupMinute: 20,
  countEdits: true,
  countTopics: true,
  setWebhook: true,
};

export type Charge = 'message' | 'edit' | 'topic';

export interface Limits {
  /** Changes the rules; `true` is strictLimits, `false` switches all of them off. Forgets what was counted. */
  set(rules: boolean | Partial<LimitRules>): void;
  readonly rules: LimitRules | undefined;
  /** Counts `count` messages to a chat, or throws 429 and counts nothing. */
  charge(chat: number, isPrivate: boolean, what: Charge, count: number): void;
  chargeWebhook(): void;
  /** How many calls were refused with 429, and in which chats. */
  readonly refused: number;
  readonly refusedIn: ReadonlyMap<number, number>;
}

/** When the messages still inside a window were sent, oldest first, from `head` on. */
interface Window {
  times: number[];
  head: number;
}

/** `now` in milliseconds. */
export function openLimits(now: () => number, initial: boolean | Partial<LimitRules>): Limits {
  let rules: LimitRules | undefined;
  let windows = new Map<string, Window>();
  let refused = 0;
  const refusedIn = new Map<number, number>();

  function windowOf(key: string): Window {
    let window = windows.get(key);
    if (window === undefined) {
      window = { times: [], head: 0 };
      windows.set(key, window);
    }
    return window;
  }

  /** Milliseconds until `count` more fit, 0 when they fit now. */
  function waitFor(window: Window, at: number, max: number, lengthMs: number, count: number): number {
    while (window.head < window.times.length && (window.times[window.head] ?? 0) <= at - lengthMs) window.head++;
    if (window.head > 1024) {
      window.times = window.times.slice(window.head);
      window.head = 0;
    }
    const over = window.times.length - window.head + Math.min(count, max) - max;
    return over <= 0 ? 0 : (window.times[window.head + over - 1] ?? at) + lengthMs - at;
  }

  function refuse(chat: number, waitMs: number): never {
    refused++;
    refusedIn.set(chat, (refusedIn.get(chat) ?? 0) + 1);
    throw tooMany(Math.max(1, Math.ceil(waitMs / 1000)));
  }

  function applying(active: LimitRules, chat: number, isPrivate: boolean): [Window, number, number][] {
    const found: [Window, number, number][] = [];
    if (active.perSecond > 0) found.push([windowOf('bot'), active.perSecond, 1000]);
    if (isPrivate && active.perPrivateChat > 0) {
      const burst = Math.max(1, active.burst);
      found.push([windowOf(`p${chat}`), active.perPrivateChat * burst, 1000 * burst]);
    }
    if (!isPrivate && active.perGroupMinute > 0) found.push([windowOf(`g${chat}`), active.perGroupMinute, 60_000]);
    return found;
  }

  const limits: Limits = {
    set(next) {
      windows = new Map();
      if (next === false) rules = undefined;
      else rules = next === true ? strictLimits : { ...strictLimits, ...next };
    },
    get rules() {
      return rules;
    },
    charge(chat, isPrivate, what, count) {
      if (rules === undefined) return;
      if ((what === 'edit' && !rules.countEdits) || (what === 'topic' && !rules.countTopics)) return;
      const at = now();
      const active = applying(rules, chat, isPrivate);
      let waitMs = 0;
      for (const [window, max, lengthMs] of active)
        waitMs = Math.max(waitMs, waitFor(window, at, max, lengthMs, count));
      if (waitMs > 0) refuse(chat, waitMs);
      for (const [window] of active) for (let n = 0; n < count; n++) window.times.push(at);
    },
    chargeWebhook() {
      if (rules?.setWebhook !== true) return;
      const at = now();
      const window = windowOf('webhook');
      const waitMs = waitFor(window, at, 1, 1000, 1);
      if (waitMs > 0) refuse(0, waitMs);
      window.times.push(at);
    },
    get refused() {
      return refused;
    },
    refusedIn,
  };
  limits.set(initial);
  return limits;
}
