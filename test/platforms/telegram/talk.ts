// The people's side, second half: writing, sending files, editing, pressing buttons, reacting, deleting, pinning.
import type { MessageEntity, ReactionType } from 'grammy/types';
import { cleaned } from './clean.ts';
import { findEntities } from './entities.ts';
import type { FileKind, FileSource } from './files.ts';
import { announce, type CallbackAnswer, type Hub, postService } from './hub.ts';
import { albumId, fileContent } from './media.ts';
import { isAdmin, isIn } from './members.ts';
import { remove } from './messages.ts';
import { isReactionEmoji } from './reactions.ts';
import { type ChatRef, type MessageRef, type PersonRef, personOf, roomOf, storedOf } from './refs.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { type Content, type Person, type Placement, type Room, withoutReply } from './world.ts';

export interface SayOptions {
  /** The forum topic to write in. */
  readonly thread?: number;
  readonly replyTo?: MessageRef | number;
  /** A part of the answered message. */
  readonly quote?: string;
  /** Formatting; commands, links and mentions are found by themselves. */
  readonly entities?: readonly MessageEntity[];
  /** A caption, for media. */
  readonly caption?: string;
}

/** A file to send; `emoji` for stickers, `performer` and `title` for audio. */
export interface FilePlan extends FileSource {
  readonly emoji?: string;
  readonly performer?: string;
  readonly title?: string;
}

export interface AlbumItem extends FilePlan {
  readonly kind: 'photo' | 'video' | 'document' | 'audio';
  readonly caption?: string;
}

export type Talk = ReturnType<typeof openTalk>;

