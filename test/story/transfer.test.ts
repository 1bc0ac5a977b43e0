// A conversation handed to somebody at another desk, on another platform: the thread begins anew there, with what was said.
import { afterEach, describe, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { discordStage } from '../contract/channel/discord-stage.ts';
import { slackStage } from '../contract/channel/slack-stage.ts';
import { telegramStage } from '../contract/channel/telegram-stage.ts';
import { webStage } from '../contract/channel/web-stage.ts';
import { everything, sees, serve, threadWith } from './house.ts';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

describe.each([
  [webStage, telegramStage],
  [telegramStage, discordStage],
  [discordStage, slackStage],
  [slackStage, webStage],
])('from a desk on $platform', (here, there) => {
  test('to one elsewhere, who goes on', { timeout: 60_000 }, async () => {
    const [near, far] = [await here.open(), await there.open()];
    const house = await serve([near, far], [near, far], {});
    ({ stop } = house);
    const [ana, cleo] = [await near.agent('Ana'), await far.agent('Cleo')];
    for (const agent of [ana, cleo]) await agent.write(['Good morning']);
    const noor = await near.customer('Noor');
    await noor.write(['I want to talk to a human']);
    await ana.press((await sees(ana, 'Noor asks for a human')).id, 'Take it');
    const old = await threadWith(ana, 'You are talking with Noor');
    await old.write(['Hello, what is it?']);
    await sees(noor, 'what is it?');
    await noor.write(['My tent leaks']);
    await sees(old, 'My tent leaks');
    await old.write(['/transfer Cleo']);
    await sees(noor, /Cleo, community helper, takes over/);
    await sees(old, 'Cleo has it.');
    await sees(cleo, 'Cleo: Noor is yours');
    const fresh = await threadWith(cleo, 'You are talking with Noor');
    await sees(fresh, 'My tent leaks');
    await fresh.write(['A patch is on its way']);
    await sees(noor, 'A patch is on its way');
    await noor.write(['Thank you both']);
    await sees(fresh, 'Thank you both');
    await old.write(['and from me']);
    await house.service.router.outbox.idle();
    expect(await everything(noor)).not.toContain('and from me');
    expect((await old.look()).some(({ byBot, rich }) => byBot && plain(rich).includes('Thank you both'))).toBe(false);
    expect(house.logs.filter((line) => /"level":(?:50|"error")/.test(line))).toEqual([]);
  });
});
