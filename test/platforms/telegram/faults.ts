// Things that go wrong on the way: chosen by rule or drawn from a seed, applied to calls before or after their effect.

type FaultKind = 'status429' | 'status500' | 'status502' | 'html' | 'dropBefore' | 'dropAfter' | 'slow';

interface FaultRule {
  readonly kind: FaultKind;
  /** Which method, or any of several; every method but getUpdates when absent. */
  readonly method?: string | readonly string[];
  readonly chat?: number;
  /** How long `slow` delays the call, in milliseconds; 1000 by default. */
  readonly ms?: number;
  /** The seconds that `status429` tells; 1 by default. */
  readonly retryAfter?: number;
  /** How many calls it hits; 1 by default, Infinity for all. */
  readonly times?: number;
  /** For the status kinds and `html`: whether the call takes effect although the answer says otherwise. */
  readonly effect?: boolean;
}

export interface Fault {
  readonly kind: FaultKind;
  readonly ms: number;
  readonly retryAfter: number;
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
  draw(method: string, chat: number): Fault | undefined;
  readonly counts: ReadonlyMap<FaultKind, number>;
}

/** A small seeded generator (mulberry32): the same seed draws the same numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function openFaults(): Faults {
  let rules: { rule: FaultRule; left: number; methods: Set<string> | undefined }[] = [];
  let dice: { faults: RandomFaults; roll: () => number; methods: Set<string> | undefined } | undefined;
  const counts = new Map<FaultKind, number>();

  function hit(kind: FaultKind, from: { ms?: number; retryAfter?: number; effect?: boolean }): Fault {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return { kind, ms: from.ms ?? 1000, retryAfter: from.retryAfter ?? 1, effect: from.effect ?? false };
  }

  function byRule(method: string, chat: number): Fault | undefined {
    const index = rules.findIndex(({ rule, methods }) => {
      const isMethod = methods === undefined ? method !== 'getupdates' : methods.has(method);
      return isMethod && (rule.chat === undefined || rule.chat === chat);
    });
    const entry = rules[index];
    if (entry === undefined) return undefined;
    entry.left--;
    if (entry.left <= 0) rules.splice(index, 1);
    return hit(entry.rule.kind, entry.rule);
  }

  function byDice(method: string): Fault | undefined {
    if (dice === undefined) return undefined;
    if (dice.methods === undefined ? method === 'getupdates' : !dice.methods.has(method)) return undefined;
    let roll = dice.roll();
    for (const [kind, rate] of Object.entries(dice.faults.rates)) {
      if (roll < rate && isKind(kind)) return hit(kind, dice.faults);
      roll -= rate;
    }
    return undefined;
  }

  return {
    next(rule) {
      const named = rule.method === undefined ? undefined : [rule.method].flat();
      rules.push({ rule, left: rule.times ?? 1, methods: lowered(named) });
    },
    random(faults) {
      dice = { faults, roll: seeded(faults.seed), methods: lowered(faults.methods) };
    },
    clear() {
      rules = [];
      dice = undefined;
    },
    draw: (method, chat) => (rules.length === 0 ? undefined : byRule(method, chat)) ?? byDice(method),
    counts,
  };
}

function lowered(methods: readonly string[] | undefined): Set<string> | undefined {
  return methods === undefined ? undefined : new Set(methods.map((method) => method.toLowerCase()));
}

const kinds = new Set<string>(['status429', 'status500', 'status502', 'html', 'dropBefore', 'dropAfter', 'slow']);

function isKind(kind: string): kind is FaultKind {
  return kinds.has(kind);
}
