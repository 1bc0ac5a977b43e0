// Two agents press “Take it” at the same moment, again and again, on every platform: one has it, the other is told who.
import { expect, test } from 'vitest';
import { plain, type Rich } from '../../core/message.ts';
import { eventually, type Seat } from '../contract/channel/stage.ts';
import { stages } from '../contract/channel/stages.ts';
import { becomes, everything, openHouse, threadWith } from './house.ts';

const ROUNDS = 24;
/** The card is among the last so many messages of the desk. */
const LATEST = 20;
/** A page lets a person press twenty buttons in ten seconds, so that the pairs take turns. */
const PAIRS = [
  ['Ana', 'Ben'],
  ['Eva', 'Kim'],
  ['Leo', 'Mia'],
  ['Tom', 'Zoe'],
  ['Ida', 'Jan'],
] as const;

/** What the rounds of one pair have in common. */
interface Match {
  readonly noor: Seat;
  readonly pair: readonly Seat[];
  /** Cards that were pressed already. */
  readonly known: Set<string>;
  /** Presses whose answer nobody waits for yet. */
  readonly released: Promise<unknown>[];
  /** Where they talk, once somebody had it. */
  thread?: Seat;
}

test.each(stages)('on $platform the first press wins', { timeout: 60_000 }, async (stage) => {
  const house = await openHouse(stage, stage);
  try {
    for (const [i, names] of PAIRS.entries()) {
      const noor = await house.outside.customer(`Noor${i}`);
      await noor.write(['I want to talk to a human']);
      const pair = await Promise.all(names.map((name) => house.inside.agent(name)));
      const match: Match = { noor, pair, known: new Set(), released: [] };
      for (let round = 0; round < ROUNDS / PAIRS.length; round += 1) await race(match, round);
      await Promise.all(match.released);
    }
    await house.service.router.outbox.idle();
    const ana = await house.inside.agent('Ana');
    const relayed = await Promise.all(((await ana.threads?.()) ?? []).map(everything));
    expect(relayed.filter((all) => all.includes('You are talking with'))).toHaveLength(PAIRS.length);
  } finally {
    await house.stop();
  }
});

/** Both press the same card; whoever got it gives it back, and a new card comes. */
async function race(match: Match, round: number): Promise<void> {
  const { noor, pair, known } = match;
  const [first, second] = round % 2 === 0 ? pair : pair.toReversed();
  if (!first || !second) throw new Error('it takes two');
  const card = await eventually('a card', async () =>
    (await first.look(LATEST)).findLast(
      ({ id, rich, buttons }) => isOf(noor, rich) && buttons.includes('Take it') && !known.has(id),
    ),
  );
  known.add(card.id);
  await eventually('the card before the other', async () =>
    (await second.look(LATEST)).some(({ id }) => id === card.id),
  );
  const told = await Promise.all([first.press(card.id, 'Take it'), second.press(card.id, 'Take it')]);
  const winner = told.findIndex((words) => /yours/.test(words ?? '')) === 0 ? first : second;
  const words = ['It’s yours. The conversation is in its thread.', `${winner.name} already has it.`];
  expect(told).toEqual(winner === first ? words : words.toReversed());
  const thread = await seatOf(match, winner);
  const control = await eventually('the control card with its buttons', async () =>
    (await thread.look()).findLast(({ buttons }) => buttons.includes('Release')),
  );
  match.released.push(thread.press(control.id, 'Release'));
  await becomes(thread, control.id, 'the control card without an owner', ({ buttons }) => buttons.includes('Take it'));
}

/** The thread stays the same from round to round: there the winner sits down. */
async function seatOf(match: Match, winner: Seat): Promise<Seat> {
  match.thread ??= await threadWith(winner, `You are talking with ${match.noor.name}`);
  const { place } = match.thread;
  const seat = ((await winner.threads?.()) ?? []).find((one) => one.place.thread === place.thread);
  if (!seat) throw new Error(`${winner.name} does not see the thread`);
  return seat;
}

const isOf = (noor: Seat, card: Rich): boolean => plain(card).startsWith(`${noor.name} `);
