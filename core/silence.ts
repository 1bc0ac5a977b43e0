// A customer who waits for the next word: the agent is reminded, and then somebody else is asked.
import { backToLine } from './claim.ts';
import type { Assigned, Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import { isThanks } from './greeting.ts';
import { type Decision, decision, type House, tellAgents } from './say.ts';

/** From the customer's first word after a look on: one alarm, not one for each message. */
export const watch = ({ policy }: House, { repliedAt }: Assigned, at: number): Effect[] =>
  repliedAt === undefined ? [] : [{ type: 'alarm', kind: 'silent', at: at + policy.silentNudgeMs, ifNone: true }];

/** Looks whether the customer has been answered. Nothing is asked of an agent who put the conversation to sleep. */
export function silenceOver(house: House, state: Conversation, event: Extract<Event, { type: 'rang' }>): Decision {
  if (state.phase !== 'assigned') return decision(state);
  const { silentNudgeMs, silentMsMax } = house.policy;
  const { nudged, ...calm } = state;
  const since = unansweredSince(event.recent);
  if (since === undefined || state.snoozed || state.repliedAt === undefined) return decision(calm);
  // While a mentor looks over the answer, the asking of mentors sees to it that nobody waits long.
  if (state.held) return decision(calm, { type: 'alarm', kind: 'silent', at: event.at + silentNudgeMs });
  if (event.at >= since + silentMsMax) return backToLine(house, calm, event, 'silent');
  if (event.at < since + silentNudgeMs)
    return decision(calm, { type: 'alarm', kind: 'silent', at: since + silentNudgeMs });
  const { alias: agent } = state.owner;
  const told = nudged ? [] : [tellAgents(house, state.thread, 'silentNudge', { agent, name: state.customer.name })];
  return decision({ ...calm, nudged: true }, ...told, {
    type: 'alarm',
    kind: 'silent',
    at: since + silentMsMax,
  });
}

/** When the customer said the first thing that nobody answered; a thank-you needs no answer. */
function unansweredSince(recent: readonly Said[]): number | undefined {
  const last = recent.findLastIndex(({ who }) => who === 'agent');
  return recent.slice(last + 1).find(({ who, text }) => who === 'customer' && !isThanks(text))?.at;
}
