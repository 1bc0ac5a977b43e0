// Who is there is found for those who wait: in the agents' own chats with the bot, on whichever account these are.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { createMemoryChannel } from '../simulation/channel.ts';

const desk = { account: 'chat', channel: 'desk' };
const noor = { account: 'chat', channel: 'noor' };
const far = { account: 'elsewhere', channel: 'lea' };
const alone = { account: 'chat', channel: 'ana-alone' };

let router: Router | undefined;
afterEach(async () => {
  await router?.stop(1_000);
});

async function house(memory = createMemoryStore(), policy: Partial<typeof policyDefaults> = {}) {
  const channels = [createMemoryChannel('chat'), createMemoryChannel('elsewhere')] as const;
  const started = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, ...policy },
      canned: {},
      pages: [],
      maskKey: 'a key of the tests, and no other',
      distress: usualDistress,
    },
    ...memory,
    channels: [...channels],
    answerer: {
      answer: async () => ({ kind: 'unsure', near: [] }),
      article: async () => undefined,
      stop: async () => undefined,
    },
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await memory.store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    coordinators: [{ account: 'chat', person: 'boss' }],
    log: () => {},
  });
  router = started;
  await started.start();
  /** Until nothing more arrives: a pass over those who wait comes a moment after what it is about. */
  const quiet = async (): Promise<void> => {
    const arrived = (): number => channels.reduce((sum, channel) => sum + channel.arrived.length, 0);
    for (let still = 0, before = arrived(); still < 8; before = arrived()) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      await started.outbox.idle();
      still = arrived() === before ? still + 1 : 0;
    }
  };
  const [chat, elsewhere] = channels;
  /** Somebody seen at the desk, who then opens a chat of their own with the bot. */
  async function joins(person: string, place = alone): Promise<void> {
    await chat.say(desk, person, 'Good morning', { audience: 'group' });
    await chat.say(place, person, '/duty on');
    await quiet();
  }
  return { chat, elsewhere, quiet, joins, memory };
}

