// A store that has lived: so many conversations with agents, each with a thread, a few lines and their deliveries.
import { DatabaseSync } from 'node:sqlite';
import { indexed } from '../adapters/store/keys.ts';
import { openSqlite } from '../adapters/store/sqlite.ts';
import type { Assigned } from '../core/conversation.ts';
import { placedKey, placeKey } from '../core/message.ts';
import { customerPlace, desk } from './house.ts';

/** Conversation, thread and handoff of customer `i` have the id `i + 1`. */
export function stock(file: string, count: number): void {
  openSqlite(file).close();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -1048576');
  const conversation = db.prepare('INSERT INTO conversation (id, place, phase, at, data) VALUES (?, ?, ?, ?, ?)');
  const thread = db.prepare('INSERT INTO thread (id, conversation, desk, title, place) VALUES (?, ?, ?, ?, ?)');
  const handoff = db.prepare(
    'INSERT INTO handoff (id, conversation, standing, asked_at, began_at, claimed_at, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const inbox = db.prepare('INSERT INTO inbox (key, at) VALUES (?, ?)');
  const said = db.prepare(
    'INSERT INTO transcript (conversation, at, who, name, text, source) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const delivery = db.prepare(
    "INSERT INTO delivery (id, conversation, lane, thread, place, attempt, due_at, standing, keys, placed, act) VALUES (?, ?, ?, ?, ?, 1, 0, 'sent', ?, ?, '')",
  );
  const link = db.prepare('INSERT INTO link (key, copy, delivery) VALUES (?, ?, ?)');
  const now = Date.now();
  db.exec('BEGIN');
  for (let i = 0; i < count; i += 1) {
    const id = i + 1;
    const at = customerPlace(i);
    const key = placedKey({ ...at, id: `s${id}` });
    conversation.run(id, placeKey(at), 'assigned', now, JSON.stringify(state(i, now)));
    thread.run(id, id, placeKey(desk), 'Customer', placeKey({ ...desk, thread: `t${id}` }));
    handoff.run(id, id, 'replied', now, now, now, now);
    inbox.run(`chat\u0000s${id}`, now);
    said.run(id, now, 'customer', 'Customer', 'Hello, I ordered a tent last week.', key);
    delivery.run(id, id, `t${id}`, id, placeKey(desk), JSON.stringify([key]), `chat\u0000desk\u0000t${id}\u0000s${id}`);
    link.run(indexed(key), 0, id);
    link.run(indexed(`chat\u0000desk\u0000s${id}`), 1, id);
  }
  db.exec('COMMIT');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

function state(i: number, now: number): Assigned {
  const id = i + 1;
  return {
    phase: 'assigned',
    id,
    place: customerPlace(i),
    customer: { account: 'chat', id: `customer-${i}`, name: 'Customer' },
    lang: 'en',
    blockedBy: [],
    fence: 1,
    turn: 1,
    muted: 1,
    tried: ['Returns'],
    told: ['welcome'],
    thread: { id, desk },
    handoff: { id, askedAt: now, question: 'Where is my tent?', desks: [desk], passed: [] },
    owner: { id: 1, account: 'chat', person: 'agent', alias: 'Ana' },
    guests: [],
    takenAt: now,
    repliedAt: now,
  };
}
