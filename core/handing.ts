// A conversation handed to somebody else, or somebody let in: by name, by pressing one of the people known here.
import { action } from './action.ts';
import { doneCard } from './card.ts';
import { openThread } from './claim.ts';
import { canClose } from './closing.ts';
import type { Agent, Assigned } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Peer } from './event.ts';
import { letGo } from './held.ts';
import type { Button } from './message.ts';
import { type Asked, answer, settled } from './response.ts';
import {
  controlMark,
  type Decision,
  decision,
  type House,
  refreshControl,
  sayTo,
  speakerOf,
  tellAgents,
  toThread,
} from './say.ts';
import { say } from './words.ts';

/** Transfer and invite: by name, by pressing one of the people known here, or with the list of them. */
export function handTo(house: House, state: Assigned, event: Asked, how: 'transfer' | 'invite', to: string): Decision {
  const taken = [
    state.owner.id,
    ...(how === 'invite' ? state.guests.map((guest) => guest.id) : []),
    ...state.blockedBy,
  ];
  // Who works at another desk gets a thread there; only one of them can be open.
  const peers = event.peers.filter((peer) => !taken.includes(peer.id) && (how === 'transfer' || !peer.desk));
  const wanted = to.replace(/^@/, '').trim().toLowerCase();
  const found = peers.filter((peer) => String(peer.id) === wanted || peer.alias.toLowerCase() === wanted);
  const [only] = found;
  if (only && found.length === 1)
    return how === 'transfer' ? transfer(house, state, event, only) : invite(house, state, event, only);
  if (peers.length === 0) return decision(state, answer(house, event, 'nobodyElse'));
  if (wanted !== '' && found.length === 0) return decision(state, answer(house, event, 'noSuchAgent', { name: to }));
  const choice = (found.length > 1 ? found : peers)
    .slice(0, 12)
    .map((peer): Button[] => [{ label: labelOf(peer), action: action(how, state.id, peer.id) }]);
  return decision(
    state,
    answer(house, event, how === 'transfer' ? 'chooseTransfer' : 'chooseInvite', {}, choice),
    ...settled(event),
  );
}

const labelOf = ({ alias, desk }: Peer): string => (desk ? `${alias} · ${desk.account}` : alias);

function transfer(house: House, state: Assigned, event: Asked, { desk, ...to }: Peer): Decision {
  // What mentors said of the replies was about another.
  const { tally: _others, ...rest } = state;
  const thread = desk ? { id: event.fresh, desk } : state.thread;
  const next: Assigned = {
    ...rest,
    owner: to,
    guests: desk ? [] : state.guests.filter((guest) => guest.id !== to.id),
    thread,
    fence: state.fence + 1,
    takenAt: event.at,
  };
  const { state: kept, effects: left } = letGo(house, state, next);
  const lease: Effect[] = canClose(state)
    ? []
    : [
        { type: 'alarm', kind: 'nudge', at: event.at + house.policy.claimNudgeMs },
        { type: 'alarm', kind: 'lease', at: event.at + house.policy.claimMsMax },
      ];
  return decision(
    kept,
    ...left,
    ...lease,
    { type: 'agent', agent: state.owner.id, did: 'ended' },
    { type: 'agent', agent: to.id, did: 'took' },
    { type: 'audit', by: event.agent, what: 'transfer', why: String(to.id) },
    tellAgents(house, state.thread, desk ? 'cardTaken' : 'nowOwner', { agent: to.alias }),
    ...(desk ? movedTo(house, state, next, event) : refreshControl(house, next)),
    ...sayTo(next, event.at, 'transferred', { agent: speakerOf(state.lang, to) }),
    ...settled(event),
  );
}

/** The thread of the one who hands it over is at its end; at the other desk a new one begins with what was said. */
function movedTo(house: House, { thread }: Assigned, next: Assigned, event: Asked): Effect[] {
  const { alias } = next.owner;
  const over = doneCard(house, next, 'cardTaken', alias);
  const yours = say(house.lang, 'offerYours', { name: next.customer.name });
  return [
    { type: 'edit', to: toThread(thread), of: { mark: controlMark(thread) }, message: over },
    ...openThread(house, next, event),
    { type: 'send', to: { place: next.thread.desk }, message: { text: [`${alias}: ${yours}`] } },
  ];
}

function invite(house: House, state: Assigned, event: Asked, guest: Agent): Decision {
  const next: Assigned = { ...state, guests: [...state.guests, guest] };
  return decision(
    next,
    { type: 'audit', by: event.agent, what: 'invite', why: String(guest.id) },
    tellAgents(house, state.thread, 'nowGuest', { agent: guest.alias, name: state.customer.name }),
    ...refreshControl(house, next),
    ...sayTo(next, event.at, 'guestJoined', { agent: speakerOf(state.lang, guest) }),
    ...settled(event),
  );
}
