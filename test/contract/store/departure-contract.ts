// What every store does when somebody of the pool is to be forgotten, and what it tells of them before.
import { beforeEach, describe, expect, test } from 'vitest';
import { profileOf } from '../../../core/duty.ts';
import type { Departure } from '../../../core/erasure.ts';
import type { Changes, Store } from '../../../core/store.ts';
import { assigned, at, changes, customerPlace, desk, sending, sent } from './sample.ts';
import type { Subject } from './subject.ts';

const direct = { account: 'chat', channel: 'ana' };
const ana = { id: 7, account: 'team', person: 'a7', alias: 'Ana' };
const elsewhere = { id: 7, account: 'chat', person: 'ana', alias: 'Annie' };
const ben = { id: 8, account: 'team', person: 'b8', alias: 'Ben' };
const departure: Departure = {
  agent: 7,
  at: 9,
  identities: [
    { account: 'chat', person: 'ana', alias: 'Annie', direct },
    { account: 'team', person: 'a7', alias: 'Ana' },
  ],
  called: 'a former helper',
};

const agents: Changes['agents'] = [
  { agent: ana, desk, seenAt: 1 },
  { agent: elsewhere, direct, seenAt: 2 },
  { agent: ben, desk, seenAt: 3 },
];
const profiles = [profileOf(7, 1, {}), profileOf(8, 1, {})];
const line = (conversation: number, who: 'agent' | 'note' | 'customer', name: string) => ({
  conversation,
  said: { at: 1, who, name, text: 'words' } as const,
});

export function departureContract(subject: Subject): void {
  describe('somebody of the pool who is to be forgotten', () => {
    let store: Store;
    beforeEach(async () => {
      store = subject.open().store;
      await store.commit(changes({ agents, profiles }));
    });

    const names = async (conversation: number) => (await store.recent(conversation, 9)).map(({ name }) => name);

    test('is unknown with the very commit that begins it, whatever else that writes of them', async () => {
      await store.commit(
        changes({
          departures: [departure],
          agents: [{ agent: ana, desk, seenAt: 5 }],
          profiles: [profileOf(7, 5, {})],
        }),
      );
      expect(await store.agents()).toEqual([agents[2]]);
      expect((await store.profiles()).map(({ id }) => id)).toEqual([8]);
      expect(await store.departures()).toEqual([departure]);
    });

    test('is a number in the audit and a former helper where they took part, once it is over', async () => {
      await store.commit(
        changes({
          audit: [
            { at: 1, conversation: 1, by: 'team:a7', what: 'claim' },
            { at: 2, conversation: 2, by: 'team:b8', what: 'invite', why: '7' },
            { at: 3, conversation: 3, by: 'team:b8', what: 'claim' },
            { at: 4, conversation: 0, by: 'team:b8', what: 'suspend', why: '7 was rude' },
            { at: 5, conversation: 0, by: 'team:b8', what: 'suspend', why: '70 was rude' },
          ],
          said: [1, 2, 3].flatMap((conversation) => [
            line(conversation, 'agent', 'Ana'),
            line(conversation, 'note', 'Annie'),
            line(conversation, 'agent', 'Ben'),
            line(conversation, 'customer', 'Ana'),
            { conversation, said: { at: 2, who: 'bot', name: '', text: 'Ana is here, with Anastasia.' } as const },
          ]),
          handoffs: [1, 2].map((id) => ({ id, conversation: id, standing: 'waiting', at: 1 })),
        }),
      );
      await store.commit(changes({ departures: [departure] }));
      await store.commit(changes({ departed: [7] }));
      expect(await store.departures()).toEqual([]);
      expect(await store.audited(1)).toEqual([{ at: 1, by: 'agent:7', what: 'claim' }]);
      expect(await store.audited(2)).toEqual([{ at: 2, by: 'team:b8', what: 'invite', why: '7' }]);
      const former = 'a former helper';
      expect([await names(1), await names(2)]).toEqual([
        [former, former, 'Ben', 'Ana', ''],
        [former, former, 'Ben', 'Ana', ''],
      ]);
      expect((await store.recent(1, 1))[0]?.text).toBe('a former helper is here, with Anastasia.');
      expect(await names(3)).toEqual(['Ana', 'Annie', 'Ben', 'Ana', '']);
      expect((await store.recent(3, 1))[0]?.text).toContain('Ana is here');
      expect((await store.work(7, ['team:a7', 'chat:ana'])).audit).toEqual([]);
      expect((await store.work(7, ['agent:7'])).audit).toEqual([{ at: 1, conversation: 1, what: 'claim' }]);
      expect((await store.work(8, ['team:b8'])).audit).toHaveLength(4);
    });

    test('keeps what was earned, and what they said of others’ conversations', async () => {
      const ledger: Changes['ledger'] = [
        { agent: 7, at: 1, points: 10, why: 'resolved', handoff: 501 },
        { agent: 8, at: 1, points: 10, why: 'resolved', handoff: 502 },
        { agent: 7, at: 2, points: -3, why: 'correction', correction: 'a', note: 'twice' },
        { agent: 7, at: 3, points: 2, why: 'article', article: 'returns-1a2b', day: '2026-11-01' },
        { agent: 8, at: 4, points: 2, why: 'article', article: 'returns-1a2b', day: '2026-11-01' },
      ];
      const review = { handoff: 502, reviewer: 7, answers: ['yes', 'no', 'na', 'yes'], word: 'kind', at: 3 } as const;
      await store.commit(changes({ ledger, reviews: [review, { ...review, reviewer: 8 }] }));
      expect(await store.work(7, [])).toEqual({
        ledger: [ledger[0], ledger[2], ledger[3]],
        reviewed: [review],
        audit: [],
      });
      await store.commit(changes({ departures: [departure] }));
      await store.commit(changes({ departed: [7] }));
      expect(await store.points(7)).toBe(9);
      expect(await store.points(8)).toBe(10);
      expect((await store.credits(0, 9)).map(({ agent }) => agent)).toEqual([7, 8]);
    });

    test('what went to them alone is found by its place, and not what went to a thread of a desk', async () => {
      const to = { place: direct };
      await store.commit(
        changes({
          conversations: [{ state: assigned(1), at: 1 }],
          deliveries: [
            sending(21, [], { to, conversation: 0 }),
            sending(22, [], { to, conversation: 1 }),
            sending(23, [], { to: { place: customerPlace(1) } }),
            sending(24, [], { to: { thread: 601, desk } }),
            sending(25, [], { to: { place: desk } }),
          ],
        }),
      );
      await store.commit(changes({ results: [21, 23, 24, 25].map((id) => sent(id, at(direct, `m${id}`))) }));
      expect([await store.delivers(direct), await store.delivers(desk)]).toEqual([true, false]);
      expect((await store.delivered(direct, 0, 9)).rows.map(({ id }) => id)).toEqual([21]);
      expect((await store.delivered(desk, 0, 9)).rows.map(({ id }) => id)).toEqual([25]);
      await store.commit(changes({ results: [sent(22)] }));
      expect(await store.delivers(direct)).toBe(false);
    });
  });
}
