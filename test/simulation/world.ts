// A seeded world in virtual time: customers, agents, platforms with faults, a store that fails, a service that crashes.
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { ChannelError } from '../../core/channel.ts';
import type { Strategy } from '../../core/match.ts';
import { type Message, type Place, type Placed, placedKey, placeKey } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { aliasOf, type Somebody } from '../../core/roster.ts';
import { type Changes, type Delivery, noChanges } from '../../core/store.ts';
import { type Agent, createAgent, type kinds, type restless } from './agents.ts';
import { type Arrived, createMemoryChannel, type MemoryChannel } from './channel.ts';
import { createChecks, show } from './checks.ts';
import { checkEnd } from './end.ts';
import { createHands, type Hands } from './hands.ts';
import { type Committed, createLedger, type Ledger, type Person, type Spoken } from './ledger.ts';
import { createLife, describeError, type Ground, type Life, type Trouble, words } from './life.ts';
import { createPlaces } from './places.ts';
import { checkPool, createPoolChecks } from './pool-checks.ts';
import { createPost } from './post.ts';
import { createRandom, type Random } from './random.ts';
import { storm } from './storm.ts';
import { inVirtualTime, type Time } from './time.ts';
import type { Scenario, Town, Volunteer } from './town.ts';
import { createWeather } from './weather.ts';

export interface Options {
  readonly seed: number;
  /** How long things go wrong, in virtual minutes. */
  readonly minutes: number;
  /** Who is there and what goes wrong; without one, a storm. */
  readonly scenario?: Scenario;
  /** Whom to ask; without one, the house's own way. */
  readonly strategy?: Strategy;
  /** False: the world ends as it stands. */
  readonly settles?: false;
  /** Told of every commit, and when it was, in milliseconds since the beginning. */
  watch?(made: Committed, now: number): void;
  /** Told of everything that happens, a line each, with its moment: the trace. */
  tell?(line: string): void;
}

export interface Report {
  readonly seed: number;
  /** Broken invariants; the run ends soon after the first. */
  readonly broken: readonly string[];
  readonly ledger: Ledger;
  readonly figures: Readonly<Record<string, number>>;
}

const SETTLE_SLICE_MS = 5 * 60_000;
const SETTLE_SLICES_MAX = 48;

export const simulate = (options: Options): Promise<Report> => inVirtualTime((time) => run(options, time));

async function run(options: Options, time: Time): Promise<Report> {
  const { seed, minutes } = options;
  const world = createWorld(options, time);
  const { broken, ledger } = world;
  await world.begin();
  for (let minute = 0; minute < minutes && broken.length === 0; minute += 1) {
    await time.pass(60_000);
    world.asksOn();
  }
  if (options.settles === false) return { seed, broken, ledger, figures: world.figures() };
  world.calm();
  for (let slice = 0; slice < SETTLE_SLICES_MAX && broken.length === 0; slice += 1) {
    await time.pass(SETTLE_SLICE_MS);
    world.ahead();
    world.asksOn();
    if (world.quiet()) break;
  }
  if (broken.length === 0) await world.finish();
  return { seed, broken, ledger, figures: world.figures() };
}

/** So that the seed which broke once is a world without what came later. */
const LATER = 0x2545f491;

const stamp = (ms: number): string => new Date(Math.floor(ms)).toISOString().slice(11, 23);

function describe({ event }: Spoken): string {
  if (event.type === 'moved') return `${show(event.from)} → ${show(event.to)}`;
  const where = `${event.type} at ${show(event.place)}`;
  if (event.type === 'pressed') return `${where} ${event.action}`;
  if ('messageId' in event && event.type !== 'edited') return `${where} ${event.messageId}`;
  return 'message' in event ? `${where} ${event.id} ${words(event.message)}` : where;
}

const stackOf = (fields: object | undefined): string =>
  fields && 'error' in fields && fields.error instanceof Error ? (fields.error.stack ?? '') : JSON.stringify(fields);

const described = ({ act, to }: Delivery): string => {
  const where = 'place' in to ? show(to.place) : `thread ${to.thread} at ${show(to.desk)}`;
  return `${act.type} to ${where} ${'message' in act ? words(act.message) : ''}`;
};

function channelOf(account: string, random: Random, time: Time): MemoryChannel {
  const threads = account === 'alpha' || account === 'gamma';
  const now = (): number => time.wall();
  return createMemoryChannel(account, { now, threads, finds: random.chance(threads ? 0.6 : 0.3) });
}

