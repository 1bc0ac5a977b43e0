// What was done and how well, counted; reviews; and the ledger of thanks. Long counts are made so that nobody waits.
import type { SQLOutputValue } from 'node:sqlite';
import { setImmediate as breath } from 'node:timers/promises';
import type { Work } from '../../../core/exported.ts';
import type { Review, Verdict } from '../../../core/review.ts';
import type { Changes, Store } from '../../../core/store.ts';
import type { Closure, Earned, LedgerEntry } from '../../../core/thanks.ts';
import { spreadOf } from '../waits.ts';
import type { Database } from './database.ts';

/** Rows read at once: a few milliseconds at most. */
const AT_ONCE = 500;

type Reads = Pick<
  Store,
  'served' | 'firstReplies' | 'botFeedback' | 'closure' | 'unreckoned' | 'credits' | 'points' | 'reviews'
>;

/** Whether the customer of a closure asked for a human again in time; the one parameter is that time. */
const REOPENED = `EXISTS (SELECT 1 FROM handoff AS again WHERE again.conversation = closure.conversation
  AND again.id <> closure.handoff AND again.began_at BETWEEN closure.at AND closure.at + ?)`;

const CLOSURES = `SELECT handoff AS id, at, at - asked_at AS value, ${REOPENED} AS reopened FROM closure`;
const REPLIES = 'SELECT handoff AS id, at, ms AS value FROM first_reply';
const RATINGS = 'SELECT handoff AS id, at, score AS value FROM rating';
const mine = (agent: number | undefined): string => (agent === undefined ? '' : 'AND agent = ?');

interface Counted {
  readonly id: unknown;
  readonly at: unknown;
  readonly value: unknown;
  readonly reopened?: unknown;
}

export function createQuality({ db, sql }: Database): Reads {
  /** All rows after a moment, in portions: what has happened never changes, so that what is written meanwhile spoils nothing. */
  async function all(text: string, before: number[], since: number, agent: number | undefined): Promise<Counted[]> {
    const portion = sql(`${text} WHERE (at, handoff) > (?, ?) ${mine(agent)} ORDER BY at, handoff LIMIT ?`);
    const rows: Counted[] = [];
    const own = agent === undefined ? [] : [agent];
    for (let from = [since, Number.MAX_SAFE_INTEGER]; db.isOpen; await breath()) {
      const read = portion.all(...before, ...from, ...own, AT_ONCE) as unknown as Counted[];
      for (const row of read) rows.push(row);
      const last = read.at(-1);
      if (!last || read.length < AT_ONCE) break;
      from = [Number(last.at), Number(last.id)];
    }
    return rows;
  }

  const firstReplies = async (since: number, agent?: number) =>
    spreadOf((await all(REPLIES, [], since, agent)).map(({ value }) => Number(value)));

  return {
    async served(since, withinMs, agent) {
      const closed = await all(CLOSURES, [withinMs], since, agent);
      const scores = (await all(RATINGS, [], since, agent)).flatMap(({ value }) =>
        value === null ? [] : Number(value),
      );
      return {
        closed: closed.length,
        reopened: closed.filter(({ reopened }) => reopened === 1).length,
        firstReply: await firstReplies(since, agent),
        resolution: spreadOf(closed.map(({ value }) => Number(value))),
        ratings: scores.length,
        satisfied: scores.filter((score) => score >= 4).length,
        stars: scores.reduce((sum, score) => sum + score, 0),
      };
    },
    firstReplies: (since) => firstReplies(since),
    async botFeedback(since) {
      const row = sql(
        `SELECT count(*) AS ratings, total(helpful) AS satisfied FROM feedback WHERE at > ? AND NOT EXISTS
         (SELECT 1 FROM feedback AS later WHERE later.conversation = feedback.conversation
          AND later.article = feedback.article AND later.id > feedback.id)`,
      ).get(since);
      return { ratings: Number(row?.ratings), satisfied: Number(row?.satisfied) };
    },
    async closure(handoff) {
      const row = sql('SELECT handoff, conversation, agent, lang, asked_at, at FROM closure WHERE handoff = ?').get(
        handoff,
      );
      return row && closureOf(row);
    },
    async unreckoned(before, withinMs, limit) {
      return sql(
        `SELECT closure.*, rating.score, ${REOPENED} AS reopened FROM closure
         LEFT JOIN rating ON rating.handoff = closure.handoff
         WHERE NOT closure.reckoned AND closure.at <= ? ORDER BY closure.at, closure.handoff LIMIT ?`,
      )
        .all(withinMs, before, limit)
        .map((row) => ({
          ...closureOf(row),
          reopened: row.reopened === 1,
          ...(row.score === null ? {} : { score: Number(row.score) }),
        }));
    },
    async credits(from, to) {
      return sql(
        `SELECT agent, sum(points) AS points, count(*) AS entries FROM ledger WHERE at >= ? AND at < ?
         GROUP BY agent ORDER BY agent`,
      )
        .all(from, to)
        .map((row) => ({ agent: Number(row.agent), points: Number(row.points), entries: Number(row.entries) }));
    },
    async points(agent) {
      return Number(sql('SELECT total(points) AS points FROM ledger WHERE agent = ?').get(agent)?.points);
    },
    async reviews(since, agent) {
      const own = agent === undefined ? '' : 'AND closure.agent = ?';
      return sql(
        `SELECT review.* FROM review JOIN closure ON closure.handoff = review.handoff
         WHERE review.at > ? ${own} ORDER BY review.at, review.handoff, review.reviewer`,
      )
        .all(since, ...(agent === undefined ? [] : [agent]))
        .map(reviewOf);
    },
  };
}

