// Files that nobody looked into: what agents read under a customer's files, and nobody else anywhere.
import { describe, expect, test } from 'vitest';
import type { Event } from '../../core/event.ts';
import type { File, Message } from '../../core/message.ts';
import { ana, assigned, customer, customerPlace, replied, type Story } from './story.ts';

const LINE = 'Not checked: open files with care.';
const file = (kind: File['kind'], ref = '1'): File => ({
  kind,
  account: 'chat',
  ref,
  name: `${kind}.bin`,
  mime: 'application/octet-stream',
});
const giving = (words: string, ...files: File[]): Message => ({ text: words === '' ? [] : [words], files });

const edits = (told: Story, message: Message): Story =>
  told.happens({
    type: 'customerEdited',
    customer,
    place: customerPlace,
    message,
    source: { ...customerPlace, id: 'm1' },
  } as Partial<Event> & { type: 'customerEdited' });

describe('a customer’s files', () => {
  test('are marked for agents once, under the caption, also of an album', () => {
    expect(replied().writes(giving('my bill', file('file'))).toThread).toEqual([`Noor: my bill\n${LINE}`]);
    expect(replied().writes(giving('', file('photo'))).toThread).toEqual([`Noor: ${LINE}`]);
    const album = giving('two', file('photo', '1'), file('photo', '2'));
    expect(replied().writes(album).toThread).toEqual([`Noor: two\n${LINE}`]);
  });

  test('keep the mark when the caption is edited', () => {
    const told = edits(replied().writes(giving('my bil', file('file'))), giving('my bill', file('file')));
    expect(told.toThread).toEqual([`Noor: my bill\n${LINE}`]);
  });

  test('have none where nothing is opened, and words have none', () => {
    expect(replied().writes(giving('', file('voice'))).toThread).toEqual(['Noor: ']);
    expect(replied().writes(giving('', file('sticker'))).toThread).toEqual(['Noor: ']);
    expect(replied().writes('hello').toThread).toEqual(['Noor: hello']);
  });

  test('stand in the transcript without it', () => {
    const told = replied().writes(giving('my bill', file('file')));
    expect(told.effects).toContainEqual(
      expect.objectContaining({ type: 'record', said: expect.objectContaining({ text: 'my bill [file: file.bin]' }) }),
    );
  });
});

test('an agent’s files have no mark before the customer', () => {
  expect(assigned().agentWrites(ana, giving('the bill', file('file'))).toCustomer).toEqual([
    'Ana, community helper: the bill',
  ]);
});

describe('a picture whose hidden data could not be removed', () => {
  const arrived = (told: Story, toCustomer: boolean): Story =>
    told.happens({ type: 'uncleaned', toCustomer, file: 'tent.jpg', source: { ...customerPlace, id: 'm1' } });

  test('is told to the agents, whichever way it went, and to no customer', () => {
    const theirs = arrived(replied(), false);
    expect(theirs.toThread).toEqual(['The hidden data of tent.jpg (such as where it was taken) could not be removed.']);
    const ours = arrived(replied(), true);
    expect(ours.toThread[0]).toMatch(/^tent\.jpg went to Noor with its hidden data/);
    expect([theirs.toCustomer, ours.toCustomer]).toEqual([[], []]);
  });
});
