// `payout`, `quality` and `correct`: what they print, what they refuse, and that a correction is entered exactly once.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../adapters/store/memory.ts';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import { enterCorrections, leaveForService } from '../../config/corrections.ts';
import { loadConfiguration } from '../../config/load.ts';
import { operator } from '../../config/operator.ts';
import { payoutCsv, windowOf } from '../../config/payout.ts';
import { reportCommands } from '../../config/reports.ts';
import { type Profile, profileOf } from '../../core/duty.ts';
import { type Changes, noChanges, type Store } from '../../core/store.ts';
import { waiting } from '../contract/store/sample.ts';
import { folderOf } from './folder.ts';

const NOW = Date.UTC(2026, 11, 1);
const desk = { account: 'web', channel: 'desk' };
const agent = (id: number, alias: string): Changes['agents'][number] => ({
  agent: { id, account: 'web', person: `p${id}`, alias },
  desk,
  seenAt: 1,
});
const earned = (handoff: number, at: number, by = 7): Changes['ledger'][number] => ({
  agent: by,
  at,
  points: 10,
  why: 'resolved',
  handoff,
});

async function house(some: Partial<Changes> = {}) {
  const cwd = await folderOf({
    'patchthrough.yaml': 'accounts: { web: {} }\ndesks: [{ account: web, channel: desk }]\n',
  });
  const file = join(cwd, 'data/patchthrough.db');
  await mkdir(join(cwd, 'data'));
  const open = () => openSqlite(file);
  const first = open();
  await first.store.commit({ ...noChanges(), agents: [agent(7, 'Ana'), agent(8, 'Ben'), agent(9, 'ana')], ...some });
  first.close();
  const run = async (...words: string[]): Promise<string> => {
    let out = '';
    const commands = reportCommands({
      load: () => loadConfiguration({ cwd, env: {} }),
      write: (text) => {
        out += text;
      },
      now: () => NOW,
    });
    const [name = '', ...rest] = words;
    await commands.find((command) => command.name() === name)?.parseAsync(rest, { from: 'user' });
    return out;
  };
  const points = async (id: number): Promise<number> => {
    const { store, close } = open();
    const sum = await store.points(id);
    close();
    return sum;
  };
  const left = () => readdir(`${file}.corrections`);
  return { file, open, run, points, left };
}

describe('a window', () => {
  test('begins and ends with the days of its zone, and may be shorter than its hours where clocks are changed', () => {
    expect(windowOf('2026-11-01', '2026-12-01', 'UTC')).toEqual({
      from: Date.UTC(2026, 10, 1),
      to: Date.UTC(2026, 11, 1),
    });
    const { from, to } = windowOf('2026-03-29', '2026-03-30', 'Europe/Berlin');
    expect([from, to - from]).toEqual([Date.UTC(2026, 2, 28, 23), 23 * 3_600_000]);
  });

  test.each([
    ['2026-11-31', '2026-12-01', 'UTC', '--from must be a date that there is'],
    ['2026-11-01', 'tomorrow', 'UTC', '--to must be a date such as'],
    ['2026-11-01T10:00', '2026-12-01', 'UTC', '--from must be a date such as'],
    ['2026-12-01', '2026-12-01', 'UTC', '--to must be later'],
    ['2026-11-01', '2026-12-01', 'Mars/Olympus', '--zone must be a time zone'],
  ])('from %s to %s in %s is refused', (from, to, zone, why) => {
    expect(() => windowOf(from, to, zone)).toThrow(why);
  });
});