type Row = Readonly<Record<string, SQLOutputValue>>;

const closureOf = (row: Row): Closure => ({
  handoff: Number(row.handoff),
  conversation: Number(row.conversation),
  agent: Number(row.agent),
  lang: String(row.lang),
  askedAt: Number(row.asked_at),
  at: Number(row.at),
});

const reviewOf = (row: Row): Review => ({
  handoff: Number(row.handoff),
  reviewer: Number(row.reviewer),
  answers: String(row.answers).split(' ') as Verdict[],
  at: Number(row.at),
  ...(row.word === null ? {} : { word: String(row.word) }),
});

/** Corrections and articles have names of their own, which must not be taken for each other. */
const namesOf = (row: LedgerEntry): { readonly name: string | null; readonly note: string | null } => {
  if (row.why === 'correction') return { name: row.correction, note: row.note };
  return row.why === 'article' ? { name: `article ${row.article} ${row.day}`, note: null } : { name: null, note: null };
};

const entryOf = (row: Row): LedgerEntry => {
  const line = { agent: Number(row.agent), at: Number(row.at), points: Number(row.points) };
  if (row.why === 'correction')
    return { ...line, why: 'correction', correction: String(row.name), note: String(row.note) };
  if (row.why !== 'article') return { ...line, why: row.why as Earned, handoff: Number(row.handoff) };
  const [, article = '', day = ''] = String(row.name).split(' ');
  return { ...line, why: 'article', article, day };
};

/** What an agent earned, and said of others. */
export const deedsOf = (sql: Database['sql'], agent: number): Omit<Work, 'audit'> => ({
  ledger: sql('SELECT * FROM ledger WHERE agent = ? ORDER BY id').all(agent).map(entryOf),
  reviewed: sql('SELECT * FROM review WHERE reviewer = ? ORDER BY at, handoff').all(agent).map(reviewOf),
});

type Written = Pick<Changes, 'firstReplies' | 'closures' | 'reckoned' | 'ledger' | 'reviews'>;

/** In the transaction of the batch. */
export function createDeeds({ sql }: Database) {
  function ledger(rows: Changes['ledger']): void {
    const insert = sql(
      `INSERT INTO ledger (agent, at, points, why, handoff, name, note) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    );
    for (const row of rows) {
      const { name, note } = namesOf(row);
      insert.run(row.agent, row.at, row.points, row.why, 'handoff' in row ? row.handoff : null, name, note);
    }
  }

  return ({ firstReplies, closures, reckoned, ledger: lines, reviews }: Written): void => {
    for (const { handoff, agent, at, ms } of firstReplies)
      sql('INSERT INTO first_reply (handoff, agent, at, ms) VALUES (?, ?, ?, ?) ON CONFLICT (handoff) DO NOTHING').run(
        handoff,
        agent,
        at,
        ms,
      );
    for (const { handoff, conversation, agent, lang, askedAt, at } of closures)
      sql(
        `INSERT INTO closure (handoff, conversation, agent, lang, asked_at, at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (handoff) DO NOTHING`,
      ).run(handoff, conversation, agent, lang, askedAt, at);
    for (const handoff of reckoned) sql('UPDATE closure SET reckoned = 1 WHERE handoff = ?').run(handoff);
    if (lines.length > 0) ledger(lines);
    for (const { handoff, reviewer, answers, word, at } of reviews)
      sql(
        `INSERT INTO review (handoff, reviewer, answers, word, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (handoff, reviewer) DO UPDATE SET answers = excluded.answers, word = excluded.word, at = excluded.at`,
      ).run(handoff, reviewer, answers.join(' '), word ?? null, at);
  };
}
