// Modals as Discord checks them, and as their person sees them.
import { type Fields, openForm } from './form.ts';
import type { ModalField, OpenModal } from './interactions.ts';

const kind = { row: 1, strings: 3, input: 4, text: 10, label: 18 } as const;
const selectable = [3, 4, 5, 6, 7, 8] as const;

/** Reads the `data` of a callback of type 9. */
export function readModal(data: unknown): OpenModal {
  const form = openForm(data);
  const customId = form.text('custom_id', { min: 1, max: 100, required: true }) ?? '';
  const title = form.text('title', { min: 1, max: 45, required: true }) ?? '';
  const ids = new Set<string>();
  const fields = (form.list('components', { min: 1, max: 5, required: true }) ?? []).flatMap((part) =>
    readPart(part, ids),
  );
  form.check();
  return { customId, title, fields };
}

/** A row with one text input, a label with one field, or a text to read. */
function readPart(part: Fields, ids: Set<string>): ModalField[] {
  const type = part.choice('type', [kind.row, kind.text, kind.label], { required: true });
  if (type === kind.text) {
    part.text('content', { min: 1, max: 4000, required: true });
    return [];
  }
  if (type === kind.label) {
    const label = part.text('label', { min: 1, max: 45, required: true }) ?? '';
    part.text('description', { max: 100 });
    const inner = part.object('component');
    if (inner === undefined) part.fail('component', 'BASE_TYPE_REQUIRED', 'This field is required');
    return inner === undefined ? [] : readField(inner, label, true, ids);
  }
  if (type !== kind.row) return [];
  const inner = part.list('components', { min: 1, max: 1, required: true }) ?? [];
  return inner.flatMap((one) => {
    if (one.choice('type', [kind.input], { required: true }) === undefined) return [];
    const label = one.text('label', { min: 1, max: 45, required: true }) ?? '';
    return readField(one, label, false, ids);
  });
}

function readField(field: Fields, label: string, inLabel: boolean, ids: Set<string>): ModalField[] {
  const type = field.choice('type', selectable, { required: true });
  const customId = field.text('custom_id', { min: 1, max: 100, required: true });
  if (type === undefined || customId === undefined) return [];
  if (ids.has(customId))
    field.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  ids.add(customId);
  const required = field.flag('required') ?? true;
  if (type === kind.input) field.number('style', { min: 1, max: 2, required: true });
  field.text('placeholder', { max: type === kind.input ? 100 : 150 });
  const minLength = field.number('min_length', { min: 0, max: 4000 }) ?? 0;
  const maxLength = field.number('max_length', { min: 1, max: 4000 }) ?? 4000;
  if (minLength > maxLength)
    field.fail(
      'min_length',
      'TEXT_INPUT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH',
      'min_length must be less than or equal to max_length',
    );
  const value = type === kind.input ? (field.text('value', { max: maxLength }) ?? '') : '';
  const options = type === kind.strings ? (field.list('options', { min: 1, max: 25, required: true }) ?? []) : [];
  const choices = options.map((option) => ({
    label: option.text('label', { min: 1, max: 100, required: true }) ?? '',
    value: option.text('value', { min: 1, max: 100, required: true }) ?? '',
  }));
  for (const option of options) option.text('description', { max: 100 });
  return [{ customId, label, type, required, minLength, maxLength, value, options: choices, inLabel }];
}
