// Rich text between any two platforms: what both have comes out as it was written, all else as the same words.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain, type Rich, type Style } from '../../../core/message.ts';
import { fitTo } from '../../../core/render.ts';
import { openScene, type Scene } from './scene.ts';
import { normal } from './spans.ts';
import type { Stage } from './stage.ts';
import { stages } from './stages.ts';
import { trees } from './trees.ts';

const SEED = 7;
/** A page may say only so much in ten seconds; and there is little to try where nobody can mark anything. */
const runs = (from: Stage): number => (from.writes.length > 0 ? 40 : 4);

const scenes = new Map<Stage, Scene>();
const sceneOf = (stage: Stage): Scene => {
  const scene = scenes.get(stage);
  if (!scene) throw new Error(`${stage.platform} is not open`);
  return scene;
};

beforeAll(async () => {
  for (const stage of stages) scenes.set(stage, await openScene(stage));
});
afterAll(async () => {
  for (const scene of scenes.values()) await scene.end();
});

/** Written by a person on one platform, read there, sent to the other, and looked at by a person there. */
async function travels(from: Stage, to: Stage, written: Rich): Promise<Rich> {
  const here = sceneOf(from);
  const there = sceneOf(to);
  const id = await here.customer.write(written);
  const { message } = await here.heard('written', ({ ids }) => ids.includes(id));
  const [fitted] = fitTo({ text: message.text }, there.channel.can, 1, 'en');
  if (!fitted) throw new Error('nothing is left of it');
  return (await there.show(there.customer, fitted)).rich;
}

/** Platforms set bullets, numbers and quotes apart in their own ways. */
const words = (rich: Rich): string => plain(rich).replace(/\s+/g, ' ').trim();

for (const from of stages) {
  for (const to of stages) {
    describe(`from ${from.platform} to ${to.platform}`, () => {
      test('what both can express is the same', async () => {
        const able = from.writes.filter((style) => sceneOf(to).channel.can.styles.includes(style));
        await holds(from, to, able, (written, read) => expect(normal(read)).toEqual(normal(written)));
      });

      test('what one cannot express reads the same', async () => {
        const others = from.writes.filter((style) => !sceneOf(to).channel.can.styles.includes(style));
        if (others.length === 0) return;
        await holds(from, to, others, (written, read) => expect(words(read)).toBe(words(written)));
      });
    });
  }
}

const holds = (from: Stage, to: Stage, able: readonly Style[], same: (written: Rich, read: Rich) => void) =>
  fc.assert(
    fc.asyncProperty(trees(able), async (written) => {
      same(written, await travels(from, to, written));
    }),
    { numRuns: runs(from), seed: SEED, endOnFailure: from.writes.length === 0 },
  );
