// What people do on Slack arrives as events: through Bolt and a real connection, from the local server.
import { afterEach, describe, expect, test } from 'vitest';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

describe('a direct message', () => {
  test('is its writer’s own conversation, under the name they go by', async () => {
    setting = await openSetting();
    const noor = setting.slack.person({ name: 'noor', realName: 'Noor Haddad', displayName: 'Noor', locale: 'de-DE' });
    const dm = setting.slack.dm(noor);
    const message = noor.write(dm, 'How *much* is <https://example.com/shipping|shipping>?');
    const event = await setting.event(1);
    expect(event).toMatchObject({
      type: 'written',
      id: `message:${setting.slack.teamId}:${dm.id}:${message.ts}`,
      place: { account: 'slack', channel: dm.id },
      audience: 'direct',
      author: { id: noor.id, name: 'Noor', lang: 'de-DE' },
      ids: [message.ts],
      message: {
        text: [
          'How ',
          { type: 'bold', children: ['much'] },
          ' is ',
          { type: 'link', url: 'https://example.com/shipping', children: ['shipping'] },
          '?',
        ],
      },
    });
    expect(event.place).not.toHaveProperty('thread');
  });

  test('in a thread stays in the conversation, as a reply to the head', async () => {
    setting = await openSetting();
    const noor = setting.slack.person({ name: 'noor' });
    const dm = setting.slack.dm(noor);
    const head = noor.write(dm, 'first');
    noor.write(dm, 'second', { thread: head });
    const event = await setting.event(2);
    expect(event).toMatchObject({ place: { account: 'slack', channel: dm.id }, audience: 'direct' });
    expect(event).toMatchObject({ message: { text: ['second'], replyTo: { channel: dm.id, id: head.ts } } });
  });
});
