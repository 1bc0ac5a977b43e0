// Whatever is committed, in whatever order: every store gives the same answers to every question.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import type { AlarmKind, HandoffStanding } from '../../../core/conversation.ts';
import { profileOf } from '../../../core/duty.ts';
import { type Place, type Placed, placedKey } from '../../../core/message.ts';
import { type Act, type Changes, noChanges, type Settled, type Store, type Want } from '../../../core/store.ts';
import { assigned, at, bot, desk, thread, waiting } from './sample.ts';

const second: Place = { account: 'team', channel: 'second' };
const places: readonly Place[] = [
  ...['c1', 'c2', 'c3'].map((channel) => ({ account: 'shop', channel })),
  { account: 'shop', channel: 'c1', thread: 'x' },
];
const homes: readonly Place[] = [desk, second, { ...desk, thread: 't1' }, { ...second, thread: 't1' }];
const messages: readonly Placed[] = [...places, ...homes].flatMap((place) => [at(place, 'm1'), at(place, 'm2')]);
const keys = ['mark', 'other mark', ...messages.map(placedKey)];

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const id = (from: number, count = 4) => fc.integer({ min: from, max: from + count - 1 });
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const moment = fc.integer({ min: 1, max: 9 });
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined });

const state = fc
  .tuple(id(1), one(...places), one(...homes), one('bot', 'waiting', 'assigned'), moment)
  .map(([who, place, home, phase, turn]) => {
    const made =
      phase === 'bot'
        ? bot(who, place)
        : phase === 'waiting'
          ? waiting(who, place, [home])
          : assigned(who, place, home);
    return { ...made, turn };
  });

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    type: fc.constant('send' as const),
    message: fc.record({ text: fc.tuple(fc.string({ maxLength: 5 })) }),
    keys: fc.uniqueArray(one(...keys), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('remove' as const), of: one(...keys) }),
);

const delivery = fc.record({
  id: id(20, 30),
  conversation: id(1),
  lane: one('a', 'b'),
  to: fc.oneof(
    one(...places, ...homes).map((place) => ({ place })),
    fc.record({ thread: id(10), desk: one(...homes) }),
  ),
  act,
  attempt: fc.nat({ max: 2 }),
  dueAt: moment,
});

const row = {
  inbox: fc.record({ key: one('a', 'b', 'c'), at: moment }),
  conversations: fc.record({ state, at: moment }),
  threads: fc
    .tuple(id(10), id(1), maybe(one(...homes)), one(...homes))
    .map(([thread_, who, place, home]) => thread(thread_, who, place, home)),
  placed: fc
    .tuple(id(10), maybe(one(...homes)))
    .map(([thread_, place]) => (place ? { thread: thread_, place } : { thread: thread_ })),
  handoffs: fc
    .tuple(
      id(60),
      id(1),
      one<HandoffStanding>('waiting', 'waiting', 'claimed', 'claimed', 'replied', 'withdrawn'),
      moment,
      maybe(moment),
    )
    .map(([handoff, conversation, standing, when, beganAt]) => ({
      id: handoff,
      conversation,
      standing,
      at: when,
      ...(beganAt && { beganAt }),
    })),
  alarms: fc
    .tuple(id(1), one<AlarmKind>('remind', 'lease', 'reopen'), maybe(moment), fc.boolean())
    .map(([conversation, kind, when, ifNone]) =>
      when ? { conversation, kind, at: when, ...(ifNone ? { ifNone } : {}) } : { conversation, kind },
    ),
  said: fc.record({
    conversation: id(1),
    said: fc.record({
      at: moment,
      who: one('customer' as const, 'bot' as const),
      name: fc.string({ maxLength: 3 }),
      text: fc.string(),
    }),
  }),
  attempts: fc.record({ delivery: id(20, 30), attempt: moment, dueAt: moment }),
  results: fc.record({
    delivery: id(20, 30),
    standing: one<Settled>('sent', 'sent', 'sent', 'uncertain', 'failed', 'suppressed'),
    placed: fc.array(one(...messages), { maxLength: 2 }),
  }),
  agents: fc.record({
    agent: fc.record({ id: id(70, 2), account: one('team'), person: one('a7'), alias: one('Ana', 'Ben') }),
    desk: one(...homes),
    seenAt: moment,
  }),
  parted: fc.record({ account: one('team'), person: one('a7'), agent: id(70, 2) }),
  absorbed: id(70, 3),
  profiles: fc.tuple(id(70, 3), moment).map(([made, at]) => profileOf(made, at, {})),
  desks: fc.record({ place: one(...homes), at: moment }),
  moves: fc
    .tuple(one(desk, second, ...places.slice(0, 3)), one(desk, second, ...places.slice(0, 3)))
    .map(([from, to]) => ({ from, to })),
  pauses: fc.record({ account: one('team', 'shop'), channel: one('', 'desk'), until: moment }),
  ratings: fc
    .tuple(id(60), moment, maybe(fc.integer({ min: 1, max: 5 })))
    .map(([handoff, when, score]) => ({ handoff, agent: 7, at: when, ...(score ? { score } : { word: 'so' }) })),
  feedback: fc.record({ conversation: id(1), article: one('a', 'none'), helpful: fc.boolean(), at: moment }),
  firstReplies: fc.record({ handoff: id(60), agent: id(70, 2), at: moment, ms: fc.nat(50) }),
  closures: fc.record({
    handoff: id(60),
    conversation: id(1),
    agent: id(70, 2),
    lang: one('en', 'de'),
    askedAt: moment,
    at: moment,
  }),
  reckoned: id(60),
  ledger: fc.oneof(
    fc.record({
      agent: id(70, 2),
      at: moment,
      points: fc.nat(9),
      why: one('resolved' as const, 'language' as const),
      handoff: id(60),
    }),
    fc.record({
      agent: id(70, 2),
      at: moment,
      points: fc.integer({ min: -9, max: 9 }),
      why: one('correction' as const),
      correction: one('a', 'b'),
      note: one('so'),
    }),
  ),
  reviews: fc.record({
    handoff: id(60),
    reviewer: id(70, 2),
    answers: fc.array(one('yes' as const, 'no' as const, 'na' as const), { minLength: 4, maxLength: 4 }),
    at: moment,
  }),
};

