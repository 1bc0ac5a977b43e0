// Who has a conversation: the claim, the first press of which wins, its lease, and the way back to the line.

import { isFree, isReading } from './apprenticeship.ts';
import { editCards, openCard, postCards, takenCard } from './card.ts';
import {
  type Agent,
  type Assigned,
  type Conversation,
  type Handoff,
  known,
  type Thread,
  type Waiting,
} from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Rights, Said } from './event.ts';
import { type Asking, firstWave, silenceAll, threadCard, waitingButtons } from './handoff.ts';
import { drop } from './held.ts';
import { type Place, placeKey } from './message.ts';
import { closeOffers, isForFull, unasked } from './offers.ts';
import { pageAlarm } from './paging.ts';
import {
  controlCard,
  controlMark,
  type Decision,
  decision,
  type House,
  refreshControl,
  sayTo,
  speakerOf,
  tellAgents,
  toThread,
  transcriptText,
} from './say.ts';
import { say } from './words.ts';

type Rang = Extract<Event, { type: 'rang' }>;

/**
 * Somebody in distress is for those who know what to do, where anybody coordinates; not for long, for somebody must come:
 * until this moment, in milliseconds since the epoch; 0 where it is for everybody at once.
 */
export const aloneUntil = (house: House, { distress, askedAt }: Handoff, coordinated: boolean): number =>
  distress !== undefined && coordinated ? askedAt + house.policy.distressAloneMs : 0;

/** Why an agent may not take it now, or undefined. */
export function refusal(house: House, state: Conversation, event: Claiming): string | undefined {
  const { agent, rights, line, at } = event;
  const { lang } = house;
  if (state.phase === 'assigned') {
    return state.owner.id === agent.id ? say(lang, 'alreadyYours') : say(lang, 'takenBy', { agent: state.owner.alias });
  }
  if (state.phase !== 'waiting') return say(lang, 'nobodyWaits');
  if (line.self === agent.id) return say(lang, 'ownRequest');
  if (state.blockedBy.includes(agent.id)) return say(lang, 'youBlocked');
  if (state.prefer && state.prefer.id !== agent.id) return say(lang, 'preferFirst', { agent: state.prefer.alias });
  if (!rights.coordinator && at < aloneUntil(house, state.handoff, line.coordinated === true))
    return say(lang, 'distressFirst');
  return isFree(rights) ? undefined : unready(house, state, event);
}

/** Why somebody who is learning may not take it: they read along first, and never answer without a mentor. */
function unready(
  { lang, policy }: House,
  { handoff, blockedBy }: Waiting,
  { agent, rights, line }: Claiming,
): string | undefined {
  const { readAlong: done = 0 } = rights;
  if (isReading(done, policy)) return say(lang, 'readFirst', { left: policy.apprenticeReadsMin - done });
  if (isForFull(handoff)) return say(lang, 'fullOnly');
  const mentored = line.mentors?.some(({ agent: { id } }) => id !== agent.id && !blockedBy.includes(id));
  return mentored ? undefined : say(lang, 'noMentor');
}

type Claiming = Pick<Extract<Event, { type: 'agentPressed' }>, 'agent' | 'rights' | 'line' | 'at'>;

/** The first press wins. The caller has asked `refusal`. */
export function claim(
  house: House,
  state: Waiting,
  agent: Agent,
  event: Asking & { readonly desk: Place; readonly rights: Rights },
): Decision {
  const { policy } = house;
  const kept = state.thread && placeKey(state.thread.desk) === placeKey(event.desk) ? state.thread : undefined;
  const thread: Thread = kept ?? { id: event.fresh, desk: event.desk };
  const { prefer: _prefer, botHelps: _helps, updates: _updates, ...rest } = state;
  const next: Assigned = {
    ...known(rest as Waiting),
    phase: 'assigned',
    handoff: unasked(state.handoff),
    owner: agent,
    guests: [],
    thread,
    takenAt: event.at,
    fence: state.fence + 1,
    muted: state.turn,
  };
  const taken = takenCard(house, state, agent.alias, isFree(event.rights));
  return decision(
    next,
    { type: 'handoff', id: state.handoff.id, standing: 'claimed', at: event.at },
    ...silenceAll(),
    { type: 'alarm', kind: 'nudge', at: event.at + policy.claimNudgeMs },
    { type: 'alarm', kind: 'lease', at: event.at + policy.claimMsMax },
    ...closeOffers(house, state, agent),
    ...editCards(state.handoff, taken),
    ...threadCard(state, taken),
    ...(kept ? refreshControl(house, next) : openThread(house, next, thread, event.recent)),
    { type: 'audit', by: agent, what: 'claim' },
    ...sayTo(next, event.at, 'joined', { agent: speakerOf(state.lang, agent) }),
  );
}

