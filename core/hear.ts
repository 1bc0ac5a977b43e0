// Turns what a channel heard into what happened to a conversation: the place tells who is a customer and who an agent.
import { parseAction } from './action.ts';
import { wantsHuman } from './asking.ts';
import type { ChannelEvent } from './channel.ts';
import { agentCommand, customerCommand, linkCode } from './command.ts';
import type { Agent, Conversation, Customer } from './conversation.ts';
import { type Distress, distressIn, type Kind } from './distress.ts';
import type { Event, Line, Peer, Rights, Said } from './event.ts';
import { holdsBack, isWords } from './flood.ts';
import { excerpt, type Place, type Placed, plain } from './message.ts';
import type { Select } from './store.ts';

export type Heard = Exclude<ChannelEvent, { type: 'moved' }>;

/**
 * What the store is asked for before anything is decided; undefined: nothing that concerns a conversation. Outside of
 * desks a place, or a thread in a shared one, is some customer's or nobody's.
 */
export function selectFor(event: Heard, atDesk: boolean): Select | undefined {
  if (!atDesk) return isShared(event.place, event) ? undefined : { by: 'customer', place: event.place };
  if (event.type === 'pressed') {
    const { conversation } = parseAction(event.action);
    return conversation === undefined ? undefined : { by: 'id', id: conversation };
  }
  if (event.place.thread !== undefined) return { by: 'thread', place: event.place };
  // A desk without threads: a reply to one of the bot's copies, or to a message that was relayed from there.
  if (event.type === 'written') return event.message.replyTo && { by: 'copy', at: event.message.replyTo };
  if ('messageId' in event) return { by: 'copy', at: { ...event.place, id: event.messageId } };
  return undefined;
}

/** A channel that many people share cannot be one customer's; a thread of it can. */
const isShared = (place: Place, { audience }: Heard): boolean => audience !== 'direct' && place.thread === undefined;

/**
 * Whether something outside of desks concerns no customer: a code for a desk, or what people say among themselves.
 * `known` is the conversation of that place; one begins by speaking to the bot.
 */
export const isStrange = (event: Heard, known: Conversation | undefined): boolean =>
  event.audience !== 'direct' &&
  (linkCodeOf(event) !== undefined || isShared(event.place, event) || (event.audience === 'group' && !known));

const NAME_LENGTH_MAX = 64;

/** A customer's name as agents see it: one visible line, whatever the platform let them call themselves. */
export function displayName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const visible = clean.replace(/[\u3164\u115F\u1160\uFFA0\u2800]/g, '').trim() !== '';
  return visible ? excerpt(clean, NAME_LENGTH_MAX) : 'Customer';
}

/** Facts that only some events need. */
export interface Facts {
  readonly line: Line;
  readonly recent: readonly Said[];
  readonly peers: readonly Peer[];
}

/** Whether deciding on this event may need the line and the transcript. */
export function needsFacts(event: Heard, state: Conversation, asks: boolean, atDesk: boolean): boolean {
  if (event.type === 'pressed') return true;
  if (event.type === 'edited') return !atDesk && asks;
  if (event.type !== 'written') return false;
  if (atDesk) return agentCommand(textOf(event)) !== undefined;
  if (customerCommand(textOf(event))?.name === 'report') return true;
  // What was held back in a flood is read again where something comes that cannot wait behind it.
  if (state.phase === 'assigned') return holdsBack(state) && (asks || !isWords(event.message));
  return state.phase !== 'bot' || asks;
}

const textOf = (event: Heard): string => (event.type === 'written' ? plain(event.message.text).trimStart() : '');

/** Whether a customer's message asks for a person; looked at only while none is there. */
export const asksHuman = (event: Heard, state: Conversation): boolean => {
  const text = state.phase === 'assigned' ? '' : textOf(event);
  return text !== '' && (customerCommand(text) !== undefined || wantsHuman(text));
};

/** What a customer's words speak of, in whatever phase. A photo's caption counts, and so does an edit. */
export const distressOf = (event: Heard, { words }: Distress): Kind | undefined =>
  'message' in event ? distressIn(plain(event.message.text), words) : undefined;

/** Whether a customer wants to know how the promise is kept. */
export const asksPromise = (event: Heard): boolean =>
  event.type === 'written' && !event.message.files && customerCommand(textOf(event))?.name === 'promise';

interface Base {
  readonly id: string;
  readonly at: number;
  readonly fresh: number;
}

