// What becomes of a conversation when one of its alarms rings, or its thread had to be opened anew.
import { answerLate } from './bot.ts';
import { leaseOver, threadIntro, unreplied } from './claim.ts';
import { reopenOver } from './closing.ts';
import { type Conversation, threadsOf } from './conversation.ts';
import { snoozeOver } from './desk.ts';
import type { Event } from './event.ts';
import { floodOver } from './flood.ts';
import { remind, widen } from './handoff.ts';
import { heldCards } from './held.ts';
import { invite } from './inviting.ts';
import { reviewDue } from './mentoring.ts';
import { waveOver } from './offers.ts';
import { pageDue } from './paging.ts';
import { type Decision, decision, type House, tellAgents } from './say.ts';
import { silenceOver } from './silence.ts';

type On<T extends Event['type']> = Extract<Event, { type: T }>;

export function reopened(house: House, state: Conversation, event: On<'threadReopened'>): Decision {
  const thread = threadsOf(state).find(({ id }) => id === event.thread);
  if (!thread) return decision(state);
  return decision(
    state,
    tellAgents(house, thread, 'threadReopened'),
    ...threadIntro(house, state, thread, event.recent),
    ...(state.phase === 'assigned' ? heldCards(house, state, thread) : []),
  );
}

export function rang(house: House, state: Conversation, event: On<'rang'>): Decision {
  switch (event.alarm) {
    case 'answer':
      return answerLate(state, event.at);
    case 'remind':
      return state.phase === 'waiting' ? remind(house, state, event) : decision(state);
    case 'page':
      return state.phase === 'waiting' ? pageDue(house, state, event) : decision(state);
    case 'prefer':
      return state.phase === 'waiting' && state.prefer ? widen(house, state, event) : decision(state);
    case 'nudge':
      return unreplied(state) && !state.held
        ? decision(
            state,
            tellAgents(house, state.thread, 'nudge', { agent: state.owner.alias, name: state.customer.name }),
          )
        : decision(state);
    case 'lease':
      return leaseOver(house, state, event);
    case 'wave':
      return waveOver(house, state, event);
    case 'review':
      return reviewDue(house, state, event);
    case 'silent':
      return silenceOver(house, state, event);
    case 'snooze':
      return snoozeOver(house, state);
    case 'flood':
      return floodOver(house, state, event);
    case 'invite':
      return invite(house, state, event.at);
    case 'reopen':
      return reopenOver(state);
    default: {
      const _never: never = event.alarm;
      return _never;
    }
  }
}
