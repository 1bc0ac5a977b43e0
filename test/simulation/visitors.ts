// Customers of a whole day: each comes once with one matter, asks for a human, waits as long as they can, talks, and goes.
import type { Place } from '../../core/message.ts';
import type { Arrived } from './channel.ts';
import { buttonIn } from './customers.ts';
import { type Person, tokensIn } from './ledger.ts';
import type { Town } from './town.ts';

/** What a visitor says when their matter is settled: who helps them closes. */
export const SOLVED = 'That solves it';

/** How long they wait for a human before they leave the line, on average. */
const PATIENCE_MS = 40 * 60_000;
const ANSWER_MS = 30_000;
/** Without an answer for so long they ask whether anybody is there; so often at most. */
const HELLO_MS = 6 * 60_000;
const HELLOS_MAX = 4;

const wishes = ['I want to talk to a human. $', 'Can I speak to a real person please? $', '/human'];

export function createVisitor(town: Town, person: Person, place: Place) {
  const { time, ledger } = town;
  const random = town.fork();
  const hands = town.hands(person);
  const patienceMs = Math.max(120_000, random.around(PATIENCE_MS));
  const rates = random.chance(0.5);
  let turns = random.between(1, 5);
  let hellos = HELLOS_MAX;
  let answering = false;
  let rated = false;

  const state = () => ledger.at(place);

  function say(): void {
    answering = false;
    if (state()?.phase !== 'assigned') return;
    turns -= 1;
    hands.write(place, 'cu', turns > 0 ? 'And then? $' : `${SOLVED}, thank you. $`);
    wait();
  }

  /** Whoever got no answer for a while speaks up. */
  function wait(): void {
    const before = turns;
    time.after(HELLO_MS, () => {
      if (state()?.phase !== 'assigned' || turns !== before || answering || hellos === 0) return;
      hellos -= 1;
      hands.write(place, 'cu', turns > 0 ? 'Is anybody there? $' : `${SOLVED}. $`);
      wait();
    });
  }

  town.listen(person, (one: Arrived) => {
    const phase = state()?.phase;
    if (phase === 'assigned' && !answering && tokensIn(one.message).some((token) => token.startsWith('ag'))) {
      answering = true;
      time.after(random.around(ANSWER_MS), say);
    }
    if (phase !== 'rating' || !rates || rated) return;
    const button = buttonIn([one], (action) => action.startsWith('rate'), random);
    if (!button) return;
    rated = true;
    time.after(random.around(ANSWER_MS), () => hands.press(button.message, button.action));
  });

  return {
    come(): void {
      hands.write(place, 'cu', random.pick(wishes), { intent: 'ask' });
      time.after(patienceMs, () => {
        if (state()?.phase === 'waiting') hands.write(place, 'cu', '/cancel', { intent: 'cancel' });
      });
    },
  };
}
