// One person on several platforms: a code from one chat, written in another, and whoever writes there is the same agent.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds } from '../../core/clock.ts';
import { createIdentityCodes } from '../../core/identities.ts';
import { policyDefaults } from '../../core/policy.ts';
import { whoIs } from '../../core/register.ts';
import { type Changes, noChanges } from '../../core/store.ts';
import { say } from '../../core/words.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';
import { desk, endLives, type Life, live, maskKey, until } from './lasting.ts';

const here = { account: 'chat', channel: 'ana' };
const there = { account: 'other', channel: 'annie' };
const boss = { account: 'chat', channel: 'boss' };
const noor = { account: 'chat', channel: 'noor' };
const farDesk = { account: 'other', channel: 'far desk' };
const file = databaseFiles();
const words = (key: Parameters<typeof say>[1], params = {}) => say('en', key, params);

afterEach(endLives);

interface House extends Life {
  readonly far: MemoryChannel;
}

async function house(given: Partial<Parameters<typeof live>[0]> = {}): Promise<House> {
  const far = given.channels?.[0] ?? createMemoryChannel('other');
  const coordinators = [
    { account: 'chat', person: 'boss' },
    { account: 'other', person: 'chief' },
  ];
  const life = await live({ path: file(), channels: [far], ...given, more: { coordinators } });
  if ((await life.store.desks()).length === 0)
    await far.say(farDesk, 'chief', `/link ${await life.router.linkCode()}`, { audience: 'group' });
  return { ...life, far };
}

type At = { readonly account: string; readonly channel: string };
const channelOf = (at: House, { account }: At): MemoryChannel => (account === 'chat' ? at.channel : at.far);

async function says(at: House, place: At, text: string, who = place.channel, more = {}): Promise<void> {
  await channelOf(at, place).say(place, who, text, more);
  await at.router.outbox.idle();
}
const atDesk = (at: House, who = 'ana', place: At = desk): Promise<void> =>
  says(at, place, 'hello', who, { audience: 'group' });
async function presses(
  at: House,
  place: At,
  label: string,
  who = place.channel,
  audience: 'direct' | 'group' = 'direct',
) {
  const channel = channelOf(at, place);
  const { messageId, action } = channel.button(place, label);
  const told = await channel.press(place, who, messageId, action, { audience });
  await at.router.outbox.idle();
  return told;
}
const last = (at: House, place: At): string => channelOf(at, place).at(place).at(-1) ?? '';
/** Whoever has a chat with the bot is asked for others there, too. */
const codeAt = (at: House, place: At): string => {
  const told = channelOf(at, place)
    .at(place)
    .findLast((text) => text.includes('/link '));
  return /\/link (\S+)/.exec(told ?? '')?.[1] ?? 'no code';
};
const idOf = async (at: House, who: string): Promise<number | undefined> =>
  (await at.store.agents()).find(({ agent }) => agent.person === who)?.agent.id;

async function made(at: House, place: At = here): Promise<string> {
  await says(at, place, '/link');
  return codeAt(at, place);
}
async function joins(at: House, place: At = there, code?: string): Promise<void> {
  const text = `/link ${code ?? (await made(at))}`;
  const before = channelOf(at, place).at(place).length;
  await says(at, place, text);
  // Not only the last: whoever has a chat with the bot may be asked for somebody there at the same moment.
  const told = channelOf(at, place).at(place).slice(before);
  if (told.some((one) => one.includes('Is that you?'))) await presses(at, place, words('identityYes'));
}
/** Ana is known at the desk, and Annie elsewhere is her. */
async function linked(given = {}): Promise<House> {
  const at = await house(given);
  await atDesk(at);
  await joins(at);
  return at;
}

