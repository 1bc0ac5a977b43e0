// A person before a modal or App Home: filling in, submitting, closing, pressing; and what the app's answer does to it.
import { type Fields, isFields, listOf, str } from './args.ts';
import type { Heard } from './delivery.ts';
import { emit } from './events.ts';
import { SlackFailure } from './failure.ts';
import type { Hub } from './hub.ts';
import { personOf, teamOf } from './interaction.ts';
import { parseMessage } from './parsed.ts';
import { openDirect } from './places.ts';
import { buttonsIn, elementsIn, type SeenButton, type SeenSelect, selectsIn } from './seen.ts';
import { changeView, checkView, pushView, type View } from './views.ts';
import type { Member } from './world.ts';

export interface SeenView {
  readonly id: string;
  readonly callbackId: string;
  readonly title: string;
  readonly privateMetadata: string;
  readonly blocks: readonly Fields[];
  /** All the words on it. */
  readonly plain: string;
  readonly buttons: readonly SeenButton[];
  /** Menus and fields, by their action ids. */
  readonly inputs: readonly SeenSelect[];
  readonly wire: Fields;
}

export interface Submitted extends Heard {
  /** What the app finds wrong, by block id; the modal stays open. */
  readonly errors: Readonly<Record<string, string>>;
}

function seenView({ id, wire }: View): SeenView {
  const blocks = listOf(wire.blocks);
  const inputs = blocks
    .filter(({ type }) => type === 'input')
    .map(({ label }) => label)
    .filter(isFields);
  const plain = [parseMessage('', blocks).plain, ...inputs.map(({ text }) => str(text))].join('\n');
  return {
    id,
    callbackId: str(wire.callback_id),
    title: isFields(wire.title) ? str(wire.title.text) : '',
    privateMetadata: str(wire.private_metadata),
    blocks,
    plain,
    buttons: buttonsIn(blocks),
    inputs: selectsIn(blocks),
    wire,
  };
}

/** What is filled in: by action id or block id, the text, or a menu's value. */
export type Answers = Readonly<Record<string, string | readonly string[] | undefined>>;

export function openModals(hub: Hub, member: Member) {
  const stack = () => hub.views.stacks.get(member.id) ?? [];
  const top = (): View => {
    const view = stack().at(-1);
    if (view === undefined) throw new Error(`${member.name} has no modal open`);
    return view;
  };
  return {
    /** The modal before the person's eyes. */
    modal: (): SeenView | undefined => {
      const view = stack().at(-1);
      return view === undefined ? undefined : seenView(view);
    },
    home: (): SeenView | undefined => {
      const view = hub.views.homes.get(member.id);
      return view === undefined ? undefined : seenView(view);
    },
    /** Submits the modal; it closes unless the app answers otherwise. */
    async submit(answers: Answers = {}): Promise<Submitted> {
      const view = top();
      const wire = { ...view.wire, state: { values: fill(view, answers) } };
      const payload = {
        ...common(hub, member),
        type: 'view_submission',
        trigger_id: hub.tickets.newTrigger(member.id, view.id),
        view: wire,
        response_urls: [],
      };
      const heard = await hub.deliveries.push('interactive', 'view_submission', payload);
      return { ...heard, errors: heard.isAcknowledged ? respond(hub, member, view, heard.answer) : {} };
    },
    /** Closes the visible modal, or all with `isCleared`; the app hears of it if it asked to. */
    async close(isCleared = false): Promise<Heard | undefined> {
      const view = top();
      hub.views.stacks.set(member.id, isCleared ? [] : stack().slice(0, -1));
      hub.record.changed();
      if (view.wire.notify_on_close !== true) return undefined;
      const payload = { ...common(hub, member), type: 'view_closed', view: view.wire, is_cleared: isCleared };
      return hub.deliveries.push('interactive', 'view_closed', payload);
    },
    /** Presses a button, or chooses from a menu, in the open modal (or App Home, where `place` says so). */
    pressIn(place: 'modal' | 'home', what: string, value?: string): Promise<Heard> {
      const view = place === 'modal' ? top() : hub.views.homes.get(member.id);
      if (view === undefined) throw new Error(`${member.name} has no App Home yet`);
      const payload = {
        ...common(hub, member),
        type: 'block_actions',
        container: { type: 'view', view_id: view.id },
        trigger_id: hub.tickets.newTrigger(member.id, view.id),
        view: view.wire,
        actions: [{ ...actionIn(view, what, value), action_ts: hub.world.newTs() }],
      };
      return hub.deliveries.push('interactive', 'block_actions', payload);
    },
    openHome(tab: 'home' | 'messages' = 'home'): void {
      const view = tab === 'home' ? hub.views.homes.get(member.id)?.wire : undefined;
      const event = {
        type: 'app_home_opened',
        user: member.id,
        channel: openDirect(hub, member.id).id,
        tab,
        ...(view && { view }),
      };
      emit(hub, 'app_home_opened', { ...event, event_ts: hub.world.newTs() });
    },
  };
}

