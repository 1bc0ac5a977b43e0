// `setup`: what it prints is what the platform takes, and says no more than was asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionsBitField } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { loadConfiguration } from '../../config/load.ts';
import { setupCommand } from '../../config/setup.ts';
import { folderOf } from './folder.ts';

const printed = (...words: string[]): Promise<string> => printedIn({}, ...words);

/** What is printed in a folder with these files, while these variables are set. */
async function printedIn(
  { files = {}, env = {} }: { files?: Record<string, string>; env?: Record<string, string> },
  ...words: string[]
): Promise<string> {
  let out = '';
  const write = (text: string): void => {
    out += text;
  };
  const cwd = await folderOf(files);
  const load = () => loadConfiguration({ cwd, env });
  await setupCommand({ write, cwd, env, load }).parseAsync(words, { from: 'user' });
  return out;
}

describe('setup slack', () => {
  test('--manifest prints JSON alone: Socket Mode, all events, both commands and both shortcuts', async () => {
    const manifest = JSON.parse(await printed('slack', '--manifest'));
    expect(manifest).toMatchObject({
      display_information: { name: 'Patchthrough' },
      features: {
        app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
        shortcuts: [
          { callback_id: 'hand_to_human', type: 'message' },
          { callback_id: 'ask_human', type: 'global' },
        ],
        slash_commands: [
          { command: '/human' },
          { command: '/volunteer' },
          { command: '/report' },
          { command: '/export' },
          { command: '/forget_me' },
          { command: '/patch' },
        ],
      },
      settings: { socket_mode_enabled: true, interactivity: { is_enabled: true }, token_rotation_enabled: false },
    });
    expect(JSON.stringify(manifest)).not.toContain('url');
  });

  test('--url makes it for HTTP: every address is that one', async () => {
    const url = 'https://bot.example.com/slack/events';
    const { features, settings } = JSON.parse(await printed('slack', '--manifest', '--url', url, '--name', 'Juniper'));
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    });
    expect(features.slash_commands.map((command: { url: string }) => command.url)).toEqual([
      url,
      url,
      url,
      url,
      url,
      url,
    ]);
    expect(features.bot_user.display_name).toBe('Juniper');
  });

  test('keeps within Slack’s lengths', async () => {
    const { display_information, features } = JSON.parse(
      await printed('slack', '--manifest', '--name', 'x'.repeat(80)),
    );
    expect(display_information.name).toHaveLength(35);
    expect(display_information.description.length).toBeLessThanOrEqual(140);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    for (const { name } of features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  });

  test('asks for every scope that the documentation tells of, and for no other', async () => {
    const { oauth_config } = JSON.parse(await printed('slack', '--manifest'));
    const page = readFileSync(join(import.meta.dirname, '../../docs/slack.md'), 'utf8');
    const told = [...page.matchAll(/^\| (`[a-z_]+:[a-z._]+`(?:, `[a-z_]+:[a-z._]+`)*|`commands`) \|/gm)].flatMap(
      ([, cell = '']) => cell.split(', ').map((scope) => scope.replaceAll('`', '')),
    );
    expect(new Set(told)).toEqual(new Set(oauth_config.scopes.bot));
    expect(told).toHaveLength(oauth_config.scopes.bot.length);
  });

  test('without --manifest tells the steps, with an address that makes the app', async () => {
    const steps = await printed('slack');
    const address = /https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=(\S+)/.exec(steps)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(address))).toEqual(JSON.parse(await printed('slack', '--manifest')));
    expect(steps).toContain('connections:write');
    expect(await printed('slack', '--url', 'https://x.example')).toContain('Signing Secret');
  });
});

describe('setup discord', () => {
  const application = '123456789012345678';
  const token = `${Buffer.from(application).toString('base64url')}.GaBcDe.nobody-may-ever-see-this-part`;
  const addressIn = (text: string): URLSearchParams =>
    new URL(/https:\/\/discord\.com\/oauth2\/authorize\?\S+/.exec(text)?.[0] ?? 'https://none.example').searchParams;

  test('--invite prints the address alone: this application, as a bot with commands', async () => {
    const address = await printed('discord', '--invite', application);
    expect(address).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?\S+\n$/);
    const query = addressIn(address);
    expect(query.get('client_id')).toBe(application);
    expect(query.get('scope')).toBe('bot applications.commands');
  });

  test('without an id it is that of the token, from the environment or from .env, and the token stays unsaid', async () => {
    const files = { '.env': `DISCORD_TOKEN=${token}\n` };
    const expected = await printed('discord', '--invite', application);
    expect(await printedIn({ files }, 'discord', '--invite')).toBe(expected);
    expect(await printedIn({ env: { DISCORD_TOKEN: token } }, 'discord', '--invite')).toBe(expected);
    const steps = await printedIn({ files }, 'discord');
    expect(steps).toContain(expected.trim());
    expect(steps).not.toContain(token);
    for (const part of token.split('.')) expect(steps).not.toContain(part);
  });

  test('what is no id and what is no token is refused with what to do, and is not repeated', async () => {
    await expect(printed('discord', '--invite', 'juniper')).rejects.toThrow(/15 to 20 digits/);
    await expect(printed('discord', '--invite')).rejects.toThrow(/DISCORD_TOKEN.*\.env/);
    const env = { DISCORD_TOKEN: 'half-of.a-token' };
    await expect(printedIn({ env }, 'discord', '--invite')).rejects.toThrow(/^(?!.*half-of).*DISCORD_TOKEN/);
  });

  test('without --invite tells the steps, and the address as soon as it is known', async () => {
    const steps = await printed('discord');
    expect(steps).toContain('Message Content Intent');
    expect(steps).toContain('Run this command again');
    expect(steps).not.toContain('oauth2');
  });

  test('asks for every right that the documentation tells of, and for no other', async () => {
    const asked = new PermissionsBitField(
      BigInt(addressIn(await printed('discord', '--invite', application)).get('permissions') ?? 0),
    );
    const page = readFileSync(join(import.meta.dirname, '../../docs/discord.md'), 'utf8');
    const section = /## What the rights are for\n(.*?)\n## /s.exec(page)?.[1] ?? '';
    const told = [...section.matchAll(/^\| ([A-Z][A-Za-z, ]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));
    const plain = (name: string): string => name.replaceAll(' ', '').toLowerCase();
    expect(told.map(plain).sort()).toEqual(asked.toArray().map(plain).sort());
  });
});

describe('setup', () => {
  const accounts = 'accounts:\n  web:\n    platform: web\n    port: 0\ndesks: [{ account: web, channel: desk }]\n';
  const codeIn = (text: string): string | undefined => /\/setup ([A-Z2-9]{10})\n/.exec(text)?.[1];

  test('prints the code by which somebody coordinates first, and the same one until it is used', async () => {
    const files = { 'patchthrough.yaml': accounts };
    const cwd = await folderOf(files);
    const said: string[] = [];
    const around = { write: (text: string) => void said.push(text), cwd, env: {} };
    const run = () =>
      setupCommand({ ...around, load: () => loadConfiguration({ cwd, env: {} }) }).parseAsync([], { from: 'user' });
    await run();
    await run();
    expect(codeIn(said[0] ?? '')).toMatch(/^[A-Z2-9]{10}$/);
    expect(said[1]).toBe(said[0]);
  });

  test('prints none where the configuration names somebody', async () => {
    const files = { 'patchthrough.yaml': `coordinators: [web:boss]\n${accounts}` };
    const text = await printedIn({ files });
    expect(text).toContain('named in the configuration');
    expect(codeIn(text)).toBeUndefined();
  });
});