describe('the table', () => {
  const csv = (alias: string) => payoutCsv([{ agent: 7, points: -5, entries: 2 }], new Map([[7, alias]]));

  test.each([
    ['Ana', 'Ana'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['A,B', '"A,B"'],
    ['say "hi"', '"say ""hi"""'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['two\nlines', '"two\nlines"'],
    ['A=B', 'A=B'],
  ])('%j is written so that nothing is taken for a formula or a field', (alias, field) => {
    expect(csv(alias)).toBe(`agent,alias,points,entries\r\n7,${field},-5,2\r\n`);
  });

  test('an agent who was forgotten is a former agent, and nobody earned nothing', () => {
    expect(payoutCsv([{ agent: 7, points: 1, entries: 1 }], new Map())).toBe(
      'agent,alias,points,entries\r\n7,a former agent,1,1\r\n',
    );
    expect(payoutCsv([], new Map())).toBe('agent,alias,points,entries\r\n');
  });
});

describe('payout', () => {
  const ledger = [
    earned(1, Date.UTC(2026, 9, 31, 23, 59, 59, 999)),
    earned(2, Date.UTC(2026, 10, 1)),
    earned(3, Date.UTC(2026, 10, 30, 23, 59, 59, 999), 8),
    earned(4, Date.UTC(2026, 11, 1)),
  ];

  test('sums what was earned from the first day up to the last, which it leaves out', async () => {
    const { run } = await house({ ledger });
    const expected = 'agent,alias,points,entries\r\n7,Ana,10,1\r\n8,Ben,10,1\r\n';
    expect(await run('payout', '--from', '2026-11-01', '--to', '2026-12-01')).toBe(expected);
  });

  test('where there is no database yet says so', async () => {
    const cwd = await folderOf({
      'patchthrough.yaml': 'accounts: { web: {} }\ndesks: [{ account: web, channel: desk }]\n',
    });
    const [command] = reportCommands({
      load: () => loadConfiguration({ cwd, env: {} }),
      write: () => {},
      now: () => 1,
    });
    const asked = command?.parseAsync(['--from', '2026-11-01', '--to', '2026-12-01'], { from: 'user' });
    await expect(asked).rejects.toThrow('there is no database at');
  });
});

test('quality prints the house with its bot, or one agent', async () => {
  const { run } = await house({
    closures: [{ handoff: 1, conversation: 1, agent: 8, lang: 'en', askedAt: NOW - 60_000, at: NOW - 1 }],
    feedback: [1, 2, 3, 4, 5].map((conversation) => ({
      conversation,
      article: 'a',
      helpful: conversation > 2,
      at: NOW - 1,
    })),
  });
  const all = await run('quality');
  expect(all).toMatch(/^The last 7 days\n {2}Conversations closed: 1\n/);
  expect(all).toContain('The bot’s answers, on the same scale: 3.4 (5)');
  expect(await run('quality', '--agent', '@ben')).toContain('Conversations closed: 1');
  expect(await run('quality', '--agent', '7')).toContain('Conversations closed: 0');
});

test('a payout is in the audit, by whoever printed it, as soon as the owner of the database looks', async () => {
  const { file, open, run, left } = await house({ ledger: [earned(1, 1)] });
  await run('payout', '--from', '1970-01-01', '--to', '2026-12-01');
  expect(await left()).toHaveLength(1);
  const { store, close } = open();
  await enterCorrections(file, store, () => expect.unreachable());
  expect((await store.work(0, [operator()])).audit).toEqual([{ at: NOW, conversation: 0, what: 'payout' }]);
  expect(await left()).toEqual([]);
  close();
});

describe('correct', () => {
  test('enters a line where nothing owns the database', async () => {
    const { run, points, left } = await house({ ledger: [earned(1, 1)] });
    expect(await run('correct', '7', '-4', 'counted', 'twice')).toBe('entered\n');
    expect(await run('correct', '7', '1', 'sorry')).toBe('entered\n');
    expect(await points(7)).toBe(7);
    expect(await left()).toEqual([]);
  });

  test('leaves it for the service where that runs, which enters it once', async () => {
    const { file, open, run, left } = await house();
    const service = open();
    await leaveForService(file, 'one', { agent: 8, at: NOW, by: 'command line', points: 5, note: 'kind' });
    await enterCorrections(file, service.store, () => expect.unreachable());
    expect(await service.store.points(8)).toBe(5);
    expect(await left()).toEqual([]);
    service.close();
    await expect(run('correct', 'ana', '5', 'which')).rejects.toThrow('several are called ana; say which: 7, 9');
  });

  test.each([
    [['Nobody', '5', 'so'], 'nobody here is called Nobody'],
    [['Ben', '0', 'so'], 'POINTS must be a whole number'],
    [['Ben', '1.5', 'so'], 'POINTS must be a whole number'],
    [['Ben', '9999999', 'so'], 'POINTS must be a whole number'],
    [['Ben', '5', ' '], 'WHY must have'],
    [['Ben', '5', 'x'.repeat(1_001)], 'WHY must have'],
  ])('%j is refused', async (words, why) => {
    const { run, points } = await house();
    await expect(run('correct', ...words)).rejects.toThrow(why);
    expect(await points(8)).toBe(0);
  });

  test('that was committed but not taken away, as when the process was killed, makes no second line', async () => {
    const { file, open, left } = await house();
    const { store, close } = open();
    await leaveForService(file, 'one', { agent: 8, at: NOW, by: 'command line', points: 5, note: 'kind' });
    const killed: Store = {
      ...store,
      async commit(changes) {
        await store.commit(changes);
        throw new Error('killed');
      },
    };
    const enter = (over: Store) => enterCorrections(file, over, () => expect.unreachable());
    await expect(enter(killed)).rejects.toThrow('killed');
    expect(await left()).toEqual(['one.json']);
    await enter(store);
    expect(await store.points(8)).toBe(5);
    expect((await store.work(8, ['command line'])).audit).toEqual([{ at: NOW, conversation: 0, what: 'correct' }]);
    expect(await left()).toEqual([]);
    close();
  });

  test('that cannot be read is put aside and told, and does not hold up the others; half-written ones are left alone', async () => {
    const { file, left } = await house();
    const { store } = createMemoryStore();
    await leaveForService(file, 'b', { agent: 8, at: NOW, by: 'command line', points: 5, note: 'kind' });
    await writeFile(`${file}.corrections/a.json`, '{"agent":8,"points":"many"}');
    await writeFile(`${file}.corrections/c.json.part`, '{"agent"');
    const told: string[] = [];
    await enterCorrections(file, store, (name) => told.push(parse(name).base));
    expect(await store.points(8)).toBe(5);
    expect(told).toEqual(['a.json.refused']);
    expect((await left()).toSorted()).toEqual(['a.json.refused', 'c.json.part']);
    expect(await readFile(`${file}.corrections/a.json.refused`, 'utf8')).toContain('many');
  });
});

describe('explain', () => {
  const profile = (id: number, more: Partial<Profile>) =>
    profileOf(id, 0, { standing: 'active', duty: { is: 'on' }, languages: ['en'], ...more });
  const waits: Partial<Changes> = {
    conversations: [{ state: waiting(3), at: 1 }],
    handoffs: [{ id: waiting(3).handoff.id, conversation: 3, standing: 'waiting', at: 1 }],
    audit: [{ at: 1, conversation: 3, by: 'house', what: 'ask', why: 'wave 1: 8 (50.0)' }],
    profiles: [profile(7, {}), profile(8, { duty: { is: 'off' } })],
  };

  test('tells who was asked, and why each agent is or is not asked now', async () => {
    const { run } = await house(waits);
    const told = await run('explain', String(waiting(3).handoff.id));
    expect(told).toMatch(/^1970-01-01T00:00:00\.001Z house: ask \(wave 1: 8 \(50\.0\)\)\nIt waits\. Now:\n/);
    expect(told).toMatch(/ {2}Ana: Agent 7 is asked in wave 1: \d+\.\d points/);
    expect(told).toMatch(/ {2}Ben: Agent 8 is off duty\.\n$/);
  });

  test('says that a request is over, and that there is none', async () => {
    const { run } = await house({ ...waits, conversations: [] });
    expect(await run('explain', String(waiting(3).handoff.id))).toMatch(/It does not wait any more\.\n$/);
    await expect(run('explain', '1')).rejects.toThrow('nothing is known of a request 1');
    await expect(run('explain', 'all')).rejects.toThrow('HANDOFF must be a number');
  });
});
