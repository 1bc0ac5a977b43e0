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
    places: async (prefix, limit) =>
      [...entries.keys()]
        .filter((place) => place.startsWith(prefix))
        .reverse()
        .slice(0, limit),
  };
}
