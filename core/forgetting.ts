// A customer wants to be forgotten: asked once whether they are sure, and then everything of them goes.
import { action } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import { button, type Decision, decision, sayTo } from './say.ts';
import type { Erasure } from './store.ts';

/** Nothing is erased by a slip of the finger. */
export const askWhetherSure = (state: Conversation, at: number): Decision =>
  decision(
    state,
    ...sayTo(state, at, 'forgetMeSure', {}, [[button(state.lang, 'forgetMeYes', action('forgetMe', state.id))]]),
  );

/**
 * The erasure begins with the very commit of this decision. `tells`: they asked for it here, and hear when it is done.
 * An open request ends as withdrawn: who wants to be forgotten no longer waits.
 */
export function forgetMe(state: Conversation, at: number, tells: boolean): Decision {
  const open = state.phase === 'waiting' || (state.phase === 'assigned' && state.repliedAt === undefined);
  const ends: Effect[] = open ? [{ type: 'handoff', id: state.handoff.id, standing: 'withdrawn', at }] : [];
  return decision(state, ...ends, ...letGo(state), { type: 'erase', ...(tells ? { tells } : {}) });
}

/** Agents who were asked missed nothing, and who had the conversation is free again. */
function letGo(state: Conversation): Effect[] {
  if (state.phase === 'assigned') return [{ type: 'agent', agent: state.owner.id, did: 'ended' }];
  const offers = state.phase === 'waiting' ? (state.handoff.offers ?? []) : [];
  return offers.flatMap(({ agent, over }): Effect[] => (over ? [] : [{ type: 'agent', agent, did: 'lost' }]));
}

export const erasureOf = ({ id, customer, place, lang }: Conversation, at: number, tells?: true): Erasure => ({
  conversation: id,
  account: customer.account,
  person: customer.id,
  place,
  lang,
  at,
  stage: 'begun',
  ...(tells ? { tells } : {}),
});
