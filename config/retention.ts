// How long what was said is kept, as a configuration may say it.
import { z } from 'zod';
import { noted } from './notes.ts';
import { milliseconds, unitMs } from './times.ts';

const DAYS_MAX = 3_660;

const time = z
  .union([z.number(), z.string()], 'must be a time such as 400d, or a number of milliseconds')
  .refine((value) => milliseconds(value) >= unitMs.d && milliseconds(value) <= DAYS_MAX * unitMs.d, {
    error: `must be a time between 1d and ${DAYS_MAX}d, such as 400d, or a number of milliseconds`,
  });

export const retention = noted(
  z.strictObject({
    transcripts: noted(
      time,
      "How long what was said is kept: transcripts, the words of ratings, what was delivered, and the web page's history and files. What is older is deleted, but never of a conversation in which a human is waited for or at work. Without it, everything is kept.",
      { example: '400d', secret: false },
    ).optional(),
  }),
  'How long it is kept. Times are written as `400d`, or as a number of milliseconds.',
  { example: { transcripts: '400d' }, secret: false },
);
