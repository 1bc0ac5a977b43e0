// The invariants of the pool: who is asked may be asked, an offer stands for somebody who waits, and the counts are right.
import type { Conversation, Offer, Waiting } from '../../core/conversation.ts';
import { offered, type Profile, refusal } from '../../core/duty.ts';
import { calendarOf, remembered } from '../../core/hours.ts';
import { begin } from '../../core/match.ts';
import { type Placed, placedKey } from '../../core/message.ts';
import type { Policy } from '../../core/policy.ts';
import type { Somebody } from '../../core/roster.ts';
import type { Store } from '../../core/store.ts';
import type { MemoryChannel } from './channel.ts';
import { type Broken, coordinating, show } from './checks.ts';
import type { Committed, Ledger, Sent } from './ledger.ts';

const openOffers = (state: Conversation | undefined): readonly Offer[] =>
  state?.phase === 'waiting' ? (state.handoff.offers ?? []).filter(({ over }) => !over) : [];

/** Offers that stand in `now` and did not before. */
export const freshOffers = (before: Conversation | undefined, now: Conversation | undefined): readonly Offer[] => {
  const old = openOffers(before);
  return openOffers(now).filter((one) => !old.some(({ agent, until }) => agent === one.agent && until === one.until));
};

const HOUR_MS = 3_600_000;

export function createPoolChecks(
  ledger: Ledger,
  broken: Broken,
  policy: Policy,
  wall: () => number,
  coordinators: readonly Somebody[],
) {
  /** As they were before the commit that is looked at. */
  const profiles = new Map<number, Profile>();
  const askedAt = new Map<number, number[]>();
  /** Whose application nobody has decided on, or who have not passed the quiz. */
  const applicants = new Set<number>();

  const coordinates = coordinating(ledger, coordinators);

  /** By the clock, which may be set: whoever says so asks for more than one moment. */
  const isForCoordinators = ({ handoff }: Waiting, at: number): boolean =>
    handoff.distress !== undefined && coordinators.length > 0 && at < handoff.askedAt + policy.distressAloneMs;

  function asked(state: Conversation, offer: Offer): void {
    const { agent, until } = offer;
    const profile = profiles.get(agent);
    if (state.phase !== 'waiting' || !profile) {
      broken(7, `${agent} was asked for ${state.id} and is nobody`);
      return;
    }
    if (state.blockedBy.includes(agent)) broken(10, `${agent} blocked the customer of ${state.id} and is asked`);
    if (state.handoff.passed.includes(agent)) broken(7, `${agent} said no to ${state.id} and is asked again`);
    // Between the matching and its commit time goes by.
    const moments = [wall(), until - policy.waveMs, until - policy.roundMs];
    const why = moments.map((at) =>
      (['duty', 'call', 'onCall'] as const)
        .map((reach) => refusal(profile, reach, calendarOf(at), policy))
        .reduce((first, next) => (first === undefined || next === undefined ? undefined : first)),
    );
    if (why.every((one) => one !== undefined)) broken(7, `${agent} is asked for ${state.id} and is ${why[0]}`);
    if (isForCoordinators(state, wall() - policy.waveMs) && isForCoordinators(state, wall()) && !coordinates(agent))
      broken(7, `${agent} is asked for ${state.id}, which is in distress and for coordinators alone`);
    // What was long ago by a clock that was set forward is forgotten, also when it is set back.
    const within = [...(askedAt.get(agent) ?? []).filter((at) => at > wall() - HOUR_MS), wall()];
    askedAt.set(agent, within);
    // One more may be asked at the very end of an hour.
    if (!profile.onCall && within.length > policy.offersPerHourMax + 1)
      broken(7, `${agent} is asked ${within.length} times in an hour`);
    profiles.set(agent, offered(profile, wall(), policy));
  }

  /** Since when a request's last wave is over while somebody could be asked. */
  const overFrom = new Map<number, number>();

  const couldAsk = ({ handoff, blockedBy, customer }: Waiting): boolean => {
    const no = [...handoff.passed, ...blockedBy, ledger.agentOf(customer) ?? 0];
    return [...ledger.profiles.values()].some(
      (profile) =>
        profile.standing === 'active' &&
        !no.includes(profile.id) &&
        refusal(profile, 'duty', calendarOf(wall()), policy) === undefined,
    );
  };

  function counts(): void {
    const owned = new Map<number, number>();
    const offers = new Map<number, number>();
    const add = (to: Map<number, number>, id: number): void => void to.set(id, (to.get(id) ?? 0) + 1);
    for (const state of ledger.states.values()) {
      if (state.phase === 'assigned') add(owned, state.owner.id);
      for (const { agent } of openOffers(state)) add(offers, agent);
    }
    for (const { id, conversations, offers: open } of ledger.profiles.values()) {
      if (conversations !== (owned.get(id) ?? 0))
        broken(6, `${id} has ${owned.get(id) ?? 0} conversations and ${conversations} on their profile`);
      if (open !== (offers.get(id) ?? 0))
        broken(7, `${id} has ${offers.get(id) ?? 0} offers and ${open} on their profile`);
    }
  }

  return {
    committed({ changes, changed }: Committed): void {
      for (const { states } of changed.values()) {
        states.forEach((state, i) => {
          if (state && i > 0) for (const offer of freshOffers(states[i - 1], state)) asked(state, offer);
          if (state?.phase !== 'assigned') return;
          const before = states[i - 1];
          // What they took themselves was no bother.
          if (openOffers(before).some(({ agent }) => agent === state.owner.id)) askedAt.get(state.owner.id)?.pop();
          const standing = ledger.profiles.get(state.owner.id)?.standing;
          if (before?.phase === 'waiting' && isForCoordinators(before, wall()) && !coordinates(state.owner.id))
            broken(6, `${state.owner.alias} took ${state.id}, which is in distress and for coordinators alone`);
          if (i > 0 && states[i - 1]?.phase !== 'assigned' && (standing === 'applied' || standing === 'suspended'))
            broken(6, `${state.owner.alias} is ${standing} and has ${state.id}`);
        });
      }
      for (const profile of changes.profiles) {
        const { id, standing } = profile;
        const isBack = profiles.get(id)?.standing === 'suspended' && standing !== 'suspended';
        const restored = changes.audit.some(({ what, why }) => what === 'restore' && why?.split(' ')[0] === String(id));
        if (isBack && !restored) broken(13, `${id} was suspended and is ${standing}, and nobody took them back`);
        if (isBack && standing === 'active' && applicants.has(id))
          broken(6, `${id} applied, was suspended and is a full agent, though nobody decided on it`);
        if (standing === 'applied') applicants.add(id);
        else if (standing !== 'suspended') applicants.delete(id);
        profiles.set(id, profile);
      }
      if (changes.profiles.length > 0 || changes.conversations.length > 0) counts();
    },
    /** 7: what waits is asked about again and again, as long as there is somebody to ask. */
    asksOn(): void {
      for (const state of ledger.states.values()) {
        const { until } = (state.phase === 'waiting' && state.handoff.ladder) || begin;
        const isOver = state.phase === 'waiting' && !state.prefer && !state.handoff.distress && until < wall();
        if (!isOver || !couldAsk(state)) overFrom.delete(state.id);
        else if (wall() - remembered(overFrom, state.id, wall) > FORGOTTEN_MS)
          broken(7, `${state.id} waits, nobody was asked since ${until}, and there is somebody to ask`);
      }
    },
    /** 6 and 7: while nothing is wrong, who is suspended has nothing, and what waits has both of its alarms ahead of it. */
    ahead(): void {
      for (const state of ledger.states.values()) {
        for (const { id, alias } of state.phase === 'assigned' ? [state.owner, ...state.guests] : []) {
          if (ledger.profiles.get(id)?.standing === 'suspended')
            broken(6, `${alias} is suspended and still there in ${state.id}`);
        }
        if (state.phase !== 'waiting') continue;
        const late = openOffers(state).find(({ until }) => until < wall() - LATE_MS);
        if (late) broken(7, `${late.agent} is still asked for ${state.id}, and the time to answer is over`);
        for (const kind of ['wave', 'page'] as const) {
          const at = ledger.alarm(state.id, kind);
          if (kind === 'wave' && state.prefer) continue;
          if (at === undefined || at < wall() - LATE_MS) broken(7, `${state.id} waits, and its ${kind} is ${at}`);
        }
      }
    },
  };
}

