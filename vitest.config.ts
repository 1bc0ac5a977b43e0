import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They begin first, so that none of them is still running alone when all others are done. */
const LONG = [
  'crash/kill',
  'web/browser',
  'story/pairs',
  'discord-gateway',
  'story/page',
  'simulation/',
  'crash/',
  'story/',
];

/** Where nobody waits for it, nothing may fail because the machine is slow. */
const PATIENCE_MS = process.env.CI ? 60_000 : 20_000;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.includes(name));
      return at < 0 ? LONG.length : at;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    pool: 'forks',
    // What one file has loaded, the next need not load again: no file keeps anything in a module that another reads.
    isolate: false,
    // One more than the two cores that it is meant for, since many tests wait; with more they only slow each other down.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
});
