// Who works here and where: the desks, and the agents that were seen at them.
import type { Ids } from './clock.ts';
import type { Agent } from './conversation.ts';
import type { Duty } from './duty.ts';
import { dutyUnsaid, isOff } from './duty-said.ts';
import { type Author, type Place, placeKey } from './message.ts';
import type { Changes, Store } from './store.ts';

export interface Roster {
  load(): Promise<void>;
  /** Looks for what a commit in doubt may have left in the store. */
  catchUp(): Promise<void>;
  /** The desk that a place belongs to, if any. */
  deskOf(place: Place): Place | undefined;
  /** The agent behind an author; one never seen before is written with `changes` and known once they are committed. */
  agent(author: Author, desk: Place, at: number, changes: Changes): Agent;
  /** Somebody who was seen at a desk, and which that was last; it must still be one. */
  known(account: string, person: string): { readonly agent: Agent; readonly desk: Place } | undefined;
  /** What the agent said of their duty last, as far as it is committed. */
  duty(agent: Agent): Duty;
  /** Writes it with `changes`. */
  attend(agent: Agent, duty: Duty, at: number, changes: Changes): void;
  /** The agents seen at a desk who are not off duty, the latest first. */
  peers(desk: Place, at: number): readonly Agent[];
  /** Who is off duty, and whether somebody else is there: true as well where nobody is known yet. */
  attendance(at: number): { readonly off: readonly number[]; readonly staffed: boolean };
  /** One desk per account, the one with the least to deliver, so that several desks share the work. */
  choose(backlog: (desk: Place) => number): readonly Place[];
  desks(): readonly Place[];
  /** Takes over what `changes` brought, now that they are committed. */
  committed(changes: Changes): void;
}

const SEEN_AGAIN_MS = 3_600_000;

interface Seen {
  readonly agent: Agent;
  readonly desk: Place;
  readonly seenAt: number;
  readonly duty?: Duty;
}

export function createRoster(store: Store, ids: Ids, configured: readonly Place[]): Roster {
  const desks = new Map<string, Place>();
  /** Desks that moved, by where they were: what was written there before is heard all the same. */
  const former = new Map<string, Place>();
  const seen = new Map<string, Seen>();
  let turn = 0;
  const seenKey = (account: string, person: string): string => `${account}\u0000${person}`;
  const deskKey = (place: Place): string => placeKey({ account: place.account, channel: place.channel });

  const remember = (row: Seen): void => {
    const key = seenKey(row.agent.account, row.agent.person);
    seen.delete(key);
    seen.set(key, row);
  };

  const deskOf = (place: Place): Place | undefined => desks.get(deskKey(place)) ?? former.get(deskKey(place));

  async function catchUp(): Promise<void> {
    for (const desk of await store.desks()) desks.set(deskKey(desk), desk);
    for (const row of [...(await store.agents())].sort((a, b) => a.seenAt - b.seenAt)) remember(row);
  }

  return {
    async load() {
      for (const desk of configured) desks.set(deskKey(desk), desk);
      await catchUp();
    },
    catchUp,
    deskOf,
    agent(author, desk, at, changes) {
      const { account } = desk;
      const key = seenKey(account, author.id);
      const fresh = changes.agents.findLast((row) => seenKey(row.agent.account, row.agent.person) === key);
      const known = fresh ?? seen.get(key);
      const alias = aliasOf(author.name);
      if (
        known &&
        known.agent.alias === alias &&
        at - known.seenAt < SEEN_AGAIN_MS &&
        deskKey(known.desk) === deskKey(desk)
      ) {
        return known.agent;
      }
      const agent: Agent = { id: known?.agent.id ?? ids.next(), account, person: author.id, alias };
      changes.agents.push({ agent, desk, seenAt: at, ...(known?.duty ? { duty: known.duty } : {}) });
      return agent;
    },
    duty: ({ account, person }) => seen.get(seenKey(account, person))?.duty ?? dutyUnsaid,
    attend(agent, duty, at, changes) {
      const row = seen.get(seenKey(agent.account, agent.person));
      const fresh = changes.agents.findLast((one) => one.agent.id === agent.id);
      const desk = fresh?.desk ?? row?.desk;
      if (desk) changes.agents.push({ agent, desk, seenAt: at, duty });
    },
    attendance(at) {
      const all = [...seen.values()];
      const off = all.filter(({ duty }) => duty && isOff(duty, at)).map(({ agent }) => agent.id);
      return { off, staffed: all.length === 0 || off.length < all.length };
    },
    known(account, person) {
      const row = seen.get(seenKey(account, person));
      const desk = row && deskOf(row.desk);
      return desk && { agent: row.agent, desk };
    },
    peers: (desk, at) =>
      [...seen.values()]
        .filter((row) => deskKey(row.desk) === deskKey(desk) && !(row.duty && isOff(row.duty, at)))
        .map((row) => row.agent)
        .reverse(),
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
        for (const [key, row] of seen) if (deskKey(row.desk) === deskKey(from)) seen.set(key, { ...row, desk });
      }
      for (const row of changes.agents) remember(row);
    },
  };
}

/** The first name alone: a customer never learns more of an agent than this. */
export function aliasOf(name: string): string {
  const words = name.normalize('NFC').split(/[\s\p{Cc}\u200b]+/u);
  const first = words.map((word) => word.replace(/\p{C}/gu, '')).find((word) => word !== '') ?? 'Helper';
  // Half a surrogate pair may be left where it is cut.
  return first.slice(0, 32).replace(/[\ud800-\udbff]$/, '');
}
