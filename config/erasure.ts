// What coordinators do for a customer or an agent on request: remember that they are to be forgotten, or write down what is kept of them.
import { type Clock, systemClock } from '../core/clock.ts';
import { exported } from '../core/exporting.ts';
import { whoIs } from '../core/register.ts';
import { noChanges, type Store } from '../core/store.ts';
import { openStorage } from './compose.ts';
import { createLog } from './log.ts';
import { maskKeyOf } from './mask-key.ts';
import { operator } from './operator.ts';
import { registerOf } from './register.ts';
import type { Configuration } from './schema.ts';

/** `telegram:2001`: an account of the configuration, and the person's id there. Throws words for the one who typed it. */
function personOf(configuration: Configuration, text: string): { account: string; person: string } {
  const [account = '', ...rest] = text.split(':');
  const person = rest.join(':');
  if (person === '') throw new Error(`“${text}” is not ACCOUNT:PERSON, such as telegram:2001`);
  if (!configuration.accounts.some(({ name }) => name === account)) {
    throw new Error(`there is no account “${account}” in the configuration`);
  }
  return { account, person };
}

/** Can be done beside the running service, which looks at the register twice a minute. */
export async function forgetPerson(
  configuration: Configuration,
  text: string,
  clock: Clock = systemClock,
): Promise<void> {
  const { account, person } = personOf(configuration, text);
  if (configuration.store.kind === 'memory')
    throw new Error('a store in memory has nothing beside it; let the customer write /forget_me');
  const key = await maskKeyOf(configuration.store);
  await registerOf(configuration.store).add({ who: whoIs(key, account, person), at: clock.now() });
}

/** Only while the service is stopped: it owns the database alone. */
export async function exportPerson(
  configuration: Configuration,
  text: string,
  clock: Clock = systemClock,
): Promise<string> {
  const { account, person } = personOf(configuration, text);
  const { store } = await openStorage(configuration, clock, createLog({ level: 'silent', secrets: [] }));
  try {
    const page = await exported(store, configuration, clock, account, person, configuration.language);
    await noteExport(store, clock, account, person);
    return page;
  } finally {
    await store.close();
  }
}

/** In the audit of each of their conversations; of an agent once, by their number. */
async function noteExport(store: Store, clock: Clock, account: string, person: string): Promise<void> {
  const line = { at: clock.now(), by: operator(), what: 'export' };
  const theirs = await store.conversations(0, CONVERSATIONS_MAX, { account, person });
  const agent = (await store.agents()).find(
    (row) => row.agent.account === account && row.agent.person === person,
  )?.agent;
  await store.commit({
    ...noChanges(),
    audit: [
      ...theirs.map(({ id }) => ({ ...line, conversation: id })),
      ...(agent ? [{ ...line, conversation: 0, why: String(agent.id) }] : []),
    ],
  });
}

const CONVERSATIONS_MAX = 1_000;
