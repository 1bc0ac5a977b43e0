// Coordinators are paged while nobody comes: when, in which words, through every fault, and what if a page is lost.

import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { createIds, systemClock } from '../../core/clock.ts';
import type { Conversation } from '../../core/conversation.ts';
import { decide } from '../../core/decide.ts';
import { usualDistress } from '../../core/distress.ts';
import type { Effect } from '../../core/effect.ts';
import type { Event } from '../../core/event.ts';
import { plain } from '../../core/message.ts';
import { type PageReason, page } from '../../core/paging.ts';
import { policyDefaults } from '../../core/policy.ts';
import { createRouter, type Router } from '../../core/router.ts';
import type { House } from '../../core/say.ts';
import { createMemoryChannel, type MemoryChannel } from '../simulation/channel.ts';
import { ana, assigned, desk, replied, type Story, story } from './story.ts';

const mail = { account: 'mail', channel: 'ops@example.com' };
const hook = { account: 'hook', channel: 'hook' };
const MINUTE = 60_000;

const house: House = {
  name: 'Juniper & Pine',
  lang: 'en',
  policy: policyDefaults,
  canned: {},
  distress: usualDistress,
  pages: [mail, hook],
  maskKey: 'a key of the tests, and no other',
};
const nowhere: House = { ...house, pages: [] };

const asked = (): Story => story().writes('Where is my bike, order 4711?', true);
const askedAt = (state: Conversation): number => (state.phase === 'waiting' ? state.handoff.askedAt : 0);

const happens = (
  state: Conversation,
  event: Partial<Event> & { type: Event['type'] },
  afterMs: number,
  at: House = house,
) => {
  const line = { ahead: 0, desks: [desk] };
  const base = { id: 'e', at: askedAt(state) + afterMs, fresh: 5_000, line, recent: [], peers: [] };
  return decide(at, state, { ...base, ...event } as Event);
};
const rings = (state: Conversation, afterMs: number, at?: House, more: object = {}) =>
  happens(state, { type: 'rang', alarm: 'page', ...more } as Partial<Event> & { type: 'rang' }, afterMs, at);

const sends = (effects: readonly Effect[]) => effects.filter((effect) => effect.type === 'send');
const pagesOf = (effects: readonly Effect[]) =>
  sends(effects).filter(({ to }) => 'place' in to && to.place.account !== desk.account);
const words = (effects: readonly Effect[]): string[] => sends(effects).map(({ message }) => plain(message.text));

describe('when', () => {
  test('an alarm is set as somebody asks, silenced as somebody takes it or they leave, and set as it comes back', () => {
    const told = asked();
    expect(told.alarms.get('page')).toBe(askedAt(told.state) + policyDefaults.pageAfterMs);
    expect(told.agentPresses(ana, 'take').alarms.has('page')).toBe(false);
    expect(told.presses('cancel').alarms.has('page')).toBe(false);
    expect(assigned().rings('lease').later(policyDefaults.claimMsMax).rings('lease').alarms.has('page')).toBe(true);
    expect(replied().agentPresses(ana, 'release').alarms.has('page')).toBe(true);
  });

  test('it rings again and again, and every time each place is paged once', () => {
    let { state } = asked();
    for (const minutes of [3, 13, 23]) {
      const made = rings(state, minutes * MINUTE);
      expect(pagesOf(made.effects).map(({ to }) => 'place' in to && to.place)).toEqual([mail, hook]);
      const at = askedAt(state) + minutes * MINUTE + policyDefaults.pageEveryMs;
      expect(made.effects).toContainEqual({ type: 'alarm', kind: 'page', at });
      state = made.state;
    }
  });

  test('nobody who has been helped, or has left, is paged for', () => {
    for (const told of [assigned(), replied(), asked().presses('cancel')])
      expect(rings(told.state, 5 * MINUTE).effects).toEqual([]);
  });

  test('without a place nobody is paged, and the alarm goes on until there is one', () => {
    const { state } = asked();
    const made = rings(state, 3 * MINUTE, nowhere);
    expect(made.effects.map(({ type }) => type)).toEqual(['alarm']);
    expect(made.state).toBe(state);
  });
});

