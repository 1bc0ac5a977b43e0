// Every folder of adapters/ that gives a Channel keeps its contract, with a stage of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emailStage } from './email-stage.ts';
import { stages } from './stages.ts';
import { webhookStage } from './webhook-stage.ts';

const adapters = resolve(import.meta.dirname, '../../../adapters');
const sendOnly = [emailStage, webhookStage];

/** Whether a file exports a function whose result is a Channel, or an extension of one. */
const givesChannel = (path: string): boolean =>
  /^export (?:async )?function create\w+\([^)]*\): (?:Promise<)?\w*Channel\b/m.test(readFileSync(path, 'utf8'));

/** Channels by their folder, or, where a folder has several, by their file. What those are made of is none itself. */
function channelsOf(folder: string): string[] {
  const files = readdirSync(join(adapters, folder)).filter((name) => name.endsWith('.ts'));
  const giving = files.filter((name) => givesChannel(join(adapters, folder, name)));
  const sources = files.map((name) => readFileSync(join(adapters, folder, name), 'utf8'));
  const isPart = (name: string): boolean => sources.some((source) => source.includes(`from './${name}'`));
  const whole = giving.includes('channel.ts') ? ['channel.ts'] : giving.filter((name) => !isPart(name));
  return whole.map((name) => (name === 'channel.ts' ? folder : name.replace(/\.ts$/, '')));
}

const channels = readdirSync(adapters, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => channelsOf(name));

test('the platforms with a channel are those with a stage', () => {
  expect(channels.length).toBeGreaterThan(1);
  expect([...stages, ...sendOnly].map(({ platform }) => platform).sort()).toEqual(channels.sort());
});

test.each(channels)('%s runs the contract, or what is left of it for those who only send', (name) => {
  const source = readFileSync(join(import.meta.dirname, `${name}.test.ts`), 'utf8');
  const isSendOnly = sendOnly.some(({ platform }) => platform === name);
  expect(source).toContain(`${isSendOnly ? 'keepsTheSendOnlyContract' : 'keepsTheContract'}(${name}Stage)`);
});

test.each(stages)('every reason of $platform says something', ({ lacks, skips }) => {
  for (const reason of [...Object.values(lacks), ...Object.values(skips)]) expect(reason.length).toBeGreaterThan(15);
});
