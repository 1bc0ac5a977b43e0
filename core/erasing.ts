// Works off what is to be erased, step by step: each is one commit, so that a process that dies goes on where it was.
import type { Channel } from './channel.ts';
import { bornAt, type Clock, type Ids } from './clock.ts';
import { laneOf } from './enact.ts';
import type { Erasure } from './erasure.ts';
import { createLeaving } from './leaving.ts';
import { type Message, type Place, type Placed, placeKey } from './message.ts';
import { type Mark, markKey, noRegister, type Register, whoIs } from './register.ts';
import type { Leaver } from './relieving.ts';
import { removals } from './removals.ts';
import type { House } from './say.ts';
import type { Act, Changes, Delivery, Store } from './store.ts';
import { say } from './words.ts';

export interface ErasingParts {
  readonly house: House;
  readonly store: Store;
  readonly channels: readonly Channel[];
  readonly register: Register;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Decides that this conversation is to be forgotten, as of `at`; resolves when that is committed. */
  forget(conversation: number, at: number): Promise<void>;
  /** Decides that this agent has nothing here any more; resolves when that is committed. */
  relieve(conversation: number, leaver: Leaver): Promise<void>;
  /** Commits with the next batch. */
  settle(write: (changes: Changes) => void): Promise<void>;
  log(level: 'info' | 'warn', message: string, fields?: object): void;
}

export interface Erasing {
  /** Whether nothing of this conversation may go out any more. */
  has(conversation: number): boolean;
  /** To be told of every commit, before its deliveries are handed to the outbox. */
  committed(changes: Changes): void;
  /** Before anything is served: what was erased after the backup was made that this store comes from is erased again. */
  start(): Promise<void>;
  /** Learns what a commit in doubt may have begun. */
  catchUp(): Promise<void>;
  /** Goes on with all that is begun. */
  takeUp(): void;
  stop(): void;
}

/** Deliveries looked at in one portion, and conversations. */
const PAGE = 2_000;
/** How often the register is looked at for what was asked for on the command line. */
const LOOK_MS = 30_000;

