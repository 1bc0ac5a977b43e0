// Whether an answer fits the form that asked for it: the page asks before it sends, the server before it believes.
import type { Form } from '../../../core/message.ts';

/** The page's own limit of a text, for forms that name none. */
const TEXT_MAX = 16_000;

export const lengthMaxOf = ({ lengthMax = TEXT_MAX }: Form): number => Math.min(lengthMax, TEXT_MAX);

/** What is wrong with it, in words for the person who answered; '': nothing. */
export function wrongWith(form: Form, input: string): string {
  if (form.choices) return form.choices.some(({ value }) => value === input) ? '' : 'Please choose one of these.';
  if (input.trim() === '') return 'Please write something first.';
  const max = lengthMaxOf(form);
  return input.length > max ? `At most ${max.toLocaleString('en')} characters, please.` : '';
}
