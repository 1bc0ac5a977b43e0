// Finds what a call names (conversations, messages, members), or refuses as Slack does when the bot may not see it.
import { type Args, required } from './args.ts';
import { SlackFailure } from './failure.ts';
import type { Found, Hub } from './hub.ts';
import { liveMessage, type Member, type Room } from './world.ts';

/** A conversation that the bot may see: private ones only as a member. */
export function visibleRoom(hub: Hub, args: Args, name = 'channel'): Room {
  const room = hub.world.rooms.get(required(args, name));
  if (room === undefined) throw new SlackFailure('channel_not_found');
  if (room.kind !== 'public' && !room.members.has(hub.app.botUserId)) throw new SlackFailure('channel_not_found');
  return room;
}

/** A conversation that the bot may write in. A member's id stands for the direct messages with them. */
export function writableRoom(hub: Hub, args: Args, name = 'channel'): Room {
  const id = required(args, name);
  const room = hub.world.members.has(id) ? openDirect(hub, id) : visibleRoom(hub, args, name);
  if (room.isArchived) throw new SlackFailure('is_archived');
  const mayAnywhere = room.kind === 'public' && hub.settings.scopes.has('chat:write.public');
  if (!room.members.has(hub.app.botUserId) && !mayAnywhere) throw new SlackFailure('not_in_channel');
  return room;
}

/** A conversation that the bot is in. */
export function joinedRoom(hub: Hub, args: Args, name = 'channel'): Room {
  const room = visibleRoom(hub, args, name);
  if (!room.members.has(hub.app.botUserId)) throw new SlackFailure('not_in_channel');
  return room;
}

export function messageIn(room: Room, ts: string): Found {
  const stored = liveMessage(room, ts);
  if (stored === undefined) throw new SlackFailure('message_not_found');
  return { room, stored };
}

export function memberNamed(hub: Hub, id: string): Member {
  const member = hub.world.members.get(id);
  if (member === undefined) throw new SlackFailure('user_not_found');
  return member;
}

/** The direct messages between the bot and a member; opened at the first need. */
export function openDirect(hub: Hub, memberId: string): Room {
  const member = memberNamed(hub, memberId);
  const existing = hub.world.directs.get(memberId);
  if (existing !== undefined) return existing;
  if (member.isBot) throw new SlackFailure('cannot_dm_bot');
  const members = [member.id, hub.app.botUserId];
  return hub.world.addRoom({ name: member.id, kind: 'im', creator: member.id, members });
}
