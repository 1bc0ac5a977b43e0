// The state of one local Discord: people, guilds with roles and members, channels, threads and DMs with their messages.
import type { Json } from './failure.ts';

export interface Account {
  readonly id: string;
  readonly username: string;
  globalName: string | null;
  readonly isBot: boolean;
  /** As the person set it in their client: "en-US", "pt-BR"; sent with interactions alone. */
  locale: string;
  /** False refuses DMs from bots of shared servers: 50007. */
  takesDms: boolean;
}

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  /** The bot's own role; nobody else can have it. */
  readonly managed: boolean;
}

export interface Member {
  readonly account: Account;
  nick: string | null;
  readonly roles: Set<string>;
  readonly joinedAt: string;
}

export interface Guild {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** The one whose id is the guild's is @everyone. */
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Its own emoji: names by id. */
  readonly emoji: Map<string, string>;
  /** False takes the guild offline for the bot, as an outage does. */
  available: boolean;
}

export interface Overwrite {
  readonly id: string;
  readonly type: 'role' | 'member';
  allow: bigint;
  deny: bigint;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
  readonly emoji_id: string | null;
  readonly emoji_name: string | null;
}

/** 0 text, 1 DM, 4 category, 5 announcement, 10 to 12 threads, 15 forum. */
export type RoomType = 0 | 1 | 2 | 4 | 5 | 10 | 11 | 12 | 15;

export interface ThreadState {
  readonly parent: Room;
  readonly ownerId: string;
  archived: boolean;
  archivedAt: string;
  locked: boolean;
  autoArchiveMinutes: number;
  readonly createdAt: string;
  readonly members: Map<string, string>;
  appliedTags: string[];
  /** Messages without the first one and without what was deleted. */
  count: number;
  total: number;
}

/** What a person sees of somebody who types. */
export interface TypingShown {
  readonly by: string;
  readonly at: number;
}

export interface Room {
  readonly id: string;
  readonly type: RoomType;
  readonly guild: Guild | undefined;
  /** The person of a DM with the bot. */
  readonly recipient: Account | undefined;
  readonly thread: ThreadState | undefined;
  name: string;
  topic: string | null;
  parentId: string | null;
  readonly overwrites: Overwrite[];
  tags: ForumTag[];
  requireTag: boolean;
  slowmodeSeconds: number;
  lastMessageId: string | null;
  /** In the order of their ids. */
  readonly messages: Map<string, Stored>;
  readonly removed: Stored[];
  /** The latest last. */
  readonly pinned: string[];
  readonly typing: TypingShown[];
  /** How often anybody began to type. */
  typings: number;
}

/** A message as the API sends it; the fields that this server fills. */
export interface MessageWire extends Json {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: Json & { readonly id: string };
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly mentions: readonly (Json & { readonly id: string })[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly attachments: readonly AttachmentWire[];
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly flags: number;
}

export interface AttachmentWire extends Json {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

export interface Pings {
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface Stored {
  wire: MessageWire;
  readonly room: Room;
  readonly authorId: string;
  readonly nonce: string | undefined;
  /** Whom it really notified when it was written. */
  readonly pings: Pings;
  /** The only person who sees it, for ephemeral answers. */
  readonly onlyFor: string | undefined;
  /** By emoji as reactions are keyed: "👍", "name:id"; who reacted, in order. */
  readonly reactions: Map<string, Set<string>>;
  /** Every text it had, the present one last. */
  readonly contents: string[];
  /** The thread that was started at it, whose id is its own. */
  threadId: string | undefined;
  isRemoved: boolean;
}

export interface World {
  readonly accounts: Map<string, Account>;
  readonly guilds: Map<string, Guild>;
  readonly rooms: Map<string, Room>;
  /** DMs by the person's id. */
  readonly dms: Map<string, Room>;
}

export function openWorld(): World {
  return { accounts: new Map(), guilds: new Map(), rooms: new Map(), dms: new Map() };
}

interface RoomPlan {
  readonly id: string;
  readonly type: RoomType;
  readonly name: string;
  readonly guild?: Guild | undefined;
  readonly recipient?: Account | undefined;
  readonly thread?: ThreadState | undefined;
  readonly parentId?: string | null | undefined;
}

export function addRoom(world: World, plan: RoomPlan): Room {
  const room: Room = {
    id: plan.id,
    type: plan.type,
    guild: plan.guild,
    recipient: plan.recipient,
    thread: plan.thread,
    name: plan.name,
    topic: null,
    parentId: plan.parentId ?? plan.thread?.parent.id ?? null,
    overwrites: [],
    tags: [],
    requireTag: false,
    slowmodeSeconds: 0,
    lastMessageId: null,
    messages: new Map(),
    removed: [],
    pinned: [],
    typing: [],
    typings: 0,
  };
  world.rooms.set(room.id, room);
  if (room.recipient !== undefined) world.dms.set(room.recipient.id, room);
  return room;
}

/** The threads of a channel or of a whole guild, the oldest first. */
export function threadsOf(world: World, of: Room | Guild): Room[] {
  return [...world.rooms.values()].filter(
    ({ thread, guild }) => thread?.parent === of || (thread !== undefined && guild === of),
  );
}

export function channelsOf(world: World, guild: Guild): Room[] {
  return [...world.rooms.values()].filter((room) => room.guild === guild && room.thread === undefined);
}
