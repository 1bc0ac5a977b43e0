// Runs one simulated world and prints its trace: `npm run simulate -- --seed N [--minutes M] [--days D] [--quiet]`.
import { parseArgs } from 'node:util';
import { simulate } from './world.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    days: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

const seed = Number(values.seed);
const minutes = values.days === undefined ? Number(values.minutes ?? 40) : Number(values.days) * 1_440;
if (!Number.isSafeInteger(seed) || !(minutes > 0))
  throw new Error('--seed takes an integer, --minutes and --days take numbers');

const { broken, figures } = await simulate({ seed, minutes, ...(values.quiet ? {} : { tell: console.log }) });
console.log(
  Object.entries(figures)
    .map(([name, value]) => `${value} ${name}`)
    .join(', '),
);
if (broken.length > 0) {
  for (const line of broken) console.error(line);
  console.error(
    `seed ${seed} broke ${broken.length}; to see it again: npm run simulate -- --seed ${seed} --minutes ${minutes}`,
  );
  process.exitCode = 1;
}
