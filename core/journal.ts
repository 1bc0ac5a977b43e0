// The port of an ordered log per place, for platforms that keep no history of their own (our web page).

/** `seq` grows by time over all places; `data` is JSON text whose meaning is the writer's. */
export interface JournalEntry {
  readonly seq: number;
  readonly place: string;
  readonly at: number;
  readonly data: string;
}

export interface Journal {
  /** Writes an entry once: the same `key` at the same place again returns the entry that is there. Durable on resolve. */
  append(place: string, key: string, at: number, data: string): Promise<JournalEntry>;
  /** The entries of a place after `seq`, oldest first, at most `limit`. */
  since(place: string, seq: number, limit: number): Promise<readonly JournalEntry[]>;
  /** The newest `limit` entries of a place, oldest first. */
  latest(place: string, limit: number): Promise<readonly JournalEntry[]>;
  /** The entry written under a key, if any. */
  find(place: string, key: string): Promise<JournalEntry | undefined>;
  /** Every entry of a place whose data is an object with this `id` reads `now(data)` from then on. */
  rewrite(place: string, id: string, now: (data: string) => string): Promise<void>;
  /** Deletes what was written at a place up to the moment `until`. */
  forget(place: string, until: number): Promise<void>;
  /** The keys at a place that begin with `prefix` and were written up to `until`, and stand at no other place. */
  onlyHere(place: string, prefix: string, until: number): Promise<readonly string[]>;
  /** The places that begin with `prefix` and have entries, the most recently written first, at most `limit`. */
  places(prefix: string, limit: number): Promise<readonly string[]>;
}

/** Values that expire: link codes, sessions, flood counters. A lost value costs a convenience, never a message. */
export interface Shelf {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
}
