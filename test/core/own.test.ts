// What agents see for themselves alone, through the whole house: `/me`, and the review of a conversation of another.
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const noor = { account: 'chat', channel: 'noor' };
const desk = { account: 'chat', channel: 'desk' };
let router: Router | undefined;
afterEach(() => router?.stop(1_000));

async function house() {
  const memory = createMemoryStore();
  const channel = createMemoryChannel('chat');
  router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, reviewSharePercent: 100 },
      canned: {},
      distress: usualDistress,
      pages: [],
      badges: [{ name: 'Friend', points: 10 }],
      maskKey: 'a key of the tests, and no other',
    },
    ...memory,
    channels: [channel],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, 0, (below) => below - 1),
    desks: [desk],
    log: () => undefined,
  });
  await router.start();
  const idle = () => router?.outbox.idle();
  const says = async (place: typeof noor & { thread?: string }, person: string, words: string) => {
    await channel.say(place, person, words, { audience: place.channel === 'noor' ? 'direct' : 'group' });
    await idle();
  };
  const presses = async (place: typeof noor, person: string, label: string) => {
    const { messageId, action } = channel.button(place, label);
    const told = await channel.press(place, person, messageId, action, {
      audience: place.channel === 'noor' ? 'direct' : 'group',
    });
    await idle();
    return told;
  };
  /** Ana helps Noor, closes, and gets five stars. */
  async function helped() {
    await says(noor, 'noor', '/human');
    await presses(desk, 'agent Ana', 'Take it');
    const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    await says(thread as typeof noor, 'agent Ana', 'It is on its way.');
    await says(thread as typeof noor, 'agent Ana', '/close');
    await presses(noor, 'noor', '5 ★★★★★');
  }
  return { channel, memory, says, presses, helped };
}

describe('/me', () => {
  test('tells an agent at a desk their own figures, and no customer reads it', async () => {
    const { channel, says, helped } = await house();
    await helped();
    const before = channel.at(noor).length;
    await says(desk, 'agent Ana', '/me');
    expect(channel.at(desk).at(-1)).toMatch(
      /only about you.*Conversations closed: 1.*Points of thanks: 10\nBadge: Friend/s,
    );
    await says(desk, 'agent Ben', '/me');
    expect(channel.at(desk).at(-1)).toMatch(/The last 7 days\nNothing yet\..*Points of thanks: 0/s);
    expect(channel.at(noor)).toHaveLength(before);
  });

  test('is shown to nobody else where a platform can', async () => {
    const { channel, helped } = await house();
    await helped();
    const look = (id: string) => channel.host().overview('chat', { id, name: id }, 'me');
    expect(plain((await look('agent Ana'))?.text ?? [])).toContain('Conversations closed: 1');
    expect(await look('noor')).toBeUndefined();
  });
});

describe('a review', () => {
  test('is made by somebody else, in one message, and is stored', async () => {
    const { channel, memory, presses, helped } = await house();
    await helped();
    expect(await presses(desk, 'agent Ana', 'Review')).toMatch(/your own conversation/);
    await presses(desk, 'agent Ben', 'Review');
    const shown = channel.at(desk).length;
    expect(channel.at(desk).at(-1)).toMatch(/^1\/4/);
    expect(await presses(desk, 'agent Cleo', 'Yes')).toMatch(/Somebody else/);
    for (const label of ['Yes', 'Yes', 'No', 'Does not apply']) await presses(desk, 'agent Ben', label);
    expect(channel.at(desk)).toHaveLength(shown);
    expect(channel.at(desk).at(-1)).toBe('Thank you: the review is noted.');
    expect(await memory.store.reviews(0)).toMatchObject([{ answers: ['yes', 'yes', 'no', 'na'] }]);
  });

  test('is no business of customers', async () => {
    const { channel, memory, helped } = await house();
    await helped();
    const [{ handoff } = { handoff: 0 }] = await memory.store.unreckoned(Number.MAX_SAFE_INTEGER, 1, 1);
    const press = (arg: string) => channel.press(noor, 'noor', 'm', `review::${arg}`, { audience: 'direct' });
    expect(await press(`${handoff}`)).toMatch(/earlier conversation/);
    await press(`${handoff}:1:yyyy`);
    expect(await memory.store.reviews(0)).toEqual([]);
  });
});
