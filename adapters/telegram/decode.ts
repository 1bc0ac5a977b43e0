// Telegram's updates as events: pure. What is not for us comes back as a short label, to be counted.
import type {
  CallbackQuery,
  ChatMemberUpdated,
  Message as Incoming,
  MessageEntity,
  MessageReactionUpdated,
  Update,
  User,
} from 'grammy/types';
import type { ChannelEvent } from '../../core/channel.ts';
import { type Author, excerpt, type Message, type Place, type Placed } from '../../core/message.ts';
import { readBlocks } from './blocks.ts';
import { contactOf, filesOf, isService, locationOf, unsupportedOf } from './content.ts';
import { readText } from './read-text.ts';

export interface Hearer {
  readonly account: string;
  /** The bot itself, as getMe tells it. */
  readonly id: number;
  readonly username: string;
  /** When the update was received, milliseconds since the epoch. */
  readonly at: number;
}

/** The kinds that are asked for; anything else is ignored even where an old webhook still sends it. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;

/** Labels that the adapter says something about in its log. */
export const ADDED_TO_GROUP = 'added to group';
export const REMOVED_FROM_GROUP = 'removed from group';

const QUOTE_LENGTH_MAX = 200;

/**
 * Never throws. The event's id is the update's: Telegram repeats it at every redelivery, also of an edit (an edit's
 * date has whole seconds only, so that two quick edits would look like one).
 */
export function decode(update: Update, hearer: Hearer): ChannelEvent | string {
  try {
    if (update.message) return decodeMessage(update.message, update, hearer);
    if (update.edited_message) return decodeEdit(update.edited_message, update, hearer);
    if (update.callback_query) return decodePress(update.callback_query, update, hearer);
    if (update.message_reaction) return decodeReaction(update.message_reaction, update, hearer);
    if (update.my_chat_member) return decodeStanding(update.my_chat_member, update, hearer);
    const kind = Object.keys(update).find((key) => key !== 'update_id');
    return kind ? `update ${kind}`.slice(0, 60) : 'empty update';
  } catch {
    return 'undecodable';
  }
}

/** The album that a message is part of, one string per album. */
export function albumOf({ message }: Update): string | undefined {
  return message?.media_group_id && message.chat ? `${message.chat.id} ${message.media_group_id}` : undefined;
}

const eventId = (update: Update) => `tg:${update.update_id}`;

/** Who wrote it and where; a label when nobody did whom we listen to. */
function heard(message: Incoming, update: Update, hearer: Hearer) {
  const { from, chat } = message;
  if (chat.type === 'channel') return 'channel post';
  if (message.sender_chat) return message.sender_chat.id === chat.id ? 'anonymous admin' : 'sent as a channel';
  if (!from) return 'no author';
  if (from.is_bot) return from.id === hearer.id ? 'our own message' : 'message of a bot';
  // An ephemeral message has the id 0 and is gone in a moment: it can be neither answered nor quoted.
  if (!message.message_id) return 'ephemeral message';
  return {
    id: eventId(update),
    at: hearer.at,
    place: placeOf(message, hearer),
    author: authorOf(from),
    audience: audienceOf(message),
  };
}

const audienceOf = (message: Pick<Incoming, 'chat'>): 'direct' | 'group' =>
  message.chat.type === 'private' ? 'direct' : 'group';

/** A reply in an ordinary group carries a thread id too; only a topic's is a place. The General topic has none. */
function placeOf(message: Partial<Incoming> & Pick<Incoming, 'chat'>, hearer: Hearer): Place {
  const thread = message.is_topic_message ? message.message_thread_id : undefined;
  return {
    account: hearer.account,
    channel: String(message.chat.id),
    ...(thread !== undefined && { thread: String(thread) }),
  };
}

function authorOf(user: User): Author {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ').replace(/\s+/gu, ' ').trim();
  return { id: String(user.id), name, ...(user.language_code && { lang: user.language_code }) };
}

function decodeMessage(message: Incoming, update: Update, hearer: Hearer): ChannelEvent | string {
  if (message.migrate_to_chat_id !== undefined) {
    const from = { account: hearer.account, channel: String(message.chat.id) };
    return {
      type: 'moved',
      id: eventId(update),
      at: hearer.at,
      from,
      to: { ...from, channel: String(message.migrate_to_chat_id) },
    };
  }
  if (isService(message)) return 'service message';
  const base = heard(message, update, hearer);
  if (typeof base === 'string') return base;
  const words = wordsOf(message, hearer.username);
  if (words === undefined) return 'command for another bot';
  const told = said(message, words, base.place);
  const toUs = told.replyTo !== undefined && message.reply_to_message?.from?.id === hearer.id;
  return {
    type: 'written',
    ...base,
    ids: [String(message.message_id)],
    message: told,
    ...(toUs && { toUs }),
  };
}

