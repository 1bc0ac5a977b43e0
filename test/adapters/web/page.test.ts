// The page's pure parts: folding a log, telling how a thread stands, safe links, names, commands.
import { describe, expect, test } from 'vitest';
import { wrongWith } from '../../../adapters/web/page/answer.ts';
import { suggestions } from '../../../adapters/web/page/commands.ts';
import type { Entry, Line } from '../../../adapters/web/page/entry.ts';
import { fold, foldAll } from '../../../adapters/web/page/fold.ts';
import { safeAddress } from '../../../adapters/web/page/rich.ts';
import { blank, names, standing, summarise } from '../../../adapters/web/page/summary.ts';
import { gist, initials, isNote, withoutSign } from '../../../adapters/web/page/voice.ts';
import { withoutRemoved } from '../../../adapters/web/reading.ts';

const lines = (...entries: readonly Entry[]): readonly Line[] =>
  entries.map((entry, i) => ({ seq: i + 1, at: 1_000 + i, place: 'desk/t', entry }));
const said = (id: string, ...text: string[]): Entry => ({ type: 'message', id, by: 'house', message: { text } });

describe('folding', () => {
  test('lines that repeat change nothing, in whatever batch they come', () => {
    const log = lines(said('a', 'x'), { type: 'edited', id: 'a', message: { text: ['y'] } }, said('b', 'z'));
    const once = foldAll(log);
    expect([...log, ...log.slice(1)].reduce(fold, foldAll(log.slice(0, 1)))).toEqual(once);
    expect(once.messages.map(({ message, edited }) => [message.text[0], edited])).toEqual([
      ['y', true],
      ['z', false],
    ]);
  });

  test('a removed message stays removed, keeps its speaker, and loses its words and reactions', () => {
    const log = lines(
      { type: 'message', id: 'a', by: 'house', message: { text: ['x'], speaker: 'Ana' } },
      { type: 'reacted', id: 'a', author: 'me', emoji: '👍' },
      { type: 'removed', id: 'a' },
      { type: 'edited', id: 'a', message: { text: ['late'] } },
    );
    expect(foldAll(log).messages).toMatchObject([
      { message: { text: [], speaker: 'Ana' }, removed: true, reactions: {} },
    ]);
    expect(JSON.stringify(withoutRemoved(log))).not.toMatch(/"x"|late/);
    expect(foldAll(withoutRemoved(log))).toEqual(foldAll(log));
  });

  test('changes of messages that are not loaded are passed over', () => {
    const log = lines({ type: 'edited', id: 'old', message: { text: ['x'] } }, { type: 'pinned', id: 'old' });
    expect(foldAll(log)).toMatchObject({ messages: [], pinned: 'old' });
  });
});

