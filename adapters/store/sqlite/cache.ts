// Keeps the conversations in use decoded. Consistent, because this process alone owns the file behind it.
import type { Conversation } from '../../../core/conversation.ts';
import { placeKey } from '../../../core/message.ts';

interface Cached {
  readonly state: Conversation;
  /** placeKey of its place. */
  readonly key: string;
  /** Whether it is the one found at its place: a later conversation there takes that over. */
  readonly found: boolean;
}

export interface ConversationCache {
  byId(id: number): Cached | undefined;
  byPlace(key: string): Cached | undefined;
  /** The conversation of the relay thread at a place. */
  byThread(key: string): number | undefined;
  put(state: Conversation, found: boolean): void;
  putThread(key: string, conversation: number): void;
  drop(id: number): void;
  /** Threads moved, came or went. */
  forgetThreads(): void;
  clear(): void;
}

/** Forgets the least recently used beyond `max` conversations, and as many threads. */
export function createCache(max: number): ConversationCache {
  const entries = new Map<number, Cached>();
  const places = new Map<string, Cached>();
  const threads = new Map<string, number>();

  function touch(entry: Cached): Cached {
    entries.delete(entry.state.id);
    entries.set(entry.state.id, entry);
    return entry;
  }

  function drop(id: number): void {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    if (entry.found) places.delete(entry.key);
  }

  return {
    byId(id) {
      const entry = entries.get(id);
      return entry && touch(entry);
    },
    byPlace(key) {
      const entry = places.get(key);
      return entry && touch(entry);
    },
    byThread: (key) => threads.get(key),
    put(state, found) {
      drop(state.id);
      const key = placeKey(state.place);
      const rival = found ? places.get(key) : undefined;
      if (rival) drop(rival.state.id);
      const entry = { state, key, found };
      entries.set(state.id, entry);
      if (found) places.set(key, entry);
      if (entries.size > max) for (const oldest of entries.keys()) return drop(oldest);
    },
    putThread(key, conversation) {
      if (threads.size >= max) threads.clear();
      threads.set(key, conversation);
    },
    drop,
    forgetThreads: () => threads.clear(),
    clear() {
      entries.clear();
      places.clear();
      threads.clear();
    },
  };
}
