// Who works where: desks, the agents seen at them, and the names that customers see.
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { type Duty, switched } from '../../core/duty.ts';
import type { Place } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createProfiles, type Profiles } from '../../core/profiles.ts';
import { aliasOf, createRoster, type Somebody } from '../../core/roster.ts';
import { type Changes, noChanges } from '../../core/store.ts';
import { hostile } from '../fixtures/hostile.ts';

const desk: Place = { account: 'chat', channel: 'desk' };
const second: Place = { account: 'chat', channel: 'second' };
const abroad: Place = { account: 'elsewhere', channel: 'desk' };
const ana = { id: 'a', name: 'Ana Torres' };
const ben = { id: 'b', name: 'Ben' };
const HOUR = 3_600_000;

function house(
  desks: readonly Place[] = [desk],
  { store } = createMemoryStore(),
  coordinators: readonly Somebody[] = [],
) {
  const ids = createIds({ now: () => 1 }, 0, () => 0);
  const profiles = createProfiles(store, policyDefaults);
  const roster = createRoster({ store, ids, desks, coordinators, profiles });
  return {
    roster,
    profiles,
    store,
    async commit(...more: readonly ((changes: Changes) => void)[]): Promise<Changes> {
      const changes = noChanges();
      for (const write of more) write(changes);
      await store.commit(changes);
      roster.committed(changes);
      return changes;
    },
  };
}

describe('desks', () => {
  test('are those of the configuration, those that were linked, and every thread in them', async () => {
    const { roster, commit, store } = house();
    await roster.load();
    await commit((changes) => void changes.desks.push({ place: second, at: 1 }));
    const again = house([desk], { store, shelf: createMemoryStore().shelf, journal: createMemoryStore().journal });
    await again.roster.load();
    for (const known of [roster, again.roster]) {
      expect(known.desks()).toEqual([desk, second]);
      expect(known.deskOf({ ...second, thread: '5' })).toEqual(second);
      expect(known.deskOf(abroad)).toBeUndefined();
      expect(known.deskOf({ account: 'chat', channel: 'customer' })).toBeUndefined();
    }
  });

  test('that moved are found at their new place, with the people seen there', async () => {
    const { roster, commit } = house([desk, abroad]);
    await roster.load();
    await commit((changes) => void roster.agent(ana, desk, 1, changes));
    const moved: Place = { account: 'chat', channel: 'moved' };
    await commit((changes) => void changes.moves.push({ from: desk, to: moved }, { from: second, to: desk }));
    expect(roster.desks()).toEqual([abroad, moved]);
    expect(roster.deskOf(desk)).toEqual(moved);
    expect(roster.peers(moved, 0).map(({ alias }) => alias)).toEqual(['Ana']);
    const changes = noChanges();
    roster.agent(ana, moved, 2, changes);
    expect(changes.agents).toEqual([]);
  });

  test('that moved twice are heard at every place they had', async () => {
    const { roster, commit } = house();
    await roster.load();
    const [once, twice] = ['once', 'twice'].map((channel): Place => ({ account: 'chat', channel }));
    if (!once || !twice) throw new Error('two places');
    await commit((changes) => void changes.moves.push({ from: desk, to: once }));
    await commit((changes) => void changes.moves.push({ from: once, to: twice }));
    for (const place of [desk, once, twice]) expect(roster.deskOf(place)).toEqual(twice);
    await commit((changes) => void changes.moves.push({ from: twice, to: desk }));
    for (const place of [desk, once, twice]) expect(roster.deskOf(place)).toEqual(desk);
    expect(roster.desks()).toEqual([desk]);
  });

  test('are chosen one per account, the one with the least to deliver', async () => {
    const { roster } = house([desk, second, abroad]);
    await roster.load();
    const backlogs: Record<string, number> = { desk: 3, second: 1 };
    for (let i = 0; i < 5; i += 1) {
      const chosen = roster.choose(({ account, channel }) => (account === 'chat' ? (backlogs[channel] ?? 0) : 9));
      expect(chosen).toHaveLength(2);
      expect(chosen).toEqual(expect.arrayContaining([second, abroad]));
    }
  });

  test('that have equally much to deliver share it', async () => {
    const { roster } = house([desk, second]);
    await roster.load();
    const chosen = Array.from({ length: 10 }, () => roster.choose(() => 0)[0]?.channel);
    expect(chosen.filter((channel) => channel === 'desk')).toHaveLength(5);
    expect(house([]).roster.choose(() => 0)).toEqual([]);
  });
});

