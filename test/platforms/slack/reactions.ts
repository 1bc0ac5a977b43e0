// Reactions and pins: the app's own by the API, and the people's.
import { required } from './args.ts';
import { emit } from './events.ts';
import { SlackFailure } from './failure.ts';
import type { Hub, Method } from './hub.ts';
import { joinedRoom, messageIn } from './places.ts';
import { type Room, type Stored, shownWire } from './world.ts';

const KINDS_MAX = 50;

/** False when it was there already. */
export function react(hub: Hub, room: Room, stored: Stored, person: string, name: string): boolean {
  const before = stored.reactions.get(name) ?? [];
  if (before.includes(person)) return false;
  stored.reactions.set(name, [...before, person]);
  tell(hub, room, stored, 'reaction_added', person, name);
  return true;
}

/** False when there was none. */
export function unreact(hub: Hub, room: Room, stored: Stored, person: string, name: string): boolean {
  const before = stored.reactions.get(name) ?? [];
  if (!before.includes(person)) return false;
  const rest = before.filter((one) => one !== person);
  if (rest.length === 0) stored.reactions.delete(name);
  else stored.reactions.set(name, rest);
  tell(hub, room, stored, 'reaction_removed', person, name);
  return true;
}

function tell(hub: Hub, room: Room, stored: Stored, type: string, person: string, reaction: string): void {
  const item = { type: 'message', channel: room.id, ts: stored.wire.ts };
  const event = {
    type,
    user: person,
    reaction,
    item,
    ...(stored.wire.user !== undefined && { item_user: stored.wire.user }),
  };
  if (hub.settings.echoes || person !== hub.app.botUserId)
    emit(hub, type, { ...event, event_ts: hub.world.newTs() }, room);
  hub.record.changed();
}

/** Names as `thumbsup` or `wave::skin-tone-2`; unknown ones cannot be told from the workspace's own here. */
function nameIn(raw: string): string {
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(raw)) throw new SlackFailure('invalid_name');
  return raw;
}

export const add: Method = (hub, args) => {
  const name = nameIn(required(args, 'name'));
  const room = joinedRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'timestamp'));
  if (room.isArchived) throw new SlackFailure('is_archived');
  if (stored.reactions.size >= KINDS_MAX && !stored.reactions.has(name)) throw new SlackFailure('too_many_emoji');
  if (!react(hub, room, stored, hub.app.botUserId, name)) throw new SlackFailure('already_reacted');
  return {};
};

export const remove: Method = (hub, args) => {
  const name = nameIn(required(args, 'name'));
  const room = joinedRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'timestamp'));
  if (!unreact(hub, room, stored, hub.app.botUserId, name)) throw new SlackFailure('no_reaction');
  return {};
};

export const get: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'timestamp'));
  return { type: 'message', channel: room.id, message: shownWire(room, stored) };
};

export const pin: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'timestamp'));
  if (stored.isPinned) throw new SlackFailure('already_pinned');
  stored.isPinned = true;
  hub.record.changed();
  return {};
};

export const unpin: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'timestamp'));
  if (!stored.isPinned) throw new SlackFailure('no_pin');
  stored.isPinned = false;
  hub.record.changed();
  return {};
};
