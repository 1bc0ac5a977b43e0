// The people's side: guilds, roles, members and channels, and what is in a channel.
import { tellMember, tellRoom } from './events.ts';
import type { Hub } from './hub.ts';
import { intents } from './intents.ts';
import { may, maySee, permissionsIn, usual, usualOfBot } from './permissions.ts';
import { guildEvent } from './ready.ts';
import { dmOf } from './rooms.ts';
import { accountOf, type ChannelView, idOf, type Ref, roomBy, viewOf } from './view.ts';
import { emojisWire, rolesWire } from './wire.ts';
import { type Account, addRoom, type Guild, type Member, type Role, type Room, type RoomType } from './world.ts';

export interface GuildPlan {
  readonly name?: string;
  readonly locale?: string;
  /** The bot's permissions; `usualOfBot` unless said otherwise. */
  readonly botPermissions?: bigint;
  readonly everyone?: bigint;
  readonly members?: readonly Ref[];
}

export interface ChannelPlan {
  readonly topic?: string;
  /** Only these people and roles, the bot among them unless said otherwise, see it. */
  readonly onlyFor?: readonly Ref[];
  readonly botSees?: boolean;
  /** Permission bits that the bot's own overwrite denies here. */
  readonly botLacks?: bigint;
  readonly parent?: Ref;
}

export interface ForumPlan extends ChannelPlan {
  readonly tags?: readonly (
    | string
    | { readonly name: string; readonly moderated?: boolean; readonly emoji?: string }
  )[];
  readonly requireTag?: boolean;
}

export interface RolePlan {
  readonly permissions?: bigint;
  readonly mentionable?: boolean;
}

export interface MemberPlan {
  readonly nick?: string;
  readonly roles?: readonly Ref[];
}

export type GuildView = ReturnType<typeof openGuild>;

/** Makes a guild with the bot in it; its owner is nobody's account. */
export function addGuild(hub: Hub, plan: GuildPlan): Guild {
  const id = hub.newId();
  const everyone: Role = {
    id,
    name: '@everyone',
    permissions: plan.everyone ?? usual,
    mentionable: false,
    managed: false,
  };
  const own: Role = {
    id: hub.newId(),
    name: hub.bot.username,
    permissions: plan.botPermissions ?? usualOfBot,
    mentionable: false,
    managed: true,
  };
  const guild: Guild = {
    id,
    name: plan.name ?? 'A server',
    ownerId: hub.newId(),
    locale: plan.locale ?? 'en-US',
    roles: new Map([
      [id, everyone],
      [own.id, own],
    ]),
    members: new Map(),
    emoji: new Map(),
    available: true,
  };
  guild.members.set(hub.bot.id, { account: hub.bot, nick: null, roles: new Set([own.id]), joinedAt: hub.time() });
  for (const ref of plan.members ?? []) addMember(hub, guild, accountOf(hub, ref), {});
  hub.world.guilds.set(id, guild);
  return guild;
}

function addMember(hub: Hub, guild: Guild, account: Account, plan: MemberPlan): Member {
  const member: Member = {
    account,
    nick: plan.nick ?? null,
    roles: new Set((plan.roles ?? []).map(idOf)),
    joinedAt: hub.time(),
  };
  guild.members.set(account.id, member);
  return member;
}

/** Tells the sessions that are open that the bot joined, or that an outage ended. */
export function tellGuild(hub: Hub, guild: Guild): void {
  hub.gateway.tell(...withIntent(guildEvent(hub, guild, 0)));
}

function withIntent([name, data]: [string, string]): [string, number, string] {
  return [name, intents.guilds, data];
}

