// How the promise of a human is kept, in figures; read so that nobody waits for it, however many requests there were.
import { setImmediate as breath } from 'node:timers/promises';
import type { Store } from '../../../core/store.ts';
import { waitsOf } from '../waits.ts';
import type { Database } from './database.ts';

/** Replies read at once: about two milliseconds. */
const AT_ONCE = 5_000;

export function createKept({ db, sql }: Database): Pick<Store, 'kept' | 'open' | 'orphans'> {
  /** In portions: what has been replied to never changes, so that what is written meanwhile spoils nothing. */
  async function waitsSince(since: number): Promise<Float64Array> {
    const portion = sql(
      `SELECT id, ended_at, ended_at - began_at AS wait FROM handoff INDEXED BY handoff_replied
       WHERE standing = 'replied' AND (ended_at, id) > (?, ?) ORDER BY ended_at, id LIMIT ?`,
    );
    const portions: number[][] = [];
    for (let from = [since, Number.MAX_SAFE_INTEGER] as const; db.isOpen; await breath()) {
      const rows = portion.all(...from, AT_ONCE);
      portions.push(rows.map(({ wait }) => Number(wait)));
      const last = rows.at(-1);
      if (!last || rows.length < AT_ONCE) break;
      from = [Number(last.ended_at), Number(last.id)];
    }
    return Float64Array.from(portions.flat());
  }

  return {
    async kept(since) {
      const row = sql(
        `SELECT count(*) AS requests, total(standing = 'replied') AS answered,
         total(standing = 'withdrawn') AS withdrawn FROM handoff INDEXED BY handoff_began WHERE began_at > ?`,
      ).get(since);
      return {
        requests: Number(row?.requests),
        answered: Number(row?.answered),
        withdrawn: Number(row?.withdrawn),
        ...waitsOf(await waitsSince(since)),
      };
    },
    // Both through the index of open handoffs, however many have ended.
    async open() {
      const row = sql(
        `SELECT count(*) AS count, min(began_at) AS since FROM handoff INDEXED BY handoff_open WHERE ended_at IS NULL`,
      ).get();
      const count = Number(row?.count);
      return count === 0 ? { count } : { count, since: Number(row?.since) };
    },
    async orphans(after = Number.MIN_SAFE_INTEGER) {
      return sql(
        `SELECT id FROM handoff INDEXED BY handoff_open WHERE ended_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM alarm WHERE alarm.conversation = handoff.conversation AND alarm.at > ?)`,
      )
        .all(after)
        .map(({ id }) => Number(id))
        .sort((a, b) => a - b);
    },
  };
}
