// Under load many messages of one batch change the same conversation: only what it is in the end counts.
import type { Changes } from '../../core/store.ts';

/** The last entry of each conversation, in order. */
export function latest(rows: Changes['conversations']): Iterable<Changes['conversations'][number]> {
  if (rows.length < 2) return rows;
  const last = new Map<number, Changes['conversations'][number]>();
  for (const row of rows) {
    last.delete(row.state.id);
    last.set(row.state.id, row);
  }
  return last.values();
}
