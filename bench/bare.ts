// The floor: the rows of one relayed message, written by bare statements to the same tables.
import { DatabaseSync } from 'node:sqlite';
import { indexed } from '../adapters/store/keys.ts';
import { openSqlite } from '../adapters/store/sqlite.ts';
import { placedKey, placeKey } from '../core/message.ts';
import { customerPlace, desk } from './house.ts';

export interface Bare {
  /** Writes `batch` messages of the given customers: one transaction for what was said, one for what was delivered. */
  relay(customers: readonly number[], text: string): void;
  close(): void;
}

/** Opens a file that has our schema already, or makes one. */
export function openBare(file: string): Bare {
  openSqlite(file).close();
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY',
  );
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const inbox = db.prepare('INSERT INTO inbox (key, at) VALUES (?, ?)');
  const said = db.prepare(
    'INSERT INTO transcript (conversation, at, who, name, text, source) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const delivery = db.prepare(
    'INSERT INTO delivery (id, conversation, lane, thread, place, attempt, due_at, keys, act) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const link = db.prepare('INSERT INTO link (key, copy, delivery) VALUES (?, ?, ?)');
  const settle = db.prepare(
    "UPDATE delivery SET standing = 'sent', placed = ?, act = '' WHERE id = ? AND standing = 'pending'",
  );
  let last = Number(db.prepare('SELECT coalesce(max(id), 0) AS id FROM delivery').get()?.id);
  const place = placeKey(desk);

  return {
    relay(customers, text) {
      const now = Date.now();
      const first = last + 1;
      begin.run();
      for (const i of customers) {
        last += 1;
        const at = customerPlace(i);
        const key = placedKey({ ...at, id: `f${last}` });
        inbox.run(`chat\u0000f${last}`, now);
        said.run(i, now, 'customer', 'Customer', text, key);
        const act = `{"type":"send","message":{"text":[{"type":"bold","children":["Customer"]},"\\n","${text}"]}}`;
        delivery.run(last, i, `t${i}`, i, place, 1, 0, JSON.stringify([key]), act);
        link.run(indexed(key), 0, last);
      }
      commit.run();
      begin.run();
      for (let id = first; id <= last; id += 1) {
        settle.run(`chat\u0000desk\u0000t${id}\u0000x${id}`, id);
        link.run(indexed(`chat\u0000desk\u0000x${id}`), 1, id);
      }
      commit.run();
    },
    close: () => db.close(),
  };
}
