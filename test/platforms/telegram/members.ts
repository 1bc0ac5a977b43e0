// Who somebody is in a group, with which rights, and how the Bot API shows it.
import type { ChatAdministratorRights, ChatMember, User } from 'grammy/types';

export type Rights = Partial<ChatAdministratorRights>;

export interface Standing {
  readonly status: ChatMember['status'];
  readonly rights: Rights;
}

/** What an administrator may do unless told otherwise: everything but promoting others and being anonymous. */
export const usualRights: Rights = {
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_change_info: true,
  can_invite_users: true,
  can_pin_messages: true,
  can_manage_topics: true,
};

export function isIn(standing: Standing): boolean {
  return standing.status !== 'left' && standing.status !== 'kicked';
}

export function isAdmin(standing: Standing): boolean {
  return standing.status === 'administrator' || standing.status === 'creator';
}

/** Whether an administrator holds a right; the owner holds all of them. */
export function holds(standing: Standing, right: keyof ChatAdministratorRights): boolean {
  return standing.status === 'creator' || (standing.status === 'administrator' && standing.rights[right] === true);
}

export function memberWire(user: User, standing: Standing, isSupergroup: boolean): ChatMember {
  switch (standing.status) {
    case 'creator':
      return { user, status: 'creator', is_anonymous: false };
    case 'administrator':
      return administrator(user, standing.rights, isSupergroup);
    case 'kicked':
      return { user, status: 'kicked', until_date: 0 };
    case 'left':
      return { user, status: 'left' };
    case 'restricted':
      return restricted(user);
    case 'member':
      return { user, status: 'member' };
  }
}

function administrator(user: User, rights: Rights, isSupergroup: boolean): ChatMember {
  return {
    user,
    status: 'administrator',
    can_be_edited: false,
    can_manage_chat: rights.can_manage_chat ?? false,
    can_change_info: rights.can_change_info ?? false,
    can_delete_messages: rights.can_delete_messages ?? false,
    can_invite_users: rights.can_invite_users ?? false,
    can_restrict_members: rights.can_restrict_members ?? false,
    can_pin_messages: rights.can_pin_messages ?? false,
    ...(isSupergroup ? { can_manage_topics: rights.can_manage_topics ?? false } : {}),
    can_promote_members: rights.can_promote_members ?? false,
    can_manage_video_chats: rights.can_manage_video_chats ?? false,
    can_post_stories: rights.can_post_stories ?? false,
    can_edit_stories: rights.can_edit_stories ?? false,
    can_delete_stories: rights.can_delete_stories ?? false,
    can_send_welcome_messages: rights.can_send_welcome_messages ?? false,
    is_anonymous: rights.is_anonymous ?? false,
  };
}

/** A restricted member here is a muted one: still in the group, allowed nothing. */
function restricted(user: User): ChatMember {
  return {
    user,
    status: 'restricted',
    until_date: 0,
    is_member: true,
    can_send_messages: false,
    can_send_audios: false,
    can_send_documents: false,
    can_send_photos: false,
    can_send_videos: false,
    can_send_video_notes: false,
    can_send_voice_notes: false,
    can_send_polls: false,
    can_send_other_messages: false,
    can_add_web_page_previews: false,
    can_react_to_messages: false,
    can_change_info: false,
    can_invite_users: false,
    can_edit_tag: false,
    can_pin_messages: false,
    can_manage_topics: false,
  };
}
