// Components as Discord checks them: rows of buttons and selects, and the layouts of components V2.

import { checkUrl } from './embeds.ts';
import type { Json } from './failure.ts';
import { codePoints, type Fields } from './form.ts';

const rowsMax = 5;
const componentsV2Max = 40;
const textV2Max = 4000;

/** By number: https://docs.discord.com/developers/components/reference#component-object-component-types */
const kind = {
  row: 1,
  button: 2,
  strings: 3,
  input: 4,
  people: 5,
  roles: 6,
  mentionables: 7,
  channels: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

const selects: ReadonlySet<number> = new Set([kind.strings, kind.people, kind.roles, kind.mentionables, kind.channels]);
const layouts = [kind.row, kind.section, kind.text, kind.gallery, kind.file, kind.separator, kind.container] as const;

/** What is counted over the whole message. */
interface Tally {
  readonly ids: Map<string, number>;
  components: number;
  characters: number;
}

/** `isV2`: the message has the flag 1 << 15, and more kinds are allowed. */
export function readComponents(form: Fields, isV2: boolean): Json[] | undefined {
  if (form.raw.components === null) return [];
  const top = form.list('components', isV2 ? { max: componentsV2Max } : { max: rowsMax });
  if (top === undefined) return undefined;
  const tally: Tally = { ids: new Map(), components: 0, characters: 0 };
  for (const one of top) {
    const type = one.choice('type', isV2 ? layouts : [kind.row], { required: true });
    if (type !== undefined) readPart(one, type, tally);
  }
  if (isV2 && tally.components > componentsV2Max) {
    form.fail(
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${componentsV2Max}`,
    );
  }
  if (isV2 && tally.characters > textV2Max) {
    form.fail(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size cannot exceed ${textV2Max} characters`,
    );
  }
  return numbered(top.map(({ raw }) => raw));
}

function readPart(part: Fields, type: number, tally: Tally): void {
  tally.components++;
  if (type === kind.row) readRow(part, tally);
  else if (type === kind.button) readButton(part, tally);
  else if (selects.has(type)) readSelect(part, type, tally);
  else if (type === kind.text) readText(part, tally);
  else if (type === kind.section) readSection(part, tally);
  else if (type === kind.gallery) readGallery(part);
  else if (type === kind.file) readMedia(part, 'file');
  else if (type === kind.thumbnail) readMedia(part, 'media');
  else if (type === kind.container) readContainer(part, tally);
}

function readRow(row: Fields, tally: Tally): void {
  const parts = row.list('components', { min: 1, max: 5, required: true }) ?? [];
  const types = parts.map((part) => part.choice('type', [kind.button, ...selects], { required: true }));
  if (types.some((type) => type !== undefined && selects.has(type)) && parts.length > 1) {
    row.fail('components', 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  }
  for (const [index, part] of parts.entries()) {
    const type = types[index];
    if (type !== undefined) readPart(part, type, tally);
  }
}

function readCustomId(part: Fields, tally: Tally): void {
  const id = part.text('custom_id', { min: 1, max: 100, required: true });
  if (id === undefined) return;
  const count = (tally.ids.get(id) ?? 0) + 1;
  tally.ids.set(id, count);
  if (count > 1) part.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
}

function readButton(button: Fields, tally: Tally): void {
  const style = button.number('style', { min: 1, max: 6, required: true });
  button.text('label', { max: 80 });
  readEmoji(button);
  button.flag('disabled');
  if (style === 6) return void button.id('sku_id', { required: true });
  if (style === 5) {
    if (!button.has('url')) button.fail('url', 'BASE_TYPE_REQUIRED', 'A url is required');
    else if (String(button.raw.url).length > 512)
      button.fail('url', 'BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer in length.');
    else checkUrl(button, 'url');
    if (button.has('custom_id'))
      button.fail(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
  } else {
    readCustomId(button, tally);
    if (button.has('url'))
      button.fail(
        'url',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
  }
  const isBare = !button.has('emoji') && (button.raw.label ?? '') === '';
  if (isBare) button.fail('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required');
}

/** A custom emoji has an id; any other must be a Unicode emoji. */
function readEmoji(part: Fields): void {
  const emoji = part.object('emoji');
  if (emoji === undefined || emoji.id('id') !== undefined) return;
  const name = emoji.text('name') ?? '';
  if (!/\p{Emoji}/u.test(name)) emoji.fail('name', 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

function readSelect(select: Fields, type: number, tally: Tally): void {
  readCustomId(select, tally);
  select.text('placeholder', { max: 150 });
  const min = select.number('min_values', { min: 0, max: 25 }) ?? 1;
  const max = select.number('max_values', { min: 1, max: 25 }) ?? 1;
  if (min > max)
    select.fail(
      'min_values',
      'SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES',
      'min_values must be less than or equal to max_values',
    );
  if (type !== kind.strings) return;
  const options = select.list('options', { min: 1, max: 25, required: true }) ?? [];
  const values = new Set<string>();
  for (const option of options) {
    option.text('label', { min: 1, max: 100, required: true });
    const value = option.text('value', { min: 1, max: 100, required: true });
    option.text('description', { max: 100 });
    readEmoji(option);
    if (value !== undefined && values.has(value))
      option.fail('value', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    if (value !== undefined) values.add(value);
  }
  if (max > options.length && options.length > 0) {
    select.fail(
      'max_values',
      'SELECT_COMPONENT_MAX_VALUES_GREATER_THAN_OPTIONS',
      'max_values must be less than or equal to the number of options',
    );
  }
}

function readText(part: Fields, tally: Tally): void {
  const text = part.text('content', { min: 1, max: textV2Max, required: true });
  tally.characters += text === undefined ? 0 : codePoints(text);
}

function readSection(section: Fields, tally: Tally): void {
  for (const part of section.list('components', { min: 1, max: 3, required: true }) ?? []) {
    if (part.choice('type', [kind.text], { required: true }) !== undefined) readPart(part, kind.text, tally);
  }
  const accessory = section.object('accessory');
  if (accessory === undefined) {
    section.fail('accessory', 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  const type = accessory.choice('type', [kind.button, kind.thumbnail], { required: true });
  if (type !== undefined) readPart(accessory, type, tally);
}

function readContainer(container: Fields, tally: Tally): void {
  const inner = layouts.filter((one) => one !== kind.container);
  for (const part of container.list('components', { min: 1, required: true }) ?? []) {
    const type = part.choice('type', inner, { required: true });
    if (type !== undefined) readPart(part, type, tally);
  }
  container.number('accent_color', { min: 0, max: 0xffffff });
}

function readMedia(part: Fields, key: 'file' | 'media'): void {
  const media = part.object(key);
  if (media === undefined) {
    part.fail(key, 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  checkUrl(media, 'url');
}

function readGallery(gallery: Fields): void {
  for (const item of gallery.list('items', { min: 1, max: 10, required: true }) ?? []) {
    readMedia(item, 'media');
    item.text('description', { max: 1024 });
  }
}

/** Discord numbers components that came without an id. */
function numbered(components: readonly Json[]): Json[] {
  let next = 1;
  function number(part: Json): Json {
    const id = typeof part.id === 'number' ? part.id : next++;
    const inner = Array.isArray(part.components) ? { components: part.components.map(number) } : {};
    return { ...part, id, ...inner };
  }
  return components.map(number);
}
