// Files that nobody looked into: whoever opens a customer's is told so, and where a picture may tell more than it shows.
import type { Conversation } from './conversation.ts';
import type { Event } from './event.ts';
import type { File, Message } from './message.ts';
import { type Decision, decision, type House, tellAgents } from './say.ts';
import { say } from './words.ts';

/** What plays or shows by itself is not opened by anybody. */
const isOpened = ({ kind }: File): boolean => kind !== 'voice' && kind !== 'sticker';

/** A customer's files as agents get them: one line under the caption, however many there are, and after every edit. */
export function withCaution(house: House, message: Message): Message {
  if (!message.files?.some(isOpened)) return message;
  const caution = { type: 'italic', children: [say(house.lang, 'notChecked')] } as const;
  return { ...message, text: message.text.length > 0 ? [...message.text, '\n', caution] : [caution] };
}

/** A picture went on as it is, because it could not be read: the agents learn of it, whichever way it went. */
export function uncleaned(house: House, state: Conversation, event: Extract<Event, { type: 'uncleaned' }>): Decision {
  if (!state.thread) return decision(state);
  const params = { file: event.file, name: state.customer.name };
  const more = event.source ? { replyTo: event.source } : {};
  const key = event.toCustomer ? 'hiddenSent' : 'hiddenKept';
  return decision(state, tellAgents(house, state.thread, key, params, more));
}
