// How one delivery is carried: what will never arrive, places that move, threads, changes, refused files.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChannelError } from '../../core/channel.ts';
import type { Conversation } from '../../core/conversation.ts';
import { type Place, placeKey } from '../../core/message.ts';
import { type Act, noChanges } from '../../core/store.ts';
import {
  createWorld,
  customer,
  desk,
  endOfTime,
  faults,
  flood,
  type Given,
  holdTime,
  numbers,
  other,
  pass,
  say,
  standings,
  to,
  toThread,
  turns,
  untilIdle,
  type World,
} from './life.ts';
import { assigned } from './story.ts';

beforeEach(holdTime);
afterEach(endOfTime);

describe('what will never arrive', () => {
  const fromPerson = 'chat\u0000desk\u00001';

  test('is tried once, reported once, and holds up nothing', async () => {
    for (const fault of ['refused', 'gone'] as const) {
      const world = createWorld();
      const life = await world.live();
      const sends: string[] = [];
      world.channel.fault = (name, { channel }) => {
        sends.push(`${name} ${channel}`);
        return sends.length === 1 ? fault : undefined;
      };
      await life.give(to(customer, say('a', fromPerson)), to(customer, say('b')));
      await untilIdle(life);
      expect(sends).toEqual(['send noor', 'send noor']);
      expect(standings(world)).toEqual(['failed', 'sent']);
      expect(world.events).toMatchObject([
        { type: 'undeliverable', reason: fault === 'gone' ? 'chatGone' : 'blocked', maybe: false },
      ]);
      expect(await world.store.pending(0, 10)).toEqual([]);
    }
  });

  test('an adapter that throws what it should not is refused, not retried', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = (name) => {
      if (name === 'send') throw new TypeError('undefined is not a function');
      return undefined;
    };
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect([...world.results.values()]).toMatchObject([{ standing: 'failed', reason: 'undefined is not a function' }]);
  });

  test('an account that is not configured any more', async () => {
    const world = createWorld();
    const life = await world.live();
    await life.give(to({ account: 'gone', channel: 'c' }, say('a')), to(customer, say('b')));
    await untilIdle(life);
    expect(standings(world)).toEqual(['failed', 'sent']);
  });

  test('what may have arrived before it was refused is uncertain', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', 'dropAfter', 'refused');
    await life.give(to(customer, say('a')));
    await untilIdle(life);
    expect(standings(world)).toEqual(['uncertain']);
    expect(world.events).toMatchObject([{ reason: 'blocked', maybe: true }]);
  });

  test.each<{ name: string; given: Given; reported: boolean; logged?: true }>([
    { name: 'a person’s message in a thread', given: toThread(say('x', fromPerson)), reported: true },
    { name: 'our own words to a customer', given: to(customer, say('x')), reported: true },
    { name: 'our own line in a thread', given: toThread(say('x')), reported: false },
    { name: 'a card at a desk', given: to(desk, say('x', 'card:1')), reported: true, logged: true },
    { name: 'a page', given: to(desk, say('x', 'page:1')), reported: true, logged: true },
    { name: 'a card in a thread', given: toThread(say('x', 'card:1')), reported: false },
    { name: 'the control card of a thread', given: toThread(say('x', 'control:1')), reported: false },
  ])(
    '$name is reported: $reported, so that no report is about a report',
    async ({ given, reported, logged = false }) => {
      const world = createWorld();
      const life = await world.live();
      world.channel.fault = faults('send', 'refused');
      await life.give(given);
      await untilIdle(life);
      expect(standings(world)).toEqual(['failed']);
      expect(world.events).toHaveLength(reported ? 1 : 0);
      expect(world.logs).toHaveLength(!reported || logged ? 1 : 0);
    },
  );
});

