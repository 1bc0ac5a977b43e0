// What coordinators do on request: a customer is erased beside the running service, or written down while it is stopped.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCopy } from '../../adapters/store/sqlite/copy.ts';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import { compose } from '../../config/compose.ts';
import { exportPerson, forgetPerson } from '../../config/erasure.ts';
import { loadConfiguration } from '../../config/load.ts';
import { createLog } from '../../config/log.ts';
import { maskKeyOf } from '../../config/mask-key.ts';
import { operator } from '../../config/operator.ts';
import { registerOf } from '../../config/register.ts';
import { profileOf } from '../../core/duty.ts';
import { whoIs } from '../../core/register.ts';
import { noChanges } from '../../core/store.ts';
import { assigned, bot, conversations } from '../contract/store/sample.ts';
import { folderOf } from './folder.ts';

const clock = { now: () => 42 };

async function house(store = 'sqlite:shop.db') {
  const text = `store: ${store}\naccounts: { shop: { platform: web, port: 0 } }\ndesks: [{ account: shop, channel: desk }]\n`;
  const cwd = await folderOf({ 'patchthrough.yaml': text });
  return { cwd, ...(await loadConfiguration({ cwd, env: {} })) };
}

test('forget leaves a mark in the register, and nobody’s id', async () => {
  const { cwd, configuration } = await house();
  await forgetPerson(configuration, 'shop:person:1', clock);
  const key = await maskKeyOf(configuration.store);
  expect(await registerOf(configuration.store).all()).toEqual([{ who: whoIs(key, 'shop', 'person:1'), at: 42 }]);
  expect(await readFile(join(cwd, 'shop.db.erased'), 'utf8')).not.toContain('person');
});

test('a person is an account’s, and that account’s name is known', async () => {
  const { configuration } = await house();
  await expect(forgetPerson(configuration, 'shop', clock)).rejects.toThrow('is not ACCOUNT:PERSON');
  await expect(forgetPerson(configuration, 'shpo:1', clock)).rejects.toThrow('there is no account “shpo”');
});

test('a store in memory has nothing beside it', async () => {
  await expect(forgetPerson((await house('memory')).configuration, 'shop:1', clock)).rejects.toThrow('in memory');
});

test('export tells what is kept', async () => {
  const { cwd, configuration } = await house();
  const opened = openSqlite(join(cwd, 'shop.db'));
  await opened.store.commit(conversations(bot(1)));
  opened.close();
  expect(await exportPerson(configuration, 'shop:p1', clock)).toContain('Noor');
  const { store, close } = openSqlite(join(cwd, 'shop.db'));
  expect((await store.work(0, [operator()])).audit).toEqual([{ at: 42, conversation: 1, what: 'export' }]);
  close();
});

/** Ana works at the shop's own desk and has Noor's conversation, whom she has not answered yet. */
async function withAna(cwd: string): Promise<void> {
  const desk = { account: 'shop', channel: 'desk' };
  const ana = { id: 7, account: 'shop', person: 'a7', alias: 'Ana' };
  const opened = openSqlite(join(cwd, 'shop.db'));
  await opened.store.commit({
    ...noChanges(),
    conversations: [{ state: { ...assigned(1, undefined, desk), owner: ana }, at: 1 }],
    handoffs: [{ id: 501, conversation: 1, standing: 'waiting', at: 1 }],
    alarms: [{ conversation: 1, kind: 'lease', at: Date.now() + 60_000 }],
    agents: [{ agent: ana, desk, seenAt: 1 }],
    profiles: [profileOf(7, 1, { standing: 'active', skills: ['Bikes'] })],
    audit: [{ at: 2, conversation: 1, by: 'shop:a7', what: 'claim' }],
  });
  await opened.store.commit({ ...noChanges(), handoffs: [{ id: 501, conversation: 1, standing: 'claimed', at: 2 }] });
  opened.close();
}

test('export tells what is kept of an agent, by whichever of their accounts', async () => {
  const { cwd, configuration } = await house();
  await withAna(cwd);
  const page = await exportPerson(configuration, 'shop:a7', clock);
  for (const told of ['Ana', 'Skills: Bikes', 'claim']) expect(page).toContain(told);
  expect(page).not.toContain('Noor');
});

/** Beside the service, which owns the file: whether Ana is somebody there, or still on her way out. */
const known = (file: string): Promise<boolean> =>
  withCopy(file, async (copy) => {
    const { store, close } = openSqlite(copy);
    const [agents, departures] = [await store.agents(), await store.departures()];
    close();
    return agents.length + departures.length > 0;
  });

test('an agent is forgotten by the service at its start, and whom they had waits for another', async () => {
  const { cwd, configuration } = await house();
  await withAna(cwd);
  await forgetPerson(configuration, 'shop:a7');
  const service = await compose(configuration, createLog({ level: 'silent', secrets: [] }));
  await service.start();
  while (await known(join(cwd, 'shop.db'))) await new Promise((resolve) => setTimeout(resolve, 20));
  await service.stop();
  const { store, close } = openSqlite(join(cwd, 'shop.db'));
  expect(await store.agents()).toEqual([]);
  expect(await store.departures()).toEqual([]);
  expect(await store.audited(501)).toContainEqual({ at: 2, by: 'agent:7', what: 'claim' });
  expect((await store.waiting(9)).map(({ id }) => id)).toEqual([1]);
  close();
});
