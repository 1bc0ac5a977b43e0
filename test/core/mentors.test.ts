// Who is there to look over an apprentice's words, out of those whom the house has seen.
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { type Profile, profileOf } from '../../core/duty.ts';
import { mentorsAt } from '../../core/mentors.ts';
import type { Place } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createProfiles } from '../../core/profiles.ts';
import { createRoster } from '../../core/roster.ts';
import { noChanges } from '../../core/store.ts';
import { AT } from './pool.ts';

const desk: Place = { account: 'chat', channel: 'desk' };
const other: Place = { account: 'chat', channel: 'desk2' };

interface Row {
  readonly id: number;
  readonly alias: string;
  readonly desk?: Place;
  readonly direct?: true;
  readonly account?: string;
  readonly profile?: Partial<Profile>;
}

/** Names of mentors, in the order in which they are asked; with `@`: also, or only, in a chat of their own. */
async function mentors(...rows: readonly Row[]): Promise<string> {
  const { store } = createMemoryStore();
  const changes = noChanges();
  for (const [i, { id, alias, account = 'chat', direct, profile, ...where }] of rows.entries()) {
    const chat = direct ? { direct: { account, channel: `${alias}-alone` } } : {};
    changes.agents.push({ agent: { id, account, person: alias, alias }, seenAt: i, ...where, ...chat });
    changes.profiles.push(profileOf(id, AT, { standing: 'active', duty: { is: 'on' }, ...profile }));
  }
  await store.commit(changes);
  const profiles = createProfiles(store, policyDefaults);
  const ids = createIds({ now: () => AT }, 0, () => 0);
  const roster = createRoster({ store, ids, profiles, desks: [desk, other], coordinators: [] });
  await roster.load();
  return mentorsAt(roster, profiles, desk, AT)
    .map(({ agent, direct }) => `${agent.alias}${direct ? '@' : ''}`)
    .join(' ');
}

test.each<[string, readonly Row[], string]>([
  [
    'who was seen last comes first',
    [
      { id: 1, alias: 'ana', desk },
      { id: 2, alias: 'ben', desk },
    ],
    'ben ana',
  ],
  [
    'those of the desk before those of others, who need a chat of their own',
    [
      { id: 1, alias: 'ana', desk },
      { id: 2, alias: 'ben', desk: other, direct: true },
      { id: 3, alias: 'eva', desk: other },
    ],
    'ana ben@',
  ],
  [
    'one person with two identities once, as whom they are at the desk',
    [
      { id: 1, alias: 'ana', desk },
      { id: 1, alias: 'anna', account: 'elsewhere', direct: true },
    ],
    'ana@',
  ],
  ['nobody who was never at a desk', [{ id: 1, alias: 'ana', direct: true }], ''],
  [
    'nobody who is learning, suspended, off duty or away',
    [
      { id: 1, alias: 'ana', desk, profile: { standing: 'apprentice' } },
      { id: 2, alias: 'ben', desk, profile: { standing: 'suspended' } },
      { id: 3, alias: 'eva', desk, profile: { duty: { is: 'off' } } },
      { id: 4, alias: 'ida', desk, profile: { pausedUntil: AT + 1 } },
      { id: 5, alias: 'ole', desk },
    ],
    'ole',
  ],
])('%s', async (_what, rows, names) => {
  expect(await mentors(...rows)).toBe(names);
});
