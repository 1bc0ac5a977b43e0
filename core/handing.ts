// A conversation handed to somebody else, or somebody let in: by name, by pressing one of the people known here.
import { action } from './action.ts';
import { openThread } from './claim.ts';
import { canClose } from './closing.ts';
import { type Assigned, type Guest, type Thread, threadAt, threadsOf } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Peer } from './event.ts';
import { heldCards, letGo } from './held.ts';
import type { Button } from './message.ts';
import { type Asked, answer, settled } from './response.ts';
import { type Decision, decision, type House, refreshControl, sayTo, speakerOf, tellAgents } from './say.ts';
import { say } from './words.ts';

/** Transfer and invite: by name, by pressing one of the people known here, or with the list of them. */
export function handTo(house: House, state: Assigned, event: Asked, how: 'transfer' | 'invite', to: string): Decision {
  const taken = [
    state.owner.id,
    ...(how === 'invite' ? state.guests.map((guest) => guest.id) : []),
    ...state.blockedBy,
  ];
  const peers = event.peers.filter((peer) => !taken.includes(peer.id));
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

/** The thread at the desk where they work: one that there is, or a new one. */
const threadFor = (state: Assigned, event: Asked, desk = event.desk): Thread =>
  threadAt(state, desk) ?? { id: event.fresh, desk };

/** A guest who reads in that thread; the owner's need not be told. */
const seated = ({ thread: _before, ...guest }: Guest, thread: Thread, { id }: Thread): Guest =>
  thread.id === id ? guest : { ...guest, thread };

function transfer(house: House, state: Assigned, event: Asked, { desk, ...to }: Peer): Decision {
  // What mentors said of the replies was about another.
  const { tally: _others, ...rest } = state;
  const thread = threadFor(state, event, desk);
  const next: Assigned = {
    ...rest,
    owner: to,
    guests: state.guests
      .filter((guest) => guest.id !== to.id)
      .map((guest) => seated(guest, guest.thread ?? state.thread, thread)),
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
  const stays = thread.id === state.thread.id;
  const yours = say(house.lang, 'offerYours', { name: state.customer.name });
  return decision(
    kept,
    ...left,
    ...lease,
    { type: 'agent', agent: state.owner.id, did: 'ended' },
    { type: 'agent', agent: to.id, did: 'took' },
    { type: 'audit', by: event.agent, what: 'transfer', why: String(to.id) },
    tellAgents(house, state.thread, stays ? 'nowOwner' : 'cardTaken', { agent: to.alias }),
    ...arrives(house, state, kept, thread, event, `${to.alias}: ${yours}`),
    ...sayTo(next, event.at, 'transferred', { agent: speakerOf(state.lang, to) }),
    ...settled(event),
  );
}

/** Somebody comes to a thread. A new one begins with what was said and what is held, and they are `called` at their desk. */
function arrives(
  house: House,
  before: Assigned,
  next: Assigned,
  thread: Thread,
  { recent }: Asked,
  called: string,
): Effect[] {
  const known = threadsOf(before);
  const standing = threadsOf(next).filter(({ id }) => known.some((one) => one.id === id));
  if (known.some(({ id }) => id === thread.id)) return refreshControl(house, next, standing);
  return [
    ...openThread(house, next, thread, recent),
    ...heldCards(house, next, thread),
    { type: 'send', to: { place: thread.desk }, message: { text: [called] } },
    ...refreshControl(house, next, standing),
  ];
}

function invite(house: House, state: Assigned, event: Asked, { desk, ...guest }: Peer): Decision {
  const thread = threadFor(state, event, desk);
  const next: Assigned = { ...state, guests: [...state.guests, seated(guest, thread, state.thread)] };
  const { name } = state.customer;
  const names = { agent: guest.alias, name, account: thread.desk.account };
  const call = say(house.lang, 'guestCall', { agent: state.owner.alias, name });
  return decision(
    next,
    { type: 'audit', by: event.agent, what: 'invite', why: String(guest.id) },
    tellAgents(house, state.thread, thread.id === state.thread.id ? 'nowGuest' : 'nowGuestThere', names),
    ...arrives(house, state, next, thread, event, `${guest.alias}: ${call}`),
    ...sayTo(next, event.at, 'guestJoined', { agent: speakerOf(state.lang, guest) }),
    ...settled(event),
  );
}

/** A guest goes, which they may at any time. */
export function leave(house: House, state: Assigned, { agent, at }: Asked, how: 'release' | 'block'): Decision {
  const left = withoutGuest(house, state, agent.id, at);
  return decision(left.state, { type: 'audit', by: agent, what: how }, ...left.effects);
}

/** The conversation goes on without this guest, and both sides are told. */
export function withoutGuest(house: House, state: Assigned, agent: number, at: number): Decision {
  const guests = state.guests.filter(({ id }) => id !== agent);
  const { state: next, effects } = letGo(house, state, { ...state, guests });
  const gone = state.guests.filter(({ id }) => id === agent);
  const told = gone.flatMap((guest) => [
    tellAgents(house, state.thread, 'guestLeft', { agent: speakerOf(house.lang, guest) }),
    ...sayTo(next, at, 'guestLeft', { agent: speakerOf(state.lang, guest) }),
  ]);
  return decision(next, ...effects, ...told, ...refreshControl(house, next));
}
