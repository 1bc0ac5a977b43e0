// Whom a message really notifies: its mentions, cut down by allowed_mentions and by what its author may.
import type { Hub } from './hub.ts';
import { can, may } from './permissions.ts';
import type { Account, Pings, Room, Stored } from './world.ts';

/** `allowed_mentions` of a request. https://docs.discord.com/developers/resources/message#allowed-mentions-object */
export interface Allowed {
  readonly parse: readonly ('users' | 'roles' | 'everyone')[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly repliedUser: boolean;
}

/** What Discord takes when a request says nothing: every mention is live. */
const everything: Allowed = { parse: ['users', 'roles', 'everyone'], users: [], roles: [], repliedUser: true };

/**
 * A backslash before a mention hides it from the eye and not from the server, so only code keeps it from notifying.
 */
export function pingsOf(
  hub: Hub,
  room: Room,
  author: Account,
  content: string,
  allowed: Allowed = everything,
  replyTo: Stored | undefined,
): Pings {
  const text = withoutCode(content);
  const people = new Set<string>();
  const roles = new Set<string>();
  if (replyTo !== undefined && allowed.repliedUser && isReachable(hub, room, replyTo.authorId))
    people.add(replyTo.authorId);
  for (const [, id = ''] of text.matchAll(/<@!?(\d+)>/g)) {
    if (isReachable(hub, room, id) && (allowed.parse.includes('users') || allowed.users.includes(id))) people.add(id);
  }
  const { guild } = room;
  if (guild === undefined) return { people: [...people], roles: [], everyone: false };
  const mayAll = can(room, author.id, may.mentionEveryone);
  for (const [, id = ''] of text.matchAll(/<@&(\d+)>/g)) {
    const role = guild.roles.get(id);
    if (role === undefined || !(role.mentionable || mayAll)) continue;
    if (allowed.parse.includes('roles') || allowed.roles.includes(id)) roles.add(id);
  }
  const everyone = mayAll && allowed.parse.includes('everyone') && /@(everyone|here)\b/.test(text);
  return { people: [...people], roles: [...roles], everyone };
}

function isReachable(hub: Hub, room: Room, id: string): boolean {
  if (room.guild !== undefined) return room.guild.members.has(id) || hub.world.accounts.has(id);
  return id === hub.bot.id || id === room.recipient?.id;
}

export function withoutCode(content: string): string {
  return content.replace(/```[\s\S]*?```|(`+)[\s\S]*?[^`]\1(?!`)/g, ' ');
}
