// That somebody writes is shown to the other side, while a person is in charge, and to nobody else.
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { type Assigned, type Conversation, threadsOf } from '../../core/conversation.ts';
import type { Place } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createProfiles } from '../../core/profiles.ts';
import { createRoster } from '../../core/roster.ts';
import { noChanges } from '../../core/store.ts';
import { createTyping } from '../../core/typing.ts';
import { createMemoryChannel } from '../simulation/channel.ts';
import { ana, ben, customer, customerPlace, desk, replied, story } from './story.ts';

const cleo = { id: 3, account: 'chat', person: 'a3', alias: 'Cleo' };
const thread: Place = { ...desk, thread: 't1' };
const secondThread: Place = { account: 'chat', channel: 'second desk', thread: 't2' };
const author = (id: string) => ({ id, name: id });
const taken = replied().state as Assigned;

async function house(state: Conversation, threadPlace: Place = thread) {
  let now = 1_000_000;
  const clock = { now: () => now };
  const { store } = createMemoryStore();
  const channel = createMemoryChannel('chat');
  const roster = createRoster({
    store,
    ids: createIds(clock, 0, () => 0),
    desks: [desk],
    coordinators: [],
    profiles: createProfiles(store, policyDefaults),
  });
  const changes = noChanges();
  changes.conversations.push({ state, at: 1 });
  for (const [i, { id }] of threadsOf(state).entries()) {
    const place = i === 0 ? threadPlace : secondThread;
    changes.threads.push({ id, conversation: state.id, desk, title: 'Noor', place });
  }
  for (const agent of [ana, ben, cleo]) changes.agents.push({ agent, desk, seenAt: 1 });
  await store.commit(changes);
  await roster.load();
  const troubles: string[] = [];
  const log = (_level: string, message: string): void => void troubles.push(message);
  const typing = createTyping({ store, roster, clock, channels: new Map([['chat', channel]]), log });
  return {
    channel,
    store,
    typing,
    troubles,
    later(ms: number) {
      now += ms;
    },
    async types(place: Place, person: string): Promise<readonly Place[]> {
      typing.heard(place, author(person));
      await new Promise((resolve) => setImmediate(resolve));
      return channel.typing;
    },
  };
}

describe('who writes is shown', () => {
  test.each<[string, Conversation, Place, string, Place | undefined]>([
    ['the customer, in the relay thread', taken, customerPlace, customer.id, thread],
    ['the owner, to the customer', taken, thread, ana.person, customerPlace],
    ['a guest, to the customer', { ...taken, guests: [ben] }, thread, ben.person, customerPlace],
    ['another agent, to nobody', taken, thread, ben.person, undefined],
    [
      'a guest who blocked the customer, to nobody',
      { ...taken, guests: [ben], blockedBy: [ben.id] },
      thread,
      'a2',
      undefined,
    ],
    ['a stranger in the thread, to nobody', taken, thread, 'somebody', undefined],
    ['a bystander at the customer’s place, to nobody', taken, customerPlace, 'somebody', undefined],
    ['the owner at the desk itself, to nobody', taken, desk, ana.person, undefined],
    ['somebody where there is no conversation, to nobody', taken, { ...customerPlace, channel: 'c9' }, 'p9', undefined],
    ['a customer who waits, to nobody', story().writes('human', true).state, customerPlace, customer.id, undefined],
    ['a customer of the bot, to nobody', story().writes('hello').state, customerPlace, customer.id, undefined],
  ])('%s', async (_name, state, place, person, shown) => {
    const { types } = await house(state);
    expect(await types(place, person)).toEqual(shown ? [shown] : []);
  });

  test('the customer’s in every thread of the conversation', async () => {
    const guest = { ...ben, thread: { id: 77, desk: { account: 'chat', channel: 'second desk' } } };
    const { types } = await house({ ...taken, guests: [guest] });
    expect(await types(customerPlace, customer.id)).toEqual([thread, secondThread]);
  });

  test('where the desk has no threads, the customer’s is shown at the desk', async () => {
    const { types } = await house(taken, desk);
    expect(await types(customerPlace, customer.id)).toEqual([desk]);
  });
});

describe('it costs little', () => {
  test('a place is looked at once in four seconds, and a clock that steps back holds nobody up', async () => {
    const { types, later } = await house(taken);
    await types(customerPlace, customer.id);
    later(3_999);
    expect(await types(customerPlace, customer.id)).toHaveLength(1);
    later(1);
    expect(await types(customerPlace, customer.id)).toHaveLength(2);
    later(-60_000);
    expect(await types(customerPlace, customer.id)).toHaveLength(3);
    expect(await types(thread, ana.person)).toHaveLength(4);
  });

  test('what goes wrong harms nobody', async () => {
    const { types, channel, store, troubles } = await house(taken);
    channel.showTyping = () => Promise.reject(new Error('not now'));
    await types(customerPlace, customer.id);
    store.read = () => Promise.reject(new Error('the disk broke'));
    await types(thread, ana.person);
    expect(troubles).toHaveLength(2);
  });
});
