// A copy of the database file that reports may read while another process owns and writes the file itself.
import { constants } from 'node:fs';
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Tries of a copy: one fails only when the log began anew meanwhile, which is at every 16 MB that were written. */
const TRIES = 20;
const HEADER_BYTES = 32;

/**
 * Copies FILE with all that was committed when the copy began, beside FILE, and gives the copy to `work`; it is gone
 * afterwards. Throws when there is no such file. Must run in another process than the one that owns FILE: closing it
 * gives up the lock, as POSIX has it. `meanwhile` is awaited between the copies of the file and of its log.
 */
export async function withCopy<T>(
  file: string,
  work: (copy: string) => Promise<T>,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<T> {
  const folder = await mkdtemp(join(dirname(file), '.report-'));
  try {
    const copy = join(folder, basename(file));
    await copied(file, copy, meanwhile);
    return await work(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The file first, its log after it: pages change in the file only when they are brought there from the log, and then
 * they stand in the log too, for as long as it has not begun anew. So the two together are whole if it has not.
 */
async function copied(file: string, copy: string, meanwhile: () => Promise<void>): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await state(file);
    await rm(`${copy}-wal`, { force: true });
    await copyFile(file, copy, constants.COPYFILE_FICLONE);
    await meanwhile();
    await copyFile(`${file}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE).catch(absent);
    if ((await state(file)) === before) return;
  }
  throw new Error(`The database ${file} is written to so quickly that it could not be copied. Try again later.`);
}

/** Two numbers in the log's head change whenever it begins anew. Without a log, the file's own last change tells. */
async function state(file: string): Promise<string> {
  const head = await logHead(`${file}-wal`).catch(absent);
  if (head) return head;
  const { mtimeNs, size } = await stat(file, { bigint: true });
  return `${mtimeNs} ${size}`;
}

async function logHead(log: string): Promise<string> {
  const handle = await open(log, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
