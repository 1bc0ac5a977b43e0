// A conversation handed to somebody at another desk, on another platform: the thread begins anew there, with what was said.
import { afterEach, describe, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { discordStage } from '../contract/channel/discord-stage.ts';
import { slackStage } from '../contract/channel/slack-stage.ts';
import { telegramStage } from '../contract/channel/telegram-stage.ts';
import { webStage } from '../contract/channel/web-stage.ts';
import { errorsIn, everything, sees, speakerOf, threadWith, twoDesks } from './house.ts';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

describe.each([
  [webStage, telegramStage],
  [telegramStage, discordStage],
  [discordStage, slackStage],
  [slackStage, webStage],
])('from a desk on $platform', (here, there) => {
  test('to one elsewhere, who goes on', { timeout: 60_000 }, async () => {
    const { house, cleo, noor, thread: old } = await twoDesks(here, there);
    ({ stop } = house);
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
    expect(speakerOf(await sees(fresh, 'and from me'))).toBe('Ana · Note');
    await house.service.router.outbox.idle();
    expect(await everything(noor)).not.toContain('and from me');
    expect((await old.look()).some(({ byBot, rich }) => byBot && plain(rich).includes('Thank you both'))).toBe(false);
    expect(errorsIn(house)).toEqual([]);
  });
});
