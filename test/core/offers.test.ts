// Offers as agents live them: asked in waves, free to say no, never blamed for silence at a desk, told when it is over.
import { describe, expect, test } from 'vitest';
import type { Waiting } from '../../core/conversation.ts';
import type { Did } from '../../core/duty.ts';
import { begin, type Ladder } from '../../core/match.ts';
import type { Place } from '../../core/message.ts';
import { openHandoff } from '../../core/offers.ts';
import { policyDefaults } from '../../core/policy.ts';
import { ana, ben, desk, house, type Story, story } from './story.ts';

const hers: Place = { account: 'chat', channel: 'ana-alone' };
const cleo = { id: 3, account: 'chat', person: 'a3', alias: 'Cleo' };

const asks = (): Story => story().writes('Where is my bike?').commands({ name: 'human' });
const handoffOf = ({ state }: Story): Waiting['handoff'] => (state as Waiting).handoff;
const ladderOf = (told: Story): Ladder => handoffOf(told).ladder ?? begin;

/** A wave of these agents; Ana has a chat with the bot of her own, the others are at the desk. */
function asked(told: Story, agents: readonly (typeof ana)[], wave = 1, until = 1_100_000): Story {
  const seen = ladderOf(told);
  const ladder = { wave, count: agents.length, until, asked: [...seen.asked, ...agents.map(({ id }) => id)] };
  return told.happens({
    type: 'matched',
    handoff: handoffOf(told).id,
    seen,
    wave: { handoff: handoffOf(told).id, ask: agents.map(({ id }) => id), ladder, lookAt: until },
    asked: agents.map((agent) => ({ agent, desk, ...(agent === ana ? { direct: hers } : {}) })),
    why: `wave ${wave}`,
  });
}

const did = ({ effects }: Story): [number, Did][] =>
  effects.flatMap((effect) => (effect.type === 'agent' ? [[effect.agent, effect.did]] : []));

/** What was said or shown anew to an agent in their own chat. */
const alone = ({ effects }: Story): string[] =>
  effects.flatMap((effect) =>
    (effect.type === 'send' || effect.type === 'edit') &&
    'place' in effect.to &&
    effect.to.place.channel === hers.channel
      ? [JSON.stringify(effect.message)]
      : [],
  );

describe('a wave', () => {
  test('reaches each agent where they are, with the card and three answers', () => {
    const told = asked(asks(), [ana, ben]);
    expect(did(told)).toEqual([
      [ana.id, 'offered'],
      [ben.id, 'offered'],
    ]);
    expect(alone(told)).toHaveLength(1);
    const [card = ''] = alone(told);
    for (const part of ['Ana, would you help here?', 'Where is my bike?', 'take:', 'later:', 'pass:'])
      expect(card).toContain(part);
    expect(told.alarms.get('wave')).toBe(1_100_000);
  });

  test('after the first calls those at the desk by name, in one line', () => {
    const first = asked(asks(), [ana]);
    expect(first.atDesk).toEqual([]);
    const second = asked(first, [ben, cleo], 2);
    expect(second.atDesk).toEqual([expect.stringMatching(/^Ben, Cleo: would you help Noor\?/)]);
  });

  test('asks nobody who said no at the card while it was being found, and has one more to ask', () => {
    const told = asked(asks().agentPresses(ana, 'pass'), [ana, ben]);
    expect(did(told)).toEqual([[ben.id, 'offered']]);
    expect(alone(told)).toEqual([]);
    expect(ladderOf(told).count).toBe(1);
  });

  test('found before something else happened to the asking is void', () => {
    const told = asks();
    const seen = { ...begin, wave: 2 };
    const wave = { handoff: handoffOf(told).id, ask: [ana.id], ladder: seen, lookAt: 9 };
    const late = {
      type: 'matched',
      handoff: handoffOf(told).id,
      seen,
      wave,
      asked: [{ agent: ana, desk }],
      why: '',
    } as const;
    expect(told.happens(late).effects).toEqual([]);
    expect(told.happens({ ...late, seen: begin, handoff: 1 }).effects).toEqual([]);
    expect(story().happens({ ...late, seen: begin }).effects).toEqual([]);
  });
});