export function openGuild(hub: Hub, guild: Guild) {
  function add(type: RoomType, name: string, plan: ChannelPlan): Room {
    const parent = plan.parent === undefined ? null : idOf(plan.parent);
    const room = addRoom(hub.world, { id: hub.newId(), type, name, guild, parentId: parent });
    room.topic = plan.topic ?? null;
    restrict(room, plan);
    return room;
  }

  function restrict(room: Room, { onlyFor, botSees = true, botLacks = 0n }: ChannelPlan): void {
    if (onlyFor !== undefined) {
      room.overwrites.push({ id: guild.id, type: 'role', allow: 0n, deny: may.view });
      for (const ref of onlyFor) {
        const id = idOf(ref);
        room.overwrites.push({ id, type: guild.roles.has(id) ? 'role' : 'member', allow: may.view, deny: 0n });
      }
    }
    const allow = onlyFor !== undefined && botSees ? may.view : 0n;
    const deny = botLacks | (botSees ? 0n : may.view);
    if (allow !== 0n || deny !== 0n) room.overwrites.push({ id: hub.bot.id, type: 'member', allow, deny });
  }

  function told(room: Room): ChannelView {
    tellRoom(hub, 'CHANNEL_CREATE', room);
    return viewOf(hub, room);
  }

  function memberOf(ref: Ref): Member {
    const member = guild.members.get(idOf(ref));
    if (member === undefined) throw new Error(`${idOf(ref)} is no member of ${guild.name}`);
    return member;
  }

  return {
    id: guild.id,
    guild,
    text: (name: string, plan: ChannelPlan = {}): ChannelView => told(add(0, name, plan)),
    announcements: (name: string, plan: ChannelPlan = {}): ChannelView => told(add(5, name, plan)),
    category: (name: string, plan: ChannelPlan = {}): ChannelView => told(add(4, name, plan)),
    forum(name: string, plan: ForumPlan = {}): ChannelView {
      const room = add(15, name, plan);
      room.requireTag = plan.requireTag ?? false;
      room.tags = (plan.tags ?? []).map((tag) => {
        const of = typeof tag === 'string' ? { name: tag } : tag;
        return {
          id: hub.newId(),
          moderated: false,
          emoji_id: null,
          ...of,
          emoji_name: 'emoji' in of ? (of.emoji ?? null) : null,
        };
      });
      return told(room);
    },
    role(name: string, plan: RolePlan = {}): Role {
      const role: Role = {
        id: hub.newId(),
        name,
        permissions: plan.permissions ?? 0n,
        mentionable: plan.mentionable ?? false,
        managed: false,
      };
      guild.roles.set(role.id, role);
      const wire = rolesWire(guild).find(({ id }) => id === role.id);
      hub.gateway.tell('GUILD_ROLE_CREATE', intents.guilds, JSON.stringify({ guild_id: guild.id, role: wire }));
      return role;
    },
    /** Adds an emoji of the guild's own; the result is how reactions are keyed: "name:id". */
    emoji(name: string): string {
      const id = hub.newId();
      guild.emoji.set(id, name);
      hub.gateway.tell(
        'GUILD_EMOJIS_UPDATE',
        1 << 3,
        JSON.stringify({ guild_id: guild.id, emojis: emojisWire(guild) }),
      );
      return `${name}:${id}`;
    },
    join(ref: Ref, plan: MemberPlan = {}): Member {
      const member = addMember(hub, guild, accountOf(hub, ref), plan);
      tellMember(hub, 'GUILD_MEMBER_ADD', guild, member);
      return member;
    },
    /** Changes a nickname or the roles. */
    change(ref: Ref, plan: MemberPlan): void {
      const member = memberOf(ref);
      if (plan.nick !== undefined) member.nick = plan.nick;
      if (plan.roles !== undefined) {
        member.roles.clear();
        for (const role of plan.roles) member.roles.add(idOf(role));
      }
      tellMember(hub, 'GUILD_MEMBER_UPDATE', guild, member);
    },
    /** They leave, or the bot is thrown out. */
    leave(ref: Ref): void {
      const member = memberOf(ref);
      guild.members.delete(member.account.id);
      if (member.account === hub.bot)
        hub.gateway.tell('GUILD_DELETE', intents.guilds, JSON.stringify({ id: guild.id }));
      else tellMember(hub, 'GUILD_MEMBER_REMOVE', guild, member);
    },
    member: memberOf,
    /** The guild goes offline, as in an outage, or comes back. */
    setAvailable(isAvailable: boolean): void {
      guild.available = isAvailable;
      tellGuild(hub, guild);
    },
    /** What somebody may do in a channel, as bits. */
    permissions: (channel: Ref, who: Ref): bigint => permissionsIn(roomBy(hub, channel), idOf(who)),
    /** Denies the bot some permissions in a channel from now on. */
    restrictBot(channel: Ref, deny: bigint): void {
      const room = roomBy(hub, channel);
      room.overwrites.push({ id: hub.bot.id, type: 'member', allow: 0n, deny });
      if (maySee(room, hub.bot.id)) tellRoom(hub, 'CHANNEL_UPDATE', room);
    },
  };
}

export function openPlaces(hub: Hub) {
  return {
    guild(plan: GuildPlan = {}): GuildView {
      const guild = addGuild(hub, plan);
      tellGuild(hub, guild);
      return openGuild(hub, guild);
    },
    /** A channel, thread or DM by its id. */
    channel: (ref: Ref): ChannelView => viewOf(hub, roomBy(hub, ref)),
    /** Somebody's DM with the bot. */
    dm: (ref: Ref): ChannelView => viewOf(hub, dmOf(hub, accountOf(hub, ref))),
  };
}
