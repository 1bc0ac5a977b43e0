// What a bot may ask about chats and their members, and leaving them.
import type { ChatFullInfo, ChatMember } from 'grammy/types';
import { roomFor } from './access.ts';
import { type Args, int, str } from './args.ts';
import { bad, forbidden } from './failure.ts';
import { announceMember, type Hub, postService } from './hub.ts';
import { isAdmin, memberWire, type Standing } from './members.ts';
import { type Room, withoutReply } from './world.ts';

const left: Standing = { status: 'left', rights: {} };
const noGifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

export function getChat(hub: Hub, args: Args): ChatFullInfo {
  const room = roomFor(hub, args, 'read');
  const pinned = room.messages.get(room.pinned.at(-1) ?? 0);
  const shared = {
    accent_color_id: room.id % 7 === 0 ? 0 : Math.abs(room.id % 7),
    max_reaction_count: 11,
    accepted_gift_types: noGifts,
    ...(pinned === undefined ? {} : { pinned_message: withoutReply(pinned.wire) }),
  };
  const { wire } = room;
  if (wire.type === 'private' || wire.type === 'channel') return { ...wire, ...shared };
  const permissions = permissionsOf(room);
  return wire.type === 'group' ? { ...wire, ...shared, permissions } : { ...wire, ...shared, permissions };
}

function permissionsOf(room: Room) {
  const may = room.membersMayWrite;
  return {
    can_send_messages: may,
    can_send_audios: may,
    can_send_documents: may,
    can_send_photos: may,
    can_send_videos: may,
    can_send_video_notes: may,
    can_send_voice_notes: may,
    can_send_polls: may,
    can_send_other_messages: may,
    can_add_web_page_previews: may,
    can_change_info: false,
    can_invite_users: true,
    can_pin_messages: false,
    can_manage_topics: false,
  };
}

export function getChatMember(hub: Hub, args: Args): ChatMember {
  const id = int(args, 'user_id');
  if (id <= 0) throw bad('Invalid user_id specified');
  const room = roomFor(hub, args, 'read');
  const isSupergroup = room.wire.type === 'supergroup';
  if (id === hub.bot.id) return memberWire(hub.sender, room.bot, isSupergroup);
  const person = hub.world.persons.get(id);
  if (person === undefined) throw bad('user not found');
  if (room.person !== undefined) {
    if (room.person.id !== id) throw bad('user not found');
    return memberWire(person.user, { status: 'member', rights: {} }, false);
  }
  return memberWire(person.user, room.members.get(id) ?? left, isSupergroup);
}

export function getChatAdministrators(hub: Hub, args: Args): ChatMember[] {
  const room = roomFor(hub, args, 'read');
  if (room.person !== undefined) throw bad('there are no administrators in the private chat');
  const isSupergroup = room.wire.type === 'supergroup';
  const people = [...room.members].flatMap(([id, standing]) => {
    const person = hub.world.persons.get(id);
    return person === undefined || !isAdmin(standing) ? [] : [memberWire(person.user, standing, isSupergroup)];
  });
  return isAdmin(room.bot) ? [...people, memberWire(hub.sender, room.bot, isSupergroup)] : people;
}

export function getChatMemberCount(hub: Hub, args: Args): number {
  const room = roomFor(hub, args, 'read');
  if (room.person !== undefined) return 2;
  return [...room.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked').length + 1;
}

export function leaveChat(hub: Hub, args: Args): true {
  const room = roomFor(hub, args, 'read');
  if (room.person !== undefined) throw bad("chat member status can't be changed in private chats");
  const isSupergroup = room.wire.type === 'supergroup';
  const before = memberWire(hub.sender, room.bot, isSupergroup);
  postService(hub, room, hub.sender, { left_chat_member: hub.sender });
  room.bot = left;
  announceMember(hub, room, hub.sender, before, memberWire(hub.sender, left, isSupergroup));
  return true;
}

const actions = new Set([
  'cancel',
  'typing',
  'record_video',
  'upload_video',
  'record_voice',
  'record_audio',
  'upload_voice',
  'upload_audio',
  'upload_photo',
  'upload_document',
  'choose_sticker',
  'pick_up_location',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

/** A thread that does not exist goes unnoticed, as on Telegram. */
export function sendChatAction(hub: Hub, args: Args): true {
  const action = str(args, 'action').toLowerCase();
  if (!actions.has(action)) throw bad('Wrong parameter action in request');
  const room = roomFor(hub, args, 'write');
  if (room.person?.blocked === true) throw forbidden('bot was blocked by the user');
  if (hub.settings.stores) {
    room.actions.push({ action, at: hub.now(), thread: int(args, 'message_thread_id') || undefined });
    hub.record.changed();
  }
  return true;
}

/** Shows a text that grows; it becomes a message only when sendMessage sends it. */
export function sendMessageDraft(hub: Hub, args: Args): true {
  const room = roomFor(hub, args, 'write');
  if (room.person === undefined) throw bad('Message drafts can be sent only to private chats');
  if (room.person.blocked) throw forbidden('bot was blocked by the user');
  const id = int(args, 'draft_id');
  if (id === 0) throw bad('Draft identifier must be non-zero');
  room.drafts.set(id, str(args, 'text'));
  hub.record.changed();
  return true;
}
