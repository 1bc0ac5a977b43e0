// The rights that the invite asks for: with them everything works, and each of them is needed for something.
import { afterEach, describe, expect, test } from 'vitest';
import { inviteAddress } from '../../../adapters/discord/invite.ts';
import type { Message, Place, Placed } from '../../../core/message.ts';
import { openSetting, type Setting } from './setting.ts';

const APPLICATION = '1100000000000000001';
const bitsOf = (address: string): bigint => BigInt(new URL(address).searchParams.get('permissions') ?? '0');

/** https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const RIGHTS: Readonly<Record<string, bigint>> = {
  'Add Reactions': 1n << 6n,
  'Attach Files': 1n << 15n,
  'Create Public Threads': 1n << 35n,
  'Manage Channels': 1n << 4n,
  'Manage Threads': 1n << 34n,
  'Pin Messages': 1n << 51n,
  'Read Message History': 1n << 16n,
  'Send Messages': 1n << 11n,
  'Send Messages in Threads': 1n << 38n,
  'View Channel': 1n << 10n,
};
/** The local server does not take previews and long texts away from those who lack it. */
const EMBED_LINKS = 1n << 14n;

let setting: Setting;
afterEach(() => setting.end());

/** All that the bot does in a server, in one that grants it these rights alone; resolves to what went wrong. */
async function work(botPermissions: bigint): Promise<readonly string[]> {
  setting = await openSetting();
  const { discord, channel } = setting;
  const noor = discord.person({ name: 'Noor' });
  const guild = discord.guild({ members: [noor], botPermissions, everyone: 0n });
  const rights = guild.role('people', { permissions: (1n << 50n) - 1n });
  guild.change(noor, { roles: [rights] });
  const [text, forum] = [guild.text('desk'), guild.forum('desk')];
  const asked = noor.write(text, 'hello');
  const wrong: string[] = [];
  const at = (id: string): Place => ({ account: 'discord', channel: id });
  const attempt = async <T>(name: string, act: () => Promise<T> | undefined): Promise<T | undefined> => {
    try {
      return await act();
    } catch {
      wrong.push(name);
      return undefined;
    }
  };
  const send = (to: Place, message: Message, key: string) =>
    attempt(`send ${key}`, async () => (await channel.send(to, message, key))[0]);
  const waiting: Message = { text: ['card'], standing: { is: 'waiting' } };
  const file = { kind: 'file', account: 'web', ref: 'r', name: 'a.txt', mime: 'text/plain' } as const;

  const card = (await send(at(text.id), { text: ['card'] }, 'card')) ?? { ...at(text.id), id: asked.id };
  const thread = (await attempt('thread', () => channel.openThread?.(at(text.id), 'Noor', 't1', card))) ?? card;
  const said = await send(thread, { text: ['hello'] }, 'in thread');
  await send(at(text.id), { text: ['x'], files: [file] }, 'file');
  await send(at(text.id), { text: ['x'], replyTo: { ...at(text.id), id: asked.id } }, 'reply');
  await attempt('react', () => channel.react?.({ ...at(text.id), id: asked.id }, '👍'));
  await attempt('pin', () => channel.pin?.(card));
  await attempt('find', () => channel.find?.(at(text.id), 'unknown'));
  const post: Placed | undefined = await send(at(forum.id), waiting, 'post');
  if (post?.thread !== undefined && discord.channel(post.thread).tags.length === 0) wrong.push('tags');
  if (said?.thread !== undefined) noor.setArchived(said.thread, true, true);
  await send(thread, { text: ['again'] }, 'in a locked thread');
  if (said) await attempt('remove', () => channel.remove?.(said));
  return wrong;
}

test('all that the bot does works with them', async () => {
  expect(await work(bitsOf(inviteAddress(APPLICATION)))).toEqual([]);
});

test('there are no others', () => {
  const known = Object.values(RIGHTS).reduce((all, bit) => all | bit, EMBED_LINKS);
  expect(bitsOf(inviteAddress(APPLICATION)).toString(2)).toBe(known.toString(2));
});

describe('something does not work', () => {
  test.each(Object.entries(RIGHTS))('without %s', async (_name, bit) => {
    expect(await work(bitsOf(inviteAddress(APPLICATION)) & ~bit)).not.toEqual([]);
  });
});
