// The routes of channels: read, change and delete one, open a DM, type in it.
import { type Answer, type Ask, type Handler, roomOf } from './ask.ts';
import { tellRoom } from './events.ts';
import { refusal } from './failure.ts';
import { type Fields, openForm } from './form.ts';
import type { Hub } from './hub.ts';
import { checkWritable } from './messages.ts';
import { can, demand, may } from './permissions.ts';
import { autoArchiveMinutes, checkTags, removeRoom, setArchived, tagsAppliedMax } from './threads.ts';
import { showTyping } from './typing.ts';
import { roomWire } from './wire.ts';
import { type Account, addRoom, type ForumTag, type Room, type ThreadState } from './world.ts';

const tagsMax = 20;

export const getRoom: Handler = (ask) => roomWire(roomOf(ask), ask.hub.bot.id);

/** Opening a DM succeeds also where writing into it will not. */
export const openDm: Handler = ({ hub, body }) => {
  const form = openForm(body);
  const id = form.id('recipient_id', { required: true });
  form.check();
  const account = hub.world.accounts.get(id ?? '');
  if (account === undefined) throw refusal('unknownUser');
  if (account.isBot) throw refusal('cannotDm');
  return roomWire(dmOf(hub, account));
};

/** The person's DM with the bot, made when it is needed; the bot is told of a new one. */
export function dmOf(hub: Hub, account: Account): Room {
  const found = hub.world.dms.get(account.id);
  if (found !== undefined) return found;
  const room = addRoom(hub.world, { id: hub.newId(), type: 1, name: '', recipient: account });
  tellRoom(hub, 'CHANNEL_CREATE', room);
  return room;
}

export const changeRoom: Handler = (ask) => {
  const room = roomOf(ask);
  if (room.thread !== undefined) return changeThread(ask, room, room.thread);
  if (room.guild === undefined) throw refusal('wrongChannelType');
  demand(room, ask.hub.bot, may.manageChannels);
  return changeChannel(ask, room);
};

function changeChannel({ hub, body }: Ask, room: Room): Answer {
  const form = openForm(body);
  const name = form.text('name', { min: 1, max: 100 });
  const topic = form.text('topic', { max: room.type === 15 ? 4096 : 1024 });
  const slowmode = form.number('rate_limit_per_user', { min: 0, max: 21_600 });
  const flags = form.number('flags');
  const tags = readTags(hub, form, room);
  form.check();
  if (name !== undefined && name !== room.name) hub.limits.takeRename(room.id);
  room.name = name === undefined ? room.name : channelName(name, room);
  room.topic = form.raw.topic === null ? null : (topic ?? room.topic);
  room.slowmodeSeconds = slowmode ?? room.slowmodeSeconds;
  if (room.type === 15 && flags !== undefined) room.requireTag = (flags & 16) !== 0;
  room.tags = tags ?? room.tags;
  tellRoom(hub, 'CHANNEL_UPDATE', room);
  return roomWire(room);
}

/** Text channels are written small, with dashes. */
function channelName(name: string, { type }: Room): string {
  return type === 0 || type === 5 ? name.toLowerCase().replace(/\s+/g, '-') : name;
}

function readTags(hub: Hub, form: Fields, room: Room): ForumTag[] | undefined {
  if (room.type !== 15) return undefined;
  const given = form.list('available_tags');
  if (given === undefined) return undefined;
  if (given.length > tagsMax) throw refusal('maxTags');
  const tags = given.map((tag): ForumTag => {
    const before = room.tags.find(({ id }) => id === tag.raw.id);
    return {
      id: before?.id ?? hub.newId(),
      name: tag.text('name', { min: 1, max: 20, required: true }) ?? '',
      moderated: tag.flag('moderated') ?? before?.moderated ?? false,
      emoji_id: tag.id('emoji_id') ?? null,
      emoji_name: tag.text('emoji_name') ?? null,
    };
  });
  if (new Set(tags.map(({ name }) => name)).size < tags.length) throw refusal('tagNames');
  return tags;
}

/** What others than moderators may change of a thread they started. */
const ownersFields = new Set(['name', 'archived', 'auto_archive_duration', 'applied_tags']);

function changeThread({ hub, body }: Ask, room: Room, thread: ThreadState): Answer {
  const form = openForm(body);
  const name = form.text('name', { min: 1, max: 100 });
  const archived = form.flag('archived');
  const locked = form.flag('locked');
  const minutes = form.choice('auto_archive_duration', autoArchiveMinutes);
  const slowmode = form.number('rate_limit_per_user', { min: 0, max: 21_600 });
  const tags = form.ids('applied_tags', { max: tagsAppliedMax });
  form.check();
  checkMayChange(hub, room, thread, Object.keys(form.raw));
  // An archived thread takes nothing but being opened again, along with which the rest may change.
  if (thread.archived && archived !== false) throw refusal('archived');
  if (tags !== undefined) {
    if (thread.parent.type !== 15) throw refusal('wrongChannelType');
    checkTags(thread.parent, tags, hub.bot);
  }
  if (name !== undefined && name !== room.name) hub.limits.takeRename(room.id);
  room.name = name ?? room.name;
  room.slowmodeSeconds = slowmode ?? room.slowmodeSeconds;
  thread.appliedTags = tags ?? thread.appliedTags;
  thread.locked = locked ?? thread.locked;
  thread.autoArchiveMinutes = minutes ?? thread.autoArchiveMinutes;
  if (archived !== undefined) setArchived(hub, room, archived);
  tellRoom(hub, 'THREAD_UPDATE', room);
  hub.record.changed();
  return roomWire(room, hub.bot.id);
}

/** Opening an unlocked thread takes the right to write there, anything else that to manage threads. */
function checkMayChange(hub: Hub, room: Room, thread: ThreadState, fields: readonly string[]): void {
  if (can(room, hub.bot.id, may.manageThreads)) return;
  const isOwn = thread.ownerId === hub.bot.id && fields.every((field) => ownersFields.has(field));
  const opens = fields.length === 1 && fields[0] === 'archived' && thread.archived;
  if (thread.locked || !(isOwn || opens)) throw refusal('missingPermissions');
  demand(room, hub.bot, may.sendInThreads);
}

export const deleteRoom: Handler = (ask) => {
  const { hub } = ask;
  const room = roomOf(ask);
  if (room.guild === undefined) return roomWire(room);
  demand(room, hub.bot, room.thread === undefined ? may.manageChannels : may.manageThreads);
  removeRoom(hub, room);
  return roomWire(room);
};

export const triggerTyping: Handler = (ask) => {
  const room = roomOf(ask);
  checkWritable(ask.hub, room);
  showTyping(ask.hub, ask.hub.bot, room);
  return undefined;
};
