// The people's side: who there is, and what they write, edit, delete and react with.

import { tellRoom } from './events.ts';
import type { Json } from './failure.ts';
import type { Hub } from './hub.ts';
import { sharesGuild } from './messages.ts';
import { can, may, maySee, writing } from './permissions.ts';
import { pin } from './pinning.ts';
import { amend, post, remove } from './post.ts';
import { openPresses } from './press.ts';
import { react, unreact } from './reacting.ts';
import { dmOf } from './rooms.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { removeRoom, setArchived, startAlone, startAtMessage, startPost } from './threads.ts';
import { showTyping } from './typing.ts';
import { type ChannelView, type MessageRef, type Ref, roomBy, storedBy, viewOf } from './view.ts';
import type { Account, Room, Stored } from './world.ts';

export interface Somebody {
  readonly id?: string;
  /** The display name; the username unless given. */
  readonly name?: string;
  readonly username?: string;
  /** "en-US" unless given. */
  readonly locale?: string;
  /** False refuses the bot's DMs. */
  readonly takesDms?: boolean;
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime?: string;
  /** Makes it a voice message. */
  readonly voiceSeconds?: number;
}

export interface WriteOptions {
  readonly replyTo?: MessageRef;
  /** Whether a reply notifies its author; true as in the client. */
  readonly mention?: boolean;
  readonly files?: readonly GivenFile[];
  readonly stickers?: readonly { readonly name: string; readonly id?: string; readonly format?: number }[];
  readonly embeds?: readonly Json[];
  /** What was forwarded instead of written: Discord keeps it as a snapshot. */
  readonly forward?: MessageRef;
  readonly poll?: string;
}

export type Person = ReturnType<typeof openPerson>;

export function openPeople(hub: Hub) {
  const people = new Map<string, Person>();
  return {
    /** Makes a person, or returns the one with that id. Until they join a guild they share none with the bot. */
    person(who: Somebody = {}): Person {
      const id = who.id ?? hub.newId();
      const found = people.get(id);
      if (found !== undefined) return found;
      const username =
        who.username ?? (who.name ?? `person${id.slice(-6)}`).toLowerCase().replace(/[^a-z0-9._]+/g, '_');
      const account: Account = {
        id,
        username,
        globalName: who.name ?? null,
        isBot: false,
        locale: who.locale ?? 'en-US',
        takesDms: who.takesDms ?? true,
      };
      hub.world.accounts.set(id, account);
      const person = openPerson(hub, account);
      people.set(id, person);
      return person;
    },
  };
}

function openPerson(hub: Hub, account: Account) {
  const room = (ref: Ref): Room => {
    const found = roomBy(hub, ref);
    const isThere = found.recipient === undefined ? maySee(found, account.id) : found.recipient === account;
    if (!isThere) throw new Error(`${account.username} does not see channel ${found.id}`);
    return found;
  };
  const own = (ref: MessageRef): Stored => {
    const stored = storedBy(hub, ref);
    if (stored.authorId !== account.id) throw new Error(`message ${ref.id} is another's`);
    return stored;
  };

  return {
    id: account.id,
    account,
    /** How to mention them. */
    mention: `<@${account.id}>`,
    /** Their DM with the bot, opened when it is first asked for. */
    get dm(): ChannelView {
      return viewOf(hub, dmOf(hub, account));
    },
    /** False: the bot's DMs are refused with 50007 from now on. */
    setTakesDms(takes: boolean): void {
      account.takesDms = takes;
    },
    write(where: Ref, content: string, options: WriteOptions = {}): SeenMessage {
      return seenMessage(write(hub, account, room(where), content, options));
    },
    edit(ref: MessageRef, content: string): SeenMessage {
      const stored = own(ref);
      amend(hub, stored, { content });
      return seenMessage(stored);
    },
    /** Removes their own message, or another's where they may. */
    remove(ref: MessageRef): void {
      const stored = storedBy(hub, ref);
      const mayAll = stored.room.guild !== undefined && can(stored.room, account.id, may.manageMessages);
      if (stored.authorId !== account.id && !mayAll)
        throw new Error(`${account.username} may not remove message ${ref.id}`);
      remove(hub, stored.room, [stored]);
    },
    /** Several at once, as moderators do. */
    removeAll(refs: readonly MessageRef[]): void {
      const [first] = refs;
      if (first === undefined) return;
      remove(
        hub,
        roomBy(hub, first.channel),
        refs.map((ref) => storedBy(hub, ref)),
      );
    },
    /** "👍" or "name:id". */
    react(ref: MessageRef, emoji: string): void {
      react(hub, account, storedBy(hub, ref), emoji);
    },
    unreact(ref: MessageRef, emoji: string): void {
      unreact(hub, account, storedBy(hub, ref), emoji);
    },
    type(where: Ref): void {
      showTyping(hub, account, room(where));
    },
    pin(ref: MessageRef): void {
      pin(hub, account, storedBy(hub, ref));
    },
    /** Starts a thread at a message or, with a channel, by itself. */
    startThread(at: MessageRef | Ref, name: string): ChannelView {
      const plan = { name, by: account };
      if (typeof at === 'object' && 'channel' in at) return viewOf(hub, startAtMessage(hub, storedBy(hub, at), plan));
      return viewOf(hub, startAlone(hub, room(at), 11, plan));
    },
    /** Opens a post in a forum; tags by their names. */
    startPost(forum: Ref, title: string, content: string, tags: readonly string[] = []): ChannelView {
      const parent = room(forum);
      const appliedTags = tags.map((name) => {
        const tag = parent.tags.find((one) => one.name === name);
        if (tag === undefined) throw new Error(`the forum has no tag ${name}`);
        return tag.id;
      });
      return viewOf(hub, startPost(hub, parent, { name: title, by: account, appliedTags }, { content }).room);
    },
    /** Archives or opens a thread, as moderators do, or Discord by itself after days of silence. */
    setArchived(thread: Ref, isArchived: boolean, isLocked?: boolean): void {
      const found = roomBy(hub, thread);
      if (found.thread === undefined) throw new Error(`${found.id} is no thread`);
      setArchived(hub, found, isArchived);
      found.thread.locked = isLocked ?? found.thread.locked;
      tellRoom(hub, 'THREAD_UPDATE', found);
      hub.record.changed();
    },
    /** Deletes a thread or a channel. */
    removeChannel(where: Ref): void {
      removeRoom(hub, roomBy(hub, where));
    },
    /** What they see in a channel: everything but the ephemeral answers to others. */
    sees(where: Ref): SeenMessage[] {
      return viewOf(hub, room(where)).messages.filter(({ id }) => {
        const onlyFor = roomBy(hub, where).messages.get(id)?.onlyFor;
        return onlyFor === undefined || onlyFor === account.id;
      });
    },
    ...openPresses(hub, account),
  };
}

