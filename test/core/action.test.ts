// What a button carries comes back as it was put in, and nothing a stranger sends is taken for a conversation.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action, parseAction } from '../../core/action.ts';

fc.configureGlobal({ seed: 7 });

const verb = fc.stringMatching(/^[a-z]{1,12}$/);
const id = fc.maxSafeNat();

describe('an action', () => {
  test.each([
    [action('human'), 'human', { verb: 'human', arg: '' }],
    [action('take', 7), 'take:7', { verb: 'take', conversation: 7, arg: '' }],
    [action('rate', 7, '9:5'), 'rate:7:9:5', { verb: 'rate', conversation: 7, arg: '9:5' }],
    [action('transfer', 7, 3), 'transfer:7:3', { verb: 'transfer', conversation: 7, arg: '3' }],
    [action('take', 0, 0), 'take:0:0', { verb: 'take', conversation: 0, arg: '0' }],
    [action('canned', 7, ''), 'canned:7:', { verb: 'canned', conversation: 7, arg: '' }],
    [action('article', undefined, 'shipping'), 'article::shipping', { verb: 'article', arg: 'shipping' }],
  ])('%s', (made, text, parsed) => {
    expect(made).toBe(text);
    expect(parseAction(text)).toEqual(parsed);
  });

  test('comes back as it was put in', () => {
    fc.assert(
      fc.property(
        verb,
        fc.option(id, { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        (name, of, arg) => {
          const parsed = parseAction(action(name, of, arg));
          expect(parsed).toEqual({ verb: name, arg: arg ?? '', ...(of === undefined ? {} : { conversation: of }) });
        },
      ),
    );
  });

  test('of a conversation fits the smallest button with room for two more numbers', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(action('transcript', largest, `${largest}:${largest}`).length).toBeLessThanOrEqual(64);
  });
});

describe('what nobody made', () => {
  test.each(['', ':', '::', 'take:', 'take::', 'take:x', 'take:-1', 'take:1.5', 'take:1e3', 'take:0x10', 'take: 7'])(
    '%j names no conversation',
    (text) => {
      expect(parseAction(text)).not.toHaveProperty('conversation');
    },
  );

  test.each(['take:9007199254740993', 'take:Infinity', 'take:NaN', 'take:٧', 'take:99999999999999999999999'])(
    '%j names no conversation either',
    (text) => {
      expect(parseAction(text)).not.toHaveProperty('conversation');
    },
  );

  test('is read without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { verb: name, conversation, arg } = parseAction(text);
        expect(name).not.toContain(':');
        expect(text.startsWith(name)).toBe(true);
        expect(text.endsWith(arg)).toBe(true);
        if (conversation !== undefined) expect(Number.isSafeInteger(conversation) && conversation >= 0).toBe(true);
      }),
    );
  });
});
