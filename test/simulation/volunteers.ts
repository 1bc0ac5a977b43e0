// The volunteers of a whole day. A person does one thing after another: notices a card, decides, types, closes.
//
// What an offer costs is the same whoever made it: it is read, and whoever is in the middle of a conversation needs a while
// to find back into it. People who were interrupted by an e-mail took 64 s until they worked as before (Jackson, Dawson and
// Wilson, "The cost of email interruption", 2001); here it is a quarter of that, for a card is shorter.
import type { Place } from '../../core/message.ts';
import { plain } from '../../core/message.ts';
import type { Arrived } from './channel.ts';
import { buttonIn } from './customers.ts';
import { type Person, tokensIn } from './ledger.ts';
import { createSeat } from './seat.ts';
import type { Town } from './town.ts';
import { SOLVED } from './visitors.ts';

const INTERRUPTED_MS = 15_000;
/** To read a card when one looks at the screen already. */
const READ_MS = 4_000;
const PRESS_MS = 2_000;
/** Conversations at once, by their own measure and on their profile. */
export const CAPACITY = 2;
/** Who does not speak the customer's language says so, most of the time; else a translator helps, and slows them down. */
const TRANSLATES = 0.15;
const TRANSLATED = 2;
/** Who is called while off duty does something else: they notice later, and come less often. */
const CALLED_LOOK_MS = 120_000;
const COMES_WHEN_CALLED = 0.6;
/** Whoever leaves without a word is back after so long. */
const GONE_MS = 90 * 60_000;

interface Temper {
  /** Until a card is noticed by whoever does nothing else, on average. */
  readonly lookMs: number;
  /** The chance that one who could help says yes. */
  readonly takes: number;
  readonly typingMs: number;
  /** The chance to be gone after taking something, without a word. */
  readonly leaves: number;
}

export const tempers = {
  diligent: { lookMs: 15_000, takes: 0.9, typingMs: 35_000, leaves: 0 },
  slow: { lookMs: 75_000, takes: 0.8, typingMs: 60_000, leaves: 0 },
  leaving: { lookMs: 20_000, takes: 0.9, typingMs: 35_000, leaves: 0.25 },
  declining: { lookMs: 20_000, takes: 0, typingMs: 0, leaves: 0 },
  silent: { lookMs: Number.POSITIVE_INFINITY, takes: 0, typingMs: 0, leaves: 0 },
} as const satisfies Record<string, Temper>;

export interface Shift {
  readonly languages: readonly string[];
  readonly temper: keyof typeof tempers;
  /** Whether they are there, in milliseconds since the beginning. */
  there(at: number): boolean;
  /** Whether they would see a card although they are not. */
  reachable(at: number): boolean;
}

type Task =
  | { readonly kind: 'card'; readonly card: Arrived }
  | { readonly kind: 'reply' | 'close'; readonly conversation: number };

export function createVolunteer(town: Town, person: Person, desk: Place, shift: Shift) {
  const { time, ledger } = town;
  const random = town.fork();
  const hands = town.hands(person);
  const { spot, write } = createSeat({ person, hands, ledger, now: town.now });
  const temper: Temper = tempers[shift.temper];
  const tasks: Task[] = [];
  let working = false;
  let goneUntil = 0;
  /** What interruptions still cost. */
  let owedMs = 0;
  /** They just did something, and see what else there is. */
  let looking = false;

  const mine = (id: number): boolean => {
    const state = ledger.states.get(id);
    return state?.phase === 'assigned' && state.owner.account === person.account && state.owner.person === person.id;
  };

  const held = new Set<number>();
  function conversations(): number {
    for (const id of held) if (!mine(id)) held.delete(id);
    return held.size;
  }

  /** Who has promised to help stays until that is done. */
  const there = (): boolean =>
    temper.lookMs !== Number.POSITIVE_INFINITY &&
    time.now() >= goneUntil &&
    (shift.there(time.now()) || shift.reachable(time.now()) || conversations() > 0);

  const called = (): boolean => !shift.there(time.now()) && conversations() === 0;

  const speaks = (id: number): boolean => shift.languages.includes(ledger.states.get(id)?.lang.slice(0, 2) ?? 'en');

  function costMs(task: Task): number {
    if (task.kind === 'card')
      return looking || conversations() > 0
        ? READ_MS
        : Math.max(READ_MS, random.around(called() ? CALLED_LOOK_MS : temper.lookMs));
    if (task.kind === 'close') return READ_MS;
    return Math.max(READ_MS, random.around(temper.typingMs) * (speaks(task.conversation) ? 1 : TRANSLATED));
  }

  function work(): void {
    const task = working ? undefined : tasks.shift();
    if (!task) return;
    working = true;
    const ms = costMs(task) + owedMs;
    owedMs = 0;
    time.after(ms, () => {
      working = false;
      if (there()) act(task);
      looking = true;
      work();
      looking = working;
    });
  }

  function act(task: Task): void {
    if (task.kind === 'card') {
      decide(task.card);
      return;
    }
    const { conversation } = task;
    const state = ledger.states.get(conversation);
    if (!state || !mine(conversation)) return;
    if (task.kind === 'close') write(state, 'ag', '/close', { intent: 'command' });
    else if (spot(state)) write(state, 'ag', 'Let me see: $');
    // The thread is on its way.
    else time.after(READ_MS, () => add({ kind: 'reply', conversation }));
  }

  function add(task: Task): void {
    if (!there()) return;
    if (task.kind === 'card' && conversations() > 0) owedMs += INTERRUPTED_MS;
    tasks.push(task);
    work();
  }

  function decide(card: Arrived): void {
    const take = buttonIn([card], (action) => action.startsWith('take:'), random);
    if (!take) return;
    const id = Number(take.action.split(':')[1]);
    const wants = random.chance(temper.takes * (called() ? COMES_WHEN_CALLED : 1));
    const able = speaks(id) || random.chance(TRANSLATES);
    const verb = !able ? 'pass:' : !wants || conversations() >= CAPACITY ? 'later:' : 'take:';
    const button = buttonIn([card], (action) => action.startsWith(verb), random);
    if (!button) return;
    hands.press(button.message, button.action, { about: id });
    if (verb !== 'take:') return;
    time.after(PRESS_MS, () => taken(id));
  }

  function taken(id: number): void {
    if (!mine(id)) return;
    held.add(id);
    if (random.chance(temper.leaves)) {
      goneUntil = time.now() + GONE_MS;
      tasks.length = 0;
    } else add({ kind: 'reply', conversation: id });
  }

  town.listen(person, (one, conversation) => {
    // They are taken for away, and told how to say that they are not.
    if (!conversation && plain(one.message.text).includes('“/duty on”') && there())
      time.after(
        random.around(temper.lookMs),
        () => there() && hands.write(one.to, 'no', '/duty on', { intent: 'command' }),
      );
    if (buttonIn([one], (action) => action.startsWith('take:'), random)) add({ kind: 'card', card: one });
    else if (conversation !== undefined && tokensIn(one.message).some((token) => token.startsWith('cu'))) {
      if (!mine(conversation)) return;
      held.add(conversation);
      const solved = plain(one.message.text).includes(SOLVED);
      const known = tasks.some((task) => task.kind !== 'card' && task.conversation === conversation);
      if (solved) add({ kind: 'close', conversation });
      else if (!known) add({ kind: 'reply', conversation });
    }
  });

  return {
    desk,
    /** Says to the bot alone how it stands with them. */
    says: (words: string) => person.own && hands.write(person.own, 'no', words, { intent: 'command' }),
    there,
  };
}
