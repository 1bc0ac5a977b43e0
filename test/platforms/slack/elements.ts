// The interactive elements of Block Kit, their options and texts, each with its limits; collects what is wrong with them.
import { type Fields, isFields, listOf, str } from './args.ts';

export interface Problem {
  /** Where it is, as a JSON pointer. */
  readonly at: string;
  readonly what: string;
}

type Check = (element: Fields, at: string) => readonly Problem[];

/** Collects the problems of one object. */
export function problems(node: Fields, at: string) {
  const found: Problem[] = [];
  const add = (where: string, what: string) => void found.push({ at: where, what });
  const list = {
    found,
    missing: (name: string) => add(at, `missing required field: ${name}`),
    add: (name: string, what: string) => add(`${at}/${name}`, what),
    /** A field that is plain text itself. */
    text(name: string, min: number, max: number, need: 'optional' | 'required' = 'required'): void {
      const value = node[name];
      if (value === undefined || value === null) {
        if (need === 'required') list.missing(name);
        return;
      }
      if (typeof value !== 'string') add(`${at}/${name}`, 'must be a string');
      else checkLength(value, min, max, `${at}/${name}`, found);
    },
    /** A text object. */
    label(name: string, max: number, kind: 'plain' | 'any', where = `${at}/${name}`): readonly Problem[] {
      const value = node[name];
      if (value === undefined) list.missing(name);
      else if (!isFields(value)) add(where, 'must be an object');
      else found.push(...checkText(value, max, kind, where));
      return found;
    },
    /** The object is a text object itself. */
    self: (max: number): void => void found.push(...checkText(node, max, 'any', at)),
    element(name: string, check: Check): void {
      const value = node[name];
      if (!isFields(value)) add(`${at}/${name}`, 'must be an object');
      else found.push(...check(value, `${at}/${name}`));
    },
    elements(name: string, min: number, max: number, check: Check): void {
      const value = node[name];
      if (value === undefined) list.missing(name);
      else if (!Array.isArray(value)) add(`${at}/${name}`, 'must be an array');
      if (!Array.isArray(value)) return;
      if (value.length < min) add(`${at}/${name}`, `must have at least ${min} items`);
      if (value.length > max) add(`${at}/${name}`, `no more than ${max} items allowed`);
      for (const [index, item] of value.entries()) {
        const where = `${at}/${name}/${index}`;
        if (isFields(item)) found.push(...check(item, where));
        else add(where, 'must be an object');
      }
    },
  };
  return list;
}

function checkLength(text: string, min: number, max: number, at: string, found: Problem[]): void {
  if (text.length < min) found.push({ at, what: `must be more than ${min - 1} characters` });
  if (text.length > max) found.push({ at, what: `must be less than ${max + 1} characters` });
}

function checkText(value: Fields, max: number, kind: 'plain' | 'any', at: string): Problem[] {
  const found: Problem[] = [];
  const isKnown = value.type === 'plain_text' || (kind === 'any' && value.type === 'mrkdwn');
  if (!isKnown) found.push({ at: `${at}/type`, what: `unsupported type: ${str(value.type)}` });
  if (typeof value.text !== 'string') found.push({ at, what: 'missing required field: text' });
  else checkLength(value.text, 1, max, `${at}/text`, found);
  if (value.type === 'mrkdwn' && value.emoji !== undefined)
    found.push({ at: `${at}/emoji`, what: 'invalid additional property: emoji' });
  return found;
}

const selects = new Set(['static_select', 'multi_static_select']);
const chosen = new Set([
  'users_select',
  'multi_users_select',
  'conversations_select',
  'multi_conversations_select',
  'channels_select',
  'multi_channels_select',
  'external_select',
  'multi_external_select',
  'datepicker',
  'timepicker',
  'datetimepicker',
]);
const typedIn = new Set([
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
  'file_input',
]);

/** An element as the accessory of a section, among actions, or as an input. */
export function checkElement(element: Fields, at: string, where: 'actions' | 'section' | 'input'): readonly Problem[] {
  const type = str(element.type);
  const check = problems(element, at);
  if (type === 'image' && where === 'section') {
    check.text('alt_text', 1, 2000);
    return check.found;
  }
  check.text('action_id', 1, 255, 'optional');
  if (type === 'button' && where !== 'input') checkButton(element, check);
  else if (selects.has(type)) checkSelect(element, check);
  else if (type === 'overflow' && where !== 'input')
    check.elements('options', 1, 5, (option, path) => checkOption(option, path, 'plain'));
  else if (type === 'radio_buttons' || type === 'checkboxes')
    check.elements('options', 1, 10, (option, path) => checkOption(option, path, 'any'));
  else if (chosen.has(type)) checkPlaceholder(element, check);
  else if (typedIn.has(type) && where === 'input') checkTypedIn(element, check);
  else check.add('type', `unsupported type: ${type}`);
  if (element.confirm !== undefined) check.element('confirm', checkConfirm);
  return check.found;
}

function checkButton(element: Fields, check: ReturnType<typeof problems>): void {
  check.label('text', 75, 'plain');
  check.text('value', 0, 2000, 'optional');
  check.text('url', 1, 3000, 'optional');
  check.text('accessibility_label', 1, 75, 'optional');
  if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger')
    check.add('style', 'must be one of: primary, danger');
}

function checkSelect(element: Fields, check: ReturnType<typeof problems>): void {
  checkPlaceholder(element, check);
  if (element.option_groups === undefined)
    check.elements('options', 1, 100, (option, path) => checkOption(option, path, 'plain'));
  else {
    check.elements('option_groups', 1, 100, (group, path) => {
      const inner = problems(group, path);
      inner.label('label', 75, 'plain');
      inner.elements('options', 1, 100, (option, where) => checkOption(option, where, 'plain'));
      return inner.found;
    });
  }
  const initial = element.initial_option;
  if (initial !== undefined && !isAmong(element, initial)) check.add('initial_option', 'must be one of the options');
}

function isAmong(element: Fields, initial: unknown): boolean {
  const all = [element, ...listOf(element.option_groups)].flatMap(({ options }) => listOf(options));
  return isFields(initial) && all.some(({ value }) => value === initial.value);
}

function checkPlaceholder(element: Fields, check: ReturnType<typeof problems>): void {
  if (element.placeholder !== undefined) check.label('placeholder', 150, 'plain');
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
function checkOption(option: Fields, at: string, kind: 'plain' | 'any'): readonly Problem[] {
  const check = problems(option, at);
  check.label('text', 75, kind);
  check.text('value', 1, 150);
  if (option.description !== undefined) check.label('description', 75, kind);
  return check.found;
}

function checkConfirm(confirm: Fields, at: string): readonly Problem[] {
  const check = problems(confirm, at);
  check.label('title', 100, 'plain');
  check.label('text', 300, 'any');
  check.label('confirm', 30, 'plain');
  check.label('deny', 30, 'plain');
  return check.found;
}

function checkTypedIn(element: Fields, check: ReturnType<typeof problems>): void {
  checkPlaceholder(element, check);
  const max = element.max_length;
  if (max !== undefined && (typeof max !== 'number' || max < 1 || max > 3000))
    check.add('max_length', 'must be between 1 and 3000');
  const min = element.min_length;
  if (min !== undefined && (typeof min !== 'number' || min < 0 || min > 3000))
    check.add('min_length', 'must be between 0 and 3000');
  if (typeof element.initial_value === 'string' && typeof max === 'number' && element.initial_value.length > max) {
    check.add('initial_value', `must be less than ${max + 1} characters`);
  }
}
