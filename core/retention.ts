// What was said long ago goes, and with it the history that an account keeps itself.
import type { Channel } from './channel.ts';
import type { Ids } from './clock.ts';
import { laneOf } from './enact.ts';
import type { Place } from './message.ts';
import type { Settlement } from './outbox.ts';
import type { Delivery, Store } from './store.ts';

export interface RetentionParts {
  readonly store: Store;
  readonly ids: Ids;
  readonly channels: readonly Channel[];
  settle(settlement: Settlement): Promise<void>;
}

/** Deletes what was said before `before`, in small portions; open conversations keep theirs. */
export function forgetOld({ store, ids, channels, settle }: RetentionParts, before: number): Promise<void> {
  const keepers = new Set(channels.filter(({ keepsHistory }) => keepsHistory).map(({ account }) => account));

  /** Belongs to no conversation: nobody needs to hear of it. */
  const forgets = (place: Place, title: string): Delivery => {
    const to = { place };
    const act = { type: 'erase', copies: [], whole: { until: before, title } } as const;
    return { id: ids.next(), conversation: 0, lane: laneOf(to), to, act, attempt: 0, dueAt: 0 };
  };

  async function historyOf(conversation: number): Promise<[Place, string][]> {
    const [found] = await store.read([{ select: { by: 'id', id: conversation } }]);
    const threads = (await store.threadsOf(conversation)).flatMap(({ place, title }): [Place, string][] =>
      place?.thread === undefined ? [] : [[place, title]],
    );
    return found?.state ? [[found.state.place, found.state.customer.name], ...threads] : threads;
  }

  return store.forgetSaid(before, async (conversations) => {
    if (keepers.size === 0) return;
    const places = (await Promise.all(conversations.map(historyOf))).flat();
    const ours = places.filter(([{ account }]) => keepers.has(account));
    if (ours.length === 0) return;
    await settle({ write: (changes) => void changes.deliveries.push(...ours.map((each) => forgets(...each))) });
  });
}
