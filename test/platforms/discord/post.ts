// Puts a message into a channel, changes it and takes it away; whoever did it, a person or the bot.
import { tellMessage, tellRemoved, tellRoom, tellThreadMembers } from './events.ts';
import type { Json } from './failure.ts';
import type { Hub } from './hub.ts';
import { forgetOldest } from './interactions.ts';
import { type Allowed, pingsOf } from './pings.ts';
import { accountWire } from './wire.ts';
import type { Account, AttachmentWire, MessageWire, Room, Stored } from './world.ts';

export interface Draft {
  readonly content: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly attachments?: readonly AttachmentWire[];
  readonly stickers?: readonly Json[];
  readonly flags?: number;
  /** 0 when absent, 19 for a reply. https://docs.discord.com/developers/resources/message#message-object-message-types */
  readonly type?: number;
  readonly replyTo?: Stored | undefined;
  /** What `message_reference` shows when it is no reply: a pin, a thread's start. */
  readonly reference?: Json;
  readonly allowed?: Allowed | undefined;
  readonly nonce?: string | undefined;
  readonly onlyFor?: string | undefined;
  /** Fields of messages that answer interactions. */
  readonly more?: Json;
  /** Given where a message's id must be its thread's. */
  readonly id?: string;
  /** A thread's first message counts neither as sent nor as there. */
  readonly uncounted?: boolean;
}

/** How many messages a channel keeps when storing is off. */
const keptMax = 1000;

/** Stores the message, wakes an archived thread, and tells the bot. */
export function post(hub: Hub, room: Room, author: Account, draft: Draft): Stored {
  if (draft.onlyFor === undefined) enterThread(hub, room, author);
  const stored = compose(hub, room, author, draft);
  room.messages.set(stored.wire.id, stored);
  if (!hub.settings.stores) forgetOldest(room.messages, keptMax);
  if (draft.onlyFor === undefined) {
    room.lastMessageId = stored.wire.id;
    if (room.thread !== undefined && draft.uncounted !== true) {
      room.thread.total++;
      room.thread.count++;
    }
    const { typing } = room;
    for (let at = typing.length - 1; at >= 0; at--) if (typing[at]?.by === author.id) typing.splice(at, 1);
    tellMessage(hub, 'MESSAGE_CREATE', stored);
  }
  hub.record.arrived(stored, 'created');
  return stored;
}

/** Writing wakes an archived thread and makes the writer its member. */
function enterThread(hub: Hub, room: Room, author: Account): void {
  const { thread } = room;
  if (thread === undefined) return;
  if (thread.archived) {
    thread.archived = false;
    thread.archivedAt = hub.time();
    tellRoom(hub, 'THREAD_UPDATE', room);
  }
  joinThread(hub, room, author.id);
}

export function joinThread(hub: Hub, room: Room, accountId: string): void {
  if (room.thread === undefined || room.thread.members.has(accountId)) return;
  room.thread.members.set(accountId, hub.time());
  tellThreadMembers(hub, room, [accountId], []);
}

function compose(hub: Hub, room: Room, author: Account, draft: Draft): Stored {
  const { content, replyTo } = draft;
  const found = pingsOf(hub, room, author, content, draft.allowed, replyTo);
  const wire: MessageWire = {
    id: draft.id ?? hub.newId(),
    channel_id: room.id,
    type: draft.type ?? (replyTo === undefined ? 0 : 19),
    author: accountWire(author),
    content,
    timestamp: hub.time(),
    edited_timestamp: null,
    tts: false,
    mentions: found.people.flatMap((id) => {
      const account = hub.world.accounts.get(id);
      return account === undefined ? [] : [accountWire(account)];
    }),
    mention_roles: found.roles,
    mention_everyone: found.everyone,
    attachments: draft.attachments ?? [],
    embeds: draft.embeds ?? [],
    components: draft.components ?? [],
    pinned: false,
    flags: draft.flags ?? 0,
    ...(draft.nonce === undefined ? {} : { nonce: draft.nonce }),
    ...(draft.stickers === undefined || draft.stickers.length === 0 ? {} : { sticker_items: draft.stickers }),
    ...(replyTo === undefined ? {} : replyFields(replyTo)),
    ...(draft.reference === undefined ? {} : { message_reference: draft.reference }),
    ...draft.more,
  };
  return {
    wire,
    room,
    authorId: author.id,
    nonce: draft.nonce,
    pings: found,
    onlyFor: draft.onlyFor,
    reactions: new Map(),
    contents: [content],
    threadId: undefined,
    isRemoved: false,
  };
}

/** The answered message is nested once, without what it answers itself. */
function replyFields({ wire, room }: Stored): Json {
  const { referenced_message: _nested, ...answered } = wire;
  const reference = {
    type: 0,
    message_id: wire.id,
    channel_id: room.id,
    ...(room.guild === undefined ? {} : { guild_id: room.guild.id }),
  };
  return { message_reference: reference, referenced_message: answered };
}

export interface Change {
  readonly content?: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly attachments?: readonly AttachmentWire[];
  readonly flags?: number;
  readonly allowed?: Allowed | undefined;
  /** False for what nobody wrote: a deferred answer that is filled in. */
  readonly isEdit?: boolean;
}

/** Changes what is given. Mentions are found anew; nobody is notified by an edit. */
export function amend(hub: Hub, stored: Stored, change: Change): void {
  const { wire, room } = stored;
  const content = change.content ?? wire.content;
  const author = hub.world.accounts.get(stored.authorId) ?? hub.bot;
  const found =
    change.content === undefined ? undefined : pingsOf(hub, room, author, content, change.allowed, undefined);
  stored.wire = {
    ...wire,
    content,
    embeds: change.embeds ?? wire.embeds,
    components: change.components ?? wire.components,
    attachments: change.attachments ?? wire.attachments,
    flags: change.flags ?? wire.flags,
    ...(change.isEdit === false ? {} : { edited_timestamp: hub.time() }),
    ...(found === undefined
      ? {}
      : { mentions: mentioned(hub, found.people, wire), mention_roles: found.roles, mention_everyone: found.everyone }),
  };
  stored.contents.push(content);
  tellMessage(hub, 'MESSAGE_UPDATE', stored);
  hub.record.arrived(stored, 'edited');
}

/** A reply's ping stays, whatever the new text says. */
function mentioned(hub: Hub, ids: readonly string[], before: MessageWire): MessageWire['mentions'] {
  const answered = before.referenced_message;
  const kept =
    before.type === 19 && isAuthored(answered) ? before.mentions.filter(({ id }) => id === answered.author.id) : [];
  const fresh = ids.flatMap((id) => {
    const account = hub.world.accounts.get(id);
    return account === undefined || kept.some((one) => one.id === id) ? [] : [accountWire(account)];
  });
  return [...kept, ...fresh];
}

function isAuthored(value: unknown): value is MessageWire {
  return typeof value === 'object' && value !== null && 'author' in value;
}

export function remove(hub: Hub, room: Room, gone: readonly Stored[]): void {
  for (const stored of gone) {
    room.messages.delete(stored.wire.id);
    room.removed.push(stored);
    stored.isRemoved = true;
    const pin = room.pinned.indexOf(stored.wire.id);
    if (pin >= 0) room.pinned.splice(pin, 1);
    if (room.thread !== undefined && stored.wire.id !== room.id) room.thread.count--;
    hub.record.arrived(stored, 'removed');
  }
  const told = gone.filter(({ onlyFor }) => onlyFor === undefined).map(({ wire }) => wire.id);
  if (told.length > 0) tellRemoved(hub, room, told);
}
