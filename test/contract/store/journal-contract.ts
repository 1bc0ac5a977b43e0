// What every journal and every shelf does, whatever stands behind them.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Journal, Shelf } from '../../../core/journal.ts';
import type { Subject } from './subject.ts';

export function journalContract(subject: Subject): void {
  describe('the journal', () => {
    let journal: Journal;
    beforeEach(() => {
      journal = subject.open().journal;
    });
    const write = (place: string, key: string) => journal.append(place, key, 5, `{"key":"${key}"}`);

    test('an entry is written once: the same key at the same place gives the entry that is there', async () => {
      const first = await write('a', 'k');
      const again = await journal.append('a', 'k', 99, 'other');
      expect(again).toEqual(first);
      expect(first).toEqual({ seq: first.seq, place: 'a', at: 5, data: '{"key":"k"}' });
      expect(await journal.find('a', 'k')).toEqual(first);
      expect(await journal.find('b', 'k')).toBeUndefined();
      expect((await write('b', 'k')).seq).toBeGreaterThan(first.seq);
    });

    test('entries written at the same moment have rising numbers, and one key is still one entry', async () => {
      const entries = await Promise.all([write('a', '1'), write('b', '1'), write('a', '2'), write('a', '1')]);
      const seqs = entries.map(({ seq }) => seq);
      expect(seqs[3]).toBe(seqs[0]);
      expect(seqs.slice(0, 3)).toEqual(seqs.slice(0, 3).toSorted((a, b) => a - b));
      expect(new Set(seqs).size).toBe(3);
      expect(await journal.since('a', 0, 9)).toHaveLength(2);
    });

    test('reads a place forwards after a number, and its newest entries oldest first', async () => {
      const seqs = [];
      for (const key of ['1', '2', '3', '4']) {
        seqs.push((await write('a', key)).seq);
        await write('b', key);
      }
      const keysOf = (entries: readonly { data: string }[]) => entries.map(({ data }) => JSON.parse(data).key);
      expect(keysOf(await journal.since('a', seqs[0] ?? 0, 2))).toEqual(['2', '3']);
      expect(keysOf(await journal.since('a', seqs[3] ?? 0, 2))).toEqual([]);
      expect(keysOf(await journal.latest('a', 3))).toEqual(['2', '3', '4']);
      expect(await journal.latest('a', 0)).toEqual([]);
      expect(await journal.latest('nowhere', 3)).toEqual([]);
    });

    test('lists the places under a prefix, the most recently written first', async () => {
      for (const place of ['desk/1', 'desk/2', 'room/1', 'desk', 'desk/1\u{10fffe}', 'desk/1'])
        await write(place, `${place}!`);
      await write('desk/1', 'later');
      expect(await journal.places('desk/', 9)).toEqual(['desk/1', 'desk/1\u{10fffe}', 'desk/2']);
      expect(await journal.places('desk/', 1)).toEqual(['desk/1']);
      expect(await journal.places('', 9)).toHaveLength(5);
      expect(await journal.places('desk_', 9)).toEqual([]);
    });

    test('entries are there after it was closed and opened again, and numbers go on rising', async (context) => {
      if (typeof subject.reopen === 'string') return context.skip(subject.reopen);
      const entry = await write('a', '1');
      journal = (await subject.reopen()).journal;
      expect(await journal.find('a', '1')).toEqual(entry);
      expect((await write('a', '2')).seq).toBeGreaterThan(entry.seq);
    });
  });

  describe('the shelf', () => {
    let shelf: Shelf;
    let now: number;
    beforeEach(() => {
      now = 1_000_000;
      shelf = subject.open({ now: () => now }).shelf;
    });

    test('keeps a value until it expires', async () => {
      await shelf.set('code', 'one', 60_000);
      expect(await shelf.get('code')).toBe('one');
      now += 50_000;
      expect(await shelf.get('code')).toBe('one');
      now += 20_000;
      expect(await shelf.get('code')).toBeUndefined();
    });

    test('a value written again is the new one, for as long as the new one lasts', async () => {
      await shelf.set('code', 'one', 10_000);
      await shelf.set('code', 'two "quoted"\n', 60_000);
      now += 20_000;
      expect(await shelf.get('code')).toBe('two "quoted"\n');
    });

    test('a deleted value is gone, and one that never was too', async () => {
      await shelf.set('code', 'one', 10_000);
      await shelf.delete('code');
      await shelf.delete('never');
      expect(await shelf.get('code')).toBeUndefined();
      expect(await shelf.get('never')).toBeUndefined();
    });

    test('a value with no time left is not kept', async () => {
      await shelf.set('code', 'one', 10_000);
      await shelf.set('code', 'two', 0);
      expect(await shelf.get('code')).toBeUndefined();
    });

    test('values that have not expired survive the sweeping of those that have', async () => {
      await shelf.set('short', 'one', 10_000);
      await shelf.set('long', 'two', 3_600_000);
      now += 600_000;
      await shelf.set('next', 'three', 10_000);
      expect(await shelf.get('short')).toBeUndefined();
      expect(await shelf.get('long')).toBe('two');
    });

    test('a deadline holds across closing and opening', async (context) => {
      if (typeof subject.reopen === 'string') return context.skip(subject.reopen);
      await shelf.set('short', 'one', 10_000);
      await shelf.set('long', 'two', 3_600_000);
      now += 600_000;
      shelf = (await subject.reopen()).shelf;
      expect(await shelf.get('short')).toBeUndefined();
      expect(await shelf.get('long')).toBe('two');
    });
  });
}
