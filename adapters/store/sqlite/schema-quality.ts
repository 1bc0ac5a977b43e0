// The step of the schema that brings first replies, closures, reviews and the ledger of thanks. Released, it never changes.

/**
 * How well people are helped: who gave the first reply and who closed, from this version on. `reckoned`: nothing more is
 * to be thanked for by time. The ledger only grows: a line earned by a conversation, or a correction by its own name,
 * stands there once and for all.
 */
export const quality = `
CREATE TABLE first_reply (
  handoff INTEGER PRIMARY KEY,
  agent INTEGER NOT NULL,
  at INTEGER NOT NULL,
  ms INTEGER NOT NULL
);
CREATE INDEX first_reply_at ON first_reply (at, handoff);
CREATE INDEX first_reply_agent ON first_reply (agent, at);

CREATE TABLE closure (
  handoff INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  agent INTEGER NOT NULL,
  lang TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reckoned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX closure_at ON closure (at, handoff);
CREATE INDEX closure_agent ON closure (agent, at);
CREATE INDEX closure_unreckoned ON closure (at) WHERE NOT reckoned;

CREATE INDEX handoff_conversation ON handoff (conversation, began_at);
CREATE INDEX rating_at ON rating (at);
CREATE INDEX rating_agent ON rating (agent, at);
CREATE INDEX feedback_at ON feedback (at);
CREATE INDEX feedback_article ON feedback (conversation, article);

-- The answers are words with a space between, in the order of the rubric.
CREATE TABLE review (
  handoff INTEGER NOT NULL,
  reviewer INTEGER NOT NULL,
  answers TEXT NOT NULL,
  word TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (handoff, reviewer)
) WITHOUT ROWID;
CREATE INDEX review_at ON review (at);

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agent INTEGER NOT NULL,
  at INTEGER NOT NULL,
  points INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('resolved', 'language', 'correction')),
  handoff INTEGER,
  correction TEXT UNIQUE,
  note TEXT,
  UNIQUE (handoff, why),
  CHECK ((why = 'correction') = (handoff IS NULL)),
  CHECK ((why = 'correction') = (correction IS NOT NULL))
);
CREATE INDEX ledger_at ON ledger (at);
CREATE INDEX ledger_agent ON ledger (agent);
CREATE TRIGGER ledger_updated BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is never changed: enter a correction');
END;
CREATE TRIGGER ledger_deleted BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is never changed: enter a correction');
END;
-- REPLACE deletes without asking the triggers of deleting.
CREATE TRIGGER ledger_replaced BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id OR (handoff = NEW.handoff AND why = NEW.why) OR correction = NEW.correction)
BEGIN
  SELECT RAISE(IGNORE);
END;
`;
