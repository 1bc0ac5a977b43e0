// What every store does when somebody is to be forgotten, and when what was said grows old.
import { beforeEach, describe, expect, test } from 'vitest';
import { firstIdAt } from '../../../core/clock.ts';
import type { Erasure } from '../../../core/erasure.ts';
import { placedKey } from '../../../core/message.ts';
import type { Store } from '../../../core/store.ts';
import {
  at,
  bot,
  changes,
  conversations,
  customerPlace,
  desk,
  sending,
  sent,
  thread,
  threadPlace,
  waiting,
} from './sample.ts';
import type { Subject } from './subject.ts';

const erasure = (conversation: number, stage: Erasure['stage'] = 'begun'): Erasure => ({
  conversation,
  account: 'shop',
  person: `p${conversation}`,
  place: customerPlace(conversation),
  lang: 'en',
  at: 9,
  stage,
});

const said = (conversation: number, moment: number, text: string, unmasked?: string) => ({
  conversation,
  said: { at: moment, who: 'customer', name: 'Noor', text } as const,
  ...(unmasked === undefined ? {} : { unmasked }),
});

export function erasureContract(subject: Subject): void {
  describe('forgetting', () => forgetting(subject));
}

function forgetting(subject: Subject): void {
  let store: Store;
  beforeEach(() => {
    store = subject.open().store;
  });

  const state = async (id: number) => (await store.read([{ select: { by: 'id', id } }]))[0]?.state;

  describe('all that is kept of a person', () => {
    test('is found by account and person, in the order of ids, also what is found at its place no more', async () => {
      const moved = { ...bot(3, customerPlace(1)), customer: bot(1).customer };
      await store.commit(conversations(bot(1), bot(2), moved));
      const ids = async (...query: Parameters<Store['conversations']>) =>
        (await store.conversations(...query)).map(({ id }) => id);
      expect(await ids(0, 9, { account: 'shop', person: 'p1' })).toEqual([1, 3]);
      expect(await ids(1, 9, { account: 'shop', person: 'p1' })).toEqual([3]);
      expect(await ids(0, 9, { account: 'other', person: 'p1' })).toEqual([]);
      expect(await ids(0, 2)).toEqual([1, 2]);
      expect(await ids(2, 2)).toEqual([3]);
    });

    test('is told whole, with what was really written', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1), bot(2)),
          said: [said(1, 1, '[card 1]', '4111'), said(2, 1, 'of another'), said(1, 2, 'plain')],
          handoffs: [
            { id: 501, conversation: 1, standing: 'waiting', at: 3 },
            { id: 502, conversation: 2, standing: 'waiting', at: 3 },
          ],
          ratings: [
            { handoff: 501, agent: 7, at: 4, score: 5 },
            { handoff: 501, agent: 7, at: 5, word: 'kind' },
          ],
          feedback: [{ conversation: 1, article: 'returns', helpful: true, at: 6 }],
          audit: [{ at: 7, conversation: 1, by: 'team:a7', what: 'claim', why: 'secret' }],
        }),
      );
      await store.commit(changes({ handoffs: [{ id: 501, conversation: 1, standing: 'withdrawn', at: 8 }] }));
      expect(await store.dossier(1)).toEqual({
        said: [
          { at: 1, who: 'customer', name: 'Noor', text: '[card 1]', unmasked: '4111' },
          { at: 2, who: 'customer', name: 'Noor', text: 'plain' },
        ],
        handoffs: [{ id: 501, standing: 'withdrawn', at: 3, endedAt: 8 }],
        ratings: [{ at: 5, score: 5, word: 'kind' }],
        feedback: [{ at: 6, article: 'returns', helpful: true }],
        audit: [{ at: 7, what: 'claim' }],
      });
    });
  });

  describe('an erasure', () => {
    test('takes the conversation, its words and its alarms at once, and leaves the others alone', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1), bot(2)),
          said: [said(1, 1, 'mine'), said(2, 1, 'theirs')],
          alarms: [
            { conversation: 1, kind: 'reopen', at: 50 },
            { conversation: 2, kind: 'reopen', at: 60 },
          ],
          handoffs: [
            { id: 501, conversation: 1, standing: 'withdrawn', at: 3 },
            { id: 502, conversation: 2, standing: 'withdrawn', at: 3 },
          ],
          ratings: [501, 502].map((handoff) => ({ handoff, agent: 7, at: 4, score: 5, word: 'kind' })),
          feedback: [{ conversation: 1, article: 'returns', helpful: true, at: 6 }],
        }),
      );
      await store.commit(changes({ erasures: [erasure(1)] }));
      expect([await state(1), await state(2)]).toEqual([undefined, bot(2)]);
      expect((await store.read([{ select: { by: 'customer', place: customerPlace(1) } }]))[0]?.state).toBeUndefined();
      expect(await store.recent(1, 9)).toEqual([]);
      expect(await store.recent(2, 9)).toHaveLength(1);
      expect(await store.nextAlarmAt()).toBe(60);
      expect(await store.dossier(1)).toMatchObject({ said: [], ratings: [{ at: 4, score: 5 }], feedback: [] });
      expect((await store.dossier(1)).ratings[0]).not.toHaveProperty('word');
      expect((await store.dossier(2)).ratings).toEqual([{ at: 4, score: 5, word: 'kind' }]);
      expect((await store.kept(0)).withdrawn).toBe(2);
    });

    test('comes last in its batch: what was written of the conversation there is gone too', async () => {
      await store.commit(changes({ ...conversations(bot(1)), said: [said(1, 1, 'mine')], erasures: [erasure(1)] }));
      expect(await state(1)).toBeUndefined();
      expect(await store.recent(1, 9)).toEqual([]);
    });

    test('empties what is still to be delivered, which can be settled all the same', async () => {
      await store.commit(
        changes({ ...conversations(bot(1)), deliveries: [sending(21, ['k']), sending(22, [], { conversation: 2 })] }),
      );
      await store.commit(changes({ erasures: [erasure(1)] }));
      const acts = (await store.pending(0, 9)).map(({ act }) => ('message' in act ? act.message.text : undefined));
      expect(acts).toEqual([[], ['message 22']]);
      expect(await store.delivers(1)).toBe(true);
      expect((await store.delivered(1, 0, 9)).rows).toEqual([]);
      await store.commit(changes({ results: [sent(21, at(desk, 'm1'))] }));
      expect(await store.delivers(1)).toBe(false);
      expect(await store.delivered(1, 0, 9)).toEqual({
        rows: [{ id: 21, conversation: 1, placed: [at(desk, 'm1')] }],
      });
    });

    test('walks through the deliveries of all conversations in portions', async () => {
      const ids = [21, 22, 23, 24, 25];
      await store.commit(
        changes({ deliveries: ids.map((id) => sending(id, [], { conversation: id === 23 ? 2 : 1 })) }),
      );
      await store.commit(changes({ results: ids.map((id) => sent(id)) }));
      const seen: number[] = [];
      for (let after: number | undefined = 0; after !== undefined; ) {
        const found: Awaited<ReturnType<Store['delivered']>> = await store.delivered(1, after, 2);
        seen.push(...found.rows.map(({ id }) => id));
        after = found.next;
      }
      expect(seen).toEqual([21, 22, 24, 25]);
    });

    test('removes settled deliveries with what leads to them, and its threads', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1)),
          threads: [thread(11, 1, threadPlace(1)), thread(12, 2, threadPlace(2))],
          deliveries: [sending(21, ['k']), sending(22, ['k'])],
        }),
      );
      await store.commit(changes({ results: [sent(21, at(desk, 'm1'))] }));
      expect((await store.threadsOf(1)).map(({ id }) => id)).toEqual([11]);
      await store.commit(changes({ erased: [{ conversation: 1, deliveries: [21, 22], threads: true }] }));
      expect(await store.copies('k', desk.account, desk.channel)).toEqual([]);
      expect((await store.read([{ select: { by: 'copy', at: at(desk, 'm1') } }]))[0]?.state).toBeUndefined();
      expect((await store.pending(0, 9)).map(({ id }) => id)).toEqual([22]);
      expect(await store.threadsOf(1)).toEqual([]);
      expect(await store.thread(12)).toBeDefined();
    });

    test('is under way until it ends, and leaves a mark alone', async () => {
      await store.commit(changes({ erasures: [erasure(1), erasure(2)] }));
      await store.commit(changes({ erasures: [erasure(1, 'removing')] }));
      expect(await store.erasures()).toEqual([erasure(1, 'removing'), erasure(2)]);
      const mark = { who: 'ab', at: 9 };
      await store.commit(
        changes({ erased: [{ conversation: 1, deliveries: [], ends: mark }], marks: [{ who: 'cd', at: 10 }] }),
      );
      expect(await store.erasures()).toEqual([erasure(2)]);
      expect(await store.marks()).toEqual([mark, { who: 'cd', at: 10 }]);
    });
  });

  describe('what was said long ago', () => {
    const BEFORE = Date.UTC(2025, 0, 1);
    const [early, late] = [firstIdAt(BEFORE) - 5_000, firstIdAt(BEFORE) + 5_000];

    test('goes with what was delivered then, but for those who wait', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1), waiting(2)),
          handoffs: [{ id: 502, conversation: 2, standing: 'waiting', at: 1 }],
          said: [1, 2].flatMap((id) => [said(id, BEFORE - 1, 'old'), said(id, BEFORE, 'new')]),
          deliveries: [
            sending(early, ['k1']),
            sending(early + 1, ['k2'], { conversation: 2 }),
            sending(early + 2, ['k3']),
            sending(late, ['k4']),
          ],
          ratings: [{ handoff: 501, agent: 7, at: BEFORE - 1, score: 2, word: 'slow' }],
        }),
      );
      await store.commit(changes({ results: [early, early + 1, late].map((id) => sent(id, at(desk, `m${id}`))) }));
      const about: (readonly number[])[] = [];
      await store.forgetSaid(BEFORE, async (ids) => void about.push(ids));
      expect(about).toEqual([[1]]);
      expect((await store.recent(1, 9)).map(({ text }) => text)).toEqual(['new']);
      expect((await store.recent(2, 9)).map(({ text }) => text)).toEqual(['old', 'new']);
      const copies = await Promise.all(['k1', 'k2', 'k4'].map((key) => store.copies(key, desk.account, desk.channel)));
      expect(copies.map(({ length }) => length)).toEqual([0, 1, 1]);
      expect((await store.pending(0, 9)).map(({ id }) => id)).toEqual([early + 2]);
    });

    test('is nothing where all is new', async () => {
      await store.commit(changes({ ...conversations(bot(1)), said: [said(1, BEFORE, 'new')] }));
      const about: (readonly number[])[] = [];
      await store.forgetSaid(BEFORE, async (ids) => void about.push(ids));
      expect((await store.recent(1, 9)).length).toBe(1);
      expect(about.flat()).toEqual([]);
    });
  });

  describe('a journal that forgets', () => {
    test('rewrites what is about an id, and only at that place', async () => {
      const { journal } = subject.open();
      for (const place of ['a', 'b']) await journal.append(place, 'm:1', 1, '{"id":"1","text":"words"}');
      await journal.append('a', 'e:1', 2, '{"id":"1","text":"other words"}');
      await journal.append('a', 'm:2', 2, '{"id":"2","text":"stays"}');
      await journal.rewrite('a', '1', () => '{"id":"1"}');
      expect((await journal.since('a', 0, 9)).map(({ data }) => data)).toEqual([
        '{"id":"1"}',
        '{"id":"1"}',
        '{"id":"2","text":"stays"}',
      ]);
      expect((await journal.find('a', 'm:1'))?.data).toBe('{"id":"1"}');
      expect((await journal.find('b', 'm:1'))?.data).toContain('words');
    });

    test('forgets a place up to a moment, and its key may be written anew', async () => {
      const { journal } = subject.open();
      await journal.append('a', 'opened', 1, '{}');
      await journal.append('b', 'opened', 1, '{}');
      const later = await journal.append('a', 'x', 5, '{}');
      await journal.forget('a', 4);
      expect(await journal.since('a', 0, 9)).toEqual([later]);
      expect(await journal.find('a', 'opened')).toBeUndefined();
      expect(await journal.find('b', 'opened')).toBeDefined();
      expect((await journal.append('a', 'opened', 6, '{"new":1}')).seq).toBeGreaterThan(later.seq);
      await journal.forget('b', 4);
      expect(await journal.places('', 9)).toEqual(['a']);
    });

    test('tells the keys that stand nowhere else', async () => {
      const { journal } = subject.open();
      for (const [place, key] of [
        ['a', 'f:1'],
        ['a', 'f:2'],
        ['b', 'f:2'],
        ['a', 'm:1'],
      ] as const)
        await journal.append(place, key, 1, '{}');
      await journal.append('a', 'f:3', 9, '{}');
      expect(await journal.onlyHere('a', 'f:', 5)).toEqual(['f:1']);
    });
  });

  test('links of a removed delivery lead nowhere, in either direction', async () => {
    const source = at(customerPlace(1), 's1');
    await store.commit(changes({ ...conversations(bot(1)), deliveries: [sending(21, [placedKey(source)])] }));
    await store.commit(changes({ results: [sent(21, at(desk, 'm1'))] }));
    expect(await store.counterpart(source, desk.account, desk.channel)).toBeDefined();
    await store.commit(changes({ erased: [{ conversation: 1, deliveries: [21] }] }));
    expect(await store.counterpart(source, desk.account, desk.channel)).toBeUndefined();
    expect(await store.counterpart(at(desk, 'm1'), 'shop', 'c1')).toBeUndefined();
  });
}
