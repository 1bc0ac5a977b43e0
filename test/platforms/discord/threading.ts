// The routes of threads: start them, list them, join and leave them.
import { type Answer, type Ask, guildOf, type Handler, param, roomOf, storedOf } from './ask.ts';
import { checkNotEmpty, readMessage } from './draft.ts';
import { tellThreadMembers } from './events.ts';
import { type Json, refusal } from './failure.ts';
import { badField, type Fields, openForm } from './form.ts';
import type { Hub } from './hub.ts';
import { draftOf, shown } from './messages.ts';
import { can, demand, may, maySee } from './permissions.ts';
import { joinThread } from './post.ts';
import { byAge } from './snowflake.ts';
import { autoArchiveMinutes, startAlone, startAtMessage, startPost, tagsAppliedMax } from './threads.ts';
import { roomWire, threadMemberWire } from './wire.ts';
import { type Room, type ThreadState, threadsOf } from './world.ts';

function readPlan(form: Fields) {
  return {
    name: form.text('name', { min: 1, max: 100, required: true }) ?? '',
    autoArchiveMinutes: form.choice('auto_archive_duration', autoArchiveMinutes),
    slowmodeSeconds: form.number('rate_limit_per_user', { min: 0, max: 21_600 }),
  };
}

const created = (json: Json): Answer => ({ status: 201, json });

export const threadAtMessage: Handler = (ask) => {
  const { hub } = ask;
  const parent = roomOf(ask);
  if (parent.type !== 0 && parent.type !== 5) throw refusal('wrongChannelType');
  demand(parent, hub.bot, may.createThreads);
  const at = storedOf(ask, parent);
  const form = openForm(ask.body);
  const plan = readPlan(form);
  form.check();
  return created(roomWire(startAtMessage(hub, at, { ...plan, by: hub.bot }), hub.bot.id));
};

/** The same route starts a thread in a text channel and a post in a forum. */
export const thread: Handler = (ask) => {
  const parent = roomOf(ask);
  return parent.type === 15 ? forumPost(ask, parent) : loneThread(ask, parent);
};

/** Without a type it is private: docs, "Start Thread without Message". */
function loneThread({ hub, body }: Ask, parent: Room): Answer {
  if (parent.type !== 0 && parent.type !== 5) throw refusal('wrongChannelType');
  const form = openForm(body);
  const plan = readPlan(form);
  const type = form.choice('type', [10, 11, 12]) ?? 12;
  form.flag('invitable');
  form.check();
  if ((type === 10) !== (parent.type === 5))
    throw badField(['type'], 'BASE_TYPE_CHOICES', 'Value must be one of the types of this channel.');
  demand(parent, hub.bot, type === 12 ? may.createPrivateThreads : may.createThreads);
  return created(roomWire(startAlone(hub, parent, type, { ...plan, by: hub.bot }), hub.bot.id));
}

function forumPost({ hub, body, uploads }: Ask, forum: Room): Answer {
  demand(forum, hub.bot, may.send);
  const form = openForm(body);
  const plan = readPlan(form);
  const appliedTags = form.ids('applied_tags', { max: tagsAppliedMax }) ?? [];
  const message = form.object('message');
  if (message === undefined) form.fail('message', 'BASE_TYPE_REQUIRED', 'This field is required');
  const wanted = message === undefined ? undefined : readMessage(message, { hub, channelId: forum.id, uploads });
  form.check();
  if (wanted === undefined) throw refusal('emptyMessage');
  checkNotEmpty(wanted);
  const { room, first } = startPost(hub, forum, { ...plan, appliedTags, by: hub.bot }, draftOf(wanted));
  return created({ ...roomWire(room, hub.bot.id), message: shown(hub, first) });
}

function threadOf(ask: Ask): { room: Room; thread: ThreadState } {
  const room = roomOf(ask);
  if (room.thread === undefined) throw refusal('wrongChannelType');
  return { room, thread: room.thread };
}

function memberId(ask: Ask): string {
  const id = param(ask, 'member');
  return id === '@me' ? ask.hub.bot.id : id;
}

export const addThreadMember: Handler = (ask) => {
  const { room, thread: state } = threadOf(ask);
  if (state.archived) throw refusal('archived');
  const id = memberId(ask);
  if (room.guild?.members.has(id) !== true) throw refusal('unknownMember');
  joinThread(ask.hub, room, id);
  return undefined;
};

export const removeThreadMember: Handler = (ask) => {
  const { room, thread: state } = threadOf(ask);
  if (state.archived) throw refusal('archived');
  const id = memberId(ask);
  if (id !== ask.hub.bot.id) demand(room, ask.hub.bot, may.manageThreads);
  if (!state.members.delete(id)) throw refusal('unknownMember');
  tellThreadMembers(ask.hub, room, [], [id]);
  return undefined;
};

export const listThreadMembers: Handler = (ask) => {
  const { room, thread: state } = threadOf(ask);
  return [...state.members].map(([id, joinedAt]) => threadMemberWire(room.id, id, joinedAt));
};

export const getThreadMember: Handler = (ask) => {
  const { room, thread: state } = threadOf(ask);
  const id = memberId(ask);
  const joinedAt = state.members.get(id);
  if (joinedAt === undefined) throw refusal('unknownMember');
  return threadMemberWire(room.id, id, joinedAt);
};

/** A list of threads with the bot's memberships beside it. */
function listed(hub: Hub, threads: readonly Room[]): Json {
  const members = threads.flatMap((room) => {
    const joinedAt = room.thread?.members.get(hub.bot.id);
    return joinedAt === undefined ? [] : [threadMemberWire(room.id, hub.bot.id, joinedAt)];
  });
  return { threads: threads.map((room) => roomWire(room, hub.bot.id)), members };
}

/** Newest first. */
export const activeThreads: Handler = (ask) => {
  const { hub } = ask;
  const open = threadsOf(hub.world, guildOf(ask)).filter(
    (room) => room.thread?.archived === false && maySee(room, hub.bot.id),
  );
  return listed(
    hub,
    open.sort((a, b) => byAge(b.id, a.id)),
  );
};

/** Those archived last come first; `before` is a time. */
function archived(ask: Ask, types: readonly number[]): Json {
  const { hub, query } = ask;
  const room = roomOf(ask, may.readHistory);
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 2 || limit > 100)
    throw badField(['limit'], 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 100.');
  const before = query.get('before');
  if (before !== null && Number.isNaN(Date.parse(before)))
    throw badField(['before'], 'DATETIME_TYPE_PARSE', `Could not parse ${before}. Should be ISO8601.`);
  const at = ({ thread: state }: Room) => Date.parse(state?.archivedAt ?? '');
  const all = threadsOf(hub.world, room)
    .filter((one) => one.thread?.archived === true && types.includes(one.type))
    .filter((one) => before === null || at(one) < Date.parse(before))
    .sort((a, b) => at(b) - at(a));
  return { ...listed(hub, all.slice(0, limit)), has_more: all.length > limit };
}

export const archivedPublic: Handler = (ask) => archived(ask, [10, 11]);

export const archivedPrivate: Handler = (ask) => {
  const room = roomOf(ask);
  if (!can(room, ask.hub.bot.id, may.manageThreads)) throw refusal('missingPermissions');
  return archived(ask, [12]);
};
