// What the store is asked for before a batch is decided.
import type { Item } from './batch.ts';
import { type Heard, selectFor } from './hear.ts';
import type { Place } from './message.ts';
import type { Roster } from './roster.ts';
import type { Want } from './store.ts';

/** The dedupe key of an event: its id within the account. */
export const inboxKey = (event: Heard): string => `${event.place.account}\u0000${event.id}`;

/** The desk where something happened; a place that is one person's is never one. */
export const deskOf = (roster: Roster, event: Heard): Place | undefined =>
  event.audience === 'direct' ? undefined : roster.deskOf(event.place);

/** Nothing, for what concerns no conversation. */
export function wantOf(item: Item, roster: Roster): Want {
  if (item.kind === 'note') return {};
  if (item.kind === 'own') return { select: { by: 'id', id: item.conversation } };
  if (item.event.type === 'moved') return {};
  const select = selectFor(item.event, deskOf(roster, item.event) !== undefined);
  return { inbox: inboxKey(item.event), ...(select ? { select } : {}) };
}