describe('a code from one chat, written in another', () => {
  test('makes the second one the same agent’s, under the name that they began with, and tells both', async () => {
    const at = await linked();
    expect(last(at, there)).toBe(words('identityJoined', { agent: 'ana', account: 'chat' }));
    expect(last(at, here)).toBe(words('identityTold', { account: 'other' }));
    expect(await idOf(at, 'annie')).toBe(await idOf(at, 'ana'));
    expect((await at.store.profiles()).map(({ id }) => id)).toEqual([await idOf(at, 'ana')]);
    await atDesk(at, 'annie', farDesk);
    expect((await at.store.agents()).map(({ agent }) => agent.alias)).toEqual(['ana', 'ana']);
    const { audit } = await at.store.work(0, ['other:annie']);
    expect(audit.map(({ what }) => what)).toEqual(['join']);
  });

  test('changes nothing before they are sure, nor when the press comes again', async () => {
    const at = await house();
    await atDesk(at);
    await says(at, there, `/link ${await made(at)}`);
    expect(last(at, there)).toBe(words('identitySure', { agent: 'ana', account: 'chat' }));
    expect(await idOf(at, 'annie')).toBeUndefined();
    await presses(at, there, words('identityYes'));
    const before = await at.store.agents();
    await presses(at, there, words('identityYes'));
    expect(last(at, there)).toBe(words('identitySame'));
    expect(await at.store.agents()).toEqual(before);
  });

  test('is heard by the bot alone: in a desk it says so, in another group it makes none', async () => {
    const at = await house();
    await atDesk(at);
    await says(at, desk, '/link', 'ana', { audience: 'group' });
    expect(last(at, desk)).toBe(words('identityAlone'));
    const group = { account: 'other', channel: 'group' };
    await says(at, group, `/link ${await made(at)}`, 'annie', { audience: 'group' });
    expect(last(at, group)).toBe(words('linkWrong'));
    expect(await at.store.desks()).not.toContainEqual(group);
    expect(await idOf(at, 'annie')).toBeUndefined();
  });

  test('is neither a question to the bot nor a line of the transcript', async () => {
    const at = await house();
    await says(at, there, '/human');
    await says(at, there, '/link ABCDEFGH22');
    await says(at, there, '/link');
    expect(last(at, there)).toBe(words('identityNobody'));
    const [state] = await at.store.conversations(0, 9);
    expect((await at.store.recent(state?.id ?? 0, 99)).some(({ text }) => text.includes('/link'))).toBe(false);
  });

  test('holds through a death before the joining was written: the same press comes again and means the same', async () => {
    const path = file();
    const [channel, far] = [
      createMemoryChannel('chat', { finds: true }),
      createMemoryChannel('other', { finds: true }),
    ];
    const first = await house({
      path,
      channel,
      channels: [far],
      dies: ({ agents }: Changes) => agents.some(({ joinedAt }) => joinedAt !== undefined),
    });
    await atDesk(first);
    await says(first, there, `/link ${await made(first)}`);
    const { messageId, action } = far.button(there, words('identityYes'));
    void far.press(there, 'annie', messageId, action);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await first.end();
    const second = await house({ path, channel, channels: [far] });
    expect(await idOf(second, 'annie')).toBeUndefined();
    await far.press(there, 'annie', messageId, action, {});
    await second.router.outbox.idle();
    expect(await idOf(second, 'annie')).toBe(await idOf(second, 'ana'));
  });
});

