// `setup discord`: the address that brings the bot into a server, and the steps before and after it.

import { Command } from 'commander';
import { type Environment, readEnvironment } from './load.ts';

/** Where the words go, and where a token may be found. */
export interface Surroundings {
  readonly write: (text: string) => void;
  readonly cwd: string;
  readonly env: Environment;
}

/** What was asked for cannot be told; the message says what to do, and repeats nothing: it may be a token. */
export class SetupError extends Error {
  override name = 'SetupError';
}

interface Options {
  /** True: without an id behind it. */
  readonly invite?: string | true;
}

const APPLICATION_ID = /^\d{15,20}$/;

export function discordSetup({ write, cwd, env }: Surroundings): Command {
  return new Command('discord')
    .description('bring the Discord bot into a server')
    .option(
      '--invite [application]',
      'print the invite address alone; without the id of the application it is taken from DISCORD_TOKEN',
    )
    .action(async ({ invite }: Options) => {
      const given = typeof invite === 'string' ? invite : undefined;
      if (given !== undefined && !APPLICATION_ID.test(given))
        throw new SetupError(
          'the id of an application is 15 to 20 digits, from General Information in the Developer Portal',
        );
      const { DISCORD_TOKEN: token = '' } = given === undefined ? await readEnvironment({ cwd, env }) : {};
      const application = given ?? applicationOf(token);
      // Only here: what it needs of the SDK takes longer to load than a whole start of the service.
      const { inviteAddress } = await import('../adapters/discord/invite.ts');
      if (!invite) return write(steps(application && inviteAddress(application)));
      if (application === undefined)
        throw new SetupError(
          'there is no bot token in DISCORD_TOKEN: put it into .env, or give the id of the application',
        );
      return write(`${inviteAddress(application)}\n`);
    });
}

/**
 * The first part of a bot's token is the id of its application, in base64. Undefined: it is no such token.
 * Of the token nothing else is looked at, and nothing of it is told.
 */
function applicationOf(token: string): string | undefined {
  const [first = ''] = token.split('.');
  const id = Buffer.from(first, 'base64').toString('latin1');
  return APPLICATION_ID.test(id) ? id : undefined;
}

const steps = (
  address: string | undefined,
): string => `1. Open https://discord.com/developers/applications, and press New Application.
2. Under Bot, press Reset Token, and copy the token; switch on Message Content Intent, and save.
3. Write the token into .env as DISCORD_TOKEN, and the account into patchthrough.yaml, as docs/discord.md shows.
4. ${
  address === undefined
    ? 'Run this command again: it then tells the address that brings the bot into your server.'
    : `Open this address, choose your server, and authorize:\n   ${address}`
}
`;
