// Writes conversations, and only those that changed.
import type { Conversation } from '../../../core/conversation.ts';
import { placeKey } from '../../../core/message.ts';
import type { Changes } from '../../../core/store.ts';
import { latest } from '../latest.ts';
import type { ConversationCache } from './cache.ts';
import type { Database } from './database.ts';
import { customerOf } from './dossier.ts';

export interface Conversations {
  write(rows: Changes['conversations']): void;
  /** Writes one at the place it has now, whoever was found there before. */
  place(state: Conversation, at: number): void;
  /** After the commit: from now on these are what is stored. */
  remember(rows: Changes['conversations']): void;
}

export function createConversations({ sql }: Database, cache: ConversationCache): Conversations {
  /** `at` is the moment of the last change, not of the last look. */
  function writeOne(state: Conversation, at: number): void {
    const cached = cache.byId(state.id);
    if (cached?.found) {
      if (cached.state === state) return;
      if (cached.key === placeKey(state.place)) {
        sql('UPDATE conversation SET phase = ?, at = ?, data = ? WHERE id = ?').run(
          state.phase,
          at,
          JSON.stringify(state),
          state.id,
        );
        return;
      }
    }
    place(state, at);
  }

  function place(state: Conversation, at: number): void {
    const key = placeKey(state.place);
    const rival = cache.byPlace(key);
    if (rival && rival.state.id !== state.id) cache.drop(rival.state.id);
    sql('UPDATE conversation SET place = NULL WHERE place = ? AND id <> ?').run(key, state.id);
    sql(
      `INSERT INTO conversation (id, place, phase, at, data, customer) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET place = excluded.place, phase = excluded.phase, at = excluded.at,
       data = excluded.data, customer = excluded.customer`,
    ).run(state.id, key, state.phase, at, JSON.stringify(state), customerOf(state));
  }

  return {
    place,
    write(rows) {
      for (const { state, at } of latest(rows)) writeOne(state, at);
    },
    remember(rows) {
      for (const { state } of latest(rows)) {
        const cached = cache.byId(state.id);
        if (cached?.state !== state || !cached.found) cache.put(state, true);
      }
    },
  };
}