describe('how a thread stands', () => {
  const card = (text: string, ...verbs: string[]): Entry => ({
    type: 'message',
    id: 'card',
    by: 'house',
    message: { text: [text], buttons: [verbs.map((verb) => ({ label: verb, action: `${verb}:7` }))] },
  });
  const summary = (...entries: readonly Entry[]) => lines(...entries).reduce(summarise, blank('desk/t'));

  test('its control card tells: to be taken, mine, somebody else’s, over', () => {
    const owned = card('Messages of Ana go to Ben.', 'close', 'release');
    const pinned = { type: 'pinned', id: 'card' } as const;
    expect(standing(summary(card('Waiting', 'take', 'transcript'), pinned), 'Ana')).toBe('waiting');
    expect(standing(summary(owned, pinned), 'ANA')).toBe('mine');
    expect(standing(summary(owned, pinned), 'Anabel')).toBe('others');
    // Somebody of another desk who was let in leaves by what gives others their conversations back, and closes none.
    expect(standing(summary(card('Messages of Ana go to Noor.', 'release', 'note'), pinned), 'Ana')).toBe('mine');
    expect(standing(summary(owned, pinned, { type: 'edited', id: 'card', message: { text: ['Closed'] } }), 'Ana')).toBe(
      'closed',
    );
  });

  test('without a card whoever wrote last has it', () => {
    const wrote: Entry = {
      type: 'message',
      id: 'x',
      by: 'agent',
      author: 'agent:ana',
      name: 'Ana',
      message: { text: ['hi'] },
    };
    expect(standing(summary({ type: 'opened', title: 'T' }), 'Ana')).toBe('waiting');
    expect(standing(summary({ type: 'opened', title: 'Forgotten', over: true }), 'Ana')).toBe('closed');
    expect(standing(summary(wrote), 'Ana')).toBe('mine');
    expect(standing(summary(wrote), 'Ben')).toBe('others');
  });

  test('names are found as whole words in any script', () => {
    expect(names('What Ana writes', 'ana')).toBe(true);
    expect(names('What Anabel writes', 'ana')).toBe(false);
    expect(names('Обслуживает Анна.', 'анна')).toBe(true);
    expect(names('anything', ' ')).toBe(false);
  });

  test('a list shows the title, the latest words and who said them', () => {
    const state = summary({ type: 'opened', title: 'Guest 1' }, said('a', 'one\n two'), { type: 'named', name: 'Zoë' });
    expect(state).toMatchObject({ title: 'Zoë', words: 'one two', speaker: '', at: 1_001 });
    const spoken: Entry = { type: 'message', id: 'b', by: 'house', message: { text: ['hi'], speaker: 'Guest 1' } };
    expect(summary(said('a', 'notice'), spoken, said('c', 'another notice'))).toMatchObject({
      words: 'hi',
      speaker: 'Guest 1',
      at: 1_002,
    });
  });
});

describe('words', () => {
  test('only three kinds of address are links', () => {
    expect(safeAddress('https://example.org/a?b')).toBe('https://example.org/a?b');
    expect(safeAddress('mailto:a@example.org')).toBe('mailto:a@example.org');
    for (const url of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '/x',
      'tel:1',
    ]) {
      expect([url, safeAddress(url)]).toEqual([url, undefined]);
    }
  });

  test('initials are letters, whole ones', () => {
    expect([initials('Ana Berg'), initials('Guest 4821'), initials('Ö'), initials('42'), initials('😀')]).toEqual([
      'AB',
      'G',
      'Ö',
      '4',
      '😀',
    ]);
  });

  test('a note is what begins as one, and is read without its sign', () => {
    expect([isNote('// hm'), isNote(' /note hm'), isNote('/notes'), isNote('a // b')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(withoutSign(['//  hm', { type: 'bold', children: ['x'] }])).toEqual([
      'hm',
      { type: 'bold', children: ['x'] },
    ]);
  });

  test('the gist of a message without words is what it is', () => {
    const file = { kind: 'voice', account: 'web', ref: 'r', name: 'v.ogg', mime: 'audio/ogg' } as const;
    expect(gist({ text: [], files: [file] })).toBe('Voice message');
    expect(gist({ text: [], location: { latitude: 1, longitude: 2 } })).toBe('Location');
  });

  test('a form that names no limit takes as much as a message, and none takes more', () => {
    const form = { title: 'Note', label: 'Your note' };
    expect(wrongWith(form, 'x'.repeat(16_000))).toBe('');
    const tooLong = 'At most 16,000 characters, please.';
    expect(wrongWith(form, 'x'.repeat(16_001))).toBe(tooLong);
    expect(wrongWith({ ...form, lengthMax: 50_000 }, 'x'.repeat(16_001))).toBe(tooLong);
  });

  test('commands are offered while only a command is typed', () => {
    expect(suggestions('/t').map(({ name }) => name)).toEqual(['/take', '/transfer', '/transcript']);
    expect(suggestions('/transfer Ben')).toEqual([]);
    expect(suggestions('// note')).toEqual([]);
  });
});
