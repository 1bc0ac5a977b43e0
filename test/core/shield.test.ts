// Agents read what customers write with personal data replaced, wherever it is shown; customers are told so.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../core/effect.ts';
import type { Event } from '../../core/event.ts';
import { plain } from '../../core/message.ts';
import { ana, customer, customerPlace, type Story, story, text } from './story.ts';

fc.configureGlobal({ seed: 5, numRuns: 200 });

const card = '4111 1111 1111 1111';

const claimed = (): Story => story().writes('Hello').commands({ name: 'human' }).agentPresses(ana, 'take');

const edits = (told: Story, id: string, words: string): Story =>
  told.happens({
    type: 'customerEdited',
    customer,
    place: customerPlace,
    message: text(words),
    source: { ...customerPlace, id },
  } as Partial<Event> & { type: 'customerEdited' });

/** The id of the message that the latest event was. */
const idOf = ({ effects }: Story): string => {
  const record = effects.find((effect) => effect.type === 'record');
  return record?.type === 'record' ? (record.source?.id ?? '') : '';
};

const records = ({ effects }: Story): Extract<Effect, { type: 'record' }>[] =>
  effects.flatMap((effect) => (effect.type === 'record' && effect.said.who === 'customer' ? [effect] : []));

describe('in the thread', () => {
  test('a value is replaced by its name and number, and the same value by the same', () => {
    const first = claimed().writes(`my card is ${card}, write to ana@example.org`);
    expect(first.toThread).toEqual(['Noor: my card is [card 1], write to [e-mail 1]']);
    expect(first.writes('again: 4111111111111111').toThread).toEqual(['Noor: again: [card 1]']);
    expect(first.writes('or bob@example.org').toThread).toEqual(['Noor: or [e-mail 2]']);
  });

  test('the customer is told once which values are hidden, and the first time who may see them after all', () => {
    const first = claimed().writes(`my card is ${card}`);
    const hidden = 'For your safety, whoever helps you sees [card 1] in place of what you wrote there.';
    const rights =
      'Only somebody who has the right to can look at it; they must say why, and that is noted. /export shows it all to you.';
    expect(first.toCustomer).toEqual([`${hidden} ${rights}`]);
    expect(first.writes(`it is ${card}`).toCustomer).toEqual([]);
    expect(first.writes('or ana@example.org').toCustomer).toEqual([hidden.replace('card', 'e-mail')]);
    expect(claimed().writes('where is my tent?').toCustomer).toEqual([]);
  });

  test('quotes, names of files and shared contacts are masked too', () => {
    const told = claimed().writes({
      text: ['here'],
      quote: `card ${card}`,
      files: [{ kind: 'file', name: 'ana@example.org.pdf', ref: 'f1', account: 'chat', mime: 'application/pdf' }],
      contact: { name: 'Bo', phone: '+34 612 345 678' },
    });
    const sent = told.effects.find((effect) => effect.type === 'send');
    expect(sent?.type === 'send' && sent.message).toMatchObject({
      quote: 'card [card 1]',
      contact: { name: 'Bo', phone: '[phone 1]' },
    });
    expect(JSON.stringify(sent)).not.toContain('ana@example.org');
  });

  test('an edit is masked like a message', () => {
    const told = claimed().writes('my card number follows');
    expect(edits(told, idOf(told), `my card is ${card}`).toThread).toEqual(['Noor: my card is [card 1]']);
  });

  test('what an agent writes is the customer’s to read as it is', () => {
    expect(claimed().agentWrites(ana, 'write to shop@example.org').toCustomer).toEqual([
      'Ana, community helper: write to shop@example.org',
    ]);
  });
});

