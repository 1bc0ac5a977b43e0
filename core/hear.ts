// Turns what a channel heard into what happened to a conversation: the place tells who is a customer and who an agent.
import { parseAction } from './action.ts';
import { wantsHuman } from './asking.ts';
import type { ChannelEvent } from './channel.ts';
import { agentCommand, customerCommand, queueCommand } from './command.ts';
import type { Agent, Conversation, Customer } from './conversation.ts';
import type { Event, Line, Said } from './event.ts';
import { excerpt, type Place, type Placed, plain } from './message.ts';
import type { Select } from './store.ts';

export type Heard = Exclude<ChannelEvent, { type: 'moved' }>;

/**
 * What the store is asked for before anything is decided; undefined: nothing that concerns a conversation. Where many
 * people share a channel that is no desk, a thread of it may be one customer's place.
 */
export function selectFor(event: Heard, atDesk: boolean): Select | undefined {
  if (event.audience === 'direct') return { by: 'customer', place: event.place };
  if (!atDesk) return event.place.thread === undefined ? undefined : { by: 'customer', place: event.place };
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
  readonly peers: readonly Agent[];
}

/** Whether deciding on this event of a customer may need the line and the transcript. */
export function needsFacts(event: Heard, state: Conversation, asks: boolean): boolean {
  if (event.type === 'pressed') return true;
  return event.type === 'written' && state.phase !== 'assigned' && (state.phase !== 'bot' || asks);
}

/** The same of an agent's event. */
export const agentNeedsFacts = (event: Heard): boolean =>
  event.type === 'pressed' || (event.type === 'written' && agentCommand(textOf(event)) !== undefined);

/** The code in a `/link CODE`, which makes a group a desk. */
export const linkCodeIn = (event: Heard): string | undefined =>
  event.type === 'written' ? /^\/link\s+(\S{4,40})\s*$/.exec(plain(event.message.text))?.[1] : undefined;

/** What an agent may ask where there is no conversation. */
export const asksHelp = (event: Heard): boolean => agentCommand(textOf(event))?.name === 'help';
export const asksQueue = (event: Heard): boolean => queueCommand(textOf(event));

/** What a press carries: what was answered to its form stands in the place of what the button said. */
function pressOf({ action, input }: Extract<Heard, { type: 'pressed' }>): { verb: string; arg: string } {
  const { verb, arg } = parseAction(action);
  return { verb, arg: input ?? arg };
}

/** A press away from the conversation that its button belongs to, such as an agent's on a page of their own. */
export function pressedElsewhere(event: Heard, here: Conversation | undefined): number | undefined {
  if (event.type !== 'pressed' || event.audience !== 'direct') return undefined;
  const { conversation } = parseAction(event.action);
  return conversation === here?.id ? undefined : conversation;
}

const textOf = (event: Heard): string => (event.type === 'written' ? plain(event.message.text).trimStart() : '');

/** Whether a customer's message asks for a person; looked at only while none is there. */
export const asksHuman = (event: Heard, state: Conversation): boolean => {
  const text = state.phase === 'assigned' ? '' : textOf(event);
  return text !== '' && (customerCommand(text) !== undefined || wantsHuman(text));
};

interface Base {
  readonly id: string;
  readonly at: number;
  readonly fresh: number;
}

/** A customer's event; undefined: nothing to decide. */
export function fromCustomer(
  event: Heard,
  base: Base,
  customer: Customer,
  facts: Facts,
  asks: boolean,
): Event | undefined {
  const { place } = event;
  const by = { ...base, customer, place };
  switch (event.type) {
    case 'written': {
      const source = sources(place, event.ids);
      const command = event.message.files ? undefined : customerCommand(textOf(event));
      const [first] = source;
      if (!first) return undefined;
      if (command) {
        const { replyTo } = event.message;
        return { ...by, ...facts, type: 'customerCommanded', command, source: first, ...(replyTo ? { replyTo } : {}) };
      }
      return { ...by, ...facts, type: 'customerWrote', message: event.message, source, asksHuman: asks };
    }
    case 'edited':
      return { ...by, type: 'customerEdited', message: event.message, source: { ...place, id: event.messageId } };
    case 'removed':
      return { ...by, type: 'customerRemoved', source: { ...place, id: event.messageId } };
    case 'reacted':
      return { ...by, type: 'customerReacted', source: { ...place, id: event.messageId }, ...emojiOf(event) };
    case 'pressed': {
      return { ...by, ...facts, type: 'customerPressed', press: event.press, ...pressOf(event) };
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
export function fromAgent(event: Heard, base: Base, agent: Agent, desk: Place, facts: Facts): Event | undefined {
  const { place } = event;
  const by = { ...base, agent, place, desk };
  switch (event.type) {
    case 'written': {
      const source = sources(place, event.ids);
      const [first] = source;
      if (!first) return undefined;
      const command = agentCommand(plain(event.message.text));
      if (command) {
        const { replyTo } = event.message;
        return { ...by, ...facts, type: 'agentCommanded', command, source: first, ...(replyTo ? { replyTo } : {}) };
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
      return { ...by, ...facts, type: 'agentPressed', press: event.press, ...pressOf(event) };
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
