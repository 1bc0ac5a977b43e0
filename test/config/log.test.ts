// The log: JSON where a machine reads, one line where a person reads, and no secret in either.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../config/log.ts';

function logTo(isTTY: boolean, secrets: readonly string[] = [], level = 'info') {
  const written: string[] = [];
  const out = { isTTY, write: (text: string) => written.push(text) };
  return { log: createLog({ level, secrets, out }), written, text: () => stripVTControlCharacters(written.join('')) };
}

const token = '7401234567:AAHkR9xw_T3nQ-vLm2Zc';

describe('for machines', () => {
  test('a record is one line of JSON with a time, a word for its level and no more than was given', () => {
    const { log, written } = logTo(false);
    log.warn({ account: 'web', ms: 12 }, 'slow answer');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^\{.*\}\n$/);
    const { time, ...record } = JSON.parse(written[0] ?? '');
    expect(record).toEqual({ level: 'warn', account: 'web', ms: 12, msg: 'slow answer' });
    expect(new Date(time).toISOString()).toBe(time);
  });

  test('an error has type, message, code and its causes, and nothing else that hangs on it', () => {
    const { log, written } = logTo(false);
    const cause = Object.assign(new TypeError('socket closed'), { context: { text: 'my private words' } });
    log.error({ err: Object.assign(new Error('cannot send', { cause }), { code: 'ECONNRESET', payload: 'private' }) });
    const { err } = JSON.parse(written[0] ?? '');
    expect(Object.keys(err).toSorted()).toEqual(['code', 'message', 'stack', 'type']);
    expect(err).toMatchObject({ type: 'Error', message: 'cannot send', code: 'ECONNRESET' });
    expect(err.stack).toMatch(/^Error: cannot send\n\s+at .*\ncaused by: TypeError: socket closed\n\s+at /s);
    expect(written.join('')).not.toContain('private');
  });

  test('what was thrown may be no error at all, or its own cause', () => {
    const { log, written } = logTo(false);
    log.error({ err: 'just text' });
    const round: Error = new Error('round');
    round.cause = round;
    log.error(round);
    expect(JSON.parse(written[0] ?? '').err).toEqual({ message: 'just text' });
    expect(JSON.parse(written[1] ?? '').err.stack.match(/Error: round/g)).toHaveLength(5);
  });

  test('records below the level are not written', () => {
    const { log, written } = logTo(false, [], 'warn');
    log.info('quiet');
    log.warn('loud');
    expect(written).toHaveLength(1);
    const silent = logTo(false, [], 'silent');
    silent.log.fatal('nothing');
    expect(silent.written).toEqual([]);
  });
});

describe('for people', () => {
  test('a record is one line: time, level, message, then what goes with it', () => {
    const { log, text } = logTo(true);
    log.info({ account: 'web', port: 3000, name: 'Acme Help', list: [1, 'a'], empty: '' }, 'listening');
    expect(text()).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} INFO {2}listening account=web port=3000 name="Acme Help" list=\[1,"a"\] empty=""\n$/,
    );
  });

  test('an error is followed by its stack, indented', () => {
    const { log, text } = logTo(true);
    log.error({ err: Object.assign(new Error('refused'), { code: 403 }) }, 'cannot send');
    const [first, second, third] = text().split('\n');
    expect(first).toMatch(/ERROR cannot send err=refused code=403$/);
    expect(second).toBe('    Error: refused');
    expect(third).toMatch(/^ {4}at /);
  });

  test('an error that is the message is not said twice', () => {
    const { log, text } = logTo(true);
    log.error(new Error('refused'));
    expect(text().split('\n')[0]).toMatch(/ERROR refused$/);
  });

  test('a record without a message is a line too', () => {
    const { log, text } = logTo(true);
    log.info({ a: 1 });
    expect(text()).toMatch(/INFO {2}a=1\n$/);
  });

  test('control characters in what customers write are harmless', () => {
    const { log, text, written } = logTo(true);
    log.info(
      { text: '\u001b[2Jgone\r\nFAKE', '\u0007key': 1, bidi: '\u202eabc' },
      'said \u001b]0;title\u0007\nERROR forged',
    );
    expect(text().match(/\n/g)).toHaveLength(1);
    expect(written.join('').replace(/\n$/, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text()).toContain('said \\u001b]0;title\\u0007\\u000aERROR forged');
  });
});

describe('secrets', () => {
  const places: readonly (readonly [string, (log: ReturnType<typeof createLog>, secret: string) => void])[] = [
    ['the message', (log, secret) => log.info(`token is ${secret}!`)],
    ['a value', (log, secret) => log.info({ deep: { list: [secret] } }, 'x')],
    ['a key', (log, secret) => log.info({ [`a ${secret}`]: 1 }, 'x')],
    ['a URL', (log, secret) => log.info({ url: `https://a.example/bot${encodeURIComponent(secret)}/x?y=z` }, 'x')],
    ['JSON within', (log, secret) => log.info({ body: JSON.stringify({ secret }) }, 'x')],
    ['an error', (log, secret) => log.error(new Error(`GET /bot${secret}/getMe failed`))],
    ['a cause', (log, secret) => log.error({ err: new Error('x', { cause: new Error(secret) }) }, 'x')],
    ['what a child logger adds', (log, secret) => log.child({ secret }).info('x')],
  ];

  for (const isTTY of [false, true]) {
    test.for(places)(`are scrubbed from %s (terminal: ${isTTY})`, ([, write]) => {
      const { log, text } = logTo(isTTY, [token]);
      write(log, token);
      expect(text()).toContain('[secret]');
      expect(text()).not.toContain('AAHkR9xw');
    });
  }

  test('of any look leave the rest of the record intact and the line JSON', () => {
    const secret = fc.string({ minLength: 8, maxLength: 30, unit: 'grapheme' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), (value, [, write]) => {
        const { log, written } = logTo(false, [value]);
        write(log, value);
        const record = JSON.parse(written.join(''));
        expect(record.level).toMatch(/^(info|error)$/);
        expect(JSON.stringify(record)).toContain('[secret]');
        expect(JSON.stringify(record)).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('that are digits are scrubbed from numbers too', () => {
    const { log, written } = logTo(false, ['12345678']);
    log.info({ id: 12345678, other: 1234567 }, 'x');
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ id: '[secret]', other: 1234567 });
  });
});

describe('a log that nobody reads any more', () => {
  test('is said once on standard error, and the process goes on and rests', async () => {
    const log = resolve(import.meta.dirname, '../../config/log.ts');
    const program = `
      import { createLog } from ${JSON.stringify(log)};
      const log = createLog({ level: 'info', secrets: [] });
      let failures = 0;
      process.on('uncaughtException', (err) => { failures += 1; log.error({ err }, 'nobody caught it'); });
      for (let i = 0; i < 20; i += 1) {
        log.info('still here');
        await new Promise((done) => setTimeout(done, 5));
      }
      process.exit(failures);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect(said).toBe('the log cannot be written: write EPIPE\n');
    expect(code).toBe(0);
  });
});
