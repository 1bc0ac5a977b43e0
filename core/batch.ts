// One batch: every event of it decided in order against what the store holds and what earlier ones changed.
import { parseAction } from './action.ts';
import { coordinatorOf, joiningHands, judgement, selfKnown, verdictIn } from './applicants.ts';
import { createAsides } from './asides.ts';
import type { ChannelEvent } from './channel.ts';
import type { Ids } from './clock.ts';
import { agentCommand } from './command.ts';
import type { Agent, Conversation } from './conversation.ts';
import { begin, decide } from './decide.ts';
import { type Afterwards, enact, type Hands } from './enact.ts';
import type { Event } from './event.ts';
import { type FactParts, NO_FACTS, readFacts } from './facts.ts';
import type { SetupCodes } from './first-coordinator.ts';
import {
  asksHuman,
  asksPromise,
  distressOf,
  type Facts,
  fromAgent,
  fromCustomer,
  type Heard,
  isStrange,
  needsFacts,
  renamed,
  selectFor,
} from './hear.ts';
import { personKey } from './holding.ts';
import type { IdentityCodes } from './identities.ts';
import { deskOf, inboxKey, wantOf } from './lookup.ts';
import { isReview } from './mentoring.ts';
import { type Message, type Place, placedKey, placeKey, plain } from './message.ts';
import type { Roster } from './roster.ts';
import { customerAs } from './shield.ts';
import { type Changes, type Found, noChanges } from './store.ts';
import type { Tempo } from './tempo.ts';

/** Something for the next transaction. */
export type Item =
  | { readonly kind: 'heard'; readonly event: ChannelEvent }
  /** An event of our own: an alarm, an answer, a delivery that failed. `write` goes into the same transaction. */
  | {
      readonly kind: 'own';
      readonly conversation: number;
      /** `changes` is what the batch has written so far. Undefined: there is nothing to decide on any more. */
      make(base: Base, state: Conversation, facts: Facts, changes: Changes): Event | undefined;
      readonly facts?: true;
      write?(changes: Changes): void;
    }
  | { readonly kind: 'note'; write(changes: Changes): void };

export interface Base {
  readonly id: string;
  readonly at: number;
  readonly fresh: number;
}