describe('a place that moved', () => {
  const moving = (movedTo: Place): ChannelError => new ChannelError('gone', 'chatGone', { movedTo });
  const at = (channel: string): Place => ({ account: 'chat', channel });
  const movesOf = (world: World) => world.commits.flatMap(({ moves }) => moves);

  test('is followed once, with all that was meant for it', async () => {
    const world = createWorld();
    const life = await world.live();
    let asked = 0;
    world.channel.fault = (_name, { channel }) => {
      if (channel !== 'old') return undefined;
      asked += 1;
      return moving(at('new'));
    };
    await life.give(...numbers(3).map((words) => to(at('old'), say(words))));
    await life.give(to(at('old'), say('4')));
    await untilIdle(life);
    expect([asked, world.channel.at(at('new')), standings(world)]).toEqual([1, numbers(4), Array(4).fill('sent')]);
    expect(movesOf(world)).toEqual([{ from: at('old'), to: at('new') }]);
  });

  test('is followed from place to place, but not in a circle', async () => {
    const world = createWorld();
    const life = await world.live();
    let asked = 0;
    const next: Record<string, string> = { a: 'b', b: 'c', x: 'y', y: 'x', z: 'z' };
    world.channel.fault = (_name, { channel }) => {
      asked += 1;
      const there = next[channel];
      return there === undefined ? undefined : moving(at(there));
    };
    await life.give(to(at('a'), say('1')), to(at('a'), say('2')), to(at('x'), say('3')), to(at('z'), say('4')));
    await untilIdle(life);
    expect(world.channel.at(at('c'))).toEqual(['1', '2']);
    expect(standings(world)).toEqual(['sent', 'sent', 'failed', 'failed']);
    expect(asked).toBeLessThan(12);
  });

  test('told by the platform itself is written down once', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', flood(5_000));
    await life.give(to(at('old'), say('1')));
    await turns();
    life.outbox.moved(at('old'), at('new'));
    await pass(6_000);
    expect(world.channel.at(at('new'))).toEqual(['1']);
    const commits = world.commits.length;
    await pass(60_000);
    expect([world.commits.length, movesOf(world)]).toEqual([commits, []]);
  });
});

