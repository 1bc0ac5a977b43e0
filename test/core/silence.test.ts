// An agent who falls silent while a customer waits: a reminder, then somebody else, and nobody is blamed.
import { describe, expect, test } from 'vitest';
import { policyDefaults } from '../../core/policy.ts';
import { ana, type Story, story } from './story.ts';

const { silentNudgeMs, silentMsMax } = policyDefaults;

const talking = (): Story => story().commands({ name: 'human' }).agentPresses(ana, 'take').agentWrites(ana, 'Hello!');
const waits = (): Story => talking().writes('And where is it now?');

describe('a customer who waits for a word', () => {
  test('is looked after by one alarm, however much they write', () => {
    const told = waits();
    expect(told.alarms.get('silent')).toBeGreaterThan(silentNudgeMs);
    expect(told.writes('Hello?').alarms.get('silent')).toBe(told.alarms.get('silent'));
  });

  test('has their agent reminded, once', () => {
    const told = waits().later(silentNudgeMs).rings('silent');
    expect(told.toThread).toEqual([expect.stringContaining('Ana, Noor is waiting for a word from you')]);
    expect(told.state.phase).toBe('assigned');
    const at = told.alarms.get('silent') ?? 0;
    expect(told.happens({ type: 'rang', alarm: 'silent', at: at - 1 }).toThread).toEqual([]);
  });

  test('goes to somebody else at the front of the line, with what was said, and is told so', () => {
    const told = waits().later(silentNudgeMs).rings('silent').later(silentMsMax).rings('silent');
    expect(told.state).toMatchObject({ phase: 'waiting', handoff: { ladder: { asked: [ana.id] } } });
    expect(told.toCustomer.join()).toContain('Ana had to go, sorry. You are at the front of the line');
    expect(told.alarms.has('remind') && told.alarms.has('wave')).toBe(true);
    expect(told.effects).toContainEqual({ type: 'audit', by: ana, what: 'silent' });
  });
});

describe('nobody is reminded', () => {
  test.each([
    ['who answered', () => waits().agentWrites(ana, 'At the shop.')],
    ['whose customer only said thank you', () => talking().writes('Thank you!')],
    ['who put the conversation to sleep', () => waits().agentCommands(ana, { name: 'snooze' })],
  ])('%s', (_who, told) => {
    const rung = told()
      .later(silentMsMax * 2)
      .rings('silent');
    expect(rung.toThread).toEqual([]);
    expect(rung.state.phase).toBe('assigned');
    expect(rung.alarms.has('silent')).toBe(false);
  });

  test('who closed it', () => {
    expect(waits().agentCommands(ana, { name: 'close', outcome: '' }).alarms.has('silent')).toBe(false);
  });
});

test('the next word after an answer is looked after again', () => {
  const rung = waits().agentWrites(ana, 'At the shop.').later(silentNudgeMs).rings('silent');
  expect(rung.writes('Which one?').alarms.has('silent')).toBe(true);
});
