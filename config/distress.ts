// What a configuration says of distress: phrases of its own, what only sounds like it, and where to call.

import { z } from 'zod';
import { kinds, phraseFault } from '../core/distress.ts';
import { noted } from './notes.ts';

const shown = { secret: false } as const;

const phrase = noted(
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(500, 'must have at most 500 characters')
    .superRefine((text, context) => {
      const fault = phraseFault(text);
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
    }),
  'A phrase: `*` after the beginning of a word, `(one|another|)` for a choice.',
  { example: 'end it (all|now)', ...shown },
);

const PHRASES_MAX = 1_000;
const phrases = z.array(phrase).max(PHRASES_MAX, `must have at most ${PHRASES_MAX} phrases`);

const meanings = {
  selfHarm: 'Phrases that speak of suicide or self-harm.',
  threat: 'Phrases that speak of threats, violence or danger.',
  fraud: 'Phrases that speak of fraud.',
  legal: 'Phrases that speak of legal action.',
};

const ofLanguage = noted(
  z.strictObject(
    Object.fromEntries(
      kinds.map((kind) => [
        kind,
        noted(phrases, meanings[kind], { example: ['end it (all|now)'], ...shown }).optional(),
      ]),
    ),
  ),
  'Phrases of one language, beside the built-in ones.',
  { example: { selfHarm: ['end it (all|now)'] }, ...shown },
);

const hidden = noted(phrases, 'Phrases of one language.', { example: ['kill the lights'], ...shown });

const text = noted(
  z.string().trim().min(1, 'must not be empty').max(2000, 'must have at most 2000 characters'),
  'What a customer in danger is told.',
  { example: 'Please call 142 now, at any hour and free of charge.', ...shown },
);

export const distress = noted(
  z.strictObject({
    words: noted(z.record(z.string(), ofLanguage), 'Further phrases, by language and kind.', {
      example: { en: { selfHarm: ['end it (all|now)'] } },
      ...shown,
    }).default({}),
    ignore: noted(
      z.record(z.string(), hidden),
      'Phrases that only sound like distress, by language; a built-in phrase named here is taken out.',
      { example: { en: ['kill the lights'] }, ...shown },
    ).default({}),
    emergency: noted(
      z.record(z.string(), text),
      'What a customer in danger is told at once: by country in capitals (`AT`), by language tag (`de`, `en-US`), or `default`.',
      { example: { AT: 'Please call 142 now, at any hour and free of charge.' }, ...shown },
    ).default({}),
  }),
  'Self-harm, violence, fraud and legal threats in what customers write: docs/distress.md.',
  { example: { emergency: { default: 'Please call 142 now.' } }, ...shown },
);
