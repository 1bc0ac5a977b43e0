// Two agents press “Take it” at the same moment, again and again, on every platform: one has it, the other is told who.
import { expect, test } from 'vitest';
import { plain, type Rich } from '../../core/message.ts';
import { eventually, type Seat } from '../contract/channel/stage.ts';
import { stages } from '../contract/channel/stages.ts';
import { becomes, openHouse, threadWith } from './house.ts';

const ROUNDS = 50;
/** A page lets a person press twenty buttons in ten seconds, so that the pairs take turns. */
const PAIRS = [
  ['Ana', 'Ben'],
  ['Eva', 'Kim'],
  ['Leo', 'Mia'],
  ['Tom', 'Zoe'],
  ['Ida', 'Jan'],
] as const;

test.each(stages)('on $platform the first press wins', { timeout: 60_000 }, async (stage) => {
  const house = await openHouse(stage, stage);
  try {
    const known = new Set<string>();
    for (const [i, names] of PAIRS.entries()) {
      const noor = await house.outside.customer(`Noor${i}`);
      await noor.write(['I want to talk to a human']);
      const pair = await Promise.all(names.map((name) => house.inside.agent(name)));
      for (let round = 0; round < ROUNDS / PAIRS.length; round += 1) await race(pair, known, round, noor);
    }
    await house.service.router.outbox.idle();
    const ana = await house.inside.agent('Ana');
    expect((await ana.threads?.())?.length).toBe(PAIRS.length);
  } finally {
    await house.stop();
  }
});

/** Both press the same card; whoever got it gives it back, and a new card comes. */
async function race(pair: readonly Seat[], known: Set<string>, round: number, noor: Seat): Promise<void> {
  const [first, second] = round % 2 === 0 ? pair : pair.toReversed();
  if (!first || !second) throw new Error('it takes two');
  const card = await eventually('a card', async () =>
    (await first.look()).findLast(
      ({ id, rich, buttons }) => isOf(noor, rich) && buttons.includes('Take it') && !known.has(id),
    ),
  );
  known.add(card.id);
  await eventually('the card before the other', async () => (await second.look()).some(({ id }) => id === card.id));
  const told = await Promise.all([first.press(card.id, 'Take it'), second.press(card.id, 'Take it')]);
  const winner = told.findIndex((words) => /yours/.test(words ?? '')) === 0 ? first : second;
  const words = ['It’s yours. The conversation is in its thread.', `${winner.name} already has it.`];
  expect(told).toEqual(winner === first ? words : words.toReversed());
  const thread = await threadWith(winner, `You are talking with ${noor.name}`);
  const control = await eventually('the control card with its buttons', async () =>
    (await thread.look()).findLast(({ buttons }) => buttons.includes('Release')),
  );
  await thread.press(control.id, 'Release');
  await becomes(thread, control.id, 'the control card without an owner', ({ buttons }) => buttons.includes('Take it'));
}

const isOf = (noor: Seat, card: Rich): boolean => plain(card).startsWith(`${noor.name} `);
