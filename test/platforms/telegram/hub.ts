// What every part of the local Telegram shares: the bot, the settings and the stores behind them.
import type { ChatMember, ChatMemberUpdated, Message, User, UserFromGetMe } from 'grammy/types';
import type { TextUnit } from './entities.ts';
import type { Files } from './files.ts';
import type { Limits } from './limits.ts';
import { isAdmin } from './members.ts';
import type { CallRecord } from './record.ts';
import type { StoredMessage } from './seen.ts';
import type { UpdateKind, Updates } from './updates.ts';
import type { Webhook } from './webhook.ts';
import type { Room, World } from './world.ts';

export interface Settings {
  /** False keeps no messages and no calls: for benchmarks. Edits and replies then accept any message id given out. */
  stores: boolean;
  /** How text lengths are counted; Telegram's own servers are said to count code points, its documentation UTF-16. */
  textUnit: TextUnit;
  /** How long after a press the bot may answer it, in milliseconds. */
  callbackTtlMs: number;
  /** What sending into a deleted topic answers; both wordings are seen on Telegram. */
  deletedTopicError: 'message thread not found' | 'TOPIC_DELETED';
  webhookRetryMs: number;
  webhookTimeoutMs: number;
}

/** What the person who pressed a button got to see. */
export interface CallbackAnswer {
  readonly text: string;
  readonly showAlert: boolean;
  readonly url: string;
}

interface OpenCallback {
  readonly settle: (answer: CallbackAnswer | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

export interface Hub {
  readonly token: string;
  readonly bot: UserFromGetMe;
  /** The bot as it appears in messages. */
  readonly sender: User;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly world: World;
  readonly files: Files;
  readonly limits: Limits;
  readonly record: CallRecord;
  readonly updates: Updates;
  readonly callbacks: Map<string, OpenCallback>;
  readonly commands: Map<string, unknown>;
  readonly texts: Map<string, string>;
  webhook: Webhook | undefined;
}

/** Sends the bot an update about a message, unless its privacy mode hides the message from it. */
export function announce(hub: Hub, room: Room, kind: 'message' | 'edited_message', stored: StoredMessage): void {
  if (mayRead(hub, room, stored)) hub.updates.push(kind, stored.wire, String(room.id));
}

/** Outside of private chats a bot in privacy mode, if no administrator, reads commands, replies to it and service messages. */
function mayRead(hub: Hub, room: Room, { wire, isService }: StoredMessage): boolean {
  if (room.bot.status === 'left' || room.bot.status === 'kicked') return wire.left_chat_member?.id === hub.bot.id;
  if (room.person !== undefined || isService || isAdmin(room.bot) || hub.bot.can_read_all_group_messages) return true;
  if (wire.reply_to_message?.from?.id === hub.bot.id) return true;
  const command = wire.entities?.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  if (command === undefined) return false;
  const addressee = wire.text?.slice(0, command.length).split('@')[1];
  return addressee === undefined || addressee.toLowerCase() === hub.bot.username.toLowerCase();
}

/** Tells the bot that its own standing in a chat changed, or a member's where it may know. */
export function announceMember(hub: Hub, room: Room, by: User, before: ChatMember, after: ChatMember): void {
  const isMine = after.user.id === hub.bot.id;
  if (!isMine && !isAdmin(room.bot)) return;
  const update: ChatMemberUpdated = {
    chat: room.wire,
    from: by,
    date: hub.world.date(),
    old_chat_member: before,
    new_chat_member: after,
  };
  const kind: UpdateKind = isMine ? 'my_chat_member' : 'chat_member';
  hub.updates.push(kind, update, `${kind}${isMine ? room.id : after.user.id}`);
}

/** A service message; the bot hears of it even when it caused it. */
export function postService(
  hub: Hub,
  room: Room,
  from: User,
  content: Partial<Message>,
  topic?: number,
): StoredMessage {
  const stored = hub.world.post(room, from, content, {
    place: { topic, replyTo: undefined, quote: undefined },
    byBot: from.id === hub.bot.id,
    isService: true,
  });
  announce(hub, room, 'message', stored);
  return stored;
}
