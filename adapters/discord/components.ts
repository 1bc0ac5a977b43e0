// Buttons, menus and forms in both directions: as Discord's components, and back from what was pressed.
import { createHash } from 'node:crypto';
import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import { parseAction } from '../../core/action.ts';
import { type Button, excerpt, type Form } from '../../core/message.ts';
import { isWebAddress, tamed } from './escape.ts';

/** https://discord.com/developers/docs/components/reference */
const CUSTOM_ID_LENGTH_MAX = 100;
const LABEL_LENGTH_MAX = 80;
const OPTION_LENGTH_MAX = 100;
const TITLE_LENGTH_MAX = 45;
const URL_LENGTH_MAX = 512;
const INPUT_LENGTH_MAX = 4_000;
const ROWS_MAX = 5;
const ROW_MAX = 5;
const OPTIONS_MAX = 25;
/** From so many rows of one kind on, a menu takes less room than buttons. */
const MENU_ROWS_MIN = 3;

export interface Written {
  readonly components: readonly object[];
  /** What does not fit into a button: it must be kept under its token before the button can be pressed. */
  readonly kept: readonly { readonly token: string; readonly value: string }[];
  /** Addresses that no button can open, and buttons that found no room, in words. */
  readonly lines: readonly string[];
}

type Row = readonly Button[];

export function writeComponents(rows: readonly Row[] | undefined): Written {
  const kept: { token: string; value: string }[] = [];
  const lines: string[] = [];
  const components: object[] = [];
  const used = new Set<string>();
  const put = (elements: readonly object[]): void => {
    for (let i = 0; i < elements.length; i += ROW_MAX) {
      if (components.length < ROWS_MAX)
        components.push({ type: ComponentType.ActionRow, components: elements.slice(i, i + ROW_MAX) });
    }
  };
  for (const run of runsOf(rows ?? [])) {
    const menu = menuOf(run);
    if (menu) put([menu]);
    else for (const row of run) put(row.flatMap((button) => element(button, kept, lines, used)));
  }
  return { components, kept, lines };
}

const labelOf = (label: string, max = LABEL_LENGTH_MAX): string => excerpt(tamed(label), max) || '•';

function element(
  button: Button,
  kept: { token: string; value: string }[],
  lines: string[],
  used: Set<string>,
): object[] {
  const label = labelOf(button.label);
  if (!('action' in button)) {
    if (isWebAddress(button.url) && button.url.length <= URL_LENGTH_MAX)
      return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url }];
    lines.push(`${button.label}: ${button.url}`);
    return [];
  }
  const customId = carried(button, kept);
  // The same button twice says nothing new, and Discord takes each id once.
  if (used.has(customId)) return [];
  used.add(customId);
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId }];
}

function carried(
  { action, form }: Extract<Button, { action: string }>,
  kept: { token: string; value: string }[],
): string {
  const plain = `a:${action}`;
  if (!form && action !== '' && plain.length <= CUSTOM_ID_LENGTH_MAX) return plain;
  const value = JSON.stringify(form ? { action, form } : { action });
  const token = createHash('sha256').update(value).digest('hex').slice(0, 32);
  kept.push({ token, value });
  return `k:${token}`;
}

/** Rows of one button each that do the same to different things stand together. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let kind: string | undefined;
  for (const row of rows) {
    const own = kindOf(row);
    const run = runs.at(-1);
    if (run && own !== undefined && own === kind && run.length < OPTIONS_MAX) run.push(row);
    else runs.push([row]);
    kind = own;
  }
  return runs;
}

function kindOf(row: Row): string | undefined {
  const [only, more] = row;
  if (!only || more || !('action' in only) || only.form || only.action.length > OPTION_LENGTH_MAX) return undefined;
  return parseAction(only.action).verb;
}

function menuOf(run: readonly Row[]): object | undefined {
  if (run.length < MENU_ROWS_MIN) return undefined;
  const options = run
    .flat()
    .flatMap((button) =>
      'action' in button ? [{ label: labelOf(button.label, OPTION_LENGTH_MAX), value: button.action }] : [],
    );
  const [first] = options;
  const customId = `s:${parseAction(first?.value ?? '').verb}`;
  return { type: ComponentType.StringSelect, custom_id: customId, placeholder: '…', options };
}

/** What was pressed: an action; a token for one, perhaps with a form; or the wish to reply in a form. */
export type Pressed =
  | { readonly type: 'action'; readonly action: string; readonly form?: Form }
  | { readonly type: 'kept'; readonly token: string }
  | { readonly type: 'reply' };

export const REPLY = 'reply';

/** Undefined: no button of ours. */
export function readPressed(customId: string, values: readonly string[] | undefined): Pressed | undefined {
  if (customId === REPLY) return { type: 'reply' };
  const [kind, rest] = [customId.slice(0, 2), customId.slice(2)];
  if (kind === 'a:') return { type: 'action', action: rest };
  if (kind === 'k:') return { type: 'kept', token: rest };
  const [chosen] = values ?? [];
  return kind === 's:' && chosen !== undefined ? { type: 'action', action: chosen } : undefined;
}

/** What was kept for a button. We wrote it: buttons of a message cannot be forged. */
export function readKept(value: string | undefined): Extract<Pressed, { type: 'action' }> | undefined {
  if (value === undefined) return undefined;
  const { action, form }: { action?: unknown; form?: Form } = JSON.parse(value);
  return typeof action === 'string' ? { type: 'action', action, ...(form && { form }) } : undefined;
}

function fieldOf({ lengthMax = INPUT_LENGTH_MAX, value = '' }: Form) {
  const max = Math.min(INPUT_LENGTH_MAX, Math.max(1, lengthMax));
  return {
    type: ComponentType.TextInput,
    custom_id: 'answer',
    style: TextInputStyle.Paragraph,
    max_length: max,
    ...(value !== '' && value.length <= max ? { value } : {}),
  };
}

/** The modal that asks a form; `customId` comes back with the answer. */
export function modalOf(form: Form, customId: string): object {
  return {
    custom_id: customId,
    title: labelOf(form.title, TITLE_LENGTH_MAX),
    components: [
      {
        type: ComponentType.Label,
        label: labelOf(form.label, TITLE_LENGTH_MAX),
        component: form.choices
          ? {
              type: ComponentType.StringSelect,
              custom_id: 'answer',
              options: form.choices
                .slice(0, OPTIONS_MAX)
                .map(({ label, value }) => ({ label: labelOf(label, OPTION_LENGTH_MAX), value })),
            }
          : fieldOf(form),
      },
    ],
  };
}

/** The answer in a submitted modal, wherever in it the field stands. */
export function answerIn(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  for (const part of parts as readonly Record<string, unknown>[]) {
    const inner = part.component === undefined ? part.components : [part.component];
    const found = answerIn(inner);
    if (found !== undefined) return found;
    if (typeof part.value === 'string') return part.value;
    if (Array.isArray(part.values) && typeof part.values[0] === 'string') return part.values[0];
  }
  return undefined;
}
