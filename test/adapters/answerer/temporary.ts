// A folder of articles that lives as long as one test.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createKnowledge, type Knowledge, type KnowledgeOptions } from '../../../adapters/answerer/knowledge.ts';

export interface Temporary {
  readonly folder: string;
  write(name: string, text: string): Promise<void>;
}

/** Writes files, named by their paths, into a new folder. */
export async function temporary(files: Readonly<Record<string, string>>): Promise<Temporary> {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  return { folder, write };
}

/** Opens a knowledge base that is closed when the test ends. */
export async function open(paths: readonly string[], options: Partial<KnowledgeOptions> = {}): Promise<Knowledge> {
  const knowledge = await createKnowledge({ watch: false, ...options, paths });
  onTestFinished(() => knowledge.stop());
  return knowledge;
}
