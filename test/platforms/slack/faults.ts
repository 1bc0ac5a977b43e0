// Things that go wrong on the way: chosen by rule or drawn from a seed, applied to calls before or after their effect.
import { seeded } from '../telegram/faults.ts';

const kinds = ['status429', 'status500', 'status503', 'error', 'dropBefore', 'dropAfter', 'slow'] as const;
type FaultKind = (typeof kinds)[number];

interface FaultRule {
  readonly kind: FaultKind;
  /**
   * Which method, or any of several, as `chat.postMessage`; every method when absent. Besides the Web API there are
   * `response_url`, `upload` and `download`.
   */
  readonly method?: string | readonly string[];
  readonly channel?: string;
  /** How long `slow` delays the call, in milliseconds; 1000 by default. */
  readonly ms?: number;
  /** The seconds that `status429` tells; 1 by default. */
  readonly retryAfter?: number;
  /** What `error` answers with `ok: false`; `internal_error` by default. */
  readonly error?: string;
  /** How many calls it hits; 1 by default, Infinity for all. */
  readonly times?: number;
  /** For the kinds that answer: whether the call takes effect although the answer says otherwise. */
  readonly effect?: boolean;
}

export interface Fault {
  readonly kind: FaultKind;
  readonly ms: number;
  readonly retryAfter: number;
  readonly error: string;
  readonly effect: boolean;
}

interface RandomFaults {
  readonly seed: number;
  /** The share of calls, 0 to 1, that each kind hits. */
  readonly rates: Partial<Record<FaultKind, number>>;
  readonly methods?: readonly string[];
  readonly ms?: number;
  readonly retryAfter?: number;
}

export interface Faults {
  next(rule: FaultRule): void;
  random(faults: RandomFaults): void;
  clear(): void;
  /** The fault of this call, if it has one; counted. */
  draw(method: string, channel: string | undefined): Fault | undefined;
  readonly counts: ReadonlyMap<FaultKind, number>;
}

export function openFaults(): Faults {
  let rules: { rule: FaultRule; left: number }[] = [];
  let dice: { faults: RandomFaults; roll: () => number } | undefined;
  const counts = new Map<FaultKind, number>();

  function hit(kind: FaultKind, from: Partial<Omit<Fault, 'kind'>>): Fault {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return {
      kind,
      ms: from.ms ?? 1000,
      retryAfter: from.retryAfter ?? 1,
      error: from.error ?? 'internal_error',
      effect: from.effect ?? false,
    };
  }

  function byRule(method: string, channel: string | undefined): Fault | undefined {
    const entry = rules.find(
      ({ rule }) =>
        (rule.method === undefined || [rule.method].flat().includes(method)) &&
        (rule.channel === undefined || rule.channel === channel),
    );
    if (entry === undefined) return undefined;
    entry.left--;
    if (entry.left <= 0) rules = rules.filter((other) => other !== entry);
    return hit(entry.rule.kind, entry.rule);
  }

  function byDice(method: string): Fault | undefined {
    if (dice === undefined || dice.faults.methods?.includes(method) === false) return undefined;
    let roll = dice.roll();
    for (const kind of kinds) {
      const rate = dice.faults.rates[kind] ?? 0;
      if (roll < rate) return hit(kind, { ms: dice.faults.ms, retryAfter: dice.faults.retryAfter });
      roll -= rate;
    }
    return undefined;
  }

  return {
    next(rule) {
      rules.push({ rule, left: rule.times ?? 1 });
    },
    random(faults) {
      dice = { faults, roll: seeded(faults.seed) };
    },
    clear() {
      rules = [];
      dice = undefined;
    },
    draw: (method, channel) => byRule(method, channel) ?? byDice(method),
    counts,
  };
}