export interface BatchParts extends FactParts {
  readonly ids: Ids;
  readonly hands: Omit<Hands, 'happened' | 'joined' | 'author'>;
  /** Whether this code makes a group a desk. */
  opens(code: string, place: Place): Promise<boolean>;
  readonly codes: IdentityCodes;
  readonly setupCodes: SetupCodes;
  readonly tempo: Tempo;
  ignored(account: string, label: string): void;
  /** How the promise of a human is kept, in words. */
  promise(lang: string): Promise<Message>;
  /** An agent's own figures. */
  me(agent: Agent): Promise<Message>;
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

export async function runBatch(items: readonly Item[], parts: BatchParts): Promise<Batch> {
  const { store, house, roster, profiles, clock, ids } = parts;
  const changes = noChanges();
  const afterwards: Afterwards = { replies: [], reveals: [], typing: [], asks: [] };
  const broken = new Set<number>();
  const early = new Set<number>();
  /** The store could not be read: that is no fault of the event, and the whole batch fails. */
  let unread: unknown;
  /** Those whose later words wait too, so that they stay in order. */
  const waiting = new Set<string | undefined>();
  const found = await store.read(items.map((item) => wantOf(item, roster)));
  const states = new Map<number, Conversation>();
  const begun = new Map<string, number>();
  /** Those that this batch erases: whoever writes there now begins anew. */
  const gone = new Set<number>();
  const keys = new Set<string>();
  const lanes = new Set<string>();
  /** Only the first delivery of a lane may start at once: the others of this batch come after it. */
  const hands: Hands = {
    ...parts.hands,
    ...joiningHands(roster, profiles),
    admits(lane, account) {
      if (lanes.has(lane)) return false;
      lanes.add(lane);
      return parts.hands.admits(lane, account);
    },
    happened(agent, did, at) {
      const changed = profiles.happened(agent, did, at, changes);
      if (changed) asides.tellChanged(agent, changed, at);
    },
  };

  const stateOf = (at: Found): Conversation | undefined =>
    at.state && !gone.has(at.state.id) ? (states.get(at.state.id) ?? at.state) : undefined;

  /** Decides on one event and writes down what came of it. */
  function step(state: Conversation, event: Event, before: Conversation | undefined): void {
    const made = decide(house, state, event);
    enact(made.state, made.effects, event.at, changes, afterwards, hands);
    if (made.effects.some(({ type }) => type === 'erase')) {
      gone.add(state.id);
      states.delete(state.id);
      return;
    }
    states.set(made.state.id, made.state);
    if (made.state === before) return;
    changes.conversations.push({ state: made.state, at: event.at });
  }

  /** What was read. Where it could not be, nothing of the batch is written. */
  async function reading<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      unread = error;
      throw error;
    }
  }

  const asides = createAsides(parts, changes, afterwards, hands, reading);

  const factsFor = (state: Conversation, desk: Place | undefined): Promise<Facts> =>
    reading(readFacts(parts, changes, state, desk));

  /** The conversation of an agent's event, also through a message that this very batch passes on. */
  function stateFor(event: Heard, at: Found): Conversation | undefined {
    const known = stateOf(at);
    const select = known ? undefined : selectFor(event, true);
    if (select?.by !== 'copy') return known;
    const key = placedKey(select.at);
    const passedOn = changes.deliveries.findLast(({ act }) => act.type === 'send' && act.keys.includes(key));
    return passedOn && states.get(passedOn.conversation);
  }

  const atDesk = (event: Heard): boolean => deskOf(roster, event) !== undefined;

  /** An answer to a message that is just arriving: who it is for is known as soon as the delivery is written down. */
  const isEarly = (event: Heard, at: Found): boolean =>
    waiting.has(personKey(event)) ||
    (!at.seen &&
      atDesk(event) &&
      selectFor(event, true)?.by === 'copy' &&
      parts.backlog(event.place) > 0 &&
      !stateFor(event, at));

  async function heard(event: Heard, at: Found): Promise<void> {
    const key = inboxKey(event);
    if (at.seen || keys.has(key)) return;
    /** Only at the end: what could not be decided on comes again, and must not be taken for seen. */
    const seen = (): void => {
      keys.add(key);
      changes.inbox.push({ key, at: event.at });
    };
    const base: Base = { id: event.id, at: event.at, fresh: ids.next() };
    const desk = deskOf(roster, event);
    const known = desk ? undefined : (stateOf(at) ?? states.get(begun.get(placeKey(event.place)) ?? -1));
    if (await asides.ofThemselves(event, desk)) return seen();
    if (await aboutApplicant(event, base, desk)) return seen();
    if (desk) await agentSpoke(event, base, at, desk);
    else await (isStrange(event, known) ? asides.strangeGroup(event) : customerSpoke(event, base, known));
    seen();
  }

  async function customerSpoke(event: Heard, base: Base, before: Conversation | undefined): Promise<void> {
    const named = event.type === 'pressed' ? parseAction(event.action).conversation : undefined;
    if (event.type === 'pressed' && named !== undefined && named !== before?.id) return pressedAway(event, base, named);
    if (before && before.customer.id !== event.author.id) return bystander(event);
    if (asksPromise(event)) return asides.tellPromise(event.place, event.author.lang ?? before?.lang);
    const customer = customerAs(house, event.author, event.place.account);
    const place = placeKey(event.place);
    if (!before && event.type !== 'written' && event.type !== 'pressed') return;
    const state = before
      ? renamed(before, customer)
      : begin(ids.next(), customer, event.place, customer.lang ?? house.lang);
    if (!before) begun.set(place, state.id);
    const [asks, distress] = [asksHuman(event, state), distressOf(event, house.distress)];
    const facts = needsFacts(event, state, asks || distress !== undefined, false)
      ? await factsFor(state, undefined)
      : NO_FACTS;
    const hurries = event.type === 'written' && parts.tempo.hurries(state.id, event);
    const made = fromCustomer(event, base, state.customer, facts, { asks, distress, hurries });
    if (made) step(state, selfKnown(made, event.audience, roster, profiles, changes), before);
  }

  /** A coordinator's word on who applied, wherever the card stands. Others who type it say something else. */
  async function aboutApplicant(event: Heard, base: Base, desk: Place | undefined): Promise<boolean> {
    const verdict = verdictIn(event);
    if (!verdict) return false;
    const by = coordinatorOf(event, desk, roster, changes);
    if (!by && !desk && event.type === 'written') return false;
    const select = Number.isNaN(verdict.conversation) ? undefined : ({ by: 'id', id: verdict.conversation } as const);
    const [at] = await reading(store.read(select ? [{ select }] : []));
    const state = at && stateOf(at);
    if (by && state) step(state, judgement(event, verdict, by, base, state, parts, changes), state);
    else if (event.type !== 'pressed') asides.sayAt(event.place, by ? 'applicantAskWhom' : 'onlyCoordinators');
    else asides.settle(event, state ? 'onlyCoordinators' : 'oldButton', state ? undefined : event.author.lang);
    return true;
  }

  /** A shared place where somebody else is the customer: what others say there is not ours to answer or to pass on. */
  function bystander(event: Heard): void {
    parts.ignored(event.place.account, 'bystander');
    if (event.type === 'pressed') asides.settle(event, 'notYours', event.author.lang);
  }

  /** An agent's buttons work wherever they are shown to that agent: a home page, a direct message. */
  async function pressedAway(event: Extract<Heard, { type: 'pressed' }>, base: Base, id: number): Promise<void> {
    const known = roster.known(event.place.account, event.author.id);
    const [at] = known ? await reading(store.read([{ select: { by: 'id', id } }])) : [];
    const state = at && stateOf(at);
    if (!known || !state) {
      parts.ignored(event.place.account, 'old button');
      return asides.settle(event, 'oldButton', event.author.lang);
    }
    const { agent, desk } = known;
    if (!desk) return asides.settle(event, 'deskFirst', event.author.lang);
    const facts = await factsFor(state, desk);
    // What is answered goes to the desk, or to where it was pressed: a desk elsewhere, a card in a mentor's own chat.
    const place = desk.account === event.place.account && !isReview(event.action) ? desk : event.place;
    const made = fromAgent({ ...event, place }, base, agent, desk, roster.rights(agent, changes), facts);
    if (made) step(state, made, state);
  }

  async function agentSpoke(event: Heard, base: Base, at: Found, desk: Place): Promise<void> {
    const agent = roster.agent(event.author, desk, event.at, changes);
    const asked = event.type === 'written' ? agentCommand(plain(event.message.text)) : undefined;
    if (await asides.about(agent, event.place, event.at, asked)) return;
    const state = stateFor(event, at);
    if (!state) {
      parts.ignored(event.place.account, `desk:${event.type}`);
      if (event.type === 'pressed') asides.settle(event, 'nobodyWaits');
      if (asked?.name === 'help') asides.sayAt(event.place, 'agentHelp');
      else if (asked && asked.name !== 'note' && asked.name !== 'unknown') asides.sayAt(event.place, 'whichOne');
      else if (!asked && event.type === 'written' && event.toUs) asides.sayAt(event.place, 'reachedNobody');
      return;
    }
    const facts = needsFacts(event, state, false, true) ? await factsFor(state, desk) : NO_FACTS;
    const made = fromAgent(event, base, agent, desk, roster.rights(agent, changes), facts);
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
        const made = item.make(base, state, facts, changes);
        if (made) step(state, made, state);
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