describe('split over messages', () => {
  test('the second half is masked, and the first where it stands', () => {
    const told = claimed().writes('my card is 4111 1111').writes('1111 1111 thanks');
    expect(told.toThread).toEqual(['Noor: my card is [card 1]', 'Noor: [card 1] thanks']);
    expect(told.effects.find((effect) => effect.type === 'edit')).toMatchObject({
      of: { source: { channel: 'c1' } },
      message: { speaker: 'Noor' },
    });
  });

  test('chatter between the halves hides nothing', () => {
    const told = claimed().writes('my card is 4111 1111').writes('wait please').writes('1111 1111');
    expect(told.toThread).toEqual(['Noor: my card is [card 1]', 'Noor: [card 1]']);
  });

  test('a value that an edit completes is masked in both', () => {
    const first = claimed().writes('my card is 4111');
    const id = idOf(first);
    const told = edits(first.writes('1111 1111'), id, 'my card is 4111 1111');
    expect(told.toThread.toSorted()).toEqual(['Noor: [card 2]', 'Noor: my card is [card 2]']);
  });

  test('two values over three messages are both masked', () => {
    const told = claimed().writes('4111 1111').writes('1111 1111 and DE89 3704').writes('0044 0532 0130 00');
    expect(told.toThread).toEqual(['Noor: [card 1] and [IBAN 1]', 'Noor: [IBAN 1]']);
  });

  test('what was taken for something shorter reads as the whole once that is known', () => {
    const told = claimed()
      .writes(`my card ${card} was charged twice`)
      .writes('the number ends 4111 1111')
      .writes('1111 1111 if you need it');
    expect(told.toThread).toEqual(['Noor: the number ends [card 1]', 'Noor: [card 1] if you need it']);
  });

  test('numbers far apart in time do not belong together', () => {
    const told = claimed()
      .writes('my card is 4111 1111')
      .later(11 * 60_000)
      .writes('and 11 boots');
    expect(told.toThread).toEqual(['Noor: and 11 boots']);
  });

  test('the card quotes a question that was completed later as it must be read', () => {
    const told = story().writes('my card is 4111 1111', true).writes('1111 1111 is the rest');
    expect(told.atDesk.join('\n')).toContain('my card is [card 1]');
    expect(told.atDesk.join('\n')).not.toContain('1111');
    expect(told.agentPresses(ana, 'take').toThread.join('\n')).not.toContain('1111');
  });
});

describe('what is written down', () => {
  test('the transcript holds the masked words, and beside them what was written', () => {
    const told = claimed().writes(`my card is ${card}`);
    expect(records(told)).toMatchObject([{ said: { text: 'my card is [card 1]' }, unmasked: `my card is ${card}` }]);
    expect(records(claimed().writes('where is my tent?'))[0]).not.toHaveProperty('unmasked');
  });

  test('cards and what agents read before they answer show nothing of it', () => {
    const told = story().writes(`my card ${card} was charged twice`).writes('I want a person', true);
    expect(told.atDesk.join('\n')).toContain('my card [card 1] was charged twice');
    expect(told.atDesk.join('\n')).not.toContain('For your safety');
    const taken = told.agentPresses(ana, 'take');
    expect([...told.atDesk, ...taken.atDesk, ...taken.toThread].join('\n')).not.toContain('1111');
  });

  test('the bot is asked the masked question', () => {
    const ask = story()
      .writes(`was ${card} charged?`)
      .effects.find((effect) => effect.type === 'ask');
    expect(ask).toMatchObject({ text: 'was [card 1] charged?' });
  });

  test('an edit changes the transcript, and what is taken back is gone from it', () => {
    const told = story().writes('tent or boots?');
    const edited = edits(told, idOf(told), 'boots!').writes('a person please', true);
    expect(edited.atDesk.join('\n')).toContain('boots!');
    expect(edited.atDesk.join('\n')).not.toContain('tent or boots?');
    const removed = told
      .happens({
        type: 'customerRemoved',
        customer,
        place: customerPlace,
        source: { ...customerPlace, id: idOf(told) },
      } as Partial<Event> & { type: 'customerRemoved' })
      .writes('a person please', true);
    expect(removed.atDesk.join('\n')).not.toContain('tent or boots?');
  });
});

test('a card cut anywhere, over any messages, is nowhere to be read in full', () => {
  const digits = '4111111111111111';
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 3, max: 13 }), { minLength: 1, maxLength: 3 }), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), digits.length];
      const parts = ends.map((end, i) => digits.slice(i === 0 ? 0 : ends[i - 1], end));
      const shown = new Map<string, string>();
      let told = claimed();
      for (const part of parts) {
        told = told.writes(part);
        for (const effect of told.effects) {
          if (effect.type === 'send' && effect.source)
            shown.set(effect.source[0]?.id ?? '', plain(effect.message.text));
          if (effect.type === 'edit' && 'source' in effect.of)
            shown.set(effect.of.source.id, plain(effect.message.text));
        }
      }
      expect([...shown.values()].join('')).not.toMatch(/\d{3}/);
    }),
  );
});
