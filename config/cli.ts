// The command line: start the service, check a configuration, print its schema, prepare a platform, print a report.

import { flushCompileCache } from 'node:module';
import { Command } from 'commander';
import { compose } from './compose.ts';
import { exportPerson, forgetPerson } from './erasure.ts';
import { jsonSchemaText } from './json-schema.ts';
import { loadConfiguration } from './load.ts';
import { createLog } from './log.ts';
import { ConfigurationError } from './mistakes.ts';
import { ReportError } from './report-error.ts';
import { reportCommands } from './reports.ts';
import { createScrubber } from './secrets.ts';
import { setupCommand } from './setup.ts';
import { SetupError } from './setup-discord.ts';

const program = new Command('patchthrough')
  .description('Answers customers in the chat apps they use, and patches them through to a human whenever they ask.')
  .option('--config <file>', 'the configuration (default: patchthrough.yaml here, else the built-in playground)');

program.command('start', { isDefault: true }).description('start the service').action(start);
program
  .command('check')
  .description('check the configuration and say what is wrong')
  .action(async () => {
    const { source } = await load();
    process.stdout.write(`${source} is fine\n`);
  });
program
  .command('schema')
  .description('print the JSON Schema of the configuration, for editors')
  .action(() => void process.stdout.write(jsonSchemaText()));

program
  .command('forget <account:person>')
  .description('erase a customer or an agent on request, such as telegram:2001; also while the service runs')
  .action(async (person: string) => {
    await forgetPerson((await load()).configuration, person);
    process.stdout.write('The service erases it within a minute, or at its next start.\n');
  });
program
  .command('export <account:person>')
  .description('print all that is kept of a customer or an agent as one HTML page; only while the service is stopped')
  .action(async (person: string) => {
    process.stdout.write(await exportPerson((await load()).configuration, person));
  });

program.addCommand(
  setupCommand({
    write: (text) => void process.stdout.write(text),
    cwd: process.cwd(),
    env: process.env,
    load: () => load(),
  }),
);

for (const command of reportCommands({
  load: () => load(),
  write: (text) => void process.stdout.write(text),
  now: () => Date.now(),
})) {
  program.addCommand(command);
}

const load = () => loadConfiguration({ cwd: process.cwd(), env: process.env, ...file() });
const file = (): { file?: string } => {
  const { config } = program.opts<{ config?: string }>();
  return config === undefined ? {} : { file: config };
};

/** Knows the secrets as soon as the configuration is read: an SDK's error may hold a token. */
let scrub = (text: string): string => text;

async function start(): Promise<void> {
  const { configuration, secrets } = await load();
  scrub = createScrubber(secrets);
  const log = createLog({ level: configuration.log.level, secrets });
  const service = await compose(configuration, log);

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info(`stopping (${signal})`);
    // Whatever hangs, the process is gone within 5 s; what is not written down was not acknowledged.
    setTimeout(() => process.exit(1), 4_900).unref();
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection that nobody handled'));
  process.on('uncaughtException', (error) => log.error({ err: error }, 'an exception that nobody caught'));

  await service.start();
  log.child({}, { level: 'info' }).info({ addresses: service.addresses() }, 'patchthrough is ready');
  // Otherwise written at a clean end only: who is killed every time would compile everything at every start.
  flushCompileCache();
  const setup = await service.router.setupCode();
  if (setup !== undefined)
    log.info(`nobody coordinates here yet; to be the first, write to the bot alone: /setup ${setup}`);
  if (configuration.accounts.some(({ platform }) => platform !== 'web')) {
    log.info(`to make a group a desk, add the bot to it and send there: /link ${await service.router.linkCode()}`);
  }
}

program.parseAsync().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  const isTold = error instanceof ConfigurationError || error instanceof SetupError || error instanceof ReportError;
  process.stderr.write(scrub(isTold ? `${words}\n` : `patchthrough could not start: ${words}\n`));
  process.exit(1);
});
