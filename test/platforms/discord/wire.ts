// How people, guilds, channels and threads look on the wire.
import type { Json } from './failure.ts';
import { permissionsIn } from './permissions.ts';
import type { Account, Guild, Member, Overwrite, Role, Room } from './world.ts';

export function accountWire(account: Account): Json & { readonly id: string } {
  return {
    id: account.id,
    username: account.username,
    discriminator: account.isBot ? '0001' : '0',
    global_name: account.globalName,
    avatar: null,
    public_flags: 0,
    ...(account.isBot ? { bot: true } : {}),
  };
}

/** A member without the account, as it hangs on messages. */
export function bareMemberWire(member: Member): Json {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

export function memberWire(member: Member): Json {
  return { ...bareMemberWire(member), user: accountWire(member.account) };
}

/** A member as interactions carry them: with what they may do in that channel. */
export function actingMemberWire(member: Member, room: Room): Json {
  return { ...memberWire(member), permissions: permissionsIn(room, member.account.id).toString() };
}

export function roleWire(role: Role, position: number): Json {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: role.permissions.toString(),
    managed: role.managed,
    mentionable: role.mentionable,
    flags: 0,
  };
}

export function rolesWire(guild: Guild): Json[] {
  return [...guild.roles.values()].map(roleWire);
}

function overwriteWire({ id, type, allow, deny }: Overwrite): Json {
  return { id, type: type === 'role' ? 0 : 1, allow: allow.toString(), deny: deny.toString() };
}

/** A channel, thread or DM. `viewer` adds their thread membership, as Discord does for the bot that asks. */
export function roomWire(room: Room, viewer?: string): Json {
  const { guild, thread, recipient } = room;
  const base = { id: room.id, type: room.type, last_message_id: room.lastMessageId, flags: room.requireTag ? 16 : 0 };
  if (recipient !== undefined) return { ...base, recipients: [accountWire(recipient)] };
  if (thread !== undefined) return { ...base, ...threadWire(room, viewer) };
  const isForum = room.type === 15;
  return {
    ...base,
    guild_id: guild?.id,
    name: room.name,
    position: 0,
    parent_id: room.parentId,
    topic: room.topic,
    nsfw: false,
    rate_limit_per_user: room.slowmodeSeconds,
    permission_overwrites: room.overwrites.map(overwriteWire),
    ...(isForum
      ? {
          available_tags: room.tags,
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
          template: '',
        }
      : {}),
  };
}

function threadWire(room: Room, viewer: string | undefined): Json {
  const { thread, guild } = room;
  if (thread === undefined) return {};
  const joined = viewer === undefined ? undefined : thread.members.get(viewer);
  return {
    guild_id: guild?.id,
    parent_id: thread.parent.id,
    owner_id: thread.ownerId,
    name: room.name,
    rate_limit_per_user: room.slowmodeSeconds,
    message_count: thread.count,
    total_message_sent: thread.total,
    member_count: Math.min(50, thread.members.size),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
      ...(room.type === 12 ? { invitable: true } : {}),
    },
    ...(thread.parent.type === 15 ? { applied_tags: thread.appliedTags } : {}),
    ...(joined === undefined || viewer === undefined ? {} : { member: threadMemberWire(room.id, viewer, joined) }),
  };
}

export function threadMemberWire(threadId: string, accountId: string, joinedAt: string): Json {
  return { id: threadId, user_id: accountId, join_timestamp: joinedAt, flags: 0 };
}

export function emojisWire(guild: Guild): Json[] {
  const common = { roles: [], require_colons: true, managed: false, animated: false, available: true };
  return [...guild.emoji].map(([id, name]) => ({ id, name, ...common }));
}

export function guildWire(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: rolesWire(guild),
    emojis: emojisWire(guild),
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}
