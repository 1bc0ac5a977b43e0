// A conversation with people of several desks has a thread at each: what is shown in one of them is shown in all.
import { isFree } from './apprenticeship.ts';
import { doneCard } from './card.ts';
import { agentCommand } from './command.ts';
import { type Assigned, type Conversation, speaks, type Thread, threadsOf } from './conversation.ts';
import type { Effect, Target } from './effect.ts';
import type { Event } from './event.ts';
import { type Message, type Placed, placedKey, placeKey, plain } from './message.ts';
import { controlEdit, controlMark, type Decision, decision, type House, speakerOf, toThread } from './say.ts';
import { say } from './words.ts';

type On<T extends Event['type']> = Extract<Event, { type: T }>;

/**
 * The decision with what it shows in the owner's thread shown in the others, and what an agent wrote in one of them read
 * in the rest. A thread that the conversation leaves says so.
 */
export function joint(house: House, before: Conversation, event: Event, { state, effects }: Decision): Decision {
  // A thread that was opened again lacks what the others have.
  if (event.type === 'threadReopened') return { state, effects };
  const were = threadsOf(before);
  const [first, ...others] = were;
  const now = threadsOf(state);
  const left = were.filter(({ id }) => now.every((thread) => thread.id !== id));
  return decision(
    state,
    ...(others.length === 0 ? effects : effects.flatMap((effect) => shownInAll(first, others, effect))),
    ...(before.phase === 'assigned' ? echoes(house, before, event, effects) : []),
    ...left.map((thread) => controlEdit(thread, leftCard(house, state))),
  );
}

/** Control cards are each thread's own. */
function shownInAll(first: Thread | undefined, others: readonly Thread[], effect: Effect): Effect[] {
  if (!first || !('to' in effect && 'thread' in effect.to && effect.to.thread === first.id)) return [effect];
  const control = effect.type === 'edit' && 'mark' in effect.of && effect.of.mark === controlMark(first);
  return control ? [effect] : [effect, ...others.map((other) => ({ ...effect, to: toThread(other) }))];
}

/** Whatever becomes of the conversation, nothing more of it is told there. */
function leftCard(house: House, state: Conversation): Message {
  const over = { is: 'closed' } as const;
  if (state.phase === 'assigned') return { ...doneCard(house, state, 'cardTaken', state.owner.alias), standing: over };
  const title = { type: 'bold', children: [say(house.lang, 'controlTitle', { name: state.customer.name })] } as const;
  return { text: [title, `\n${say(house.lang, 'controlClosed')}`], standing: over };
}

/** What somebody did at a desk, for the threads at other desks. */
function echoes(house: House, state: Assigned, event: Event, effects: readonly Effect[]): Effect[] {
  if (event.type === 'agentWrote') return written(house, state, event, event.message, event.source, effects);
  if (event.type === 'agentEdited' || event.type === 'agentRemoved') return changed(house, state, event);
  if (event.type !== 'agentCommanded') return [];
  const { command, replyTo, source } = event;
  if (command.name === 'note') return written(house, state, event, { text: [command.text] }, [source], effects);
  return command.name === 'forget' && replyTo ? taken(state, event, replyTo) : [];
}

type ByAgent = On<'agentWrote' | 'agentCommanded' | 'agentEdited' | 'agentRemoved'>;

/** The threads that it was not done in. */
const elsewhere = (state: Assigned, { desk }: ByAgent): readonly Target[] =>
  threadsOf(state)
    .filter((thread) => placeKey(thread.desk) !== placeKey(desk))
    .map(toThread);

/**
 * What the copies there are found by, beside the message itself: by that a card is found as well, where it was held, and
 * what became of it then is to be read there and not what its author makes of it later. No account has such a name.
 */
const echoOf = (source: Placed): Placed => ({ ...source, account: `\u0001${source.account}` });

/** As the transcript has it: a reply under its writer's name, or a note. What is held is in neither, and on its card. */
function written(
  house: House,
  state: Assigned,
  event: On<'agentWrote' | 'agentCommanded'>,
  message: Message,
  source: On<'agentWrote'>['source'],
  effects: readonly Effect[],
): Effect[] {
  const [first] = source;
  const line = effects.find(
    (effect) => effect.type === 'record' && effect.source && first && placedKey(effect.source) === placedKey(first),
  ) as Extract<Effect, { type: 'record' }> | undefined;
  if (!line || !first) return [];
  const read = asRead(house, event, message, line.said.who === 'agent');
  return elsewhere(state, event).map((to) => ({
    type: 'send',
    to,
    message: read,
    source: [...source, ...source.map(echoOf)],
  }));
}

function asRead({ lang }: House, { agent }: ByAgent, { unsupported, ...message }: Message, isReply: boolean): Message {
  const missing = unsupported === undefined ? {} : { text: [...message.text, ` [${unsupported}]`] };
  return {
    ...message,
    ...missing,
    speaker: isReply ? speakerOf(lang, agent) : `${agent.alias} · ${say(lang, 'note')}`,
  };
}

/** The copies follow. What an apprentice changes of a reply afterwards does not: nobody looked over it. */
function changed(house: House, state: Assigned, event: On<'agentEdited' | 'agentRemoved'>): Effect[] {
  const { agent, source, rights } = event;
  const writes = speaks(state, agent);
  if (writes && !isFree(rights)) return [];
  if (event.type === 'agentRemoved') return taken(state, event, source);
  const message = asRead(house, event, event.message, writes && !agentCommand(plain(event.message.text)));
  return elsewhere(state, event).map((to) => ({ type: 'edit', to, of: { source: echoOf(source) }, message }));
}

const taken = (state: Assigned, event: ByAgent, source: On<'agentRemoved'>['source']): Effect[] =>
  elsewhere(state, event).map((to) => ({ type: 'remove', to, of: { source: echoOf(source) } }));
