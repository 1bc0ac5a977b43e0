// The installation's secret for numbering personal data: beside the database, not in it, so that neither tells without the other.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Configuration } from './schema.ts';

const KEY_BYTES = 32;

/** Made at the first start, in FILE.key, readable by its owner alone. Lost, the same value gets a new number: no more. */
export async function maskKeyOf(store: Configuration['store']): Promise<string> {
  const made = randomBytes(KEY_BYTES).toString('base64url');
  if (store.kind === 'memory') return made;
  const file = `${store.file}.key`;
  const kept = (await readFile(file, 'utf8').catch(absent)).trim();
  if (kept.length >= made.length) return kept;
  await mkdir(dirname(file), { recursive: true });
  // What a crash left half written told nobody anything yet: it is written anew.
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(`${made}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return made;
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
