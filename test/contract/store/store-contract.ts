// What every store does, whatever stands behind it.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Assigned, Conversation, HandoffStanding } from '../../../core/conversation.ts';
import { profileOf } from '../../../core/duty.ts';
import { type Place, placedKey, placeKey } from '../../../core/message.ts';
import type { Select, Store } from '../../../core/store.ts';
import {
  assigned,
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

export function storeContract(subject: Subject): void {
  let store: Store;
  beforeEach(() => {
    store = subject.open().store;
  });

  const stateOf = async (select: Select) => (await store.read([{ select }]))[0]?.state;

  describe('finding the conversation of an event', () => {
    test('by its id and by the customer’s place', async () => {
      await store.commit(conversations(bot(1), bot(2)));
      expect(await stateOf({ by: 'id', id: 2 })).toEqual(bot(2));
      expect(await stateOf({ by: 'customer', place: customerPlace(1) })).toEqual(bot(1));
    });

    test('a place without a conversation finds nothing', async () => {
      await store.commit(conversations(bot(1)));
      expect(await stateOf({ by: 'customer', place: customerPlace(9) })).toBeUndefined();
      expect(await stateOf({ by: 'customer', place: { ...customerPlace(1), thread: 'x' } })).toBeUndefined();
      expect(await stateOf({ by: 'thread', place: customerPlace(1) })).toBeUndefined();
      expect(await stateOf({ by: 'copy', at: at(customerPlace(1), '1') })).toBeUndefined();
      expect(await stateOf({ by: 'id', id: 9 })).toBeUndefined();
    });

    test('by the relay thread, wherever that is now', async () => {
      await store.commit(changes({ ...conversations(bot(1)), threads: [thread(11, 1)] }));
      expect(await stateOf({ by: 'thread', place: threadPlace(1) })).toBeUndefined();
      await store.commit(changes({ placed: [{ thread: 11, place: threadPlace(1) }] }));
      expect(await stateOf({ by: 'thread', place: threadPlace(1) })).toEqual(bot(1));
      await store.commit(changes({ placed: [{ thread: 11, place: threadPlace(2) }] }));
      expect(await stateOf({ by: 'thread', place: threadPlace(1) })).toBeUndefined();
      expect(await stateOf({ by: 'thread', place: threadPlace(2) })).toEqual(bot(1));
      await store.commit(changes({ placed: [{ thread: 11 }] }));
      expect(await stateOf({ by: 'thread', place: threadPlace(2) })).toBeUndefined();
      expect(await store.thread(11)).toEqual(thread(11, 1));
    });

    test('a desk without threads gives its own place for all of them: the newest is found', async () => {
      await store.commit(
        changes({ ...conversations(bot(1), bot(2)), threads: [thread(12, 2, desk), thread(11, 1, desk)] }),
      );
      expect(await stateOf({ by: 'thread', place: desk })).toEqual(bot(2));
    });

    test('by a message that was delivered there', async () => {
      await store.commit(changes({ ...conversations(bot(1)), deliveries: [sending(21, [])] }));
      await store.commit(changes({ results: [sent(21, at(desk, 'm1'))] }));
      expect(await stateOf({ by: 'copy', at: at(threadPlace(4), 'm1') })).toEqual(bot(1));
      expect(await stateOf({ by: 'copy', at: at(desk, 'm2') })).toBeUndefined();
    });

    test('each want has its answer, in order, and an event’s key is seen once it is committed', async () => {
      await store.commit(changes({ ...conversations(bot(1)), inbox: [{ key: 'a', at: 5 }] }));
      const select: Select = { by: 'id', id: 1 };
      expect(await store.read([{ inbox: 'b' }, { inbox: 'a', select }, { select }, {}])).toEqual([
        { seen: false },
        { seen: true, state: bot(1) },
        { seen: false, state: bot(1) },
        { seen: false },
      ]);
    });

    test('later entries overrule earlier ones', async () => {
      await store.commit(conversations(bot(1, customerPlace(1), 1), bot(2), bot(1, customerPlace(1), 2)));
      expect(await stateOf({ by: 'customer', place: customerPlace(1) })).toEqual(bot(1, customerPlace(1), 2));
      await store.commit(conversations(bot(1, customerPlace(1), 3)));
      expect(await stateOf({ by: 'id', id: 1 })).toEqual(bot(1, customerPlace(1), 3));
    });

    test('of two conversations at one place, the one last written there is found', async () => {
      await store.commit(conversations(bot(1)));
      await store.commit(conversations(bot(2, customerPlace(1))));
      expect(await stateOf({ by: 'customer', place: customerPlace(1) })).toEqual(bot(2, customerPlace(1)));
      expect(await stateOf({ by: 'id', id: 1 })).toEqual(bot(1));
      await store.commit(conversations(bot(1)));
      expect(await stateOf({ by: 'customer', place: customerPlace(1) })).toEqual(bot(1));
    });

    test('a conversation that went elsewhere is found there only', async () => {
      await store.commit(conversations(bot(1)));
      await store.commit(conversations(bot(1, customerPlace(2))));
      expect(await stateOf({ by: 'customer', place: customerPlace(1) })).toBeUndefined();
      expect(await stateOf({ by: 'customer', place: customerPlace(2) })).toEqual(bot(1, customerPlace(2)));
    });

    test('more conversations than are kept at hand are found all the same', async () => {
      const many = Array.from({ length: 2_500 }, (_, i) => bot(i + 1));
      await store.commit(conversations(...many));
      await store.commit(conversations(...many.map((state) => bot(state.id, state.place, 1))));
      for (const id of [1, 2, 499, 500, 501, 2_500]) {
        expect(await stateOf({ by: 'customer', place: customerPlace(id) })).toEqual(bot(id, customerPlace(id), 1));
      }
    });
  });

  describe('all or nothing', () => {
    test('a commit that is refused writes nothing, and the next one is written', async () => {
      await store.commit(changes({ ...conversations(bot(1)), deliveries: [sending(21, ['mark'])] }));
      const refused = changes({
        ...conversations(bot(1, customerPlace(1), 9), bot(2)),
        inbox: [{ key: 'a', at: 5 }],
        said: [{ conversation: 1, said: { at: 1, who: 'bot', name: 'Bot', text: 'Hello' } }],
        alarms: [{ conversation: 1, kind: 'remind', at: 5 }],
        deliveries: [sending(22, []), sending(21, ['mark'])],
        results: [sent(21, at(desk, 'm1'))],
      });
      await expect(store.commit(refused)).rejects.toThrow();
      expect(await store.read([{ inbox: 'a', select: { by: 'id', id: 1 } }])).toEqual([{ seen: false, state: bot(1) }]);
      expect(await stateOf({ by: 'customer', place: customerPlace(2) })).toBeUndefined();
      expect(await store.recent(1, 10)).toEqual([]);
      expect(await store.nextAlarmAt()).toBeUndefined();
      expect((await store.pending(0, 10)).map(({ id }) => id)).toEqual([21]);
      expect(await store.copies('mark', 'team', 'desk')).toEqual([]);
      await store.commit(conversations(bot(2)));
      expect(await stateOf({ by: 'id', id: 2 })).toEqual(bot(2));
    });

    test('what the caller does with its arrays afterwards changes nothing', async () => {
      const keys = ['mark'];
      const placed = [at(desk, 'm1')];
      const given = changes({ deliveries: [sending(21, keys), sending(22, ['mark'])], results: [] });
      given.results.push({ delivery: 22, standing: 'sent', placed });
      const pause = { account: 'shop', channel: '', until: 10 };
      given.pauses.push(pause);
      await store.commit(given);
      keys.push('other');
      placed.pop();
      pause.until = 99;
      given.deliveries.length = 0;
      expect(await store.pending(0, 10)).toEqual([sending(21, ['mark'])]);
      expect(await store.copies('mark', 'team', 'desk')).toEqual([at(desk, 'm1')]);
      expect(await store.pauses(0)).toEqual([{ account: 'shop', channel: '', until: 10 }]);
    });

    test('the stock answers of an empty store', async () => {
      expect(await store.lastId()).toBe(0);
      expect(await store.nextAlarmAt()).toBeUndefined();
      expect(await store.line(undefined, 5)).toEqual({ ahead: 0, waits: [] });
      expect(await store.thread(1)).toBeUndefined();
      expect(await store.recent(1, 5)).toEqual([]);
      expect(await store.pending(0, 5)).toEqual([]);
      expect(await store.orphans()).toEqual([]);
    });
  });

  describe('requests for a human', () => {
    const stands = (id: number, standing: 'waiting' | 'claimed' | 'replied' | 'withdrawn', when: number) =>
      changes({ handoffs: [{ id, conversation: id, standing, at: when }] });

    test('the line counts who waits, and who waits before a moment', async () => {
      for (const id of [1, 2, 3]) await store.commit(stands(id, 'waiting', id * 100));
      expect(await store.line(undefined, 5)).toEqual({ ahead: 3, waits: [] });
      expect((await store.line(300, 5)).ahead).toBe(2);
      expect((await store.line(100, 5)).ahead).toBe(0);
    });

    test('waits are measured from the asking to the claim, the newest first, at most as many as asked for', async () => {
      for (const id of [1, 2, 3]) await store.commit(stands(id, 'waiting', 100));
      await store.commit(stands(2, 'claimed', 150));
      await store.commit(stands(1, 'claimed', 400));
      await store.commit(stands(1, 'replied', 500));
      expect(await store.line(undefined, 5)).toEqual({ ahead: 1, waits: [300, 50] });
      expect((await store.line(undefined, 1)).waits).toEqual([300]);
    });

    test('after a claim ran out a request waits since its first asking, and was not claimed', async () => {
      await store.commit(stands(1, 'waiting', 100));
      await store.commit(stands(1, 'claimed', 200));
      await store.commit(stands(1, 'waiting', 900));
      expect(await store.line(101, 5)).toEqual({ ahead: 1, waits: [] });
      await store.commit(stands(1, 'claimed', 1_000));
      expect((await store.line(undefined, 5)).waits).toEqual([900]);
    });

    test.each(['replied', 'withdrawn'] as const)('one that is %s stays so', async (end) => {
      await store.commit(stands(1, 'waiting', 100));
      await store.commit(stands(1, end, 200));
      for (const next of ['waiting', 'claimed', 'replied', 'withdrawn'] as const) {
        if (next === end) continue;
        await expect(store.commit(stands(1, next, 300))).rejects.toThrow('stays as it ended');
      }
      await store.commit(stands(1, end, 400));
      expect(await store.line(undefined, 5)).toEqual({ ahead: 0, waits: [] });
      expect(await store.orphans()).toEqual([]);
    });

    test('an end within a batch holds for the rest of the batch', async () => {
      const both = changes({
        handoffs: [
          { id: 1, conversation: 1, standing: 'replied', at: 1 },
          { id: 1, conversation: 1, standing: 'waiting', at: 2 },
        ],
      });
      await expect(store.commit(both)).rejects.toThrow('stays as it ended');
    });

    test('there is no other standing', async () => {
      await expect(store.commit(stands(1, 'lost' as 'waiting', 1))).rejects.toThrow();
    });

    test('an open request without an alarm is an orphan', async () => {
      await store.commit(stands(1, 'waiting', 1));
      await store.commit(stands(2, 'claimed', 1));
      await store.commit(stands(3, 'replied', 1));
      expect(await store.orphans()).toEqual([1, 2]);
      await store.commit(changes({ alarms: [{ conversation: 1, kind: 'remind', at: 50 }] }));
      expect(await store.orphans()).toEqual([2]);
      await store.commit(changes({ alarms: [{ conversation: 1, kind: 'remind' }] }));
      expect(await store.orphans()).toEqual([1, 2]);
    });
  });

  describe('what is in hand', () => {
    const begins = (state: Conversation, when: number, standing: HandoffStanding = 'waiting') =>
      changes({
        conversations: [{ state, at: when }],
        handoffs: [{ id: state.id + 500, conversation: state.id, standing, at: when }],
      });
    const waitingNow = async (limit = 10) => (await store.waiting(limit)).map(({ id }) => id);

    test('who waits, the longest first, at most as many as asked for', async () => {
      await store.commit(begins(waiting(1), 30));
      await store.commit(begins(waiting(2), 10));
      await store.commit(begins(bot(3), 5, 'withdrawn'));
      await store.commit(begins(assigned(4), 7, 'claimed'));
      expect(await waitingNow()).toEqual([2, 1]);
      expect(await store.waiting(1)).toEqual([waiting(2)]);
      expect(await store.waiting(0)).toEqual([]);
    });

    test('a claim takes one out of the line, and it comes back since its first asking', async () => {
      await store.commit(begins(waiting(1), 10));
      await store.commit(begins(waiting(2), 20));
      await store.commit(begins(assigned(1), 30, 'claimed'));
      expect(await waitingNow()).toEqual([2]);
      await store.commit(begins(waiting(1), 40));
      expect(await waitingNow()).toEqual([1, 2]);
      await store.commit(begins(bot(2), 50, 'withdrawn'));
      expect(await waitingNow()).toEqual([1]);
    });

    test('an agent’s own, also after the first reply, until they are somebody else’s or over', async () => {
      const ben = { id: 8, account: 'team', person: 'a8', alias: 'Ben' };
      const owned = async (agent: number, limit = 10) => (await store.owned(agent, limit)).map(({ id }) => id);
      await store.commit(begins(assigned(1), 10, 'claimed'));
      await store.commit(begins({ ...assigned(2), repliedAt: 15 }, 20, 'replied'));
      await store.commit(begins({ ...assigned(3), owner: ben }, 20, 'claimed'));
      await store.commit(begins(waiting(4), 20));
      expect([await owned(7), await owned(8), await owned(9)]).toEqual([[1, 2], [3], []]);
      expect([await owned(7, 1), await owned(7, 0)]).toEqual([[1], []]);
      expect(await store.owned(8, 10)).toEqual([{ ...assigned(3), owner: ben }]);
      await store.commit(conversations({ ...assigned(1), owner: ben }, bot(2)));
      expect([await owned(7), await owned(8)]).toEqual([[], [1, 3]]);
    });

    test('those of others that an agent was let into, until they leave or it is over', async () => {
      const ben = { id: 8, account: 'team', person: 'a8', alias: 'Ben', thread: { id: 9, desk } };
      const visited = async (agent: number, limit = 10) => (await store.visited(agent, limit)).map(({ id }) => id);
      const [one, two] = [1, 2].map((id) => ({ ...assigned(id), guests: [ben] }));
      if (!one || !two) throw new Error('two are there');
      await store.commit(begins(one, 10, 'claimed'));
      await store.commit(begins(two, 20, 'claimed'));
      await store.commit(begins(assigned(3), 20, 'claimed'));
      expect([await visited(8), await visited(8, 1), await visited(7)]).toEqual([[1, 2], [1], []]);
      expect(await store.visited(8, 1)).toEqual([one]);
      await store.commit(conversations(assigned(1), bot(2)));
      expect(await visited(8)).toEqual([]);
    });

    test('they are where their places are now, and so are the threads of guests', async () => {
      const to = { account: 'team', channel: 'moved' };
      await store.commit(begins(assigned(1), 10, 'claimed'));
      await store.commit(begins(waiting(2), 10));
      const elsewhere = { account: 'far', channel: 'desk' };
      const [here, there] = [8, 9].map((id) => ({ id, account: 'team', person: `a${id}`, alias: 'Ben' }));
      const guests = (home: Place) => [{ ...here, thread: { id: 9, desk: home } }, there] as Assigned['guests'];
      await store.commit(begins({ ...assigned(3, customerPlace(3), elsewhere), guests: guests(desk) }, 10, 'claimed'));
      await store.commit(changes({ moves: [{ from: desk, to }] }));
      expect(await store.owned(7, 10)).toEqual([
        assigned(1, customerPlace(1), to),
        { ...assigned(3, customerPlace(3), elsewhere), guests: guests(to) },
      ]);
      expect(await store.waiting(10)).toEqual([waiting(2, customerPlace(2), [to])]);
    });
  });

  describe('alarms', () => {
    test('ring in order, up to a moment, at most as many as asked for', async () => {
      await store.commit(
        changes({
          alarms: [
            { conversation: 2, kind: 'remind', at: 30 },
            { conversation: 1, kind: 'nudge', at: 20 },
            { conversation: 1, kind: 'lease', at: 20 },
            { conversation: 3, kind: 'reopen', at: 40 },
          ],
        }),
      );
      expect(await store.nextAlarmAt()).toBe(20);
      const due = await store.alarms(30, 10);
      expect(due.map(({ conversation, kind, at: when }) => [conversation, kind, when])).toEqual([
        [1, 'lease', 20],
        [1, 'nudge', 20],
        [2, 'remind', 30],
      ]);
      expect(await store.alarms(30, 1)).toHaveLength(1);
    });

    test('one of a kind per conversation: set anew, and taken away', async () => {
      await store.commit(changes({ alarms: [{ conversation: 1, kind: 'remind', at: 30 }] }));
      await store.commit(changes({ alarms: [{ conversation: 1, kind: 'remind', at: 90 }] }));
      expect(await store.alarms(60, 10)).toEqual([]);
      expect(await store.nextAlarmAt()).toBe(90);
      await store.commit(changes({ alarms: [{ conversation: 1, kind: 'remind' }] }));
      expect(await store.nextAlarmAt()).toBeUndefined();
    });

    test('one that is set only where none is leaves the other as it was', async () => {
      const ifNone = (at: number) => ({ conversation: 1, kind: 'silent', at, ifNone: true }) as const;
      await store.commit(changes({ alarms: [ifNone(30), ifNone(20)] }));
      await store.commit(changes({ alarms: [ifNone(10)] }));
      expect(await store.nextAlarmAt()).toBe(30);
      await store.commit(changes({ alarms: [{ conversation: 1, kind: 'silent' }, ifNone(40)] }));
      expect(await store.nextAlarmAt()).toBe(40);
    });
  });

  describe('the transcript', () => {
    test('gives the newest lines, oldest first', async () => {
      const said = (text: string, when: number) => ({
        conversation: 1,
        said: { at: when, who: 'customer', name: 'Noor', text } as const,
        source: 'key',
      });
      await store.commit(changes({ said: [said('one', 3), said('two', 2)] }));
      await store.commit(changes({ said: [said('three', 1), { ...said('elsewhere', 1), conversation: 2 }] }));
      expect((await store.recent(1, 2)).map(({ text }) => text)).toEqual(['two', 'three']);
      expect(await store.recent(1, 1)).toEqual([{ at: 1, who: 'customer', name: 'Noor', text: 'three' }]);
      expect(await store.recent(1, 0)).toEqual([]);
    });

    test('keeps every character: emoji, NUL, right to left, half a surrogate pair’s neighbours', async () => {
      const text = '👩‍👩‍👧 \u0000 שלום \n \u2028 ’';
      await store.commit(changes({ said: [{ conversation: 1, said: { at: 1, who: 'note', name: text, text } }] }));
      expect(await store.recent(1, 1)).toEqual([{ at: 1, who: 'note', name: text, text }]);
    });
  });

  describe('the outbox', () => {
    const thing = placedKey(at(desk, 'm1'));

    test('gives back what is unsettled, as it was, by id', async () => {
      const rows = [
        sending(24, ['mark', thing], {
          act: { type: 'send', message: { text: ['hi'] }, keys: ['mark', thing], pin: true },
        }),
        sending(21, [], { to: { thread: 5, desk: threadPlace(1) }, attempt: 1, dueAt: 77 }),
        sending(22, [], { act: { type: 'edit', of: 'mark', message: { text: [{ type: 'code', text: 'x' }] } } }),
        sending(23, [], { act: { type: 'remove', of: thing } }),
        sending(25, [], { act: { type: 'react', of: thing, emoji: '👍' } }),
        sending(26, [], { act: { type: 'react', of: thing } }),
      ];
      await store.commit(changes({ deliveries: rows }));
      expect(await store.pending(0, 10)).toEqual(rows.toSorted((a, b) => a.id - b.id));
      expect((await store.pending(22, 2)).map(({ id }) => id)).toEqual([23, 24]);
    });

    test('attempts are counted and postponed', async () => {
      await store.commit(changes({ deliveries: [sending(21, [])] }));
      await store.commit(changes({ attempts: [{ delivery: 21, attempt: 2, dueAt: 500 }] }));
      expect(await store.pending(0, 10)).toEqual([sending(21, [], { attempt: 2, dueAt: 500 })]);
    });

    test.each(['sent', 'uncertain', 'failed', 'suppressed'] as const)(
      'what is %s is pending no more, and stays settled',
      async (standing) => {
        await store.commit(changes({ deliveries: [sending(21, ['mark'])] }));
        await store.commit(changes({ results: [{ delivery: 21, standing, placed: [at(desk, 'm1')], reason: 'so' }] }));
        await store.commit(
          changes({ results: [sent(21, at(desk, 'm2'))], attempts: [{ delivery: 21, attempt: 9, dueAt: 0 }] }),
        );
        expect(await store.pending(0, 10)).toEqual([]);
        expect(await store.copies('mark', 'team', 'desk')).toEqual([at(desk, 'm1')]);
      },
    );

    test('a result may come with its delivery, and one of an unknown delivery is ignored', async () => {
      await store.commit(
        changes({ deliveries: [sending(21, ['mark'])], results: [sent(21, at(desk, 'm1')), sent(99, at(desk, 'm9'))] }),
      );
      expect(await store.pending(0, 10)).toEqual([]);
      expect(await store.copies('mark', 'team', 'desk')).toEqual([at(desk, 'm1')]);
      expect(await stateOf({ by: 'copy', at: at(desk, 'm9') })).toBeUndefined();
    });

    test('a delivery’s id is used once', async () => {
      await store.commit(changes({ deliveries: [sending(21, [])] }));
      await expect(store.commit(changes({ deliveries: [sending(21, [])] }))).rejects.toThrow();
      await expect(store.commit(changes({ deliveries: [sending(22, []), sending(22, [])] }))).rejects.toThrow();
    });
  });

  describe('links between messages and their copies', () => {
    const original = at(customerPlace(1), 'o1');
    const key = placedKey(original);
    const copy = at(threadPlace(1), 'm1');

    test('copies are those of a key within a channel, threads included, oldest first', async () => {
      await store.commit(changes({ deliveries: [sending(23, [key]), sending(21, [key]), sending(22, ['mark'])] }));
      await store.commit(changes({ results: [sent(23, at(threadPlace(2), 'm5'))] }));
      await store.commit(changes({ results: [sent(21, at(desk, 'm2'), copy, at(customerPlace(8), 'x'))] }));
      await store.commit(changes({ results: [sent(22, at(desk, 'm7'))] }));
      expect(await store.copies(key, 'team', 'desk')).toEqual([at(desk, 'm2'), copy, at(threadPlace(2), 'm5')]);
      expect(await store.copies(key, 'shop', 'c8')).toEqual([at(customerPlace(8), 'x')]);
      expect(await store.copies(key, 'team', 'other')).toEqual([]);
      expect(await store.copies('mark', 'team', 'desk')).toEqual([at(desk, 'm7')]);
      expect(await store.copies('nothing', 'team', 'desk')).toEqual([]);
    });

    test('the counterpart of a copy is its original, and of an original its first copy', async () => {
      await store.commit(
        changes({ deliveries: [sending(21, ['mark', key])], results: [sent(21, copy, at(desk, 'm2'))] }),
      );
      expect(await store.counterpart(at(desk, 'm2'), 'shop', 'c1')).toEqual(original);
      expect(await store.counterpart(original, 'team', 'desk')).toEqual(copy);
      expect(await store.counterpart(original, 'team', 'other')).toBeUndefined();
      expect(await store.counterpart(at(desk, 'unknown'), 'shop', 'c1')).toBeUndefined();
    });

    test('the counterpart of a copy where the original is not: another copy of the same', async () => {
      const elsewhere = at({ account: 'team', channel: 'second' }, 'm3');
      await store.commit(changes({ deliveries: [sending(21, [key]), sending(22, [key])] }));
      await store.commit(changes({ results: [sent(21, copy), sent(22, elsewhere)] }));
      expect(await store.counterpart(copy, 'team', 'second')).toEqual(elsewhere);
      expect(await store.counterpart(copy, 'team', 'desk')).toBeUndefined();
    });

    test('a message may be a copy and an original', async () => {
      const further = at({ account: 'team', channel: 'second' }, 'm3');
      await store.commit(changes({ deliveries: [sending(21, [key]), sending(22, [placedKey(copy)])] }));
      await store.commit(changes({ results: [sent(21, copy), sent(22, further)] }));
      expect(await store.counterpart(copy, 'shop', 'c1')).toEqual(original);
      expect(await store.counterpart(copy, 'team', 'second')).toEqual(further);
      expect(await store.counterpart(further, 'team', 'desk')).toEqual({ account: 'team', channel: 'desk', id: 'm1' });
    });
  });

  describe('the house', () => {
    const ana = { id: 7, account: 'team', person: 'a7', alias: 'Ana' };

    test('agents and desks, as they were last seen', async () => {
      const second = { account: 'team', channel: 'second' };
      await store.commit(
        changes({
          agents: [
            { agent: { ...ana, id: 8, person: 'b8', alias: 'Ben' }, desk, seenAt: 1 },
            { agent: { ...ana, account: 'shop' }, direct: customerPlace(9), seenAt: 1 },
            { agent: ana, desk, seenAt: 1 },
          ],
          desks: [
            { place: second, at: 2 },
            { place: threadPlace(1), at: 1 },
          ],
        }),
      );
      await store.commit(changes({ agents: [{ agent: { ...ana, alias: 'Anna' }, desk: second, seenAt: 5 }] }));
      expect(await store.agents()).toEqual([
        { agent: { ...ana, account: 'shop' }, direct: customerPlace(9), seenAt: 1 },
        { agent: { ...ana, alias: 'Anna' }, desk: second, seenAt: 5 },
        { agent: { ...ana, id: 8, person: 'b8', alias: 'Ben' }, desk, seenAt: 1 },
      ]);
      expect(await store.desks()).toEqual([threadPlace(1), second]);
    });

    test('profiles, as they were written last', async () => {
      const [one, two] = [profileOf(7, 1, { standing: 'active', languages: ['de'] }), profileOf(3, 1, {})];
      await store.commit(changes({ profiles: [one, two, { ...one, offers: 2 }] }));
      await store.commit(changes({ profiles: [{ ...two, standing: 'suspended' }] }));
      expect(await store.profiles()).toEqual([
        { ...two, standing: 'suspended' },
        { ...one, offers: 2 },
      ]);
      expect(await store.lastId()).toBe(7);
    });

    test('pauses until they are over', async () => {
      await store.commit(
        changes({
          pauses: [
            { account: 'team', channel: 'desk', until: 50 },
            { account: 'shop', channel: '', until: 20 },
            { account: 'team', channel: 'desk', until: 60 },
          ],
        }),
      );
      expect(await store.pauses(19)).toEqual([
        { account: 'shop', channel: '', until: 20 },
        { account: 'team', channel: 'desk', until: 60 },
      ]);
      expect(await store.pauses(20)).toHaveLength(1);
      expect(await store.pauses(60)).toEqual([]);
    });

    test('ratings, feedback and audit rows are taken', async () => {
      await store.commit(
        changes({
          ratings: [
            { handoff: 1, agent: 7, at: 1, score: 5 },
            { handoff: 1, agent: 7, at: 2, word: 'Thanks' },
          ],
          feedback: [{ conversation: 1, article: 'Shipping', helpful: false, at: 1 }],
          audit: [
            { at: 1, conversation: 1, by: 'Ana', what: 'released' },
            { at: 1, conversation: 1, by: 'Ana', what: 'closed', why: 'done' },
          ],
        }),
      );
      await store.probe();
    });

    test('the audit of a request is that of its conversation, and of no other', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1)),
          handoffs: [
            { id: 5, conversation: 1, standing: 'waiting', at: 1 },
            { id: 6, conversation: 2, standing: 'waiting', at: 1 },
          ],
          audit: [
            { at: 1, conversation: 1, by: 'house', what: 'ask', why: '5 wave 1: 7' },
            { at: 2, conversation: 2, by: 'team:a7', what: 'claim' },
            { at: 3, conversation: 1, by: 'team:a7', what: 'claim' },
          ],
        }),
      );
      expect(await store.audited(5)).toEqual([
        { at: 1, by: 'house', what: 'ask', why: '5 wave 1: 7' },
        { at: 3, by: 'team:a7', what: 'claim' },
      ]);
      expect(await store.audited(9)).toEqual([]);
    });

    test('the last id is the largest of all kinds', async () => {
      await store.commit(conversations(bot(10)));
      expect(await store.lastId()).toBe(10);
      await store.commit(changes({ threads: [thread(11, 1)] }));
      expect(await store.lastId()).toBe(11);
      await store.commit(changes({ handoffs: [{ id: 12, conversation: 1, standing: 'waiting', at: 1 }] }));
      expect(await store.lastId()).toBe(12);
      await store.commit(changes({ deliveries: [sending(13, [])], results: [sent(13)] }));
      expect(await store.lastId()).toBe(13);
      await store.commit(changes({ agents: [{ agent: { ...ana, id: 2 ** 52 }, desk, seenAt: 1 }] }));
      expect(await store.lastId()).toBe(2 ** 52);
    });

    test('old keys are forgotten, younger ones are not', async () => {
      const inbox = Array.from({ length: 5_000 }, (_, i) => ({ key: `k${i}`, at: i }));
      await store.commit(changes({ inbox }));
      await store.commit(changes({ inbox: [{ key: 'k1', at: 9_000 }] }));
      await store.forgetInbox(4_999);
      const seen = await store.read([{ inbox: 'k0' }, { inbox: 'k1' }, { inbox: 'k4998' }, { inbox: 'k4999' }]);
      expect(seen.map((found) => found.seen)).toEqual([false, true, false, true]);
    });
  });

  describe('a channel that moved', () => {
    const from = { account: 'team', channel: 'desk' };
    const to = { account: 'team', channel: 'big desk' };
    const moved = (thread?: string) => (thread === undefined ? to : { ...to, thread });

    test('desks, agents, threads and what is pending follow; thread ids stay', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1)),
          desks: [{ place: desk, at: 1 }],
          agents: [{ agent: { id: 7, account: 'team', person: 'a7', alias: 'Ana' }, desk, seenAt: 1 }],
          threads: [thread(11, 1, threadPlace(1)), thread(12, 1, undefined, customerPlace(4))],
          deliveries: [
            sending(21, [], { to: { place: threadPlace(1) } }),
            sending(22, [], { to: { thread: 11, desk } }),
            sending(23, [], { to: { place: { account: 'team', channel: 'desk 2' } } }),
          ],
        }),
      );
      expect(await stateOf({ by: 'thread', place: threadPlace(1) })).toEqual(bot(1));
      await store.commit(changes({ moves: [{ from, to: { ...to, thread: 'ignored' } }] }));
      expect(await store.desks()).toEqual([to]);
      expect((await store.agents())[0]?.desk).toEqual(to);
      expect(await store.thread(11)).toEqual(thread(11, 1, moved('t1'), to));
      expect(await store.thread(12)).toEqual(thread(12, 1, undefined, customerPlace(4)));
      expect((await store.pending(0, 9)).map((row) => row.to)).toEqual([
        { place: moved('t1') },
        { thread: 11, desk: to },
        { place: { account: 'team', channel: 'desk 2' } },
      ]);
      expect(await stateOf({ by: 'thread', place: threadPlace(1) })).toBeUndefined();
      expect(await stateOf({ by: 'thread', place: moved('t1') })).toEqual(bot(1));
    });

    test('conversations follow, with their threads and cards', async () => {
      const other = { account: 'team', channel: 'second' };
      await store.commit(
        changes({
          ...conversations(assigned(1), waiting(2, customerPlace(2), [other, desk]), bot(3)),
          threads: [thread(601, 1, threadPlace(1))],
        }),
      );
      await store.commit(changes({ moves: [{ from, to }] }));
      expect(await stateOf({ by: 'id', id: 1 })).toEqual(assigned(1, customerPlace(1), to));
      expect(await stateOf({ by: 'id', id: 2 })).toEqual(waiting(2, customerPlace(2), [other, to]));
      expect(await stateOf({ by: 'id', id: 3 })).toEqual(bot(3));
    });

    test('customers are found at their new place only, by any thread', async () => {
      const old = { account: 'shop', channel: 'c1' };
      await store.commit(conversations(bot(1), bot(2, { ...old, thread: 't' }), bot(11)));
      await store.commit(changes({ moves: [{ from: old, to: customerPlace(9) }] }));
      expect(await stateOf({ by: 'customer', place: old })).toBeUndefined();
      expect(await stateOf({ by: 'customer', place: customerPlace(9) })).toEqual(bot(1, customerPlace(9)));
      const inThread = { ...customerPlace(9), thread: 't' };
      expect(await stateOf({ by: 'customer', place: inThread })).toEqual(bot(2, inThread));
      expect(await stateOf({ by: 'customer', place: customerPlace(11) })).toEqual(bot(11));
    });

    test('a customer who moved to where somebody is already takes the place', async () => {
      await store.commit(conversations(bot(1), bot(2)));
      await store.commit(changes({ moves: [{ from: customerPlace(1), to: customerPlace(2) }] }));
      expect(await stateOf({ by: 'customer', place: customerPlace(2) })).toEqual(bot(1, customerPlace(2)));
      expect(await stateOf({ by: 'id', id: 2 })).toEqual(bot(2));
    });

    test('a move holds for everything in its batch', async () => {
      await store.commit(
        changes({
          ...conversations(bot(1)),
          moves: [{ from: customerPlace(1), to: customerPlace(9) }],
          deliveries: [sending(21, [])],
        }),
      );
      expect(await stateOf({ by: 'customer', place: customerPlace(9) })).toEqual(bot(1, customerPlace(9)));
      expect((await store.pending(0, 1))[0]?.to).toEqual({ place: customerPlace(9) });
    });
  });

  describe('its life', () => {
    test('probing a store that works resolves', async () => {
      await store.probe();
      await store.probe();
    });

    test('all that was committed is there after it was closed and opened again', async (context) => {
      if (typeof subject.reopen === 'string') return context.skip(subject.reopen);
      await store.commit(
        changes({
          ...conversations(bot(1), bot(2)),
          inbox: [{ key: 'a', at: 5 }],
          threads: [thread(11, 1, threadPlace(1))],
          said: [{ conversation: 1, said: { at: 1, who: 'bot', name: 'Bot', text: 'Hello' } }],
          alarms: [{ conversation: 1, kind: 'remind', at: 5 }],
          deliveries: [sending(21, ['mark']), sending(22, [placeKey(desk)], { dueAt: 9 })],
          results: [sent(21, at(threadPlace(1), 'm1'))],
        }),
      );
      await store.close();
      store = (await subject.reopen()).store;
      expect(await store.read([{ inbox: 'a', select: { by: 'customer', place: customerPlace(1) } }])).toEqual([
        { seen: true, state: bot(1) },
      ]);
      expect(await stateOf({ by: 'thread', place: threadPlace(1) })).toEqual(bot(1));
      expect(await stateOf({ by: 'copy', at: at(desk, 'm1') })).toEqual(bot(1));
      expect(await store.recent(1, 9)).toHaveLength(1);
      expect(await store.nextAlarmAt()).toBe(5);
      expect(await store.pending(0, 9)).toEqual([sending(22, [placeKey(desk)], { dueAt: 9 })]);
      expect(await store.copies('mark', 'team', 'desk')).toEqual([at(threadPlace(1), 'm1')]);
      expect(await store.lastId()).toBe(22);
    });
  });
}
