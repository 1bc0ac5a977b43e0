// The whole inbound path beside the same rows written by bare statements, at batch 1 and at batch 64.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bare, openBare } from './bare.ts';
import { type Figure, figure, perSecond, sideBySide } from './figure.ts';
import { type House, openHouse } from './house.ts';

const CUSTOMERS = 200;
const ROUNDS = 5;
const TEXT = 'Hello, I ordered a tent last week and it has not arrived yet.';

/** Messages through the house, `batch` at a time, until each is delivered and its result written. */
export async function throughHouse(
  house: House,
  batch: number,
  count: number,
  customer: (k: number) => number,
): Promise<number> {
  return perSecond(count, async () => {
    for (let k = 0; k < count; k += batch) {
      await Promise.all(Array.from({ length: Math.min(batch, count - k) }, (_, j) => house.say(customer(k + j), TEXT)));
    }
    await house.router.outbox.idle();
  });
}

export async function throughBare(
  bare: Bare,
  batch: number,
  count: number,
  customer: (k: number) => number,
): Promise<number> {
  return perSecond(count, () => {
    for (let k = 0; k < count; k += batch) {
      bare.relay(
        Array.from({ length: Math.min(batch, count - k) }, (_, j) => customer(k + j)),
        TEXT,
      );
    }
  });
}

export async function measure(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'patchthrough-floor-'));
  const house = await openHouse();
  const bare = openBare(join(folder, 'floor.db'));
  const turn = (k: number): number => k % CUSTOMERS;
  try {
    await house.converse(CUSTOMERS);
    await throughHouse(house, 64, 6_400, turn);
    await throughBare(bare, 64, 6_400, turn);
    const figures: Figure[] = [];
    for (const [batch, count] of [
      [1, 1_500],
      [64, 19_200],
    ] as const) {
      const { ours, floor } = await sideBySide(
        ROUNDS,
        () => throughHouse(house, batch, count, turn),
        () => throughBare(bare, batch, count, turn),
      );
      figures.push(
        figure(`core: inbound path at batch ${batch}`, ours, 'messages/s', floor, {
          of: 'ratio',
          at: 'least',
          limit: 0.5,
        }),
      );
    }
    return figures;
  } finally {
    bare.close();
    await house.close();
    rmSync(folder, { recursive: true });
  }
}
