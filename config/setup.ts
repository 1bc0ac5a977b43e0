// `setup`: what has to be done on a platform before an account there can work, one command for each.

import { Command } from 'commander';
import { discordSetup, type Surroundings } from './setup-discord.ts';
import { slackSetup } from './setup-slack.ts';

export const setupCommand = (around: Surroundings): Command =>
  new Command('setup')
    .description('what to do on a platform first')
    .addCommand(discordSetup(around))
    .addCommand(slackSetup(around.write));
