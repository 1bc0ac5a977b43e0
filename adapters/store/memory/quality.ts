// What was done and how well, reviews, and the ledger of thanks, in plain maps.
import type { Review } from '../../../core/review.ts';
import type { Changes, Store } from '../../../core/store.ts';
import type { Closure, Credit, LedgerEntry } from '../../../core/thanks.ts';
import { spreadOf } from '../waits.ts';

type Reads = Pick<
  Store,
  'served' | 'firstReplies' | 'botFeedback' | 'closure' | 'unreckoned' | 'credits' | 'points' | 'reviews'
>;
type Did = { readonly at: number; readonly agent: number };
type Begun = { readonly id: number; readonly conversation: number; readonly beganAt: number };
type Rated = { readonly agent: number; readonly at: number; readonly score?: number };

/** What a line is entered once by. */
const keyOf = (row: LedgerEntry): string => {
  if (row.why === 'correction') return `correction ${row.correction}`;
  return row.why === 'article' ? `article ${row.article} ${row.day}` : `${row.why} ${row.handoff}`;
};

/** `begun`: all requests that there ever were. */
export function createMemoryQuality(begun: () => Iterable<Begun>) {
  const replies = new Map<number, Changes['firstReplies'][number]>();
  const closures = new Map<number, Closure>();
  const reckoned = new Set<number>();
  const ratings = new Map<number, Rated>();
  const feedback = new Map<string, Changes['feedback'][number]>();
  const ledger = new Map<string, LedgerEntry>();
  const reviews = new Map<string, Review>();

  function write(changes: Changes): void {
    for (const row of changes.firstReplies) if (!replies.has(row.handoff)) replies.set(row.handoff, row);
    for (const row of changes.closures) if (!closures.has(row.handoff)) closures.set(row.handoff, row);
    for (const { handoff, ...row } of changes.ratings) ratings.set(handoff, { ...ratings.get(handoff), ...row });
    for (const row of changes.feedback) feedback.set(`${row.conversation} ${row.article}`, row);
    for (const handoff of changes.reckoned) if (closures.has(handoff)) reckoned.add(handoff);
    for (const row of changes.ledger) {
      const key = keyOf(row);
      if (!ledger.has(key)) ledger.set(key, row);
    }
    for (const row of changes.reviews) reviews.set(`${row.handoff} ${row.reviewer}`, row);
  }

  const reopened = ({ conversation, handoff, at }: Closure, withinMs: number): boolean =>
    [...begun()].some(
      (row) =>
        row.conversation === conversation && row.id !== handoff && row.beganAt >= at && row.beganAt <= at + withinMs,
    );

  const did = <T extends Did>(rows: Iterable<T>, since: number, agent?: number): T[] =>
    [...rows].filter((row) => row.at > since && (agent === undefined || row.agent === agent));

  const reads: Reads = {
    async served(since, withinMs, agent) {
      const ours = <T extends Did>(rows: Iterable<T>): T[] => did(rows, since, agent);
      const closed = ours(closures.values());
      const rated = ours(ratings.values()).filter(({ score }) => score !== undefined);
      return {
        closed: closed.length,
        reopened: closed.filter((closure) => reopened(closure, withinMs)).length,
        firstReply: spreadOf(ours(replies.values()).map(({ ms }) => ms)),
        resolution: spreadOf(closed.map(({ at, askedAt }) => at - askedAt)),
        ratings: rated.length,
        satisfied: rated.filter(({ score = 0 }) => score >= 4).length,
        stars: rated.reduce((sum, { score = 0 }) => sum + score, 0),
      };
    },
    firstReplies: async (since) => spreadOf(did(replies.values(), since).map(({ ms }) => ms)),
    async botFeedback(since) {
      const given = [...feedback.values()].filter(({ at }) => at > since);
      return { ratings: given.length, satisfied: given.filter(({ helpful }) => helpful).length };
    },
    closure: async (handoff) => closures.get(handoff),
    async unreckoned(before, withinMs, limit) {
      return [...closures.values()]
        .filter(({ handoff, at }) => !reckoned.has(handoff) && at <= before)
        .sort((a, b) => a.at - b.at || a.handoff - b.handoff)
        .slice(0, limit)
        .map((closure) => {
          const score = ratings.get(closure.handoff)?.score;
          return { ...closure, reopened: reopened(closure, withinMs), ...(score === undefined ? {} : { score }) };
        });
    },
    async credits(from, to) {
      const sums = new Map<number, Credit>();
      for (const { agent, points, at } of ledger.values()) {
        if (at < from || at >= to) continue;
        const sum = sums.get(agent);
        sums.set(agent, { agent, points: (sum?.points ?? 0) + points, entries: (sum?.entries ?? 0) + 1 });
      }
      return [...sums.values()].sort((a, b) => a.agent - b.agent);
    },
    points: async (agent) =>
      [...ledger.values()].reduce((sum, row) => (row.agent === agent ? sum + row.points : sum), 0),
    reviews: async (since, agent) =>
      [...reviews.values()]
        .filter(({ at, handoff }) => {
          const closure = closures.get(handoff);
          return at > since && closure !== undefined && (agent === undefined || closure.agent === agent);
        })
        .sort((a, b) => a.at - b.at || a.handoff - b.handoff || a.reviewer - b.reviewer),
  };

  /** What an agent earned, and said of others. */
  const work = (agent: number) => ({
    ledger: [...ledger.values()].filter((row) => row.agent === agent),
    reviewed: [...reviews.values()]
      .filter(({ reviewer }) => reviewer === agent)
      .sort((a, b) => a.at - b.at || a.handoff - b.handoff),
  });

  return { write, reads, work };
}