/** What is known of a customer's words before anything is decided. */
export interface Manner {
  readonly asks: boolean;
  readonly distress?: Kind | undefined;
  /** They write faster than anybody reads. */
  readonly hurries?: boolean;
}

/** A customer's event; undefined: nothing to decide. In distress a command is words, since it may not be the last of them. */
export function fromCustomer(
  event: Heard,
  base: Base,
  customer: Customer,
  facts: Facts,
  { asks, distress, hurries }: Manner,
): Event | undefined {
  const { place } = event;
  const by = { ...base, customer, place };
  switch (event.type) {
    case 'written': {
      const source = sources(place, event.ids);
      const asked = customerCommand(textOf(event));
      // A report is for the coordinators, and not for whom it is about, whatever it speaks of.
      const command = asked?.name !== 'report' && (event.message.files || distress) ? undefined : asked;
      const [first] = source;
      if (!first) return undefined;
      if (command) {
        const { replyTo } = event.message;
        const how = {
          ...(replyTo ? { replyTo } : {}),
          ...(event.audience === 'direct' ? {} : { shared: true as const }),
          ...(distress ? { distress } : {}),
        };
        return { ...by, ...facts, type: 'customerCommanded', command, source: first, ...how };
      }
      const { message } = event;
      return {
        ...by,
        ...facts,
        type: 'customerWrote',
        message,
        source,
        asksHuman: asks,
        ...(hurries ? { hurries: true as const } : {}),
        ...(distress ? { distress } : {}),
      };
    }
    case 'edited':
      return {
        ...by,
        ...facts,
        type: 'customerEdited',
        message: event.message,
        source: { ...place, id: event.messageId },
        ...(distress ? { distress } : {}),
      };
    case 'removed':
      return { ...by, type: 'customerRemoved', source: { ...place, id: event.messageId } };
    case 'reacted':
      return { ...by, type: 'customerReacted', source: { ...place, id: event.messageId }, ...emojiOf(event) };
    case 'pressed': {
      const { verb, arg } = parseAction(event.action);
      return { ...by, ...facts, type: 'customerPressed', press: event.press, verb, arg: event.input ?? arg };
    }
    case 'left':
      return { ...by, type: 'customerLeft' };
    case 'returned':
      return { ...by, type: 'customerReturned' };
    default: {
      const _never: never = event;
      return _never;
    }
  }
}

/** An agent's event at a desk or in a relay thread; undefined: nothing to decide. */
export function fromAgent(
  event: Heard,
  base: Base,
  agent: Agent,
  desk: Place,
  rights: Rights,
  facts: Facts,
): Event | undefined {
  const { place } = event;
  const by = { ...base, agent, place, desk, rights };
  switch (event.type) {
    case 'written': {
      const source = sources(place, event.ids);
      const [first] = source;
      if (!first) return undefined;
      const command = agentCommand(plain(event.message.text));
      if (command) {
        const { replyTo } = event.message;
        const how = { ...(replyTo ? { replyTo } : {}), ...(event.unseen ? { unseen: event.unseen } : {}) };
        return { ...by, ...facts, type: 'agentCommanded', command, source: first, ...how };
      }
      return { ...by, type: 'agentWrote', message: event.message, source };
    }
    case 'edited':
      return { ...by, type: 'agentEdited', message: event.message, source: { ...place, id: event.messageId } };
    case 'removed':
      return { ...by, type: 'agentRemoved', source: { ...place, id: event.messageId } };
    case 'reacted':
      return { ...by, type: 'agentReacted', source: { ...place, id: event.messageId }, ...emojiOf(event) };
    case 'pressed': {
      const { verb, arg } = parseAction(event.action);
      const named = event.input === undefined ? {} : { named: arg };
      return { ...by, ...facts, type: 'agentPressed', press: event.press, verb, arg: event.input ?? arg, ...named };
    }
    case 'left':
    case 'returned':
      return undefined;
    default: {
      const _never: never = event;
      return _never;
    }
  }
}

const sources = (place: Place, ids: readonly string[]): Placed[] => ids.map((id) => ({ ...place, id }));

const emojiOf = (event: { readonly emoji?: string }) => (event.emoji === undefined ? {} : { emoji: event.emoji });

/** The code that makes a group a desk, if that is what was written. */
export const linkCodeOf = (event: Heard): string | undefined => linkCode(textOf(event));

/** Names and languages follow the platform's. */
export function renamed(state: Conversation, customer: Customer): Conversation {
  const lang = customer.lang ?? state.lang;
  if (state.customer.name === customer.name && state.lang === lang) return state;
  return { ...state, customer, lang };
}
