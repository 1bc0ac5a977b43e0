// The invariants that can be seen broken at the very moment: at a commit, and when something takes effect.
import { customerCommand } from '../../core/command.ts';
import { type Agent, type Assigned, type Conversation, type Thread, threadsOf } from '../../core/conversation.ts';
import { type Message, type Place, placedKey, placeKey, plain } from '../../core/message.ts';
import { isPage } from '../../core/paging.ts';
import type { Somebody } from '../../core/roster.ts';
import { isCard } from '../../core/say.ts';
import type { Delivery } from '../../core/store.ts';
import { personal } from './customers.ts';
import type { Change, Committed, Ledger, Person, Sent, Spoken } from './ledger.ts';
import { tokensIn } from './ledger.ts';

/** Tells of a broken invariant by its number in the plan of the house. */
export type Broken = (invariant: number, what: string) => void;

/** What an automatic answer of the simulated answerer begins with. */
export const ANSWER = 'ANSWER';

const next: Readonly<Record<Conversation['phase'], readonly Conversation['phase'][]>> = {
  bot: ['bot', 'waiting'],
  waiting: ['waiting', 'assigned', 'bot'],
  assigned: ['assigned', 'waiting', 'rating', 'bot'],
  rating: ['rating', 'waiting', 'bot'],
};

const isBy = (by: Person, agent: { account: string; person: string }): boolean =>
  agent.account === by.account && agent.person === by.id;

/** Fails where the audit tells of none of these acts of theirs. */
type Audited = (who: Agent, ...whats: string[]) => void;

const isDirect = (person: Person | undefined): boolean => person?.role === 'customer';

/** On whichever of their platforms. */
const owns = (id: number | undefined, state: Conversation | undefined): boolean =>
  id !== undefined &&
  state?.phase === 'assigned' &&
  [state.owner, ...state.guests].some((one) => one.id === id) &&
  !state.blockedBy.includes(id);

/** The threads that a conversation had all the while. */
function threadsIn(states: readonly (Conversation | undefined)[]): readonly Thread[] {
  const [first, ...rest] = states.map((state) => (state ? threadsOf(state) : []));
  return (first ?? []).filter(({ id }) => rest.every((threads) => threads.some((thread) => thread.id === id)));
}

/** Whether an agent coordinates, on whichever of their platforms. */
export const coordinating =
  (ledger: Ledger, coordinators: readonly Somebody[]) =>
  (agent: number): boolean =>
    coordinators.some(({ account, person }) => ledger.agentOf({ account, id: person }) === agent);