export function openTalk(hub: Hub) {
  const { world } = hub;

  function placeOf(room: Room, options: SayOptions): Placement {
    const { thread } = options;
    if (thread !== undefined && !room.topics.has(thread)) throw new Error(`there is no topic ${thread} in ${room.id}`);
    const id = typeof options.replyTo === 'object' ? options.replyTo.id : options.replyTo;
    const replyTo = id === undefined ? undefined : room.messages.get(id);
    if (id !== undefined && replyTo === undefined) throw new Error(`there is no message ${id} in ${room.id}`);
    const ofReply = replyTo?.wire.is_topic_message === true ? replyTo.wire.message_thread_id : undefined;
    const position = (replyTo?.wire.text ?? '').indexOf(options.quote ?? '');
    const quote = options.quote === undefined ? undefined : { text: options.quote, position };
    return { topic: thread ?? ofReply, replyTo, quote };
  }

  function checkMayWrite(person: Person, room: Room, topic: number | undefined): void {
    if (person.blocked && room.person === person) throw new Error(`person ${person.id} has blocked the bot`);
    const standing = room.members.get(person.id);
    const isThere = room.person === undefined ? standing !== undefined && isIn(standing) : room.person === person;
    if (!isThere) throw new Error(`person ${person.id} is not in chat ${room.id}`);
    const isClosed = topic !== undefined && room.topics.get(topic)?.closed === true;
    if (isClosed && (standing === undefined || !isAdmin(standing))) throw new Error(`topic ${topic} is closed`);
  }

  function put(person: Person, room: Room, content: Content, options: SayOptions): SeenMessage {
    const place = placeOf(room, options);
    checkMayWrite(person, room, place.topic);
    const stored = world.post(room, person.user, content, { place, byBot: false });
    announce(hub, room, 'message', stored);
    return seenMessage(stored);
  }

  function sendFile(kind: FileKind, by: PersonRef, chat: ChatRef, plan: FilePlan, options: SayOptions): SeenMessage {
    const file = hub.files.add(kind, { ...plan, size: plan.size ?? 4096 });
    const content = { ...fileContent(file, kind, { ...plan }), ...captionOf(options.caption, options.entities) };
    return put(personOf(hub, by), roomOf(hub, chat), content, options);
  }

  /** Sends the press and resolves with what the person gets to see; undefined when the bot lets it expire. */
  function callback(by: PersonRef, ref: MessageRef, data: string): Promise<CallbackAnswer | undefined> {
    const [person, room] = [personOf(hub, by), roomOf(hub, ref.chat)];
    checkMayWrite(person, room, undefined);
    const { promise, resolve } = Promise.withResolvers<CallbackAnswer | undefined>();
    const id = String(4_000_000_000_000_000 + world.nextNumber());
    const timer = setTimeout(() => {
      hub.callbacks.delete(id);
      resolve(undefined);
    }, hub.settings.callbackTtlMs);
    hub.callbacks.set(id, { settle: resolve, timer });
    const message = room.messages.get(ref.id)?.wire ?? { message_id: ref.id, chat: room.wire, date: 0 };
    const query = { id, from: person.user, message, chat_instance: String(room.id * 7_919), data };
    hub.updates.push('callback_query', query, `callback_query${person.id}`);
    return promise;
  }

  return {
    say: (by: PersonRef, chat: ChatRef, text: string, options: SayOptions = {}): SeenMessage =>
      put(personOf(hub, by), roomOf(hub, chat), textOf(text, options.entities), options),
    sendPhoto: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('photo', by, chat, plan, options),
    sendFile: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('document', by, chat, { name: 'file.pdf', ...plan }, options),
    sendVoice: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('voice', by, chat, { duration: 3, ...plan }, options),
    sendVideo: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('video', by, chat, { duration: 5, width: 640, height: 360, ...plan }, options),
    sendVideoNote: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('video_note', by, chat, { duration: 5, ...plan }, options),
    sendAudio: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('audio', by, chat, { duration: 60, ...plan }, options),
    sendAnimation: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('animation', by, chat, { duration: 2, width: 320, height: 240, ...plan }, options),
    sendSticker: (by: PersonRef, chat: ChatRef, plan: FilePlan = {}, options: SayOptions = {}): SeenMessage =>
      sendFile('sticker', by, chat, { emoji: '👋', width: 512, height: 512, ...plan }, options),
    sendLocation: (by: PersonRef, chat: ChatRef, latitude: number, longitude: number, options: SayOptions = {}) =>
      put(personOf(hub, by), roomOf(hub, chat), { location: { latitude, longitude } }, options),
    sendContact(by: PersonRef, chat: ChatRef, phone: string, firstName: string, options: SayOptions = {}): SeenMessage {
      const contact = { phone_number: phone, first_name: firstName };
      return put(personOf(hub, by), roomOf(hub, chat), { contact }, options);
    },
    /** Several media as one album; each is a message and an update of its own. */
    sendAlbum(by: PersonRef, chat: ChatRef, items: readonly AlbumItem[], options: SayOptions = {}): SeenMessage[] {
      const [person, room, media_group_id] = [personOf(hub, by), roomOf(hub, chat), albumId(hub)];
      return items.map((item) => {
        const file = hub.files.add(item.kind, { ...item, size: item.size ?? 4096 });
        const content = { ...fileContent(file, item.kind, { ...item }), ...captionOf(item.caption, undefined) };
        return put(person, room, { media_group_id, ...content }, options);
      });
    },
    forward(by: PersonRef, ref: MessageRef, chat: ChatRef, options: SayOptions = {}): SeenMessage {
      const person = personOf(hub, by);
      const {
        message_id: _id,
        chat: _chat,
        from,
        date,
        reply_to_message: _reply,
        ...content
      } = storedOf(hub, ref).stored.wire;
      const origin: Content = from === undefined ? {} : { forward_origin: { type: 'user', sender_user: from, date } };
      const { message_thread_id: _thread, is_topic_message: _topic, reply_markup: _markup, ...rest } = content;
      return put(person, roomOf(hub, chat), { ...origin, ...rest }, options);
    },
    /** Changes the text, or the caption of media; the bot is told. */
    edit(by: PersonRef, ref: MessageRef, text: string, entities?: readonly MessageEntity[]): SeenMessage {
      const { room, stored } = storedOf(hub, ref);
      if (stored.wire.from?.id !== personOf(hub, by).id) throw new Error(`message ${ref.id} is another's`);
      const change = stored.wire.text === undefined ? captionOf(text, entities) : textOf(text, entities);
      const bare: Content = { text: undefined, entities: undefined, caption: undefined, caption_entities: undefined };
      stored.wire = { ...stored.wire, ...bare, ...change, edit_date: world.date() };
      stored.edits++;
      stored.seen = undefined;
      announce(hub, room, 'edited_message', stored);
      hub.record.changed();
      return seenMessage(stored);
    },
    /**
     * Presses the inline button with this callback data or text; one of a keyboard that has changed since, if `ref` is
     * the message as it was seen then.
     */
    press(by: PersonRef, ref: MessageRef | SeenMessage, what: string): Promise<CallbackAnswer | undefined> {
      const stored = roomOf(hub, ref.chat).messages.get(ref.id);
      const now = stored === undefined ? [] : seenMessage(stored).buttons.flat();
      const then = 'buttons' in ref ? ref.buttons.flat() : [];
      const fits = [...now, ...then].filter((button) => 'callback_data' in button);
      const button = fits.find(({ callback_data }) => callback_data === what) ?? fits.find(({ text }) => text === what);
      if (button === undefined) throw new Error(`message ${ref.id} has no button "${what}"`);
      return callback(by, ref, button.callback_data);
    },
    /** A press with data no button carries: what a forged client sends. */
    pressData: callback,
    /** Replaces the person's reactions; the bot is told if it asked and, in a group, is an administrator. */
    react(by: PersonRef, ref: MessageRef, ...emoji: readonly string[]): void {
      const { room, stored } = storedOf(hub, ref);
      const person = personOf(hub, by);
      const before = [...(stored.reactions.get(person.id) ?? [])];
      const after = emoji.map(reactionOf);
      stored.reactions.set(person.id, after);
      stored.seen = undefined;
      hub.record.changed();
      if (room.person === undefined && !isAdmin(room.bot)) return;
      const change = { old_reaction: before, new_reaction: after };
      const update = { chat: room.wire, message_id: ref.id, user: person.user, date: world.date(), ...change };
      hub.updates.push('message_reaction', update, `message_reaction${room.id}`);
    },
    /** Deletes a message; no bot is ever told. */
    deleteMessage(_by: PersonRef, ref: MessageRef): void {
      const { room, stored } = storedOf(hub, ref);
      remove(hub, room, stored);
    },
    pin(by: PersonRef, ref: MessageRef): void {
      const { room, stored } = storedOf(hub, ref);
      room.pinned.push(ref.id);
      stored.isPinned = true;
      stored.seen = undefined;
      const topic = stored.wire.is_topic_message === true ? stored.wire.message_thread_id : undefined;
      postService(hub, room, personOf(hub, by).user, { pinned_message: withoutReply(stored.wire) }, topic);
    },
  };
}

function textOf(text: string, given: readonly MessageEntity[] | undefined): Content {
  const clean = cleaned({ text, entities: [...(given ?? [])] });
  if (clean.text === '') throw new Error('a message needs a text');
  const entities = [...clean.entities, ...findEntities(clean.text)];
  return { text: clean.text, ...(entities.length > 0 ? { entities } : {}) };
}

function captionOf(caption: string | undefined, given: readonly MessageEntity[] | undefined): Content {
  if (caption === undefined || caption === '') return {};
  const { text, entities } = textOf(caption, given);
  return { caption: text, ...(entities === undefined ? {} : { caption_entities: entities }) };
}

function reactionOf(emoji: string): ReactionType {
  if (isReactionEmoji(emoji)) return { type: 'emoji', emoji };
  if (/^\d+$/.test(emoji)) return { type: 'custom_emoji', custom_emoji_id: emoji };
  throw new Error(`Telegram has no reaction ${emoji}`);
}
