// A customer in distress, told as stories: the human comes at once, the text is shown once, and whoever is there is told.
import { describe, expect, test } from 'vitest';
import type { Conversation, Waiting } from '../../core/conversation.ts';
import { begin } from '../../core/match.ts';
import { say } from '../../core/words.ts';
import { ana, assigned, ben, desk, replied, type Story, story } from './story.ts';

const dark = 'I want to kill myself';
const angry = 'I will sue you';
const emergency = say('en', 'emergency');
const line = (kind: 'selfHarm' | 'threat' | 'fraud' | 'legal'): string =>
  say('en', 'cardDistress', { what: say('en', `distress_${kind}`) });

const distressOf = ({ state }: Story): string | undefined =>
  state.phase === 'waiting' || state.phase === 'assigned' ? state.handoff.distress : undefined;
const handoffOf = ({ state }: Story): Waiting['handoff'] => (state as Waiting).handoff;
const audits = ({ effects }: Story) => effects.filter(({ type }) => type === 'audit');
const closed = (): Story => replied().agentCommands(ana, { name: 'close', outcome: '' } as never);

describe('while they wait in line', () => {
  const matchedBefore = (told: Story): Story => {
    const handoff = handoffOf(told);
    const ladder = { wave: 5, count: 1, until: 2_000_000, asked: [ana.id] };
    const wave = { handoff: handoff.id, ask: [ana.id], ladder, lookAt: 2_000_000 };
    const asked = [{ agent: ana, desk }];
    return told.happens({ type: 'matched', handoff: handoff.id, seen: begin, wave, asked, why: 'wave 5' });
  };

  test('the asking begins anew, at once; who is asked still is not asked twice', () => {
    const before = matchedBefore(story().commands({ name: 'human' }));
    expect(handoffOf(before).ladder).toMatchObject({ wave: 5, until: 2_000_000 });
    const told = before.writes(dark);
    expect(handoffOf(told).ladder).toEqual({ ...begin, asked: [ana.id] });
    expect(told.alarms.get('wave')).toBeLessThan(2_000_000);
    const again = matchedBefore(story().writes(dark)).writes('please, I want to end my life');
    expect(handoffOf(again).ladder).toMatchObject({ wave: 5 });
  });
});

describe('while the bot answers', () => {
  test('a human is asked for at once, and the bot says nothing of its own', () => {
    const told = story().writes(dark);
    expect(told.state.phase).toBe('waiting');
    expect(distressOf(told)).toBe('selfHarm');
    expect(told.effects.some(({ type }) => type === 'ask')).toBe(false);
    expect(told.alarms.has('remind')).toBe(true);
    expect(told.handoffs).toMatchObject([{ standing: 'waiting' }]);
  });

  test('the customer reads the emergency text first, then their place in line', () => {
    const [first, second] = story().writes(dark).toCustomer;
    expect(first).toBe(emergency);
    expect(second).toContain('next in line');
  });

  test('who may be in danger is not sent back to the bot; whom fraud or the law troubles may ask it', () => {
    const labels = (told: Story): string[] =>
      told.effects.flatMap((effect) =>
        effect.type === 'send' ? (effect.message.buttons ?? []).flat().map(({ label }) => label) : [],
      );
    expect(labels(story().writes(dark))).not.toContain(say('en', 'askMeanwhile'));
    expect(story().writes(dark).toCustomer.join()).not.toContain('go on asking me');
    expect(labels(story().writes(angry))).toContain(say('en', 'askMeanwhile'));
  });

  test('the card says so in its first line, in bold', () => {
    const told = story().writes(dark);
    expect(told.atDesk[0]?.startsWith(line('selfHarm'))).toBe(true);
    const card = told.effects.find((effect) => effect.type === 'send' && effect.mark);
    const text = card?.type === 'send' ? card.message.text : [];
    expect(text.slice(0, 2)).toEqual([{ type: 'bold', children: [line('selfHarm')] }, '\n']);
  });

  test('it is audited, as the house’s own doing', () => {
    expect(audits(story().writes(dark))).toEqual([{ type: 'audit', what: 'distress', why: 'selfHarm' }]);
  });

  test('the words are in the transcript before what follows from them', () => {
    const kinds = story()
      .writes(dark)
      .effects.map((effect) => (effect.type === 'record' ? effect.said.who : effect.type));
    expect(kinds[0]).toBe('customer');
  });

  test('violence and danger are answered with the text, fraud and the law without it', () => {
    expect(story().writes('my husband is beating me').toCustomer[0]).toBe(emergency);
    for (const words of ['I have been scammed', angry]) {
      const told = story().writes(words);
      expect(told.state.phase).toBe('waiting');
      expect(told.toCustomer.join()).not.toContain(emergency);
      expect(told.toCustomer).toHaveLength(1);
    }
  });

  test('a plain request carries no distress', () => {
    const told = story().writes('a human please', true);
    expect(distressOf(told)).toBeUndefined();
    expect(told.atDesk[0]).not.toContain(line('selfHarm'));
    expect(audits(told)).toEqual([]);
  });

  test('no answer to an earlier question comes in between', () => {
    const told = story().writes('where is my bike').writes(dark).answers({ kind: 'unsure', near: [] }, 1);
    expect(told.effects).toEqual([]);
  });
});

