// What agents are asked one by one: offers go out in waves, end with an answer or in silence, and close when somebody came.
import { action } from './action.ts';
import { doneCard, openCard } from './card.ts';
import type { Agent, Conversation, Handoff, Offer, Waiting } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Asked, Event } from './event.ts';
import type { Asking } from './handoff.ts';
import type { Volunteers } from './joining/application.ts';
import { type Boost, begin, type Ladder, type OpenHandoff, sameLadder } from './match.ts';
import { type Message, type Place, placeKey } from './message.ts';
import { button, cardMark, type Decision, decision, type House, waited } from './say.ts';
import { skillsIn } from './skills.ts';
import { languageName, say } from './words.ts';

type Matched = Extract<Event, { type: 'matched' }>;

/** Offers that are over are remembered so far back: their cards are still to say who came. */
const OVER_MAX = 200;
/** Names in one line at a desk. */
const NAMES_MAX = 10;

interface Wishes {
  readonly volunteers?: Pick<Volunteers, 'skills'> | undefined;
  readonly valued?: House['valued'];
}

/** The handoff as matching sees it: what its words ask for, and what moves it forward in line. */
export function openHandoff(
  { handoff, lang, blockedBy, thread, customer }: Waiting,
  { volunteers, valued }: Wishes,
): OpenHandoff {
  const isValued = valued?.some(({ account, person }) => account === customer.account && person === customer.id);
  const boosts: Boost[] = [
    ...(isValued ? (['valued'] as const) : []),
    ...(thread ? (['reopened'] as const) : []),
    ...(handoff.distress ? (['distressed'] as const) : []),
  ];
  const { id, askedAt, passed: declined, ladder = begin } = handoff;
  const full = isForFull(handoff) ? { full: true as const } : {};
  const skills = skillsIn(handoff.question, volunteers?.skills ?? []);
  return { id, askedAt, lang, skills, boosts, blocked: blockedBy, declined, ladder, ...full };
}

/** Whether a request is for nobody who is still learning: somebody is in distress, or nobody looked over the replies. */
export const isForFull = ({ full, distress }: Handoff): boolean => full === true || distress !== undefined;

const offerMark = (handoff: number, agent: number): string => `offer:${handoff}:${agent}`;

/** The agent, by id, whose offer a delivery with this key is. */
export function offeredTo(key: string): number | undefined {
  const agent = /^offer:\d+:(\d+)$/.exec(key)?.[1];
  return agent === undefined ? undefined : Number(agent);
}

/** A wave goes out: to each agent in their own chat with the bot, to the others by name at their desk. */
export function matched(house: House, before: Conversation, found: Matched): Decision {
  if (before.phase !== 'waiting' || before.prefer || before.handoff.id !== found.handoff) return decision(before);
  if (!sameLadder(before.handoff.ladder ?? begin, found.seen)) return decision(before);
  // The alarm may ring only after this: nobody is asked anew for what they are asked for still.
  const { state, effects: over } = unanswered(house, before, found.at);
  // Who said no at a card, or blocked the customer, since matching looked is not asked, nor who considers it still from
  // the round before; the wave has one more to ask.
  const no = new Set([...state.handoff.passed, ...state.blockedBy, ...considering(state.handoff)]);
  const event = { ...found, asked: found.asked.filter(({ agent }) => !no.has(agent.id)) };
  const { lookAt } = found.wave;
  const ladder = fewer(found.wave.ladder, found.asked.length - event.asked.length);
  // Who is asked late in a wave has as long to answer as whom it asked first.
  const late = ladder.until === found.seen.until;
  const until = late ? Math.max(ladder.until, found.at + house.policy.waveMs) : ladder.until;
  const made = event.asked.map(
    ({ agent, direct }): Offer => ({ agent: agent.id, until, ...(direct ? { at: direct } : {}) }),
  );
  const handoff: Handoff = { ...state.handoff, ladder, offers: kept([...(state.handoff.offers ?? []), ...made]) };
  const next: Waiting = { ...state, handoff };
  return decision(
    next,
    ...over,
    ...made.map(({ agent }): Effect => ({ type: 'agent', agent, did: 'offered' })),
    ...event.asked.flatMap(({ agent, direct }) => (direct ? [offer(house, next, event, agent, direct)] : [])),
    // The card came to the desk a moment ago: only who is asked in a later wave is called by name.
    ...(ladder.wave > 1 ? calls(house, next, event) : []),
    ...(made.length > 0 ? [{ type: 'audit', what: 'ask', why: `${handoff.id} ${event.why}` } as const] : []),
    { type: 'alarm', kind: 'wave', at: endsOr(lookAt, next) },
  );
}