test('who is asked again before the end of their offer was noticed has one open offer, not two', () => {
  const again = asked(asked(asks(), [ana]).later(200_000), [ana], 1, 1_400_000);
  expect(did(again)).toEqual([
    [ana.id, 'unanswered'],
    [ana.id, 'offered'],
  ]);
  expect(did(again.agentPresses(ana, 'take'))).toEqual([[ana.id, 'accepted']]);
});

test('who is asked late in a wave has as long to answer as the others, and is not asked anew meanwhile', () => {
  const told = asks();
  const begins = handoffOf(told).askedAt;
  const wave = (of: Story, who: readonly (typeof ana)[], ends: number): Story => asked(of, who, 5, begins + ends);
  const late = wave(wave(told, [ana], 60_000).later(50_000), [ben], 60_000);
  const until = handoffOf(late).offers?.at(-1)?.until ?? 0;
  expect(until).toBeGreaterThanOrEqual(begins + 50_000 + policyDefaults.waveMs);
  const rung = late.later(10_000).rings('wave');
  expect(did(rung)).toEqual([[ana.id, 'unanswered']]);
  expect(rung.alarms.get('wave')).toBe(until);
  const again = wave(late.later(10_000), [ana, ben], 360_000);
  expect(did(again)).toEqual([
    [ana.id, 'unanswered'],
    [ana.id, 'offered'],
  ]);
  expect(ladderOf(again).count).toBe(1);
});

describe('an answer', () => {
  test('yes: it is theirs, and all other cards say so', () => {
    const told = asked(asks(), [ana, ben]).agentPresses(ben, 'take');
    expect(told.state).toMatchObject({ phase: 'assigned', owner: { alias: 'Ben' } });
    expect(did(told)).toEqual([
      [ana.id, 'lost'],
      [ben.id, 'accepted'],
    ]);
    expect(alone(told).join()).toContain('Ben has it');
    expect((told.state as unknown as Waiting).handoff).not.toHaveProperty('offers');
    expect(told.alarms.has('wave')).toBe(false);
  });

  test('yes, of somebody who was not asked', () => {
    expect(did(asked(asks(), [ana]).agentPresses(cleo, 'take'))).toEqual([
      [cleo.id, 'took'],
      [ana.id, 'lost'],
    ]);
  });

  test('not now: another is asked in their place, and this one may be asked again', () => {
    const before = asked(asks(), [ana, ben]);
    const told = before.agentPresses(ana, 'later');
    expect(did(told)).toEqual([[ana.id, 'declined']]);
    expect(ladderOf(told).count).toBe(1);
    expect(told.toasts).toEqual(['All right, somebody else is asked.']);
    expect(openHandoff(told.state as Waiting, house).declined).toEqual([]);
    expect(did(told.agentPresses(ana, 'later'))).toEqual([[ana.id, 'awake']]);
  });

  test('not my field: never asked for this one again', () => {
    const told = asked(asks(), [ana, ben]).agentPresses(ana, 'pass');
    expect(did(told)).toEqual([[ana.id, 'passed']]);
    expect(openHandoff(told.state as Waiting, house).declined).toEqual([ana.id]);
    expect(alone(told).join()).toContain('somebody else is asked about Noor');
  });

  test('the customer leaves: the cards say so, and nobody missed anything', () => {
    const told = asked(asks(), [ana, ben]).commands({ name: 'cancel' });
    expect(did(told)).toEqual([
      [ana.id, 'lost'],
      [ben.id, 'lost'],
    ]);
    expect(alone(told)).toHaveLength(1);
    expect(told.alarms.has('wave')).toBe(false);
  });
});