function common(hub: Hub, member: Member): Fields {
  return { ...teamOf(hub), user: personOf(member), api_app_id: hub.app.appId, token: hub.app.verificationToken };
}

function actionIn(view: View, what: string, value: string | undefined): Fields {
  const { buttons, inputs } = seenView(view);
  const button = buttons.find(({ actionId, value: own, text }) => actionId === what || own === what || text === what);
  if (button !== undefined) {
    const { text, value: own } = button.wire;
    return {
      type: 'button',
      action_id: button.actionId,
      block_id: button.blockId,
      text,
      ...(own !== undefined && { value: own }),
    };
  }
  const menu = inputs.find(({ actionId }) => actionId === what);
  const option = menu?.options.find(({ value: own, text }) => own === value || text === value);
  if (menu === undefined || option === undefined) throw new Error(`the view has no "${what}" with "${value}"`);
  return { type: menu.type, action_id: menu.actionId, block_id: menu.blockId, selected_option: option.wire };
}

/** Throws where the client would not let a person submit: a field that must be filled in, a choice that is none. */
function fill(view: View, answers: Answers): Record<string, Record<string, unknown>> {
  const values: Record<string, Record<string, unknown>> = {};
  for (const block of listOf(view.wire.blocks)) {
    for (const { blockId, element } of elementsIn([block])) {
      if (element.type === 'button') continue;
      const actionId = str(element.action_id);
      const state = stateOf(element, answers[actionId] ?? answers[blockId]);
      if (block.type === 'input' && block.optional !== true && isEmpty(state))
        throw new Error(`"${actionId}" must be filled in`);
      values[blockId] = { ...values[blockId], [actionId]: state };
    }
  }
  return values;
}

function isEmpty(state: Fields): boolean {
  const { type: _type, ...rest } = state;
  return Object.values(rest).every((value) => value === null || (Array.isArray(value) && value.length === 0));
}

function stateOf(element: Fields, answer: string | readonly string[] | undefined): Fields {
  const type = str(element.type);
  const single = typeof answer === 'string' ? answer : answer?.[0];
  const options = selectsIn([{ type: 'input', block_id: '', element }])[0]?.options ?? [];
  const option = (wanted: string) => {
    const found = options.find(({ value, text }) => value === wanted || text === wanted);
    if (found === undefined) throw new Error(`"${wanted}" is not among the choices`);
    return found.wire;
  };
  if (type === 'static_select' || type === 'radio_buttons') {
    return { type, selected_option: single === undefined ? (element.initial_option ?? null) : option(single) };
  }
  if (type === 'checkboxes' || type === 'multi_static_select')
    return { type, selected_options: answer === undefined ? [] : [answer].flat().map(option) };
  if (type === 'users_select') return { type, selected_user: single ?? element.initial_user ?? null };
  if (type === 'conversations_select')
    return { type, selected_conversation: single ?? element.initial_conversation ?? null };
  if (type === 'channels_select') return { type, selected_channel: single ?? element.initial_channel ?? null };
  if (type === 'datepicker') return { type, selected_date: single ?? element.initial_date ?? null };
  const text = single ?? (typeof element.initial_value === 'string' ? element.initial_value : null);
  const max = typeof element.max_length === 'number' ? element.max_length : 3000;
  if (text !== null && text.length > max) throw new Error(`the field takes at most ${max} characters`);
  return { type, value: text === '' ? null : text };
}

/** What the acknowledgement of a submission does: https://docs.slack.dev/surfaces/modals#updating_response */
function respond(hub: Hub, member: Member, view: View, answer: unknown): Record<string, string> {
  const stack = hub.views.stacks.get(member.id) ?? [];
  const action = isFields(answer) ? answer.response_action : undefined;
  const given = isFields(answer) ? answer.view : undefined;
  if (action === 'errors') return isFields(answer) && isFields(answer.errors) ? errorsIn(view, answer.errors) : {};
  if (action === 'update') changeView(hub, view, checkView(given, 'modal'));
  else if (action === 'push') pushView(hub, member.id, checkView(given, 'modal'));
  else hub.views.stacks.set(member.id, action === 'clear' ? [] : stack.filter((one) => one !== view));
  hub.record.changed();
  return {};
}

/** Errors stand at the blocks of inputs; elsewhere Slack shows only that something went wrong. */
function errorsIn(view: View, errors: Fields): Record<string, string> {
  const inputs = listOf(view.wire.blocks)
    .filter(({ type }) => type === 'input')
    .map(({ block_id }) => str(block_id));
  const stray = Object.keys(errors).find((id) => !inputs.includes(id));
  if (stray !== undefined) throw new SlackFailure('invalid_arguments', { block_id: stray });
  return Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, str(text)]));
}