/** The first moment when somebody's time to answer is over, if that is before another. */
const endsOr = (at: number, { handoff: { offers = [] } }: Waiting): number =>
  Math.min(at, ...offers.flatMap(({ over, until }) => (over ? [] : [until])));

function kept(offers: readonly Offer[]): readonly Offer[] {
  const over = offers.filter((each) => each.over).slice(-OVER_MAX);
  return offers.filter((each) => !each.over || over.includes(each));
}

function offer(house: House, state: Waiting, event: Asking, agent: Agent, at: Place): Effect {
  const card = openCard(house, state, state.handoff, event.recent, event.at);
  const text = [say(house.lang, 'offerFor', { agent: agent.alias }), '\n\n', ...card.text];
  const message = { text, buttons: offerButtons(house, state) };
  return { type: 'send', to: { place: at }, message, mark: offerMark(state.handoff.id, agent.id) };
}

function offerButtons({ lang }: House, { id, handoff }: Waiting): NonNullable<Message['buttons']> {
  return [
    [
      button(lang, 'offerAccept', action('take', id, handoff.id)),
      button(lang, 'offerLater', action('later', id, handoff.id)),
      button(lang, 'offerNever', action('pass', id, handoff.id)),
    ],
  ];
}

/** One line for each desk, with the names of those who are asked there. */
function calls(house: House, state: Waiting, event: Matched): Effect[] {
  const byDesk = new Map<string, { desk: Place; names: string[] }>();
  for (const { agent, direct, desk } of event.asked as readonly Asked[]) {
    if (direct || !desk) continue;
    const at = byDesk.get(placeKey(desk)) ?? { desk, names: [] };
    at.names.push(agent.alias);
    byDesk.set(placeKey(desk), at);
  }
  return [...byDesk.values()].map(({ desk, names }): Effect => {
    const more = names.length > NAMES_MAX ? ` +${names.length - NAMES_MAX}` : '';
    const text = say(house.lang, 'offerCall', {
      agents: names.slice(0, NAMES_MAX).join(', ') + more,
      name: state.customer.name,
      language: languageName(state.lang, house.lang),
      waited: waited(house, event.at - state.handoff.askedAt),
    });
    const message = { text: [text], buttons: offerButtons(house, state) };
    return { type: 'send', to: { place: desk }, message, mark: cardMark(state.handoff.id) };
  });
}

/** The time of a wave is over: who did not answer is asked no more, and matching looks for others. */
export function waveOver(house: House, state: Conversation, event: Extract<Event, { type: 'rang' }>): Decision {
  if (state.phase !== 'waiting') return decision(state);
  const { state: next, effects } = unanswered(house, state, event.at);
  const at = endsOr(event.lookAt ?? event.at + house.policy.waveMs, next);
  return decision(next, ...effects, { type: 'alarm', kind: 'wave', at });
}

/** Without the offers whose time is over at `now`. */
function unanswered(house: House, state: Waiting, now: number): Decision & { readonly state: Waiting } {
  const ends = (each: Offer): boolean => !each.over && each.until <= now;
  const { offers = [] } = state.handoff;
  const ended = offers.filter(ends);
  if (ended.length === 0) return { state, effects: [] };
  const { lang } = house;
  const next = withOffers(state, ends);
  // Who was asked by the card at the desk alone has perhaps not even looked: that is nobody's silence.
  const done = ended.map(({ agent, at }): Effect => ({ type: 'agent', agent, did: at ? 'unanswered' : 'lost' }));
  const take = [[button(lang, 'take', action('take', state.id, state.handoff.id))]];
  const message = { text: [say(lang, 'offerOver', { name: state.customer.name })], buttons: take };
  const effects = [...done, ...ended.flatMap((each) => editOffer(state.handoff.id, each, message))];
  return { state: next, effects };
}

