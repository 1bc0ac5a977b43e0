// Writes the effects of one decision into the changes of the batch, and keeps for later what waits for the commit.
import type { Capabilities } from './channel.ts';
import type { Ids } from './clock.ts';
import type { Conversation } from './conversation.ts';
import type { Did } from './duty.ts';
import type { Effect, Of, Target, ToCoordinators } from './effect.ts';
import { actorOf } from './erasure.ts';
import { erasureOf } from './forgetting.ts';
import { type Message, type Place, placedKey, placeKey } from './message.ts';
import { fitTo } from './render.ts';
import type { Reveal } from './revealing.ts';
import type { Changes, Delivery } from './store.ts';

/** What is done only once the batch is committed. */
export interface Afterwards {
  readonly replies: Extract<Effect, { type: 'reply' }>[];
  readonly reveals: Reveal[];
  /** Where it is shown that somebody writes. */
  readonly typing: Place[];
  readonly asks: {
    readonly conversation: number;
    readonly place: Place;
    readonly ask: Extract<Effect, { type: 'ask' }>;
  }[];
}

export interface Hands {
  readonly ids: Ids;
  readonly partsMax: number;
  can(account: string): Capabilities | undefined;
  /** Whether this delivery of the lane may start right after the commit. Asked for every one, in their order. */
  admits(lane: string, account: string): boolean;
  /** Something happened to an agent of the pool. */
  happened(agent: number, did: Did, at: number, changes: Changes): void;
  /** Somebody applies to the pool, or their standing in it changes. */
  joined(
    state: Conversation,
    effect: Extract<Effect, { type: 'apply' | 'standing' }>,
    at: number,
    changes: Changes,
  ): void;
  /** The agent whom the knowledge base names so; undefined: nobody, or the customer themselves. */
  author(state: Conversation, named: string, changes: Changes): number | undefined;
  /** Where coordinators are told, and in which of the two messages. */
  toCoordinators(told: ToCoordinators): { readonly places: readonly Place[]; readonly message: Message };
}

export const laneOf = (to: Target): string => ('place' in to ? `p${placeKey(to.place)}` : `t${to.thread}`);

/** Throws before anything is written, or writes everything. */
export function enact(
  state: Conversation,
  effects: readonly Effect[],
  at: number,
  changes: Changes,
  afterwards: Afterwards,
  hands: Hands,
): void {
  const deliveries = effects.map((effect) => deliver(state, effect, hands));
  // Before all else that is written: what else is said because of it has later ids, and the outbox reads them in order.
  for (const made of deliveries) for (const delivery of made ?? []) changes.deliveries.push(admitted(delivery, hands));
  for (const [i, effect] of effects.entries()) {
    if (!deliveries[i]) write(state, effect, at, changes, afterwards, hands);
  }
}

function write(
  state: Conversation,
  effect: Effect,
  at: number,
  changes: Changes,
  afterwards: Afterwards,
  hands: Hands,
): void {
  const { id: conversation, place } = state;
  switch (effect.type) {
    case 'send':
    case 'edit':
    case 'remove':
    case 'react':
    case 'tellCoordinators':
      return;
    case 'typing':
      afterwards.typing.push(place);
      return;
    case 'reveal':
      afterwards.reveals.push({ state, asked: effect });
      return;
    case 'apply':
    case 'standing':
      hands.joined(state, effect, at, changes);
      return;
    case 'open':
      changes.threads.push({ id: effect.thread.id, conversation, desk: effect.thread.desk, title: effect.title });
      return;
    case 'reply':
      afterwards.replies.push(effect);
      return;
    case 'ask':
      afterwards.asks.push({ conversation, place, ask: effect });
      return;
    case 'alarm':
      changes.alarms.push({
        conversation,
        kind: effect.kind,
        at: effect.at,
        ...(effect.ifNone ? { ifNone: true } : {}),
      });
      return;
    case 'silence':
      changes.alarms.push({ conversation, kind: effect.kind });
      return;
    case 'record':
      changes.said.push({
        conversation,
        said: effect.source ? { ...effect.said, source: placedKey(effect.source) } : effect.said,
        ...(effect.unmasked === undefined ? {} : { unmasked: effect.unmasked }),
      });
      return;
    case 'rerecord':
      changes.rerecords.push({
        conversation,
        source: placedKey(effect.source),
        ...(effect.now ? { now: effect.now } : {}),
      });
      return;
    case 'handoff': {
      const { type: _type, ...row } = effect;
      changes.handoffs.push({ ...row, conversation });
      return;
    }
    case 'rate': {
      const { handoff, agent, score, word } = effect;
      changes.ratings.push({
        handoff,
        agent,
        at,
        ...(score === undefined ? {} : { score }),
        ...(word === undefined ? {} : { word }),
      });
      return;
    }
    case 'agent':
      hands.happened(effect.agent, effect.did, at, changes);
      return;
    case 'firstReply': {
      const { type: _type, ...row } = effect;
      changes.firstReplies.push({ ...row, at });
      return;
    }
    case 'closed': {
      const { type: _type, ...row } = effect;
      changes.closures.push({ ...row, conversation, at });
      return;
    }
    case 'thank': {
      const { type: _type, ...line } = effect;
      changes.ledger.push({ ...line, at });
      return;
    }
    case 'credit': {
      const { article, author, points } = effect;
      const agent = hands.author(state, author, changes);
      const day = new Date(at).toISOString().slice(0, 10);
      if (agent !== undefined) changes.ledger.push({ agent, at, points, why: 'article', article, day });
      return;
    }
    case 'requested':
      changes.audit.push({
        at,
        conversation,
        by: 'customer',
        what: effect.what,
        ...(effect.why === undefined ? {} : { why: effect.why }),
      });
      return;
    case 'erase':
      changes.erasures.push(erasureOf(state, at, effect.tells));
      changes.audit.push(
        effect.tells
          ? { at, conversation, by: 'customer', what: 'forget-me' }
          : { at, conversation, by: 'house', what: 'forget' },
      );
      return;
    case 'feedback':
      changes.feedback.push({ conversation, article: effect.article, helpful: effect.helpful, at });
      return;
    case 'audit':
      changes.audit.push({
        at,
        conversation,
        by: effect.by ? actorOf(effect.by) : 'house',
        what: effect.what,
        ...(effect.why === undefined ? {} : { why: effect.why }),
      });
      return;
    default:
      effect satisfies never;
  }
}

