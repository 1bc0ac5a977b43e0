// A channel as it is seen: its messages and threads, whispers left out, and where a test's words for it lead.
import type { Fields } from './args.ts';
import { permalink } from './chat.ts';
import { emit } from './events.ts';
import type { Hub } from './hub.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { liveMessage, type Room, repliesOf, type Stored } from './world.ts';

/** A place, by its id or as `channel()` and `dm()` gave it. */
export type Place = string | { readonly id: string };
/** A message as it was seen, or where it is. */
export type MessageRef = { readonly channel: string; readonly ts: string };

export type ChannelView = ReturnType<typeof viewOf>;

export function roomOf(hub: Hub, place: Place): Room {
  const id = typeof place === 'string' ? place : place.id;
  const room = hub.world.rooms.get(id);
  if (room === undefined) throw new Error(`there is no channel ${id}`);
  return room;
}

export function storedOf(hub: Hub, { channel, ts }: MessageRef): { room: Room; stored: Stored } {
  const room = roomOf(hub, channel);
  const stored = liveMessage(room, ts);
  if (stored === undefined) throw new Error(`there is no message ${ts} in ${channel}`);
  return { room, stored };
}

export function viewOf(hub: Hub, room: Room) {
  const see = (stored: Stored) => seenMessage(room, stored, hub.app.botUserId);
  return {
    get id(): string {
      return room.id;
    },
    name: room.name,
    kind: room.kind,
    room,
    /** All that is there, oldest first, answers in threads included; what was deleted is not. */
    get messages(): SeenMessage[] {
      return [...room.messages.values()].filter(({ state }) => state !== 'deleted').map(see);
    },
    /** Everything that ever was there. */
    get all(): SeenMessage[] {
      return [...room.messages.values()].map(see);
    },
    /** The answers in a thread, without its head. */
    thread: (head: string | SeenMessage): SeenMessage[] =>
      repliesOf(room, typeof head === 'string' ? head : (head.thread ?? head.ts)).map(see),
    /** What the bot wrote. */
    get fromBot(): SeenMessage[] {
      return [...room.messages.values()].filter(({ byBot, state }) => byBot && state !== 'deleted').map(see);
    },
    get last(): SeenMessage | undefined {
      return [...room.messages.values()]
        .filter(({ state }) => state !== 'deleted')
        .map(see)
        .at(-1);
    },
    /** What the app says that it is doing, in a thread. */
    status: (head: string | SeenMessage): string => room.statuses.get(typeof head === 'string' ? head : head.ts) ?? '',
    prompts: (head = ''): readonly Fields[] => room.prompts.get(head) ?? [],
    permalink: (message: SeenMessage): string => permalink(hub, room, message.wire),
    archive(): void {
      room.isArchived = true;
      tellOf(hub, room, 'channel_archive', { channel: room.id, user: room.creator });
    },
    unarchive(): void {
      room.isArchived = false;
      tellOf(hub, room, 'channel_unarchive', { channel: room.id, user: room.creator });
    },
    rename(name: string): void {
      room.name = name;
      tellOf(hub, room, 'channel_rename', { channel: { id: room.id, name, created: room.created } });
    },
    /** The channel is converted, as when it is shared with another workspace: it has another id from now on. */
    changeId(): void {
      const old = room.id;
      hub.world.rooms.delete(old);
      room.id = hub.world.newId('C');
      hub.world.rooms.set(room.id, room);
      tellOf(hub, room, 'channel_id_changed', { old_channel_id: old, new_channel_id: room.id });
    },
  };
}

function tellOf(hub: Hub, room: Room, type: string, what: Fields): void {
  emit(hub, type, { type, ...what, event_ts: hub.world.newTs() }, room);
  hub.record.changed();
}
