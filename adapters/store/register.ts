// The register of erasures as a small file beside the database: one line each, only ever added to.
import { open, readFile } from 'node:fs/promises';
import { type Mark, markKey, type Register } from '../../core/register.ts';

/** Made when the first erasure is written. What a crash left half written is no line yet, and is written anew. */
export function createRegister(file: string): Register {
  async function all(): Promise<readonly Mark[]> {
    const text = await readFile(file, 'utf8').catch(absent);
    return text.split('\n').flatMap((line) => {
      const [, who, at] = /^([0-9a-f]{32}) (\d+)$/.exec(line) ?? [];
      return who === undefined ? [] : [{ who, at: Number(at) }];
    });
  }

  return {
    all,
    async add(mark) {
      const known = (await all()).some((each) => markKey(each) === markKey(mark));
      if (known) return;
      const handle = await open(file, 'a', 0o600);
      try {
        // Begins with a line's end, should the last line be torn.
        await handle.writeFile(`\n${markKey(mark)}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

function absent(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
