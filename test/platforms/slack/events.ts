// Events as the app gets them: the wrapper around each, which subscriptions let it through, and what tells of a message.
import type { Fields } from './args.ts';
import type { Hub } from './hub.ts';
import { channelType, type Room, type Wire } from './world.ts';

const messageSubscription = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
};

/** Tells the app of an event, if it subscribed and, for one in a conversation, is there. */
export function emit(hub: Hub, subscription: string, event: Fields, room?: Room): void {
  if (!hub.settings.subscriptions.has(subscription)) return;
  if (room !== undefined && !room.members.has(hub.app.botUserId)) return;
  push(hub, event, room);
}

/** Tells the app of an event whether it may know of it or not; each carries an id of its own. */
export function push(hub: Hub, event: Fields, room?: Room): void {
  const { app, world } = hub;
  const eventId = world.newId('Ev');
  const wrapper = {
    token: app.verificationToken,
    team_id: app.teamId,
    context_team_id: app.teamId,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: world.date(),
    authorizations: [
      { enterprise_id: null, team_id: app.teamId, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: (room?.sharedWith.size ?? 0) > 0,
    event_context: `4-${Buffer.from(JSON.stringify({ et: event.type, tid: app.teamId, aid: app.appId, cid: room?.id })).toString('base64url')}`,
  };
  void hub.deliveries.push('events_api', String(event.type), wrapper, eventId);
}

/** A message, or one of its subtypes, as an event of its conversation. */
export function emitMessage(hub: Hub, room: Room, event: Fields): void {
  const kind = channelType(room);
  const times = event.subtype === undefined || event.subtype === 'file_share' ? hub.settings.eventsPerMessage : 1;
  for (let n = 0; n < times; n++)
    emit(hub, messageSubscription[kind], { ...event, channel: room.id, channel_type: kind }, room);
}

/** Who comes and goes is named in a message too, but mentioned only by what is written. */
const written = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);

/** What a message tells: itself, and outside of direct messages that the app was mentioned. */
export function announce(hub: Hub, room: Room, wire: Wire, mentionsBot: boolean): void {
  emitMessage(hub, room, { ...wire, event_ts: wire.ts });
  if (!mentionsBot || room.kind === 'im' || wire.bot_id !== undefined || !written.has(wire.subtype)) return;
  emit(hub, 'app_mention', { ...wire, type: 'app_mention', channel: room.id, event_ts: wire.ts }, room);
}
