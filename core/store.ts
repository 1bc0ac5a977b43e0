// The port of the store: batch-shaped and asynchronous, so that one file or a server can stand behind it.
import type { Agent, AlarmKind, Conversation, HandoffStanding } from './conversation.ts';
import type { Profile } from './duty.ts';
import type { Target } from './effect.ts';
import type { Departure, Erasure } from './erasure.ts';
import type { Said } from './event.ts';
import type { Dossier, Work } from './exported.ts';
import type { Message, Place, Placed } from './message.ts';
import type { Kept } from './promise.ts';
import type { BotFeedback, Served, Spread } from './quality.ts';
import type { Mark } from './register.ts';
import type { Review } from './review.ts';
import type { Closure, Credit, LedgerEntry, Reckoning } from './thanks.ts';

/**
 * One outgoing act in the outbox. Acts of one `lane` are done in the order of their ids. `attempt` counts the
 * attempts that may have reached the platform, and is committed before each: after a crash, 0 means never tried.
 */
export interface Delivery {
  readonly id: number;
  readonly conversation: number;
  readonly lane: string;
  readonly to: Target;
  readonly act: Act;
  readonly attempt: number;
  /** Not before this moment, in milliseconds since the epoch; 0: at once. */
  readonly dueAt: number;
}

/** `of` is a link key: placedKey of a person's message, or a mark. */
export type Act =
  | {
      readonly type: 'send';
      readonly message: Message;
      /** The link keys that this copy is found under: sources' placedKeys and a mark. */
      readonly keys: readonly string[];
      readonly pin?: true;
    }
  /** `reveals`: what was masked in its conversation is put in at the last moment, and removed again; it is stored nowhere. */
  | { readonly type: 'edit'; readonly of: string; readonly message: Message; readonly reveals?: true }
  | { readonly type: 'remove'; readonly of: string }
  | { readonly type: 'react'; readonly of: string; readonly emoji?: string }
  /** Removes these very copies; `whole`: then what is kept under their place up to `until` as well (Channel.forget). */
  | {
      readonly type: 'erase';
      readonly copies: readonly Placed[];
      readonly whole?: { readonly until: number; readonly title: string };
    };

/** sent: it arrived. uncertain: it may have arrived, once or twice. failed: never will. suppressed: nothing left to do. */
export type Settled = 'sent' | 'uncertain' | 'failed' | 'suppressed';

export interface Result {
  readonly delivery: number;
  readonly standing: Settled;
  readonly placed: readonly Placed[];
  readonly reason?: string;
}

export interface ThreadRow {
  readonly id: number;
  readonly conversation: number;
  readonly desk: Place;
  readonly title: string;
  /** Absent until the platform opened it, and after it was lost. */
  readonly place?: Place;
}

/** How to find the conversation of an event. `copy`: through a message that was delivered there, or relayed from there. */
export type Select =
  | { readonly by: 'customer'; readonly place: Place }
  | { readonly by: 'thread'; readonly place: Place }
  | { readonly by: 'copy'; readonly at: Placed }
  | { readonly by: 'id'; readonly id: number };

export interface Want {
  /** The dedupe key of the event; absent for events of our own making. */
  readonly inbox?: string;
  readonly select?: Select;
}

export interface Found {
  readonly seen: boolean;
  readonly state?: Conversation;
}

