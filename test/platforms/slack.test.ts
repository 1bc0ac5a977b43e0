// Proves that the local Slack is one to the real SDK: connecting, events, acknowledgements, sending and pressing.
import { App, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Slack, startSlack } from './slack.ts';

let slack: Slack;
const closers: (() => unknown)[] = [];

beforeEach(async () => {
  slack = await startSlack();
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await slack.stop();
});

async function startBolt(): Promise<App> {
  const { botToken, appToken, apiUrl } = slack;
  const app = new App({
    token: botToken,
    appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
  });
  await app.start();
  closers.push(() => app.stop());
  return app;
}

describe('a Bolt app in Socket Mode', () => {
  test('hears a direct message, answers with a button, and hears the press', async () => {
    const app = await startBolt();
    const anna = slack.person({ name: 'anna', realName: 'Anna' });
    const dm = slack.dm(anna);
    app.message('hello', async ({ say }) => {
      const button = {
        type: 'button' as const,
        text: { type: 'plain_text' as const, text: 'Yes' },
        action_id: 'yes',
        value: '1',
      };
      await say({ text: 'A person?', blocks: [{ type: 'actions', elements: [button] }] });
    });
    app.action('yes', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions' || body.container.type !== 'message') return;
      await client.chat.update({ channel: String(body.channel?.id), ts: String(body.message?.ts), text: 'done' });
    });
    anna.write(dm, 'hello');
    const question = await slack.until(() => dm.fromBot[0]);
    expect(question.buttons.map(({ text, value }) => [text, value])).toEqual([['Yes', '1']]);
    expect(await anna.press(question, 'Yes')).toMatchObject({ isAcknowledged: true });
    await slack.until(() => dm.fromBot[0]?.text === 'done');
  });
});
