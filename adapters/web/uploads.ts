// Files on disk under the hash of their content: written aside, synced and renamed, so that a name means whole bytes.
import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ChannelError } from '../../core/channel.ts';
import { SNIFF_BYTES, type Sniffed, sniff } from './sniff.ts';

export interface Stored extends Sniffed {
  /** SHA-256 of the content, in hex. */
  readonly ref: string;
  readonly bytes: number;
}

export interface Uploads {
  /** Makes the folder and clears away what a crash left half written. */
  open(): Promise<void>;
  /** Stores bytes. Rejects with TooLarge beyond the limit, and with the source's own error. */
  save(source: AsyncIterable<Uint8Array>, claimed: string): Promise<Stored>;
  /** Undefined: not here. The type is told by the content anew, whatever was claimed at its upload. */
  look(ref: string, claimed?: string): Promise<Stored | undefined>;
  pathOf(ref: string): string;
  /** What is not here is removed already. */
  remove(ref: string): Promise<void>;
  /** Rejects with `refused` where the file is gone. */
  blob(ref: string): Promise<Blob>;
}

export class TooLarge extends Error {
  constructor(bytesMax: number) {
    super(`larger than ${bytesMax} bytes`);
    this.name = 'TooLarge';
  }
}

const REF = /^[0-9a-f]{64}$/;

export function createUploads(folder: string, bytesMax: number): Uploads {
  const asides = join(folder, 'incoming');
  const pathOf = (ref: string): string => {
    if (!REF.test(ref)) throw new ChannelError('refused', 'fileGone');
    return join(folder, ref.slice(0, 2), ref);
  };
  const look: Uploads['look'] = async (ref, claimed = '') => {
    if (!REF.test(ref)) return undefined;
    const handle = await open(pathOf(ref)).catch(() => undefined);
    if (!handle) return undefined;
    try {
      const head = new Uint8Array(SNIFF_BYTES);
      const { bytesRead } = await handle.read(head, 0, SNIFF_BYTES, 0);
      const { size } = await handle.stat();
      return { ref, bytes: size, ...sniff(head.subarray(0, bytesRead), claimed) };
    } finally {
      await handle.close();
    }
  };
  return {
    pathOf,
    look,
    async open() {
      await mkdir(asides, { recursive: true });
      for (const name of await readdir(asides)) await rm(join(asides, name), { force: true });
    },
    async save(source, claimed) {
      const aside = join(asides, randomUUID());
      try {
        const ref = await writeAside(aside, source, bytesMax);
        const path = pathOf(ref);
        await mkdir(join(path, '..'), { recursive: true });
        await rename(aside, path);
        await syncFolder(join(path, '..'));
        const stored = await look(ref, claimed);
        if (!stored) throw new Error('a stored file cannot be read back');
        return stored;
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async remove(ref) {
      await rm(pathOf(ref), { force: true });
    },
    async blob(ref) {
      const path = pathOf(ref);
      if (!(await stat(path).catch(() => undefined))) throw new ChannelError('refused', 'fileGone');
      return openAsBlob(path);
    },
  };
}

/** Writes and syncs a new file; resolves to the hash of what went in. */
async function writeAside(path: string, source: AsyncIterable<Uint8Array>, bytesMax: number): Promise<string> {
  const hash = createHash('sha256');
  const handle: FileHandle = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > bytesMax) throw new TooLarge(bytesMax);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** A rename survives a power cut once its folder is synced. Not every system can sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