/** All that one batch writes, in one transaction: everything or nothing. Later entries overrule earlier ones. */
export interface Changes {
  readonly inbox: { key: string; at: number }[];
  readonly conversations: { state: Conversation; at: number }[];
  readonly threads: ThreadRow[];
  /** Where a thread is now; no place: it was lost and will be opened again. */
  readonly placed: { thread: number; place?: Place }[];
  /**
   * `at` of a new one is its place in line. `beganAt`: since when somebody waits for it, where that is later, because it
   * took up a request that a human had answered already.
   */
  readonly handoffs: {
    id: number;
    conversation: number;
    standing: HandoffStanding;
    at: number;
    beganAt?: number;
  }[];
  /** No `at`: the alarm is taken away. `ifNone`: it is set only where none is, also none of this batch before. */
  readonly alarms: { conversation: number; kind: AlarmKind; at?: number; ifNone?: true }[];
  /** `unmasked`: what was really written, where `said.text` is masked. */
  readonly said: { conversation: number; said: Said; unmasked?: string }[];
  /** The line of that link key reads `now`, or is gone. `unmasked` stays as it was where none is given. */
  readonly rerecords: { conversation: number; source: string; now?: { text: string; unmasked?: string } }[];
  readonly deliveries: Delivery[];
  readonly attempts: { delivery: number; attempt: number; dueAt: number }[];
  readonly results: Result[];
  /**
   * One identity of a person of the pool: several may have one agent's id. `desk`: where they were seen working last.
   * `direct`: where the bot may write to them alone. `joinedAt`: when it joined the others by a code; the first has none.
   */
  readonly agents: { agent: Agent; seenAt: number; desk?: Place; direct?: Place; joinedAt?: number }[];
  /**
   * Identities that leave `agent`, and are nobody's. Written before `agents`. The audit names who acted there by the
   * agent's number from then on.
   */
  readonly parted: { account: string; person: string; agent: number }[];
  /** Agents whose identities are all another's with this batch: their profiles go. Written after `profiles`. */
  readonly absorbed: number[];
  readonly profiles: Profile[];
  readonly desks: { place: Place; at: number }[];
  readonly moves: { from: Place; to: Place }[];
  readonly pauses: { account: string; channel: string; until: number }[];
  readonly ratings: { handoff: number; agent: number; at: number; score?: number; word?: string }[];
  readonly feedback: { conversation: number; article: string; helpful: boolean; at: number }[];
  readonly audit: { at: number; conversation: number; by: string; what: string; why?: string }[];
  /** Who gave the first reply, and how long after taking the request, in milliseconds. The first entry of each stays. */
  readonly firstReplies: { handoff: number; agent: number; at: number; ms: number }[];
  /** The first entry of each stays. */
  readonly closures: Closure[];
  /** Handoffs whose closures are reckoned with: `unreckoned` tells of them no more. */
  readonly reckoned: number[];
  /** Lines that are there already are passed over. */
  readonly ledger: LedgerEntry[];
  /** A reviewer's later review of the same conversation replaces the earlier one. */
  readonly reviews: Review[];
  /**
   * Written after all others of the same batch. One that begins deletes the conversation, its transcript, its alarms, what
   * its ratings and the audit say in words, and empties its deliveries; its handoffs stay, and lead to nobody any more.
   */
  readonly erasures: Erasure[];
  /**
   * Settled deliveries of a conversation and their links go, with `threads` its threads as well; with `ends` the erasure is
   * over, its mark is kept, and nothing that was deleted so far can be read from the disk any more.
   */
  readonly erased: { conversation: number; deliveries: readonly number[]; threads?: true; ends?: Mark }[];
  readonly marks: Mark[];
  /** Written after all others of the same batch: the agent's identities and profile are gone. */
  readonly departures: Departure[];
  /** Agents whose departure is over: the audit and the transcripts name them no more, and nothing of it can be read. */
  readonly departed: number[];
}

export const noChanges = (): Changes => ({
  inbox: [],
  conversations: [],
  threads: [],
  placed: [],
  handoffs: [],
  alarms: [],
  said: [],
  rerecords: [],
  deliveries: [],
  attempts: [],
  results: [],
  agents: [],
  parted: [],
  absorbed: [],
  profiles: [],
  desks: [],
  moves: [],
  pauses: [],
  ratings: [],
  feedback: [],
  audit: [],
  firstReplies: [],
  closures: [],
  reckoned: [],
  ledger: [],
  reviews: [],
  erasures: [],
  erased: [],
  marks: [],
  departures: [],
  departed: [],
});

export interface Store {
  /** One answer per want, in order. */
  read(wants: readonly Want[]): Promise<readonly Found[]>;
  /**
   * Durable when it resolves. When it rejects nothing of it was written, or, if the disk failed last of all, it stands in
   * doubt: read may show it already, and it is durable with the next commit that resolves.
   */
  commit(changes: Changes): Promise<void>;

  /** Requests waiting before `askedAt` (all of them without it), and the latest `waits` in milliseconds, newest first. */
  line(askedAt: number | undefined, waits: number): Promise<{ ahead: number; waits: readonly number[] }>;
  /** Who waits, the one who asked first before the others, at most `limit`. */
  waiting(limit: number): Promise<readonly Conversation[]>;
  /** The conversations of an agent, at most `limit`. */
  owned(agent: number, limit: number): Promise<readonly Conversation[]>;
  /** Those of others that they were let into; asked for rarely. */
  visited(agent: number, limit: number): Promise<readonly Conversation[]>;
  /** The newest lines of a transcript, oldest first. */
  recent(conversation: number, limit: number): Promise<readonly Said[]>;
  /** The copies under a link key within an account and channel, oldest first. */
  copies(key: string, account: string, channel: string): Promise<readonly Placed[]>;
  /** The copy, or the original, of the message at `at` that stands in the given account and channel. */
  counterpart(at: Placed, account: string, channel: string): Promise<Placed | undefined>;
  thread(id: number): Promise<ThreadRow | undefined>;