describe('the words', () => {
  const waiting = () => {
    const { state } = asked();
    if (state.phase !== 'waiting') throw new Error('nobody waits');
    return state;
  };

  test('say why, for how long, in which language, which request, and how to take it', () => {
    const state = { ...waiting(), lang: 'de' };
    const [text] = words(pagesOf(rings(state, 12 * MINUTE).effects));
    expect(text).toBe(
      `Juniper & Pine: a customer is waiting and nobody has come (request ${state.handoff.id})\n` +
        'Language: German · waiting 12 minutes\n\n' +
        'To take it, press “Take it” on its card at a desk. /queue shows there who else is waiting.',
    );
  });

  test('carry the moment, as they may arrive much later', () => {
    const state = waiting();
    const [sent] = pagesOf(rings(state, 3 * MINUTE).effects);
    expect(sent?.message.at).toBe(askedAt(state) + 3 * MINUTE);
  });

  test.each<[PageReason, RegExp]>([
    ['waits', /nobody has come/],
    ['unstaffed', /nobody is on duty/],
    ['refused', /a desk cannot be reached/],
    ['distress', /in distress/],
  ])('for “%s” are its own', (why, wanted) => {
    const state = waiting();
    expect(words(page(house, state, why, state.handoff.askedAt))).toEqual([
      expect.stringMatching(wanted),
      expect.stringMatching(wanted),
    ]);
    expect(page(nowhere, state, why, state.handoff.askedAt)).toEqual([]);
  });

  test('tell that nobody is on duty, where that is so', () => {
    const line = { ahead: 0, desks: [desk], unstaffed: true };
    expect(words(rings(waiting(), 3 * MINUTE, house, { line }).effects)[0]).toMatch(/nobody is on duty/);
  });

  test('hold nothing of the customer: no name, no word of theirs', () => {
    const state = waiting();
    for (const why of ['waits', 'unstaffed', 'refused', 'distress'] as const) {
      const all = JSON.stringify(page(house, state, why, state.handoff.askedAt));
      for (const personal of [state.customer.name, state.customer.id, 'bike', '4711', state.place.channel])
        expect(all).not.toContain(`${personal}`.length > 2 ? personal : `"${personal}"`);
    }
  });

  test('are in the language of the house', () => {
    for (const [lang, wanted] of [
      ['de', /niemand ist gekommen.*\nSprache: Englisch/s],
      ['fr', /personne n’est venu/],
      ['es', /nadie ha venido/],
    ] as const)
      expect(words(rings(waiting(), 3 * MINUTE, { ...house, lang }).effects)[0]).toMatch(wanted);
  });
});

