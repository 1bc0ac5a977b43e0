// The store, the journal and the shelf in one SQLite file that this process owns alone.
import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, systemClock } from '../../core/clock.ts';
import { type AlarmKind, type Conversation, isGuest } from '../../core/conversation.ts';
import type { Said } from '../../core/event.ts';
import type { Journal, Shelf } from '../../core/journal.ts';
import type { Store, ThreadRow } from '../../core/store.ts';
import { afterPrefix, placeOf } from './keys.ts';
import { createShelf, type ShelfTable } from './shelf.ts';
import { createCache } from './sqlite/cache.ts';
import { createCommit } from './sqlite/commit.ts';
import { type Database, openDatabase } from './sqlite/database.ts';
import { createDeliveries } from './sqlite/deliveries.ts';
import { createDossiers } from './sqlite/dossier.ts';
import { createErasures } from './sqlite/erasures.ts';
import { createFinder } from './sqlite/find.ts';
import { createSqliteJournal } from './sqlite/journal.ts';
import { createKept } from './sqlite/kept.ts';
import { createLinks } from './sqlite/links.ts';
import { createQuality } from './sqlite/quality.ts';
import { createRetention } from './sqlite/retention.ts';

export interface SqliteOptions {
  /** What the shelf's deadlines are counted on. */
  readonly clock?: Clock;
  /** Hears why a value of the shelf was lost. */
  readonly shelfLost?: (error: unknown) => void;
}

const CONVERSATIONS_CACHED = 10_000;
const FORGET_AT_ONCE = 2_000;
/** Far less than what passes meanwhile: a week of a busy house takes minutes, and nobody notices. */
const FORGET_PAUSE_MS = 20;
/** Sorts after every key. */
const AFTER_ALL = afterPrefix('');
const SWEEP_AT_ONCE = 1_000;
const PROBE_BYTES = 16_384;

/**
 * Opens the file, making or upgrading it as needed. Throws an error that names the file when another process has it
 * open, when it cannot be written, or when it is from a newer version.
 */
export function openSqlite(file: string, options: SqliteOptions = {}) {
  return serve(openDatabase(file), options);
}

/** The same over a database that is open already. */
export function serve(
  database: Database,
  options: SqliteOptions = {},
): { store: Store; journal: Journal; shelf: Shelf; close: () => void } {
  const journal = createSqliteJournal(database);
  const close = (): void => {
    if (!database.db.isOpen) return;
    journal.flush();
    database.close();
  };
  const shelf = createShelf(shelfTable(database), options.clock ?? systemClock, options.shelfLost ?? (() => {}));
  return { store: createStore(database, close), journal, shelf, close };
}

function createStore(database: Database, close: () => void): Store {
  const { sql } = database;
  const cache = createCache(CONVERSATIONS_CACHED);
  const find = createFinder(database, cache);
  const commit = createCommit(database, cache);
  const links = createLinks(database);
  const deliveries = createDeliveries(database);
  return {
    ...createLists(database),
    ...createKept(database),
    ...createQuality(database),
    ...createErasures(database).reads,
    ...createDossiers(database),
    ...createRetention(database),
    read: async (wants) => wants.map(find),
    commit,
    copies: async (key, account, channel) => links.copies(key, account, channel),
    counterpart: async (at, account, channel) => links.counterpart(at, account, channel),
    pending: async (after, limit) => deliveries.pending(after, limit),

    async lastId() {
      const row = sql(
        `SELECT max(coalesce((SELECT max(id) FROM conversation), 0), coalesce((SELECT max(id) FROM thread), 0),
         coalesce((SELECT max(id) FROM handoff), 0), coalesce((SELECT max(id) FROM delivery), 0),
         coalesce((SELECT max(agent) FROM profile), 0),
         coalesce((SELECT max(agent) FROM identity), 0)) AS id`,
      ).get();
      return Number(row?.id);
    },
    /** Key by key, in portions, so that nobody waits long: an index of the moments would cost every message a page. */
    async forgetInbox(before) {
      const portion = sql('SELECT key FROM inbox WHERE key > ? ORDER BY key LIMIT 1 OFFSET ?');
      const old = sql('DELETE FROM inbox WHERE key > ? AND key <= ? AND at < ?');
      for (let from = ''; database.db.isOpen; await pause(FORGET_PAUSE_MS, undefined, { ref: false })) {
        const to = portion.get(from, FORGET_AT_ONCE)?.key ?? AFTER_ALL;
        database.relaxed(() => old.run(from, String(to), before));
        if (to === AFTER_ALL) return;
        from = String(to);
      }
    },
    /** Takes some pages and gives them back, so that a full disk is noticed. */
    async probe() {
      database.transaction(() => {
        sql('INSERT INTO probe (id, filler) VALUES (1, zeroblob(?))').run(PROBE_BYTES);
        sql('DELETE FROM probe').run();
      });
    },
    close: async () => close(),
  };
}

type Lists = Pick<
  Store,
  | 'line'
  | 'waiting'
  | 'owned'
  | 'visited'
  | 'recent'
  | 'thread'
  | 'alarms'
  | 'nextAlarmAt'
  | 'desks'
  | 'agents'
  | 'profiles'
  | 'pauses'
>;

