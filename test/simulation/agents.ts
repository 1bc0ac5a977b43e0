// The agents of a simulated world: the diligent, the slow, the silent, and those who try every command they know.
import type { Assigned, Conversation } from '../../core/conversation.ts';
import { type Place, plain } from '../../core/message.ts';
import type { Arrived } from './channel.ts';
import { buttonIn, isForgetting } from './customers.ts';
import type { Hands } from './hands.ts';
import type { Ledger, Person } from './ledger.ts';
import type { Random } from './random.ts';
import { createSeat } from './seat.ts';

type Deed =
  | 'take'
  | 'pass'
  | 'accept'
  | 'later'
  | 'never'
  | 'duty'
  | 'terms'
  | 'reply'
  | 'quote'
  | 'canned'
  | 'close'
  | 'release'
  | 'transfer'
  | 'invite'
  | 'snooze'
  | 'block'
  | 'note'
  | 'meddle'
  | 'press'
  | 'edit'
  | 'hide'
  | 'remove'
  | 'react'
  | 'transcript'
  | 'chatter'
  | 'unknown'
  | 'forget'
  | 'govern'
  | 'vanish'
  | 'along'
  | 'mentor'
  | 'link'
  | 'export'
  | 'judge'
  | 'reveal'
  | 'report';

/** Most often that they are there. */
const dutyWords = [
  '/duty on',
  '/duty on',
  '/duty on',
  '/duty on 30m',
  '/duty off',
  '/duty off 3m',
  '/duty hours',
  '/duty until 09:25',
  '/duty',
  '/queue',
  '/me',
];

/** How they want to be asked. */
const termsWords = [
  '/duty call',
  '/duty call off',
  '/duty quiet 9:05-9:10',
  '/duty quiet 8-9:12',
  '/duty quiet off',
  '/duty max 1',
  '/duty max 3',
  '/duty speaks English, German',
  '/duty speaks German',
  '/duty zone Berlin',
  '/duty zone UTC',
  '/duty hours Mon-Sun 9:03-9:30',
];

interface Kind {
  /** Between two looks at the desk, on average. */
  readonly pauseMs: number;
  readonly does: Partial<Record<Deed, number>>;
}

export const kinds = {
  diligent: {
    pauseMs: 15_000,
    does: { take: 4, accept: 6, reply: 8, quote: 1, close: 3, note: 1, canned: 1, edit: 1, duty: 0.5 },
  },
  slow: { pauseMs: 150_000, does: { take: 2, accept: 4, reply: 8, close: 2, duty: 1 } },
  /** Takes what there is, and leaves without a word. */
  leaving: { pauseMs: 60_000, does: { take: 4, accept: 4, react: 1, duty: 1 } },
  /** Looks at no offer, and says that they are there. */
  silent: { pauseMs: 120_000, does: { duty: 1, react: 1 } },
  declining: { pauseMs: 20_000, does: { later: 8, never: 2, pass: 2, duty: 1 } },
  picky: {
    pauseMs: 30_000,
    does: { pass: 6, never: 3, accept: 1, take: 1, reply: 2, chatter: 2, transcript: 1, duty: 1 },
  },
  meddling: { pauseMs: 25_000, does: { meddle: 6, press: 6, note: 3, unknown: 1, edit: 1, transcript: 1, chatter: 1 } },
  juggling: {
    pauseMs: 20_000,
    does: {
      take: 3,
      accept: 3,
      duty: 1,
      reply: 5,
      quote: 3,
      transfer: 3,
      invite: 3,
      release: 3,
      snooze: 2,
      block: 1,
      close: 2,
      note: 2,
      edit: 2,
      hide: 2,
      remove: 1,
      react: 1,
      press: 1,
      forget: 1,
      unknown: 1,
      transcript: 1,
      canned: 1,
    },
  },
  /** Of configuration's choice: suspends people and takes them back, beside helping. */
  coordinating: { pauseMs: 20_000, does: { take: 4, accept: 6, reply: 8, close: 3, duty: 1, govern: 2, judge: 6 } },
  /** What they write waits for somebody to look it over. */
  learning: { pauseMs: 15_000, does: { accept: 6, take: 3, reply: 8, close: 2, edit: 1, remove: 0.5, along: 1 } },
  /** Somebody's second chat, on another platform: nobody knows them until they join, or come to the desk there. */
  second: { pauseMs: 15_000, does: { link: 2, accept: 6, take: 2, reply: 8, close: 2, duty: 1 } },
  /** Who is there when everything else is over. */
  night: { pauseMs: 20_000, does: { take: 6, reply: 6, close: 2 } },
} as const satisfies Record<string, Kind>;

