// Carries out the move of a channel wherever the database names it. Rare: a desk moves once in its life, if at all.
import type { Conversation } from '../../../core/conversation.ts';
import { placeKey } from '../../../core/message.ts';
import { afterPrefix, channelPrefix, placeOf } from '../keys.ts';
import { type Move, movedPlace, movedState } from '../move.ts';
import type { Conversations } from './conversations.ts';
import type { Database } from './database.ts';

export function createMoves({ sql }: Database, conversations: Conversations): (move: Move) => void {
  function columns(move: Move, low: string, high: string): void {
    const moved = (key: unknown): string => placeKey(movedPlace(placeOf(String(key)), move));
    for (const { place } of sql('SELECT place FROM desk WHERE place >= ? AND place < ?').all(low, high)) {
      sql('UPDATE OR REPLACE desk SET place = ? WHERE place = ?').run(moved(place), String(place));
    }
    for (const { desk } of sql('SELECT DISTINCT desk FROM identity WHERE desk >= ? AND desk < ?').all(low, high)) {
      sql('UPDATE identity SET desk = ? WHERE desk = ?').run(moved(desk), String(desk));
    }
    for (const { id, desk } of sql('SELECT id, desk FROM thread WHERE desk >= ? AND desk < ?').all(low, high)) {
      sql('UPDATE thread SET desk = ? WHERE id = ?').run(moved(desk), Number(id));
    }
    for (const { id, place } of sql('SELECT id, place FROM thread WHERE place >= ? AND place < ?').all(low, high)) {
      sql('UPDATE thread SET place = ? WHERE id = ?').run(moved(place), Number(id));
    }
    const pending = sql("SELECT id, place FROM delivery WHERE standing = 'pending' AND place >= ? AND place < ?");
    for (const { id, place } of pending.all(low, high)) {
      sql('UPDATE delivery SET place = ? WHERE id = ?').run(moved(place), Number(id));
    }
  }

  /** Those that live there, those with a thread there, and those whose cards may stand there. */
  function states(move: Move, low: string, high: string): void {
    const ids = sql(
      `SELECT id FROM conversation WHERE place >= ?1 AND place < ?2
       UNION SELECT conversation FROM thread WHERE desk >= ?1 AND desk < ?2
       UNION SELECT id FROM conversation WHERE place IS NULL OR phase IN ('waiting', 'assigned')`,
    ).all(low, high);
    for (const { id } of ids) {
      const row = sql('SELECT at, data FROM conversation WHERE id = ?').get(Number(id));
      if (!row) continue;
      const state: Conversation = JSON.parse(String(row.data));
      const next = movedState(state, move);
      if (next === state) continue;
      if (next.place !== state.place) conversations.place(next, Number(row.at));
      else sql('UPDATE conversation SET data = ? WHERE id = ?').run(JSON.stringify(next), next.id);
    }
  }

  return (move) => {
    const low = channelPrefix(move.from.account, move.from.channel);
    const high = afterPrefix(low);
    states(move, low, high);
    columns(move, low, high);
  };
}
