// The tables of the SQLite file, as the list of steps that made them. Steps are only ever added.
import type { DatabaseSync } from 'node:sqlite';
import { indexed } from '../keys.ts';
import { first } from './first-schema.ts';
import { erasures } from './schema-erasures.ts';
import { quality } from './schema-quality.ts';
import { rights } from './schema-rights.ts';

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

/**
 * Version 7. A person of the pool has one id and maybe several identities, each on one account. What the pool knows of
 * them is a profile, as JSON; what it leaves out is as for somebody new.
 */
const identities = `
CREATE TABLE identity (
  account TEXT NOT NULL,
  person TEXT NOT NULL,
  agent INTEGER NOT NULL,
  alias TEXT NOT NULL,
  desk TEXT,
  direct TEXT,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (account, person)
) WITHOUT ROWID;
CREATE INDEX identity_agent ON identity (agent);
INSERT OR REPLACE INTO identity (account, person, agent, alias, desk, seen_at)
  SELECT account, person, id, alias, desk, seen_at FROM agent ORDER BY seen_at;
CREATE TABLE profile (
  agent INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
INSERT INTO profile (agent, data)
  SELECT id, json_object('id', id, 'standing', 'active', 'duty', json(coalesce(duty, '{"is":"on"}'))) FROM agent;
DROP TABLE agent;
`;

/** Version 10. Who waits already is asked for too, and has coordinators paged, when the reminder of their request is due. */
const alarmsForThoseWaiting = `
INSERT OR IGNORE INTO alarm (conversation, kind, at) SELECT conversation, 'page', at FROM alarm WHERE kind = 'remind';
INSERT OR IGNORE INTO alarm (conversation, kind, at) SELECT conversation, 'wave', at FROM alarm WHERE kind = 'remind';
`;

/** Version 12. An identity that joined the others of an agent by a code, and when. */
const joinedIdentities = 'ALTER TABLE identity ADD COLUMN joined_at INTEGER';

/** Version 13. Conversations into which others were let in: few, and found without looking at all that are under way. */
const guestsOfConversations = `
CREATE INDEX conversation_guests ON conversation (json_array_length(data, '$.guests'))
  WHERE phase = 'assigned' AND json_array_length(data, '$.guests') > 0;
`;

/** Step n brings a database of version n to version n + 1. A step that has been released never changes. */
export const migrations: readonly Step[] = [
  first,
  fewerPages,
  ownedByAgent,
  maskedTranscript,
  promise,
  dutyOfAgents,
  identities,
  quality,
  erasures,
  alarmsForThoseWaiting,
  rights,
  joinedIdentities,
  guestsOfConversations,
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