describe('whoever is one person on two platforms', () => {
  test('is asked in the chat that they used last, takes it there, and answers at a desk of the other platform', async () => {
    const at = await linked();
    await atDesk(at, 'annie', farDesk);
    await says(at, there, '/duty on');
    await says(at, here, '/duty on');
    await says(at, there, '/duty on');
    await says(at, noor, '/human');
    await until('Annie is asked', () => last(at, there).includes('ana, would you help here?'));
    await presses(at, there, 'I’ll help');
    const thread = at.far.arrived.find(({ to }) => to.channel === farDesk.channel && to.thread)?.to;
    expect(thread).toBeDefined();
    await at.far.say(thread ?? farDesk, 'annie', 'Hello Noor', { audience: 'group' });
    await at.router.outbox.idle();
    expect(last(at, noor)).toMatch(/^ana, community helper\s+Hello Noor/);
    expect(at.channel.at(noor).join('\n')).not.toContain('annie');
  });

  test('never gets their own request, on whichever platform they asked', async () => {
    const at = await linked();
    await says(at, here, '/duty on');
    await says(at, there, '/human');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(at.channel.at(here).join('\n')).not.toContain('would you help');
    expect(await presses(at, desk, 'Take it', 'ana', 'group')).toBe(words('ownRequest'));
    expect((await at.store.conversations(0, 9))[0]?.phase).toBe('waiting');
    await atDesk(at, 'ben');
    expect(await presses(at, desk, 'Take it', 'ben', 'group')).toMatch(/yours/);
    const thread = at.channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    await at.channel.say(thread, 'ben', '/transfer ana', { audience: 'group' });
    await at.router.outbox.idle();
    expect((await at.store.conversations(0, 9))[0]).toMatchObject({ owner: { alias: 'ben' } });
  });

  test('is suspended everywhere at once, can link nothing more, and shakes it off nowhere', async () => {
    const at = await linked();
    const code = await made(at);
    await says(at, boss, '/suspend ana was rude');
    await says(at, there, '/unlink');
    expect(last(at, there)).toBe(words('unlinkNot'));
    await says(at, here, '/link');
    expect(last(at, here)).toBe(words('identityNot'));
    await joins(at, { account: 'other', channel: 'third' }, code);
    expect(await idOf(at, 'third')).toBeUndefined();
    await says(at, noor, '/human');
    expect(await presses(at, farDesk, 'Take it', 'annie', 'group')).toMatch(/suspended/);
  });

  test('is forgotten everywhere, also what was done where they left', async () => {
    const at = await linked();
    await atDesk(at, 'annie', farDesk);
    await says(at, here, 'a question');
    await says(at, there, '/forget_me');
    await presses(at, there, 'Yes, erase everything');
    await until(
      'it is over',
      async () => (await at.store.departures()).length === 0 && (await at.store.marks()).length > 1,
    );
    expect(await at.store.agents()).toEqual([]);
    expect((await at.store.work(0, ['other:annie', 'chat:ana'])).audit).toEqual([]);
  });

  test('is not forgotten because of what they asked for as a customer, before that chat was theirs', async () => {
    const at = await house();
    await atDesk(at);
    await says(at, there, 'a question');
    const asked = { who: whoIs(maskKey, 'other', 'annie'), at: Date.now() };
    await new Promise((resolve) => setTimeout(resolve, 5));
    await joins(at);
    await at.register.add(asked);
    await at.end();
    const again = await house({ path: at.path, channel: at.channel, channels: [at.far] });
    await until('it is erased', async () => (await again.store.conversations(0, 9)).length === 0);
    expect(await again.store.departures()).toEqual([]);
    expect(await idOf(again, 'annie')).toBe(await idOf(again, 'ana'));
    expect(await idOf(again, 'ana')).toBeDefined();
  });

  test('who coordinates is told once, where they were last', async () => {
    const at = await house();
    await says(at, boss, '/queue');
    await joins(at, there, await made(at, boss));
    await says(at, { account: 'chat', channel: 'ben' }, 'hi');
    await atDesk(at, 'ben');
    await says(at, { account: 'chat', channel: 'ben' }, '/appeal so');
    const told = [...at.channel.at(boss), ...at.far.at(there)].filter((text) => text.includes('appeals'));
    expect(told).toHaveLength(1);
  });
});

const learning = { standing: 'apprentice', apprenticeship: { readAlong: 0, reviewed: 0, good: 0 } } as const;

