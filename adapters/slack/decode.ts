// Slack's events as events of ours: pure. What is not for us comes back as a short label, to be counted.
import type { ChannelEvent } from '../../core/channel.ts';
import { type Author, excerpt, type Message, type Place } from '../../core/message.ts';
import { contentOf, isEdit } from './content.ts';
import { emojiOf } from './emoji.ts';
import { at, type Fields, text } from './fields.ts';
import { namedIn, wordsOf } from './read-text.ts';

export interface Hearer {
  readonly account: string;
  /** The workspace and the bot itself, as auth.test tells them. */
  readonly team: string;
  readonly self: string;
  readonly botId: string;
  /** When it was received, milliseconds since the epoch. */
  readonly at: number;
  /** The person behind an id; where the name is not known, it is empty. */
  readonly person: (id: string) => Author;
  /** What a member or a channel is called. */
  readonly nameOf: (id: string) => string | undefined;
  /** The thread of a message, as far as it is known. */
  readonly threadOf: (channel: string, id: string) => string | undefined;
}

/** Never throws. The same content has the same id, however often and as whatever event it comes. */
export function decode(event: Fields, hearer: Hearer): ChannelEvent | string {
  try {
    switch (event.type) {
      case 'message':
        return decodeMessage(event, hearer);
      case 'app_mention':
        return decodeWritten(event, hearer);
      case 'reaction_added':
      case 'reaction_removed':
        return decodeReaction(event, hearer);
      case 'channel_id_changed':
        return decodeMove(event, hearer);
      default:
        return `event ${String(event.type)}`.slice(0, LABEL_LENGTH_MAX);
    }
  } catch {
    return 'undecodable';
  }
}

const LABEL_LENGTH_MAX = 60;
const LOOKUPS_MAX = 8;

/** Whose names are to be known before an event is read. */
export function idsIn(event: Fields): string[] {
  const message = event.subtype === 'message_changed' ? at(event, 'message') : event;
  const authors = [text(message, 'user'), text(at(event, 'previous_message'), 'user')];
  return [...authors.filter((id) => id !== undefined), ...namedIn(message, LOOKUPS_MAX)];
}

/** Events of one conversation are told in the order in which they came. */
export const laneOf = (event: Fields): string => text(event, 'channel') ?? text(at(event, 'item'), 'channel') ?? '';

function decodeMessage(event: Fields, hearer: Hearer): ChannelEvent | string {
  switch (event.subtype) {
    case undefined:
    case 'file_share':
    case 'thread_broadcast':
    case 'me_message':
      return decodeWritten(event, hearer);
    case 'message_changed':
      return decodeChange(event, hearer);
    case 'message_deleted':
      return decodeRemoval(event, at(event, 'previous_message'), text(event, 'deleted_ts'), hearer);
    case 'bot_message':
      return strangerOf(event, hearer) ?? 'message of a bot';
    default:
      return `message ${String(event.subtype)}`.slice(0, LABEL_LENGTH_MAX);
  }
}

/** Why nobody whom we listen to wrote it. */
function strangerOf(message: Fields, hearer: Hearer): string | undefined {
  const bot = text(message, 'bot_id');
  const author = text(message, 'user');
  if (bot === hearer.botId || author === hearer.self) return 'our own message';
  if (bot !== undefined) return 'message of a bot';
  if (author === undefined) return 'no author';
  return author === 'USLACKBOT' ? 'message of Slackbot' : undefined;
}

const isDirect = (channel: string): boolean => channel.startsWith('D');

/** Whether the bot is spoken to: Slack writes a mention into the text, whatever the blocks look like. */
const addresses = (message: Fields, self: string): boolean =>
  new RegExp(`<@${self}(\\|[^>]*)?>`).test(text(message, 'text') ?? '') || namedIn(message, 50).includes(self);

interface Where {
  readonly place: Place;
  readonly audience: 'direct' | 'group' | 'addressed';
}

/**
 * A direct message is one conversation, whatever threads Slack makes of it. In a channel a conversation is a thread,
 * and who speaks to the bot at the top opens one there.
 */
function whereOf(channel: string, message: Fields, hearer: Hearer, addressed: boolean): Where {
  const place = { account: hearer.account, channel };
  if (isDirect(channel)) return { place, audience: 'direct' };
  const thread = text(message, 'thread_ts') ?? (addressed ? text(message, 'ts') : undefined);
  return {
    place: thread === undefined ? place : { ...place, thread },
    audience: addressed ? 'addressed' : 'group',
  };
}

