// The customers of a simulated world: each asks, waits, changes their mind and sends odd things in their own measure.
import type { Conversation } from '../../core/conversation.ts';
import { type Message, type Place, plain } from '../../core/message.ts';
import type { Arrived } from './channel.ts';
import type { Hands, Own } from './hands.ts';
import type { Ledger, Person } from './ledger.ts';
import type { Random } from './random.ts';

const questions = [
  'Where is my parcel $?',
  'Can I return the tent? $',
  'My order $ has not come',
  'How long is the guarantee on $',
  'Does it float? $',
  'size chart $',
  'my card is 4111 1111 1111 1111, was it charged? $',
  'write to kim@example.org about $',
  '$',
];

/** What of it no agent may read. */
export const personal = ['4111', 'kim@example.org', '1234567'] as const;

/** Plain words for a human; what each must lead to is checked. */
const wishes = [
  'I want to talk to a human. $',
  'Can I speak to a real person please? $',
  'agent please $',
  'Ich möchte mit einem Menschen sprechen. $',
  'Quiero hablar con una persona. $',
  'Je veux parler à un humain. $',
];

const oddities: readonly Partial<Message>[] = [
  { files: [{ kind: 'photo', account: 'alpha', ref: 'f1', name: 'photo.jpg', mime: 'image/jpeg', bytes: 1_000 }] },
  { location: { latitude: 48.2, longitude: 16.37 } },
  { contact: { name: 'Kim', phone: '+43 1 000' } },
  { unsupported: 'poll' },
];

/** Danger, in the words of its languages; each leads to a human at once. */
const despair = [
  'I want to kill myself $',
  'Ich will mich umbringen $',
  'Quiero suicidarme $',
  'I will sue you, my lawyer will write $',
];

/** Answers to what somebody is asked who wants to help, by its step. */
const applying = {
  rules: 'what rules? $',
  languages: 'German, English',
  skills: 'Tents',
  zone: 'Vienna',
  hours: 'Mo-Fr 9-12',
  why: 'I like to help $',
  check: 'yes $',
} as const;

type Deed =
  | 'ask'
  | 'despair'
  | 'vanish'
  | 'human'
  | 'cancel'
  | 'meanwhile'
  | 'chat'
  | 'long'
  | 'odd'
  | 'reply'
  | 'edit'
  | 'remove'
  | 'react'
  | 'press'
  | 'command'
  | 'forget'
  | 'block'
  | 'rate'
  | 'thanks'
  | 'volunteer'
  | 'report';

const temper: Readonly<Record<string, Partial<Record<Deed, number>>>> = {
  curious: { ask: 8, press: 3, meanwhile: 1, human: 1, edit: 1, command: 1 },
  impatient: { human: 6, chat: 3, cancel: 2, press: 1, react: 1 },
  chatty: { human: 2, chat: 8, reply: 3, edit: 3, remove: 1, react: 2, odd: 2, long: 1, rate: 1, thanks: 1, forget: 1 },
  fickle: { human: 4, cancel: 4, meanwhile: 2, ask: 3, press: 4, block: 1, edit: 1 },
  touchy: { human: 3, chat: 4, block: 2, rate: 2, press: 2 },
};

export const tempers = Object.keys(temper);

/** What befalls everybody now and then, on top of their temper. */
export const troubled: Partial<Record<Deed, number>> = { despair: 0.4, vanish: 0.5, volunteer: 1, report: 0.2 };

export interface CustomerParts {
  readonly person: Person;
  readonly place: Place;
  readonly temper: string;
  readonly more: Partial<Record<Deed, number>>;
  readonly hands: Hands;
  readonly ledger: Ledger;
  readonly random: Random;
  /** The customer blocked the bot, or did no longer. */
  blocked(yes: boolean): void;
}

export interface Customer {
  readonly person: Person;
  readonly place: Place;
  act(): void;
}

