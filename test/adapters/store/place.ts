// A folder for database files that is gone after the tests of a file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Gives a new path at every call. */
export function databaseFiles(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return () => {
    count += 1;
    return join(folder, `${count}.db`);
  };
}
