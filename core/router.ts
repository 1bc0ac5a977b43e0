// The shell around the decisions: batch, load, decide, commit, deliver. One way in for all that happens.
import { type Alarm, createAlarms } from './alarms.ts';
import { toCoordinators } from './alert.ts';
import { createAnswering } from './answering.ts';
import { type Base, type BatchParts, runBatch } from './batch.ts';
import { createBatching } from './batching.ts';
import type { ChannelEvent, Host } from './channel.ts';
import type { AlarmKind, Conversation } from './conversation.ts';
import type { Afterwards } from './enact.ts';
import { createErasing } from './erasing.ts';
import type { Event } from './event.ts';
import { createSetupCodes } from './first-coordinator.ts';
import type { Facts } from './hear.ts';
import { createIdentityCodes } from './identities.ts';
import { createLinks } from './link.ts';
import { createMatching } from './matching.ts';
import { createOpening } from './opening.ts';
import { createOutbox, type Outbox, type Settlement } from './outbox.ts';
import { createOwn } from './own.ts';
import { notePolicy } from './policy-noted.ts';
import { createProfiles } from './profiles.ts';
import { createFigures, promiseWords } from './promise.ts';
import { noRegister } from './register.ts';
import { createLettingGo, type Leaver } from './relieving.ts';
import { createRevealing } from './revealing.ts';
import { createRoster } from './roster.ts';
import type { RouterParts } from './router-parts.ts';
import type { Changes } from './store.ts';
import { createTempo } from './tempo.ts';
import { createTroubles } from './trouble.ts';
import { createTyping } from './typing.ts';
import { shutPlace, undelivered } from './undelivered.ts';
import { createUpkeep } from './upkeep.ts';

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
  /** A code that makes whoever says `/setup CODE` to the bot alone the first coordinator; undefined: there is one. */
  setupCode(): Promise<string | undefined>;
  readonly outbox: Outbox;
}

