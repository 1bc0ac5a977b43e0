// What a configuration says of those who may join from among the customers: rules, skills, quiz, welcome.

import { z } from 'zod';
import { noted } from './notes.ts';

const shown = { secret: false } as const;

const words = (lengthMax: number) =>
  z.string().trim().min(1, 'must not be empty').max(lengthMax, `must have at most ${lengthMax} characters`);

const SKILLS_MAX = 18;
const QUESTIONS_MAX = 20;
const ANSWERS_MAX = 8;

const question = noted(
  z
    .strictObject({
      question: noted(words(500), 'The question.', { example: 'May you ask for a password?', ...shown }),
      answers: noted(
        z
          .array(noted(words(60), 'An answer.', { example: 'Never', ...shown }))
          .min(2, 'must have at least 2 answers')
          .max(ANSWERS_MAX, `must have at most ${ANSWERS_MAX} answers`),
        'What can be answered, as buttons.',
        { example: ['Never', 'Sometimes'], ...shown },
      ),
      right: noted(z.int().min(1, 'must be at least 1'), 'Which answer is right, counted from 1.', {
        example: 1,
        ...shown,
      }),
    })
    .refine(({ answers, right }) => right <= answers.length, {
      path: ['right'],
      error: 'must be the number of one of the answers, counted from 1',
    }),
  'A question of the quiz.',
  { example: { question: 'May you ask for a password?', answers: ['Never', 'Sometimes'], right: 1 } },
);

export const volunteers = noted(
  z.strictObject({
    rules: noted(words(3_000), 'The rules that applicants agree to: a text, or the address of a page.', {
      example: 'https://example.com/rules',
      ...shown,
    }),
    skills: noted(
      z
        .array(noted(words(40), 'A skill.', { example: 'Billing', ...shown }))
        .max(SKILLS_MAX, `must have at most ${SKILLS_MAX} skills`),
      'What applicants may say that they know well.',
      { example: ['Billing'], ...shown },
    ).default([]),
    quiz: noted(
      z.array(question).max(QUESTIONS_MAX, `must have at most ${QUESTIONS_MAX} questions`),
      'Questions that whoever was accepted answers first.',
      {
        example: [{ question: 'May you ask for a password?', answers: ['Never', 'Sometimes'], right: 1 }],
      },
    ).default([]),
    passMark: noted(
      z.number().min(0, 'must be at least 0').max(1, 'must be at most 1'),
      'The share of right answers that it takes, from 0 to 1.',
      { example: 0.8, ...shown },
    ).default(0.8),
    welcome: noted(words(1_000), 'How those who passed come to the desk.', {
      example: 'Join us here: https://example.com/desk',
      ...shown,
    }),
    invite: noted(
      z.boolean(),
      'Whether customers are asked after a good rating if they would help others, at most once a quarter each.',
      { example: false, ...shown },
    ).default(true),
  }),
  'Who wants to help may apply in the chat with `/volunteer`: docs/volunteers.md. Without it nobody is sought.',
  { example: { rules: 'https://example.com/rules', welcome: 'Join us here: https://example.com/desk' } },
);
