// `setup`: who coordinates first, and what has to be done on a platform before an account there can work.

import { Command } from 'commander';
import { coordinatorSetup, type Load } from './setup-coordinator.ts';
import { discordSetup, type Surroundings } from './setup-discord.ts';
import { slackSetup } from './setup-slack.ts';

export const setupCommand = (around: Surroundings & { readonly load: Load }): Command =>
  new Command('setup')
    .description('what to do first: who coordinates, and what a platform needs')
    .addCommand(coordinatorSetup(around), { isDefault: true })
    .addCommand(discordSetup(around))
    .addCommand(slackSetup(around.write));
