// What changes when a platform says that a channel has moved: the account and channel, never the thread within it.
import { type Conversation, type Thread, threadsOf } from '../../core/conversation.ts';
import type { Place } from '../../core/message.ts';
import type { Changes } from '../../core/store.ts';

export type Move = Changes['moves'][number];

/** The place after a move; the same object when it lies elsewhere. */
export const movedPlace = <P extends Place>(place: P, { from, to }: Move): P =>
  place.account === from.account && place.channel === from.channel
    ? { ...place, account: to.account, channel: to.channel }
    : place;

/** The conversation after a move; the same object when nothing of it lies there. */
export function movedState(state: Conversation, move: Move): Conversation {
  const place = movedPlace(state.place, move);
  const moved = place === state.place ? state : { ...state, place };
  return movedCards(movedThread(moved, move), move);
}

function movedThread(state: Conversation, move: Move): Conversation {
  if (threadsOf(state).every(({ desk }) => movedPlace(desk, move) === desk)) return state;
  const moved = <Holder extends { readonly thread?: Thread }>(holder: Holder): Holder =>
    holder.thread ? { ...holder, thread: { ...holder.thread, desk: movedPlace(holder.thread.desk, move) } } : holder;
  return state.phase === 'assigned' ? { ...moved(state), guests: state.guests.map(moved) } : moved(state);
}

function movedCards(state: Conversation, move: Move): Conversation {
  if (state.phase !== 'waiting' && state.phase !== 'assigned') return state;
  const desks = state.handoff.desks.map((desk) => movedPlace(desk, move));
  if (desks.every((desk, i) => desk === state.handoff.desks[i])) return state;
  return { ...state, handoff: { ...state.handoff, desks } };
}
