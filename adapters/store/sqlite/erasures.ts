// Erases a conversation from the file, step by step as core says, and remembers who was erased by a mark alone.
import { actorOf, actorsOf, type Departure, type Erasure, formerActor, unnamed } from '../../../core/erasure.ts';
import type { Said } from '../../../core/event.ts';
import { type Place, placedKey, placeKey } from '../../../core/message.ts';
import type { Mark } from '../../../core/register.ts';
import type { Act, Changes, Store } from '../../../core/store.ts';
import { emptied } from '../emptied.ts';
import { indexed, unpackPlaced } from '../keys.ts';
import type { Database } from './database.ts';

export interface Erasures {
  write(changes: Changes): void;
  readonly reads: Pick<Store, 'erasures' | 'marks' | 'departures' | 'delivers' | 'delivered'>;
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

  function departs(departure: Departure): void {
    const { agent } = departure;
    sql('DELETE FROM identity WHERE agent = ?').run(agent);
    sql('DELETE FROM profile WHERE agent = ?').run(agent);
    sql('INSERT INTO departure (agent, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data').run(
      agent,
      JSON.stringify(departure),
    );
  }

  /** What they did stays under a number, and where they took part their name is another. */
  function forgetDeeds(agent: number): void {
    const row = sql('SELECT data FROM departure WHERE agent = ?').get(agent);
    if (!row) return;
    const departure = JSON.parse(String(row.data)) as Departure;
    const actors = JSON.stringify(actorsOf(departure));
    const lines = sql(
      `SELECT id, who, name, text FROM transcript WHERE who <> 'customer' AND conversation IN (
         SELECT conversation FROM audit WHERE actor IN (SELECT value FROM json_each(?))
         UNION SELECT conversation FROM audit WHERE what IN ('transfer', 'invite') AND why = ?)`,
    );
    for (const { id, who, name, text } of lines.all(actors, String(agent))) {
      const before = { who: who as Said['who'], name: String(name), text: String(text) };
      const now = unnamed(before, departure);
      if (now !== before)
        sql('UPDATE transcript SET name = ?, text = ? WHERE id = ?').run(now.name, now.text, Number(id));
    }
    sql("UPDATE audit SET why = ? WHERE what IN ('suspend', 'restore') AND why >= ? AND why < ?").run(
      String(agent),
      `${agent} `,
      `${agent}!`,
    );
    sql('UPDATE audit SET actor = ? WHERE actor IN (SELECT value FROM json_each(?))').run(formerActor(agent), actors);
    sql('DELETE FROM departure WHERE agent = ?').run(agent);
  }

  /** An identity that left: the audit lets nobody be renamed but who is leaving, so they are that for one moment. */
  function parts({ account, person, agent }: Changes['parted'][number]): void {
    const leaves = sql("INSERT INTO departure (agent, data) VALUES (?, '') ON CONFLICT DO NOTHING").run(agent);
    sql('UPDATE audit SET actor = ? WHERE actor = ?').run(formerActor(agent), actorOf({ account, person }));
    if (leaves.changes > 0) sql('DELETE FROM departure WHERE agent = ?').run(agent);
  }

  const mark = ({ who, at }: Mark): void =>
    void sql('INSERT INTO erasure_mark (who, at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(who, at);

  return {
    write({ erasures, erased, marks, departures, departed, parted }) {
      for (const one of parted) parts(one);
      for (const erasure of erasures) {
        sql(
          'INSERT INTO erasure (conversation, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data',
        ).run(erasure.conversation, JSON.stringify(erasure));
        if (erasure.stage === 'begun') begin(erasure);
      }
      for (const { conversation, deliveries, threads, ends } of erased) {
        for (const id of deliveries) removeDelivery(sql, id);
        if (threads) sql('DELETE FROM thread WHERE conversation = ?').run(conversation);
        if (!ends) continue;
        sql('DELETE FROM erasure WHERE conversation = ?').run(conversation);
        mark(ends);
      }
      for (const one of marks) mark(one);
      for (const one of departures) departs(one);
      for (const agent of departed) forgetDeeds(agent);
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
      async departures() {
        return sql('SELECT data FROM departure ORDER BY agent')
          .all()
          .map(({ data }) => JSON.parse(String(data)) as Departure);
      },
      async delivers(whose) {
        const [column, value] = ofWhom(whose);
        const row = sql(`SELECT 1 FROM delivery WHERE standing = 'pending' AND ${column} = ? LIMIT 1`);
        return row.get(value) !== undefined;
      },
      async delivered(whose, after, limit) {
        const [column, value] = ofWhom(whose);
        const end = sql('SELECT id FROM delivery WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?').get(after, limit - 1)?.id;
        const rows = sql(
          `SELECT id, conversation, placed FROM delivery
           WHERE id > ? AND id <= ? AND ${column} = ? AND standing <> 'pending' ORDER BY id`,
        ).all(after, Number(end ?? Number.MAX_SAFE_INTEGER), value);
        return {
          rows: rows.map(({ id, conversation, placed }) => ({
            id: Number(id),
            conversation: Number(conversation),
            placed: placed === null ? [] : unpackPlaced(String(placed)),
          })),
          ...(end === undefined ? {} : { next: Number(end) }),
        };
      },
    },
  };
}

/** A thread's place is its desk: no delivery to it is to that place alone. */
const ofWhom = (whose: number | Place): [string, number | string] =>
  typeof whose === 'number' ? ['conversation', whose] : ['thread IS NULL AND place', placeKey(whose)];

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
