// What is typed with a slash: whose command it is, and that no agent's slash ever reaches a customer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentCommand, customerCommand } from '../../core/command.ts';
import { languages, say } from '../../core/words.ts';

fc.configureGlobal({ seed: 7 });

const invisible = ['', ' ', '\n', '\t', '\u00a0', '\u200b', '\u200e', '\u200f', '\u2066', '\ufeff', '\u00ad', '\u3164'];

describe('a customer', () => {
  test.each([
    ['/start', { name: 'start' }],
    ['/human', { name: 'human' }],
    ['/cancel', { name: 'cancel' }],
    ['/help', { name: 'help' }],
    ['/forget', { name: 'forget' }],
    ['/forget-me', { name: 'forgetMe' }],
    ['/forget_me.', { name: 'forgetMe' }],
    ['/ForgetMe', { name: 'forgetMe' }],
    ['/export', { name: 'export' }],
    ['/HUMAN', { name: 'human' }],
    ['/Human please', { name: 'human' }],
    ['  /human\n', { name: 'human' }],
    ['/human.', { name: 'human' }],
    ['/human, please!', { name: 'human' }],
    ['/human!!', { name: 'human' }],
    ['\u200e/cancel', { name: 'cancel' }],
    ['／human', { name: 'human' }],
    ['/start eyJ4IjoxfQ', { name: 'start' }],
    ['/ask where is my parcel?', { name: 'ask', text: 'where is my parcel?' }],
    ['/ask   two\n lines ', { name: 'ask', text: 'two\n lines' }],
    ['/ask', { name: 'ask', text: '' }],
  ])('who types %j commands', (text, command) => {
    expect(customerCommand(text)).toEqual(command);
  });

  test.each([
    '',
    '/',
    '//',
    '/ human',
    'human',
    'please /human',
    '/humans',
    '/human-being',
    '/take',
    '/close',
    '/usr/bin/env',
    '/etc/hosts is broken',
    '/5',
    '/_',
    '1/2',
  ])('who types %j says something', (text) => {
    expect(customerCommand(text)).toBeUndefined();
  });

  test('may copy a command out of what they were told, in any language', () => {
    for (const lang of languages()) {
      const told = say(lang, 'welcome', { house: 'Nordlicht' });
      const copied = told.slice(told.search(/\u200e?\/human/)).replace(/[」"].*$/s, '');
      expect(customerCommand(copied), `${lang}: ${copied}`).toEqual({ name: 'human' });
    }
  });

  test('is never given an agent’s command', () => {
    const names = ['start', 'human', 'cancel', 'help', 'forget', 'forgetMe', 'export', 'promise', 'ask', undefined];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(names).toContain(customerCommand(`/${text}`)?.name);
        if (!/[/／]/.test(text)) expect(customerCommand(text)).toBeUndefined();
      }),
    );
  });
});

describe('an agent', () => {
  test.each([
    ['/close', ''],
    ['/Close.', ''],
    ['/close  solved', 'solved'],
    [`/close ${'long '.repeat(100)}`, `${'long '.repeat(40).slice(0, 199)}…`],
  ])('types %j: closed, with these words on how it ended', (text, outcome) => {
    expect(agentCommand(text)).toEqual({ name: 'close', outcome });
  });

  test.each(['take', 'pass', 'release', 'block', 'transcript', 'snooze', 'forget', 'help', 'queue', 'promise', 'me'])(
    'types /%s, in any case, with or without a full stop or more words',
    (name) => {
      for (const typed of [`/${name}`, `/${name.toUpperCase()}`, `/${name}.`, `\n /${name} `, `/${name} please`]) {
        expect(agentCommand(typed), typed).toEqual({ name });
      }
    },
  );

  test.each([
    ['/transfer Ben', { name: 'transfer', to: 'Ben' }],
    ['/transfer  Ben the Second ', { name: 'transfer', to: 'Ben the Second' }],
    ['/transfer', { name: 'transfer', to: '' }],
    ['/invite @ben', { name: 'invite', to: '@ben' }],
    ['/note call back at five', { name: 'note', text: 'call back at five' }],
    ['/note', { name: 'note', text: '' }],
    ['//call back at five', { name: 'note', text: 'call back at five' }],
    ['// two\nlines', { name: 'note', text: 'two\nlines' }],
    ['//', { name: 'note', text: '' }],
    ['///', { name: 'note', text: '/' }],
    ['／／ call back', { name: 'note', text: 'call back' }],
    ['\u200b//call back', { name: 'note', text: 'call back' }],
    ['/r greeting', { name: 'canned', key: 'greeting' }],
    ['/r', { name: 'canned', key: '' }],
    ['/R Greeting', { name: 'canned', key: 'Greeting' }],
  ])('types %j and it is understood', (text, command) => {
    expect(agentCommand(text)).toEqual(command);
  });

  test.each([
    ['/closee', '/closee'],
    ['/', '/'],
    ['/ close', '/ close'],
    ['/human', '/human'],
    ['/close\u0000', '/close\u0000'],
    ['/usr/bin/env', '/usr/bin/env'],
    ['／close', '／close'],
    ['\u2066/close', '\u2066/close'],
    ['/😀', '/😀'],
  ])('who types %j learns that it is unknown, and nothing is sent or done', (text, shown) => {
    expect(agentCommand(text)).toEqual({ name: 'unknown', text: shown });
  });

  test('who types a long unknown command is shown its start, whole characters only', () => {
    const command = agentCommand(`/x${'👍🏽'.repeat(500)}`);
    expect(command?.name).toBe('unknown');
    const shown = command?.name === 'unknown' ? command.text : '';
    expect(shown.length).toBeLessThanOrEqual(40);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown).toMatch(/^\/x(👍🏽)+…$/u);
  });

  test.each(['', ' ', 'close', 'see https://example.org/a//b', '1/2', 'and/or', '\\//', '🙂 //'])(
    'who writes %j writes to the customer',
    (text) => {
      expect(agentCommand(text)).toBeUndefined();
    },
  );

  test('whose first visible character is a slash never writes to the customer', () => {
    const prefix = fc.array(fc.constantFrom(...invisible), { maxLength: 4 }).map((marks) => marks.join(''));
    fc.assert(
      fc.property(prefix, fc.constantFrom('/', '／'), fc.string({ unit: 'grapheme' }), (marks, slash, rest) => {
        expect(agentCommand(`${marks}${slash}${rest}`)).toBeDefined();
      }),
    );
  });

  test('whose line begins with two slashes makes a note of it, and of all of it', () => {
    const prefix = fc.array(fc.constantFrom(...invisible), { maxLength: 4 }).map((marks) => marks.join(''));
    fc.assert(
      fc.property(prefix, fc.string({ unit: 'grapheme' }), (marks, rest) => {
        expect(agentCommand(`${marks}//${rest}`)).toEqual({ name: 'note', text: rest.trim() });
      }),
    );
  });
});

test('a very long line is understood in time linear in its length', () => {
  const long = ' '.repeat(200_000);
  expect(customerCommand(`${long}/human${long}x`)).toEqual({ name: 'human' });
  expect(agentCommand(`/note ${long}`)).toEqual({ name: 'note', text: '' });
  expect(agentCommand(`/${'a'.repeat(200_000)}`)?.name).toBe('unknown');
});
