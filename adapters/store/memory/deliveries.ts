// The outbox and the links between messages and their copies, in plain maps.

import { firstIdAt } from '../../../core/clock.ts';
import { type Place, type Placed, placedKey, placeKey } from '../../../core/message.ts';
import type { Changes, Delivery, Store } from '../../../core/store.ts';
import { emptied } from '../emptied.ts';
import { sourceIn } from '../keys.ts';
import { type Move, movedPlace } from '../move.ts';

/** What the links need of a delivery, settled or not. */
interface Known {
  readonly id: number;
  readonly conversation: number;
  readonly keys: readonly string[];
  /** Where it was to go, if that is a place. */
  to: string | undefined;
  placed: readonly Placed[];
}

const placeIn = (to: Delivery['to']): string | undefined => ('place' in to ? placeKey(to.place) : undefined);

type Reads = Pick<Store, 'copies' | 'counterpart' | 'pending' | 'delivers' | 'delivered'>;

export function createMemoryDeliveries() {
  const pending = new Map<number, Delivery>();
  const known = new Map<number, Known>();
  /** Ids of deliveries by link key: those that it is a source of, and those that it is a copy of. */
  const sources = new Map<string, Set<number>>();
  const copies = new Map<string, Set<number>>();
  let lastId = 0;

  function insert(delivery: Delivery): void {
    const { id, conversation, act } = delivery;
    const keys = act.type === 'send' ? [...act.keys] : [];
    pending.set(id, act.type === 'send' ? { ...delivery, act: { ...act, keys } } : delivery);
    known.set(id, { id, conversation, keys, to: placeIn(delivery.to), placed: [] });
    for (const key of keys) add(sources, key, id);
    lastId = Math.max(lastId, id);
  }

  function write(changes: Changes): void {
    for (const delivery of changes.deliveries) insert(delivery);
    for (const { delivery, attempt, dueAt } of changes.attempts) {
      const row = pending.get(delivery);
      if (row) pending.set(delivery, { ...row, attempt, dueAt });
    }
    for (const { delivery, placed } of changes.results) {
      const row = known.get(delivery);
      if (!row || !pending.delete(delivery)) continue;
      row.placed = [...placed];
      for (const at of placed) add(copies, placedKey(at), delivery);
    }
  }

  function move(change: Move): void {
    for (const [id, row] of pending) {
      const to =
        'place' in row.to
          ? { place: movedPlace(row.to.place, change) }
          : { thread: row.to.thread, desk: movedPlace(row.to.desk, change) };
      pending.set(id, { ...row, to });
      const own = known.get(id);
      if (own) own.to = placeIn(to);
    }
  }

  const copiesOf = (key: string, account: string, channel: string): Placed[] =>
    [...(sources.get(key) ?? [])]
      .sort((a, b) => a - b)
      .flatMap((id) => known.get(id)?.placed ?? [])
      .filter((at) => at.account === account && at.channel === channel);

  /** The delivery that put this copy there; the newest, should there be several. */
  function origin(copy: string): Known | undefined {
    const ids = copies.get(copy);
    return ids && known.get(Math.max(...ids));
  }

  function counterpart(at: Placed, account: string, channel: string): Placed | undefined {
    const own = placedKey(at);
    const keys = origin(own)?.keys ?? [];
    for (const key of keys) {
      const source = sourceIn(key, account, channel);
      if (source) return source;
    }
    for (const key of keys) {
      const other = copiesOf(key, account, channel).find((copy) => placedKey(copy) !== own);
      if (other) return other;
    }
    return copiesOf(own, account, channel)[0];
  }

  const isOf = (whose: number | Place, row: Known | undefined): boolean =>
    typeof whose === 'number' ? row?.conversation === whose : row?.to === placeKey(whose);

  const reads: Reads = {
    copies: async (key, account, channel) => copiesOf(key, account, channel),
    counterpart: async (at, account, channel) => counterpart(at, account, channel),
    pending: async (after, limit) =>
      [...pending.values()]
        .filter((row) => row.id > after)
        .sort((a, b) => a.id - b.id)
        .slice(0, limit),
    delivers: async (whose) => [...pending.keys()].some((id) => isOf(whose, known.get(id))),
    async delivered(whose, after, limit) {
      const page = [...known.values()]
        .filter(({ id }) => id > after)
        .sort((a, b) => a.id - b.id)
        .slice(0, limit);
      const rows = page.filter((row) => isOf(whose, row) && !pending.has(row.id));
      const next = page.length < limit ? undefined : page.at(-1)?.id;
      return {
        rows: rows.map(({ id, conversation, placed }) => ({ id, conversation, placed })),
        ...(next === undefined ? {} : { next }),
      };
    },
  };

  function remove(ids: readonly number[]): void {
    for (const id of ids) {
      const row = known.get(id);
      if (!row || pending.has(id)) continue;
      known.delete(id);
      for (const key of row.keys) drop(sources, key, id);
      for (const at of row.placed) drop(copies, placedKey(at), id);
    }
  }

  return {
    write,
    /** Settled ones go, with what leads to them. */
    remove,
    /** Those not settled yet hold no words any more. */
    empty(conversation: number) {
      for (const [id, row] of pending) {
        if (row.conversation === conversation) pending.set(id, { ...row, act: emptied(row.act) });
      }
    },
    forget(before: number, open: (conversation: number) => boolean) {
      const old = [...known.values()].filter((row) => row.id < firstIdAt(before) && !open(row.conversation));
      remove(old.map(({ id }) => id));
    },
    move,
    reads,
    lastId: () => lastId,
    /** The conversation of the newest delivery that this message is a copy of, else of the newest that it is a source of. */
    behind(message: string): number | undefined {
      const ids = copies.get(message) ?? sources.get(message) ?? [];
      return known.get(Math.max(...ids))?.conversation;
    },
    /** Throws when an id is used twice. */
    check(changes: Changes) {
      const fresh = new Set<number>();
      for (const { id } of changes.deliveries) {
        if (known.has(id) || fresh.has(id)) throw new Error(`there is a delivery ${id} already`);
        fresh.add(id);
      }
    },
  };
}

function add(index: Map<string, Set<number>>, key: string, id: number): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function drop(index: Map<string, Set<number>>, key: string, id: number): void {
  const ids = index.get(key);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(key);
}
