// The journal in SQLite: what is appended within one turn of the event loop becomes durable together.
import type { Journal, JournalEntry } from '../../../core/journal.ts';
import { afterPrefix } from '../keys.ts';
import type { Database } from './database.ts';

interface Waiting {
  readonly place: string;
  readonly key: string;
  readonly at: number;
  readonly data: string;
  resolve(entry: JournalEntry): void;
  reject(error: unknown): void;
}

export interface SqliteJournal extends Journal {
  /** Writes what is still waiting, before the file is closed. */
  flush(): void;
}

export function createSqliteJournal({ sql, transaction }: Database): SqliteJournal {
  let waiting: Waiting[] = [];

  function write({ place, key, at, data }: Waiting): JournalEntry {
    const known = find(place, key);
    if (known) return known;
    const { lastInsertRowid } = sql('INSERT INTO journal (place, key, at, data) VALUES (?, ?, ?, ?)').run(
      place,
      key,
      at,
      data,
    );
    const seq = Number(lastInsertRowid);
    sql(
      'INSERT INTO journal_newest (place, seq) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET seq = excluded.seq',
    ).run(place, seq);
    return { seq, place, at, data };
  }

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const entries = transaction(() => batch.map(write));
      for (const [i, entry] of entries.entries()) batch[i]?.resolve(entry);
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  }

  const find = (place: string, key: string): JournalEntry | undefined =>
    asEntry(sql('SELECT seq, place, at, data FROM journal WHERE place = ? AND key = ?').get(place, key));

  return {
    flush,
    append: (place, key, at, data) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ place, key, at, data, resolve, reject });
      }),
    async since(place, seq, limit) {
      return sql('SELECT seq, place, at, data FROM journal WHERE place = ? AND seq > ? ORDER BY seq LIMIT ?')
        .all(place, seq, limit)
        .flatMap((row) => asEntry(row) ?? []);
    },
    async latest(place, limit) {
      return sql('SELECT seq, place, at, data FROM journal WHERE place = ? ORDER BY seq DESC LIMIT ?')
        .all(place, limit)
        .flatMap((row) => asEntry(row) ?? [])
        .reverse();
    },
    find: async (place, key) => find(place, key),
    async rewrite(place, id, now) {
      flush();
      transaction(() => {
        const about = sql("SELECT seq, data FROM journal WHERE place = ? AND json_extract(data, '$.id') = ?");
        for (const row of about.all(place, id)) {
          sql('UPDATE journal SET data = ? WHERE seq = ?').run(now(String(row.data)), Number(row.seq));
        }
      });
    },
    async forget(place, until) {
      flush();
      transaction(() => {
        sql('DELETE FROM journal WHERE place = ? AND at <= ?').run(place, until);
        sql('DELETE FROM journal_newest WHERE place = ? AND NOT EXISTS (SELECT 1 FROM journal WHERE place = ?)').run(
          place,
          place,
        );
      });
    },
    async onlyHere(place, prefix, until) {
      flush();
      // By place and key through their index: looking for a key alone would read everything.
      return sql(
        `SELECT key FROM journal AS here WHERE place = ? AND key >= ? AND key < ? AND at <= ? AND NOT EXISTS
         (SELECT 1 FROM journal_newest AS other JOIN journal AS there ON there.place = other.place
          WHERE other.place <> here.place AND there.key = here.key) ORDER BY seq`,
      )
        .all(place, prefix, afterPrefix(prefix), until)
        .map(({ key }) => String(key));
    },
    async places(prefix, limit) {
      // Newest first through the index on seq: the lists that are asked for are among the newest places.
      return sql(
        `SELECT place FROM journal_newest INDEXED BY journal_newest_seq
         WHERE +place >= ? AND +place < ? ORDER BY seq DESC LIMIT ?`,
      )
        .all(prefix, afterPrefix(prefix), limit)
        .map(({ place }) => String(place));
    },
  };
}

function asEntry(row: Record<string, unknown> | undefined): JournalEntry | undefined {
  return row && { seq: Number(row.seq), place: String(row.place), at: Number(row.at), data: String(row.data) };
}