describe('while waiting', () => {
  test('the open request is marked, its card says so, and the place in line is kept', () => {
    const before = story().writes('a human please', true);
    const told = before.writes(dark);
    expect(told.handoffs).toEqual(before.handoffs);
    expect(distressOf(told)).toBe('selfHarm');
    expect(told.atDesk).toHaveLength(1);
    expect(told.atDesk[0]?.startsWith(line('selfHarm'))).toBe(true);
    expect(told.toCustomer[0]).toBe(emergency);
    expect(audits(told)).toHaveLength(1);
  });

  test('the bot that was asked in falls silent', () => {
    const told = story().writes('a human please', true).presses('meanwhile').writes(dark);
    expect(told.state).toMatchObject({ botHelps: false });
    expect(told.effects.some(({ type }) => type === 'ask')).toBe(false);
  });

  test('said again, it is neither shown nor audited again', () => {
    const told = story().writes(dark).writes('I really want to die');
    expect(told.toCustomer.join()).not.toContain(emergency);
    expect(audits(told)).toEqual([]);
  });

  test('a day later the text is shown again', () => {
    const told = story()
      .writes(dark)
      .later(25 * 3_600_000)
      .writes(dark);
    expect(told.toCustomer[0]).toBe(emergency);
  });

  test('the gravest that was said stays', () => {
    const told = story().writes(angry).writes(dark);
    expect(distressOf(told)).toBe('selfHarm');
    expect(audits(told)).toEqual([{ type: 'audit', what: 'distress', why: 'selfHarm' }]);
    expect(told.toCustomer[0]).toBe(emergency);
    expect(distressOf(told.writes(angry))).toBe('selfHarm');
  });

  test('a reminder at the desk says it too', () => {
    const told = story().writes(dark).rings('remind');
    expect(told.atDesk.join('\n')).toContain(
      `${line('selfHarm')}\n${say('en', 'stillWaitingCard', { name: 'Noor', waited: say('en', 'waitedNow') })}`,
    );
  });

  test('who was to be asked alone is no longer', () => {
    const again = closed().writes('one more thing');
    expect(again.state).toMatchObject({ phase: 'waiting', prefer: ana });
    const told = again.writes(dark);
    expect((told.state as { prefer?: unknown }).prefer).toBeUndefined();
    expect(told.atDesk[0]?.startsWith(line('selfHarm'))).toBe(true);
    expect(told.alarms.has('prefer')).toBe(false);
  });
});