describe('what does not arrive', () => {
  const lost = (state: Conversation, more: object, afterMs = 4 * MINUTE, at = house) =>
    happens(
      state,
      {
        type: 'undeliverable',
        toCustomer: false,
        reason: 'HTTP 410',
        maybe: false,
        about: '',
        withFiles: false,
        ...more,
      },
      afterMs,
      at,
    );

  test('a lost page is told at every desk that has the card, with its buttons', () => {
    const { state } = asked();
    const { effects } = lost(state, { page: 'hook' });
    expect(sends(effects)).toMatchObject([
      { to: { place: desk }, mark: `card:${state.phase === 'waiting' && state.handoff.id}` },
    ]);
    expect(words(effects)).toEqual([
      'The coordinators could not be paged through hook (HTTP 410). Noor is still waiting (4 minutes).',
    ]);
    expect(
      sends(effects)[0]
        ?.message.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['Take it', 'Not me']);
    expect(words(lost(state, { page: 'mail', maybe: true, reason: 'connection' }).effects)[0]).toMatch(
      /through mail may not have arrived \(the connection broke/,
    );
  });

  test('a lost page is nobody’s trouble once somebody has come, and never the customer’s', () => {
    expect(lost(assigned().state, { page: 'hook' }).effects).toEqual([]);
    expect(lost(assigned().state, { page: 'hook', toCustomer: true }).effects).toEqual([]);
  });

  test('a card that a desk refuses pages at once, and no more often than all else does', () => {
    const { state } = asked();
    const made = lost(state, { card: true }, MINUTE);
    expect(words(pagesOf(made.effects))[0]).toMatch(/a desk cannot be reached/);
    expect(made.effects).toContainEqual({
      type: 'alarm',
      kind: 'page',
      at: askedAt(state) + MINUTE + policyDefaults.pageEveryMs,
    });
    expect(lost(made.state, { card: true }, 6 * MINUTE).effects).toEqual([]);
    expect(pagesOf(lost(made.state, { card: true }, 11 * MINUTE).effects)).toHaveLength(2);
    expect(lost(state, { card: true }, MINUTE, nowhere).effects).toEqual([]);
    expect(lost(state, { card: true, maybe: true }, MINUTE).effects).toEqual([]);
    expect(lost(replied().state, { card: true }).effects).toEqual([]);
  });
});

describe('in the whole house', () => {
  const noor = { account: 'chat', channel: 'noor' };
  let router: Router | undefined;
  afterEach(async () => {
    await router?.stop(1_000);
    router = undefined;
  });

  async function open(memory = createMemoryStore(), pager = createMemoryChannel('hook')) {
    const chat = createMemoryChannel('chat');
    const warned: string[] = [];
    router = createRouter({
      house: {
        ...house,
        pages: [hook],
        policy: { ...policyDefaults, pageAfterMs: 10, pageEveryMs: 15, retryMsMin: 5, retryMsMax: 10 },
      },
      store: memory.store,
      shelf: memory.shelf,
      channels: [chat, pager],
      answerer: {
        answer: async () => ({ kind: 'unsure', near: [] }),
        article: async () => undefined,
        stop: async () => undefined,
      },
      pacer: { paces: () => false, ready: async () => undefined },
      clock: systemClock,
      ids: createIds(systemClock, await memory.store.lastId(), () => 0),
      desks: [desk],
      log: (level, message) => void (level === 'warn' && warned.push(message)),
    });
    await router.start();
    return { memory, chat, pager, warned };
  }
  const until = async (there: () => boolean): Promise<void> => {
    for (let i = 0; i < 2_000 && !there(); i += 1) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(there()).toBe(true);
  };
  const take = async (chat: MemoryChannel): Promise<void> => {
    const { messageId, action } = chat.button(desk, 'Take it');
    await chat.press(desk, 'agent Ana', messageId, action);
  };

  test('the pager is heard until somebody takes it, each page under a key of its own', async () => {
    const { chat, pager } = await open();
    await chat.say(noor, 'noor', '/human');
    await until(() => pager.arrived.length >= 3);
    await take(chat);
    await router?.outbox.idle();
    const rung = pager.arrived.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(pager.arrived).toHaveLength(rung);
    expect(new Set(pager.arrived.map(({ key }) => key)).size).toBe(rung);
  });

  test('a page that could not go out before the end goes out in the next life, and old ones of the same are left out', async () => {
    const first = await open();
    let tries = 0;
    first.pager.fault = () => {
      tries += 1;
      return 'retry';
    };
    await first.chat.say(noor, 'noor', '/human');
    await until(() => tries > 12);
    await router?.stop(500);
    const waiting = await first.memory.store.pending(0, 100);
    const left = waiting.filter(({ to }) => 'place' in to && to.place.account === 'hook').length;
    expect(left).toBeGreaterThan(0);
    const second = await open(first.memory);
    await until(() => second.pager.arrived.length > 0);
    expect(second.pager.at(hook)[0]).toMatch(/nobody has come/);
  });

  test('of the pages that a pager was down for, only the last arrives', async () => {
    const { chat, pager, memory } = await open();
    let isDown = true;
    pager.fault = () => (isDown ? 'retry' : undefined);
    await chat.say(noor, 'noor', '/human');
    const queued = async () => (await memory.store.pending(0, 100)).filter(({ lane }) => lane.includes('hook')).length;
    for (let i = 0; i < 500 && (await queued()) < 2; i += 1) await new Promise((resolve) => setTimeout(resolve, 2));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await take(chat);
    await expect.poll(queued).toBe(1);
    isDown = false;
    await until(() => pager.arrived.length > 0);
    await router?.outbox.idle();
    expect(pager.arrived).toHaveLength(1);
  });

  test('a pager that refuses is in the log and at the desk', async () => {
    const { chat, pager, warned } = await open();
    pager.fault = () => 'refused';
    await chat.say(noor, 'noor', '/human');
    await until(() => chat.at(desk).some((line) => /could not be paged through hook/.test(line)));
    expect(warned).toContain('a delivery failed');
    await take(chat);
  });

  test('a desk that refuses the card is in the log and at the pager, at once', async () => {
    const { chat, pager, warned } = await open();
    chat.fault = (act, to) => (act === 'send' && to.channel === desk.channel ? 'refused' : undefined);
    await chat.say(noor, 'noor', '/human');
    await until(() => pager.at(hook).some((line) => /a desk cannot be reached/.test(line)));
    expect(warned).toContain('a delivery failed');
  });
});
