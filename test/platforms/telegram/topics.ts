// Forum topics: opened, renamed, closed, reopened and deleted by the bot, with the rights that each takes.
import type { ForumTopic } from 'grammy/types';
import { roomFor } from './access.ts';
import { type Args, has, int, str } from './args.ts';
import { cleanName } from './clean.ts';
import { bad } from './failure.ts';
import { type Hub, postService } from './hub.ts';
import { holds } from './members.ts';
import { remove } from './messages.ts';
import type { Person, Room, Topic } from './world.ts';

const nameMax = 128;
const defaultColor = 0x6f_b9_f0;

function forumFor(hub: Hub, args: Args): Room {
  const room = roomFor(hub, args, 'write');
  if (room.wire.type !== 'supergroup' || room.wire.is_forum !== true) throw bad('The chat is not a forum');
  return room;
}

export function createForumTopic(hub: Hub, args: Args): ForumTopic {
  const room = forumFor(hub, args);
  if (!holds(room.bot, 'can_manage_topics')) throw bad('Not enough rights to create a topic');
  const name = cleanName(str(args, 'name'), nameMax);
  if (name === '') throw bad('Name must be non-empty');
  const color = int(args, 'icon_color');
  if (color < 0 || color > 0xff_ff_ff) throw bad('Invalid icon color specified');
  hub.limits.charge(room.id, false, 'topic', 1);
  return openTopic(hub, room, undefined, name, color === 0 ? defaultColor : color, str(args, 'icon_custom_emoji_id'))
    .wire;
}

/** Opens a topic; `by` nobody is the bot. Its id is that of the service message that tells of it. */
export function openTopic(
  hub: Hub,
  room: Room,
  by: Person | undefined,
  name: string,
  color = defaultColor,
  emoji = '',
): Topic {
  const icon = { icon_color: color, ...(emoji === '' ? {} : { icon_custom_emoji_id: emoji }) };
  const id = room.lastId + 1;
  const topic: Topic = { wire: { message_thread_id: id, name, ...icon }, closed: false, byBot: by === undefined };
  room.topics.set(id, topic);
  postService(hub, room, by?.user ?? hub.sender, {
    message_thread_id: id,
    is_topic_message: true,
    forum_topic_created: { name, ...icon },
  });
  return topic;
}

function topicOf(room: Room, args: Args): Topic {
  const id = int(args, 'message_thread_id');
  if (id <= 0) throw bad('Invalid forum topic identifier specified');
  const topic = room.topics.get(id);
  if (topic === undefined) throw bad('TOPIC_ID_INVALID');
  return topic;
}

export function editForumTopic(hub: Hub, args: Args): true {
  const room = forumFor(hub, args);
  const topic = topicOf(room, args);
  if (!topic.byBot && !holds(room.bot, 'can_manage_topics')) throw bad('Not enough rights to edit the topic');
  const asked = str(args, 'name');
  const name = cleanName(asked, nameMax);
  if (asked !== '' && name === '') throw bad('Name must be non-empty');
  const changesIcon = has(args, 'icon_custom_emoji_id');
  if (name === '' && !changesIcon) return true;
  const emoji = changesIcon ? str(args, 'icon_custom_emoji_id') : (topic.wire.icon_custom_emoji_id ?? '');
  if ((name === '' || name === topic.wire.name) && emoji === (topic.wire.icon_custom_emoji_id ?? '')) {
    throw bad('TOPIC_NOT_MODIFIED');
  }
  hub.limits.charge(room.id, false, 'topic', 1);
  renameTopic(hub, room, undefined, topic, name, changesIcon ? emoji : undefined);
  return true;
}

export function renameTopic(
  hub: Hub,
  room: Room,
  by: Person | undefined,
  topic: Topic,
  name: string,
  emoji?: string,
): void {
  const { icon_custom_emoji_id: kept, ...wire } = topic.wire;
  const icon = emoji ?? kept ?? '';
  topic.wire = { ...wire, ...(name === '' ? {} : { name }), ...(icon === '' ? {} : { icon_custom_emoji_id: icon }) };
  const edited = { ...(name === '' ? {} : { name }), ...(emoji === undefined ? {} : { icon_custom_emoji_id: emoji }) };
  postService(hub, room, by?.user ?? hub.sender, { forum_topic_edited: edited }, topic.wire.message_thread_id);
}

function toggle(hub: Hub, args: Args, closed: boolean): true {
  const room = forumFor(hub, args);
  const topic = topicOf(room, args);
  if (!topic.byBot && !holds(room.bot, 'can_manage_topics')) {
    throw bad('Not enough rights to close or open the topic');
  }
  if (topic.closed === closed) throw bad('TOPIC_NOT_MODIFIED');
  hub.limits.charge(room.id, false, 'topic', 1);
  setClosed(hub, room, undefined, topic, closed);
  return true;
}

export function setClosed(hub: Hub, room: Room, by: Person | undefined, topic: Topic, closed: boolean): void {
  topic.closed = closed;
  const content = closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
  postService(hub, room, by?.user ?? hub.sender, content, topic.wire.message_thread_id);
}

export const closeForumTopic = (hub: Hub, args: Args): true => toggle(hub, args, true);
export const reopenForumTopic = (hub: Hub, args: Args): true => toggle(hub, args, false);

export function deleteForumTopic(hub: Hub, args: Args): true {
  const room = forumFor(hub, args);
  const topic = topicOf(room, args);
  if (!topic.byBot && !holds(room.bot, 'can_delete_messages')) throw bad('Not enough rights to delete the topic');
  dropTopic(hub, room, topic);
  return true;
}

/** Deletes a topic with all its messages; nobody is told. */
export function dropTopic(hub: Hub, room: Room, topic: Topic): void {
  const id = topic.wire.message_thread_id;
  room.topics.delete(id);
  room.deletedTopics.add(id);
  for (const stored of room.messages.values()) {
    const { wire } = stored;
    if (wire.message_id === id || (wire.is_topic_message === true && wire.message_thread_id === id))
      remove(hub, room, stored);
  }
  hub.record.changed();
}
