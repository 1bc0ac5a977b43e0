// The tables of the SQLite file, as the list of steps that made them. Steps are only ever added.
import type { DatabaseSync } from 'node:sqlite';
import { indexed } from '../keys.ts';

/**
 * Version 1. Places and link keys are texts with NUL between their parts (keys.ts): SQLite compares and returns them
 * whole, but `length` and `substr` would stop at the NUL. Moments are milliseconds since the epoch.
 */
const first = `
-- A place is null when a later conversation was written at the same one: the later is found there.
CREATE TABLE conversation (
  id INTEGER PRIMARY KEY,
  place TEXT UNIQUE,
  phase TEXT NOT NULL,
  at INTEGER NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE thread (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  desk TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT
);
CREATE INDEX thread_place ON thread (place) WHERE place IS NOT NULL;

CREATE TABLE handoff (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('waiting', 'claimed', 'replied', 'withdrawn')),
  asked_at INTEGER NOT NULL,
  claimed_at INTEGER,
  ended_at INTEGER
);
CREATE INDEX handoff_open ON handoff (standing, asked_at) WHERE ended_at IS NULL;
CREATE INDEX handoff_claimed ON handoff (claimed_at) WHERE claimed_at IS NOT NULL;
CREATE TRIGGER handoff_ended BEFORE UPDATE ON handoff
WHEN OLD.ended_at IS NOT NULL AND NEW.standing <> OLD.standing
BEGIN
  SELECT RAISE(ABORT, 'a handoff that has ended stays as it ended');
END;

CREATE TABLE alarm (
  conversation INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (conversation, kind)
) WITHOUT ROWID;
CREATE INDEX alarm_at ON alarm (at);

CREATE TABLE inbox (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX inbox_at ON inbox (at);

CREATE TABLE transcript (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT
);
CREATE INDEX transcript_conversation ON transcript (conversation);

-- With a thread, place is its desk. The act is emptied once it has arrived or is of no use any more.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  lane TEXT NOT NULL,
  thread INTEGER,
  place TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  standing TEXT NOT NULL DEFAULT 'pending'
    CHECK (standing IN ('pending', 'sent', 'uncertain', 'failed', 'suppressed')),
  reason TEXT,
  keys TEXT,
  placed TEXT,
  act TEXT NOT NULL
);
CREATE INDEX delivery_pending ON delivery (id) WHERE standing = 'pending';
CREATE INDEX delivery_lane ON delivery (lane) WHERE standing = 'pending';

-- Which deliveries a link key leads to: as one of their sources (0) or as one of their copies (1).
CREATE TABLE link (
  key TEXT NOT NULL,
  copy INTEGER NOT NULL,
  delivery INTEGER NOT NULL,
  PRIMARY KEY (key, copy, delivery)
) WITHOUT ROWID;

CREATE TABLE agent (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  alias TEXT NOT NULL,
  desk TEXT NOT NULL,
  seen_at INTEGER NOT NULL
);

CREATE TABLE desk (
  place TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE pause (
  account TEXT NOT NULL,
  channel TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (account, channel)
) WITHOUT ROWID;

CREATE TABLE rating (
  handoff INTEGER PRIMARY KEY,
  agent INTEGER NOT NULL,
  at INTEGER NOT NULL,
  score INTEGER,
  word TEXT
);

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  article TEXT NOT NULL,
  helpful INTEGER NOT NULL,
  at INTEGER NOT NULL
);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  conversation INTEGER NOT NULL,
  actor TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT
);

-- A browser remembers the last seq it saw: none may ever be used twice, hence AUTOINCREMENT.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  place TEXT NOT NULL,
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  data TEXT NOT NULL,
  UNIQUE (place, key)
);
CREATE INDEX journal_place ON journal (place);

-- The newest entry of each place.
CREATE TABLE journal_newest (
  place TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX journal_newest_seq ON journal_newest (seq);

CREATE TABLE shelf (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX shelf_expires ON shelf (expires_at);

-- Written and emptied again to find out whether the disk takes anything at all.
CREATE TABLE probe (
  id INTEGER PRIMARY KEY,
  filler BLOB NOT NULL
);
`;

type Step = string | ((db: DatabaseSync) => void);

/** Version 2. Fewer pages are written for a message: two indexes less, and links side by side that were made together. */
function fewerPages(db: DatabaseSync): void {
  db.exec(`
    DROP INDEX delivery_lane;
    DROP INDEX inbox_at;
    ALTER TABLE link RENAME TO link_before;
    CREATE TABLE link (
      key TEXT NOT NULL,
      copy INTEGER NOT NULL,
      delivery INTEGER NOT NULL,
      PRIMARY KEY (key, copy, delivery)
    ) WITHOUT ROWID;
  `);
  const insert = db.prepare('INSERT INTO link (key, copy, delivery) VALUES (?, ?, ?)');
  for (const { key, copy, delivery } of db.prepare('SELECT key, copy, delivery FROM link_before').iterate()) {
    insert.run(indexed(String(key)), Number(copy), Number(delivery));
  }
  db.exec('DROP TABLE link_before');
}

