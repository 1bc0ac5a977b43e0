// What every store does when identities become another agent's, and when one leaves again.
import { beforeEach, describe, expect, test } from 'vitest';
import { profileOf } from '../../../core/duty.ts';
import type { Changes, Store } from '../../../core/store.ts';
import { changes, desk } from './sample.ts';
import type { Subject } from './subject.ts';

const ana = { id: 7, account: 'team', person: 'a7', alias: 'Ana' };
const elsewhere = { id: 8, account: 'chat', person: 'ana', alias: 'Annie' };
const joined: Changes['agents'][number] = { agent: { ...elsewhere, id: 7, alias: 'Ana' }, seenAt: 3, joinedAt: 3 };

export function identityContract(subject: Subject): void {
  describe('the identities of one person', () => {
    let store: Store;
    beforeEach(async () => {
      store = subject.open().store;
      await store.commit(
        changes({
          agents: [
            { agent: ana, desk, seenAt: 1 },
            { agent: elsewhere, seenAt: 2 },
          ],
          profiles: [profileOf(7, 1, {}), profileOf(8, 1, {})],
        }),
      );
      await store.commit(changes({ agents: [joined], absorbed: [8], profiles: [profileOf(8, 2, {})] }));
    });

    test('are one agent’s, with the moment when each joined, and the profile that nobody has is gone', async () => {
      if (typeof subject.reopen !== 'string') store = (await subject.reopen()).store;
      expect(await store.agents()).toEqual([joined, { agent: ana, desk, seenAt: 1 }]);
      expect((await store.profiles()).map(({ id }) => id)).toEqual([7]);
    });

    test('leave one by one: what was done there stands under the agent’s number, and nothing else changes', async () => {
      const audit = (conversation: number, by: string) => ({ at: conversation, conversation, by, what: 'claim' });
      await store.commit(
        changes({
          audit: [audit(1, 'chat:ana'), audit(2, 'team:a7')],
          handoffs: [1, 2].map((id) => ({ id, conversation: id, standing: 'waiting', at: 1 })),
        }),
      );
      await store.commit(changes({ parted: [{ account: 'chat', person: 'ana', agent: 7 }] }));
      expect(await store.agents()).toEqual([{ agent: ana, desk, seenAt: 1 }]);
      expect((await store.profiles()).map(({ id }) => id)).toEqual([7]);
      expect((await store.audited(1)).map(({ by }) => by)).toEqual(['agent:7']);
      expect((await store.audited(2)).map(({ by }) => by)).toEqual(['team:a7']);
      expect(await store.departures()).toEqual([]);
      await store.commit(changes({ agents: [{ agent: { ...elsewhere, id: 9 }, seenAt: 5 }] }));
      expect((await store.agents()).find(({ agent }) => agent.id === 9)).toEqual({
        agent: { ...elsewhere, id: 9 },
        seenAt: 5,
      });
    });

    test('are an agent’s who is forgotten with all that they did, also where they left', async () => {
      await store.commit(
        changes({
          audit: [{ at: 1, conversation: 1, by: 'chat:ana', what: 'claim' }],
          said: [{ conversation: 1, said: { at: 1, who: 'agent', name: 'Ana', text: 'words' } }],
        }),
      );
      await store.commit(changes({ parted: [{ account: 'chat', person: 'ana', agent: 7 }] }));
      const identities = [{ account: 'team', person: 'a7', alias: 'Ana' }];
      await store.commit(changes({ departures: [{ agent: 7, at: 9, identities, called: 'a former helper' }] }));
      await store.commit(changes({ departed: [7] }));
      expect((await store.recent(1, 9)).map(({ name }) => name)).toEqual(['a former helper']);
    });
  });
}
