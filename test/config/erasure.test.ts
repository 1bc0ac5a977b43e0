// What coordinators do on request: a customer is erased beside the running service, or written down while it is stopped.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import { exportPerson, forgetPerson } from '../../config/erasure.ts';
import { loadConfiguration } from '../../config/load.ts';
import { maskKeyOf } from '../../config/mask-key.ts';
import { registerOf } from '../../config/register.ts';
import { whoIs } from '../../core/register.ts';
import { bot, conversations } from '../contract/store/sample.ts';
import { folderOf } from './folder.ts';

const clock = { now: () => 42 };

async function house(store = 'sqlite:shop.db') {
  const text = `store: ${store}\naccounts: { shop: { platform: web } }\ndesks: [{ account: shop, channel: desk }]\n`;
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
});
