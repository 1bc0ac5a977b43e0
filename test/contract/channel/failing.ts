// How sending fails: what core must do next is told by the kind of the error, and nothing is sent twice by the channel.
import { expect } from 'vitest';
import { plain } from '../../../core/message.ts';
import type { Trial } from './contract.ts';
import { bill, blobOf, foreign } from './gifts.ts';
import { failure } from './scene.ts';
import { eventually, type Seat } from './stage.ts';

const count = async (seat: Seat, words: string): Promise<number> =>
  (await seat.look()).filter(({ rich }) => plain(rich) === words).length;

/** Longer floods are not waited for here. */
const WAITED_MS_MAX = 2_000;

/** What was sent is there once. */
async function once(seat: Seat, words: string): Promise<void> {
  await eventually(words, async () => (await count(seat, words)) > 0);
  expect(await count(seat, words)).toBe(1);
}

export function failing(trial: Trial): void {
  trial(
    'a flood is a retry with its time, certainly not sent, and over afterwards',
    async ({ world, send }) => {
      // Somebody of their own: on some platforms the SDK keeps their channel closed for as long.
      const customer = await world.customer('Flora');
      world.faults?.next('flood');
      const error = await failure(send(customer.place, { text: ['too fast'] }, 'flood'));
      expect(error.kind).toBe('retry');
      expect(error.retryAfterMs).toBeGreaterThanOrEqual(world.faults?.floodMs ?? 0);
      expect(await count(customer, 'too fast')).toBe(0);
      if (error.retryAfterMs > WAITED_MS_MAX) return;
      await send(customer.place, { text: ['too fast'] }, 'flood');
      await once(customer, 'too fast');
    },
    'faults',
  );

  trial(
    'a connection that breaks leaves it open whether the message arrived; where it can be found, it is',
    async ({ customer, world, channel, send }) => {
      for (const fault of ['dropBefore', 'dropAfter'] as const) {
        const words = `lost on the way: ${fault}`;
        world.faults?.next(fault);
        expect((await failure(send(customer.place, { text: [words] }, fault))).kind).toBe('uncertain');
        const arrived = fault === 'dropAfter' ? 1 : 0;
        expect(await count(customer, words)).toBe(arrived);
        if (!channel.find) continue;
        const found = await channel.find(customer.place, fault);
        expect(found ?? []).toHaveLength(arrived);
        if (!found) await send(customer.place, { text: [words] }, fault);
        await once(customer, words);
      }
    },
    'faults',
  );

  trial('a place that is gone is told so', async ({ world, relay, send }) => {
    const { place } = await relay();
    await send(place, { text: ['still there'] });
    expect((await failure(send(await world.lose(place), { text: ['x'] }))).kind).toBe('gone');
    expect((await failure(send(world.lostChat, { text: ['x'] }))).kind).toMatch(/gone|refused/);
  });

  trial('a text that is too long is refused, or arrives whole all the same, but is never cut', async (scene) => {
    const { customer, channel, send } = scene;
    const words = 'x'.repeat(channel.can.textLengthMax + 1);
    const outcome = await send(customer.place, { text: [words] }).catch((error: unknown) => error);
    if (Array.isArray(outcome)) await once(customer, words);
    else expect(outcome).toMatchObject({ kind: 'refused', reason: 'tooLong' });
  });

  trial('a file that is too large is refused, whether it says so or not', async (scene) => {
    const { customer, channel, elsewhere, send } = scene;
    const bytes = channel.can.fileBytesMax + 1;
    const { bytes: _told, ...untold } = foreign(bill);
    elsewhere.set(bill.name, new Blob([new Uint8Array(bytes)]));
    for (const file of [{ ...untold, bytes }, untold]) {
      const error = await failure(send(customer.place, { text: [], files: [file] }));
      expect(error).toMatchObject({ kind: 'refused', reason: 'tooLarge' });
    }
  });

  trial('a file that is gone is refused, and the words can go without it', async (scene) => {
    const { customer, elsewhere, send } = scene;
    elsewhere.clear();
    const message = { text: ['with a file'], files: [foreign(bill)] };
    expect(await failure(send(customer.place, message, 'gone'))).toMatchObject({ kind: 'refused' });
    elsewhere.set(bill.name, blobOf(bill));
    await send(customer.place, { text: ['without its file'] }, 'gone-words');
    await once(customer, 'without its file');
  });

  trial('changes to what is gone fail for good', async ({ customer, channel, send }) => {
    const [placed] = await send(customer.place, { text: ['soon gone'] });
    if (!placed || !channel.remove || !channel.edit) return;
    await channel.remove(placed);
    expect((await failure(channel.edit(placed, { text: ['too late'] }))).kind).toMatch(/gone|refused/);
  });

  trial(
    'a customer who closed the way is refused, and reachable again afterwards',
    async ({ customer, send }) => {
      await customer.block?.();
      expect(await failure(send(customer.place, { text: ['?'] }))).toMatchObject({
        kind: 'refused',
        reason: 'blocked',
      });
      await customer.unblock?.();
      await send(customer.place, { text: ['there you are'] });
      await once(customer, 'there you are');
    },
    'blocked',
  );
}
