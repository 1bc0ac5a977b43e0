// From a file to a configuration: which file, which variables, and what comes out.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders are the subject here

import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Environment, loadConfiguration } from '../../config/load.ts';
import { ConfigurationError } from '../../config/mistakes.ts';
import { milliseconds, spelledTime } from '../../config/times.ts';
import { policyDefaults } from '../../core/policy.ts';
import { folderOf } from './folder.ts';

async function load(text: string, env: Environment = {}, files: Record<string, string> = {}) {
  const cwd = await folderOf({ 'patchthrough.yaml': text, 'knowledge/returns.md': '# Returns', ...files });
  return { cwd, ...(await loadConfiguration({ cwd, env })) };
}

const house = 'accounts: { web: {} }\ndesks: [{ account: web, channel: desk }]\n';

describe('the file', () => {
  test('becomes a configuration with absolute paths, accounts in a list and every default', async () => {
    const text = `
name: Acme Help
store: sqlite:data/patchthrough.db
knowledge: [knowledge]
accounts:
  telegram: { token: "\${TELEGRAM_TOKEN}", apiRoot: "https://api.telegram.org/", mode: polling }
  support:
    platform: telegram
    token: "2:b"
    mode: webhook
    webhook: { url: "https://a.example/hook", secret: "\${HOOK_SECRET}", port: 0, path: /hook }
  web: { host: 127.0.0.1, port: 0 }
desks:
  - { account: telegram, channel: "-1001234567890" }
  - { account: support, channel: -1001234567891 }
  - { account: web, channel: desk }
coordinators: ["support:8001"]
language: pt-br
canned: { greeting: "Hello, how can I help?" }
policy: { remindMs: 90s, reopenMs: 1.5h, snoozeMs: 1000, partsMax: 12 }
distress:
  words: { en: { fraud: ["(fake|phony) invoice*"] } }
  ignore: { de: ["mein Anwalt wird"] }
  emergency: { default: Call for help., AT: Call 142., en-US: Call 988. }
log: { level: debug }
`;
    const env = { TELEGRAM_TOKEN: '1:a', HOOK_SECRET: 'abcdefghijklmnop' };
    const { cwd, configuration, source, secrets } = await load(text, env);
    expect(source).toBe(join(cwd, 'patchthrough.yaml'));
    expect(secrets.toSorted()).toEqual(['1:a', '2:b', 'abcdefghijklmnop']);
    expect(configuration).toEqual({
      name: 'Acme Help',
      store: { kind: 'sqlite', file: join(cwd, 'data/patchthrough.db') },
      knowledge: [join(cwd, 'knowledge')],
      accounts: [
        {
          name: 'telegram',
          platform: 'telegram',
          options: { token: '1:a', apiRoot: 'https://api.telegram.org', mode: 'polling', limits: true },
        },
        {
          name: 'support',
          platform: 'telegram',
          options: {
            token: '2:b',
            apiRoot: 'https://api.telegram.org',
            mode: 'webhook',
            webhook: {
              url: 'https://a.example/hook',
              secret: 'abcdefghijklmnop',
              host: '127.0.0.1',
              port: 0,
              path: '/hook',
            },
            limits: true,
          },
        },
        { name: 'web', platform: 'web', options: { host: '127.0.0.1', port: 0, uploadBytesMax: 20_971_520 } },
      ],
      desks: [
        { account: 'telegram', channel: '-1001234567890' },
        { account: 'support', channel: '-1001234567891' },
        { account: 'web', channel: 'desk' },
      ],
      valued: [],
      coordinators: [{ account: 'support', person: '8001' }],
      pages: [],
      language: 'pt-BR',
      canned: { greeting: 'Hello, how can I help?' },
      badges: [],
      retention: {},
      reveal: ['coordinator'],
      policy: { ...policyDefaults, remindMs: 90_000, reopenMs: 5_400_000, snoozeMs: 1000, partsMax: 12 },
      distress: {
        words: { en: { fraud: ['(fake|phony) invoice*'] } },
        ignore: { de: ['mein Anwalt wird'] },
        emergency: { default: 'Call for help.', AT: 'Call 142.', 'en-US': 'Call 988.' },
      },
      log: { level: 'debug' },
      health: { host: '127.0.0.1', port: 3000 },
    });
  });

  test('pages where it says, and keeps what pagers must not tell, a password by itself too', async () => {
    const text = `
accounts:
  web: {}
  telegram: { token: "1:a" }
  mail: { platform: email, smtp: "smtps://pager%40example.com:p%40ssword@mail.example.com", from: pager@example.com }
  hook: { platform: webhook, url: "https://hooks.example.com/T0/secret-path", secret: "\${PAGER_SECRET}" }
desks: [{ account: web, channel: desk }]
pages:
  - { account: mail, channel: ops@example.com }
  - { account: hook }
  - { account: telegram, channel: 8001 }
`;
    const { configuration, secrets } = await load(text, { PAGER_SECRET: '0123456789abcdef' });
    expect(configuration.pages).toEqual([
      { account: 'mail', channel: 'ops@example.com' },
      { account: 'hook', channel: 'hook' },
      { account: 'telegram', channel: '8001' },
    ]);
    expect(secrets.toSorted()).toEqual([
      '0123456789abcdef',
      '1:a',
      'https://hooks.example.com/T0/secret-path',
      'p%40ssword',
      'p@ssword',
      'smtps://pager%40example.com:p%40ssword@mail.example.com',
    ]);
  });

  test('needs to say no more than its accounts and desks', async () => {
    const { cwd, configuration, secrets } = await load(house);
    expect(secrets).toEqual([]);
    expect(configuration).toMatchObject({
      name: 'Patchthrough',
      store: { kind: 'sqlite', file: join(cwd, 'data/patchthrough.db') },
      knowledge: [],
      language: 'en',
      canned: {},
      policy: policyDefaults,
      distress: { words: {}, ignore: {}, emergency: {} },
      log: { level: 'info' },
    });
  });

  test('is the one that was named, and its paths count from its own folder', async () => {
    const cwd = await folderOf({
      'patchthrough.yaml': 'nonsense',
      'shops/acme.yaml': `${house}store: sqlite:acme.db\n`,
    });
    const { configuration, source } = await loadConfiguration({ file: 'shops/acme.yaml', cwd, env: {} });
    expect(source).toBe(join(cwd, 'shops/acme.yaml'));
    expect(configuration.store).toEqual({ kind: 'sqlite', file: join(cwd, 'shops/acme.db') });
  });

  test('says how long what was said is kept; without a word of it, for ever', async () => {
    expect((await load(house)).configuration.retention).toEqual({});
    const { configuration } = await load(`${house}retention: { transcripts: 400d }`);
    expect(configuration.retention).toEqual({ transcripts: 400 * 86_400_000 });
    await expect(load(`${house}retention: { transcripts: 5m }`)).rejects.toThrow('between 1d and 3660d');
  });

  test('may keep everything in memory', async () => {
    expect((await load(`${house}store: memory`)).configuration.store).toEqual({ kind: 'memory' });
  });

  test('may lie outside the working directory, and is then told by its whole path', async () => {
    const elsewhere = await folderOf({ 'acme.yaml': 'nmae: Acme' });
    const cwd = await folderOf({});
    const file = join(elsewhere, 'acme.yaml');
    await expect(loadConfiguration({ file, cwd, env: {} })).rejects.toThrow(`${file}:1:1  nmae: `);
  });

  test('that was named must be there', async () => {
    const cwd = await folderOf({});
    await expect(loadConfiguration({ file: 'acme.yaml', cwd, env: {} })).rejects.toMatchObject({
      message: 'acme.yaml:1:1  (file): is not there. Fix: check the path after --config.',
    });
  });

  test('must be a file', async () => {
    const cwd = await folderOf({ 'patchthrough.yaml/x': '' });
    await expect(loadConfiguration({ cwd, env: {} })).rejects.toMatchObject({
      message:
        'patchthrough.yaml:1:1  (file): cannot be read (EISDIR). Fix: check that it is a file and that you may read it.',
    });
  });

  test('has its mistakes as data too', async () => {
    const cwd = await folderOf({ 'patchthrough.yaml': `nmae: Acme\n${house}` });
    const failure: unknown = await loadConfiguration({ cwd, env: {} }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConfigurationError);
    expect(failure).toMatchObject({
      name: 'ConfigurationError',
      mistakes: [
        {
          file: 'patchthrough.yaml',
          line: 1,
          column: 1,
          key: 'nmae',
          what: 'is not a known key',
          fix: 'did you mean name?',
        },
      ],
    });
  });

  test('may have Windows line ends and a byte order mark', async () => {
    const { configuration } = await load(`\ufeffname: Acme\r\n${house.replaceAll('\n', '\r\n')}`);
    expect(configuration.name).toBe('Acme');
  });
});

