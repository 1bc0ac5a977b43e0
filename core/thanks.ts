// The ledger of thanks: what a resolved conversation is worth, to whom, and when; entries are added and never changed.
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Policy } from './policy.ts';

/** resolved: a conversation that was. language: it was held in another language than the house's. */
export type Earned = 'resolved' | 'language';

/**
 * One line of the ledger; `points` are whole, and negative where they are taken back. A conversation earns each of its
 * lines once, and a correction is entered once, however often the commit is made. `agent` is an agent's id.
 */
export type LedgerEntry = {
  readonly agent: number;
  readonly at: number;
  readonly points: number;
} & (
  | { readonly why: Earned; readonly handoff: number }
  /** `correction` is its own name, at most 64 characters; `note` says why, in a person's words. */
  | { readonly why: 'correction'; readonly correction: string; readonly note: string }
  /** An article that an agent wrote helped somebody. Once for each `article`, by its id, and `day` (2026-11-01, UTC). */
  | { readonly why: 'article'; readonly article: string; readonly day: string }
);

/** What an agent has, or earned in a window. */
export interface Credit {
  readonly agent: number;
  readonly points: number;
  /** How many lines that is the sum of, corrections among them. */
  readonly entries: number;
}

/** A closed conversation, and who answered for it in the end. `askedAt`: when somebody asked for a human first. */
export interface Closure {
  readonly handoff: number;
  readonly conversation: number;
  readonly agent: number;
  readonly lang: string;
  readonly askedAt: number;
  readonly at: number;
}

/** A closure that nobody has reckoned with yet, and what its customer did since. */
export interface Reckoning extends Closure {
  /** The customer asked for a human again, soon enough to say that it was not resolved. */
  readonly reopened: boolean;
  readonly score?: number;
}

/** From so many stars on, of five, the customer confirmed that it was resolved. */
const CONFIRMED_MIN = 4;
/** Up to so many they said that it was not, and no silence afterwards says otherwise. */
const DENIED_MAX = 2;

interface Served {
  readonly handoff: number;
  readonly agent: number;
  readonly lang: string;
}

/** What a resolved conversation earns. `lang`: the house's; both are BCP 47 tags. */
function earned(lang: string, policy: Policy, served: Served): { why: Earned; points: number }[] {
  const other = base(served.lang) !== base(lang);
  return [
    { why: 'resolved', points: policy.thanksResolvedPoints },
    ...(other ? [{ why: 'language' as const, points: policy.thanksLanguagePoints }] : []),
  ];
}

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The effects of a rating: who gives four or five stars confirms, and the agent is thanked with that very commit. */
export const thanksFor = (lang: string, policy: Policy, served: Served, score: number): Effect[] =>
  score < CONFIRMED_MIN
    ? []
    : earned(lang, policy, served).map((line) => ({
        type: 'thank',
        handoff: served.handoff,
        agent: served.agent,
        ...line,
      }));

/** What an article earns that helped, if somebody wrote it. `article`: its id; without one it is what was shown last. */
export function thanksToAuthor(
  { thanksArticlePoints: points }: Policy,
  { authored = [], tried }: Pick<Conversation, 'authored' | 'tried'>,
  article?: string,
): Effect[] {
  const found = authored.find((one) => (article === undefined ? one.title === tried.at(-1) : one.article === article));
  return found ? [{ type: 'credit', article: found.article, author: found.author, points }] : [];
}

/** What is owed to who closed it, now that the time for coming back is over. Nothing, where the customer said no. */
export const thanksByQuiet = (lang: string, policy: Policy, closure: Reckoning, at: number): LedgerEntry[] =>
  closure.reopened || (closure.score !== undefined && closure.score <= DENIED_MAX)
    ? []
    : earned(lang, policy, closure).map((line) => ({ ...line, agent: closure.agent, handoff: closure.handoff, at }));

export interface Badge {
  readonly name: string;
  /** From so many points on. */
  readonly points: number;
}

/** The highest badge that somebody has, and the next one. */
export function badgesOf(badges: readonly Badge[], points: number): { readonly has?: Badge; readonly next?: Badge } {
  const sorted = badges.toSorted((a, b) => a.points - b.points);
  const has = sorted.findLast((badge) => badge.points <= points);
  const next = sorted.find((badge) => badge.points > points);
  return { ...(has ? { has } : {}), ...(next ? { next } : {}) };
}
