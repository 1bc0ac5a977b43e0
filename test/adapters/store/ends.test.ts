// The database itself refuses that a handoff ends otherwise than by a reply or a withdrawal, or begins again.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../adapters/store/sqlite/database.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();
let database: Database;

const sql = (text: string): void => database.db.exec(text);
const rows = (): unknown[] =>
  database.db
    .prepare('SELECT id, standing, ended_at FROM handoff ORDER BY id')
    .all()
    .map((row) => ({ ...row }));

const columns = '(id, conversation, standing, asked_at, began_at, ended_at)';
const open = { id: 1, standing: 'waiting', ended_at: null };
const replied = { id: 2, standing: 'replied', ended_at: 50 };
const withdrawn = { id: 3, standing: 'withdrawn', ended_at: 60 };

beforeEach(() => {
  database = openDatabase(nextFile());
  sql(`INSERT INTO handoff ${columns} VALUES (1, 1, 'waiting', 10, 10, NULL)`);
  sql(`INSERT INTO handoff ${columns} VALUES (2, 2, 'replied', 10, 10, 50)`);
  sql(`INSERT INTO handoff ${columns} VALUES (3, 3, 'withdrawn', 10, 10, 60)`);
  return () => database.close();
});

describe('an open handoff', () => {
  test.each([
    ['closed by a moment alone', 'UPDATE handoff SET ended_at = 99 WHERE id = 1'],
    ['ended without its moment', "UPDATE handoff SET standing = 'replied' WHERE id = 1"],
    ['ended in a way that there is none', "UPDATE handoff SET standing = 'expired', ended_at = 99 WHERE id = 1"],
    ['claimed and ended at once', "UPDATE handoff SET standing = 'claimed', ended_at = 99 WHERE id = 1"],
    ['given no standing', 'UPDATE handoff SET standing = NULL WHERE id = 1'],
    ['deleted', 'DELETE FROM handoff WHERE id = 1'],
    ['deleted with all others', 'DELETE FROM handoff'],
    ['born ended', `INSERT INTO handoff ${columns} VALUES (4, 4, 'waiting', 10, 10, 10)`],
    ['born answered without a moment', `INSERT INTO handoff ${columns} VALUES (4, 4, 'replied', 10, 10, NULL)`],
  ])('cannot be %s', (_how, statement) => {
    expect(() => sql(statement)).toThrow();
    expect(rows()).toEqual([open, replied, withdrawn]);
  });

  test.each(['replied', 'withdrawn'])('can be %s', (standing) => {
    sql(`UPDATE handoff SET standing = '${standing}', ended_at = 99 WHERE id = 1`);
    expect(rows()).toEqual([{ id: 1, standing, ended_at: 99 }, replied, withdrawn]);
  });
});

describe('a handoff that has ended', () => {
  test.each([
    ['reopened', "UPDATE handoff SET standing = 'waiting', ended_at = NULL WHERE id = 2"],
    ['claimed again', "UPDATE handoff SET standing = 'claimed', ended_at = NULL WHERE id = 3"],
    ['ended in the other way', "UPDATE handoff SET standing = 'withdrawn' WHERE id = 2"],
    ['ended at another moment', 'UPDATE handoff SET ended_at = 11 WHERE id = 2'],
    ['given a shorter wait', 'UPDATE handoff SET began_at = 49 WHERE id = 2'],
    ['replaced by an open one', `INSERT OR REPLACE INTO handoff ${columns} VALUES (2, 2, 'waiting', 10, 10, NULL)`],
  ])('cannot be %s', (_how, statement) => {
    expect(() => sql(statement)).toThrow('a handoff that has ended stays as it ended');
    expect(rows()).toEqual([open, replied, withdrawn]);
  });

  test('can be deleted, as all of a person who is forgotten', () => {
    sql('DELETE FROM handoff WHERE ended_at IS NOT NULL');
    expect(rows()).toEqual([open]);
  });
});
