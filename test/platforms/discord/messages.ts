// The routes of messages: send, read, edit, delete, and delete in bulk.
import { type Ask, type Handler, roomOf, storedOf } from './ask.ts';
import { checkNotEmpty, flag, openMessage, type Wanted } from './draft.ts';
import { refusal } from './failure.ts';
import { badField, type Fields, openForm } from './form.ts';
import type { Hub } from './hub.ts';
import { readsWithoutIntent, reduced } from './intents.ts';
import { forgetOldest } from './interactions.ts';
import { can, demand, may, writing } from './permissions.ts';
import { amend, type Draft, post, remove } from './post.ts';
import { emojiWire } from './reacting.ts';
import { byAge, isSnowflake, snowflakeMs } from './snowflake.ts';
import { roomWire } from './wire.ts';
import type { Account, AttachmentWire, MessageWire, Room, Stored } from './world.ts';

/** More are forgotten, the oldest first. */
const noncesMax = 10_000;
const bulkAgeMsMax = 14 * 24 * 60 * 60 * 1000;
/** What a bot may set by itself. */
const settable = flag.suppressEmbeds | flag.silent | flag.voice | flag.componentsV2;

export const createMessage: Handler = (ask) => {
  const { hub, body, uploads } = ask;
  const room = roomOf(ask);
  checkWritable(hub, room);
  const { form, wanted } = openMessage(body, { hub, channelId: room.id, uploads });
  const nonce = form.text('nonce', { max: 25 });
  const enforces = form.flag('enforce_nonce') === true;
  const replyTo = readReference(form, hub, room);
  form.check();
  if (enforces && nonce !== undefined) {
    const before = sentBefore(hub, room, nonce);
    if (before !== undefined) {
      hub.record.counts.repeated++;
      return shown(hub, before);
    }
  }
  checkNotEmpty(wanted);
  if ((wanted.attachments?.length ?? 0) > 0) demand(room, hub.bot, may.attach);
  const stored = post(hub, room, hub.bot, { ...draftOf(wanted), nonce, replyTo });
  if (nonce !== undefined) {
    hub.nonces.set(`${room.id} ${nonce}`, { stored, at: hub.now() });
    forgetOldest(hub.nonces, noncesMax);
  }
  return shown(hub, stored);
};

/** Whether the bot may write there just now; throws what Discord answers if not. */
export function checkWritable(hub: Hub, room: Room): void {
  if (room.type === 15) throw refusal('inForum');
  if (room.type === 4) throw refusal('nonText');
  if (room.recipient !== undefined) checkDm(hub, room.recipient);
  demand(room, hub.bot, writing(room));
  if (room.thread?.locked === true && !can(room, hub.bot.id, may.manageThreads)) throw refusal('threadLocked');
}

/** A bot reaches those who allow it and share a server with it. */
function checkDm(hub: Hub, recipient: Account): void {
  if (!sharesGuild(hub, recipient)) throw refusal('noSharedGuild');
  if (!recipient.takesDms) throw refusal('cannotDm');
}

export function sharesGuild(hub: Hub, { id }: Account): boolean {
  return [...hub.world.guilds.values()].some(({ members }) => members.has(id) && members.has(hub.bot.id));
}

/** Only the same bot's message in the same channel, within a few minutes. */
function sentBefore(hub: Hub, room: Room, nonce: string): Stored | undefined {
  const found = hub.nonces.get(`${room.id} ${nonce}`);
  return found === undefined || hub.now() - found.at > hub.settings.nonceMsMax ? undefined : found.stored;
}

export function draftOf(wanted: Wanted): Draft {
  return {
    content: (wanted.content ?? '').trim(),
    embeds: wanted.embeds ?? [],
    components: wanted.components ?? [],
    attachments: wanted.attachments ?? [],
    flags: (wanted.flags ?? 0) & settable,
    allowed: wanted.allowed,
    stickers: wanted.stickerIds.map((id) => ({ id, name: 'sticker', format_type: 1 })),
  };
}