/** What befalls everybody now and then, on top of their kind. */
export const restless: Partial<Record<Deed, number>> = {
  vanish: 0.3,
  mentor: 2,
  terms: 1,
  link: 3,
  export: 0.2,
  invite: 4,
  transfer: 0.5,
  judge: 3,
  reveal: 1,
  report: 0.3,
};

export interface AgentParts {
  readonly person: Person;
  readonly kind: keyof typeof kinds;
  readonly more: Partial<Record<Deed, number>>;
  readonly desk: Place;
  readonly hands: Hands;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly peers: () => readonly Person[];
  /** On all platforms. */
  readonly everybody: () => readonly Person[];
  /** Where a place is now; undefined: nobody can write there. */
  now(place: Place): Place | undefined;
}

export interface Agent {
  readonly person: Person;
  readonly pauseMs: number;
  act(): void;
}

/** The codes of /link that stand in a message. */
const codesIn = ({ message }: Arrived): readonly string[] => plain(message.text).match(/\b[A-HJ-NP-Z2-9]{10}\b/g) ?? [];

export function createAgent({
  person,
  kind,
  more,
  desk,
  hands,
  ledger,
  random,
  peers,
  everybody,
  now,
}: AgentParts): Agent {
  const { does, pauseMs }: Kind = kinds[kind];
  let opened = false;

  /** On whichever platform. */
  const isMe = ({ id }: { id: number }): boolean => ledger.agentOf(person) === id;

  const states = (): Conversation[] => [...ledger.states.values()];
  const mine = (state: Conversation): state is Assigned => state.phase === 'assigned' && isMe(state.owner);
  const minesToo = (state: Conversation): boolean =>
    state.phase === 'assigned' && [state.owner, ...state.guests].some(isMe);

  const there = (place: Place): boolean => now(place)?.channel === place.channel;

  const { spot, write } = createSeat({ person, hands, ledger, now });

  function one(wanted: (state: Conversation) => boolean): Conversation | undefined {
    const found = states().filter((state) => wanted(state) && spot(state) !== undefined);
    return found.length > 0 ? random.pick(found) : undefined;
  }

  /** Presses what stands on a card of a waiting request, at the desk or in its old thread. */
  function card(verb: 'take' | 'pass'): void {
    const waiting = states().filter(({ phase }) => phase === 'waiting');
    if (waiting.length === 0) return;
    const state = random.pick(waiting);
    const places = [now(desk), spot(state)?.place].filter((place) => place !== undefined);
    for (const place of places) {
      const button = buttonIn(ledger.seen(place), (action) => action.startsWith(`${verb}:${state.id}`), random);
      if (!button) continue;
      hands.press(button.message, button.action, { about: state.id });
      return;
    }
    write(state, 'ag', `/${verb}`, { intent: 'command' });
  }

  /** An answer to a card in their own chat with the bot, be it old or taken. */
  function answer(verb: 'take' | 'later' | 'pass'): void {
    if (!person.own) {
      if (verb !== 'later') card(verb);
      return;
    }
    const button = buttonIn(ledger.seen(person.own), (action) => action.startsWith(`${verb}:`), random);
    if (button) hands.press(button.message, button.action);
  }

  /** In their own chat once the bot knows them, which it does from the desk. */
  function duty(words: readonly string[] = dutyWords): void {
    const known = ledger.agentOf(person) !== undefined;
    const place = person.own && known && random.chance(0.8) ? person.own : (now(desk) ?? desk);
    const button = buttonIn(ledger.seen(place), (action) => action.startsWith('duty:'), random);
    if (button && known && random.chance(0.3)) hands.press(button.message, button.action);
    else hands.write(place, 'no', random.pick(words), { intent: 'command' });
  }

  /** A command of the owner's, or of a guest who goes: typed, or by its button on the control card. */
  function command(verb: 'close' | 'release' | 'snooze' | 'transcript' | 'block'): void {
    const wanted: Partial<Record<typeof verb, (state: Conversation) => boolean>> = {
      transcript: ({ thread }) => thread !== undefined,
      release: minesToo,
      block: minesToo,
    };
    const state = one(wanted[verb] ?? mine);
    const at = state && spot(state);
    if (!state || !at) return;
    const intent = verb === 'transcript' ? 'transcript' : 'command';
    const button = buttonIn(at.copies, (action) => action.startsWith(`${verb}:${state.id}`), random);
    if (button && random.chance(0.5)) hands.press(button.message, button.action, { intent, about: state.id });
    else write(state, 'ag', `/${verb}`, { intent });
  }

  /** In their own chat or at the desk; now and then somebody whom nobody knows, or who cannot be suspended. */
  function govern(): void {
    const applicants = states().flatMap(({ joining }) => (joining && 'agent' in joining ? [joining.agent] : []));
    const isApplicant = applicants.length > 0 && random.chance(0.5);
    const name = isApplicant ? random.pick(applicants) : random.pick(peers()).name.split(' ')[0];
    const verb = random.weighted({ suspend: 3, restore: 5, promote: 1 });
    const place = person.own && random.chance(0.7) ? person.own : (now(desk) ?? desk);
    hands.write(place, 'no', `/${verb} ${name} for reasons of order`, { intent: 'command' });
  }

  /** Asks the bot alone to be forgotten; who comes back later is somebody new. */
  function vanish(): void {
    if (!person.own) return;
    const sure = buttonIn(ledger.seen(person.own), isForgetting, random);
    if (sure && random.chance(0.7)) {
      opened = false;
      hands.press(sure.message, sure.action);
    } else hands.write(person.own, 'no', '/forget_me', { intent: 'command' });
  }

  /** Asks for a code, or writes whatever code can be read anywhere, be it theirs or not; or is two people again. */
  function link() {
    if (!person.own) return;
    const sure = buttonIn(ledger.seen(person.own), (action) => action.startsWith('link:'), random);
    if (sure && random.chance(0.7)) return hands.press(sure.message, sure.action);
    const codes = everybody()
      .flatMap(({ own }) => (own ? ledger.seen(own).slice(-5) : []))
      .flatMap(codesIn);
    const said = random.weighted({ make: opened ? 3 : 0, join: codes.length > 0 ? 6 : 0, leave: opened ? 1 : 0.1 });
    const words = { make: '/link', join: `/link ${codes.length > 0 ? random.pick(codes) : ''}`, leave: '/unlink' };
    hands.write(person.own, 'no', words[said], { intent: 'command' });
  }

  /** A held reply goes out, goes back, or other words are asked for, wherever its card stands. */
  function mentor(): void {
    const state = one((each) => each.phase === 'assigned' && each.held !== undefined);
    if (!state) return;
    const verb = random.weighted({ approve: 6, return: 2, fix: 1 });
    for (const seen of [spot(state)?.copies ?? [], person.own ? ledger.seen(person.own) : []]) {
      const button = buttonIn(seen, (action) => action.startsWith(`${verb}:${state.id}:`), random);
      if (!button) continue;
      hands.press(button.message, button.action, { about: state.id });
      return;
    }
  }

  /** An application, wherever its card stands; not everybody may. */
  function judge() {
    for (const place of [person.own, now(desk)]) {
      const button = place && buttonIn(ledger.seen(place), (action) => action.startsWith('applicant:'), random);
      if (button) return hands.press(button.message, button.action);
    }
  }

  /** What was masked, by the button or in words; not everybody may. */
  function reveal() {
    const state = one((each) => each.personal !== undefined && (minesToo(each) || random.chance(0.1)));
    if (!state) return;
    const button = buttonIn(spot(state)?.copies ?? [], (action) => action.startsWith(`reveal:${state.id}`), random);
    if (button && random.chance(0.6)) hands.press(button.message, button.action, { about: state.id });
    else write(state, 'ag', '/reveal to solve it', { intent: 'command' });
  }

  function handTo(verb: 'transfer' | 'invite') {
    const state = one(mine);
    if (!state) return;
    const button = buttonIn(spot(state)?.copies ?? [], (action) => action.startsWith(`${verb}:${state.id}:`), random);
    if (button) return hands.press(button.message, button.action, { about: state.id });
    // Somebody of another platform is known here by their name, too.
    const far =
      more.invite === undefined ? everybody() : everybody().filter(({ account }) => account !== person.account);
    const known = random.chance(0.5) && far.length > 0 ? far : peers();
    const to = random.chance(0.8) ? random.pick(known).name.split(' ')[0] : '';
    write(state, 'ag', `/${verb} ${to}`, { intent: 'command' });
  }

  function say(text: string): void {
    const state = one(minesToo);
    if (state) write(state, 'ag', text);
  }

  /** Quotes whatever stands in the thread: copies, cards, or somebody's note. */
  function quote(): void {
    const state = one(minesToo);
    const at = state && spot(state);
    if (!state || !at) return;
    if (at.place.thread === undefined || random.chance(0.4)) {
      if (at.copies.length > 0) write(state, 'ag', 'to this: $', { quote: random.pick(at.copies) });
      return;
    }
    const notes = [...ledger.spoken.values()].filter((said) => said.about === state.id && said.intent === 'note');
    const note = notes.at(-1)?.event;
    if (note?.type !== 'written') return;
    hands.write(at.place, 'ag', 'as was noted: $', {
      about: state.id,
      replyTo: { ...note.place, id: note.ids[0] ?? '' },
      quote: plain(note.message.text).slice(0, 200),
    });
  }

  function deed() {
    const wish = random.weighted<Deed>({ ...does, ...more });
    switch (wish) {
      case 'take':
      case 'pass':
        return card(wish);
      case 'accept':
        return answer('take');
      case 'later':
        return answer('later');
      case 'never':
        return answer('pass');
      case 'duty':
        return duty();
      case 'terms':
        return duty(termsWords);
      case 'reply':
        return say(random.chance(0.03) ? `$ at length. ${'More to read here. '.repeat(400)}` : 'Let me see: $');
      case 'quote':
        return quote();
      case 'canned': {
        const state = one(mine);
        return state && write(state, 'ag', random.pick(['/r greeting', '/r', '/r nothing']), { intent: 'command' });
      }
      case 'close':
      case 'release':
      case 'snooze':
      case 'transcript':
        return command(wish);
      case 'block': {
        const state = one(minesToo);
        const at = state && spot(state);
        if (!state || !at) return;
        const sure = buttonIn(at.copies, (action) => action === `block:${state.id}:sure`, random);
        if (sure) return hands.press(sure.message, sure.action, { about: state.id });
        return command('block');
      }
      case 'transfer':
      case 'invite':
        return handTo(wish);
      case 'note': {
        const state = one(({ thread }) => thread !== undefined);
        const text = random.pick(['// between us: $', '/note mind that $', '//$']);
        return state && write(state, 'no', text, { intent: 'note' });
      }
      case 'govern':
        return govern();
      case 'vanish':
        return vanish();
      case 'mentor':
        return mentor();
      case 'link':
        return link();
      case 'export':
        return person.own && hands.write(person.own, 'no', '/export', { intent: 'command' });
      case 'judge':
        return judge();
      case 'reveal':
        return reveal();
      case 'report': {
        const state = one(minesToo);
        return state && write(state, 'ag', '/report they go too far: $', { intent: 'command' });
      }
      case 'along': {
        const state = one((each) => each.phase === 'assigned' && !minesToo(each));
        return state && write(state, 'ag', '/along', { intent: 'command' });
      }
      case 'unknown': {
        const state = one(({ thread }) => thread !== undefined);
        return state && write(state, 'no', '/tell them $', { intent: 'command' });
      }
      case 'meddle': {
        const state = one((each) => each.thread !== undefined && !minesToo(each));
        return state && write(state, 'ag', 'I would say $');
      }
      case 'press': {
        const state = one(({ thread }) => thread !== undefined);
        const seen = (state && random.chance(0.7) ? spot(state)?.copies : ledger.seen(now(desk) ?? desk)) ?? [];
        const button = buttonIn(seen, (action) => !action.startsWith('transcript'), random);
        return button && hands.press(button.message, button.action);
      }
      case 'edit':
      case 'hide': {
        const own = hands.own.filter((one) => one.intent === 'say' && there(one.at));
        if (own.length === 0) return;
        return hands.edit(random.pick(own), wish === 'edit' ? 'rather: $' : '// no, $');
      }
      case 'remove': {
        const own = hands.own.filter((one) => there(one.at));
        return own.length > 0 ? hands.remove(random.pick(own)) : undefined;
      }
      case 'react': {
        const state = one(() => true);
        const copies = state ? (spot(state)?.copies ?? []) : [];
        const copy = copies.at(-1);
        return state && copy && hands.react({ ...copy.to, id: copy.id }, '❤', state.id);
      }
      case 'chatter':
        return hands.write(now(desk) ?? desk, 'no', 'anyone for lunch? $', { intent: 'chatter' });
      case 'forget': {
        const own = hands.own.findLast((one) => one.intent === 'say' && there(one.at));
        if (!own) return;
        const { id: _message, ...place } = own.at;
        const about = own.about === undefined ? {} : { about: own.about };
        return hands.write(place, 'ag', '/forget', { intent: 'command', replyTo: own.at, ...about });
      }
      default: {
        const _never: never = wish;
        return _never;
      }
    }
  }

  return {
    person,
    pauseMs,
    act() {
      if (!now(desk)) return;
      // What they do first of all is to open their own chat.
      if (person.own && !opened && ledger.agentOf(person) !== undefined) {
        opened = true;
        return hands.write(person.own, 'no', '/duty on', { intent: 'command' });
      }
      if (person.own && !opened) return kind === 'second' && random.chance(0.8) ? link() : duty();
      deed();
    },
  };
}
