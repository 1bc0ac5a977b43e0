// The whole house in one process: events in, deliveries out, through the real router, outbox and store.

import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import type { Answerer } from '../../core/answerer.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import { usualDistress } from '../../core/distress.ts';
import { plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import { say } from '../../core/words.ts';
import { createMemoryChannel, type Fault, type MemoryChannel } from '../simulation/channel.ts';

const noor = { account: 'chat', channel: 'noor' };
const desk = { account: 'chat', channel: 'desk' };

const answerer: Answerer = {
  answer: async ({ text }) =>
    text.includes('return')
      ? { kind: 'answer', text: ['Thirty days.'], article: { id: 'r', title: 'Returns' }, score: 1 }
      : { kind: 'unsure', near: [] },
  article: async () => undefined,
  stop: async () => undefined,
};

let router: Router | undefined;
afterEach(async () => {
  await router?.stop(1_000);
  router = undefined;
});

async function house(options: { finds?: boolean; memory?: ReturnType<typeof createMemoryStore> } = {}) {
  const memory = options.memory ?? createMemoryStore();
  const channel = createMemoryChannel('chat', options);
  const logs: string[] = [];
  router = createRouter({
    house: {
      name: 'Shop',
      lang: 'en',
      policy: { ...policyDefaults, retryMsMin: 5, retryMsMax: 40 },
      canned: {},
      pages: [],
      maskKey: 'a key of the tests, and no other',
      distress: usualDistress,
    },
    store: memory.store,
    shelf: memory.shelf,
    channels: [channel],
    answerer,
    pacer: { paces: () => false, ready: async () => undefined },
    clock: systemClock,
    ids: createIds(systemClock, await memory.store.lastId(), (below) => Math.floor(Math.random() * below)),
    desks: [desk],
    log: (level, message, fields) => {
      if (level === 'error') logs.push(`${message} ${JSON.stringify(fields)}`);
    },
  });
  await router.start();
  return { router, channel, memory, logs };
}

/** Everything that follows from what was said has been delivered. */
async function quiet(at: Router): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    await at.outbox.idle();
  }
}

async function inConversation(channel: MemoryChannel, at: Router) {
  await channel.say(noor, 'noor', 'I want to talk to a human');
  await quiet(at);
  const { messageId, action } = channel.button(desk, 'Take it');
  await channel.press(desk, 'agent Ana', messageId, action);
  await quiet(at);
  const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to;
  if (!thread) throw new Error('no thread was opened');
  return thread;
}

