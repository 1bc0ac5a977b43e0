// One batch: every event of it decided in order against what the store holds and what earlier ones changed.

import { createAside } from './aside.ts';
import type { ChannelEvent } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { Agent, Conversation, Customer } from './conversation.ts';
import { begin, decide } from './decide.ts';
import { type Afterwards, enact, type Hands } from './enact.ts';
import type { Event, Line, Said } from './event.ts';
import {
  agentNeedsFacts,
  asksHelp,
  asksHuman,
  asksQueue,
  displayName,
  type Facts,
  fromAgent,
  fromCustomer,
  type Heard,
  needsFacts,
  pressedElsewhere,
  selectFor,
} from './hear.ts';
import { personKey } from './holding.ts';
import { type Message, type Place, placedKey, placeKey } from './message.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import { type Changes, type Found, noChanges, type Select, type Store, type Want } from './store.ts';
import { say } from './words.ts';

/** Something for the next transaction. */
export type Item =
  | { readonly kind: 'heard'; readonly event: ChannelEvent }
  /** An event of our own: an alarm, an answer, a delivery that failed. `write` goes into the same transaction. */
  | {
      readonly kind: 'own';
      readonly conversation: number;
      make(base: Base, state: Conversation, facts: Facts): Event;
      readonly facts?: true;
      write?(changes: Changes): void;
    }
  | { readonly kind: 'note'; write(changes: Changes): void };

export interface Base {
  readonly id: string;
  readonly at: number;
  readonly fresh: number;
}

export interface BatchParts {
  readonly house: House;
  readonly store: Store;
  readonly roster: Roster;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hands: Hands;
  backlog(desk: Place): number;
  /** What an agent sees who looks in. */
  overview(agent: Agent): Promise<Message>;
  /** Whether this code makes a group a desk. */
  opens(code: string, place: Place): Promise<boolean>;
  ignored(account: string, label: string): void;
  /** An event whose decision threw: our bug. It must not hold up the others. */
  broken(item: Item, error: unknown): void;
}

export interface Batch {
  readonly changes: Changes;
  readonly afterwards: Afterwards;
  /** Items whose decision threw, by their index. */
  readonly broken: ReadonlySet<number>;
  /** Items that answer a copy which is still being delivered: its link is about to be written. */
  readonly early: ReadonlySet<number>;
}

const NO_FACTS: Facts = { line: { ahead: 0, desks: [] }, recent: [], peers: [] };

