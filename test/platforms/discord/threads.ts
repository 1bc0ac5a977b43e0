// Threads: started at a message, by themselves or as a forum's post; by the bot or by people.
import { tellMessage, tellRoom } from './events.ts';
import { refusal } from './failure.ts';
import type { Hub } from './hub.ts';
import { can, may } from './permissions.ts';
import { type Draft, post } from './post.ts';
import { type Account, addRoom, type Room, type RoomType, type Stored } from './world.ts';

export const tagsAppliedMax = 5;
export const autoArchiveMinutes = [60, 1440, 4320, 10_080] as const;

interface ThreadPlan {
  readonly name: string;
  readonly by: Account;
  readonly autoArchiveMinutes?: number | undefined;
  readonly slowmodeSeconds?: number | undefined;
  readonly appliedTags?: readonly string[];
}

/** `id` is the message's where the thread hangs on one. */
function addThread(hub: Hub, parent: Room, type: RoomType, id: string, plan: ThreadPlan): Room {
  const at = hub.time();
  const room = addRoom(hub.world, {
    id,
    type,
    name: plan.name,
    guild: parent.guild,
    thread: {
      parent,
      ownerId: plan.by.id,
      archived: false,
      archivedAt: at,
      locked: false,
      autoArchiveMinutes: plan.autoArchiveMinutes ?? 4320,
      createdAt: at,
      members: new Map([[plan.by.id, at]]),
      appliedTags: [...(plan.appliedTags ?? [])],
      count: 0,
      total: 0,
    },
  });
  room.slowmodeSeconds = plan.slowmodeSeconds ?? 0;
  if (type !== 12 || plan.by === hub.bot) tellRoom(hub, 'THREAD_CREATE', room, { newly_created: true });
  return room;
}

/** A thread at a message has the message's id; only one can be there. */
export function startAtMessage(hub: Hub, at: Stored, plan: ThreadPlan): Room {
  const parent = at.room;
  if (parent.type !== 0 && parent.type !== 5) throw refusal('wrongChannelType');
  if (at.threadId !== undefined || hub.world.rooms.has(at.wire.id)) throw refusal('threadExists');
  const room = addThread(hub, parent, parent.type === 5 ? 10 : 11, at.wire.id, plan);
  at.threadId = room.id;
  at.wire = { ...at.wire, flags: at.wire.flags | 32 };
  tellMessage(hub, 'MESSAGE_UPDATE', at);
  // The first line in the thread shows the message it hangs on.
  const reference = { type: 0, message_id: at.wire.id, channel_id: parent.id, guild_id: parent.guild?.id };
  post(hub, room, plan.by, {
    content: '',
    type: 21,
    reference,
    more: { referenced_message: at.wire },
    uncounted: true,
  });
  return room;
}

/** A thread at no message: private, or public with a line in its channel that tells of it. */
export function startAlone(hub: Hub, parent: Room, type: RoomType, plan: ThreadPlan): Room {
  if (parent.type !== 0 && parent.type !== 5) throw refusal('wrongChannelType');
  const room = addThread(hub, parent, type, hub.newId(), plan);
  if (type !== 12) {
    const reference = { type: 0, channel_id: room.id, guild_id: parent.guild?.id };
    post(hub, parent, plan.by, { content: plan.name, type: 18, reference });
  }
  return room;
}

/** A forum's post: its first message has the thread's id. */
export function startPost(hub: Hub, forum: Room, plan: ThreadPlan, draft: Draft): { room: Room; first: Stored } {
  if (forum.type !== 15) throw refusal('wrongChannelType');
  checkTags(forum, plan.appliedTags ?? [], plan.by);
  const room = addThread(hub, forum, 11, hub.newId(), plan);
  const first = post(hub, room, plan.by, { ...draft, id: room.id, uncounted: true });
  return { room, first };
}

/** The forum's own tags, one at least where it asks for that, moderated ones only by moderators. */
export function checkTags(forum: Room, tags: readonly string[], by: Account): void {
  const isModerator = can(forum, by.id, may.manageThreads);
  if (forum.requireTag && tags.length === 0) {
    if (!isModerator && forum.tags.every(({ moderated }) => moderated)) throw refusal('tagsOfModerators');
    throw refusal('tagRequired');
  }
  for (const id of tags) {
    const tag = forum.tags.find((one) => one.id === id);
    if (tag === undefined) throw refusal('unknownTag');
    if (tag.moderated && !isModerator) throw refusal('missingPermissions');
  }
}

export function setArchived(hub: Hub, room: Room, archived: boolean): void {
  const { thread } = room;
  if (thread === undefined || thread.archived === archived) return;
  thread.archived = archived;
  thread.archivedAt = hub.time();
}

/** Deletes a channel with its threads, or a thread alone. */
export function removeRoom(hub: Hub, room: Room): void {
  const { rooms } = hub.world;
  for (const one of rooms.values()) {
    if (one.thread?.parent !== room) continue;
    // Of the threads of a deleted channel nobody is told by name.
    rooms.delete(one.id);
  }
  tellRoom(hub, room.thread === undefined ? 'CHANNEL_DELETE' : 'THREAD_DELETE', room);
  rooms.delete(room.id);
  const hung = room.thread?.parent.messages.get(room.id);
  if (hung !== undefined) {
    hung.threadId = undefined;
    tellMessage(hub, 'MESSAGE_UPDATE', hung);
  }
  hub.record.changed();
}
