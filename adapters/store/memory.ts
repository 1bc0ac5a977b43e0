// The store, the journal and the shelf in plain maps, for tests, simulations and playing. Gone with the process.
import { type Clock, systemClock } from '../../core/clock.ts';
import { type Conversation, isGuest } from '../../core/conversation.ts';
import type { Journal, Shelf } from '../../core/journal.ts';
import { placedKey, placeKey } from '../../core/message.ts';
import type { Changes, Select, Store } from '../../core/store.ts';
import { latest } from './latest.ts';
import { createMemoryDeliveries } from './memory/deliveries.ts';
import { createMemoryErasures } from './memory/erasures.ts';
import { createMemoryHandoffs } from './memory/handoffs.ts';
import { createMemoryJournal } from './memory/journal.ts';
import { createMemoryPeople } from './memory/people.ts';
import { createMemoryQuality } from './memory/quality.ts';
import { createMemoryTalk } from './memory/talk.ts';
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
  const talk = createMemoryTalk();
  const erasures = createMemoryErasures();
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
    talk.write(changes);
    deliveries.write(changes);
    people.write(changes);
    quality.write(changes);
    erasures.write(changes);
    for (const { conversation, stage } of changes.erasures) if (stage === 'begun') erase(conversation);
    for (const { conversation, deliveries: gone, threads } of changes.erased) {
      deliveries.remove(gone);
      if (threads) handoffs.dropThreads(conversation);
    }
    for (const one of changes.parted) talk.part(one);
    for (const { agent } of changes.departures) people.remove(agent);
    for (const agent of changes.departed) {
      const departure = erasures.departed(agent);
      if (departure) talk.depart(departure);
    }
    for (const change of changes.moves) move(change);
  }

  function erase(conversation: number): void {
    conversations.remove(conversation);
    talk.erase(
      conversation,
      handoffs.of(conversation).map(({ id }) => id),
    );
    handoffs.erase(conversation);
    deliveries.empty(conversation);
  }

  const isOpen = (conversation: number): boolean => {
    const phase = conversations.byId(conversation)?.phase;
    return phase === 'waiting' || phase === 'assigned';
  };

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
    async visited(agent, limit) {
      return conversations
        .all()
        .filter((state) => state.phase === 'assigned' && isGuest(state, { id: agent }))
        .slice(0, limit);
    },
    recent: async (conversation, limit) => talk.recent(conversation, limit),
    ...erasures.reads,
    async conversations(after, limit, of) {
      return conversations
        .all()
        .filter(
          ({ id, customer }) => id > after && (!of || (customer.account === of.account && customer.id === of.person)),
        )
        .slice(0, limit);
    },
    policyNotes: async () => talk.policyNotes(),
    work: async (agent, actors) => ({ ...quality.work(agent), audit: talk.work(actors) }),
    audited: async (handoff) => talk.audited(handoffs.all().find(({ id }) => id === handoff)?.conversation),
    async dossier(conversation) {
      const rows = handoffs.of(conversation);
      const asked = rows.map(({ id, standing, askedAt, endedAt }) => ({
        id,
        standing,
        at: askedAt,
        ...(endedAt === undefined ? {} : { endedAt }),
      }));
      return {
        ...talk.dossier(
          conversation,
          rows.map(({ id }) => id),
        ),
        handoffs: asked,
      };
    },
    async forgetSaid(before, about) {
      await about?.(talk.spokenBefore(before, isOpen));
      talk.forgetSaid(before, isOpen);
      deliveries.forget(before, isOpen);
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
    remove(id: number) {
      const before = byId.get(id);
      if (before && places.get(placeKey(before.place)) === id) places.delete(placeKey(before.place));
      byId.delete(id);
    },
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
