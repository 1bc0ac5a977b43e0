// One process owns the file, and what it acknowledged outlives it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { databaseFiles } from './place.ts';

const script = fileURLToPath(new URL('./child.ts', import.meta.url));
const nextFile = databaseFiles();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const openElsewhere = (file: string, how = 'open'): string =>
  spawnSync(process.execPath, [script, how, file], { encoding: 'utf8' }).stdout;

/** Starts a writing process; resolves when it has printed `lines` numbers. */
async function writer(file: string, lines: number): Promise<{ child: ChildProcess; printed: () => number[] }> {
  const child = spawn(process.execPath, [script, 'write', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let text = '';
  child.stdout.setEncoding('utf8');
  const printed = () => text.split('\n').slice(0, -1).map(Number);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the writer ended by itself')));
    child.stdout.on('data', (some: string) => {
      text += some;
      if (printed().length >= lines) resolve();
    });
  });
  child.removeAllListeners('exit');
  return { child, printed };
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

test('a second process is refused from the opening on, with the file’s name and what to do', () => {
  const file = nextFile();
  const first = openSqlite(file);
  const message = openElsewhere(file);
  expect(message).toContain(file);
  expect(message).toContain('another process has it open');
  expect(message).toContain('Stop that process first');
  first.close();
  expect(openElsewhere(file)).toBe('opened');
});

test('a second opening in the same process is refused too, and harms the first in nothing', async () => {
  const file = nextFile();
  const first = openSqlite(file);
  expect(() => openSqlite(file)).toThrow('another process has it open');
  await first.store.probe();
  expect(openElsewhere(file)).toContain('another process has it open');
  first.close();
});

test('a file or a folder that may only be read is refused at the opening, with the file’s name', () => {
  const file = nextFile();
  openSqlite(file).close();
  chmodSync(dirname(file), 0o755);
  chmodSync(file, 0o444);
  const message = openElsewhere(file, 'open-plainly');
  expect(message).toContain(file);
  expect(message).toContain('may not write to it or to its folder');
  chmodSync(file, 0o644);
  chmodSync(dirname(file), 0o555);
  expect(openElsewhere(join(dirname(file), 'new.db'), 'open-plainly')).toContain('may we write there');
  chmodSync(dirname(file), 0o755);
});

test('a killed process lets go of the file, and all that it acknowledged is there', async () => {
  const file = nextFile();
  const { child, printed } = await writer(file, 60);
  expect(() => openSqlite(file)).toThrow('another process has it open');
  await kill(child);
  const acknowledged = printed();
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);

  const { store, journal, close } = openSqlite(file);
  const found = await store.read(acknowledged.map((n) => ({ inbox: `${n}` })));
  expect(found.filter(({ seen }) => !seen)).toEqual([]);
  const lines = (await store.recent(1, 1e6)).map(({ at }) => at);
  expect(lines.slice(0, acknowledged.length)).toEqual(acknowledged);
  const entries = (await journal.since('place', 0, 1e6)).map(({ data }) => Number(data));
  expect(entries.slice(0, acknowledged.length)).toEqual(acknowledged);
  close();
});

test('a process killed again and again never leaves half a commit behind', async () => {
  const file = nextFile();
  for (let round = 0; round < 3; round += 1) {
    const { child } = await writer(file, 3 + round * 4);
    await kill(child);
    const { store, close } = openSqlite(file);
    const numbers = (await store.recent(1, 1e6)).map(({ at }) => at);
    const known = await store.read(numbers.map((n) => ({ inbox: `${n}` })));
    expect(known.every(({ seen }) => seen)).toBe(true);
    await store.probe();
    close();
  }
});

test('closing twice, by the store and by the handle, is fine, and what was being written is written', async () => {
  const file = nextFile();
  const first = openSqlite(file);
  const entry = first.journal.append('place', 'key', 1, '{}');
  await first.store.close();
  first.close();
  expect((await entry).seq).toBe(1);
  const second = openSqlite(file);
  expect(await second.journal.find('place', 'key')).toEqual({ seq: 1, place: 'place', at: 1, data: '{}' });
  second.close();
  await expect(second.store.probe()).rejects.toThrow();
});
