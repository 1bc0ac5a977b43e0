// Who works here and where: the desks, and the people that were seen at them, each by one or several identities.
import type { Ids } from './clock.ts';
import type { Agent } from './conversation.ts';
import { type Profile, profileOf } from './duty.ts';
import { goneIn } from './erasure.ts';
import type { Peer, Rights } from './event.ts';
import { type Author, type Place, placeKey } from './message.ts';
import type { Profiles } from './profiles.ts';
import type { Changes, Store } from './store.ts';

export interface Roster {
  load(): Promise<void>;
  /** Looks for what a commit in doubt may have left in the store. */
  catchUp(): Promise<void>;
  /** The desk that a place belongs to, if any. */
  deskOf(place: Place): Place | undefined;
  /** The agent behind an author; one never seen before is written with `changes` and known once they are committed. */
  agent(author: Author, desk: Place, at: number, changes: Changes): Agent;
  /** Somebody of the pool, and the desk where they were seen working last, on whichever account; it must still be one. */
  known(account: string, person: string): { readonly agent: Agent; readonly desk?: Place } | undefined;
  /**
   * Who speaks to the bot alone: somebody of the pool, or a coordinator whom configuration names, met for the first time
   * and known once `changes` are committed. Undefined: somebody else.
   */
  meet(author: Author, place: Place, at: number, changes: Changes): Agent | undefined;
  /** The identity of a person on an account, if they are one. */
  row(account: string, person: string, changes: Changes): Identity | undefined;
  /** From now on the bot writes to this agent at this place, which is theirs alone, rather than at another such. */
  direct(agent: Agent, place: Place, at: number, changes: Changes): void;
  /** Nothing reaches that place any more: it is nobody's own chat until they write there again. */
  shut(place: Place, changes: Changes): void;
  rights(agent: Agent, changes?: Changes): Rights;
  /** The agents who coordinate, as far as it is committed. */
  coordinating(): ReadonlySet<number>;
  /** Whether configuration names one of this agent's identities as a coordinator's. */
  configured(agent: Agent): boolean;
  /** Where to reach the coordinators: each in their own chat with the bot, as far as they opened one. */
  coordinators(): readonly Place[];
  /** Whether anybody coordinates here at all, as far as it is committed, or with what `changes` bring. */
  coordinated(changes?: Changes): boolean;
  /** From now on this author coordinates, and is reached at `place`; what they were before they stay. */
  appoint(author: Author, place: Place, at: number, changes: Changes): Agent;
  /** Whoever of the pool has this alias or this number, each once. */
  called(name: string): readonly Agent[];
  /** All identities of an agent, the one seen last first. */
  identities(agent: number): readonly Identity[];
  /** All identities, the one seen last first. */
  rows(): readonly Identity[];
  /** The agents who are not off duty: those seen at this desk, the latest first, then those of other desks. */
  peers(desk: Place, at: number): readonly Peer[];
  /** One desk per account, the one with the least to deliver, so that several desks share the work. */
  choose(backlog: (desk: Place) => number): readonly Place[];
  desks(): readonly Place[];
  /** Takes over what `changes` brought, now that they are committed. */
  committed(changes: Changes): void;
}

export type Identity = Changes['agents'][number];

const SEEN_AGAIN_MS = 3_600_000;

/** A person on an account, as configuration names them. */
export interface Somebody {
  readonly account: string;
  readonly person: string;
}

export interface RosterParts {
  readonly store: Store;
  readonly ids: Ids;
  readonly profiles: Profiles;
  /** From configuration; further ones are known at run time. */
  readonly desks: readonly Place[];
  readonly coordinators: readonly Somebody[];
}

