// The contract of core/channel.ts for those who only send: nothing is heard there, so what is left of it are the words,
// their place, their key, and how sending fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Channel, ChannelError } from '../../../core/channel.ts';
import type { Message, Place } from '../../../core/message.ts';
import { plain } from '../../../core/message.ts';
import { fitTo } from '../../../core/render.ts';
import { hostile } from '../../fixtures/hostile.ts';
import { abilities, flagOf } from './abilities.ts';
import { bill, foreign } from './gifts.ts';
import { samples } from './receiving.ts';
import { failure } from './scene.ts';
import { visible } from './sending.ts';
import type { Ability } from './stage.ts';

/** busy: refused for `busyMs`. refused: for good. dropBefore, dropAfter: as in `Fault`. silent: no answer at all. */
export type SendOnlyFault = 'busy' | 'refused' | 'dropBefore' | 'dropAfter' | 'silent';

export interface SendOnlyWorld {
  readonly channel: Channel;
  readonly place: Place;
  /** A place that is not known there; absent: there is only one. */
  readonly lost?: Place;
  /** The same, as one that waits for an answer only shortly. */
  readonly impatient: Channel;
  /** A channel to a server that is not there. */
  readonly nowhere: Channel;
  /** What was received, once what the receiver can tell is the same; `id` as in `Placed.id`. */
  look(): readonly { readonly id: string; readonly words: string }[];
  next(fault: SendOnlyFault): void;
  stop(): Promise<void>;
}

export interface SendOnlyStage {
  readonly platform: string;
  /** Why nobody can be heard, and nothing shown but words. */
  readonly sendsOnly: string;
  /** What a broken connection leaves: `retry` where the receiver takes a key once, whatever came of it before. */
  readonly broken: Readonly<Record<'dropBefore' | 'dropAfter' | 'silent', 'retry' | 'uncertain'>>;
  /** How long `busy` asks to wait, in milliseconds; 0: it cannot say. */
  readonly busyMs: number;
  open(): Promise<SendOnlyWorld>;
}

const METHODS = ['openThread', 'answerPress', 'edit', 'remove', 'react', 'pin', 'showTyping', 'fetchFile', 'offer'];

/** Beyond this the megabytes begin, which render.ts has cut already when they arrive here. */
const LENGTH_MAX = 20_000;
/** A mail server lets everybody wait a moment before it greets. */
const AT_ONCE = 20;

