// The database itself refuses that a line of the ledger of thanks is changed, taken away or entered twice.
import { beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../adapters/store/sqlite/database.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();
let database: Database;

const sql = (text: string): void => database.db.exec(text);
const rows = (): unknown[] =>
  database.db
    .prepare('SELECT agent, points, why FROM ledger ORDER BY id')
    .all()
    .map((row) => ({ ...row }));
const columns = '(agent, at, points, why, handoff, name)';
const resolved = { agent: 7, points: 10, why: 'resolved' };
const corrected = { agent: 7, points: -3, why: 'correction' };

beforeEach(() => {
  database = openDatabase(nextFile());
  sql(`INSERT INTO ledger ${columns} VALUES (7, 1, 10, 'resolved', 1, NULL), (7, 1, -3, 'correction', NULL, 'a')`);
  return () => database.close();
});

test.each([
  ['changed', 'UPDATE ledger SET points = 99'],
  ['given to somebody else', 'UPDATE ledger SET agent = 8 WHERE id = 1'],
  ['deleted', 'DELETE FROM ledger WHERE id = 1'],
  ['without a reason', `INSERT INTO ledger ${columns} VALUES (7, 1, 10, 'because', 2, NULL)`],
  ['a correction of no name', `INSERT INTO ledger ${columns} VALUES (7, 1, 10, 'correction', NULL, NULL)`],
  ['earned by no conversation', `INSERT INTO ledger ${columns} VALUES (7, 1, 10, 'resolved', NULL, NULL)`],
])('a line cannot be %s', (_how, statement) => {
  expect(() => sql(statement)).toThrow();
  expect(rows()).toEqual([resolved, corrected]);
});

test.each([
  ['replaced', `INSERT OR REPLACE INTO ledger ${columns} VALUES (8, 1, 99, 'resolved', 1, NULL)`],
  [
    'replaced by its number',
    `INSERT OR REPLACE INTO ledger (id, agent, at, points, why, handoff) VALUES (1, 8, 1, 99, 'resolved', 5)`,
  ],
  ['entered again', `INSERT INTO ledger ${columns} VALUES (7, 1, 99, 'correction', NULL, 'a')`],
])('a line that is %s stays as it was, and is one', (_how, statement) => {
  sql(statement);
  expect(rows()).toEqual([resolved, corrected]);
});