export async function runBatch(items: readonly Item[], parts: BatchParts): Promise<Batch> {
  const { store, house, roster, clock, ids } = parts;
  const changes = noChanges();
  const afterwards: Afterwards = { replies: [], asks: [] };
  const broken = new Set<number>();
  const early = new Set<number>();
  /** The store could not be read: that is no fault of the event, and the whole batch fails. */
  let unread: unknown;
  /** Those whose later words wait too, so that they stay in order. */
  const waiting = new Set<string | undefined>();
  const selecting = (event: Heard): Select | undefined =>
    selectFor(event, event.audience !== 'direct' && roster.deskOf(event.place) !== undefined);
  const found = await store.read(items.map((item) => wantOf(item, selecting)));
  const states = new Map<number, Conversation>();
  const begun = new Map<string, number>();
  const keys = new Set<string>();
  const lanes = new Set<string>();
  /** Only the first delivery of a lane may start at once: the others of this batch come after it. */
  const hands: Hands = {
    ...parts.hands,
    admits(lane, account) {
      if (lanes.has(lane)) return false;
      lanes.add(lane);
      return parts.hands.admits(lane, account);
    },
  };

  const aside = createAside(parts, changes, afterwards);

  const stateOf = (at: Found): Conversation | undefined =>
    at.state ? (states.get(at.state.id) ?? at.state) : undefined;

  /** Decides on one event and writes down what came of it. */
  function step(state: Conversation, event: Event, before: Conversation | undefined): void {
    const made = decide(house, state, event);
    enact(made.state, made.effects, event.at, changes, afterwards, hands);
    states.set(made.state.id, made.state);
    if (made.state === before) return;
    changes.conversations.push({ state: made.state, at: event.at });
  }

  async function reading<T>(read: Promise<T>): Promise<T> {
    try {
      return await read;
    } catch (error) {
      unread = error;
      throw error;
    }
  }

  const factsFor = (state: Conversation, desk: Place | undefined): Promise<Facts> => reading(readFacts(state, desk));

  async function readFacts(state: Conversation, desk: Place | undefined): Promise<Facts> {
    const waiting = state.phase === 'waiting' ? state.handoff.askedAt : undefined;
    const { estimateFrom, estimateFromMin, transcriptLinesMax } = house.policy;
    const { ahead, waits } = await store.line(waiting, estimateFrom);
    const stored = await store.recent(state.id, transcriptLinesMax);
    const line: Line = {
      ahead: ahead + (waiting === undefined ? askedInBatch() : 0),
      desks: roster.choose(parts.backlog),
      ...(waits.length >= estimateFromMin ? { typicalMs: median(waits) } : {}),
    };
    return {
      line,
      recent: [...stored, ...saidInBatch(state.id)].slice(-transcriptLinesMax),
      peers: desk ? roster.peers(desk) : [],
    };
  }

  const saidInBatch = (conversation: number): Said[] =>
    changes.said.filter((row) => row.conversation === conversation).map((row) => row.said);
  const askedInBatch = (): number => changes.handoffs.filter((row) => row.standing === 'waiting').length;

  /** The conversation of an agent's event, also through a message that this very batch passes on. */
  function stateFor(event: Heard, at: Found): Conversation | undefined {
    const known = stateOf(at);
    const select = known ? undefined : selecting(event);
    if (select?.by !== 'copy') return known;
    const key = placedKey(select.at);
    const passedOn = changes.deliveries.findLast(({ act }) => act.type === 'send' && act.keys.includes(key));
    return passedOn && states.get(passedOn.conversation);
  }

  /** An answer to a message that is just arriving: who it is for is known as soon as the delivery is written down. */
  const isEarly = (event: Heard, at: Found): boolean =>
    waiting.has(personKey(event)) ||
    (!at.seen && selecting(event)?.by === 'copy' && parts.backlog(event.place) > 0 && !stateFor(event, at));

  async function heard(event: Heard, at: Found): Promise<void> {
    const key = inboxKey(event);
    if (at.seen || keys.has(key)) return;
    const base: Base = { id: event.id, at: event.at, fresh: ids.next() };
    const desk = event.audience === 'direct' ? undefined : roster.deskOf(event.place);
    if (desk) await agentSpoke(event, base, at, desk);
    else await customerSpoke(event, base, stateOf(at) ?? states.get(begun.get(placeKey(event.place)) ?? -1));
    // Only now: what could not be decided on comes again, and must not be taken for seen.
    keys.add(key);
    changes.inbox.push({ key, at: event.at });
  }

  async function customerSpoke(event: Heard, base: Base, before: Conversation | undefined): Promise<void> {
    const { place, author, type } = event;
    if (event.audience !== 'direct') {
      if (await aside.link(event)) return;
      // A group is heard only where somebody has a conversation, and that begins by speaking to the bot in a thread.
      if (place.thread === undefined || (!before && event.audience === 'group'))
        return aside.ignore(event, 'group', 'nobodyWaits');
    }
    const elsewhere = pressedElsewhere(event, before);
    if (elsewhere !== undefined) return pressedAway(event, base, elsewhere);
    // What was removed is gone, whoever did it: not every platform tells who.
    const theirs = before?.customer.id === author.id;
    if (before && !theirs && type !== 'removed') return aside.ignore(event, 'bystander', 'notYours');
    if (!before && type !== 'written' && type !== 'pressed') return;
    const customer: Customer = { ...author, name: displayName(author.name), account: place.account };
    const known = before && theirs ? renamed(before, customer) : before;
    const state = known ?? begin(ids.next(), customer, place, customer.lang ?? house.lang);
    if (!before) begun.set(placeKey(place), state.id);
    const asks = asksHuman(event, state);
    const facts = needsFacts(event, state, asks) ? await factsFor(state, undefined) : NO_FACTS;
    const made = fromCustomer(event, base, state.customer, facts, asks);
    if (made) step(state, made, before);
  }

  /** Agents press where they are: on a page of their own, in a direct message. For others the button is an old one. */
  async function pressedAway(event: Heard, base: Base, conversation: number): Promise<void> {
    const seen = roster.seen(event.place.account, event.author.id);
    if (!seen) return aside.ignore(event, 'old button', 'oldButton');
    const [found] = await reading(store.read([{ select: { by: 'id', id: conversation } }]));
    const agent = roster.agent(event.author, seen.desk, event.at, changes);
    await agentActed(event, base, agent, seen.desk, found && stateOf(found));
  }

  async function agentSpoke(event: Heard, base: Base, at: Found, desk: Place): Promise<void> {
    const agent = roster.agent(event.author, desk, event.at, changes);
    if (asksQueue(event)) return aside.say(event.place, await reading(parts.overview(agent)));
    const state = stateFor(event, at);
    if (!state && asksHelp(event)) aside.say(event.place, { text: [say(house.lang, 'agentHelp')] });
    await agentActed(event, base, agent, desk, state);
  }

  async function agentActed(
    event: Heard,
    base: Base,
    agent: Agent,
    desk: Place,
    state: Conversation | undefined,
  ): Promise<void> {
    if (!state) return aside.ignore(event, `desk:${event.type}`, 'nobodyWaits');
    const facts = agentNeedsFacts(event) ? await factsFor(state, desk) : NO_FACTS;
    const made = fromAgent(event, base, agent, desk, facts);
    if (made) step(state, made, state);
  }

  for (const [i, item] of items.entries()) {
    const at = found[i] ?? { seen: false };
    try {
      if (item.kind === 'note') item.write(changes);
      else if (item.kind === 'own') {
        item.write?.(changes);
        const state = stateOf(at);
        if (!state) continue;
        const facts = item.facts ? await factsFor(state, undefined) : NO_FACTS;
        const base: Base = { id: `own:${ids.next()}`, at: clock.now(), fresh: ids.next() };
        step(state, item.make(base, state, facts), state);
      } else if (item.event.type === 'moved') {
        changes.moves.push({ from: item.event.from, to: item.event.to });
      } else if (isEarly(item.event, at)) {
        early.add(i);
        waiting.add(personKey(item.event));
      } else await heard(item.event, at);
    } catch (error) {
      if (error === unread) throw error;
      broken.add(i);
      parts.broken(item, error);
    }
  }
  deskMoves(changes, roster, clock.now());
  return { changes, afterwards, broken, early };
}

/** A desk that moved is remembered as a desk: after a restart the configuration names its old place alone. */
function deskMoves(changes: Changes, roster: Roster, at: number): void {
  for (const { from, to } of changes.moves) {
    if (roster.deskOf(from)) changes.desks.push({ place: { account: to.account, channel: to.channel }, at });
  }
}

const inboxKey = (event: Heard): string => `${event.place.account}\u0000${event.id}`;

function wantOf(item: Item, selecting: (event: Heard) => Select | undefined): Want {
  if (item.kind === 'note') return {};
  if (item.kind === 'own') return { select: { by: 'id', id: item.conversation } };
  if (item.event.type === 'moved') return {};
  const select = selecting(item.event);
  return { inbox: inboxKey(item.event), ...(select ? { select } : {}) };
}

/** Names and languages follow the platform's. */
function renamed(state: Conversation, customer: Customer): Conversation {
  const lang = customer.lang ?? state.lang;
  if (state.customer.name === customer.name && state.lang === lang) return state;
  return { ...state, customer, lang };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
