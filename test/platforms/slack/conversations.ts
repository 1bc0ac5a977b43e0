// The conversations and users methods: looking channels and members up, opening direct messages, and reading what was said.
import { type Args, type Fields, flag, required, text, whole } from './args.ts';
import { emit } from './events.ts';
import { SlackFailure } from './failure.ts';
import type { Hub, Method } from './hub.ts';
import { joinedRoom, memberNamed, openDirect, visibleRoom } from './places.ts';
import { postMessage } from './post.ts';
import { channelType, liveMessage, type Member, type Room, repliesOf, type Stored, shownWire } from './world.ts';

const PAGE_MAX = 999;

export const info: Method = (hub, args) => {
  const room = visibleRoom(hub, args);
  return {
    channel: { ...wireOf(hub, room), ...(flag(args, 'include_num_members') && { num_members: room.members.size }) },
  };
};

function wireOf(hub: Hub, room: Room): Fields {
  const isDirect = room.kind === 'im';
  return {
    id: room.id,
    created: room.created,
    ...(isDirect
      ? { user: [...room.members].find((id) => id !== hub.app.botUserId) }
      : { name: room.name, name_normalized: room.name }),
    is_channel: room.kind === 'public',
    is_group: room.kind === 'private',
    is_im: isDirect,
    is_mpim: room.kind === 'mpim',
    is_private: room.kind !== 'public',
    is_archived: room.isArchived,
    is_general: false,
    creator: room.creator,
    is_shared: room.sharedWith.size > 0,
    is_ext_shared: room.sharedWith.size > 0,
    is_org_shared: false,
    is_member: room.members.has(hub.app.botUserId),
    context_team_id: hub.app.teamId,
    shared_team_ids: [hub.app.teamId, ...room.sharedWith],
    connected_team_ids: [...room.sharedWith],
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

export const open: Method = (hub, args) => {
  const users = text(args, 'users')
    ?.split(',')
    .filter((id) => id !== '');
  if (users === undefined) {
    const room = visibleRoom(hub, args);
    return { channel: { id: room.id }, no_op: true, already_open: true };
  }
  for (const id of users) memberNamed(hub, id);
  const [first] = users;
  if (first === undefined) throw new SlackFailure('users_list_not_supplied');
  if (users.length === 1) {
    const before = hub.world.rooms.size;
    const room = openDirect(hub, first);
    const isNew = hub.world.rooms.size > before;
    const channel = flag(args, 'return_im') ? wireOf(hub, room) : { id: room.id };
    return { channel, ...(!isNew && { no_op: true, already_open: true }) };
  }
  const members = [...users, hub.app.botUserId];
  const room = hub.world.addRoom({ name: `mpdm-${users.length}`, kind: 'mpim', creator: hub.app.botUserId, members });
  return { channel: { id: room.id } };
};

export const join: Method = (hub, args) => {
  const room = visibleRoom(hub, args);
  if (room.kind !== 'public') throw new SlackFailure('method_not_supported_for_channel_type');
  if (room.isArchived) throw new SlackFailure('is_archived');
  if (room.members.has(hub.app.botUserId)) {
    return {
      channel: wireOf(hub, room),
      warning: 'already_in_channel',
      response_metadata: { warnings: ['already_in_channel'] },
    };
  }
  enter(hub, room, hub.app.botUserId, undefined);
  return { channel: wireOf(hub, room) };
};

/** A member comes in: Slack says so in the channel, and tells who is there. */
export function enter(hub: Hub, room: Room, memberId: string, inviter: string | undefined): void {
  room.members.add(memberId);
  const by = inviter === undefined ? {} : { inviter };
  const content = { subtype: 'channel_join', user: memberId, text: `<@${memberId}> has joined the channel`, ...by };
  postMessage(hub, room, content, { byBot: memberId === hub.app.botUserId });
  const member = hub.world.members.get(memberId);
  const kind = room.kind === 'public' ? 'C' : 'G';
  const event = {
    type: 'member_joined_channel',
    user: memberId,
    channel: room.id,
    channel_type: kind,
    team: member?.team,
    ...by,
  };
  emit(hub, 'member_joined_channel', { ...event, event_ts: hub.world.newTs() }, room);
}

/** A member goes. The bot is told of others only: where it is not, it hears nothing. */
export function leave(hub: Hub, room: Room, memberId: string): void {
  room.members.delete(memberId);
  const content = { subtype: 'channel_leave', user: memberId, text: `<@${memberId}> has left the channel` };
  postMessage(hub, room, content, { byBot: memberId === hub.app.botUserId });
  const kind = room.kind === 'public' ? 'C' : 'G';
  const event = {
    type: 'member_left_channel',
    user: memberId,
    channel: room.id,
    channel_type: kind,
    team: hub.app.teamId,
  };
  emit(hub, 'member_left_channel', { ...event, event_ts: hub.world.newTs() }, room);
}

export const members: Method = (hub, args) => {
  const room = visibleRoom(hub, args);
  return { members: [...room.members], response_metadata: { next_cursor: '' } };
};

function canRead(hub: Hub, room: Room): void {
  const scope = { channel: 'channels:history', group: 'groups:history', im: 'im:history', mpim: 'mpim:history' }[
    channelType(room)
  ];
  if (hub.settings.scopes.has(scope)) return;
  throw new SlackFailure('missing_scope', { needed: scope, provided: [...hub.settings.scopes].join(',') });
}

/** Newest first; answers in threads are left out. */
export const history: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  canRead(hub, room);
  const found = [...room.messages.values()]
    .filter(
      ({ state, wire }) =>
        state !== 'deleted' &&
        (wire.thread_ts === undefined || wire.thread_ts === wire.ts || wire.subtype === 'thread_broadcast'),
    )
    .filter(between(args))
    .reverse();
  return paged(room, found, args, 100);
};

/** The head first, then the answers, oldest first. */
export const replies: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  canRead(hub, room);
  const head = liveMessage(room, required(args, 'ts'));
  if (head === undefined) throw new SlackFailure('thread_not_found');
  const root = liveMessage(room, head.wire.thread_ts ?? head.wire.ts);
  if (root === undefined) throw new SlackFailure('thread_not_found');
  const rest = head === root ? repliesOf(room, root.wire.ts).filter(between(args)) : [head];
  const isFirst = text(args, 'cursor') === undefined;
  const page = paged(room, rest, args, 1000);
  return {
    ...page,
    messages: [
      ...(isFirst && head === root ? [shownWire(room, root, flag(args, 'include_all_metadata'))] : []),
      ...page.messages,
    ],
  };
};