/** The deliveries of an effect that goes out; undefined for all others. */
function deliver(state: Conversation, effect: Effect, hands: Hands): Delivery[] | undefined {
  if (effect.type === 'tellCoordinators') {
    const { mark, edits } = effect;
    const { places, message } = hands.toCoordinators(effect);
    const told = (to: Target): Effect =>
      edits && mark !== undefined
        ? { type: 'edit', to, of: { mark }, message }
        : { type: 'send', to, message, ...(mark === undefined ? {} : { mark }) };
    return places.flatMap((place) => deliver(state, told({ place }), hands) ?? []);
  }
  if (effect.type !== 'send' && effect.type !== 'edit' && effect.type !== 'remove' && effect.type !== 'react') {
    return undefined;
  }
  const { to } = effect;
  const one = (act: Delivery['act']): Delivery => ({
    id: hands.ids.next(),
    conversation: state.id,
    lane: laneOf(to),
    to,
    act,
    attempt: 0,
    dueAt: 0,
  });
  switch (effect.type) {
    case 'send': {
      const keys = [...(effect.source ?? []).map(placedKey), ...(effect.mark === undefined ? [] : [effect.mark])];
      return parts(effect.message, to, state.lang, hands).map((message, i) =>
        one({ type: 'send', message, keys, ...(effect.pin && i === 0 ? { pin: true } : {}) }),
      );
    }
    case 'edit':
      return [one({ type: 'edit', of: keyOf(effect.of), message: effect.message })];
    case 'remove':
      return [one({ type: 'remove', of: keyOf(effect.of) })];
    case 'react':
      return [
        one({ type: 'react', of: keyOf(effect.of), ...(effect.emoji === undefined ? {} : { emoji: effect.emoji }) }),
      ];
    default: {
      const _never: never = effect;
      return _never;
    }
  }
}

/** A message of ours that belongs to no conversation. `as`: found under that mark later, or the new text of it. */
export function aside(
  place: Place,
  message: Message,
  lang: string,
  hands: Hands,
  as?: { readonly mark: string; readonly edits?: true },
): Delivery[] {
  const to = { place };
  const act = (part: Message): Delivery['act'] =>
    as?.edits
      ? { type: 'edit', of: as.mark, message: part }
      : { type: 'send', message: part, keys: as ? [as.mark] : [] };
  return parts(message, to, lang, hands).map((part) => ({
    id: hands.ids.next(),
    conversation: 0,
    lane: laneOf(to),
    to,
    act: act(part),
    attempt: 0,
    dueAt: 0,
  }));
}

const keyOf = (of: Of): string => ('source' in of ? placedKey(of.source) : of.mark);

function parts(message: Message, to: Target, lang: string, hands: Hands): readonly Message[] {
  const can = hands.can('place' in to ? to.place.account : to.desk.account);
  return can ? fitTo(message, can, hands.partsMax, lang) : [message];
}

/** The first delivery of an idle lane goes out right after the commit: its attempt is counted with it. */
function admitted(delivery: Delivery, hands: Hands): Delivery {
  const { to } = delivery;
  const account = 'place' in to ? to.place.account : to.desk.account;
  const first = hands.admits(delivery.lane, account);
  return first && delivery.act.type === 'send' ? { ...delivery, attempt: 1 } : delivery;
}
