// Between a customer and the agents who own the conversation: messages, notes, edits, removals, reactions.
import { isFree } from './apprenticeship.ts';
import { agentCommand } from './command.ts';
import {
  type Agent,
  type Assigned,
  type Conversation,
  speaks,
  threadAt,
  threadsOf,
  writersIn,
} from './conversation.ts';
import type { Effect, Of, Target } from './effect.ts';
import type { AgentEvent, CustomerEvent, Event } from './event.ts';
import { flagged } from './flagging.ts';
import { intoThread } from './flood.ts';
import { changeHeld, hold, waits } from './held.ts';
import { type Message, type Placed, plain } from './message.ts';
import {
  type Decision,
  decision,
  described,
  type House,
  namesOf,
  reasonOf,
  refreshControl,
  sayTo,
  speakerOf,
  tellAgents,
  tellAt,
  toThread,
} from './say.ts';
import { watch } from './silence.ts';
import { withCaution } from './unchecked.ts';
import { say } from './words.ts';

type Of_<T extends Event['type']> = Extract<Event, { type: T }>;

/** A customer's message while a human is in charge: into the thread, under their name; the bot is silent. */
export function customerWrote(house: House, state: Assigned, event: Of_<'customerWrote'>): Decision {
  const flag = flagged(house, state, 'customer', event.message);
  const message = fromCustomer(house, state, event.message);
  const copy: Effect = { type: 'send', to: toThread(state.thread), message, source: event.source };
  const seen = intoThread(house, flag.state, event, copy);
  const { snoozed, ...awake } = seen.state;
  const effects: Effect[] = [...seen.effects, ...watch(house, state, event.at), ...flag.effects];
  if (event.message.unsupported) {
    effects.push(...sayTo(state, event.at, 'unsupportedFromYou', { what: event.message.unsupported }));
  }
  if (!snoozed) return decision(seen.state, ...effects);
  return decision(
    awake,
    ...effects,
    { type: 'silence', kind: 'snooze' },
    tellAgents(house, state.thread, 'wokeUp'),
    ...refreshControl(house, awake),
  );
}

/** A customer's message as agents see it. What cannot be shown is said in words. */
const fromCustomer = (house: House, state: Conversation, message: Message): Message => ({
  ...withoutUnsupported(
    withCaution(house, message),
    say(house.lang, 'unsupportedToYou', { what: message.unsupported ?? '' }),
  ),
  speaker: state.customer.name,
});

function withoutUnsupported(message: Message, words: string): Message {
  if (message.unsupported === undefined) return message;
  const { unsupported: _gone, ...rest } = message;
  return { ...rest, text: [...rest.text, words] };
}

/** What an agent writes in the thread: to the customer if the conversation is theirs, else a note that stays inside. */
export function agentWrote(house: House, state: Conversation, event: Of_<'agentWrote'>): Decision {
  if (state.phase !== 'assigned') return notSent(house, state, event);
  if (!speaks(state, event.agent)) return note(house, state, event, described(event.message), event.source[0]);
  const { message } = event;
  if (message.unsupported !== undefined && plain(message.text).trim() === '') {
    return decision(state, tellAgents(house, state.thread, 'unsupportedFromAgent', { what: message.unsupported }));
  }
  const flag = flagged(house, state, 'agent', message, event.agent);
  const { agent: by, at, source, fresh: id } = event;
  const made = waits(state, by, event.rights)
    ? hold(house, flag.state, { id, by, at, message, source })
    : reply(house, flag.state, by, at, message, source);
  return decision(made.state, ...made.effects, ...flag.effects);
}

/** Without the words that it quotes: they may be a note's. What the customer knows is pointed at by `replyTo`. */
function unquoted({ quote: _inside, ...message }: Message): Message {
  return message;
}

/** One reply to the customer, from the keyboard or from the canned ones. The first ends the handoff well. */
export function reply(
  house: House,
  state: Assigned,
  agent: Agent,
  at: number,
  message: Message,
  source?: readonly Placed[],
): Decision {
  const first = state.repliedAt === undefined;
  const { unsupported, ...sent } = unquoted(message);
  const effects: Effect[] = [
    {
      type: 'send',
      to: { place: state.place },
      message: { ...sent, speaker: speakerOf(state.lang, agent) },
      ...(source ? { source } : {}),
    },
    {
      type: 'record',
      said: { at, who: 'agent', name: agent.alias, text: described(sent) },
      ...(source?.[0] ? { source: source[0] } : {}),
    },
  ];
  if (unsupported) effects.push(tellAgents(house, state.thread, 'unsupportedFromAgent', { what: unsupported }));
  if (!first) return decision(state, ...effects);
  return decision(
    { ...state, repliedAt: at },
    ...effects,
    { type: 'handoff', id: state.handoff.id, standing: 'replied', at },
    { type: 'firstReply', handoff: state.handoff.id, agent: agent.id, ms: Math.max(0, at - state.takenAt) },
    { type: 'silence', kind: 'nudge' },
    { type: 'silence', kind: 'lease' },
  );
}

/** A note stays inside; the first time, and always in a thread that the conversation has left, its writer is told so. */
export function note(
  house: House,
  state: Conversation,
  { agent, desk, place, at }: Pick<Of_<'agentWrote'>, 'agent' | 'desk' | 'place' | 'at'>,
  text: string,
  source?: Placed,
): Decision {
  const record: Effect = {
    type: 'record',
    said: { at, who: 'note', name: agent.alias, text },
    ...(source ? { source } : {}),
  };
  if (state.phase !== 'assigned') return decision(state, record);
  const known = state.told.includes('notes');
  if (known && threadAt(state, desk)) return decision(state, record);
  const params = { agent: namesOf([state.owner, ...state.guests]), name: state.customer.name };
  const hint = tellAt(house, { place }, 'notesStay', params, source ? { replyTo: source } : {});
  return decision(known ? state : { ...state, told: [...state.told, 'notes'] }, record, hint);
}

