// What a session is told first: READY, then its guilds with their channels, threads and members.
import type { Json } from './failure.ts';
import { applicationFlags } from './guilds.ts';
import type { Hub } from './hub.ts';
import { intents } from './intents.ts';
import { maySee } from './permissions.ts';
import type { Session } from './protocol.ts';
import { accountWire, bareMemberWire, guildWire, memberWire, roomWire } from './wire.ts';
import { channelsOf, type Guild, threadsOf } from './world.ts';

type Push = (name: string, data: string) => void;

/** Guilds are unavailable in READY and come one by one after it. */
export function greet(hub: Hub, session: Session, push: Push): void {
  const mine = [...hub.world.guilds.values()].filter(({ members }) => members.has(hub.bot.id));
  const ready: Json = {
    v: 10,
    user: { ...accountWire(hub.bot), verified: true, mfa_enabled: false, email: null, flags: 0, bio: '' },
    guilds: mine.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: hub.url.replace('http', 'ws'),
    shard: [0, 1],
    application: {
      id: hub.applicationId,
      flags: applicationFlags(hub),
    },
    private_channels: [],
    presences: [],
    relationships: [],
    user_settings: {},
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    _trace: ['["local",{"micros":0}]'],
  };
  push('READY', JSON.stringify(ready));
  if ((session.intents & intents.guilds) === 0) return;
  for (const guild of mine) push(...guildEvent(hub, guild, session.intents));
}

/** GUILD_CREATE of a guild, or GUILD_DELETE while it is down. */
export function guildEvent(hub: Hub, guild: Guild, asked: number): [name: string, data: string] {
  if (!guild.available) return ['GUILD_DELETE', JSON.stringify({ id: guild.id, unavailable: true })];
  const bot = hub.bot.id;
  // Without presences a guild shows nobody but the bot: docs, "Guild Create".
  const isOpen = (asked & intents.presences) !== 0;
  const members = [...guild.members.values()].filter(({ account }) => isOpen || account.id === bot);
  const me = guild.members.get(bot);
  return [
    'GUILD_CREATE',
    JSON.stringify({
      ...guildWire(guild),
      joined_at: me?.joinedAt,
      large: false,
      unavailable: false,
      member_count: guild.members.size,
      voice_states: [],
      members: members.map(memberWire),
      channels: channelsOf(hub.world, guild)
        .filter((room) => maySee(room, bot))
        .map((room) => roomWire(room)),
      threads: threadsOf(hub.world, guild)
        .filter((room) => room.thread?.archived === false && maySee(room, bot))
        .map((room) => roomWire(room, bot)),
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    }),
  ];
}

/** Answers op 8: the members by id, or those whose name begins so. */
export function membersChunk(hub: Hub, d: Readonly<Record<string, unknown>>, push: Push): void {
  const guild = hub.world.guilds.get(String(d.guild_id));
  if (guild === undefined) return;
  const ids = d.user_ids === undefined ? undefined : new Set([d.user_ids].flat().map(String));
  const query = typeof d.query === 'string' ? d.query.toLowerCase() : '';
  const found = [...guild.members.values()].filter(({ account, nick }) =>
    ids === undefined ? (nick ?? account.username).toLowerCase().startsWith(query) : ids.has(account.id),
  );
  const chunk: Json = {
    guild_id: guild.id,
    members: found.map((member) => ({ ...bareMemberWire(member), user: accountWire(member.account) })),
    chunk_index: 0,
    chunk_count: 1,
    not_found: ids === undefined ? [] : [...ids].filter((id) => !guild.members.has(id)),
    presences: [],
    ...(d.nonce === undefined ? {} : { nonce: d.nonce }),
  };
  push('GUILD_MEMBERS_CHUNK', JSON.stringify(chunk));
}
