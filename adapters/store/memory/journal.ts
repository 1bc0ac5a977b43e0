// The journal in plain maps.
import type { Journal, JournalEntry } from '../../../core/journal.ts';

export function createMemoryJournal(): Journal {
  const entries = new Map<string, JournalEntry[]>();
  const byKey = new Map<string, JournalEntry>();
  let seq = 0;

  const name = (place: string, key: string): string => JSON.stringify([place, key]);
  const at = (place: string): readonly JournalEntry[] => entries.get(place) ?? [];

  return {
    async append(place, key, when, data) {
      const known = byKey.get(name(place, key));
      if (known) return known;
      seq += 1;
      const entry = { seq, place, at: when, data };
      byKey.set(name(place, key), entry);
      const log = entries.get(place) ?? [];
      log.push(entry);
      // Written again, so that the map's order is the order of the last entries.
      entries.delete(place);
      entries.set(place, log);
      return entry;
    },
    since: async (place, after, limit) =>
      at(place)
        .filter((entry) => entry.seq > after)
        .slice(0, limit),
    latest: async (place, limit) => (limit > 0 ? at(place).slice(-limit) : []),
    find: async (place, key) => byKey.get(name(place, key)),
    async rewrite(place, id, now) {
      const rewritten = at(place).map((entry) => (idOf(entry) === id ? { ...entry, data: now(entry.data) } : entry));
      if (entries.has(place)) entries.set(place, rewritten);
      for (const [key, { seq: of }] of byKey) {
        const next = rewritten.find((entry) => entry.seq === of);
        if (next) byKey.set(key, next);
      }
    },
    async forget(place, until) {
      const left = at(place).filter((entry) => entry.at > until);
      if (left.length > 0) entries.set(place, left);
      else entries.delete(place);
      for (const [key, entry] of byKey) if (entry.place === place && entry.at <= until) byKey.delete(key);
    },
    async onlyHere(place, prefix, until) {
      const keys = [...byKey].map(([named, entry]) => ({ key: (JSON.parse(named) as [string, string])[1], entry }));
      return keys
        .filter(({ key, entry }) => key.startsWith(prefix) && entry.place === place && entry.at <= until)
        .map(({ key }) => key)
        .filter((key) => !keys.some((other) => other.key === key && other.entry.place !== place));
    },
    places: async (prefix, limit) =>
      [...entries.keys()]
        .filter((place) => place.startsWith(prefix))
        .reverse()
        .slice(0, limit),
  };
}

function idOf({ data }: JournalEntry): unknown {
  const read: unknown = JSON.parse(data);
  return typeof read === 'object' && read !== null && 'id' in read ? read.id : undefined;
}
