// Writes all that one batch changes, in one transaction and in a fixed order, moves last: they hold for everything.

import { type Place, placeKey } from '../../../core/message.ts';
import type { Changes } from '../../../core/store.ts';
import type { ConversationCache } from './cache.ts';
import { createConversations } from './conversations.ts';
import type { Database } from './database.ts';
import { createDeliveries } from './deliveries.ts';
import { createErasures } from './erasures.ts';
import { createMoves } from './moves.ts';
import { createDeeds } from './quality.ts';

/**
 * Resolves when it is on the disk. Rejects when it could not be written, and then nothing of it was; or when the disk
 * refused it afterwards: then it stands in doubt, as what was never acknowledged, until a later commit resolves.
 */
export function createCommit(database: Database, cache: ConversationCache): (changes: Changes) => Promise<void> {
  const conversations = createConversations(database, cache);
  const deliveries = createDeliveries(database);
  const handoffs = createHandoffs(database);
  const talk = createTalk(database);
  const people = createPeople(database);
  const reports = createReports(database);
  const deeds = createDeeds(database);
  const move = createMoves(database, conversations);
  const erasures = createErasures(database);

  function write(changes: Changes): void {
    talk.inbox(changes.inbox);
    conversations.write(changes.conversations);
    handoffs.threads(changes.threads);
    handoffs.placed(changes.placed);
    handoffs.stand(changes.handoffs);
    handoffs.alarms(changes.alarms);
    talk.said(changes.said);
    talk.rerecords(changes.rerecords);
    deliveries.insert(changes.deliveries);
    deliveries.count(changes.attempts);
    deliveries.settle(changes.results);
    people.part(changes.parted);
    people.agents(changes.agents);
    people.profiles(changes.profiles);
    people.absorb(changes.absorbed);
    people.desks(changes.desks);
    people.pauses(changes.pauses);
    reports.ratings(changes.ratings);
    reports.feedback(changes.feedback);
    reports.audit(changes.audit);
    deeds(changes);
    for (const change of changes.moves) move(change);
    erasures.write(changes);
  }

  return async (changes) => {
    const alone = changes.inbox.length > 0 && changes.inbox.length <= ALONE_MAX;
    if (alone) database.transaction(() => write(changes));
    else database.relaxed(() => write(changes));
    if (changes.moves.length > 0) cache.clear();
    else {
      conversations.remember(changes.conversations);
      if (changes.threads.length > 0 || changes.placed.length > 0) cache.forgetThreads();
    }
    for (const { conversation } of changes.erasures) cache.drop(conversation);
    if (changes.erasures.length > 0 || changes.erased.some(({ threads }) => threads)) cache.forgetThreads();
    if (changes.departed.length > 0 || changes.erased.some(({ ends }) => ends)) database.overwrite();
    if (!alone && !onlyArrivals(changes)) await database.synced();
  };
}

/**
 * So few messages are waited for within their commit, which is faster than beside it; more of them come only under load,
 * and then the event loop goes on meanwhile and the next batch gathers.
 */
const ALONE_MAX = 2;

/**
 * Whether a batch only says what arrived. The disk is not waited for: the next batch brings it there, a killed process
 * loses none of it, and after a power cut the attempt, which was counted and waited for before it was made, is in doubt
 * as it would be if the power had gone a moment earlier.
 */
function onlyArrivals({ results, ...others }: Changes): boolean {
  // An empty batch acknowledges what is there already, and that may be in doubt: it waits.
  if (results.length === 0 || !results.every(({ standing }) => standing === 'sent')) return false;
  for (const rows of Object.values(others)) if (rows.length > 0) return false;
  return true;
}

function createTalk({ sql }: Database) {
  return {
    inbox(rows: Changes['inbox']) {
      if (rows.length === 0) return;
      const insert = sql('INSERT INTO inbox (key, at) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET at = excluded.at');
      for (const { key, at } of rows) insert.run(key, at);
    },
    said(rows: Changes['said']) {
      if (rows.length === 0) return;
      const insert = sql(
        'INSERT INTO transcript (conversation, at, who, name, text, source, unmasked) VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      for (const { conversation, said, unmasked } of rows) {
        const { at, who, name, text, source } = said;
        insert.run(conversation, at, who, name, text, source ?? null, unmasked ?? null);
      }
    },
    /** Where no unmasked text is given what stood there until now is what was really written. */
    rerecords(rows: Changes['rerecords']) {
      for (const { conversation, source, now } of rows) {
        if (now)
          sql(
            `UPDATE transcript SET unmasked = nullif(coalesce(?, unmasked, text), ?), text = ?
             WHERE conversation = ? AND source = ?`,
          ).run(now.unmasked ?? null, now.text, now.text, conversation, source);
        else sql('DELETE FROM transcript WHERE conversation = ? AND source = ?').run(conversation, source);
      }
    },
  };
}

