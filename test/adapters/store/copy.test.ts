// A copy for reports, made while another process owns the file and writes: whole, and with all that was acknowledged.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { withCopy } from '../../../adapters/store/sqlite/copy.ts';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { noChanges } from '../../../core/store.ts';
import { databaseFiles } from './place.ts';

const script = fileURLToPath(new URL('./child.ts', import.meta.url));
const nextFile = databaseFiles();
let child: ChildProcess | undefined;
afterEach(() => void child?.kill('SIGKILL'));

/** A process that writes numbered events; `acknowledged` is the last number it has printed. */
async function writer(file: string): Promise<{ acknowledged: () => number }> {
  child = spawn(process.execPath, [script, 'write', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = 0;
  await new Promise<void>((resolve) => {
    child?.stdout?.setEncoding('utf8').on('data', (text: string) => {
      last = Number(text.trimEnd().split('\n').at(-1));
      resolve();
    });
  });
  return { acknowledged: () => last };
}

/** What the copy holds: how many events, and whether it is whole. */
function inside(copy: string): { events: number; last: number; whole: unknown } {
  const db = new DatabaseSync(copy);
  try {
    const { events, last } = db.prepare('SELECT count(*) AS events, max(at) AS last FROM inbox').get() ?? {};
    const whole = db.prepare('PRAGMA integrity_check').get()?.integrity_check;
    return { events: Number(events), last: Number(last), whole };
  } finally {
    db.close();
  }
}

test('has what was acknowledged before, nothing torn, and goes away', { timeout: 60_000 }, async () => {
  const file = nextFile();
  const { acknowledged } = await writer(file);
  for (let copies = 0; acknowledged() < 200; copies += 1) {
    const before = acknowledged();
    const found = await withCopy(file, async (copy) => inside(copy));
    expect(found.whole, `copy ${copies}`).toBe('ok');
    expect(found.last).toBeGreaterThanOrEqual(before);
    expect(found.events).toBe(found.last);
  }
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('.report'))).toEqual([]);
});

describe('between the copies of the file and of its log', () => {
  // The owner is this process, which nobody else is after: that the lock is given up harms nothing here.
  function owner(file: string) {
    openSqlite(file).close();
    const db = new DatabaseSync(file);
    db.exec('PRAGMA wal_autocheckpoint = 0');
    let events = 0;
    const write = (count: number): void => {
      db.exec('BEGIN');
      for (let i = 0; i < count; i += 1) {
        events += 1;
        db.prepare('INSERT INTO inbox (key, at) VALUES (?, ?)').run(`${events}`, events);
      }
      db.exec('COMMIT');
    };
    return { db, write, events: () => events };
  }

  test('the log may be brought into the file, and begin anew: then the copy is made again', async () => {
    const file = nextFile();
    const { db, write, events } = owner(file);
    write(900);
    let times = 0;
    const found = await withCopy(
      file,
      async (copy) => inside(copy),
      async () => {
        times += 1;
        if (times > 2) return;
        write(500);
        db.exec('PRAGMA wal_checkpoint(PASSIVE)');
        write(1);
      },
    );
    expect(found).toEqual({ events: events(), last: events(), whole: 'ok' });
    expect(times).toBe(3);
    db.close();
  });

  test('what is brought into the file stands in the log as well: one copy is enough', async () => {
    const file = nextFile();
    const { db, write, events } = owner(file);
    write(900);
    let times = 0;
    const found = await withCopy(
      file,
      async (copy) => inside(copy),
      async () => {
        times += 1;
        write(500);
        db.exec('PRAGMA wal_checkpoint(PASSIVE)');
      },
    );
    expect(found).toEqual({ events: events(), last: events(), whole: 'ok' });
    expect(times).toBe(1);
    db.close();
  });

  test('a file that is written to without end is not copied at all, and that is said', async () => {
    const file = nextFile();
    const { db, write } = owner(file);
    write(1);
    const copying = withCopy(
      file,
      async (copy) => inside(copy),
      async () => {
        db.exec('PRAGMA wal_checkpoint(PASSIVE)');
        write(1);
      },
    );
    await expect(copying).rejects.toThrow('Try again later');
    db.close();
  });
});

test('of a file that nobody has open is the same', async () => {
  const file = nextFile();
  const opened = openSqlite(file);
  await opened.store.commit({ ...noChanges(), inbox: [{ key: '1', at: 1 }] });
  opened.close();
  expect(await withCopy(file, async (copy) => inside(copy))).toEqual({ events: 1, last: 1, whole: 'ok' });
});

test('of no file there is none, and nothing is left behind, nor after a report that failed', async () => {
  const file = nextFile();
  await expect(withCopy(file, async () => 1)).rejects.toThrow('ENOENT');
  openSqlite(file).close();
  const failing = withCopy(file, async () => {
    throw new Error('no report');
  });
  await expect(failing).rejects.toThrow('no report');
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('.report'))).toEqual([]);
});
