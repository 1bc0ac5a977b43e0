// A short world in which everything happens at once: people who try all that can be done, and all that can go wrong.
import { profileOf } from '../../core/duty.ts';
import type { Place } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { restless } from './agents.ts';
import { createCustomer, tempers, troubled } from './customers.ts';
import type { Person } from './ledger.ts';
import type { Random } from './random.ts';
import { BEGIN_MS } from './time.ts';
import type { Scenario, Town, Volunteer } from './town.ts';

const names = ['Ana', 'Ben', 'Chi', 'Dov', 'Eva', 'Fay', 'Gil', 'Hua', 'Ida', 'Jon', 'Kai', 'Lea'];
/** Empty: the platform does not tell. */
const langs = ['en', 'en', 'en', 'de', 'es', 'fr', ''];
const kindsThere = [
  'diligent',
  'diligent',
  'slow',
  'leaving',
  'silent',
  'declining',
  'picky',
  'meddling',
  'juggling',
] as const;

/** With a chat of their own in three of five cases: there they are asked. */
function agentAt(desk: Place, name: string, random: Random): Person {
  const id = `agent-${name.toLowerCase()}`;
  const { account } = desk;
  const lang = random.pick(langs);
  const own = random.chance(0.6) ? { own: { account, channel: `own-${id}` } } : {};
  return { role: 'agent', account, id, name: `${name} Agent`, ...(lang === '' ? {} : { lang }), ...own };
}

function customers(town: Town, staffed: boolean): void {
  const { random, ledger } = town;
  const count = random.between(8, 20);
  for (let i = 0; i < count; i += 1) {
    const { account } = random.pick(town.desks);
    const place: Place = { account, channel: `c${i}` };
    const lang = random.pick(langs);
    const person: Person = {
      role: 'customer',
      account,
      id: `c${i}`,
      name: `Customer ${i}`,
      ...(lang === '' ? {} : { lang }),
    };
    const { blocked } = town.admit(person, place);
    const customer = createCustomer({
      person,
      place,
      temper: random.pick(tempers),
      more: staffed ? troubled : {},
      hands: town.hands(person),
      ledger,
      random: town.fork(),
      blocked,
    });
    town.goesOn(() => customer.act(), 45_000, town.over);
  }
}

/** What the store knows of somebody before they first speak: hours, quiet hours, who may be called, who may not work. */
function enlisted(person: Person, desk: Place, id: number, random: Random): Volunteer {
  const profile = profileOf(id, BEGIN_MS, {
    standing: random.weighted({ active: 6, apprentice: 2, suspended: 1, applied: 0.5 }),
    languages: [person.lang ?? 'en', random.pick(['en', 'de'])],
    capacity: random.between(0, 3),
    duty: random.pick([{ is: 'on' }, { is: 'hours' }, { is: 'off' }] as const),
    hours: [{ day: 1, from: 540 + random.between(-20, 15), to: 540 + random.between(10, 90) }],
    callable: random.chance(0.3),
    onCall: random.chance(0.15),
    ...(random.chance(0.1) ? { quiet: { from: 550, to: 560 } } : {}),
  });
  return { person, desk, profile };
}

/** Somebody who has read along often enough, and answers with review now. */
function learner(desk: Place, id: number): Omit<Volunteer, 'desk'> {
  const { account } = desk;
  const own: Place = { account, channel: `own-learner${id}` };
  const person: Person = { role: 'agent', account, id: `learner${id}`, name: `L${id} Learner`, lang: 'en', own };
  const apprenticeship = { readAlong: policyDefaults.apprenticeReadsMin, reviewed: 0, good: 0 };
  const profile = profileOf(id, BEGIN_MS, {
    standing: 'apprentice',
    apprenticeship,
    languages: ['en', 'de'],
    capacity: 2,
    duty: { is: 'on' },
  });
  return { person, profile };
}

/** Somebody of the desks who has a chat with the bot on this platform, too, and joins the two, or does not. */
function second(town: Town, desk: Place, name: string): void {
  const id = `second-${name.toLowerCase()}`;
  const { account } = desk;
  const own: Place = { account, channel: `own-${id}` };
  const agent = town.hire('second', { role: 'agent', account, id, name: `${name} Second`, own }, desk, restless);
  town.goesOn(() => agent.act(), agent.pauseMs, town.over);
}

async function team(town: Town, staffed: boolean): Promise<void> {
  const { random, time } = town;
  const known: Volunteer[] = [];
  let count = 0;
  for (const desk of town.desks) {
    const size = random.between(3, town.desks.length > 2 ? 4 : 6);
    for (let i = 0; i < size; i += 1) {
      const usual = i === 0 ? random.pick(['diligent', 'juggling'] as const) : random.pick(kindsThere);
      const seen = agentAt(desk, names[count] ?? `N${count}`, random);
      const coordinates = staffed && i === 0 && (count === 0 || town.later.chance(0.5));
      const kind = coordinates ? 'coordinating' : usual;
      const person = coordinates ? { ...seen, own: { account: desk.account, channel: `own-${seen.id}` } } : seen;
      if (coordinates) town.coordinate(person);
      count += 1;
      if (random.chance(0.3)) known.push(enlisted(person, desk, count, random));
      const agent = town.hire(kind, person, desk, staffed ? restless : {});
      const leavesAt = random.chance(0.3) ? time.now() + random.between(60_000, 1_800_000) : Number.POSITIVE_INFINITY;
      town.goesOn(
        () => agent.act(),
        agent.pauseMs,
        () => town.over() || time.now() > leavesAt,
      );
    }
    if (!staffed) continue;
    if (town.desks.length > 1 && town.later.chance(0.5)) second(town, desk, names[count - 1] ?? `N${count}`);
    if (town.later.chance(0.3)) continue;
    count += 1;
    const { person, profile } = learner(desk, count);
    known.push({ person, desk, profile });
    const agent = town.hire('learning', person, desk, restless);
    town.goesOn(() => agent.act(), agent.pauseMs, town.over);
  }
  await town.enlist(known);
}

export const storm: Scenario = {
  accounts(random) {
    const all = ['alpha', 'beta', 'gamma', 'delta'] as const;
    const many = random.weighted({ '1': 2, '2': 4, '4': 1 });
    const from = random.between(0, 1);
    return many === '4' ? all : many === '2' ? all.slice(0, 2) : all.slice(from, from + 1);
  },
  calmer: 1,
  async settle(town) {
    // Every other world has coordinators, who suspend people and take them back, and customers who are in distress.
    const staffed = town.later.chance(0.5);
    if (staffed) town.recruit();
    customers(town, staffed);
    await team(town, staffed);
  },
};
