// The database itself refuses that a line of the audit is changed or taken away, but for the names that must go.
import { beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../adapters/store/sqlite/database.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();
let database: Database;

const sql = (text: string): void => database.db.exec(text);
const rows = (): unknown[] =>
  database.db
    .prepare('SELECT actor, what, why FROM audit ORDER BY id')
    .all()
    .map((row) => ({ ...row }));
const claimed = { actor: 'team:a7', what: 'claim', why: null };
const revealed = { actor: 'team:a7', what: 'reveal', why: 'to solve it' };
const suspended = { actor: 'team:b8', what: 'suspend', why: '7 was rude' };

beforeEach(() => {
  database = openDatabase(nextFile());
  sql(`INSERT INTO audit (id, at, conversation, actor, what, why) VALUES (1, 1, 1, 'team:a7', 'claim', NULL),
       (2, 2, 1, 'team:a7', 'reveal', 'to solve it'), (3, 3, 0, 'team:b8', 'suspend', '7 was rude')`);
  return () => database.close();
});

const erasing = `INSERT INTO erasure (conversation, data) VALUES (1, '{}')`;
const leaving = `INSERT INTO departure (agent, data) VALUES (7, '{}')`;

test.each([
  ['given to somebody else', `UPDATE audit SET actor = 'team:b8' WHERE id = 1`],
  ['made anonymous', `UPDATE audit SET actor = 'agent:7' WHERE id = 1`],
  ['robbed of its reason', 'UPDATE audit SET why = NULL WHERE id = 2'],
  ['moved', 'UPDATE audit SET at = 9 WHERE id = 1'],
  ['deleted', 'DELETE FROM audit'],
  ['replaced', `INSERT OR REPLACE INTO audit (id, at, conversation, actor, what) VALUES (1, 1, 1, 'team:b8', 'claim')`],
  ['reworded while it is erased', `${erasing}; UPDATE audit SET why = 'so' WHERE id = 2`],
  ['renamed while it is erased', `${erasing}; UPDATE audit SET actor = 'agent:7' WHERE id = 2`],
  ['erased with another', `${erasing}; UPDATE audit SET why = NULL WHERE id = 3`],
  ['given to a third while somebody leaves', `${leaving}; UPDATE audit SET actor = 'agent:8' WHERE id = 1`],
  ['robbed of its reason while somebody leaves', `${leaving}; UPDATE audit SET why = NULL WHERE id = 2`],
  ['dated while somebody leaves', `${leaving}; UPDATE audit SET actor = 'agent:7', at = 9 WHERE id = 1`],
])('a line cannot be %s', (_how, statements) => {
  expect(() => sql(statements)).toThrow('the audit is never changed');
  expect(rows()).toEqual([claimed, revealed, suspended]);
});

test('an erasure takes the reasons of its conversation, and a departure the name and what was said of it', () => {
  sql(`${erasing}; UPDATE audit SET why = NULL WHERE conversation = 1`);
  sql(
    `${leaving}; UPDATE audit SET actor = 'agent:7' WHERE actor = 'team:a7'; UPDATE audit SET why = '7' WHERE id = 3`,
  );
  expect(rows()).toEqual([
    { ...claimed, actor: 'agent:7' },
    { ...revealed, actor: 'agent:7', why: null },
    { ...suspended, why: '7' },
  ]);
});