describe('silence', () => {
  const over = (): Story => asked(asks(), [ana, ben]).later(200_000).rings('wave');

  test('counts where somebody was asked in person, not where a card hung at the desk', () => {
    expect(did(over())).toEqual([
      [ana.id, 'unanswered'],
      [ben.id, 'lost'],
    ]);
    expect(alone(over()).join()).toContain('Others are asked about Noor now');
    expect(alone(over()).join()).toContain('take:');
  });

  test('ends an offer once', () => {
    expect(did(over().later(200_000).rings('wave'))).toEqual([]);
  });

  test('whoever says yes late is welcome, and the card that is over says who came', () => {
    const told = over().agentPresses(ana, 'take');
    expect(told.state).toMatchObject({ phase: 'assigned', owner: { alias: 'Ana' } });
    expect(did(told)).toEqual([[ana.id, 'took']]);
    expect(alone(told).join()).toContain('Noor is yours');
  });

  test('is looked at again, whatever happens', () => {
    expect(over().alarms.has('wave')).toBe(true);
    const again = asked(asks(), [ana]).later(200_000).happens({ type: 'rang', alarm: 'wave', lookAt: 7_000_000 });
    expect(again.alarms.get('wave')).toBe(7_000_000);
  });
});

test('every request is looked at by matching at once, and after it was given back or nobody answered', () => {
  for (const told of [
    asks(),
    asked(asks(), [ana]).agentPresses(ana, 'take').agentCommands(ana, { name: 'release' }),
    asked(asks(), [ana]).agentPresses(ana, 'take').later(policyDefaults.claimMsMax).rings('lease'),
  ]) {
    expect(told.state.phase).toBe('waiting');
    expect(told.alarms.has('wave')).toBe(true);
  }
});

test('who gave a request back is not the first to be asked again', () => {
  const told = asked(asks(), [ana]).agentPresses(ana, 'take').agentCommands(ana, { name: 'release' });
  expect(openHandoff(told.state as Waiting, house).ladder).toEqual({ ...begin, asked: [ana.id] });
  expect(did(told)).toEqual([[ana.id, 'ended']]);
});

test.each([
  ['closed', (told: Story) => told.agentCommands(ana, { name: 'close', outcome: '' }), [[ana.id, 'ended']]],
  ['blocked', (told: Story) => told.agentCommands(ana, { name: 'block' }), [[ana.id, 'ended']]],
  [
    'handed to somebody else',
    (told: Story) => told.agentCommands(ana, { name: 'transfer', to: 'Ben' }),
    [
      [ana.id, 'ended'],
      [ben.id, 'took'],
    ],
  ],
] as const)('a conversation that is %s is one less on its agent’s hands', (_what, ends, expected) => {
  const held = asks().agentPresses(ana, 'take').agentWrites(ana, 'Hello!');
  expect(did(ends(held))).toEqual(expected);
});

describe('an offer that does not arrive', () => {
  const lost = (told: Story, more: object = {}): Story =>
    told.happens({
      type: 'undeliverable',
      toCustomer: false,
      reason: 'blocked',
      maybe: false,
      about: '',
      withFiles: false,
      offer: ana.id,
      ...more,
    });

  test('was not let pass: it is lost, and another is asked in their place', () => {
    const told = lost(asked(asks(), [ana, ben]));
    expect(did(told)).toEqual([[ana.id, 'lost']]);
    expect(ladderOf(told).count).toBe(1);
    expect(did(told.later(200_000).rings('wave'))).toEqual([[ben.id, 'lost']]);
  });

  test('changes nothing where it is over, or may have arrived', () => {
    const told = asked(asks(), [ana]);
    expect(did(lost(told, { maybe: true }))).toEqual([]);
    expect(did(lost(lost(told)))).toEqual([]);
    expect(did(lost(told.agentPresses(ben, 'take')))).toEqual([]);
  });
});
