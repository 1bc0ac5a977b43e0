// One batch: every event of it decided in order against what the store holds and what earlier ones changed.

import type { ChannelEvent } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { Conversation, Customer } from './conversation.ts';
import { begin, decide } from './decide.ts';
import { type Afterwards, enact, type Hands, laneOf } from './enact.ts';
import type { Event, Line, Said } from './event.ts';
import {
  asksHuman,
  displayName,
  type Facts,
  fromAgent,
  fromCustomer,
  type Heard,
  needsFacts,
  selectFor,
} from './hear.ts';
import { personKey } from './holding.ts';
import { type Place, placedKey, placeKey, plain } from './message.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import { type Changes, type Found, noChanges, type Store, type Want } from './store.ts';
import { type Key, say } from './words.ts';

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
  const found = await store.read(items.map(wantOf));
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

  async function factsFor(state: Conversation, desk: Place | undefined): Promise<Facts> {
    try {
      return await readFacts(state, desk);
    } catch (error) {
      unread = error;
      throw error;
    }
  }

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
    const select = known ? undefined : selectFor(event);
    if (select?.by !== 'copy') return known;
    const key = placedKey(select.at);
    const passedOn = changes.deliveries.findLast(({ act }) => act.type === 'send' && act.keys.includes(key));
    return passedOn && states.get(passedOn.conversation);
  }

  /** An answer to a message that is just arriving: who it is for is known as soon as the delivery is written down. */
  const isEarly = (event: Heard, at: Found): boolean =>
    waiting.has(personKey(event)) ||
    (!at.seen && selectFor(event)?.by === 'copy' && parts.backlog(event.place) > 0 && !stateFor(event, at));

  async function heard(event: Heard, at: Found): Promise<void> {
    const key = inboxKey(event);
    if (at.seen || keys.has(key)) return;
    const base: Base = { id: event.id, at: event.at, fresh: ids.next() };
    if (event.audience === 'direct') await customerSpoke(event, base, stateOf(at));
    else await agentSpoke(event, base, at);
    // Only now: what could not be decided on comes again, and must not be taken for seen.
    keys.add(key);
    changes.inbox.push({ key, at: event.at });
  }

  async function customerSpoke(event: Heard, base: Base, known: Conversation | undefined): Promise<void> {
    const customer: Customer = { ...event.author, name: displayName(event.author.name), account: event.place.account };
    const place = placeKey(event.place);
    const before = known ?? states.get(begun.get(place) ?? -1);
    if (!before && event.type !== 'written' && event.type !== 'pressed') return;
    const state = before
      ? renamed(before, customer)
      : begin(ids.next(), customer, event.place, customer.lang ?? house.lang);
    if (!before) begun.set(place, state.id);
    const asks = asksHuman(event, state);
    const facts = needsFacts(event, state, asks) ? await factsFor(state, undefined) : NO_FACTS;
    const made = fromCustomer(event, base, state.customer, facts, asks);
    if (made) step(state, made, before);
  }

  async function agentSpoke(event: Heard, base: Base, at: Found): Promise<void> {
    const desk = roster.deskOf(event.place);
    if (!desk) {
      await strangeGroup(event);
      return;
    }
    const agent = roster.agent(event.author, desk, event.at, changes);
    const state = stateFor(event, at);
    if (!state) {
      parts.ignored(event.place.account, `desk:${event.type}`);
      if (event.type === 'pressed') settle(event, 'nobodyWaits');
      if (event.type === 'written' && /^\/help\b/.test(plain(event.message.text))) sayAt(event.place, 'agentHelp');
      return;
    }
    const facts = needsFacts(event, state, false) ? await factsFor(state, desk) : NO_FACTS;
    const made = fromAgent(event, base, agent, desk, facts);
    if (made) step(state, made, state);
  }

  /** A press that leads nowhere is answered all the same, or the button would spin. */
  function settle(event: Extract<Heard, { type: 'pressed' }>, key: Key): void {
    const { account } = event.place;
    afterwards.replies.push({ type: 'reply', press: event.press, account, text: say(house.lang, key) });
  }

  /** A group that is no desk: nothing is heard there but the code that makes it one. */
  async function strangeGroup(event: Heard): Promise<void> {
    const code = event.type === 'written' ? /^\/link\s+(\S{4,40})\s*$/.exec(plain(event.message.text))?.[1] : undefined;
    if (code === undefined) {
      parts.ignored(event.place.account, 'group');
      if (event.type === 'pressed') settle(event, 'nobodyWaits');
      return;
    }
    const place = { account: event.place.account, channel: event.place.channel };
    const right = await parts.opens(code, place);
    if (right) changes.desks.push({ place, at: event.at });
    sayAt(event.place, right ? 'linked' : 'linkWrong', { house: house.name });
  }

  /** A line of ours that belongs to no conversation. */
  function sayAt(place: Place, key: Key, params: Record<string, string> = {}): void {
    const to = { place };
    changes.deliveries.push({
      id: ids.next(),
      conversation: 0,
      lane: laneOf(to),
      to,
      act: { type: 'send', message: { text: [say(house.lang, key, params)] }, keys: [] },
      attempt: 0,
      dueAt: 0,
    });
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

function wantOf(item: Item): Want {
  if (item.kind === 'note') return {};
  if (item.kind === 'own') return { select: { by: 'id', id: item.conversation } };
  if (item.event.type === 'moved') return {};
  const select = selectFor(item.event);
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
