// A button's form as a modal, and the answer out of it.
import { excerpt, type Form, type Place } from '../../core/message.ts';
import { at, type Fields, isFields, text } from './fields.ts';
import { clean } from './write-text.ts';

/** https://docs.slack.dev/reference/views/modal-views/ */
const TITLE_LENGTH_MAX = 24;
const LABEL_LENGTH_MAX = 2_000;
const INPUT_LENGTH_MAX = 3_000;
const OPTION_LENGTH_MAX = 75;

/** Where a press came from, carried through the modal. */
export interface Origin {
  readonly surface: 'message' | 'home' | 'whisper';
  readonly place: Place;
  readonly messageId: string;
  readonly person: string;
}

const CALLBACK = 'form';

/** A title that is cut stands in full above the field. */
export function modalOf(form: Form, action: string, origin: Origin) {
  const title = excerpt(clean(form.title), TITLE_LENGTH_MAX) || '…';
  const word = (words: string) => ({ type: 'plain_text' as const, text: words });
  return {
    type: 'modal' as const,
    callback_id: CALLBACK,
    title: word(title),
    submit: word('OK'),
    close: word('Cancel'),
    private_metadata: JSON.stringify({ action, origin }),
    blocks: [
      ...(title === form.title.trim()
        ? []
        : [{ type: 'section' as const, text: word(excerpt(clean(form.title), LABEL_LENGTH_MAX) || '…') }]),
      {
        type: 'input' as const,
        block_id: 'answer',
        label: word(excerpt(clean(form.label), LABEL_LENGTH_MAX) || '…'),
        element: form.choices ? choiceOf(form.choices) : fieldOf(form),
      },
    ],
  };
}

function choiceOf(choices: NonNullable<Form['choices']>) {
  return {
    type: 'static_select' as const,
    action_id: 'choice',
    options: choices.slice(0, 100).map(({ label, value }) => ({
      text: { type: 'plain_text' as const, text: excerpt(clean(label), OPTION_LENGTH_MAX) || '•' },
      value,
    })),
  };
}

function fieldOf({ lengthMax = INPUT_LENGTH_MAX, value = '' }: Form) {
  const max = Math.min(INPUT_LENGTH_MAX, Math.max(1, lengthMax));
  return {
    type: 'plain_text_input' as const,
    action_id: 'words',
    multiline: lengthMax > 120,
    max_length: max,
    ...(value !== '' && value.length <= max ? { initial_value: value } : {}),
  };
}

export interface Submitted {
  readonly action: string;
  readonly origin: Origin;
  readonly input: string;
}

/** Undefined: not a form of ours. */
export function readSubmission(view: Fields): Submitted | undefined {
  if (view.callback_id !== CALLBACK) return undefined;
  try {
    const carried: unknown = JSON.parse(text(view, 'private_metadata') ?? '');
    if (!isFields(carried) || !isFields(carried.origin) || typeof carried.action !== 'string') return undefined;
    const answer = at(view, 'state', 'values', 'answer');
    const input = text(at(answer, 'choice', 'selected_option'), 'value') ?? text(at(answer, 'words'), 'value') ?? '';
    // The metadata is written by us and returned by Slack alone.
    return { action: carried.action, origin: carried.origin as unknown as Origin, input };
  } catch {
    return undefined;
  }
}