describe('the main job', () => {
  test('a question, an answer, a human, a reply, a close, a rating', async () => {
    const { router, channel, logs } = await house();
    await channel.say(noor, 'noor', 'Can I return my tent?');
    await quiet(router);
    expect(channel.at(noor).at(-1)).toMatch(/Thirty days/);
    const human = channel.button(noor, 'Talk to a human');
    await channel.press(noor, 'noor', human.messageId, human.action);
    await quiet(router);
    expect(channel.at(noor).at(-1)).toMatch(/next in line/);
    const take = channel.button(desk, 'Take it');
    expect(await channel.press(desk, 'agent Ana', take.messageId, take.action)).toMatch(/yours/);
    expect(await channel.press(desk, 'agent Ben', take.messageId, take.action)).toMatch(/Ana|agent already/);
    await quiet(router);
    const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    await channel.say(thread, 'agent Ana', 'Hello Noor', { audience: 'group' });
    await channel.say(noor, 'noor', 'Hi!');
    await quiet(router);
    expect(channel.at(noor).at(-1)).toMatch(/community helper\nHello Noor/);
    expect(channel.at(thread).at(-1)).toBe('noor\nHi!');
    await channel.say(thread, 'agent Ana', '/close', { audience: 'group' });
    await quiet(router);
    const star = channel.button(noor, '5');
    expect(await channel.press(noor, 'noor', star.messageId, star.action)).toMatch(/Thank you/);
    await quiet(router);
    expect(channel.at(thread).at(-1)).toMatch(/rated it 5 of 5/);
    expect(logs).toEqual([]);
  });

  test('a command at the desk that meets no conversation is asked which one; what colleagues say is left alone', async () => {
    const { router, channel } = await house();
    for (const words of ['/close', '/transfer Ben']) {
      await channel.say(desk, 'agent Ana', words, { audience: 'group' });
      await quiet(router);
      expect(channel.at(desk).at(-1)).toBe(say('en', 'whichOne'));
    }
    const before = channel.at(desk).length;
    for (const words of ['Good morning!', '// lunch?', '/shrug']) {
      await channel.say(desk, 'agent Ana', words, { audience: 'group' });
      await quiet(router);
    }
    expect(channel.at(desk)).toHaveLength(before);
  });

  test('words at the desk that answer the bot, and meet no conversation, are not taken for delivered', async () => {
    const { router, channel } = await house();
    await channel.say(desk, 'agent Ana', 'It is on its way', { audience: 'group', toUs: true });
    await quiet(router);
    expect(channel.at(desk)).toEqual([say('en', 'reachedNobody')]);
  });

  test('words of distress call a human before the answerer is asked, and the store knows why', async () => {
    const { router: at, channel, memory } = await house();
    await channel.say(noor, 'noor', 'please, I want to die');
    await quiet(at);
    const read = channel.arrived
      .filter(({ to }) => to.channel === noor.channel)
      .map(({ message }) => plain(message.text));
    expect(read[0]).toBe(say('en', 'emergency'));
    expect(read[1]).toContain('next in line');
    const card = channel.arrived.find(({ to }) => to.channel === desk.channel);
    expect(plain(card?.message.text ?? [])).toContain(say('en', 'distress_selfHarm'));
    const [found] = await memory.store.read([{ select: { by: 'customer', place: noor } }]);
    expect(found?.state).toMatchObject({ phase: 'waiting', handoff: { distress: 'selfHarm' } });
  });

  test('an event that comes again changes nothing', async () => {
    const { router, channel } = await house();
    for (let i = 0; i < 3; i += 1) await channel.say(noor, 'noor', 'return?', { id: 'same' });
    await quiet(router);
    expect(channel.at(noor)).toHaveLength(1);
  });

  test('edits, removals and replies find their copies', async () => {
    const { router, channel } = await house();
    const thread = await inConversation(channel, router);
    const said = await channel.say(noor, 'noor', 'teh tent');
    await quiet(router);
    const edited = {
      at: 1,
      place: noor,
      author: { id: 'noor', name: 'noor' },
      audience: 'direct',
      messageId: said,
    } as const;
    await channel.tell({ ...edited, id: 'e1', type: 'edited', message: { text: ['the tent'] } });
    await quiet(router);
    expect(channel.at(thread).at(-1)).toBe('noor\nthe tent');
    const copy = channel.arrived.findLast(({ to }) => to.thread === thread.thread);
    await channel.say(
      thread,
      'agent Ana',
      { text: ['this one?'], replyTo: { ...thread, id: copy?.id ?? '' } },
      { audience: 'group' },
    );
    await quiet(router);
    expect(channel.arrived.at(-1)?.message.replyTo).toMatchObject({ channel: 'noor', id: said });
    await channel.tell({ ...edited, id: 'e2', type: 'removed' });
    await quiet(router);
    expect(channel.at(thread)).not.toContain('noor\nthe tent');
  });

  test('a deleted thread is opened again, nothing is lost and the agents are told', async () => {
    const { router, channel } = await house();
    const thread = await inConversation(channel, router);
    channel.deleteThread(thread);
    await channel.say(noor, 'noor', 'are you there?');
    await quiet(router);
    const again = channel.arrived.findLast(({ to }) => to.thread !== undefined)?.to;
    expect(again?.thread).not.toBe(thread.thread);
    const seen = channel.at(again ?? desk);
    expect(seen).toContain('noor\nare you there?');
    expect(seen.some((line) => /deleted/.test(line))).toBe(true);
  });
});

