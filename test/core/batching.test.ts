// What comes while a commit is in flight shares the next one; and whatever waits, a person is heard in their own order.
import { expect, test } from 'vitest';
import type { Item } from '../../core/batch.ts';
import { createBatching } from '../../core/batching.ts';
import { noChanges } from '../../core/store.ts';

const said = (id: string, person = 'fay'): Item => ({
  kind: 'heard',
  event: {
    type: 'written',
    id,
    at: 0,
    place: { account: 'chat', channel: 'desk' },
    author: { id: person, name: person },
    audience: 'group',
    ids: [id],
    message: { text: [id] },
  },
});

const idOf = (item: Item): string => (item.kind === 'heard' ? item.event.id : '');

test('who speaks while an earlier word of theirs is found to wait is heard after it, and nobody else waits', async () => {
  const heard: string[] = [];
  let copyIsThere = false;
  let onRun = (): void => undefined;
  const batching = createBatching({
    store: { commit: async () => undefined },
    async run(items) {
      onRun();
      // The store is read: meanwhile more may come.
      await new Promise((resolve) => setTimeout(resolve, 5));
      const at = copyIsThere ? -1 : items.findIndex((item) => idOf(item) === 'answer');
      // As the batch itself does: within it, what the same person says later waits too.
      const early = new Set(items.flatMap((item, i) => (at >= 0 && i >= at && idOf(item) !== 'other' ? [i] : [])));
      heard.push(...items.flatMap((item, i) => (early.has(i) ? [] : [idOf(item)])));
      return {
        changes: noChanges(),
        afterwards: { replies: [], reveals: [], typing: [], asks: [] },
        broken: new Set(),
        early,
      };
    },
    committed: () => undefined,
    catchUp: async () => undefined,
    failed: () => undefined,
  });
  const later: Promise<void>[] = [];
  onRun = () => {
    onRun = () => undefined;
    later.push(batching.submit(said('later')), batching.submit(said('other', 'gil')));
  };
  const first = batching.submit(said('answer'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(heard).toEqual(['other']);
  copyIsThere = true;
  await Promise.all([first, ...later]);
  expect(heard).toEqual(['other', 'answer', 'later']);
});