describe('agents', () => {
  test('are written once, and known from the commit on', async () => {
    const { roster, commit } = house();
    await roster.load();
    const first = await commit((changes) => {
      const met = roster.agent(ana, desk, 1, changes);
      expect(roster.agent(ana, desk, 2, changes)).toBe(met);
      expect(roster.peers(desk, 0)).toEqual([]);
    });
    expect(first.agents).toHaveLength(1);
    expect(roster.peers(desk, 0)).toEqual([
      { id: first.agents[0]?.agent.id, account: 'chat', person: 'a', alias: 'Ana' },
    ]);
    const second = await commit((changes) => void roster.agent(ana, desk, 3, changes));
    expect(second.agents).toEqual([]);
  });

  test('are known with the desk where they were seen last, while it is one', async () => {
    const { roster, commit, store } = house([desk, second]);
    await roster.load();
    await commit((changes) => void roster.agent(ana, desk, 1, changes));
    await commit((changes) => void roster.agent(ana, second, 2, changes));
    expect(roster.known('chat', 'a')).toMatchObject({ agent: { alias: 'Ana' }, desk: second });
    expect([roster.known('chat', 'b'), roster.known('elsewhere', 'a')]).toEqual([undefined, undefined]);
    const moved: Place = { account: 'chat', channel: 'moved' };
    await commit((changes) => void changes.moves.push({ from: second, to: moved }));
    expect(roster.known('chat', 'a')?.desk).toEqual(moved);
    const without = house([desk], { store, shelf: createMemoryStore().shelf, journal: createMemoryStore().journal });
    await without.roster.load();
    expect(without.roster.known('chat', 'a')).not.toHaveProperty('desk');
  });

  test('of a commit that failed are met as if for the first time', async () => {
    const { roster } = house();
    await roster.load();
    roster.agent(ana, desk, 1, noChanges());
    const changes = noChanges();
    roster.agent(ana, desk, 2, changes);
    expect(changes.agents).toHaveLength(1);
  });

  test.each([
    { about: 'another name', author: { ...ana, name: 'Anna' }, at: 2, place: desk },
    { about: 'another desk', author: ana, at: 2, place: second },
    { about: 'an hour later', author: ana, at: 1 + HOUR, place: desk },
  ])('are written again with $about, and stay who they are', async ({ author, at, place }) => {
    const { roster, commit } = house([desk, second]);
    await roster.load();
    const first = await commit((changes) => void roster.agent(ana, desk, 1, changes));
    const again = await commit((changes) => void roster.agent(author, place, at, changes));
    expect(again.agents).toMatchObject([{ agent: { id: first.agents[0]?.agent.id }, desk: place, seenAt: at }]);
    expect(roster.peers(place, 0)).toHaveLength(1);
  });

  test('of two accounts are two people, whatever their ids', async () => {
    const { roster, commit } = house([desk, abroad]);
    await roster.load();
    const changes = await commit((made) => {
      roster.agent(ana, desk, 1, made);
      roster.agent(ana, abroad, 1, made);
    });
    expect(new Set(changes.agents.map(({ agent }) => agent.id)).size).toBe(2);
    expect(roster.peers(desk, 0).filter(({ desk: other }) => !other)).toHaveLength(1);
  });

  test('are listed: those of the desk, the one seen last first, then those of others with their desk; also after a restart', async () => {
    const { roster, commit, store } = house([desk, second]);
    await roster.load();
    const names = (known: typeof roster, at: Place): string[] => known.peers(at, 0).map(({ alias }) => alias);
    await commit((changes) => void roster.agent(ana, desk, 1, changes));
    await commit((changes) => void roster.agent(ben, desk, 2, changes));
    await commit((changes) => void roster.agent({ id: 'c', name: 'Cem' }, second, 3, changes));
    expect(names(roster, desk)).toEqual(['Ben', 'Ana', 'Cem']);
    expect(roster.peers(desk, 0).map((peer) => peer.desk)).toEqual([undefined, undefined, second]);
    await commit((changes) => void roster.agent(ana, desk, 1 + HOUR, changes));
    expect(names(roster, desk)).toEqual(['Ana', 'Ben', 'Cem']);
    const again = house([desk, second], {
      store,
      shelf: createMemoryStore().shelf,
      journal: createMemoryStore().journal,
    });
    await again.roster.load();
    expect(names(again.roster, desk)).toEqual(['Ana', 'Ben', 'Cem']);
    expect(names(again.roster, second)).toEqual(['Cem', 'Ana', 'Ben']);
  });
});