/** Longer than a round, and than anything that goes wrong for a while. */
const FORGOTTEN_MS = 20 * 60_000;

/** An alarm that rings only now may be so late: the service looks up at least once a minute. */
const LATE_MS = 150_000;

/** When all is delivered: no card in an agent's own chat stands open, and the profiles say what the conversations say. */
export async function checkPool(
  ledger: Ledger,
  store: Store,
  channels: readonly MemoryChannel[],
  fail: Broken,
  refused: (at: Placed) => boolean,
): Promise<void> {
  for (const { id, conversations, offers } of await store.profiles()) {
    const owned = (await store.owned(id, 10_000)).length;
    if (owned !== conversations)
      fail(6, `${id} ends with ${owned} conversations, their profile tells of ${conversations}`);
    if (offers !== 0) fail(7, `${id} ends with ${offers} offers on their profile, and nobody waits`);
  }
  const edits = new Map<string, Sent[]>();
  for (const row of ledger.sent.values()) {
    const { act } = row.delivery;
    if (act.type === 'edit' && act.of.startsWith('offer:')) edits.set(act.of, [...(edits.get(act.of) ?? []), row]);
  }
  const shown = new Map(
    channels.flatMap(({ arrived }) => arrived).map((one) => [placedKey({ ...one.to, id: one.id }), one]),
  );
  for (const { delivery, result } of ledger.sent.values()) {
    const mark = delivery.act.type === 'send' && delivery.act.keys.find((key) => key.startsWith('offer:'));
    if (!mark) continue;
    if (ledger.erased.has(delivery.conversation)) continue;
    // Of somebody who left no card is found any more, so each was taken away.
    const left = ledger.left.has(Number(mark.split(':')[2]));
    const last = edits.get(mark)?.at(-1);
    if (!left && (!last || last.delivery.id < delivery.id)) fail(7, `the offer ${mark} was never closed`);
    if (!left && last?.result?.standing !== 'sent') continue;
    for (const at of result?.placed ?? []) {
      const card = shown.get(placedKey(at));
      const open = card?.message.buttons?.flat().some((each) => 'action' in each && each.action.startsWith('take:'));
      if (card && !card.removed && open && !refused(at))
        fail(7, `the offer ${mark} stands open at ${show(at)} ${at.id} after delivery ${last?.delivery.id}`);
    }
  }
}
