// The address that brings the bot into a server, with the rights that it needs and no others.
import { PermissionFlagsBits } from 'discord.js';

const RIGHTS = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ManageThreads',
  'ManageChannels',
  'PinMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
] as const satisfies readonly (keyof typeof PermissionFlagsBits)[];

/** `application`: the application's id, from its General Information page. */
export function inviteAddress(application: string): string {
  const permissions = RIGHTS.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
