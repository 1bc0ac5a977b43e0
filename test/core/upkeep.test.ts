// What is done now and then: a desk that falls behind is told, at most once an hour, and only where few messages pass.

import { expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { plain } from '../../core/message.ts';
import type { Outbox } from '../../core/outbox.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createProfiles } from '../../core/profiles.ts';
import { createRoster } from '../../core/roster.ts';
import { type Changes, noChanges } from '../../core/store.ts';
import { createUpkeep } from '../../core/upkeep.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const desk = { account: 'chat', channel: 'desk' };

async function keeping(paced: boolean, backlog: () => number) {
  let now = 1_000_000_000_000;
  const clock = { now: () => now };
  const ids = createIds(clock, 0, () => 1);
  const { store } = createMemoryStore();
  const roster = createRoster({
    store,
    ids,
    desks: [desk],
    coordinators: [],
    profiles: createProfiles(store, policyDefaults),
  });
  await roster.load();
  const written: Changes = noChanges();
  const upkeep = createUpkeep({
    store,
    clock,
    ids,
    roster,
    policy: { ...policyDefaults, deskBacklogMax: 30 },
    lang: 'en',
    distress: usualDistress,
    channels: [createMemoryChannel('chat')],
    pacer: { paces: () => paced, ready: async () => undefined },
    outbox: () => ({ backlog }) as unknown as Outbox,
    settle: async ({ write }) => write(written),
    log: () => undefined,
  });
  return {
    upkeep,
    later: (ms: number) => {
      now += ms;
    },
    told: () => written.deliveries.map(({ act }) => ('message' in act ? plain(act.message.text) : '')),
  };
}

test('a desk with more to deliver than is let through is told, once an hour', async () => {
  const { upkeep, later, told } = await keeping(true, () => 31);
  upkeep.delivering();
  upkeep.delivering();
  expect(told()).toEqual([expect.stringMatching(/^31 messages are waiting for this desk/)]);
  later(3_600_000);
  upkeep.delivering();
  expect(told()).toHaveLength(2);
});

test('a desk that keeps up hears nothing, nor does one without limits', async () => {
  for (const [paced, backlog] of [
    [true, 29],
    [false, 500],
  ] as const) {
    const { upkeep, told } = await keeping(paced, () => backlog);
    upkeep.delivering();
    expect(told()).toEqual([]);
  }
});
