// Finds the conversation of an event: by id, by the customer's place, by a relay thread, or by a delivered message.
import type { Conversation } from '../../../core/conversation.ts';
import { placedKey, placeKey } from '../../../core/message.ts';
import type { Found, Select, Want } from '../../../core/store.ts';
import { indexed } from '../keys.ts';
import type { ConversationCache } from './cache.ts';
import type { Database } from './database.ts';

export function createFinder({ sql }: Database, cache: ConversationCache): (want: Want) => Found {
  function byId(id: number): Conversation | undefined {
    const cached = cache.byId(id);
    if (cached) return cached.state;
    const row = sql('SELECT data, place IS NOT NULL AS found FROM conversation WHERE id = ?').get(id);
    if (!row) return undefined;
    const state: Conversation = JSON.parse(String(row.data));
    cache.put(state, row.found === 1);
    return state;
  }

  function byPlace(key: string): Conversation | undefined {
    const cached = cache.byPlace(key);
    if (cached) return cached.state;
    const row = sql('SELECT data FROM conversation WHERE place = ?').get(key);
    if (!row) return undefined;
    const state: Conversation = JSON.parse(String(row.data));
    cache.put(state, true);
    return state;
  }

  /** A desk without threads stands for all of its conversations: the newest is meant. */
  function byThread(key: string): Conversation | undefined {
    const cached = cache.byThread(key);
    if (cached !== undefined) return byId(cached);
    const row = sql('SELECT conversation FROM thread WHERE place = ? ORDER BY id DESC LIMIT 1').get(key);
    if (!row) return undefined;
    const conversation = Number(row.conversation);
    cache.putThread(key, conversation);
    return byId(conversation);
  }

  /** By the newest delivery that this message is a copy of, else by the newest that it is a source of. */
  function byCopy(key: string): Conversation | undefined {
    const behind = sql(
      `SELECT delivery.conversation FROM link JOIN delivery ON delivery.id = link.delivery
       WHERE link.key = ? AND link.copy = ? ORDER BY link.delivery DESC LIMIT 1`,
    );
    const row = behind.get(key, 1) ?? behind.get(key, 0);
    return row && byId(Number(row.conversation));
  }

  function select(by: Select): Conversation | undefined {
    switch (by.by) {
      case 'id':
        return byId(by.id);
      case 'customer':
        return byPlace(placeKey(by.place));
      case 'thread':
        return byThread(placeKey(by.place));
      case 'copy':
        return byCopy(indexed(placedKey(by.at)));
      default: {
        const _never: never = by;
        return _never;
      }
    }
  }

  return ({ inbox, select: by }) => {
    const seen = inbox !== undefined && sql('SELECT 1 FROM inbox WHERE key = ?').get(inbox) !== undefined;
    const state = by && select(by);
    return state ? { seen, state } : { seen };
  };
}
