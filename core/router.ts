// The shell around the decisions: batch, load, decide, commit, deliver. One way in for all that happens.
import { type Alarm, createAlarms } from './alarms.ts';
import type { Answerer } from './answerer.ts';
import { createAnswering } from './answering.ts';
import { type Base, type BatchParts, type Item, runBatch } from './batch.ts';
import type { Channel, ChannelEvent, Host } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { Conversation } from './conversation.ts';
import type { Afterwards } from './enact.ts';
import { createErasing } from './erasing.ts';
import type { Event } from './event.ts';
import { createGivingUp } from './giving-up.ts';
import type { Facts } from './hear.ts';
import { createHolding } from './holding.ts';
import type { Shelf } from './journal.ts';
import { createLinks } from './link.ts';
import type { Place } from './message.ts';
import { createOpening } from './opening.ts';
import { createOutbox, type Outbox, type Pacer, type Settlement } from './outbox.ts';
import { readOverview } from './overview.ts';
import { createFigures, promiseWords } from './promise.ts';
import { noRegister, type Register } from './register.ts';
import { createRoster } from './roster.ts';
import type { House } from './say.ts';
import type { Changes, Store } from './store.ts';
import { createTroubles } from './trouble.ts';
import { createTyping } from './typing.ts';
import { undelivered } from './undelivered.ts';
import { createUpkeep } from './upkeep.ts';

export interface RouterParts {
  readonly house: House;
  readonly store: Store;
  readonly shelf: Shelf;
  /** Where erasures are remembered beside the store. */
  readonly register?: Register;
  readonly retention?: { readonly transcripts?: number };
  readonly channels: readonly Channel[];
  readonly answerer: Answerer;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Desks from configuration; further ones are linked at run time. */
  readonly desks: readonly Place[];
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: object): void;
  /** Counts what was ignored, by account and label. */
  ignored?(account: string, label: string): void;
}

export interface Router {
  start(): Promise<void>;
  /** Stops receiving, writes down what is under way, and leaves the rest to the store. Within `msMax`. */
  stop(msMax: number): Promise<void>;
  /** Resolves when the event is committed. Rejects when it is not: do not acknowledge. */
  receive(event: ChannelEvent): Promise<void>;
  /** Trouble by part (`store`, or an account's name); empty when all works. */
  health(): ReadonlyMap<string, string>;
  /** A code that makes a group a desk when somebody sends `/link CODE` there. */
  linkCode(): Promise<string>;
  readonly outbox: Outbox;
}

/** Events of one transaction, at most: under load batches grow, but no commit may keep the others waiting for long. */
const BATCH_MAX = 1_000;

/** How soon, and how often, an answer to a copy that is still being delivered is looked at again. */
const EARLY_MS = 20;
const EARLY_TRIES = 100;

interface Queued {
  readonly item: Item;
  tries: number;
  resolve(): void;
  reject(error: unknown): void;
}