  /** Unsettled deliveries after `after` by id, at most `limit`. */
  pending(after: number, limit: number): Promise<readonly Delivery[]>;
  alarms(until: number, limit: number): Promise<readonly { conversation: number; kind: AlarmKind; at: number }[]>;
  /** The moment of the earliest alarm. */
  nextAlarmAt(): Promise<number | undefined>;
  desks(): Promise<readonly Place[]>;
  /** All identities, those of the lowest agent's id first. */
  agents(): Promise<Changes['agents']>;
  profiles(): Promise<readonly Profile[]>;
  pauses(now: number): Promise<readonly { account: string; channel: string; until: number }[]>;
  /** How the promise was kept after `since`. */
  kept(since: number): Promise<Kept>;
  /** All open handoffs, waiting or claimed, and when the one that has waited longest began. */
  open(): Promise<{ readonly count: number; readonly since?: number }>;
  /** Open handoffs without an alarm that rings later than `after` (without it: any alarm): there must be none. */
  orphans(after?: number): Promise<readonly number[]>;
  /** What was done after `since`, by all or by one agent. A customer who asks again within `withinMs` has reopened. */
  served(since: number, withinMs: number, agent?: number): Promise<Served>;
  /** How long all took to their first replies after `since`: the part of `served` that is read quickly. */
  firstReplies(since: number): Promise<Spread>;
  /** What was said of the bot's answers after `since`. Of several words on one article in one conversation, the last. */
  botFeedback(since: number): Promise<BotFeedback>;
  closure(handoff: number): Promise<Closure | undefined>;
  /** What was closed at or before `before` and is not reckoned with, the oldest first. */
  unreckoned(before: number, withinMs: number, limit: number): Promise<readonly Reckoning[]>;
  /** Sums of the ledger by agent from `from` (inclusive) to `to` (exclusive), by the agents' ids. */
  credits(from: number, to: number): Promise<readonly Credit[]>;
  /** All that an agent has. */
  points(agent: number): Promise<number>;
  /** Reviews made after `since`, of all conversations or of those that one agent closed, oldest first. */
  reviews(since: number, agent?: number): Promise<readonly Review[]>;
  /** The largest id in use, for Ids. */
  lastId(): Promise<number>;
  /** Deletes dedupe keys older than `before`. */
  forgetInbox(before: number): Promise<void>;

  /** What is being erased, oldest first. */
  erasures(): Promise<readonly Erasure[]>;
  /** The erasures that are over, and those taken over from the register. */
  marks(): Promise<readonly Mark[]>;
  /** Conversations after `after` by id, at most `limit`; with a person, theirs alone. */
  conversations(
    after: number,
    limit: number,
    of?: { readonly account: string; readonly person: string },
  ): Promise<readonly Conversation[]>;
  threadsOf(conversation: number): Promise<readonly ThreadRow[]>;
  /** Whether a delivery of that conversation, or to that very place, is unsettled. */
  delivers(whose: number | Place): Promise<boolean>;
  /**
   * The settled deliveries of a conversation, or to a place, among the `limit` of all after `after` by id, and where their
   * copies are. `next`: where to go on; absent: that was the end.
   */
  delivered(
    whose: number | Place,
    after: number,
    limit: number,
  ): Promise<{
    readonly rows: readonly (Pick<Delivery, 'id' | 'conversation'> & Pick<Result, 'placed'>)[];
    readonly next?: number;
  }>;
  /** The audit of the conversation that a handoff belongs to, oldest first; empty once it is forgotten. */
  audited(handoff: number): Promise<readonly Omit<Changes['audit'][number], 'conversation'>[]>;
  /** Why the audit says that the policy is another, oldest first. */
  policyNotes(): Promise<readonly string[]>;
  dossier(conversation: number): Promise<Dossier>;
  /** Who is leaving, oldest first. */
  departures(): Promise<readonly Departure[]>;
  /** What an agent did and earned, oldest first. `actors`: as the audit calls them. */
  work(agent: number, actors: readonly string[]): Promise<Work>;
  /**
   * Deletes what was said before `before`, in the words of the transcript and of ratings, and the settled deliveries that
   * are older, but for conversations in which a human is waited for or at work. `about` hears of those conversations, in
   * portions, and what it does is done before their lines are deleted.
   */
  forgetSaid(before: number, about?: (conversations: readonly number[]) => Promise<void>): Promise<void>;
  /** Rejects when the store cannot write now. */
  probe(): Promise<void>;
  close(): Promise<void>;
}
