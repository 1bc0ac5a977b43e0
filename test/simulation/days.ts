// Whole days: hundreds of customers who come by the hour, volunteers in shifts, on all platforms.
import { type Duty, profileOf } from '../../core/duty.ts';
import type { Place } from '../../core/message.ts';
import type { Policy } from '../../core/policy.ts';
import type { Person } from './ledger.ts';
import type { Random } from './random.ts';
import { BEGIN_MS } from './time.ts';
import type { Scenario, Town, Volunteer } from './town.ts';
import { createVisitor } from './visitors.ts';
import { CAPACITY, createVolunteer, type tempers } from './volunteers.ts';

export interface DaysOptions {
  readonly days: number;
  readonly customersPerDay: number;
  readonly volunteers: number;
  /** As in Scenario. */
  readonly calmer?: number;
  readonly policy?: Partial<Policy>;
  /** What profiles say that a volunteer takes at once; by default, what they do. */
  readonly capacity?: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The world begins at nine in the morning. */
const BEGIN_HOUR = new Date(BEGIN_MS).getUTCHours();
const SHIFT_HOURS = 8;

/** Of a hundred customers, how many come in each hour of the day. */
const CURVE = [1, 1, 1, 1, 1, 1, 2, 3, 4, 6, 7, 7, 6, 6, 6, 6, 6, 6, 7, 7, 6, 5, 3, 1];
const hourOf = (at: number): number => Math.floor(BEGIN_HOUR + at / HOUR_MS) % 24;

/** One who works the first hours of their shift may sleep before; shifts begin where most is to be done. */
const shiftBegins = (random: Random): number =>
  Number(random.weighted(Object.fromEntries(CURVE.map((weight, hour) => [hour, weight]))));

/** So many also allow being called while off duty, but not while they sleep: from six hours after their shift on. */
const CALLABLE = 0.4;
const SLEEP_HOURS = 8;
const sleepsFrom = (begins: number): number => (begins + SHIFT_HOURS + 6) % 24;

/** A house looks for volunteers in the languages that it is asked in, and finds fewer of them for the rarer ones. */
const asked = { en: 7, de: 2, es: 1 } as const;
const mothers = { en: 6, de: 3, es: 2 } as const;
const kinds: Readonly<Record<keyof typeof tempers, number>> = {
  diligent: 5,
  slow: 3,
  leaving: 1,
  declining: 1,
  silent: 2,
};

/** When all customers come, in milliseconds since the beginning, in order. */
function arrivals({ days, customersPerDay }: DaysOptions, random: Random): number[] {
  const all: number[] = [];
  const sum = CURVE.reduce((total, weight) => total + weight, 0);
  for (let hour = 0; hour < days * 24; hour += 1) {
    const mean = (customersPerDay * (CURVE[hourOf(hour * HOUR_MS)] ?? 0)) / sum;
    for (let at = random.around(HOUR_MS / mean); at < HOUR_MS; at += random.around(HOUR_MS / mean))
      all.push(hour * HOUR_MS + at);
  }
  return all;
}

function customers(town: Town, options: DaysOptions): void {
  const { time, random } = town;
  arrivals(options, town.fork()).forEach((at, i) => {
    const { account } = random.pick(town.desks);
    const place: Place = { account, channel: `c${i}` };
    const lang = random.weighted(asked);
    const person: Person = { role: 'customer', account, id: `c${i}`, name: `Customer ${i}`, lang };
    town.admit(person, place);
    const visitor = createVisitor(town, person, place);
    time.after(at, () => {
      if (!town.over()) visitor.come();
    });
  });
}

/** Eight hours from the first on, each day; what goes over midnight is two spans. */
function hoursOf(begins: number) {
  const ends = begins + SHIFT_HOURS;
  const spans = [
    { from: begins * 60, to: Math.min(24, ends) * 60 },
    ...(ends > 24 ? [{ from: 0, to: (ends - 24) * 60 }] : []),
  ];
  return [1, 2, 3, 4, 5, 6, 7].flatMap((day) => spans.map((span) => ({ day, ...span })));
}

async function volunteers(town: Town, { volunteers: count, days, capacity = CAPACITY }: DaysOptions): Promise<void> {
  const { random, time } = town;
  const all: Volunteer[] = [];
  for (let i = 0; i < count; i += 1) {
    const desk = town.desks[i % town.desks.length];
    if (!desk) continue;
    const { account } = desk;
    const temper = random.weighted(kinds);
    const mother = random.weighted(mothers);
    const languages = mother === 'en' || random.chance(0.3) ? [mother] : [mother, 'en'];
    const id = `${temper}-${i}`;
    const own: Place = { account, channel: `own-${id}` };
    const person: Person = { role: 'agent', account, id, name: `V${i} ${temper}`, lang: mother, own };
    const begins = shiftBegins(random);
    const there = (at: number): boolean => (hourOf(at) - begins + 24) % 24 < SHIFT_HOURS;
    const duty: Duty = { is: 'hours' };
    const callable = random.chance(CALLABLE);
    const sleeps = sleepsFrom(begins);
    const awake = (at: number): boolean => (hourOf(at) - sleeps + 24) % 24 >= SLEEP_HOURS;
    const profile = profileOf(i + 1, BEGIN_MS, {
      standing: 'active',
      languages,
      capacity,
      duty,
      hours: hoursOf(begins),
      callable,
      quiet: { from: sleeps * 60, to: ((sleeps + SLEEP_HOURS) % 24) * 60 },
    });
    all.push({ person, desk, profile });
    let away = 0;
    const one = createVolunteer(town, person, desk, {
      languages,
      temper,
      there: (at) => there(at) && at >= away,
      reachable: (at) => callable && awake(at) && at >= away,
    });
    // A pause each day, told to the bot by two of three.
    for (let day = 0; day < days; day += 1) {
      const at = day * DAY_MS + ((begins - BEGIN_HOUR + 24) % 24) * HOUR_MS + random.between(1, 6) * HOUR_MS;
      const tells = random.chance(0.66);
      time.after(at, () => {
        away = time.now() + 30 * 60_000;
        if (tells) one.says('/duty off 30m');
      });
    }
  }
  await town.enlist(all);
}

export const daysOf = (options: DaysOptions): Scenario => ({
  accounts: () => ['alpha', 'beta', 'gamma', 'delta'],
  ...(options.calmer === undefined ? {} : { calmer: options.calmer }),
  ...(options.policy ? { policy: options.policy } : {}),
  async settle(town) {
    await volunteers(town, options);
    customers(town, options);
  },
});
