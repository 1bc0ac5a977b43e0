// Seeded worlds of customers, agents, breaking platforms and restarts, in virtual time: what must always hold, holds.
import { expect, test } from 'vitest';
import { simulate } from './world.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

for (const seed of SEEDS) {
  test(`seed ${seed}: every invariant holds`, { timeout: 60_000 }, async () => {
    const { broken, figures } = await simulate({ seed, minutes: 20 });
    expect(broken, `npm run simulate -- --seed ${seed} --minutes 20`).toEqual([]);
    expect(figures.handoffs).toBeGreaterThan(0);
  });
}

test('the same seed leaves the same trace', { timeout: 60_000 }, async () => {
  const traces: string[][] = [[], []];
  for (const trace of traces) await simulate({ seed: 77, minutes: 10, tell: (line) => void trace.push(line) });
  expect(traces[0]?.length).toBeGreaterThan(100);
  expect(traces[0]).toEqual(traces[1]);
});
