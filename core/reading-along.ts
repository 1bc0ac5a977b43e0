// An apprentice reads along at a conversation before taking one: it counts when that one is closed.
import { isReading } from './apprenticeship.ts';
import { type Assigned, type Conversation, threadAt } from './conversation.ts';
import { type Asked, answer } from './response.ts';
import { type Decision, decision, type House, tellAgents } from './say.ts';
import type { Key } from './words.ts';

/** More would be a crowd. */
const READERS_MAX = 5;

export function readAlong(house: House, state: Conversation, event: Asked): Decision {
  const { agent, rights } = event;
  const done = rights.readAlong ?? 0;
  const count = house.policy.apprenticeReadsMin;
  if (rights.standing !== 'apprentice' || !isReading(done, house.policy))
    return decision(state, answer(house, event, 'alongNeedless'));
  if (state.phase !== 'assigned') return decision(state, answer(house, event, 'alongOver'));
  const no = refusal(state, event);
  if (no) return decision(state, answer(house, event, no, { agent: state.owner.alias }));
  const next: Assigned = { ...state, readers: [...(state.readers ?? []), agent.id] };
  const { alias: owner } = state.owner;
  return decision(
    next,
    answer(house, event, 'alongYes', { agent: owner, name: state.customer.name, step: done + 1, count }),
    tellAgents(house, state.thread, 'alongNote', { agent: owner, reader: agent.alias }),
  );
}

function refusal(state: Assigned, { agent, desk, line }: Asked): Key | undefined {
  const readers = state.readers ?? [];
  if (readers.includes(agent.id)) return 'alongAlready';
  if (state.owner.id === agent.id || line.apprentices?.has(state.owner.id)) return 'alongNotHere';
  if (line.self === agent.id) return 'ownRequest';
  if (state.blockedBy.includes(agent.id)) return 'youBlocked';
  // Whoever works at another desk could not read it.
  if (!threadAt(state, desk)) return 'alongElsewhere';
  return readers.length >= READERS_MAX ? 'alongFull' : undefined;
}
