// How tests name people, channels and messages, and a channel as it stands at the moment.
import type { Hub } from './hub.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { byAge } from './snowflake.ts';
import { type Account, type ForumTag, type Room, type RoomType, type Stored, threadsOf } from './world.ts';

export type Ref = string | { readonly id: string };
export type MessageRef = { readonly id: string; readonly channel: string };

export const idOf = (ref: Ref): string => (typeof ref === 'string' ? ref : ref.id);

/** A channel, thread or DM, as it stands at the moment. */
export interface ChannelView {
  readonly id: string;
  readonly type: RoomType;
  readonly name: string;
  readonly topic: string | null;
  /** All messages, the oldest first, ephemeral ones too. */
  readonly messages: readonly SeenMessage[];
  readonly removed: readonly SeenMessage[];
  readonly last: SeenMessage | undefined;
  readonly pinned: readonly string[];
  /** Who typed here since the last message of theirs, within 10 seconds. */
  readonly typing: readonly string[];
  /** How often anybody began to type here. */
  readonly typings: number;
  readonly threads: readonly ChannelView[];
  readonly parent: string | null;
  readonly archived: boolean;
  readonly locked: boolean;
  /** The names of a post's tags. */
  readonly tags: readonly string[];
  /** A forum's tags. */
  readonly forumTags: readonly ForumTag[];
  readonly members: readonly string[];
  readonly room: Room;
}

const typingMs = 10_000;

export function viewOf(hub: Hub, room: Room): ChannelView {
  const messages = (): Stored[] => [...room.messages.values()].sort((a, b) => byAge(a.wire.id, b.wire.id));
  return {
    id: room.id,
    type: room.type,
    room,
    get name() {
      return room.name;
    },
    get topic() {
      return room.topic;
    },
    get messages() {
      return messages().map(seenMessage);
    },
    get removed() {
      return room.removed.map(seenMessage);
    },
    get last() {
      const stored = messages().at(-1);
      return stored === undefined ? undefined : seenMessage(stored);
    },
    get pinned() {
      return [...room.pinned];
    },
    get typing() {
      return room.typing.filter(({ at }) => hub.now() - at < typingMs).map(({ by }) => by);
    },
    get typings() {
      return room.typings;
    },
    get threads() {
      return threadsOf(hub.world, room).map((one) => viewOf(hub, one));
    },
    parent: room.parentId,
    get archived() {
      return room.thread?.archived ?? false;
    },
    get locked() {
      return room.thread?.locked ?? false;
    },
    get tags() {
      const known = room.thread?.parent.tags ?? [];
      return (room.thread?.appliedTags ?? []).map((id) => known.find((tag) => tag.id === id)?.name ?? id);
    },
    get forumTags() {
      return room.tags;
    },
    get members() {
      return [...(room.thread?.members.keys() ?? [])];
    },
  };
}

/** Finds what a reference names, or throws. */
export function accountOf(hub: Hub, ref: Ref): Account {
  const account = hub.world.accounts.get(idOf(ref));
  if (account === undefined) throw new Error(`there is no person ${idOf(ref)}`);
  return account;
}

export function roomBy(hub: Hub, ref: Ref): Room {
  const room = hub.world.rooms.get(idOf(ref));
  if (room === undefined) throw new Error(`there is no channel ${idOf(ref)}`);
  return room;
}

export function storedBy(hub: Hub, ref: MessageRef): Stored {
  const stored = roomBy(hub, ref.channel).messages.get(ref.id);
  if (stored === undefined) throw new Error(`there is no message ${ref.id} in channel ${ref.channel}`);
  return stored;
}
