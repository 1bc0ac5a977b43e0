// Which conversations are read again, by whom, and what is asked about them.
import { describe, expect, test } from 'vitest';
import { plain } from '../../core/message.ts';
import { isSampled, readPress, reviewStep } from '../../core/review.ts';
import { ana, ben, replied } from './story.ts';

describe('the sample', () => {
  /** Requests as they are numbered: one each few milliseconds. */
  const numbers = Array.from({ length: 20_000 }, (_, i) => 180_000_000_000_000 + i * 2_048 * 7);

  test('is the share that was wanted, of a whole and of any part of it', () => {
    for (const percent of [1, 5, 50]) {
      for (const part of [numbers, numbers.slice(0, 4_000), numbers.filter((_, i) => i % 4 === 0)]) {
        const share = (part.filter((id) => isSampled(id, percent)).length / part.length) * 100;
        expect(Math.abs(share - percent)).toBeLessThan(percent / 4 + 0.5);
      }
    }
  });

  test('is the same at every time, and takes all where all are wanted', () => {
    expect(numbers.map((id) => isSampled(id, 5))).toEqual(numbers.map((id) => isSampled(id, 5)));
    expect(numbers.every((id) => isSampled(id, 100))).toBe(true);
    expect(isSampled(Number.MAX_SAFE_INTEGER, 100)).toBe(true);
  });

  test('a larger share takes what a smaller one took, and more', () => {
    expect(numbers.filter((id) => isSampled(id, 5)).every((id) => isSampled(id, 6))).toBe(true);
  });

  test('of an apprentice all are read again', () => {
    expect(numbers.every((id) => isSampled(id, 1, true))).toBe(true);
  });
});

test('a conversation that was drawn is offered at the desk when it closes, and only then', () => {
  const close = replied().agentCommands(ana, { name: 'close', outcome: '' });
  const drawn = isSampled(close.state.phase === 'rating' ? close.state.handoff : Number.NaN, 5);
  expect(close.atDesk.filter((text) => text.includes('[Review]'))).toHaveLength(drawn ? 1 : 0);
});

describe('a press', () => {
  const press = (arg: string, reviewer = ben.id, agent: number | 'unknown' = ana.id) =>
    reviewStep('en', reviewer, 50, readPress(arg), agent === 'unknown' ? undefined : agent);
  const buttons = (step: ReturnType<typeof press>) =>
    (step.shown?.buttons ?? []).flat().filter((button) => 'action' in button);

  test('asks four questions in turn, in the same message, and writes the review down', () => {
    let step = press('9');
    expect(plain(step.shown?.text ?? [])).toBe('1/4 Was the question understood?');
    expect(step.as).toEqual({ mark: 'review:9:2' });
    const asked: string[] = [];
    for (const label of ['Yes', 'No', 'Does not apply', 'Yes']) {
      expect(step.review).toBeUndefined();
      const action = buttons(step).find((button) => button.label === label)?.action ?? '';
      step = press(action.replace('review::', ''));
      asked.push(plain(step.shown?.text ?? []));
      expect(step.as).toEqual({ mark: 'review:9:2', edits: true });
    }
    expect(asked).toEqual([
      '2/4 Was the answer right and complete?',
      '3/4 Was the tone kind and clear?',
      '4/4 Were personal data and the rules respected?',
      'Thank you: the review is noted.',
    ]);
    expect(step.review).toEqual({ handoff: 9, reviewer: 2, answers: ['yes', 'no', 'na', 'yes'], at: 50 });
    expect(buttons(step)).toEqual([]);
  });

  test('of the one whose conversation it was is refused, at every step', () => {
    for (const arg of ['9', '9:1:yyyy']) expect(press(arg, ana.id)).toEqual({ told: 'reviewOwn' });
  });

  test('on the questions of somebody else is refused', () => {
    expect(press('9:3:yyyy')).toEqual({ told: 'reviewOthers' });
  });

  test('for a conversation that is not known, or of a shape that is none of ours, leads nowhere', () => {
    expect(press('9', ben.id, 'unknown')).toEqual({ told: 'nobodyWaits' });
    for (const arg of ['', 'x', '9:2', '9:2:', '9:2:yyyyy', '9:2:yz', '-9', '9:2:yy:y'])
      expect(press(arg)).toEqual({ told: 'nobodyWaits' });
  });

  test('carries no more than every platform takes, with the largest numbers', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const step = reviewStep('en', largest, 1, readPress(`${largest}:${largest}:yyy`), 1);
    for (const { action } of buttons(step)) expect(action.length).toBeLessThanOrEqual(64);
  });
});
