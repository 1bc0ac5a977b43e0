// Pins and their routes, the older ones too.
import { type Handler, roomOf, storedOf } from './ask.ts';
import { tellMessage, tellPins } from './events.ts';
import { refusal } from './failure.ts';
import type { Hub } from './hub.ts';
import { shown } from './messages.ts';
import { demand, may } from './permissions.ts';
import { post } from './post.ts';
import type { Account, Room, Stored } from './world.ts';

const pinsMax = 250;

/** A pin is told by a line in the channel, which is a message of its own. */
export function pin(hub: Hub, by: Account, { room, wire }: Stored): void {
  if (room.pinned.includes(wire.id)) return;
  if (room.pinned.length >= pinsMax) throw refusal('maxPins');
  room.pinned.push(wire.id);
  setPinned(hub, room, wire.id, true);
  const reference = {
    type: 0,
    message_id: wire.id,
    channel_id: room.id,
    ...(room.guild === undefined ? {} : { guild_id: room.guild.id }),
  };
  post(hub, room, by, { content: '', type: 6, reference });
}

function setPinned(hub: Hub, room: Room, id: string, isPinned: boolean): void {
  const stored = room.messages.get(id);
  if (stored === undefined) return;
  stored.wire = { ...stored.wire, pinned: isPinned };
  tellMessage(hub, 'MESSAGE_UPDATE', stored);
  tellPins(hub, room);
  hub.record.changed();
}

export const addPin: Handler = (ask) => {
  const room = roomOf(ask);
  if (room.guild !== undefined) demand(room, ask.hub.bot, may.pin);
  const stored = storedOf(ask, room);
  if (room.thread?.archived === true) throw refusal('archived');
  pin(ask.hub, ask.hub.bot, stored);
  return undefined;
};

export const removePin: Handler = (ask) => {
  const room = roomOf(ask);
  if (room.guild !== undefined) demand(room, ask.hub.bot, may.pin);
  const { wire } = storedOf(ask, room);
  const at = room.pinned.indexOf(wire.id);
  if (at < 0) throw refusal('unknownMessage');
  room.pinned.splice(at, 1);
  setPinned(ask.hub, room, wire.id, false);
  return undefined;
};

function pinnedIn({ pinned, messages }: Room): Stored[] {
  return pinned.flatMap((id) => messages.get(id) ?? []).reverse();
}

export const listPins: Handler = (ask) => {
  const room = roomOf(ask, may.readHistory);
  const items = pinnedIn(room).map((stored) => ({ pinned_at: stored.wire.timestamp, message: shown(ask.hub, stored) }));
  return { items, has_more: false };
};

export const listPinsOld: Handler = (ask) =>
  pinnedIn(roomOf(ask, may.readHistory)).map((stored) => shown(ask.hub, stored));
