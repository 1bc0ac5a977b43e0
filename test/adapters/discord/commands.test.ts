// Where the slash commands are registered, and that no others of ours are left from before.
import { afterEach, expect, test } from 'vitest';
import type { DiscordOptions } from '../../../adapters/discord/channel.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

type Where = DiscordOptions['commands'];
const namesIn = (scope: string): string[] =>
  (setting.discord.commands.get(scope) ?? []).map(({ name }) => String(name)).sort();

const ALL =
  'Ask a human about this,along,ask,block,cancel,close,duty,export,fix,forget_me,help,human,invite,link,me,note,promise,queue,r,release,report,return,reveal,setup,snooze,take,transcript,transfer,unlink,volunteer';

async function open(commands: Where): Promise<string> {
  setting = await openSetting({ commands });
  return setting.discord.guild().id;
}

test('in each server, also in one that the bot joins later', async () => {
  const first = await open('guild');
  await setting.discord.until(() => namesIn(first).length > 0);
  const second = setting.discord.guild().id;
  await setting.discord.until(() => namesIn(second).length > 0);
  expect([namesIn(first).join(), namesIn(second).join()]).toEqual([ALL, ALL]);
  expect(namesIn('global')).toEqual([]);
});

test('everywhere at once', async () => {
  const guild = await open('global');
  await setting.discord.until(() => namesIn('global').length > 0);
  expect(namesIn('global').join()).toBe(ALL);
  expect(namesIn(guild)).toEqual([]);
});

test('nowhere', async () => {
  const guild = await open('off');
  const noor = setting.discord.person({ name: 'Noor' });
  setting.discord.guildBy(guild).join(noor);
  noor.write(noor.dm, 'hello');
  await setting.heard(({ type }) => type === 'written');
  expect([namesIn('global'), namesIn(guild)]).toEqual([[], []]);
});

test.each<[Where, Where]>([
  ['guild', 'global'],
  ['guild', 'off'],
  ['global', 'guild'],
  ['global', 'off'],
])('from %s to %s: those of before are taken back', async (before, after) => {
  const guild = await open(before);
  const scope = (of: Where) => (of === 'global' ? 'global' : guild);
  await setting.discord.until(() => namesIn(scope(before)).length > 0);
  await setting.restart({ commands: after });
  await setting.discord.until(() => namesIn(scope(before)).length === 0);
  if (after === 'off') return;
  await setting.discord.until(() => namesIn(scope(after)).length > 0);
});

test('what the owner registered besides stays where ours are taken back', async () => {
  const guild = await open('guild');
  await setting.discord.until(() => namesIn(guild).length > 0);
  const ours = setting.discord.commands.get(guild) ?? [];
  setting.discord.commands.set(guild, [{ id: '1200000000000000003', type: 1, name: 'weather' }, ...ours]);
  await setting.restart({ commands: 'off' });
  await setting.discord.until(() => namesIn(guild).length <= 1);
  expect(namesIn(guild)).toEqual(['weather']);
});

test('in many servers, where Discord takes them only one after the other', async () => {
  const routes = { 'PUT /applications/:application/guilds/:guild/commands': [1, 150] } as const;
  setting = await openSetting({ commands: 'guild' }, { limits: { routes } });
  const guilds = Array.from({ length: 4 }, () => setting.discord.guild().id);
  await setting.discord.until(() => guilds.every((guild) => namesIn(guild).length > 0));
  expect(setting.logged.join('\n')).not.toContain('could not be registered');
});

test('what Discord refuses is told, and everything else works', async () => {
  setting = await openSetting({ commands: 'guild' });
  setting.discord.faults.next({ kind: 'status500', route: 'PUT /applications/:application/guilds/:guild/commands' });
  const noor = setting.discord.person({ name: 'Noor' });
  setting.discord.guild({ members: [noor] });
  await setting.discord.until(() => setting.discord.faults.counts.get('status500') === 1);
  noor.write(noor.dm, 'hello');
  await setting.heard(({ type }) => type === 'written');
  expect(setting.logged.join('\n')).toContain('could not be registered');
});
