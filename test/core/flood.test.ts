// A customer who writes faster than anybody reads: what is held back, what never is, and that nothing is lost.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type File, type Message, type Placed, plain } from '../../core/message.ts';
import { policyDefaults } from '../../core/policy.ts';
import { ana, assigned, customerPlace, replied, type Story, story } from './story.ts';

const { floodMessagesMax: most, floodMs } = policyDefaults;
const by = { customer: { account: 'chat', id: 'p1', name: 'Noor' }, place: customerPlace };

/** So many words, one a second, with a quiet moment before; `each` sees every step. */
function flood(from: Story, count: number, each: (at: Story, n: number) => void = () => undefined, gap = -950): Story {
  let at = from.later(floodMs);
  for (let n = 1; n <= count; n += 1) {
    at = at.writes(`word${n}.`).later(gap);
    each(at, n);
  }
  return at;
}

const flooded = (from: Story): Story => flood(from, most + 5);
const thread = (at: Story): string[] => at.toThread.filter((line) => line.startsWith('Noor: '));
const asks = (at: Story): number => at.effects.filter(({ type }) => type === 'ask').length;
const id = (at: Story, words: string): string =>
  at.effects.flatMap((effect) =>
    effect.type === 'record' && effect.said.text === words && effect.source ? [effect.source.id] : [],
  )[0] ?? '';

describe('while the bot answers', () => {
  test('the first twenty are answered, then one hint, silence, and the latest after the burst', () => {
    const answered: number[] = [];
    const hints: number[] = [];
    const at = flood(story(), most + 5, (now, n) => {
      if (asks(now) > 0) answered.push(n);
      if (now.toCustomer.some((words) => words.includes('nothing of it is lost'))) hints.push(n);
      expect(now.effects.some((effect) => effect.type === 'record' && effect.said.text === `word${n}.`)).toBe(true);
    });
    expect(answered).toEqual(Array.from({ length: most }, (_, n) => n + 1));
    expect(hints).toEqual([most + 1]);
    const over = at.rings('flood');
    expect(over.effects).toContainEqual(expect.objectContaining({ type: 'ask', text: `word${most + 5}.` }));
    expect(asks(over.later(floodMs).writes('calm again'))).toBe(1);
    expect(over.later(floodMs).writes('calm again').toCustomer).toEqual([]);
  });

  test('a human is there at once when asked for, and whoever is in distress is heard', () => {
    const asked = flooded(story()).writes('give me a human', true);
    expect(asked.state.phase).toBe('waiting');
    expect(asked.toCustomer.join()).toContain('next in line');
    const grave = flooded(story()).writes('I want to kill myself');
    expect(grave.state).toMatchObject({ phase: 'waiting', handoff: { distress: 'selfHarm' } });
    expect(grave.toCustomer.join()).toContain('emergency number');
    expect(grave.toCustomer.join()).not.toContain('take your time');
  });

  test('as many with pauses are no flood', () => {
    flood(story(), most * 2, (now) => expect(asks(now)).toBe(1), 1_000);
  });
});

describe('in line', () => {
  test('the card is brought up to date once, and the place is kept', () => {
    const at = flooded(story().writes('where is my bike', true));
    expect(at.atDesk).toEqual([]);
    expect(at.rings('flood').atDesk[0]).toContain(`word${most + 5}.`);
    const again = at.writes('human!', true);
    expect(again.toCustomer).toEqual([]);
    expect(again.state.phase).toBe('waiting');
  });
});

describe('in the thread', () => {
  test('what comes on top arrives as one message, in order, and the agents learn of it once', () => {
    const seen: string[] = [];
    const notes: string[] = [];
    const at = flood(replied(), most + 5, (now) => {
      seen.push(...thread(now));
      notes.push(...now.toThread.filter((line) => line.includes('/block')));
    });
    expect(seen).toHaveLength(most);
    expect(notes).toHaveLength(1);
    expect(thread(at.rings('flood'))).toEqual(['Noor: word21.\nword22.\nword23.\nword24.\nword25.']);
    expect(thread(at.rings('flood').rings('flood'))).toEqual([]);
  });

  test('what was taken back meanwhile is not in it, and what was edited reads as it does now', () => {
    const from = flood(replied(), most + 1);
    const first = from.writes('my secret');
    const second = first.writes('a tpyo');
    const source = (at: Story, words: string) => ({ ...customerPlace, id: id(at, words) });
    const changed = second
      .happens({ ...by, type: 'customerRemoved', source: source(first, 'my secret') })
      .happens({ ...by, type: 'customerEdited', source: source(second, 'a tpyo'), message: { text: ['a typo'] } });
    expect(thread(changed.rings('flood'))).toEqual(['Noor: word21.\na typo']);
  });

  test('what is taken back or edited afterwards changes in the bundle', () => {
    const from = flood(replied(), most);
    const first = from.writes('my secret');
    const second = first.writes('hello');
    const bundle = second.rings('flood');
    expect(thread(bundle)).toEqual(['Noor: my secret\nhello']);
    const sent = bundle.effects.find((effect) => effect.type === 'send');
    const gone = bundle.happens({
      ...by,
      type: 'customerRemoved',
      source: { ...customerPlace, id: id(first, 'my secret') },
    });
    expect(gone.alarms.has('flood')).toBe(true);
    const now = gone.rings('flood');
    expect(now.effects).toMatchObject([
      { type: 'edit', of: { mark: sent?.type === 'send' ? sent.mark : '' }, message: { text: ['hello'] } },
    ]);
    const all = now
      .happens({ ...by, type: 'customerRemoved', source: { ...customerPlace, id: id(second, 'hello') } })
      .rings('flood');
    expect(all.effects.map(({ type }) => type)).toEqual(['remove']);
  });

  test('files and words of distress come at once, behind what was before them', () => {
    const file = { account: 'chat', ref: 'r', name: 'a.pdf', kind: 'file' } as unknown as File;
    const at = flood(replied(), most + 2);
    const withFile = at.writes({ text: ['look'], files: [file] });
    expect(thread(withFile).map((line) => line.split('\n')[0])).toEqual(['Noor: word21.', 'Noor: look']);
    const grave = at.writes('I want to kill myself');
    expect(thread(grave)).toEqual(['Noor: word21.\nword22.', 'Noor: I want to kill myself']);
  });

  test('a very long flood stays small, and says where the rest is', () => {
    const at = flood(replied(), most + 200);
    expect(JSON.stringify(at.state).length).toBeLessThan(3_000);
    const [bundle = ''] = thread(at.rings('flood'));
    expect(bundle.length).toBeLessThan(2_000);
    expect(bundle).toContain('/transcript');
  });

  test('whoever closes it in the middle of a flood still gets the rest', () => {
    const closed = flooded(replied()).agentPresses(ana, 'close');
    expect(closed.state.phase).toBe('rating');
    expect(thread(closed.rings('flood'))[0]).toContain('word21.');
  });
});

