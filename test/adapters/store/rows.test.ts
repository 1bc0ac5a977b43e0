// What stands in the SQLite file: no more than is needed, and no question that reads a whole table.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../adapters/store/sqlite/database.ts';
import { serve } from '../../../adapters/store/sqlite.ts';
import type { Changes } from '../../../core/store.ts';
import {
  at,
  bot,
  changes,
  conversations,
  customerPlace,
  desk,
  sending,
  sent,
  thread,
  threadPlace,
} from '../../contract/store/sample.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();
let database: Database;
let open: ReturnType<typeof serve>;
let now = 1_000_000;
/** Every statement that was asked for. */
let asked: Set<string>;

beforeEach(() => {
  const whole = openDatabase(nextFile());
  asked = new Set();
  database = {
    ...whole,
    sql(text) {
      asked.add(text);
      return whole.sql(text);
    },
  };
  open = serve(database, { clock: { now: () => now } });
});
afterEach(() => open.close());

const rows = (sql: string): unknown[] =>
  database.db
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));

test('a message’s words leave the outbox once it has arrived, and stay while that is in doubt', async () => {
  const deliveries = [21, 22, 23, 24].map((id) => sending(id, ['mark']));
  await open.store.commit(changes({ deliveries }));
  await open.store.commit(
    changes({
      results: [
        sent(21, at(desk, 'm1')),
        { delivery: 22, standing: 'suppressed', placed: [] },
        { delivery: 23, standing: 'uncertain', placed: [], reason: 'connection' },
        { delivery: 24, standing: 'failed', placed: [], reason: 'blocked' },
      ],
    }),
  );
  expect(rows("SELECT standing, reason, act = '' AS emptied FROM delivery ORDER BY id")).toEqual([
    { standing: 'sent', reason: null, emptied: 1 },
    { standing: 'suppressed', reason: null, emptied: 1 },
    { standing: 'uncertain', reason: 'connection', emptied: 0 },
    { standing: 'failed', reason: 'blocked', emptied: 0 },
  ]);
});

test('a conversation that did not change is not written again', async () => {
  const state = bot(1);
  await open.store.commit(changes({ conversations: [{ state, at: 1 }] }));
  await open.store.commit(changes({ conversations: [{ state, at: 2 }] }));
  expect(rows('SELECT at FROM conversation')).toEqual([{ at: 1 }]);
  await open.store.commit(changes({ conversations: [{ state: { ...state }, at: 3 }] }));
  expect(rows('SELECT at FROM conversation')).toEqual([{ at: 3 }]);
});

test('ratings, feedback and audit rows are there for reports', async () => {
  const some: Partial<Changes> = {
    ratings: [
      { handoff: 1, agent: 7, at: 1, score: 5 },
      { handoff: 1, agent: 7, at: 2, word: 'Thanks' },
    ],
    feedback: [{ conversation: 1, article: 'Shipping', helpful: false, at: 1 }],
    audit: [{ at: 1, conversation: 1, by: 'Ana', what: 'closed', why: 'done' }],
  };
  await open.store.commit(changes(some));
  expect(rows('SELECT * FROM rating')).toEqual([{ handoff: 1, agent: 7, at: 2, score: 5, word: 'Thanks' }]);
  expect(rows('SELECT article, helpful FROM feedback')).toEqual([{ article: 'Shipping', helpful: 0 }]);
  expect(rows('SELECT actor, what, why FROM audit')).toEqual([{ actor: 'Ana', what: 'closed', why: 'done' }]);
});

test('expired values of the shelf are swept away', async () => {
  for (const key of ['a', 'b', 'c']) await open.shelf.set(key, 'value', 1_000);
  now += 600_000;
  await open.shelf.set('d', 'value', 1_000);
  expect(rows('SELECT key FROM shelf')).toEqual([{ key: 'd' }]);
});

test('an entry’s number is never used twice, even when the newest was deleted', async () => {
  const { seq } = await open.journal.append('place', 'a', 1, '{}');
  database.db.exec('DELETE FROM journal');
  expect((await open.journal.append('place', 'b', 1, '{}')).seq).toBe(seq + 1);
});