export function createCustomer({
  person,
  place,
  temper: mood,
  more,
  hands,
  ledger,
  random,
  blocked,
}: CustomerParts): Customer {
  let away = false;

  const say = (text: string, more: { intent?: string; more?: Partial<Message> } = {}): void =>
    hands.write(place, 'cu', text, more);

  function human(): void {
    const button = buttonIn(ledger.seen(place), (action) => action === 'human', random);
    const way = random.weighted({ words: 3, command: 2, button: button ? 4 : 0 });
    if (way === 'words') say(random.pick(wishes), { intent: 'ask' });
    else if (way === 'button' && button) hands.press(button.message, button.action, { intent: 'ask' });
    else hands.write(place, 'cu', '/human', { intent: 'ask' });
  }

  function cancel(): void {
    const button = buttonIn(ledger.seen(place), (action) => action === 'cancel', random);
    if (button && random.chance(0.6)) hands.press(button.message, button.action, { intent: 'cancel' });
    else hands.write(place, 'cu', '/cancel', { intent: 'cancel' });
  }

  function press(wanted: (action: string) => boolean): void {
    const button = buttonIn(ledger.seen(place), wanted, random);
    if (!button) return;
    hands.press(button.message, button.action, { intent: intentOf(button.action) });
  }

  /** Asks to be forgotten, and is asked whether they are sure. */
  function vanish(): void {
    const sure = buttonIn(ledger.seen(place), isForgetting, random);
    if (sure && random.chance(0.8)) hands.press(sure.message, sure.action, { intent: 'cancel' });
    else hands.write(place, 'cu', '/forget_me', { intent: 'command' });
  }

  /** Goes on with what they were asked, by a press or in words, or begins. */
  function volunteer(): void {
    const joining = ledger.at(place)?.joining;
    const step = joining?.is === 'applying' ? joining.step : joining?.is;
    // Who ticks and stops all the time never gets anywhere.
    const goesOn = random.chance(0.7);
    const asks = (action: string): boolean =>
      action === 'volunteer' ||
      (action.startsWith('join:') &&
        action.includes(`:${step}:`) &&
        (step === 'quiz' || !goesOn || action.endsWith(':done')));
    const asked = buttonIn(ledger.seen(place), asks, random);
    const way = random.weighted({ press: asked ? 6 : 0, words: joining?.is === 'applying' ? 4 : 0, begin: 1 });
    if (way === 'press' && asked) hands.press(asked.message, asked.action);
    else if (way === 'words' && joining?.is === 'applying') say(applying[joining.step]);
    else hands.write(place, 'cu', '/volunteer', { intent: 'command' });
  }

  function command(): void {
    const text = random.pick(['/start', '/help', '/ask where is $', '/forget', '/nonsense $']);
    hands.write(place, 'cu', text, { intent: text.startsWith('/nonsense') ? 'say' : 'command' });
  }

  function edit(own: Own): void {
    if (own.intent === 'say')
      hands.edit(
        own,
        random.chance(0.1) ? long('edited $ ') : random.pick(['I meant $', 'I meant $ and +43 664 1234567']),
      );
  }

  function block(): void {
    away = true;
    blocked(true);
    hands.leave(place);
  }

  function comeBack(): void {
    away = false;
    blocked(false);
    hands.come(place);
    say(random.pick(questions));
  }

  function deed() {
    const seen = ledger.seen(place).filter(({ removed }) => !removed);
    const mine = hands.own;
    const wish = random.weighted({ ...weights(mood, ledger.at(place)), ...more, ...eager(ledger.at(place)) });
    switch (wish) {
      case 'ask':
      case 'chat':
        return say(random.pick(questions));
      case 'despair':
        return say(random.pick(despair), { intent: 'ask' });
      case 'vanish':
        return vanish();
      case 'human':
        return human();
      case 'cancel':
        return cancel();
      case 'meanwhile':
        return press((action) => action === 'meanwhile');
      case 'long':
        return say(long('$ and so on '));
      case 'odd':
        return say(random.chance(0.5) ? 'look $' : '', { more: random.pick(oddities) });
      case 'reply': {
        if (seen.length === 0) return say('$');
        const to = random.pick(seen.slice(-8));
        return hands.write(place, 'cu', 'about that: $', quoting(to));
      }
      case 'edit':
        return mine.length > 0 ? edit(random.pick(mine)) : undefined;
      case 'remove':
        return mine.length > 0 ? hands.remove(random.pick(mine)) : undefined;
      case 'react':
        return seen.length > 0 ? hands.react(at(random.pick(seen)), random.chance(0.8) ? '👍' : undefined) : undefined;
      case 'press':
        return press(() => true);
      case 'command':
        return command();
      case 'forget':
        return mine.length > 0
          ? hands.write(place, 'cu', '/forget', { intent: 'command', replyTo: random.pick(mine).at })
          : undefined;
      case 'block':
        return block();
      case 'rate':
        return random.chance(0.5)
          ? press((action) => action.startsWith('rate'))
          : say(random.pick(['5', '1', 'it was fine $']));
      case 'thanks':
        return say('thanks');
      case 'volunteer':
        return volunteer();
      case 'report':
        return hands.write(place, 'cu', '/report they were rude: $', { intent: 'command' });
      default: {
        const _never: never = wish;
        return _never;
      }
    }
  }

  return {
    person,
    place,
    act() {
      if (!away) deed();
      else if (random.chance(0.3)) comeBack();
    },
  };
}

/** People do what fits: who was just asked for a rating rates more often, who talks with a human chats. */
function weights(mood: string, state: Conversation | undefined): Partial<Record<Deed, number>> {
  const own = temper[mood] ?? {};
  if (state?.phase === 'rating') return { ...own, rate: 4, chat: 2, thanks: 1, human: 1 };
  if (state?.phase === 'assigned') return { ...own, chat: 6, reply: 2, human: 1 };
  return own;
}

/** Who has begun to apply mostly goes on. */
const eager = (state: Conversation | undefined): Partial<Record<Deed, number>> =>
  state?.joining?.is === 'applying' || state?.joining?.is === 'quiz' ? { volunteer: 100 } : {};

const at = ({ to, id }: Arrived) => ({ ...to, id });

export const quoting = (message: Arrived) => ({
  replyTo: at(message),
  quote: plain(message.message.text).slice(0, 200),
});

/** A button that somebody could press: on one of the latest messages, or on an old one that still shows it. */
export function buttonIn(
  seen: readonly Arrived[],
  wanted: (action: string) => boolean,
  random: Random,
): { message: Arrived; action: string } | undefined {
  const found: { message: Arrived; action: string }[] = [];
  for (const message of seen.slice(-60).reverse()) {
    if (message.removed) continue;
    for (const button of message.message.buttons?.flat() ?? []) {
      if ('action' in button && wanted(button.action)) found.push({ message, action: button.action });
    }
  }
  if (found.length === 0) return undefined;
  return random.chance(0.7) ? found[0] : random.pick(found);
}

export const isForgetting = (action: string): boolean => action.startsWith('forgetMe:');

/** Who wants to be forgotten no longer waits. */
const intentOf = (action: string): string =>
  action === 'human' ? 'ask' : action === 'cancel' || isForgetting(action) ? 'cancel' : 'press';

const long = (words: string): string => words + 'and so on, as long as it takes. '.repeat(300);