function write(hub: Hub, by: Account, room: Room, content: string, options: WriteOptions): Stored {
  if (room.guild !== undefined && !can(room, by.id, writing(room)))
    throw new Error(`${by.username} may not write in ${room.name}`);
  if (room.recipient !== undefined && !sharesGuild(hub, by))
    throw new Error(`${by.username} shares no server with the bot`);
  if (room.type === 15) throw new Error('a forum takes posts, not messages');
  if (room.thread?.locked === true && !can(room, by.id, may.manageThreads))
    throw new Error(`thread ${room.id} is locked`);
  const files = (options.files ?? []).map((file) =>
    hub.files.keep(
      room.id,
      { name: file.name, mime: file.mime ?? 'application/octet-stream', bytes: Buffer.from(file.bytes) },
      file.voiceSeconds === undefined ? {} : { voiceSeconds: file.voiceSeconds },
    ),
  );
  const isVoice = options.files?.some(({ voiceSeconds }) => voiceSeconds !== undefined) === true;
  const isEmpty =
    content.trim() === '' &&
    files.length === 0 &&
    options.stickers === undefined &&
    options.forward === undefined &&
    options.poll === undefined;
  if (isEmpty) throw new Error('a message needs a text, a file or a sticker');
  if (content.length > 4000) throw new Error('a message has at most 2000 characters, 4000 for those who pay');
  return post(hub, room, by, {
    content,
    attachments: files,
    embeds: options.embeds ?? [],
    stickers: (options.stickers ?? []).map(({ name, id, format }) => ({
      id: id ?? hub.newId(),
      name,
      format_type: format ?? 1,
    })),
    flags: (isVoice ? 8192 : 0) | (options.forward === undefined ? 0 : 1 << 14),
    replyTo: options.replyTo === undefined ? undefined : storedBy(hub, options.replyTo),
    allowed: { parse: ['users', 'roles', 'everyone'], users: [], roles: [], repliedUser: options.mention ?? true },
    ...(options.forward === undefined ? {} : forwarded(hub, options.forward)),
    ...(options.poll === undefined ? {} : { more: { poll: pollWire(options.poll) } }),
  });
}

function forwarded(hub: Hub, ref: MessageRef): { reference: Json; more: Json } {
  const { wire, room } = storedBy(hub, ref);
  const { content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles, type } = wire;
  const message = {
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    mentions,
    mention_roles,
    type,
    components: [],
  };
  return {
    reference: { type: 1, message_id: wire.id, channel_id: room.id },
    more: { message_snapshots: [{ message }] },
  };
}

function pollWire(question: string): Json {
  return {
    question: { text: question },
    answers: [{ answer_id: 1, poll_media: { text: 'Yes' } }],
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
  };
}
