// What a customer's words of distress set off: a human at once, the emergency text, and a word to whoever is there.
import { distressLine, refreshCards } from './card.ts';
import type { Conversation, Waiting } from './conversation.ts';
import { emergencyText, graver, isDanger, type Kind } from './distress.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import { firstWave, request, waitingWrote, widen } from './handoff.ts';
import { placedKey, plain } from './message.ts';
import { anew } from './offers.ts';
import { page } from './paging.ts';
import { customerChanged, customerWrote } from './relay.ts';
import { type Decision, decision, described, type House, tell, toThread } from './say.ts';

type Edited = Extract<Event, { type: 'customerEdited' }>;
type Wrote = Extract<Event, { type: 'customerWrote' | 'customerEdited' }>;

/** Whatever the phase, the human comes first: the bot answers none of it. */
export function inDistress(house: House, before: Conversation, original: Wrote, said: Kind): Decision {
  const event = original.type === 'customerEdited' ? { ...original, recent: rewritten(original) } : original;
  const { state, effects } = comforted(house, before, event.at, said);
  const made = toHuman(house, state, event, said);
  return decision(made.state, ...effects, ...made.effects);
}

function toHuman(house: House, state: Conversation, event: Wrote, said: Kind): Decision {
  switch (state.phase) {
    case 'bot':
    case 'rating': {
      const made = request(house, state, event, plain(event.message.text).trim(), said);
      const copies = event.type === 'customerEdited' ? customerChanged(house, state, event).effects : [];
      return decision(made.state, ...called(house, made.state, said, event.at), ...copies, ...made.effects);
    }
    case 'waiting': {
      const known = state.handoff.distress !== undefined;
      const grave = { ...marked(state, said), botHelps: false, muted: state.turn };
      // Whoever was asked so far was asked for something else: the wave that stands is not waited for.
      const next = known ? grave : { ...grave, handoff: anew(grave.handoff) };
      // Whoever was to be asked first may be away: now everybody is asked.
      const made = next.prefer ? widen(house, next, event) : onCard(house, next, event);
      const news = raised(house, state, made.state, event.at);
      return decision(made.state, ...news, ...made.effects, ...(known || next.prefer ? [] : [firstWave(event.at)]));
    }
    case 'assigned': {
      const next = marked(state, said);
      const made =
        event.type === 'customerWrote' ? customerWrote(house, next, event) : customerChanged(house, next, event);
      const news = raised(house, state, next, event.at);
      const note: Effect = {
        type: 'send',
        to: toThread(state.thread),
        message: { text: distressLine(house, next.handoff) },
      };
      return decision(made.state, ...news, ...made.effects, ...(news.length > 0 ? [note] : []));
    }
    default: {
      const _never: never = state;
      return _never;
    }
  }
}

/** An edit is a line that the card shows already. */
function onCard(house: House, state: Waiting, event: Wrote): Decision {
  if (event.type === 'customerWrote') return waitingWrote(house, state, event);
  return decision(state, ...refreshCards(house, state, event));
}

/** What was said lately, with the message as it reads now. */
const rewritten = ({ recent, source, message }: Edited): readonly Said[] =>
  recent.map((line) => (line.source === placedKey(source) ? { ...line, text: described(message) } : line));

/** The emergency text, where life may be in danger; not with every message, since it would drown the conversation. */
export function comforted(house: House, state: Conversation, at: number, said: Kind): Decision {
  const { emergencyAt } = state;
  const lately = emergencyAt !== undefined && at - emergencyAt < house.policy.emergencyAgainMs;
  if (!isDanger(said) || lately) return decision(state);
  return decision({ ...state, emergencyAt: at }, ...tell(state, at, emergencyText(house.distress, state.lang)));
}

type Open = Extract<Conversation, { phase: 'waiting' | 'assigned' }>;

/** A handoff keeps the gravest that was said. */
function marked<S extends Open>(state: S, said: Kind): S {
  const distress = graver(state.handoff.distress, said);
  return distress === undefined ? state : { ...state, handoff: { ...state.handoff, distress } };
}

/** Nothing where the handoff was known to be as grave before. */
function raised(house: House, before: Open, next: Conversation, at: number): Effect[] {
  if (next.phase !== 'waiting' && next.phase !== 'assigned') return [];
  const { distress } = next.handoff;
  return distress === undefined || distress === before.handoff.distress ? [] : called(house, next, distress, at);
}

/** All that is due at once when a handoff is, or turns out to be, one in distress: whoever is called is called from here. */
const called = (house: House, state: Conversation, kind: Kind, at: number): Effect[] => [
  { type: 'audit', what: 'distress', why: kind },
  ...(state.phase === 'waiting' ? page(house, state, 'distress', at) : []),
];