describe('the name that a customer sees', () => {
  test.each([
    ['Ana', 'Ana'],
    ['Ana Torres', 'Ana'],
    ['  Ana\tTorres ', 'Ana'],
    ['Ana\u00a0Torres', 'Ana'],
    ['Ana\u3000Torres', 'Ana'],
    ['José', 'José'],
    ['Jose\u0301', 'José'],
    ['\u202eanA', 'anA'],
    ['\u200bAna\u200b', 'Ana'],
    ['Ana\u0000Torres', 'Ana'],
    ['Ana\u200bTorres', 'Ana'],
    ['\u2060 Ana', 'Ana'],
    ['نیک\u200cپور', 'نیکپور'],
    ['', 'Helper'],
    [' \n ', 'Helper'],
    ['\u200b\u2060\ufeff', 'Helper'],
    ['\ud83d', 'Helper'],
    ['山田 太郎', '山田'],
    ['x'.repeat(100), 'x'.repeat(32)],
    [`${'x'.repeat(31)}😀`, 'x'.repeat(31)],
  ])('of %j is %j', (name, alias) => {
    expect(aliasOf(name)).toBe(alias);
  });

  test.each(hostile)('is one short visible word for $name', ({ text }) => {
    const alias = aliasOf(text);
    expect(alias.length).toBeGreaterThan(0);
    expect(alias.length).toBeLessThanOrEqual(32);
    expect(alias.isWellFormed()).toBe(true);
    expect(alias).not.toMatch(/[\s\p{Cc}\p{Cf}]/u);
  });
});

describe('duty', () => {
  const goesOff = (profiles: Profiles, id: number, duty: Duty, changes: Changes): void => {
    const profile = profiles.of(id, changes);
    if (profile) profiles.write(switched(profile, duty), changes);
  };

  test('who is off duty is not among the others, until they are back or the time is over', async () => {
    const { roster, profiles, commit, store } = house();
    await roster.load();
    await commit(
      (changes) => roster.agent(ana, desk, 1, changes),
      (changes) => roster.agent(ben, desk, 2, changes),
    );
    const [one] = [roster.known('chat', ana.id)?.agent];
    if (!one) throw new Error('Ana was not seen');
    expect(profiles.attendance(5)).toMatchObject({ off: new Set(), unstaffed: false });
    await commit((changes) => goesOff(profiles, one.id, { is: 'off', until: 5_010 }, changes));
    const again = house([desk], { store, shelf: createMemoryStore().shelf, journal: createMemoryStore().journal });
    await again.roster.load();
    for (const known of [{ roster, profiles }, again]) {
      expect(known.roster.peers(desk, 9).map(({ alias }) => alias)).toEqual(['Ben']);
      expect(known.profiles.attendance(9)).toMatchObject({ off: new Set([one.id]), unstaffed: false });
      expect(known.roster.peers(desk, 5_010)).toHaveLength(2);
    }
    await commit((changes) => roster.agent({ ...ana, name: 'Anna' }, desk, 4, changes));
    expect(profiles.of(one.id)?.duty).toEqual({ is: 'off', until: 5_010 });
  });

  test('where all who are known are off, nobody is there; where nobody is known yet, somebody may be', async () => {
    const { roster, profiles, commit } = house();
    expect(profiles.attendance(1).unstaffed).toBe(false);
    await commit((changes) => {
      const agent = roster.agent(ana, desk, 1, changes);
      goesOff(profiles, agent.id, { is: 'off' }, changes);
    });
    expect(profiles.attendance(1).unstaffed).toBe(true);
  });
});
