// The step of the schema for agents who leave, for an audit that nobody can change, and for thanks to authors. Released, it never changes.

/**
 * Who is leaving the pool, as JSON, until it is done. The audit only grows: a line loses its reason when its conversation
 * is erased, and the name of who acted when that one leaves, and nothing else. The ledger learns of lines that are earned
 * by an article and not by a conversation: they have a name of their own, as corrections have.
 */
export const rights = `
CREATE TABLE departure (
  agent INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
CREATE INDEX audit_actor ON audit (actor);
CREATE INDEX audit_policy ON audit (id) WHERE what = 'policy';
CREATE INDEX audit_handed ON audit (why) WHERE what IN ('transfer', 'invite');
CREATE INDEX review_reviewer ON review (reviewer);

CREATE TRIGGER audit_updated BEFORE UPDATE ON audit
WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.conversation <> OLD.conversation OR NEW.what <> OLD.what OR NOT (
  (NEW.actor = OLD.actor AND NEW.why IS NULL AND EXISTS (SELECT 1 FROM erasure WHERE conversation = OLD.conversation))
  OR EXISTS (SELECT 1 FROM departure WHERE NEW.actor IN (OLD.actor, 'agent:' || agent) AND NEW.why IS OLD.why)
  OR EXISTS (SELECT 1 FROM departure WHERE NEW.actor = OLD.actor AND NEW.why = agent AND OLD.why LIKE agent || ' %')
)
BEGIN
  SELECT RAISE(ABORT, 'the audit is never changed');
END;
CREATE TRIGGER audit_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit is never changed');
END;
-- REPLACE deletes without asking the triggers of deleting.
CREATE TRIGGER audit_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'the audit is never changed');
END;

DROP TRIGGER ledger_updated;
DROP TRIGGER ledger_deleted;
DROP TRIGGER ledger_replaced;
DROP INDEX ledger_at;
DROP INDEX ledger_agent;
ALTER TABLE ledger RENAME TO ledger_before;
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agent INTEGER NOT NULL,
  at INTEGER NOT NULL,
  points INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('resolved', 'language', 'correction', 'article')),
  handoff INTEGER,
  name TEXT UNIQUE,
  note TEXT,
  UNIQUE (handoff, why),
  CHECK ((why IN ('correction', 'article')) = (handoff IS NULL)),
  CHECK ((why IN ('correction', 'article')) = (name IS NOT NULL))
);
INSERT INTO ledger (id, agent, at, points, why, handoff, name, note)
  SELECT id, agent, at, points, why, handoff, correction, note FROM ledger_before ORDER BY id;
DROP TABLE ledger_before;
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
CREATE TRIGGER ledger_replaced BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id OR (handoff = NEW.handoff AND why = NEW.why) OR name = NEW.name)
BEGIN
  SELECT RAISE(IGNORE);
END;
`;
