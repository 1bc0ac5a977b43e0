// Modals and App Home: the views a person has before their eyes, opened, pushed, changed and published by the app.
import { randomUUID } from 'node:crypto';
import { type Args, type Fields, isFields, listOf, nested, required, str, text } from './args.ts';
import { checkBlocks, invalid } from './blocks.ts';
import { type Problem, problems } from './elements.ts';
import { SlackFailure } from './failure.ts';
import type { Hub, Method } from './hub.ts';
import { memberNamed } from './places.ts';

const STACK_MAX = 3;
const VIEW_BYTES_MAX = 250_000;

export interface View {
  readonly id: string;
  readonly person: string;
  wire: Fields;
  hash: string;
}

export interface Views {
  /** The modals open before each member, the visible one last. */
  readonly stacks: Map<string, View[]>;
  readonly homes: Map<string, View>;
}

export function openViews(): Views {
  return { stacks: new Map(), homes: new Map() };
}

export const open: Method = (hub, args) => {
  const given = readView(args, 'modal');
  const { person } = hub.tickets.useTrigger(required(args, 'trigger_id'));
  const view = newView(hub, person, given, undefined);
  hub.views.stacks.set(person, [view]);
  hub.record.changed();
  return { view: view.wire };
};

export const push: Method = (hub, args) => {
  const given = readView(args, 'modal');
  const { person } = hub.tickets.useTrigger(required(args, 'trigger_id'));
  return { view: pushView(hub, person, given).wire };
};

export function pushView(hub: Hub, person: string, given: Fields): View {
  const stack = hub.views.stacks.get(person) ?? [];
  if (stack.length === 0) throw new SlackFailure('not_found');
  if (stack.length >= STACK_MAX) throw new SlackFailure('push_limit_reached');
  const view = newView(hub, person, given, stack.at(-1));
  stack.push(view);
  hub.record.changed();
  return view;
}

export const update: Method = (hub, args) => {
  const given = readView(args, 'modal');
  const id = text(args, 'view_id');
  const external = text(args, 'external_id');
  if (id === undefined && external === undefined) required(args, 'view_id');
  const all = [...hub.views.stacks.values()].flat();
  const view = all.find((one) => (id === undefined ? one.wire.external_id === external : one.id === id));
  if (view === undefined) throw new SlackFailure('not_found');
  const hash = text(args, 'hash');
  if (hash !== undefined && hash !== view.hash) throw new SlackFailure('hash_conflict');
  changeView(hub, view, given);
  return { view: view.wire };
};

export function changeView(hub: Hub, view: View, given: Fields): void {
  view.hash = newHash(hub);
  view.wire = {
    ...shape(hub, view.id, given),
    hash: view.hash,
    previous_view_id: view.wire.previous_view_id,
    root_view_id: view.wire.root_view_id,
  };
  hub.record.changed();
}

export const publish: Method = (hub, args) => {
  const person = memberNamed(hub, required(args, 'user_id')).id;
  const given = readView(args, 'home');
  const before = hub.views.homes.get(person);
  const hash = text(args, 'hash');
  if (hash !== undefined && before !== undefined && hash !== before.hash) throw new SlackFailure('hash_conflict');
  const view = newView(hub, person, given, undefined, before?.id);
  hub.views.homes.set(person, view);
  hub.record.changed();
  return { view: view.wire };
};

function newView(hub: Hub, person: string, given: Fields, previous: View | undefined, id = hub.world.newId('V')): View {
  const hash = newHash(hub);
  const root = previous === undefined ? id : str(previous.wire.root_view_id);
  const wire = { ...shape(hub, id, given), hash, previous_view_id: previous?.id ?? null, root_view_id: root };
  return { id, person, wire, hash };
}

function newHash(hub: Hub): string {
  return `${hub.world.date()}.${randomUUID().slice(0, 8)}`;
}

function shape(hub: Hub, id: string, given: Fields): Fields {
  const { app } = hub;
  return {
    id,
    team_id: app.teamId,
    type: given.type,
    blocks: listOf(given.blocks).map((block) => ({
      block_id: hub.world.newNumber().toString(36).padStart(5, 'v'),
      ...block,
    })),
    private_metadata: given.private_metadata ?? '',
    callback_id: given.callback_id ?? '',
    state: { values: {} },
    ...(given.type === 'modal' && { title: given.title, close: given.close ?? null, submit: given.submit ?? null }),
    clear_on_close: given.clear_on_close ?? false,
    notify_on_close: given.notify_on_close ?? false,
    app_id: app.appId,
    external_id: given.external_id ?? '',
    app_installed_team_id: app.teamId,
    bot_id: app.botId,
  };
}

function readView(args: Args, type: 'modal' | 'home'): Fields {
  required(args, 'view');
  return checkView(nested(args, 'view', 'invalid_arguments'), type);
}

/** https://docs.slack.dev/reference/views */
export function checkView(value: unknown, type: 'modal' | 'home'): Fields {
  if (!isFields(value)) throw invalid([{ at: '/view', what: 'must be an object' }], 'invalid_arguments');
  const check = problems(value, '/view');
  if (value.type !== type) check.add('type', `must be one of: ${type}`);
  if (value.blocks === undefined) check.missing('blocks');
  check.text('private_metadata', 0, 3000, 'optional');
  check.text('callback_id', 0, 255, 'optional');
  check.text('external_id', 0, 255, 'optional');
  if (type === 'modal') checkModal(value, check);
  const found: readonly Problem[] = check.found;
  if (found.length > 0) throw invalid(found, 'invalid_arguments');
  try {
    checkBlocks(value.blocks, type, '/view/blocks');
  } catch (error) {
    // What is wrong with a view's blocks is told under the name for arguments.
    throw error instanceof SlackFailure && error.code === 'invalid_blocks'
      ? new SlackFailure('invalid_arguments', error.extra)
      : error;
  }
  if (JSON.stringify(value).length > VIEW_BYTES_MAX) throw new SlackFailure('view_too_large');
  return value;
}

function checkModal(value: Fields, check: ReturnType<typeof problems>): void {
  check.label('title', 24, 'plain');
  if (value.submit !== undefined) check.label('submit', 24, 'plain');
  if (value.close !== undefined) check.label('close', 24, 'plain');
  const needsSubmit = listOf(value.blocks).some((block) => block.type === 'input') && value.submit === undefined;
  if (needsSubmit) check.missing('submit');
}
