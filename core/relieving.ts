// Somebody works here no more: what they have goes back to the line, and nobody waits for them.
import { toBot } from './bot.ts';
import { backToLine } from './claim.ts';
import { type Conversation, takesPart, type Waiting } from './conversation.ts';
import type { Event } from './event.ts';
import { withoutGuest } from './handing.ts';
import { widen } from './handoff.ts';
import { declined } from './offers.ts';
import { type Decision, decision, type House } from './say.ts';
import type { Store } from './store.ts';

type Relieved = Extract<Event, { type: 'relieved' }>;
/** `gone`: they are to be forgotten, and are called so. */
export type Leaver = Pick<Relieved, 'agent' | 'gone'>;

/** More than anybody has at once. */
const MAX = 1_000;

/** Whoever may work here no more lets go of all they have; once more does no harm. What fails is told to `trouble`. */
export function createLettingGo(
  store: Pick<Store, 'owned' | 'visited'>,
  relieve: (conversation: number, leaver: Leaver) => Promise<void>,
  trouble: (error: unknown) => void,
): (agent: number) => void {
  const everything = async (agent: number): Promise<void> => {
    for (const { id } of await store.owned(agent, MAX)) await relieve(id, { agent });
    for (const { id } of await store.visited(agent, MAX)) await relieve(id, { agent });
  };
  return (agent) => void everything(agent).catch(trouble);
}

/** Whether this conversation has anything of theirs, or their name. */
export function concernsLeaver(state: Conversation, { agent, gone }: Leaver): boolean {
  switch (state.phase) {
    case 'assigned':
      return takesPart(state, { id: agent });
    case 'waiting':
      return state.prefer?.id === agent || (state.handoff.offers ?? []).some((each) => each.agent === agent);
    case 'rating':
      return gone !== undefined && state.agent.id === agent;
    case 'bot':
      return state.after !== undefined && gone?.includes(state.after) === true;
    default:
      return state satisfies never;
  }
}

/** Their conversations go to the front of the line, and where they were a guest they leave. */
export function relieved(house: House, state: Conversation, event: Relieved): Decision {
  if (!concernsLeaver(state, event)) return decision(state);
  switch (state.phase) {
    case 'assigned':
      if (state.owner.id === event.agent) return backToLine(house, state, event, 'release');
      return withoutGuest(house, state, event.agent, event.at);
    case 'waiting':
      return noLongerAsked(house, state, event);
    case 'rating':
      return decision(toBot(state), { type: 'silence', kind: 'reopen' }, { type: 'silence', kind: 'invite' });
    case 'bot':
      return decision(toBot(state));
    default:
      return state satisfies never;
  }
}

/** Their offers end, and nothing of them is remembered; a request kept for them is everybody's. */
function noLongerAsked(house: House, state: Waiting, event: Relieved): Decision {
  const no = declined(house, state, { id: event.agent }, 'passed');
  const before = no.state as Waiting;
  const offers = (before.handoff.offers ?? []).filter(({ agent }) => agent !== event.agent);
  const next: Waiting = { ...before, handoff: { ...before.handoff, offers } };
  if (state.prefer?.id !== event.agent) return decision(next, ...no.effects);
  const wide = widen(house, next, event);
  return decision(wide.state, ...no.effects, ...wide.effects);
}