describe('while a human is there', () => {
  test('the words reach the thread, with a line for the agent; the customer reads the text', () => {
    const told = replied().writes(dark);
    expect(told.toThread).toEqual([`Noor: ${dark}`, `${line('selfHarm')}\n`]);
    expect(told.toCustomer).toEqual([emergency]);
    expect(distressOf(told)).toBe('selfHarm');
    expect(audits(told)).toHaveLength(1);
  });

  test('once: the next words are just passed on', () => {
    const told = replied().writes(dark).writes('I want to die');
    expect(told.toThread).toEqual(['Noor: I want to die']);
    expect(told.toCustomer).toEqual([]);
    expect(audits(told)).toEqual([]);
  });

  test('back in line, the card still says it', () => {
    const told = assigned().writes(dark).agentCommands(ana, { name: 'release' });
    expect(told.state.phase).toBe('waiting');
    expect(told.atDesk.at(-1)?.startsWith(line('selfHarm'))).toBe(true);
    expect(distressOf(told.agentPresses(ben, 'take'))).toBe('selfHarm');
  });
});

describe('after the close', () => {
  test('everybody is asked, not the agent of last time alone', () => {
    const told = closed().writes(dark);
    expect(told.state).toMatchObject({ phase: 'waiting' });
    expect((told.state as { prefer?: unknown }).prefer).toBeUndefined();
    expect(told.atDesk.some((card) => card.startsWith(line('selfHarm')))).toBe(true);
    expect(told.toCustomer[0]).toBe(emergency);
  });

  test('a new request without such words is an ordinary one, but the text is not forgotten', () => {
    const told = story().writes(dark).agentPresses(ana, 'take').agentWrites(ana, 'I am here.');
    const state = told
      .agentCommands(ana, { name: 'close', outcome: '' } as never)
      .writes('thanks, one more thing').state;
    expect((state as Extract<Conversation, { phase: 'waiting' }>).handoff.distress).toBeUndefined();
    expect(state.emergencyAt).toBeDefined();
  });
});

describe('leaving the line', () => {
  const call = say('en', 'emergencyCall');

  test.each([
    ['in danger they keep where to call', dark, true],
    ['with the law they are told that they can come back', angry, false],
  ])('%s', (_what, words, danger) => {
    for (const left of [story().writes(words).commands({ name: 'cancel' }), story().writes(words).presses('cancel')]) {
      expect(left.state.phase).toBe('bot');
      expect(left.toCustomer).toHaveLength(1);
      expect(left.toCustomer[0]).toContain('come back at any time');
      expect(left.toCustomer[0]?.includes(call)).toBe(danger);
      expect(left.toCustomer[0]).not.toContain('I am calling');
    }
  });

  test('everybody else just leaves', () => {
    const left = story().writes('where is my bike', true).commands({ name: 'cancel' });
    expect(left.toCustomer[0]).toContain(say('en', 'cancelled'));
  });
});

describe('an edit that brings such words', () => {
  const edits = (at: Story, id: string, words: string): Story =>
    at.happens({
      type: 'customerEdited',
      customer: at.state.customer,
      place: at.state.place,
      source: { ...at.state.place, id },
      message: { text: [words] },
      distress: 'selfHarm',
    });
  const idOf = (at: Story): string =>
    at.effects.flatMap((effect) => (effect.type === 'record' && effect.source ? [effect.source.id] : []))[0] ?? '';

  test('calls a human at once, and the card reads as it does now', () => {
    const asked = story().writes('hello you');
    const told = edits(asked, idOf(asked), dark);
    expect(told.toCustomer[0]).toBe(emergency);
    expect(distressOf(told)).toBe('selfHarm');
    expect(told.atDesk[0]).toContain(dark);
    expect(told.atDesk[0]).not.toContain('hello you');
    expect(told.effects.some(({ type }) => type === 'ask')).toBe(false);
  });

  test('marks who waits already, and who is talked with', () => {
    const waits = story().writes('where is my bike', true);
    const marked = edits(waits, idOf(waits), dark);
    expect(distressOf(marked)).toBe('selfHarm');
    expect(marked.atDesk[0]?.startsWith(line('selfHarm'))).toBe(true);
    const talks = replied().writes('hm');
    const now = edits(talks, idOf(talks), dark);
    expect(now.effects).toContainEqual(
      expect.objectContaining({ type: 'edit', message: expect.objectContaining({ text: [dark] }) }),
    );
    expect(now.toThread.join()).toContain(line('selfHarm'));
    expect(audits(edits(now, idOf(talks), `${dark}.`))).toEqual([]);
  });
});
