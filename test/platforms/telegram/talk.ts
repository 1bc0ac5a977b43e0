// The people's side: writing, forwarding, editing, reacting, deleting, pinning.
import type { MessageEntity, ReactionType } from 'grammy/types';
import { cleaned } from './clean.ts';
import { findEntities } from './entities.ts';
import { announce, type Hub, postService } from './hub.ts';
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

export type Talk = ReturnType<typeof openTalk>;

export function openTalk(hub: Hub) {
  return {
    say: (by: PersonRef, chat: ChatRef, text: string, options: SayOptions = {}): SeenMessage =>
      put(hub, personOf(hub, by), roomOf(hub, chat), textOf(text, options.entities), options),
    forward(by: PersonRef, ref: MessageRef, chat: ChatRef, options: SayOptions = {}): SeenMessage {
      const content = forwardable(storedOf(hub, ref).stored.wire);
      return put(hub, personOf(hub, by), roomOf(hub, chat), content, options);
    },
    /** Changes the text, or the caption of media; the bot is told. */
    edit(by: PersonRef, ref: MessageRef, text: string, entities?: readonly MessageEntity[]): SeenMessage {
      const { room, stored } = storedOf(hub, ref);
      if (stored.wire.from?.id !== personOf(hub, by).id) throw new Error(`message ${ref.id} is another's`);
      const change = stored.wire.text === undefined ? captionOf(text, entities) : textOf(text, entities);
      const bare: Content = { text: undefined, entities: undefined, caption: undefined, caption_entities: undefined };
      stored.wire = { ...stored.wire, ...bare, ...change, edit_date: hub.world.date() };
      stored.edits++;
      stored.seen = undefined;
      announce(hub, room, 'edited_message', stored);
      hub.record.changed();
      return seenMessage(stored);
    },
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
      const update = { chat: room.wire, message_id: ref.id, user: person.user, date: hub.world.date(), ...change };
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

/** A person's message enters a chat, and the bot hears of it if it may. Throws when the person could not write there. */
export function put(hub: Hub, person: Person, room: Room, content: Content, options: SayOptions): SeenMessage {
  const place = placeOf(room, options);
  checkMayWrite(person, room, place.topic);
  const stored = hub.world.post(room, person.user, content, { place, byBot: false });
  announce(hub, room, 'message', stored);
  return seenMessage(stored);
}

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

/** Throws when the person is not in the chat, has blocked the bot, or the topic is closed to them. */
export function checkMayWrite(person: Person, room: Room, topic: number | undefined): void {
  if (person.blocked && room.person === person) throw new Error(`person ${person.id} has blocked the bot`);
  const standing = room.members.get(person.id);
  const isThere = room.person === undefined ? standing !== undefined && isIn(standing) : room.person === person;
  if (!isThere) throw new Error(`person ${person.id} is not in chat ${room.id}`);
  const isClosed = topic !== undefined && room.topics.get(topic)?.closed === true;
  if (isClosed && (standing === undefined || !isAdmin(standing))) throw new Error(`topic ${topic} is closed`);
}

/** What a forward carries: everything but the message's own number, place and keyboard. */
function forwardable(wire: SeenMessage['wire']): Content {
  const {
    message_id: _id,
    chat: _chat,
    from,
    date,
    edit_date: _edited,
    reply_to_message: _reply,
    quote: _quote,
    message_thread_id: _thread,
    is_topic_message: _topic,
    reply_markup: _markup,
    ...content
  } = wire;
  const origin: Content = from === undefined ? {} : { forward_origin: { type: 'user', sender_user: from, date } };
  return { ...origin, ...content };
}

function textOf(text: string, given: readonly MessageEntity[] | undefined): Content {
  const clean = cleaned({ text, entities: [...(given ?? [])] });
  if (clean.text === '') throw new Error('a message needs a text');
  const entities = [...clean.entities, ...findEntities(clean.text)];
  return { text: clean.text, ...(entities.length > 0 ? { entities } : {}) };
}

export function captionOf(caption: string | undefined, given: readonly MessageEntity[] | undefined): Content {
  if (caption === undefined || caption === '') return {};
  const { text, entities } = textOf(caption, given);
  return { caption: text, ...(entities === undefined ? {} : { caption_entities: entities }) };
}

function reactionOf(emoji: string): ReactionType {
  if (isReactionEmoji(emoji)) return { type: 'emoji', emoji };
  if (/^\d+$/.test(emoji)) return { type: 'custom_emoji', custom_emoji_id: emoji };
  throw new Error(`Telegram has no reaction ${emoji}`);
}
