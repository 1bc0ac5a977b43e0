// The contract of core/channel.ts: what every channel keeps, over its real SDK, as the people on its platform see it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../../core/message.ts';
import { abilities, flagOf } from './abilities.ts';
import { failing } from './failing.ts';
import { receiving } from './receiving.ts';
import { openScene, type Scene } from './scene.ts';
import { sending } from './sending.ts';
import type { Ability, Skippable, Stage } from './stage.ts';

/** A test on a scene; with a reason, a test that is skipped and says why. */
export type Trial = (promise: string, show: (scene: Scene) => Promise<void>, skip?: Skippable) => void;

/** Runs the contract against the channel of one platform. */
export function keepsTheContract(stage: Stage): void {
  describe(`${stage.platform} keeps the channel's contract`, () => {
    onStage(stage, 'capabilities', (trial) => capabilities(stage, trial));
    onStage(stage, 'receiving', (trial) => receiving(stage, trial));
    onStage(stage, 'sending', (trial) => sending(stage, trial));
    onStage(stage, 'failing', failing);
  });
}

/** The trials of one group share a stage; it is opened anew for each group. */
function onStage(stage: Stage, group: string, trials: (trial: Trial) => void): void {
  describe(group, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene(stage);
    });
    afterAll(() => scene.end());
    trials((promise, show, skip) => {
      const reason = skip && stage.skips[skip];
      if (reason === undefined) test(promise, () => show(scene));
      else test.skip(`${promise}: ${reason}`, () => undefined);
    });
  });
}

function capabilities(stage: Stage, trial: Trial): void {
  trial('every flag that is false has a reason, every other none, and the methods are there', async ({ channel }) => {
    for (const [name, { method }] of Object.entries(abilities)) {
      const flag = flagOf(channel.can, name as Ability);
      expect([name, flag]).toEqual([name, stage.lacks[name as Ability] === undefined]);
      if (method) expect([name, channel[method] !== undefined]).toEqual([name, flag]);
    }
  });
  for (const [name, { promise, show }] of Object.entries(abilities)) {
    const reason = stage.lacks[name as Ability];
    if (reason === undefined) trial(promise, show);
    else test.skip(`${promise}: ${reason}`, () => undefined);
  }
  trial('the limits are positive, and a caption is no longer than a text', async ({ channel: { can } }) => {
    expect(can.captionLengthMax).toBeLessThanOrEqual(can.textLengthMax);
    for (const max of [can.captionLengthMax, can.textLengthMax, can.fileBytesMax]) expect(max).toBeGreaterThan(1_000);
    expect(new Set(can.styles).size).toBe(can.styles.length);
  });
  trial('what fills a message to its limit arrives whole', async ({ channel, customer, agent, show }) => {
    const text = 'word '.repeat(channel.can.textLengthMax / 5).trim();
    for (const seat of [customer, agent]) expect(plain((await show(seat, { text: [text] })).rich)).toBe(text);
  });
}