function createWorld({ seed, scenario = storm, strategy, watch, tell: line }: Options, time: Time) {
  const random = createRandom(seed);
  const later = createRandom(seed ^ LATER);
  const broken: string[] = [];
  const tell = (who: string, what: string): void => line?.(`${stamp(time.now())}  ${who.padEnd(12)} ${what}`);
  const agents: Agent[] = [];
  const coordinators: Somebody[] = [];
  const ears = new Map<string, (one: Arrived, conversation: number | undefined) => void>();
  const byPlace = new Map<string, Person>();
  /** Agents by their own chats. */
  const owners = new Map<string, Person>();
  const earKey = ({ account, id }: Person): string => `${account} ${id}`;
  const policy = { ...policyDefaults, ...scenario.policy };
  const ledger = createLedger();
  const checks = createChecks(
    ledger,
    (invariant, what) => {
      broken.push(`invariant ${invariant}: ${what}`);
      tell('!!!', `invariant ${invariant}: ${what}`);
    },
    (place) => byPlace.get(placeKey(place)),
    (place) => platform.isGone(place),
    (place) => owners.has(placeKey(place)),
    coordinators,
  );
  const pool = createPoolChecks(ledger, checks.fail, policy, () => time.wall(), coordinators);
  const memory = createMemoryStore({ clock: { now: () => time.wall() } });
  const trouble: Trouble = { store: 'none', answerer: 'quick' };
  const channels = scenario.accounts(random).map((account) => channelOf(account, random, time));
  const desks = channels.map(({ account }): Place => ({ account, channel: 'desk' }));
  const blocked = new Set<string>();
  const platform = createPlaces(channels, desks, ledger, random);
  let commits = 0;
  let lives = 0;
  let life: Life | undefined;
  let over = false;
  let home = false;
  let recruits = false;
  let replaying = false;

  function afraid(channel: MemoryChannel): MemoryChannel['fault'] {
    return (act, to) => {
      const moved = platform.movedTo(to);
      if (moved) return new ChannelError('gone', 'chatGone', { movedTo: moved });
      if (blocked.has(placeKey(to))) return new ChannelError('refused', 'blocked');
      const fault = weather.fault(channel.account, act, to);
      if (fault instanceof ChannelError && fault.kind === 'gone' && to.thread !== undefined) platform.lose(to);
      return fault;
    };
  }

  const ground: Ground = {
    time,
    random: createRandom(random.below(2 ** 31)),
    memory,
    channels,
    desks,
    paced: new Set(random.chance(0.3) ? [random.pick(channels).account] : []),
    policy,
    coordinators,
    recruits: () => recruits,
    ...(strategy ? { strategy } : {}),
    trouble,
    async committed(changes: Changes) {
      await memory.store.commit(changes);
      commits += 1;
      if (replaying && Object.values(changes).some(({ length }) => length > 0)) {
        checks.fail(11, `what came again changed something: ${JSON.stringify(changes).slice(0, 400)}`);
      }
      const made = ledger.commit(changes);
      checks.committed(made);
      pool.committed(made);
      watch?.(made, time.now());
      const orphans = await memory.store.orphans();
      if (orphans.length > 0) checks.fail(7, `handoffs without an alarm: ${orphans.join()}`);
      if (!line) return;
      tell('store', `commit ${commits}: ${made.spoken.map(({ event }) => event.id).join(' ')}`);
      for (const { delivery } of made.sent) tell('outbox', `d${delivery.id} ${described(delivery)}`);
      for (const { delivery, standing } of changes.results) tell('outbox', `d${delivery} is ${standing}`);
    },
    sending: (_channel, to, key) => checks.sends(Number(key.slice(1)), to),
    acted(channel, act, to, { key, message, error }) {
      observe(channel, act, to, key, message, error);
    },
    log(level, message, fields) {
      tell('service', `${level}: ${message}${fields && 'error' in fields ? `: ${describeError(fields.error)}` : ''}`);
      if (message === 'an event could not be decided on') checks.fail(2, `${message}: ${stackOf(fields)}`);
    },
  };

  /** Messages that the platform did not let be edited, now and then. */
  const uneditable = new Set<string>();
  /** Places that the platform called gone while something was to be changed or removed there: nothing is tried again. */
  const closed = new Set<string>();
  const shownUpTo = new Map<string, number>();

  /** What took effect: new messages are shown to people; edits are looked at. */
  function observe(
    channel: MemoryChannel,
    act: string,
    to: Place,
    key: string | undefined,
    message: Message | undefined,
    error: unknown,
  ): void {
    if (line) {
      const what = `${act} ${key ?? ''} ${show(to)} ${message ? words(message) : ''}`;
      tell(channel.account, error === undefined ? what : `${what}: ${describeError(error)}`);
    }
    const from = shownUpTo.get(channel.account) ?? 0;
    const fresh = channel.arrived.slice(from);
    shownUpTo.set(channel.account, channel.arrived.length);
    const arrivals = new Map(fresh.map((one) => [`${one.key} ${placeKey(one.to)}`, one]));
    for (const one of fresh) {
      ledger.show(one);
      checks.stands(one.to, one.message);
      heard(one);
    }
    for (const { key: name, to: place } of arrivals.values()) {
      checks.arrives(Number(name.slice(1)), place, channel.find !== undefined);
    }
    if (act === 'edit' && message && error === undefined) checks.stands(to, message, true);
    if (act === 'edit' && error instanceof ChannelError && error.kind === 'refused' && 'id' in to)
      uneditable.add(placedKey(to as Placed));
    if (act === 'edit' || act === 'remove')
      if (error instanceof ChannelError && error.kind === 'gone') closed.add(placeKey(to));
    if (act !== 'send' || !(error instanceof ChannelError) || key === undefined) return;
    if (error.kind === 'refused' || (error.kind === 'gone' && !error.movedTo)) checks.refused(Number(key.slice(1)), to);
  }

  /** Whoever it is for: the customer or agent whose place it is, or who owns what it is about. */
  function heard(one: Arrived): void {
    const conversation = ledger.sent.get(Number(one.key.slice(1)))?.conversation;
    const state = conversation === undefined ? undefined : ledger.states.get(conversation);
    const person = byPlace.get(placeKey(one.to)) ?? owners.get(placeKey(one.to));
    const owner = state?.phase === 'assigned' ? `${state.owner.account} ${state.owner.person}` : undefined;
    const who = person ? earKey(person) : owner;
    if (who !== undefined) ears.get(who)?.(one, conversation);
  }

  const post = createPost(
    time,
    createRandom(random.below(2 ** 31)),
    (account) => life?.host(account),
    (letter, what) => tell('post', `${letter.event.id} of ${letter.by.id} ${what}`),
  );

  const saidAt = new Map<Spoken, number>();

  function put(spoken: Spoken): void {
    saidAt.set(spoken, time.now());
    if (line) tell(spoken.by.id, `${spoken.intent}: ${describe(spoken)}`);
    post.put(spoken);
  }

  async function live(): Promise<void> {
    while (!life || life.dead) {
      lives += 1;
      checks.begins();
      const born = await createLife(ground);
      life = born;
      tell('service', `life ${lives} begins`);
      try {
        await born.start();
        return;
      } catch (error) {
        tell('service', `could not start: ${describeError(error)}`);
        born.crash();
        await time.wait(2_000);
      }
    }
  }

  function crash(): void {
    if (!life || life.dead) return;
    tell('service', 'crashes');
    life.crash();
    time.after(random.between(100, 20_000), () => void live());
  }

  function restart(): void {
    const old = life;
    if (!old || old.dead) return;
    tell('service', 'is stopped');
    void old.stop().then(() => {
      tell('service', 'has stopped');
      time.after(random.between(100, 5_000), () => void live());
    });
  }

  const weather = createWeather({
    time,
    random: createRandom(random.below(2 ** 31)),
    accounts: channels.map(({ account }) => account),
    trouble,
    calmer: scenario.calmer ?? 1,
    tell: (what) => tell('weather', what),
    crash,
    restart,
    deleteThread() {
      const place = platform.deleteThread();
      if (place) tell('weather', `the thread ${show(place)} is deleted`);
    },
    moveDesk() {
      const moved = platform.moveDesk();
      if (!moved) return;
      const { from, to } = moved;
      tell('weather', `${show(from)} moves to ${show(to)}`);
      const by: Person = { role: 'stranger', account: from.account, id: 'platform', name: 'platform' };
      const event = { type: 'moved', id: `moved:${to.channel}`, at: 0, from, to } as const;
      const letter = ledger.speak({ by, event, intent: 'move' });
      platform.announced(from, letter);
      put(letter);
    },
  });

  // ---- people
  let numbers = 0;
  const counter = {
    next: () => {
      numbers += 1;
      return numbers;
    },
  };
  const handsOf = (person: Person): Hands => createHands(person, ledger, counter, put);
  const fork = (): Random => createRandom(random.below(2 ** 31));

  function hire(kind: keyof typeof kinds, person: Person, desk: Place, more: typeof restless = {}): Agent {
    const peers = (): Person[] => agents.filter((one) => one.person.account === desk.account).map((one) => one.person);
    const parts = {
      person,
      kind,
      more,
      desk,
      hands: handsOf(person),
      ledger,
      random: fork(),
      peers,
      everybody: () => agents.map((one) => one.person),
      now: platform.now,
    };
    const agent = createAgent(parts);
    agents.push(agent);
    if (person.own) owners.set(placeKey(person.own), person);
    return agent;
  }

  async function enlist(all: readonly Volunteer[]): Promise<void> {
    const changes = noChanges();
    for (const { person, desk, profile } of all) {
      const { account, id, own } = person;
      const agent = { id: profile.id, account, person: id, alias: aliasOf(person.name) };
      changes.agents.push({ agent, desk, seenAt: time.wall(), ...(own ? { direct: own } : {}) });
      changes.profiles.push(profile);
    }
    await memory.store.commit(changes);
    pool.committed(ledger.commit(changes));
  }

  const town: Town = {
    time,
    random,
    later,
    ledger,
    desks,
    fork,
    hands: handsOf,
    admit(person, place) {
      byPlace.set(placeKey(place), person);
      return {
        blocked: (yes) => void (yes ? blocked.add(placeKey(place)) : blocked.delete(placeKey(place))),
      };
    },
    hire,
    coordinate: ({ account, id }) => void coordinators.push({ account, person: id }),
    recruit() {
      recruits = true;
    },
    enlist,
    listen(person, hear) {
      ears.set(earKey(person), hear);
      if (person.own) owners.set(placeKey(person.own), person);
    },
    goesOn,
    over: () => over,
    now: platform.now,
  };

  /** Somebody acts, again and again, until they leave. */
  function goesOn(act: () => void, pauseMs: number, gone: () => boolean): void {
    time.after(Math.max(200, random.around(pauseMs)), () => {
      if (gone()) return;
      act();
      goesOn(act, pauseMs, gone);
    });
  }

  const openHandoffs = (): number =>
    [...ledger.handoffs.values()].filter(({ standing }) => standing === 'waiting' || standing === 'claimed').length;

  /** Conversations whose customers may yet be handed to somebody else: their agent is silent, or no mentor comes. */
  const unheard = (): number =>
    [...ledger.states.keys()].filter((id) =>
      (['silent', 'review'] as const).some((kind) => ledger.alarm(id, kind) !== undefined),
    ).length;

  return {
    broken,
    ledger,
    async begin() {
      for (const channel of channels) channel.fault = afraid(channel);
      await scenario.settle(town);
      void live();
      if (scenario.calmer !== undefined) weather.begin();
    },
    /** Nothing goes wrong any more, the customers wait, and somebody diligent sits at every desk. */
    calm() {
      over = true;
      weather.end();
      tell('weather', 'all is calm');
      desks.forEach((desk, i) => {
        const { account } = desk;
        const person: Person = { role: 'agent', account, id: `agent-night${i}`, name: `Night${i} Agent` };
        const agent = hire('night', person, desk);
        goesOn(
          () => agent.act(),
          agent.pauseMs,
          () => home,
        );
      });
    },
    ahead: pool.ahead,
    asksOn: pool.asksOn,
    quiet: () => openHandoffs() === 0 && unheard() === 0 && post.waiting() === 0 && life?.router.outbox.size() === 0,
    /** Everybody goes home, the last alarms ring; then all that was said of late is said again, and changes nothing. */
    async finish() {
      home = true;
      for (let hour = 0; hour < 12 && (await memory.store.nextAlarmAt()) !== undefined; hour += 1) {
        await time.pass(3_600_000);
      }
      const outOfReach = (place: Place): boolean =>
        closed.has(placeKey(place)) || platform.movedTo(place) !== undefined;
      const stays = (at: Placed): boolean => uneditable.has(placedKey(at)) || outOfReach(at);
      const { fail } = checks;
      await checkEnd({ ledger, store: memory.store, channels, fail, isGone: platform.isGone, outOfReach, stays });
      await checkPool(ledger, memory.store, channels, fail, stays);
      replaying = true;
      const since = time.now() - policy.inboxKeptMs / 2;
      tell('post', 'delivers everything again');
      let done = false;
      void post.replay([...ledger.spoken.values()].filter((one) => (saidAt.get(one) ?? 0) > since)).then(() => {
        done = true;
      });
      while (!done) await time.pass(60_000);
    },
    figures: () => ({
      minutes: Math.round(time.now() / 60_000),
      lives,
      commits,
      spoken: ledger.spoken.size,
      deliveries: ledger.sent.size,
      handoffs: ledger.handoffs.size,
    }),
  };
}
