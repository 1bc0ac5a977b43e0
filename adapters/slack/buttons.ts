// Buttons in both directions: as Block Kit's actions and menus, and back from what was pressed.
import { createHash } from 'node:crypto';
import { parseAction } from '../../core/action.ts';
import { type Button, excerpt, type Form } from '../../core/message.ts';
import { at, type Fields, isFields, text } from './fields.ts';
import { clean, isAddress } from './write-text.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element/ */
const LABEL_LENGTH_MAX = 75;
const VALUE_LENGTH_MAX = 2_000;
const URL_LENGTH_MAX = 3_000;
const OPTION_VALUE_LENGTH_MAX = 150;
const OPTIONS_MAX = 100;
const ELEMENTS_MAX = 25;
const ROWS_MAX = 40;
/** From so many rows of one kind on, a menu takes less room than buttons. */
const MENU_ROWS_MIN = 3;

export interface Written {
  readonly blocks: readonly object[];
  /** What does not fit into a button: it must be kept under its token before the button can be pressed. */
  readonly kept: readonly { readonly token: string; readonly value: string }[];
  /** Addresses that no button can open, in words. */
  readonly lines: readonly string[];
}

/** Presses on an overview name a conversation wherever it is shown: its blocks say so. */
export type Surface = 'message' | 'overview';

type Row = readonly Button[];

export function writeButtons(rows: readonly Row[] | undefined, surface: Surface = 'message'): Written {
  const kept: { token: string; value: string }[] = [];
  const lines: string[] = [];
  const blocks: object[] = [];
  let count = 0;
  const element = (button: Button): object[] => {
    count += 1;
    const label = { type: 'plain_text', text: labelOf(button.label), emoji: true };
    if ('action' in button) return [{ type: 'button', text: label, ...carried(button, count, kept) }];
    if (isAddress(button.url) && button.url.length <= URL_LENGTH_MAX && !button.url.startsWith('mailto:')) {
      return [{ type: 'button', text: label, action_id: `link:${count}`, url: button.url }];
    }
    lines.push(`${button.label}: ${button.url}`);
    return [];
  };
  const put = (elements: readonly object[]) => {
    for (let i = 0; i < elements.length; i += ELEMENTS_MAX) {
      const block_id = `${surface}:${blocks.length}`;
      blocks.push({ type: 'actions', block_id, elements: elements.slice(i, i + ELEMENTS_MAX) });
    }
  };
  for (const run of runsOf((rows ?? []).slice(0, ROWS_MAX))) {
    const menu = menuOf(run, ++count);
    if (menu) put([menu]);
    else for (const row of run) put(row.flatMap(element));
  }
  return { blocks, kept, lines };
}

const labelOf = (label: string): string => excerpt(clean(label), LABEL_LENGTH_MAX) || '•';

type Acting = Extract<Button, { action: string }>;

function carried(button: Acting, count: number, kept: { token: string; value: string }[]): object {
  const { action, form } = button;
  if (!form && action !== '' && action.length <= VALUE_LENGTH_MAX) return { action_id: `act:${count}`, value: action };
  const value = JSON.stringify(form ? { action, form } : { action });
  if (value.length <= VALUE_LENGTH_MAX) return { action_id: `form:${count}`, value };
  const token = createHash('sha256').update(value).digest('hex').slice(0, 32);
  kept.push({ token, value });
  return { action_id: `kept:${count}`, value: token };
}

/** Rows of one button each that do the same to different things stand together. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let kind: string | undefined;
  for (const row of rows) {
    const own = kindOf(row);
    const run = runs.at(-1);
    if (run && own !== undefined && own === kind) run.push(row);
    else runs.push([row]);
    kind = own;
  }
  return runs;
}

function kindOf(row: Row): string | undefined {
  const [only, more] = row;
  if (!only || more || !('action' in only) || only.form || only.action.length > OPTION_VALUE_LENGTH_MAX)
    return undefined;
  return parseAction(only.action).verb;
}

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element/ */
function menuOf(run: readonly Row[], count: number): object | undefined {
  if (run.length < MENU_ROWS_MIN || run.length > OPTIONS_MAX) return undefined;
  const options = run
    .flat()
    .flatMap((button) =>
      'action' in button ? [{ text: { type: 'plain_text', text: labelOf(button.label) }, value: button.action }] : [],
    );
  return { type: 'static_select', action_id: `menu:${count}`, placeholder: { type: 'plain_text', text: '…' }, options };
}

/** What was pressed: an action, perhaps with a form to ask first; or the token that stands for both. */
export type Pressed =
  | { readonly type: 'action'; readonly action: string; readonly form?: Form }
  | { readonly type: 'kept'; readonly token: string };

/** A label where nothing of ours was pressed. */
export function readPress(pressed: Fields): Pressed | string {
  const [kind] = (text(pressed, 'action_id') ?? '').split(':');
  const value = text(pressed, 'value');
  switch (kind ?? '') {
    case 'act':
      return value === undefined ? 'press without data' : { type: 'action', action: value };
    case 'menu': {
      const chosen = text(at(pressed, 'selected_option'), 'value');
      return chosen === undefined ? 'press without data' : { type: 'action', action: chosen };
    }
    case 'form':
      return readKept(value ?? '') ?? 'press without data';
    case 'kept':
      return value === undefined ? 'press without data' : { type: 'kept', token: value };
    case 'link':
      return 'press of a link';
    default:
      return 'press of something else';
  }
}

/** What a button's value, or what was kept for it, says. */
export function readKept(value: string): Extract<Pressed, { type: 'action' }> | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    if (!isFields(parsed)) return undefined;
    const action = text(parsed, 'action');
    // Whatever Slack hands back here, we wrote: buttons of a message cannot be forged.
    return action === undefined
      ? undefined
      : { type: 'action', action, ...(isFields(parsed.form) && { form: parsed.form as unknown as Form }) };
  } catch {
    return undefined;
  }
}

/** Whether a block of this id stands in an overview. */
export const isOverview = (blockId: string | undefined): boolean => blockId?.startsWith('overview:') ?? false;
