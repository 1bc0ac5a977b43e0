// The house's way of asking beside two plain ones: the same customers at the same moments, the same volunteers.
import { match, type Strategy } from '../../core/match.ts';
import { type DaysOptions, daysOf } from './days.ts';
import { broadcast, PLAIN_CAPACITY, plainPolicy, roundRobin } from './strategies.ts';
import { createTallies, gini, percentile, type Tally } from './tallies.ts';
import { simulate } from './world.ts';

type Way = { readonly strategy: Strategy } & Partial<DaysOptions>;

const ways: Readonly<Record<string, Way>> = {
  ours: { strategy: match },
  broadcast: { strategy: broadcast, policy: plainPolicy, capacity: PLAIN_CAPACITY },
  'round-robin': { strategy: roundRobin, policy: plainPolicy, capacity: PLAIN_CAPACITY },
};

export const strategies = Object.keys(ways);

export function strategyOf(name: string): Way {
  const way = ways[name];
  if (!way) throw new Error(`no strategy is called ${name}; there are ${strategies.join(', ')}`);
  return way;
}

export interface Outcome {
  readonly strategy: string;
  readonly answeredShare: number;
  readonly claimP50Ms: number;
  readonly claimP95Ms: number;
  readonly replyP50Ms: number;
  readonly replyP95Ms: number;
  readonly offersPerClaim: number;
  readonly gini: number;
  /** Offers to one volunteer on one day. */
  readonly nagsPerDay: number;
  readonly requests: number;
}

/** One way of asking over several seeds; nothing goes wrong on the platforms, for it would blur what is compared. */
export async function measure(name: string, seeds: readonly number[], options: DaysOptions): Promise<Outcome> {
  const { strategy, ...more } = strategyOf(name);
  const tallies: Tally[] = [];
  for (const seed of seeds) {
    const counted = createTallies();
    const minutes = options.days * 1_440;
    const scenario = daysOf({ ...options, ...more });
    const { ledger, broken } = await simulate({
      seed,
      minutes,
      scenario,
      strategy,
      settles: false,
      watch: counted.committed,
    });
    if (broken.length > 0) throw new Error(`seed ${seed} with ${name}: ${broken[0]}`);
    tallies.push(counted.tally(ledger, minutes * 60_000));
  }
  return outcomeOf(name, tallies, options.days);
}

function outcomeOf(strategy: string, tallies: readonly Tally[], days: number): Outcome {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  const claims = tallies.flatMap(({ claimMs }) => claimMs);
  const replies = tallies.flatMap(({ replyMs }) => replyMs);
  return {
    strategy,
    answeredShare: sum(({ answered }) => answered) / sum(({ requests }) => requests),
    claimP50Ms: percentile(claims, 0.5),
    claimP95Ms: percentile(claims, 0.95),
    replyP50Ms: percentile(replies, 0.5),
    replyP95Ms: percentile(replies, 0.95),
    offersPerClaim: sum(({ offers }) => offers) / sum(({ claims: count }) => count),
    gini: sum(({ work }) => gini(work)) / tallies.length,
    nagsPerDay: sum(({ nags }) => nags.reduce((all, each) => all + each, 0)) / sum(({ nags }) => nags.length) / days,
    requests: sum(({ requests }) => requests),
  };
}

const seconds = (ms: number): string =>
  ms < 100_000 ? `${(ms / 1_000).toFixed(0)} s` : `${(ms / 60_000).toFixed(1)} min`;

/** As a table of Markdown. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((one) => [
    one.strategy,
    `${(one.answeredShare * 100).toFixed(1)} %`,
    `${seconds(one.claimP50Ms)} / ${seconds(one.claimP95Ms)}`,
    `${seconds(one.replyP50Ms)} / ${seconds(one.replyP95Ms)}`,
    one.offersPerClaim.toFixed(1),
    one.gini.toFixed(2),
    one.nagsPerDay.toFixed(1),
  ]);
  const head = [
    'strategy',
    'answered by a human',
    'wait to a claim, p50 / p95',
    'to a reply, p50 / p95',
    'offers per claim',
    'Gini',
    'offers per volunteer and day',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