export function createRouter(parts: RouterParts): Router {
  const { house, store, clock, ids, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.account, channel]));
  const profiles = createProfiles(store, house.policy);
  const roster = createRoster({ ...parts, coordinators: parts.coordinators ?? [], profiles });
  const opening = createOpening(parts, channels);
  const looks = createOwn({ store, house, roster, profiles, clock });
  const links = createLinks(parts.shelf, house.policy, clock, ids);
  const setupCodes = createSetupCodes(parts.shelf, house.policy, clock, ids);
  const troubles = createTroubles(log);
  function committed(changes: Changes, afterwards: Afterwards): void {
    roster.committed(changes);
    erasing.committed(changes);
    for (const { from, to } of changes.moves) outbox.moved(from, to);
    if (changes.deliveries.length > 0) {
      outbox.take(changes.deliveries);
      upkeep.delivering();
    }
    for (const { at } of changes.alarms) if (at !== undefined) alarms.set(at);
    const freed = changes.profiles.length + changes.departed.length > 0;
    if (freed || changes.handoffs.some(({ standing }) => standing === 'waiting')) matching.soon();
    for (const reply of afterwards.replies) answerPress(reply);
    for (const place of afterwards.typing) typing.show(place);
    for (const each of afterwards.reveals) void revealing.show(each);
    for (const { conversation, place, ask } of afterwards.asks) void answering.ask(conversation, { ...ask, place });
    for (const { id, standing } of changes.profiles) if (standing === 'suspended') suspend(id);
    for (const { place } of changes.desks) log('info', 'a desk was linked', { account: place.account });
  }

  const batchParts: BatchParts = {
    house,
    store,
    roster,
    profiles,
    clock,
    ids,
    hands: {
      ids,
      partsMax: house.policy.partsMax,
      can: (account) => channels.get(account)?.can,
      admits: (lane, account) => outbox.admits(lane, account),
      toCoordinators: (told) => toCoordinators(house, roster, told),
    },
    backlog: (desk) => outbox.backlog(desk.account, desk.channel),
    opens: (code, place) => links.opens(code, place),
    codes: createIdentityCodes(parts.shelf, house.policy, clock, ids),
    setupCodes,
    tempo: createTempo(house.policy),
    promise: promiseWords(createFigures(store, clock)),
    me: looks.me,
    ignored: (account, label) => parts.ignored?.(account, label),
    broken: (item, error) => log('error', 'an event could not be decided on', { kind: item.kind, error }),
  };

  const batching = createBatching({
    store,
    run: (items) => runBatch(items, batchParts),
    committed,
    // It may have been written all the same: what is kept in memory is read anew before anything is decided on it.
    async catchUp() {
      await roster.catchUp();
      await erasing.catchUp();
    },
    failed(error) {
      const words = error instanceof Error ? error.message : 'unknown';
      if (error === undefined && troubles.all().has('store'))
        takeUp().catch((cause: unknown) => log('warn', 'what was begun could not be gone on with', { error: cause }));
      troubles.set('store', error === undefined ? undefined : `cannot write: ${words}`);
      if (error === undefined) return;
      outbox.catchUp();
      alarms.set(clock.now() + house.policy.retryMsMin);
    },
  });
  const { submit } = batching;

  const own = (
    conversation: number,
    make: (base: Base, state: Conversation, facts: Facts, changes: Changes) => Event | undefined,
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
    uncleaned: opening.uncleaned,
    erased: (conversation) => erasing.has(conversation),
    revealed: (conversation, lengthMax) => revealing.message(conversation, lengthMax),
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
    const shut = event.type === 'undeliverable' ? shutPlace(event) : undefined;
    return own(event.delivery.conversation, (base, state) => undelivered(base, state, event), {
      write(changes) {
        write(changes);
        if (shut) roster.shut(shut, changes);
      },
    });
  }

  const matching = createMatching({
    ...parts,
    roster,
    profiles,
    retryMs: house.policy.retryMsMin,
    found: ({ conversation, stands, ...found }) =>
      own(
        conversation,
        (base, state, facts, changes) =>
          stands(base.at, changes, state) ? { ...base, ...facts, type: 'matched', ...found } : undefined,
        { facts: true },
      ),
    trouble: (error) => log('warn', 'the pool could not be asked; trying again', { error }),
  });

  const alarms = createAlarms(
    store,
    clock,
    house.policy.retryMsMin,
    ({ conversation, kind }: Alarm) =>
      own(
        conversation,
        (base, state, facts) => ({ ...base, ...facts, ...looking(state, kind), type: 'rang', alarm: kind }),
        {
          facts: true,
          write: (changes) => void changes.alarms.push({ conversation, kind }),
        },
      ),
    (error) => log('warn', 'alarms could not be rung; trying again', { error }),
  );

  const relieve = (conversation: number, leaver: Leaver): Promise<void> =>
    own(conversation, (base, _state, facts) => ({ ...base, ...facts, type: 'relieved', ...leaver }), { facts: true });

  const suspend = createLettingGo(store, relieve, (error) =>
    log('warn', 'a suspended agent still has conversations', { error }),
  );

  /** Begins what an earlier life left to be done, or a commit that failed and was written all the same. */
  async function takeUp(): Promise<void> {
    for (const { id, standing } of await store.profiles()) if (standing === 'suspended') suspend(id);
    erasing.takeUp();
  }

  /** After a wave the others are looked for, and the conversation is looked at again in any case. */
  function looking(state: Conversation, kind: AlarmKind): { lookAt?: number } {
    if (kind !== 'wave' || state.phase !== 'waiting') return {};
    matching.soon();
    return { lookAt: matching.lookAt(state) };
  }

  const revealing = createRevealing({
    ...parts,
    roster,
    channels,
    note: (write) => submit({ kind: 'note', write }),
    answer: (account, press, text) => answerPress({ account, press, text }),
    trouble: (error) => log('warn', 'what was masked could not be shown', { error }),
  });

  function answerPress({ account, press, text, lasts }: Omit<Afterwards['replies'][number], 'type'>): void {
    const { whisper, answerPress: toast } = channels.get(account) ?? {};
    const shown = whisper && text && lasts ? whisper.show(press, text, lasts) : toast?.(press, text);
    shown?.catch((error: unknown) => log('debug', 'a press could not be answered', { account, error }));
  }

  const erasing = createErasing({
    ...parts,
    register: parts.register ?? noRegister,
    forget: (conversation, at) => own(conversation, (base) => ({ ...base, at, type: 'forgotten' })),
    relieve,
    settle: (write) => settle({ write }),
  });

  const upkeep = createUpkeep({
    ...parts,
    policy: house.policy,
    lang: house.lang,
    distress: house.distress,
    roster,
    outbox: () => outbox,
    settle,
  });

  const typing = createTyping({ ...parts, roster, channels });

  const host: Host = {
    receive: (event) => submit({ kind: 'heard', event }),
    open: opening.open,
    isDesk: (place) => roster.deskOf(place) !== undefined,
    typing: typing.heard,
    overview: looks.overview,
    health: troubles.set,
    ignored: (account, label) => parts.ignored?.(account, label),
  };

  return {
    async start() {
      await roster.load();
      await notePolicy({ ...parts, settle });
      await erasing.start();
      await takeUp();
      await outbox.start();
      await answering.resume();
      await alarms.start();
      await Promise.all(parts.channels.map((channel) => channel.start(host)));
      upkeep.start();
    },
    async stop(msMax) {
      alarms.stop();
      matching.stop();
      upkeep.stop();
      erasing.stop();
      await Promise.race([Promise.all(parts.channels.map((channel) => channel.stop())), pause(msMax / 2)]);
      await outbox.stop(msMax / 3);
      await batching.idle();
    },
    receive: (event) => host.receive(event),
    health: troubles.all,
    linkCode: () => links.make(),
    setupCode: async () => (roster.coordinated() ? undefined : setupCodes.make()),
    outbox,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
