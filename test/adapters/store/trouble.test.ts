// When the disk is full or will not take a write: nothing of a commit is written, and all works again afterwards.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../adapters/store/sqlite/database.ts';
import { serve } from '../../../adapters/store/sqlite.ts';
import { type Changes, noChanges } from '../../../core/store.ts';
import { bot, changes, conversations, customerPlace } from '../../contract/store/sample.ts';
import { databaseFiles } from './place.ts';

const nextFile = databaseFiles();

interface Trouble {
  readonly name: string;
  readonly begin: (database: Database) => void;
  readonly end: (database: Database) => void;
}

const troubles: readonly Trouble[] = [
  {
    name: 'a full disk',
    begin: ({ db }) => {
      const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
      db.exec(`PRAGMA max_page_count = ${pages + 1}`);
    },
    end: ({ db }) => db.exec('PRAGMA max_page_count = 1000000'),
  },
  {
    name: 'a file that may only be read',
    begin: ({ db }) => db.exec('PRAGMA query_only = ON'),
    end: ({ db }) => db.exec('PRAGMA query_only = OFF'),
  },
];

/** Larger than what a nearly full disk still takes. */
const large = 'x'.repeat(40_000);

describe.each(troubles)('$name', ({ begin, end }) => {
  let database: Database;
  let lost: unknown[];
  let open: ReturnType<typeof serve>;
  beforeEach(async () => {
    database = openDatabase(nextFile());
    lost = [];
    open = serve(database, { shelfLost: (error) => lost.push(error) });
    await open.store.commit(conversations(bot(1)));
  });
  afterEach(() => open.close());

  const attempt = changes({
    ...conversations(bot(1, customerPlace(1), 5), bot(2)),
    inbox: [{ key: 'a', at: 1 }],
    said: [{ conversation: 1, said: { at: 1, who: 'customer', name: 'Noor', text: large } }],
  });
  const look = () =>
    open.store.read([
      { inbox: 'a', select: { by: 'id', id: 1 } },
      { select: { by: 'customer', place: customerPlace(2) } },
    ]);

  test('refuses a commit as a whole and takes it when it is over', async () => {
    begin(database);
    await expect(open.store.commit(attempt)).rejects.toThrow();
    await expect(open.store.commit(attempt)).rejects.toThrow();
    expect(database.db.isTransaction).toBe(false);
    expect(await look()).toEqual([{ seen: false, state: bot(1) }, { seen: false }]);
    expect(await open.store.recent(1, 9)).toEqual([]);
    end(database);
    await open.store.commit(attempt);
    expect(await look()).toEqual([
      { seen: true, state: bot(1, customerPlace(1), 5) },
      { seen: false, state: bot(2) },
    ]);
    expect(await open.store.recent(1, 9)).toHaveLength(1);
  });

  test('is found by probing, once not even small things are taken, and for as long as it lasts', async () => {
    await open.store.probe();
    begin(database);
    const said = { at: 1, who: 'bot', name: 'Bot', text: 'x'.repeat(1_000) } as const;
    const small = changes({ said: [{ conversation: 1, said }] });
    await expect(
      (async () => {
        for (let i = 0; i < 100; i += 1) await open.store.commit(small);
      })(),
    ).rejects.toThrow();
    await expect(open.store.probe()).rejects.toThrow();
    await expect(open.store.probe()).rejects.toThrow();
    end(database);
    await open.store.probe();
    await open.store.commit(small);
  });

  test('refuses a journal’s entries and takes them when it is over', async () => {
    begin(database);
    const refused = await Promise.allSettled([
      open.journal.append('place', 'a', 1, large),
      open.journal.append('place', 'b', 1, large),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await open.journal.latest('place', 9)).toEqual([]);
    end(database);
    await open.journal.append('place', 'a', 1, large);
    expect(await open.journal.latest('place', 9)).toHaveLength(1);
  });

  test('loses a value of the shelf without holding anybody up, and says so', async () => {
    begin(database);
    await open.shelf.set('code', large, 60_000);
    expect(await open.shelf.get('code')).toBeUndefined();
    expect(lost).toHaveLength(1);
    end(database);
    await open.shelf.set('code', large, 60_000);
    expect(await open.shelf.get('code')).toBe(large);
  });
});

describe('the disk is waited for', () => {
  /** So many that they are waited for beside the event loop. */
  const said = (key: string): Changes => ({
    ...noChanges(),
    inbox: ['', '2', '3'].map((more) => ({ key: key + more, at: 1 })),
  });

  test('a commit resolves only when the log is on the disk', async () => {
    const database = openDatabase(nextFile());
    let arrive = (): void => undefined;
    const disk = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { store, close } = serve({ ...database, synced: () => disk });
    let resolved = false;
    const committed = store.commit(said('a')).then(() => {
      resolved = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(resolved).toBe(false);
    arrive();
    await committed;
    close();
  });

  test('a disk that refuses rejects the commit, and the next one that resolves stands for both', async () => {
    const database = openDatabase(nextFile());
    let refuses = true;
    const synced = () => (refuses ? Promise.reject(new Error('refused')) : database.synced());
    const { store, close } = serve({ ...database, synced });
    await expect(store.commit(said('a'))).rejects.toThrow('refused');
    refuses = false;
    await store.commit(said('b'));
    expect((await store.read([{ inbox: 'a' }, { inbox: 'b' }])).map(({ seen }) => seen)).toEqual([true, true]);
    close();
  });

  test('those who wait while the disk is busy share its next turn', async () => {
    const database = openDatabase(nextFile());
    const { store, close } = serve(database);
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.commit(said(`k${i}`))));
    expect((await store.read([{ inbox: 'k19' }]))[0]?.seen).toBe(true);
    close();
  });

  test('what is not a batch waits within its own commit, also after the shelf was written or failed', async () => {
    const database = openDatabase(nextFile());
    const { shelf, store, close } = serve(database);
    const FULL = 2;
    const synchronous = () => database.db.prepare('PRAGMA synchronous').get()?.synchronous;
    await shelf.set('code', 'value', 1_000);
    await store.probe();
    expect(synchronous()).toBe(FULL);
    database.db.exec('PRAGMA query_only = ON');
    await shelf.set('code', 'value', 1_000);
    database.db.exec('PRAGMA query_only = OFF');
    await store.probe();
    expect(synchronous()).toBe(FULL);
    expect(database.db.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal');
    close();
  });
});
