// What the command line leaves for the service beside the database, a file each: corrections of the ledger, and what was done there.

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Changes, noChanges, type Store } from '../core/store.ts';
import type { Log } from './log.ts';
import type { Configuration } from './schema.ts';

const act = { at: z.int().positive(), by: z.string().max(200) };
const correction = z.strictObject({
  ...act,
  agent: z.int().positive(),
  points: z.int(),
  note: z.string().max(1_000),
});
/** Something that the audit must know of, and nothing else. */
const deed = z.strictObject({ ...act, did: z.string().max(40), why: z.string().max(1_000) });
const left = z.union([correction, deed]);

type Left = z.output<typeof left>;

const folderOf = (database: string): string => `${database}.corrections`;
const WRITTEN = /^([\w-]{1,64})\.json$/;

/** Resolves when it is on the disk: whoever owns the database enters it, once, and then takes the file away. */
export async function leaveForService(database: string, name: string, content: Left): Promise<void> {
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
    let read: Left;
    try {
      read = left.parse(JSON.parse(text));
    } catch (error) {
      await rename(path, `${path}.refused`);
      refused(`${path}.refused`, error);
      continue;
    }
    const [met] = await store.read([{ inbox: inboxOf(name) }]);
    if (!met?.seen) await store.commit({ ...noChanges(), ...changesOf(name, read) });
    await rm(path, { force: true });
  }
}

const inboxOf = (name: string): string => `left:${name}`;

/** What a file brings, once by its name. */
function changesOf(name: string, read: Left): Pick<Changes, 'inbox' | 'audit' | 'ledger'> {
  const { at, by } = read;
  const line = { at, conversation: 0, by };
  const inbox = [{ key: inboxOf(name), at }];
  if ('did' in read) return { inbox, audit: [{ ...line, what: read.did, why: read.why }], ledger: [] };
  const { agent, points, note } = read;
  return {
    inbox,
    audit: [{ ...line, what: 'correct', why: `${agent} ${points}: ${note}` }],
    ledger: [{ agent, at, points, note, why: 'correction', correction: name }],
  };
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