describe('a relay thread', () => {
  const person = (id: string): string => `chat\u0000noor\u0000${id}`;
  const shownIn = (world: World): Record<string, string[]> => {
    const shown: Record<string, string[]> = {};
    for (const { to: at, message } of world.channel.arrived) {
      const place = at.thread ?? 'the desk itself';
      shown[place] = [...(shown[place] ?? []), ...message.text.map(String)];
    }
    return shown;
  };
  const reopened = ({ events }: World): number => events.filter(({ type }) => type === 'threadReopened').length;

  test('is opened when it is first needed, and once', async () => {
    const world = createWorld();
    const life = await world.live();
    let opened = 0;
    const some = faults('openThread', 'retry', 'dropBefore', flood(100));
    world.channel.fault = (name) => {
      if (name === 'openThread') opened += 1;
      return some(name);
    };
    await life.give(toThread(say('a')), toThread(say('b')));
    await untilIdle(life);
    expect([opened, Object.values(shownIn(world))]).toEqual([4, [['a', 'b']]]);
    life.kill();
    const next = await world.live();
    await next.give(toThread(say('c')));
    await untilIdle(next);
    expect(Object.values(shownIn(world))).toEqual([['a', 'b', 'c']]);
  });

  /** A world in which a request's card stands at a desk, and somebody has taken it. */
  async function carded(at: Place = desk, handoff = 501): Promise<World> {
    const world = createWorld();
    const changes = noChanges();
    const { state } = assigned();
    const taken = { ...state, id: 1, handoff: { id: handoff, askedAt: 1, question: '', desks: [at], passed: [] } };
    changes.conversations.push({ state: taken as Conversation, at: 1 });
    await world.store.commit(changes);
    const life = await world.live();
    await life.give(to(at, say('the card', 'card:501')), to(at, say('once more', 'card:501')));
    await untilIdle(life);
    life.kill();
    return world;
  }

  test('is opened under the card of its request, the first that stands at that desk', async () => {
    const world = await carded();
    const life = await world.live();
    await life.give(toThread(say('a')));
    await untilIdle(life);
    expect(world.channel.openedUnder).toEqual([{ ...desk, id: world.channel.arrived[0]?.id }]);
  });

  test.each<[string, () => Promise<World>]>([
    ['another desk', () => carded({ account: 'chat', channel: 'elsewhere' })],
    ['another request', () => carded(desk, 502)],
    ['a conversation that is not known', async () => createWorld()],
  ])('is opened without one where there is only that of %s', async (_name, made) => {
    const world = await made();
    const life = await world.live();
    await life.give(toThread(say('a')));
    await untilIdle(life);
    expect(world.channel.openedUnder).toEqual([undefined]);
  });

  test('tries again under the same card, but hangs on none once it was lost, however often that is tried', async () => {
    const world = await carded();
    const life = await world.live();
    const card = { ...desk, id: world.channel.arrived[0]?.id };
    let opened = 0;
    const some = faults('openThread', 'dropAfter');
    world.channel.fault = some;
    await life.give(toThread(say('a', person('a'))));
    await untilIdle(life);
    expect(world.channel.openedUnder).toEqual([card, card]);
    world.channel.deleteThread(world.channel.arrived.at(-1)?.to ?? desk);
    const more = faults('openThread', 'dropAfter', 'dropAfter');
    world.channel.fault = (name) => {
      if (name === 'openThread') opened += 1;
      return more(name);
    };
    await life.give(toThread(say('b', person('b'))));
    await untilIdle(life);
    expect([opened, world.channel.openedUnder.slice(2)]).toEqual([3, [undefined, undefined, undefined]]);
    expect(standings(world).at(-1)).toBe('sent');
  });

  test('is not opened twice because the store could not write where it is', async () => {
    const world = createWorld();
    const life = await world.live();
    let opened = 0;
    let refusals = 0;
    world.channel.fault = (name) => {
      if (name === 'openThread') opened += 1;
      return undefined;
    };
    world.refuses = () => {
      if (opened > 0) refusals += 1;
      return opened > 0 && refusals <= 3;
    };
    await life.give(toThread(say('a')));
    await untilIdle(life);
    expect([opened, Object.values(shownIn(world))]).toEqual([1, [['a']]]);
  });

  test('where none may be opened, the desk itself must do', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('openThread', 'refused');
    await life.give(toThread(say('a')), toThread(say('b')));
    await untilIdle(life);
    expect(shownIn(world)).toEqual({ 'the desk itself': ['a', 'b'] });
  });

  test('that was deleted is opened again once, with all that waits in order', async () => {
    const world = createWorld();
    const life = await world.live();
    await life.give(toThread(say('a', person('a'))));
    await untilIdle(life);
    const first = world.channel.arrived[0]?.to;
    if (!first) throw new Error('nothing arrived');
    world.channel.deleteThread(first);
    await life.give(...['b', 'c', 'd'].map((words) => toThread(say(words, person(words)))));
    await life.give(toThread(say('e', person('e'))));
    await untilIdle(life);
    expect(Object.values(shownIn(world))).toEqual([['a'], ['b', 'c', 'd', 'e']]);
    expect([reopened(world), standings(world)]).toEqual([1, Array(5).fill('sent')]);
    // A platform that deduplicates must not find the thread that was deleted.
    const keys = Object.keys(shownIn(world)).map((name) => name.split('.')[0]);
    expect(new Set(keys).size).toBe(2);
    expect((await world.store.thread(7))?.place?.thread).not.toBe(first.thread);
  });

  test('that is deleted during a death is opened again in the next life', async () => {
    for (let diesAt = 1; diesAt < 24; diesAt += 1) {
      const world = createWorld({ finds: true });
      const before = await world.live();
      await before.give(toThread(say('a', person('a'))));
      await untilIdle(before);
      before.kill();
      world.channel.deleteThread(world.channel.arrived[0]?.to ?? desk);
      const dying = await world.live({ diesAt });
      void dying.give(toThread(say('b', person('b'))), toThread(say('c', person('c'))));
      await pass(3_000);
      dying.kill();
      const last = await world.live();
      await untilIdle(last);
      const all = Object.values(shownIn(world)).flat();
      expect(all, `died at step ${diesAt}`).toEqual(world.commits.length > 4 ? ['a', 'b', 'c'] : ['a']);
    }
  });

  test('that vanishes again and again is given up, and not opened for ever', async () => {
    const world = createWorld();
    const life = await world.live();
    let opened = 0;
    world.channel.fault = (name, { thread: gone }) => {
      if (name === 'openThread') opened += 1;
      return name === 'send' && gone !== undefined ? new ChannelError('gone', 'threadGone') : undefined;
    };
    await life.give(toThread(say('a', person('a'))));
    await untilIdle(life);
    expect([opened, standings(world)]).toEqual([3, ['failed']]);
    expect(world.events.filter(({ type }) => type === 'undeliverable')).toHaveLength(1);
  });

  test('of a desk that is gone: the message has failed', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = (name) => (name === 'openThread' ? 'gone' : undefined);
    await life.give(toThread(say('a', person('a'))));
    await untilIdle(life);
    expect([standings(world), world.events.length]).toEqual([['failed'], 1]);
  });
});

