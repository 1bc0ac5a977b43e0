// A seeded world in virtual time: customers, agents, platforms with faults, a store that fails, a service that crashes.
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { ChannelError } from '../../core/channel.ts';
import { type Message, type Place, placeKey } from '../../core/message.ts';
import type { Changes, Delivery } from '../../core/store.ts';
import { type Agent, createAgent, type kinds } from './agents.ts';
import { createMemoryChannel, type MemoryChannel } from './channel.ts';
import { createChecks, show } from './checks.ts';
import { type Customer, createCustomer, tempers } from './customers.ts';
import { checkEnd } from './end.ts';
import { createHands } from './hands.ts';
import { createLedger, type Person, type Spoken } from './ledger.ts';
import { createLife, describeError, type Ground, type Life, type Trouble, words } from './life.ts';
import { createPlaces } from './places.ts';
import { createPost } from './post.ts';
import { createRandom, type Random } from './random.ts';
import { inVirtualTime, type Time } from './time.ts';
import { createWeather } from './weather.ts';

export interface Options {
  readonly seed: number;
  /** How long things go wrong, in virtual minutes. */
  readonly minutes: number;
  /** Told of everything that happens, a line each, with its moment: the trace. */
  tell?(line: string): void;
}

export interface Report {
  readonly seed: number;
  /** Broken invariants; the run ends soon after the first. */
  readonly broken: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const SETTLE_SLICE_MS = 5 * 60_000;
const SETTLE_SLICES_MAX = 48;

export const simulate = (options: Options): Promise<Report> => inVirtualTime((time) => run(options, time));

async function run({ seed, minutes, tell }: Options, time: Time): Promise<Report> {
  const world = await createWorld(seed, time, tell);
  const { broken } = world;
  await world.begin();
  for (let minute = 0; minute < minutes && broken.length === 0; minute += 1) await time.pass(60_000);
  world.calm();
  for (let slice = 0; slice < SETTLE_SLICES_MAX && broken.length === 0; slice += 1) {
    await time.pass(SETTLE_SLICE_MS);
    if (world.quiet()) break;
  }
  if (broken.length === 0) await world.finish();
  return { seed, broken, figures: world.figures() };
}

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

function channelsOf(which: 'alpha' | 'beta' | 'both', random: Random, time: Time): MemoryChannel[] {
  const now = (): number => time.wall();
  const alpha = () => createMemoryChannel('alpha', { now, threads: true, finds: random.chance(0.6) });
  const beta = () => createMemoryChannel('beta', { now, threads: false, finds: random.chance(0.3) });
  return [...(which === 'beta' ? [] : [alpha()]), ...(which === 'alpha' ? [] : [beta()])];
}

const names = ['Ana', 'Ben', 'Chi', 'Dov', 'Eva', 'Fay', 'Gil', 'Hua', 'Ida', 'Jon', 'Kai', 'Lea'];

async function createWorld(seed: number, time: Time, line: Options['tell']) {
  const random = createRandom(seed);
  const broken: string[] = [];
  const tell = (who: string, what: string): void => line?.(`${stamp(time.now())}  ${who.padEnd(12)} ${what}`);
  const customers: Customer[] = [];
  const agents: Agent[] = [];
  const byPlace = new Map<string, Person>();
  const ledger = createLedger();
  const checks = createChecks(
    ledger,
    (invariant, what) => {
      broken.push(`invariant ${invariant}: ${what}`);
      tell('!!!', `invariant ${invariant}: ${what}`);
    },
    (place) => byPlace.get(placeKey(place)),
    (place) => platform.isGone(place),
  );
  const memory = createMemoryStore({ clock: { now: () => time.wall() } });
  const trouble: Trouble = { store: 'none', answerer: 'quick' };
  const accounts = random.weighted({ alpha: 1, beta: 1, both: 3 });
  const channels = channelsOf(accounts, random, time);
  const desks = channels.map(({ account }): Place => ({ account, channel: 'desk' }));
  const blocked = new Set<string>();
  const platform = createPlaces(channels, desks, ledger, random);
  let commits = 0;
  let lives = 0;
  let life: Life | undefined;
  let over = false;
  let home = false;
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
    trouble,
    async committed(changes: Changes) {
      await memory.store.commit(changes);
      commits += 1;
      if (replaying && Object.values(changes).some(({ length }) => length > 0)) {
        checks.fail(11, `what came again changed something: ${JSON.stringify(changes)}`);
      }
      const made = ledger.commit(changes);
      checks.committed(made);
      const orphans = await memory.store.orphans();
      if (orphans.length > 0) checks.fail(7, `handoffs without an alarm: ${orphans.join()}`);
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
    const what = `${act} ${key ?? ''} ${show(to)} ${message ? words(message) : ''}`;
    tell(channel.account, error === undefined ? what : `${what}: ${describeError(error)}`);
    const from = shownUpTo.get(channel.account) ?? 0;
    const fresh = channel.arrived.slice(from);
    shownUpTo.set(channel.account, channel.arrived.length);
    const arrivals = new Map(fresh.map((one) => [`${one.key} ${placeKey(one.to)}`, one]));
    for (const one of fresh) {
      ledger.show(one);
      checks.stands(one.to, one.message);
    }
    for (const { key: name, to: place } of arrivals.values()) {
      checks.arrives(Number(name.slice(1)), place, channel.find !== undefined);
    }
    if (act === 'edit' && message && error === undefined) checks.stands(to, message);
    if (act !== 'send' || !(error instanceof ChannelError) || key === undefined) return;
    if (error.kind === 'refused' || (error.kind === 'gone' && !error.movedTo)) checks.refused(Number(key.slice(1)), to);
  }

  const post = createPost(
    time,
    createRandom(random.below(2 ** 31)),
    (account) => life?.host(account),
    (letter, what) => tell('post', `${letter.event.id} of ${letter.by.id} ${what}`),
  );

  function put(spoken: Spoken): void {
    tell(spoken.by.id, `${spoken.intent}: ${describe(spoken)}`);
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
  const hire = (kind: keyof typeof kinds, desk: Place, name: string): Agent => {
    const person: Person = {
      role: 'agent',
      account: desk.account,
      id: `agent-${name.toLowerCase()}`,
      name: `${name} Agent`,
    };
    const agent = createAgent({
      person,
      kind,
      desk,
      hands: createHands(person, ledger, counter, put),
      ledger,
      random: createRandom(random.below(2 ** 31)),
      peers: () => agents.filter((one) => one.person.account === desk.account).map((one) => one.person),
      now: platform.now,
    });
    agents.push(agent);
    return agent;
  };

  function settle(): void {
    const count = random.between(8, 20);
    for (let i = 0; i < count; i += 1) {
      const { account } = random.pick(channels);
      const place: Place = { account, channel: `c${i}` };
      const person: Person = { role: 'customer', account, id: `c${i}`, name: `Customer ${i}` };
      byPlace.set(placeKey(place), person);
      const customer = createCustomer({
        person,
        place,
        temper: random.pick(tempers),
        hands: createHands(person, ledger, counter, put),
        ledger,
        random: createRandom(random.below(2 ** 31)),
        blocked: (yes) => void (yes ? blocked.add(placeKey(place)) : blocked.delete(placeKey(place))),
      });
      customers.push(customer);
      lives_on(
        () => customer.act(),
        45_000,
        () => over,
      );
    }
    const kindsThere = ['diligent', 'slow', 'silent', 'picky', 'meddling', 'juggling'] as const;
    let name = 0;
    for (const desk of desks) {
      const team = random.between(3, 6);
      for (let i = 0; i < team; i += 1) {
        const kind = i === 0 ? random.pick(['diligent', 'juggling'] as const) : random.pick(kindsThere);
        const agent = hire(kind, desk, names[name] ?? `N${name}`);
        name += 1;
        const leavesAt = random.chance(0.3) ? time.now() + random.between(60_000, 1_800_000) : Number.POSITIVE_INFINITY;
        lives_on(
          () => agent.act(),
          agent.pauseMs,
          () => over || time.now() > leavesAt,
        );
      }
    }
  }

  /** Somebody acts, again and again, until they leave. */
  function lives_on(act: () => void, pauseMs: number, gone: () => boolean): void {
    time.after(Math.max(200, random.around(pauseMs)), () => {
      if (gone()) return;
      act();
      lives_on(act, pauseMs, gone);
    });
  }

  const openHandoffs = (): number =>
    [...ledger.handoffs.values()].filter(({ standing }) => standing === 'waiting' || standing === 'claimed').length;

  /** Conversations whose customers may yet be handed to somebody else, for their agent is silent. */
  const unheard = (): number =>
    [...ledger.states.keys()].filter((id) => ledger.alarm(id, 'silent') !== undefined).length;

  return {
    broken,
    async begin() {
      for (const channel of channels) channel.fault = afraid(channel);
      void live();
      settle();
      weather.begin();
    },
    /** Nothing goes wrong any more, the customers wait, and somebody diligent sits at every desk. */
    calm() {
      over = true;
      weather.end();
      tell('weather', 'all is calm');
      desks.forEach((desk, i) => {
        const agent = hire('night', desk, `Night${i}`);
        lives_on(
          () => agent.act(),
          agent.pauseMs,
          () => home,
        );
      });
    },
    quiet: () => openHandoffs() === 0 && unheard() === 0 && post.waiting() === 0 && life?.router.outbox.size() === 0,
    /** Everybody goes home, the last alarms ring; then all that was ever said is said again, and changes nothing. */
    async finish() {
      home = true;
      for (let hour = 0; hour < 12 && (await memory.store.nextAlarmAt()) !== undefined; hour += 1) {
        await time.pass(3_600_000);
      }
      await checkEnd({ ledger, store: memory.store, channels, fail: checks.fail, isGone: platform.isGone });
      replaying = true;
      tell('post', 'delivers everything again');
      let done = false;
      void post.replay([...ledger.spoken.values()]).then(() => {
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
