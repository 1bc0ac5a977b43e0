// What waits to be stored is bounded: beyond that nothing more is read, and nothing of it is lost.
import { afterEach, expect, test } from 'vitest';
import { WAITING_MAX } from '../../../adapters/discord/hearing.ts';
import { plain } from '../../../core/message.ts';
import { openSetting, type Setting, wordsIn } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

const said = (words: string) => (event: Setting['events'][number]) =>
  event.type === 'written' && plain(event.message.text) === words;

function customer() {
  const noor = setting.discord.person({ name: 'Noor' });
  setting.discord.guild({ members: [noor] });
  return noor;
}

test('while nothing can be stored no more is read than can be held, and what came meanwhile is fetched', async () => {
  setting = await openSetting();
  const noor = customer();
  noor.write(noor.dm, 'before');
  await setting.heard(said('before'));
  const stored = Promise.withResolvers<void>();
  setting.commit = () => stored.promise;
  const many = Array.from({ length: WAITING_MAX }, (_, i) => `read ${i}`);
  for (const words of many) noor.put(noor.dm, words);
  await setting.discord.until(() => setting.discord.gateway.connected === 0, 15_000);
  for (const words of ['missed', 'missed too']) noor.write(noor.dm, words);
  expect(setting.health.at(-1)).toBe('too much waits to be stored');
  stored.resolve();
  await setting.heard(said('missed too'));
  noor.write(noor.dm, 'after');
  await setting.heard(said('after'));
  expect(wordsIn(setting.events)).toEqual(['before', ...many, 'missed', 'missed too', 'after']);
  expect(setting.health.at(-1)).toBeUndefined();
});

test('what waits to be stored holds up no stop', async () => {
  setting = await openSetting();
  const noor = customer();
  setting.commit = () => Promise.reject(new Error('the disk is full'));
  for (let i = 0; i < WAITING_MAX; i += 1) noor.put(noor.dm, 'x');
  await setting.discord.until(() => setting.discord.gateway.connected === 0, 15_000);
  await setting.channel.stop();
  expect(setting.events).toEqual([]);
});