describe('an identity that is an agent already', () => {
  test('becomes part of the other with all of its own, and what it was goes', async () => {
    const at = await house();
    await atDesk(at);
    await atDesk(at, 'annie', farDesk);
    expect((await at.store.profiles()).length).toBe(2);
    await joins(at);
    expect(await idOf(at, 'annie')).toBe(await idOf(at, 'ana'));
    expect((await at.store.profiles()).map(({ id }) => id)).toEqual([await idOf(at, 'ana')]);
    await at.end();
    const again = await house({ path: at.path, channel: at.channel, channels: [at.far] });
    expect((await again.store.profiles()).length).toBe(1);
  });

  test('an apprentice’s own desk identity elsewhere is an apprentice from then on', async () => {
    const at = await house();
    await atDesk(at);
    await atDesk(at, 'annie', farDesk);
    const profiles = await at.store.profiles();
    const id = await idOf(at, 'ana');
    const learner = profiles.filter((one) => one.id === id).map((one) => ({ ...one, ...learning }));
    await at.store.commit({ ...noChanges(), profiles: learner });
    await at.end();
    const again = await house({ path: at.path, channel: at.channel, channels: [at.far] });
    await says(again, here, '/link');
    await joins(again, there, codeAt(again, here));
    await says(again, noor, '/human');
    expect(await presses(again, farDesk, 'Take it', 'annie', 'group')).toMatch(/^First you read along/);
    await says(again, there, '/unlink');
    expect(last(again, there)).toBe(words('unlinkNot'));
  });

  test('is refused while it has a conversation, and because of what it did', async () => {
    const at = await house();
    await atDesk(at);
    await atDesk(at, 'annie', farDesk);
    await says(at, boss, '/queue');
    await says(at, noor, '/human');
    await presses(at, farDesk, 'Take it', 'annie', 'group');
    await joins(at);
    expect(last(at, there)).toBe(words('identityOpen'));
    const thread = at.far.arrived.find(({ to }) => to.thread !== undefined)?.to ?? farDesk;
    await at.far.say(thread, 'annie', '/release', { audience: 'group' });
    await at.router.outbox.idle();
    await joins(at);
    expect(last(at, there)).toBe(words('identityWorked'));
    expect(last(at, boss)).toBe(words('identityRefusedNote', { agent: 'ana', account: 'other' }));
    // The other way round it works: who made the code stays.
    await joins(at, here, await made(at, there));
    expect(await idOf(at, 'ana')).toBe(await idOf(at, 'annie'));
  });

  test('is refused while it is suspended, or would skip an apprenticeship', async () => {
    const at = await house();
    await atDesk(at);
    await atDesk(at, 'annie', farDesk);
    await says(at, boss, '/suspend annie was rude');
    await joins(at);
    expect(last(at, there)).toBe(words('identitySuspended'));
    const profiles = await at.store.profiles();
    const id = await idOf(at, 'annie');
    const learner = profiles.filter((one) => one.id === id).map((one) => ({ ...one, ...learning }));
    await at.store.commit({ ...noChanges(), profiles: learner });
    await at.end();
    const again = await house({ path: at.path, channel: at.channel, channels: [at.far] });
    await says(again, here, '/link');
    await says(again, there, `/link ${codeAt(again, here)}`);
    expect(last(again, there)).toBe(words('identityLearning'));
    expect(await idOf(again, 'annie')).toBe(id);
  });

  test('is refused while the two are talking with each other', async () => {
    const at = await house();
    await atDesk(at);
    await says(at, there, '/human');
    await presses(at, desk, 'Take it', 'ana', 'group');
    await joins(at);
    expect(last(at, there)).toBe(words('identityHelped', { agent: 'ana' }));
  });
});

