// What every flag of Capabilities promises, shown by people who do it and see it. One case for each flag there is.
import { expect } from 'vitest';
import type { Capabilities } from '../../../core/channel.ts';
import { type Place, type Placed, plain } from '../../../core/message.ts';
import { bill, blobOf, foreign, photo, sticker, voice } from './gifts.ts';
import { type Scene, shown } from './scene.ts';
import { type Ability, eventually, type Gift, type Seat } from './stage.ts';

interface Case {
  readonly promise: string;
  /** Whether a channel with this flag has the method that goes with it, where one does. */
  readonly method?: 'openThread' | 'answerPress' | 'edit' | 'remove' | 'react' | 'fetchFile' | 'showTyping';
  show(scene: Scene): Promise<void>;
}

export const flagOf = (can: Capabilities, ability: Ability): boolean => {
  const [, heard] = ability.split('.') as [string, keyof Capabilities['hears'] | undefined];
  return heard === undefined ? can[ability as Exclude<Ability, `hears.${string}`>] : can.hears[heard];
};

const seen = (seat: Seat, id: string) => async () => (await seat.look()).find((message) => message.id === id);

/** A file of another account arrives as what it is, with all its bytes. */
async function arrives(scene: Scene, gift: Gift, as: readonly string[] = [gift.kind]): Promise<void> {
  scene.elsewhere.set(gift.name, blobOf(gift));
  for (const seat of [scene.customer, scene.agent]) {
    const message = await scene.show(seat, { text: ['Look'], files: [foreign(gift)] });
    const all = await seat.look();
    const [file] = message.files;
    expect(as).toContain(file?.kind);
    expect(Buffer.from((await file?.read()) ?? [])).toEqual(Buffer.from(gift.bytes));
    expect(all.map(({ rich }) => plain(rich)).join()).toContain('Look');
  }
}

/** A card that is gone holds no thread: that is found out at the opening, or by the first message, and then without it. */
async function openedUnder({ channel, world, send }: Scene, lost: Placed | undefined): Promise<Place | undefined> {
  const place = await channel.openThread?.(world.desk, 'Its card is gone', 'thread-3', lost);
  if (!place) return undefined;
  const outcome = await send(place, { text: ['The first words'] }).catch((error: unknown) => error);
  if (Array.isArray(outcome)) return place;
  expect(outcome).toMatchObject({ kind: 'gone' });
  return channel.openThread?.(world.desk, 'Its card is gone', 'thread-4');
}

