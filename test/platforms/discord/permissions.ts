// Who may do what where: Discord's permission bits, computed from roles and overwrites as its documentation tells.
import { refusal } from './failure.ts';
import type { Account, Guild, Room } from './world.ts';

/** https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags */
export const may = {
  administrate: 1n << 3n,
  manageChannels: 1n << 4n,
  react: 1n << 6n,
  view: 1n << 10n,
  send: 1n << 11n,
  manageMessages: 1n << 13n,
  embed: 1n << 14n,
  attach: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  externalEmoji: 1n << 18n,
  useCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendInThreads: 1n << 38n,
  pin: 1n << 51n,
} as const;

export const all = (1n << 53n) - 1n;

/** What @everyone may when nobody changed it, as far as this server knows it. */
export const usual =
  may.view |
  may.send |
  may.react |
  may.embed |
  may.attach |
  may.readHistory |
  may.useCommands |
  may.createThreads |
  may.createPrivateThreads |
  may.sendInThreads |
  may.externalEmoji |
  may.mentionEveryone;

/** What an invite link of a bot asks for that runs desks. */
export const usualOfBot = usual | may.manageThreads | may.manageMessages | may.pin;

/** An account's permissions in a channel; a thread has its parent's. In a DM everybody may what one may there. */
export function permissionsIn(room: Room, accountId: string): bigint {
  const guild = room.guild;
  if (guild === undefined) return usual;
  const base = permissionsOf(guild, accountId);
  if (base === all) return all;
  const member = guild.members.get(accountId);
  if (member === undefined) return 0n;
  const { overwrites } = room.thread?.parent ?? room;
  let granted = base;
  const everyone = overwrites.find(({ id }) => id === guild.id);
  if (everyone !== undefined) granted = (granted & ~everyone.deny) | everyone.allow;
  let allow = 0n;
  let deny = 0n;
  for (const overwrite of overwrites) {
    if (overwrite.type !== 'role' || overwrite.id === guild.id || !member.roles.has(overwrite.id)) continue;
    allow |= overwrite.allow;
    deny |= overwrite.deny;
  }
  granted = (granted & ~deny) | allow;
  const own = overwrites.find(({ type, id }) => type === 'member' && id === accountId);
  if (own !== undefined) granted = (granted & ~own.deny) | own.allow;
  return granted;
}

/** The permissions in a guild, before any channel's overwrites. */
export function permissionsOf(guild: Guild, accountId: string): bigint {
  const member = guild.members.get(accountId);
  if (member === undefined) return 0n;
  if (guild.ownerId === accountId) return all;
  let granted = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) granted |= guild.roles.get(id)?.permissions ?? 0n;
  return (granted & may.administrate) === 0n ? granted : all;
}

/** A private thread is seen by its members and by those who manage threads. */
export function maySee(room: Room, accountId: string): boolean {
  if (room.recipient !== undefined) return true;
  const granted = permissionsIn(room, accountId);
  if ((granted & may.view) === 0n) return false;
  if (room.type !== 12 || room.thread === undefined) return true;
  return (granted & may.manageThreads) !== 0n || room.thread.members.has(accountId);
}

/** Throws 50001 where the account does not see the channel, 50013 where it lacks one of the bits. */
export function demand(room: Room, account: Account, ...bits: readonly bigint[]): void {
  if (!maySee(room, account.id)) throw refusal('missingAccess');
  if (room.guild === undefined) return;
  const granted = permissionsIn(room, account.id);
  if (bits.some((bit) => (granted & bit) === 0n)) throw refusal('missingPermissions');
}

export function can(room: Room, accountId: string, bit: bigint): boolean {
  return (permissionsIn(room, accountId) & bit) !== 0n;
}

/** The bit for writing there. */
export const writing = (room: Room): bigint => (room.thread === undefined ? may.send : may.sendInThreads);
