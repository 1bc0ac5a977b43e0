// The store, the journal and the shelf in plain maps, for tests, simulations and playing. Gone with the process.
import { type Clock, systemClock } from '../../core/clock.ts';
import type { Conversation } from '../../core/conversation.ts';
import type { Said } from '../../core/event.ts';
import type { Journal, Shelf } from '../../core/journal.ts';
import { placedKey, placeKey } from '../../core/message.ts';
import type { Changes, Select, Store } from '../../core/store.ts';
import { latest } from './latest.ts';
import { createMemoryDeliveries } from './memory/deliveries.ts';
import { createMemoryHandoffs } from './memory/handoffs.ts';
import { createMemoryJournal } from './memory/journal.ts';
import { createMemoryPeople } from './memory/people.ts';
import { createMemoryQuality } from './memory/quality.ts';
import { type Move, movedState } from './move.ts';
import { createShelf, type ShelfTable } from './shelf.ts';

export interface MemoryOptions {
  /** What the shelf's deadlines are counted on. */
  readonly clock?: Clock;
}

export function createMemoryStore(options: MemoryOptions = {}): { store: Store; journal: Journal; shelf: Shelf } {
  const shelf = createShelf(shelfTable(), options.clock ?? systemClock, () => {});
  return { store: createStore(), journal: createMemoryJournal(), shelf };
}

function createStore(): Store {
  const inbox = new Map<string, number>();
  const transcripts = new Map<number, Said[]>();
  const conversations = createConversations();
  const deliveries = createMemoryDeliveries();
  const handoffs = createMemoryHandoffs();
  const people = createMemoryPeople();
  const quality = createMemoryQuality(handoffs.all);

  function move(change: Move): void {
    conversations.move(change);
    handoffs.move(change);
    deliveries.move(change);
    people.move(change);
  }

  function write(changes: Changes): void {
    for (const { key, at } of changes.inbox) inbox.set(key, at);
    for (const { state } of latest(changes.conversations)) conversations.put(state);
    handoffs.write(changes);
    for (const { conversation, said } of changes.said) {
      const lines = transcripts.get(conversation);
      if (lines) lines.push(said);
      else transcripts.set(conversation, [said]);
    }
    for (const { conversation, source, now } of changes.rerecords) {
      const lines = transcripts.get(conversation) ?? [];
      const next = lines.flatMap((line) =>
        line.source !== source ? [line] : now ? [{ ...line, text: now.text }] : [],
      );
      transcripts.set(conversation, next);
    }
    deliveries.write(changes);
    people.write(changes);
    quality.write(changes);
    for (const change of changes.moves) move(change);
  }

  function select(by: Select): Conversation | undefined {
    if (by.by === 'id') return conversations.byId(by.id);
    if (by.by === 'customer') return conversations.byPlace(placeKey(by.place));
    const id = by.by === 'thread' ? handoffs.conversationAt(placeKey(by.place)) : deliveries.behind(placedKey(by.at));
    return id === undefined ? undefined : conversations.byId(id);
  }

  return {
    async read(wants) {
      return wants.map(({ inbox: key, select: by }) => {
        const seen = key !== undefined && inbox.has(key);
        const state = by && select(by);
        return state ? { seen, state } : { seen };
      });
    },
    async commit(changes) {
      handoffs.check(changes);
      deliveries.check(changes);
      write(changes);
    },
    ...handoffs.reads,
    ...deliveries.reads,
    ...people.reads,
    ...quality.reads,
    async waiting(limit) {
      return handoffs
        .waiting()
        .flatMap((id) => conversations.byId(id) ?? [])
        .slice(0, limit);
    },
    async owned(agent, limit) {
      return conversations
        .all()
        .filter((state) => state.phase === 'assigned' && state.owner.id === agent)
        .slice(0, limit);
    },
    async recent(conversation, limit) {
      const lines = transcripts.get(conversation) ?? [];
      return limit > 0 ? lines.slice(-limit) : [];
    },
    lastId: async () => Math.max(conversations.lastId(), handoffs.lastId(), deliveries.lastId(), people.lastId()),
    async forgetInbox(before) {
      for (const [key, at] of inbox) if (at < before) inbox.delete(key);
    },
    probe: async () => {},
    close: async () => {},
  };
}

function createConversations() {
  const byId = new Map<number, Conversation>();
  const places = new Map<string, number>();
  let lastId = 0;

  /** The conversation last written at a place is the one found there. */
  function put(state: Conversation): void {
    const before = byId.get(state.id);
    if (before && places.get(placeKey(before.place)) === state.id) places.delete(placeKey(before.place));
    byId.set(state.id, state);
    places.set(placeKey(state.place), state.id);
    lastId = Math.max(lastId, state.id);
  }

  return {
    put,
    byId: (id: number) => byId.get(id),
    all: () => [...byId.values()].sort((a, b) => a.id - b.id),
    byPlace(key: string) {
      const id = places.get(key);
      return id === undefined ? undefined : byId.get(id);
    },
    lastId: () => lastId,
    move(change: Move) {
      for (const [id, state] of [...byId].sort(([a], [b]) => a - b)) {
        const next = movedState(state, change);
        if (next.place !== state.place) put(next);
        else byId.set(id, next);
      }
    },
  };
}

function shelfTable(): ShelfTable {
  const rows = new Map<string, { value: string; expiresAt: number }>();
  return {
    get: (key) => rows.get(key),
    set: (key, value, expiresAt) => void rows.set(key, { value, expiresAt }),
    delete: (key) => void rows.delete(key),
    sweep(now) {
      for (const [key, { expiresAt }] of rows) if (expiresAt <= now) rows.delete(key);
    },
  };
}
