// Deletes what was said long ago, in portions with pauses, so that nobody waits long.
import { setTimeout as pause } from 'node:timers/promises';
import { firstIdAt } from '../../../core/clock.ts';
import type { Store } from '../../../core/store.ts';
import type { Database } from './database.ts';
import { removeDelivery } from './erasures.ts';

type About = Parameters<Store['forgetSaid']>[1];

const AT_ONCE = 500;
const PAUSE_MS = 20;
/** Conversations in which a human is waited for or at work keep what was said. */
const NOT_OPEN = `conversation NOT IN (SELECT id FROM conversation WHERE phase IN ('waiting', 'assigned'))`;

export function createRetention({ db, sql, relaxed }: Database): Pick<Store, 'forgetSaid'> {
  /** Lines are written in the order of their moments, so that the first portion without an old one is the end. */
  async function lines(from: number, before: number, about: About): Promise<number | undefined> {
    const portion = sql('SELECT id, at FROM transcript WHERE id > ? ORDER BY id LIMIT ?').all(from, AT_ONCE);
    const last = Number(portion.at(-1)?.id ?? from);
    if (!portion.some(({ at }) => Number(at) < before)) return undefined;
    const whose = sql(
      `SELECT DISTINCT conversation FROM transcript WHERE id > ? AND id <= ? AND at < ? AND ${NOT_OPEN}`,
    ).all(from, last, before);
    if (whose.length > 0) await about?.(whose.map(({ conversation }) => Number(conversation)));
    if (!db.isOpen) return undefined;
    relaxed(() =>
      sql(`DELETE FROM transcript WHERE id > ? AND id <= ? AND at < ? AND ${NOT_OPEN}`).run(from, last, before),
    );
    return portion.length < AT_ONCE ? undefined : last;
  }

  async function deliveries(from: number, before: number): Promise<number | undefined> {
    const end = sql('SELECT id FROM delivery WHERE id > ? AND id < ? ORDER BY id LIMIT 1 OFFSET ?').get(
      from,
      firstIdAt(before),
      AT_ONCE - 1,
    )?.id;
    const to = Number(end ?? firstIdAt(before) - 1);
    const old = sql(
      `SELECT id FROM delivery WHERE id > ? AND id <= ? AND standing <> 'pending' AND ${NOT_OPEN} ORDER BY id`,
    ).all(from, to);
    relaxed(() => {
      for (const { id } of old) removeDelivery(sql, Number(id));
    });
    return end === undefined ? undefined : to;
  }

  async function walk(portion: (from: number) => Promise<number | undefined>): Promise<void> {
    for (let from: number | undefined = 0; from !== undefined && db.isOpen; ) {
      from = await portion(from);
      if (from !== undefined) await pause(PAUSE_MS, undefined, { ref: false });
    }
  }

  return {
    async forgetSaid(before, about) {
      await walk((from) => lines(from, before, about));
      await walk((from) => deliveries(from, before));
      if (db.isOpen) relaxed(() => sql('UPDATE rating SET word = NULL WHERE at < ? AND word IS NOT NULL').run(before));
    },
  };
}
