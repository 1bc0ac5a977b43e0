// Erases a conversation from the file, step by step as core says, and remembers who was erased by a mark alone.
import { placedKey } from '../../../core/message.ts';
import type { Mark } from '../../../core/register.ts';
import type { Act, Changes, Erasure, Store } from '../../../core/store.ts';
import { emptied } from '../emptied.ts';
import { indexed, unpackPlaced } from '../keys.ts';
import type { Database } from './database.ts';

export interface Erasures {
  write(changes: Changes): void;
  readonly reads: Pick<Store, 'erasures' | 'marks' | 'delivers' | 'delivered'>;
}

export function createErasures({ sql }: Database): Erasures {
  /** All that needs no search: what is spread over the outbox goes later, in portions. */
  function begin({ conversation }: Erasure): void {
    sql('DELETE FROM conversation WHERE id = ?').run(conversation);
    sql('DELETE FROM transcript WHERE conversation = ?').run(conversation);
    sql('DELETE FROM alarm WHERE conversation = ?').run(conversation);
    sql("UPDATE thread SET title = '' WHERE conversation = ?").run(conversation);
    sql(
      'UPDATE rating SET word = NULL WHERE handoff IN (SELECT id FROM handoff WHERE conversation = ?) AND word IS NOT NULL',
    ).run(conversation);
    sql('UPDATE feedback SET conversation = 0 WHERE conversation = ?').run(conversation);
    sql('UPDATE audit SET why = NULL WHERE conversation = ? AND why IS NOT NULL').run(conversation);
    const pending = sql("SELECT id, act FROM delivery WHERE standing = 'pending' AND conversation = ?");
    for (const { id, act } of pending.all(conversation)) {
      const left = emptied(JSON.parse(String(act)) as Act);
      sql('UPDATE delivery SET act = ? WHERE id = ?').run(JSON.stringify(left), Number(id));
    }
  }

  const mark = ({ who, at }: Mark): void =>
    void sql('INSERT INTO erasure_mark (who, at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(who, at);

  return {
    write({ erasures, erased, marks }) {
      for (const erasure of erasures) {
        if (erasure.stage === 'begun') begin(erasure);
        sql(
          'INSERT INTO erasure (conversation, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data',
        ).run(erasure.conversation, JSON.stringify(erasure));
      }
      for (const { conversation, deliveries, threads, ends } of erased) {
        for (const id of deliveries) removeDelivery(sql, id);
        if (threads) sql('DELETE FROM thread WHERE conversation = ?').run(conversation);
        if (!ends) continue;
        sql('DELETE FROM erasure WHERE conversation = ?').run(conversation);
        mark(ends);
      }
      for (const one of marks) mark(one);
    },
    reads: {
      async erasures() {
        return sql('SELECT data FROM erasure ORDER BY conversation')
          .all()
          .map(({ data }) => JSON.parse(String(data)) as Erasure);
      },
      async marks() {
        return sql('SELECT who, at FROM erasure_mark ORDER BY at, who')
          .all()
          .map(({ who, at }) => ({ who: String(who), at: Number(at) }));
      },
      async delivers(conversation) {
        const row = sql("SELECT 1 FROM delivery WHERE standing = 'pending' AND conversation = ? LIMIT 1");
        return row.get(conversation) !== undefined;
      },
      async delivered(conversation, after, limit) {
        const end = sql('SELECT id FROM delivery WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?').get(after, limit - 1)?.id;
        const rows = sql(
          `SELECT id, placed FROM delivery
           WHERE id > ? AND id <= ? AND conversation = ? AND standing <> 'pending' ORDER BY id`,
        ).all(after, Number(end ?? Number.MAX_SAFE_INTEGER), conversation);
        return {
          rows: rows.map(({ id, placed }) => ({
            id: Number(id),
            placed: placed === null ? [] : unpackPlaced(String(placed)),
          })),
          ...(end === undefined ? {} : { next: Number(end) }),
        };
      },
    },
  };
}

/** A settled delivery goes with its links, in both directions. */
export function removeDelivery(sql: Database['sql'], id: number): void {
  const row = sql("SELECT keys, placed FROM delivery WHERE id = ? AND standing <> 'pending'").get(id);
  if (!row) return;
  const unlink = sql('DELETE FROM link WHERE key = ? AND copy = ? AND delivery = ?');
  const keys: readonly string[] = row.keys === null ? [] : JSON.parse(String(row.keys));
  const placed = row.placed === null ? [] : unpackPlaced(String(row.placed));
  for (const key of keys) unlink.run(indexed(key), 0, id);
  for (const at of placed) unlink.run(indexed(placedKey(at)), 1, id);
  sql('DELETE FROM delivery WHERE id = ?').run(id);
}