const withOffers = (state: Waiting, over: (offer: Offer) => boolean): Waiting => ({
  ...state,
  handoff: {
    ...state.handoff,
    offers: kept((state.handoff.offers ?? []).map((each) => (over(each) ? { ...each, over: true } : each))),
  },
});

const editOffer = (handoff: number, { agent, at }: Offer, message: Message): Effect[] =>
  at ? [{ type: 'edit', to: { place: at }, of: { mark: offerMark(handoff, agent) }, message }] : [];

/** An offer did not reach the agent: nobody let it pass, and another is asked in their place at once. */
export function offerLost(state: Conversation, event: Extract<Event, { type: 'undeliverable' }>): Decision {
  if (state.phase !== 'waiting' || event.maybe) return decision(state);
  const theirs = (each: Offer): boolean => each.agent === event.offer && !each.over;
  if (!state.handoff.offers?.some(theirs)) return decision(state);
  const next = oneLess(withOffers(state, theirs));
  return decision(next, { type: 'agent', agent: event.offer ?? 0, did: 'lost' });
}

/** The wave has so many more to ask. */
const fewer = (ladder: Ladder, by: number): Ladder => ({ ...ladder, count: Math.max(0, ladder.count - by) });

function oneLess(state: Waiting): Waiting {
  const { ladder } = state.handoff;
  return ladder ? { ...state, handoff: { ...state.handoff, ladder: fewer(ladder, 1) } } : state;
}

/** An agent who was asked says no, for now or for good: another is asked in their place at once. */
export function declined(
  house: House,
  state: Waiting,
  agent: Pick<Agent, 'id'>,
  did: 'declined' | 'passed' = 'declined',
): Decision {
  const mine = (each: Offer): boolean => each.agent === agent.id && !each.over;
  const { offers = [] } = state.handoff;
  const open = offers.filter(mine);
  if (open.length === 0 && offers.some((each) => each.agent === agent.id))
    return decision(state, { type: 'agent', agent: agent.id, did: 'awake' });
  if (open.length === 0) return decision(state);
  const message = { text: [say(house.lang, 'offerDeclined', { name: state.customer.name })] };
  return decision(
    oneLess(withOffers(state, mine)),
    { type: 'agent', agent: agent.id, did },
    ...open.flatMap((each) => editOffer(state.handoff.id, each, message)),
  );
}

/** The asking is over: `by` took it, or the customer left. Every card that an agent holds says so. */
export function closeOffers(house: House, state: Waiting, by?: Agent): Effect[] {
  const { id, offers = [] } = state.handoff;
  const open = offers.filter((each) => !each.over);
  const mine = ({ agent }: Offer): boolean => agent === by?.id;
  const took: Effect[] = by && !open.some(mine) ? [{ type: 'agent', agent: by.id, did: 'took' }] : [];
  const others = doneCard(house, state, by ? 'cardTaken' : 'cardWithdrawn', by?.alias);
  const yours = { text: [say(house.lang, 'offerYours', { name: state.customer.name })] };
  return [
    ...took,
    ...open.map((each): Effect => ({ type: 'agent', agent: each.agent, did: mine(each) ? 'accepted' : 'lost' })),
    ...offers.flatMap((each) => editOffer(id, each, mine(each) ? yours : others)),
  ];
}

/** The asking begins anew, at once: of those who are asked still nobody is asked twice. */
export const anew = (handoff: Handoff): Handoff => ({ ...handoff, ladder: { ...begin, asked: considering(handoff) } });

/** Who was asked and has neither answered nor let the time go by. */
const considering = ({ offers = [] }: Handoff): readonly number[] =>
  offers.flatMap(({ agent, over }) => (over ? [] : [agent]));

/** The handoff without its asking, which begins anew; `after`: not at once with the one who just let go of it. */
export function unasked({ ladder: _ladder, offers: _offers, ...handoff }: Handoff, after?: Agent): Handoff {
  return after ? { ...handoff, ladder: { ...begin, asked: [after.id] } } : handoff;
}
