// What really happened in a simulated world: what was said, what was committed, what arrived. People and checks read it.
import { movedPlace, movedState } from '../../adapters/store/move.ts';
import type { ChannelEvent } from '../../core/channel.ts';
import type { AlarmKind, Conversation, HandoffStanding } from '../../core/conversation.ts';
import type { Profile } from '../../core/duty.ts';
import { type Message, type Place, type Placed, placedKey, placeKey, plain } from '../../core/message.ts';
import type { Changes, Delivery, Result } from '../../core/store.ts';
import type { Arrived } from './channel.ts';

export type Heard = Exclude<ChannelEvent, { type: 'moved' }>;

export interface Person {
  readonly role: 'customer' | 'agent' | 'stranger';
  readonly account: string;
  readonly id: string;
  readonly name: string;
  /** BCP 47, as the platform tells it. */
  readonly lang?: string;
  /** An agent's own chat with the bot, where they have one. */
  readonly own?: Place;
}

/** One thing that a person did. The platform holds it, and delivers it until it is acknowledged, or more often. */
export interface Spoken {
  readonly nr: number;
  readonly by: Person;
  readonly event: ChannelEvent;
  /** The word in its text that is nowhere else. */
  readonly token?: string;
  /** What the person meant by it: `ask`, `transcript`, `note`, ... */
  readonly intent: string;
  /** The conversation that an agent meant. */
  readonly about?: number;
  acked: boolean;
  /** It was not acknowledged at first, and delivered again after what was said later. */
  refused: boolean;
  /** Counts every event that was committed. */
  committed?: number;
  /** It belongs to a conversation that was erased since. */
  forgotten?: true;
}

/** One delivery, from its commit on. */
export interface Sent {
  readonly delivery: Delivery;
  readonly conversation: number;
  /** The person's message that it passes on, if it was committed together with that. */
  readonly origin?: Spoken;
  /** Where it took effect, as often as it did. */
  readonly effects: Place[];
  readonly result?: Result;
  arrived: boolean;
}

export interface ThreadSeen {
  readonly conversation: number;
  readonly desk: Place;
  /** Everywhere it ever was, the latest last. */
  readonly places: Place[];
  readonly open: boolean;
}

/** The conversation as it was before a commit, and all that it became in it. */
export interface Change {
  readonly id: number;
  readonly states: readonly (Conversation | undefined)[];
}

export interface Committed {
  readonly changes: Changes;
  readonly spoken: readonly Spoken[];
  readonly sent: readonly Sent[];
  readonly changed: ReadonlyMap<number, Change>;
  /** Inbox keys that were committed before. */
  readonly again: readonly string[];
}

export interface Ledger {
  readonly spoken: ReadonlyMap<string, Spoken>;
  readonly sent: ReadonlyMap<number, Sent>;
  readonly states: ReadonlyMap<number, Conversation>;
  readonly threads: ReadonlyMap<number, ThreadSeen>;
  /** The people who were ever learning. */
  readonly learners: ReadonlySet<string>;
  /** Agents who asked to be forgotten. */
  readonly left: ReadonlySet<number>;
  /** Conversations that were erased, as they were. */
  readonly erased: ReadonlyMap<number, Conversation>;
  readonly handoffs: ReadonlyMap<number, { readonly conversation: number; readonly standing: HandoffStanding }>;
  /** What the pool knows of each agent, by id. */
  readonly profiles: ReadonlyMap<number, Profile>;
  /** The pool's id of everybody who was seen working, by account and person. */
  readonly agents: ReadonlyMap<string, number>;
  agentOf(person: Pick<Person, 'account' | 'id'>): number | undefined;
  speak(spoken: Omit<Spoken, 'nr' | 'acked' | 'refused'>): Spoken;
  byToken(token: string): Spoken | undefined;
  byMessage(at: Placed): Spoken | undefined;
  commit(changes: Changes): Committed;
  alarm(conversation: number, kind: AlarmKind): number | undefined;
  /** The conversation of a customer's place. */
  at(place: Place): Conversation | undefined;
  /** What stands at a place, oldest first. */
  seen(place: Place): readonly Arrived[];
  show(arrived: Arrived): void;
  /** An answer to a copy that arrived under an id which nobody was told: where it belongs cannot be known. */
  strays(one: Spoken): boolean;
  /** The platform moved a channel. */
  moved(from: Place, to: Place): void;
  /** Whether a message that was meant for `from` may stand at `to`: there, or where the platform moved it. */
  leads(from: Place, to: Place): boolean;
}

