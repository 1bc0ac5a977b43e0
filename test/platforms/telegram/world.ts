// The state of one local Telegram: persons, chats with their messages and topics, and the numbers Telegram gives them.
import type { Chat, ForumTopic, Message, User } from 'grammy/types';
import type { Markup } from './markup.ts';
import type { Standing } from './members.ts';
import type { StoredMessage } from './seen.ts';

export interface Person {
  readonly id: number;
  readonly user: User;
  blocked: boolean;
  deactivated: boolean;
}

export interface Topic {
  wire: ForumTopic;
  closed: boolean;
  readonly byBot: boolean;
}

export interface ShownAction {
  readonly action: string;
  readonly at: number;
  readonly thread: number | undefined;
}

export interface Room {
  readonly id: number;
  wire: Chat;
  /** The person of a private chat. */
  readonly person: Person | undefined;
  /** `wire` as JSON, for what must be fast. */
  json: string;
  bot: Standing;
  readonly members: Map<number, Standing>;
  readonly messages: Map<number, StoredMessage>;
  readonly removed: StoredMessage[];
  readonly topics: Map<number, Topic>;
  readonly deletedTopics: Set<number>;
  /** Ids of pinned messages, the latest last. */
  readonly pinned: number[];
  readonly actions: ShownAction[];
  /** What sendMessageDraft shows at the moment, by draft id. */
  readonly drafts: Map<number, string>;
  /** The last number given out; a supergroup's 1 tells of its making. */
  lastId: number;
  migratedTo: number | undefined;
  /** Whether plain members, the bot among them, may write. */
  membersMayWrite: boolean;
}

/** Where a message goes and what it answers. */
export interface Placement {
  /** A forum topic that exists. */
  readonly topic: number | undefined;
  readonly replyTo: StoredMessage | undefined;
  readonly quote: { readonly text: string; readonly position: number } | undefined;
}

/** What a message carries besides its number, sender, chat, date and place. */
export type Content = Partial<Message>;

export interface World {
  readonly persons: Map<number, Person>;
  readonly rooms: Map<number, Room>;
  addRoom(wire: Chat, bot: Standing, person: Person | undefined): Room;
  nextMessageId(room: Room): number;
  nextNumber(): number;
  /** Unix time, in seconds. */
  date(): number;
  /** Adds a message to a chat; with storing off it is only numbered and returned. */
  post(room: Room, from: User, content: Content, options: PostOptions): StoredMessage;
}

interface PostOptions {
  readonly place: Placement;
  readonly byBot: boolean;
  readonly isService?: boolean;
  readonly markup?: Markup | undefined;
}

/** `now` in milliseconds; `onPost` is told of every message. */
export function openWorld(
  now: () => number,
  stores: () => boolean,
  onPost: (room: Room, stored: StoredMessage) => void,
): World {
  const rooms = new Map<number, Room>();
  let lastShared = 100;
  let lastNumber = 0;

  /** Private chats and small groups share one numbering; each supergroup has its own. */
  function nextMessageId(room: Room): number {
    room.lastId = room.wire.type === 'supergroup' ? room.lastId + 1 : ++lastShared;
    return room.lastId;
  }

  const date = () => Math.floor(now() / 1000);

  return {
    persons: new Map(),
    rooms,
    date,
    nextMessageId,
    nextNumber: () => ++lastNumber,
    addRoom(wire, bot, person) {
      const room = emptyRoom(wire, bot, person);
      rooms.set(wire.id, room);
      return room;
    },
    post(room, from, content, { place, byBot, isService = false, markup }) {
      const wire: Message = {
        message_id: nextMessageId(room),
        from,
        chat: room.wire,
        date: date(),
        ...placed(room, place),
        ...content,
        ...(markup?.kind === 'inline' ? { reply_markup: markup.inline } : {}),
      };
      const stored: StoredMessage = {
        wire,
        byBot,
        isService,
        markup,
        edits: 0,
        isPinned: false,
        reactions: new Map(),
        seen: undefined,
      };
      if (stores()) room.messages.set(wire.message_id, stored);
      onPost(room, stored);
      return stored;
    },
  };
}

function emptyRoom(wire: Chat, bot: Standing, person: Person | undefined): Room {
  return {
    id: wire.id,
    wire,
    person,
    json: JSON.stringify(wire),
    bot,
    members: new Map(),
    messages: new Map(),
    removed: [],
    topics: new Map(),
    deletedTopics: new Set(),
    pinned: [],
    actions: [],
    drafts: new Map(),
    lastId: wire.type === 'supergroup' ? 1 : 0,
    migratedTo: undefined,
    membersMayWrite: true,
  };
}

/**
 * The thread and reply fields. Messages of a topic answer the topic's first message when they answer nothing else;
 * a reply in a supergroup but in no topic carries its root as `message_thread_id`, without `is_topic_message`.
 */
function placed(room: Room, { topic, replyTo, quote }: Placement): Content {
  if (topic === undefined && replyTo === undefined) return {};
  const root = topic === undefined ? undefined : room.messages.get(topic);
  const answered = replyTo ?? root;
  const thread = topic ?? (room.wire.type === 'supergroup' ? rootOf(replyTo) : undefined);
  return {
    ...(thread === undefined ? {} : { message_thread_id: thread }),
    ...(topic === undefined ? {} : { is_topic_message: true }),
    ...(answered === undefined ? {} : { reply_to_message: withoutReply(answered.wire) }),
    ...(replyTo === undefined || quote === undefined ? {} : { quote: { ...quote, is_manual: true } }),
  };
}

function rootOf(replied: StoredMessage | undefined): number | undefined {
  return replied?.wire.message_thread_id ?? replied?.wire.message_id;
}

/** A nested message shows no further replies. */
export function withoutReply(wire: Message): Message & { reply_to_message: undefined } {
  return { ...wire, reply_to_message: undefined };
}
