// Things that go wrong on the way: chosen by rule or drawn from a seed, applied to calls before or after their effect.

export type FaultKind =
  | 'status429'
  | 'global429'
  | 'status500'
  | 'status502'
  | 'html'
  | 'dropBefore'
  | 'dropAfter'
  | 'slow';

export interface FaultRule {
  readonly kind: FaultKind;
  /** "POST /channels/:channel/messages", as `Call.method` and `Call.route` spell it, or several; absent: every call. */
  readonly route?: string | readonly string[];
  /** The channel, guild or interaction in the path. */
  readonly major?: string;
  /** How long `slow` delays the call, in milliseconds; 1000 by default. */
  readonly ms?: number;
  /** The seconds that a 429 tells; 1 by default. */
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
  readonly routes?: readonly string[];
  readonly ms?: number;
  readonly retryAfter?: number;
}

export interface Faults {
  next(rule: FaultRule): void;
  random(faults: RandomFaults): void;
  clear(): void;
  /** The fault of this call, if it has one; counted. */
  draw(route: string, major: string | undefined): Fault | undefined;
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
  let rules: { rule: FaultRule; left: number }[] = [];
  let dice: { faults: RandomFaults; roll: () => number } | undefined;
  const counts = new Map<FaultKind, number>();

  function hit(kind: FaultKind, from: { ms?: number; retryAfter?: number; effect?: boolean }): Fault {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return { kind, ms: from.ms ?? 1000, retryAfter: from.retryAfter ?? 1, effect: from.effect ?? false };
  }

  function byRule(route: string, major: string | undefined): Fault | undefined {
    const index = rules.findIndex(
      ({ rule }) =>
        (rule.route === undefined || [rule.route].flat().includes(route)) &&
        (rule.major === undefined || rule.major === major),
    );
    const entry = rules[index];
    if (entry === undefined) return undefined;
    entry.left--;
    if (entry.left <= 0) rules.splice(index, 1);
    return hit(entry.rule.kind, entry.rule);
  }

  function byDice(route: string): Fault | undefined {
    if (dice === undefined || (dice.faults.routes !== undefined && !dice.faults.routes.includes(route)))
      return undefined;
    let roll = dice.roll();
    for (const [kind, rate] of Object.entries(dice.faults.rates)) {
      if (roll < rate && isKind(kind)) return hit(kind, dice.faults);
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
    draw: (route, major) => (rules.length === 0 ? undefined : byRule(route, major)) ?? byDice(route),
    counts,
  };
}

const kinds = new Set<string>([
  'status429',
  'global429',
  'status500',
  'status502',
  'html',
  'dropBefore',
  'dropAfter',
  'slow',
]);

function isKind(kind: string): kind is FaultKind {
  return kinds.has(kind);
}
