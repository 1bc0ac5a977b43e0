// A forum as the desk: one post for each request, however often it is brought up, and no more calls than that takes.
import { afterEach, expect, test } from 'vitest';
import type { Message } from '../../../core/message.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

const card = (n: number): Message => ({
  text: [`Request ${n}`],
  buttons: [[{ label: 'Take it', action: `take:${n}` }]],
});

async function openDesk() {
  setting = await openSetting();
  const ana = setting.discord.person({ name: 'Ana' });
  const forum = setting.discord.guild({ members: [ana] }).forum('desk');
  return { forum, desk: { account: 'discord', channel: forum.id } };
}

test('a further card asks for none of the posts before it', async () => {
  const { desk, forum } = await openDesk();
  for (let n = 1; n <= 8; n += 1) await setting.channel.send(desk, card(n), `d${n}`);
  expect(forum.threads).toHaveLength(8);
  const looked = setting.discord.calls.filter(({ method, route }) => method === 'GET' && /messages|active/.test(route));
  expect(looked).toEqual([]);
});

test('a card whose answer was lost is found again, and not posted twice', async () => {
  const { desk, forum } = await openDesk();
  await setting.channel.send(desk, card(1), 'd1');
  setting.discord.faults.next({ kind: 'dropAfter', route: 'POST /channels/:channel/threads' });
  await expect(setting.channel.send(desk, card(2), 'd2')).rejects.toMatchObject({ kind: 'uncertain' });
  expect(await setting.channel.find?.(desk, 'd2')).toBeUndefined();
  await setting.channel.send(desk, card(2), 'd2');
  expect(forum.threads).toHaveLength(2);
});
