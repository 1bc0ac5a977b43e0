// `setup`: what it prints is what the platform takes, and says no more than was asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setupCommand } from '../../config/setup.ts';

async function printed(...words: string[]): Promise<string> {
  let out = '';
  await setupCommand((text) => {
    out += text;
  }).parseAsync(words, { from: 'user' });
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
        slash_commands: [{ command: '/human' }, { command: '/patch' }],
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
    expect(features.slash_commands.map((command: { url: string }) => command.url)).toEqual([url, url]);
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
