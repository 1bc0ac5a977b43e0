// What was said long ago goes, with the history that an account keeps itself.
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { forgetOld } from '../../core/retention.ts';
import { type Changes, noChanges } from '../../core/store.ts';
import { bot, changes, conversations, thread, threadPlace } from '../contract/store/sample.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const BEFORE = Date.UTC(2025, 0, 1);

async function retire(keepsHistory: boolean): Promise<Changes> {
  const { store } = createMemoryStore();
  await store.commit(
    changes({
      ...conversations(bot(1)),
      threads: [thread(11, 1, threadPlace(1)), thread(12, 1)],
      said: [{ conversation: 1, said: { at: BEFORE - 1, who: 'customer', name: 'Noor', text: 'old' } }],
    }),
  );
  const written = noChanges();
  const kept = keepsHistory ? { keepsHistory } : {};
  const channels = ['shop', 'team'].map((account) => ({ ...createMemoryChannel(account), ...kept }));
  const ids = createIds({ now: () => BEFORE }, 0, () => 0);
  await forgetOld({ store, ids, channels, settle: async ({ write }) => write(written) }, BEFORE);
  expect(await store.recent(1, 9)).toEqual([]);
  return written;
}

test('where the account keeps the history, that of the customer and of the thread goes up to then', async () => {
  const { deliveries } = await retire(true);
  expect(deliveries.map(({ to, act }) => [to, act])).toEqual([
    [{ place: bot(1).place }, { type: 'erase', copies: [], whole: { until: BEFORE, title: 'Noor' } }],
    [{ place: threadPlace(1) }, { type: 'erase', copies: [], whole: { until: BEFORE, title: 'Thread 11' } }],
  ]);
});

test('where the platform keeps it, that is the platform’s', async () => {
  expect((await retire(false)).deliveries).toEqual([]);
});
