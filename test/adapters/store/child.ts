// A process of its own on a database file. `open FILE`: opens it and says what came of that; `open-plainly FILE`: the
// same with no more rights than anybody has. `write FILE`: commits one numbered event after the other and prints each
// number once it is committed, until it is killed.
import { writeSync } from 'node:fs';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { noChanges } from '../../../core/store.ts';

const [task, file = ''] = process.argv.slice(2);

async function writeFor(path: string): Promise<never> {
  const { store, journal } = openSqlite(path);
  for (let n = 1; ; n += 1) {
    const said = { at: n, who: 'customer', name: 'Noor', text: `message ${n}` } as const;
    await store.commit({ ...noChanges(), inbox: [{ key: `${n}`, at: n }], said: [{ conversation: 1, said }] });
    await journal.append('place', `${n}`, n, `${n}`);
    writeSync(1, `${n}\n`);
  }
}

if (task === 'write') await writeFor(file);
else {
  if (task === 'open-plainly' && process.getuid?.() === 0) process.setuid?.(65_534);
  try {
    openSqlite(file).close();
    writeSync(1, 'opened');
  } catch (error) {
    writeSync(1, error instanceof Error ? error.message : String(error));
  }
}
