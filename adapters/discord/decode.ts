// What the gateway tells, as what core hears: messages, edits, removals, reactions. Pure; a string says why there is nothing.
import {
  type APIMessage,
  type APIUser,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageReactionAddDispatchData,
  type GatewayMessageReactionRemoveDispatchData,
  MessageReferenceType,
  MessageType,
} from 'discord.js';
import type { ChannelEvent } from '../../core/channel.ts';
import type { Author, Place } from '../../core/message.ts';
import { contentOf, isBare, quoteOf } from './content.ts';
import type { Names } from './read-text.ts';

export interface Hearer {
  readonly account: string;
  /** The bot's own id. */
  readonly self: string;
  readonly at: number;
  readonly cdn: string;
  readonly names: Names;
  /** The language that somebody's client is set to, where an interaction told it. */
  readonly langOf: (person: string) => string | undefined;
}

/** Where something happened. */
export interface Where {
  readonly place: Place;
  readonly isDirect: boolean;
}

interface Nick {
  readonly nick?: string | null;
}

export function authorOf(user: APIUser, member: Nick | undefined, langOf: Hearer['langOf']): Author {
  const lang = langOf(user.id);
  const name = member?.nick || user.global_name || user.username || 'Somebody';
  return { id: user.id, name, ...(lang !== undefined && { lang }) };
}

const audienceOf = (where: Where, isAddressed: boolean): 'direct' | 'group' | 'addressed' =>
  where.isDirect ? 'direct' : isAddressed ? 'addressed' : 'group';

/** A mention in a channel is answered in a thread at that message, whose id will be the message's. */
const threaded = (where: Where, message: APIMessage, isAddressed: boolean): Place =>
  !where.isDirect && isAddressed && where.place.thread === undefined
    ? { ...where.place, thread: message.id }
    : where.place;

export function decodeMessage(
  message: APIMessage,
  where: Where,
  hearer: Hearer,
  atDesk: boolean,
): ChannelEvent | string {
  const ours = refusal(message, hearer);
  if (ours !== undefined) return ours;
  const isAddressed = message.mentions?.some(({ id }) => id === hearer.self) ?? false;
  const place = atDesk ? where.place : threaded(where, message, isAddressed);
  const content = contentOf(message, hearer.names, hearer.account, hearer.cdn);
  const { message_reference: reference } = message;
  const isReply = reference?.type !== MessageReferenceType.Forward && reference?.message_id !== undefined;
  return {
    type: 'written',
    id: `m:${message.id}`,
    at: hearer.at,
    place,
    author: authorOf(message.author, memberOf(message), hearer.langOf),
    audience: audienceOf(where, isAddressed),
    ids: [message.id],
    message: {
      ...withoutOurName(content, hearer),
      ...(isReply && reference.message_id !== undefined && { replyTo: { ...place, id: reference.message_id } }),
      ...quoteOf(message, hearer.names),
    },
  };
}

const memberOf = (message: APIMessage): Nick | undefined =>
  'member' in message ? (message.member as Nick) : undefined;

function refusal(message: APIMessage, { self }: Hearer): string | undefined {
  if (message.author?.id === self) return 'own message';
  if (!message.author || message.author.bot || message.webhook_id !== undefined) return 'another bot';
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply)
    return `message of type ${message.type}`;
  return isBare(message) ? 'message without content' : undefined;
}

/** "@bot how much is it?" asks how much it is. */
function withoutOurName(content: ReturnType<typeof contentOf>, { names, self }: Hearer): ReturnType<typeof contentOf> {
  const [first, second, ...rest] = content.text;
  const own = names.person(self);
  if (typeof first !== 'object' || first.type !== 'mention' || own === undefined || first.text !== `@${own}`)
    return content;
  const next = typeof second === 'string' ? second.trimStart() : second;
  return { ...content, text: next === undefined || next === '' ? rest : [next, ...rest] };
}

/** Previews of links arrive as updates too: only a change by its writer has a moment. */
export function decodeEdit(message: APIMessage, where: Where, hearer: Hearer): ChannelEvent | string {
  const ours = refusal(message, hearer);
  if (ours !== undefined) return ours;
  if (!message.edited_timestamp) return 'preview';
  const isAddressed = message.mentions?.some(({ id }) => id === hearer.self) ?? false;
  return {
    type: 'edited',
    id: `e:${message.id}:${message.edited_timestamp}`,
    at: hearer.at,
    place: where.place,
    author: authorOf(message.author, memberOf(message), hearer.langOf),
    audience: audienceOf(where, isAddressed),
    message: withoutOurName(contentOf(message, hearer.names, hearer.account, hearer.cdn), hearer),
    messageId: message.id,
  };
}

/** Discord does not say whose message it was; `author` is remembered. */
export function decodeRemoval(
  { id }: Pick<GatewayMessageDeleteDispatchData, 'id'>,
  author: Author | undefined,
  where: Where,
  hearer: Hearer,
): ChannelEvent | string {
  if (author === undefined) return 'removal of an unknown message';
  return {
    type: 'removed',
    id: `d:${id}`,
    at: hearer.at,
    place: where.place,
    author,
    audience: audienceOf(where, false),
    messageId: id,
  };
}

type Reacted = GatewayMessageReactionAddDispatchData | GatewayMessageReactionRemoveDispatchData;

/** What was given or taken back; which of several counts is told by reactions.ts. */
export function decodeReaction(
  reacted: Reacted,
  isAdded: boolean,
  where: Where,
  hearer: Hearer,
  seq: number,
): ChannelEvent | string {
  const { user_id: person, message_id: messageId, emoji } = reacted;
  if (person === hearer.self) return 'own reaction';
  const member = 'member' in reacted ? reacted.member : undefined;
  if (member?.user?.bot) return 'another bot';
  const user = member?.user;
  const author: Author = user
    ? authorOf(user, member, hearer.langOf)
    : { id: person, name: hearer.names.person(person) ?? 'Somebody' };
  const shown = shownOf(reacted);
  return {
    type: 'reacted',
    id: `r:${messageId}:${person}:${emoji.id ?? emoji.name}:${isAdded ? 'on' : 'off'}:${seq}`,
    at: hearer.at,
    place: where.place,
    author,
    audience: audienceOf(where, false),
    messageId,
    ...(isAdded && shown !== '' && { emoji: shown }),
  };
}

/** A server's own emoji by its name; empty where that was deleted. */
export const shownOf = ({ emoji }: Reacted): string => (emoji.id ? `:${emoji.name}:` : (emoji.name ?? ''));