function decodeWritten(event: Fields, hearer: Hearer): ChannelEvent | string {
  const stranger = strangerOf(event, hearer);
  if (stranger !== undefined) return stranger;
  const channel = text(event, 'channel');
  const ts = text(event, 'ts');
  const author = text(event, 'user');
  if (channel === undefined || ts === undefined || author === undefined) return 'message without a place';
  const where = whereOf(channel, event, hearer, event.type === 'app_mention' || addresses(event, hearer.self));
  return {
    type: 'written',
    // `message` and `app_mention` tell of the same message, and are the same event.
    id: `message:${hearer.team}:${channel}:${ts}`,
    at: hearer.at,
    ...where,
    author: hearer.person(author),
    message: messageOf(event, where.place, hearer),
    ids: [ts],
  };
}

/** In a direct message the head of a thread is what is replied to. */
function messageOf(event: Fields, place: Place, hearer: Hearer): Message {
  const names = { of: hearer.nameOf, self: hearer.self };
  const content = contentOf(event, names, hearer.account);
  const head = text(event, 'thread_ts');
  const replies = isDirect(place.channel) && head !== undefined && head !== text(event, 'ts');
  return replies ? { ...content, replyTo: { ...place, id: head } } : content;
}

function decodeChange(event: Fields, hearer: Hearer): ChannelEvent | string {
  const message = at(event, 'message');
  const previous = at(event, 'previous_message');
  // The head of a thread cannot go: its words do.
  if (message.subtype === 'tombstone') return decodeRemoval(event, previous, text(message, 'ts'), hearer);
  const stranger = strangerOf(message, hearer);
  if (stranger !== undefined) return stranger;
  if (!isEdit(message, previous)) return 'preview of a link';
  const channel = text(event, 'channel');
  const ts = text(message, 'ts');
  const author = text(message, 'user');
  if (channel === undefined || ts === undefined || author === undefined) return 'edit without a place';
  const where = whereOf(channel, message, hearer, addresses(message, hearer.self));
  return {
    type: 'edited',
    id: `edit:${hearer.team}:${channel}:${ts}:${text(at(message, 'edited'), 'ts') ?? ''}`,
    at: hearer.at,
    ...where,
    author: hearer.person(author),
    message: messageOf(message, where.place, hearer),
    messageId: ts,
  };
}

function decodeRemoval(event: Fields, previous: Fields, ts: string | undefined, hearer: Hearer): ChannelEvent | string {
  const stranger = strangerOf(previous, hearer);
  if (stranger !== undefined) return stranger;
  const channel = text(event, 'channel');
  const author = text(previous, 'user');
  if (channel === undefined || ts === undefined || author === undefined) return 'removal without a place';
  return {
    type: 'removed',
    id: `remove:${hearer.team}:${channel}:${ts}`,
    at: hearer.at,
    ...whereOf(channel, previous, hearer, addresses(previous, hearer.self)),
    author: hearer.person(author),
    messageId: ts,
  };
}

/** Slack does not tell in which thread the message is. At a desk core finds it by its id all the same. */
function decodeReaction(event: Fields, hearer: Hearer): ChannelEvent | string {
  const item = at(event, 'item');
  const channel = text(item, 'channel');
  const ts = text(item, 'ts');
  const author = text(event, 'user');
  const name = text(event, 'reaction');
  if (item.type !== 'message' || channel === undefined || ts === undefined) return 'reaction to no message';
  if (author === undefined || name === undefined) return 'reaction of nobody';
  if (author === hearer.self) return 'our own reaction';
  const isAdded = event.type === 'reaction_added';
  const thread = isDirect(channel) ? undefined : hearer.threadOf(channel, ts);
  return {
    type: 'reacted',
    id: `${isAdded ? 'react' : 'unreact'}:${hearer.team}:${channel}:${ts}:${author}:${name}:${text(event, 'event_ts') ?? ''}`,
    at: hearer.at,
    place: { account: hearer.account, channel, ...(thread !== undefined && { thread }) },
    audience: isDirect(channel) ? 'direct' : 'group',
    author: hearer.person(author),
    messageId: ts,
    ...(isAdded && { emoji: emojiOf(name) ?? `:${excerpt(name, 100)}:` }),
  };
}

function decodeMove(event: Fields, hearer: Hearer): ChannelEvent | string {
  const from = text(event, 'old_channel_id');
  const to = text(event, 'new_channel_id');
  if (from === undefined || to === undefined) return 'move to nowhere';
  return {
    type: 'moved',
    id: `move:${hearer.team}:${from}:${to}`,
    at: hearer.at,
    from: { account: hearer.account, channel: from },
    to: { account: hearer.account, channel: to },
  };
}

/** What a message shortcut was used on, in short. */
export const quoteOf = (message: Fields): string => excerpt(wordsOf(message), 200);
