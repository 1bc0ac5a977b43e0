// What a bot does to messages that exist: deleting, pinning, reacting.
import type { ReactionType } from 'grammy/types';
import { messageFor, roomFor } from './access.ts';
import { type Args, fieldText, int, isFields, json, messageIds, str } from './args.ts';
import { bad } from './failure.ts';
import { type Hub, postService } from './hub.ts';
import { holds, isAdmin } from './members.ts';
import { isReactionEmoji } from './reactions.ts';
import type { StoredMessage } from './seen.ts';
import { type Room, withoutReply } from './world.ts';

const deletableSeconds = 2 * 86_400;
const deleteMax = 100;

export function deleteMessage(hub: Hub, args: Args): true {
  if (str(args, 'chat_id') === '') throw bad('Chat identifier is not specified');
  const id = int(args, 'message_id');
  if (id <= 0) throw bad('Message identifier is not specified');
  const room = roomFor(hub, args, 'write');
  const stored = messageFor(hub, room, id, 'message to delete');
  checkDeletable(hub, room, stored);
  remove(hub, room, stored);
  return true;
}

/** Missing messages are passed over. */
export function deleteMessages(hub: Hub, args: Args): true {
  const ids = messageIds(args, 'message_ids', deleteMax);
  const room = roomFor(hub, args, 'write');
  const found = ids.map((id) => room.messages.get(id)).filter((stored) => stored !== undefined);
  for (const stored of found) checkDeletable(hub, room, stored);
  for (const stored of found) remove(hub, room, stored);
  return true;
}

function checkDeletable(hub: Hub, room: Room, { wire, byBot, isService }: StoredMessage): void {
  const isOld = hub.world.date() - wire.date > deletableSeconds;
  if (room.wire.type === 'supergroup') {
    const isFixed = wire.forum_topic_created !== undefined || wire.migrate_from_chat_id !== undefined;
    const isAllowed = byBot || holds(room.bot, 'can_delete_messages');
    if (isOld || isFixed || !isAllowed) throw bad("Message can't be deleted");
    return;
  }
  const isAllowed = room.person !== undefined || (byBot && !isService) || isAdmin(room.bot);
  if (isOld || !isAllowed) throw bad("Message can't be deleted for everyone");
}

/** Takes a message out of its chat, for whatever reason. */
export function remove(hub: Hub, room: Room, stored: StoredMessage): void {
  const id = stored.wire.message_id;
  if (!room.messages.delete(id)) return;
  room.removed.push(stored);
  const at = room.pinned.indexOf(id);
  if (at >= 0) room.pinned.splice(at, 1);
  hub.record.changed();
}

function checkMayPin(room: Room): void {
  if (room.person !== undefined) return;
  const isAllowed = room.wire.type === 'supergroup' ? holds(room.bot, 'can_pin_messages') : isAdmin(room.bot);
  if (!isAllowed) throw bad('Not enough rights to manage pinned messages in the chat');
}

export function pinChatMessage(hub: Hub, args: Args): true {
  const room = roomFor(hub, args, 'write');
  const stored = messageFor(hub, room, int(args, 'message_id'), 'message to pin');
  checkMayPin(room);
  if (stored.isService) throw bad("Service messages can't be pinned");
  setPinned(room, stored, true);
  postService(hub, room, hub.sender, { pinned_message: withoutReply(stored.wire) }, topicOf(stored));
  return true;
}

export function unpinChatMessage(hub: Hub, args: Args): true {
  const room = roomFor(hub, args, 'write');
  const id = int(args, 'message_id') || room.pinned.at(-1);
  if (id === undefined) throw bad('Message to unpin not found');
  const stored = messageFor(hub, room, id, 'message to unpin');
  checkMayPin(room);
  setPinned(room, stored, false);
  hub.record.changed();
  return true;
}

export function unpinAllChatMessages(hub: Hub, args: Args): true {
  const room = roomFor(hub, args, 'write');
  checkMayPin(room);
  for (const id of room.pinned.splice(0)) {
    const stored = room.messages.get(id);
    if (stored !== undefined) setPinned(room, stored, false);
  }
  hub.record.changed();
  return true;
}

function topicOf({ wire }: StoredMessage): number | undefined {
  return wire.is_topic_message === true ? wire.message_thread_id : undefined;
}

function setPinned(room: Room, stored: StoredMessage, isPinned: boolean): void {
  const id = stored.wire.message_id;
  const at = room.pinned.indexOf(id);
  if (at >= 0) room.pinned.splice(at, 1);
  if (isPinned) room.pinned.push(id);
  stored.isPinned = isPinned;
  stored.seen = undefined;
}

export function setMessageReaction(hub: Hub, args: Args): true {
  const value = json(args, 'reaction', 'reaction types') ?? [];
  if (!Array.isArray(value)) throw bad('Expected an Array of ReactionType');
  const reactions = value.map(readReaction);
  const room = roomFor(hub, args, 'read');
  const stored = messageFor(hub, room, int(args, 'message_id'), 'message to react');
  if (stored.isService) throw bad('MESSAGE_ID_INVALID');
  if (reactions.length > 1) throw bad('REACTIONS_TOO_MANY');
  if (room.person?.blocked === true) throw bad('MESSAGE_ID_INVALID');
  stored.reactions.set(hub.bot.id, reactions);
  stored.seen = undefined;
  hub.record.changed();
  return true;
}

function readReaction(value: unknown): ReactionType {
  if (!isFields(value)) throw bad("Can't parse ReactionType: expected an Object");
  const type = fieldText(value, 'type');
  if (type === 'custom_emoji') return { type, custom_emoji_id: fieldText(value, 'custom_emoji_id') };
  if (type === 'paid') throw bad('REACTION_INVALID');
  const emoji = fieldText(value, 'emoji');
  if (type !== 'emoji') throw bad("Can't parse ReactionType: invalid reaction type specified");
  if (!isReactionEmoji(emoji)) throw bad('REACTION_INVALID');
  return { type, emoji };
}