describe('delivering through faults', () => {
  const once = (fault: Fault, act = 'send') => {
    let left = 1;
    return (name: string) => (name === act && left-- > 0 ? fault : undefined);
  };

  test('what certainly did not arrive is sent again, exactly once', async () => {
    for (const fault of ['retry', 'flood'] as const) {
      const { router, channel } = await house();
      channel.fault = once(fault);
      await channel.say(noor, 'noor', 'return?');
      await quiet(router);
      expect(channel.at(noor)).toHaveLength(1);
      await router.stop(500);
    }
  });

  test('where the platform cannot be asked, a dropped answer costs one duplicate at most', async () => {
    const { router, channel } = await house();
    channel.fault = once('dropAfter');
    await channel.say(noor, 'noor', 'return?');
    await quiet(router);
    expect(channel.at(noor)).toHaveLength(2);
    const lost = await house();
    lost.channel.fault = once('dropBefore');
    await lost.channel.say(noor, 'noor', 'return?');
    await quiet(lost.router);
    expect(lost.channel.at(noor)).toHaveLength(1);
  });

  test('where the platform can be asked, there is no duplicate', async () => {
    const { router, channel } = await house({ finds: true });
    channel.fault = once('dropAfter');
    await channel.say(noor, 'noor', 'return?');
    await quiet(router);
    expect(channel.at(noor)).toHaveLength(1);
  });

  test('a customer who blocked the bot is shown in the thread, once, with the reason', async () => {
    const { router, channel } = await house();
    const thread = await inConversation(channel, router);
    channel.fault = (act, to) => (act === 'send' && to.channel === 'noor' ? 'refused' : undefined);
    await channel.say(thread, 'agent Ana', 'Hello?', { audience: 'group' });
    await quiet(router);
    expect(
      channel.at(thread).filter((line) => /Not delivered to noor: they have blocked the bot/.test(line)),
    ).toHaveLength(1);
  });

  test('one place that must wait holds up no other', async () => {
    const { router, channel } = await house();
    const other = { account: 'chat', channel: 'other' };
    let blocked = true;
    channel.fault = (_act, to) => (blocked && to.channel === 'noor' ? 'flood' : undefined);
    await channel.say(noor, 'noor', 'return?');
    await channel.say(other, 'other', 'return?');
    await expect.poll(() => channel.at(other).length).toBe(1);
    expect(channel.at(noor)).toHaveLength(0);
    blocked = false;
    await quiet(router);
    expect(channel.at(noor)).toHaveLength(1);
  });

  test('what an earlier life left in the outbox goes out, in order', async () => {
    const first = await house();
    const thread = await inConversation(first.channel, first.router);
    first.channel.fault = () => 'retry';
    for (const words of ['one', 'two', 'three'])
      await first.channel.say(thread, 'agent Ana', words, { audience: 'group' });
    await first.router.stop(200);
    const second = await house({ memory: first.memory });
    await quiet(second.router);
    expect(second.channel.at(noor).map((line) => line.split('\n')[1])).toEqual(['one', 'two', 'three']);
  });
});

describe('two agents press Take it at the same moment', () => {
  test('1,000 rounds: one owner each time, the loser told', async () => {
    const { router, channel } = await house();
    let owners = 0;
    let told = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const place = { account: 'chat', channel: `c${round}` };
      await channel.say(place, `p${round}`, '/human');
      await router.outbox.idle();
      const { messageId, action } = channel.button(desk, 'Take it');
      const answers = await Promise.all(
        ['agent Ana', 'agent Ben'].map((agent) => channel.press(desk, agent, messageId, action)),
      );
      owners += answers.filter((answer) => answer?.includes('yours')).length;
      told += answers.filter((answer) => answer?.includes('already has it')).length;
    }
    expect([owners, told]).toEqual([1_000, 1_000]);
  }, 60_000);
});
