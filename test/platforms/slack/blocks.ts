// Block Kit as strict as Slack's own check: which blocks stand where, what they must hold, and how much of it.
import { type Fields, isFields, listOf, str } from './args.ts';
import { checkElement, type Problem, problems } from './elements.ts';
import { SlackFailure } from './failure.ts';
import { checkRichText } from './rich.ts';

export type Surface = 'message' | 'modal' | 'home';

const BLOCKS_MAX = { message: 50, modal: 100, home: 100 } as const;
const BLOCK_ID_LENGTH_MAX = 255;
/**
 * All texts of a message's blocks together, and what each block counts besides. Slack documents neither; measured by
 * others: https://github.com/slackapi/bolt-js/issues/2509 and 2867.
 */
const BLOCKS_LENGTH_MAX = 13_357;
const BLOCK_LENGTH = 60;

const surfaces: Readonly<Record<string, readonly Surface[]>> = {
  actions: ['message', 'modal', 'home'],
  context: ['message', 'modal', 'home'],
  divider: ['message', 'modal', 'home'],
  file: ['message'],
  header: ['message', 'modal', 'home'],
  image: ['message', 'modal', 'home'],
  input: ['message', 'modal', 'home'],
  markdown: ['message'],
  rich_text: ['message', 'modal', 'home'],
  section: ['message', 'modal', 'home'],
  video: ['message', 'modal', 'home'],
};

/** The blocks, checked; undefined when none are given. Throws `invalid_blocks` with what is wrong and where. */
export function checkBlocks(value: unknown, surface: Surface, pointer = '/blocks'): readonly Fields[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every(isFields)) throw new SlackFailure('invalid_blocks_format');
  const found: Problem[] = [];
  if (value.length > BLOCKS_MAX[surface])
    found.push({ at: pointer, what: `no more than ${BLOCKS_MAX[surface]} items allowed` });
  const ids = new Set<string>();
  for (const [index, block] of value.entries()) {
    const at = `${pointer}/${index}`;
    found.push(...checkBlock(block, at, surface), ...checkIds(block, at, ids));
  }
  if (found.length > 0) throw invalid(found);
  if (surface === 'message' && weight(value) > BLOCKS_LENGTH_MAX) throw new SlackFailure('msg_blocks_too_long');
  return value;
}

export function invalid(found: readonly Problem[], code = 'invalid_blocks'): SlackFailure {
  const errors = found.map(({ at, what }) => `${what} [json-pointer:${at}]`);
  return new SlackFailure(code, { errors, response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) } });
}

function checkBlock(block: Fields, at: string, surface: Surface): Problem[] {
  const type = str(block.type);
  const places = surfaces[type];
  if (places === undefined) return [{ at: `${at}/type`, what: `unsupported type: ${type}` }];
  if (!places.includes(surface)) return [{ at: `${at}/type`, what: `unsupported type: ${type}` }];
  const check = problems(block, at);
  check.text('block_id', 1, BLOCK_ID_LENGTH_MAX, 'optional');
  if (type === 'section') checkSection(block, check);
  if (type === 'header') check.label('text', 150, 'plain');
  if (type === 'actions')
    check.elements('elements', 1, 25, (element, where) => checkElement(element, where, 'actions'));
  if (type === 'context') check.elements('elements', 1, 10, checkContextElement);
  if (type === 'input') checkInput(block, check);
  if (type === 'image') checkImage(block, check);
  if (type === 'markdown') check.text('text', 1, 12_000);
  if (type === 'rich_text') check.elements('elements', 0, Number.POSITIVE_INFINITY, checkRichText);
  return check.found;
}

function checkSection(block: Fields, check: ReturnType<typeof problems>): void {
  if (block.text === undefined && block.fields === undefined) check.missing('text');
  if (block.text !== undefined) check.label('text', 3000, 'any');
  if (block.fields !== undefined) {
    check.elements('fields', 1, 10, (field, where) => problems({ field }, where).label('field', 2000, 'any', where));
  }
  if (block.accessory !== undefined)
    check.element('accessory', (element, where) => checkElement(element, where, 'section'));
}

function checkInput(block: Fields, check: ReturnType<typeof problems>): void {
  check.label('label', 2000, 'plain');
  if (block.hint !== undefined) check.label('hint', 2000, 'plain');
  if (block.element === undefined) check.missing('element');
  else check.element('element', (element, where) => checkElement(element, where, 'input'));
}

function checkImage(block: Fields, check: ReturnType<typeof problems>): void {
  check.text('alt_text', 1, 2000);
  if (block.slack_file === undefined) check.text('image_url', 1, 3000);
  if (block.title !== undefined) check.label('title', 2000, 'plain');
}

function checkContextElement(element: Fields, at: string): Problem[] {
  const check = problems(element, at);
  if (element.type === 'image') checkImage(element, check);
  else check.self(2000);
  return check.found;
}

/** Ids of blocks are unique in a message or view, and those of actions in their block. */
function checkIds(block: Fields, at: string, ids: Set<string>): Problem[] {
  const found: Problem[] = [];
  const id = str(block.block_id);
  if (id !== '' && ids.has(id)) found.push({ at: `${at}/block_id`, what: `\`block_id\` must be unique: ${id}` });
  if (id !== '') ids.add(id);
  const actions = listOf(block.elements)
    .map(({ action_id }) => str(action_id))
    .filter((action) => action !== '');
  const twice = actions.find((action, index) => actions.indexOf(action) !== index);
  if (twice !== undefined) found.push({ at: `${at}/elements`, what: `\`action_id\` must be unique: ${twice}` });
  return found;
}

function weight(blocks: readonly Fields[]): number {
  return blocks.reduce((sum, block) => sum + BLOCK_LENGTH + textLength(block), 0);
}

function textLength(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, part) => sum + textLength(part), 0);
  if (!isFields(node)) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) => sum + (key === 'text' && typeof value === 'string' ? value.length : textLength(value)),
    0,
  );
}