export function createChecks(
  ledger: Ledger,
  broken: Broken,
  customerAt: (place: Place) => Person | undefined,
  isGone: (place: Place) => boolean,
  /** Whether it is an agent's own chat with the bot. */
  isOwn: (place: Place) => boolean,
  coordinators: readonly Somebody[],
) {
  const newest = new Map<string, number>();
  const refusals = new Set<string>();
  const heard = new Map<string, number>();
  const newestOf = new Map<string, { order: number; id: number }>();

  const textOf = (delivery: Delivery): string => ('message' in delivery.act ? plain(delivery.act.message.text) : '');
  /** Who wants to help is asked for others in the chat where they are a customer. */
  const toCustomer = (delivery: Delivery): boolean =>
    'place' in delivery.to && isDirect(customerAt(delivery.to.place)) && !isOffer(delivery);

  /** 6, 7, 10 and 13: what one conversation became, step by step. */
  function steps({ changes, spoken, sent }: Committed, change: Change): void {
    const states = change.states.filter((state) => state !== undefined);
    const rows = changes.audit
      .filter(({ conversation }) => conversation === change.id)
      .map(({ by, what }) => ({ by, what }));
    const audited: Audited = (who, ...whats) => {
      // Whoever is one person on several platforms may do it as any of these.
      const didIt = (by: string): boolean =>
        by === `${who.account}:${who.person}` || ledger.agents.get(by.replace(':', ' ')) === who.id;
      const found = rows.findIndex(({ by, what }) => didIt(by) && whats.includes(what));
      if (found < 0) broken(13, `${whats.join(' or ')} of conversation ${change.id} by ${who.person} has no audit row`);
      else rows.splice(found, 1);
    };
    states.forEach((state, i) => {
      const before = states[i - 1];
      if (state.phase === 'assigned') alone(state);
      if (before) step(before, state, audited);
    });
    const ends = (standing: 'replied' | 'withdrawn'): boolean =>
      changes.handoffs.some((row) => row.conversation === change.id && row.standing === standing);
    const replied = states.some((state) => state.phase === 'assigned' && state.repliedAt !== undefined);
    const told = sent.some((row) => row.conversation === change.id && toCustomer(row.delivery));
    if (ends('replied') && !(replied && told))
      broken(7, `the handoff of conversation ${change.id} ended as replied, and nobody replied`);
    const withdrawn = ends('withdrawn');
    const cancelled = spoken.some(({ intent, by }) => intent === 'cancel' && isDirect(by));
    if (withdrawn && !cancelled) broken(7, `the handoff of conversation ${change.id} was withdrawn by nobody`);
  }

  function alone(state: Assigned): void {
    const present = [state.owner, ...state.guests];
    for (const { id, alias } of present) {
      if (state.blockedBy.includes(id)) broken(10, `${alias} blocked the customer of ${state.id} and is there`);
    }
    if (new Set(present.map(({ id }) => id)).size < present.length) broken(6, `twice the same agent in ${state.id}`);
  }

  function step(before: Conversation, state: Conversation, audited: Audited): void {
    const { id } = state;
    if (!next[before.phase].includes(state.phase))
      broken(7, `conversation ${id} went from ${before.phase} to ${state.phase}`);
    const owner = before.phase === 'assigned' ? before.owner : undefined;
    const now = state.phase === 'assigned' ? state.owner : undefined;
    if (owner?.id !== now?.id && state.fence <= before.fence) broken(6, `${id} changed its owner under the same fence`);
    if (!owner && now) audited(now, 'claim');
    if (owner && now && owner.id !== now.id) audited(owner, 'transfer');
    if (owner && state.phase === 'waiting') audited(owner, 'release', 'lease', 'block', 'silent', 'review');
    if (owner && state.phase === 'rating') audited(owner, 'close');
    if (owner && state.phase === 'bot') audited(owner, 'block');
    const present = before.phase === 'assigned' ? [before.owner, ...before.guests] : [];
    const blocker = present.find(({ id: one }) => one === state.blockedBy.at(-1));
    if (blocker && state.blockedBy.length > before.blockedBy.length && state.phase === 'assigned')
      audited(blocker, 'block');
    if (before.phase === 'assigned' && state.phase === 'assigned' && owner && owner.id === now?.id) {
      if (state.guests.length > before.guests.length) audited(owner, 'invite');
    }
  }

  /** 7: an open handoff has the alarm that moves it on, not just any. */
  function alarmed(id: number): void {
    const state = ledger.states.get(id);
    if (!state) return;
    const has = (kind: 'review' | 'remind' | 'wave' | 'page' | 'lease' | 'reopen' | 'snooze'): boolean =>
      ledger.alarm(id, kind) !== undefined;
    if (state.phase === 'waiting' && !state.prefer && !has('wave')) broken(7, `nobody more is asked for ${id}`);
    if (state.phase === 'waiting' && !has('remind')) broken(7, `${id} waits without a reminder`);
    if (state.phase === 'waiting' && !has('page')) broken(7, `${id} waits, and nobody would be paged`);
    if (state.phase === 'assigned' && state.repliedAt === undefined && !has('lease'))
      broken(7, `${id} is held without a lease`);
    if (state.phase === 'assigned' && state.held && !has('review')) broken(7, `${id} waits for a mentor for ever`);
    if (state.phase === 'assigned' && state.snoozed && !has('snooze')) broken(7, `${id} sleeps for ever`);
    if (state.phase === 'rating' && !has('reopen')) broken(7, `${id} is never given back to the bot`);
  }

  /** Whether one of these copies was said in the conversation of the place where it stands. */
  const isOwnTalk = ({ copies }: Extract<Delivery['act'], { type: 'erase' }>): boolean => {
    const keys = new Set(copies.map(placedKey));
    const homes = new Set(copies.map((at) => ledger.at(at)?.id));
    return [...ledger.sent.values()].some(
      ({ conversation, result }) =>
        homes.has(conversation) && result?.placed.some((at) => keys.has(placedKey(at))) === true,
    );
  };

  /** 5 and 8: an outgoing message is meant for the conversation that it was decided in. */
  function meant(row: Sent, changed: Committed['changed']): void {
    const { delivery } = row;
    const customer = 'place' in delivery.to ? customerAt(delivery.to.place) : undefined;
    // What they are told as somebody who helps, or would like to, is of no conversation.
    const helps = customer !== undefined && ledger.agentOf(customer) !== undefined;
    // Copies are taken back wherever they stand: also where somebody who helps is a customer, but nothing said to them there.
    const isAside = (row.conversation === 0 && helps) || (delivery.act.type === 'erase' && !isOwnTalk(delivery.act));
    if (toCustomer(delivery) && 'place' in delivery.to && !isAside) {
      const key = placeKey(delivery.to.place);
      const forgotten = ledger.erased.get(-row.conversation);
      const states = forgotten ? [forgotten] : (changed.get(row.conversation)?.states ?? []);
      if (!states.some((state) => state && placeKey(state.place) === key)) {
        broken(5, `delivery ${delivery.id} of conversation ${row.conversation} goes to another customer`);
      }
    }
    if ('thread' in delivery.to && ledger.threads.get(delivery.to.thread)?.conversation !== row.conversation) {
      broken(5, `delivery ${delivery.id} of conversation ${row.conversation} goes to the thread of another`);
    }
  }

  /** 6 and 8: words reach a customer from those who own the conversation, at the moment when they were heard. */
  function entitled(row: Sent, { changed, spoken }: Committed): void {
    if (!('message' in row.delivery.act) || !toCustomer(row.delivery)) return;
    const states = changed.get(row.conversation)?.states ?? [];
    for (const token of tokensIn(row.delivery.act.message)) {
      const said = ledger.byToken(token);
      if (token.startsWith('no')) broken(8, `the note ${token} goes to a customer`);
      if (said?.by.role !== 'agent' || said.committed === undefined) continue;
      if (learns(said.by) && !spoken.some(({ by }) => by.role === 'agent' && by.id !== said.by.id))
        broken(6, `${token} of ${said.by.name}, who learns, goes to the customer of ${row.conversation} unseen`);
      if (row.origin !== said && row.delivery.act.type === 'send') continue;
      if (!states.some((state) => owns(ledger.agentOf(said.by), state))) {
        broken(6, `${said.by.name} writes ${token} to the customer of ${row.conversation} without owning it`);
      }
    }
    if (textOf(row.delivery).includes(ANSWER) && !states.some((state) => state && listens(state))) {
      broken(6, `the bot talks in conversation ${row.conversation} while a human has it`);
    }
  }

  const listens = (state: Conversation): boolean =>
    state.phase === 'bot' || (state.phase === 'waiting' && state.botHelps);

  /** 1 and 2: what a person said is passed on to where it belongs, in the same commit. */
  function passedOn(one: Spoken, made: Committed): void {
    const { event, by } = one;
    if (event.type === 'moved' || isGone(event.place) || ledger.strays(one)) return;
    const id = by.role === 'customer' ? ledger.at(event.place)?.id : one.about;
    if (one.forgotten || id === undefined) return;
    const states = made.changed.get(id)?.states ?? [ledger.states.get(id)];
    const has = (type: string, key: string, customer: boolean): boolean =>
      made.sent.some(({ delivery: { act }, delivery }) => {
        const keys = act.type === 'send' ? act.keys : 'of' in act ? [act.of] : [];
        return type.includes(act.type) && keys.includes(key) && toCustomer(delivery) === customer;
      });
    const channel: Place = { account: event.place.account, channel: event.place.channel };
    const isHere = (desk: Place): boolean => ledger.leads(channel, desk) || ledger.leads(desk, channel);
    /** Those of its threads at other desks that have no copy of it. */
    const lacking = (): readonly Thread[] =>
      threadsIn(states).filter(
        ({ id: thread, desk }) =>
          !isHere(desk) &&
          !made.sent.some(
            ({ delivery: { act, to } }) =>
              act.type === 'send' && act.keys.includes(sourceOf(one)) && 'thread' in to && to.thread === thread,
          ),
      );
    const whole = (): void => {
      for (const thread of lacking()) broken(1, `${one.token ?? event.id} of ${by.id} is not in thread ${thread.id}`);
    };
    if (by.role === 'customer') {
      if (!states.every((state) => state?.phase === 'assigned')) return;
      if (event.type === 'written' && !isCommand(one)) {
        if (!has('send', sourceOf(one), false))
          broken(1, `${one.token ?? event.id} of ${by.id} is not passed on to the agent`);
        whole();
      }
      if (event.type === 'edited' && !has('edit', sourceOf(one), false))
        broken(1, `the edit ${one.token} is not passed on`);
    } else if (by.role === 'agent' && states.length > 0 && states.every((state) => owns(ledger.agentOf(by), state))) {
      const says = event.type === 'written' && one.intent === 'say' && !isHeld(one, made);
      if (says && !has('send', sourceOf(one), true))
        broken(1, `${one.token} of ${by.name} is not passed on to the customer`);
      if (says || one.intent === 'note') whole();
      if (
        event.type === 'edited' &&
        relayed(sourceOf(one)) &&
        !has('edit remove', sourceOf(one), true) &&
        !isHeld(one, made)
      ) {
        broken(1, `the edit ${one.token} is not passed on`);
      }
    }
  }

  const coordinates = coordinating(ledger, coordinators);

  function learns(by: Person): boolean {
    const agent = ledger.agentOf(by) ?? 0;
    return ledger.profiles.get(agent)?.standing === 'apprentice' && !coordinates(agent);
  }

  /** It waits for a mentor, or too much of theirs waits already and its author is told so. */
  function isHeld(one: Spoken, { changed, sent }: Committed): boolean {
    const states = changed.get(one.about ?? 0)?.states ?? [];
    const held = states.flatMap((state) => (state?.phase === 'assigned' ? (state.held ?? []) : []));
    const key = sourceOf(one);
    if (held.some(({ source }) => source?.some((at) => placedKey(at) === key))) return true;
    const waits = learns(one.by) || held.some(({ by }) => isBy(one.by, by));
    return waits && sent.some(({ conversation }) => conversation === one.about);
  }

  const relayed = (key: string): boolean =>
    [...ledger.sent.values()].some(({ delivery: { act } }) => act.type === 'send' && act.keys.includes(key));

  /** The promise: whoever asks for a human is in line, and told so, in the same commit. */
  function asked(one: Spoken, made: Committed): void {
    if (one.event.type === 'moved' || one.forgotten) return;
    const state = ledger.at(one.event.place);
    const states = (state && made.changed.get(state.id)?.states) ?? [state];
    if (!states.some((each) => each?.phase === 'waiting' || each?.phase === 'assigned')) {
      broken(7, `${one.by.id} asked for a human and is not in line`);
    }
    const before = states[0]?.phase ?? 'bot';
    const told = made.sent.some(({ delivery }) => delivery.conversation === state?.id && toCustomer(delivery));
    if ((before === 'bot' || before === 'rating') && !told) broken(7, `${one.by.id} asked for a human and is not told`);
  }

  /** 2: what did not arrive, or perhaps not, is said where it can be seen. */
  function explained(made: Committed): void {
    for (const { delivery, standing } of made.changes.results) {
      if (standing !== 'failed' && standing !== 'uncertain') continue;
      const row = ledger.sent.get(delivery);
      // It arrived, once or twice.
      if (!row || (standing === 'uncertain' && row.arrived)) continue;
      const to = ledger.states.get(row.conversation);
      if (sendsAs(row.delivery, isPage) && to?.phase === 'waiting' && to.handoff.desks.length > 0) {
        const told = made.sent.some((one) => one.conversation === row.conversation && sendsAs(one.delivery, isCard));
        if (!told) broken(2, `the page ${delivery} was ${standing}, and no desk is told`);
      }
      if (!row.origin) continue;
      const said = made.sent.some(({ conversation }) => conversation === row.conversation);
      if (to?.thread && !said) broken(2, `delivery ${delivery} was ${standing}, and nobody is told`);
    }
  }

  /** 4: what a person says at a place is heard in the order in which they said it. */
  function heardInOrder({ by, event, nr, token, refused: again }: Spoken): void {
    if (event.type === 'moved' || event.type === 'reacted' || event.type === 'pressed') return;
    const key = `${by.account} ${by.id} ${placeKey(event.place)}`;
    const last = heard.get(key) ?? 0;
    if (nr < last && !again) broken(4, `${token ?? event.id} of ${by.id} was heard after what they said later`);
    heard.set(key, Math.max(last, nr));
  }

  /** Reveals of each conversation that the audit tells of, and that were shown. */
  const reveals = new Map<number, number>();

  /** 9 and 13: what was masked is shown to an agent alone, and only where the audit tells of it. */
  function revealed({ changes, sent }: Committed): void {
    const count = (id: number, by: number): number => {
      const now = (reveals.get(id) ?? 0) + by;
      reveals.set(id, now);
      return now;
    };
    for (const { conversation, what } of changes.audit) if (what === 'reveal') count(conversation, 1);
    for (const { conversation, delivery } of sent) {
      if (delivery.act.type !== 'edit' || !delivery.act.reveals) continue;
      if (count(conversation, -1) < 0) broken(13, `what was masked in ${conversation} is shown, and nobody asked`);
      if (!('place' in delivery.to && isOwn(delivery.to.place)))
        broken(9, `what was masked in ${conversation} is shown at ${JSON.stringify(delivery.to)}`);
    }
  }

  /** 1: an application that was sent is with the coordinators until one of them decides, or somebody is suspended. */
  function applied({ changes, changed }: Committed): void {
    if (changes.profiles.length + changes.conversations.length === 0) return;
    for (const { states } of changed.values()) {
      const { joining } = states.at(-1) ?? {};
      const standing = joining?.is === 'applied' ? ledger.profiles.get(joining.agent)?.standing : undefined;
      if (standing !== undefined && standing !== 'applied' && standing !== 'suspended')
        broken(1, `${joining?.is === 'applied' && joining.agent} has applied and is ${standing}`);
    }
  }

  /** 9: a page leaves the house, so there is nothing of the customer in it. */
  function paged({ sent }: Committed): void {
    for (const { delivery } of sent) {
      const { act } = delivery;
      if (act.type !== 'send' || !sendsAs(delivery, isPage)) continue;
      if (tokensIn(act.message).length > 0 || /Customer \d/.test(plain(act.message.text)))
        broken(9, `the page ${delivery.id} tells of the customer: ${plain(act.message.text)}`);
    }
  }

  function committed(made: Committed): void {
    paged(made);
    revealed(made);
    applied(made);
    for (const key of made.again) broken(11, `${key.replace('\u0000', ' ')} was committed again`);
    for (const change of made.changed.values()) steps(made, change);
    for (const id of made.changed.keys()) alarmed(id);
    made.sent.forEach(({ delivery: { id } }, i) => {
      const before = made.sent[i - 1]?.delivery.id ?? 0;
      if (id <= before)
        broken(1, `delivery ${id} is written down after ${before}, where the outbox looks for it no more`);
    });
    for (const row of made.sent) {
      meant(row, made.changed);
      entitled(row, made);
    }
    for (const one of made.spoken) {
      heardInOrder(one);
      passedOn(one, made);
      if (one.intent === 'ask') asked(one, made);
      if (one.intent === 'transcript' && one.about !== undefined) shown(one, made);
    }
    explained(made);
  }

  function shown(one: Spoken, { changes }: Committed): void {
    if ('place' in one.event && (isGone(one.event.place) || ledger.strays(one))) return;
    // Of what was erased since there is nothing to see.
    if (ledger.erased.has(one.about ?? 0)) return;
    const by = `${one.by.account}:${one.by.id}`;
    if (!changes.audit.some((row) => row.by === by && row.what === 'transcript'))
      broken(13, `${by} saw a transcript unseen`);
  }

  /** 3, 4, 5 and 12: a send takes effect. */
  function arrives(id: number, to: Place, finds: boolean): void {
    const place = placeKey(to);
    const row = ledger.sent.get(id);
    if (!row) {
      broken(1, `delivery ${id} arrived and was never committed`);
      return;
    }
    const first = !row.arrived;
    row.arrived = true;
    row.effects.push(to);
    if (finds && row.effects.filter((at) => placeKey(at) === place).length > 1)
      broken(3, `delivery ${id} arrived twice where it can be found`);
    const times = row.effects.filter((at) => !isGone(at)).length;
    if (times > 2) broken(3, `delivery ${id} arrived ${times} times`);
    const { delivery } = row;
    const meantFor =
      'place' in delivery.to ? [delivery.to.place] : (ledger.threads.get(delivery.to.thread)?.places ?? []);
    if (!meantFor.some((at) => ledger.leads(at, to))) broken(5, `delivery ${id} arrived at ${show(to)}`);
    if (row.result) broken(3, `delivery ${id} arrived after it was settled as ${row.result.standing}`);
    if (first) inOrder(row);
  }

  function inOrder({ delivery, origin, conversation }: Sent): void {
    const last = newest.get(delivery.lane) ?? 0;
    if (delivery.id < last) broken(4, `delivery ${delivery.id} arrived after ${last}`);
    newest.set(delivery.lane, Math.max(last, delivery.id));
    if (origin?.committed === undefined) return;
    const direction = `${conversation} ${delivery.lane}`;
    const before = newestOf.get(direction);
    if (before && (origin.committed < before.order || (origin.committed === before.order && delivery.id < before.id))) {
      broken(4, `${origin.token ?? origin.nr} arrived after what was said later`);
    }
    newestOf.set(direction, { order: origin.committed, id: delivery.id });
  }

  /** 12: what is over is over; a refusal that the service heard of is. */
  function sends(id: number, to: Place): void {
    const result = ledger.sent.get(id)?.result;
    if (result) broken(12, `delivery ${id} is tried again after it was settled as ${result.standing}`);
    if (refusals.has(`${id} ${placeKey(to)}`))
      broken(12, `delivery ${id} is tried again at a place where it was refused`);
  }

  function refused(id: number, to: Place): void {
    const row = ledger.sent.get(id);
    const files = row?.delivery.act.type === 'send' && row.delivery.act.message.files !== undefined;
    if (!files) refusals.add(`${id} ${placeKey(to)}`);
  }

  /** 5 and 8: what stands at a place, whatever way it came there. */
  function stands(at: Place, message: Message, edited = false): void {
    const place = placeKey(at);
    const customer = customerAt(at);
    // What was masked is put into a message that stands in an agent's own chat, and sent nowhere.
    const value = customer || (edited && isOwn(at)) ? undefined : personalIn(message);
    if (value !== undefined) broken(9, `${value} is shown at ${show(at)}: ${plain(message.text)}`);
    if (!customer) return;
    // Who helps, or would like to, is shown what others say, and no note of it.
    const helps = ledger.agentOf(customer) !== undefined;
    for (const token of tokensIn(message)) {
      const said = ledger.byToken(token);
      if (token.startsWith('no')) broken(8, `${customer.id} reads the note ${token}`);
      if (helps) continue;
      if (token.startsWith('cu') && said?.by.id !== customer.id)
        broken(5, `${customer.id} reads ${token} of ${said?.by.id}`);
      if (!token.startsWith('ag') || said?.about === undefined) continue;
      const state = ledger.states.get(said.about);
      if (state && placeKey(state.place) !== place) broken(5, `${customer.id} reads ${token}, meant for another`);
    }
  }

  return {
    committed,
    arrives,
    sends,
    refused,
    stands,
    fail: broken,
    /** A new life of the service: it knows what is stored. */
    begins: () => refusals.clear(),
  };
}

