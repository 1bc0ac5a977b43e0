// What is being erased and what was, in plain maps.
import type { Departure, Erasure } from '../../../core/erasure.ts';
import { type Mark, markKey } from '../../../core/register.ts';
import type { Changes } from '../../../core/store.ts';

export function createMemoryErasures() {
  const erasures = new Map<number, Erasure>();
  const marks = new Map<string, Mark>();
  const departures = new Map<number, Departure>();
  return {
    write(changes: Changes) {
      for (const erasure of changes.erasures) erasures.set(erasure.conversation, erasure);
      for (const { conversation, ends } of changes.erased) {
        if (!ends) continue;
        erasures.delete(conversation);
        marks.set(markKey(ends), ends);
      }
      for (const mark of changes.marks) marks.set(markKey(mark), mark);
      for (const one of changes.departures) departures.set(one.agent, one);
    },
    /** The departure of this agent is over: what it was. */
    departed(agent: number): Departure | undefined {
      const one = departures.get(agent);
      departures.delete(agent);
      return one;
    },
    reads: {
      erasures: async () => [...erasures.values()].sort((a, b) => a.conversation - b.conversation),
      marks: async () => [...marks.values()],
      departures: async () => [...departures.values()].sort((a, b) => a.agent - b.agent),
    },
  };
}