function readReference(form: Fields, hub: Hub, room: Room): Stored | undefined {
  const reference = form.object('message_reference');
  if (reference === undefined) return undefined;
  const id = reference.id('message_id', { required: true });
  const channel = reference.id('channel_id');
  const mustExist = reference.flag('fail_if_not_exists') ?? true;
  if (id === undefined) return undefined;
  demand(room, hub.bot, may.readHistory);
  const found = channel === undefined || channel === room.id ? room.messages.get(id) : undefined;
  const isVisible = found !== undefined && found.onlyFor === undefined;
  if (!isVisible && mustExist) form.fail('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  if (isVisible && !repliable.has(found.wire.type)) {
    form.fail('message_reference', 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE', 'Cannot reply to a system message');
  }
  return isVisible ? found : undefined;
}

/** Plain messages, replies, and answers to commands. */
const repliable: ReadonlySet<number> = new Set([0, 19, 20, 23]);

/** A message as REST shows it to the bot: without what it may not read. */
export function shown(hub: Hub, { wire, room, reactions, threadId }: Stored): MessageWire {
  const isDirect = room.guild === undefined;
  const mayRead = hub.settings.privileged.content || (isDirect && readsWithoutIntent(wire, hub.bot.id, isDirect));
  const base = mayRead ? wire : reduced(wire, hub.bot.id);
  const thread = threadId === undefined ? undefined : hub.world.rooms.get(threadId);
  return {
    ...base,
    ...(base.attachments.length === 0 ? {} : { attachments: base.attachments.map((one) => readAnew(hub, one)) }),
    ...(reactions.size === 0 ? {} : { reactions: reactionsWire(reactions, hub.bot.id) }),
    ...(thread === undefined ? {} : { thread: roomWire(thread) }),
  };
}

function readAnew(hub: Hub, attachment: AttachmentWire): AttachmentWire {
  const url = hub.files.current(attachment.url);
  return { ...attachment, url, proxy_url: url };
}

function reactionsWire(reactions: Stored['reactions'], botId: string): unknown[] {
  return [...reactions].map(([key, by]) => ({
    emoji: emojiWire(key),
    count: by.size,
    count_details: { burst: 0, normal: by.size },
    me: by.has(botId),
    me_burst: false,
    burst_colors: [],
  }));
}

/** Newest first, as Discord lists them, whichever way the page was asked for. */
export const listMessages: Handler = (ask) => {
  const { hub, query } = ask;
  const room = roomOf(ask);
  if (room.type === 15 || room.type === 4) throw refusal('nonText');
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const [code, words] =
      limit > 100
        ? ['NUMBER_TYPE_MAX', 'less than or equal to 100']
        : ['NUMBER_TYPE_MIN', 'greater than or equal to 1'];
    throw badField(['limit'], code, `int value should be ${words}.`);
  }
  for (const key of ['before', 'after', 'around']) {
    const value = query.get(key);
    if (value !== null && !isSnowflake(value))
      throw badField([key], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
  }
  // Without Read Message History the list is empty, not refused.
  if (room.guild !== undefined && !can(room, hub.bot.id, may.readHistory)) return [];
  const all = [...room.messages.values()]
    .filter(({ onlyFor }) => onlyFor === undefined)
    .sort((a, b) => byAge(a.wire.id, b.wire.id));
  return page(all, query, limit)
    .reverse()
    .map((stored) => shown(hub, stored));
};

/** Oldest first. */
function page(all: readonly Stored[], query: URLSearchParams, limit: number): Stored[] {
  const after = query.get('after');
  if (after !== null) return all.filter(({ wire }) => byAge(wire.id, after) > 0).slice(0, limit);
  const before = query.get('before');
  if (before !== null) return all.filter(({ wire }) => byAge(wire.id, before) < 0).slice(-limit);
  const around = query.get('around');
  if (around === null) return all.slice(-limit);
  const at = all.findIndex(({ wire }) => byAge(wire.id, around) >= 0);
  const from = Math.max(0, (at < 0 ? all.length : at) - Math.floor(limit / 2));
  return all.slice(from, from + limit);
}

export const getMessage: Handler = (ask) => {
  const room = roomOf(ask, may.readHistory);
  return shown(ask.hub, storedOf(ask, room));
};

export const editMessage: Handler = (ask) => {
  const { hub } = ask;
  const room = roomOf(ask);
  const stored = storedOf(ask, room);
  if (stored.authorId !== hub.bot.id) throw refusal('notTheAuthor');
  if (room.thread?.archived === true) throw refusal('archived');
  change(ask, stored);
  return shown(hub, stored);
};

/** Reads and makes a change of one of the bot's messages. */
export function change({ hub, body, uploads }: Ask, stored: Stored, isEdit = true): void {
  const { form, wanted } = openMessage(body, { hub, channelId: stored.room.id, uploads, before: stored });
  form.check();
  const { wire } = stored;
  checkNotEmpty({
    ...wanted,
    content: wanted.content ?? wire.content,
    embeds: wanted.embeds ?? wire.embeds,
    components: wanted.components ?? wire.components,
    attachments: wanted.attachments ?? wire.attachments,
  });
  const kept = wire.flags & ~(flag.suppressEmbeds | flag.componentsV2 | flag.loading);
  // Components V2 cannot be taken back.
  const v2 = (wire.flags | (wanted.flags ?? 0)) & flag.componentsV2;
  const suppressed = (wanted.flags ?? wire.flags) & flag.suppressEmbeds;
  amend(hub, stored, {
    ...(wanted.content === undefined ? {} : { content: wanted.content.trim() }),
    ...(wanted.embeds === undefined ? {} : { embeds: wanted.embeds }),
    ...(wanted.components === undefined ? {} : { components: wanted.components }),
    ...(wanted.attachments === undefined ? {} : { attachments: wanted.attachments }),
    flags: kept | v2 | suppressed,
    allowed: wanted.allowed,
    isEdit,
  });
}

export const deleteMessage: Handler = (ask) => {
  const { hub } = ask;
  const room = roomOf(ask);
  const stored = storedOf(ask, room);
  if (room.thread?.archived === true) throw refusal('archived');
  if (stored.authorId !== hub.bot.id) {
    if (room.guild === undefined) throw refusal('notInDm');
    demand(room, hub.bot, may.manageMessages);
  }
  if (isUndeletable(stored)) throw refusal('systemMessage');
  remove(hub, room, [stored]);
  return undefined;
};

/** https://docs.discord.com/developers/resources/message#message-object-message-types */
function isUndeletable({ wire }: Stored): boolean {
  return wire.type === 21 || (wire.type >= 1 && wire.type <= 5 && wire.type !== 3);
}

export const deleteMessages: Handler = (ask) => {
  const { hub } = ask;
  const room = roomOf(ask);
  if (room.guild === undefined) throw refusal('notInDm');
  demand(room, hub.bot, may.manageMessages);
  const form = openForm(ask.body);
  const ids = form.ids('messages', { required: true }) ?? [];
  form.check();
  if (ids.length < 2 || ids.length > 100) throw refusal('deleteCount');
  if (ids.some((id) => hub.now() - snowflakeMs(id) > bulkAgeMsMax)) throw refusal('tooOld');
  remove(
    hub,
    room,
    [...new Set(ids)].flatMap((id) => room.messages.get(id) ?? []),
  );
  return undefined;
};
