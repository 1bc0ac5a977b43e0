// The questions that an agent's buttons ask before they count, where a platform has forms, and what their answers mean.
import type { Form } from './message.ts';
import { say } from './words.ts';

const NOTE_LENGTH_MAX = 2_000;

const outcomes = { solved: 'outcomeSolved', partly: 'outcomePartly', unsolved: 'outcomeUnsolved' } as const;

export const closeForm = (lang: string): Form => ({
  title: say(lang, 'formClose'),
  label: say(lang, 'formCloseLabel'),
  choices: Object.entries(outcomes).map(([value, key]) => ({ label: say(lang, key), value })),
});

export const noteForm = (lang: string): Form => ({
  title: say(lang, 'note'),
  label: say(lang, 'formNoteLabel'),
  lengthMax: NOTE_LENGTH_MAX,
});

/** How it ended, in words: a choice of the form in the reader's language, or what somebody typed. */
export function outcomeText(lang: string, outcome: string): string {
  const known = Object.entries(outcomes).find(([value]) => value === outcome);
  return known ? say(lang, known[1]) : outcome;
}