function decodeEdit(message: Incoming, update: Update, hearer: Hearer): ChannelEvent | string {
  if (message.location && !message.venue) return 'live location moved';
  if (isService(message)) return 'service message';
  const base = heard(message, update, hearer);
  if (typeof base === 'string') return base;
  const words = wordsOf(message, hearer.username);
  if (words === undefined) return 'command for another bot';
  return { type: 'edited', ...base, messageId: String(message.message_id), message: said(message, words, base.place) };
}

interface Words {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Text or caption. `/command@OurBot` is `/command` to us; a command for another bot in a group is undefined. */
function wordsOf(message: Incoming, username: string): Words | undefined {
  const text = message.text ?? message.caption ?? '';
  const entities = (message.text === undefined ? message.caption_entities : message.entities) ?? [];
  const command = entities.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  const at = command ? text.indexOf('@') : -1;
  if (!command || at < 0 || at >= command.length) return { text, entities };
  if (text.slice(at + 1, command.length).toLowerCase() !== username.toLowerCase()) {
    // In a private chat no other bot can be meant, and a caption commands nobody: these are words.
    return message.chat.type === 'private' || message.text === undefined ? { text, entities } : undefined;
  }
  const cut = command.length - at;
  return {
    text: text.slice(0, at) + text.slice(command.length),
    entities: entities.map((other) => {
      if (other.offset >= command.length) return { ...other, offset: other.offset - cut };
      const end = other.offset + other.length;
      return { ...other, length: (end >= command.length ? end - cut : Math.min(end, at)) - other.offset };
    }),
  };
}

function said(message: Incoming, words: Words, place: Place): Message {
  const quoted = quotedBy(message, place);
  try {
    return { ...contentOf(message, words, place.account), ...quoted };
  } catch {
    // A shape that this was not written for: it is told to both sides, not dropped.
    return { text: [], unsupported: 'message', ...quoted };
  }
}

function contentOf(message: Incoming, words: Words, account: string): Message {
  const { rich_message: rich } = message;
  const text = rich ? readBlocks(rich.blocks) : readText(words.text, words.entities);
  const files = filesOf(message, account);
  const location = locationOf(message);
  const contact = contactOf(message);
  const empty = text.length === 0 && files.length === 0 && !location && !contact;
  return {
    text,
    ...(files.length > 0 && { files }),
    ...(location && { location }),
    ...(contact && { contact }),
    ...(empty && { unsupported: unsupportedOf(message) }),
  };
}

function quotedBy(message: Incoming, place: Place): { replyTo?: Placed; quote?: string } {
  const original = message.reply_to_message;
  // Every message of a topic is formally a reply to the notice that opened it.
  const isTopicRoot =
    original &&
    (original.forum_topic_created || (message.is_topic_message && original.message_id === message.message_thread_id));
  const isReal = original && !isTopicRoot && original.message_id > 0;
  const words = message.quote?.text ?? (isReal ? (original.text ?? original.caption) : undefined);
  const quote = typeof words === 'string' ? excerpt(words, QUOTE_LENGTH_MAX) : '';
  return {
    ...(isReal && { replyTo: { ...place, id: String(original.message_id) } }),
    ...(quote && { quote }),
  };
}

function decodePress(press: CallbackQuery, update: Update, hearer: Hearer): ChannelEvent | string {
  if (!press.message) return 'press without a message';
  if (press.data === undefined) return 'press without data';
  if (press.from.is_bot) return 'press of a bot';
  return {
    type: 'pressed',
    id: eventId(update),
    at: hearer.at,
    place: placeOf(press.message, hearer),
    author: authorOf(press.from),
    audience: audienceOf(press.message),
    messageId: String(press.message.message_id),
    action: press.data,
    press: press.id,
  };
}

function decodeReaction(reaction: MessageReactionUpdated, update: Update, hearer: Hearer): ChannelEvent | string {
  if (!reaction.user) return 'anonymous reaction';
  if (reaction.user.is_bot) return 'reaction of a bot';
  const emoji = reaction.new_reaction.find((one) => one.type === 'emoji')?.emoji;
  if (emoji === undefined && reaction.new_reaction.length > 0) return 'custom reaction';
  return {
    type: 'reacted',
    id: eventId(update),
    at: hearer.at,
    place: placeOf(reaction, hearer),
    author: authorOf(reaction.user),
    audience: audienceOf(reaction),
    messageId: String(reaction.message_id),
    ...(emoji !== undefined && { emoji }),
  };
}

function decodeStanding(change: ChatMemberUpdated, update: Update, hearer: Hearer): ChannelEvent | string {
  const { status } = change.new_chat_member;
  const isOut = status === 'kicked' || status === 'left';
  if (change.chat.type !== 'private') return isOut ? REMOVED_FROM_GROUP : ADDED_TO_GROUP;
  return {
    type: isOut ? 'left' : 'returned',
    id: eventId(update),
    at: hearer.at,
    place: placeOf(change, hearer),
    author: authorOf(change.from),
    audience: 'direct',
  };
}
