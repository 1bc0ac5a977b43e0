// `payout`, `quality` and `correct`: what the store tells of people's work, also while the service runs.

import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import type { Store } from '../core/store.ts';
import type { Loaded } from './load.ts';
import { ReportError } from './report-error.ts';

interface Surroundings {
  load(): Promise<Loaded>;
  write(text: string): void;
  now(): number;
}

export const reportCommands = (around: Surroundings): readonly Command[] => [
  new Command('payout')
    .description('print what agents earned in points of thanks, as CSV')
    .requiredOption('--from <date>', 'first day')
    .requiredOption('--to <date>', 'first day that is not counted any more')
    .option('--zone <zone>', 'whose midnight it is', 'UTC')
    .action(async ({ from, to, zone }: { from: string; to: string; zone: string }) => {
      const { payoutCsv, windowOf } = await import('./payout.ts');
      const window = windowOf(from, to, zone);
      await reading(around, async (store) =>
        around.write(payoutCsv(await store.credits(window.from, window.to), await aliases(store))),
      );
      const { file } = await fileOf(around);
      const [{ leaveForService }, { operator }] = await Promise.all([
        import('./corrections.ts'),
        import('./operator.ts'),
      ]);
      const why = `${from} to ${to} ${zone}`;
      await leaveForService(file, randomUUID(), { at: around.now(), by: operator(), did: 'payout', why });
    }),
  new Command('explain')
    .description(
      'print who was asked for a request and why, and, while it waits, why each agent is or is not asked now',
    )
    .argument('<handoff>', 'its number, as a page to coordinators tells it')
    .action((handoff: string) => explained(around, handoff)),
  new Command('quality')
    .description('print how people were helped, in the last 7 and 30 days')
    .option('--agent <agent>', 'of one agent, by alias or number')
    .action(({ agent }: { agent?: string }) => quality(around, agent)),
  new Command('correct')
    .description('enter a correction of an agent’s points of thanks')
    .argument('<agent>', 'alias or number')
    .argument('<points>', 'how many more, or less: 5 or -5')
    .argument('<why...>', 'in a few words')
    .action((agent: string, points: string, why: string[]) => correct(around, agent, points, why.join(' '))),
];

async function fileOf({ load }: Surroundings): Promise<{ file: string; loaded: Loaded }> {
  const loaded = await load();
  const { store } = loaded.configuration;
  if (store.kind === 'memory') throw new ReportError('the store is in memory, and gone with its process');
  return { file: store.file, loaded };
}

/** Over a copy: the file itself is the service's alone, and a report must wait for nobody. */
async function reading(around: Surroundings, report: (store: Store, loaded: Loaded) => Promise<void>): Promise<void> {
  const { file, loaded } = await fileOf(around);
  const [{ withCopy }, { openSqlite }] = await Promise.all([
    import('../adapters/store/sqlite/copy.ts'),
    import('../adapters/store/sqlite.ts'),
  ]);
  await withCopy(file, async (copy) => {
    const { store, close } = openSqlite(copy);
    try {
      await report(store, loaded);
    } finally {
      close();
    }
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new ReportError(`there is no database at ${file} yet`);
  });
}

const aliases = async (store: Store): Promise<Map<number, string>> =>
  new Map((await store.agents()).map(({ agent }) => [agent.id, agent.alias]));

/** Throws where nobody is called so, or several are: then they are listed. */
async function agentOf(store: Store, wanted: string): Promise<number> {
  const name = wanted.replace(/^@/, '').toLowerCase();
  const found = [...(await aliases(store))].filter(
    ([id, alias]) => String(id) === name || alias.toLowerCase() === name,
  );
  const [only] = found;
  if (only && found.length === 1) return only[0];
  if (!only) throw new ReportError(`nobody here is called ${wanted}`);
  throw new ReportError(`several are called ${wanted}; say which: ${found.map(([id]) => id).join(', ')}`);
}

