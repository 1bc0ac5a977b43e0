// `setup coordinator`: a code by which somebody becomes the first coordinator, while the service is not running yet.

import { randomInt } from 'node:crypto';
import { Command } from 'commander';
import { createIds, systemClock } from '../core/clock.ts';
import { createSetupCodes } from '../core/first-coordinator.ts';
import { openStorage } from './compose.ts';
import { createLog } from './log.ts';
import type { Configuration } from './schema.ts';
import { SetupError } from './setup-discord.ts';

export type Load = () => Promise<{ readonly configuration: Configuration }>;

export const coordinatorSetup = ({ load, write }: { load: Load; write: (text: string) => void }): Command =>
  new Command('coordinator')
    .description('print the code by which somebody becomes the first coordinator')
    .action(async () => write(await told((await load()).configuration)));

const PLATFORMS = 'What a platform needs first: setup discord, setup slack.\n';

async function told(configuration: Configuration): Promise<string> {
  if (configuration.coordinators.length > 0) return `Coordinators are named in the configuration.\n${PLATFORMS}`;
  if (configuration.store.kind === 'memory')
    return `Nobody coordinates yet. With a store in memory the code is shown when the service starts.\n${PLATFORMS}`;
  const { store, shelf } = await opened(configuration);
  try {
    if ((await store.profiles()).some(({ coordinator }) => coordinator))
      return `Somebody coordinates already, so there is no code any more.\n${PLATFORMS}`;
    const ids = createIds(systemClock, 0, (below) => randomInt(below));
    const code = await createSetupCodes(shelf, configuration.policy, systemClock, ids).make();
    return `Nobody coordinates yet. Start the service, and write to the bot alone within a day:\n\n  /setup ${code}\n\nWhoever writes it first coordinates; give it to nobody else.\n${PLATFORMS}`;
  } finally {
    await store.close();
  }
}

async function opened(configuration: Configuration) {
  try {
    return await openStorage(configuration, systemClock, createLog({ level: 'silent', secrets: [] }));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'it cannot be opened';
    throw new SetupError(`${why} While the service runs, the code stands in what it logged at its start.`, { cause });
  }
}