/** Moves are rare: most batches have none. */
const batch: fc.Arbitrary<Changes> = fc
  .record({
    inbox: few(row.inbox),
    conversations: few(row.conversations),
    threads: few(row.threads),
    placed: few(row.placed),
    handoffs: fc.array(row.handoffs, { maxLength: 1 }),
    alarms: few(row.alarms),
    said: few(row.said),
    deliveries: fc.uniqueArray(delivery, { maxLength: 3, selector: (made) => made.id }),
    attempts: few(row.attempts),
    results: few(row.results),
    agents: few(row.agents),
    parted: fc.oneof({ weight: 4, arbitrary: fc.constant<Changes['parted']>([]) }, few(row.parted)),
    absorbed: fc.oneof({ weight: 4, arbitrary: fc.constant<number[]>([]) }, few(row.absorbed)),
    profiles: few(row.profiles),
    desks: few(row.desks),
    moves: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Changes['moves']>([]) },
      { weight: 1, arbitrary: few(row.moves) },
    ),
    pauses: few(row.pauses),
    ratings: few(row.ratings),
    feedback: few(row.feedback),
    firstReplies: few(row.firstReplies),
    closures: few(row.closures),
    reckoned: few(row.reckoned),
    ledger: few(row.ledger),
    reviews: few(row.reviews),
  })
  .map((some) => ({ ...noChanges(), ...some }));

const ids = [1, 2, 3, 4, 5];
const wants: readonly Want[] = [
  ...['a', 'b', 'c'].map((inbox) => ({ inbox })),
  ...ids.map((who): Want => ({ select: { by: 'id', id: who } })),
  ...places.map((place): Want => ({ select: { by: 'customer', place } })),
  ...homes.map((place): Want => ({ select: { by: 'thread', place } })),
  ...messages.map((message): Want => ({ select: { by: 'copy', at: message } })),
];

/** Every answer of a store, as one value. */
async function answers(store: Store): Promise<unknown> {
  const channels = [desk, second, ...places];
  return {
    read: await store.read(wants),
    lines: [await store.line(undefined, 9), await store.line(5, 2)],
    inHand: [
      await store.waiting(99),
      await store.waiting(1),
      await store.owned(7, 99),
      await store.owned(7, 1),
      await store.visited(8, 9),
    ],
    recent: await Promise.all(ids.map((who) => store.recent(who, 3))),
    copies: await Promise.all(
      keys.flatMap((key) => channels.map(({ account, channel }) => store.copies(key, account, channel))),
    ),
    counterparts: await Promise.all(
      messages.flatMap((message) =>
        channels.map(({ account, channel }) => store.counterpart(message, account, channel)),
      ),
    ),
    threads: await Promise.all([10, 11, 12, 13].map((thread_) => store.thread(thread_))),
    pending: [await store.pending(0, 99), await store.pending(24, 2)],
    alarms: [await store.alarms(5, 99), await store.alarms(9, 2), await store.nextAlarmAt()],
    house: [
      await store.desks(),
      await store.agents(),
      await store.profiles(),
      await store.pauses(4),
      await store.orphans(),
    ],
    promise: [await store.kept(0), await store.kept(5), await store.open(), await store.orphans(4)],
    quality: [
      await Promise.all([undefined, 70, 71].flatMap((who) => [store.served(0, 2, who), store.served(5, 9, who)])),
      [await store.firstReplies(0), await store.firstReplies(5)],
      [await store.botFeedback(0), await store.botFeedback(5), await store.closure(60), await store.closure(61)],
      [await store.unreckoned(6, 2, 9), await store.unreckoned(9, 1, 1)],
      [await store.credits(0, 99), await store.credits(3, 6), await store.points(70), await store.points(71)],
      [await store.reviews(0), await store.reviews(4, 70)],
    ],
    lastId: await store.lastId(),
  };
}

const outcome = (done: Promise<void>): Promise<'written' | 'refused'> =>
  done.then(
    () => 'written',
    () => 'refused',
  );

const folder = mkdtempSync(join(tmpdir(), 'same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Step = { readonly commit: Changes } | 'reopen' | 'forget' | 'look';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: batch.map((commit) => ({ commit })) },
  { weight: 1, arbitrary: one<Step>('reopen', 'forget', 'look') },
);

test('memory and sqlite give the same answers after any sequence of commits', async () => {
  let files = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      files += 1;
      const file = join(folder, `${files}.db`);
      const { store: memory } = createMemoryStore();
      let { store: sqlite } = openSqlite(file);
      try {
        for (const taken of steps) {
          if (taken === 'forget') for (const store of [memory, sqlite]) await store.forgetInbox(5);
          else if (taken === 'look') expect(await answers(sqlite)).toEqual(await answers(memory));
          else if (taken === 'reopen') {
            await sqlite.close();
            sqlite = openSqlite(file).store;
          } else expect(await outcome(sqlite.commit(taken.commit))).toBe(await outcome(memory.commit(taken.commit)));
        }
        expect(await answers(sqlite)).toEqual(await answers(memory));
      } finally {
        await sqlite.close();
      }
    }),
    { seed: 1, numRuns: 80 },
  );
});