export function keepsTheSendOnlyContract(stage: SendOnlyStage): void {
  describe(`${stage.platform} keeps the contract of a channel that only sends`, () => {
    let world: SendOnlyWorld;
    let keys = 0;
    const troubles: (string | undefined)[] = [];
    beforeAll(async () => {
      world = await stage.open();
      for (const channel of [world.channel, world.impatient, world.nowhere]) {
        await channel.start({
          receive: () => Promise.reject(new Error('something was heard')),
          open: () => Promise.reject(new Error('a file was asked for')),
          isDesk: () => false,
          typing: () => undefined,
          overview: async () => undefined,
          health: (_account, trouble) => void troubles.push(trouble),
          ignored: () => undefined,
        });
      }
    });
    afterAll(async () => {
      await world.channel.stop();
      await world.impatient.stop();
      await world.nowhere.stop();
      await world.stop();
    });

    async function send(message: Message, key?: string, to = world.place): Promise<string> {
      keys += 1;
      const placed = await world.channel.send(to, message, key ?? `d${keys}`);
      expect(placed).toEqual([{ ...to, id: placed[0]?.id }]);
      return placed[0]?.id ?? '';
    }
    async function staysText({ name, text }: { readonly name: string; readonly text: string }): Promise<void> {
      const parts = fitTo({ text: [`.${text}`] }, world.channel.can, 20, 'en');
      const ids = await Promise.all(parts.map((part) => send(part)));
      const words = ids.map((id) => world.look().find((one) => one.id === id)?.words);
      expect([name, visible(words.join(''))]).toEqual([name, visible(`.${text}`)]);
    }
    const seen = (words: string) => world.look().filter((one) => one.words === words);

    test('it can nothing but send words, and says why', () => {
      const { can } = world.channel;
      for (const name of Object.keys(abilities)) expect([name, flagOf(can, name as Ability)]).toEqual([name, false]);
      for (const name of METHODS) expect([name, name in world.channel]).toEqual([name, false]);
      expect(can.styles).toEqual([]);
      expect(can.captionLengthMax).toBeLessThanOrEqual(can.textLengthMax);
      expect(can.textLengthMax).toBeGreaterThan(1_000);
      expect(stage.sendsOnly.length).toBeGreaterThan(15);
    });

    test('words arrive once, under the id that is told', async () => {
      const id = await send({ text: ['A word to you'] });
      expect(seen('A word to you')).toEqual([{ id, words: 'A word to you' }]);
    });

    test('of each style the words', async () => {
      for (const [style, node] of Object.entries(samples)) {
        const text = ['before ', node, ' after'];
        const id = await send({ text });
        const found = world.look().find((one) => one.id === id);
        expect([style, visible(found?.words ?? '')]).toEqual([style, visible(plain(text))]);
      }
    });

    test('what fills a message to its limit arrives whole, and more is never cut', async () => {
      const { textLengthMax } = world.channel.can;
      for (const words of ['word '.repeat(textLengthMax / 5).trim(), 'x'.repeat(textLengthMax + 1)]) {
        await send({ text: [words] });
        expect(seen(words)).toHaveLength(1);
      }
    });

    test('hostile text stays text', async () => {
      const texts = hostile.filter(({ text }) => text.length <= LENGTH_MAX && visible(text) !== '');
      while (texts.length > 0) await Promise.all(texts.splice(0, AT_ONCE).map(staysText));
    });

    test('the same key is the same message, and whoever receives it can tell', async () => {
      const ids = [
        await send({ text: ['once'], at: 1_700_000_000_000 }, 'same'),
        await send({ text: ['once'], at: 1_700_000_000_000 }, 'same'),
      ];
      expect(new Set(ids).size).toBe(1);
      expect(seen('once')).toHaveLength(1);
    });

    test('a file is refused, and the words can go without it', async () => {
      const error = await failure(send({ text: ['with a file'], files: [foreign(bill)] }));
      expect(error).toMatchObject({ kind: 'refused', reason: 'filesUnsupported' });
      await send({ text: ['without its file'] });
      expect(seen('without its file')).toHaveLength(1);
    });

    test('who is busy is asked again, not before its time, and nothing was sent', async () => {
      world.next('busy');
      const error = await failure(send({ text: ['too many'] }, 'busy'));
      expect(error.kind).toBe('retry');
      expect(error.retryAfterMs).toBeGreaterThanOrEqual(stage.busyMs * 0.9);
      expect(error.retryAfterMs).toBeLessThanOrEqual(stage.busyMs);
      expect(seen('too many')).toEqual([]);
      await send({ text: ['too many'] }, 'busy');
      expect(seen('too many')).toHaveLength(1);
    });

    test('what is refused for good is refused', async () => {
      world.next('refused');
      expect((await failure(send({ text: ['no'] }))).kind).toBe('refused');
      const { lost } = world;
      if (lost) expect((await failure(send({ text: ['no'] }, undefined, lost))).kind).toMatch(/gone|refused/);
      expect(seen('no')).toEqual([]);
    });

    test.each(['dropBefore', 'dropAfter', 'silent'] as const)(
      'after “%s” it is there once in the end',
      async (fault) => {
        const words = `lost on the way: ${fault}`;
        world.next(fault);
        const channel = fault === 'silent' ? world.impatient : world.channel;
        const lost = channel.send(world.place, { text: [words] }, fault);
        expect((await failure(lost)).kind).toBe(stage.broken[fault]);
        expect(seen(words)).toHaveLength(fault === 'dropAfter' ? 1 : 0);
        await send({ text: [words] }, fault);
        expect(seen(words)).toHaveLength(1);
      },
    );

    test('nobody there is a retry, and no reason tells an address or a secret', async () => {
      const error = await failure(world.nowhere.send(world.place, { text: ['hello?'] }, 'k'));
      expect(error.kind).toBe('retry');
      expect(error.reason).toBe('ECONNREFUSED');
      expect(error).toBeInstanceOf(ChannelError);
    });

    test('trouble is told from the first failure to the next page that arrives', async () => {
      world.next('busy');
      await failure(send({ text: ['x'] }));
      const [trouble] = troubles.splice(0).slice(-1);
      expect(trouble).toMatch(/^pages fail: /);
      await send({ text: ['x'] });
      expect(troubles.splice(0)).toEqual([undefined]);
    });

    test('stopping waits for what is under way', async () => {
      let isOver = false;
      const sending = send({ text: ['the last one'] }).then(() => {
        isOver = true;
      });
      await world.channel.stop();
      expect(seen('the last one')).toHaveLength(1);
      await sending;
      expect(isOver).toBe(true);
    });
  });
}
