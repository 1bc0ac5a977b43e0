// A conversation's phases as a union, so that impossible states do not type-check.
import type { Kind } from './distress.ts';
import type { Pace } from './flood.ts';
import type { Joining } from './joining/application.ts';
import type { Known as Numbers, Part } from './mask.ts';
import type { Ladder } from './match.ts';
import { type Author, type Message, type Place, type Placed, placeKey } from './message.ts';

/** The person who writes, identified by account and platform id. */
export interface Customer extends Author {
  readonly account: string;
}

/** A person of the pool as the house knows them. `alias` is all that a customer ever sees. */
export interface Agent {
  readonly id: number;
  readonly account: string;
  readonly person: string;
  readonly alias: string;
}

/** The relay thread of this conversation at a desk. Its place is the store's: it may be reopened elsewhere. */
export interface Thread {
  readonly id: number;
  readonly desk: Place;
}

/** Somebody who was let in. `thread`: where they read and write, if that is not the owner's. */
export interface Guest extends Agent {
  readonly thread?: Thread;
}

/** One request for a human that has not ended. It ends with a human's reply or the customer's withdrawal. */
export interface Handoff {
  readonly id: number;
  readonly askedAt: number;
  readonly question: string;
  /** Desks where a card stands. */
  readonly desks: readonly Place[];
  /** Agents who said that it is not for them. */
  readonly passed: readonly number[];
  /** When coordinators were paged for it last. */
  readonly pagedAt?: number;
  /** The gravest that the customer's words spoke of: not a request for somebody who is learning. */
  readonly distress?: Kind;
  /** Nobody came to look over what an apprentice wrote here: it is for those who have learned. */
  readonly full?: true;
  /** How far the asking has come; absent: nobody was asked yet. */
  readonly ladder?: Ladder;
  /** What agents were asked one by one, the latest last; few. */
  readonly offers?: readonly Offer[];
}

/** A handoff offered to one agent, who may take it until a moment before others are asked as well. */
export interface Offer {
  readonly agent: number;
  /** In milliseconds since the epoch. */
  readonly until: number;
  /** Where its card stands: the agent's own chat with the bot. Absent: the card at the desk is theirs as well. */
  readonly at?: Place;
  /** Ended: they answered, or the time for it is over. */
  readonly over?: true;
}

/** What a conversation knows of its customer's personal data. */
interface Personal {
  /** Which value has which number, by its keyed hash. */
  readonly numbers: Numbers;
  /** The last messages that may hold a part of a value: few, and short. */
  readonly lately: readonly Lately[];
}

export interface Lately extends Part {
  readonly source: Placed;
  readonly at: number;
}

interface Known {
  readonly id: number;
  readonly place: Place;
  readonly customer: Customer;
  readonly lang: string;
  /** Agents who blocked this customer: nothing passes between the two any more. */
  readonly blockedBy: readonly number[];
  /** The customer blocked the bot or left. */
  readonly unreachable?: true;
  /** Grows with every change of owner; only the current number sends. */
  readonly fence: number;
  /** Grows with every question put to the answerer. */
  readonly turn: number;
  /** Answers to questions up to this one are discarded: a human was asked for, or took over, since. */
  readonly muted: number;
  /** Titles of the articles that the bot offered lately, newest last, at most three. */
  readonly tried: readonly string[];
  /** Of the articles that the bot showed lately, those with an author, newest last, at most three. */
  readonly authored?: readonly Authored[];
  /** The thread of last time, used again at the same desk. */
  readonly thread?: Thread;
  /** Once-only hints that were given. */
  readonly told: readonly Told[];
  readonly personal?: Personal;
  readonly pace?: Pace;
  /** When the customer was last shown where to call in an emergency. */
  readonly emergencyAt?: number;
  /** The customer wants to help, or does. */
  readonly joining?: Joining;
  /** When the customer last reported somebody, and when an agent last reported them. */
  readonly reportedAt?: number;
  readonly accusedAt?: number;
  /** When the customer was last asked whether they would help others. */
  readonly invitedAt?: number;
}

/** An article by its id and title, and who wrote it, as the knowledge base names them. */
export interface Authored {
  readonly article: string;
  readonly title: string;
  readonly author: string;
}

export type Told = 'welcome' | 'notes' | 'added' | 'undelivered' | 'masked';

export type Bot = Known & {
  readonly phase: 'bot';
  /** The agent whose conversation just ended; the next answer says that the bot is back. */
  readonly after?: string;
};

export type Waiting = Known & {
  readonly phase: 'waiting';
  readonly handoff: Handoff;
  /** The customer asked the bot to go on helping meanwhile. */
  readonly botHelps: boolean;
  /** How often the customer was told that the wait goes on. */
  readonly updates: number;
  /** The agent of last time, asked alone until an alarm rings. */
  readonly prefer?: Agent;
};

/** Of the two who talk: the customer, or whoever of the pool. */
export type Side = 'customer' | 'agent';

