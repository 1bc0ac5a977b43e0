// Corrections of the ledger, from the command line to the service: a file each, in a folder beside the database.

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { noChanges, type Store } from '../core/store.ts';
import type { Log } from './log.ts';
import type { Configuration } from './schema.ts';

const correction = z.strictObject({
  agent: z.int().positive(),
  at: z.int().positive(),
  points: z.int(),
  note: z.string().max(1_000),
});

type Correction = z.output<typeof correction>;

const folderOf = (database: string): string => `${database}.corrections`;
const WRITTEN = /^([\w-]{1,64})\.json$/;

/** Resolves when it is on the disk: whoever owns the database enters it, once, and then takes the file away. */
export async function leaveCorrection(database: string, name: string, content: Correction): Promise<void> {
  const folder = folderOf(database);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${name}.json`);
  const handle = await open(`${path}.part`, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(content));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.part`, path);
}

/**
 * Enters all that were left. A file is taken away only once its line is committed, and one that is met again makes no
 * second line: its name is the line's. One that cannot be read is put aside and told to `refused`.
 */
export async function enterCorrections(
  database: string,
  store: Store,
  refused: (file: string, error: unknown) => void,
): Promise<void> {
  const folder = folderOf(database);
  for (const file of (await readdir(folder).catch(none)).toSorted()) {
    const name = WRITTEN.exec(file)?.[1];
    if (name === undefined) continue;
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    let read: Correction;
    try {
      read = correction.parse(JSON.parse(text));
    } catch (error) {
      await rename(path, `${path}.refused`);
      refused(`${path}.refused`, error);
      continue;
    }
    await store.commit({ ...noChanges(), ledger: [{ ...read, why: 'correction', correction: name }] });
    await rm(path, { force: true });
  }
}

const EVERY_MS = 60_000;

/** Enters at the start what was left meanwhile, and every minute what is left while the service runs. */
export function watchCorrections({ store: at }: Configuration, store: Store, log: Log): Watch {
  let timer: NodeJS.Timeout | undefined;
  if (at.kind === 'memory') return { start: () => undefined, stop: () => undefined };
  const refused = (file: string, error: unknown): void => log.warn({ err: error, file }, 'a correction cannot be read');
  const enter = (): void =>
    void enterCorrections(at.file, store, refused).catch((error: unknown) =>
      log.warn({ err: error }, 'corrections could not be entered; trying again in a minute'),
    );
  return {
    start() {
      enter();
      timer = setInterval(enter, EVERY_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}

interface Watch {
  start(): void;
  stop(): void;
}

function none(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