const inboxKey = (event: Heard): string => `${event.place.account}\u0000${event.id}`;

/** Marks of people's words: customers' (cu), agents' (ag) and what must stay inside (no); an edit has a number. */
export const tokensIn = (message: Message): string[] =>
  [message.text, [message.quote ?? ''], [message.speaker ?? '']].flatMap(
    (rich) => plain(rich).match(/\b(?:cu|ag|no)\d+(?:e\d+)?x\b/g) ?? [],
  );

export function createLedger(): Ledger {
  const spoken = new Map<string, Spoken>();
  const tokens = new Map<string, Spoken>();
  const messages = new Map<string, Spoken>();
  const sent = new Map<number, Sent>();
  const states = new Map<number, Conversation>();
  const places = new Map<string, number>();
  const threads = new Map<number, ThreadSeen>();
  const erased = new Map<number, Conversation>();
  const left = new Set<number>();
  const learners = new Set<string>();
  const handoffs = new Map<number, { conversation: number; standing: HandoffStanding }>();
  const profiles = new Map<number, Profile>();
  const agents = new Map<string, number>();
  const alarms = new Map<number, Map<AlarmKind, number>>();
  const shown = new Map<string, Arrived[]>();
  const arrivals = new Map<string, Arrived>();
  const moves: { from: Place; to: Place }[] = [];
  let nr = 0;
  let order = 0;

  function move(change: Changes['moves'][number]): void {
    for (const [id, state] of states) put(id, movedState(state, change));
    for (const [id, row] of threads) {
      const last = row.places.at(-1);
      const moved = last && movedPlace(last, change);
      if (moved && moved !== last) row.places.push(moved);
      threads.set(id, { ...row, desk: movedPlace(row.desk, change) });
    }
  }

  function put(id: number, state: Conversation): void {
    states.set(id, state);
    places.set(placeKey(state.place), id);
  }

  function changesOf(changes: Changes): Map<number, Change> {
    const changed = new Map<number, { id: number; states: (Conversation | undefined)[] }>();
    const of = (id: number) => {
      const row = changed.get(id) ?? { id, states: [states.get(id)] };
      changed.set(id, row);
      return row;
    };
    for (const { conversation } of changes.deliveries) if (conversation !== 0) of(conversation);
    for (const { conversation } of [...changes.alarms, ...changes.handoffs, ...changes.said]) of(conversation);
    for (const { state } of changes.conversations) of(state.id).states.push(state);
    return changed;
  }

  /** Nothing is left of it but what its outbox still has to take back. */
  function erase({ conversation, stage }: Changes['erasures'][number]): void {
    const state = states.get(conversation);
    if (stage !== 'begun' || !state) return;
    erased.set(conversation, state);
    states.delete(conversation);
    alarms.delete(conversation);
    const place = placeKey(state.place);
    if (places.get(place) === conversation) places.delete(place);
    for (const one of spoken.values()) {
      const here = one.by.role === 'customer' && 'place' in one.event && placeKey(one.event.place) === place;
      if (one.about === conversation || (here && one.committed !== undefined)) one.forgotten = true;
    }
  }

  function heard(changes: Changes): { spoken: Spoken[]; again: string[] } {
    const fresh: Spoken[] = [];
    const again: string[] = [];
    for (const { key } of changes.inbox) {
      const one = spoken.get(key);
      if (!one) continue;
      if (one.committed !== undefined) again.push(key);
      order += 1;
      one.committed = order;
      fresh.push(one);
    }
    return { spoken: fresh, again };
  }

  function alarmsOf(changes: Changes): void {
    for (const { conversation, kind, at, ifNone } of changes.alarms) {
      const kinds = alarms.get(conversation) ?? new Map<AlarmKind, number>();
      alarms.set(conversation, kinds);
      if (at === undefined) kinds.delete(kind);
      else if (!ifNone || !kinds.has(kind)) kinds.set(kind, at);
    }
  }

  function threadsOf(changes: Changes): void {
    for (const { id, conversation, desk } of changes.threads) {
      threads.set(id, { conversation, desk, places: [], open: false });
    }
    for (const { thread, place } of changes.placed) {
      const row = threads.get(thread);
      if (!row) continue;
      if (place) row.places.push(place);
      threads.set(thread, { ...row, open: place !== undefined });
    }
  }

  function deliveriesOf(changes: Changes, fresh: readonly Spoken[]): Sent[] {
    const origins = new Map(
      fresh.flatMap((one) =>
        one.event.type === 'written'
          ? one.event.ids.map((id) => [placedKey({ ...(one.event as Heard).place, id }), one] as const)
          : [],
      ),
    );
    const made = changes.deliveries.map((delivery): Sent => {
      const keys = delivery.act.type === 'send' ? delivery.act.keys : [];
      const origin = keys.map((key) => origins.get(key)).find((one) => one !== undefined);
      const { conversation } = delivery;
      const row = { delivery, conversation, effects: [], arrived: false };
      return origin ? { ...row, origin } : row;
    });
    for (const row of made) sent.set(row.delivery.id, row);
    for (const result of changes.results) {
      const row = sent.get(result.delivery);
      if (row) Object.assign(row, { result });
    }
    return made;
  }

  return {
    spoken,
    sent,
    states,
    threads,
    erased,
    left,
    learners,
    handoffs,
    profiles,
    agents,
    agentOf: ({ account, id }) => agents.get(`${account} ${id}`),
    speak(one) {
      nr += 1;
      const row: Spoken = { ...one, nr, acked: false, refused: false };
      if (one.event.type === 'moved') return row;
      spoken.set(inboxKey(one.event), row);
      if (one.token) tokens.set(one.token, row);
      if (one.event.type === 'written') {
        for (const id of one.event.ids) messages.set(placedKey({ ...one.event.place, id }), row);
      }
      return row;
    },
    byToken: (token) => tokens.get(token),
    byMessage: (at) => messages.get(placedKey(at)),
    commit(changes) {
      const changed = changesOf(changes);
      const { spoken: fresh, again } = heard(changes);
      for (const { state } of changes.conversations) put(state.id, state);
      for (const { id, conversation, standing } of changes.handoffs) handoffs.set(id, { conversation, standing });
      for (const { agent } of changes.agents) agents.set(`${agent.account} ${agent.person}`, agent.id);
      for (const profile of changes.profiles) profiles.set(profile.id, profile);
      for (const [key, id] of agents)
        if (profiles.get(id)?.standing === 'apprentice') learners.add(key.slice(key.indexOf(' ') + 1));
      for (const { agent, identities } of changes.departures) {
        profiles.delete(agent);
        left.add(agent);
        for (const { account, person } of identities) agents.delete(`${account} ${person}`);
      }
      for (const id of changes.absorbed) profiles.delete(id);
      for (const { account, person } of changes.parted) agents.delete(`${account} ${person}`);
      alarmsOf(changes);
      threadsOf(changes);
      const made = deliveriesOf(changes, fresh);
      for (const one of changes.erasures) erase(one);
      for (const change of changes.moves) move(change);
      return { changes, spoken: fresh, sent: made, changed, again };
    },
    alarm: (conversation, kind) => alarms.get(conversation)?.get(kind),
    at(place) {
      const id = places.get(placeKey(place));
      return id === undefined ? undefined : states.get(id);
    },
    seen: (place) => shown.get(placeKey(place)) ?? [],
    show(arrived) {
      const key = placeKey(arrived.to);
      arrivals.set(placedKey({ ...arrived.to, id: arrived.id }), arrived);
      const rows = shown.get(key);
      if (rows) rows.push(arrived);
      else shown.set(key, [arrived]);
    },
    strays({ event }) {
      const to = event.type === 'written' ? event.message.replyTo : undefined;
      const copy = to && arrivals.get(placedKey(to));
      if (!copy || event.type !== 'written' || event.place.thread !== undefined) return false;
      const placed = sent.get(Number(copy.key.slice(1)))?.result?.placed ?? [];
      return !placed.some(({ id }) => id === copy.id);
    },
    moved: (from, to) => void moves.push({ from, to }),
    leads(from, to) {
      let at = from;
      if (placeKey(at) === placeKey(to)) return true;
      for (const change of moves) {
        at = movedPlace(at, change);
        if (placeKey(at) === placeKey(to)) return true;
      }
      return false;
    },
  };
}
