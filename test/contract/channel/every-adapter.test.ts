// Every folder of adapters/ that gives a Channel keeps its contract, with a stage of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stages } from './stages.ts';

const adapters = resolve(import.meta.dirname, '../../../adapters');

/** A file that exports a function whose result is a Channel, or an extension of one. */
function givesChannel(folder: string): boolean {
  const file = join(adapters, folder, 'channel.ts');
  return (
    existsSync(file) &&
    /^export (?:async )?function create\w+\([^)]*\): (?:Promise<)?\w*Channel\b/m.test(readFileSync(file, 'utf8'))
  );
}

const folders = readdirSync(adapters, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && givesChannel(entry.name))
  .map(({ name }) => name);

test('the platforms with a channel are those with a stage', () => {
  expect(folders.length).toBeGreaterThan(1);
  expect(stages.map(({ platform }) => platform).sort()).toEqual(folders.sort());
});

test.each(folders)('%s runs the contract', (folder) => {
  const source = readFileSync(join(import.meta.dirname, `${folder}.test.ts`), 'utf8');
  expect(source).toContain(`keepsTheContract(${folder}Stage)`);
});

test.each(stages)('every reason of $platform says something', ({ lacks, skips }) => {
  for (const reason of [...Object.values(lacks), ...Object.values(skips)]) expect(reason.length).toBeGreaterThan(15);
});
