// `npm run bench [-- NAME ...] [--json]`: the figures, each beside its floor, from one run.
import type { Figure } from './figure.ts';

const groups: Readonly<Record<string, () => Promise<{ measure(): Promise<readonly Figure[]> }>>> = {
  core: () => import('./core.ts'),
  relay: () => import('./relay.ts'),
  scale: () => import('./scale.ts'),
  limits: () => import('./limits.ts'),
  mask: () => import('./mask.ts'),
  match: () => import('./match.ts'),
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0) {
  process.stderr.write(`There is no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}.\n`);
  process.exit(2);
}

let held = true;
if (!json) process.stdout.write(row(['figure', 'value', 'floor', 'ratio', 'target', '']));
for (const [name, load] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { measure } = await load();
  for (const each of await measure()) {
    held &&= each.holds;
    process.stdout.write(json ? `${JSON.stringify(each)}\n` : row(columns(each)));
  }
}
process.exit(held || !process.env.BENCH_STRICT ? 0 : 1);

function columns({ figure, value, unit, floor, ratio, target, holds }: Figure): string[] {
  return [
    figure,
    `${value} ${unit}`,
    floor === undefined ? '' : String(floor),
    String(ratio ?? ''),
    target,
    holds ? 'holds' : 'MISSED',
  ];
}

function row(cells: readonly string[]): string {
  const widths = [46, 22, 10, 8, 22, 6];
  return `${cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join(' ')
    .trimEnd()}\n`;
}
