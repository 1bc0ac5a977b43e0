// Two desks on two platforms, one conversation: what befalls a guest, or everybody in it, over a file that outlives the process.
import { afterEach, describe, expect, test } from 'vitest';
import type { Assigned, Guest } from '../../core/conversation.ts';
import type { Place } from '../../core/message.ts';
import { say } from '../../core/words.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';
import { desk, endLives, type Life, live, until } from './lasting.ts';

const noor = { account: 'chat', channel: 'noor' };
const boss = { account: 'chat', channel: 'boss' };
const farDesk = { account: 'other', channel: 'far desk' };
const group = { audience: 'group' } as const;
const file = databaseFiles();

afterEach(endLives);

interface House extends Life {
  readonly far: MemoryChannel;
  readonly first: Place;
  readonly second: Place;
}

const coordinators = [
  { account: 'chat', person: 'boss' },
  { account: 'other', person: 'chief' },
];

const threadIn = ({ arrived }: MemoryChannel): Place =>
  arrived.find(({ to, message }) => to.thread !== undefined && JSON.stringify(message).includes('You are talking'))
    ?.to ?? desk;

/** Ana has Noor's conversation, and Cleo of the other desk was let in. */
async function joint({
  channels = [],
  before,
}: {
  readonly channels?: readonly MemoryChannel[];
  before?(at: Life, far: MemoryChannel): Promise<void>;
} = {}): Promise<House> {
  const far = createMemoryChannel('other');
  const chiefs = [...coordinators, { account: 'third', person: 'chief' }];
  const at = await live({ path: file(), channels: [far, ...channels], more: { coordinators: chiefs } });
  const { channel, router } = at;
  await far.say(farDesk, 'chief', `/link ${await router.linkCode()}`, group);
  await before?.(at, far);
  await far.say(farDesk, 'Cleo', 'good morning', group);
  await channel.say(desk, 'Ana', 'good morning', group);
  await channel.say(noor, 'noor', 'I want to talk to a human');
  await router.outbox.idle();
  const { messageId, action } = channel.button(desk, 'Take it');
  await channel.press(desk, 'Ana', messageId, action, group);
  await router.outbox.idle();
  const first = threadIn(channel);
  await channel.say(first, 'Ana', '/invite Cleo', group);
  await router.outbox.idle();
  return { ...at, far, first, second: threadIn(far) };
}

const guestsOf = async ({ store }: Life): Promise<readonly Guest[]> => {
  const [state] = await store.conversations(0, 9);
  return (state as Assigned).guests;
};

describe('somebody of another desk who was let in', () => {
  test('writes along in the next life of the service as well', async () => {
    const at = await joint();
    await at.end();
    const again = await live({ path: at.path, channel: at.channel, channels: [at.far], more: { coordinators } });
    await at.far.say(at.second, 'Cleo', 'a patch is on its way', group);
    await again.router.outbox.idle();
    expect(at.channel.at(noor).at(-1)).toContain('a patch is on its way');
    expect(at.channel.at(at.first).at(-1)).toContain('a patch is on its way');
  });

  test('is let in no more once a coordinator suspends them', async () => {
    const at = await joint();
    expect(await guestsOf(at)).toHaveLength(1);
    await at.channel.say(boss, 'boss', '/suspend Cleo we need to talk');
    await until('Cleo is no guest', async () => (await guestsOf(at)).length === 0);
    await at.router.outbox.idle();
    await at.far.say(at.second, 'Cleo', 'do not listen to them', group);
    await at.router.outbox.idle();
    expect(at.channel.at(noor).join('\n')).not.toContain('do not listen');
  });

  test('does not take that chat from who they are on other platforms before they have left', async () => {
    const third = createMemoryChannel('third');
    const [home, thirdDesk] = [
      { account: 'third', channel: 'cleo' },
      { account: 'third', channel: 'third desk' },
    ];
    const own = { account: 'other', channel: 'Cleo' };
    const at = await joint({
      channels: [third],
      async before({ router }, far) {
        await third.say(thirdDesk, 'chief', `/link ${await router.linkCode()}`, group);
        await third.say(thirdDesk, 'Cleo', 'good morning', group);
        await third.say(home, 'Cleo', '/link');
        await router.outbox.idle();
        await far.say(own, 'Cleo', /\/link \S+/.exec(third.at(home).join(' '))?.[0] ?? 'no code');
        await router.outbox.idle();
        const { messageId, action } = far.button(own, 'Yes');
        await far.press(own, 'Cleo', messageId, action);
      },
    });
    expect(await guestsOf(at)).toMatchObject([{ account: 'other', thread: { desk: farDesk } }]);
    await at.far.say(own, 'Cleo', '/unlink');
    await at.router.outbox.idle();
    expect(at.far.at(own).at(-1)).toBe(say('en', 'unlinkOpen'));
    await at.far.say(at.second, 'Cleo', '/release', group);
    await at.far.say(own, 'Cleo', '/unlink');
    await at.router.outbox.idle();
    expect(at.far.at(own).at(-1)).toBe(say('en', 'unlinkDone', { agent: 'Cleo' }));
  });
});

test('a customer who is forgotten is forgotten in all threads, and each says why it is empty', async () => {
  const at = await joint();
  await at.channel.say(noor, 'noor', 'zebra-umbrella-7731');
  await at.router.outbox.idle();
  const shown = ({ arrived }: MemoryChannel): string =>
    arrived
      .flatMap(({ to, removed, message }) => (removed || to.channel === 'noor' ? [] : [JSON.stringify(message)]))
      .join();
  for (const channel of [at.channel, at.far]) expect(shown(channel)).toContain('zebra-umbrella');
  await at.channel.say(noor, 'noor', '/forget-me');
  await at.router.outbox.idle();
  const { messageId, action } = at.channel.button(noor, 'Yes, erase everything');
  await at.channel.press(noor, 'noor', messageId, action);
  await until('it is over', async () => (await at.store.marks()).length > 0);
  for (const channel of [at.channel, at.far]) expect(shown(channel)).not.toMatch(/zebra-umbrella|oor/);
  expect(at.channel.at(at.first).at(-1)).toMatch(/asked to be forgotten/);
  expect(at.far.at(at.second).at(-1)).toMatch(/asked to be forgotten/);
});
