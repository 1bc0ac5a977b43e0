// What people see of what is sent: where, how often, in which marks, and that a customer's characters stay characters.
import { expect } from 'vitest';
import { type Placed, plain, type Rich } from '../../../core/message.ts';
import { fitTo } from '../../../core/render.ts';
import { hostile } from '../../fixtures/hostile.ts';
import type { Trial } from './contract.ts';
import { samples } from './receiving.ts';
import { type Scene, shown } from './scene.ts';
import { normal, type Run } from './spans.ts';
import { eventually, type Seat, type Stage } from './stage.ts';

export function sending(_stage: Stage, trial: Trial): void {
  trial('words arrive once, at their place, under the id that is told', async ({ customer, agent, relay, send }) => {
    for (const seat of [customer, agent, await relay()]) {
      const placed = await send(seat.place, { text: ['A word to you'] });
      expect(placed).toEqual([{ ...seat.place, id: placed[0]?.id }]);
      const found = await eventually('the words', async () => {
        const all = (await seat.look()).filter(({ rich }) => plain(rich) === 'A word to you');
        return all.length > 0 && all;
      });
      expect(found.map(({ id, byBot }) => [id, byBot])).toEqual([[placed[0]?.id, true]]);
    }
  });

  trial('each style that it claims is shown as such, of every other the words', async ({ channel, customer, show }) => {
    for (const [style, node] of Object.entries(samples)) {
      const text = ['before ', node, ' after'];
      const { rich, live } = await show(customer, { text });
      const claimed = channel.can.styles.some((one) => one === style);
      if (claimed) expect([style, normal(rich)]).toEqual([style, normal(text)]);
      else expect([style, bare(plain(rich))]).toEqual([style, bare(plain(text))]);
      if (style !== 'link') expect([style, live]).toEqual([style, []]);
    }
  });

  trial('styles nest', async ({ channel, customer, show }) => {
    const text = [
      { type: 'bold' as const, children: ['bold ', { type: 'italic' as const, children: ['and italic'] }, ' both'] },
      ' plain ',
      { type: 'link' as const, url: 'https://example.com/a', children: [{ type: 'bold' as const, children: ['go'] }] },
    ];
    const able = ['bold', 'italic', 'link'].every((style) => channel.can.styles.some((one) => one === style));
    const { rich } = await show(customer, { text });
    expect(able ? normal(rich) : plain(rich)).toEqual(able ? normal(text) : plain(text));
  });

  trial('the same key does not send twice where the platform can tell', async ({ channel, customer, send }) => {
    if (!channel.find) return;
    const first = await send(customer.place, { text: ['only once'] }, 'same');
    expect(await channel.find(customer.place, 'same')).toEqual(first);
    expect(await channel.find(customer.place, 'never')).toBeUndefined();
  });

  trial('hostile text reaches customer and agents as text, and nothing of it comes alive', async (scene) => {
    const seats = [scene.customer, await scene.relay()];
    for (const { name, text } of hostile) {
      if (text.length > LENGTH_MAX || visible(text) === '') continue;
      for (const seat of seats) await staysText(scene, seat, name, `.${text}`);
    }
  });

  trial('hostile names of speakers, files and labels are text too', async (scene) => {
    const seat = await scene.relay();
    for (const { name, text } of hostile) {
      if (text.length > 200 || visible(text) === '') continue;
      const speaker = text.replace(/\s+/g, ' ');
      const [message] = fitTo({ text: ['hello'], speaker: `.${speaker}` }, scene.channel.can, 1, 'en');
      if (!message) throw new Error('nothing to send');
      const button = { label: text, action: 'take:1:1' };
      const { live } = await scene.show(seat, { ...message, buttons: [[button]] });
      expect([name, live]).toEqual([name, []]);
    }
  });
}

/** Beyond this the megabytes begin, which render.ts has cut already when they arrive here. */
const LENGTH_MAX = 20_000;

async function staysText(scene: Scene, seat: Seat, name: string, text: string): Promise<void> {
  const placed: Placed[] = [];
  for (const message of fitTo({ text: [text] }, scene.channel.can, 20, 'en')) {
    placed.push(
      ...(await scene.send(seat.place, message).catch((error: unknown) => {
        throw new Error(`${name} was not sent`, { cause: error });
      })),
    );
  }
  const parts = await shown(seat, placed);
  expect([name, parts.flatMap(({ live }) => live)]).toEqual([name, []]);
  expect([name, parts.flatMap(({ rich }) => marked(rich))]).toEqual([name, []]);
  const words = parts.map(({ rich }) => plain(rich)).join('');
  expect([name, visible(words)]).toEqual([name, visible(text)]);
}

/** Words that came out marked although nobody marked them. As code, and as links to what they read, they are only covered. */
const marked = (rich: Rich): readonly Run[] =>
  normal(rich).filter(({ text, marks }) => marks.some((mark) => mark !== 'code' && mark !== `link ${text}`));

/** What stands for a list or sets a quote apart is the platform's own. */
const bare = (text: string): string => text.replace(/[\s•\-–*>0-9.]/g, '');

/** What a person reads: platforms trim, and take out what nobody sees and a few marks that disturb lines. */
export const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u030A\u0333\u033F]/g, '')
    .replace(/[\s\p{C}\uFFFD\u00AD]/gu, '');