describe('an agent who opened a chat of their own', () => {
  test('and blocked the bot there is not asked there again until they write, and is not taken for absent', async () => {
    const { chat, quiet, joins, memory } = await house();
    const direct = async () => (await memory.store.agents()).find(({ agent }) => agent.person === 'ana')?.direct;
    await joins('ana');
    expect(await direct()).toEqual(alone);
    chat.fault = (act, to) => (act === 'send' && to.channel === alone.channel ? 'refused' : undefined);
    await chat.say(noor, 'noor', 'I want to talk to a human');
    for (let i = 0; (await direct()) && i < 100; i += 1) await quiet();
    expect(await direct()).toBeUndefined();
    const [found] = await memory.store.read([{ select: { by: 'customer', place: noor } }]);
    expect(found?.state).toMatchObject({ handoff: { offers: [{ at: alone, over: true }] } });
    const ana = (await memory.store.profiles()).find(({ onCall }) => !onCall);
    expect(ana).toMatchObject({ unanswered: 0, offers: 0 });
    chat.fault = () => undefined;
    await chat.say(alone, 'ana', '/duty on');
    expect(await direct()).toEqual(alone);
  });

  test('is asked there for a customer of another account, and takes it with one press', async () => {
    const { chat, elsewhere, quiet, joins } = await house();
    await joins('ana');
    await elsewhere.say(far, 'lea', 'I want to talk to a human');
    await quiet();
    expect(chat.at(alone).at(-1)).toMatch(/^ana, would you help here\?\n\nlea asks for a human/);
    const yes = chat.button(alone, 'I’ll help');
    expect(await chat.press(alone, 'ana', yes.messageId, yes.action, { audience: 'direct' })).toMatch(/yours/);
    await quiet();
    expect(chat.at(alone).at(-1)).toBe('lea is yours: the thread is at your desk.');
    const thread = chat.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    await chat.say(thread, 'ana', 'Hello Lea', { audience: 'group' });
    await quiet();
    expect(elsewhere.at(far).at(-1)).toMatch(/Hello Lea/);
  });

  test('sees that somebody else was first', async () => {
    const { chat, quiet, joins } = await house(undefined, { offerPaceMs: 1 });
    await joins('ana');
    await joins('ben', { account: 'chat', channel: 'ben-alone' });
    await chat.say(noor, 'noor', 'I want to talk to a human');
    const yes = await vi.waitFor(() => chat.button({ account: 'chat', channel: 'ben-alone' }, 'I’ll help'), 10_000);
    await chat.press({ account: 'chat', channel: 'ben-alone' }, 'ben', yes.messageId, yes.action, {
      audience: 'direct',
    });
    await quiet();
    expect(chat.at(alone).at(-1)).toMatch(/ben has it/);
  });

  test('who says not now is asked no more for this one, while it stays free at the desk', async () => {
    const { chat, quiet, joins, memory } = await house();
    await joins('ana');
    await chat.say(noor, 'noor', 'I want to talk to a human');
    await quiet();
    const no = chat.button(alone, 'Not now');
    await chat.press(alone, 'ana', no.messageId, no.action, { audience: 'direct' });
    await quiet();
    expect(chat.at(alone).at(-1)).toMatch(/^That’s fine/);
    expect(await memory.store.profiles()).toMatchObject([{ offers: 0, unanswered: 0 }]);
    expect(chat.button(desk, 'Take it').action).toMatch(/^take:/);
  });

  test('who says not now is asked again in the next round, though nobody else was there to ask in between', async () => {
    const { chat, quiet, joins } = await house(undefined, { waveMs: 400, roundMs: 400 });
    await joins('ana');
    await chat.say(noor, 'noor', 'I want to talk to a human');
    await quiet();
    const no = chat.button(alone, 'Not now');
    await chat.press(alone, 'ana', no.messageId, no.action, { audience: 'direct' });
    const asks = () => chat.at(alone).filter((text) => text.includes('would you help here')).length;
    await expect.poll(asks, { timeout: 5_000 }).toBe(1);
  });

  test('is not asked any more who goes off duty while somebody is looked for', async () => {
    const memory = createMemoryStore();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let holds = false;
    const waiting: typeof memory.store.waiting = async (limit) => {
      if (holds) await held;
      return memory.store.waiting(limit);
    };
    const { chat, quiet, joins } = await house({ ...memory, store: { ...memory.store, waiting } });
    await joins('ana');
    holds = true;
    await chat.say(noor, 'noor', 'I want to talk to a human');
    await quiet();
    await chat.say(alone, 'ana', '/duty off');
    await quiet();
    letGo();
    await quiet();
    expect(chat.at(alone).join('\n')).not.toMatch(/would you help here/);
  });

  test('is asked when the service died between the request and the asking', async () => {
    const memory = createMemoryStore();
    const first = await house(memory);
    await first.joins('ana');
    await router?.stop(1_000);
    // Only the request is written, as though the process had died right after its commit.
    const second = await house({ ...memory, store: { ...memory.store, waiting: () => new Promise(() => {}) } });
    await second.chat.say(noor, 'noor', 'I want to talk to a human', { id: 'of the second life' });
    await router?.stop(50);
    const third = await house(memory);
    await expect.poll(() => third.chat.at(alone).at(-1), { timeout: 5_000 }).toMatch(/would you help here/);
  });
});

describe('silence', () => {
  test('twice in a row pauses an agent, who is told kindly and comes back with a word', async () => {
    const { chat, quiet, joins, memory } = await house(undefined, { waveMs: 30, unansweredMax: 1, awayMs: 0 });
    await joins('ana');
    await chat.say(noor, 'noor', 'I want to talk to a human');
    await expect
      .poll(() => chat.at(alone).join('\n'), { timeout: 5_000 })
      .toMatch(/You seem to be away.* No harm done/);
    // What was decided before that is delivered too, though it was told in the middle of it.
    await expect.poll(() => chat.at(alone).join('\n'), { timeout: 5_000 }).toMatch(/Others are asked about/);
    expect((await memory.store.profiles())[0]?.pausedUntil).toBeGreaterThan(Date.now());
    await chat.say(alone, 'ana', '/duty on');
    await quiet();
    expect((await memory.store.profiles())[0]).not.toHaveProperty('pausedUntil');
  });
});

