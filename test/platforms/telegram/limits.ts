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

const strictLimits: LimitRules = {
  perSecond: 30,
  perPrivateChat: 1,
  burst: 1,
  perGroupMinute: 20,
  countEdits: true,
  countTopics: true,
  setWebhook: true,
};

type Charge = 'message' | 'edit' | 'topic';

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

/** Milliseconds until `count` more fit into a window of `max` messages in `lengthMs`; 0 when they fit now. */
function waitFor(window: Window, at: number, max: number, lengthMs: number, count: number): number {
  while (window.head < window.times.length && (window.times[window.head] ?? 0) <= at - lengthMs) window.head++;
  if (window.head > 1024) {
    window.times = window.times.slice(window.head);
    window.head = 0;
  }
  const over = window.times.length - window.head + Math.min(count, max) - max;
  return over <= 0 ? 0 : (window.times[window.head + over - 1] ?? at) + lengthMs - at;
}

interface Rule {
  readonly key: string;
  readonly max: number;
  readonly lengthMs: number;
}

function rulesFor(rules: LimitRules, chat: number, isPrivate: boolean): Rule[] {
  const found: Rule[] = [];
  if (rules.perSecond > 0) found.push({ key: 'bot', max: rules.perSecond, lengthMs: 1000 });
  if (isPrivate && rules.perPrivateChat > 0) {
    const burst = Math.max(1, rules.burst);
    found.push({ key: `p${chat}`, max: rules.perPrivateChat * burst, lengthMs: 1000 * burst });
  }
  if (!isPrivate && rules.perGroupMinute > 0) {
    found.push({ key: `g${chat}`, max: rules.perGroupMinute, lengthMs: 60_000 });
  }
  return found;
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

  /** Counts in every window, or refuses and counts in none. */
  function take(chat: number, active: readonly Rule[], count: number): void {
    const at = now();
    const waits = active.map(({ key, max, lengthMs }) => waitFor(windowOf(key), at, max, lengthMs, count));
    const waitMs = Math.max(0, ...waits);
    if (waitMs > 0) {
      refused++;
      refusedIn.set(chat, (refusedIn.get(chat) ?? 0) + 1);
      throw tooMany(Math.max(1, Math.ceil(waitMs / 1000)));
    }
    for (const { key } of active) for (let n = 0; n < count; n++) windowOf(key).times.push(at);
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
      take(chat, rulesFor(rules, chat, isPrivate), count);
    },
    chargeWebhook() {
      if (rules?.setWebhook === true) take(0, [{ key: 'webhook', max: 1, lengthMs: 1000 }], 1);
    },
    get refused() {
      return refused;
    },
    refusedIn,
  };
  limits.set(initial);
  return limits;
}