export function createRoster({ store, ids, profiles, ...configured }: RosterParts): Roster {
  const desks = new Map<string, Place>();
  /** Desks that moved, by where they were: what was written there before is heard all the same. */
  const former = new Map<string, Place>();
  const seen = new Map<string, Identity>();
  let turn = 0;
  const seenKey = (account: string, person: string): string => `${account}\u0000${person}`;
  const deskKey = (place: Place): string => placeKey({ account: place.account, channel: place.channel });

  const remember = (row: Identity): void => {
    const key = seenKey(row.agent.account, row.agent.person);
    seen.delete(key);
    seen.set(key, row);
  };

  const deskOf = (place: Place): Place | undefined => desks.get(deskKey(place)) ?? former.get(deskKey(place));

  async function catchUp(): Promise<void> {
    for (const desk of await store.desks()) desks.set(deskKey(desk), desk);
    for (const row of [...(await store.agents())].sort((a, b) => a.seenAt - b.seenAt)) remember(row);
    await profiles.load();
  }

  const rowOf = (account: string, person: string, changes: Changes): Identity | undefined => {
    const isTheirs = (one: Somebody): boolean => one.account === account && one.person === person;
    const written = changes.agents.findLast(({ agent }) => isTheirs(agent));
    return written ?? (changes.parted.some(isTheirs) ? undefined : seen.get(seenKey(account, person)));
  };

  const identities = (agent: number): readonly Identity[] =>
    [...seen.values()].filter((row) => row.agent.id === agent).reverse();

  /** Whatever they are called on the other platforms, they have the name that they began with. */
  const aliasIn = ({ agent }: Identity): string =>
    identities(agent.id).find((row) => row.joinedAt === undefined)?.agent.alias ?? agent.alias;

  const named = (agent: Somebody): boolean =>
    configured.coordinators.some(({ account, person }) => account === agent.account && person === agent.person);

  const coordinates = (agent: number, changes?: Changes): boolean =>
    profiles.of(agent, changes)?.coordinator === true || identities(agent).some((row) => named(row.agent));

  /** All at once: asked for each of many, it would look through everybody for each. */
  const coordinating = (): ReadonlySet<number> => {
    const all = [...seen.values()].map(({ agent }) => agent);
    return new Set(all.filter((one) => named(one) || profiles.of(one.id)?.coordinator).map(({ id }) => id));
  };

  return {
    async load() {
      for (const desk of configured.desks) desks.set(deskKey(desk), desk);
      await catchUp();
    },
    catchUp,
    deskOf,
    agent(author, desk, at, changes) {
      const { account } = desk;
      const known = rowOf(account, author.id, changes);
      const alias = known?.joinedAt === undefined ? aliasOf(author.name) : aliasIn(known);
      if (
        known?.desk &&
        known.agent.alias === alias &&
        at - known.seenAt < SEEN_AGAIN_MS &&
        deskKey(known.desk) === deskKey(desk)
      ) {
        return known.agent;
      }
      const agent: Agent = { id: known?.agent.id ?? ids.next(), account, person: author.id, alias };
      changes.agents.push({ ...known, agent, desk, seenAt: at });
      profiles.begin(agent.id, at, { lang: author.lang, onCall: named(agent) }, changes);
      return agent;
    },
    known(account, person) {
      const row = seen.get(seenKey(account, person));
      if (!row) return undefined;
      const own = row.desk && deskOf(row.desk);
      const desk = own ?? identities(row.agent.id).flatMap((other) => (other.desk && deskOf(other.desk)) ?? [])[0];
      return { agent: row.agent, ...(desk ? { desk } : {}) };
    },
    row: rowOf,
    meet(author, place, at, changes) {
      const { account } = place;
      const row = rowOf(account, author.id, changes);
      if (row || !named({ account, person: author.id })) return row?.agent;
      const agent: Agent = { id: ids.next(), account, person: author.id, alias: aliasOf(author.name) };
      changes.agents.push({ agent, direct: place, seenAt: at });
      profiles.write(onCall(agent.id, at), changes);
      return agent;
    },
    direct(agent, place, at, changes) {
      const row = rowOf(agent.account, agent.person, changes);
      const latest = identities(agent.id).find((one) => one.direct)?.direct;
      const same = row?.direct !== undefined && placeKey(row.direct) === placeKey(place);
      if (same && (!latest || placeKey(latest) === placeKey(place))) return;
      changes.agents.push({ ...row, agent, direct: place, seenAt: at });
    },
    shut(place, changes) {
      for (const { agent } of seen.values()) {
        const { direct, ...row } = rowOf(agent.account, agent.person, changes) ?? { agent, seenAt: 0 };
        if (direct && placeKey(direct) === placeKey(place)) changes.agents.push(row);
      }
    },
    rights(agent, changes) {
      const profile = profiles.of(agent.id, changes);
      const { standing = 'active', apprenticeship } = profile ?? {};
      const coordinator = named(agent) || coordinates(agent.id, changes);
      return { standing, coordinator, ...(apprenticeship ? { readAlong: apprenticeship.readAlong } : {}) };
    },
    coordinating,
    configured: (agent) => named(agent) || identities(agent.id).some((row) => named(row.agent)),
    coordinators: () =>
      onceEach([...seen.values()].filter(({ agent, direct }) => direct && coordinates(agent.id))).flatMap(
        ({ direct }) => direct ?? [],
      ),
    coordinated: (changes) =>
      configured.coordinators.length > 0 ||
      changes?.profiles.some(({ coordinator }) => coordinator) === true ||
      coordinating().size > 0,
    appoint(author, place, at, changes) {
      const { account } = place;
      const row = rowOf(account, author.id, changes);
      const agent = row?.agent ?? { id: ids.next(), account, person: author.id, alias: aliasOf(author.name) };
      changes.agents.push({ ...row, agent, direct: place, seenAt: at });
      const { apprenticeship: _learned, ...known } = profiles.of(agent.id, changes) ?? onCall(agent.id, at);
      profiles.write({ ...known, standing: 'active', onCall: true, coordinator: true }, changes);
      return agent;
    },
    called(name) {
      const wanted = name.toLowerCase();
      const found = [...seen.values()].filter(
        ({ agent }) => agent.alias.toLowerCase() === wanted || String(agent.id) === wanted,
      );
      return onceEach(found).map(({ agent }) => agent);
    },
    identities,
    rows: () => [...seen.values()].reverse(),
    peers(desk, at) {
      const { off } = profiles.attendance(at);
      const there = [...seen.values()].flatMap((row) => {
        const its = off.has(row.agent.id) || !row.desk ? undefined : desks.get(deskKey(row.desk));
        return its ? [{ ...row, desk: its }] : [];
      });
      const here = there.filter((row) => deskKey(row.desk) === deskKey(desk));
      const known = new Set(here.map(({ agent }) => agent.id));
      const others = there.filter(({ agent }) => !known.has(agent.id));
      return [
        ...onceEach(here)
          .reverse()
          .map(({ agent }) => agent),
        ...onceEach(others)
          .reverse()
          .map(({ agent, desk: its }) => ({ ...agent, desk: its })),
      ];
    },
    choose(backlog) {
      const best = new Map<string, Place>();
      const all = [...desks.values()];
      turn += 1;
      for (let i = 0; i < all.length; i += 1) {
        const desk = all[(i + turn) % all.length];
        if (!desk) continue;
        const other = best.get(desk.account);
        if (!other || backlog(desk) < backlog(other)) best.set(desk.account, desk);
      }
      return [...best.values()];
    },
    desks: () => [...desks.values()],
    committed(changes) {
      for (const { place } of changes.desks) desks.set(deskKey(place), place);
      for (const { from, to } of changes.moves) {
        if (!desks.delete(deskKey(from))) continue;
        const desk = { account: to.account, channel: to.channel };
        desks.set(deskKey(to), desk);
        former.delete(deskKey(to));
        for (const [key, place] of former) if (deskKey(place) === deskKey(from)) former.set(key, desk);
        former.set(deskKey(from), desk);
        for (const [key, row] of seen)
          if (row.desk && deskKey(row.desk) === deskKey(from)) seen.set(key, { ...row, desk });
      }
      for (const { account, person } of changes.parted) seen.delete(seenKey(account, person));
      for (const row of changes.agents) remember(row);
      const gone = goneIn(changes);
      if (gone.size > 0) for (const [key, row] of seen) if (gone.has(row.agent.id)) seen.delete(key);
      profiles.committed(changes);
    },
  };
}

/** Each agent by the identity that was seen last, in that order. */
const onceEach = <Row extends Identity>(rows: readonly Row[]): Row[] => {
  const last = new Map(rows.map((row) => [row.agent.id, row]));
  return rows.filter((row) => last.get(row.agent.id) === row);
};

/** A coordinator is called when nobody else comes, and asked for nothing else until they say so. */
const onCall = (id: number, at: number): Profile =>
  profileOf(id, at, { standing: 'active', duty: { is: 'off' }, onCall: true, capacity: ON_CALL_CAPACITY });

/** However much they have on their hands: they are the last who are called. */
const ON_CALL_CAPACITY = 20;

/** The first name alone: a customer never learns more of an agent than this. */
export function aliasOf(name: string): string {
  const words = name.normalize('NFC').split(/[\s\p{Cc}\u200b]+/u);
  const first = words.map((word) => word.replace(/\p{C}/gu, '')).find((word) => word !== '') ?? 'Helper';
  // Half a surrogate pair may be left where it is cut.
  return first.slice(0, 32).replace(/[\ud800-\udbff]$/, '');
}