describe('somebody in distress', () => {
  test('is offered to coordinators first, and others are told so', async () => {
    const { chat, quiet, joins } = await house();
    await joins('ana');
    const bossAlone = { account: 'chat', channel: 'boss-alone' };
    await chat.say(bossAlone, 'boss', '/duty on');
    await quiet();
    await chat.say(noor, 'noor', 'I want to kill myself');
    await quiet();
    expect(chat.at(bossAlone).join('\n')).toMatch(/boss, would you help here/);
    expect(chat.at(alone).join('\n')).not.toMatch(/would you help here/);
    const take = chat.button(desk, 'Take it');
    expect(await chat.press(desk, 'agent Eva', take.messageId, take.action)).toMatch(/Coordinators are asked/);
  });

  test('is offered to nobody who may not take it yet, also while no coordinator can be asked, and then at once', async () => {
    const { chat, quiet, joins } = await house(undefined, { distressAloneMs: 1_500 });
    await joins('ana');
    await chat.say(noor, 'noor', 'I want to kill myself');
    await quiet();
    expect(chat.at(alone).join('\n')).not.toMatch(/would you help here/);
    await expect.poll(() => chat.at(alone).join('\n'), { timeout: 10_000 }).toMatch(/ana, would you help here/);
    const yes = chat.button(alone, 'I’ll help');
    expect(await chat.press(alone, 'ana', yes.messageId, yes.action)).toMatch(/yours/);
  });

  test('is for whoever is there where nobody coordinates', async () => {
    const { chat, quiet } = await house(undefined, { distressAloneMs: 1 });
    await chat.say(noor, 'noor', 'I want to kill myself');
    await quiet();
    const take = chat.button(desk, 'Take it');
    expect(await chat.press(desk, 'agent Eva', take.messageId, take.action)).toMatch(/yours/);
  });
});

test('the audit tells who was asked and why, and a request that was not is found by it', async () => {
  const { chat, quiet, joins, memory } = await house();
  await joins('ana');
  await chat.say(noor, 'noor', 'I want to talk to a human');
  await quiet();
  const [state] = await memory.store.waiting(1);
  if (state?.phase !== 'waiting') throw new Error('nobody waits');
  const audit = await memory.store.audited(state.handoff.id);
  expect(audit.map(({ what, why }) => `${what} ${why}`)).toEqual([
    expect.stringMatching(new RegExp(`^ask ${state.handoff.id} wave 1: \\d+ \\(\\d+\\.\\d\\)$`)),
  ]);
  expect(await memory.store.audited(1)).toEqual([]);
});

describe('a coordinator', () => {
  const bossAlone = { account: 'chat', channel: 'boss-alone' };

  test('suspends somebody with a reason: what they have goes to others, and they are told how to object', async () => {
    const { chat, quiet, joins, memory } = await house();
    await joins('ana');
    await chat.say(noor, 'noor', 'I want to talk to a human');
    await quiet();
    const yes = await vi.waitFor(() => chat.button(alone, 'I’ll help'), 5_000);
    await chat.press(alone, 'ana', yes.messageId, yes.action, { audience: 'direct' });
    await chat.say(bossAlone, 'boss', '/suspend ana rude to a customer');
    await quiet();
    // Nobody else is there: the request comes to the coordinator on call.
    await expect.poll(() => chat.at(bossAlone).at(-1), { timeout: 10_000 }).toMatch(/^boss, would you help here\?/);
    expect(chat.at(bossAlone)).toContain('ana is suspended. What they had goes back to the front of the line.');
    expect(chat.at(alone).join('\n')).toMatch(/You are suspended for now. The reason: rude to a customer.*\/appeal/);
    await quiet();
    expect((await memory.store.waiting(5)).map(({ phase }) => phase)).toEqual(['waiting']);
    const take = chat.button(desk, 'Take it');
    expect(await chat.press(desk, 'ana', take.messageId, take.action, { audience: 'group' })).toMatch(/suspended/);
    await chat.say(alone, 'ana', '/appeal it was a joke between friends');
    await quiet();
    expect(chat.at(bossAlone).at(-1)).toBe('ana appeals: it was a joke between friends');
    await chat.say(bossAlone, 'boss', '/restore ana');
    await quiet();
    expect(chat.at(alone).join('\n')).toMatch(/You are back/);
  });

  test('alone can do that, and not without a reason, nor to another coordinator', async () => {
    const { chat, quiet, joins, memory } = await house();
    await joins('ana');
    for (const [place, by, words, told] of [
      [alone, 'ana', '/suspend ana because', 'Only coordinators can do that.'],
      [bossAlone, 'boss', '/suspend ana', 'Say whom, and why'],
      [bossAlone, 'boss', '/suspend nobody why', 'nobody'],
      [bossAlone, 'boss', '/suspend boss why', 'boss cannot be suspended'],
    ] as const) {
      await chat.say(place, by, words);
      await quiet();
      expect(chat.at(place).at(-1)).toContain(told);
    }
    expect((await memory.store.profiles()).map(({ standing }) => standing)).not.toContain('suspended');
  });
});

test('nobody is asked to help themselves', async () => {
  const { chat, quiet, joins } = await house();
  await joins('ana');
  await chat.say(alone, 'ana', 'I want to talk to a human');
  await quiet();
  expect(chat.at(alone).join('\n')).not.toMatch(/would you help here/);
});