type Step = 'write' | 'human' | 'distress' | 'take' | 'reply' | 'close' | 'pause' | 'ring' | 'remove' | 'place';

/** What agents read of the customer's words in the thread, by what the latest event sent there. */
const read = (at: Story): string[] =>
  at.effects.flatMap((effect) =>
    effect.type === 'send' && 'thread' in effect.to && effect.message.speaker === 'Noor'
      ? plain(effect.message.text).split('\n')
      : [],
  );

/** A customer of whom Ana took the request, with what was meant for the thread and what stands there. */
function played(steps: readonly Step[]): { meant: string[]; seen: string[]; hidden: string[] } {
  let at = assigned();
  const seen: string[] = [];
  const hidden: string[] = [];
  const meant: { words: string; source: Placed | undefined }[] = [];
  const go = (next: Story): void => {
    at = next.later(-950);
    seen.push(...read(at));
    expect(JSON.stringify(at.state.pace ?? {}).length).toBeLessThan(3_000);
  };
  const says = (words: string, more: Partial<Message> = {}, asksHuman = false): void => {
    const was = at.state.phase;
    go(at.writes({ text: [words], ...more }, asksHuman && was !== 'assigned'));
    const lines = at.effects.flatMap((effect) =>
      effect.type === 'record' && effect.said.who === 'customer' ? [effect] : [],
    );
    expect(lines).toHaveLength(1);
    if (was === 'assigned') meant.push({ words, source: lines[0]?.source });
  };
  const rings = (): void => {
    if (at.alarms.has('flood')) go(at.rings('flood'));
  };
  const heard = (): void => expect(['waiting', 'assigned']).toContain(at.state.phase);
  const takesBack = (): void => {
    const last = meant.at(-1);
    if (!last?.source) return;
    const held = !seen.includes(last.words);
    go(at.happens({ ...by, type: 'customerRemoved', source: last.source }));
    if (held) hidden.push(...meant.splice(-1).map(({ words }) => words));
  };
  const acts: Record<Step, (n: number) => void> = {
    write: (n) => says(`w${n}.`),
    place: (n) => says(`p${n}.`, { location: { latitude: 1, longitude: 2 } }),
    human(n) {
      says(`h${n}.`, {}, true);
      heard();
    },
    distress(n) {
      says(`d${n}. I want to kill myself`);
      heard();
    },
    take: () => go(at.agentPresses(ana, 'take')),
    reply: () => go(at.agentWrites(ana, 'yes')),
    close: () => go(at.agentPresses(ana, 'close')),
    remove: takesBack,
    ring: rings,
    pause() {
      rings();
      at = at.later(floodMs * 2);
    },
  };
  for (const [n, step] of steps.entries()) acts[step](n);
  rings();
  return { meant: meant.map(({ words }) => words), seen, hidden };
}

test('whatever the order: a human is got by asking, and nothing is lost, doubled, or out of order', () => {
  const weights: Record<Step, number> = {
    write: 40,
    human: 2,
    distress: 1,
    take: 3,
    reply: 3,
    close: 1,
    pause: 1,
    ring: 1,
    remove: 2,
    place: 1,
  };
  const step = fc.oneof(
    ...(Object.keys(weights) as Step[]).map((name) => ({ weight: weights[name], arbitrary: fc.constant(name) })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const { meant, seen, hidden } = played(steps);
      expect(seen).toEqual(meant);
      for (const words of hidden) expect(seen).not.toContain(words);
    }),
    { numRuns: 300 },
  );
});
