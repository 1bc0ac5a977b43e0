// Writes and reads the outbox: what is to be delivered, how often it was tried, and what came of it.
import type { Target } from '../../../core/effect.ts';
import { placedKey, placeKey } from '../../../core/message.ts';
import type { Act, Changes, Delivery } from '../../../core/store.ts';
import { indexed, packPlaced, placeOf } from '../keys.ts';
import type { Database } from './database.ts';

export interface Deliveries {
  insert(rows: Changes['deliveries']): void;
  count(rows: Changes['attempts']): void;
  settle(rows: Changes['results']): void;
  pending(after: number, limit: number): Delivery[];
}

export function createDeliveries({ sql }: Database): Deliveries {
  const link = () => sql('INSERT OR IGNORE INTO link (key, copy, delivery) VALUES (?, ?, ?)');

  return {
    insert(rows) {
      if (rows.length === 0) return;
      const insert = sql(
        `INSERT INTO delivery (id, conversation, lane, thread, place, attempt, due_at, keys, act)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      );
      for (const { id, conversation, lane, to, act, attempt, dueAt } of rows) {
        const place = placeKey('place' in to ? to.place : to.desk);
        const thread = 'place' in to ? null : to.thread;
        const keys = act.type === 'send' && act.keys.length > 0 ? act.keys : undefined;
        const listed = keys ? JSON.stringify(keys) : null;
        insert.run(id, conversation, lane, thread, place, attempt, dueAt, listed, actText(act));
        if (keys) for (const key of keys) link().run(indexed(key), 0, id);
      }
    },

    count(rows) {
      if (rows.length === 0) return;
      const update = sql("UPDATE delivery SET attempt = ?, due_at = ? WHERE id = ? AND standing = 'pending'");
      for (const { delivery, attempt, dueAt } of rows) update.run(attempt, dueAt, delivery);
    },

    /** Settled is final. What arrived, or is of no use any more, need not be kept word for word. */
    settle(rows) {
      for (const { delivery, standing, placed, reason } of rows) {
        const done = standing === 'sent' || standing === 'suppressed';
        const update = done
          ? sql(
              `UPDATE delivery SET standing = ?, reason = ?, placed = ?, act = ''
               WHERE id = ? AND standing = 'pending'`,
            )
          : sql("UPDATE delivery SET standing = ?, reason = ?, placed = ? WHERE id = ? AND standing = 'pending'");
        const packed = placed.length > 0 ? packPlaced(placed) : null;
        if (update.run(standing, reason ?? null, packed, delivery).changes === 0) continue;
        for (const at of placed) link().run(indexed(placedKey(at)), 1, delivery);
      }
    },

    pending(after, limit) {
      const rows = sql(`SELECT ${COLUMNS} FROM delivery WHERE standing = 'pending' AND id > ? ORDER BY id LIMIT ?`);
      return rows.all(after, limit).map((row) => decode(row as unknown as Row));
    },
  };
}

const COLUMNS = 'id, conversation, lane, thread, place, attempt, due_at AS dueAt, keys, act';

interface Row {
  readonly id: number;
  readonly conversation: number;
  readonly lane: string;
  readonly thread: number | null;
  readonly place: string;
  readonly attempt: number;
  readonly dueAt: number;
  readonly keys: string | null;
  readonly act: string;
}

/** The keys have a column of their own: they are needed for as long as the link is. */
function actText(act: Act): string {
  if (act.type !== 'send') return JSON.stringify(act);
  const { type, message, pin } = act;
  return JSON.stringify({ type, message, pin });
}

function decode({ id, conversation, lane, thread, place, attempt, dueAt, keys, act }: Row): Delivery {
  const to: Target = thread === null ? { place: placeOf(place) } : { thread, desk: placeOf(place) };
  const stored: Act = JSON.parse(act);
  const whole: Act = stored.type === 'send' ? { ...stored, keys: keys === null ? [] : JSON.parse(keys) } : stored;
  return { id, conversation, lane, to, act: whole, attempt, dueAt };
}
