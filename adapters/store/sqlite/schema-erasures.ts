// The tables of erasures, as one step of the schema.

/**
 * What is being erased, as JSON, and by a keyed hash who was: what a restored backup is held against. And the
 * ways by which all that is kept of a person is found. None of them is written for a message.
 */
export const erasures = `
CREATE TABLE erasure (
  conversation INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
CREATE TABLE erasure_mark (
  who TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (who, at)
) WITHOUT ROWID;
ALTER TABLE conversation ADD COLUMN customer TEXT;
UPDATE conversation SET customer = json_array(json_extract(data, '$.customer.account'), json_extract(data, '$.customer.id'));
CREATE INDEX conversation_customer ON conversation (customer);
CREATE INDEX thread_conversation ON thread (conversation);
CREATE INDEX audit_conversation ON audit (conversation);
`;