/** A lease that was renewed by a transfer while its alarm rang runs on: an open handoff is never without an alarm. */
export function leaseOver(house: House, state: Conversation, event: Rang): Decision {
  if (!unreplied(state)) return decision(state);
  // Who waits for a mentor has written: the asking of mentors sees to the customer.
  if (state.held) return decision(state, { type: 'alarm', kind: 'lease', at: event.at + house.policy.claimMsMax });
  const until = state.takenAt + house.policy.claimMsMax;
  if (event.at < until) return decision(state, { type: 'alarm', kind: 'lease', at: until });
  return backToLine(house, state, event, 'lease');
}

export const unreplied = (state: Conversation): state is Extract<Conversation, { phase: 'assigned' }> =>
  state.phase === 'assigned' && state.repliedAt === undefined;

/** A new relay thread: its title, the pinned control card, and what was said before. */
export const openThread = (house: House, state: Assigned, thread: Thread, recent: readonly Said[]): Effect[] => [
  { type: 'open', thread, title: state.customer.name },
  ...threadIntro(house, state, thread, recent),
];

export function threadIntro(house: House, state: Conversation, thread: Thread, recent: readonly Said[]): Effect[] {
  const before: Effect[] =
    recent.length === 0
      ? []
      : [
          {
            type: 'send',
            to: toThread(thread),
            message: {
              text: [
                { type: 'bold', children: [say(house.lang, 'before')] },
                '\n',
                ...transcriptText(house, recent, house.policy.cardLineLengthMax * 4),
              ],
            },
          },
        ];
  return [
    {
      type: 'send',
      to: toThread(thread),
      message: controlCard(house, state, thread),
      mark: controlMark(thread),
      pin: true,
    },
    ...before,
  ];
}

/**
 * An owner goes (released, or the lease ran out): the request is at the front of the line again. Where a human had
 * replied already that request has ended well, and a new one begins at the same place in line.
 */
export function backToLine(
  house: House,
  state: Assigned,
  event: Asking,
  why: 'release' | 'lease' | 'block' | 'silent' | 'review',
): Decision {
  const { policy } = house;
  const ended = state.repliedAt !== undefined;
  const handoff: Handoff = {
    ...unasked(state.handoff, why === 'block' ? undefined : state.owner),
    id: ended ? event.fresh : state.handoff.id,
    desks: event.line.desks,
    passed: [],
    ...(why === 'review' ? { full: true } : {}),
  };
  const { owner: _owner, guests: _guests, ...rest } = state;
  const next: Waiting = {
    ...known(rest as Assigned),
    phase: 'waiting',
    handoff,
    botHelps: false,
    updates: 0,
    fence: state.fence + 1,
  };
  return decision(
    next,
    {
      type: 'handoff',
      id: handoff.id,
      standing: 'waiting',
      at: handoff.askedAt,
      ...(ended ? { beganAt: event.at } : {}),
    },
    ...silenceAll(),
    { type: 'alarm', kind: 'remind', at: event.at + policy.remindMs },
    firstWave(event.at),
    { type: 'agent', agent: state.owner.id, did: 'ended' },
    pageAlarm(house, event.at),
    { type: 'audit', by: state.owner, what: why },
    ...drop(house, state, state.held ?? [], 'heldLetGo'),
    tellAgents(house, state.thread, why === 'review' ? 'reviewOver' : 'backInLine'),
    ...refreshControl(house, next),
    ...postCards(handoff, handoff.desks, openCard(house, next, handoff, event.recent, event.at)),
    ...sayTo(
      next,
      event.at,
      why === 'review' ? 'agentHands' : 'agentLeft',
      { agent: state.owner.alias },
      waitingButtons(next),
    ),
  );
}
