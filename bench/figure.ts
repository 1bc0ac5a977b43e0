// A figure beside its floor: both from one run on one machine, so that the ratio means the same everywhere.

export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** What the same work costs without us, in the same unit; absent for figures that stand for themselves. */
  readonly floor?: number;
  readonly ratio?: number;
  /** "ratio >= 0.5", "value <= 150", ... */
  readonly target: string;
  readonly holds: boolean;
}

type Bound = { readonly of: 'ratio' | 'value' | 'difference'; readonly at: 'least' | 'most'; readonly limit: number };

/** `difference` is value minus floor. */
export function figure(name: string, value: number, unit: string, floor: number | undefined, bound: Bound): Figure {
  const ratio = floor === undefined || floor === 0 ? undefined : value / floor;
  const measured = bound.of === 'value' ? value : bound.of === 'ratio' ? (ratio ?? Number.NaN) : value - (floor ?? 0);
  const holds = bound.at === 'least' ? measured >= bound.limit : measured <= bound.limit;
  return {
    figure: name,
    value: rounded(value),
    unit,
    ...(floor === undefined ? {} : { floor: rounded(floor) }),
    ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
    target: `${bound.of} ${bound.at === 'least' ? '>=' : '<='} ${bound.limit}`,
    holds,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs two measurements in turn, so that whatever the machine does meets both, and gives the median of each. */
export async function sideBySide(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<{ ours: number; floor: number }> {
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    b.push(await floor());
    a.push(await ours());
  }
  return { ours: median(a), floor: median(b) };
}

/** How many of something a second `work` does. */
export async function perSecond(count: number, work: () => Promise<void> | void): Promise<number> {
  const began = performance.now();
  await work();
  return (count / (performance.now() - began)) * 1_000;
}
