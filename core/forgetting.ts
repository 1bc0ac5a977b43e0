// Somebody wants to be forgotten, as a customer and as one who helps: asked once whether they are sure, and then everything of them goes.
import { action } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Erasure } from './erasure.ts';
import type { Event } from './event.ts';
import { button, type Decision, decision, tell } from './say.ts';
import { type Key, say } from './words.ts';

type Said = Extract<Event, { type: 'customerCommanded' }>;

/** Nothing is erased by a slip of the finger. */
export function askWhetherSure(state: Conversation, { at, self }: Said): Decision {
  const { lang } = state;
  const keys: Key[] = [
    'forgetMeSure',
    ...(self ? (['forgetMeAgent'] as const) : []),
    ...(self?.configured ? (['forgetMeConfigured'] as const) : []),
  ];
  const text = keys.map((key) => say(lang, key)).join(' ');
  return decision(state, ...tell(state, at, text, [[button(lang, 'forgetMeYes', action('forgetMe', state.id))]]));
}

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
