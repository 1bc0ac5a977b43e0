// `setup slack`: the manifest that a Slack app is made from, and where it goes.

import { Command } from 'commander';

interface Options {
  readonly manifest?: true;
  readonly name: string;
  readonly url?: string;
}

export function slackSetup(write: (text: string) => void): Command {
  return new Command('slack')
    .description('make the Slack app')
    .option('--manifest', 'print the manifest alone, as JSON')
    .option('--name <name>', 'what the app is called in Slack', 'Patchthrough')
    .option('--url <address>', 'the public address that Slack delivers to, for mode: http')
    .action(async ({ manifest, name, url }: Options) => {
      // Only here: a start of the service needs no part of it.
      const { manifestOf } = await import('../adapters/slack/manifest.ts');
      const made = manifestOf({ name, ...(url !== undefined && { requestUrl: url }) });
      write(manifest ? `${JSON.stringify(made, undefined, 2)}\n` : steps(JSON.stringify(made), url === undefined));
    });
}

const steps = (
  manifest: string,
  socket: boolean,
): string => `1. Open this address, choose the workspace, and create the app:
   https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(manifest)}
2. Under Install App, install it; copy the Bot User OAuth Token (xoxb-…).
3. Under Basic Information, ${
  socket
    ? 'App-Level Tokens, generate one with the scope connections:write (xapp-…).'
    : 'App Credentials, copy the Signing Secret.'
}
4. Write both into .env and the account into patchthrough.yaml, as docs/slack.md shows.
`;
