// The embedded answerer under the contract.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { stringify } from 'yaml';
import { createKnowledge } from '../../../adapters/answerer/knowledge.ts';
import { keepsTheContract } from './contract.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

keepsTheContract('the knowledge base', async (known) => {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  folders.push(folder);
  await writeFile(join(folder, 'faq.yaml'), stringify(known.map((entry) => ({ ...entry, lang: 'en' }))));
  return createKnowledge({ paths: [folder], watch: false });
});
