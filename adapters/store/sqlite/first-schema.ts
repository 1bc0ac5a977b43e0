// The tables of version 1, from which the other steps go on.

/**
 * Version 1. Places and link keys are texts with NUL between their parts (keys.ts): SQLite compares and returns them
 * whole, but `length` and `substr` would stop at the NUL. Moments are milliseconds since the epoch.
 */
export const first = `
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
