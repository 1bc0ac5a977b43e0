// /promise as a slash command: agents see it at their desk, everybody else in their direct messages, not in front of others.
import { afterEach, expect, test } from 'vitest';
import { placeKey } from '../../../core/message.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

async function asks(where: 'general' | 'desk' | 'direct') {
  setting = await openSetting({ commands: 'global' });
  const { discord, desks, heard } = setting;
  const noor = discord.person({ name: 'Noor' });
  const guild = discord.guild({ members: [noor] });
  const channels = { general: guild.text('general'), desk: guild.text('desk'), direct: noor.dm };
  desks.add(channels.desk.id);
  await discord.until(() => discord.commands.get('global'));
  await noor.command(channels[where], 'promise').settled();
  const event = await heard(({ type }) => type === 'written');
  if (event.type !== 'written') throw new Error('nothing was written');
  return { event, at: placeKey(event.place), channels, audience: event.audience };
}

test.each(['general', 'direct'] as const)('somebody in %s: in their direct messages', async (where) => {
  const { event, at, channels, audience } = await asks(where);
  expect(event.message.text).toEqual(['/promise']);
  expect(at).toBe(placeKey({ account: 'discord', channel: channels.direct.id }));
  expect(audience).toBe('direct');
});

test('an agent at a desk: right there', async () => {
  const { at, channels, audience } = await asks('desk');
  expect(at).toBe(placeKey({ account: 'discord', channel: channels.desk.id }));
  expect(audience).toBe('addressed');
});