/** A reply of somebody who is learning. It goes to the customer by somebody else's press, and in no other way. */
export interface Held {
  readonly id: number;
  readonly by: Agent;
  readonly message: Message;
  /** The message at the desk that it is; absent: one of the house's own replies. */
  readonly source?: readonly Placed[];
  readonly at: number;
  /** Grows with every change: a press counts for what its card showed. */
  readonly edition: number;
  /** Mentors' own chats where a copy of its card stands. */
  readonly copies: readonly Place[];
}

export type Assigned = Known & {
  readonly phase: 'assigned';
  readonly handoff: Handoff;
  readonly owner: Agent;
  readonly guests: readonly Guest[];
  readonly thread: Thread;
  readonly takenAt: number;
  /** When the owner's first reply went out; absent: the handoff is still open. */
  readonly repliedAt?: number;
  readonly snoozed?: true;
  /** The owner was reminded that the customer waits for a word. */
  readonly nudged?: true;
  /** Whose words coordinators were told of because they lead elsewhere. */
  readonly flagged?: readonly Side[];
  /** What waits for a mentor, in the order in which it was written; absent rather than empty. */
  readonly held?: readonly Held[];
  /** Mentors who were asked for it, by id, the latest last; `at`: the own chat of that one, who has `until` then. */
  readonly review?: { readonly asked: readonly number[]; readonly until: number; readonly at?: Place };
  /** What became of the owner's replies that were held: sent as they were, or changed or given back. */
  readonly tally?: Tally;
  /** Apprentices who read along, by id; few. */
  readonly readers?: readonly number[];
};

export interface Tally {
  readonly asIs: number;
  readonly changed: number;
}

export type Rating = Known & {
  readonly phase: 'rating';
  readonly agent: Agent;
  readonly handoff: number;
  /** Given already: a word may follow. */
  readonly score?: number;
  /** The word was given too. */
  readonly worded?: true;
  /** The request was one of somebody in distress. */
  readonly distressed?: true;
};

export type Conversation = Bot | Waiting | Assigned | Rating;

export const isGuest = (state: Assigned, { id }: Pick<Agent, 'id'>): boolean =>
  state.guests.some((guest) => guest.id === id);

export const takesPart = (state: Assigned, agent: Pick<Agent, 'id'>): boolean =>
  state.owner.id === agent.id || isGuest(state, agent);

/** Whether what an agent writes in the thread is for the customer. */
export const speaks = (state: Assigned, agent: Agent): boolean =>
  !state.blockedBy.includes(agent.id) && takesPart(state, agent);

/** The threads in which it goes on, each at a desk of its own: the owner's first, then those of guests from elsewhere. */
export function threadsOf(state: Conversation): readonly Thread[] {
  if (!state.thread) return [];
  if (state.phase !== 'assigned' || state.guests.length === 0) return [state.thread];
  const all = [state.thread, ...state.guests.flatMap(({ thread }) => thread ?? [])];
  return [...new Map(all.map((thread) => [thread.id, thread])).values()];
}

/** The one of them at this desk. */
export const threadAt = (state: Conversation, desk: Place): Thread | undefined =>
  threadsOf(state).find((thread) => placeKey(thread.desk) === placeKey(desk));

/** Who writes to the customer in that thread. */
export const writersIn = (state: Assigned, { id }: Thread): readonly Agent[] => [
  ...(id === state.thread.id ? [state.owner] : []),
  ...state.guests.filter(({ thread }) => (thread ?? state.thread).id === id),
];

/** How a handoff stands in the store; `replied` and `withdrawn` are its only two ends. */
export type HandoffStanding = 'waiting' | 'claimed' | 'replied' | 'withdrawn';

export type AlarmKind =
  | 'answer'
  | 'remind'
  | 'prefer'
  | 'nudge'
  | 'lease'
  | 'snooze'
  | 'reopen'
  | 'wave'
  | 'review'
  | 'silent'
  | 'invite'
  | 'flood'
  | 'page';

/** The conversation without its phase, to build the next one from. */
export function known(state: Conversation): Known {
  const { id, place, customer, lang, blockedBy, unreachable, fence, turn, muted, tried, thread, told, personal, pace } =
    state;
  const { emergencyAt, joining, reportedAt, accusedAt, invitedAt, authored } = state;
  return {
    id,
    place,
    customer,
    lang,
    blockedBy,
    fence,
    turn,
    muted,
    tried,
    told,
    ...(unreachable ? { unreachable } : {}),
    ...(authored ? { authored } : {}),
    ...(thread ? { thread } : {}),
    ...(personal ? { personal } : {}),
    ...(pace ? { pace } : {}),
    ...(emergencyAt === undefined ? {} : { emergencyAt }),
    ...(joining ? { joining } : {}),
    ...(reportedAt === undefined ? {} : { reportedAt }),
    ...(accusedAt === undefined ? {} : { accusedAt }),
    ...(invitedAt === undefined ? {} : { invitedAt }),
  };
}