export const abilities: Readonly<Record<Ability, Case>> = {
  threads: {
    promise: 'a relay thread is a place of its own at the desk, with a card to hang on or without',
    method: 'openThread',
    async show(scene) {
      const { channel, world, agent, send } = scene;
      const [card] = await send(world.desk, { text: ['Noor asks for a human'] });
      const [lost] = await send(world.desk, { text: ['Kim asks for a human'] });
      if (lost) await channel.remove?.(lost);
      const places = [
        await channel.openThread?.(world.desk, 'Without a card', 'thread-1'),
        await channel.openThread?.(world.desk, 'Under its card', 'thread-2', card),
        await openedUnder(scene, lost),
      ];
      expect(new Set(places.map((place) => place?.thread)).size).toBe(3);
      for (const [i, place] of places.entries()) {
        if (!place) throw new Error('no thread was opened');
        await send(place, { text: [`within ${i}`] });
        const seat = await eventually('the thread', async () =>
          (await agent.threads?.())?.find((one) => one.place.thread === place.thread),
        );
        await eventually('its words', async () =>
          (await seat.look()).some(({ rich }) => plain(rich) === `within ${i}`),
        );
        expect((await agent.look()).map(({ rich }) => plain(rich))).not.toContain(`within ${i}`);
      }
    },
  },
  buttons: {
    promise: 'a press comes back with its action, and whoever pressed is answered',
    method: 'answerPress',
    async show({ customer, agent, channel, show, heard, events }) {
      for (const seat of [customer, agent]) {
        const buttons = [[{ label: 'Yes', action: 'rate:5:1' }], [{ label: 'No', action: `say:5:${'é'.repeat(60)}` }]];
        const message = await show(seat, { text: ['?'], buttons });
        expect(message.buttons).toEqual(['Yes', 'No']);
        for (const [i, [button]] of buttons.entries()) {
          const from = events.length;
          const told = seat.press(message.id, button?.label ?? '');
          const event = await heard('pressed', () => true, from);
          expect(event).toMatchObject({ action: button?.action, messageId: message.id, place: seat.place });
          expect(event.author.name).toBe(seat.name);
          await channel.answerPress?.(event.press, `told ${i}`);
          expect(await told).toBe(`told ${i}`);
        }
      }
    },
  },
  forms: {
    promise: 'a button with a form asks it first, and its answer comes with the press',
    async show({ agent, channel, show, heard, events }) {
      const choices = [
        { label: 'Solved', value: 'solved' },
        { label: 'Not solved', value: 'unsolved' },
      ];
      const message = await show(agent, {
        text: ['?'],
        buttons: [
          [
            { label: 'Note', action: 'note:1', form: { title: 'A note', label: 'Your note', lengthMax: 500 } },
            { label: 'Close', action: 'close:1', form: { title: 'Close', label: 'How did it end?', choices } },
          ],
        ],
      });
      for (const [label, input, action, comes] of [
        ['Note', 'be kind\n<b>', 'note:1', 'be kind\n<b>'],
        ['Close', 'Not solved', 'close:1', 'unsolved'],
      ] as const) {
        const from = events.length;
        const told = agent.press(message.id, label, input);
        const event = await heard('pressed', () => true, from);
        expect(event).toMatchObject({ action, input: comes });
        await channel.answerPress?.(event.press, 'Noted.');
        await told;
      }
    },
  },
  replies: {
    promise: 'a reply points at what it answers, both ways',
    async show({ customer, send, show, heard }) {
      const id = await customer.write(['Which tent?']);
      await heard('written', ({ ids }) => ids.includes(id));
      const answer = await show(customer, { text: ['The green one'], replyTo: { ...customer.place, id } });
      expect(answer.replyTo).toBe(id);
      const again = await customer.write(['Thanks'], answer.id);
      const event = await heard('written', ({ ids }) => ids.includes(again));
      expect(event.message.replyTo).toMatchObject({ channel: customer.place.channel, id: answer.id });
      await send(customer.place, { text: ['A gone one'], replyTo: { ...customer.place, id: '1' } });
    },
  },
  edits: {
    promise: 'what was sent is edited, buttons and all, and the same again is no failure',
    method: 'edit',
    async show({ customer, relay, channel, show }) {
      for (const seat of [customer, await relay()]) {
        const { id } = await show(seat, { text: ['Old'], buttons: [[{ label: 'Take', action: 'a' }]] });
        for (const _ of [1, 2]) await channel.edit?.({ ...seat.place, id }, { text: ['New one'] });
        const now = await eventually('the edit', async () => {
          const message = await seen(seat, id)();
          return message && plain(message.rich).includes('New one') && message;
        });
        expect(now.buttons).toEqual([]);
      }
    },
  },
  deletes: {
    promise: 'what was sent is removed, twice without harm',
    method: 'remove',
    async show({ customer, relay, channel, show }) {
      for (const seat of [customer, await relay()]) {
        const { id } = await show(seat, { text: ['Gone soon'] });
        for (const _ of [1, 2]) await channel.remove?.({ ...seat.place, id });
        await eventually('the removal', async () => (await seen(seat, id)()) === undefined);
      }
    },
  },
  reactions: {
    promise: 'the bot has one reaction at a message, changes it and takes it back',
    method: 'react',
    async show({ customer, channel, heard }) {
      const id = await customer.write(['My tent is here!']);
      await heard('written', ({ ids }) => ids.includes(id));
      const at = { ...customer.place, id };
      const stands = async () => (await seen(customer, id)())?.reactions ?? [];
      for (const emoji of ['👍', '👍', '🎉', undefined, undefined] as const) {
        await channel.react?.(at, emoji);
        await eventually('the reaction', async () => (await stands()).join() === (emoji ?? ''));
      }
    },
  },
  files: {
    promise: 'photos and files arrive with their bytes and names, and those of people can be fetched',
    method: 'fetchFile',
    async show(scene) {
      const { customer, relay, channel, heard } = scene;
      await arrives(scene, photo);
      await arrives(scene, bill);
      const names = (await customer.look()).flatMap(({ files }) => files.map(({ name }) => name));
      expect(names).toContain(bill.name);
      for (const seat of [customer, await relay()]) {
        for (const gift of [photo, bill]) {
          const [id = ''] = await seat.give([gift], 'Here you are');
          const event = await heard('written', ({ ids }) => ids.includes(id));
          const [file] = event.message.files ?? [];
          if (!file) throw new Error('no file came');
          expect(file).toMatchObject({ kind: gift.kind, account: channel.account });
          expect(plain(event.message.text)).toBe('Here you are');
          const blob = await channel.fetchFile?.(file);
          expect(Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(Buffer.from(gift.bytes));
        }
      }
    },
  },
  voices: { promise: 'a voice note arrives as a voice note', show: (scene) => arrives(scene, voice) },
  stickers: {
    promise: 'a sticker that was given is given back as a sticker; one from elsewhere may be a picture',
    async show(scene) {
      const { stage, customer, agent, heard, show } = scene;
      await arrives(scene, sticker, ['sticker', 'photo']);
      if (!stage.gives.includes('sticker')) return;
      const [id = ''] = await customer.give([sticker]);
      const { message } = await heard('written', ({ ids }) => ids.includes(id));
      expect(message.files?.[0]?.kind).toBe('sticker');
      const given = await show(agent, { text: [], files: message.files ?? [] });
      expect(given.files[0]?.kind).toBe('sticker');
    },
  },
  albums: {
    promise: 'several files are one album, with one place for each, and those of people are one message',
    async show({ customer, elsewhere, send, heard, events }) {
      const pair = [photo, { ...photo, name: 'stove.png' }];
      for (const gift of pair) elsewhere.set(gift.name, blobOf(gift));
      const placed = await send(customer.place, { text: ['Both'], files: pair.map(foreign) });
      const messages = [...new Map((await shown(customer, placed)).map((message) => [message.id, message])).values()];
      expect(messages.flatMap(({ files }) => files)).toHaveLength(2);
      expect(new Set(messages.map(({ album, id }) => album ?? id)).size).toBe(1);
      const from = events.length;
      const ids = await customer.give(pair, 'Two of mine');
      const event = await heard('written', (one) => one.ids.some((id) => ids.includes(id)), from);
      expect(event.message.files).toHaveLength(2);
      expect(event.ids).toEqual(ids);
    },
  },
  typing: {
    promise: 'that somebody writes is shown',
    method: 'showTyping',
    async show({ customer, channel }) {
      await customer.sawTyping();
      await channel.showTyping?.(customer.place);
      await eventually('“is writing”', () => customer.sawTyping());
    },
  },
  speakers: {
    promise: 'who speaks is shown as the speaker, not among the words',
    async show({ relay, show }) {
      const message = await show(await relay(), { text: ['Hello'], speaker: 'Noor' });
      expect(message.speaker).toContain('Noor');
      expect(plain(message.rich)).toBe('Hello');
    },
  },
  'hears.edits': {
    promise: 'an edit is heard with its new words and the id of the message',
    async show({ customer, relay, heard, events }) {
      for (const seat of [customer, await relay()]) {
        const id = await seat.write(['my ordr']);
        await heard('written', ({ ids }) => ids.includes(id));
        for (const words of ['my order', 'my order is late']) {
          const from = events.length;
          await seat.edit(id, [words]);
          const event = await heard('edited', ({ message }) => plain(message.text) === words, from);
          expect(event).toMatchObject({ messageId: id, place: seat.place });
        }
      }
    },
  },
  'hears.removals': {
    promise: 'a removal is heard',
    async show({ customer, relay, heard }) {
      for (const seat of [customer, await relay()]) {
        const id = await seat.write(['oh no']);
        await heard('written', ({ ids }) => ids.includes(id));
        await seat.remove(id);
        expect(await heard('removed', ({ messageId }) => messageId === id)).toMatchObject({ place: seat.place });
      }
    },
  },
  'hears.reactions': {
    promise: 'a reaction is heard, and that it was taken back',
    async show({ customer, relay, show, heard, events }) {
      for (const seat of [customer, await relay()]) {
        const { id } = await show(seat, { text: ['Here it is'] });
        await seat.react(id, '👍');
        const given = await heard('reacted', ({ messageId }) => messageId === id);
        // Some platforms do not tell the thread: the message's id says enough.
        expect(given).toMatchObject({ emoji: '👍', place: { channel: seat.place.channel } });
        const from = events.length;
        await seat.react(id, undefined);
        const taken = await heard('reacted', ({ messageId }) => messageId === id, from);
        expect(taken.emoji).toBeUndefined();
      }
    },
  },
  'hears.typing': {
    promise: 'that somebody writes is heard',
    async show({ customer, typed }) {
      await customer.type();
      await eventually('typing to be heard', () => typed.some(({ place }) => place.channel === customer.place.channel));
    },
  },
};
