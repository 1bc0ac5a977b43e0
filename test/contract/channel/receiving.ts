// What a channel tells of people, and that it acknowledges nothing before it is committed.
import { expect } from 'vitest';
import { type Node, plain, type Style } from '../../../core/message.ts';
import type { Trial } from './contract.ts';
import { normal } from './spans.ts';
import { eventually, type Stage } from './stage.ts';

/** One of each style, as people would write it. */
export const samples: Readonly<Record<Style, Node>> = {
  bold: { type: 'bold', children: ['bold'] },
  italic: { type: 'italic', children: ['italic'] },
  strike: { type: 'strike', children: ['struck'] },
  spoiler: { type: 'spoiler', children: ['hidden'] },
  quote: { type: 'quote', children: ['quoted'] },
  code: { type: 'code', text: 'code()' },
  block: { type: 'block', text: 'let a = 1;\nlet b = 2;' },
  link: { type: 'link', url: 'https://example.com/page', children: ['a page'] },
  list: { type: 'list', ordered: false, items: [['one'], ['two']] },
  mention: { type: 'mention', text: '@Ana' },
  emoji: { type: 'emoji', text: ':shipit:' },
};

export function receiving(stage: Stage, trial: Trial): void {
  trial('a customer is heard once: words, place, author, and the id that the message has there', async (scene) => {
    const { customer, heard, events, channel } = scene;
    const id = await customer.write(['Hello, is anybody there?']);
    const event = await heard('written', ({ ids }) => ids.includes(id));
    expect(event).toMatchObject({ ids: [id], audience: 'direct', place: customer.place });
    expect(event.author.name).toBe(customer.name);
    expect(event.place.account).toBe(channel.account);
    expect(event.message).toEqual({ text: ['Hello, is anybody there?'] });
    const next = await customer.write(['Hello?']);
    await heard('written', ({ ids }) => ids.includes(next));
    expect(events.filter((one) => one.type === 'written' && one.ids.includes(id))).toHaveLength(1);
  });

  trial('an agent is heard at the desk and in a relay thread, as one of many', async ({ agent, relay, heard }) => {
    const authors = new Set<string>();
    for (const seat of [agent, await relay()]) {
      const id = await seat.write(['I am here']);
      const event = await heard('written', ({ ids }) => ids.includes(id));
      expect(event.place).toEqual(seat.place);
      expect(event.audience).not.toBe('direct');
      expect(event.author.name).toBe(agent.name);
      authors.add(event.author.id);
    }
    expect(authors.size).toBe(1);
  });

  trial('what the bot says itself is not heard', async ({ customer, agent, send, heard, events }) => {
    const from = events.length;
    for (const seat of [customer, agent]) await send(seat.place, { text: ['Said by the bot'] });
    const id = await customer.write(['And this by a person']);
    await heard('written', ({ ids }) => ids.includes(id));
    expect(events.slice(from).map((event) => event.type === 'written' && plain(event.message.text))).toEqual([
      'And this by a person',
    ]);
  });

  trial('the styles that people can write come as a tree', async ({ customer, heard }) => {
    for (const style of stage.writes) {
      const id = await customer.write(['before ', samples[style], ' after']);
      const event = await heard('written', ({ ids }) => ids.includes(id));
      expect([style, normal(event.message.text)]).toEqual([style, normal(['before ', samples[style], ' after'])]);
    }
  });

  trial(
    'a place is heard as a place',
    async ({ customer, heard }) => {
      const id = await customer.locate?.(52.5, 13.4);
      const event = await heard('written', ({ ids }) => ids.includes(id ?? ''));
      expect(event.message.location).toMatchObject({ latitude: 52.5, longitude: 13.4 });
    },
    'location',
  );

  trial(
    'a contact is heard as a contact',
    async ({ customer, heard }) => {
      const id = await customer.introduce?.('Kim', '+4930123');
      const event = await heard('written', ({ ids }) => ids.includes(id ?? ''));
      expect(event.message.contact).toMatchObject({ name: 'Kim', phone: '+4930123' });
    },
    'contact',
  );

  trial('what could not be committed comes again under the same id, and nothing is lost', async (scene) => {
    const { customer, agent, events, heard, show } = scene;
    const message = await show(agent, { text: ['?'], buttons: [[{ label: 'Take', action: 'take:1:2' }]] });
    const refused = new Set<string>();
    scene.commit = async ({ id, type }) => {
      if (refused.has(id) || (type === 'pressed' && refused.has('a press'))) return;
      // A press that nobody took is an error to the person, who presses again.
      refused.add(type === 'pressed' ? 'a press' : id);
      throw new Error('the disk is full');
    };
    const from = events.length;
    const words = ['one', 'two', 'three'];
    const written = (async () => {
      for (const word of words) await customer.write([word]);
      const told = agent.press(message.id, 'Take');
      const press = await heard('pressed', () => true, from);
      await scene.channel.answerPress?.(press.press, undefined);
      await told;
    })();
    await eventually('all of it', () => events.length >= from + 4, 15_000);
    await written;
    scene.commit = async () => undefined;
    const committed = events.slice(from);
    expect(committed.flatMap((one) => (one.type === 'written' ? [plain(one.message.text)] : [])).sort()).toEqual(
      [...words].sort(),
    );
    for (const { id, type } of committed)
      expect([type, refused.has(type === 'pressed' ? 'a press' : id)]).toEqual([type, true]);
  });

  trial(
    'who closes the way to them is told as gone, and as back',
    async ({ customer, heard, events }) => {
      const from = events.length;
      await customer.block?.();
      expect(await heard('left', () => true, from)).toMatchObject({ place: customer.place });
      await customer.unblock?.();
      expect(await heard('returned', () => true, from)).toMatchObject({ place: customer.place });
    },
    'left',
  );

  trial(
    'what is written while nobody listens is heard at the next start',
    async ({ customer, channel, events, restart, heard }) => {
      const before = await customer.write(['before the stop']);
      await heard('written', ({ ids }) => ids.includes(before));
      await channel.stop();
      const from = events.length;
      const ids: string[] = [];
      for (const words of ['first', 'second']) ids.push(await customer.write([words]));
      await restart();
      for (const id of ids) await heard('written', (event) => event.ids.includes(id), from);
      const seen = new Set(events.map(({ id }) => id));
      const again = events.slice(from).flatMap((event) => (event.type === 'written' ? event.ids : []));
      expect([...new Set(again)].filter((id) => id !== before)).toEqual(ids);
      expect(seen.size).toBeLessThanOrEqual(events.length);
    },
    'away',
  );

  trial('stopping waits for what is being committed, and after it nothing is heard', async (scene) => {
    const { customer, events } = scene;
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    scene.commit = async () => {
      begun += 1;
      await gate.promise;
    };
    const from = events.length;
    const written = customer.write(['the last words']);
    await eventually('the commit to begin', () => begun > 0);
    const stopped = scene.channel.stop();
    setTimeout(() => gate.resolve(), 20);
    await Promise.all([stopped, written.catch(() => undefined)]);
    const after = events.length;
    expect(after).toBe(from + 1);
    const calls = scene.world.calls();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([events.length, scene.world.calls()]).toEqual([after, calls]);
    scene.commit = async () => undefined;
  });
}
