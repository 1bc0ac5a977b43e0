// What kind of channel an id stands for, learned from the gateway as it tells, and asked for where it did not.
import { type APIChannel, ChannelType } from 'discord.js';
import type { Place } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { createMemory } from './memory.ts';

export interface Tag {
  readonly id: string;
  readonly name: string;
}

export interface Room {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild: string | undefined;
  /** The channel around a thread. */
  readonly parent: string | undefined;
  /** Whose direct messages these are. */
  readonly person: string | undefined;
  readonly tags: readonly Tag[];
}

export interface Rooms {
  learn(channel: Partial<APIChannel>, guild?: string): Room | undefined;
  forget(id: string): void;
  known(id: string): Room | undefined;
  /** Asks Discord where it is not known. Rejects with a ChannelError. */
  find(id: string): Promise<Room>;
  /** The place of what happens in a channel. */
  place(room: Room): Place;
}

const ROOMS_MAX = 20_000;

export const isThread = ({ type }: Room): boolean =>
  type === ChannelType.PublicThread || type === ChannelType.PrivateThread || type === ChannelType.AnnouncementThread;

export const isDirect = ({ type }: Room): boolean => type === ChannelType.DM || type === ChannelType.GroupDM;

export const isForum = ({ type }: Room): boolean => type === ChannelType.GuildForum || type === ChannelType.GuildMedia;

export function createRooms(account: string, calls: Calls): Rooms {
  const rooms = createMemory<Room>(ROOMS_MAX);
  const rooming: Rooms = {
    learn(channel, guild) {
      const { id, type } = channel;
      if (typeof id !== 'string' || typeof type !== 'number') return undefined;
      const parent = 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
      const recipients = 'recipients' in channel && Array.isArray(channel.recipients) ? channel.recipients : [];
      const tags = 'available_tags' in channel && Array.isArray(channel.available_tags) ? channel.available_tags : [];
      const ofGuild = 'guild_id' in channel ? channel.guild_id : undefined;
      const room: Room = { id, type, guild: ofGuild ?? guild, parent, person: recipients[0]?.id, tags };
      rooms.set(id, room);
      return room;
    },
    forget: (id) => rooms.delete(id),
    known: (id) => rooms.get(id),
    async find(id) {
      const known = rooms.get(id);
      if (known) return known;
      const channel = await calls.run<APIChannel>('get', `/channels/${id}`, {
        to: { account, channel: id },
        idempotent: true,
      });
      const learned = rooming.learn(channel);
      if (!learned) throw new Error('Discord told a channel without an id');
      return learned;
    },
    place: (room) =>
      isThread(room) && room.parent !== undefined
        ? { account, channel: room.parent, thread: room.id }
        : { account, channel: room.id },
  };
  return rooming;
}