function createHandoffs({ sql }: Database) {
  return {
    threads(rows: Changes['threads']) {
      for (const { id, conversation, desk, title, place } of rows) {
        sql(
          `INSERT INTO thread (id, conversation, desk, title, place) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, desk = excluded.desk,
           title = excluded.title, place = excluded.place`,
        ).run(id, conversation, placeKey(desk), title, place ? placeKey(place) : null);
      }
    },
    placed(rows: Changes['placed']) {
      for (const { thread, place } of rows) {
        sql('UPDATE thread SET place = ? WHERE id = ?').run(place ? placeKey(place) : null, thread);
      }
    },
    /** A request keeps its first asking when a claim runs out. A trigger refuses to leave an end. */
    stand(rows: Changes['handoffs']) {
      for (const { id, conversation, standing, at, beganAt = at } of rows) {
        const claimedAt = standing === 'claimed' ? at : null;
        const endedAt = standing === 'replied' || standing === 'withdrawn' ? at : null;
        sql(
          `INSERT INTO handoff (id, conversation, standing, asked_at, began_at, claimed_at, ended_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET standing = excluded.standing, ended_at = excluded.ended_at,
           claimed_at = CASE excluded.standing WHEN 'waiting' THEN NULL WHEN 'claimed' THEN excluded.claimed_at
           ELSE claimed_at END WHERE standing <> excluded.standing`,
        ).run(id, conversation, standing, at, beganAt, claimedAt, endedAt);
      }
    },
    alarms(rows: Changes['alarms']) {
      for (const { conversation, kind, at, ifNone } of rows) {
        if (at === undefined) sql('DELETE FROM alarm WHERE conversation = ? AND kind = ?').run(conversation, kind);
        else
          sql(
            `INSERT INTO alarm (conversation, kind, at) VALUES (?, ?, ?)
             ON CONFLICT (conversation, kind) ${ifNone ? 'DO NOTHING' : 'DO UPDATE SET at = excluded.at'}`,
          ).run(conversation, kind, at);
      }
    },
  };
}

const keyOf = (place: Place | undefined): string | null => (place ? placeKey(place) : null);

function createPeople({ sql }: Database) {
  return {
    part(rows: Changes['parted']) {
      for (const { account, person } of rows)
        sql('DELETE FROM identity WHERE account = ? AND person = ?').run(account, person);
    },
    absorb(agents: Changes['absorbed']) {
      for (const agent of agents) sql('DELETE FROM profile WHERE agent = ?').run(agent);
    },
    agents(rows: Changes['agents']) {
      for (const { agent, desk, direct, seenAt, joinedAt } of rows) {
        sql(
          `INSERT INTO identity (account, person, agent, alias, desk, direct, seen_at, joined_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (account, person) DO UPDATE SET agent = excluded.agent, alias = excluded.alias,
           desk = excluded.desk, direct = excluded.direct, seen_at = excluded.seen_at, joined_at = excluded.joined_at`,
        ).run(agent.account, agent.person, agent.id, agent.alias, keyOf(desk), keyOf(direct), seenAt, joinedAt ?? null);
      }
    },
    profiles(rows: Changes['profiles']) {
      for (const profile of rows) {
        sql(
          'INSERT INTO profile (agent, data) VALUES (?, ?) ON CONFLICT (agent) DO UPDATE SET data = excluded.data',
        ).run(profile.id, JSON.stringify(profile));
      }
    },
    desks(rows: Changes['desks']) {
      for (const { place, at } of rows) {
        sql('INSERT INTO desk (place, at) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET at = excluded.at').run(
          placeKey(place),
          at,
        );
      }
    },
    pauses(rows: Changes['pauses']) {
      for (const { account, channel, until } of rows) {
        sql(
          `INSERT INTO pause (account, channel, until) VALUES (?, ?, ?)
           ON CONFLICT (account, channel) DO UPDATE SET until = excluded.until`,
        ).run(account, channel, until);
      }
    },
  };
}

function createReports({ sql }: Database) {
  return {
    /** A word may follow its score, and the other way round. */
    ratings(rows: Changes['ratings']) {
      for (const { handoff, agent, at, score, word } of rows) {
        sql(
          `INSERT INTO rating (handoff, agent, at, score, word) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (handoff) DO UPDATE SET agent = excluded.agent, at = excluded.at,
           score = coalesce(excluded.score, score), word = coalesce(excluded.word, word)`,
        ).run(handoff, agent, at, score ?? null, word ?? null);
      }
    },
    feedback(rows: Changes['feedback']) {
      for (const { conversation, article, helpful, at } of rows) {
        sql('INSERT INTO feedback (conversation, article, helpful, at) VALUES (?, ?, ?, ?)').run(
          conversation,
          article,
          helpful ? 1 : 0,
          at,
        );
      }
    },
    audit(rows: Changes['audit']) {
      for (const { at, conversation, by, what, why } of rows) {
        sql('INSERT INTO audit (at, conversation, actor, what, why) VALUES (?, ?, ?, ?, ?)').run(
          at,
          conversation,
          by,
          what,
          why ?? null,
        );
      }
    },
  };
}
