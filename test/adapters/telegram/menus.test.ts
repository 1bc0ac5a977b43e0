// The command menus, and what the channel says of itself.
import { afterEach, expect, test } from 'vitest';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

const commands = {
  direct: [{ command: 'human', description: 'Talk to a human' }],
  group: [{ command: 'take', description: 'Take it' }],
  languages: {
    sv: { direct: [{ command: 'human', description: 'Prata med en människa' }], group: [] },
    'pt-BR': { direct: [], group: [] },
  },
};

test('menus are set per kind of chat and language, and not again while they are the same', async () => {
  setting = await openSetting({ commands });
  const { server, channel, host } = setting;
  await channel.start(host);
  await setting.until(() => server.calls.filter(({ method }) => method === 'setMyCommands').length === 4);
  await setting.until(() => setting.shelf.values.size === 1);
  const set = server.calls.filter(({ method }) => method === 'setMyCommands');
  expect(set.map(({ params }) => [params.scope, params.language_code])).toEqual([
    [{ type: 'all_private_chats' }, undefined],
    [{ type: 'all_group_chats' }, undefined],
    [{ type: 'all_private_chats' }, 'sv'],
    [{ type: 'all_group_chats' }, 'sv'],
  ]);
  await channel.stop();
  const before = server.calls.length;
  await channel.start(host);
  await setting.until(() => server.calls.slice(before).some(({ method }) => method === 'getUpdates'));
  expect(server.calls.slice(before).map(({ method }) => method)).not.toContain('setMyCommands');
});

test('menus that cannot be set keep nothing from working', async () => {
  setting = await openSetting({ commands });
  const { server, channel, host } = setting;
  server.faults.next({ kind: 'status500', method: 'setMyCommands' });
  await channel.start(host);
  await setting.until(() => server.calls.some(({ method }) => method === 'getUpdates'));
  expect(setting.health.at(-1)).toBeUndefined();
});

test('limits are told where there are some', async () => {
  setting = await openSetting({ limits: true });
  expect(setting.channel.limits).toEqual({ perSecond: 30, perChannelPerSecond: 1, perSharedPerMinute: 20 });
  expect(setting.channel.shared?.({ account: 'tg', channel: '-5' })).toBe(true);
  expect(setting.channel.shared?.({ account: 'tg', channel: '5' })).toBe(false);
});
