// Who and what a call may touch: chats, topics, messages and replies, refused with Telegram's own words.
import { type Args, bool, type Fields, fieldInt, fieldText, has, int, isFields, isTrue, json, str } from './args.ts';
import type { Formatted } from './clean.ts';
import { formatted } from './entities.ts';
import { bad, forbidden } from './failure.ts';
import type { Hub } from './hub.ts';
import { holds, isIn } from './members.ts';
import type { StoredMessage } from './seen.ts';
import type { Placement, Room } from './world.ts';

export type Need = 'read' | 'edit' | 'write';
const generalTopic = 1;

/** The chat an argument names, if the bot may do there what it needs to. */
export function roomFor(hub: Hub, args: Args, need: Need, name = 'chat_id'): Room {
  const id = str(args, name).trim();
  if (id === '') throw bad(name === 'chat_id' ? 'chat_id is empty' : `Parameter "${name}" is required`);
  const room = findRoom(hub, id);
  if (room === undefined) throw bad('chat not found');
  checkRoom(room, need);
  return room;
}

function findRoom(hub: Hub, id: string): Room | undefined {
  if (id.startsWith('@')) {
    const name = id.slice(1).toLowerCase();
    return [...hub.world.rooms.values()].find(
      ({ person, wire }) => person === undefined && wire.username?.toLowerCase() === name,
    );
  }
  const number = Number.parseInt(id, 10);
  const room = hub.world.rooms.get(number);
  if (room === undefined && knows(hub, number)) throw forbidden("bot can't initiate conversation with a user");
  return room;
}

/** Whether the bot shares a group with a person who never wrote to it. */
function knows(hub: Hub, id: number): boolean {
  if (!hub.world.persons.has(id)) return false;
  return [...hub.world.rooms.values()].some((room) => isIn(room.bot) && room.members.has(id));
}

function checkRoom(room: Room, need: Need): void {
  if (room.person !== undefined) {
    if (room.person.deactivated && need !== 'read') throw forbidden('user is deactivated');
    return;
  }
  const kind = room.wire.type === 'group' ? 'group' : 'supergroup';
  if (room.migratedTo !== undefined) {
    if (need === 'write') {
      throw bad('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.migratedTo });
    }
    return;
  }
  if (kind === 'group' && need === 'read') return;
  if (room.bot.status === 'kicked') throw forbidden(`bot was kicked from the ${kind} chat`);
  if (!isIn(room.bot) && !(need === 'read' && room.wire.username !== undefined)) {
    throw forbidden(`bot is not a member of the ${kind} chat`);
  }
}

/** What only shows at the moment of sending: blocked by the person, muted in the group, the topic closed. */
export function checkMayPost(room: Room, topic: number | undefined, what: string): void {
  if (room.person?.blocked === true) throw forbidden('bot was blocked by the user');
  if (room.person !== undefined) return;
  if (room.bot.status === 'restricted' || (room.bot.status === 'member' && !room.membersMayWrite)) {
    throw bad(`Not enough rights to send ${what} to the chat`);
  }
  const found = topic === undefined ? undefined : room.topics.get(topic);
  if (found?.closed === true && !found.byBot && !holds(room.bot, 'can_manage_topics')) throw bad('TOPIC_CLOSED');
}

/** A message of the chat by id; `what` names it in the error ("message to edit"). */
export function messageFor(hub: Hub, room: Room, id: number, what: string): StoredMessage {
  const stored = id > 0 ? (room.messages.get(id) ?? unstored(hub, room, id)) : undefined;
  if (stored === undefined) throw bad(`${what} not found`);
  return stored;
}

/** With storing off any number given out stands for a text of the bot's. */
function unstored(hub: Hub, room: Room, id: number): StoredMessage | undefined {
  if (hub.settings.stores || id > room.lastId) return undefined;
  return {
    wire: { message_id: id, from: hub.sender, chat: room.wire, date: hub.world.date(), text: '' },
    byBot: true,
    isService: false,
    markup: undefined,
    edits: 0,
    isPinned: false,
    reactions: new Map(),
    seen: undefined,
  };
}

export interface ReplyWish {
  readonly id: number;
  readonly otherChat: string;
  readonly mayLack: boolean;
  readonly quote: (Formatted & { position: number }) | undefined;
}

/** `reply_parameters`, or the two older arguments; read before any chat is looked at. */
export function readReply(args: Args): ReplyWish | undefined {
  if (!has(args, 'reply_parameters')) {
    const id = int(args, 'reply_to_message_id');
    const mayLack = bool(args, 'allow_sending_without_reply');
    return id > 0 ? { id, otherChat: '', mayLack, quote: undefined } : undefined;
  }
  const value = json(args, 'reply_parameters', 'reply parameters');
  if (value === undefined) return undefined;
  if (!isFields(value)) throw bad('Object expected as reply parameters');
  if (Object.keys(value).length === 0) return undefined;
  if (value.message_id === undefined) throw bad('Can\'t find field "message_id"');
  const id = fieldInt(value, 'message_id');
  if (id <= 0) return undefined;
  const mayLack = isTrue(value.allow_sending_without_reply);
  return { id, otherChat: fieldText(value, 'chat_id'), mayLack, quote: readQuote(value) };
}

function readQuote(value: Fields): ReplyWish['quote'] {
  const text = fieldText(value, 'quote');
  if (text === '') return undefined;
  const read = formatted(text, fieldText(value, 'quote_parse_mode'), value.quote_entities);
  return { ...read, position: fieldInt(value, 'quote_position') };
}

/** Where a message shall go: its topic and what it answers, both checked. */
export function placeFor(hub: Hub, room: Room, args: Args, wish: ReplyWish | undefined): Placement {
  const asked = topicFor(hub, room, int(args, 'message_thread_id'));
  const replyTo = wish === undefined ? undefined : repliedFor(hub, room, wish);
  const ofReply = replyTo?.wire.is_topic_message === true ? replyTo.wire.message_thread_id : undefined;
  const quote = wish?.quote === undefined || replyTo === undefined ? undefined : quoteFor(replyTo, wish.quote);
  return { topic: asked ?? ofReply, replyTo, quote };
}

function topicFor(hub: Hub, room: Room, id: number): number | undefined {
  if (id <= 0) return undefined;
  if (room.wire.type === 'private') throw bad('message thread not found');
  if (room.wire.type !== 'supergroup' || room.wire.is_forum !== true) return undefined;
  if (room.deletedTopics.has(id)) throw bad(hub.settings.deletedTopicError);
  if (id === generalTopic || !room.topics.has(id)) throw bad('message thread not found');
  return id;
}

function repliedFor(hub: Hub, room: Room, wish: ReplyWish): StoredMessage | undefined {
  const other = wish.otherChat === '' || wish.otherChat === String(room.id) ? room : findRoom(hub, wish.otherChat);
  if (other === undefined) throw bad('chat not found');
  const stored = other.messages.get(wish.id) ?? unstored(hub, other, wish.id);
  if (stored === undefined && !wish.mayLack) throw bad('message to be replied not found');
  return other === room ? stored : undefined;
}

function quoteFor(replied: StoredMessage, quote: Formatted & { position: number }): Placement['quote'] {
  const text = replied.wire.text ?? replied.wire.caption ?? '';
  const position = text.startsWith(quote.text, quote.position) ? quote.position : text.indexOf(quote.text);
  if (position < 0) throw bad('QUOTE_TEXT_INVALID');
  return { text: quote.text, position };
}
