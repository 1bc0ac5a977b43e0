// Simulated worlds from the command line: `npm run simulate -- --help` tells how.
import { parseArgs } from 'node:util';
import { daysOf } from './days.ts';
import { measure, strategies, strategyOf, table } from './report.ts';
import { type Options, simulate } from './world.ts';

const HELP = `Simulated worlds: people, platforms that fail, a service that crashes. The same seed is the same world.

  --seed 7                one world, with its trace; --quiet without
  --seeds 1..200          many worlds; those that broke something are told, with how to see them again
  --minutes 20            how long everything goes wrong at once (20 minutes without it)
  --days 2                instead: whole days with customers by the hour and volunteers in shifts, on four platforms
  --strategy broadcast    who is asked, in whole days: ${strategies.join(', ')}
  --report                all strategies over the same days, as a table; with --seeds, over several
  --customers 300         of one day; --volunteers 30 in all`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    minutes: { type: 'string', default: '20' },
    days: { type: 'string' },
    strategy: { type: 'string', default: 'ours' },
    report: { type: 'boolean', default: false },
    customers: { type: 'string', default: '300' },
    volunteers: { type: 'string', default: '30' },
    quiet: { type: 'boolean', default: false },
  },
});

function number(name: 'minutes' | 'days' | 'customers' | 'volunteers', otherwise = '1'): number {
  const value = Number(values[name] ?? otherwise);
  if (!(value > 0)) throw new Error(`--${name} takes a number above 0`);
  return value;
}

/** `7`, or `1..200`. */
function seedsIn(words: string): number[] {
  const [, first = '', last = first] = /^(\d+)(?:\.\.(\d+))?$/.exec(words) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === '' || count < 1) throw new Error('--seed takes an integer, --seeds takes FIRST..LAST');
  return Array.from({ length: count }, (_, i) => Number(first) + i);
}

const town = { days: number('days'), customersPerDay: number('customers'), volunteers: number('volunteers') };
/** In whole days things go wrong so many times more rarely. */
const CALMER = 40;

/** What runs, and the words that run it again. */
function asked(): { readonly options: Omit<Options, 'seed'>; readonly words: string } {
  if (values.days === undefined)
    return { options: { minutes: number('minutes') }, words: `--minutes ${values.minutes}` };
  const { strategy, ...more } = strategyOf(values.strategy);
  const options = { minutes: town.days * 1_440, scenario: daysOf({ ...town, calmer: CALMER, ...more }), strategy };
  const words = `--days ${values.days} --customers ${values.customers} --volunteers ${values.volunteers}`;
  return { options, words: values.strategy === 'ours' ? words : `${words} --strategy ${values.strategy}` };
}

/** Whether all held. */
async function run(seed: number, tell?: (line: string) => void): Promise<boolean> {
  const { options, words } = asked();
  const { broken, figures } = await simulate({ seed, ...options, ...(tell ? { tell } : {}) });
  if (values.seeds === undefined) {
    const told = Object.entries(figures).map(([name, value]) => `${value} ${name}`);
    console.log(told.join(', '));
  }
  for (const line of broken) console.error(line);
  if (broken.length > 0)
    console.error(`seed ${seed} broke ${broken.length}; to see it again: npm run simulate -- --seed ${seed} ${words}`);
  return broken.length === 0;
}

const PROGRESS_EVERY = 100;

async function many(seeds: readonly number[]): Promise<void> {
  const failed: number[] = [];
  for (const [i, seed] of seeds.entries()) {
    if (!(await run(seed))) failed.push(seed);
    if ((i + 1) % PROGRESS_EVERY === 0) console.log(`${i + 1} of ${seeds.length}, ${failed.length} broke something`);
  }
  console.log(
    `${seeds.length - failed.length} of ${seeds.length} seeds held${failed.length > 0 ? `; not ${failed.join(', ')}` : ''}`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

async function report(seeds: readonly number[]): Promise<void> {
  const outcomes = [];
  for (const name of strategies) outcomes.push(await measure(name, seeds, town));
  const { customersPerDay, volunteers, days } = town;
  console.log(
    `${outcomes[0]?.requests} requests: ${seeds.length} seeds of ${days} days, ${customersPerDay} customers a day, ${volunteers} volunteers\n`,
  );
  console.log(table(outcomes));
}

const seeds = seedsIn(values.seeds ?? values.seed);
if (values.help) console.log(HELP);
else if (values.report) await report(seeds);
else if (values.seeds !== undefined) await many(seeds);
else if (!(await run(seeds[0] ?? 1, values.quiet ? undefined : console.log))) process.exitCode = 1;