describe('the rights of coordinators', () => {
  test('never go to somebody whose code a coordinator writes', async () => {
    const at = await house();
    await atDesk(at);
    await says(at, boss, '/queue');
    for (const place of [boss, { account: 'other', channel: 'chief' }]) {
      await joins(at, place);
      expect(last(at, place)).toBe(words('identityCoordinator'));
    }
    expect(await idOf(at, 'chief')).toBeUndefined();
    await says(at, here, '/suspend ben was rude');
    expect(last(at, here)).toBe(words('onlyCoordinators'));
  });

  test('a coordinator’s other identity joins them, and so does another coordinator’s', async () => {
    const at = await house();
    for (const channel of ['annie', 'chief']) await joins(at, { account: 'other', channel }, await made(at, boss));
    const id = await idOf(at, 'boss');
    expect([await idOf(at, 'annie'), await idOf(at, 'chief')]).toEqual([id, id]);
    await atDesk(at);
    await says(at, there, '/suspend ana was rude');
    expect(last(at, there)).toBe(words('suspendDone', { agent: 'ana' }));
  });
});

describe('/unlink', () => {
  test('leaves from the side that joined: a stranger again, who is nobody in the pool', async () => {
    const at = await linked();
    await says(at, here, '/unlink');
    expect(last(at, here)).toBe(words('unlinkFirst'));
    await says(at, there, '/unlink');
    expect(last(at, there)).toBe(words('unlinkDone', { agent: 'ana' }));
    expect(last(at, here)).toBe(words('unlinkTold', { account: 'other' }));
    expect((await at.store.agents()).map(({ agent }) => agent.person)).toEqual(['ana']);
    const id = await idOf(at, 'ana');
    expect((await at.store.work(id ?? 0, [`agent:${id}`])).audit.map(({ what }) => what)).toEqual(['join', 'unlink']);
    await atDesk(at, 'annie', farDesk);
    expect(await idOf(at, 'annie')).not.toBe(id);
  });

  test('waits until nothing is open on that platform', async () => {
    const at = await linked();
    await says(at, noor, '/human');
    await presses(at, farDesk, 'Take it', 'annie', 'group');
    await says(at, there, '/unlink');
    expect(last(at, there)).toBe(words('unlinkOpen'));
    expect(await idOf(at, 'annie')).toBe(await idOf(at, 'ana'));
  });
});

describe('the codes', () => {
  const maker = { account: 'chat', person: 'ana', agent: 7 };
  const annie = { account: 'other', person: 'annie' };
  const mallory = { account: 'other', person: 'mallory' };
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) }));
  afterEach(() => void vi.useRealTimers());
  const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

  function codes() {
    const clock = { now: () => Date.now() };
    let drawn = 0;
    const ids = createIds(clock, 0, (below) => {
      drawn += 7;
      return drawn % below;
    });
    return createIdentityCodes(createMemoryStore({ clock }).shelf, policyDefaults, clock, ids);
  }

  test('hold for ten minutes, however they are typed', async () => {
    const all = codes();
    const code = await all.make(maker);
    later(policyDefaults.identityCodeMs - 1_000);
    expect(await all.maker(code.toLowerCase(), annie)).toEqual(maker);
    later(2_000);
    expect(await all.maker(code, annie)).toBeUndefined();
  });

  test('are for one person, once they are used, and no longer for it', async () => {
    const all = codes();
    const code = await all.make(maker);
    await all.use(code, annie);
    expect(await all.maker(code, mallory)).toBeUndefined();
    expect(await all.maker(code, annie)).toEqual(maker);
    later(policyDefaults.identityCodeMs);
    expect(await all.maker(code, annie)).toBeUndefined();
  });

  test('are guessed at five times an hour by one person, and the right one is refused then', async () => {
    const all = codes();
    const code = await all.make(maker);
    for (let i = 0; i < policyDefaults.linkTriesMax; i += 1)
      expect(await all.maker(`WRONG${i}`, mallory)).toBeUndefined();
    expect(await all.maker(code, mallory)).toBeUndefined();
    expect(await all.maker(code, annie)).toEqual(maker);
  });
});