export function createErasing(parts: ErasingParts): Erasing {
  const { house, store, register, ids, settle } = parts;
  const leaving = createLeaving(parts);
  const erased = new Set<number>();
  /** Whose own history we keep: there the copies of the customer's go as well. */
  const keepers = new Set(parts.channels.filter(({ keepsHistory }) => keepsHistory).map(({ account }) => account));
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let stopped = false;
  let working: Promise<void> | undefined;
  let again = false;

  const delivery = (conversation: number, place: Place, act: Act): Delivery => {
    const to = { place };
    return { id: ids.next(), conversation: own(conversation), lane: laneOf(to), to, act, attempt: 0, dueAt: 0 };
  };

  function work(): Promise<void> {
    again = true;
    working ??= run().finally(() => {
      working = undefined;
    });
    return working;
  }

  async function run(): Promise<void> {
    let left = 0;
    while (again && !stopped) {
      again = false;
      try {
        left = 0;
        for (const one of await store.departures()) if (!stopped && !(await leaving.step(one))) left += 1;
        for (const erasure of await store.erasures()) if (!stopped && !(await step(erasure))) left += 1;
      } catch (error) {
        left = 1;
        parts.log('warn', 'an erasure could not go on; trying again', { error });
      }
    }
    if (left === 0 || stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), house.policy.retryMsMin);
    timer.unref?.();
  }

  /** True: it is over. */
  async function step(erasure: Erasure): Promise<boolean> {
    const { conversation, stage } = erasure;
    switch (stage) {
      case 'begun':
        await register.add(markOf(erasure));
        await inPool(erasure);
        await others(erasure);
        if (await store.delivers(conversation)) return false;
        await sweep(conversation, (rows) => copiesGo(erasure, rows));
        await settle(await placesGo(erasure));
        return false;
      case 'removing':
        if (await store.delivers(own(conversation))) return false;
        await settle((changes) => tellOrEnd(changes, erasure));
        return false;
      case 'told':
        if (await store.delivers(own(conversation))) return false;
        await sweep(own(conversation), () => []);
        await settle((changes) => end(changes, erasure));
        parts.log('info', 'a customer was forgotten', { conversation });
        return true;
      default:
        return stage satisfies never;
    }
  }

  const markOf = ({ account, person, at }: Erasure): Mark => ({ who: whoIs(house.maskKey, account, person), at });

  /** The same person may have spoken to us at several places. */
  async function others({ account, person, conversation, at }: Erasure): Promise<void> {
    const theirs = await store.conversations(0, PAGE, { account, person });
    const before = theirs.filter(({ id }) => id !== conversation && bornAt(id) <= at);
    await Promise.all(before.map(({ id }) => parts.forget(id, at)));
  }

  /** The same person may help others, or want to. */
  const inPool = ({ account, person, at, place, tells }: Erasure): Promise<void> =>
    leaving.begin(
      (one) => (one.account === account && one.person === person ? at : undefined),
      tells && place.thread === undefined ? place : undefined,
    );

  type Rows = Awaited<ReturnType<Store['delivered']>>['rows'];

  /** In portions, because a conversation's deliveries stand among those of all others. */
  async function sweep(conversation: number, made: (rows: Rows) => readonly Delivery[]): Promise<void> {
    for (let after: number | undefined = Math.abs(conversation); after !== undefined && !stopped; ) {
      const found: Awaited<ReturnType<Store['delivered']>> = await store.delivered(conversation, after, PAGE);
      after = found.next;
      if (found.rows.length === 0) continue;
      await settle((changes) => {
        changes.deliveries.push(...made(found.rows));
        changes.erased.push({ conversation, deliveries: found.rows.map(({ id }) => id) });
      });
    }
  }

  /** What stands in the customer's own chat is theirs, unless it is we who keep it for them. */
  function copiesGo({ conversation, place }: Erasure, rows: Rows): Delivery[] {
    const home = placeKey(place);
    const byPlace = new Map<string, Placed[]>();
    for (const at of rows.flatMap(({ placed }) => placed)) {
      const key = placeKey(at);
      if (key === home && !keepers.has(at.account)) continue;
      byPlace.set(key, [...(byPlace.get(key) ?? []), at]);
    }
    return [...byPlace.values()].flatMap((copies) => removals(ids, own(conversation), placeOf(copies), copies));
  }

  /** The threads lose their names, and whoever looks into one learns why; the account's own history of the customer goes. */
  async function placesGo(erasure: Erasure): Promise<(changes: Changes) => void> {
    const { conversation, place, at: until } = erasure;
    const title = say(house.lang, 'forgottenTitle');
    const rows = (await store.threadsOf(conversation)).flatMap((row) => row.place ?? []);
    const threads = [...new Map(rows.map((at) => [placeKey(at), at])).values()];
    const whole = (where: Place, named: string): Delivery =>
      delivery(conversation, where, { type: 'erase', copies: [], whole: { until, title: named } });
    const note: Message = { text: [{ type: 'italic', children: [say(house.lang, 'forgottenNote')] }] };
    return (changes) => {
      changes.deliveries.push(
        ...threads.filter(({ thread }) => thread !== undefined).map((thread) => whole(thread, title)),
        ...(keepers.has(place.account) ? [whole(place, '')] : []),
        ...threads.map((thread) => delivery(conversation, thread, { type: 'send', message: note, keys: [] })),
      );
      changes.erased.push({ conversation, deliveries: [], threads: true });
      changes.erasures.push({ ...erasure, stage: 'removing' });
    };
  }

  function tellOrEnd(changes: Changes, erasure: Erasure): void {
    const { conversation, place, lang, tells } = erasure;
    changes.erasures.push({ ...erasure, stage: 'told' });
    if (!tells) return;
    const message: Message = { text: [say(lang, 'forgetMeDone')] };
    changes.deliveries.push(delivery(conversation, place, { type: 'send', message, keys: [] }));
  }

  const end = (changes: Changes, erasure: Erasure): void =>
    void changes.erased.push({ conversation: erasure.conversation, deliveries: [], ends: markOf(erasure) });

  async function catchUp(): Promise<void> {
    for (const { conversation } of await store.erasures()) erased.add(conversation);
  }

  /** Marks that this store does not know: from before a backup was restored, or asked for on the command line. */
  async function look(): Promise<void> {
    const known = new Set((await store.marks()).map(markKey));
    const underWay = new Set((await store.erasures()).map((erasure) => markKey(markOf(erasure))));
    const fresh = (await register.all()).filter((mark) => !known.has(markKey(mark)) && !underWay.has(markKey(mark)));
    if (fresh.length === 0) return;
    const latest = new Map<string, number>();
    for (const { who, at } of fresh) latest.set(who, Math.max(at, latest.get(who) ?? 0));
    const found: { id: number; at: number }[] = [];
    for (let after = 0, more = true; more; ) {
      const states = await store.conversations(after, PAGE);
      for (const { id, customer } of states) {
        const at = latest.get(whoIs(house.maskKey, customer.account, customer.id));
        if (at !== undefined && bornAt(id) <= at) found.push({ id, at });
      }
      after = states.at(-1)?.id ?? after;
      more = states.length === PAGE;
    }
    for (const { id } of found) erased.add(id);
    await leaving.begin(({ account, person }) => latest.get(whoIs(house.maskKey, account, person)));
    await Promise.all(found.map(({ id, at }) => parts.forget(id, at)));
    await settle((changes) => void changes.marks.push(...fresh));
    if (found.length > 0)
      parts.log('info', 'customers who asked to be forgotten were found again', { count: found.length });
  }

  return {
    has: (conversation) => erased.has(conversation),
    committed(changes) {
      for (const { conversation } of changes.erasures) erased.add(conversation);
      if (changes.departures.length > 0 || changes.erasures.some(({ stage }) => stage === 'begun')) void work();
    },
    catchUp,
    takeUp: () => void work(),
    async start() {
      await catchUp();
      await look();
      if (register === noRegister) return;
      looking = setInterval(() => {
        look().catch((error: unknown) => parts.log('warn', 'the register of erasures could not be read', { error }));
      }, LOOK_MS);
      looking.unref?.();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(looking);
    },
  };
}

/** What an erasure itself delivers belongs to nobody: its conversation is gone. */
const own = (conversation: number): number => -conversation;

const placeOf = (copies: readonly Placed[]): Place => {
  const { account = '', channel = '', thread } = copies[0] ?? {};
  return { account, channel, ...(thread === undefined ? {} : { thread }) };
};