describe('changes', () => {
  const of = 'chat\u0000desk\u00001';
  const long = (letter: string, parts: number): string => letter.repeat(4_000 * parts - 50);
  const edit = (words: string, key = of): Act => ({ type: 'edit', of: key, message: { text: [words] } });
  const remove: Act = { type: 'remove', of };
  const shown = (world: World): string[] => world.channel.at(customer).map((words) => `${words[0]} ${words.length}`);

  test('to what never arrived are of no use any more', async () => {
    const world = createWorld();
    const life = await world.live();
    const calls: string[] = [];
    world.channel.fault = (name) => {
      calls.push(name);
      return name === 'send' ? 'refused' : undefined;
    };
    await life.give(to(customer, say('a', of)), to(customer, edit('b')), to(customer, remove));
    await life.give(to(customer, { type: 'react', of, emoji: '👍' }), to(customer, edit('c', 'card:9')));
    await untilIdle(life);
    expect(calls).toEqual(['send']);
    expect(standings(world)).toEqual(['failed', 'suppressed', 'suppressed', 'suppressed', 'suppressed']);
    expect(world.events).toHaveLength(1);
  });

  test('that fail for a while are made again, also when nobody knows whether they were made', async () => {
    const world = createWorld();
    const life = await world.live();
    const [edits, removals] = [faults('edit', 'retry', 'dropAfter', flood(10)), faults('remove', 'dropBefore')];
    world.channel.fault = (name) => edits(name) ?? removals(name);
    await life.give(to(customer, say('a', of)), to(customer, edit('b')));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['b']);
    await life.give(to(customer, remove));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([[], ['sent', 'sent', 'sent']]);
  });

  test('that are refused are not made again, and whoever wrote them learns it', async () => {
    const world = createWorld();
    const life = await world.live();
    const calls: string[] = [];
    world.channel.fault = (name) => {
      calls.push(name);
      return name === 'edit' ? 'refused' : undefined;
    };
    await life.give(to(customer, say('a', of)), to(customer, say('card', 'card:1')));
    await life.give(to(customer, edit('b')), to(customer, edit('c', 'card:1')));
    await untilIdle(life);
    expect(calls).toEqual(['send', 'send', 'edit', 'edit']);
    expect(standings(world)).toEqual(['sent', 'sent', 'failed', 'failed']);
    expect(world.events).toMatchObject([{ type: 'undeliverable', delivery: { act: { of } } }]);
  });

  test('make a message longer and shorter, and nothing old stays to be seen', async () => {
    const world = createWorld();
    const life = await world.live();
    await life.give(to(customer, say('a', of)));
    const steps: [Act, string[]][] = [
      [edit(long('b', 3)), ['b 4000', 'b 4000', 'b 3950']],
      [edit(long('c', 2)), ['c 4000', 'c 3950']],
      [edit('d'), ['d 1']],
      [edit(long('e', 3)), ['e 4000', 'e 4000', 'e 3950']],
      [remove, []],
    ];
    for (const [act, expected] of steps) {
      await life.give(to(customer, act));
      await untilIdle(life);
      expect(shown(world)).toEqual(expected);
    }
    expect(new Set(standings(world))).toEqual(new Set(['sent']));
  });

  test('that make a message longer add each part once, whatever happens on the way', async () => {
    for (let diesAt = 1; diesAt < 30; diesAt += 1) {
      const world = createWorld({ finds: true });
      const before = await world.live();
      await before.give(to(customer, say('a', of)));
      await untilIdle(before);
      before.kill();
      const dying = await world.live({ diesAt });
      void dying.give(to(customer, edit(long('b', 3))));
      await pass(3_000);
      dying.kill();
      const last = await world.live();
      await untilIdle(last);
      if (world.commits.length > 3)
        expect(shown(world), `died at step ${diesAt}`).toEqual(['b 4000', 'b 4000', 'b 3950']);
    }
  });

  test('keep the quoted words that stand above a message', async () => {
    const world = createWorld();
    const life = await world.live();
    const quoting = (words: string) => ({ text: [words], replyTo: { ...other, id: 'x' }, quote: 'q' });
    await life.give(to(customer, { type: 'send', message: quoting('a'), keys: [of] }));
    await life.give(to(customer, { type: 'edit', of, message: quoting('b') }));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['q\nb']);
  });

  test('of an album’s caption take none of its files away', async () => {
    const world = createWorld();
    const life = await world.live();
    const files = ['a', 'b', 'c'].map(
      (name) => ({ kind: 'photo', account: 'chat', ref: name, name, mime: 'x' }) as const,
    );
    await life.give(to(customer, { type: 'send', message: { text: ['teh'], files }, keys: [of] }));
    await life.give(to(customer, { type: 'edit', of, message: { text: ['the'], files: files.slice(0, 1) } }));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['the', '', '']);
    await life.give(to(customer, remove));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual([]);
  });

  test('of a caption that stands below its files find it there', async () => {
    const world = createWorld();
    const life = await world.live();
    const files = ['a', 'b'].map((name) => ({ kind: 'photo', account: 'chat', ref: name, name, mime: 'x' }) as const);
    await life.give(
      to(customer, { type: 'send', message: { text: [], files }, keys: [of] }),
      to(customer, say('a'.repeat(2_000), of)),
    );
    await life.give(to(customer, { type: 'edit', of, message: { text: ['b'.repeat(2_000)], files } }));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['', '', 'b'.repeat(2_000)]);
  });

  test('reach the other copies when one was deleted by hand', async () => {
    const world = createWorld();
    const life = await world.live();
    await life.give(to(customer, say('a', of)), to(customer, say('a', of)));
    await life.give(to(desk, say('card', 'card:1')), to(desk, say('card', 'card:1')));
    await untilIdle(life);
    for (const place of [customer, desk]) {
      const one = world.channel.arrived.find(({ to: at }) => placeKey(at) === placeKey(place));
      if (one) await world.channel.remove?.({ ...place, id: one.id });
    }
    await life.give(to(desk, edit('done', 'card:1')), to(customer, edit('b')));
    await untilIdle(life);
    expect([world.channel.at(desk), world.channel.at(customer)]).toEqual([['done'], ['b']]);
    await life.give(to(customer, remove));
    await untilIdle(life);
    expect([world.channel.at(customer), new Set(standings(world))]).toEqual([[], new Set(['sent'])]);
  });

  test('reach the other copies when one stood in a thread that was deleted', async () => {
    const world = createWorld();
    const life = await world.live();
    await life.give(toThread(say('card', 'card:1')), to(desk, say('card', 'card:1')));
    await untilIdle(life);
    const thread = world.channel.arrived.find(({ to: at }) => at.thread !== undefined)?.to ?? desk;
    world.channel.deleteThread(thread);
    await life.give(to(desk, edit('done', 'card:1')));
    await untilIdle(life);
    expect(world.channel.at(desk)).toEqual(['done']);
  });

  test('in a thread that was deleted: words are said again in a new one, the rest went with it', async () => {
    const changes: [Act, string[], string][] = [
      [edit('b'), ['b'], 'sent'],
      [remove, [], 'suppressed'],
      [{ type: 'react', of, emoji: '👍' }, [], 'suppressed'],
      [edit('b', 'control:7'), [], 'suppressed'],
    ];
    for (const [change, expected, standing] of changes) {
      const world = createWorld();
      const life = await world.live();
      await life.give(toThread(say('a', of)), toThread(say('control', 'control:7')));
      await untilIdle(life);
      const gone = world.channel.arrived[0]?.to ?? desk;
      world.channel.deleteThread(gone);
      await life.give(toThread(change));
      await untilIdle(life);
      const elsewhere = world.channel.arrived.filter(({ to: at }) => placeKey(at) !== placeKey(gone));
      expect(elsewhere.flatMap(({ message }) => message.text)).toEqual(expected);
      expect(standings(world)[2]).toBe(standing);
      expect(world.events).toHaveLength(expected.length);
      // Once more, now that it is known: nothing is opened for it.
      await life.give(toThread(say('c')), toThread(change));
      await untilIdle(life);
      expect(world.events.length).toBe(1);
    }
  });

  test('to a platform without edits are sent as messages of their own', async () => {
    const world = createWorld();
    const { edit: _none, ...plainly } = world.channel;
    Object.assign(world, { channel: plainly });
    const life = await world.live();
    await life.give(to(customer, say('a', of)), to(customer, edit(long('b', 2))));
    await untilIdle(life);
    expect(shown(world)).toEqual(['a 1', 'b 4000', 'b 3950']);
  });
});

