// The database's schema grows in steps: every earlier version becomes the newest one, and a newer one is refused.
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { packPlaced } from '../../../adapters/store/keys.ts';
import { migrate, migrations } from '../../../adapters/store/sqlite/schema.ts';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { placedKey } from '../../../core/message.ts';
import { noChanges } from '../../../core/store.ts';
import { bot, conversations, customerPlace } from '../../contract/store/sample.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();

const schemaOf = (db: DatabaseSync) =>
  db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all();
const versionOf = (db: DatabaseSync) => db.prepare('PRAGMA user_version').get()?.user_version;

/** A file as the program of that version would have left it. */
function fileOfVersion(version: number): string {
  const file = nextFile();
  const db = new DatabaseSync(file);
  migrate(db, migrations.slice(0, version));
  db.close();
  return file;
}

const fresh = new DatabaseSync(':memory:');
migrate(fresh);

describe.each(migrations.map((_, version) => version))('a database of version %i', (version) => {
  test('becomes the newest one, and works', async () => {
    const file = fileOfVersion(version);
    const { store, close } = openSqlite(file);
    await store.commit(conversations(bot(1)));
    expect(await store.read([{ select: { by: 'customer', place: customerPlace(1) } }])).toEqual([
      { seen: false, state: bot(1) },
    ]);
    close();
    const db = new DatabaseSync(file);
    expect(versionOf(db)).toBe(migrations.length);
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
    db.close();
  });
});

test('a step that fails leaves the version before it, whole', () => {
  const file = fileOfVersion(migrations.length);
  const db = new DatabaseSync(file);
  const steps = [...migrations, 'CREATE TABLE good (a)', 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)'];
  expect(() => migrate(db, steps)).toThrow('nowhere');
  expect(versionOf(db)).toBe(migrations.length + 1);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('good', 'half')").all()).toMatchObject([
    { name: 'good' },
  ]);
  migrate(db, [...steps.slice(0, -1), 'CREATE TABLE half (a)']);
  expect(versionOf(db)).toBe(migrations.length + 2);
  db.close();
});

test('a newer database is refused, and stays as it is', () => {
  const file = fileOfVersion(migrations.length);
  const newer = new DatabaseSync(file);
  newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  newer.close();
  const known = `schema version ${migrations.length + 1}, but this program knows only versions up to ${migrations.length}`;
  expect(() => openSqlite(file)).toThrow(known);
  expect(() => openSqlite(file)).toThrow(file);
  const after = new DatabaseSync(file);
  expect(versionOf(after)).toBe(migrations.length + 1);
  after.close();
});

test('a file that is not ours is refused, and stays as it is', () => {
  const text = nextFile();
  writeFileSync(text, 'This is a letter to a friend. '.repeat(100));
  expect(() => openSqlite(text)).toThrow('not an SQLite database');

  const other = nextFile();
  const db = new DatabaseSync(other);
  db.exec('CREATE TABLE recipe (name TEXT)');
  expect(() => openSqlite(other)).toThrow('tables of another program');
  expect(schemaOf(db)).toHaveLength(1);
  db.close();
});

test('a folder that does not exist is told', () => {
  expect(() => openSqlite('/nowhere/at/all.db')).toThrow('Does its folder exist');
});

test('what was linked before version 2 is found after it', async () => {
  const file = fileOfVersion(1);
  const db = new DatabaseSync(file);
  const at = { account: 'chat', channel: 'desk', id: 'm1' };
  const source = { account: 'chat', channel: 'c1', id: 's1' };
  const insert = db.prepare(
    `INSERT INTO delivery (id, conversation, lane, place, attempt, due_at, standing, keys, placed, act)
     VALUES (21, 1, 'l', 'desk', 1, 0, 'sent', ?, ?, '')`,
  );
  insert.run(JSON.stringify([placedKey(source), 'card:7']), packPlaced([at]));
  const link = db.prepare('INSERT INTO link (key, copy, delivery) VALUES (?, ?, 21)');
  link.run(placedKey(source), 0);
  link.run('card:7', 0);
  link.run(placedKey(at), 1);
  db.close();
  const { store, close } = openSqlite(file);
  await store.commit(conversations(bot(1)));
  expect(await store.copies(placedKey(source), 'chat', 'desk')).toEqual([at]);
  expect(await store.copies('card:7', 'chat', 'desk')).toEqual([at]);
  expect((await store.read([{ select: { by: 'copy', at } }]))[0]?.state).toEqual(bot(1));
  close();
});

test('handoffs from before version 4 are there after it, with their waits, and an end that was written half is whole', async () => {
  const file = fileOfVersion(3);
  const db = new DatabaseSync(file);
  const insert = db.prepare(
    'INSERT INTO handoff (id, conversation, standing, asked_at, claimed_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  insert.run(1, 1, 'replied', 100, 150, 400);
  insert.run(2, 2, 'withdrawn', 100, null, 300);
  insert.run(3, 3, 'claimed', 120, 160, null);
  insert.run(4, 4, 'waiting', 110, null, 999);
  insert.run(5, 5, 'replied', 100, 130, null);
  db.close();
  const { store, close } = openSqlite(file);
  expect(await store.kept(0)).toEqual({
    requests: 5,
    answered: 2,
    withdrawn: 1,
    replies: 2,
    medianMs: 30,
    p95Ms: 300,
  });
  expect(await store.open()).toEqual({ count: 2, since: 110 });
  expect((await store.line(undefined, 9)).waits).toEqual([40, 50, 30]);
  close();
});

test('who waited before version 10 is asked and paged for after it, when the reminder is due', async () => {
  const file = fileOfVersion(9);
  const db = new DatabaseSync(file);
  const insert = db.prepare('INSERT INTO alarm (conversation, kind, at) VALUES (?, ?, ?)');
  insert.run(1, 'remind', 500);
  insert.run(2, 'lease', 400);
  db.close();
  const { store, close } = openSqlite(file);
  const rung = (await store.alarms(1_000, 10)).map(({ conversation, kind, at }) => `${conversation} ${kind} ${at}`);
  expect(rung.sort()).toEqual(['1 page 500', '1 remind 500', '1 wave 500', '2 lease 400']);
  close();
});

test('the ledger from before articles could earn anything is there after it, whole, and still refuses to be changed', async () => {
  const file = fileOfVersion(10);
  const db = new DatabaseSync(file);
  db.exec(`INSERT INTO ledger (agent, at, points, why, handoff, correction, note) VALUES
    (7, 1, 10, 'resolved', 501, NULL, NULL), (7, 2, -3, 'correction', NULL, 'a', 'twice')`);
  db.close();
  const { store, close } = openSqlite(file);
  const resolved = { agent: 7, at: 1, points: 10, why: 'resolved', handoff: 501 } as const;
  const corrected = { agent: 7, at: 2, points: -3, why: 'correction', correction: 'a', note: 'twice' } as const;
  expect((await store.work(7, [])).ledger).toEqual([resolved, corrected]);
  await store.commit({ ...noChanges(), ledger: [resolved, corrected] });
  expect(await store.points(7)).toBe(7);
  close();
  const after = new DatabaseSync(file);
  expect(() => after.exec('UPDATE ledger SET points = 99')).toThrow('the ledger is never changed');
  after.close();
});