describe('the playground', () => {
  test('stands in where there is no file, and writes nothing by itself', async () => {
    const cwd = await folderOf({});
    const { configuration, source, secrets } = await loadConfiguration({ cwd, env: {} });
    expect(source).toBe('the built-in playground');
    expect(secrets).toEqual([]);
    expect(configuration.store).toEqual({ kind: 'sqlite', file: join(cwd, 'data/playground.db') });
    expect(configuration.accounts).toMatchObject([
      { name: 'web', platform: 'web', options: { host: '127.0.0.1', port: 3000 } },
    ]);
    expect(configuration.desks).toEqual([{ account: 'web', channel: 'desk' }]);
    expect(Object.keys(configuration.canned)).toEqual(['greeting', 'thanks', 'shipping', 'returns']);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('answers from articles that are part of the project', async () => {
    const cwd = await folderOf({});
    const { configuration } = await loadConfiguration({ cwd, env: {} });
    expect(configuration.knowledge).toHaveLength(1);
    for (const folder of configuration.knowledge) await expect(access(folder)).resolves.toBeUndefined();
  });
});

describe('variables', () => {
  const named = `${house}name: "\${NAME}"\n`;
  const nameOf = async (env: Environment, files: Record<string, string>, text = named) =>
    (await load(text, env, files)).configuration.name;

  test('come from .env beside the file, and the real environment wins', async () => {
    expect(await nameOf({}, { '.env': 'NAME="From .env" # a comment' })).toBe('From .env');
    expect(await nameOf({ NAME: 'real' }, { '.env': 'NAME=other' })).toBe('real');
    expect(await nameOf({ NAME: undefined }, { '.env': 'NAME=other' })).toBe('other');
  });

  test('come from .env in the working directory if there is none beside the file', async () => {
    const files = { 'shop/acme.yaml': named, '.env': 'NAME=outer' };
    const cwd = await folderOf(files);
    expect((await loadConfiguration({ file: 'shop/acme.yaml', cwd, env: {} })).configuration.name).toBe('outer');
    const both = await folderOf({ ...files, 'shop/.env': 'NAME=inner' });
    expect((await loadConfiguration({ file: 'shop/acme.yaml', cwd: both, env: {} })).configuration.name).toBe('inner');
  });

  test('leave the environment as it was', async () => {
    const env = { OTHER: 'x' };
    const before = { ...process.env };
    await nameOf(env, { '.env': 'NAME=acme' });
    expect(env).toEqual({ OTHER: 'x' });
    expect(process.env).toEqual(before);
  });

  test('that are empty in the real environment are not looked up in .env', async () => {
    await expect(nameOf({ NAME: '' }, { '.env': 'NAME=acme' })).rejects.toThrow('${NAME} is empty');
  });

  test('may have defaults, and $${ stands for ${', async () => {
    const text = `${house}name: "a \${A} \${B:-b} \${C:-} $\${D} \${EMPTY:-e}"\n`;
    expect(await nameOf({ A: '1', EMPTY: '' }, {}, text)).toBe('a 1 b  ${D} e');
  });

  test('are put in as they are: neither YAML nor placeholders are read in them', async () => {
    expect(await nameOf({ NAME: 'a: [b] # ${NAME} $${X}' }, {})).toBe('a: [b] # ${NAME} $${X}');
  });

  test('are not members that every object has', async () => {
    await expect(load(`${house}name: "\${constructor}"`)).rejects.toThrow('${constructor} is not set');
  });

  test('become numbers, true or false, where these are asked for', async () => {
    const text = 'accounts: { web: { port: "${PORT}" }, telegram: { token: "1:a", limits: "${LIMITS:-false}" } }';
    const { configuration } = await load(`${text}\npolicy: { remindMs: "\${MS}", partsMax: "\${PARTS}" }`, {
      PORT: '8080',
      MS: '5000',
      PARTS: '7',
    });
    expect(configuration.accounts).toMatchObject([{ options: { port: 8080 } }, { options: { limits: false } }]);
    expect(configuration.policy).toMatchObject({ remindMs: 5000, partsMax: 7 });
  });

  test('in .env that cannot be read are a mistake', async () => {
    const cwd = await folderOf({ 'patchthrough.yaml': house, '.env/x': '' });
    await expect(loadConfiguration({ cwd, env: {} })).rejects.toThrow('(file): cannot be read (EISDIR)');
  });
});

describe('secrets', () => {
  test('are the fields that are secret by nature, wherever their value came from', async () => {
    const text = `accounts:
  telegram: { token: "1:abc", mode: webhook, webhook: { url: "https://a.example", secret: "\${HOOK}" } }
  web: { deskPassword: correct horse battery }
  more: { platform: telegram, token: "2:\${HALF}" }
desks: []`;
    const { secrets } = await load(text, { HOOK: 'hook-hook-hook-hook', HALF: 'half' });
    expect(secrets.toSorted()).toEqual(['1:abc', '2:half', 'correct horse battery', 'hook-hook-hook-hook']);
  });

  test('are whatever else came from the environment, if it is long and its field is not known to be harmless', async () => {
    const text = `store: "sqlite:\${FOLDER}/\${SHORT}"
name: "\${NAME}"
accounts: { web: { host: "\${HOST}", port: "\${PORT}", publicUrl: "\${URL}" } }
desks: [{ account: "\${ACCOUNT:-web}", channel: desk }]`;
    const env = {
      FOLDER: 'data-of-acme',
      SHORT: 'db',
      NAME: 'Acme Help Desk',
      HOST: '127.0.0.1',
      PORT: '12345',
      URL: 'https://help.example.com',
    };
    expect((await load(text, env)).secrets).toEqual(['data-of-acme']);
  });
});

describe('times', () => {
  test.for([
    [1500, 1500],
    ['1500', 1500],
    ['1500ms', 1500],
    ['90s', 90_000],
    ['3m', 180_000],
    ['1.5h', 5_400_000],
    ['7 d', 604_800_000],
    ['', Number.NaN],
    ['soon', Number.NaN],
    ['-1s', Number.NaN],
    ['1w', Number.NaN],
    ['1h30m', Number.NaN],
    ['1e3', Number.NaN],
  ] as const)('%s is %d ms', ([time, ms]) => {
    expect(milliseconds(time)).toBe(ms);
  });

  test('are spelled so that they read back the same', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 10 }), (ms) => milliseconds(spelledTime(ms)) === ms));
    expect([500, 1000, 90_000, 3_600_000, 604_800_000].map(spelledTime)).toEqual(['500ms', '1s', '90s', '1h', '7d']);
  });
});

test('what a configuration says survives being written as YAML in any style', async () => {
  const document = {
    name: 'Acme: "Help" # 1',
    accounts: { web: { port: 0 }, tg: { platform: 'telegram', token: '1:a' } },
    desks: [{ account: 'tg', channel: '-100' }],
    canned: { greeting: 'Two\nlines: yes' },
  };
  const { configuration } = await load(JSON.stringify(document));
  for (const style of [
    {},
    { collectionStyle: 'flow' },
    { defaultStringType: 'QUOTE_SINGLE' },
    { indent: 4 },
  ] as const) {
    const { cwd, configuration: same } = await load(stringify(document, style));
    expect({ ...same, store: {} }).toEqual({ ...configuration, store: {} });
    expect(same.store).toEqual({ kind: 'sqlite', file: join(cwd, 'data/patchthrough.db') });
  }
});