export function createRouter(parts: RouterParts): Router {
  const { house, store, clock, ids, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.account, channel]));
  const roster = createRoster(store, ids, parts.desks);
  const links = createLinks(parts.shelf, house.policy, clock, ids);
  const troubles = createTroubles(log);
  const givenUp = createGivingUp();
  let queue: Queued[] = [];
  let flushing = false;
  let inDoubt = false;

  function submit(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      const queued: Queued = { item, tries: 0, resolve, reject };
      if (item.kind !== 'heard' || !holding.behind(item.event, queued)) enqueue(queued);
    });
  }

  function enqueue(queued: Queued): void {
    queue.push(queued);
    if (flushing) return;
    flushing = true;
    // At most once per turn of the event loop: whatever arrives in this turn shares the transaction.
    setImmediate(() => void flush());
  }

  const holding = createHolding<Queued>(EARLY_MS, (held) => held.forEach(enqueue));

  function again(queued: Queued): void {
    queued.tries += 1;
    if (queued.tries > EARLY_TRIES) queued.reject(new Error('the message that this answers is not delivered yet'));
    else if (queued.item.kind === 'heard') holding.hold(queued.item.event, queued);
  }

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.length <= BATCH_MAX ? queue : queue.slice(0, BATCH_MAX);
      queue = queue.length <= BATCH_MAX ? [] : queue.slice(BATCH_MAX);
      await transact(batch);
    }
    flushing = false;
  }

  async function transact(batch: readonly Queued[]): Promise<void> {
    let made: Awaited<ReturnType<typeof runBatch>>;
    try {
      if (inDoubt) await roster.catchUp();
      inDoubt = false;
      made = await runBatch(
        batch.map((queued) => queued.item),
        batchParts,
      );
      await store.commit(made.changes);
    } catch (error) {
      troubles.set('store', `cannot write: ${error instanceof Error ? error.message : 'unknown'}`);
      // It may have been written all the same: what is kept in memory is read anew before anything is decided on it.
      inDoubt = true;
      outbox.catchUp();
      alarms.set(clock.now() + house.policy.retryMsMin);
      for (const queued of batch) queued.reject(error);
      return;
    }
    troubles.set('store', undefined);
    committed(made.changes, made.afterwards);
    for (const [i, queued] of batch.entries()) {
      if (made.early.has(i)) {
        again(queued);
        continue;
      }
      if (made.broken.has(i) && !givenUp(queued.item)) queued.reject(new Error('this event could not be handled'));
      else queued.resolve();
    }
  }

  function committed(changes: Changes, afterwards: Afterwards): void {
    roster.committed(changes);
    erasing.committed(changes);
    for (const { from, to } of changes.moves) outbox.moved(from, to);
    if (changes.deliveries.length > 0) {
      outbox.take(changes.deliveries);
      upkeep.delivering();
    }
    for (const { at } of changes.alarms) if (at !== undefined) alarms.set(at);
    for (const reply of afterwards.replies) answerPress(reply.account, reply.press, reply.text);
    for (const { conversation, place, ask } of afterwards.asks) void answering.ask(conversation, { ...ask, place });
    for (const { place } of changes.desks) log('info', 'a desk was linked', { account: place.account });
  }

  const batchParts: BatchParts = {
    house,
    store,
    roster,
    clock,
    ids,
    hands: {
      ids,
      partsMax: house.policy.partsMax,
      can: (account) => channels.get(account)?.can,
      admits: (lane, account) => outbox.admits(lane, account),
    },
    backlog: (desk) => outbox.backlog(desk.account, desk.channel),
    opens: (code, place) => links.opens(code, place),
    promise: promiseWords(createFigures(store, clock)),
    ignored: (account, label) => parts.ignored?.(account, label),
    broken: (item, error) => log('error', 'an event could not be decided on', { kind: item.kind, error }),
  };

  const own = (
    conversation: number,
    make: (base: Base, state: Conversation, facts: Facts) => Event,
    more: { facts?: true; write?(changes: Changes): void } = {},
  ): Promise<void> => submit({ kind: 'own', conversation, make, ...more });

  const answering = createAnswering({
    ...parts,
    lateMs: house.policy.answerMsMax,
    working: (place) => typing.show(place),
    answered: (conversation, turn, answer) =>
      own(conversation, (base) => ({ ...base, type: 'answered', turn, answer })),
  });

  const outbox = createOutbox({
    store,
    channels,
    pacer: parts.pacer,
    clock,
    ids,
    policy: house.policy,
    lang: house.lang,
    settle: (settlement) => settle(settlement),
    erased: (conversation) => erasing.has(conversation),
    log: (level, message, fields) => log(level, message, fields),
  });

  function settle({ write, event }: Settlement): Promise<void> {
    if (!event) return submit({ kind: 'note', write });
    if (event.type === 'threadReopened') {
      const { thread } = event;
      return own(event.conversation, (base, _state, facts) => ({ ...base, ...facts, type: 'threadReopened', thread }), {
        facts: true,
        write,
      });
    }
    return own(event.delivery.conversation, (base, state) => undelivered(base, state, event), { write });
  }

  const alarms = createAlarms(
    store,
    clock,
    house.policy.retryMsMin,
    ({ conversation, kind }: Alarm) =>
      own(conversation, (base, _state, facts) => ({ ...base, ...facts, type: 'rang', alarm: kind }), {
        facts: true,
        write: (changes) => void changes.alarms.push({ conversation, kind }),
      }),
    (error) => log('warn', 'alarms could not be rung; trying again', { error }),
  );

  function answerPress(account: string, press: string, text: string | undefined): void {
    channels
      .get(account)
      ?.answerPress?.(press, text)
      .catch((error: unknown) => log('debug', 'a press could not be answered', { account, error }));
  }

  const erasing = createErasing({
    ...parts,
    register: parts.register ?? noRegister,
    forget: (conversation, at) => own(conversation, (base) => ({ ...base, at, type: 'forgotten' })),
    settle: (write) => settle({ write }),
  });

  const upkeep = createUpkeep({
    ...parts,
    policy: house.policy,
    lang: house.lang,
    roster,
    outbox: () => outbox,
    settle,
  });

  const typing = createTyping({ ...parts, roster, channels });

  const host: Host = {
    receive: (event) => submit({ kind: 'heard', event }),
    open: createOpening(parts, channels),
    isDesk: (place) => roster.deskOf(place) !== undefined,
    typing: typing.heard,
    async overview(account, author) {
      const known = roster.known(account, author.id);
      return known && readOverview(store, house, known.agent, roster.duty(known.agent), clock.now());
    },
    health: troubles.set,
    ignored: (account, label) => parts.ignored?.(account, label),
  };

  return {
    async start() {
      await roster.load();
      await erasing.start();
      await outbox.start();
      await answering.resume();
      upkeep.start();
      await alarms.start();
      await Promise.all(parts.channels.map((channel) => channel.start(host)));
    },
    async stop(msMax) {
      alarms.stop();
      upkeep.stop();
      erasing.stop();
      await Promise.race([Promise.all(parts.channels.map((channel) => channel.stop())), pause(msMax / 2)]);
      await outbox.stop(msMax / 3);
      while (flushing) await new Promise((resolve) => setImmediate(resolve));
    },
    receive: (event) => host.receive(event),
    health: troubles.all,
    linkCode: () => links.make(),
    outbox,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
