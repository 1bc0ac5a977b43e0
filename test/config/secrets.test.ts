// Placeholders are filled in, and secrets are found in every spelling.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders are the subject here

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScrubber, fillPlaceholders, mask } from '../../config/secrets.ts';

describe('placeholders', () => {
  const env = { A: 'one', EMPTY: '', ODD: '${A} $& $1' };

  test.for([
    ['plain', 'plain'],
    ['${A}', 'one'],
    ['x${A}y${A}z', 'xoneyonez'],
    ['${NONE:-two}', 'two'],
    ['${NONE:-}', ''],
    ['${EMPTY:-two}', 'two'],
    ['${A:-two}', 'one'],
    ['$${A}', '${A}'],
    ['$$${A}', '$${A}'],
    ['$A $ {A}', '$A $ {A}'],
    ['${ODD}', '${A} $& $1'],
    ['${NONE:-a:-b $c}', 'a:-b $c'],
  ])('%s gives %s', ([written, text]) => {
    expect(fillPlaceholders(written ?? '', env)).toMatchObject({ text, missing: [], malformed: false });
  });

  test.for(['${', '${}', '${1}', '${A B}', '${A', '${A-b}', 'x ${A ${A}'])('%s is malformed', (written) => {
    expect(fillPlaceholders(written, env)).toMatchObject({ malformed: true });
  });

  test('that lack a variable name it and stay as they are', () => {
    expect(fillPlaceholders('${A} ${NONE} ${EMPTY} ${NONE}', env)).toEqual({
      text: 'one ${NONE} ${EMPTY} ${NONE}',
      taken: [{ name: 'A', value: 'one' }],
      missing: [
        { name: 'NONE', empty: false },
        { name: 'EMPTY', empty: true },
        { name: 'NONE', empty: false },
      ],
      malformed: false,
    });
  });

  test('in any text neither throw nor change what has none', () => {
    fc.assert(fc.property(fc.string(), (text) => text.includes('${') || fillPlaceholders(text, env).text === text));
  });
});

describe('the scrubber', () => {
  const token = '7401234567:AAHkR9xw_T3nQ-vLm2Zc';
  const scrub = createScrubber([token, 'p/a+s s=w&ö"r\\d', 'abcdefgh', 'abcdefghijkl']);

  test.for([
    [`https://api.telegram.org/bot${token}/sendMessage`, `https://api.telegram.org/bot${mask}/sendMessage`],
    [`?url=${encodeURIComponent(`https://a/bot${token}`)}&b`, `?url=https%3A%2F%2Fa%2Fbot${mask}&b`],
    [`?t=${encodeURIComponent(encodeURIComponent(token))}`, `?t=${mask}`],
    [`${encodeURIComponent(token).toLowerCase().slice(0, 0)}7401234567%3aAAHkR9xw%5fT3nQ%2dvLm2Zc`, mask],
    [new URLSearchParams({ p: 'p/a+s s=w&ö"r\\d' }).toString(), `p=${mask}`],
    [encodeURI('p/a+s s=w&ö"r\\d'), mask],
    [JSON.stringify({ p: 'p/a+s s=w&ö"r\\d' }), `{"p":"${mask}"}`],
    [JSON.stringify(JSON.stringify({ p: 'p/a+s s=w&ö"r\\d' })), `"{\\"p\\":\\"${mask}\\"}"`],
    ['"p\\/a+s s\\u003dw\\u0026\\u00f6\\u0022r\\u005cd"', `"${mask}"`],
    [`${token}${token} and ${token}`, `${mask}${mask} and ${mask}`],
    ['abcdefghijklm', `${mask}m`],
    ['abcdefghijk', `${mask}ijk`],
    ['nothing here', 'nothing here'],
    ['7401234567:AAHkR9xw', '7401234567:AAHkR9xw'],
  ])('makes %s into %s', ([text, scrubbed]) => {
    expect(scrub(text ?? '')).toBe(scrubbed);
  });

  test('gives texts back as they are where there is nothing to hide', () => {
    const idle = createScrubber(['', '']);
    fc.assert(fc.property(fc.string(), (text) => idle(text) === text));
  });

  const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).filter((text) => text.isWellFormed());
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    encodeURIComponent,
    encodeURI,
    (text) => new URLSearchParams([['', text]]).toString().slice(1),
    (text) => encodeURIComponent(encodeURIComponent(text)),
    (text) => encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  );

  test('finds any secret in any spelling, in the midst of anything', () => {
    fc.assert(
      fc.property(secret, spelling, fc.string(), fc.string(), (value, spell, before, after) => {
        const scrubbed = createScrubber([value, 'another-one'])(`${before}|${spell(value)}|${after}`);
        return scrubbed.includes(`|${mask}|`) && !scrubbed.includes(value);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('finds every one of many', () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 8 }), (values) => {
        const scrubbed = createScrubber(values)(values.join('\n'));
        return values.every((value) => !scrubbed.includes(value));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