/** `oldest` and `latest` are left out themselves, unless `inclusive`. */
function between(args: Args): (stored: Stored) => boolean {
  const oldest = text(args, 'oldest') ?? '0';
  const latest = text(args, 'latest');
  const isInclusive = flag(args, 'inclusive');
  return ({ wire: { ts } }) => {
    const after = isInclusive ? compareTs(ts, oldest) >= 0 : compareTs(ts, oldest) > 0;
    if (latest === undefined) return after;
    return after && (isInclusive ? compareTs(ts, latest) <= 0 : compareTs(ts, latest) < 0);
  };
}

function compareTs(a: string, b: string): number {
  const [aSeconds = '0', aMicros = '0'] = a.split('.');
  const [bSeconds = '0', bMicros = '0'] = b.split('.');
  return Number(aSeconds) - Number(bSeconds) || Number(aMicros.padEnd(6, '0')) - Number(bMicros.padEnd(6, '0'));
}

function paged(room: Room, found: readonly Stored[], args: Args, usual: number) {
  const limit = whole(args, 'limit', usual, 1, PAGE_MAX);
  const from = startOf(found, text(args, 'cursor'));
  const page = found.slice(from, from + limit);
  const last = page.at(-1);
  const hasMore = from + limit < found.length && last !== undefined;
  const withMetadata = flag(args, 'include_all_metadata');
  return {
    messages: page.map((stored) => shownWire(room, stored, withMetadata)),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? Buffer.from(`next_ts:${last.wire.ts}`).toString('base64') : '' },
  };
}

function startOf(found: readonly Stored[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const ts = /^next_ts:([\d.]+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  const index = found.findIndex(({ wire }) => wire.ts === ts);
  if (index < 0) throw new SlackFailure('invalid_cursor');
  return index + 1;
}

export const usersInfo: Method = (hub, args) => {
  const member = memberNamed(hub, required(args, 'user'));
  return { user: memberWire(hub, member, flag(args, 'include_locale')) };
};

/** Of strangers from another workspace Slack tells less, and says that they are one. */
function memberWire(hub: Hub, member: Member, withLocale: boolean): Fields {
  const isStranger = member.team !== hub.app.teamId;
  return {
    id: member.id,
    team_id: member.team,
    name: member.name,
    deleted: member.isDeactivated,
    real_name: member.realName,
    tz: member.tz,
    tz_label: member.tz,
    tz_offset: member.tzOffset,
    profile: {
      real_name: member.realName,
      real_name_normalized: member.realName,
      display_name: member.displayName,
      display_name_normalized: member.displayName,
      team: member.team,
      ...(member.isBot && { bot_id: hub.app.botId, api_app_id: hub.app.appId }),
    },
    is_bot: member.isBot,
    is_app_user: false,
    updated: hub.world.date(),
    ...(isStranger ? { is_stranger: true } : { is_restricted: member.isRestricted, is_ultra_restricted: false }),
    ...(withLocale && { locale: member.locale }),
  };
}