/** Nobody has the conversation: whoever writes is told plainly that it was not sent. */
function notSent(house: House, state: Conversation, event: Of_<'agentWrote'>): Decision {
  const [source] = event.source;
  const noted = note(house, state, event, described(event.message), source);
  const key = state.phase === 'waiting' ? 'notSentWaiting' : 'notSentClosed';
  // Where they wrote, which may be a thread that the conversation has left.
  const to = { place: event.place };
  const hint = tellAt(house, to, key, { name: state.customer.name }, source ? { replyTo: source } : {});
  return decision(noted.state, ...noted.effects, hint);
}

/** Edits, removals and reactions of the customer's follow their copies into the thread. */
export function customerChanged(
  house: House,
  state: Conversation,
  event: Extract<CustomerEvent, { type: 'customerEdited' | 'customerRemoved' | 'customerReacted' }>,
): Decision {
  if (!state.thread) return decision(state);
  const to = toThread(state.thread);
  const of: Of = { source: event.source };
  if (event.type === 'customerEdited') {
    const flag = state.phase === 'assigned' ? flagged(house, state, 'customer', event.message) : { state, effects: [] };
    const message = fromCustomer(house, state, event.message);
    return decision(flag.state, { type: 'edit', to, of, message }, ...flag.effects);
  }
  return decision(state, change(event, to, of));
}

/**
 * The same for agents, while the conversation is theirs: only the present owner's changes reach the customer. What an
 * apprentice adds to a reply that was sent does not: nobody looked over it.
 */
export function agentChanged(
  house: House,
  state: Conversation,
  event: Extract<AgentEvent, { type: 'agentEdited' | 'agentRemoved' | 'agentReacted' }>,
): Decision {
  if (state.phase !== 'assigned' || !speaks(state, event.agent)) return decision(state);
  const held = event.type === 'agentReacted' ? undefined : changeHeld(house, state, event);
  if (held) return held;
  const to: Target = { place: state.place };
  const of: Of = { source: event.source };
  if (event.type === 'agentReacted' && !isFree(event.rights)) return decision(state);
  if (event.type !== 'agentEdited') return decision(state, change(event, to, of));
  // An edit that turns a message into a note or a command takes the copy back: the safe direction.
  if (agentCommand(plain(event.message.text))) return decision(state, { type: 'remove', to, of });
  if (!isFree(event.rights)) {
    const { alias: agent } = event.agent;
    const quoted = { replyTo: event.source };
    return decision(state, tellAgents(house, state.thread, 'editStays', { agent, name: state.customer.name }, quoted));
  }
  const message = { ...unquoted(event.message), speaker: speakerOf(state.lang, event.agent) };
  const flag = flagged(house, state, 'agent', event.message, event.agent);
  return decision(flag.state, { type: 'edit', to, of, message }, ...flag.effects);
}

type Change = { readonly type: string; readonly emoji?: string };

const change = (event: Change, to: Target, of: Of): Effect =>
  event.type.endsWith('Removed')
    ? { type: 'remove', to, of }
    : { type: 'react', to, of, ...(event.emoji === undefined ? {} : { emoji: event.emoji }) };

/** A message could not be delivered, or perhaps not: both sides learn what they need to know, once. */
export function undeliverable(house: House, state: Conversation, event: Of_<'undeliverable'>): Decision {
  const missed = readersMissed(house, state, event);
  const name = missed ?? state.customer.name;
  const reason = reasonOf(house.lang, event.reason);
  if (event.toCustomer || missed !== undefined) {
    if (!state.thread) return decision(state);
    const key = event.maybe ? 'maybeDelivered' : 'notDelivered';
    const quoted = event.source ? { replyTo: event.source } : {};
    return decision(state, tellAgents(house, state.thread, key, { name, reason }, quoted));
  }
  if (event.withFiles) {
    return decision(
      state,
      ...sayTo(state, event.at, 'fileNotPassedOn', { reason: reasonOf(state.lang, event.reason) }),
    );
  }
  if (!state.thread) return decision(state);
  return decision(
    state,
    tellAgents(house, state.thread, event.maybe ? 'maybeMissing' : 'notShown', { name, reason, text: event.about }),
  );
}

/** Who of the agents does not read what others do: it was for another thread than the owner's, or is not the customer's. */
function readersMissed(
  house: House,
  state: Conversation,
  { thread, source }: Of_<'undeliverable'>,
): string | undefined {
  if (thread === undefined) return undefined;
  const said = source?.account === state.place.account && source.channel === state.place.channel;
  if (thread === state.thread?.id && said) return undefined;
  const there = threadsOf(state).find(({ id }) => id === thread);
  const readers = there && state.phase === 'assigned' ? writersIn(state, there) : [];
  return namesOf(readers) || say(house.lang, 'who_agent');
}

/** The customer blocked the bot, or came back. The handoff stays open: it is not ours to close. */
export function reachable(
  house: House,
  state: Conversation,
  event: Of_<'customerLeft' | 'customerReturned'>,
): Decision {
  const left = event.type === 'customerLeft';
  if (left === (state.unreachable ?? false)) return decision(state);
  const { unreachable: _was, ...rest } = state;
  const next = (left ? { ...rest, unreachable: true } : rest) as Conversation;
  if (!state.thread || state.phase === 'bot') return decision(next);
  return decision(
    next,
    tellAgents(house, state.thread, left ? 'customerLeft' : 'customerReturned', { name: state.customer.name }),
  );
}