async function quality(around: Surroundings, wanted: string | undefined): Promise<void> {
  const { csatOf, servedRows } = await import('../core/quality.ts');
  await reading(around, async (store, { configuration }) => {
    const agent = wanted === undefined ? undefined : await agentOf(store, wanted);
    for (const days of [7, 30]) {
      const since = around.now() - days * 86_400_000;
      const rows = [...servedRows('en', await store.served(since, configuration.policy.reopenedWithinMs, agent))];
      if (agent === undefined) {
        rows.push({
          what: 'The bot’s answers, on the same scale',
          figure: csatOf('en', await store.botFeedback(since)),
        });
      }
      around.write(`The last ${days} days\n${rows.map(({ what, figure }) => `  ${what}: ${figure}\n`).join('')}`);
    }
  });
}

const WAITING_MAX = 10_000;

async function explained(around: Surroundings, wanted: string): Promise<void> {
  const id = /^\d{1,16}$/.test(wanted) ? Number(wanted) : 0;
  if (id === 0) throw new ReportError('HANDOFF must be a number');
  const [{ explain }, { openHandoff }, { poolOf }, { profileOf }] = await Promise.all([
    import('../core/explain.ts'),
    import('../core/offers.ts'),
    import('../core/pool.ts'),
    import('../core/duty.ts'),
  ]);
  await reading(around, async (store, { configuration }) => {
    const rows = await store.audited(id);
    for (const { at, by, what, why } of rows)
      around.write(`${new Date(at).toISOString()} ${by}: ${what}${why === undefined ? '' : ` (${why})`}\n`);
    const waiting = await store.waiting(WAITING_MAX);
    const state = waiting.find((one) => one.phase === 'waiting' && one.handoff.id === id);
    if (state?.phase !== 'waiting') {
      if (rows.length === 0) throw new ReportError(`nothing is known of a request ${id}`);
      return around.write('It does not wait any more.\n');
    }
    const profiles = (await store.profiles()).map((row) => profileOf(row.id, row.idleSince ?? 0, row));
    const names = await aliases(store);
    const own = new Set((await store.agents()).flatMap(({ agent, direct }) => (direct ? [agent.id] : [])));
    const pool = poolOf(profiles, around.now(), configuration.policy);
    const { verdicts } = explain(openHandoff(state, configuration), { ...pool, byName: (agent) => !own.has(agent) });
    around.write('It waits. Now:\n');
    for (const { agent, line } of verdicts) around.write(`  ${names.get(agent) ?? 'Somebody'}: ${line}\n`);
  });
}

const POINTS_MAX = 1_000_000;

async function correct(around: Surroundings, wanted: string, points: string, why: string): Promise<void> {
  const count = /^[+-]?\d{1,7}$/.test(points) ? Number(points) : 0;
  if (count === 0 || Math.abs(count) > POINTS_MAX)
    throw new ReportError('POINTS must be a whole number such as 5 or -5');
  if (why.trim() === '' || why.length > 1_000) throw new ReportError('WHY must have 1 to 1000 characters');
  let agent = 0;
  await reading(around, async (store) => {
    agent = await agentOf(store, wanted);
  });
  const { file } = await fileOf(around);
  const { enterCorrections, leaveForService } = await import('./corrections.ts');
  const { operator } = await import('./operator.ts');
  const by = operator();
  await leaveForService(file, randomUUID(), { agent, at: around.now(), by, points: count, note: why.trim() });
  const { openSqlite } = await import('../adapters/store/sqlite.ts');
  const { isOwned } = await import('../adapters/store/sqlite/database.ts');
  let opened: ReturnType<typeof openSqlite>;
  try {
    opened = openSqlite(file);
  } catch (error) {
    if (!isOwned(error)) throw error;
    return around.write('left for the service, which enters it within a minute\n');
  }
  try {
    await enterCorrections(file, opened.store, (name) => around.write(`${name} could not be read\n`));
  } finally {
    opened.close();
  }
  around.write('entered\n');
}
