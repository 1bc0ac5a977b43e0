// A conversation between two desks, on two platforms: handed over, or gone on with in two threads as if they were one.
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
])('from a desk on $platform to another', (here, there) => {
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

  test('a guest elsewhere writes along, and goes again', { timeout: 60_000 }, async () => {
    const { house, cleo, noor, thread: first } = await twoDesks(here, there);
    ({ stop } = house);

    await first.write(['/invite Cleo']);
    await sees(noor, /Cleo, community helper, joins/);
    await sees(first, /Cleo reads this now at their desk/);
    await sees(cleo, 'Cleo: Ana lets you into the conversation with Noor');
    const second = await threadWith(cleo, 'You are talking with Noor');
    await sees(second, 'My tent leaks');

    const patch = await second.write(['A patch is on its way']);
    await sees(noor, 'A patch is on its way');
    expect(speakerOf(await sees(first, 'A patch is on its way'))).toMatch(/^Cleo/);
    await first.write(['and a pump']);
    await sees(noor, 'and a pump');
    expect(speakerOf(await sees(second, 'and a pump'))).toMatch(/^Ana/);
    await noor.write(['Thank you both']);
    const [one, two] = [await sees(first, 'Thank you both'), await sees(second, 'Thank you both')];
    expect([speakerOf(one), speakerOf(two)]).toEqual([expect.stringMatching(/^Noor/), expect.stringMatching(/^Noor/)]);
    await second.write(['// they called before']);
    expect(speakerOf(await sees(first, 'they called before'))).toBe('Cleo · Note');
    if (there.lacks['hears.edits'] === undefined) {
      await second.edit(patch, ['Two patches are on their way']);
      await sees(noor, 'Two patches');
      await sees(first, 'Two patches');
    }

    await second.write(['/release']);
    await sees(noor, /Cleo, community helper, leaves/);
    await sees(second, 'Ana has it');
    await first.write(['Now it is me alone']);
    await sees(noor, 'me alone');
    await second.write(['and from me']);
    await house.service.router.outbox.idle();
    expect(await everything(noor)).not.toMatch(/and from me|they called before/);
    expect(await everything(second)).not.toContain('me alone');
    expect(errorsIn(house)).toEqual([]);
  });
});