/** Version 3. The conversations of an agent; written only when a conversation changes, not for what is said in it. */
const ownedByAgent = `
CREATE INDEX conversation_owner ON conversation (json_extract(data, '$.owner.id')) WHERE phase = 'assigned';
`;

/** Version 4. What customers wrote is masked in the transcript; what it really was is kept for the few who may know. */
const maskedTranscript = 'ALTER TABLE transcript ADD COLUMN unmasked TEXT';

/**
 * Version 5. A handoff ends as replied or as withdrawn, with the moment of it, and stays as it ended; an open one cannot
 * be deleted. A CHECK cannot be added to a table, so it is made anew. And when a request began: since then somebody
 * waits for it. That is when it was asked for, but for one that took up a request which a human had answered already:
 * it keeps the place in line (asked_at) of the other. Two indexes for the figures of the promise.
 */
const promise = `
CREATE TABLE handoff_next (
  id INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('waiting', 'claimed', 'replied', 'withdrawn')),
  asked_at INTEGER NOT NULL,
  began_at INTEGER NOT NULL,
  claimed_at INTEGER,
  ended_at INTEGER,
  CHECK ((standing IN ('replied', 'withdrawn')) = (ended_at IS NOT NULL))
);
INSERT INTO handoff_next (id, conversation, standing, asked_at, began_at, claimed_at, ended_at)
  SELECT id, conversation, standing, asked_at, asked_at, claimed_at,
  CASE WHEN standing IN ('replied', 'withdrawn') THEN coalesce(ended_at, claimed_at, asked_at) END FROM handoff;
DROP TABLE handoff;
ALTER TABLE handoff_next RENAME TO handoff;
CREATE INDEX handoff_open ON handoff (standing, asked_at) WHERE ended_at IS NULL;
CREATE INDEX handoff_claimed ON handoff (claimed_at) WHERE claimed_at IS NOT NULL;
CREATE INDEX handoff_began ON handoff (began_at, standing);
CREATE INDEX handoff_replied ON handoff (ended_at) WHERE standing = 'replied';
CREATE TRIGGER handoff_ended BEFORE UPDATE ON handoff WHEN OLD.ended_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a handoff that has ended stays as it ended');
END;
-- REPLACE deletes without asking the triggers of deleting.
CREATE TRIGGER handoff_replaced BEFORE INSERT ON handoff
WHEN EXISTS (SELECT 1 FROM handoff WHERE id = NEW.id AND ended_at IS NOT NULL AND standing <> NEW.standing)
BEGIN
  SELECT RAISE(ABORT, 'a handoff that has ended stays as it ended');
END;
CREATE TRIGGER handoff_deleted BEFORE DELETE ON handoff WHEN OLD.ended_at IS NULL
BEGIN
  SELECT RAISE(ABORT, 'a handoff ends with a reply or a withdrawal, and in no other way');
END;
`;

/** Version 6. What an agent said of their duty last, as JSON. */
const dutyOfAgents = 'ALTER TABLE agent ADD COLUMN duty TEXT';

/** Version 7. Who waits already has coordinators paged too, when the reminder of their request is due. */
const pagesForThoseWaiting =
  "INSERT OR IGNORE INTO alarm (conversation, kind, at) SELECT conversation, 'page', at FROM alarm WHERE kind = 'remind'";

/** Step n brings a database of version n to version n + 1. A step that has been released never changes. */
export const migrations: readonly Step[] = [
  first,
  fewerPages,
  ownedByAgent,
  maskedTranscript,
  promise,
  dutyOfAgents,
  pagesForThoseWaiting,
];

/**
 * Brings a database to the newest version, each step in its own transaction. Throws when the file is from a newer
 * program or belongs to another one.
 */
export function migrate(db: DatabaseSync, steps: readonly Step[] = migrations): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version > steps.length) {
    throw new Error(
      `it has schema version ${version}, but this program knows only versions up to ${steps.length}: ` +
        'run the newer program, or restore a backup made by this one',
    );
  }
  if (version === 0 && db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()) {
    throw new Error('it holds the tables of another program');
  }
  for (const [from, step] of steps.entries()) {
    if (from < version) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      if (typeof step === 'string') db.exec(step);
      else step(db);
      db.exec(`PRAGMA user_version = ${from + 1}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
