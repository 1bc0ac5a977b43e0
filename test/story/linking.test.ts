// Somebody at a desk without a chat of their own joins one on another platform, by a code that nobody else at the desk reads.
import { afterEach, describe, expect, test } from 'vitest';
import { discordStage } from '../contract/channel/discord-stage.ts';
import { slackStage } from '../contract/channel/slack-stage.ts';
import { telegramStage } from '../contract/channel/telegram-stage.ts';
import { webStage } from '../contract/channel/web-stage.ts';
import { errorsIn, everything, sees, serve, threadWith } from './house.ts';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

describe.each([
  [webStage, telegramStage],
  [slackStage, telegramStage],
  [discordStage, webStage],
  [telegramStage, webStage],
])('at a desk on $platform', (atDesk, elsewhere) => {
  test('a code is shown to who pressed for it, and a chat elsewhere is theirs', { timeout: 60_000 }, async () => {
    const [inside, outside] = [await atDesk.open(), await elsewhere.open()];
    const house = await serve([inside, outside], [inside], {});
    ({ stop } = house);
    const ana = await inside.agent('Ana');
    const ben = await inside.agent('Ben');
    await ana.write(['Good morning']);
    await ana.write(['/link']);
    const { id } = await sees(ana, 'the code is for nobody but you');
    const told = await ana.press(id, 'Show me a code');
    const code = /\/link ([A-Z2-9]{10})/.exec(told ?? '')?.[1];
    expect(told).toMatch(/^Write this to me alone on the other platform, within 10 minutes: /);
    expect(told).toMatch(/Give it to nobody\.$/);
    expect(await everything(ben)).not.toContain(code);
    const annie = await outside.customer('Annie');
    await annie.write([`/link ${code}`]);
    await annie.press((await sees(annie, 'Is that you?')).id, 'Yes, that’s me');
    await sees(annie, 'This chat is Ana’s now');
    // From now on she is asked there, and works at her desk.
    const noor = await outside.customer('Noor');
    await noor.write(['I want to talk to a human']);
    await annie.press((await sees(annie, 'Ana, would you help here?')).id, 'I’ll help');
    const thread = await threadWith(ana, 'You are talking with Noor');
    await thread.write(['Hello from the desk']);
    await sees(noor, 'Hello from the desk');
    expect(await everything(ben)).not.toContain(code);
    expect(house.logs.join('\n')).not.toContain(code);
    expect(errorsIn(house)).toEqual([]);
  });
});