describe('files that are refused', () => {
  const files = ['a.png', 'b.png'].map(
    (name) => ({ kind: 'photo', account: 'chat', ref: name, name, mime: 'x' }) as const,
  );
  const album: Act = { type: 'send', message: { text: ['look'], files }, keys: ['chat\u0000desk\u00001'] };
  const tooLarge = new ChannelError('refused', 'tooLarge');
  const inWords = 'look\n[file: a.png]\n[file: b.png]';

  test('are said in words, and whoever sent them learns why', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', tooLarge);
    await life.give(to(customer, album), to(customer, say('b')));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual([inWords, 'b']);
    expect(standings(world)).toEqual(['sent', 'sent']);
    expect(world.events).toMatchObject([
      { reason: 'tooLarge', maybe: false, delivery: { act: { message: { files } } } },
    ]);
  });

  test('and can be had elsewhere are linked; nobody need learn that they were refused', async () => {
    const world = createWorld();
    const life = await world.live();
    for (const name of ['a.png', 'b.png']) world.offers.set(name, `https://help.example.com/offer/${name}`);
    world.channel.fault = faults('send', tooLarge);
    await life.give(to(customer, album));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual([
      'look\nFetch the file a.png (for 7 days)\nFetch the file b.png (for 7 days)',
    ]);
    expect(world.events).toEqual([]);
  });

  test('one of which cannot be had elsewhere: it is said in words, and whoever sent it learns why', async () => {
    const world = createWorld();
    const life = await world.live();
    world.offers.set('a.png', 'https://help.example.com/offer/a.png');
    world.channel.fault = faults('send', tooLarge);
    await life.give(to(customer, album));
    await untilIdle(life);
    expect(world.channel.at(customer)).toEqual(['look\nFetch the file a.png (for 7 days)\n[file: b.png]']);
    expect(world.events).toHaveLength(1);
  });

  test('are said once, however long it takes', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', 'retry', tooLarge, 'retry', flood(5_000), 'retry');
    await life.give(to(customer, album));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([[inWords], ['sent']]);
  });

  test('cost no more than one marked copy when the connection breaks', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = faults('send', tooLarge, 'dropAfter');
    await life.give(to(customer, album));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world)]).toEqual([[inWords, inWords], ['uncertain']]);
    expect(world.events).toHaveLength(1);
  });

  test('and the words too: then it has failed, once', async () => {
    const world = createWorld();
    const life = await world.live();
    world.channel.fault = (name) => (name === 'send' ? 'refused' : undefined);
    await life.give(to(customer, album));
    await untilIdle(life);
    expect([world.channel.at(customer), standings(world), world.events.length]).toEqual([[], ['failed'], 1]);
  });
});
