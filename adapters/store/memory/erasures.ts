// What is being erased and what was, in plain maps.
import { type Mark, markKey } from '../../../core/register.ts';
import type { Changes, Erasure } from '../../../core/store.ts';

export function createMemoryErasures() {
  const erasures = new Map<number, Erasure>();
  const marks = new Map<string, Mark>();
  return {
    write(changes: Changes) {
      for (const erasure of changes.erasures) erasures.set(erasure.conversation, erasure);
      for (const { conversation, ends } of changes.erased) {
        if (!ends) continue;
        erasures.delete(conversation);
        marks.set(markKey(ends), ends);
      }
      for (const mark of changes.marks) marks.set(markKey(mark), mark);
    },
    reads: {
      erasures: async () => [...erasures.values()].sort((a, b) => a.conversation - b.conversation),
      marks: async () => [...marks.values()],
    },
  };
}
