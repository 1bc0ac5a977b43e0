// What came of a simulated day, in figures: who was answered, after how long, for how many offers, and who did the work.
import type { Committed, Ledger } from './ledger.ts';
import { freshOffers } from './pool-checks.ts';

export interface Tally {
  /** Milliseconds from asking to the first claim, and to a human's reply; of those who still wait, so far. */
  readonly claimMs: readonly number[];
  readonly replyMs: readonly number[];
  readonly requests: number;
  readonly answered: number;
  readonly withdrawn: number;
  readonly offers: number;
  readonly claims: number;
  /** Offers to each volunteer. */
  readonly nags: readonly number[];
  /** Conversations taken by each volunteer who helps at all. */
  readonly work: readonly number[];
}

export interface Tallies {
  committed(made: Committed, now: number): void;
  /** `until`: the end of what is counted, in milliseconds since the beginning. */
  tally(ledger: Ledger, until: number): Tally;
}

interface Row {
  readonly askedAt: number;
  claimedAt?: number;
  repliedAt?: number;
  withdrawnAt?: number;
}

/** Of the temperaments in test/simulation/volunteers.ts. */
const isWilling = (person: string): boolean => /^(?:diligent|slow|leaving)-/.test(person);

export function createTallies(): Tallies {
  const rows = new Map<number, Row>();
  const nags = new Map<number, number>();
  const work = new Map<number, number>();
  let claims = 0;
  let offers = 0;
  const add = (to: Map<number, number>, id: number): void => void to.set(id, (to.get(id) ?? 0) + 1);

  return {
    committed({ changes, changed }, now) {
      for (const { id, conversation, standing } of changes.handoffs) {
        const row = rows.get(id) ?? { askedAt: now };
        rows.set(id, row);
        if (standing === 'replied') row.repliedAt ??= now;
        else if (standing === 'withdrawn') row.withdrawnAt = now;
        else if (standing === 'claimed') {
          row.claimedAt ??= now;
          claims += 1;
          const taken = changed.get(conversation)?.states.find((state) => state?.phase === 'assigned');
          if (taken?.phase === 'assigned') add(work, taken.owner.id);
        }
      }
      for (const { states } of changed.values()) {
        for (let i = 1; i < states.length; i += 1) {
          for (const { agent } of freshOffers(states[i - 1], states[i])) {
            offers += 1;
            add(nags, agent);
          }
        }
      }
    },
    tally(ledger, until) {
      const all = [...rows.values()];
      const came = all.filter(({ withdrawnAt }) => withdrawnAt === undefined);
      const ids = [...ledger.agents].map(([key, id]) => ({ person: key.split(' ')[1] ?? '', id }));
      return {
        // Who left the line waited as well, at least so long.
        claimMs: all.map((row) => (row.claimedAt ?? row.withdrawnAt ?? until) - row.askedAt),
        replyMs: all.map((row) => (row.repliedAt ?? row.withdrawnAt ?? until) - row.askedAt),
        requests: all.length,
        answered: came.filter(({ repliedAt }) => repliedAt !== undefined).length,
        withdrawn: all.length - came.length,
        offers,
        claims,
        nags: ids.map(({ id }) => nags.get(id) ?? 0),
        work: ids.filter(({ person }) => isWilling(person)).map(({ id }) => work.get(id) ?? 0),
      };
    },
  };
}

/** The smallest value that so large a share of all does not exceed; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** How unevenly it is spread: 0, all have the same; towards 1, one has everything. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (sum === 0) return 0;
  const weighted = sorted.reduce((total, value, i) => total + (i + 1) * value, 0);
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}
