// Who works here and where: identities, profiles, desks, and the pauses of channels.
import { placeKey } from '../../../core/message.ts';
import type { Changes, Store } from '../../../core/store.ts';
import { type Move, movedPlace } from '../move.ts';

/** Later rows overrule earlier ones of the same identity, agent or place. */
export function createMemoryPeople() {
  const agents = new Map<string, Changes['agents'][number]>();
  const profiles = new Map<number, Changes['profiles'][number]>();
  const desks = new Map<string, Changes['desks'][number]>();
  const pauses = new Map<string, Changes['pauses'][number]>();

  return {
    write(changes: Changes) {
      for (const { account, person } of changes.parted) agents.delete(`${account}\u0000${person}`);
      for (const row of changes.agents) agents.set(`${row.agent.account}\u0000${row.agent.person}`, { ...row });
      for (const row of changes.profiles) profiles.set(row.id, row);
      for (const agent of changes.absorbed) profiles.delete(agent);
      for (const row of changes.desks) desks.set(placeKey(row.place), { ...row });
      for (const row of changes.pauses) pauses.set(`${row.account}\u0000${row.channel}`, { ...row });
    },
    /** Nobody knows this agent any more. */
    remove(agent: number) {
      for (const [key, row] of agents) if (row.agent.id === agent) agents.delete(key);
      profiles.delete(agent);
    },
    move(change: Move) {
      for (const [key, row] of agents) {
        if (row.desk) agents.set(key, { ...row, desk: movedPlace(row.desk, change) });
      }
      for (const [key, { place, at }] of Array.from(desks)) {
        const moved = movedPlace(place, change);
        if (moved === place) continue;
        desks.delete(key);
        desks.set(placeKey(moved), { place: moved, at });
      }
    },
    lastId: () => Math.max(0, ...profiles.keys(), ...[...agents.values()].map(({ agent }) => agent.id)),
    reads: {
      async desks() {
        return [...desks].sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1)).map(([, { place }]) => place);
      },
      agents: async () => [...agents.values()].sort(inOrder),
      profiles: async () => [...profiles.values()].sort((a, b) => a.id - b.id),
      async pauses(now: number) {
        return [...pauses]
          .filter(([, { until }]) => until > now)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, row]) => row);
      },
    } satisfies Partial<Store>,
  };
}

const inOrder = ({ agent: a }: Changes['agents'][number], { agent: b }: Changes['agents'][number]): number =>
  a.id - b.id || (`${a.account}\u0000${a.person}` < `${b.account}\u0000${b.person}` ? -1 : 1);
