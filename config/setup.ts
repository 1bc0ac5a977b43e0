// `setup`: what has to be done on a platform before an account there can work, one command for each.

import { Command } from 'commander';
import { slackSetup } from './setup-slack.ts';

export const setupCommand = (write: (text: string) => void): Command =>
  new Command('setup').description('what to do on a platform first').addCommand(slackSetup(write));