test('a probe leaves nothing behind, and the file does not grow by probing', async () => {
  await open.store.probe();
  const pages = rows('PRAGMA page_count');
  for (let i = 0; i < 20; i += 1) await open.store.probe();
  expect(rows('PRAGMA page_count')).toEqual(pages);
  expect(rows('SELECT * FROM probe')).toEqual([]);
});

/** Small by nature: the house's own desks and agents. */
const SMALL = /\bFROM (desk|identity|profile|pause|probe)\b/;
/** Read through an index in its own order, only until enough is found, or all that is open. */
const ORDERED =
  /USING (COVERING )?INDEX (handoff_open|handoff_claimed|handoff_began|handoff_replied|alarm_at|journal_newest_seq)\b/;

test('no question and no write reads a whole table or sorts one', async () => {
  const place = customerPlace(1);
  const { store, journal, shelf } = open;
  await store.commit(
    changes({
      ...conversations(bot(1)),
      inbox: [{ key: 'a', at: 1 }],
      threads: [thread(11, 1, threadPlace(1))],
      placed: [{ thread: 11 }],
      handoffs: [{ id: 12, conversation: 1, standing: 'waiting', at: 1 }],
      alarms: [
        { conversation: 1, kind: 'remind', at: 1 },
        { conversation: 1, kind: 'lease' },
      ],
      said: [{ conversation: 1, said: { at: 1, who: 'bot', name: 'Bot', text: 'Hi' } }],
      deliveries: [sending(21, ['mark'])],
      attempts: [{ delivery: 21, attempt: 1, dueAt: 0 }],
      results: [sent(21, at(desk, 'm1')), { delivery: 22, standing: 'failed', placed: [] }],
      agents: [{ agent: { id: 7, account: 'team', person: 'a7', alias: 'Ana' }, desk, seenAt: 1 }],
      desks: [{ place: desk, at: 1 }],
      pauses: [{ account: 'team', channel: '', until: 1 }],
      ratings: [{ handoff: 12, agent: 7, at: 1 }],
      feedback: [{ conversation: 1, article: 'Shipping', helpful: true, at: 1 }],
      audit: [{ at: 1, conversation: 1, by: 'Ana', what: 'closed' }],
    }),
  );
  await store.commit(conversations(bot(1, place, 2)));
  await store.read([
    { inbox: 'a', select: { by: 'customer', place: customerPlace(2) } },
    { select: { by: 'id', id: 2 } },
    { select: { by: 'thread', place } },
    { select: { by: 'copy', at: at(desk, 'm1') } },
  ]);
  await store.line(1, 5);
  await store.waiting(5);
  await store.owned(7, 5);
  await store.visited(7, 5);
  await store.recent(1, 5);
  await store.counterpart(at(desk, 'm1'), 'shop', 'c1');
  await store.thread(11);
  await store.pending(0, 5);
  await store.alarms(5, 5);
  await store.nextAlarmAt();
  await store.kept(0);
  await store.open();
  for (const list of [
    store.desks(),
    store.agents(),
    store.profiles(),
    store.pauses(0),
    store.orphans(),
    store.lastId(),
  ])
    await list;
  await store.forgetInbox(0);
  await store.probe();
  await journal.append('place', 'key', 1, '{}');
  for (const list of [journal.since('place', 0, 5), journal.latest('place', 5), journal.places('p', 5)]) await list;
  await shelf.set('key', 'value', 1);
  await shelf.get('key');
  await shelf.delete('key');
  expect(asked.size).toBeGreaterThan(45);

  const plans = [...asked].flatMap((text) =>
    database.db
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all()
      .map(({ detail }) => ({ detail: String(detail), text })),
  );
  const slow = plans.filter(
    ({ detail, text }) =>
      /^SCAN|USE TEMP B-TREE/.test(detail) &&
      !SMALL.test(text) &&
      !ORDERED.test(detail) &&
      detail !== 'SCAN CONSTANT ROW',
  );
  expect(slow).toEqual([]);
});
