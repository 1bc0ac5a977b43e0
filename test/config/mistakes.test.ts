// Every kind of mistake in a configuration, with the exact words that it is told in.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders are the subject here

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadConfiguration } from '../../config/load.ts';
import { ConfigurationError, nearest } from '../../config/mistakes.ts';
import { folderOf } from './folder.ts';

/** The message that a file is refused with; empty if it is accepted. */
async function refusal(text: string, env: Record<string, string> = {}): Promise<string> {
  const cwd = await folderOf({ 'patchthrough.yaml': text, 'knowledge/returns.md': '# Returns' });
  try {
    await loadConfiguration({ cwd, env });
    return '';
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}

interface Case {
  readonly name: string;
  readonly text: readonly string[];
  readonly told: readonly string[];
  readonly env?: Record<string, string>;
}

const web = 'accounts: { web: {} }';
const desk = 'desks: [{ account: web, channel: desk }]';
const house = [web, desk];

function table(cases: readonly Case[]): void {
  test.for(cases.map((row) => [row.name, row] as const))('%s', async ([, { text, told, env }]) => {
    expect((await refusal(text.join('\n'), env)).split('\n')).toEqual(told.map((line) => `patchthrough.yaml:${line}`));
  });
}

describe('syntax', () => {
  table([
    {
      name: 'a placeholder without quotes within braces',
      text: ['accounts: { telegram: { token: ${TELEGRAM_TOKEN} } }', 'desks: []'],
      told: [
        '1:33  accounts.telegram.token: has a ${ outside quotes within { } or [ ]. Fix: put it in quotes: "${NAME}".',
      ],
    },
    {
      name: 'a tab',
      text: ['accounts:', '\tweb: {}'],
      told: ['2:1  accounts: is indented with a tab. Fix: use spaces.'],
    },
    {
      name: 'a quote that is not closed',
      text: [...house, 'name: "Acme'],
      told: ['3:12  name: has a quote that is not closed. Fix: close it.'],
    },
    {
      name: 'a bracket that is not closed',
      text: ['knowledge: [knowledge', ...house],
      told: ['2:1  accounts: has a { or [ that is not closed. Fix: close it.'],
    },
    {
      name: 'a colon within a value',
      text: [...house, 'name: Acme: Help'],
      told: [
        '3:7  name: runs into another key. Fix: begin the keys of one section in the same column, and quote text that contains ": ".',
      ],
    },
    {
      name: 'a line without a colon',
      text: ['name Acme', ...house],
      told: ['1:1  (file): has a line without a colon after its key. Fix: write key: value.'],
    },
    {
      name: 'a value that begins with a reserved sign',
      text: [...house, 'name: @acme'],
      told: ['3:7  name: begins with a sign that means something else in YAML. Fix: put the value in quotes.'],
    },
    {
      name: 'an unknown escape',
      text: [...house, 'name: "Acme \\q"'],
      told: ['3:13  name: has an unknown \\ escape in double quotes. Fix: use single quotes, or write \\\\ for \\.'],
    },
    {
      name: 'a second document',
      text: [...house, '---', 'name: x'],
      told: ['3:1  desks[0].channel: is followed by a second document. Fix: remove the line --- and what follows it.'],
    },
    {
      name: 'a tag',
      text: [...house, 'name: !secret Acme'],
      told: ['3:7  name: has a tag (!name) that is not known. Fix: remove the tag, or quote text that begins with !.'],
    },
    {
      name: 'a bracket too many',
      text: ['accounts: { web: {} }}', desk],
      told: [
        '1:22  accounts.web: is followed by something that does not belong there. Fix: look for a missing quote, comma or bracket.',
      ],
    },
    {
      name: 'a list item out of line',
      text: [web, 'desks:', '  - { account: web, channel: desk }', ' - { account: web, channel: b }'],
      told: [
        '4:1  desks[0].channel: is not indented like its neighbours. Fix: begin it in the same column as they do.',
      ],
    },
    {
      name: 'a key given twice, beside other mistakes',
      text: [...house, 'log: { level: info }', 'log: { level: loud }'],
      told: [
        '4:1  log: is given twice. Fix: keep one of the two.',
        '4:15  log.level: must be trace, debug, info, warn, error, fatal or silent. Fix: write, for example, level: info.',
      ],
    },
    {
      name: 'an alias',
      text: ['name: &name Acme', 'language: *name', ...house],
      told: ['2:11  language: is an alias (*name). Fix: write the value itself, in quotes if it begins with *.'],
    },
    {
      name: 'a list where the sections should be',
      text: ['- web'],
      told: [
        '1:1  (file): must be a section with keys, not a list. Fix: begin, for example, with accounts: { web: { port: 3000 } }.',
      ],
    },
    {
      name: 'an empty file',
      text: ['# nothing yet'],
      told: ['1:1  accounts: is missing. Fix: write, for example, accounts: { web: { port: 3000 } }.'],
    },
  ]);
});

describe('keys and values', () => {
  table([
    {
      name: 'an unknown key that resembles one',
      text: ['nmae: Acme', ...house],
      told: ['1:1  nmae: is not a known key. Fix: did you mean name?'],
    },
    {
      name: 'an unknown key in another spelling',
      text: ['accounts: { web: { desk_password: 123456789012 } }', desk],
      told: ['1:20  accounts.web.desk_password: is not a known key. Fix: did you mean deskPassword?'],
    },
    {
      name: 'an unknown key that resembles none',
      text: ['accounts: { web: { colour: red } }', desk],
      told: [
        '1:20  accounts.web.colour: is not a known key. Fix: remove it; the keys here are host, port, publicUrl, deskPassword, uploadBytesMax, platform.',
      ],
    },
    {
      name: 'an unknown limit',
      text: [...house, 'policy: { remindMsMax: 3m }'],
      told: ['3:11  policy.remindMsMax: is not a known key. Fix: did you mean remindMs?'],
    },
    {
      name: 'a limit that is no time, one that is too small, one that is broken',
      text: [...house, 'policy:', '  remindMs: soon', '  snoozeMs: 0', '  partsMax: 1.5', '  linkTriesMax: 0'],
      told: [
        '4:13  policy.remindMs: must be a time between 1ms and 366d, such as 90s, 3m or 1h, or a number of milliseconds. Fix: write, for example, remindMs: 5m.',
        '5:13  policy.snoozeMs: must be a time between 1ms and 366d, such as 90s, 3m or 1h, or a number of milliseconds. Fix: write, for example, snoozeMs: 1h.',
        '6:13  policy.partsMax: must be a whole number. Fix: write, for example, partsMax: 300.',
        '7:17  policy.linkTriesMax: must be at least 1. Fix: write, for example, linkTriesMax: 5.',
      ],
    },
    {
      name: 'limits that contradict each other',
      text: [...house, 'policy: { claimNudgeMs: 1h }'],
      told: [
        '3:25  policy.claimNudgeMs: does not fit: claimNudgeMs must not be more than claimMsMax. Fix: change one of the two.',
      ],
    },
    {
      name: 'a store that is not known',
      text: ['store: mysql://localhost', ...house],
      told: [
        '1:8  store: must be sqlite: and a file, or memory. Fix: write, for example, store: sqlite:data/patchthrough.db.',
      ],
    },
    {
      name: 'a section where a list should be, text where a number should be, a number where text should be',
      text: ['name: 12', 'knowledge: knowledge', 'accounts: { web: { port: "80" } }', desk],
      told: [
        '1:7  name: must be text, not a number. Fix: put it in quotes.',
        '2:12  knowledge: must be a list, not text. Fix: write, for example, knowledge: [ knowledge ].',
        '3:26  accounts.web.port: must be a whole number, not text. Fix: write, for example, port: 3000.',
      ],
    },
    {
      name: 'a folder of articles that is not there',
      text: ['knowledge: [knowledge, missing]', ...house],
      told: [
        '1:24  knowledge[1]: is a folder that is not there. Fix: create the folder, or correct the path (it counts from the folder of this file).',
      ],
    },
    {
      name: 'a language that is none',
      text: ['language: english please', ...house],
      told: ['1:11  language: must be a language tag such as en, de or pt-BR. Fix: write, for example, language: en.'],
    },
    {
      name: 'phrases of distress that cannot be read, and an emergency text for nowhere',
      text: [
        ...house,
        'distress:',
        '  words: { en: { fraud: ["(fake|phony", "ab*", "!!"], sorrow: [] } }',
        '  ignore: { plain english: [kill] }',
        '  emergency: { Austria: Call 142., AT: "" }',
      ],
      told: [
        '4:26  distress.words.en.fraud[0]: has a bracket that is not closed, or not opened. Fix: write, for example, - end it (all|now).',
        '4:41  distress.words.en.fraud[1]: has a * after fewer than 3 letters. Fix: write, for example, - end it (all|now).',
        '4:48  distress.words.en.fraud[2]: may stand for nothing at all. Fix: write, for example, - end it (all|now).',
        '4:55  distress.words.en.sorrow: is not a known key. Fix: remove it; the keys here are selfHarm, threat, fraud, legal.',
        '5:13  distress.ignore.?: is not a language tag. Fix: write one such as de or pt-BR.',
        '6:16  distress.emergency.Austria: is neither default nor a country or language tag. Fix: write default, a country such as AT, or a language tag such as de or en-US.',
        '6:40  distress.emergency.AT: must not be empty. Fix: write, for example, AT: "Please call 142 now, at any hour and free of charge.".',
      ],
    },
    {
      name: 'ready replies that cannot be named or have no text',
      text: [...house, 'canned:', '  good day: Hello', '  thanks:'],
      told: [
        '4:3  canned.?: is not a name for a reply. Fix: use at most 32 letters, digits, _ and -, without spaces, as agents type it after /r.',
        '5:3  canned.thanks: has no value. Fix: write, for example, thanks: "Hello, how can I help?".',
      ],
    },
  ]);
});

describe('accounts', () => {
  table([
    {
      name: 'no account at all',
      text: ['accounts: {}'],
      told: ['1:11  accounts: has no account. Fix: write, for example, accounts: { web: { port: 3000 } }.'],
    },
    {
      name: 'a platform misspelled',
      text: ['accounts: { telegarm: { token: "1:a" } }'],
      told: [
        '1:13  accounts.telegarm: does not say its platform, and its name is not one. Fix: did you mean telegram? Otherwise write platform: discord or platform: slack or platform: telegram or platform: web or platform: email or platform: webhook in it.',
      ],
    },
    {
      name: 'a name of its own without a platform',
      text: ['accounts: { web: {}, support: { token: "1:a" }, sales: }', desk],
      told: [
        '1:22  accounts.support: does not say its platform, and its name is not one. Fix: write platform: discord or platform: slack or platform: telegram or platform: web or platform: email or platform: webhook in it.',
        '1:49  accounts.sales: does not say its platform, and its name is not one. Fix: write platform: discord or platform: slack or platform: telegram or platform: web or platform: email or platform: webhook in it.',
      ],
    },
    {
      name: 'a platform that is not known',
      text: ['accounts: { web: {}, support: { platform: Telegram } }', desk],
      told: [
        '1:43  accounts.support.platform: must be discord, slack, telegram, web, email or webhook. Fix: did you mean telegram?',
      ],
    },
    {
      name: 'a name that cannot be one',
      text: ['accounts: { 2nd: { platform: web } }', 'desks: [{ account: 2nd, channel: desk }]'],
      told: [
        '1:13  accounts.?: is not a name for an account. Fix: begin with a letter, then at most 31 of A-Z, a-z, 0-9, _ and -.',
      ],
    },
    {
      name: 'telegram: a token that is none, a mode that is none, limits that are neither true nor false',
      text: ['accounts:', '  telegram:', '    token: abc', '    mode: webhok', '    limits: maybe'],
      told: [
        '3:12  accounts.telegram.token: is not a bot token, which is digits, a colon, then letters and digits. Fix: write, for example, token: "${TELEGRAM_TOKEN}" and set TELEGRAM_TOKEN in the environment or in .env.',
        '4:11  accounts.telegram.mode: must be polling or webhook. Fix: did you mean webhook?',
        '5:13  accounts.telegram.limits: must be true or false, not text. Fix: write, for example, limits: true.',
      ],
    },
    {
      name: 'telegram: a webhook that is missing, even beside a missing token',
      text: ['accounts: { telegram: { mode: webhook } }'],
      told: [
        '1:13  accounts.telegram.token: is missing. Fix: write, for example, token: "${TELEGRAM_TOKEN}" and set TELEGRAM_TOKEN in the environment or in .env.',
        '1:13  accounts.telegram.webhook: is missing, and mode is webhook. Fix: write, for example, webhook: { url: https://bot.example.com/telegram, secret: "${TELEGRAM_WEBHOOK_SECRET}" }.',
      ],
    },
    {
      name: 'telegram: a webhook without a secret, with a short secret, with a bad address and path',
      text: [
        'accounts:',
        '  telegram: { token: "1:a", mode: webhook, webhook: { url: "https://a.example" } }',
        '  b: { platform: telegram, token: "2:b", mode: webhook, webhook: { url: a.example, secret: short, path: hook } }',
      ],
      told: [
        '2:44  accounts.telegram.webhook.secret: is missing. Fix: write, for example, secret: "${TELEGRAM_WEBHOOK_SECRET}" and set TELEGRAM_WEBHOOK_SECRET in the environment or in .env.',
        '3:73  accounts.b.webhook.url: must be an address that begins with https:// or http://. Fix: write, for example, url: https://bot.example.com/telegram.',
        '3:92  accounts.b.webhook.secret: must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -. Fix: write, for example, secret: "${TELEGRAM_WEBHOOK_SECRET}" and set TELEGRAM_WEBHOOK_SECRET in the environment or in .env.',
        '3:105  accounts.b.webhook.path: must begin with / and have neither spaces nor ? nor #. Fix: write, for example, path: /telegram.',
      ],
    },
    {
      name: 'telegram: a webhook that would never be used',
      text: [
        'accounts: { telegram: { token: "1:a", webhook: { url: "https://a.example", secret: abcdefghijklmnop } } }',
      ],
      told: [
        '1:48  accounts.telegram.webhook: is given, but mode is polling. Fix: write mode: webhook beside it, or remove it.',
      ],
    },
    {
      name: 'telegram: one bot for two accounts',
      text: ['accounts: { telegram: { token: "1:a" }, b: { platform: telegram, token: "1:a" } }'],
      told: [
        '1:73  accounts.b.token: is the token of accounts.telegram too. Fix: give each account a bot of its own, or remove one of them.',
      ],
    },
    {
      name: 'slack: tokens that are none of their kind, a mode that is none, an address without a scheme',
      text: [
        'accounts:',
        '  slack: { botToken: xapp-1, appToken: xoxb-1, signingSecret: short, mode: sockets, apiUrl: slack.com, path: x }',
      ],
      told: [
        '2:22  accounts.slack.botToken: is not a bot token, which begins with xoxb-. Fix: write, for example, botToken: "${SLACK_BOT_TOKEN}" and set SLACK_BOT_TOKEN in the environment or in .env.',
        '2:40  accounts.slack.appToken: is not an app-level token, which begins with xapp-. Fix: write, for example, appToken: "${SLACK_APP_TOKEN}" and set SLACK_APP_TOKEN in the environment or in .env.',
        '2:63  accounts.slack.signingSecret: is not a signing secret, which is 32 letters and digits. Fix: write, for example, signingSecret: "${SLACK_SIGNING_SECRET}" and set SLACK_SIGNING_SECRET in the environment or in .env.',
        '2:76  accounts.slack.mode: must be socket or http. Fix: did you mean socket?',
        '2:93  accounts.slack.apiUrl: must be an address that begins with https:// or http://. Fix: write, for example, apiUrl: https://slack.com/api.',
        '2:110  accounts.slack.path: must begin with / and have neither spaces nor ? nor #. Fix: write, for example, path: /slack/events.',
      ],
    },
    {
      name: 'slack: without what its way of receiving needs',
      text: ['accounts: { slack: { botToken: xoxb-1 }, b: { platform: slack, botToken: xoxb-2, mode: http } }'],
      told: [
        '1:13  accounts.slack.appToken: is missing, and mode is socket. Fix: write appToken: "${SLACK_APP_TOKEN}" (xapp-…, from Basic Information), or mode: http.',
        '1:42  accounts.b.signingSecret: is missing, and mode is http: anybody could speak for Slack. Fix: write signingSecret: "${SLACK_SIGNING_SECRET}" (from Basic Information), or mode: socket.',
      ],
    },
    {
      name: 'slack: one app for two accounts',
      text: [
        'accounts:',
        '  slack: { botToken: xoxb-1, appToken: xapp-1 }',
        '  b: { platform: slack, botToken: xoxb-1, appToken: xapp-1 }',
      ],
      told: [
        '3:35  accounts.b.botToken: is the token of accounts.slack too. Fix: give each account a bot of its own, or remove one of them.',
      ],
    },
    {
      name: 'web: open to others without a password, or with a short one',
      text: [
        'accounts: { web: { host: 0.0.0.0, port: 70000 }, b: { platform: web, host: "::", deskPassword: short } }',
        desk,
      ],
      told: [
        '1:13  accounts.web.deskPassword: is missing, and host is not a loopback address: whoever reaches it could read and answer customers. Fix: write deskPassword: "${DESK_PASSWORD}" (at least 12 characters), or host: 127.0.0.1.',
        '1:41  accounts.web.port: must be at most 65535. Fix: write, for example, port: 3000.',
        '1:96  accounts.b.deskPassword: must have at least 12 characters. Fix: write, for example, deskPassword: "${DESK_PASSWORD}" and set DESK_PASSWORD in the environment or in .env.',
      ],
    },
    {
      name: 'web: nothing after the colon',
      text: ['accounts:', '  web:', desk],
      told: ['2:3  accounts.web: has no value. Fix: write, for example, web: { port: 3000 }.'],
    },
  ]);

  test.for(['localhost', '127.0.0.1', '127.1.2.3', '"::1"', '"::ffff:127.0.0.1"'])(
    '%s needs no password',
    async (host) => {
      expect(await refusal(`accounts: { web: { host: ${host} } }\n${desk}`)).toBe('');
    },
  );

  test.for(['0.0.0.0', '"::"', '128.0.0.1', '10.127.0.1', 'localhost.example.com', '127.0.0.1.example.com'])(
    '%s needs a password',
    async (host) => {
      expect(await refusal(`accounts: { web: { host: ${host} } }\n${desk}`)).toContain(
        'accounts.web.deskPassword: is missing',
      );
    },
  );
});

describe('pages', () => {
  const pagers = [
    'accounts:',
    '  web: {}',
    '  telegram: { token: "1:a" }',
    '  mail: { platform: email, smtp: "smtps://u:p@mail.example.com", from: pager@example.com }',
    '  hook: { platform: webhook, url: "https://hooks.example.com/x" }',
    desk,
  ];

  test('that are right are taken', async () => {
    const pages = [
      'pages:',
      '  - { account: mail, channel: ops@example.com }',
      '  - { account: hook }',
      '  - { account: telegram, channel: 8001 }',
    ];
    expect(await refusal([...pagers, ...pages].join('\n'))).toBe('');
  });

  table([
    {
      name: 'an account misspelled, a channel missing or too many, the web, the same one twice, several in one',
      text: [
        ...pagers,
        'pages:',
        '  - { account: mial, channel: ops@example.com }',
        '  - { account: mail }',
        '  - { account: telegram }',
        '  - { account: hook, channel: x }',
        '  - { account: web, channel: desk }',
        '  - { account: hook }',
        '  - { account: hook }',
        '  - { account: mail, channel: "a@example.com, b@example.com" }',
        '  - { acount: mail, channel: a@example.com }',
      ],
      told: [
        '8:16  pages[0].account: is not one of the accounts. Fix: did you mean mail?',
        '9:5  pages[1].channel: is missing. Fix: write, for example, channel: ops@example.com.',
        '10:5  pages[2].channel: is missing. Fix: give the id of a chat there.',
        '11:31  pages[3].channel: is given, but a webhook has only its address. Fix: remove it.',
        '12:16  pages[4].account: is a web account, which reaches nobody who is not looking. Fix: choose an account of e-mail, a webhook or a chat.',
        '14:5  pages[6]: is the same as pages[5]. Fix: remove one of them.',
        '15:31  pages[7].channel: is not one e-mail address. Fix: write, for example, channel: ops@example.com, one entry for each.',
        '16:5  pages[8].account: is missing. Fix: write, for example, account: mail.',
        '16:7  pages[8].acount: is not a known key. Fix: did you mean account?',
      ],
    },
    {
      name: 'a pager as a desk',
      text: [
        ...pagers.slice(0, 5),
        'desks: [{ account: mail, channel: ops@example.com }, { account: hook, channel: x }]',
      ],
      told: [
        '6:20  desks[0].account: is an account of email, which only pages: nobody can take a request there. Fix: put it under pages, and choose another desk.',
        '6:65  desks[1].account: is an account of webhook, which only pages: nobody can take a request there. Fix: put it under pages, and choose another desk.',
      ],
    },
    {
      name: 'the web and a pager alone, without a desk',
      text: ['accounts: { web: {}, webhook: { url: "https://hooks.example.com/x" } }'],
      told: [
        '1:1  desks: is missing, and nobody would see who asks for a human. Fix: write desks: [{ account: web, channel: desk }].',
      ],
    },
    {
      name: 'nothing but pagers',
      text: ['accounts: { webhook: { url: "https://hooks.example.com/x" } }'],
      told: ['1:11  accounts: has no account that customers can write to. Fix: add, for example, web: { port: 3000 }.'],
    },
    {
      name: 'options of pagers',
      text: [
        'accounts:',
        '  web: {}',
        '  email: { smtp: "mail.example.com", from: "pager" }',
        '  mail: { platform: email, smtp: "smtp://u:%zz@mail.example.com", from: "A <a@example.com>" }',
        '  webhook: { url: "hooks.example.com", secret: short }',
        desk,
      ],
      told: [
        '3:18  accounts.email.smtp: must be smtps:// or smtp://, then name:password@host, with a port if need be; in the password, %40 stands for @. Fix: write, for example, smtp: "${SMTP_URL}" and set SMTP_URL in the environment or in .env.',
        '3:44  accounts.email.from: must be an address, such as pager@example.com or Acme Help <pager@example.com>. Fix: write, for example, from: pager@example.com.',
        '4:34  accounts.mail.smtp: must be smtps:// or smtp://, then name:password@host, with a port if need be; in the password, %40 stands for @. Fix: write, for example, smtp: "${SMTP_URL}" and set SMTP_URL in the environment or in .env.',
        '5:19  accounts.webhook.url: must be an address that begins with https:// or http://. Fix: write, for example, url: "${PAGER_URL}" and set PAGER_URL in the environment or in .env.',
        '5:48  accounts.webhook.secret: must have at least 16 characters. Fix: write, for example, secret: "${PAGER_SECRET}" and set PAGER_SECRET in the environment or in .env.',
      ],
    },
  ]);
});

describe('coordinators', () => {
  table([
    {
      name: 'on an account misspelled, on none at all, and without an account',
      text: ['accounts: { telegram: { token: "1:a" } }', 'coordinators: [telegrm:1, pigeon:2, "8001"]'],
      told: [
        '2:16  coordinators[0]: does not name one of the accounts. Fix: did you mean telegram:…?',
        '2:27  coordinators[1]: does not name one of the accounts. Fix: begin with one of telegram.',
        '2:37  coordinators[2]: must be an account and the id of a person, such as telegram:8001. Fix: write, for example, - web:ana.',
      ],
    },
  ]);
});

describe('desks', () => {
  table([
    {
      name: 'none, where nobody could link one later',
      text: [web],
      told: [
        '1:1  desks: is missing, and nobody would see who asks for a human. Fix: write desks: [{ account: web, channel: desk }].',
      ],
    },
    {
      name: 'an account misspelled, a channel missing, a channel too large to be exact, the same one twice',
      text: [
        'accounts: { web: {}, telegram: { token: "1:a" } }',
        'desks:',
        '  - { account: telegrm, channel: 1 }',
        '  - { account: web }',
        '  - { account: telegram, channel: 12345678901234567890 }',
        '  - { account: telegram, channel: -100 }',
        '  - { account: telegram, channel: "-100" }',
        '  - { account: pigeon, channel: "1" }',
        '  - desk',
      ],
      told: [
        '3:16  desks[0].account: is not one of the accounts. Fix: did you mean telegram?',
        '4:5  desks[1].channel: is missing. Fix: write, for example, channel: desk.',
        '5:35  desks[2].channel: must be text, or a whole number small enough to be exact. Fix: put it in quotes.',
        '7:5  desks[4]: is the same as desks[3]. Fix: remove one of them.',
        '8:16  desks[5].account: is not one of the accounts. Fix: choose one of web, telegram.',
        '9:5  desks[6]: must be a section with keys, not text. Fix: write, for example, - { account: web, channel: desk }.',
      ],
    },
  ]);

  test('are not demanded where a Telegram group may link itself later', async () => {
    expect(await refusal('accounts: { web: {}, telegram: { token: "1:a" } }')).toBe('');
  });
});

describe('variables', () => {
  table([
    {
      name: 'not set, empty, or written wrongly, and nothing else is said of these values',
      text: [
        'accounts:',
        '  telegram: { token: "${TOKEN}", apiRoot: "${EMPTY}", mode: "${1MODE}" }',
        '  web: { host: "${HOST}" }',
      ],
      env: { EMPTY: '' },
      told: [
        '2:22  accounts.telegram.token: ${TOKEN} is not set. Fix: set TOKEN in the environment or in a file .env beside this one, or write ${TOKEN:-default}.',
        '2:43  accounts.telegram.apiRoot: ${EMPTY} is empty. Fix: set EMPTY in the environment or in a file .env beside this one, or write ${EMPTY:-default}.',
        '2:61  accounts.telegram.mode: has a ${ that begins no ${NAME}. Fix: complete it, or write $${ for a plain ${.',
        '3:16  accounts.web.host: ${HOST} is not set. Fix: set HOST in the environment or in a file .env beside this one, or write ${HOST:-default}.',
      ],
    },
    {
      name: 'set to something that does not fit: the fix names the variable',
      text: ['accounts: { web: { port: "${PORT}", host: "${HOST}" } }', desk],
      env: { PORT: 'eighty', HOST: 'http://127.0.0.1' },
      told: [
        '1:26  accounts.web.port: must be a whole number, not text. Fix: correct PORT in the environment or in .env.',
        '1:43  accounts.web.host: must be a host name or an IP address, without scheme or port. Fix: correct HOST in the environment or in .env.',
      ],
    },
  ]);
});

describe('secrets', () => {
  const token = '7401234567:AAHkR9xwT3nQvLm2Zc8YbDf6GsJp4UeKo1i';
  const password = 'cedar-Quilt-lantern';
  const sound = [
    'name: Acme',
    'accounts:',
    `  telegram: { token: "${token}", mode: polling }`,
    '  web:',
    '    host: 0.0.0.0',
    `    deskPassword: ${password}`,
    'desks: [{ account: web, channel: desk }]',
  ].join('\n');
  const pieces = (secret: string) => Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12));

  test('written in a file that is then damaged are in no message', async () => {
    // No placeholder among them: the name of a variable has to be told.
    const signs = ['', ' ', ':', ': ', '\n', '"', "'", '{', '}', '[', ',', '#', '- ', '\t', '*', '&', '!', '@'];
    const damage = fc.constantFrom(...signs);
    const damages = fc.array(fc.tuple(fc.nat(sound.length), fc.nat(3), damage), { minLength: 1, maxLength: 3 });
    const cwd = await folderOf({});
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        let text = sound;
        for (const [at, count, what] of list) text = text.slice(0, at) + what + text.slice(at + count);
        await writeFile(join(cwd, 'patchthrough.yaml'), text);
        const failure: unknown = await loadConfiguration({ cwd, env: {} }).catch((error: unknown) => error);
        const message = failure instanceof Error ? failure.message : '';
        if (message !== '') expect(failure).toBeInstanceOf(ConfigurationError);
        for (const piece of [...pieces(token), ...pieces(password)]) expect(message).not.toContain(piece);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test('from the environment are in no message, wherever they are put', async () => {
    const places = ['name', 'store', 'language', 'knowledge', 'log', 'canned', 'policy', 'accounts', 'desks', 'typo'];
    const inner = ['token', 'mode', 'apiRoot', 'limits', 'webhook', 'platform', 'host', 'port', 'deskPassword', 'typo'];
    const cwd = await folderOf({});
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(places),
        fc.subarray(inner),
        fc.string({ minLength: 12 }),
        async (outer, keys, value) => {
          const secret = `§${value}§`;
          const lines = outer.map((key) => `${key}: "\${SECRET}"`);
          const options = keys.map((key) => `${key}: "\${SECRET}"`).join(', ');
          const sections = ['telegram', 'web', 'other'].map((name) => `${name}: { ${options} }`);
          if (!outer.includes('accounts')) lines.push(`accounts: { ${sections.join(', ')} }`);
          if (!outer.includes('desks'))
            lines.push('desks: [{ account: "${SECRET}", channel: "${SECRET}" }, "${SECRET}"]');
          await writeFile(join(cwd, 'patchthrough.yaml'), lines.join('\n'));
          const refused = loadConfiguration({ cwd, env: { SECRET: secret } });
          await expect(refused).rejects.toSatisfy(
            (error: Error) => error instanceof ConfigurationError && !error.message.includes(secret),
          );
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('the nearest name', () => {
  const names = ['token', 'apiRoot', 'mode', 'webhook', 'limits', 'platform'];

  test.for([
    ['tokne', 'token'],
    ['APIROOT', 'apiRoot'],
    ['api-root', 'apiRoot'],
    ['webhok', 'webhook'],
    ['limit', 'limits'],
    ['mod', 'mode'],
    ['colour', undefined],
    ['x', undefined],
    ['', undefined],
  ])('of %s is %s', ([word, meant]) => {
    expect(nearest(word ?? '', names)).toBe(meant);
  });

  test('of a name is itself', () => {
    fc.assert(fc.property(fc.constantFrom(...names), (name) => nearest(name, names) === name));
  });
});

describe('volunteers', () => {
  test('mistakes are told at their place, and a right answer must be there', async () => {
    const told = await refusal(
      [
        ...house,
        'volunteers:',
        '  welcome: Come.',
        '  passMark: 80',
        '  quiz: [{ question: Q, answers: [A, B], right: 3 }, { question: Q, answers: [A], right: 1 }]',
      ].join('\n'),
    );
    expect(told).toMatch(/:3:\d+ {2}volunteers\.rules: /);
    expect(told).toMatch(/:5:\d+ {2}volunteers\.passMark: must be at most 1/);
    expect(told).toMatch(/quiz\[0\]\.right: must be the number of one of the answers/);
    expect(told).toMatch(/quiz\[1\]\.answers: must have at least 2 answers/);
  });

  test('rules and a welcome are enough', async () => {
    expect(await refusal([...house, 'volunteers: { rules: Be kind., welcome: Come. }'].join('\n'))).toBe('');
  });
});
