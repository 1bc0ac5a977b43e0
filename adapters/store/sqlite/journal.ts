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