function createLists({ sql }: Database): Lists {
  return {
    async line(askedAt, waits) {
      const ahead = sql(
        `SELECT count(*) AS ahead FROM handoff
         WHERE ended_at IS NULL AND standing = 'waiting' AND asked_at < ?`,
      ).get(askedAt ?? Number.MAX_SAFE_INTEGER);
      const rows = sql(
        `SELECT claimed_at - began_at AS wait FROM handoff WHERE claimed_at IS NOT NULL
         ORDER BY claimed_at DESC, id DESC LIMIT ?`,
      ).all(waits);
      return { ahead: Number(ahead?.ahead), waits: rows.map(({ wait }) => Number(wait)) };
    },
    async waiting(limit) {
      return sql(
        `SELECT conversation.data FROM handoff JOIN conversation ON conversation.id = handoff.conversation
         WHERE handoff.ended_at IS NULL AND handoff.standing = 'waiting' ORDER BY handoff.asked_at, handoff.id LIMIT ?`,
      )
        .all(limit)
        .map(({ data }) => JSON.parse(String(data)));
    },
    async owned(agent, limit) {
      return sql(
        `SELECT data FROM conversation
         WHERE phase = 'assigned' AND json_extract(data, '$.owner.id') = ? ORDER BY id LIMIT ?`,
      )
        .all(agent, limit)
        .map(({ data }) => JSON.parse(String(data)));
    },
    async visited(agent, limit) {
      return sql(`SELECT data FROM conversation WHERE phase = 'assigned' AND json_array_length(data, '$.guests') > 0`)
        .all()
        .map(({ data }): Conversation => JSON.parse(String(data)))
        .filter((state) => state.phase === 'assigned' && isGuest(state, { id: agent }))
        .sort((a, b) => a.id - b.id)
        .slice(0, limit);
    },
    async recent(conversation, limit) {
      const rows = sql(
        'SELECT at, who, name, text, source FROM transcript WHERE conversation = ? ORDER BY id DESC LIMIT ?',
      );
      return rows
        .all(conversation, limit)
        .map((row) => ({
          at: Number(row.at),
          who: row.who as Said['who'],
          name: String(row.name),
          text: String(row.text),
          ...(row.source === null ? {} : { source: String(row.source) }),
        }))
        .reverse();
    },
    async thread(id) {
      const row = sql('SELECT id, conversation, desk, title, place FROM thread WHERE id = ?').get(id);
      if (!row) return undefined;
      const found: ThreadRow = {
        id: Number(row.id),
        conversation: Number(row.conversation),
        desk: placeOf(String(row.desk)),
        title: String(row.title),
      };
      return row.place === null ? found : { ...found, place: placeOf(String(row.place)) };
    },
    async alarms(until, limit) {
      return sql('SELECT conversation, kind, at FROM alarm WHERE at <= ? ORDER BY at, conversation, kind LIMIT ?')
        .all(until, limit)
        .map((row) => ({ conversation: Number(row.conversation), kind: row.kind as AlarmKind, at: Number(row.at) }));
    },
    async nextAlarmAt() {
      const at = sql('SELECT min(at) AS at FROM alarm').get()?.at;
      return at === null ? undefined : Number(at);
    },
    async desks() {
      return sql('SELECT place FROM desk ORDER BY at, place')
        .all()
        .map(({ place }) => placeOf(String(place)));
    },
    async agents() {
      return sql(
        'SELECT agent, account, person, alias, desk, direct, seen_at, joined_at FROM identity ORDER BY agent, account, person',
      )
        .all()
        .map((row) => ({
          agent: {
            id: Number(row.agent),
            account: String(row.account),
            person: String(row.person),
            alias: String(row.alias),
          },
          seenAt: Number(row.seen_at),
          ...(row.desk === null ? {} : { desk: placeOf(String(row.desk)) }),
          ...(row.direct === null ? {} : { direct: placeOf(String(row.direct)) }),
          ...(row.joined_at === null ? {} : { joinedAt: Number(row.joined_at) }),
        }));
    },
    async profiles() {
      return sql('SELECT data FROM profile ORDER BY agent')
        .all()
        .map(({ data }) => JSON.parse(String(data)));
    },
    async pauses(now) {
      return sql('SELECT account, channel, until FROM pause WHERE until > ? ORDER BY account, channel')
        .all(now)
        .map((row) => ({ account: String(row.account), channel: String(row.channel), until: Number(row.until) }));
    },
  };
}

/** Not waited for: what the shelf may lose is not worth a pause of everything else. */
function shelfTable({ sql, relaxed }: Database): ShelfTable {
  return {
    get(key) {
      const row = sql('SELECT value, expires_at FROM shelf WHERE key = ?').get(key);
      return row && { value: String(row.value), expiresAt: Number(row.expires_at) };
    },
    set(key, value, expiresAt) {
      relaxed(() =>
        sql(
          `INSERT INTO shelf (key, value, expires_at) VALUES (?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
        ).run(key, value, expiresAt),
      );
    },
    delete(key) {
      relaxed(() => sql('DELETE FROM shelf WHERE key = ?').run(key));
    },
    sweep(now) {
      relaxed(() =>
        sql('DELETE FROM shelf WHERE key IN (SELECT key FROM shelf WHERE expires_at <= ? LIMIT ?)').run(
          now,
          SWEEP_AT_ONCE,
        ),
      );
    },
  };
}
