// The logs of this account's places over the Journal: what is written is published once, in the order of `seq`.
import { createHash } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import type { Journal, JournalEntry } from '../../core/journal.ts';
import type { Place } from '../../core/message.ts';
import type { Entry, Line } from './page/entry.ts';

/** How pages name a place: `channel/thread`. */
export const labelOf = (place: Place): string => `${place.channel}/${place.thread ?? ''}`;

/** Customers' channels begin so; every other channel is a desk. */
export const CUSTOMER = 'c-';

/** 128 bits of a hash over several parts, safe in addresses. */
export const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/** Keys of the entries that let a place have a file. */
const FILE = 'f:';

/** What is left of an entry about a message that was removed. */
export function blanked(entry: Entry): Entry {
  if (entry.type !== 'message' && entry.type !== 'edited') return entry;
  const { speaker } = entry.message;
  return { ...entry, message: { text: [], ...(speaker ? { speaker } : {}) } };
}

interface Named {
  readonly person: string;
  readonly name: string;
}

/** An entry of that person under another name; every other as it is. */
function unnamed(entry: Entry, person: string, as: Named): Entry {
  if (!('author' in entry) || entry.author !== person) return entry;
  return { ...entry, author: as.person, ...('name' in entry ? { name: as.name } : {}) };
}

const PLACES_MAX = 1_000_000;
const PAGE = 500;

export interface Log {
  /** Runs work about one place in turn, so that a reply cannot be written before the words that it answers. */
  inTurn<T>(label: string, work: () => Promise<T>): Promise<T>;
  /** Writes an entry once per key and publishes it. Durable on resolve. */
  append(label: string, key: string, entry: Entry): Promise<Line>;
  find(label: string, key: string): Promise<Line | undefined>;
  has(label: string, key: string): Promise<boolean>;
  /** Both tell only what has been published: the rest is about to come to whoever listens, and in order. */
  latest(label: string, limit: number): Promise<readonly Line[]>;
  since(label: string, seq: number, limit: number): Promise<readonly Line[]>;
  /** The threads of a desk that have entries, the most recently written first. */
  threads(channel: string, limit: number): Promise<readonly string[]>;
  /** A message that was removed keeps its speaker and none of its words, in whatever was written about it. */
  blank(label: string, id: string): Promise<void>;
  /** The files that only this place had up to `until`. */
  files(label: string, until: number): Promise<readonly string[]>;
  /** Deletes what was written there up to `until`. */
  forget(label: string, until: number): Promise<void>;
  /** Whatever this person wrote, at any place, stands under these from now on. */
  unname(person: string, as: Named): Promise<void>;
  /** Everything up to this `seq` has been published. */
  mark(): number;
  /** Reads where the account's logs stand; once, before anything is published. */
  open(): Promise<void>;
}

export function createLog(journal: Journal, account: string, clock: Clock, publish: (line: Line) => void): Log {
  const prefix = `web:${encodeURIComponent(account)}/`;
  const line = (entry: JournalEntry): Line => ({
    seq: entry.seq,
    at: entry.at,
    place: entry.place.slice(prefix.length),
    entry: JSON.parse(entry.data) as Entry,
  });
  const upTo = async (mark: number, read: Promise<readonly JournalEntry[]>): Promise<readonly Line[]> =>
    (await read).filter((entry) => entry.seq <= mark).map(line);
  const order = createOrder(publish);
  const turns = createTurns();
  return {
    inTurn: turns,
    append: (label, key, entry) =>
      order.track(async () => line(await journal.append(prefix + label, key, clock.now(), JSON.stringify(entry)))),
    async find(label, key) {
      const found = await journal.find(prefix + label, key);
      return found && line(found);
    },
    has: async (label, key) => (await journal.find(prefix + label, key)) !== undefined,
    latest: (label, limit) => upTo(order.mark(), journal.latest(prefix + label, limit)),
    since: (label, seq, limit) => upTo(order.mark(), journal.since(prefix + label, seq, limit)),
    async threads(channel, limit) {
      const lobby = `${channel}/`;
      const places = await journal.places(prefix + lobby, limit + 1);
      return places.map((place) => place.slice(prefix.length)).filter((label) => label !== lobby);
    },
    blank: (label, id) =>
      journal.rewrite(prefix + label, id, (data) => JSON.stringify(blanked(JSON.parse(data) as Entry))),
    files: async (label, until) =>
      (await journal.onlyHere(prefix + label, FILE, until)).map((key) => key.slice(FILE.length)),
    forget: (label, until) => journal.forget(prefix + label, until),
    async unname(person, as) {
      for (const place of await journal.places(prefix, PLACES_MAX)) {
        for (let seq: number | undefined = 0; seq !== undefined; ) {
          const entries: readonly JournalEntry[] = await journal.since(place, seq, PAGE);
          for (const { data } of entries) {
            const entry = JSON.parse(data) as Entry;
            if (unnamed(entry, person, as) !== entry && 'id' in entry)
              await journal.rewrite(place, entry.id, (before) =>
                JSON.stringify(unnamed(JSON.parse(before) as Entry, person, as)),
              );
          }
          seq = entries.length < PAGE ? undefined : entries.at(-1)?.seq;
        }
      }
    },
    mark: order.mark,
    async open() {
      const [newest] = await journal.places(prefix, 1);
      const [entry] = newest === undefined ? [] : await journal.latest(newest, 1);
      order.begin(entry?.seq ?? 0);
    },
  };
}

/**
 * Entries are written side by side, yet a reader's cursor is one number over all places: what it has passed it must have
 * seen. So an entry waits until every write that was under way when it became durable is done; a later one has a larger
 * `seq`, because `seq` grows by time.
 */
function createOrder(publish: (line: Line) => void) {
  let started = 0;
  let published = 0;
  const running = new Set<number>();
  const ready: { line: Line; barrier: number }[] = [];
  const flush = (): void => {
    // A Set keeps the order of insertion: its first is the oldest write under way.
    const [oldest = Number.POSITIVE_INFINITY] = running;
    for (let head = ready[0]; head && head.barrier < oldest; head = ready[0]) {
      ready.shift();
      published = head.line.seq;
      publish(head.line);
    }
  };
  return {
    mark: () => published,
    begin(seq: number) {
      published = Math.max(published, seq);
    },
    async track(work: () => Promise<Line>): Promise<Line> {
      const turn = ++started;
      running.add(turn);
      try {
        const line = await work();
        const known = line.seq <= published || ready.some((other) => other.line.seq === line.seq);
        if (!known) {
          const next = ready.findIndex((other) => other.line.seq > line.seq);
          // What began after a larger one was durable is larger still, and cannot come before this one either.
          const barrier = Math.min(started, ready[next]?.barrier ?? started);
          ready.splice(next < 0 ? ready.length : next, 0, { line, barrier });
        }
        return line;
      } finally {
        running.delete(turn);
        flush();
      }
    },
  };
}

function createTurns(): Log['inTurn'] {
  const tails = new Map<string, Promise<unknown>>();
  return (label, work) => {
    const before = tails.get(label) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.then(
      () => undefined,
      () => undefined,
    );
    tails.set(label, tail);
    void tail.then(() => {
      if (tails.get(label) === tail) tails.delete(label);
    });
    return mine;
  };
}
