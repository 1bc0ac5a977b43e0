// The options of an account, one small schema per platform.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings speak of placeholders and hold none

import { z } from 'zod';
import { noted } from './notes.ts';
import { email, webhook } from './pagers.ts';

/** Cross-checks run even where other keys of the section are wrong, so that all mistakes are told at once. */
const isSection = ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null;

const webUrl = () => z.string().regex(/^https?:\/\/[^\s/]+/, 'must be an address that begins with https:// or http://');

/** An address that paths are appended to. */
const baseUrl = () => webUrl().overwrite((url) => url.replace(/\/+$/, ''));

const hostPattern = /^[\w.:-]+$/;
export const host = () =>
  noted(
    z.string().regex(hostPattern, 'must be a host name or an IP address, without scheme or port'),
    'Address to listen on.',
    { example: '127.0.0.1', secret: false },
  ).default('127.0.0.1');

export const port = (usual: number) =>
  noted(
    z.int().min(0, 'must be at least 0').max(65_535, 'must be at most 65535'),
    'TCP port to listen on; 0 takes any free one.',
    { example: usual, secret: false },
  ).default(usual);

const telegramWebhook = noted(
  z.strictObject({
    url: noted(webUrl(), 'Public address that Telegram calls.', {
      example: 'https://bot.example.com/telegram',
      secret: false,
    }),
    secret: noted(
      z.string().regex(/^[A-Za-z0-9_-]{16,256}$/, 'must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -'),
      'Secret that Telegram repeats in every call; calls without it are refused.',
      { example: '${TELEGRAM_WEBHOOK_SECRET}', secret: true },
    ),
    host: host(),
    port: port(8443),
    path: noted(
      z.string().regex(/^\/[^\s?#]*$/, 'must begin with / and have neither spaces nor ? nor #'),
      'Path to listen on, as it arrives behind your proxy.',
      { example: '/telegram', secret: false },
    ).default('/telegram'),
  }),
  'Where Telegram delivers its updates; demanded by `mode: webhook`.',
  { example: { url: 'https://bot.example.com/telegram', secret: '${TELEGRAM_WEBHOOK_SECRET}' } },
);

const telegram = noted(
  z
    .strictObject({
      token: noted(
        z.string().regex(/^\d+:\S+$/, 'is not a bot token, which is digits, a colon, then letters and digits'),
        'Token of the bot, from @BotFather.',
        { example: '${TELEGRAM_TOKEN}', secret: true },
      ),
      apiRoot: noted(baseUrl(), 'Bot API server; your own one if you run it.', {
        example: 'https://api.telegram.org',
        secret: false,
      }).default('https://api.telegram.org'),
      mode: noted(
        z.enum(['polling', 'webhook']),
        'How updates arrive: asked for (`polling`) or delivered (`webhook`).',
        { example: 'polling', secret: false },
      ).default('polling'),
      webhook: telegramWebhook.optional(),
      limits: noted(
        z.boolean(),
        "Whether to keep within Telegram's sending limits; `false` only against a server without them.",
        { example: true, secret: false },
      ).default(true),
    })
    .refine(({ mode, webhook }) => mode !== 'webhook' || webhook !== undefined, {
      path: ['webhook'],
      error: 'is missing, and mode is webhook',
      when: isSection,
    })
    .refine(({ mode, webhook }) => webhook === undefined || (mode !== undefined && mode !== 'polling'), {
      path: ['webhook'],
      error: 'is given, but mode is polling',
      params: { fix: 'write mode: webhook beside it, or remove it' },
      when: isSection,
    }),
  'A Telegram bot.',
  { example: { token: '${TELEGRAM_TOKEN}' } },
);

const token = (pattern: RegExp, what: string, description: string, example: string) =>
  noted(z.string().regex(pattern, what), description, { example, secret: true });

const slack = noted(
  z
    .strictObject({
      botToken: token(
        /^xoxb-\S+$/,
        'is not a bot token, which begins with xoxb-',
        'Token of the bot, under **OAuth & Permissions**.',
        '${SLACK_BOT_TOKEN}',
      ),
      appToken: token(
        /^xapp-\S+$/,
        'is not an app-level token, which begins with xapp-',
        'App-level token with the scope `connections:write`; demanded by `mode: socket`.',
        '${SLACK_APP_TOKEN}',
      ).optional(),
      signingSecret: token(
        /^\S{8,128}$/,
        'is not a signing secret, which is 32 letters and digits',
        'Secret that Slack signs its requests with; demanded by `mode: http`.',
        '${SLACK_SIGNING_SECRET}',
      ).optional(),
      apiUrl: noted(baseUrl(), 'Web API; another address only for a server that speaks like it.', {
        example: 'https://slack.com/api',
        secret: false,
      }).default('https://slack.com/api'),
      mode: noted(
        z.enum(['socket', 'http']),
        'How events arrive: over a connection that we open (`socket`) or delivered (`http`).',
        { example: 'socket', secret: false },
      ).default('socket'),
      host: host(),
      port: port(8444),
      path: noted(
        z.string().regex(/^\/[^\s?#]*$/, 'must begin with / and have neither spaces nor ? nor #'),
        'Path to listen on in `mode: http`, as it arrives behind your proxy.',
        { example: '/slack/events', secret: false },
      ).default('/slack/events'),
      limits: noted(
        z.boolean(),
        "Whether to keep within Slack's sending limits; `false` only against a server without them.",
        { example: true, secret: false },
      ).default(true),
    })
    .refine(({ mode, appToken }) => (mode ?? 'socket') !== 'socket' || appToken !== undefined, {
      path: ['appToken'],
      error: 'is missing, and mode is socket',
      params: { fix: 'write appToken: "${SLACK_APP_TOKEN}" (xapp-…, from Basic Information), or mode: http' },
      when: isSection,
    })
    .refine(({ mode, signingSecret }) => mode !== 'http' || signingSecret !== undefined, {
      path: ['signingSecret'],
      error: 'is missing, and mode is http: anybody could speak for Slack',
      params: { fix: 'write signingSecret: "${SLACK_SIGNING_SECRET}" (from Basic Information), or mode: socket' },
      when: isSection,
    }),
  'A Slack app.',
  { example: { botToken: '${SLACK_BOT_TOKEN}', appToken: '${SLACK_APP_TOKEN}' } },
);

const web = noted(
  z
    .strictObject({
      host: host(),
      port: port(3000),
      publicUrl: noted(baseUrl(), 'Address at which customers and agents reach it, if a proxy stands before it.', {
        example: 'https://help.example.com',
        secret: false,
      }).optional(),
      deskPassword: noted(
        z.string().min(12, 'must have at least 12 characters'),
        'Password of the web desk; demanded when `host` is not a loopback address.',
        { example: '${DESK_PASSWORD}', secret: true },
      ).optional(),
      uploadBytesMax: noted(
        z.int().min(0, 'must be at least 0').max(1_073_741_824, 'must be at most 1073741824 (1 GiB)'),
        'Largest file that a customer or an agent may upload, in bytes.',
        { example: 20_971_520, secret: false },
      ).default(20_971_520),
    })
    .refine(({ host: address, deskPassword }) => deskPassword !== undefined || !isOpen(address), {
      path: ['deskPassword'],
      error: 'is missing, and host is not a loopback address: whoever reaches it could read and answer customers',
      params: { fix: 'write deskPassword: "${DESK_PASSWORD}" (at least 12 characters), or host: 127.0.0.1' },
      when: isSection,
    }),
  'The web chat and the web desk.',
  { example: { port: 3000 } },
);

/** Only what is an address is open: not a value of a wrong type, nor one that still waits for a variable. */
function isOpen(address: unknown): boolean {
  if (typeof address !== 'string' || !hostPattern.test(address)) return false;
  return !/^(localhost|(::ffff:)?127(\.\d{1,3}){3}|::1)$/i.test(address);
}

const discord = noted(
  z.strictObject({
    token: token(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'is not a bot token, which is three parts with full stops between them',
      'Token of the bot, under **Bot** in the Developer Portal.',
      '${DISCORD_TOKEN}',
    ),
    apiUrl: noted(baseUrl(), 'REST API; the address of the gateway comes from there.', {
      example: 'https://discord.com/api',
      secret: false,
    }).default('https://discord.com/api'),
    commands: noted(
      z.enum(['guild', 'global', 'off']),
      'Where the commands are registered: in every server the bot is in (`guild`, at once), everywhere and in direct messages too (`global`), or not at all.',
      { example: 'global', secret: false },
    ).default('global'),
    role: noted(
      z.string().regex(/^\d{15,20}$/, 'must be the id of a role, 15 to 20 digits'),
      'Id of the role that agents must have at desks; without it, whoever sees a desk is an agent.',
      { example: '123456789012345678', secret: false },
    ).optional(),
    limits: noted(
      z.boolean(),
      "Whether to keep within Discord's sending limits; `false` only against a server without them.",
      { example: true, secret: false },
    ).default(true),
  }),
  'A Discord bot.',
  { example: { token: '${DISCORD_TOKEN}' } },
);

/** The registry: what is added here is known everywhere, from the error messages to the documentation. */
export const platforms = { discord, slack, telegram, web, email, webhook };
export type Platform = keyof typeof platforms;
export const platformNames = Object.keys(platforms) as Platform[];

export function isPlatform(name: unknown): name is Platform {
  return typeof name === 'string' && Object.hasOwn(platforms, name);
}

/** What only pages: nobody writes there, and nobody can take a request. */
export const isPager = (name: unknown): name is 'email' | 'webhook' => name === 'email' || name === 'webhook';
