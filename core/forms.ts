// The questions that buttons ask before a press counts, where a platform has forms.
import { WHY_LENGTH_MAX } from './command.ts';
import type { Form } from './message.ts';
import { say } from './words.ts';

export const revealForm = (lang: string): Form => ({
  title: say(lang, 'reveal'),
  label: say(lang, 'revealLabel'),
  lengthMax: WHY_LENGTH_MAX,
});

export const reportForm = (lang: string): Form => ({
  title: say(lang, 'report'),
  label: say(lang, 'reportLabel'),
  lengthMax: WHY_LENGTH_MAX,
});
