// Registers the commands where they are wanted, and takes them back where they are not any more.
import type { APIApplicationCommand } from 'discord.js';
import type { Calls } from './calls.ts';
import type { Log } from './channel.ts';
import { commands } from './commands.ts';

/** `scope` is the route of all commands of one server, or of those everywhere. Resolves also when it failed. */
export async function register(calls: Calls, scope: `/${string}`, isWanted: boolean, log: Log): Promise<void> {
  try {
    if (isWanted) await calls.run('put', scope, { body: commands, idempotent: true });
    else await takeBack(calls, scope);
  } catch (error) {
    log('warn', `The commands could not be ${isWanted ? 'registered' : 'taken back'}`, { error });
  }
}

/** Only ours: the owner may have registered others. */
async function takeBack(calls: Calls, scope: `/${string}`): Promise<void> {
  const there = await calls.run<APIApplicationCommand[]>('get', scope, { idempotent: true });
  const ours = there.filter(({ type, name }) => commands.some((own) => own.type === type && own.name === name));
  for (const { id } of ours) await calls.run('delete', `${scope}/${id}`, { idempotent: true });
}
