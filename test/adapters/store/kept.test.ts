// Thousands of replies are measured in portions: none is missed, none counts twice, and others go on meanwhile.
import { beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../adapters/store/sqlite/database.ts';
import { serve } from '../../../adapters/store/sqlite.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();
let database: Database;

beforeEach(() => {
  database = openDatabase(nextFile());
  return () => database.close();
});

/** Handoff `id` waited `id` milliseconds; a hundred of them are answered in the same moment. */
function replies(count: number): void {
  const insert = database.db.prepare(
    `INSERT INTO handoff (id, conversation, standing, asked_at, began_at, claimed_at, ended_at)
     VALUES (?, ?, 'replied', ?, ?, ?, ?)`,
  );
  database.transaction(() => {
    for (let id = 1; id <= count; id += 1) {
      const ended = 1_000_000 + Math.ceil(id / 100);
      insert.run(id, id, ended - id, ended - id, ended, ended);
    }
  });
}

test.each([4_999, 5_000, 5_001, 12_345])('%i replies', async (count) => {
  replies(count);
  const { store } = serve(database);
  expect(await store.kept(1_000_000)).toMatchObject({
    requests: 0,
    replies: count,
    medianMs: Math.ceil(count / 2),
    p95Ms: Math.ceil(count * 0.95),
  });
});

test('whoever comes meanwhile does not wait until all are read', async () => {
  replies(12_345);
  const { store } = serve(database);
  const order: string[] = [];
  const reading = store.kept(0).then(() => order.push('figures'));
  setImmediate(() => order.push('somebody else'));
  await reading;
  expect(order).toEqual(['somebody else', 'figures']);
});