export const show = ({ account, channel, thread }: Place): string =>
  [account, channel, ...(thread === undefined ? [] : [thread])].join('/');

const sendsAs = ({ act }: Delivery, marked: (key: string) => boolean): boolean =>
  act.type === 'send' && act.keys.some(marked);

const isOffer = ({ act }: Delivery): boolean =>
  act.type === 'send' ? act.keys.some((key) => key.startsWith('offer:')) : 'of' in act && act.of.startsWith('offer:');

/** Not within a longer number or word: ids of threads hold any digits, and so do the marks of people's words. */
const values = personal.map((value) => ({ value, alone: new RegExp(`(?<!\\w)${RegExp.escape(value)}(?!\\w)`) }));
export const valueIn = (text: string): string | undefined =>
  values.find(({ value, alone }) => text.includes(value) && alone.test(text))?.value;
export const personalIn = (message: Message): string | undefined => valueIn(JSON.stringify(message));

const isCommand = ({ event }: Spoken): boolean =>
  event.type === 'written' && customerCommand(plain(event.message.text)) !== undefined;

/** The link key of the message that an event is about. */
function sourceOf({ event }: Spoken): string {
  if (event.type === 'written') return placedKey({ ...event.place, id: event.ids[0] ?? '' });
  return 'messageId' in event && 'place' in event ? placedKey({ ...event.place, id: event.messageId }) : '';
}
