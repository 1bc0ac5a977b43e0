// Tells the bot what happened, if it sees the channel and asked for it.
import type { Json } from './failure.ts';
import type { Hub } from './hub.ts';
import { intents, readsWithoutIntent, reduced } from './intents.ts';
import { maySee } from './permissions.ts';
import { bareMemberWire, memberWire, roomWire, threadMemberWire } from './wire.ts';
import type { Account, Guild, Member, MessageWire, Room, Stored } from './world.ts';

const hears = (hub: Hub, room: Room): boolean => maySee(room, hub.bot.id) && (room.guild?.available ?? true);

const inGuild = (room: Room): Json => (room.guild === undefined ? {} : { guild_id: room.guild.id });

/** A message as the gateway sends it: with its guild and its author's membership. */
function eventWire({ wire, room }: Stored): MessageWire {
  const { guild } = room;
  if (guild === undefined) return { ...wire, channel_type: 1 };
  const author = guild.members.get(wire.author.id);
  const mentions = wire.mentions.map((mention) => {
    const member = guild.members.get(mention.id);
    return member === undefined ? mention : { ...mention, member: bareMemberWire(member) };
  });
  const member = author === undefined ? {} : { member: bareMemberWire(author) };
  return { ...wire, mentions, ...member, guild_id: guild.id, channel_type: room.type };
}

export function tellMessage(hub: Hub, name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', stored: Stored): void {
  const { room } = stored;
  if (stored.onlyFor !== undefined || !hears(hub, room)) return;
  const isDirect = room.guild === undefined;
  const wire = eventWire(stored);
  const intent = isDirect ? intents.directMessages : intents.messages;
  const full = JSON.stringify(wire);
  const isOpen = readsWithoutIntent(wire, hub.bot.id, isDirect) && wire.referenced_message === undefined;
  hub.gateway.tell(name, intent, full, isOpen || isDirect ? full : JSON.stringify(reduced(wire, hub.bot.id)));
}

export function tellRemoved(hub: Hub, room: Room, ids: readonly string[]): void {
  if (!hears(hub, room)) return;
  const intent = room.guild === undefined ? intents.directMessages : intents.messages;
  const where = { channel_id: room.id, ...inGuild(room) };
  const [id] = ids;
  if (ids.length === 1) hub.gateway.tell('MESSAGE_DELETE', intent, JSON.stringify({ id, ...where }));
  else hub.gateway.tell('MESSAGE_DELETE_BULK', intent, JSON.stringify({ ids, ...where }));
}

export type ReactionEvent =
  | 'MESSAGE_REACTION_ADD'
  | 'MESSAGE_REACTION_REMOVE'
  | 'MESSAGE_REACTION_REMOVE_ALL'
  | 'MESSAGE_REACTION_REMOVE_EMOJI';

export function tellReaction(
  hub: Hub,
  name: ReactionEvent,
  { room, wire, onlyFor }: Stored,
  by?: Account,
  emoji?: Json,
): void {
  if (onlyFor !== undefined || !hears(hub, room)) return;
  const member = by === undefined ? undefined : room.guild?.members.get(by.id);
  const isAdd = name === 'MESSAGE_REACTION_ADD';
  const data = {
    channel_id: room.id,
    message_id: wire.id,
    ...inGuild(room),
    ...(by === undefined ? {} : { user_id: by.id, type: 0, burst: false }),
    ...(emoji === undefined ? {} : { emoji }),
    ...(isAdd && member !== undefined ? { member: memberWire(member) } : {}),
    ...(isAdd ? { message_author_id: wire.author.id, burst_colors: [] } : {}),
  };
  hub.gateway.tell(name, room.guild === undefined ? intents.directReactions : intents.reactions, JSON.stringify(data));
}

export function tellTyping(hub: Hub, room: Room, by: Account): void {
  if (!hears(hub, room)) return;
  const member = room.guild?.members.get(by.id);
  const data = {
    channel_id: room.id,
    ...inGuild(room),
    user_id: by.id,
    timestamp: Math.floor(hub.now() / 1000),
    ...(member === undefined ? {} : { member: memberWire(member) }),
  };
  hub.gateway.tell(
    'TYPING_START',
    room.guild === undefined ? intents.directTyping : intents.typing,
    JSON.stringify(data),
  );
}

export function tellPins(hub: Hub, room: Room): void {
  if (!hears(hub, room)) return;
  const data = { channel_id: room.id, ...inGuild(room), last_pin_timestamp: hub.time() };
  hub.gateway.tell(
    'CHANNEL_PINS_UPDATE',
    room.guild === undefined ? intents.directMessages : intents.guilds,
    JSON.stringify(data),
  );
}

type RoomEvent =
  | 'CHANNEL_CREATE'
  | 'CHANNEL_UPDATE'
  | 'CHANNEL_DELETE'
  | 'THREAD_CREATE'
  | 'THREAD_UPDATE'
  | 'THREAD_DELETE';

export function tellRoom(hub: Hub, name: RoomEvent, room: Room, more: Json = {}): void {
  if (!hears(hub, room)) return;
  const { thread } = room;
  // A bot is told of its DMs by no intent but that of direct messages.
  const intent = room.guild === undefined ? intents.directMessages : intents.guilds;
  const data =
    name === 'THREAD_DELETE'
      ? { id: room.id, guild_id: room.guild?.id, parent_id: thread?.parent.id, type: room.type }
      : { ...roomWire(room, hub.bot.id), ...more };
  hub.gateway.tell(name, intent, JSON.stringify(data));
}

/** Without the members intent a bot hears only of itself: docs, "Thread Members Update". */
export function tellThreadMembers(hub: Hub, room: Room, added: readonly string[], removed: readonly string[]): void {
  const { thread, guild } = room;
  if (thread === undefined || guild === undefined || !hears(hub, room)) return;
  const isOfBot = added.includes(hub.bot.id) || removed.includes(hub.bot.id);
  const data = JSON.stringify({
    id: room.id,
    guild_id: guild.id,
    member_count: Math.min(50, thread.members.size),
    added_members: added.map((id) => {
      const member = guild.members.get(id);
      const joinedAt = thread.members.get(id) ?? hub.time();
      return {
        ...threadMemberWire(room.id, id, joinedAt),
        ...(member === undefined ? {} : { member: memberWire(member) }),
        presence: null,
      };
    }),
    removed_member_ids: removed,
  });
  hub.gateway.tell('THREAD_MEMBERS_UPDATE', isOfBot ? intents.guilds : intents.members, data);
}

export function tellMember(
  hub: Hub,
  name: 'GUILD_MEMBER_ADD' | 'GUILD_MEMBER_UPDATE' | 'GUILD_MEMBER_REMOVE',
  guild: Guild,
  member: Member,
): void {
  const { user, ...rest } = memberWire(member);
  const data = name === 'GUILD_MEMBER_REMOVE' ? { guild_id: guild.id, user } : { guild_id: guild.id, user, ...rest };
  // A bot always hears of its own changes.
  const intent = name === 'GUILD_MEMBER_UPDATE' && member.account.id === hub.bot.id ? 0 : intents.members;
  hub.gateway.tell(name, intent, JSON.stringify(data));
}
